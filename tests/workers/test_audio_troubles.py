"""What the audio worker does when devices or the sound server want otherwise, or go away."""

import sys
import time

import pytest

from tests.rig.pulse import Pulse
from tests.rig.sound import Sound, level, pitch, voiced
from tests.workers.audio_bench import (
    BUSY_MACHINE_SECONDS,
    RATE,
    SHIFT_OF_A_TEAR,
    beep,
    bench,
    together,
    tone,
)


def test_a_device_that_wants_another_rate_and_stereo_is_served(own_pulse: Pulse) -> None:
    words = [sys.executable, "-m", "tests.workers.picky_audio"]
    with bench(own_pulse, words) as audio:
        opened = audio.open()
        assert (opened.whole("input_rate"), opened.whole("output_rate")) == (48_000, 48_000)
        with own_pulse.record() as recording:
            audio.say(1, tone(440, 0.5))
            audio.report("finished", sentence=1)
            audio.order("feed", stretch=1, preroll_seconds=0.0, guard_seconds=0.0)
            audio.rest(0.2)
            own_pulse.speak(beep(600, 0.3))
            audio.order("end_feed", stretch=1, tail_seconds=0.15)
            frames = audio.stretch(1)
        (span,) = voiced(recording.sound)
        assert span.seconds == pytest.approx(0.5, abs=BUSY_MACHINE_SECONDS)
        assert pitch(recording.sound.cut(span)) == pytest.approx(440, rel=SHIFT_OF_A_TEAR)
        places = [report.whole("position") for report in audio.told("spoke", sentence=1)]
        assert 22_050 * 0.3 < places[-1] <= 22_050 * 0.5
        heard = Sound(together(frames), RATE)
        (span,) = voiced(heard, above=-45)
        assert span.seconds == pytest.approx(0.3, abs=BUSY_MACHINE_SECONDS)
        assert pitch(heard.cut(span)) == pytest.approx(600, rel=SHIFT_OF_A_TEAR)


def test_a_microphone_of_exact_zeros_is_reported_as_blocked(own_pulse: Pulse) -> None:
    with bench(own_pulse) as audio:
        audio.open()
        audio.rest(0.3)
        own_pulse.block_microphone()
        muted = time.monotonic()
        audio.report("blocked", on=True)
        assert 1.3 < time.monotonic() - muted < 1.9 + BUSY_MACHINE_SECONDS
        own_pulse.unblock_microphone()
        audio.report("blocked", on=False)
        assert len(audio.told("blocked")) == 2


def test_missing_sound_is_reported_when_it_begins_and_a_whole_one_is_not(
    own_pulse: Pulse,
) -> None:
    with bench(own_pulse) as audio:
        audio.open()
        audio.rest(0.5)
        assert not audio.told("torn")
        own_pulse.block_microphone()
        audio.report("torn")
        own_pulse.unblock_microphone()
        audio.rest(0.4)
        told = len(audio.told("torn"))
        own_pulse.freeze()
        audio.rest(0.3)
        own_pulse.thaw()
        audio.rest(0.3)
        assert len(audio.told("torn")) > told


def test_one_side_without_a_device_leaves_the_other(own_pulse: Pulse) -> None:
    own_pulse.unplug_all()
    own_pulse.control("load-module", "module-null-source", "source_name=alone")
    with bench(own_pulse) as audio:
        opened = audio.open()
        assert (opened.text("input_trouble"), opened.text("input")) == ("", "default")
        assert (opened.text("output_trouble"), opened.text("output")) == ("failed", "")
        stopped = audio.ask("stop", "stopped", before=9)
        assert stopped.whole("sentence") == 0
        audio.order("feed", stretch=1, preroll_seconds=0.0, guard_seconds=0.25)
        audio.rest(0.3)
        audio.order("end_feed", stretch=1, tail_seconds=0.0)
        assert len(together(audio.stretch(1))) > 0.2 * RATE


