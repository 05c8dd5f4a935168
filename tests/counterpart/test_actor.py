"""How a beat is said: filled, fresh, and only what is earned."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.counterpart.beats import EARNED, TAILS, Beat
from desktop.counterpart.director import Decision
from desktop.counterpart.guard import Locked, objections
from desktop.counterpart.memory import ECHO, Memory
from desktop.counterpart.persona import MAX_WORDS, sentences
from desktop.counterpart.slots import SLOTS
from desktop.moves import Outcome
from desktop.rehearsal.scenario import Scenario

WORDS = {
    "suits": "ninety days of early access",
    "caught": "ninety days of early access",
    "benefit": "early access",
    "offer": "90 days of early access",
    "offers": "90 days of early access and a co-marketing budget",
    "terms": "90 days of early access",
    "figure": "10 times",
    "period": "one year",
    "until": "until the marketplace launches",
    "vague": "something special",
    "lead": "early access",
    "open": "joint marketing",
    "last": "90 days of early access",
    "was": "90 days",
    "now": "30 days",
    "owner": "your CTO",
    "when": "by Friday",
    "detail": "30 days, by Friday",
    "said": "a clause can be broken",
    "by": "your CTO",
    "start": "from June",
    "size": "ninety days",
    "amount": "ninety days",
    "missing": "early access",
    "right": "90 days of early access",
    "page": "90 days of early access and a shared campaign",
    "pencil": "joint marketing",
    "unsized": "joint marketing",
    "unowned": "joint marketing",
    "day": "Friday",
    "piece": "July",
    "mended": "sixty days of early access",
    "beside": "the notice period",
    "gone": "the notice period",
    "news": "90 days of early access and joint marketing",
    "pair": "90 days of early access and joint marketing",
    "better": "sixty days",
    "little": "thirty days",
    "pick": "early access",
    "keep": "no rival can buy that place",
    "left": "sixty thousand",
    "date": "the end of May",
    "upstairs": "early access and joint marketing",
    "held": "early access from June",
    "lacks": "a date for joint marketing",
    "want": "something with your money in it",
    "meant": "early access",
    "kept": "how much warning we had",
}
PLAYED = sorted(set(Beat) - TAILS - {Beat.OPENING, Beat.RESERVE})


def decision(beat: Beat, **changes: object) -> Decision:
    slots = {name: WORDS[name] for name in SLOTS.get(beat, ())}
    return replace(Decision(beat, 0.5, "", slots=slots), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("beat", PLAYED)
@pytest.mark.parametrize("trust", [0.1, 0.5, 0.9])
def test_every_beat_can_be_said_at_every_trust(
    scenario: Scenario, beat: Beat, trust: float
) -> None:
    told = beat in EARNED
    spoken = scenario.actor.play(decision(beat), Memory(trust=trust), 3, told=told, drafted=False)
    assert spoken.lines[0].startswith(f"{beat}.")
    assert 1 <= len(sentences(spoken.text)) <= 3


MEASURED = {"detail": "ninety days, from June", "offer": "ninety days of early access"}


@pytest.mark.parametrize("beat", [Beat.WEIGH_BENEFIT, Beat.TEST_BENEFIT, Beat.EXTRA_BENEFIT])
def test_a_benefit_is_taken_up_in_lines_written_for_its_kind(
    scenario: Scenario, beat: Beat
) -> None:
    said = replace(Decision(beat, 0.5, "", slots=MEASURED), kind="early_access")
    spoken = scenario.actor.play(said, Memory(), 3, told=False, drafted=False)
    assert spoken.lines[0].startswith("weigh_benefit.early_access.")
    assert spoken.text.startswith("Ninety days, from June. ")


def test_a_second_offer_is_heard_out_before_she_says_where_it_leaves_her(
    scenario: Scenario,
) -> None:
    said = replace(Decision(Beat.WANT_MORE, 0.5, "", slots=MEASURED), kind="early_access")
    spoken = scenario.actor.play(said, Memory(), 3, told=False, drafted=False)
    groups = [line.rpartition(".")[0] for line in spoken.lines]
    assert groups[:2] == ["weigh_benefit.early_access", "want_more.any"]


@pytest.mark.parametrize("answer", ["yes", "almost"])
def test_a_plain_question_is_answered_from_its_own_lines(scenario: Scenario, answer: str) -> None:
    said = decision(Beat.PICTURE, answer=answer)
    spoken = scenario.actor.play(said, Memory(), 3, told=False, drafted=False)
    assert spoken.lines[0].startswith(f"picture.{answer}.")


@pytest.mark.parametrize("manner", ["easy", "hard"])
def test_the_easiest_and_the_hardest_have_lines_of_their_own(
    scenario: Scenario, manner: str
) -> None:
    said = decision(Beat.NOT_ENGLISH, manner=manner)
    spoken = scenario.actor.play(said, Memory(), 3, told=False, drafted=False)
    assert spoken.lines[0].startswith(f"not_english.{manner}.")


def test_every_kind_has_its_own_reactions_and_readings_back(scenario: Scenario) -> None:
    persona = scenario.persona
    taken = persona.beats[Beat.WEIGH_BENEFIT].kinds
    written = persona.beats[Beat.CONFIRM_TERM].kinds
    assert {row.id for row in persona.benefits} == taken.keys() == written.keys()
    assert min(len(lines) for lines in taken.values()) >= 5
    assert min(len(lines) for lines in written.values()) >= 3
    assert all(any("{" not in line for line in lines) for lines in taken.values())


def test_the_same_moment_says_the_same_line(scenario: Scenario) -> None:
    first, second = (
        scenario.actor.play(decision(Beat.PRESS), Memory(seed=4), 2, told=False, drafted=False)
        for _ in range(2)
    )
    assert first == second


def test_different_seeds_say_different_lines(scenario: Scenario) -> None:
    texts = {
        scenario.actor.play(
            decision(Beat.PRESS), Memory(seed=seed), 2, told=False, drafted=False
        ).text
        for seed in range(12)
    }
    assert len(texts) > 4


def test_a_filled_slot_at_the_start_of_a_sentence_is_capitalised(scenario: Scenario) -> None:
    for seed in range(40):
        memory = Memory(seed=seed)
        said = decision(
            Beat.WEIGH_BENEFIT, slots={"benefit": "early access", "offer": "early access"}
        )
        text = scenario.actor.play(said, memory, 1, told=False, drafted=False).text
        assert all(part[0].isupper() or part[0].isdigit() for part in sentences(text)), text


def test_what_is_not_told_is_in_no_line_that_can_be_picked(scenario: Scenario) -> None:
    locked = scenario.actor.locked(told=False, drafted=False)
    for beat in Beat:
        lines = scenario.persona.beats[beat]
        if not lines.needs:
            for group, _, line in lines.all():
                if group != "told":
                    assert "tells what is not earned" not in objections(line, locked), line


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PLAYED), min_size=2, max_size=40), st.integers(0, 99))
def test_no_line_is_heard_twice_in_a_call(scenario: Scenario, beats: list[Beat], seed: int) -> None:
    memory = Memory(seed=seed)
    heard: list[str] = []
    for turn, beat in enumerate(beats, 1):
        told = beat in EARNED
        spoken = scenario.actor.play(decision(beat), memory, turn, told=told, drafted=True)
        heard.extend(part for part in sentences(spoken.text) if len(part.split()) > 4)
        memory = replace(
            memory,
            lines=memory.lines | set(spoken.lines),
            said=memory.said | {part.lower() for part in heard},
        )
    assert len(heard) == len(set(heard))


def test_a_time_line_and_a_confirmation_leave_three_sentences(scenario: Scenario) -> None:
    tails = (Beat.CONFIRM_TAIL, Beat.WRAP_UP)
    slots = {"terms": "early access"}
    spoken = scenario.actor.play(
        decision(Beat.STALLED, tails=tails, slots=slots), Memory(), 3, told=False, drafted=False
    )
    assert len(sentences(spoken.text)) <= 3
    assert [line.split(".")[0] for line in spoken.lines] == ["stalled", "confirm_tail", "wrap_up"]


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_its_parting_line(scenario: Scenario, outcome: Outcome) -> None:
    text = scenario.actor.end(outcome, Memory(), 9).text
    assert all(len(part.split()) <= MAX_WORDS for part in sentences(text))


def test_the_reserve_outlasts_a_long_call(scenario: Scenario) -> None:
    assert len(scenario.persona.beats[Beat.RESERVE].any) >= 40


@pytest.mark.parametrize(
    "bad",
    [
        "We have a deal.",
        "As an AI I can't say.",
        "*smiles* Go on.",
        "One. Two. Three. Four.",
        "Our last partner was poached.",
        " ".join(["word"] * 30) + ".",
        "",
    ],
)
def test_the_guard_objects_to_what_may_not_be_heard(bad: str) -> None:
    assert objections(bad, Locked(("poach",), may_declare=False))


def test_the_guard_lets_a_plain_line_pass() -> None:
    assert not objections("That I can carry upstairs.", Locked(("poach",), may_declare=False))


SAID_BACK = [beat for beat in PLAYED if beat in SLOTS and not beat.startswith(("page", "confirm"))]
READ_BACK = {Beat.FRAMEWORK_DONE, Beat.READ_BACK}


@pytest.mark.parametrize("seed", range(12))
def test_one_reply_in_three_at_most_opens_with_a_bare_piece_of_the_turn(
    scenario: Scenario, seed: int
) -> None:
    memory, bare = Memory(seed=seed), []
    for turn, beat in enumerate(sorted(set(SAID_BACK) - READ_BACK), 1):
        told = beat in EARNED
        spoken = scenario.actor.play(decision(beat), memory, turn, told=told, drafted=True)
        bare.append(ECHO in spoken.lines)
        since = 0 if bare[-1] else memory.unechoed + 1
        memory = replace(memory, lines=memory.lines | set(spoken.lines), unechoed=since)
    assert any(bare)
    assert all(sum(bare[at : at + 3]) <= 1 for at in range(len(bare)))


def test_an_offer_is_weighed_against_the_story_only_where_it_is_of_that_kind(
    scenario: Scenario,
) -> None:
    def heard(kind: str) -> bool:
        said = decision(Beat.WEIGH_BENEFIT, kind=kind, tails=(Beat.WOUND_TAIL,))
        spoken = scenario.actor.play(said, Memory(), 3, told=True, drafted=False)
        return any(line.startswith("wound_tail.") for line in spoken.lines)

    kinds = ("notice_period", "early_access", "named_engineer", "co_marketing", "shared_insights")
    assert [heard(kind) for kind in kinds] == [True, True, True, False, False]


def test_letting_go_of_the_word_opens_the_reply(scenario: Scenario) -> None:
    said = decision(Beat.CONFIRM_TERM, tails=(Beat.LET_GO_TAIL,))
    spoken = scenario.actor.play(said, Memory(), 9, told=True, drafted=False)
    assert spoken.lines[0].startswith("let_go_tail.")
