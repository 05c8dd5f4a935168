"""Roles become colours, fonts and durations.

In: the token file, the system's colour scheme and contrast, and the user's choices.
Out: colours by role, type faces by style, milliseconds by motion. Widgets hold a theme
and repaint when it changes. Qt main thread.
"""

import json
import math
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.paths import bundled

Choice = Literal["system", "light", "dark"]
Family = Literal["ui", "display", "voice"]

CAPTION_STEPS = (24, 28, 32, 40)
"""Sizes of her words in pixels, smallest first."""
MAX_TEXT_SCALE = 2.0
STACK_SCALE = 1.4
"""From this text scale on, columns stack."""

FIRST_FONTS = frozenset(
    ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "InterDisplay-Medium", "Vollkorn-Medium")
)
"""Files of the faces that Prepare shows."""

_FALLBACK: dict[str, list[str]] = {
    "ui": ["Segoe UI", "Roboto", "sans-serif"],
    "display": ["Inter", "Segoe UI", "Roboto", "sans-serif"],
    "voice": ["Georgia", "serif"],
}
_RGBA = re.compile(r"rgba\((\d+),(\d+),(\d+),([\d.]+)\)")
_TRACKING = {"clock": -0.025, "metric": -0.02, "step_now": -0.015, "section": -0.012}
_SYSTEM_ROLES: dict[str, QPalette.ColorRole] = {
    "canvas": QPalette.ColorRole.Window,
    "surface": QPalette.ColorRole.Base,
    "sunken": QPalette.ColorRole.Base,
    "paper": QPalette.ColorRole.Base,
    "paper-under": QPalette.ColorRole.Base,
    "you-tint": QPalette.ColorRole.Base,
    "her-tint": QPalette.ColorRole.Base,
    "honey-tint": QPalette.ColorRole.Base,
    "rose-tint": QPalette.ColorRole.Base,
    "you-fill": QPalette.ColorRole.Highlight,
    "you-hover": QPalette.ColorRole.Highlight,
    "on-you": QPalette.ColorRole.HighlightedText,
}
_UNSEEN = {"glow", "paper-crease", "paper-lite", "paper-edge"}
"""Decoration that high contrast drops."""
_FAINT = {"line", "line2"}
"""Empty tracks, which must look emptier than filled ones."""


_ASK_AGAIN_MS = 1000
_WIDTHS_KEPT = 500
"""Texts whose width one face remembers: a page has fewer, a long call more."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font and the height of its line, both in pixels at the current text scale."""

    font: QFont
    line: float
    _metrics: QFontMetricsF = field(init=False, repr=False, compare=False)
    _above: float = field(init=False, repr=False, compare=False)
    _below: float = field(init=False, repr=False, compare=False)
    _widths: dict[str, float] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        metrics = QFontMetricsF(self.font)
        for name, value in (
            ("_metrics", metrics),
            ("_above", metrics.ascent()),
            ("_below", metrics.descent()),
        ):
            object.__setattr__(self, name, value)

    @property
    def lead(self) -> float:
        """From the top of the line to where the letters stand."""
        return (self.line + self._above - self._below) / 2

    @property
    def baseline(self) -> float:
        """From the top of the line to where the letters stand, on a whole pixel."""
        above, below = round(self._above), round(self._below)
        return math.floor((self.line - above - below) / 2) + above

    def width(self, text: str) -> float:
        """How far this text reaches."""
        known = self._widths.get(text)
        if known is None:
            if len(self._widths) >= _WIDTHS_KEPT:
                self._widths.clear()
            known = self._widths[text] = self._metrics.horizontalAdvance(text)
        return known


