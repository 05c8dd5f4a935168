"""The paper of the napkin: two layers, embossed dots, creases and a soft shadow.

In: a theme and a size. Out: a picture to copy; nothing is written on it.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop.gui.theme import Theme

EDGE = 8
"""Pixels around the sheet for the turned lower layer and the shadow."""
_DOT_RADIUS = 1.5
_DOT_STEP = 8.15
_DOT_INSET = 5.0
_TURN = 1.3
"""Degrees by which the lower layer is turned."""


def paint_sheet(theme: Theme, size: QSize, ratio: float) -> QPixmap:
    """An empty sheet of this size."""
    picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sheet = QRectF(EDGE, EDGE, size.width() - 2 * EDGE, size.height() - 2 * EDGE)
    corner = theme.radius("napkin")
    if theme.high_contrast:
        painter.setPen(QPen(theme.colour("ink"), 2))
        painter.setBrush(theme.colour("paper"))
        painter.drawRect(sheet.adjusted(1, 1, -1, -1))
        painter.end()
        return picture
    painter.save()
    painter.translate(sheet.center())
    painter.rotate(_TURN)
    painter.translate(-sheet.center())
    lower = sheet.adjusted(1, 1, -1, -1)
    _shadow(painter, lower.translated(0, 3), 7, 0.035)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("paper-under"))
    painter.drawRoundedRect(lower, corner, corner)
    painter.restore()
    _shadow(painter, sheet.translated(0, 1), 4, 0.07)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("paper"))
    painter.drawRoundedRect(sheet, corner, corner)
    _dots(painter, sheet, theme.colour("paper-edge"))
    _creases(painter, sheet, theme)
    painter.end()
    return picture


def _shadow(painter: QPainter, box: QRectF, spread: int, strength: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for ring in range(spread, 0, -1):
        painter.setBrush(QColor.fromRgbF(20 / 255, 32 / 255, 31 / 255, strength / spread))
        painter.drawRoundedRect(box.adjusted(-ring, -ring, ring, ring), 3 + ring, 3 + ring)


def _dots(painter: QPainter, sheet: QRectF, colour: QColor) -> None:
    painter.setBrush(colour)
    box = sheet.adjusted(_DOT_INSET, _DOT_INSET, -_DOT_INSET, -_DOT_INSET)
    columns = round(box.width() / _DOT_STEP)
    rows = round(box.height() / _DOT_STEP)
    for column in range(columns + 1):
        for row in range(rows + 1):
            border = column < 2 or row < 2 or column > columns - 2 or row > rows - 2
            if border:
                place = QPointF(
                    box.left() + box.width() * column / columns,
                    box.top() + box.height() * row / rows,
                )
                painter.drawEllipse(place, _DOT_RADIUS, _DOT_RADIUS)


def _creases(painter: QPainter, sheet: QRectF, theme: Theme) -> None:
    middle = sheet.center()
    dark, light = theme.colour("paper-crease"), theme.colour("paper-lite")
    painter.fillRect(QRectF(sheet.left(), middle.y(), sheet.width(), 1), dark)
    painter.fillRect(QRectF(sheet.left(), middle.y() + 1, sheet.width(), 1), light)
    painter.fillRect(QRectF(middle.x(), sheet.top(), 1, sheet.height()), dark)
    painter.fillRect(QRectF(middle.x() + 1, sheet.top(), 1, sheet.height()), light)
