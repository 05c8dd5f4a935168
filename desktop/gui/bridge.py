"""The one Qt object the rehearsal knows of: carries what it says to the window's thread.

`hear` is called on the rehearsal thread; `heard` arrives on the Qt main thread, in order.
Join that thread before the bridge is deleted.
"""

from PySide6.QtCore import QObject, Signal


class Bridge(QObject):
    """Signals: heard(fact, saved mark or scene)."""

    heard = Signal(object)

    def hear(self, said: object) -> None:
        """Pass on one thing the rehearsal said; any thread."""
        self.heard.emit(said)
