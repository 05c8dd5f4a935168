"""Every word in a picture of a window: what it says, where it stands, in which colour.

In: a widget. Out: pieces of text with their boxes, noted while Qt paints them, whoever
paints them; and what is wrong with them: cut off, elided, on top of each other, too pale.
"""

import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QLineEdit, QTextEdit, QWidget

from desktop.gui.widgets.pin import Pin

Place = QPointF | QRectF | QPoint | QRect | int
RATIO = 3
"""Pixels of the measured picture for one of the window, so that thin strokes are solid."""
SLACK = 2.0
"""Pixels by which letters may reach beyond a box or into each other's; serifs do."""
_SWASH = 4.0
"""The same at the sides, where an italic f swings out."""
LARGE, LARGE_BOLD = 24.0, 18.66
"""From these sizes in pixels on, text counts as large."""
_AROUND = 2
_FAR = 90.0
"""Farther from its pen than this, in RGB, no pixel is this text's."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one colour on one line."""

    text: str
    widget: QWidget
    box: QRectF
    """Its letters, in the widget's own pixels."""
    place: QRectF
    """The same in the window's pixels, less what scrolls out of sight; may be empty."""
    colour: QColor
    font: QFont
    edge: QRectF | None = None
    """Where its painter was told to stop, in the widget's pixels."""

    @property
    def seen(self) -> bool:
        """Whether any of it is in sight."""
        return self.place.width() > 1 and self.place.height() > 1

    @property
    def whole(self) -> bool:
        """Whether all of it is in sight."""
        return self.place.height() >= self.box.height() - 1

    @property
    def large(self) -> bool:
        """Whether it is as large as the guidelines mean it."""
        bold = self.font.weight() >= QFont.Weight.Bold
        return self.font.pixelSize() >= (LARGE_BOLD if bold else LARGE)

    def __str__(self) -> str:
        return f"“{self.text}” ({type(self.widget).__name__})"


@dataclass(slots=True)
class _Noted:
    text: str
    widget: QWidget
    box: QRectF
    colour: QColor
    font: QFont
    edge: QRectF | None


def pieces_of(root: QWidget) -> list[Piece]:
    """Every piece of text that a painting of this widget writes."""
    return read(root)[0]


def read(root: QWidget, ratio: float = 1.0) -> tuple[list[Piece], QImage]:
    """The pieces and the picture that they stand in."""
    picture = QImage(root.size() * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.magenta)
    noted: list[_Noted] = []
    with _listening(noted):
        root.render(picture, QPoint())
    noted += _native(root)
    pieces = [
        Piece(one.text, one.widget, one.box, _in_sight(one, root), one.colour, one.font, one.edge)
        for one in noted
        if one.text.strip()
    ]
    return pieces, picture


# What is wrong


def cut_off(pieces: Sequence[Piece], root: QWidget) -> list[str]:
    """Texts that reach beyond their widget, or with it beyond something that does not scroll."""
    return [str(piece) for piece in pieces if not _fits(piece, root)]


def elided(pieces: Sequence[Piece]) -> list[str]:
    """Texts that end in dots because there was no room for the rest; quotes end in a mark."""
    return [str(one) for one in pieces if one.text.rstrip().endswith(("…", "..."))]


def overlapping(pieces: Sequence[Piece]) -> list[str]:
    """Pairs of texts that stand on each other; a pin on its way passes above some."""
    seen = [piece for piece in pieces if piece.seen and not isinstance(piece.widget, Pin)]
    return [
        f"{one} and {other}"
        for one, other in combinations(seen, 2)
        if _share(one.place, other.place)
    ]


def too_pale(pieces: Sequence[Piece], picture: QImage) -> list[str]:
    """Texts that are too close to their background as painted, with the ratio measured."""
    found = []
    for piece in pieces:
        if not piece.seen or not piece.whole:
            continue
        measured = contrast(piece, picture)
        wanted = 3.0 if piece.large else 4.5
        if measured < wanted:
            found.append(f"{piece} {measured:.2f}")
    return found


