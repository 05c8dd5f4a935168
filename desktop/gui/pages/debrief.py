"""The page after a call: how it ended, the figures, the strip, steps, slips, transcript.

In: a Debrief and its frame. Out: signals for another call, for an export, for a retry.
A typed call has no pace and no time to answer; measures.py says what stands in for them.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.clock import spoken_stamp
from desktop.coach.debrief.summary import Debrief, SlipNote
from desktop.gui.access import RING
from desktop.gui.pages.content import DebriefFrame
from desktop.gui.pages.measures import measures_of
from desktop.gui.pages.moments import bars_of, line_near, marked_runs, meant_in, moments_of
from desktop.gui.pages.page import MARGIN, Columns, Page, clear, column, row
from desktop.gui.theme import Theme
from desktop.gui.widgets.bleed import Bleed
from desktop.gui.widgets.button import TALL, Button
from desktop.gui.widgets.chip import Chip
from desktop.gui.widgets.empty import Empty
from desktop.gui.widgets.flow import Flow
from desktop.gui.widgets.icon_mark import IconMark
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.medal import Medal
from desktop.gui.widgets.metric import Figures, Metric
from desktop.gui.widgets.napkin_list import NapkinList
from desktop.gui.widgets.note import Note
from desktop.gui.widgets.objection import Objection, changes_told, doubts_told
from desktop.gui.widgets.scroll import BAR, Scroll
from desktop.gui.widgets.slip_card import SlipCard
from desktop.gui.widgets.step_note import StepRow
from desktop.gui.widgets.strip import Strip
from desktop.gui.widgets.transcript import Spoken
from desktop.gui.widgets.transcript_card import TranscriptCard
from desktop.gui.widgets.words import Type, Words
from desktop.moves import Outcome, StepState

_OUTCOME = Type(32, 38, 500, "voice", tracking=-0.012)
_META = Type(13, 20, 500)
_TITLE = Type(15, 28, 600)
_COUNT = Type(13, 28, 500)
_SMALL = Type(13, 20)
_WIDTHS = (424 + 2 * RING, 360 + 2 * RING, 376)
"""Of the three columns, in proportion; the first two with room for focus rings."""
_LOWEST = 360
"""Least height of the transcript, which scrolls in itself."""
_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


class DebriefPage(Page):
    """Left and Right go through the moments, slash finds words."""

    title = "Debrief"
    rehearse_again = Signal()
    export_asked = Signal()
    retry_asked = Signal(float)
    contested = Signal(int, str, str)
    """Turn, move and verdict: the user says that it was meant otherwise."""

    def __init__(self, theme: Theme, likeness: Likeness, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._likeness = likeness
        self.shown: tuple[Debrief, DebriefFrame] | None = None
        """The call on show."""
        self.strip: Strip | None = None
        self.sheet: TranscriptCard | None = None
        self.objection: Objection | None = None
        self._outer = column(parent=self)
        self._stacked = theme.stacked
        theme.changed.connect(self._on_theme_changed)
        self.show_empty()

    def show_empty(self) -> None:
        """Say that there is no debrief yet."""
        self.shown = self.strip = self.sheet = self.objection = None
        clear(self._outer)
        empty = Empty(
            self.theme,
            self._likeness,
            "Your first debrief appears here.",
            "It takes eight minutes.",
        )
        empty.start_asked.connect(self.rehearse_again)
        self._outer.addWidget(empty)

    def show_debrief(self, debrief: Debrief, frame: DebriefFrame) -> None:
        """Show this call."""
        self.shown = debrief, frame
        self._stacked = self.theme.stacked
        clear(self._outer)
        whole = QWidget()
        inside = column(parent=whole)
        inside.addLayout(_inset(self._header(debrief, frame), 4))
        inside.addSpacing(18)
        inside.addLayout(_inset(self._figures(debrief, frame)))
        inside.addSpacing(14)
        self.strip = self._strip(debrief, frame)
        inside.addLayout(_inset(Bleed(self.strip)))
        inside.addSpacing(14)
        inside.addLayout(self._columns(debrief, frame), 1)
        pane = Scroll(self.theme)
        pane.hold(whole)
        self._outer.addWidget(pane)

    def show_again(self, debrief: Debrief, frame: DebriefFrame) -> None:
        """Show what the user's change makes of the call, with the same line chosen."""
        chosen = self.sheet.transcript.selected if self.sheet is not None else -1
        self.show_debrief(debrief, frame)
        if chosen >= 0 and self.sheet is not None:
            self.select_line(chosen)
            self.sheet.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_doubts(self, debrief: Debrief, frame: DebriefFrame) -> None:
        """Show what a model has to say about the same call, once nobody is looking for words."""
        if self.sheet is None or self.sheet.field.hasFocus():
            return
        chosen = self.sheet.transcript.selected
        with self.focus_kept():
            self.show_debrief(debrief, frame)
            if chosen >= 0:
                self.select_line(chosen)

    def select_line(self, index: int) -> None:
        """Bring this line of the transcript into view as the chosen one."""
        if self.sheet is not None:
            self.sheet.transcript.select(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys this place has."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        typing = isinstance(self.focusWidget(), QLineEdit)
        if self.strip is not None and not typing and key in moves:
            self.strip.step(moves[key])
        elif self.sheet is not None and not typing and key == Qt.Key.Key_Slash:
            self.sheet.open_finder()
        elif (
            key == Qt.Key.Key_P and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ) and self.shown:
            self.export_asked.emit()
        elif key == Qt.Key.Key_R and not typing and not event.modifiers():
            self._retry_selected()
        else:
            super().keyPressEvent(event)

    def _header(self, debrief: Debrief, frame: DebriefFrame) -> Columns:
        theme = self.theme
        both = Columns(theme, 22)
        across = row(spacing=22)
        done = [step.state == StepState.DONE for step in debrief.steps]
        medal = Medal(theme, self._likeness, frame.mood, done, 108, name=debrief.outcome_name)
        across.addWidget(medal)
        words = column()
        words.addStretch(1)
        meta = Flow(10)
        alert = debrief.outcome is Outcome.GAVE_UP_EXCLUSIVITY
        meta.addWidget(Chip(theme, debrief.outcome_name, "alert" if alert else "pill"))
        said = f"{frame.meta}, {spoken_stamp(debrief.elapsed)}"
        meta.addWidget(Words(theme, said, Type(13, 24, 500), "ink3", wrap=theme.stacked))
        words.addLayout(meta)
        words.addSpacing(4)
        headline = debrief.headline.replace(". ", ".\n")
        words.addWidget(Words(theme, headline, _OUTCOME))
        words.addStretch(1)
        across.addLayout(words, 1)
        both.addLayout(across, 1)
        both.addLayout(self._actions())
        return both

    def _actions(self) -> QVBoxLayout:
        buttons = row(spacing=10)
        self.export_button = Button(self.theme, "Export", "plain", TALL, icon="page")
        self.export_button.clicked.connect(self.export_asked)
        self.again_button = Button(self.theme, "Rehearse again", "primary", TALL, icon="retry")
        self.again_button.clicked.connect(self.rehearse_again)
        buttons.addLayout(Bleed(self.export_button))
        buttons.addLayout(Bleed(self.again_button))
        if self.theme.stacked:
            buttons.addStretch(1)
        middle = column()
        middle.addStretch(1)
        middle.addLayout(buttons)
        middle.addStretch(1)
        return middle

    def _figures(self, debrief: Debrief, frame: DebriefFrame) -> Figures:
        measures = measures_of(debrief, frame.name)
        return Figures([Metric(self.theme, measure) for measure in measures])

    def _strip(self, debrief: Debrief, frame: DebriefFrame) -> Strip:
        moments = moments_of(debrief)
        bars = bars_of(debrief.transcript, debrief.elapsed)
        strip = Strip(self.theme, frame.name, bars, moments, debrief.elapsed, frame.budget)
        strip.moment_chosen.connect(lambda index: self.select_line(moments[index].line))
        strip.time_chosen.connect(lambda at: self.select_line(line_near(debrief.transcript, at)))
        return strip

    def _columns(self, debrief: Debrief, frame: DebriefFrame) -> Columns:
        both = Columns(self.theme, 0)
        both.setContentsMargins(MARGIN - RING, 0, MARGIN - BAR, 0)
        steps, slips = self._steps(debrief), self._slips(debrief, frame)
        self.sheet = self._transcript(debrief, frame)
        if self.theme.stacked:
            both.addWidget(steps)
            both.addWidget(slips)
            both.addWidget(self.sheet)
            self.sheet.setMinimumHeight(460)
            return both
        gaps = (28 - 2 * RING, 28 - RING, 0)
        for part, width, gap in zip((steps, slips, self.sheet), _WIDTHS, gaps, strict=True):
            policy = part.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            part.setSizePolicy(policy)
            both.addWidget(part, width)
            both.addSpacing(gap)
        self.sheet.setMinimumHeight(_LOWEST)
        return both

    def _steps(self, debrief: Debrief) -> QWidget:
        theme = self.theme
        whole = QWidget()
        inside = column(parent=whole)
        inside.setContentsMargins(0, 0, 0, 16)
        title = row()
        title.setContentsMargins(RING, 0, RING, 0)
        title.addWidget(Words(theme, "The five steps", _TITLE), 1)
        count = f"{debrief.steps_done} of {len(debrief.steps)}"
        title.addWidget(Words(theme, count, _COUNT, "ink3", wrap=False))
        inside.addLayout(title)
        inside.addSpacing(8)
        for number, step in enumerate(debrief.steps, 1):
            one = StepRow(theme, number, step)
            if step.at is not None:
                line = line_near(debrief.transcript, step.at, step.id)
                one.clicked.connect(lambda _=False, chosen=line: self.select_line(chosen))
            inside.addWidget(one)
        rest = column(spacing=12)
        rest.setContentsMargins(RING, 3, RING, 0)
        if debrief.next_time:
            rest.addWidget(Note(theme, f"**Next time:** {debrief.next_time}", Type(14, 20)))
        kept = row(spacing=6)
        kept.addWidget(IconMark(theme, "lock", "ink3", 14))
        kept.addWidget(
            Words(theme, "No audio was kept. This text stays on this computer.", _SMALL, "ink3"), 1
        )
        rest.addLayout(kept)
        inside.addLayout(rest)
        inside.addStretch(1)
        return whole

    def _slips(self, debrief: Debrief, frame: DebriefFrame) -> QWidget:
        whole = QWidget()
        inside = column(spacing=10, parent=whole)
        inside.setContentsMargins(RING, 0, RING, 16)
        slips = sorted(debrief.slips, key=lambda slip: (slip.recovered, -slip.at))
        inside.addWidget(Words(self.theme, _heading(len(slips), frame.can_retry), _TITLE))
        for number, slip in enumerate(slips):
            back = _retry_from(debrief, slip) if frame.can_retry else None
            card = SlipCard(self.theme, slip, back, first=not number)
            card.retry_asked.connect(self.retry_asked)
            inside.addWidget(card)
        inside.addSpacing(4)
        inside.addWidget(NapkinList(self.theme, frame.name, debrief.terms))
        inside.addStretch(1)
        return whole

    def _transcript(self, debrief: Debrief, frame: DebriefFrame) -> TranscriptCard:
        lines = [
            Spoken(
                line.at,
                "You" if line.who == "you" else frame.name,
                line.who == "you",
                marked_runs(line),
                " · ".join(
                    told
                    for told in (
                        changes_told(line.contested, frame.moves),
                        doubts_told(line.doubted, frame.moves),
                    )
                    if told
                ),
            )
            for line in debrief.transcript
        ]
        self.objection = Objection(self.theme, frame.moves) if frame.moves else None
        card = TranscriptCard(self.theme, lines, self.objection)
        if self.objection is not None:
            self.objection.contested.connect(self.contested)
            card.transcript.line_selected.connect(self._offer)
        return card

    def _offer(self, index: int) -> None:
        if self.shown is not None and self.objection is not None:
            self.objection.show_line(meant_in(self.shown[0].transcript[index]))

    def _retry_selected(self) -> None:
        if self.shown is None or self.strip is None or self.strip.selected < 0:
            return
        debrief, frame = self.shown
        if frame.can_retry:
            self.retry_asked.emit(_back_from(debrief, self.strip.moments[self.strip.selected].at))

    def _on_theme_changed(self) -> None:
        if self.shown is not None and self._stacked != self.theme.stacked:
            with self.focus_kept():
                self.show_debrief(*self.shown)


def _inset(part: QLayout, top: int = 0) -> QVBoxLayout:
    layout = column()
    layout.setContentsMargins(MARGIN, top, MARGIN - BAR, 0)
    layout.addLayout(part)
    return layout


def _heading(count: int, can_retry: bool) -> str:
    if not count:
        return "No slips in this call"
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    noun = "moment" if count == 1 else "moments"
    return f"{number} {noun} to {'replay' if can_retry else 'say better'}"


def _retry_from(debrief: Debrief, slip: SlipNote) -> float:
    """When she spoke before the slip."""
    return _back_from(debrief, slip.at)


def _back_from(debrief: Debrief, at: float) -> float:
    earlier = [line.at for line in debrief.transcript if line.who != "you" and line.at <= at]
    return max(earlier, default=0.0)
