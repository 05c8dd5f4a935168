"""One choice out of a few, side by side: radio buttons in one well."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from desktop.gui.access import paint_focus
from desktop.gui.theme import Face, Theme

_HEIGHT, _PAD = 32.0, 3


class Segmented(QWidget):
    """A well with one button for each choice; emits the id that was chosen."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[tuple[str, str]],
        current: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        row.setSpacing(0)
        self.buttons: dict[str, Segment] = {}
        for choice, label in choices:
            button = Segment(theme, label, name, self)
            button.toggled.connect(button.let_tab_stop)
            button.setChecked(choice == current)
            button.toggled.connect(
                lambda on, chosen=choice: self.chosen.emit(chosen) if on else None
            )
            row.addWidget(button, 1)
            self.buttons[choice] = button
        theme.changed.connect(self.update)

    @property
    def current(self) -> str:
        """Id of the choice that is on."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    def choose(self, choice: str) -> None:
        """Turn this choice on."""
        self.buttons[choice].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        contrast = self.theme.high_contrast
        painter.setPen(QPen(self.theme.colour("ctl"), 2) if contrast else Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        painter.end()


class Segment(QRadioButton):
    """One choice in the well."""

    def __init__(self, theme: Theme, text: str, group: str, parent: QWidget) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.theme = theme
        self.clipped: list[str] = []
        """Words that reached beyond the segment in the last painting."""
        self.setAccessibleName(text)
        self.setAccessibleDescription(group)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.let_tab_stop(on=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def let_tab_stop(self, on: bool) -> None:
        """Tab stops at the choice that is on alone; arrows go to the others."""
        strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(strong if on else click)

    def _face(self) -> Face:
        return self.theme.face("body", weight=600 if self.isChecked() else 500)

    def sizeHint(self) -> QSize:
        """As large as its content."""
        face = self.theme.face("body", weight=600)
        width = face.width(self.text()) + 20
        return QSize(round(width), round(_HEIGHT * self.theme.text_scale))

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        self.clipped.clear()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, face, box = self.theme, self._face(), QRectF(self.rect())
        if self.isChecked():
            self._paint_card(painter, box)
        painter.setPen(theme.colour("ink" if self.isChecked() else "ink2"))
        painter.setFont(face.font)
        text = self.text().replace("&&", "&")
        if face.width(text) > box.width():
            self.clipped.append(text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        if self.hasFocus():
            paint_focus(painter, theme, box.adjusted(4, 4, -4, -4), 5)
        painter.end()

    def _paint_card(self, painter: QPainter, box: QRectF) -> None:
        theme = self.theme
        if theme.high_contrast:
            painter.setPen(QPen(theme.colour("you-fill"), 2))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 26))
        painter.drawRoundedRect(box.adjusted(0, 1, 0, 1), 8, 8)
        painter.setBrush(theme.colour("line2" if theme.is_dark else "surface"))
        painter.drawRoundedRect(box, 8, 8)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
