"""Scripts of user turns: a .txt or .json file in, timed turns out.

Times are elapsed seconds. Hard text is fine; a broken script is a ScriptError with one
sentence that says where.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from desktop.clock import TURN_GAP_SECONDS, parse_stamp, stamp

_STAMPED = re.compile(r"\s*\[(\d{1,3}:\d{2})\]\s?(.*)", re.DOTALL)


class ScriptError(ValueError):
    """A script that cannot be played; its text is one sentence."""


@dataclass(frozen=True, slots=True)
class ScriptedTurn:
    """One user turn and when it ends."""

    at: float
    text: str


def read_script(path: Path) -> list[ScriptedTurn]:
    """The turns of a script file."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ScriptError(f"{path}: {error.strerror}") from None
    if path.suffix.lower() == ".json":
        return turns_from_json(raw, str(path))
    return turns_from_text(raw.decode("utf-8-sig", "replace"), str(path))


def turns_from_text(text: str, file: str) -> list[ScriptedTurn]:
    """One turn a line, optional leading [mm:ss]; # comments and blank lines are skipped."""
    turns: list[ScriptedTurn] = []
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _STAMPED.fullmatch(line)
        words = found[2] if found else line.strip()
        turns.append(_timed(found[1] if found else None, words, turns, f"{file}: line {number}"))
    return turns


def turns_from_json(raw: bytes, file: str) -> list[ScriptedTurn]:
    """{"turns": [{"at": "mm:ss", "text": "..."}]}; an empty text is a silence."""
    try:
        script = json.loads(raw.decode("utf-8-sig", "surrogatepass"))
    except json.JSONDecodeError as error:
        raise ScriptError(f"{file}: not valid JSON: {error}") from None
    except (UnicodeDecodeError, RecursionError):
        raise ScriptError(f"{file}: not a JSON file in UTF-8") from None
    rows = script.get("turns") if isinstance(script, dict) else None
    if not isinstance(rows, list):
        raise ScriptError(f"{file}: no list “turns” in it")
    turns: list[ScriptedTurn] = []
    for number, row in enumerate(rows, 1):
        where = f"{file}: turn {number}"
        if not isinstance(row, dict):
            raise ScriptError(f"{where}: no “text” in it")
        turns.append(_timed(_at(row, where), _text(row, where), turns, where))
    return turns


def _text(row: dict[str, object], where: str) -> str:
    text = row.get("text")
    if not isinstance(text, str):
        raise ScriptError(f"{where}: no “text” in it")
    return text


def _at(row: dict[str, object], where: str) -> str | None:
    at = row.get("at")
    if at is not None and not isinstance(at, str):
        raise ScriptError(f"{where}: “at” is not a text like “03:20”")
    return at


def _timed(at: str | None, text: str, before: list[ScriptedTurn], where: str) -> ScriptedTurn:
    last = before[-1].at if before else 0.0
    if at is None:
        return ScriptedTurn(last + TURN_GAP_SECONDS, text)
    try:
        seconds = parse_stamp(at)
    except ValueError as error:
        raise ScriptError(f"{where}: {error}") from None
    if seconds < last:
        raise ScriptError(f"{where}: {at} is before the turn above it at {stamp(last)}")
    return ScriptedTurn(seconds, text)