def test_without_a_server_there_are_no_devices_and_nothing_hangs(own_pulse: Pulse) -> None:
    own_pulse.stop()
    with bench(own_pulse) as audio:
        listed = audio.ask("devices", "devices")
        assert (listed.fields["inputs"], listed.fields["outputs"]) == ([], [])
        opened = audio.open()
        troubles = (opened.text("input_trouble"), opened.text("output_trouble"))
        assert troubles == ("none", "none")
        audio.order("feed", stretch=1, preroll_seconds=0.0, guard_seconds=0.25)
        audio.order("end_feed", stretch=1, tail_seconds=0.2)
        (frame,) = audio.stretch(1)
        assert frame.samples == b""
        assert audio.report("fed", stretch=1).fields["end"] == 0


def test_a_vanished_microphone_ends_the_stretch_and_is_reported(own_pulse: Pulse) -> None:
    with bench(own_pulse) as audio:
        audio.open()
        audio.order("feed", stretch=1, preroll_seconds=0.0, guard_seconds=0.0)
        audio.rest(0.5)
        gone = time.monotonic()
        own_pulse.unplug_all()
        lost = {audio.report("lost", side=side).text("why") for side in ("input", "output")}
        assert lost <= {"ended", "stalled"}
        frames = audio.stretch(1)
        assert time.monotonic() - gone < 2.5
        assert len(together(frames)) > 0.3 * RATE
        assert len(audio.told("fed", stretch=1)) == 1


def test_a_source_that_is_moved_to_silence_counts_as_blocked(own_pulse: Pulse) -> None:
    with bench(own_pulse) as audio:
        audio.open()
        audio.rest(0.3)
        own_pulse.unplug_microphone()
        own_pulse.hush_room()
        audio.report("blocked", on=True)


def test_a_server_that_dies_and_comes_back_is_found_by_the_next_process(own_pulse: Pulse) -> None:
    with bench(own_pulse) as audio:
        audio.open()
        audio.say(1, tone(440, 5.0), last=True)
        audio.report("began", sentence=1)
        audio.order("feed", stretch=1, preroll_seconds=0.1, guard_seconds=-1.0)
        audio.rest(0.2)
        crashed = time.monotonic()
        own_pulse.crash()
        for side in ("input", "output"):
            audio.report("lost", side=side)
        assert time.monotonic() - crashed < 1.0 + BUSY_MACHINE_SECONDS
        assert audio.stretch(1)[-1].last
        assert audio.ask("stop", "stopped", before=2).whole("sentence") == 1
        assert audio.worker.up
        own_pulse.start()
        audio.worker.replace()
        assert audio.life("up").number == 2
        opened = audio.open()
        assert (opened.text("input_trouble"), opened.text("output_trouble")) == ("", "")
        with own_pulse.record() as recording:
            audio.say(2, tone(440, 0.2))
            audio.report("finished", sentence=2)
            audio.rest(0.2)
        assert level(recording.sound) > -30


def test_a_server_that_hangs_is_noticed_and_orders_are_still_answered(own_pulse: Pulse) -> None:
    with bench(own_pulse) as audio:
        audio.open()
        audio.say(1, tone(440, 3.0))
        audio.report("began", sentence=1)
        audio.order("feed", stretch=1, preroll_seconds=0.0, guard_seconds=-1.0)
        audio.rest(0.3)
        own_pulse.freeze()
        frozen = time.monotonic()
        try:
            ended = audio.order("end_feed", stretch=1, tail_seconds=5.0)
            assert audio.ask("stop", "stopped", before=2).whole("sentence") == 1
            whys = {audio.report("lost", side=side).text("why") for side in ("input", "output")}
            assert whys == {"stalled"}
            assert time.monotonic() - frozen < 1.0 + BUSY_MACHINE_SECONDS
            assert audio.stretch(1)[-1].last
            assert time.monotonic() - ended < 1.5
        finally:
            own_pulse.thaw()
