"""One matter gets a sentence, the plain question beside it its answer."""

from dataclasses import replace

import pytest

from desktop.coach.page.terms import NOBODY
from desktop.counterpart.beats import Beat
from desktop.counterpart.director.courtesies import Courtesy, courtesies, only_may_ask
from desktop.counterpart.director.echoes import offer_of
from desktop.counterpart.director.readout import page_read
from desktop.counterpart.director.suits import suited
from desktop.counterpart.director.view import View
from desktop.counterpart.memory import remember
from desktop.events import BenefitRead, Reading
from desktop.moves import Pitfall, Signal, Step
from desktop.rehearsal.scenario import Scenario
from tests.counterpart.test_director import NOTHING, OFFER, Talk
from tests.readings import reading, taken

ENGINEER = BenefitRead("named_engineer", 0, 4)
THANKS = reading(signals=(Signal.EMPATHY,))


@pytest.fixture
def talk(scenario: Scenario) -> Talk:
    return Talk(scenario)


def offers(*benefits: BenefitRead, moves: tuple[str, ...] = ()) -> Reading:
    return reading(Step.BUILD_PREFERRED_TIER, *moves, benefits=benefits)


def view_of(talk: Talk, text: str, read: Reading = NOTHING) -> View:
    """The view of a turn that changes nothing."""
    turn = taken(9, read, text)
    now = remember(talk.memory, turn)
    weights = talk.weights
    return View(
        turn, talk.progress, talk.progress, talk.memory, now, weights.temper, weights.wordings
    )


# around the matter


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Sorry I'm late.", Courtesy.LATE),
        ("i had a rough night", Courtesy.TIRED),
        ("Is now still good?", Courtesy.NOW),
        ("Can I ask you a few things?", Courtesy.MAY_ASK),
        ("How long have you got?", Courtesy.HOW_LONG),
    ],
)
def test_what_is_said_around_the_matter_is_known(words: str, kind: Courtesy) -> None:
    assert courtesies(words) == (kind,)


def test_a_career_is_not_how_long_she_has_got() -> None:
    assert Courtesy.HOW_LONG not in courtesies("How long have you been at NovaTech?")


def test_a_question_that_comes_at_once_needs_no_leave() -> None:
    assert only_may_ask("Can I ask you something?")
    assert not only_may_ask("Can I ask you something, what would it solve?")


def test_leave_to_ask_and_how_long_are_both_answered(talk: Talk) -> None:
    decision = talk.say(THANKS, "Can I ask you a few things, and how long have you got today?")
    assert (decision.beat, decision.tails) == (Beat.ASK_AWAY, (Beat.HOW_LONG,))


def test_lateness_before_a_question_about_the_demand_gets_a_word_first(talk: Talk) -> None:
    asked = reading(Step.SURFACE_WOUND)
    decision = talk.say(asked, "Sorry I'm late. What would exclusive solve for you?")
    assert (decision.beat, decision.tails) == (Beat.GUARD, (Beat.NO_HARM,))


def test_leave_to_ask_that_reads_as_a_question_is_given(talk: Talk) -> None:
    asked = reading(Step.SURFACE_WOUND)
    assert talk.say(asked, "Is it alright if I ask something first?").beat is Beat.ASK_AWAY


# one thing on the table


def test_whether_sixty_is_enough_is_about_the_sixty(talk: Talk) -> None:
    talk.say(offers(BenefitRead("early_access", 0, 4, "60 days"), ENGINEER), "Sixty days early.")
    view = view_of(talk, "Would sixty be enough for you?")
    assert [term.benefit for term in suited(view)] == ["early_access"]


def test_whether_they_would_like_that_is_about_what_came_last(talk: Talk) -> None:
    talk.say(OFFER, "You get it ninety days early.")
    talk.say(offers(ENGINEER), "And a named engineer.")
    view = view_of(talk, "Would your team like that?")
    assert [term.benefit for term in suited(view)] == ["named_engineer"]


def test_a_question_about_her_ceo_is_about_no_one_thing(talk: Talk) -> None:
    talk.say(OFFER, "You get it ninety days early.")
    assert suited(view_of(talk, "Would your CEO be happy with that?")) == ()


def test_it_suits_her_although_it_reads_as_a_picture(talk: Talk) -> None:
    talk.say(OFFER, "You get it ninety days early.")
    decision = talk.say(reading(Step.MAKE_IT_THEIRS), "Would ninety be enough for your planning?")
    assert decision.beat is Beat.SUITS
    assert decision.slots["suits"] == "ninety days of early access"


def test_a_new_offer_and_an_old_one_asked_after_get_an_answer_each(talk: Talk) -> None:
    talk.say(OFFER, "You get it ninety days early.")
    words = "So ninety works for you? And a named engineer, would your team like that?"
    decision = talk.say(offers(ENGINEER, moves=(Step.MAKE_IT_THEIRS,)), words)
    assert decision.beat is Beat.WANT_MORE
    assert decision.tails == (Beat.MATTERS_HEAD, Beat.SUITS)
    assert decision.slots["suits"] == "ninety days of early access"


