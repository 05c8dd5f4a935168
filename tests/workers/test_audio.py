"""The audio worker on a private sound server, which records what it plays and speaks to it."""

import itertools
import os
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.rig.made import Samples
from tests.rig.pulse import FEED, Pulse
from tests.rig.sound import Sound, Span, first_sound, gaps, last_sound, pitch, voiced
from tests.workers.audio_bench import (
    BUSY_MACHINE_SECONDS,
    RATE,
    SHIFT_OF_A_TEAR,
    Bench,
    beep,
    bench,
    together,
    tone,
)


@pytest.fixture(scope="module")
def audio(pulse: Pulse) -> Iterator[Bench]:
    """A worker with both devices open, for tests that leave it as it is."""
    with bench(pulse) as worker:
        opened = worker.open()
        assert (opened.text("input_trouble"), opened.text("output_trouble")) == ("", "")
        yield worker


numbers = itertools.count(1)


def fresh_sentence() -> int:
    """A number higher than those before, with room for one more."""
    return 2 * next(numbers)


@pytest.fixture
def sentence() -> int:
    return fresh_sentence()


@pytest.fixture
def stretch() -> int:
    return next(numbers)


def heard_times(audio: Bench, stretch: int, began: float) -> list[Span]:
    """When something sounds in a stretch whose first sample was taken at this time."""
    samples = together(audio.stretch(stretch))
    spans = voiced(Sound(samples, RATE), above=-45)
    return [Span(began + span.start, began + span.end) for span in spans]


# -- devices --------------------------------------------------------------------------------


def test_devices_are_listed_and_opened_by_name_or_by_default(pulse: Pulse) -> None:
    with bench(pulse) as audio:
        listed = audio.ask("devices", "devices").fields
        for side in ("inputs", "outputs"):
            devices = listed[side]
            assert isinstance(devices, list)
            assert [each["default"] for each in devices if isinstance(each, dict)] == [True]
        opened = audio.open(input="default", output="A thing that was unplugged").fields
        assert (opened["input"], opened["input_trouble"]) == ("default", "")
        assert (opened["output"], opened["output_trouble"]) == ("default", "missing")
        assert (opened["input_rate"], opened["output_rate"]) == (16_000, 22_050)
        audio.order("feed", stretch=1, preroll_seconds=1.0, guard_seconds=0.25)
        audio.order("end_feed", stretch=1, tail_seconds=0.1)
        assert 0.05 < len(together(audio.stretch(1))) / RATE < 0.3
        one = audio.ask("open", "opened", input="", output="", use_input=False, use_output=True)
        assert (one.text("input"), one.whole("input_rate")) == ("", 0)
        assert one.text("output") == "default"
        audio.say(1, tone(440, 0.1))
        audio.report("finished", sentence=1)


# -- speaking -------------------------------------------------------------------------------


def test_a_sentence_sounds_at_once_and_the_next_follows_without_a_gap(
    pulse: Pulse, audio: Bench, sentence: int
) -> None:
    with pulse.record() as recording:
        asked = time.monotonic()
        audio.say(sentence, tone(440, 0.6))
        audio.say(sentence + 1, tone(880, 0.4))
        audio.report("finished", sentence=sentence + 1)
        audio.rest(0.2)
    began = audio.report("began", sentence=sentence)
    assert 0 <= began.number("at") - asked < 0.02 + BUSY_MACHINE_SECONDS
    sounded = first_sound(recording.sound)
    assert sounded is not None
    assert abs(began.number("at") + began.number("delay") - sounded) < BUSY_MACHINE_SECONDS
    (whole,) = voiced(recording.sound)
    assert whole.seconds == pytest.approx(1.0, abs=BUSY_MACHINE_SECONDS)
    heard = recording.sound.cut(whole)
    assert pitch(heard.cut(Span(0.1, 0.5))) == pytest.approx(440, rel=SHIFT_OF_A_TEAR)
    assert pitch(heard.cut(Span(0.7, 0.9))) == pytest.approx(880, rel=SHIFT_OF_A_TEAR)
    second = audio.report("began", sentence=sentence + 1)
    lasted = second.number("at") + second.number("delay")
    assert lasted - began.number("at") - began.number("delay") == pytest.approx(
        0.6, abs=BUSY_MACHINE_SECONDS
    )


