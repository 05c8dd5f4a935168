"""The files of speech drivers, as Linux, Windows and macOS write them."""

import io
import struct
import wave
from array import array
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.speaking.recording import Recording, RecordingError, read_recording

VALUES = [0, 1, -1, 1000, -1000, 32767, -32768, 5]
SAMPLES = array("h", VALUES).tobytes()


def wav(samples: bytes, channels: int = 1, width: int = 2, rate: int = 22050) -> bytes:
    with io.BytesIO() as file:
        with wave.open(file, "wb") as out:
            out.setnchannels(channels)
            out.setsampwidth(width)
            out.setframerate(rate)
            out.writeframes(samples)
        return file.getvalue()


def aiff(sound: bytes, bits: int, coding: bytes = b"", rate: int = 22050) -> bytes:
    """As NSSpeechSynthesizer writes it: the rate is a number of 80 bits."""
    power = rate.bit_length() - 1
    mantissa = rate << (63 - power)
    frames = len(sound) * 8 // bits
    form = struct.pack(">hIhHQ", 1, frames, bits, power + 16383, mantissa) + coding
    parts = b"COMM" + struct.pack(">I", len(form)) + form
    parts += b"SSND" + struct.pack(">III", len(sound) + 8, 0, 0) + sound
    kind = b"AIFC" if coding else b"AIFF"
    return b"FORM" + struct.pack(">I", len(parts) + 4) + kind + parts


def swapped(samples: bytes) -> bytes:
    values = array("h", samples)
    values.byteswap()
    return values.tobytes()


def test_a_wav_is_read_with_its_own_rate() -> None:
    assert read_recording(wav(SAMPLES, rate=22050)) == Recording(SAMPLES, 22050)
    assert read_recording(wav(SAMPLES, rate=16000)).rate == 16000


def test_the_first_of_two_channels_is_taken() -> None:
    both = array("h", [each for value in VALUES for each in (value, 7)]).tobytes()
    assert read_recording(wav(both, channels=2)).samples == SAMPLES


def test_wider_samples_are_cut_to_sixteen_bits() -> None:
    wide = b"".join(b"\x55" + SAMPLES[at : at + 2] for at in range(0, len(SAMPLES), 2))
    assert read_recording(wav(wide, width=3)).samples == SAMPLES


def test_aiff_of_every_kind_is_read() -> None:
    assert read_recording(aiff(swapped(SAMPLES), 16)) == Recording(SAMPLES, 22050)
    assert read_recording(aiff(SAMPLES, 16, b"sowt", 44100)) == Recording(SAMPLES, 44100)
    floats = struct.pack(">4f", 0.0, 0.5, -1.0, 2.0)
    read = array("h", read_recording(aiff(floats, 32, b"fl32")).samples)
    assert list(read) == [0, 16384, -32767, 32767]


@pytest.mark.parametrize("whole", [wav(SAMPLES), aiff(swapped(SAMPLES), 16)])
def test_a_file_that_is_still_being_written_is_refused(whole: bytes) -> None:
    for length in range(len(whole)):
        with pytest.raises(RecordingError):
            read_recording(whole[:length])


def test_compressed_sound_is_refused() -> None:
    with pytest.raises(RecordingError, match="compressed"):
        read_recording(aiff(SAMPLES, 16, b"ima4"))


@settings(max_examples=50)
@given(st.binary(max_size=200), st.sampled_from([b"", wav(SAMPLES)[:20], aiff(SAMPLES, 16)[:16]]))
def test_no_bytes_upset_it(content: bytes, start: bytes) -> None:
    with suppress(RecordingError):
        assert isinstance(read_recording(start + content), Recording)
