import io
import os
import re
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.events import CallEnded, TurnTaken
from desktop.terminal import plain
from desktop.terminal.start import Start
from tests.terminal.made import (
    REASON,
    SUNSET,
    Broken,
    Dial,
    a_start,
    good_lines,
    kept,
    leave_open,
    scenario,
    unsaved,
)

ASK = "Help me see what exclusivity would solve for you."
GOODBYE = "Okay, I have to go. Goodbye, Elena."


class Told(io.StringIO):
    """Lines that do something of their own when they are read."""

    def __init__(self, *steps: str | Callable[[], str], terminal: bool = False) -> None:
        super().__init__()
        self._steps = list(steps)
        self._terminal = terminal

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        if not self._steps:
            return ""
        step = self._steps.pop(0)
        return step if isinstance(step, str) else step()

    def isatty(self) -> bool:
        return self._terminal


class Watched(io.StringIO):
    """Output that looks around each time it is written to."""

    def __init__(self, look: Callable[[str], None]) -> None:
        super().__init__()
        self._look = look

    def write(self, text: str, /) -> int:
        self._look(text)
        return super().write(text)


def interrupt() -> str:
    raise KeyboardInterrupt


def talk(
    start: Start, *lines: str | Callable[[], str], machine: bool = False, terminal: bool = False
) -> str:
    """What is printed for these lines; the exit code has to be 0."""
    out = io.StringIO()
    assert plain.run(start, Told(*lines, terminal=terminal), out, machine=machine) == 0
    return out.getvalue()


def markers(text: str) -> list[str]:
    """The marker lines, without what follows the reason for the end."""
    lines = text.splitlines()
    ends = next((place for place, line in enumerate(lines) if line.startswith("ended ")), None)
    return lines if ends is None else lines[: ends + 1]


