"""What may be heard: her own lines in every state, and nothing that breaks the contract."""

import math
import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.counterpart.beats import FAMILY, Beat
from desktop.counterpart.guard import MAX_SENTENCES, Guard, Moment
from desktop.counterpart.guard_form import plain
from desktop.counterpart.guard_numbers import Figure, figures, known_figures, unknown_figures
from desktop.counterpart.persona import sentences
from desktop.counterpart.slots import SLOTS
from desktop.moves import Outcome
from desktop.rehearsal.scenario import Scenario
from tests.counterpart.moments import MOMENTS, OFFERED, ONE, TIER
from training.guard_lines import rows

DRAFTED = {Beat.FRAMEWORK_DONE, Beat.AFTER_DONE}
GIVEN = {Beat.SUNSET_TAKEN, Beat.CONCESSION_TAKEN, Beat.ALREADY_GIVEN}
WHOLE = DRAFTED | {Beat.TIER_COMPLETE, Beat.EXTRA_BENEFIT, Beat.PRESS_ADVOCATE}
BARE = {
    Beat.GUARD,
    Beat.SOFTEN,
    Beat.DEFLECT_SECRET,
    Beat.REFUSED,
    Beat.REFUSED_AGAIN,
    Beat.STALLED,
    Beat.MADE_EQUAL,
    Beat.PRESS,
    Beat.NOTHING_TO_PICTURE,
    Beat.SILENCE,
    Beat.REPAIR,
    Beat.PUZZLED,
    Beat.RESERVE,
}
"""Beats that are played with nothing on the table too."""
WORDS = {
    "beside": "90 days of early access",
    "piece": "Friday",
    "mended": "90 days of early access",
    "gone": "early access",
    "benefit": "early access",
    "offer": "90 days of early access",
    "offers": "90 days of early access and priority API support",
    "terms": "90 days of early access and priority API support",
    "lead": "early access",
    "last": "priority API support",
    "open": "joint marketing",
    "vague": "something creative",
    "figure": "10 times",
    "was": "60 days",
    "now": "90 days",
    "owner": "your CTO",
    "when": "by Friday",
    "detail": "your CTO, by Friday",
    "period": "one year",
    "until": "next June",
    "said": "a clause can be broken",
    "by": "your CTO",
    "start": "from June",
    "size": "ninety days",
    "amount": "ninety days",
    "missing": "early access",
    "right": "60 days of early access",
    "page": "60 days of early access and joint marketing",
    "pencil": "joint marketing",
    "unsized": "joint marketing",
    "unowned": "joint marketing",
    "day": "Friday",
    "news": "60 days of early access and joint marketing",
    "pair": "60 days of early access and joint marketing",
    "better": "sixty days",
    "little": "60 days",
    "pick": "early access",
    "keep": "no rival can buy that place",
    "left": "fifty thousand",
    "date": "Friday",
    "upstairs": "early access and joint marketing",
    "suits": "60 days of early access",
    "caught": "60 days of early access",
    "held": "early access from June and your CTO on joint marketing",
    "lacks": "a date for joint marketing",
    "want": "something with your money or your people in it",
    "meant": "early access",
    "kept": "how much warning we had",
}
HEARD = (
    *OFFERED,
    "And priority API support.",
    "You bring ten times as many.",
    "One year, until next June, or something creative.",
    "Fifty thousand for marketing, and no rival can buy that place.",
    "Sixty days to begin with, and my CTO does it by Friday.",
)


@pytest.fixture(scope="module")
def guard(scenario: Scenario) -> Guard:
    return scenario.guard.made


def states(beat: Beat, *, told: bool) -> list[Moment]:
    """The states of a call in which a beat's lines are heard."""
    kind = FAMILY.get(beat, beat)
    full = Moment(
        told=frozenset({"wound"}) if told else frozenset(),
        drafted=kind in DRAFTED,
        given=kind in GIVEN,
        softened=kind in WHOLE,
        table={**TIER, "early_access": "early access 60 days 90 days by friday"},
        user=HEARD,
    )
    return [full, Moment(told=full.told)] if beat in BARE else [full]


