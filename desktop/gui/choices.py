"""The user's choices while the window is open: taken, seen at once, kept.

In: choices from pages and keys. Out: a changed theme, a signal, and the settings to keep.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.gui.theme import CAPTION_STEPS, Theme
from desktop.settings import Settings


class Choices(QObject):
    """Holds the settings of this window. Signals: taken(), after each change."""

    taken = Signal()

    def __init__(
        self,
        settings: Settings,
        keep: Callable[[Settings], None],
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._keep = keep
        self._theme = theme
        self._apply(Settings(), settings)

    def take(self, **changes: object) -> None:
        """Take these choices, show them, keep them."""
        before, self.settings = self.settings, replace(self.settings, **changes)  # type: ignore[arg-type]
        self._apply(before, self.settings)
        self._keep(self.settings)
        self.taken.emit()

    def step_caption(self, steps: int) -> None:
        """Make her words larger or smaller."""
        step = min(len(CAPTION_STEPS) - 1, max(0, self.settings.caption_step + steps))
        self.take(caption_step=step)

    def other_theme(self) -> None:
        """Dark if it is light now, else light."""
        self.take(theme="light" if self._theme.is_dark else "dark")

    def _apply(self, before: Settings, chosen: Settings) -> None:
        """Touch only what changed: each change repaints everything."""
        theme = self._theme
        if chosen.theme != before.theme:
            theme.choose(chosen.theme)  # type: ignore[arg-type]
        if chosen.text_scale != before.text_scale:
            theme.set_text_scale(chosen.text_scale)
        if chosen.reduced_motion != before.reduced_motion:
            theme.set_reduced_motion(chosen.reduced_motion or None)
        if chosen.caption_step != before.caption_step:
            theme.step_caption(chosen.caption_step - before.caption_step)
