"""Tries a recogniser by really loading it, in a process that may die of it.

In: a folder. Out: "ready", or why not. Takes as long as loading takes; any thread may ask.
"""

import queue
from pathlib import Path
from typing import Literal

from desktop.workers.protocol import Message
from desktop.workers.supervisor import Life, Patience, Worker

Verdict = Literal["ready", "missing", "incomplete", "broken", "late"]
"""Loaded; or not there, files missing, unusable, or not done in time."""

TRIAL_SECONDS = 120.0
_PATIENCE = Patience(start_seconds=30.0, silence_seconds=15.0, deaths=1)
"""One life is enough, and a slow disk is no fault of the recogniser."""


def tried(folder: Path, seconds: float = TRIAL_SECONDS) -> Verdict:
    """What comes of loading the recogniser in this folder."""
    heard: queue.SimpleQueue[Message | Life] = queue.SimpleQueue()
    worker = Worker("ears", {}, heard.put, heard.put, _PATIENCE)
    worker.start()
    try:
        while True:
            news = heard.get()
            if isinstance(news, Message):
                if news.kind == "loaded":
                    return "ready"
                return _refusal(news.text("why"))
            if news.state == "gone":
                return "late" if news.reason in ("late", "silent") else "broken"
            if news.state == "up":
                worker.order("load", folder=str(folder), deadline=seconds)
    finally:
        worker.close()


def _refusal(why: str) -> Verdict:
    return why if why in ("missing", "incomplete") else "broken"  # type: ignore[return-value]
