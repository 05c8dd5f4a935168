"""Which microphone or loudspeaker is meant, from lists as PortAudio gives them."""

import pytest

from desktop.workers.devices import Device, chosen, listed, trouble_of


def device(name: str, host: int, inputs: int, outputs: int) -> dict[str, object]:
    channels = {"max_input_channels": inputs, "max_output_channels": outputs}
    return {"name": name, "hostapi": host, "default_samplerate": 48_000.0, **channels}


def host(name: str, default_input: int, default_output: int) -> dict[str, object]:
    return {
        "name": name,
        "default_input_device": default_input,
        "default_output_device": default_output,
    }


WINDOWS_HOSTS = [host("MME", 0, 1), host("Windows WASAPI", 3, 2)]
WINDOWS = [
    device("Headset (a name that is cut", 0, 2, 0),
    device("Speakers (a name that is cut", 0, 0, 2),
    device("Speakers (a name that is whole)", 1, 0, 2),
    device("Headset (a name that is whole)", 1, 1, 0),
    device("Array (four microphones)", 1, 4, 0),
]
LINUX_HOSTS = [host("ALSA", 1, 1), host("JACK", 3, -1)]
LINUX = [
    device("HDA: ALC (hw:0,0)", 0, 2, 2),
    device("default", 0, 32, 32),
    device("default", 0, 32, 32),
    device("system", 1, 2, 2),
]


def test_windows_shows_each_device_once_by_its_whole_name() -> None:
    inputs = listed(WINDOWS, WINDOWS_HOSTS, "input")
    assert inputs == [
        Device(3, "Headset (a name that is whole)", "Windows WASAPI", True, 1, 48_000),
        Device(4, "Array (four microphones)", "Windows WASAPI", False, 4, 48_000),
    ]
    assert [each.number for each in listed(WINDOWS, WINDOWS_HOSTS, "output")] == [2]


def test_other_systems_show_every_name_once_and_one_default() -> None:
    inputs = listed(LINUX, LINUX_HOSTS, "input")
    assert [(each.number, each.default) for each in inputs] == [(0, False), (1, True), (3, False)]


def test_a_device_is_found_by_name_or_the_default_stands_in() -> None:
    inputs = listed(LINUX, LINUX_HOSTS, "input")
    assert chosen(inputs, "system") == (inputs[2], "")
    assert chosen(inputs, "") == (inputs[1], "")
    assert chosen(inputs, "unplugged") == (inputs[1], "missing")
    assert chosen(inputs[:1], "") == (inputs[0], "")
    assert chosen([], "system") == (None, "none")
    assert listed([], [], "output") == []


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("Error opening RawInputStream: Device unavailable [PaErrorCode -9985]", "busy"),
        ("Unanticipated host error [PaErrorCode -9999]: 'Device or resource busy' [16]", "busy"),
        ("Error querying device -1", "none"),
        ("Error opening RawInputStream: Internal PortAudio error [PaErrorCode -9986]", "failed"),
    ],
)
def test_what_portaudio_says_becomes_a_reason(words: str, trouble: str) -> None:
    assert trouble_of(RuntimeError(words)) == trouble
