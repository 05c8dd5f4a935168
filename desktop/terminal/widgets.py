"""The parts of the live page: each paints its share of a scene.

In: scenes and sizes. Out: styled text; the only thing that speaks back is the input field.
"""

from math import ceil

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Digits, Input, Static

from desktop.clock import spoken_stamp
from desktop.moves import WHO_AND_WHEN
from desktop.reports import Partial
from desktop.scene import HintView, Phase, Phrase, Scene, StepView, TermView
from desktop.terminal.page import SHAPES, columns, gauge, hint_words, pips, wrapped
from desktop.terminal.voice import deaf_sentence, state_word

HONEY_BELOW, ROSE_BELOW = 120.0, 45.0
"""Seconds left at which the clock changes colour."""
CAPTION_COLUMNS = 72
"""Her words are easier to take in when their rows are short."""
TURN_ROWS = 2
"""How much of your last turn stays on the page."""
NAPKIN_LINES = {
    "api_support": "API support",
    "marketplace_placement": "Marketplace",
    "early_access": "Early access",
    "co_marketing": "Co-marketing",
    WHO_AND_WHEN: "Who and when",
}
_YOU = "You  "
_STATE_STYLES = {"todo": "$ink3", "in_progress": "$honey", "done": "$you"}

Piece = str | Content | tuple[str, str]


class Clock(Digits):
    """The big clock; it counts down, and on once the eight minutes are over."""

    def show(self, remaining: float) -> None:
        """Paint the time left, in seconds."""
        # Rounded up, so that it stands at 8:00 for a second and at 0:00 only when time is up.
        left = spoken_stamp(ceil(remaining))
        self.update(left if remaining > -1 else f"+{spoken_stamp(-remaining)}")
        self.set_class(ROSE_BELOW <= remaining < HONEY_BELOW, "-honey")
        self.set_class(remaining < ROSE_BELOW, "-rose")


class Standing(Static):
    """Whose turn it is, how many steps are done, whether it is saved."""

    def show(self, scene: Scene) -> None:
        """Paint it."""
        done = sum(step.state == "done" for step in scene.steps)
        kept = ("Saved", "$ink3") if scene.saved else ("Not saved", "bold $honey")
        self.update(
            Content.assemble(
                (_standing(scene), "bold $ink"),
                (f"\n{done} of {len(scene.steps)} steps\n", "$ink2"),
                kept,
            )
        )


class Sized(Static):
    """Cuts its rows itself, so it is painted anew whenever its size changes."""

    scene: Scene | None = None

    def show(self, scene: Scene) -> None:
        """Paint a scene."""
        self.scene = scene
        if self.content_size.width:
            self.update(self.painted(scene))

    def on_resize(self) -> None:
        """Paint the same scene at the new size."""
        if self.scene is not None:
            self.show(self.scene)

    def painted(self, scene: Scene) -> Content:
        """What stands here at this size."""
        raise NotImplementedError

    @property
    def roomy(self) -> bool:
        """Whether rows may be set apart."""
        return self.screen.has_class("-wide") and self.screen.has_class("-tall")


class Tracker(Sized):
    """The five steps: state by shape and colour, what is missing, when it was done."""

    def painted(self, scene: Scene) -> Content:
        """One step a row; a single row for all where the page is low."""
        if self.screen.has_class("-low"):
            return _folded(scene)
        rows: list[Piece] = [("The five steps\n", "bold $ink")]
        for step in scene.steps:
            if self.roomy:
                rows.append("\n")
            rows += _step_rows(step, self.content_size.width, roomy=self.roomy)
        return Content.assemble(*rows).rstrip()