def test_while_it_plays_places_and_levels_are_told_twenty_times_a_second(
    audio: Bench, sentence: int
) -> None:
    audio.say(sentence, tone(440, 0.6, peak=16_384))
    audio.report("finished", sentence=sentence)
    told = audio.told("spoke", sentence=sentence)
    assert 7 <= len(told) <= 15
    places = [report.whole("position") for report in told]
    assert places == sorted(places)
    assert places[-1] > 9_000
    assert told[-1].number("db") == pytest.approx(-9, abs=0.6)


def test_a_stop_is_silent_within_fifty_milliseconds_and_without_a_click(
    pulse: Pulse, audio: Bench
) -> None:
    late = []
    for turn in range(3):
        sentence = fresh_sentence()
        with pulse.record() as recording:
            audio.say(sentence, tone(440, 2.0))
            audio.report("began", sentence=sentence)
            audio.rest(0.2 + turn * 0.003)
            asked = time.monotonic()
            stopped = audio.ask("stop", "stopped", before=sentence + 1)
            answered = time.monotonic()
            audio.rest(0.15)
        assert (stopped.whole("sentence"), stopped.whole("rate")) == (sentence, 22_050)
        assert answered - asked < 0.02 + BUSY_MACHINE_SECONDS
        (span,) = voiced(recording.sound, above=-60)
        played = stopped.whole("position") / stopped.whole("rate")
        assert span.seconds == pytest.approx(played, abs=BUSY_MACHINE_SECONDS)
        # A hard end of a tone has more than a fifth of its energy away from it; a fade has not.
        assert outside(recording.sound.cut(Span(span.end - 0.02, span.end + 0.02)), 440) < 0.1
        silent = last_sound(recording.sound, above=-60)
        assert silent is not None
        late.append(silent - asked)
    assert sorted(late)[1] < 0.05
    assert max(late) < 0.05 + BUSY_MACHINE_SECONDS


def outside(sound: Sound, hertz: float) -> float:
    """Which share of the energy lies far from this tone."""
    power = np.abs(np.fft.rfft(sound.samples * np.hanning(len(sound.samples)))) ** 2
    frequencies = np.fft.rfftfreq(len(sound.samples), 1 / sound.rate)
    return float(power[abs(frequencies - hertz) > 300].sum() / power.sum())


def test_a_pause_keeps_every_sample_for_later(pulse: Pulse, audio: Bench, sentence: int) -> None:
    with pulse.record() as recording:
        audio.say(sentence, tone(440, 0.7))
        audio.report("began", sentence=sentence)
        audio.rest(0.3)
        paused = audio.order("hold", on=True)
        audio.rest(0.4)
        audio.order("hold", on=False)
        audio.report("finished", sentence=sentence)
        audio.rest(0.2)
    first, second = voiced(recording.sound, above=-40)
    assert first.seconds + second.seconds == pytest.approx(0.7, abs=BUSY_MACHINE_SECONDS)
    assert recording.sound.started + first.end - paused < 0.05 + BUSY_MACHINE_SECONDS
    (gap,) = gaps([first, second])
    assert gap.seconds == pytest.approx(0.4, abs=0.05 + BUSY_MACHINE_SECONDS)
    edge = recording.sound.cut(Span(first.end - 0.02, first.end + 0.02))
    assert outside(edge, 440) < 0.1


