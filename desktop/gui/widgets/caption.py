"""What was said: her last line in serif, your words below in sans.

In: words, and a room to fit them in. Out: centred lines of even length. Her line takes
the largest size that fits; your words keep their size and show their last two lines.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.gui.access import RING, Painted, paint_focus
from desktop.gui.lines import balance, balance_widths, pieces, wrap_widths
from desktop.gui.theme import Face, Theme
from desktop.gui.widgets.motion import FRAME_MS, Travel

_SETTINGS = ((40, 51, 2), (32, 41, 2), (28, 36, 3), (24, 31, 4), (21, 28, 5), (18, 24, 7))
"""Size, line height and most lines, from the largest down."""
_LAST = (16, 21, 99)
_YOUR_LINES = 2
_GOOD_LINES = 3
_READABLE_LINE = 28
_CROWDED = 0.7
"""Set smaller than this share of the size that was chosen, her line has too little room."""
_SPARE = 6
"""Pixels by which a line may be wider than its words, measured one by one."""
_LABEL = "You"
_LABEL_GAP = 8.0
_CARET = 21.0


@dataclass(frozen=True, slots=True)
class Setting:
    """Her line, set: its type and its lines."""

    face: Face
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """Of all lines."""
        return self.face.line * len(self.lines)


class Caption(Painted):
    """Her last line; stays while you talk."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words = ""
        self._largest = 40
        self._setting = Setting(theme.face("caption"), ())
        self._opacity = 1.0
        self._travel = Travel(self._on_travel, self)

    def show_words(self, words: str, whose: str) -> bool:
        """Show this line of hers; says whether it is another one."""
        self.describe(f"{whose}: {words}" if words else whose)
        if words == self._words:
            return False
        self._words = words
        if self.isVisible() and not self.theme.reduced_motion:
            # The first frame shows them already: nobody waits for a fade to begin.
            self._travel.start(self.theme.milliseconds("swap"), ahead=FRAME_MS)
        self.update()
        return True

    @property
    def opacity(self) -> float:
        """How far the line has faded in, 0 to 1."""
        return self._opacity

    def set_largest(self, size: int) -> None:
        """Never set it larger than this."""
        self._largest = size

    def fit(self, width: float, height: float) -> float:
        """Set the line for this room, focus ring included, and give the height it takes."""
        inner, room = width - 2 * RING - _SPARE, height - 2 * RING
        before = self._setting
        for size, line, most in (*self._sizes(), _LAST):
            face = self.theme.face_of(size, line, family="voice")
            lines = balance(self.quoted(), face.width, inner)
            self._setting = Setting(face, tuple(lines))
            if len(lines) <= most and self._setting.height <= room:
                break
        if self._setting != before:
            self.update()
        return self._setting.height + 2 * RING

    @property
    def comfortable(self) -> bool:
        """Whether the line is set in at most three lines of a good size."""
        return len(self._setting.lines) <= _GOOD_LINES

    @property
    def crowded(self) -> bool:
        """Whether the line had to be set much smaller than was chosen."""
        chosen = self._sizes()[0][0] * self.theme.text_scale
        return self._setting.face.font.pixelSize() < _CROWDED * chosen

    @property
    def readable(self) -> bool:
        """Whether the line is set in a size that reads from a chair."""
        return self._setting.face.line >= _READABLE_LINE * self.theme.text_scale

    def quoted(self) -> str:
        """The line in quotation marks."""
        return f"“{self._words.strip('“”')}”" if self._words else ""

    def sizeHint(self) -> QSize:
        """Room for three lines of the middle size."""
        return QSize(628, 108 + 2 * RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the lines in the middle."""
        painter = self.begin()
        painter.setOpacity(self._opacity)
        face, top = self._setting.face, float(RING)
        for line in self._setting.lines:
            box = QRectF(RING, top, self.width() - 2 * RING, face.line)
            if box.bottom() > self.height() - RING + 1:
                self.clipped.append(line)
            self.write(painter, box, line, face, "ink", Qt.AlignmentFlag.AlignHCenter)
            top += face.line
        if self.hasFocus():
            inner = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
            paint_focus(painter, self.theme, inner, 4)

    def _sizes(self) -> list[tuple[int, int, int]]:
        largest = min(self._largest, self.theme.caption_size)
        return [setting for setting in _SETTINGS if setting[0] <= largest]

    def _on_travel(self, share: float) -> None:
        self._opacity = share
        self.update()


class YourWords(Painted):
    """Your last or current words: certain ones in ink, guessed ones quiet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._certain = ""
        self._guess = ""
        self._live = False
        self._quiet = False

    def show_words(
        self, certain: str, guess: str = "", *, live: bool = False, quiet: bool = False
    ) -> bool:
        """Show these words; says whether they are others."""
        shown = (self._certain, self._guess, self._live, self._quiet)
        if shown == (certain, guess, live, quiet):
            return False
        self._certain, self._guess, self._live, self._quiet = certain, guess, live, quiet
        self.describe(f"You: {certain} {guess}".strip() if certain or guess else "Your words")
        self.update()
        return True

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self._certain or self._guess)

    def face(self) -> Face:
        """The type of your words."""
        return self.theme.face("transcript")

    def fit(self, width: float) -> float:
        """The height it takes in this width."""
        return self.face().line * len(self._rows(width)[1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the last two lines, the caret after them while you talk."""
        painter = self.begin()
        if self.empty:
            return
        face, label = self.face(), self._label()
        words, rows = self._rows(self.width())
        space = face.width(" ")
        lead = label.width(_LABEL) + _LABEL_GAP
        for number, row in enumerate(rows):
            texts = words[row[0] : row[1]]
            total = sum(face.width(text) for text, _sure in texts) + space * (len(texts) - 1)
            left = (self.width() - total - (lead if number == 0 else 0)) / 2
            top = face.line * number
            if number == 0:
                box = QRectF(left, top, lead, face.line)
                label = Face(label.font, face.line)
                self.write(painter, box, _LABEL, label, "you")
                left += lead
            for text, sure in texts:
                role = "ink" if sure and not self._quiet else "ink3"
                box = QRectF(left, top, face.width(text), face.line)
                left += self.write(painter, box, text, face, role) + space
            if self._live and number == len(rows) - 1:
                middle = top + face.line / 2
                caret = QRectF(left - space + 3, middle - _CARET / 2, 2, _CARET)
                painter.fillRect(caret, self.theme.colour("you-fill"))

    def _label(self) -> Face:
        return self.theme.face_of(15, 29, 600)

    def _rows(self, width: float) -> tuple[list[tuple[str, bool]], list[tuple[int, int]]]:
        face = self.face()
        lead = self._label().width(_LABEL) + _LABEL_GAP
        space, room = face.width(" "), width - 8
        words = [(word, True) for word in self._certain.split()]
        words += [(word, False) for word in self._guess.split()]
        if not words:
            return [], []
        widths = [face.width(text) for text, _sure in words]
        if max(widths) > room - lead:
            cut = [(pieces(text, face.width, room - lead), sure) for text, sure in words]
            words = [(piece, sure) for parts, sure in cut for piece in parts]
            widths = [min(face.width(text), room - lead) for text, _sure in words]
        start = 0
        while (
            len(wrap_widths([widths[start] + lead, *widths[start + 1 :]], space, room))
            > _YOUR_LINES
        ):
            start += 1
        words, widths = words[start:], widths[start:]
        return words, balance_widths([widths[0] + lead, *widths[1:]], space, room)
