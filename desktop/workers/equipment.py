"""Reads what the workers found on this computer. Pure."""

from desktop.reports import Device, VoiceChoice
from desktop.workers.protocol import Message

FLOOR_DB = -60.0
"""What a meter shows as silence."""


def loudness(db: float) -> float:
    """0 to 1 for a meter, from -60 to 0 dBFS."""
    return min(1.0, max(0.0, 1.0 - db / FLOOR_DB))


def devices_in(message: Message, side: str) -> tuple[Device, ...]:
    """The microphones or loudspeakers a worker found."""
    rows = message.fields.get(side)
    found = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return tuple(
        Device(str(row["name"]), str(row.get("host", "")), row.get("default") is True)
        for row in found
        if "name" in row
    )


def voices_in(message: Message) -> tuple[VoiceChoice, ...]:
    """The voices a worker found."""
    rows = message.fields.get("voices")
    found = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return tuple(
        VoiceChoice(str(row["id"]), str(row.get("name", "")), str(row.get("language", "")))
        for row in found
        if "id" in row
    )
