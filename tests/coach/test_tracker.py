"""Folding facts into steps, slips and terms."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.coach.tracker import Progress, progress_of
from desktop.events import BenefitRead, Fact, Reading, ReplyCut
from desktop.moves import WHO_AND_WHEN, WOUND, Pitfall, Signal, Step, StepState
from tests.readings import opened, reading, replied, taken

RECOVERS: dict[str, tuple[Step, ...]] = {
    Pitfall.FLAT_REFUSAL: (Step.BUILD_PREFERRED_TIER,),
    Pitfall.STALL: (Step.SURFACE_WOUND,),
    Pitfall.EQUAL_TREATMENT: (Step.NAME_VALUE_GAP,),
}


def fold(*facts: Fact) -> Progress:
    return progress_of((opened(), *facts), RECOVERS)


def state(progress: Progress, step: Step) -> StepState:
    return progress.steps[step].state


def test_a_question_starts_the_wound_and_only_the_story_ends_it() -> None:
    asked = taken(1, reading(Step.SURFACE_WOUND), at=72.0)
    assert state(fold(asked), Step.SURFACE_WOUND) is StepState.IN_PROGRESS
    told = fold(asked, replied(1, told=(WOUND,)))
    assert state(told, Step.SURFACE_WOUND) is StepState.DONE
    assert told.wound_told
    assert told.steps[Step.SURFACE_WOUND].at == 72.0


def test_a_story_cut_off_before_its_key_sentence_is_untold() -> None:
    progress = fold(
        taken(1, reading(Step.SURFACE_WOUND)),
        replied(1, told=(WOUND,)),
        ReplyCut(21.0, 1, "Well,", untold=(WOUND,)),
    )
    assert not progress.wound_told
    assert state(progress, Step.SURFACE_WOUND) is StepState.IN_PROGRESS


def test_a_value_gap_without_a_figure_is_in_progress_until_the_figure_comes() -> None:
    claim = taken(1, reading(Step.NAME_VALUE_GAP))
    assert state(fold(claim), Step.NAME_VALUE_GAP) is StepState.IN_PROGRESS
    figure = taken(2, reading(figure="10 times"))
    assert state(fold(claim, figure), Step.NAME_VALUE_GAP) is StepState.DONE


def test_a_figure_alone_names_no_gap() -> None:
    assert state(fold(taken(1, reading(figure="200 customers"))), Step.NAME_VALUE_GAP) is (
        StepState.TODO
    )


def test_the_tier_counts_kinds_and_not_mentions() -> None:
    twice = taken(1, reading(Step.BUILD_PREFERRED_TIER, benefits=("early_access", "early_access")))
    again = taken(2, reading(Step.BUILD_PREFERRED_TIER, benefits=("early_access", "co_marketing")))
    progress = fold(twice, again)
    assert progress.steps[Step.BUILD_PREFERRED_TIER].have == 2
    third = taken(3, reading(Step.BUILD_PREFERRED_TIER, benefits=("api_support",)))
    assert state(fold(twice, again, third), Step.BUILD_PREFERRED_TIER) is StepState.DONE


def test_an_invitation_with_an_empty_table_has_to_be_made_again() -> None:
    early = taken(1, reading(Step.MAKE_IT_THEIRS))
    offer = taken(2, reading(Step.BUILD_PREFERRED_TIER, benefits=("early_access",)))
    assert state(fold(early, offer), Step.MAKE_IT_THEIRS) is StepState.IN_PROGRESS
    again = taken(3, reading(Step.MAKE_IT_THEIRS))
    assert state(fold(early, offer, again), Step.MAKE_IT_THEIRS) is StepState.DONE


def test_an_offer_and_an_invitation_in_one_turn_count_together() -> None:
    both = reading(Step.BUILD_PREFERRED_TIER, Step.MAKE_IT_THEIRS, benefits=("early_access",))
    assert state(fold(taken(1, both)), Step.MAKE_IT_THEIRS) is StepState.DONE


def test_terms_are_pinned_only_once_the_draft_is_open() -> None:
    offer = taken(1, reading(Step.BUILD_PREFERRED_TIER, benefits=("early_access",)))
    assert not fold(offer).pinned
    draft = taken(2, reading(Step.DRAFT_FRAMEWORK))
    assert not fold(offer, draft).pinned
    stated = taken(3, reading(benefits=("early_access",)))
    assert [term.benefit for term in fold(offer, draft, stated).pinned] == ["early_access"]


def test_ink_needs_her_confirmation() -> None:
    draft = taken(1, reading(Step.DRAFT_FRAMEWORK, benefits=("early_access",)))
    assert not fold(draft).terms[0].agreed
    assert fold(draft, replied(1, confirmed=("early_access",))).terms[0].agreed


def test_a_framework_needs_three_terms_and_one_number_or_date() -> None:
    vague = reading(Step.DRAFT_FRAMEWORK, benefits=("early_access", "co_marketing", "api_support"))
    assert state(fold(taken(1, vague)), Step.DRAFT_FRAMEWORK) is StepState.IN_PROGRESS
    dated = reading(benefits=(BenefitRead(WHO_AND_WHEN, 0, 4, when="by Friday"),))
    assert state(fold(taken(1, vague), taken(2, dated)), Step.DRAFT_FRAMEWORK) is StepState.DONE


def test_a_withdrawn_benefit_leaves_the_table_but_a_done_step_stays_done() -> None:
    three = reading(
        Step.BUILD_PREFERRED_TIER, benefits=("early_access", "co_marketing", "api_support")
    )
    gone = reading(benefits=(BenefitRead("co_marketing", 0, 4, withdrawn=True),))
    progress = fold(taken(1, three), taken(2, gone))
    assert [term.benefit for term in progress.offers] == ["early_access", "api_support"]
    assert state(progress, Step.BUILD_PREFERRED_TIER) is StepState.DONE


def test_a_new_amount_replaces_the_old_and_a_bare_mention_keeps_it() -> None:
    first = reading(
        Step.BUILD_PREFERRED_TIER, benefits=(BenefitRead("early_access", 0, 4, amount="60 days"),)
    )
    more = reading(
        Step.BUILD_PREFERRED_TIER, benefits=(BenefitRead("early_access", 0, 4, amount="90 days"),)
    )
    bare = reading(Step.BUILD_PREFERRED_TIER, benefits=("early_access",))
    progress = fold(taken(1, first), taken(2, more), taken(3, bare))
    assert progress.terms[0].amount == "90 days"


def test_a_concession_stands_until_it_is_openly_taken_back() -> None:
    given = taken(1, reading(Pitfall.CONCEDE_EXCLUSIVITY))
    offer = taken(2, reading(Step.BUILD_PREFERRED_TIER, benefits=("early_access",)))
    assert fold(given, offer).gave_away
    back = taken(3, reading(signals=(Signal.TAKES_BACK,)))
    progress = fold(given, back)
    assert not progress.gave_away
    assert not progress.slips[0].recovered
    assert fold(given, back, offer).slips[0].recovered


def test_offering_a_year_instead_of_for_ever_takes_nothing_back() -> None:
    given = taken(1, reading(Pitfall.CONCEDE_EXCLUSIVITY))
    year = taken(2, reading(Pitfall.SUNSET_EXCLUSIVITY, signals=(Signal.TAKES_BACK,)))
    assert fold(given, year).gave_away


def test_a_stall_is_made_good_by_solving_it_now() -> None:
    put_off = taken(1, reading(Pitfall.STALL))
    now = taken(2, reading(Step.SURFACE_WOUND))
    assert fold(put_off, now).slips[0].recovered


MOVES = st.sampled_from([*Step, *Pitfall])
BENEFITS = st.sampled_from(["early_access", "co_marketing", "api_support", WHO_AND_WHEN])
READINGS = st.builds(
    lambda moves, benefits, figure, signals: reading(
        *moves, benefits=tuple(benefits), figure=figure, signals=tuple(signals)
    ),
    st.lists(MOVES, max_size=3),
    st.lists(BENEFITS, max_size=3),
    st.sampled_from(["", "10 times"]),
    st.lists(st.sampled_from(list(Signal)), max_size=2),
)


@given(st.lists(READINGS, max_size=25))
def test_no_order_of_turns_ever_undoes_a_done_step(readings: list[object]) -> None:
    facts: list[Fact] = [opened()]
    done: set[Step] = set()
    for turn, read in enumerate(readings, 1):
        facts.append(taken(turn, read))  # type: ignore[arg-type]
        facts.append(replied(turn, told=(WOUND,) if turn == 5 else ()))
        progress = progress_of(facts, RECOVERS)
        now = {step for step in Step if progress.done(step)}
        assert done <= now
        done = now
        for step in Step:
            reached = progress.steps[step]
            assert (reached.at is None) == (reached.state is StepState.TODO)
        assert {term.benefit for term in progress.pinned} <= {t.benefit for t in progress.terms}
        assert len({term.benefit for term in progress.terms}) == len(progress.terms)


def given_away(text: str, read: Reading) -> bool:
    facts: list[Fact] = [opened()]
    facts += [taken(1, reading(Pitfall.SUNSET_EXCLUSIVITY), "Exclusive for a year."), replied(1)]
    facts += [taken(2, read, text), replied(2)]
    return progress_of(facts, {}).gave_away


def test_a_later_refusal_takes_exclusivity_back() -> None:
    assert not given_away("No, we can't do that after all.", reading(Pitfall.FLAT_REFUSAL))


def test_plain_words_take_it_back_even_where_no_signal_was_read() -> None:
    assert not given_away("I spoke too soon, I take the year back.", reading())


def test_taking_it_back_to_the_team_takes_nothing_back() -> None:
    assert given_away("Let me take it back to my team.", reading())


def test_one_figure_in_two_forms_contradicts_nothing() -> None:
    facts: list[Fact] = [opened()]
    facts += [taken(1, reading(Step.NAME_VALUE_GAP, figure="10 times"), "x"), replied(1)]
    facts += [taken(2, reading(Step.NAME_VALUE_GAP, figure="10x"), "x")]
    assert progress_of(facts, {}).figure_was == ""
