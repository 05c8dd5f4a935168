"""Where a turn is typed: Enter says it, Shift and Enter starts a new line.

In: keys. Out: the words, exactly as sent. It grows with them up to a number of lines,
then scrolls.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from desktop.gui.access import Painted, Role
from desktop.gui.lines import wrap
from desktop.gui.theme import Face, Theme
from desktop.gui.widgets.controls import TextButton
from desktop.gui.widgets.icons import paint_icon

HALO = 10
"""Pixels around the frame for its halo and shadow."""
_PAD_LEFT, _PAD_TOP, _PAD_RIGHT, _PAD_BOTTOM = 20, 15, 14, 10
_ROW_GAP = 4
_ICON = 16.0


class Field(QTextEdit):
    """The text itself."""

    said = Signal()
    left = Signal()
    focused = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName("Your turn")
        self.setAccessibleDescription("Enter says it, Shift and Enter starts a new line")
        self.dress()

    def dress(self) -> None:
        """Take the theme's type and colours."""
        face = self.face()
        self.setFont(face.font)
        palette = self.theme.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self._space_lines()

    def face(self) -> Face:
        """Its type."""
        return self.theme.face_of(19, 28)

    def lines(self) -> int:
        """Lines the text takes now, at least one."""
        return max(1, round(self.document().size().height() / self.face().line))

    def empty_out(self) -> None:
        """Start afresh."""
        self.clear()
        self._space_lines()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say it with Enter; leave with Escape."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.said.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the frame light up."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the frame calm down."""
        super().focusOutEvent(event)
        self.focused.emit()

    def _space_lines(self) -> None:
        form = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        form.setLineHeight(self.face().line, fixed.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)


class Composer(Painted):
    """The field, a line on what happens next, and the button."""

    said = Signal(str)
    left = Signal()
    grew = Signal()
    role = Role.Grouping

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._note = ""
        self._note_icon = "captions"
        self._least, self._most = 2, 4
        self._shown_lines = 0
        self.field = Field(theme, self)
        self.button = TextButton(theme, "Say it", self, primary=True, icon="enter")
        self.field.said.connect(self._on_said)
        self.field.left.connect(self.left)
        self.field.focused.connect(self.update)
        self.field.textChanged.connect(self._on_text)
        self.button.clicked.connect(self._on_said)
        self.describe("Your turn, typed")
        self.set_ready(ready=True)

    def set_note(self, words: str, icon: str) -> None:
        """Say what happens when it is sent."""
        if (words, icon) != (self._note, self._note_icon):
            self._note, self._note_icon = words, icon
            self.update()

    def set_ready(self, *, ready: bool) -> None:
        """Allow sending, or keep the words until it is your turn."""
        self.button.setEnabled(ready)

    def set_lines(self, least: int, most: int) -> None:
        """How many lines the field shows before and after it grows."""
        self._least, self._most = least, most

    def fit(self) -> int:
        """The height it takes now, halo included."""
        lines = min(self._most, max(self._least, self.field.lines()))
        row = self.button.sizeHint().height()
        inner = _PAD_TOP + self.field.face().line * lines + _ROW_GAP + row + _PAD_BOTTOM
        return round(inner) + 2 * HALO

    def on_theme_changed(self) -> None:
        """Dress the field anew."""
        self.field.dress()
        super().on_theme_changed()

    def sizeHint(self) -> QSize:
        """As wide as the middle column's mock-up."""
        return QSize(592 + 2 * HALO, self.fit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the field above the button."""
        super().resizeEvent(event)
        hint = self.button.sizeHint()
        bottom = self.height() - HALO - _PAD_BOTTOM
        right = self.width() - HALO - _PAD_RIGHT
        self.button.setGeometry(
            right - hint.width() + 4, bottom - hint.height(), hint.width(), hint.height()
        )
        top = HALO + _PAD_TOP
        self.field.setGeometry(
            HALO + _PAD_LEFT,
            top,
            right - HALO - _PAD_LEFT,
            bottom - hint.height() - _ROW_GAP - top,
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shadow, halo, frame and note."""
        painter = self.begin()
        theme = self.theme
        box = QRectF(self.rect()).adjusted(HALO, HALO, -HALO, -HALO)
        corner = theme.radius("card")
        lit = self.field.hasFocus()
        painter.setPen(Qt.PenStyle.NoPen)
        if not theme.high_contrast:
            for ring in range(6, 0, -1):
                painter.setBrush(QColor(20, 32, 31, 4))
                shade = box.adjusted(-ring, 2 - ring, ring, 2 + ring)
                painter.drawRoundedRect(shade, corner + ring, corner + ring)
        if lit:
            painter.setBrush(theme.colour("you-tint"))
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), corner + 4, corner + 4)
        width = 2.0 if lit else theme.border
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour("you-fill" if lit else "ctl"), width))
        inset = width / 2
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), corner, corner)
        face, side = theme.face_of(13, 18), _ICON * theme.text_scale
        room = self.button.x() - box.left() - _PAD_LEFT - side - 9
        rows = wrap(self._note, face.width, room)
        middle = self.button.geometry().center().y() + 0.5
        icon = QRectF(box.left() + _PAD_LEFT, middle - side / 2, side, side)
        if rows:
            paint_icon(painter, self._note_icon, icon, theme.colour("ink3"))
        top = middle - face.line * len(rows) / 2
        for row in rows:
            self.write(painter, QRectF(icon.right() + 9, top, room, face.line), row, face, "ink3")
            top += face.line

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when enabled or disabled."""
        super().changeEvent(event)
        self.update()

    def _on_text(self) -> None:
        if self.field.lines() != self._shown_lines:
            self._shown_lines = self.field.lines()
            self.grew.emit()

    def _on_said(self) -> None:
        text = self.field.toPlainText()
        if self.button.isEnabled() and text.strip():
            self.field.empty_out()
            self.said.emit(text)
