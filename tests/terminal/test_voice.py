"""A spoken rehearsal in the terminal, from the command to the last sample."""

import shutil
import signal
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.events import TurnTaken
from desktop.records.journal import Journal
from tests.rig.hearing import word_errors
from tests.rig.lines import heard_words, turns_of
from tests.rig.made import Model
from tests.rig.pulse import Pulse
from tests.rig.sound import voiced
from tests.terminal.made import SUNSET
from tests.terminal.spoken import Child, rehearsing

ASK = "Help me see what exclusivity would solve for you."


@pytest.fixture
def home(data_home: Path, whistled_model: Model) -> Path:
    """A data folder with the whistled recogniser."""
    shutil.copytree(whistled_model.folder, data_home / "recognisers" / "whistled")
    return data_home


def turns_kept(home: Path) -> list[TurnTaken]:
    journal = Journal.open(home, lambda: datetime.now(UTC))
    try:
        facts = journal.facts(journal.calls()[0].call_id)
    finally:
        journal.close()
    return [fact for fact in facts if isinstance(fact, TurnTaken)]


def say(child: Child, pulse: Pulse, model: Model, text: str) -> None:
    """Tap, speak, tap; then her whole answer."""
    child.enter()
    child.until("listening")
    pulse.speak(model.say(text))
    child.enter()
    child.until("reply")
    child.until("speaking")
    child.until("yours")


@pytest.mark.timeout(120)
def test_a_call_is_spoken_from_the_command_line_and_kept(
    home: Path, own_pulse: Pulse, whistled_model: Model
) -> None:
    turns = turns_of("asked_at_once")[:2]
    with (
        own_pulse.record() as recording,
        rehearsing(home, own_pulse.environment()) as child,
    ):
        child.until("speaking")
        child.until("yours")
        for turn in turns:
            say(child, own_pulse, whistled_model, turn)
        complaints = child.end()
    assert complaints == ""
    assert child.marked("note") == []
    heard = [line.partition(" ")[2] for line in child.marked("heard")]
    for said, got in zip(turns, heard, strict=True):
        assert word_errors(heard_words(said), heard_words(got)) == 0
    kept = turns_kept(home)
    assert [(turn.channel, turn.text) for turn in kept] == [("spoken", text) for text in heard]
    words = sum(len(line.split()) - 1 for line in child.marked("reply"))
    seconds = sum(span.seconds for span in voiced(recording.sound))
    assert seconds > words * 0.15, "too little of her was heard"


@pytest.mark.timeout(120)
def test_hands_free_a_pause_sends_what_was_said(
    home: Path, own_pulse: Pulse, whistled_model: Model
) -> None:
    with rehearsing(home, own_pulse.environment(), "--hands-free") as child:
        child.until("yours")
        child.until("listening")
        # Short words: a whistled long one takes longer than the pause that ends a turn.
        own_pulse.speak(whistled_model.say(SUNSET))
        heard = child.until("heard")
        assert word_errors(heard_words(SUNSET), heard_words(heard.split(" ", 2)[2])) == 0
        child.until("yours")
        assert child.end() == ""


@pytest.mark.timeout(60)
def test_without_a_recogniser_one_sentence_says_how_to_get_one_and_she_still_speaks(
    data_home: Path, own_pulse: Pulse
) -> None:
    with rehearsing(data_home, own_pulse.environment()) as child:
        child.until("speaking")
        child.enter(ASK)
        child.until("reply")
        child.until("speaking")
        child.until("yours")
        assert child.end() == ""
    (note,) = child.marked("note")
    assert "preferred-ground models import FOLDER" in note
    assert [(turn.channel, turn.text) for turn in turns_kept(data_home)] == [("typed", ASK)]


@pytest.mark.timeout(60)
def test_without_a_sound_server_one_sentence_says_so_and_the_call_is_typed(
    home: Path, own_pulse: Pulse
) -> None:
    own_pulse.stop()
    with rehearsing(home, own_pulse.environment()) as child:
        child.until("yours")
        child.enter(ASK)
        child.until("reply")
        child.until("yours")
        assert child.end() == ""
    (note,) = child.marked("note")
    assert "no microphone and no loudspeaker" in note
    assert "speaking" not in child.lines
    assert [turn.text for turn in turns_kept(home)] == [ASK]


@pytest.mark.timeout(60)
def test_without_a_speech_driver_one_sentence_says_so_and_she_is_read(
    home: Path, own_pulse: Pulse, whistled_model: Model, tmp_path: Path
) -> None:
    (tmp_path / "pyttsx3.py").write_text("def init():\n    raise OSError('no driver')\n")
    environment = own_pulse.environment() | {"PYTHONPATH": str(tmp_path)}
    with rehearsing(home, environment) as child:
        child.until("yours")
        child.enter()
        child.until("listening")
        own_pulse.speak(whistled_model.say(ASK))
        child.enter()
        child.until("reply")
        child.until("yours")
        assert child.end() == ""
    (note,) = child.marked("note")
    assert "espeak-ng" in note
    assert "speaking" not in child.lines
    assert [turn.channel for turn in turns_kept(home)] == ["spoken"]


@pytest.mark.timeout(60)
def test_ctrl_c_keeps_the_call_and_leaves_no_process(data_home: Path, own_pulse: Pulse) -> None:
    with rehearsing(data_home, own_pulse.environment()) as child:
        child.until("speaking")
        workers = Path(f"/proc/{child.process.pid}/task/{child.process.pid}/children")
        pids = workers.read_text().split()
        assert pids
        child.process.send_signal(signal.SIGINT)
        child.until("The")
        child.until("closed")
        assert child.process.wait(10) == 0
        assert [pid for pid in pids if Path(f"/proc/{pid}").exists()] == []
    assert child.lines[-2].startswith("The call is kept.")
