"""The private sound server: what is spoken arrives, what is played can be measured."""

import math
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from tests.rig import espeak, fixtures
from tests.rig.capture import listening
from tests.rig.hearing import heard, word_errors
from tests.rig.made import Model, Samples
from tests.rig.pulse import FEED, Pulse
from tests.rig.sound import (
    Sound,
    Span,
    first_sound,
    gaps,
    last_sound,
    level,
    pitch,
    read_sound,
    voiced,
)
from tests.rig.whistled import tone


def beep(seconds: float = 0.3) -> Samples:
    """A tone of 1 kHz at half of full scale."""
    return np.round(16_384 * tone(1_000, seconds)).astype(np.int16)


def play(server: Pulse, path: Path) -> None:
    """Play a file as any program would, into the default device."""
    subprocess.run(["paplay", str(path)], env=server.environment(), check=True, timeout=30)


def test_what_is_spoken_reaches_the_microphone_word_for_word(
    pulse: Pulse, whistled_model: Model, tmp_path: Path
) -> None:
    with listening(pulse, tmp_path / "heard.raw") as listener:
        pulse.speak(whistled_model.say("We can't do exclusivity."))
    got = heard(whistled_model.folder, listener.sound.samples)
    assert got == "we can't do exclusivity".split()
    assert word_errors("we can do it".split(), got) == 2


def test_a_tone_played_by_a_program_is_recorded_as_it_was(pulse: Pulse, tmp_path: Path) -> None:
    silence = np.zeros(1_600, np.int16)
    twice = Sound(np.concatenate([beep(), silence, beep()]), 16_000)
    with pulse.record() as recording:
        play(pulse, twice.write(tmp_path / "beep.wav"))
    sound = read_sound(recording.sound.write(tmp_path / "recorded.wav"))
    first, second = voiced(sound)
    assert first.seconds == pytest.approx(0.3, abs=0.03)
    assert second.seconds == pytest.approx(0.3, abs=0.03)
    assert gaps([first, second])[0].seconds == pytest.approx(0.1, abs=0.03)
    middle = sound.cut(Span(first.start + 0.1, first.start + 0.2))
    assert level(middle) == pytest.approx(-9.03, abs=0.5)
    assert pitch(middle) == pytest.approx(1_000, rel=0.02)


def test_the_speaker_records_as_silent_while_nothing_plays(pulse: Pulse) -> None:
    with pulse.record() as recording:
        pulse.speak(beep())
        assert not recording.awaits_sound(0.1)
    assert recording.sound.seconds > 0.3
    assert voiced(recording.sound) == []
    assert level(recording.sound) == -math.inf


def test_recordings_say_when_something_was_spoken(pulse: Pulse) -> None:
    with pulse.record(FEED) as recording:
        before = time.monotonic()
        pulse.speak(beep())
        after = time.monotonic()
    began, ended = first_sound(recording.sound), last_sound(recording.sound)
    assert began is not None
    assert ended is not None
    assert ended - began == pytest.approx(0.3, abs=0.03)
    assert before - 0.03 < began < ended < after + 0.03


def test_a_line_cut_short_ends_there(pulse: Pulse) -> None:
    with pulse.record(FEED) as recording:
        with pulse.speaking(beep(5.0)):
            assert recording.awaits_sound(5.0)
        ended = time.monotonic()
    (span,) = voiced(recording.sound)
    assert recording.sound.started + span.end < ended + 0.2


def test_the_room_is_faintly_noisy_until_it_is_hushed(own_pulse: Pulse) -> None:
    with own_pulse.record(FEED) as quiet:
        own_pulse.speak(np.zeros(4_800, np.int16))
    own_pulse.hush_room()
    with own_pulse.record(FEED) as dead:
        own_pulse.speak(np.zeros(4_800, np.int16))
    assert -85 < level(quiet.sound) < -65
    assert level(dead.sound) == -math.inf


def test_a_blocked_microphone_gives_exact_zeros(own_pulse: Pulse, tmp_path: Path) -> None:
    own_pulse.block_microphone()
    with listening(own_pulse, tmp_path / "blocked.raw") as blocked:
        own_pulse.speak(beep())
    own_pulse.unblock_microphone()
    with listening(own_pulse, tmp_path / "open.raw") as unblocked:
        own_pulse.speak(beep())
    assert level(blocked.sound) == -math.inf
    assert voiced(unblocked.sound)


def test_a_microphone_put_back_hears_again(own_pulse: Pulse, tmp_path: Path) -> None:
    own_pulse.unplug_microphone()
    assert "testmic" not in own_pulse.control("list", "short", "sources")
    own_pulse.plug_all()
    with listening(own_pulse, tmp_path / "heard.raw") as listener:
        own_pulse.speak(beep())
    assert voiced(listener.sound)


def test_a_speaker_put_back_plays_again(own_pulse: Pulse, tmp_path: Path) -> None:
    own_pulse.unplug_speaker()
    assert "speaker" not in own_pulse.control("list", "short", "sinks")
    own_pulse.plug_all()
    with own_pulse.record() as recording:
        play(own_pulse, Sound(beep(), 16_000).write(tmp_path / "beep.wav"))
    assert len(voiced(recording.sound)) == 1


def test_a_server_that_crashed_comes_back_with_its_devices(
    own_pulse: Pulse, tmp_path: Path
) -> None:
    killed = own_pulse.pid
    own_pulse.crash()
    with pytest.raises(ProcessLookupError):
        os.kill(killed, 0)
    own_pulse.start()
    with listening(own_pulse, tmp_path / "heard.raw") as listener:
        own_pulse.speak(beep())
    assert voiced(listener.sound)


def test_a_frozen_server_passes_nothing_on_until_it_thaws(own_pulse: Pulse) -> None:
    with own_pulse.record(FEED) as recording:
        own_pulse.freeze()
        with own_pulse.speaking(beep()) as playing:
            with pytest.raises(subprocess.TimeoutExpired):
                playing.process.wait(0.3)
            assert voiced(recording.sound) == []
            own_pulse.thaw()
            playing.wait(5.0)
    assert len(voiced(recording.sound)) == 1


def test_nothing_is_left_running(tmp_path: Path) -> None:
    with Pulse(tmp_path / "pulse") as server:
        pid = server.pid
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_rest_of_the_environment_stays(pulse: Pulse) -> None:
    environment = pulse.environment({"HOME": "/somewhere", "LANG": "C"})
    assert environment["HOME"] == "/somewhere"
    assert environment["LANG"] == "C"
    assert environment.keys() - {"HOME", "LANG"} <= {"XDG_RUNTIME_DIR", "ALSA_CONFIG_PATH"} | {
        name for name in environment if name.startswith("PULSE_")
    }


def test_two_servers_do_not_hear_each_other(pulse: Pulse, own_pulse: Pulse) -> None:
    with own_pulse.record(FEED) as recording:
        pulse.speak(beep())
    assert voiced(recording.sound) == []


def test_a_missing_package_is_a_failure_that_names_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(pytest.fail.Exception, match=r"needs these packages: .*pulseaudio"):
        fixtures.pulse_server(tmp_path)
    assert espeak.missing_packages() == ["espeak-ng"]


def test_the_program_that_listens_says_when_it_cannot(tmp_path: Path) -> None:
    with Pulse(tmp_path / "pulse") as server:
        environment = server.environment()
    done = subprocess.run(
        [sys.executable, "-m", "tests.rig.capture", str(tmp_path / "heard.raw")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode
    assert "listening" not in done.stdout
