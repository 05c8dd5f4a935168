"""Facts to JSON and back.

In: a fact, or the JSON text of one. Out: the other. The JSON is pure ASCII, so no text
can fail to be stored. What this version does not know is refused with a sentence; extra
fields that a newer version wrote are ignored.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, NoReturn, cast, get_args, get_origin, get_type_hints

from desktop.events import Fact

KINDS: Mapping[str, type] = MappingProxyType(
    {get_args(get_type_hints(kind)["kind"])[0]: kind for kind in get_args(Fact)}
)
"""Every kind of fact, by the word that names it."""

_SCALARS: Mapping[type, str] = MappingProxyType(
    {str: "text", bool: "true or false", int: "a whole number"}
)


def fact_to_dict(fact: Fact) -> dict[str, Any]:
    """The fact as plain JSON-able values."""
    return cast(dict[str, Any], _plain(fact))


def fact_to_json(fact: Fact) -> str:
    """The fact as one line of ASCII JSON."""
    return json.dumps(fact_to_dict(fact), ensure_ascii=True, allow_nan=False, separators=(",", ":"))


def fact_from_json(text: str) -> Fact:
    """The fact in this JSON; ValueError with a sentence when there is none."""
    try:
        value = json.loads(text, parse_constant=_no_constant)
    except RecursionError:
        raise ValueError("The record is nested too deeply to be a fact.") from None
    except json.JSONDecodeError:
        raise ValueError("The record is not valid JSON.") from None
    if not isinstance(value, dict):
        raise ValueError("The record is not a JSON object.")
    return fact_from_dict(value)


def fact_from_dict(value: Mapping[str, Any]) -> Fact:
    """The fact in these plain values; ValueError with a sentence when there is none."""
    kind = value.get("kind")
    if not isinstance(kind, str):
        raise ValueError("The record does not say what kind of fact it is.")
    if kind not in KINDS:
        raise ValueError(f"“{kind}” is no kind of fact that this version knows.")
    return cast(Fact, _build(KINDS[kind], value, kind))


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"The record holds {name}, which is no number.")


def _plain(value: object) -> object:
    """Dataclasses become dicts and tuples become lists, all the way down."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


@cache
def _shape(kind: type) -> tuple[tuple[str, object, bool], ...]:
    """Name, type and whether it must be there, for each field of a dataclass."""
    hints = get_type_hints(kind)
    return tuple(
        (field.name, hints[field.name], field.default is MISSING) for field in fields(kind)
    )


def _build(kind: type, value: object, where: str) -> object:
    """One dataclass out of a dict; only a field with a default may be missing."""
    if not isinstance(value, Mapping):
        raise ValueError(f"“{where}” should be a JSON object.")
    found = {}
    for name, hint, needed in _shape(kind):
        if name in value:
            found[name] = _value(hint, value[name], f"{where}.{name}")
        elif needed:
            raise ValueError(f"“{where}” has no “{name}”.")
    return kind(**found)


def _value(hint: object, value: object, where: str) -> object:
    """One field's value, checked against the field's type."""
    origin = get_origin(hint)
    if origin is Literal:
        if value not in get_args(hint):
            raise ValueError(f"“{where}” holds a word that this version does not know.")
        return value
    if origin is tuple:
        if not isinstance(value, list):
            raise ValueError(f"“{where}” should be a list.")
        return tuple(_value(get_args(hint)[0], item, where) for item in value)
    if hint is float:
        return _number(value, where)
    if is_dataclass(hint):
        return _build(cast(type, hint), value, where)
    # bool is a kind of int in Python, never in a fact.
    if type(value) is not hint:
        raise ValueError(f"“{where}” should be {_SCALARS[cast(type, hint)]}.")
    return value


def _number(value: object, where: str) -> float:
    """A finite float; whole numbers count."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ValueError(f"“{where}” should be a number.")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError(f"“{where}” should be a finite number.")
    return number
