"""Opens the window: the first page from a light read, everything else while it is looked at.

Part of the composition, imported by cli and app. Whatever takes long to import (the checks of the
files, the coach, the counterpart) is imported in the thread that opens the desk.
"""

import gc
import os
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.paths import bundled
from desktop.reception.first_page import (
    METHOD,
    PERSONA,
    FirstPageError,
    early_checks,
    first_page,
    left_open,
)
from desktop.settings import Settings, keep_settings, load_settings

if TYPE_CHECKING:
    from desktop.gui.pages.brief import PrepareContent
    from desktop.reception.booth import Booth
    from desktop.reception.desk import Desk
    from desktop.reception.mindboard import Mindboard
    from desktop.records.journal import Journal, UnsavedJournal

RECOGNISERS, MINDS = "recognisers", "minds"
"""The shelves' folders."""
_SILENT = frozenset(
    (RECOGNISERS, MINDS, "settings.json", "window.lock", "window.call", "faults.log")
)
"""Files of the data folder beside which opening the journal has nothing to say."""


def show_window(home: Path) -> int:
    """The window, until it is closed; a second start only raises the first."""
    # What a start makes stays; looking through it for garbage would take a tenth of the time. The
    # window turns the collector on again after its first paint.
    gc.disable()
    try:
        from desktop.gui.application import run

        return run(Opening(home))
    finally:
        gc.enable()


def has_display() -> bool:
    """Whether a window can be shown."""
    return sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


class Opening:
    """One start of the window, in the order in which its user needs the parts."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.settings = load_settings(home)
        self._journal: Journal | UnsavedJournal | None = None
        self._booth: Booth | None = None
        self._minds: Mindboard | None = None

    def first_page(self) -> "tuple[PrepareContent, tuple[str, ...]]":
        """What Prepare shows, with a call to pick up if there is one; and what was found wrong."""
        at: float | None = None
        notices: tuple[str, ...] = ()
        if _journal_may_speak(self.home):
            journal = self._open_journal()
            left = left_open(journal, PERSONA)
            at, notices = left.at if left else None, journal.notices
            if journal.reason:
                notices = (*notices, journal.reason)
        chosen, content = self.settings, self._content()
        return replace(
            content,
            difficulty=chosen.difficulty,
            hints=chosen.hints,
            resume=at,
            checks=early_checks(content.name, chosen, _recogniser(self.home)),
        ), notices

    def open_desk(self) -> "Desk":
        """The scenario, the journal and the desk on them; UsageError for a damaged persona."""
        from desktop.app import fresh_seed, load_scenario, now
        from desktop.reception.booth import Booth
        from desktop.reception.desk import Desk
        from desktop.reception.mindboard import Mindboard

        scenario = load_scenario(PERSONA, self.home)
        self._booth = Booth(self.home, self.settings, scenario.persona.glossary)
        self._minds = Mindboard(self.home, scenario.persona)
        return Desk(
            scenario,
            self._open_journal(),
            self.home,
            now,
            time.monotonic,
            fresh_seed,
            self.settings,
            self._booth,
            self._minds,
        )

    def keep(self, settings: Settings) -> None:
        """Keep the choices if they can be kept."""
        keep_settings(self.home, settings)

    def close(self) -> None:
        """Let go of the journal, and of whatever hears and speaks."""
        if self._minds is not None:
            self._minds.close()
        if self._booth is not None:
            self._booth.close()
        if self._journal is not None:
            self._journal.close()

    def _content(self) -> "PrepareContent":
        folder = bundled("personas")
        try:
            texts = [(folder / f"{name}.toml").read_text("utf-8") for name in (PERSONA, METHOD)]
            return first_page(*texts)
        except (OSError, UnicodeDecodeError, FirstPageError):
            # The full reading says what is wrong, file, field and reason.
            from desktop.app import load_scenario
            from desktop.reception.contents import prepare_content

            scenario = load_scenario(PERSONA, self.home)
            return prepare_content(scenario, self.settings.difficulty, self.settings.hints, None)

    def _open_journal(self) -> "Journal | UnsavedJournal":
        if self._journal is None:
            from desktop.records.journal import open_journal

            self._journal = open_journal(self.home, lambda: datetime.now(UTC))
        return self._journal


def _recogniser(home: Path) -> str:
    """The name of the recogniser that listens; the shelf is asked only where there is one."""
    if not (home / RECOGNISERS).is_dir():
        return ""
    from desktop.shelf.recognisers import Recognisers

    chosen = Recognisers(home).chosen()
    return chosen.name if chosen is not None else ""


def _journal_may_speak(home: Path) -> bool:
    """Whether opening the journal can matter to the first page: calls, repairs, no place to write.

    False only for a folder without calls that can be written.
    """
    try:
        names = {entry.name for entry in os.scandir(home)}
    except OSError:
        return True
    return not names <= _SILENT or not os.access(home, os.W_OK | os.X_OK)
