"""The pages of the full-screen rehearsal: the offer to pick up, the start, the call, the debrief.

In: ready words and scenes. Out: what the user chose, and intents posted to the call. Everything
here runs on the app's own thread.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import Click, Resize
from textual.screen import ModalScreen, Screen
from textual.widgets import Footer, Label, OptionList, Static
from textual.widgets.option_list import Option

from desktop.coach.debrief.summary import Debrief
from desktop.intents import (
    EndAsked,
    HintDismissed,
    Intent,
    PauseAsked,
    ResumeAsked,
    TalkPressed,
    Typed,
)
from desktop.moves import Difficulty
from desktop.reports import Partial
from desktop.scene import Phrase, Scene
from desktop.terminal.page import debrief_rows
from desktop.terminal.palette import ROLE_STYLES
from desktop.terminal.widgets import Clock, Face, Napkin, Say, Sized, Standing, Strip, Tracker

Choice = Literal["pick_up", "see", "afresh"]
After = Literal["again", "quit"]

_DIFFICULTIES = {
    Difficulty.WARM_UP: ("Warm-up", "She is in a good mood and forgives a slip."),
    Difficulty.REALISTIC: ("Realistic", "She is friendly, and she means it."),
    Difficulty.TOUGH: ("Tough", "She is under pressure, and slow to trust."),
}
_KEYS = (
    ("Enter", "say it; an empty Enter is a silence"),
    ("Ctrl+P", "pause the clock, and go on"),
    ("Ctrl+E", "end the call and read your debrief"),
    ("Ctrl+H", "hide the hint"),
    ("F2", "light or dark"),
    ("Ctrl+C", "leave; the call can be picked up later"),
)
_TALK_KEYS = (
    ("Space", "on an empty line: talk, and again to send; Enter does the same"),
    ("Enter", "say what you have typed"),
)
_MARGINS = 8
_PAGE_WIDTH = 88


@dataclass(frozen=True, slots=True)
class Brief:
    """What the first page tells."""

    name: str
    who: str
    want: str
    limit: str
    difficulty: str
    notices: tuple[str, ...]
    unsaved: str
    """Why nothing is saved; empty when it is."""
    spoken: bool = False


class LeftOpen(Screen[Choice]):
    """A call was left open: pick it up, see it, or start afresh."""

    def __init__(self, sentence: str, at: str, about: str) -> None:
        super().__init__()
        self._sentence, self._at, self._about = sentence, at, about

    def compose(self) -> ComposeResult:
        """Three ways on."""
        with Vertical(classes="card"):
            yield Label("Welcome back.", classes="title")
            yield Static(self._sentence, classes="paragraph", markup=False)
            yield OptionList(
                Option(f"Pick up at {self._at}", id="pick_up"),
                Option("See what you have", id="see"),
                Option("Start afresh", id="afresh"),
            )
            yield Static(self._about, classes="quiet", markup=False)
        yield Footer(show_command_palette=False)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        found: dict[str | None, Choice] = {"pick_up": "pick_up", "see": "see", "afresh": "afresh"}
        self.dismiss(found[event.option.id])


class Level(Static):
    """One difficulty to choose."""

    def __init__(self, difficulty: Difficulty, title: str, chosen: Callable[[str], None]) -> None:
        super().__init__(f" {title} ", id=f"level-{difficulty.value}", classes="level")
        self._difficulty, self._chosen = difficulty, chosen

    def on_click(self, _event: Click) -> None:
        """A click chooses as the arrow keys do."""
        self._chosen(self._difficulty.value)


class Welcome(Screen[str]):
    """Who she is, what you want and cannot give, how hard it shall be."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "start", "Start the call"),
        Binding("left", "harder(-1)", "Easier"),
        Binding("right", "harder(1)", "Harder"),
        Binding("q", "app.leave", "Quit"),
    ]

    def __init__(self, brief: Brief) -> None:
        super().__init__()
        self._brief = brief
        self.difficulty = brief.difficulty

    def compose(self) -> ComposeResult:
        """Three short paragraphs and a choice."""
        brief = self._brief
        with VerticalScroll(classes="card", can_focus=False):
            yield Label(f"You have eight minutes with {brief.name}.", classes="title")
            for head, text in (
                ("Who", brief.who),
                ("You want", brief.want),
                ("You can't give", brief.limit),
            ):
                yield Static(
                    Content.assemble((f"{head}  ", "bold $you"), text), classes="paragraph"
                )
            with Horizontal(id="levels"):
                for difficulty, (title, _) in _DIFFICULTIES.items():
                    yield Level(difficulty, title, self.choose)
            yield Static(id="level-words")
            deed = "say or type" if brief.spoken else "type"
            about = f"{brief.name} is an AI character. Nothing you {deed} leaves this computer."
            yield Static(about, classes="quiet", markup=False)
            for notice in brief.notices:
                yield Static(notice, classes="quiet", markup=False)
            if brief.unsaved:
                text = f"This call will not be saved. {brief.unsaved}"
                yield Static(text, id="unsaved", classes="quiet", markup=False)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Show the choice that was asked for."""
        self.choose(self.difficulty)

    def choose(self, difficulty: str) -> None:
        """Mark one difficulty."""
        self.difficulty = difficulty
        for each in self.query(Level):
            each.set_class(each.id == f"level-{difficulty}", "-chosen")
        words = _DIFFICULTIES[Difficulty(difficulty)][1]
        self.query_one("#level-words", Static).update(words)

    def action_harder(self, by: int) -> None:
        """One difficulty further."""
        order = [each.value for each in _DIFFICULTIES]
        place = order.index(self.difficulty) + by
        self.choose(order[max(0, min(len(order) - 1, place))])

    def action_start(self) -> None:
        """Start the call."""
        self.dismiss(self.difficulty)


class Talk(Screen[None]):
    """The call itself."""

    AUTO_FOCUS = "#say"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+p", "pause", "Pause or go on", priority=True),
        Binding("ctrl+e", "end", "End", priority=True),
        Binding("ctrl+h", "hide_hint", "Hide hint", priority=True),
        Binding("f1", "keys", "Keys", priority=True),
    ]

    def __init__(self, post: Callable[[Intent], None], begin: Callable[[], None]) -> None:
        super().__init__()
        self._post, self._begin = post, begin
        self._scene: Scene | None = None

    def compose(self) -> ComposeResult:
        """Clock on top, her face in the middle, steps and napkin beside or below."""
        with Horizontal(id="header"):
            yield Static(id="about")
            yield Clock("8:00", id="clock")
            yield Standing(id="standing")
        yield Static(id="unsaved", markup=False)
        with Vertical(id="body"):
            yield Face(id="face")
            yield Tracker(id="tracker")
            yield Napkin(id="napkin")
        yield Strip(id="strip")
        with Horizontal(id="saying"):
            yield Label("You ›", id="prompt")
            yield Say(id="say", compact=True)
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Start the clock once the page is there."""
        self._begin()

    def show(self, scene: Scene) -> None:
        """Paint a scene."""
        self._scene = scene
        if self.is_mounted:
            self._repaint()

    def pass_on(self, news: Partial | Phrase) -> None:
        """Paint words while they are being said."""
        if self.is_mounted:
            self.query_one(Face).pass_on(news)

    @property
    def begun(self) -> bool:
        """Whether anything of the call was shown."""
        return self._scene is not None

    @property
    def over(self) -> bool:
        """Whether the call has ended."""
        return self._scene is not None and self._scene.phase == "over"

    def _repaint(self) -> None:
        scene = self._scene
        if scene is None:
            return
        self.query_one(Clock).show(scene.remaining)
        self.query_one(Standing).show(scene)
        for part in self.query(Sized):
            part.show(scene)
        self.query_one(Strip).show(scene)
        about = (
            ("Preferred Ground", "bold $you"),
            (f"\n{scene.difficulty.capitalize()} call", "$ink2"),
            (f"\nwith {scene.speaker_name}", "$ink3"),
        )
        self.query_one("#about", Static).update(Content.assemble(*about))
        unsaved = self.query_one("#unsaved", Static)
        unsaved.display = not scene.saved
        unsaved.update(f"What you say is not being saved. {scene.unsaved_reason}")
        self._prompt(scene)

    def _prompt(self, scene: Scene) -> None:
        say = self.query_one(Say)
        say.taps = self._can_talk
        turn = "Say it, then Enter. An empty Enter is a silence."
        if say.taps:
            turn = "Space or Enter to talk; or type, then Enter."
            if scene.voice is not None and scene.voice.talking:
                turn = "Listening. Space or Enter sends it."
        say.placeholder = {
            "paused": "Paused. Ctrl+P goes on, and so does saying something.",
            "over": "The call is over. Enter for your debrief.",
        }.get(scene.phase, turn)

    @property
    def _can_talk(self) -> bool:
        """Whether an empty field is for talking, now or once the microphone is back."""
        voice = self._scene.voice if self._scene is not None else None
        return voice is not None and voice.hearing not in ("off", "gone") and not self.over

    @on(Say.Tapped)
    def _tapped(self) -> None:
        self._post(TalkPressed())

    @on(Say.Submitted)
    def _said(self, event: Say.Submitted) -> None:
        if self.over:
            self.dismiss(None)
            return
        event.input.clear()
        self._post(TalkPressed() if self._can_talk and not event.value else Typed(event.value))

    def action_pause(self) -> None:
        """Stop the clock, or let it run."""
        paused = self._scene is not None and self._scene.phase == "paused"
        self._post(ResumeAsked() if paused else PauseAsked())

    def action_end(self) -> None:
        """End the call, asked once."""
        if self.over:
            self.dismiss(None)
        else:
            self.app.push_screen(AskEnd(), self._end)

    def action_hide_hint(self) -> None:
        """Hide the hint; some terminals send this key for Backspace, so else it deletes."""
        if self._scene is not None and self._scene.hint is not None:
            self._post(HintDismissed())
        else:
            self.query_one(Say).action_delete_left()

    def action_keys(self) -> None:
        """Show the keys."""
        spoken = self._scene is not None and self._scene.voice is not None
        self.app.push_screen(Keys(_TALK_KEYS + _KEYS[1:] if spoken else _KEYS))

    def _end(self, really: bool | None) -> None:
        if really:
            self._post(EndAsked())


