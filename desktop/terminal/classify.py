"""One utterance a line in, its moves out."""

import json
from collections.abc import Iterable
from typing import TextIO

from desktop.coach.reading.reader import Reader
from desktop.events import Reading
from desktop.moves import Pitfall, Step
from desktop.utterance import clean_utterance

ALL_MOVES = (*Step, *Pitfall)


def lines_of(raw: bytes) -> list[str]:
    """The lines of a file or a pipe; a last line feed starts no new one."""
    text = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def classify(reader: Reader, lines: Iterable[str], out: TextIO, *, as_json: bool) -> None:
    """Read every line, blank ones too, and print what is in it."""
    for line in lines:
        reading = reader.read(clean_utterance(line))
        if as_json:
            print(json.dumps(_row(line, reading)), file=out)
        else:
            found = ", ".join(_ids(reading)) or "no move"
            print(f"{found:<40} {clean_utterance(line)}", file=out)


def _ids(reading: Reading) -> list[str]:
    return [move.value for move in ALL_MOVES if reading.has(move)]


def _row(line: str, reading: Reading) -> dict[str, object]:
    confidence = {move.value: 0.0 for move in ALL_MOVES}
    confidence |= {move.move: round(move.confidence, 2) for move in reading.moves}
    return {"text": line, "moves": _ids(reading), "confidence": confidence}
