"""Microphones and loudspeakers: what PortAudio's list holds, and which one is meant.

In: the list as PortAudio gives it, and a name. Out: devices to show, and the one to open.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Side = Literal["input", "output"]
Raw = Sequence[Mapping[str, Any]]

PREFERRED_HOST = "Windows WASAPI"
"""Windows lists each device under up to four hosts; this one is quick and keeps long names."""


@dataclass(frozen=True, slots=True)
class Device:
    """One microphone or loudspeaker."""

    number: int
    """PortAudio's."""
    name: str
    host: str
    default: bool
    """The system's choice."""
    channels: int
    rate: int


def listed(devices: Raw, hosts: Raw, side: Side) -> list[Device]:
    """The devices of one side, each once, in PortAudio's order."""
    preferred = [number for number, host in enumerate(hosts) if host["name"] == PREFERRED_HOST]
    found: list[Device] = []
    for number, device in enumerate(devices):
        host = int(device["hostapi"])
        channels = int(device[f"max_{side}_channels"])
        if channels < 1 or (preferred and host not in preferred):
            continue
        name = str(device["name"])
        if any(other.name == name for other in found):
            continue
        default = _is_default(number, host, hosts, side)
        rate = round(float(device["default_samplerate"]))
        found.append(Device(number, name, str(hosts[host]["name"]), default, channels, rate))
    return found


def _is_default(number: int, host: int, hosts: Raw, side: Side) -> bool:
    if host and hosts[host]["name"] != PREFERRED_HOST:
        return False
    return bool(hosts[host][f"default_{side}_device"] == number)


def chosen(devices: Sequence[Device], name: str) -> tuple[Device | None, str]:
    """The device of this name or the system's choice, and what is wrong with that."""
    if not devices:
        return None, "none"
    for device in devices:
        if name and device.name == name:
            return device, ""
    default = next((device for device in devices if device.default), devices[0])
    return default, "missing" if name else ""


def trouble_of(error: Exception) -> str:
    """Why PortAudio refused a device, as a reason id."""
    words = str(error).lower()
    if "unavailable" in words or "busy" in words:
        return "busy"
    return "none" if "querying device" in words or "invalid device" in words else "failed"
