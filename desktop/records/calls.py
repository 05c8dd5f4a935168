"""What a call is known by: its id, its line in the list, and the sentences when it is not found.

In: ids and moments. Out: the same for the journal on disk and the one in memory.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


class JournalUnavailable(Exception):  # noqa: N818 - the name says the state, as the sentence does
    """The journal cannot be used; the message is one sentence for the user."""


class UnknownCall(LookupError):  # noqa: N818 - likewise
    """No single call has this id; the message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class CallSummary:
    """One line of the list of calls."""

    call_id: str
    """Day and time (UTC) and a short random tail; either end may be shortened."""
    started: str
    """Wall clock, ISO 8601 UTC."""
    persona: str
    difficulty: str
    engine: str
    seed: int
    at: float
    """Elapsed seconds at the last fact."""
    turns: int
    ended: str
    """Why it ended, as CallEnded says it; empty while it is open."""
    outcome: str
    """Outcome id; empty when it was never stored, and then a fold over the facts tells it."""


def new_call_id(moment: datetime) -> str:
    """An id that sorts by time and is told from its neighbours by a short tail."""
    return f"{moment:%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"


def the_one_call(ids: Sequence[str], start: str) -> str:
    """The one id that begins with this, or whose tail does; UnknownCall if there is not one."""
    if start in ids:
        return start
    shown = storable(start)
    found = [
        call_id
        for call_id in ids
        if start and (call_id.startswith(start) or call_id.rpartition("-")[2].startswith(start))
    ]
    if not found:
        raise UnknownCall(f"No call has an id that begins with “{shown}”.")
    if len(found) > 1:
        raise UnknownCall(f"{len(found)} calls have an id that begins with “{shown}”.")
    return found[0]


def storable(text: str) -> str:
    """Text that UTF-8 can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