def contrast(piece: Piece, picture: QImage) -> float:
    """The ratio between text and background, both as found in the picture."""
    ratio = picture.devicePixelRatio()
    around = piece.place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    box = QRectF(around.topLeft() * ratio, around.size() * ratio).toAlignedRect()
    part = picture.copy(box & picture.rect()).convertToFormat(QImage.Format.Format_RGB32)
    colours = Counter(memoryview(part.constBits()).cast("I"))
    pen = piece.colour.rgb() & 0xFFFFFF
    shades = {value & 0xFFFFFF: count for value, count in colours.items()}
    ink: int = min(shades, key=lambda shade: _distance(shade, pen))
    if _distance(ink, pen) > _FAR:
        return 1.0
    ground: int = max(shades, key=lambda shade: shades[shade] * (_distance(shade, ink) > 12))
    return _ratio(ink, ground)


def _distance(one: int, other: int) -> float:
    parts = [((one >> shift) & 255) - ((other >> shift) & 255) for shift in (0, 8, 16)]
    return math.sqrt(sum(part * part for part in parts))


def _ratio(one: int, other: int) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(shade: int) -> float:
    def linear(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)

    red, green, blue = ((shade >> shift) & 255 for shift in (16, 8, 0))
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def _share(one: QRectF, other: QRectF) -> bool:
    both = one & other
    return both.width() > SLACK and both.height() > SLACK


def _fits(piece: Piece, root: QWidget) -> bool:
    box, widget = QRectF(piece.box), piece.widget
    if piece.edge is not None:
        box &= piece.edge
    if box.isEmpty():
        return True
    while True:
        limit = QRectF(widget.rect()).adjusted(-_SWASH, -SLACK, _SWASH, SLACK)
        if _is_viewport(widget):
            # What scrolls may lie above or below, never beside.
            box.setTop(max(limit.top(), box.top()))
            box.setBottom(min(limit.bottom(), box.bottom()))
            if box.height() <= 0:
                return True
        if not limit.contains(box):
            return False
        parent = widget.parentWidget()
        if widget is root or widget.isWindow() or parent is None:
            return True
        box = box.translated(QPointF(widget.pos()))
        widget = parent