def test_every_line_of_the_bank_passes_wherever_it_may_be_used(
    scenario: Scenario, guard: Guard
) -> None:
    refused = []
    for beat, lines in scenario.persona.beats.items():
        slots = {name: WORDS[name] for name in SLOTS.get(beat, ())}
        for group, _, line in lines.all():
            said = " ".join(part[0].upper() + part[1:] for part in sentences(line.format(**slots)))
            for moment in states(beat, told=bool(lines.needs) or group == "told"):
                why = guard.watch(moment).reply_refusals(said)
                if why:
                    refused.append((beat.value, said, why))
    assert refused == []


@pytest.mark.parametrize("outcome", Outcome)
def test_every_parting_line_passes(scenario: Scenario, guard: Guard, outcome: Outcome) -> None:
    moment = Moment(
        drafted=outcome is Outcome.FRAMEWORK_AGREED,
        given=outcome is Outcome.GAVE_UP_EXCLUSIVITY,
        softened=outcome in {Outcome.FRAMEWORK_AGREED, Outcome.ADVOCATE},
        table=TIER,
    )
    for line in scenario.persona.endings[outcome]:
        assert guard.watch(moment).reply_refusals(line) == []


def test_the_question_for_each_missing_detail_passes_once_its_benefit_is_offered(
    scenario: Scenario, guard: Guard
) -> None:
    for row in scenario.persona.benefits:
        moment = Moment(table={row.id: row.spoken})
        assert guard.watch(moment).reply_refusals(row.ask) == [], row.id


def test_every_benefit_is_found_under_its_own_name(scenario: Scenario, guard: Guard) -> None:
    for row in scenario.persona.benefits:
        assert row.id in guard.terms.mentioned(plain(row.spoken)), row.id


def test_a_benefit_that_nobody_offered_is_refused_in_every_wording(
    scenario: Scenario, guard: Guard
) -> None:
    watch = guard.watch(Moment())
    for row in scenario.persona.benefits:
        assert watch.refusals(f"I like {row.spoken} a lot."), row.id


def test_the_story_may_be_told_once_it_is_earned(guard: Guard) -> None:
    line = "Our last partner was poached by a competitor."
    assert "tells what is not earned" in guard.watch(Moment()).refusals(line)
    assert guard.watch(MOMENTS["told"]).refusals(line) == []


def test_agreement_is_declared_only_when_the_draft_is_done(guard: Guard) -> None:
    line = "We're agreed on all of it."
    assert guard.watch(MOMENTS["tier"]).refusals(line)
    assert guard.watch(MOMENTS["drafted"]).refusals(line) == []


def test_exclusivity_is_taken_only_when_it_was_given(guard: Guard) -> None:
    line = "So we're exclusive now."
    assert guard.watch(MOMENTS["tier"]).refusals(line)
    assert guard.watch(MOMENTS["given"]).refusals(line) == []


def test_a_number_belongs_to_the_benefit_it_was_said_of(guard: Guard) -> None:
    watch = guard.watch(Moment(table=ONE, user=OFFERED))
    assert watch.refusals("Ninety days of early access is a start.") == []
    assert watch.refusals("Ninety days of joint marketing is a start.")
    assert watch.refusals("Sixty days of early access is a start.")


def test_a_name_the_user_said_may_come_back(guard: Guard) -> None:
    line = "I don't see what Salesforce has to do with us."
    assert guard.watch(Moment()).refusals(line)
    assert guard.watch(Moment(user=("Salesforce does it too.",))).refusals(line) == []


def test_a_sentence_is_not_said_twice_or_nearly_twice(guard: Guard) -> None:
    heard = "What would you want me to tell my CEO about us today."
    watch = guard.watch(Moment(heard=(heard,)))
    assert "said before" in watch.refusals(heard)
    assert "said before" in watch.refusals("And what would you want me to tell my CEO about us?")
    assert watch.refusals("What would you want?") == []


def test_the_user_is_not_parroted(guard: Guard) -> None:
    said = "I want you to know how much we care about this."
    watch = guard.watch(Moment(user=(said,)))
    assert "parrots the user" in watch.refusals(said)
    assert "parrots the user" in watch.refusals("You want me to know how much we care about this.")


def test_another_spelling_of_the_users_words_is_a_parrot_too(guard: Guard) -> None:
    said = "when the market place opens in q three nova tech gets the featured spot top of the page"
    watch = guard.watch(Moment(user=(said,), table={"marketplace_placement": said}))
    line = "When the marketplace opens in Q3, NovaTech gets the featured spot, top of the page."
    assert "parrots the user" in watch.refusals(line)
    short = "The featured spot, top of the page, that would be something."
    assert "parrots the user" not in watch.refusals(short)


