"""Running text with a fixed line height, bold parts, highlights and tags.

In: runs of text and how each looks. Out: paint, a height for every width, and the same
text for screen readers. `**two stars**` in plain text make a bold run.
"""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui.access import Painted
from desktop.gui.theme import Face, Family, Theme

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_BREAKABLE = re.compile("(-|\u200b)|\n")
"""Behind these a line may break too."""
_BREAK = "\u2028"
_TAG = "\u00a0"
"""Stands in for a tag: no line may break before it."""
_TAG_SIDE, _TAG_GAP, _TAG_END = 16.0, 5.0, 2.0
_ENDLESS = 100_000.0
_SLACK = 1.0
_LONGEST = 12
"""Lines' heights that a word may be wide before it is broken."""
_KEPT = 8
"""Widths for which the lines are kept."""


class Type(NamedTuple):
    """A type that no style of the token file names; sizes in pixels."""

    size: float
    line: float
    weight: int = 400
    family: Family = "ui"
    italic: bool = False
    tracking: float = 0.0

    def face(self, theme: Theme) -> Face:
        """The font of this type at the theme's text scale."""
        return theme.face_of(
            self.size,
            self.line,
            self.weight,
            family=self.family,
            italic=self.italic,
            tracking=self.tracking,
        )


class Run(NamedTuple):
    """A stretch of text that looks the same; empty fields take the paragraph's look."""

    text: str
    role: str = ""
    weight: int = 0
    type: Type | None = None
    mark: str = ""
    """"good" or "bad": evidence to highlight."""
    tag: str = ""
    """A short sign after the words, in a pill; the run's text is then left out."""


def runs_of(text: str, bold_role: str = "ink") -> tuple[Run, ...]:
    """Plain text with `**bold**` parts as runs."""
    runs: list[Run] = []
    at = 0
    for match in _BOLD.finditer(text):
        runs.append(Run(text[at : match.start()]))
        runs.append(Run(match[1], role=bold_role, weight=600))
        at = match.end()
    runs.append(Run(text[at:]))
    return tuple(run for run in runs if run.text)