class Theme(QObject):
    """What everything looks like now; `changed` says that it looks different."""

    changed = Signal()

    def __init__(self, tokens: dict[str, Any] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens if tokens is not None else load_tokens()
        self._choice: Choice = "system"
        self._text_scale = 1.0
        self._caption_step = CAPTION_STEPS.index(32)
        self._reduced_motion: bool | None = None
        self._system_still = False
        self._asked = QElapsedTimer()
        """Since the system was last asked whether things may move."""
        self._contrast: bool | None = None
        self._faces: dict[tuple[object, ...], Face] = {}
        self._colours: dict[str, QColor] = {}
        """Those asked for since the last change; none in high contrast."""
        # Both stay referenced: PySide drops the contrast hints with the style hints' wrapper.
        self._hints = QGuiApplication.styleHints()
        self._needs = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._needs.contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def is_dark(self) -> bool:
        """Whether light is written on dark."""
        if self.high_contrast:
            return QGuiApplication.palette().window().color().lightness() < 128
        if self._choice != "system":
            return self._choice == "dark"
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    @property
    def high_contrast(self) -> bool:
        """Whether only the system's own colours may be used."""
        if self._contrast is not None:
            return self._contrast
        return self._needs.contrastPreference() == Qt.ContrastPreference.HighContrast

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may travel or be drawn stroke by stroke."""
        if self._reduced_motion is not None:
            return self._reduced_motion
        # No signal tells of a change, and the answer costs a fifth of a frame.
        if not self._asked.isValid() or self._asked.hasExpired(_ASK_AGAIN_MS):
            self._system_still = _system_is_still()
            self._asked.start()
        return self._system_still

    @property
    def text_scale(self) -> float:
        """1 to 2."""
        return self._text_scale

    @property
    def stacked(self) -> bool:
        """Whether text is so large that columns stand above each other."""
        return self._text_scale >= STACK_SCALE

    @property
    def border(self) -> float:
        """Width of an outline in pixels."""
        return 2.0 if self.high_contrast else 1.0

    @property
    def caption_size(self) -> int:
        """The largest size her words may take, before text scale."""
        return CAPTION_STEPS[self._caption_step]

    def colour(self, role: str) -> QColor:
        """The colour of this role; KeyError when the token file has no such role."""
        known = self._colours.get(role)
        if known is None:
            pair = self._tokens["color"][role]
            if self.high_contrast:
                return _system_colour(role)
            known = self._colours[role] = parse_colour(pair["dark" if self.is_dark else "light"])
        return QColor(known)

    def face(self, style: str, *, italic: bool = False, weight: int = 0) -> Face:
        """The type of this style, as the token file sets it."""
        family, size, line, usual = self._tokens["type"][style]
        tracking = _TRACKING.get(style, 0.0)
        return self.face_of(
            size, line, weight or usual, family=family, italic=italic, tracking=tracking
        )

    def face_of(
        self,
        size: float,
        line: float,
        weight: int = 400,
        *,
        family: Family = "ui",
        italic: bool = False,
        tracking: float = 0.0,
    ) -> Face:
        """Type that no style names; `tracking` is in em."""
        wanted = (size, line, weight, family, italic, tracking, self._text_scale)
        known = self._faces.get(wanted)
        if known is None:
            known = self._made(size, line, weight, family, italic, tracking)
            self._faces[wanted] = known
        return known

    def _made(
        self, size: float, line: float, weight: int, family: Family, italic: bool, tracking: float
    ) -> Face:
        pixels = size * self._text_scale
        font = QFont([self._tokens["font"][family], *_FALLBACK[family]])
        font.setPixelSize(max(1, round(pixels)))
        font.setWeight(QFont.Weight(weight))
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        spacing = tracking or (-0.004 if family == "voice" else -0.003)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * pixels)
        if family == "voice":
            font.setWordSpacing(0.06 * pixels)
            font.setFeature(QFont.Tag("lnum"), 1)
        else:
            font.setFeature(QFont.Tag("tnum"), 1)
        return Face(font, line * self._text_scale)

    def milliseconds(self, motion: str) -> int:
        """How long this motion lasts; with reduced motion it is a short fade."""
        return 120 if self.reduced_motion else int(self._tokens["motion_ms"][motion])

    def seconds_below(self, mark: Literal["amber", "red"]) -> float:
        """Seconds left under which the clock turns honey or rose."""
        return float(self._tokens["timer_s"][f"{mark}_below"])

    def radius(self, shape: str) -> float:
        """Corner radius in pixels."""
        return float(self._tokens["radius"][shape])

    def palette(self) -> QPalette:
        """The same roles for Qt's own widgets."""
        palette = QPalette(QGuiApplication.palette())
        for role, token in _PALETTE.items():
            palette.setColor(role, self.colour(token))
        quiet = QPalette.ColorGroup.Disabled
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
            palette.setColor(quiet, role, self.colour("ink3"))
        return palette

    def choose(self, choice: Choice) -> None:
        """Light, dark, or as the system has it."""
        self._choice = choice
        self._colours.clear()
        self.changed.emit()

    def set_text_scale(self, scale: float) -> None:
        """Make every text this much larger, 1 to 2."""
        self._text_scale = min(MAX_TEXT_SCALE, max(1.0, scale))
        self.changed.emit()

    def step_caption(self, steps: int) -> None:
        """Make her words larger or smaller by this many steps."""
        self._caption_step = min(len(CAPTION_STEPS) - 1, max(0, self._caption_step + steps))
        self.changed.emit()

    def set_reduced_motion(self, reduced: bool | None) -> None:
        """Still, moving, or (None) as the system has it."""
        self._reduced_motion = reduced
        self.changed.emit()

    def set_high_contrast(self, contrast: bool | None) -> None:
        """The system's colours, ours, or (None) as the system asks."""
        self._contrast = contrast
        self._colours.clear()
        self.changed.emit()

    def _on_system_changed(self, *_: object) -> None:
        self._colours.clear()
        self.changed.emit()


def _system_is_still() -> bool:
    # Asked for late: naming all that a style can do takes longer than a page to paint.
    from PySide6.QtWidgets import QStyle

    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.style().styleHint(hint) == 0


_PALETTE: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "you-fill",
    QPalette.ColorRole.HighlightedText: "on-you",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Link: "you",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "ink",
}


def _system_colour(role: str) -> QColor:
    """What comes closest to this role in the system's own colours."""
    if role in _UNSEEN:
        return QColor(0, 0, 0, 0)
    found = QGuiApplication.palette().color(_SYSTEM_ROLES.get(role, QPalette.ColorRole.WindowText))
    if role in _FAINT:
        found.setAlphaF(0.4)
    return found


def parse_colour(text: str) -> QColor:
    """ "#rrggbb" or "rgba(r,g,b,a)" with a from 0 to 1."""
    match = _RGBA.fullmatch(text)
    if match is None:
        return QColor(text)
    red, green, blue = (int(match[i]) for i in (1, 2, 3))
    colour = QColor(red, green, blue)
    colour.setAlphaF(float(match[4]))
    return colour


def load_tokens(path: Path | None = None) -> dict[str, Any]:
    """The token file that comes with the application."""
    source = path if path is not None else bundled("resources") / "themes" / "tokens.json"
    tokens: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return tokens


def load_fonts(folder: Path | None = None, *, first: bool | None = None) -> list[str]:
    """Make the bundled fonts usable and name their families; missing ones fall back silently.

    Those of the first page alone, all but those, or (None) all.
    """
    source = folder if folder is not None else bundled("resources") / "fonts"
    families: list[str] = []
    for file in sorted([*source.glob("*.otf"), *source.glob("*.ttf")]):
        if first is not None and first != (file.stem in FIRST_FONTS):
            continue
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            families += QFontDatabase.applicationFontFamilies(number)
    return families
