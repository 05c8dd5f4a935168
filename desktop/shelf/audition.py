"""Tries a language model by really loading it, in a process that may die of it.

In: a file, and the family the catalogue gives it, if any. Out: "ready", or why not. Takes as long
as loading takes; any thread may ask.
"""

from pathlib import Path
from typing import Literal

from desktop.workers.errand import Errand, Unanswered

Audition = Literal[
    "ready", "missing", "truncated", "broken", "wrong_kind", "too_large", "no_memory", "late"
]
AUDITION_SECONDS = 120.0
_CONTEXT_TOKENS = 1024
"""Enough to see that it thinks; what a call needs is reckoned from the file."""
_KNOWN = {"missing", "truncated", "broken", "wrong_kind", "too_large", "no_memory"}


def auditioned(path: Path, family: str = "", seconds: float = AUDITION_SECONDS) -> Audition:
    """What comes of loading this model."""
    try:
        with Errand("mind") as mind:
            told = mind.ask(
                "load", seconds, path=str(path), family=family, context=_CONTEXT_TOKENS, threads=0
            )
    except Unanswered as none:
        return "late" if none.why in ("late", "silent") else "broken"
    if told.kind == "loaded":
        return "ready"
    why = told.text("why")
    return why if why in _KNOWN else "broken"  # type: ignore[return-value]