def test_with_nothing_on_the_table_nothing_suits_her(talk: Talk) -> None:
    assert suited(view_of(talk, "Does that work for you?")) == ()


# waiting


def test_what_waiting_costs_is_answered_and_putting_it_off_is_not(talk: Talk) -> None:
    stall = reading(Pitfall.STALL)
    assert talk.say(stall, "What happens if I take till Friday?").beat is Beat.IF_LATER
    assert talk.say(stall, "Let me get back to you on Friday.").beat is Beat.STALLED_AGAIN


# a figure of the user's own


def early(amount: str) -> Reading:
    return offers(BenefitRead("early_access", 0, 4, amount))


@pytest.mark.parametrize(
    ("words", "now", "beat"),
    [
        ("I have to correct myself, it's 45 days, not 60.", "45 days", Beat.CORRECTED_DOWN),
        ("I misspoke, it's 90 days, not 60.", "90 days", Beat.CORRECTED_UP),
        ("I asked our team, it's 45 days, not 60.", "45 days", Beat.CORRECTED_DOWN),
        ("You misheard me, it's 45 days, not 60.", "45 days", Beat.CORRECTED_HER),
        ("No, I said 45 days, not 60.", "45 days", Beat.CORRECTED_HER),
    ],
)
def test_a_correction_of_oneself_is_no_fault_of_hers(
    talk: Talk, words: str, now: str, beat: Beat
) -> None:
    talk.say(early("60 days"), "You get it 60 days early.")
    assert talk.say(early(now), words).beat is beat


# the page


def written(talk: Talk) -> None:
    talk.say(
        reading(Step.DRAFT_FRAMEWORK, Step.BUILD_PREFERRED_TIER, benefits=(ENGINEER,)),
        "Line one, a named engineer.",
    )


def test_reading_the_page_aloud_costs_no_trust(talk: Talk) -> None:
    written(talk)
    before = talk.memory.trust
    decision = talk.say(NOTHING, "Can you read it back to me?")
    assert (decision.beat, decision.trust, decision.reason) == (Beat.READ_ALOUD, before, "")


def test_talk_about_nothing_still_cools_her(talk: Talk) -> None:
    assert talk.say(NOTHING, "Well, there we are then.").trust < talk.scenario.persona.opening_trust


def test_nobody_is_no_owner(talk: Talk) -> None:
    written(talk)
    owners = {**talk.memory.owners, "named_engineer": NOBODY}
    talk.memory = replace(talk.memory, owners=owners)
    view = view_of(talk, "That's all.")
    assert view.owner_of("named_engineer") == ""
    assert not view.has_owner("named_engineer")


def test_a_person_who_is_promised_is_named_with_the_line(talk: Talk) -> None:
    written(talk)
    terms = tuple(replace(term, named="Sample") for term in talk.progress.terms)
    talk.progress = replace(talk.progress, terms=terms)
    view = view_of(talk, "That's all.")
    assert offer_of(view, view.after.terms[0]) == "Sample as a named engineer"
    assert page_read(view).startswith("Sample as a named engineer")
    assert view.has_owner("named_engineer")


def test_a_correction_in_the_goodbye_is_confirmed(talk: Talk) -> None:
    talk.say(early("60 days"), "You get it 60 days early.")
    bye = reading(
        Step.BUILD_PREFERRED_TIER,
        benefits=(BenefitRead("early_access", 0, 4, "70 days"),),
        signals=(Signal.GOODBYE,),
    )
    decision = talk.say(bye, "Make that 70 days. Thanks, bye.")
    assert (decision.beat, decision.ends) == (Beat.FAREWELL_FIXED, "goodbye")
    assert decision.slots["mended"] == "seventy days of early access"


def test_a_goodbye_that_changes_nothing_only_thanks(talk: Talk) -> None:
    talk.say(early("60 days"), "You get it 60 days early.")
    bye = reading(signals=(Signal.GOODBYE,))
    assert talk.say(bye, "Thanks, not a bad call. Bye.").beat is Beat.FAREWELL_THANKED


# what was skipped


def test_a_question_that_was_skipped_and_is_put_again_is_answered(talk: Talk) -> None:
    talk.say(OFFER, "You get it ninety days early.")
    words = "thank you so how do you tell it upstairs you skipped that"
    decision = talk.say(reading(Step.MAKE_IT_THEIRS), words)
    assert decision.beat is Beat.SAYS_IT
    assert decision.tails[:1] == (Beat.OWED_TAIL,)


def test_a_line_that_was_skipped_is_still_a_line(talk: Talk) -> None:
    talk.say(offers(ENGINEER), "You get a named engineer.")
    assert talk.say(NOTHING, "You skipped the named engineer.").beat is Beat.LEFT_OUT