def _is_viewport(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def _in_sight(noted: _Noted, root: QWidget) -> QRectF:
    box, widget = QRectF(noted.box), noted.widget
    if noted.edge is not None:
        box &= noted.edge
    while widget is not root:
        box &= QRectF(widget.rect())
        parent = widget.parentWidget()
        if parent is None or widget.isWindow():
            break
        box = box.translated(QPointF(widget.pos()))
        widget = parent
    return box & QRectF(root.rect())


# Noting while Qt paints


@contextmanager
def _listening(noted: list[_Noted]) -> Iterator[None]:
    """Note what is written with QPainter and QTextLayout."""
    painters: Any = QPainter
    layouts: Any = QTextLayout
    draw_text, draw_layout = painters.drawText, layouts.draw

    def on_text(painter: QPainter, place: Place, *rest: Any) -> None:  # noqa: ANN401
        text = str(rest[-1])
        metrics = QFontMetricsF(painter.font())
        if isinstance(place, QRect | QRectF):
            box = metrics.boundingRect(QRectF(place), rest[0].value, text)
            box = _tight(metrics, box, text)
        else:
            base = place if isinstance(place, QPoint | QPointF) else QPointF(place, rest[0])
            box = metrics.tightBoundingRect(text).translated(QPointF(base))
        _note(noted, painter, text, box, painter.pen().color(), painter.font())
        draw_text(painter, place, *rest)

    def on_layout(layout: QTextLayout, painter: QPainter, at: QPointF) -> None:
        for text, box, colour, font in _parts(layout, at):
            _note(noted, painter, text, box, colour, font)
        draw_layout(layout, painter, at)

    painters.drawText, layouts.draw = on_text, on_layout
    try:
        yield
    finally:
        painters.drawText, layouts.draw = draw_text, draw_layout


def _tight(metrics: QFontMetricsF, around: QRectF, text: str) -> QRectF:
    """Letters without the air above and below them."""
    baseline = QPointF(around.left(), around.top() + metrics.ascent())
    return metrics.tightBoundingRect(text).translated(baseline)


def _parts(layout: QTextLayout, at: QPointF) -> Iterator[tuple[str, QRectF, QColor, QFont]]:
    text = layout.text()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        for part in layout.formats():
            start, end = max(first, part.start), min(last, part.start + part.length)
            words = text[start:end].rstrip(" \u2028")
            if start >= end or not words.strip():
                continue
            found: Any = line.cursorToX(start)
            left = float(found[0] if isinstance(found, tuple) else found)
            base = at + QPointF(left, line.y() + line.ascent())
            font = part.format.font()
            box = QFontMetricsF(font).tightBoundingRect(words).translated(base)
            yield words, box, part.format.foreground().color(), font


def _note(
    noted: list[_Noted], painter: QPainter, text: str, box: QRectF, colour: QColor, font: QFont
) -> None:
    widget = _painting_widget()
    if widget is None:
        return
    edge = None
    turn = painter.worldTransform()
    if painter.hasClipping():
        edge = turn.mapRect(painter.clipBoundingRect())
    noted.append(_Noted(text, widget, turn.mapRect(box), QColor(colour), QFont(font), edge))


def _painting_widget() -> QWidget | None:
    """Whose paintEvent is running."""
    frame = sys._getframe(2)
    while frame is not None:
        owner = frame.f_locals.get("self")
        if frame.f_code.co_name == "paintEvent" and isinstance(owner, QWidget):
            return owner
        frame = frame.f_back  # type: ignore[assignment]
    return None


# What Qt's own widgets write


def _native(root: QWidget) -> list[_Noted]:
    found: list[_Noted] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root):
            continue
        if isinstance(widget, QTextEdit):
            found += _typed(widget)
        elif isinstance(widget, QLabel | QLineEdit):
            found += _labelled(widget)
    return found


def _typed(field: QTextEdit) -> Iterator[_Noted]:
    """Lines of a field, as its viewport shows them."""
    inside, colour = field.viewport(), field.palette().color(QPalette.ColorRole.Text)
    block = field.document().firstBlock()
    while block.isValid():
        top = field.document().documentLayout().blockBoundingRect(block).top()
        corner = QPointF(0, top - field.verticalScrollBar().value())
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            words = block.text()[line.textStart() : line.textStart() + line.textLength()]
            base = corner + QPointF(line.x(), line.y() + line.ascent())
            box = QFontMetricsF(field.font()).tightBoundingRect(words).translated(base)
            yield _Noted(words, inside, box, colour, field.font(), None)
        block = block.next()


def _labelled(widget: QLabel | QLineEdit) -> Iterator[_Noted]:
    """A line that Qt writes in the middle of a widget's height."""
    text = widget.text() or (widget.placeholderText() if isinstance(widget, QLineEdit) else "")
    role = QPalette.ColorRole.WindowText if isinstance(widget, QLabel) else QPalette.ColorRole.Text
    metrics = QFontMetricsF(widget.font())
    wide = metrics.horizontalAdvance(text)
    middle = QRectF(widget.contentsRect()).center().y()
    left = 0.0 if isinstance(widget, QLabel) else 12.0
    box = QRectF(left, middle - metrics.ascent() / 2, wide, metrics.ascent())
    if isinstance(widget, QLineEdit):
        box &= QRectF(widget.rect())  # A longer text scrolls inside.
    yield _Noted(text, widget, box, widget.palette().color(role), widget.font(), None)
