"""What can be chosen, imported and removed, as Set-up shows it."""

from pathlib import Path

import pytest

from desktop.reception.booth import Booth
from desktop.reception.soundboard import Soundboard
from desktop.reports import Device, Equipment, Hearing, Speaking, VoiceChoice
from desktop.settings import Settings

FILES = ("am/final.mdl", "conf/model.conf", "conf/mfcc.conf", "graph/HCLG.fst")


def shelve(home: Path, name: str, files: tuple[str, ...] = FILES) -> None:
    for file in files:
        path = home / "recognisers" / name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("one two three")


def board(home: Path, settings: Settings | None = None) -> Soundboard:
    chosen = settings or Settings()
    return Soundboard(Booth(home, chosen, {}, None), home, chosen, "Elena")


def test_devices_and_voices_come_after_the_computers_own_choice(tmp_path: Path) -> None:
    sound = board(tmp_path, Settings(microphone="Camera"))
    voices = (VoiceChoice("en-us", "American", "en-us"), VoiceChoice("fr", "French", "fr"))
    mics = (Device("Headset", "ALSA", True), Device("Camera", "ALSA", False))
    sound.booth.told(Equipment(mics, (), voices))
    content = sound.content()
    labels = [label for _, label in content.microphones]
    assert labels == ["The computer’s choice", "Headset", "Camera"]
    assert content.microphone == "Camera"
    assert [voice for voice, _ in content.voices] == ["", "en-us"]


def test_a_device_that_was_chosen_and_is_gone_is_shown_as_gone(tmp_path: Path) -> None:
    sound = board(tmp_path, Settings(loudspeaker="Old speakers"))
    assert ("Old speakers", "Old speakers, not here now") in sound.content().loudspeakers


def test_recognisers_are_chosen_and_removed(tmp_path: Path) -> None:
    shelve(tmp_path, "Large")
    shelve(tmp_path, "Small")
    sound = board(tmp_path)
    assert sound.choose_recogniser("Small") == ""
    cards = {card.name: card for card in sound.content().recognisers}
    assert (cards["Small"].chosen, cards["Large"].chosen) == (True, False)
    assert cards["Large"].state == "Not tried yet"
    assert any("Small" in check.title for check in sound.checks())
    assert sound.remove_recogniser("Small") == ""
    assert [card.name for card in sound.content().recognisers] == ["Large"]
    assert "Small" in sound.remove_recogniser("Small")


def test_one_that_lacks_files_says_so(tmp_path: Path) -> None:
    shelve(tmp_path, "Half", FILES[:2])
    (card,) = board(tmp_path).content().recognisers
    assert (card.state, card.sound) == ("Files are missing", False)


def test_what_cannot_be_imported_gets_one_sentence(tmp_path: Path) -> None:
    sound = board(tmp_path)
    nothing = tmp_path / "nothing"
    told = sound.import_recogniser(nothing, lambda done, total: None)
    assert str(nothing) in told
    assert told.endswith(".")
    assert sound.content().recognisers == ()


@pytest.mark.parametrize("ready", [True, False])
def test_only_what_works_can_be_tried(tmp_path: Path, ready: bool) -> None:
    sound = board(tmp_path)
    sound.booth.told(Hearing("ready" if ready else "lost"))
    sound.booth.told(Speaking("ready" if ready else "lost"))
    content = sound.content()
    assert (content.meter, content.can_play) == (ready, ready)