def test_each_line_is_a_turn_and_the_end_of_the_lines_ends_the_call(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        text = talk(a_start(journal), *(f"{line}\n" for line in good_lines()))
        facts = journal.facts(journal.calls()[0].call_id)
    assert [fact.text for fact in facts if isinstance(fact, TurnTaken)] == good_lines()
    assert isinstance(facts[-1], CallEnded)
    assert facts[-1].reason == "user"
    assert text.count("\nElena: ") == 1 + len(good_lines())
    assert "You wrote it together. She can defend it." in text


def test_what_a_turn_moved_is_told_in_one_line_after_her_reply(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        lines = talk(a_start(journal), f"{good_lines()[2]}\n").splitlines()
    place = next(place for place, line in enumerate(lines) if line.startswith("  ("))
    assert lines[place - 1].startswith("Elena: ")
    assert "Name the value gap: done" in lines[place]
    assert "Warmed when" in lines[place]


def test_a_slip_brings_the_hint_with_your_own_words(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        text = talk(a_start(journal), f"{SUNSET}\n")
    found = re.search(r"Instead of “([^”]+)”, try “", text)
    assert found is not None
    assert found[1] in SUNSET


def test_without_hints_no_hint_is_printed(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        text = talk(a_start(journal, hints=False), f"{SUNSET}\n")
    assert "try “" not in text.partition("What slipped")[0]


def test_it_says_once_that_she_is_an_ai_character(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        text = talk(a_start(journal), f"{ASK}\n")
    assert text.count("AI") == 1


def test_the_markers_come_in_the_order_of_the_protocol(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        text = talk(a_start(journal), f"{ASK}\n", "\n", machine=True)
        call_id = journal.calls()[0].call_id
    lines = markers(text)
    assert lines[0] == f"opened {call_id}"
    assert [line.split(" ")[:2] for line in lines[1:]] == [
        ["saved", "1"],
        ["reply", "1"],
        ["saved", "2"],
        ["reply", "2"],
        ["ended", "user"],
    ]
    assert "The five steps" in text


def test_a_turn_is_on_disk_when_it_is_called_saved(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    with kept(tmp_path) as journal:

        def look(text: str) -> None:
            if match := re.match(r"saved (\d+)", text):
                facts = journal.facts(journal.calls()[0].call_id)
                seen.append((int(match[1]), sum(isinstance(f, TurnTaken) for f in facts)))

        out = Watched(look)
        lines = io.StringIO("".join(f"{line}\n" for line in good_lines()))
        assert plain.run(a_start(journal), lines, out, machine=True) == 0
    assert seen == [(number, number) for number in range(1, 1 + len(good_lines()))]


def test_a_call_left_open_is_continued_with_its_next_turn(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        call_id = leave_open(journal, good_lines()[:2])
        text = talk(a_start(journal), "continue\n", f"{good_lines()[2]}\n", machine=True)
        turns = [fact.turn for fact in journal.facts(call_id) if isinstance(fact, TurnTaken)]
    lines = markers(text)
    assert lines[:3] == [f"unfinished {call_id} 2", f"opened {call_id}", "saved 3"]
    assert turns == [1, 2, 3]


def test_a_turn_that_was_not_answered_is_answered_on_picking_up(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        call_id = leave_open(journal, [ASK])
        first = journal.facts(call_id)[1]
        assert isinstance(first, TurnTaken)
        journal.append(call_id, replace(first, turn=2, text="Tell me more."))
        lines = markers(talk(a_start(journal), "continue\n", machine=True))
    assert lines[2].startswith("reply 2 ")


def test_a_call_left_open_can_be_closed_for_its_debrief(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        call_id = leave_open(journal, good_lines()[:2])
        text = talk(a_start(journal), "end\n", f"{ASK}\n", machine=True)
        [summary] = journal.calls()
    assert markers(text) == [f"unfinished {call_id} 2", "ended closed"]
    assert "Surface the wound" in text
    assert (summary.ended, summary.turns) == ("closed", 2)


def test_a_new_call_leaves_the_open_one_as_it_is(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        call_id = leave_open(journal, good_lines()[:2])
        talk(a_start(journal), "new\n", f"{ASK}\n", machine=True)
        ended = {call.call_id: (call.ended, call.turns) for call in journal.calls()}
    assert ended.pop(call_id) == ("", 2)
    assert list(ended.values()) == [("user", 1)]


def test_a_pipe_never_loses_its_first_line_to_the_offer(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        call_id = leave_open(journal, good_lines()[:2])
        text = talk(a_start(journal), "continue\n")
        newest, oldest = journal.calls()
    assert "You left a call open at 3:20, after 2 turns" in text
    assert (oldest.call_id, oldest.ended) == (call_id, "")
    assert newest.turns == 1


def test_a_person_is_asked_and_can_pick_up(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        call_id = leave_open(journal, good_lines()[:2])
        talk(a_start(journal), "c\n", f"{ASK}\n", terminal=True)
        [summary] = journal.calls()
    assert (summary.call_id, summary.turns) == (call_id, 3)


def test_a_call_with_somebody_else_is_not_offered(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        leave_open(journal, [ASK])
        left = journal.unfinished()
        assert left is not None
        start = a_start(journal, unfinished=replace(left, persona="somebody_else"))
        assert "unfinished" not in talk(start, machine=True)


def test_an_interrupt_keeps_the_call_and_says_so_in_one_sentence(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        text = talk(a_start(journal), f"{ASK}\n", interrupt)
        left = journal.unfinished()
    assert text.splitlines()[-1] == "The call is kept. Start again to pick it up at 0:00."
    assert left is not None
    assert left.turns == 1


def test_a_request_to_end_keeps_the_call_too(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)

    def ended_from_outside() -> str:
        os.kill(os.getpid(), signal.SIGTERM)
        return f"{ASK}\n"

    with kept(tmp_path) as journal:
        text = talk(a_start(journal), f"{ASK}\n", ended_from_outside, machine=True)
        left = journal.unfinished()
    assert "The call is kept." in text
    assert left is not None
    assert signal.getsignal(signal.SIGTERM) == before


def test_an_interrupt_before_anything_started_says_so(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        leave_open(journal, [ASK])
        text = talk(a_start(journal), interrupt, terminal=True)
    assert text.splitlines()[-1] == "Nothing was started."


@pytest.mark.parametrize("spared", range(6))
def test_a_reader_that_has_gone_ends_it_quietly(tmp_path: Path, spared: int) -> None:
    written: list[str] = []

    def look(text: str) -> None:
        if len(written) >= spared:
            raise BrokenPipeError
        written.append(text)

    with kept(tmp_path) as journal:
        lines = io.StringIO("".join(f"{line}\n" for line in good_lines()))
        assert plain.run(a_start(journal), lines, Watched(look), machine=False) == 0
    assert len(written) == spared


HARD = ["", " ", "\x00\x07\x1b[31m", "\ud800", "🤝 " * 50, "word " * 2000, "‮evil", "�\x85"]


@pytest.mark.parametrize("machine", [True, False])
def test_hard_lines_are_answered_like_any_other(tmp_path: Path, machine: bool) -> None:
    with kept(tmp_path) as journal:
        text = talk(a_start(journal), *(f"{line}\n" for line in HARD), machine=machine)
        assert journal.calls()[0].turns == len(HARD)
    replies = r"^reply \d+ ." if machine else r"^Elena: ."
    assert len(re.findall(replies, text, re.MULTILINE)) == len(HARD) + (not machine)
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", text)


def test_an_output_that_knows_only_ascii_gets_what_it_can_show(tmp_path: Path) -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    with kept(tmp_path) as journal:
        assert plain.run(a_start(journal), io.StringIO(f"{SUNSET}\n"), out, machine=False) == 0
    assert b"What slipped" in raw.getvalue()
    out.close()


def test_an_unsaved_call_says_why_and_never_claims_to_be_saved() -> None:
    told = talk(a_start(unsaved()), f"{ASK}\n")
    assert f"Nothing you say now is being saved. {REASON}" in told
    lines = markers(talk(a_start(unsaved()), f"{ASK}\n", machine=True))
    assert [line.split(" ")[0] for line in lines] == ["reply", "ended"]


def test_an_unsaved_call_that_is_interrupted_cannot_be_picked_up() -> None:
    assert "cannot be picked up" in talk(a_start(unsaved()), interrupt).splitlines()[-1]


def test_a_call_that_stops_being_saved_says_so_once(tmp_path: Path) -> None:
    def lose_the_file() -> str:
        (tmp_path / "journal.sqlite3").rename(tmp_path / "elsewhere")
        return f"{ASK}\n"

    with kept(tmp_path) as journal:
        text = talk(a_start(journal), f"{ASK}\n", lose_the_file, "\n", "\n")
    assert text.count("Nothing you say now is being saved.") == 1


def test_notices_are_told_before_the_call(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        text = talk(a_start(journal, notices=("The journal was mended.",)))
    assert text.index("The journal was mended.") < text.index("Elena: ")


def test_lines_after_the_end_of_the_call_are_not_played(tmp_path: Path) -> None:
    with kept(tmp_path) as journal:
        text = talk(a_start(journal), f"{ASK}\n", f"{GOODBYE}\n", f"{ASK}\n", machine=True)
    assert markers(text)[-2:][0].startswith("reply 2 ")
    assert markers(text)[-1] == "ended goodbye"


def test_the_call_ends_at_its_limit_whatever_is_said(tmp_path: Path) -> None:
    dial = Dial()

    def much_later() -> str:
        dial.seconds += 541.0
        return f"{ASK}\n"

    with kept(tmp_path) as journal:
        text = talk(a_start(journal, now=dial), f"{ASK}\n", much_later, f"{ASK}\n", machine=True)
        assert journal.calls()[0].turns == 1
    assert markers(text)[-1] == "ended time"


def test_a_fault_becomes_one_sentence_and_an_exit_code(tmp_path: Path) -> None:
    faulty = replace(scenario(), reader=Broken())  # type: ignore[arg-type]
    out = io.StringIO()
    with kept(tmp_path) as journal:
        start = a_start(journal, scenario=faulty)
        assert plain.run(start, io.StringIO(f"{ASK}\n"), out, machine=False) == 1
    assert "fault of its own (ZeroDivisionError)" in out.getvalue().splitlines()[-1]
    assert "Traceback" not in out.getvalue()