class Words(Painted):
    """A paragraph."""

    def __init__(
        self,
        theme: Theme,
        text: str | Sequence[Run] = "",
        style: str | Type = "body",
        role: str = "ink",
        *,
        wrap: bool = True,
        centred: bool = False,
        balanced: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`balanced` lines are as even as they can be without one more."""
        super().__init__(theme, parent)
        self._style, self._role = style, role
        self._wrap, self._centred, self._balanced = wrap, centred, balanced
        self._runs: tuple[Run, ...] = ()
        self._laid: dict[float, tuple[QTextLayout, float]] = {}
        self._heights: dict[int, int] = {}
        self._face: Face | None = None
        self._widest: float | None = None
        down = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, down)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str | Sequence[Run]) -> None:
        """Show other words."""
        self._runs = runs_of(text) if isinstance(text, str) else tuple(text)
        self._forget()
        self.describe(self.text)
        self.updateGeometry()
        self.update()

    def colour(self, role: str) -> None:
        """Show the words in another role."""
        self._role = role
        self._laid.clear()
        self.update()

    @property
    def text(self) -> str:
        """The words as read aloud."""
        return "".join(run.text for run in self._runs if not run.tag).replace("\n", " ")

    @property
    def face(self) -> Face:
        """The paragraph's own type."""
        if self._face is None:
            self._face = _face(self.theme, self._style)
        return self._face

    def on_theme_changed(self) -> None:
        """Lay the words out again."""
        self._forget()
        self._face = None
        super().on_theme_changed()

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """How tall it is at this width."""
        # Layouts ask this many hundred times for few widths.
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = self._tall(self._layout(width)[0])
        return known

    def sizeHint(self) -> QSize:
        """As large as its content."""
        layout, widest = self._layout(_ENDLESS)
        return QSize(int(widest) + 2, self._tall(layout))

    def minimumSizeHint(self) -> QSize:
        """No smaller than its content."""
        if not self._wrap:
            return self.sizeHint()
        line = int(self.face.line + 0.99)
        widest = min(self._widest_word(), _LONGEST * self.face.line)
        return QSize(int(widest) + 2, line)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = self.begin()
        layout, widest = self._layout(self.width())
        if widest > self.width() + _SLACK or self._tall(layout) > self.height() + _SLACK:
            self.clipped.append(self.text)
        self._paint_marks(painter, layout)
        layout.draw(painter, QPointF(0, 0))
        self._paint_tags(painter, layout)
        painter.end()

    def _forget(self) -> None:
        """Everything measured is to be measured again."""
        self._laid.clear()
        self._heights.clear()
        self._widest = None

    def _tall(self, layout: QTextLayout) -> int:
        return int(self.face.line * max(1, layout.lineCount()) + 0.99)

    def _widest_word(self) -> float:
        if self._widest is None:
            self._widest = 0.0
            for run in self._runs:
                metrics = QFontMetricsF(self._font_of(run))
                for word in _BREAKABLE.sub(r"\1 ", run.text).split(" "):
                    self._widest = max(self._widest, metrics.horizontalAdvance(word))
        return self._widest

    def _font_of(self, run: Run) -> QFont:
        font = QFont(run.type.face(self.theme).font if run.type else self.face.font)
        if run.weight:
            font.setWeight(QFont.Weight(run.weight))
        return font

    def _tag_width(self) -> float:
        return (_TAG_SIDE + _TAG_GAP + _TAG_END) * self.theme.text_scale

    def _layout(self, width: float) -> tuple[QTextLayout, float]:
        """The words broken into lines for this width, and how far the widest reaches."""
        across = width if self._wrap else _ENDLESS
        known = self._laid.get(across)
        if known is not None:
            return known
        whole = self._laid.get(_ENDLESS)
        if whole is not None and whole[1] < across - _SLACK and not self._centred:
            # All of it fits as it would without an edge.
            return whole
        flat = self._flat()
        layout = self._lay(flat, across)
        widest = self._break(layout, across)
        if _BREAK in flat and layout.lineCount() > flat.count(_BREAK) + 1:
            # The breaks as written do not fit, so the words flow as one paragraph.
            layout = self._lay(flat.replace(_BREAK, " "), across)
            widest = self._break(layout, across)
        elif self._balanced and _BREAK not in flat and layout.lineCount() > 1:
            widest = self._even_out(layout, widest)
        if len(self._laid) >= _KEPT:
            self._laid.clear()
            self._heights.clear()
        self._laid[across] = layout, widest
        return layout, widest

    def _lay(self, flat: str, across: float) -> QTextLayout:
        layout = QTextLayout(flat, self.face.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self._centred and across < _ENDLESS:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        return layout

    def _break(self, layout: QTextLayout, across: float) -> float:
        face = self.face
        top, widest = 0.0, 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, across))
            line.setPosition(QPointF(0, top + face.lead - line.ascent()))
            widest = max(widest, line.naturalTextWidth())
            top += face.line
        layout.endLayout()
        return widest

    def _even_out(self, layout: QTextLayout, widest: float) -> float:
        """Break the same words again, in the narrowest width that needs no more lines."""
        count = layout.lineCount()
        low, high = self._widest_word(), widest + 1
        while high - low > 1:
            middle = (low + high) / 2
            self._break(layout, middle)
            if layout.lineCount() > count:
                low = middle
            else:
                high = middle
        return self._break(layout, high)

    def _flat(self) -> str:
        return "".join(_TAG if run.tag else run.text.replace("\n", _BREAK) for run in self._runs)

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats: list[QTextLayout.FormatRange] = []
        at = 0
        for run in self._runs:
            part = QTextLayout.FormatRange()
            part.start, part.length = at, 1 if run.tag else len(run.text)
            look = QTextCharFormat()
            font = self._font_of(run)
            if run.tag:
                spare = self._tag_width() - QFontMetricsF(font).horizontalAdvance(_TAG)
                font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spare)
                font.setWordSpacing(0)
            look.setFont(font)
            look.setForeground(self.theme.colour(run.role or self._role))
            part.format = look
            formats.append(part)
            at += part.length
        return formats

    def _stretches(
        self, layout: QTextLayout, start: int, end: int
    ) -> list[tuple[QTextLine, QRectF]]:
        """Where characters start to end stand, a box for each line."""
        found = []
        face = self.face
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            left = _x(line, first)
            right = min(_x(line, last), line.naturalTextRect().right())
            found.append((line, QRectF(left, number * face.line, right - left, face.line)))
        return found

    def _paint_marks(self, painter: QPainter, layout: QTextLayout) -> None:
        at = 0
        for run in self._runs:
            length = 1 if run.tag else len(run.text)
            if run.mark:
                for _, box in self._stretches(layout, at, at + length):
                    _paint_mark(painter, self.theme, box, run.mark)
            at += length

    def _paint_tags(self, painter: QPainter, layout: QTextLayout) -> None:
        at, scale = 0, self.theme.text_scale
        for run in self._runs:
            if run.tag:
                for _, box in self._stretches(layout, at, at + 1):
                    side = _TAG_SIDE * scale
                    left = box.left() + _TAG_GAP * scale
                    pill = QRectF(left, box.center().y() - side / 2, side, side)
                    paint_tag(painter, self.theme, pill, run.tag)
            at += 1 if run.tag else len(run.text)


def paint_tag(painter: QPainter, theme: Theme, box: QRectF, sign: str) -> None:
    """A step's number in a petrol disc, or "!" in a rose square."""
    slip = sign == "!"
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("rose-fill" if slip else "you-fill"))
    radius = box.height() / 4 if slip else box.height() / 2
    painter.drawRoundedRect(box, radius, radius)
    face = theme.face_of(10.5, 16, 700)
    painter.setFont(face.font)
    painter.setPen(on_rose(theme) if slip else theme.colour("on-you"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)


def on_rose(theme: Theme) -> QColor:
    """A sign on a rose fill."""
    if theme.high_contrast:
        return theme.colour("on-you")
    return QColor("#2A0A0E") if theme.is_dark else QColor("#FFFFFF")


def _face(theme: Theme, style: str | Type) -> Face:
    return style.face(theme) if isinstance(style, Type) else theme.face(style)


def _x(line: QTextLine, at: int) -> float:
    # cursorToX gives the position alone or with the cursor, by version of the binding.
    found: Any = line.cursorToX(at)
    return float(found[0] if isinstance(found, tuple) else found)


def _paint_mark(painter: QPainter, theme: Theme, box: QRectF, mark: str) -> None:
    """A tint behind the words; petrol ones are ruled, rose ones have a wavy line."""
    good = mark == "good"
    padded = box.adjusted(-2, 0.5, 2, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("you-tint" if good else "rose-tint"))
    painter.drawRoundedRect(padded, 3, 3)
    if good:
        rule = QRectF(padded.left(), padded.bottom() - 2, padded.width(), 2)
        painter.fillRect(rule, theme.colour("you-fill"))
        return
    wave = QPainterPath(QPointF(box.left(), box.bottom() - 2))
    x, up = box.left(), True
    while x < box.right():
        step = min(2.5, box.right() - x)
        wave.quadTo(x + step / 2, box.bottom() - (4.2 if up else -0.2), x + step, box.bottom() - 2)
        x, up = x + step, not up
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("rose-fill"), 1.2))
    painter.drawPath(wave)
