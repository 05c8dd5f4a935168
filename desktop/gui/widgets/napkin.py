"""The napkin: what is offered in pencil, what is agreed in ink with two initials.

In: terms and the lines they take. Out: a sheet of five lines, dashes where nothing is
said. A term that becomes agreed is inked from left to right.
"""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.gui.access import Painted, Role, paint_focus
from desktop.gui.lines import wrap
from desktop.gui.theme import Face, Theme
from desktop.gui.widgets.motion import Travel
from desktop.gui.widgets.sheet import EDGE, paint_sheet
from desktop.scene import TermView

LINES: tuple[tuple[str, str], ...] = (
    ("api_support", "API support"),
    ("marketplace_placement", "Marketplace"),
    ("early_access", "Early access"),
    ("co_marketing", "Co-marketing"),
    ("who_and_when", "Who and when"),
)
"""Id and heading of each line, from the top."""
_TITLE = "Preferred partner"
_LEGEND = "Pencil is offered, ink is agreed"
_SHORT_LEGEND = "Pencil offered, ink agreed"
_INSET_X = 27
_INSET_TOP = 26
_INSET_BOTTOM = 44
_INITIAL = 18.0
HER_INK = QColor("#1E0D03")
"""On her colour in either theme."""


class NapkinLine(Painted):
    """One line: heading, what is written there, and initials once agreed."""

    role = Role.ListItem

    def __init__(self, theme: Theme, heading: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.heading = heading
        self.terms: tuple[TermView, ...] = ()
        self.last = False
        self.initial = ""
        self._fresh: set[str] = set()
        self._share = 1.0
        self._travel = Travel(self._on_travel, self)
        self._describe()

    @property
    def agreed(self) -> bool:
        """Whether everything on this line is in ink."""
        return bool(self.terms) and all(term.agreed for term in self.terms)

    def show_terms(self, terms: tuple[TermView, ...], initial: str) -> None:
        """Write these terms here; `initial` is hers."""
        if terms == self.terms and initial == self.initial:
            return
        inked = {term.benefit for term in self.terms if term.agreed}
        self._fresh = {term.benefit for term in terms if term.agreed} - inked
        self.terms, self.initial = terms, initial
        self._describe()
        if self._fresh and self.isVisible() and not self.theme.reduced_motion:
            self._travel.start(self.theme.milliseconds("ink"))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Heading, every term and the rule below."""
        rows = max(1, sum(len(self._rows(term, width)) for term in self.terms))
        return round(9 + self._small().line + self._value(pencil=False).line * rows + 7) + 1

    def sizeHint(self) -> QSize:
        """For a sheet of the usual width."""
        return QSize(234, self.heightForWidth(234))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint heading, terms or dashes, initials and rule."""
        painter = self.begin()
        width = float(self.width())
        small = self._small()
        self.write(painter, QRectF(0, 9, width, small.line), self.heading, small, "paper-pencil")
        top = 9 + small.line
        if not self.terms:
            self._paint_dashes(painter, top)
        for term in self.terms:
            top += self._paint_term(painter, top, term)
        if not self.last:
            rule = self.theme.colour("paper-rule")
            painter.fillRect(QRectF(0, self.height() - 1, width, 1), rule)

    def _paint_term(self, painter: QPainter, top: float, term: TermView) -> float:
        """One term in pencil, in ink, or on its way from one to the other; gives its height."""
        if not term.agreed or term.benefit not in self._fresh or self._share >= 1.0:
            return self._paint_words(painter, top, term, pencil=not term.agreed)
        edge = self.width() * self._share
        for left, right, pencil in ((0.0, edge, False), (edge, float(self.width()), True)):
            painter.save()
            painter.setClipRect(QRectF(left, 0, right - left, self.height()))
            high = self._paint_words(painter, top, term, pencil=pencil)
            painter.restore()
        return high

    def _paint_words(self, painter: QPainter, top: float, term: TermView, *, pencil: bool) -> float:
        face = self._value(pencil=pencil)
        role = "paper-pencil" if pencil else "paper-ink"
        rows = self._rows(term, self.width())
        for number, row in enumerate(rows):
            box = QRectF(0, top + face.line * number, self.width(), face.line)
            self.write(painter, box, row, face, role)
        if not pencil:
            self._paint_initials(painter, top + face.line * (len(rows) - 0.5))
        return face.line * len(rows)

    def _paint_initials(self, painter: QPainter, middle: float) -> None:
        side = _INITIAL
        font = self.theme.face_of(10, 16, 600).font
        font.setPixelSize(10)
        painter.setFont(font)
        contrast = self.theme.high_contrast
        marks = (
            ("Y", "you-fill", self.theme.colour("on-you")),
            (self.initial, "her-fill", HER_INK),
        )
        left = self.width() - 2 * side + 4
        for letter, fill, ink in marks:
            box = QRectF(left, middle - side / 2, side, side)
            painter.setPen(QPen(self.theme.colour("ink" if contrast else "paper"), 1))
            painter.setBrush(self.theme.colour("paper" if contrast else fill))
            painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(self.theme.colour("ink") if contrast else ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
            left += side - 4

    def _paint_dashes(self, painter: QPainter, top: float) -> None:
        colour = self.theme.colour("paper-pencil")
        colour.setAlphaF(0.55)
        pen = QPen(colour, 1, c=Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([4, 4])
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        level = round(top + self._value(pencil=False).line / 2 + 5)
        painter.drawLine(QLineF(0, level, self.width(), level))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _words(self, term: TermView) -> str:
        """The detail, after its name when the heading does not say it."""
        if not term.text or term.text == term.label:
            return term.label
        return term.text if term.label == self.heading else f"{term.label}, {term.text}"

    def _rows(self, term: TermView, width: int) -> list[str]:
        room = width - 2 * _INITIAL - 4
        return wrap(self._words(term), self._value(pencil=not term.agreed).width, room)

    def _small(self) -> Face:
        return self.theme.face_of(12, 15, 500)

    def _value(self, *, pencil: bool) -> Face:
        return self.theme.face_of(17, 22, 400, family="voice", italic=pencil)

    def _describe(self) -> None:
        if not self.terms:
            self.describe(f"Napkin, {self.heading}, empty")
            return
        told = [
            f"{'agreed' if term.agreed else 'offered'}, {self._words(term)}" for term in self.terms
        ]
        self.describe(f"Napkin, {self.heading}, {'; '.join(told)}")

    def _on_travel(self, share: float) -> None:
        self._share = share
        self.update()


class Napkin(Painted):
    """The sheet with its title, legend and lines."""

    role = Role.List

    def __init__(
        self,
        theme: Theme,
        lines: Sequence[tuple[str, str]] = LINES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._ids = [line for line, _heading in lines]
        self.lines = [NapkinLine(theme, heading, self) for _line, heading in lines]
        self.lines[-1].last = True
        self._sheet: QPixmap | None = None
        self.describe(f"Napkin, 0 of {len(self.lines)} agreed")

    def show_terms(self, terms: tuple[TermView, ...], whose: str) -> None:
        """Write these terms on their lines."""
        for line_id, line in zip(self._ids, self.lines, strict=True):
            line.show_terms(tuple(term for term in terms if term.napkin_line == line_id), whose[:1])
        name = f"Napkin, {self.agreed} of {len(self.lines)} agreed"
        if name != self.accessibleName():
            self.update()
        self.describe(name)
        self._arrange()

    @property
    def agreed(self) -> int:
        """Lines in ink."""
        return sum(line.agreed for line in self.lines)

    def heightForWidth(self, width: int) -> int:
        """Title, legend, every line, and the margins of the sheet."""
        inner = width - 2 * (EDGE + _INSET_X)
        height = _INSET_TOP + self._title().line + 1 + self._legend().line + 3
        height += sum(line.heightForWidth(inner) for line in self.lines)
        return round(height) + _INSET_BOTTOM + 2 * EDGE

    def sizeHint(self) -> QSize:
        """A sheet 288 pixels wide with room for its shadow."""
        width = 288 + 2 * EDGE
        return QSize(width, self.heightForWidth(width))

    def on_theme_changed(self) -> None:
        """Make a new sheet."""
        self._sheet = None
        super().on_theme_changed()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make a sheet of this size."""
        self._sheet = None
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet, its title and its legend."""
        painter = self.begin()
        ratio = self.devicePixelRatioF()
        if self._sheet is None or self._sheet.devicePixelRatioF() != ratio:
            self._sheet = paint_sheet(self.theme, self.size(), ratio)
        painter.drawPixmap(0, 0, self._sheet)
        left = float(EDGE + _INSET_X)
        width = self.width() - 2 * left
        top = float(EDGE + _INSET_TOP)
        title, legend = self._title(), self._legend()
        self.write(painter, QRectF(left, top, width, title.line), _TITLE, title, "paper-ink")
        top += title.line + 1
        count = f"{self.agreed} of {len(self.lines)}"
        right = Qt.AlignmentFlag.AlignRight
        room = width - legend.width(count) - 8
        fitting = [words for words in (_LEGEND, _SHORT_LEGEND) if legend.width(words) <= room]
        if fitting:
            box = QRectF(left, top, room, legend.line)
            self.write(painter, box, fitting[0], legend, "paper-pencil")
        row = QRectF(left, top, width, legend.line)
        self.write(painter, row, count, legend, "paper-pencil", right)
        if self.hasFocus():
            inner = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
            paint_focus(painter, self.theme, inner, self.theme.radius("napkin"))

    def _arrange(self) -> None:
        left = EDGE + _INSET_X
        width = self.width() - 2 * left
        top = EDGE + _INSET_TOP + self._title().line + 1 + self._legend().line + 3
        for line in self.lines:
            height = line.heightForWidth(width)
            line.setGeometry(left, round(top), width, height)
            top += height

    def _title(self) -> Face:
        return self.theme.face_of(20, 24, 500, family="voice", italic=True)

    def _legend(self) -> Face:
        return self.theme.face_of(12, 16, 400)
