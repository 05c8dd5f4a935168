"""The page before a call: who is coming, what you want, what is ready, and Start.

In: PrepareContent. Out: signals that ask for a call, for one left open, or for Learn.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.clock import spoken_stamp
from desktop.gui.access import RING
from desktop.gui.pages.brief import Check, PrepareContent
from desktop.gui.pages.page import Columns, Page, breakable, clear, column, row
from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import SMALL, Button
from desktop.gui.widgets.card import SHADOW, Card, Rule
from desktop.gui.widgets.check_row import CheckRow
from desktop.gui.widgets.chip import Chip
from desktop.gui.widgets.flow import Flow
from desktop.gui.widgets.icon_mark import IconMark
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.medal import Medal
from desktop.gui.widgets.option_row import DETAIL, OptionRow
from desktop.gui.widgets.primary_button import StartButton
from desktop.gui.widgets.scroll import BAR, Scroll
from desktop.gui.widgets.segmented import Segmented
from desktop.gui.widgets.steps_strip import StepsStrip
from desktop.gui.widgets.words import Type, Words

_HEADLINE = Type(40, 46, 500, "voice", tracking=-0.015)
_PROMISE = Type(16, 24)
_HEADING = Type(15, 20, 600)
_BRIEF = Type(14, 22)
_NOTE = Type(12, 16)
_PANEL_TITLE = Type(18, 24, 600, tracking=-0.015)
_PANEL_WIDTH, _NARROW_PANEL = 408, 372
_PORTRAIT, _SMALL_PORTRAIT = 148, 116
_LINK_ROOM = RING + 6
"""How far a button beside a heading reaches beyond the heading's line."""
_LOW = 700
"""Below this height of the page, in pixels, everything stands closer."""
_NARROW = 1200
"""Below this width of the page, in pixels, the panel and the portrait are smaller."""