def test_a_sentence_that_is_sent_again_is_heard_once(
    pulse: Pulse, audio: Bench, sentence: int
) -> None:
    whole = tone(440, 0.5)
    with pulse.record() as recording:
        audio.say(sentence, whole[:6_000], last=False)
        audio.say(sentence, whole[4_000:], first=4_000)
        audio.say(sentence, whole)
        audio.report("finished", sentence=sentence)
        audio.rest(0.3)
    (span,) = voiced(recording.sound)
    assert span.seconds == pytest.approx(0.5, abs=BUSY_MACHINE_SECONDS)
    assert len(audio.told("finished", sentence=sentence)) == 1


def test_nonsense_from_the_voice_is_skipped(audio: Bench, sentence: int) -> None:
    audio.say(sentence, tone(440, 0.1), rate=0)
    audio.mumble(b"not a frame")
    audio.say(sentence, tone(440, 0.1))
    audio.report("finished", sentence=sentence)


# -- hearing --------------------------------------------------------------------------------


def test_a_stretch_begins_before_the_order_and_ends_after_it(
    pulse: Pulse, audio: Bench, stretch: int
) -> None:
    with pulse.record(FEED) as room:
        pulse.speak(beep(600, 0.25))
        asked = audio.order("feed", stretch=stretch, preroll_seconds=0.5, guard_seconds=-1.0)
        audio.rest(0.2)
        pulse.speak(beep(900, 0.25))
        ended = audio.order("end_feed", stretch=stretch, tail_seconds=0.15)
        frames = audio.stretch(stretch)
        came = next(at for at, frame in reversed(audio.frames) if frame.stretch == stretch)
    fed = audio.report("fed", stretch=stretch)
    assert (frames[0].first, frames[-1].first + len(frames[-1].samples) // 2) == (
        fed.whole("first"),
        fed.whole("end"),
    )
    assert [frame.rate for frame in frames] == [RATE] * len(frames)
    lasted = (fed.whole("end") - fed.whole("first")) / RATE
    assert lasted == pytest.approx(ended + 0.15 - asked + 0.5, abs=0.02)
    assert came - ended < 0.15 + 0.06 + BUSY_MACHINE_SECONDS
    heard = heard_times(audio, stretch, asked - 0.5)
    said = [
        Span(room.sound.started + span.start, room.sound.started + span.end)
        for span in voiced(room.sound, above=-45)
    ]
    assert len(heard) == len(said) == 2
    for here, there in zip(heard, said, strict=True):
        assert abs(here.start - there.start) < BUSY_MACHINE_SECONDS
        assert abs(here.end - there.end) < BUSY_MACHINE_SECONDS


def test_levels_come_twenty_times_a_second_while_metering_only(pulse: Pulse, audio: Bench) -> None:
    audio.order("meter", on=True)
    before = len(audio.told("level"))
    with pulse.speaking(beep(600, 0.6)):
        audio.rest(0.6)
    audio.order("meter", on=False)
    audio.rest(0.1)
    told = audio.told("level")[before:]
    assert 9 <= len(told) <= 16
    loud = max(told, key=lambda report: report.number("db"))
    assert loud.number("db") == pytest.approx(20 * np.log10(12_000 / 32_768) - 3, abs=1)
    assert loud.number("peak_db") == pytest.approx(20 * np.log10(12_000 / 32_768), abs=1)
    audio.rest(0.3)
    assert len(audio.told("level")) == before + len(told)


def test_nothing_of_what_she_says_is_heard(
    pulse: Pulse, audio: Bench, sentence: int, stretch: int
) -> None:
    audio.say(sentence, tone(440, 0.5))
    audio.report("began", sentence=sentence)
    audio.order("feed", stretch=stretch, preroll_seconds=0.3, guard_seconds=0.1)
    began = audio.report("began", sentence=sentence)
    audio.report("finished", sentence=sentence)
    audio.rest(0.2)
    audio.order("end_feed", stretch=stretch, tail_seconds=0.0)
    ended = time.monotonic()
    audio.stretch(stretch)
    fed = audio.report("fed", stretch=stretch)
    quiet = began.number("at") + began.number("delay") + 0.5 + 0.1
    lasted = (fed.whole("end") - fed.whole("first")) / RATE
    # Later than that is safe: a busy machine plays the end of it late.
    assert ended - quiet - BUSY_MACHINE_SECONDS - 0.05 < lasted < ended - quiet + 0.03


