"""Set-up's part on hearing and speaking: recognisers, microphone, her voice, how you talk.

In: SoundContent. Out: one signal for each choice. Words and lists change in place, so that a
device that comes or goes moves nothing.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.gui.pages.content import SoundContent
from desktop.gui.pages.page import Columns, clear, column
from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import SMALL, Button
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.level_meter import LevelMeter
from desktop.gui.widgets.option_row import OptionRow
from desktop.gui.widgets.picker import Picker
from desktop.gui.widgets.recogniser_card import ImportBox, RecogniserBox
from desktop.gui.widgets.segmented import Segmented
from desktop.gui.widgets.words import Type, Words

_TITLE = Type(15, 20, 600)
_DETAIL = Type(13, 18)
_MODES = (("hold", "Hold"), ("tap", "Tap"), ("hands_free", "Hands-free"))
_MODE_LINES = {
    "hold": "Hold Space while you talk, and let go to send.",
    "tap": "Tap Space to talk, and tap it again to send.",
    "hands_free": "Just talk. A pause sends it; Space cuts in.",
}
_COLUMNS = 4


class SetupSound(QWidget):
    """Signals: taken(changes of the settings), recogniser_chosen(name), recogniser_removed(name),
    import_asked(), play_asked().
    """

    taken = Signal(dict)
    recogniser_chosen = Signal(str)
    recogniser_removed = Signal(str)
    import_asked = Signal()
    play_asked = Signal()

    def __init__(self, theme: Theme, content: SoundContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._content = theme, content
        inside = column(spacing=16, parent=self)
        self._grid = QVBoxLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(self._grid)
        three = Columns(theme, 16)
        for card in (self._hearing_card(), self._voice_card(), self._talking_card()):
            three.addWidget(card, 1)
        inside.addLayout(three)
        self._shown: object = None
        self.show_content(content)

    def show_content(self, content: SoundContent) -> None:
        """Show these choices and states."""
        self._content = content
        self.microphones.offer(content.microphones, content.microphone)
        self.loudspeakers.offer(content.loudspeakers, content.loudspeaker)
        self.voices.offer(content.voices, content.voice)
        self._hearing.say(content.hearing)
        self._speaking.say(content.speaking)
        self.play.setEnabled(content.can_play)
        if not content.meter:
            self.meter.show_level(0.0)
        if content.recognisers != self._shown:
            self._shown = content.recognisers
            clear(self._grid)
            self._grid.addLayout(self._recognisers())

    def show_level(self, level: float) -> None:
        """How loud the microphone is, 0 to 1."""
        if self._content.meter:
            self.meter.show_level(level)

    def _recognisers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        columns = 1 if self.theme.stacked else _COLUMNS
        boxes: list[Card] = []
        for one in self._content.recognisers:
            box = RecogniserBox(self.theme, one)
            box.chosen.connect(self.recogniser_chosen)
            box.removed.connect(self.recogniser_removed)
            boxes.append(box)
        coming = ImportBox(self.theme)
        coming.asked.connect(self.import_asked)
        boxes.append(coming)
        for number, each in enumerate(boxes):
            wide = 1 if len(boxes) > 1 or columns == 1 else 2
            grid.addWidget(each, number // columns, number % columns, 1, wide)
        for place in range(columns):
            grid.setColumnStretch(place, 1)
        return grid

    def _hearing_card(self) -> Card:
        theme, content = self.theme, self._content
        card, inside = self._card("Microphone")
        self.microphones = Picker(theme, "Microphone")
        self.microphones.picked.connect(lambda name: self.taken.emit({"microphone": name}))
        inside.addLayout(Bleed(self.microphones))
        inside.addSpacing(8)
        self._hearing = Words(theme, "", _DETAIL, "ink2")
        inside.addWidget(self._hearing)
        inside.addSpacing(10)
        self.meter = LevelMeter(theme)
        inside.addWidget(self.meter)
        inside.addStretch(1)
        inside.addSpacing(12)
        self.hear = OptionRow(theme, "Listen to me", "Off means you type", on=content.hear)
        self.hear.toggled.connect(lambda on: self.taken.emit({"hear": on}))
        inside.addWidget(self.hear)
        return card

    def _voice_card(self) -> Card:
        theme, content = self.theme, self._content
        card, inside = self._card(f"{content.name}’s voice")
        self.voices = Picker(theme, f"{content.name}’s voice")
        self.voices.picked.connect(lambda voice: self.taken.emit({"voice": voice}))
        inside.addLayout(Bleed(self.voices))
        inside.addSpacing(10)
        inside.addWidget(Words(theme, "Loudspeaker", "label", "ink3"))
        inside.addSpacing(6)
        self.loudspeakers = Picker(theme, "Loudspeaker")
        self.loudspeakers.picked.connect(lambda name: self.taken.emit({"loudspeaker": name}))
        inside.addLayout(Bleed(self.loudspeakers))
        inside.addSpacing(8)
        self._speaking = Words(theme, "", _DETAIL, "ink2")
        inside.addWidget(self._speaking)
        inside.addSpacing(10)
        self.play = Button(
            theme, "Play a sentence", "plain", SMALL, icon="resume", name="Play a sentence"
        )
        self.play.clicked.connect(self.play_asked)
        inside.addLayout(Bleed(self.play))
        inside.addStretch(1)
        inside.addSpacing(12)
        how = "Off means captions only"
        self.speak = OptionRow(theme, f"Let {content.name} speak", how, on=content.speak)
        self.speak.toggled.connect(lambda on: self.taken.emit({"speak": on}))
        inside.addWidget(self.speak)
        return card

    def _talking_card(self) -> Card:
        theme, content = self.theme, self._content
        card, inside = self._card("How you talk")
        self.modes = Segmented(theme, "How you talk", _MODES, content.talk_mode)
        self.modes.chosen.connect(self._on_mode)
        inside.addWidget(self.modes)
        inside.addSpacing(8)
        self._mode_line = Words(theme, _MODE_LINES[content.talk_mode], _DETAIL, "ink2")
        inside.addWidget(self._mode_line)
        inside.addSpacing(18)
        inside.addWidget(Words(theme, f"How fast {content.name} speaks", _TITLE))
        inside.addSpacing(8)
        self.paces = Segmented(theme, "Pace", content.paces, content.pace)
        self.paces.chosen.connect(lambda pace: self.taken.emit({"words_a_minute": int(pace)}))
        inside.addWidget(self.paces)
        inside.addStretch(1)
        return card

    def _card(self, title: str) -> tuple[Card, QVBoxLayout]:
        card = Card(self.theme, "card")
        inside = column(parent=card)
        inside.setContentsMargins(18, 15, 18, 18)
        inside.addWidget(Words(self.theme, title, _TITLE))
        inside.addSpacing(8)
        return card, inside

    def _on_mode(self, mode: str) -> None:
        self._mode_line.say(_MODE_LINES[mode])
        self.taken.emit({"talk_mode": mode})
