"""Draws a face from its data file: flat shapes, light by mood.

In: the portrait file, a mood (or a point between two) and how open the mouth and eyes
are. Out: paint. Nothing here knows whose face it is.
"""

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
    QTransform,
)

SIDE = 240.0
"""Side of the square the shapes are drawn in."""
MOUTH_OPEN = 3.5
"""How far the mouth opens at full voice."""

Mood = dict[str, Any]
_TOKEN = re.compile(r"[MLCQZ]|-?\d+(?:\.\d+)?")
_SUN_STOPS = ((0.0, 1.0), (0.50, 0.62), (0.515, 0.30), (1.0, 0.0))


class Look(NamedTuple):
    """What changes from one picture to the next."""

    mood: Mood
    mouth: float = 0.0
    """0 closed to MOUTH_OPEN."""
    blink: float = 0.0
    """0 open to 1 closed."""
    dimmed: bool = False
    """Half the colour, a little darker: nothing is happening."""


class Likeness:
    """One person's portrait."""

    def __init__(self, spec: dict[str, Any]) -> None:
        self._spec = spec
        self._by_id = {layer["id"]: layer for layer in spec["layers"]}
        self._paths = {
            layer["id"]: parse_path(layer["path"]) for layer in spec["layers"] if "path" in layer
        }

    @classmethod
    def load(cls, path: Path) -> "Likeness":
        """Read a portrait file."""
        return cls(json.loads(path.read_text(encoding="utf-8")))

    def mood(self, name: str) -> Mood:
        """The numbers and colours of this mood."""
        found: Mood = self._spec["moods"][name]
        return found

    def mouth_box(self, box: QRectF, mood: Mood) -> QRectF:
        """All that talking changes of the disc in this square."""
        layer = self._by_id["mouth"]
        reach = QRectF()
        for mouth in (0.0, MOUTH_OPEN):
            for name in ("lips", "mouth"):
                drawn = _moving(self._spec[name]["path"], mood["smile"], mouth)
                reach |= drawn.controlPointRect()
        placed = _lean(layer, mood).mapRect(reach)
        share = box.width() / SIDE
        corner = box.topLeft() + placed.topLeft() * share
        return QRectF(corner, placed.size() * share).adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw the disc in this square."""
        mood = look.mood
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(box.topLeft())
        painter.scale(box.width() / SIDE, box.height() / SIDE)
        disc = QPainterPath()
        disc.addEllipse(QRectF(0, 0, SIDE, SIDE))
        painter.setClipPath(disc)
        self._paint_light(painter, look)
        for layer in self._spec["layers"]:
            if layer["id"] == "mouth" and look.mouth <= 0:
                continue
            self._paint_layer(painter, layer, mood, look)
        painter.restore()

    def _paint_light(self, painter: QPainter, look: Look) -> None:
        mood = look.mood
        square = QRectF(0, 0, SIDE, SIDE)
        sky = QLinearGradient(0, 0, 0, SIDE)
        offsets = self._spec["background"]["sky"]["offsets"]
        for at, colour in zip(offsets, mood["sky"], strict=True):
            sky.setColorAt(at, _tone(QColor(colour), look.dimmed))
        painter.fillRect(square, sky)
        sun = QRadialGradient(132, mood["sun_y"], mood["sun_radius"] * 1.55)
        for at, share in _SUN_STOPS:
            sun.setColorAt(at, _colour("@sun", look, mood["sun_alpha"] * share))
        painter.fillRect(square, sun)

    def _paint_layer(
        self, painter: QPainter, layer: dict[str, Any], mood: Mood, look: Look
    ) -> None:
        painter.save()
        if "clip" in layer:
            outline = self._by_id[layer["clip"]]
            shape = _lean(outline, mood).map(self._shape(outline, look))
            painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.setTransform(_lean(layer, mood), True)
        painter.translate(
            mood["turn"] if "offset_x" in layer else 0, mood["brow"] if "offset_y" in layer else 0
        )
        painter.setOpacity(layer.get("opacity", 1.0))
        painter.setBrush(_brush(layer["fill"], look) if "fill" in layer else Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(layer, look) if "stroke" in layer else Qt.PenStyle.NoPen)
        painter.drawPath(self._shape(layer, look))
        painter.restore()

    def _shape(self, layer: dict[str, Any], look: Look) -> QPainterPath:
        name = layer["id"]
        if name in ("lips", "mouth"):
            return _moving(self._spec[name]["path"], look.mood["smile"], look.mouth)
        if "circle" in layer:
            x, y, radius = layer["circle"]
            height = radius * (1 - 0.9 * look.blink) if name.startswith("eye") else radius
            path = QPainterPath()
            path.addEllipse(QPointF(x, y), radius, height)
            return path
        return self._paths[name]


def between(start: Mood, end: Mood, share: float) -> Mood:
    """A mood on the way from one to another; share 0 is the start."""
    return {key: _mix(start[key], end[key], share) for key in end}


def parse_path(drawing: str) -> QPainterPath:
    """A path of absolute M, L, C, Q and Z, which is all a portrait file uses."""
    tokens = _TOKEN.findall(drawing)
    path, command, at = QPainterPath(), "", 0

    def point() -> QPointF:
        nonlocal at
        at += 2
        return QPointF(float(tokens[at - 2]), float(tokens[at - 1]))

    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        if command == "M":
            path.moveTo(point())
            command = "L"
        elif command == "L":
            path.lineTo(point())
        elif command == "C":
            path.cubicTo(point(), point(), point())
        elif command == "Q":
            path.quadTo(point(), point())
        else:
            path.closeSubpath()
    return path


def _moving(points: list[Any], smile: float, mouth: float) -> QPainterPath:
    words = [
        f"{point[0] + point[1] * smile + point[2] * mouth:.3f}"
        if isinstance(point, list)
        else str(point)
        for point in points
    ]
    return parse_path(" ".join(words))


def _mix(start: Any, end: Any, share: float) -> Any:  # noqa: ANN401 - numbers, colours or lists of them
    if isinstance(end, list):
        return [_mix(one, other, share) for one, other in zip(start, end, strict=True)]
    if isinstance(end, str):
        one, other = QColor(start), QColor(end)
        return QColor(
            round(one.red() + (other.red() - one.red()) * share),
            round(one.green() + (other.green() - one.green()) * share),
            round(one.blue() + (other.blue() - one.blue()) * share),
        ).name()
    return start + (end - start) * share


def _tone(colour: QColor, dimmed: bool) -> QColor:
    if not dimmed:
        return colour
    red, green, blue = colour.redF(), colour.greenF(), colour.blueF()
    grey = 0.213 * red + 0.715 * green + 0.072 * blue
    red, green, blue = (0.95 * (grey + (part - grey) * 0.5) for part in (red, green, blue))
    return QColor.fromRgbF(red, green, blue, colour.alphaF())


def _colour(value: str, look: Look, alpha: float = 1.0) -> QColor:
    colour = QColor(look.mood[value[1:]] if value.startswith("@") else value)
    colour.setAlphaF(alpha)
    return _tone(colour, look.dimmed)


def _brush(value: str | dict[str, Any], look: Look) -> QBrush:
    if isinstance(value, str):
        return QBrush(_colour(value, look))
    gradient = QLinearGradient(*value["linear"])
    if value["units"] == "object":
        gradient.setCoordinateMode(QLinearGradient.CoordinateMode.ObjectMode)
    for stop in value["stops"]:
        gradient.setColorAt(stop[1], _colour(stop[0], look, stop[2] if len(stop) > 2 else 1.0))
    return QBrush(gradient)


def _pen(layer: dict[str, Any], look: Look) -> QPen:
    return QPen(
        _brush(layer["stroke"], look),
        layer["width"],
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def _lean(layer: dict[str, Any], mood: Mood) -> QTransform:
    turned = QTransform()
    turned.translate(120, 256).scale(mood["lean"], mood["lean"]).translate(-120, -256)
    if layer["group"] == "head":
        turned.translate(120, 172).rotate(mood["tilt"]).translate(-120, -172)
    return turned