def test_with_headphones_she_may_be_interrupted(
    pulse: Pulse, audio: Bench, sentence: int, stretch: int
) -> None:
    audio.say(sentence, tone(440, 3.0))
    audio.report("began", sentence=sentence)
    began = audio.order("feed", stretch=stretch, preroll_seconds=0.0, guard_seconds=-1.0)
    audio.rest(0.2)
    ended = audio.order("end_feed", stretch=stretch, tail_seconds=0.0)
    lasted = len(together(audio.stretch(stretch))) / RATE
    assert lasted == pytest.approx(ended - began, abs=0.03)
    assert audio.ask("stop", "stopped", before=sentence + 1).whole("sentence") == sentence


def test_what_was_captured_can_be_sent_again(pulse: Pulse, audio: Bench, stretch: int) -> None:
    audio.order("feed", stretch=stretch, preroll_seconds=0.0, guard_seconds=0.0)
    pulse.speak(beep(600, 0.2))
    audio.order("end_feed", stretch=stretch, tail_seconds=0.1)
    said = together(audio.stretch(stretch))
    fed = audio.report("fed", stretch=stretch)
    first, end = fed.whole("first"), fed.whole("end")
    other = next(numbers)
    audio.order("again", stretch=other, from_sample=first + 100, until_sample=end)
    again = together(audio.stretch(other))
    assert again.tolist() == said[100:].tolist()
    live = next(numbers)
    audio.order("again", stretch=live, from_sample=first, until_sample=-1)
    audio.order("end_feed", stretch=live, tail_seconds=0.05)
    longer = together(audio.stretch(live))
    assert longer[: len(said)].tolist() == said.tolist()
    assert len(longer) > len(said)


def test_ears_that_do_not_read_hold_up_nothing_and_get_everything(
    pulse: Pulse, audio: Bench, sentence: int, stretch: int
) -> None:
    audio.deafen()
    audio.order("feed", stretch=stretch, preroll_seconds=0.0, guard_seconds=-1.0)
    audio.rest(0.6)
    asked = time.monotonic()
    audio.say(sentence, tone(440, 0.2))
    audio.report("finished", sentence=sentence)
    assert audio.report("began", sentence=sentence).number("at") - asked < 0.1
    audio.order("end_feed", stretch=stretch, tail_seconds=0.0)
    fed = audio.report("fed", stretch=stretch)
    assert not audio.ended(stretch)
    audio.undeafen()
    samples: Samples = together(audio.stretch(stretch))
    assert len(samples) == fed.whole("end") - fed.whole("first") > 0.5 * RATE


def test_listening_leaves_memory_and_processor_alone(audio: Bench, stretch: int) -> None:
    audio.order("feed", stretch=stretch, preroll_seconds=0.0, guard_seconds=0.0)
    audio.rest(0.5)
    before, used = memory_of(audio), processor_seconds_of(audio)
    audio.rest(1.5)
    assert memory_of(audio) - before < 1_500_000
    assert processor_seconds_of(audio) - used < 1.5 * 0.25
    audio.order("end_feed", stretch=stretch, tail_seconds=0.0)
    audio.stretch(stretch)


def memory_of(audio: Bench) -> int:
    """Bytes of memory that the worker holds."""
    pages = Path(f"/proc/{audio.worker.pid}/statm").read_text("ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def processor_seconds_of(audio: Bench) -> float:
    """What the worker has used of the processor, all threads together."""
    fields = Path(f"/proc/{audio.worker.pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
