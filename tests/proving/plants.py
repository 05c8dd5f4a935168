"""Personas with one thing wrong, made from the small one that travels with the program."""

import json
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from desktop.app import load_scenario
from desktop.counterpart.persona import Persona
from desktop.paths import bundled
from desktop.proving.findings import Finding
from desktop.rehearsal.scenario import Scenario

SMALL = "head_chef"
FILE = bundled("personas") / f"{SMALL}.toml"
Change = Callable[[dict[str, Any]], None]


@cache
def _text() -> str:
    return FILE.read_text("utf-8")


def planted(change: Change | None = None) -> Persona:
    """The small persona with this change."""
    data = tomllib.loads(_text())
    if change is not None:
        change(data)
    return Persona.model_validate(data)


def scenario(path: Path, change: Change) -> Scenario:
    """The same, written as a file and loaded from it."""
    data = tomllib.loads(_text())
    change(data)
    path.write_text(_toml(data), "utf-8")
    return load_scenario(str(path), path.parent)


def said(beat: str, line: str, group: str = "any") -> Change:
    """One more line in a beat."""

    def change(data: dict[str, Any]) -> None:
        data["beats"][beat].setdefault(group, []).append(line)

    return change


def fields(found: list[Finding]) -> dict[str, Finding]:
    """Findings by the place they name."""
    return {finding.field: finding for finding in found}


def _toml(data: dict[str, Any], prefix: str = "") -> str:
    """Enough TOML for a persona file."""
    plain = [(key, value) for key, value in data.items() if not _is_table(value)]
    rows = [f"{_key(key)} = {_value(value)}" for key, value in plain]
    for key, value in data.items():
        name = f"{prefix}{_key(key)}"
        if isinstance(value, dict):
            rows += ["", f"[{name}]", _toml(value, f"{name}.")]
        elif _is_table(value):
            for row in value:
                rows += ["", f"[[{name}]]", _toml(row, f"{name}.")]
    return "\n".join(rows)


def _is_table(value: object) -> bool:
    rows = isinstance(value, list) and bool(value) and isinstance(value[0], dict)
    return isinstance(value, dict) or rows


def _key(key: str) -> str:
    return json.dumps(key, ensure_ascii=False)


def _value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