class PreparePage(Page):
    """Emits start(difficulty, hints); Enter does the same as Start."""

    title = "Prepare"
    start = Signal(str, bool)
    pick_up_asked = Signal()
    look_asked = Signal()
    learn_asked = Signal()
    difficulty_chosen = Signal(str)
    hints_toggled = Signal(bool)
    acted = Signal(str)
    """What the button of a row does: "play" or "import"."""

    def __init__(
        self,
        theme: Theme,
        likeness: Likeness,
        content: PrepareContent,
        notices: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._likeness = likeness
        self._notices = tuple(notices)
        """Sentences about what was found wrong at the start."""
        self._content = content
        self._outer = row(parent=self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        # As in a window of the usual size, so that it is made only once there.
        self.resize(1280, 744)
        self.show_content(content)
        theme.changed.connect(self._reshape)

    def show_content(self, content: PrepareContent) -> None:
        """Show this call; what was chosen on the page before is not kept."""
        self._content = content
        self._shape = self._wanted_shape()
        clear(self._outer)
        brief, body = self._brief(), self._panel_body()
        self.start_button = StartButton(self.theme, "Start rehearsal", spoken_stamp(content.budget))
        self.start_button.clicked.connect(self._on_start)
        if self.theme.stacked:
            self._stack(brief, body)
        else:
            self._stand(brief, body)

    def bring_up_to_date(self, content: PrepareContent, notices: Sequence[str]) -> None:
        """Show this call and these notices unless they are on show; choices are kept."""
        shown = replace(self._content, difficulty=content.difficulty, hints=content.hints)
        if shown != content or self._notices != tuple(notices):
            self._notices = tuple(notices)
            with self.focus_kept():
                self.show_content(content)

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show these rows, in place where only words changed."""
        if checks == self._content.checks:
            return
        self._content = replace(self._content, checks=checks)
        rows = self.rows
        if len(rows) == len(checks) and all(
            one.fits(check) for one, check in zip(rows, checks, strict=True)
        ):
            for one, check in zip(rows, checks, strict=True):
                one.say(check)
            return
        chosen = replace(self._content, difficulty=self.difficulty, hints=self.hints)
        with self.focus_kept():
            self.show_content(chosen)

    def show_level(self, level: float) -> None:
        """How loud the microphone is, 0 to 1."""
        for one in self.rows:
            if one.meter is not None:
                one.meter.show_level(level)

    @property
    def difficulty(self) -> str:
        """Id of the difficulty that is chosen."""
        return self._difficulty.current

    @property
    def hints(self) -> bool:
        """Whether the coach may give hints."""
        return self._hints.switch.isChecked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys this place has."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter:
            self._on_start()
        elif event.key() == Qt.Key.Key_L and not event.modifiers() and not event.isAutoRepeat():
            self.acted.emit("play")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go to the call that was left open, if there is one."""
        if self._content.resume is not None:
            self.pick_up_button.setFocus(event.reason())
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is inside to the new size."""
        super().resizeEvent(event)
        self._reshape()

    def _stand(self, brief: QWidget, body: QWidget) -> None:
        """The call at the left, the panel with its Start at the right."""
        left = Scroll(self.theme)
        left.hold_when_placed(brief)
        panel = Card(self.theme, "panel")
        inside = column(parent=panel)
        side, bar = 25 - RING, BAR
        inside.setContentsMargins(
            SHADOW[0] + side, SHADOW[1] + 24, SHADOW[2] + side - bar, SHADOW[3] + side - 1
        )
        scroll = Scroll(self.theme)
        scroll.hold_when_placed(body)
        inside.addWidget(scroll, 1)
        inside.addSpacing(12 - RING)
        beside = row()
        beside.setContentsMargins(0, 0, bar, 0)
        beside.addWidget(self.start_button)
        inside.addLayout(beside)
        width = _NARROW_PANEL if self._shape[1] else _PANEL_WIDTH
        panel.setFixedWidth(width + SHADOW[0] + SHADOW[2])
        right = column()
        right.setContentsMargins(0, 16 - SHADOW[1], 32 - SHADOW[2], 32 - SHADOW[3])
        right.addWidget(panel)
        self._outer.addWidget(left, 1)
        self._outer.addSpacing(12 - BAR)
        self._outer.addLayout(right)

    def _stack(self, brief: QWidget, body: QWidget) -> None:
        """One column that scrolls, with Start below it."""
        whole = QWidget()
        inside = column(parent=whole)
        inside.addWidget(brief)
        card = Card(self.theme, "card")
        framed = column(parent=card)
        framed.setContentsMargins(24, 24, 24, 24)
        framed.addWidget(body)
        around = row()
        around.setContentsMargins(40, 0, 40 - BAR, 24)
        around.addWidget(card)
        inside.addLayout(around)
        scroll = Scroll(self.theme)
        scroll.hold(whole)
        both = column()
        both.addWidget(scroll, 1)
        pinned = row()
        pinned.setContentsMargins(40 - RING, 8, 40 - RING, 16)
        pinned.addWidget(self.start_button)
        both.addWidget(Rule(self.theme))
        both.addLayout(pinned)
        self._outer.addLayout(both, 1)

    def _brief(self) -> QWidget:
        """Everything about the call."""
        content, theme = self._content, self.theme
        whole = QWidget()
        inside = column(parent=whole)
        low = self._shape[2]
        top, bottom = (6, 4) if low else (20, 32)
        inside.setContentsMargins(40, top, 40 - BAR if theme.stacked else 20, bottom)
        inside.addLayout(self._hero())
        inside.addSpacing(16 if low else 36)
        three = Columns(theme, 28)
        name = content.name
        for icon, role, heading, text in (
            ("person", "her", f"Who {name} is", content.who),
            ("check", "you", "What you want", content.want),
            ("close", "rose", "What you can’t give", content.limit),
        ):
            three.addLayout(self._part(icon, role, heading, text), 1)
        inside.addLayout(three)
        inside.addSpacing(14 if low else 30)
        inside.addWidget(Words(theme, "What you can put on the table", "label", "ink3"))
        inside.addSpacing(10)
        chips = Flow(8)
        for offer in content.offers:
            chips.addWidget(Chip(theme, offer))
        inside.addLayout(chips)
        inside.addSpacing(14 if low else 28)
        inside.addStretch(1)
        inside.addLayout(self._steps())
        return whole

    def _hero(self) -> QVBoxLayout:
        theme, content = self.theme, self._content
        hero = column()
        across = row(spacing=28)
        side = _SMALL_PORTRAIT if self._shape[1] else _PORTRAIT
        portrait = Medal(theme, self._likeness, content.mood, size=side, name=content.name)
        across.addWidget(portrait, 0, Qt.AlignmentFlag.AlignVCenter)
        words = column()
        words.addStretch(1)
        words.addWidget(Words(theme, content.headline, _HEADLINE, balanced=True))
        words.addSpacing(10)
        promise = content.promise.replace(". ", ".\n")
        words.addWidget(Words(theme, promise, _PROMISE, "ink2"))
        words.addStretch(1)
        across.addLayout(words, 1)
        hero.addLayout(across)
        return hero

    def _part(self, icon: str, role: str, heading: str, text: str) -> QVBoxLayout:
        theme = self.theme
        part = column()
        part.addWidget(Rule(theme, "line2"))
        part.addSpacing(10 if self._shape[2] else 14)
        title = row(spacing=7)
        weight = 2.0 if icon == "person" else 2.2
        title.addWidget(
            IconMark(theme, icon, role, 17, weight=weight), 0, Qt.AlignmentFlag.AlignTop
        )
        title.addWidget(Words(theme, heading, _HEADING), 1)
        part.addLayout(title)
        part.addSpacing(6)
        part.addWidget(Words(theme, text, _BRIEF, "ink2"))
        part.addStretch(1)
        return part

    def _steps(self) -> QVBoxLayout:
        steps = column()
        title = row(spacing=4)
        title.addWidget(
            Words(self.theme, "Five steps to better ground", "label", "ink3", wrap=False)
        )
        self.learn_button = Button(
            self.theme, "Learn the method", "quiet", SMALL, name="Learn the five steps"
        )
        self.learn_button.clicked.connect(self.learn_asked)
        title.addLayout(Bleed(self.learn_button, _LINK_ROOM))
        title.addStretch(1)
        steps.addLayout(title)
        steps.addSpacing(8)
        steps.addWidget(StepsStrip(self.theme, self._content.steps))
        return steps

    def _panel_body(self) -> QWidget:
        """What is ready, and the two choices."""
        theme, content = self.theme, self._content
        whole = QWidget()
        inside = column(parent=whole)
        inside.setContentsMargins(RING, 0, RING, 0)
        for notice in self._notices:
            inside.addWidget(self._notice(notice))
            inside.addSpacing(16)
        if content.resume is not None:
            inside.addWidget(self._resume_card(content.resume))
            inside.addSpacing(16)
        inside.addWidget(Words(theme, "Ready when you are", _PANEL_TITLE))
        inside.addSpacing(5)
        self.rows: list[CheckRow] = []
        for check in content.checks:
            if self.rows:
                inside.addWidget(Rule(theme))
            one = CheckRow(theme, check, content.name, 7 if self._shape[2] else 11)
            one.acted.connect(self.acted)
            self.rows.append(one)
            inside.addWidget(one)
        inside.addSpacing(14)
        inside.addStretch(1)
        inside.addLayout(self._choices())
        inside.addStretch(2)
        if content.note:
            inside.addSpacing(10)
            inside.addWidget(Words(theme, content.note, _NOTE, "ink3"))
        return whole

    def _choices(self) -> QVBoxLayout:
        theme, content = self.theme, self._content
        both = column()
        question = "How hard should she push?"
        both.addWidget(Words(theme, question, "label", "ink3"))
        both.addSpacing(8)
        choices = [(choice.id, choice.name) for choice in content.difficulties]
        self._difficulty = Segmented(theme, question, choices, content.difficulty)
        self._difficulty.chosen.connect(self._on_difficulty)
        both.addWidget(self._difficulty)
        both.addSpacing(8)
        self._difficulty_line = Words(theme, "", Type(13, 19), "ink3")
        both.addWidget(self._difficulty_line)
        both.addSpacing(12)
        self._hints = OptionRow(
            theme, "Coach hints", "One line, only when you slip", on=content.hints
        )
        self._hints.toggled.connect(self.hints_toggled)
        both.addWidget(self._hints)
        self._say_difficulty()
        return both

    def _notice(self, sentence: str) -> QWidget:
        card = Card(self.theme, "honey")
        across = row(spacing=10, parent=card)
        across.setContentsMargins(16, 12, 16, 12)
        mark = IconMark(self.theme, "alert", "honey", 17, weight=2.0)
        across.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(Words(self.theme, breakable(sentence), DETAIL), 1)
        return card

    def _resume_card(self, at: float) -> QWidget:
        theme = self.theme
        card = Card(theme, "note")
        inside = column(parent=card)
        inside.setContentsMargins(16, 13, 16, 13)
        inside.addWidget(Words(theme, "You left a call open.", Type(14, 20, 600)))
        inside.addWidget(Words(theme, "Everything said so far is kept.", DETAIL, "ink2"))
        inside.addSpacing(9)
        buttons = Flow(10, RING)
        self.pick_up_button = Button(
            theme, f"Pick up at {spoken_stamp(at)}", "primary", SMALL, icon="resume"
        )
        self.pick_up_button.clicked.connect(self.pick_up_asked)
        self.look_button = Button(theme, "See what you have", "plain", SMALL)
        self.look_button.clicked.connect(self.look_asked)
        buttons.addWidget(self.pick_up_button)
        buttons.addWidget(self.look_button)
        inside.addLayout(buttons)
        return card

    def _say_difficulty(self) -> None:
        chosen = self._difficulty.current
        line = next((c.line for c in self._content.difficulties if c.id == chosen), "")
        self._difficulty_line.say(line)

    def _on_difficulty(self, chosen: str) -> None:
        self._say_difficulty()
        self.difficulty_chosen.emit(chosen)

    def _on_start(self) -> None:
        self.start.emit(self.difficulty, self.hints)

    def _wanted_shape(self) -> tuple[bool, bool, bool]:
        return self.theme.stacked, self.width() < _NARROW, self.height() < _LOW

    def _reshape(self) -> None:
        if self._shape == self._wanted_shape():
            return
        chosen = replace(self._content, difficulty=self.difficulty, hints=self.hints)
        with self.focus_kept():
            self.show_content(chosen)