class AskEnd(ModalScreen[bool]):
    """Asks once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,e,y,ctrl+e", "answer(True)", "End"),
        Binding("escape,n", "answer(False)", "Go on"),
    ]

    def compose(self) -> ComposeResult:
        """One sentence and its two keys."""
        with Vertical(classes="sheet"):
            yield Label("End here? You'll get your debrief.", classes="title")
            yield Label("Enter ends the call. Esc goes on; the clock is still running.")

    def action_answer(self, answer: bool) -> None:
        """Give the answer."""
        self.dismiss(answer)


class Keys(ModalScreen[None]):
    """All keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,f1,q", "done", "Back"),
    ]

    def __init__(self, keys: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        """One key a row."""
        rows: list[tuple[str, str] | str] = []
        for key, words in self._keys:
            rows += [(f"{key:<8}", "bold $you"), f"{words}\n"]
        with Vertical(classes="sheet"):
            yield Label("Keys", classes="title")
            yield Static(Content.assemble(*rows).rstrip())
            yield Label("Esc goes back; the clock is still running.", classes="quiet")

    def action_done(self) -> None:
        """Close it."""
        self.dismiss(None)


class Reading(Screen[After]):
    """The debrief."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "after('again')", "Rehearse again"),
        Binding("q", "after('quit')", "Quit"),
    ]

    def __init__(self, debrief: Debrief) -> None:
        super().__init__()
        self._debrief = debrief

    def compose(self) -> ComposeResult:
        """One page that scrolls."""
        with VerticalScroll(id="reading"):
            yield Static(id="debrief")
        yield Footer(show_command_palette=False)

    def on_resize(self, event: Resize) -> None:
        """The page is set to the width there is."""
        width = min(_PAGE_WIDTH, event.size.width - _MARGINS)
        pieces: list[tuple[str, str]] = []
        for row in debrief_rows(self._debrief, width):
            pieces += [(span.text, ROLE_STYLES[span.role]) for span in row]
            pieces.append(("\n", ""))
        self.query_one("#debrief", Static).update(Content.assemble(*pieces))

    def action_after(self, what: After) -> None:
        """Again, or enough."""
        self.dismiss(what)