class Face(Sized):
    """Her mood on top, her words in the middle, and under them yours."""

    phrase = ""
    """What was heard of her line while she is saying it."""
    partial: Partial | None = None
    """What was understood of your turn while you are saying it."""
    _whole = ""
    """Her last line, heard to its end."""

    def show(self, scene: Scene) -> None:
        """Paint a scene; what passes is forgotten once it has passed."""
        before = self.scene
        speaks = scene.voice is not None and scene.voice.speaking == "ready"
        if not speaks or scene.phase not in ("thinking", "hers"):
            self.phrase, self._whole = "", scene.caption
        talking = scene.voice is not None and scene.voice.talking
        taken = before is not None and before.turn != scene.turn
        if taken or not (talking or scene.phase == "thinking"):
            self.partial = None
        super().show(scene)

    def pass_on(self, news: Partial | Phrase) -> None:
        """Paint what is heard just now."""
        if isinstance(news, Phrase):
            self.phrase = news.words
        else:
            self.partial = news
        self.on_resize()

    def painted(self, scene: Scene) -> Content:
        """Her words always fit; yours, then why trust moved, make room for them."""
        width, height = self.content_size.width, self.content_size.height
        caption = wrapped(self.phrase or self._whole, min(width, CAPTION_COLUMNS))
        reason = _reason_rows(scene, width)
        words, guessed = self._your_words(scene)
        said = last_rows(words, width - len(_YOU), TURN_ROWS) if words else []
        while said and 1 + len(reason) + len(caption) + len(said) > height:
            said = said[1:]
        if 1 + len(reason) + len(caption) > height:
            reason = []
        spare = max(0, height - 1 - len(reason) - len(caption) - len(said))
        gap = min(2, spare // 2, 1 + spare // 8) if said else 0
        above = (spare - gap + 1) // 2
        centred = self.screen.has_class("-wide")
        under = "" if centred else " " * len(_YOU)
        mood: list[Piece] = [(scene.mood_words, "bold $elena"), f"  {gauge(scene.trust)}"]
        if reason:
            mood.append((f"\n{chr(10).join(reason)}", "$ink3"))
        elif scene.trust_reason and columns(_mood_row(scene)) <= width:
            mood.append((f"  {_reason(scene)}", "$ink3"))
        yours: list[Piece] = []
        if said:
            yours = [(_YOU, "bold $you"), *_your_rows(said, guessed, under)]
        return Content.assemble(
            *mood,
            "\n" * (1 + above),
            ("\n".join(caption), "bold $ink"),
            "\n" * (1 + gap),
            *yours,
        )

    def _your_words(self, scene: Scene) -> tuple[str, int]:
        """What you say or said, and how many words of it at the end are not sure."""
        voice, partial = scene.voice, self.partial
        if voice is not None and (partial is not None or voice.talking):
            sure = f"{voice.kept} {partial.certain if partial else ''}".strip()
            guess = partial.guess.split() if partial else []
            return " ".join([*sure.split(), *guess]) or "…", len(guess)
        if not scene.turn:
            return "", 0
        words = scene.your_words or "(silence)"
        return words, len(words.split())


class Napkin(Sized):
    """What was offered in pencil, what you both said in ink."""

    def painted(self, scene: Scene) -> Content:
        """Five lines, each with what stands on it."""
        rows: list[Piece] = [("Preferred partner\n", "bold italic $paper-ink")]
        if self.roomy:
            rows.append(("Pencil offered, ink agreed\n\n", "$pencil"))
        initials = f"Y {scene.speaker_name[:1]}"
        for line, label in NAPKIN_LINES.items():
            terms = [term for term in scene.terms if term.napkin_line == line]
            width = self.content_size.width
            rows += _napkin_line(line, label, terms, width, initials, roomy=self.roomy)
        return Content.assemble(*rows).rstrip()


class Strip(Static):
    """The one nudge."""

    def show(self, scene: Scene) -> None:
        """Paint it, or make room when there is none."""
        hint, voice = scene.hint, scene.voice
        if hint is None and voice is not None and voice.hearing in ("lost", "blocked"):
            hint = HintView("error", "", deaf_sentence(voice.hearing))
        self.display = hint is not None
        if hint is None:
            return
        self.set_class(hint.kind == "error", "-error")
        if hint.kind != "hint":
            self.update(Content.assemble((hint.text, "bold")))
            return
        said, _, rest = hint_words(hint, longest=48).partition("”, try “")
        self.update(Content.assemble(f"{said}”, try ", (f"“{rest}", "bold")))


class Say(Input):
    """Where a turn is typed; while it is empty, Space is a talk key if there is a voice."""

    class Tapped(Message):
        """The talk key was pressed."""

    taps = False
    """Whether there is a talk key."""

    def _on_key(self, event: events.Key) -> None:  # type: ignore[override]
        """The plain field would take it for a letter."""
        if self.taps and not self.value and event.key == "space":
            event.prevent_default()
            event.stop()
            self.post_message(self.Tapped())

    def _on_paste(self, event: events.Paste) -> None:
        """A turn is one line, so pasted lines are joined, where the plain field keeps the first."""
        event.prevent_default()
        event.stop()
        self.insert_text_at_cursor(" ".join(event.text.split()))


def phase_words(phase: Phase, name: str) -> str:
    """Whose turn it is."""
    return {
        "yours": "Your turn",
        "thinking": f"{name} is choosing her words",
        "hers": f"{name} is speaking",
        "paused": "Paused",
        "over": "The call is over",
    }[phase]


def _standing(scene: Scene) -> str:
    """Whose turn it is, and what the microphone is doing where that does not say it."""
    words, state = (
        phase_words(scene.phase, scene.speaker_name),
        state_word(scene.voice, scene.phase),
    )
    return f"{words} · {state}" if state and state != "speaking" else words


def _your_rows(rows: list[str], guessed: int, indent: str) -> list[Piece]:
    """Words in ink, and the last so many of them in grey."""
    sure = sum(len(row.split()) for row in rows) - guessed
    pieces: list[Piece] = []
    for number, row in enumerate(rows):
        words = row.split()
        ink = words[: max(0, sure)]
        sure -= len(words)
        head = f"\n{indent}" if number else ""
        pieces.append((f"{head}{' '.join(ink)}", "$ink"))
        grey = " ".join(words[len(ink) :])
        pieces.append((f" {grey}" if ink and grey else grey, "$ink3"))
    return pieces


def last_rows(text: str, width: int, rows: int) -> list[str]:
    """The end of a text, as much as fits in this many rows."""
    lines = wrapped(text, max(8, width - 2))
    if len(lines) > rows:
        lines = lines[-rows:]
        lines[0] = f"…{lines[0]}"
    return lines


def _reason(scene: Scene) -> str:
    return f"{'↑' if scene.trust_rose else '↓'} {scene.trust_reason}"


def _mood_row(scene: Scene) -> str:
    return f"{scene.mood_words}  {gauge(scene.trust)}  {_reason(scene)}"


def _reason_rows(scene: Scene, width: int) -> list[str]:
    """Rows of their own for why trust moved, unless it fits beside her mood."""
    if not scene.trust_reason or columns(_mood_row(scene)) <= width:
        return []
    return wrapped(_reason(scene), width)


def _folded(scene: Scene) -> Content:
    shapes: list[Piece] = [
        (f"{SHAPES[step.state]} ", _STATE_STYLES[step.state]) for step in scene.steps
    ]
    latest = next((step for step in scene.steps if step.latest), scene.steps[0])
    line = f": {latest.line}" if latest.line else ""
    return Content.assemble(*shapes, f" {latest.name}{line}")


def _step_rows(step: StepView, width: int, *, roomy: bool) -> list[Piece]:
    """A step's name, its time when done, and for one under way what is missing."""
    shape: Piece = (f"{SHAPES[step.state]} ", _STATE_STYLES[step.state])
    names = wrapped(step.name, width - 2)
    styles = {"todo": "$ink3", "in_progress": "bold $ink", "done": "$ink"}
    rows: list[Piece] = [shape, ("\n  ".join(names), styles[step.state])]
    if step.state == "done" and step.at is not None:
        moment = f"✓ {spoken_stamp(step.at)}"
        room = width - 2 - columns(names[-1]) - columns(moment)
        gap = " " * room if room > 0 and not roomy else "\n  "
        rows.append((f"{gap}{moment}", "$you"))
    rows.append("\n")
    if step.state == "in_progress" and (roomy or step.latest):
        dots = pips(step.have, step.need)
        lines = wrapped(step.line, width - len(dots) - 3)
        under = f"\n{' ' * (len(dots) + 3)}"
        rows += [(f"  {dots} ", "$honey"), (f"{under.join(lines)}\n", "$ink2")]
    return rows


def _napkin_line(
    line: str, label: str, terms: list[TermView], width: int, initials: str, *, roomy: bool
) -> list[Piece]:
    """One of the five lines: its label, then what stands on it."""
    column = max(len(each) for each in NAPKIN_LINES.values()) + 1
    rows: list[Piece] = []
    if roomy:
        rows.append((f"{label}\n", "$pencil"))
        column = 0
    room = width - column
    if not terms:
        head = "" if roomy else f"{label:<{column}}"
        rows.append((f"{head}{'┄' * room}\n", "$pencil"))
    for number, term in enumerate(terms):
        head = "" if roomy else f"{'' if number else label:<{column}}"
        words = term.text if term.benefit == line or not term.label else _named(term)
        rows.append((head, "$pencil"))
        rows += _written(words, room, column, initials if term.agreed else "")
    if roomy:
        rows.append("\n")
    return rows


def _named(term: TermView) -> str:
    return term.label if term.text == term.label else f"{term.label}, {term.text}"


def _written(words: str, room: int, column: int, initials: str) -> list[Piece]:
    """A term in ink with its initials at the end of the row, or in pencil."""
    if not initials:
        lines = wrapped(words, room)
        return [(f"\n{' ' * column}".join(lines), "italic $pencil"), "\n"]
    lines = wrapped(words, room - len(initials) - 1)
    gap = " " * (room - columns(lines[-1]) - len(initials))
    text = f"\n{' ' * column}".join(lines)
    return [(text, "bold $paper-ink"), (f"{gap}{initials}\n", "bold $you")]
