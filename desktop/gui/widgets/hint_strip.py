"""The one slot for a nudge: an error, a time nudge or a hint, never two.

In: a hint. Out: a pill whose words wrap when they must, a click on its cross, and for
a question two answers.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.gui.access import RING, TARGET, Painted, Role, paint_focus
from desktop.gui.lines import wrap
from desktop.gui.theme import Face, Theme
from desktop.gui.widgets.controls import TextButton
from desktop.gui.widgets.icons import paint_icon
from desktop.scene import HintView

_ICON = 17.0
_GAP = 12.0
_LEFT = 16.0
_RIGHT = 18.0
_PILL = 44.0
_RADIUS = 22.0
_SAID_WORDS = 7
"""Words of the user's own that are shown; the rest is cut."""
_LOOKS = {"hint": ("honey", "speech"), "time": ("honey", "clock"), "error": ("rose", "alert")}


class CloseButton(QPushButton):
    """A cross as large as a target."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName("Hide hint, H")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.resize(TARGET, TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cross."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        box = QRectF(middle.x() - 7, middle.y() - 7, 14, 14)
        paint_icon(painter, "close", box, self.theme.colour("ink2"), 2)
        if self.hasFocus():
            paint_focus(painter, self.theme, box.adjusted(-5, -5, 5, 5), 12)


class HintStrip(Painted):
    """One nudge in a pill."""

    dismissed = Signal()
    role = Role.Note

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._hint: HintView | None = None
        self._urgent = False
        self._short = False
        self.close_button = CloseButton(theme, self)
        self.close_button.clicked.connect(self.dismissed)
        self.hide()

    @property
    def words(self) -> str:
        """The whole nudge as one sentence or two."""
        quiet, strong = self._texts()
        first = self._hint is not None and self._hint.kind == "hint"
        return f"{quiet} {strong}".strip() if first else f"{strong} {quiet}".strip()

    def show_hint(self, hint: HintView | None, *, urgent: bool) -> bool:
        """Show this nudge or none; `urgent` paints time in rose. Says whether it is new."""
        if (hint, urgent) == (self._hint, self._urgent):
            return False
        self._hint, self._urgent = hint, urgent
        self.describe(self.words)
        self.close_button.setVisible(hint is not None and hint.kind == "hint")
        self.updateGeometry()
        self.update()
        return True

    def set_short(self, *, short: bool) -> None:
        """Leave out the user's own words, where there is too little room for them."""
        if short != self._short:
            self._short = short
            self.update()

    def fit(self, width: float) -> QSize:
        """The size it takes when it may be this wide, focus ring included."""
        if self._hint is None:
            return QSize(0, 0)
        quiet, strong = self._texts()
        inner = width - 2 * RING - self._chrome()
        line = self._quiet_face().width(quiet) + self._strong_face().width(strong)
        line += _GAP if quiet and strong else 0
        if line <= inner:
            high = max(_PILL, self._strong_face().line + 20)
            return QSize(round(line + self._chrome()) + 2 * RING + 1, round(high) + 2 * RING)
        rows = self._stacked(inner)
        high = sum(face.line for _text, face, _role in rows) + 20
        wide = max(face.width(text) for text, face, _role in rows) + self._chrome()
        return QSize(round(wide) + 2 * RING + 1, round(max(_PILL, high)) + 2 * RING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the right end."""
        super().resizeEvent(event)
        button = self.close_button
        button.move(self.width() - RING - TARGET + 1, (self.height() - TARGET) // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill, its icon and its words."""
        if self._hint is None:
            return
        painter = self.begin()
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        tone = self._tone()
        paint_pill(painter, self.theme, box, tone)
        side = self._side()
        icon = QRectF(box.left() + _LEFT, box.center().y() - side / 2, side, side)
        paint_icon(painter, self._icon(), icon, self.theme.colour(tone))
        left = icon.right() + _GAP
        quiet, strong = self._texts()
        room = box.right() - left - self._chrome() + _LEFT + self._side() + _GAP
        parts = [(quiet, self._quiet_face(), "ink2"), (strong, self._strong_face(), "ink")]
        if self._hint.kind != "hint":
            parts.reverse()
        parts = [part for part in parts if part[0]]
        whole = sum(face.width(text) for text, face, _role in parts) + _GAP * (len(parts) - 1)
        if whole <= room + 0.5:
            for text, face, role in parts:
                row = QRectF(left, box.center().y() - face.line / 2, room, face.line)
                left += self.write(painter, row, text, face, role) + _GAP
            return
        rows = self._stacked(room)
        top = box.center().y() - sum(face.line for _text, face, _role in rows) / 2
        for text, face, role in rows:
            self.write(painter, QRectF(left, top, room, face.line), text, face, role)
            top += face.line

    def _texts(self) -> tuple[str, str]:
        """The quiet and the strong part."""
        hint = self._hint
        if hint is None:
            return "", ""
        if hint.kind == "hint":
            strong = f"“{hint.text.strip('“”')}”"
            said = "" if self._short else hint.said
            return (f"Instead of “{_short(said)}”, try" if said else "Try"), strong
        first, _stop, rest = hint.text.partition(". ")
        return rest, f"{first}." if rest else first

    def _stacked(self, room: float) -> list[tuple[str, Face, str]]:
        quiet, strong = self._texts()
        parts = [(quiet, self._quiet_face(), "ink2"), (strong, self._strong_face(), "ink")]
        if self._hint is not None and self._hint.kind != "hint":
            parts.reverse()
        return [
            (line, face, role)
            for text, face, role in parts
            for line in wrap(text, face.width, room)
        ]

    def _chrome(self) -> float:
        closes = self._hint is not None and self._hint.kind == "hint"
        return _LEFT + self._side() + _GAP + (_GAP + 2 + 26 + 8 if closes else _RIGHT)

    def _side(self) -> float:
        return _ICON * self.theme.text_scale

    def _tone(self) -> str:
        kind = self._hint.kind if self._hint is not None else "hint"
        return "rose" if kind == "time" and self._urgent else _LOOKS[kind][0]

    def _icon(self) -> str:
        return _LOOKS[self._hint.kind if self._hint is not None else "hint"][1]

    def _quiet_face(self) -> Face:
        return self.theme.face_of(15, 22, 400)

    def _strong_face(self) -> Face:
        return self.theme.face_of(16, 22, 600)


class Question(Painted):
    """A question in the same slot, with two answers."""

    agreed = Signal()
    declined = Signal()
    role = Role.Grouping

    def __init__(
        self, theme: Theme, words: str, yes: str, no: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._words = words
        self.yes = TextButton(theme, yes, self, primary=True)
        self.no = TextButton(theme, no, self)
        self.yes.clicked.connect(self.agreed)
        self.no.clicked.connect(self.declined)
        self.describe(words)
        self.hide()

    def fit(self, width: float) -> QSize:
        """The size it takes when it may be this wide."""
        face = self.theme.face_of(15, 22, 600)
        answers = self.yes.sizeHint().width() + self.no.sizeHint().width()
        rows = len(wrap(self._words, face.width, width - answers - 40 - 2 * RING))
        wide = face.width(self._words) if rows == 1 else width - answers - 40 - 2 * RING
        high = max(_PILL, face.line * rows + 20, self.yes.sizeHint().height())
        return QSize(round(wide + answers) + 40 + 2 * RING, round(high) + 2 * RING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers at the right end."""
        super().resizeEvent(event)
        right = self.width() - RING - 4
        for button in (self.no, self.yes):
            hint = button.sizeHint()
            right -= hint.width()
            button.setGeometry(
                right, (self.height() - hint.height()) // 2, hint.width(), hint.height()
            )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill and the question."""
        painter = self.begin()
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        paint_pill(painter, self.theme, box, "you")
        face = self.theme.face_of(15, 22, 600)
        room = self.yes.x() - box.left() - 20
        rows = wrap(self._words, face.width, room)
        top = box.center().y() - face.line * len(rows) / 2
        for row in rows:
            self.write(painter, QRectF(box.left() + 20, top, room, face.line), row, face, "ink")
            top += face.line


def paint_pill(painter: QPainter, theme: Theme, box: QRectF, tone: str) -> None:
    """A strip with round ends in the tint of this tone."""
    painter.setPen(Qt.PenStyle.NoPen)
    if theme.high_contrast:
        painter.setPen(QPen(theme.colour("ink"), 2))
        box = box.adjusted(1, 1, -1, -1)
    painter.setBrush(theme.colour(f"{tone}-tint"))
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)


def _short(words: str) -> str:
    kept = words.strip("“” .,").split()
    return " ".join(kept) if len(kept) <= _SAID_WORDS else " ".join(kept[:_SAID_WORDS]) + "…"
