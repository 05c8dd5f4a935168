"""Line icons from the bundled SVG files, in any colour and weight."""

from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop.paths import bundled


def paint_icon(
    painter: QPainter, name: str, box: QRectF, colour: QColor, weight: float = 1.75
) -> None:
    """Draw this icon in the box; `weight` is the line's width on a grid of 24."""
    _renderer(name, colour.name(), weight).render(painter, box)


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str, weight: float) -> QSvgRenderer:
    drawing = _source(name).replace("#000000", colour)
    drawing = drawing.replace('stroke-width="1.75"', f'stroke-width="{weight}"')
    return QSvgRenderer(QByteArray(drawing.encode()))


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _folder() -> Path:
    return bundled("resources") / "icons"
