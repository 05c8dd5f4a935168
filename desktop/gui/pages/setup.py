"""Choices, what the app runs with, and what is on this computer.

In: SetupContent. Out: one signal for each choice; nothing is stored here.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.gui.access import announce
from desktop.gui.pages.content import EngineCard, SetupContent, SoundContent
from desktop.gui.pages.page import MARGIN, Columns, Page, breakable, clear, column, row
from desktop.gui.pages.setup_sound import SetupSound
from desktop.gui.theme import CAPTION_STEPS, Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import REGULAR, SMALL, Button
from desktop.gui.widgets.card import Card, Rule
from desktop.gui.widgets.engine_card import EngineBox
from desktop.gui.widgets.flow import Flow
from desktop.gui.widgets.icon_mark import IconMark
from desktop.gui.widgets.option_row import OptionRow
from desktop.gui.widgets.scroll import BAR, Scroll
from desktop.gui.widgets.segmented import Segmented
from desktop.gui.widgets.words import Type, Words

_HEADLINE = Type(34, 40, 500, "voice", tracking=-0.014)
_LINE = Type(15, 22)
_CARD_TITLE = Type(15, 20, 600)
_DETAIL = Type(13, 18)
_HINT = Type(14, 24)
_THEMES = (("system", "System"), ("light", "Light"), ("dark", "Dark"))
_SIZES = ("Small", "Medium", "Large", "Largest")
_SCALES = (1.0, 1.25, 1.5, 2.0)
_SAMPLE_MAX = 40


class SetupPage(Page):
    """Deleting everything asks once."""

    title = "Set-up"
    theme_chosen = Signal(str)
    text_scale_chosen = Signal(float)
    caption_step_chosen = Signal(int)
    single_keys_toggled = Signal(bool)
    reduced_motion_toggled = Signal(bool)
    folder_asked = Signal()
    delete_everything_confirmed = Signal()
    engine_chosen = Signal(str)
    engine_removed = Signal(str)
    engine_asked = Signal()
    sound_made = Signal(object)
    """The part on hearing and speaking, whenever it was made anew."""

    def __init__(self, theme: Theme, content: SetupContent, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._content = content
        self.sound: SetupSound | None = None
        self._stacked = theme.stacked
        self._outer = column(parent=self)
        theme.changed.connect(self._on_theme_changed)
        self.show_content(content)

    def show_content(self, content: SetupContent) -> None:
        """Show these choices."""
        self._content, self._stacked = content, self.theme.stacked
        clear(self._outer)
        whole = QWidget()
        inside = column(parent=whole)
        inside.setContentsMargins(MARGIN, 24, MARGIN - BAR, 24)
        inside.addLayout(self._header())
        inside.addSpacing(30)
        if content.sound is not None:
            second = "Turns your speech into words, and words into hers."
            inside.addLayout(self._heading("Hearing and speaking", second))
            inside.addSpacing(12)
            self.sound = SetupSound(self.theme, content.sound)
            inside.addWidget(self.sound)
            self.sound_made.emit(self.sound)
            inside.addSpacing(30)
        inside.addLayout(self._heading(f"Being {content.name}", "Decides what she says next."))
        inside.addSpacing(12)
        self._engine_place = column()
        self._engine_place.addLayout(self._engines())
        inside.addLayout(self._engine_place)
        inside.addSpacing(30)
        inside.addLayout(self._heading("How it looks and answers", "Kept on this computer."))
        inside.addSpacing(12)
        inside.addLayout(self._choices())
        inside.addSpacing(28)
        inside.addStretch(1)
        inside.addWidget(Rule(self.theme))
        inside.addSpacing(12)
        inside.addLayout(self._storage())
        scroll = Scroll(self.theme)
        scroll.hold(whole)
        self._outer.addWidget(scroll)

    def show_sound(self, content: SoundContent) -> None:
        """Show these devices, voices and recognisers."""
        self._content = replace(self._content, sound=content)
        if self.sound is not None:
            self.sound.show_content(content)

    def show_engines(self, engines: tuple[EngineCard, ...]) -> None:
        """Show who can play her."""
        if engines != self._content.engines:
            self._content = replace(self._content, engines=engines)
            with self.focus_kept():
                clear(self._engine_place)
                self._engine_place.addLayout(self._engines())

    @property
    def asking(self) -> bool:
        """Whether it is asking for the second press."""
        return not self._question.isHidden()

    def ask_delete(self) -> None:
        """Ask whether to delete everything."""
        self._question.show()
        self.delete_button.hide()
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._question_words(), assertive=True)

    def keep(self) -> None:
        """Delete nothing."""
        self._question.hide()
        self.delete_button.show()
        self.delete_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _header(self) -> Columns:
        theme, content = self.theme, self._content
        both = Columns(theme, 20)
        across = row(spacing=20)
        across.addWidget(IconMark(theme, "lock", "you", 28, weight=1.9, disc=60))
        words = column(spacing=2)
        words.addWidget(Words(theme, content.headline, _HEADLINE))
        words.addWidget(Words(theme, content.line, _LINE, "ink2"))
        across.addLayout(words, 1)
        both.addLayout(across, 1)
        kept = column(spacing=2)
        kept.addStretch(1)
        kept.addWidget(Words(theme, "Rehearsals on this computer", "label", "ink3", wrap=False))
        number = f"**{content.rehearsals}** kept, {content.used}"
        kept.addWidget(Words(theme, number, _HINT, "ink2", wrap=False))
        kept.addStretch(1)
        both.addLayout(kept)
        return both

    def _heading(self, title: str, hint: str) -> QVBoxLayout:
        around = column()
        across = Flow(12)
        across.addWidget(Words(self.theme, title, "section", wrap=False))
        across.addWidget(Words(self.theme, hint, _HINT, "ink3", wrap=False))
        around.addLayout(across)
        return around

    def _choices(self) -> Columns:
        three = Columns(self.theme, 16)
        for card in (self._theme_card(), self._caption_card(), self._keys_card()):
            three.addWidget(card, 1)
        return three

    def _card(self, title: str, detail: str) -> tuple[Card, QVBoxLayout]:
        card = Card(self.theme, "card")
        inside = column(parent=card)
        inside.setContentsMargins(18, 15, 18, 18)
        inside.addWidget(Words(self.theme, title, _CARD_TITLE))
        inside.addWidget(Words(self.theme, detail, _DETAIL, "ink3"))
        inside.addSpacing(12)
        return card, inside

    def _theme_card(self) -> Card:
        card, inside = self._card("Theme", "System follows your computer. Ctrl D changes it.")
        self.themes = Segmented(self.theme, "Theme", _THEMES, self._content.theme)
        self.themes.chosen.connect(self._on_theme)
        inside.addWidget(self.themes)
        inside.addSpacing(12)
        inside.addWidget(Words(self.theme, "Text size", "label", "ink3"))
        inside.addSpacing(6)
        sizes = [(str(scale), f"{round(scale * 100)} %") for scale in _SCALES]
        current = min(_SCALES, key=lambda scale: abs(scale - self._content.text_scale))
        self.scales = Segmented(self.theme, "Text size", sizes, str(current))
        self.scales.chosen.connect(self._on_scale)
        inside.addWidget(self.scales)
        inside.addStretch(1)
        return card

    def _caption_card(self) -> Card:
        card, inside = self._card("Caption size", "Ctrl + and Ctrl - change it during a call.")
        choices = [(str(step), size) for step, size in enumerate(_SIZES)]
        current = str(self._content.caption_step)
        self.sizes = Segmented(self.theme, "Caption size", choices, current)
        self.sizes.chosen.connect(self._on_size)
        inside.addWidget(self.sizes)
        inside.addSpacing(10)
        self._sample = QVBoxLayout()
        self._sample.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(self._sample)
        inside.addStretch(1)
        self._show_sample(self._content.caption_step)
        return card

    def _keys_card(self) -> Card:
        card, inside = self._card("Keys and motion", "Buttons do all of this too.")
        content, theme = self._content, self.theme
        self.keys = OptionRow(
            theme,
            "Single-key shortcuts",
            "P, M, T, H, E and C during a call",
            on=content.single_keys,
        )
        self.keys.toggled.connect(self._on_keys)
        self.motion = OptionRow(
            theme, "Reduce motion", "Nothing travels, only short fades", on=content.reduced_motion
        )
        self.motion.toggled.connect(self._on_motion)
        inside.addWidget(self.keys)
        inside.addSpacing(12)
        inside.addWidget(self.motion)
        inside.addStretch(1)
        return card

    def _engines(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        columns = 1 if self.theme.stacked else 4
        for number, engine in enumerate(self._content.engines):
            box = EngineBox(self.theme, engine)
            box.chosen.connect(self.engine_chosen)
            box.removed.connect(self.engine_removed)
            box.asked.connect(self.engine_asked)
            box.setMinimumHeight(round(190 * min(1.2, self.theme.text_scale)))
            grid.addWidget(box, number // columns, number % columns)
        for place in range(columns):
            grid.setColumnStretch(place, 1)
        return grid

    def _storage(self) -> Columns:
        theme = self.theme
        both = Columns(theme, 12)
        across = row(spacing=12)
        across.addWidget(IconMark(theme, "folder", "ink2", 18))
        words = column()
        words.addWidget(Words(theme, "Your data", Type(14, 20, 600)))
        self.folder_words = Words(theme, breakable(self._content.data_folder), _DETAIL, "ink2")
        self.folder_words.setAccessibleName(f"Data folder, {self._content.data_folder}")
        words.addWidget(self.folder_words)
        across.addLayout(words, 1)
        both.addLayout(across, 1)
        self.folder_button = Button(theme, "Open folder", "plain", REGULAR, icon="folder")
        self.folder_button.clicked.connect(self.folder_asked)
        self.delete_button = Button(theme, "Delete everything", "danger", REGULAR, icon="bin")
        self.delete_button.clicked.connect(self.ask_delete)
        buttons = row(spacing=10)
        buttons.addLayout(Bleed(self.folder_button))
        buttons.addLayout(Bleed(self.delete_button))
        buttons.addWidget(self._question_box())
        both.addLayout(buttons)
        return both

    def _question_words(self) -> str:
        count = self._content.rehearsals
        what = "the 1 rehearsal" if count == 1 else f"all {count} rehearsals"
        return f"Delete {what} and your choices? They exist only on this computer."

    def _question_box(self) -> QWidget:
        self._question = QWidget()
        across = row(spacing=10, parent=self._question)
        across.setContentsMargins(4, 4, 4, 4)
        words = Words(self.theme, self._question_words(), _DETAIL)
        words.setMinimumWidth(round(230 * self.theme.text_scale))
        middle = column()
        middle.addStretch(1)
        middle.addWidget(words)
        middle.addStretch(1)
        across.addLayout(middle, 1)
        self.confirm_button = Button(self.theme, "Delete", "danger", SMALL)
        self.confirm_button.clicked.connect(self._on_confirmed)
        self.keep_button = Button(self.theme, "Keep", "plain", SMALL)
        self.keep_button.clicked.connect(self.keep)
        across.addLayout(Bleed(self.confirm_button))
        across.addLayout(Bleed(self.keep_button))
        self._question.hide()
        return self._question

    def _on_confirmed(self) -> None:
        self.keep()
        self.delete_everything_confirmed.emit()

    def _on_theme(self, chosen: str) -> None:
        self._content = replace(self._content, theme=chosen)  # type: ignore[arg-type]
        self.theme_chosen.emit(chosen)

    def _on_scale(self, chosen: str) -> None:
        self._content = replace(self._content, text_scale=float(chosen))
        self.text_scale_chosen.emit(float(chosen))

    def _on_keys(self, on: bool) -> None:
        self._content = replace(self._content, single_keys=on)
        self.single_keys_toggled.emit(on)

    def _on_motion(self, on: bool) -> None:
        self._content = replace(self._content, reduced_motion=on)
        self.reduced_motion_toggled.emit(on)

    def _on_size(self, chosen: str) -> None:
        self._content = replace(self._content, caption_step=int(chosen))
        self._show_sample(int(chosen))
        self.caption_step_chosen.emit(int(chosen))

    def _show_sample(self, step: int) -> None:
        clear(self._sample)
        size = CAPTION_STEPS[step]
        letters = Type(size, _SAMPLE_MAX * 1.25, 400, "voice")
        sample = Words(self.theme, "So, where are we?", letters)
        self._sample.addWidget(sample)

    def _on_theme_changed(self) -> None:
        if self._stacked != self.theme.stacked:
            with self.focus_kept():
                self.show_content(self._content)
