"""One window for one data folder: a second start raises the first and ends.

A lock file tells who is first; touching a second file asks the first to come forward. No
socket of any kind.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject

_LOCK, _CALL = "window.lock", "window.call"


class Instance(QObject):
    """Holds the lock while this window lives."""

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._call = home / _CALL
        self._lock = QLockFile(str(home / _LOCK))
        # Only a dead owner makes a lock stale, never its age.
        self._lock.setStaleLockTime(0)
        self._watcher = QFileSystemWatcher(self)

    def claim(self, come_forward: Callable[[], None]) -> bool:
        """Become the first; False when another window is, which has then been called.

        A folder that cannot be written holds no lock, so every window is the first there.
        """
        if not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            self._call.write_text("")
            return False
        try:
            self._call.write_text("")
        except OSError:
            return True
        self._watcher.addPath(str(self._call))
        self._watcher.fileChanged.connect(lambda _: come_forward())
        return True

    def release(self) -> None:
        """Let the next start be the first."""
        if self._lock.isLocked():
            self._lock.unlock()
