"""A restless user: random operations on the real window, looked at after each of them.

In: a folder and a seed. Out: the operations done and every fault seen: words cut off,
elided or on top of each other. The clock is ours, so a call ends whenever we like.
"""

import random
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from desktop.app import DEFAULT_PERSONA, load_scenario
from desktop.gui.access import clipped_words
from desktop.gui.dress import dress
from desktop.gui.theme import Theme
from desktop.gui.widgets.likeness import Likeness
from desktop.paths import bundled
from desktop.reception.desk import Desk
from desktop.records.journal import Journal, UnsavedJournal, open_journal
from desktop.settings import Settings, keep_settings, load_settings
from tests.shots.calls import ENDINGS
from tests.shots.ink import cut_off, elided, overlapping, pieces_of
from tests.shots.stage import pass_time, window_on

_LEAST, _MOST = (1120, 720), (1900, 1200)
_PHRASES = tuple(dict.fromkeys(text for turns in ENDINGS.values() for _, text in turns))
_ODD = (
    "",
    "ok",
    "um, so " * 40,
    "Donaudampfschifffahrtsgesellschaft" * 3,
    "line one\nline two\nline three\nline four\nline five",
)
_FOUND_KEPT = 40


class Hands:
    """One window at a time, closed and opened again as it comes."""

    def __init__(self, home: Path, seed: int) -> None:
        self.home = home
        self.chance = random.Random(seed)
        self.done: Counter[str] = Counter()
        self.faults: list[str] = []
        self._known: set[tuple[str, ...]] = set()
        self._last: list[str] = []
        self._seconds = 0.0
        self._scenario = load_scenario(DEFAULT_PERSONA, home)
        self._likeness = Likeness.load(bundled("resources") / "portrait" / "elena.json")
        self._open()

    def play(self, operations: int) -> None:
        """Do this many operations and look after each."""
        for _ in range(operations):
            name, act = self._chosen()
            self._last = [*self._last[-5:], name]
            act()
            self.done[name] += 1
            pass_time(self.chance.choice((1, 1, 5, 30)))
            self._look(name)

    def close(self) -> None:
        """Let go of window and journal."""
        self._window.close()
        self._window.deleteLater()
        pass_time(1)
        self._journal.close()
        self._theme.changed.disconnect()
        self._theme.deleteLater()
        pass_time(1)

    def _open(self) -> None:
        journal: Journal | UnsavedJournal = open_journal(self.home, lambda: datetime.now(UTC))
        self._journal = journal
        seed = self.chance.randrange(2**31)
        desk = Desk(
            self._scenario,
            journal,
            self.home,
            lambda: datetime.now(UTC),
            lambda: time.monotonic() + self._seconds,
            lambda: seed,
        )
        self._theme = Theme()
        application = QApplication.instance()
        assert isinstance(application, QApplication), "hands need an application"
        dress(application, self._theme)
        self._window = window_on(
            desk, load_settings(self.home), self._keep, self.home, self._likeness, self._theme
        )
        self._window.show()
        self._window.activateWindow()
        pass_time(20)

    def _keep(self, settings: Settings) -> None:
        keep_settings(self.home, settings)

    # What is looked at

    def _look(self, name: str) -> None:
        roots: list[QWidget] = [self._window, *self._dialogs()]
        for widget in self._window.findChildren(QWidget):
            # What is out of sight is not painted again and would tell of an older size.
            getattr(widget, "clipped", []).clear()
        for root in roots:
            pieces = pieces_of(root)
            found = {
                "cut off": cut_off(pieces, root),
                "elided": elided(pieces),
                "on top of each other": overlapping(pieces),
                "clipped": [f"“{words}”" for words in clipped_words(root)],
            }
            for fault, texts in found.items():
                known = (fault, *texts[:3])
                if texts and known not in self._known and len(self.faults) < _FOUND_KEPT:
                    self._known.add(known)
                    size = f"{root.width()}x{root.height()}"
                    scale = self._theme.text_scale
                    where = f"after {' > '.join(self._last)}, {size}, text {scale:g}"
                    self.faults.append(f"{fault}: {'; '.join(texts[:3])} ({where})")

    def _dialogs(self) -> list[QDialog]:
        return [one for one in self._window.findChildren(QDialog) if one.isVisible()]

    # What can be done

    @property
    def _in_call(self) -> bool:
        return self._window.screens.currentWidget() is self._window.live

    def _chosen(self) -> tuple[str, Callable[[], None]]:
        everywhere: list[tuple[str, int, Callable[[], None]]] = [
            ("resize", 4, self._resize),
            ("theme", 2, lambda: self._key(Qt.Key.Key_D, control=True)),
            ("text size", 3, self._scale),
            ("contrast", 1, lambda: self._theme.set_high_contrast(self.chance.random() < 0.4)),
            ("motion", 1, lambda: self._theme.set_reduced_motion(self.chance.random() < 0.5)),
            ("captions", 2, self._captions),
            ("tab", 2, lambda: self._key(Qt.Key.Key_Tab)),
            ("region", 1, lambda: self._key(Qt.Key.Key_F6)),
            ("keys", 1, self._shortcuts),
            ("close and open", 2, self._reopen),
        ]
        call = [
            ("say", 8, self._say),
            ("type", 4, self._type),
            ("wait", 4, self._wait),
            ("pause", 4, self._pause),
            ("escape", 2, lambda: self._key(Qt.Key.Key_Escape)),
            ("end", 2, self._end),
            ("hide hint", 1, lambda: self._window.live.parts.hint.close_button.click()),
        ]
        around = [
            ("start", 4, self._start),
            ("page", 6, self._page),
            ("pick up", 4, self._pick_up),
            ("moment", 3, lambda: self._key(Qt.Key.Key_Right)),
            ("find", 2, self._find),
            ("delete one", 1, self._delete_one),
            ("ask to delete all", 1, self._ask_to_delete_all),
            ("scroll", 2, lambda: self._key(Qt.Key.Key_PageDown)),
        ]
        if self._dialogs() and self.chance.random() < 0.4:
            return "keys", self._shortcuts
        table = everywhere + (call if self._in_call else around)
        name, _, act = self.chance.choices(table, weights=[weight for _, weight, _ in table])[0]
        return name, act

    def _key(self, key: Qt.Key, *, control: bool = False) -> None:
        modifier = Qt.KeyboardModifier
        held = modifier.ControlModifier if control else modifier.NoModifier
        QTest.keyClick(QApplication.focusWidget() or self._window, key, held)

    def _resize(self) -> None:
        wide = self.chance.randint(_LEAST[0], _MOST[0])
        high = self.chance.randint(_LEAST[1], _MOST[1])
        self._window.resize(*self.chance.choice((_LEAST, (1280, 800), _MOST, (wide, high))))

    def _scale(self) -> None:
        scale = self.chance.choice((1.0, 1.0, 1.25, 1.5, 2.0))
        self._window.choices.take(text_scale=scale)

    def _captions(self) -> None:
        self._window.choices.step_caption(self.chance.choice((-1, 1)))

    def _shortcuts(self) -> None:
        shown = self._dialogs()
        if shown:
            shown[0].close()
        else:
            self._key(Qt.Key.Key_F1)

    def _reopen(self) -> None:
        self.close()
        self._open()

    def _say(self) -> None:
        field = self._window.live.parts.composer.field
        field.setFocus()
        QTest.keyClicks(field, self.chance.choice(_PHRASES))
        QTest.keyClick(field, Qt.Key.Key_Return)

    def _type(self) -> None:
        field = self._window.live.parts.composer.field
        field.insertPlainText(self.chance.choice((*_PHRASES, *_ODD)))
        if self.chance.random() < 0.3:
            QTest.keyClick(field, Qt.Key.Key_Return)

    def _wait(self) -> None:
        self._seconds += self.chance.choice((1, 5, 20, 60, 150))
        pass_time(300)

    def _pause(self) -> None:
        self._window.live.parts.controls.pause.click()

    def _end(self) -> None:
        self._window.live.parts.controls.end.click()
        if self.chance.random() < 0.5:
            self._look("end")
            self._window.live.parts.controls.end.click()
            pass_time(50)

    def _start(self) -> None:
        self._window.go("prepare")
        self._window.prepare.start_button.click()
        pass_time(30)

    def _page(self) -> None:
        page = self.chance.choice(("prepare", "debrief", "progress", "setup", "learn"))
        self._window.go(page)

    def _pick_up(self) -> None:
        self._window.go("prepare")
        if self.chance.random() < 0.7:
            self._window.prepare.pick_up_asked.emit()
        else:
            self._window.prepare.start_button.click()
        pass_time(30)

    def _find(self) -> None:
        self._window.go("debrief")
        self._key(Qt.Key.Key_Slash)
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            QTest.keyClicks(field, self.chance.choice(("elena", "ceo", "zzz", "exclusive")))
            QTest.keyClick(field, Qt.Key.Key_Return)

    def _delete_one(self) -> None:
        self._window.go("progress")
        if self._window.progress.items:
            item = self.chance.choice(self._window.progress.items)
            item.ask()
            pass_time(5)
            self._look("delete one")
            (item.delete_button if self.chance.random() < 0.3 else item.keep_button).click()

    def _ask_to_delete_all(self) -> None:
        self._window.go("setup")
        self._window.setup.ask_delete()
        pass_time(5)
        self._look("ask to delete all")
        self._window.setup.keep()