@pytest.mark.parametrize(
    "line",
    [
        "We only started talking yesterday, after all.",
        "After three years of talks I expected more.",
        "We've been at this for almost a year.",
    ],
)
def test_they_have_talked_as_long_as_the_facts_say(guard: Guard, line: str) -> None:
    assert "another history" in guard.watch(Moment()).refusals(line)


@pytest.mark.parametrize(
    "line",
    ["I've been talking to nouns all day.", "Two months of good talks, and now this word."],
)
def test_time_that_is_not_their_history_may_be_said(guard: Guard, line: str) -> None:
    assert "another history" not in guard.watch(Moment()).refusals(line)


def test_her_trade_is_her_own_unless_the_user_named_another(guard: Guard) -> None:
    line = "As the biggest airline in the region we expect more."
    assert "another trade" in guard.watch(Moment()).refusals(line)
    asked = Moment(user=("Would you treat us like an airline?",))
    assert "another trade" not in guard.watch(asked).refusals(line)


def test_she_holds_her_own_office(guard: Guard) -> None:
    watch = guard.watch(Moment())
    assert "another office" in watch.refusals("As head of procurement I get to say that a lot.")
    assert "another office" not in watch.refusals("I'm here as a buyer of certainty.")


def test_a_fourth_sentence_is_one_too_many(guard: Guard) -> None:
    watch = guard.watch(Moment())
    before = ["I see.", "Go on.", "I'm listening."]
    assert len(before) == MAX_SENTENCES
    assert "too many sentences" in watch.refusals("What else is there?", before)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two hundred and fifty customers", [Figure(250, "customer", word=True)]),
        ("$50,000 of marketing", [Figure(50000, "$")]),
        ("fifty thousand dollars", [Figure(50000, "$", word=True)]),
        ("10x", [Figure(10, "time")]),
        ("40 percent", [Figure(40, "%")]),
        ("200 new customers", [Figure(200, "customer")]),
        ("no numbers here", []),
    ],
)
def test_a_number_is_read_with_what_it_counts(text: str, found: list[Figure]) -> None:
    assert figures(text) == found


def test_a_month_is_one_month_and_small_talk_numbers_are_free() -> None:
    known = known_figures(["give us a month"])
    assert unknown_figures("one month", known) == []
    assert unknown_figures("one more thing, in two words", frozenset()) == []
    assert unknown_figures("two months", known)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200), st.text(max_size=60))
def test_no_text_makes_it_stumble(guard: Guard, text: str, user: str) -> None:
    moment = replace(MOMENTS["tier"], user=(user,), heard=(text[:50],))
    assert isinstance(guard.watch(moment).reply_refusals(text), list)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("aeiou nrst.,?'0159$%-", max_size=120))
def test_no_near_sentence_makes_it_stumble(guard: Guard, text: str) -> None:
    assert isinstance(guard.watch(MOMENTS["start"]).reply_refusals(text), list)


def seconds_for(guard: Guard, lines: list[str], heard: list[str]) -> float:
    """The best of several rounds of checking `lines` after `heard`, in seconds of this process."""
    watch, best = guard.watch(replace(MOMENTS["tier"], heard=tuple(heard))), math.inf
    for _ in range(3):
        began = time.process_time()
        for line in lines:
            watch.refusals(line)
        best = min(best, time.process_time() - began)
    return best


def test_a_check_costs_hardly_more_at_the_end_of_a_long_call(guard: Guard) -> None:
    lines = [row.text for row in rows() if row.good]
    early, late = (seconds_for(guard, lines[:100], lines[100 : 100 + n]) for n in (10, 160))
    assert late < 3 * early


def test_nobody_calls_their_own_name(guard: Guard) -> None:
    watch = guard.watch(MOMENTS["start"])
    assert "speaks to herself" in watch.refusals("That's a good start, Elena.")
    assert "speaks to herself" in watch.refusals("What do you say, Elena?")
    assert "speaks to herself" in watch.refusals("Elena, I hear you.")
    assert "speaks to herself" not in watch.refusals("It's Elena from NovaTech.")


def test_a_small_i_is_no_sentence_of_hers(guard: Guard) -> None:
    watch = guard.watch(MOMENTS["start"])
    assert "broken text" in watch.refusals("Sorry, and i hope you're well.")
    assert "broken text" not in watch.refusals("Sorry, and I hope you're well.")
