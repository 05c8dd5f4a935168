"""Prepare's content from a light read: of two files, only the tables that the page shows.

In: the texts of a persona and of the method, or the same tables once they were checked. Out:
what Prepare shows. The full reading comes later and says in a sentence what is wrong with a
file; here a file that does not fit is only a FirstPageError.
"""

import tomllib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.gui.pages.brief import Check, DifficultyChoice, PrepareContent, StepBrief
from desktop.moves import Difficulty
from desktop.reception.readiness import sound_checks, thinking_check
from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.records.journal import CallSummary, Journal, UnsavedJournal

PERSONA = "elena_vasquez"
"""Whom the window plays with."""
METHOD = "preferred_ground"
"""The method's file, beside the personas."""

_PERSONA_TABLES = ("[persona]", "[difficulty.")
_METHOD_TABLES = ("[[steps]]", "[[moods]]")
_AI_NOTE = "{name} is an AI character. Her words are written in advance."


class FirstPageError(ValueError):
    """The files do not hold what the page shows."""


def first_page(persona: str, method: str) -> PrepareContent:
    """The page of these two files, on the usual difficulty and with hints."""
    try:
        return page_of(_tables(persona, _PERSONA_TABLES), _tables(method, _METHOD_TABLES))
    except (AttributeError, KeyError, StopIteration, TypeError, ValueError) as error:
        raise FirstPageError(str(error)) from error


def page_of(persona: Mapping[str, Any], method: Mapping[str, Any]) -> PrepareContent:
    """The page of these tables, on the usual difficulty and with hints."""
    identity = persona["persona"]
    name = _words(identity["first_name"])
    trust = float(persona["opening_trust"])
    tempers = persona["difficulty"]
    return PrepareContent(
        name=name,
        mood=next(row["id"] for row in method["moods"] if trust < row["below"]),
        headline=_words(identity["headline"]),
        promise=_words(identity["promise"]),
        who=_emphasised(identity, "summary"),
        want=_emphasised(identity, "want"),
        limit=_emphasised(identity, "limit"),
        offers=tuple(_words(offer) for offer in identity["offers"]),
        steps=tuple(
            StepBrief(number, _words(row["name"]), _words(row["brief"]))
            for number, row in enumerate(method["steps"], 1)
        ),
        checks=early_checks(name, Settings(), ""),
        difficulties=tuple(
            DifficultyChoice(level.value, _words(temper["name"]), _words(temper["line"]))
            for level in Difficulty
            for temper in (tempers[level.value],)
        ),
        difficulty=Difficulty.REALISTIC.value,
        hints=True,
        note=_AI_NOTE.format(name=name),
        portrait=_words(identity["portrait"]),
    )


def early_checks(name: str, chosen: Settings, recogniser: str) -> tuple[Check, ...]:
    """The rows before anything was tried."""
    return (*sound_checks(name, chosen, recogniser), thinking_check(name))


def left_open(journal: "Journal | UnsavedJournal", persona: str) -> "CallSummary | None":
    """The call with this persona that can be picked up."""
    from desktop.records.calls import JournalUnavailable

    try:
        left = journal.unfinished()
    except JournalUnavailable:
        return None
    return left if left is not None and left.persona == persona else None


def _tables(text: str, wanted: tuple[str, ...]) -> dict[str, Any]:
    """What stands before the first table and in the tables whose headings begin like these."""
    first, *tables = f"\n{text}".split("\n[")
    kept = [table for table in tables if f"[{table}".startswith(wanted)]
    try:
        return tomllib.loads("\n[".join((first, *kept)))
    except tomllib.TOMLDecodeError:
        # A line inside a long text may look like a heading.
        return tomllib.loads(text)


def _words(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise FirstPageError("words are missing")
    return value.strip()


def _emphasised(identity: Mapping[str, Any], key: str) -> str:
    text = _words(identity[key])
    for stretch in identity.get("emphasis", ()):
        text = text.replace(stretch, f"**{stretch}**")
    return text
