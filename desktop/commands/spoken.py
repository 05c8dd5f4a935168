"""The voice of a rehearsal in the terminal: a studio that is built, made ready and let go again.

Part of the composition. In: the data folder and how the user talks. Out: a Voice while the context
lasts; no process and no thread of it is left after that.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from desktop.rehearsal.talk import TalkMode
from desktop.settings import load_settings
from desktop.sound import make_studio, wishes_of
from desktop.terminal.voice import Voice, made_ready, said_before


@contextmanager
def spoken(home: Path, glossary: Mapping[str, str], *, hands_free: bool) -> Iterator[Voice]:
    """Both ways, whatever the window's switches say: who asks for voice in a command means both."""
    settings = replace(load_settings(home), hear=True, speak=True)
    studio = make_studio(wishes_of(home, settings), glossary)
    studio.start()
    try:
        # A terminal knows no key-up, so nothing can be held.
        mode: TalkMode = "hands_free" if hands_free else "tap"
        yield Voice(studio, mode, said_before(*made_ready(studio)))
    finally:
        studio.close()
