"""A spoken rehearsal that is read line by line, with devices the test plays."""

import io
import re
import threading
import time
from collections.abc import Callable
from pathlib import Path

from desktop.events import ReplyCut, TurnTaken
from desktop.reports import Hearing, SpeechAt
from desktop.terminal import plain
from tests.terminal.made import a_start, kept
from tests.terminal.studio import Played
from tests.terminal.test_plain import Told, markers

ASK = "Help me see what exclusivity would solve for you."
ESCAPE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


class Screen(io.StringIO):
    """A terminal that can paint."""

    def isatty(self) -> bool:
        return True

    def shows(self, words: str) -> None:
        """Wait until these words have been printed."""
        give_up = time.monotonic() + 5
        while words not in self.getvalue():
            assert time.monotonic() < give_up, f"never printed: {words}"
            threading.Event().wait(0.01)


def talk(
    folder: Path,
    studio: Played,
    *steps: str | Callable[[], str],
    out: io.StringIO | None = None,
    machine: bool = False,
    terminal: bool = True,
) -> tuple[str, list[object]]:
    """What is printed for these lines, and the facts of the call."""
    out = out if out is not None else Screen()
    with kept(folder) as journal:
        start = a_start(journal, voice=studio.voice())
        lines = Told(*steps, terminal=terminal)
        assert plain.run(start, lines, out, machine=machine) == 0
        facts: list[object] = list(journal.facts(journal.calls()[0].call_id))
    return out.getvalue(), facts


def spoken_turn(studio: Played) -> tuple[Callable[[], str], ...]:
    """The opening, then one turn said between two taps, then her answer and the end."""
    heard: list[int] = []

    def opening() -> str:
        studio.says()
        return "\n"

    def saying() -> str:
        heard.append(studio.guesses("Help me see", "what exclusive"))
        return "\n"

    def answer() -> str:
        studio.understands(heard[0], ASK)
        studio.says()
        return ""

    return opening, saying, answer


def test_enter_begins_and_sends_and_the_turn_is_printed_once_it_is_understood(
    tmp_path: Path,
) -> None:
    studio = Played()
    text, facts = talk(tmp_path, studio, *spoken_turn(studio))
    turns = [(fact.channel, fact.text) for fact in facts if isinstance(fact, TurnTaken)]
    assert turns == [("spoken", ASK)]
    assert "Enter starts listening" in text
    assert f"You: {ASK}\n" in text
    assert "Listening…" in text
    assert "You: Help me see \x1b[2mwhat exclusive\x1b[22m" in text
    assert len(re.findall(r"Elena: [^\n]+\n", text)) == 2


def test_where_nobody_can_paint_no_partial_words_are_printed(tmp_path: Path) -> None:
    studio = Played()
    text, _ = talk(tmp_path, studio, *spoken_turn(studio), out=io.StringIO(), terminal=False)
    assert "\x1b" not in text
    assert "Listening" not in text
    assert f"You: {ASK}\n" in text


def test_markers_tell_a_program_whose_turn_it_is(tmp_path: Path) -> None:
    studio = Played()
    text, _ = talk(tmp_path, studio, *spoken_turn(studio), machine=True, out=io.StringIO())
    words = [line.split()[0] for line in markers(text)]
    assert words == [
        *("opened", "speaking", "yours", "listening"),
        *("heard", "saved", "reply", "speaking", "yours", "ended"),
    ]
    assert f"heard 1 {ASK}" in text


def test_only_what_was_heard_of_her_stays_when_she_is_cut_off(tmp_path: Path) -> None:
    studio = Played()

    def cut_in() -> str:
        number = studio.begins()
        studio.heard = SpeechAt(number, 0, 0.4)
        return "\n"

    def stopped() -> str:
        studio.guesses("", "")
        return ""

    text, facts = talk(tmp_path, studio, cut_in, stopped)
    (cut,) = (fact for fact in facts if isinstance(fact, ReplyCut))
    assert f"Elena: {cut.heard} …\n" in ESCAPE.sub("", text)


def test_a_typed_line_is_a_typed_turn(tmp_path: Path) -> None:
    studio = Played()

    def opening() -> str:
        studio.says()
        return f"{ASK}\n"

    def answer() -> str:
        studio.says()
        return ""

    _, facts = talk(tmp_path, studio, opening, answer)
    assert [fact.channel for fact in facts if isinstance(fact, TurnTaken)] == ["typed"]


def test_a_lost_microphone_gets_a_sentence_and_its_return_another(tmp_path: Path) -> None:
    studio, out = Played(), Screen()

    def lost() -> str:
        studio.says()
        studio.post(Hearing("lost"))
        out.shows("There is no microphone: plug one in, or type.")
        return "\n"

    def back() -> str:
        studio.post(Hearing("ready"))
        out.shows("Microphone is back.")
        return "\n"

    def listening() -> str:
        studio.guesses("", "")
        return ""

    talk(tmp_path, studio, lost, back, listening, out=out)


def test_lines_from_a_file_wait_for_their_turn(tmp_path: Path) -> None:
    studio = Played()

    def first() -> str:
        return f"{ASK}\n"

    def second() -> str:
        studio.says()
        studio.says()
        return "We can't do exclusivity.\n"

    def last() -> str:
        studio.says()
        return ""

    _, facts = talk(tmp_path, studio, first, second, last, terminal=False, out=io.StringIO())
    assert len([fact for fact in facts if isinstance(fact, TurnTaken)]) == 2
    assert not [fact for fact in facts if isinstance(fact, ReplyCut)]
