"""What the pages around a call show, handed in as data.

Words are ready to show; `**two stars**` make them bold. Nothing here says whose
portrait, company or method it is.
"""

from dataclasses import dataclass
from typing import Literal

from desktop.gui.pages.brief import StepBrief
from desktop.scene import Mood


@dataclass(frozen=True, slots=True)
class DebriefFrame:
    """What the debrief page shows around a Debrief."""

    name: str
    mood: Mood
    """How she felt at the end."""
    meta: str
    """"Rehearsal 6, realistic, Thursday 14 May"."""
    can_retry: bool = False
    moves: tuple[tuple[str, str], ...] = ()
    """Ids and names of all there are, when the user may say that one was read wrongly."""
    budget: float = 480.0


@dataclass(frozen=True, slots=True)
class StepReach:
    """How far one step came in a past call."""

    id: str
    name: str
    state: Literal["todo", "in_progress", "done"]
    at: float | None
    """Elapsed seconds when it was done."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One past call."""

    id: str
    title: str
    """The outcome in words."""
    when: str
    """"Wed 13 May, realistic, 7:51"."""
    day: str
    """"13 May"."""
    mood: Mood
    steps: tuple[StepReach, ...]
    best: bool = False
    retry: bool = False
    """Began from a moment of another call; outside streak and best."""

    @property
    def done(self) -> int:
        """How many steps were done."""
        return sum(step.state == "done" for step in self.steps)


@dataclass(frozen=True, slots=True)
class Day:
    """One day of this week."""

    letter: str
    practised: bool
    today: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the band, or a few words in its place."""

    label: str
    value: str
    note: str
    spoken: bool = False
    """The value is words, set in the serif."""


@dataclass(frozen=True, slots=True)
class ProgressContent:
    """Past calls, newest first."""

    name: str
    headline: str
    line: str
    streak: str
    """Days in a row."""
    week: tuple[Day, ...]
    figures: tuple[Figure, ...]
    rows: tuple[HistoryRow, ...]
    next_edge: str
    """What to try next, after "Next edge:"."""


@dataclass(frozen=True, slots=True)
class LearnSlip:
    """One way it goes wrong, and the words that do better."""

    name: str
    what: str
    instead: str


@dataclass(frozen=True, slots=True)
class LearnSection:
    """One thing to know."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class LearnContent:
    """The method, what goes wrong, and the figures with their source."""

    title: str
    steps: tuple[StepBrief, ...]
    slips: tuple[LearnSlip, ...]
    sections: tuple[LearnSection, ...]
    source: str


@dataclass(frozen=True, slots=True)
class EngineCard:
    """Something the app can run with, there or not there yet."""

    title: str
    text: str
    source: str
    """Where it comes from: "Ships with the app"; empty when it is not there yet."""
    facts: tuple[tuple[str, str], ...]
    """Rows such as ("Memory", "0.1 GB")."""
    state: str
    """"Ready, works offline" or "Not in this version yet"."""
    here: bool
    """It plays."""
    name: str = ""
    """What it is chosen and removed by."""
    use: bool = False
    """It can be chosen."""
    remove: bool = False
    """It can be removed."""
    sound: bool = True
    """Nothing is wrong with it."""
    asks: bool = False
    """It stands for one that can be brought."""


@dataclass(frozen=True, slots=True)
class RecogniserCard:
    """One recogniser on this computer."""

    name: str
    facts: tuple[tuple[str, str], ...]
    """Rows such as ("Size", "41 MB")."""
    state: str
    """"Checked and ready", or what is wrong."""
    sound: bool
    """Nothing is wrong with it."""
    chosen: bool


@dataclass(frozen=True, slots=True)
class SoundContent:
    """How you are heard and how she sounds."""

    name: str
    hear: bool
    speak: bool
    talk_mode: Literal["hold", "tap", "hands_free"]
    microphones: tuple[tuple[str, str], ...]
    """Id and label of each choice; the first is the computer's own."""
    microphone: str
    loudspeakers: tuple[tuple[str, str], ...]
    loudspeaker: str
    voices: tuple[tuple[str, str], ...]
    voice: str
    paces: tuple[tuple[str, str], ...]
    pace: str
    hearing: str
    """How listening is doing, in a sentence."""
    speaking: str
    """How speaking is doing, in a sentence."""
    meter: bool
    """The microphone can be tried."""
    can_play: bool
    """Her voice can be tried."""
    recognisers: tuple[RecogniserCard, ...]


@dataclass(frozen=True, slots=True)
class SetupContent:
    """Choices, and what is on this computer."""

    name: str
    headline: str
    line: str
    engines: tuple[EngineCard, ...]
    theme: Literal["system", "light", "dark"]
    caption_step: int
    """0 to 3, smallest first."""
    single_keys: bool
    reduced_motion: bool
    data_folder: str
    rehearsals: int
    """How many are kept."""
    used: str
    """Space they take: "1.2 MB"."""
    text_scale: float = 1.0
    """1 to 2."""
    sound: SoundContent | None = None
