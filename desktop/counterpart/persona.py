"""A persona file: who the counterpart is, what she knows and when, and every line she has.

In: the text of one TOML file. Out: a validated Persona, or PersonaError with one sentence
that names file, field and reason.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from desktop.counterpart.beats import EARNED, FAMILY, TAILS, Beat
from desktop.counterpart.slots import SLOTS
from desktop.moves import Difficulty, Outcome

MAX_WORDS = 25
"""Words in one spoken sentence."""
_SLOT = re.compile(r"\{(\w+)\}")
_SENTENCE_END = re.compile(r"(?<=[.?])\s+")

Measure = Literal["pace", "money", "share", "short", "span", "count", "plain"]
"""What an amount can count; the coach's own word for it is the same."""
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]


def _compiles(patterns: tuple[str, ...]) -> tuple[str, ...]:
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(f"“{pattern}” is not a regular expression: {error}") from None
    return patterns


Patterns = Annotated[tuple[Text, ...], AfterValidator(_compiles)]
"""Regular expressions over lower case with hyphens as spaces, from the start of a word."""


class PersonaError(ValueError):
    """A persona file that cannot be used; its text is one sentence for the user."""


def sentences(text: str) -> list[str]:
    """The spoken sentences of a line."""
    return [part for part in _SENTENCE_END.split(text.strip()) if part]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Identity(_Table):
    """Who she is."""

    id: Identifier
    version: Text
    name: Text
    first_name: Text
    role: Text
    company: Text
    company_short: Text
    summary: Text
    """For Prepare: who she is and what she asks."""
    want: Text
    """For Prepare: what the user wants from the call."""
    limit: Text
    """For Prepare: what the user cannot give."""
    headline: Text
    promise: Text
    offers: tuple[Text, ...] = Field(min_length=1)
    """For Prepare: what the user can put on the table."""
    emphasis: tuple[Text, ...] = ()
    """Stretches of the three texts above that stand out."""
    portrait: Identifier
    """Name of the drawing in resources/portrait/."""


class SpokenVoice(_Table):
    """How she sounds; the voice is chosen per machine."""

    gender: Literal["female", "male"]
    language: Text
    espeak: Text
    words_per_minute: int = Field(ge=80, le=260)


class KnownFact(_Table):
    """One fact and whether it has to be earned."""

    id: Identifier
    text: Text
    unlock: str = ""
    """Empty when public; otherwise the id that unlocks it."""
    key: tuple[Text, ...] = ()
    """Words that give it away; no line may hold them before it is unlocked."""
    hints: Patterns = ()
    """What gives it away in other words; for sentences that nobody wrote beforehand."""


class Temper(_Table):
    """What a difficulty changes."""

    name: Text
    line: Text
    """What it changes, in a sentence for the user."""
    credit: int = Field(ge=1)
    """Points of sincere interest before the story; see the director."""
    gain: float = Field(gt=0)
    """Multiplies every rise of trust."""
    loss: float = Field(gt=0)
    """Multiplies every fall of trust."""
    manner: Literal["easy", "plain", "hard"] = "plain"
    """How she takes a slip, a pause or a rude word."""
    patience: int = Field(default=2, ge=1)
    """Turns that may pass over her question before she comes back to it."""
    returns: int = Field(default=1, ge=1)
    """How often she comes back to one question."""
    probes: int = Field(default=2, ge=0)
    """How many offers she asks more about than their size: who, when, who else."""
    page_details: int = Field(default=1, ge=0, le=3)
    """What each line of the page has to say before she leaves it: how much, who, when."""
    proof: int = Field(default=1, ge=0)
    """Answered tests before she pictures it without a doubt."""
    owner_first: bool = False
    """She calls nothing agreed before somebody's name is on the page; she says so once."""
    presses: int = Field(default=3, ge=1)
    """Every so many turns without an answer on exclusivity she presses, whatever else is said."""
    quiet: int = Field(default=2, ge=1)
    """Silences in a row that she leaves alone before she leads back to the deal."""


class Benefit(_Table):
    """One kind of concrete, non-exclusive advantage."""

    id: Identifier
    name: Text
    spoken: Text
    with_amount: Text
    napkin_line: Literal[
        "api_support", "marketplace_placement", "early_access", "co_marketing", "who_and_when"
    ]
    ask: Text
    cues: tuple[Text, ...] = Field(min_length=1)
    bare: tuple[Text, ...] = ()
    """Cues that are enough in a turn that drafts."""
    mentions: Patterns = ()
    """How she would name this kind; empty when `spoken` is the only way."""
    measures: Mapping[Measure, Text] = {}
    """Sentence parts for each kind of amount it can have; empty when any fits `with_amount`."""
    unit: str = ""
    """What a bare number counts: "days"."""
    variants: tuple[tuple[Text, Text], ...] = ()
    """Patterns over the user's words, and what she calls the benefit then."""
    part_of: str = ""
    """The kind that this one only details when both are meant."""
    called: Patterns = ()
    """Shorter names that mean this kind once it is on the table."""

    @model_validator(mode="after")
    def _cues_compile(self) -> "Benefit":
        if "{amount}" not in self.with_amount:
            raise ValueError("with_amount must contain {amount}")
        for measure, pattern in self.measures.items():
            if "{amount}" not in pattern:
                raise ValueError(f"measures.{measure} must contain {{amount}}")
        _compiles((*self.cues, *self.bare, *(cue for cue, _ in self.variants)))
        return self


class ModelPart(_Table):
    """What a language model is told of her, and what it may never say in her name."""

    manner: tuple[Text, ...] = ()
    """How she speaks, a sentence each."""
    facts: tuple[Text, ...] = ()
    """What she knows of the talks besides the public facts."""
    examples: tuple[Text, ...] = ()
    """Lines in her voice that fit anywhere; none is in the bank."""
    never: Patterns = ()
    """What she says in no state of the call."""

    @model_validator(mode="after")
    def _speakable(self) -> "ModelPart":
        for index, line in enumerate(self.examples):
            for problem in _speakable(f"examples[{index}]", line, frozenset(), tail=False):
                raise ValueError(problem)
        return self


class BeatLines(_Table):
    """The lines of one beat, in groups by when they fit."""

    intent: Text
    """What she does here, for whoever writes or generates a line."""
    needs: str = ""
    """The fact that must have been told for any line here."""
    any: tuple[Text, ...] = ()
    cold: tuple[Text, ...] = ()
    """Trust below 0.40."""
    warm: tuple[Text, ...] = ()
    """Trust 0.60 and above."""
    told: tuple[Text, ...] = ()
    """Only after the wound was told; may refer to it."""
    easy: tuple[Text, ...] = ()
    """At her most patient; preferred to all others there."""
    hard: tuple[Text, ...] = ()
    """At her toughest; preferred to all others there."""
    yes: tuple[Text, ...] = ()
    """Where a plain question is answered by yes; preferred to all others there."""
    almost: tuple[Text, ...] = ()
    """Where a plain question is answered by almost; preferred to all others there."""
    kinds: Mapping[Identifier, tuple[Text, ...]] = {}
    """Written for one kind of benefit, by its id; preferred where the reply is about it."""

    def all(self) -> Iterator[tuple[str, int, str]]:
        """Group, index and text of every line; the group of a kind's own lines is its id."""
        for group in ("any", "cold", "warm", "told", "easy", "hard", "yes", "almost"):
            for index, line in enumerate(getattr(self, group)):
                yield group, index, line
        for kind, lines in self.kinds.items():
            for index, line in enumerate(lines):
                yield kind, index, line


class Persona(_Table):
    """One counterpart, complete."""

    persona: Identity
    voice: SpokenVoice
    facts: tuple[KnownFact, ...]
    difficulty: Mapping[Difficulty, Temper]
    opening_trust: float = Field(ge=0, le=1)
    trust: Mapping[str, float]
    glossary: Mapping[str, str]
    benefits: tuple[Benefit, ...] = Field(min_length=3)
    beats: Mapping[Beat, BeatLines]
    endings: Mapping[Outcome, tuple[Text, ...]]
    model: ModelPart = ModelPart()

    @property
    def id(self) -> str:
        """The id commands use."""
        return self.persona.id

    @model_validator(mode="before")
    @classmethod
    def _told_apart(cls, data: object) -> object:
        """A beat that the file does not tell apart is said in the lines of its family."""
        if not isinstance(data, dict) or not isinstance(data.get("beats"), dict):
            return data
        beats = dict(data["beats"])
        for beat, family in FAMILY.items():
            if beat.value not in beats and family.value in beats:
                beats[beat.value] = beats[family.value]
        return {**data, "beats": beats}

    @model_validator(mode="after")
    def _whole(self) -> "Persona":
        for name, wanted, given in (
            ("difficulty", Difficulty, self.difficulty),
            ("beats", Beat, self.beats),
            ("endings", Outcome, self.endings),
        ):
            missing = [entry.value for entry in wanted if entry not in given]
            if missing:
                raise ValueError(f"{name}.{missing[0]} is missing")
        for problem in self._line_problems():
            raise ValueError(problem)
        return self

    def _line_problems(self) -> Iterator[str]:
        secrets = {fact.unlock: fact for fact in self.facts if fact.unlock}
        for part in ("manner", "facts", "examples"):
            for index, line in enumerate(getattr(self.model, part)):
                yield from _leaks(f"model.{part}[{index}]", line, secrets.values())
        for beat, lines in self.beats.items():
            if lines.needs and lines.needs not in secrets:
                yield f"beats.{beat}.needs names “{lines.needs}”, which no fact unlocks"
            if beat in EARNED and not lines.needs:
                yield f"beats.{beat} must need an earned fact"
            if not any(True for _ in lines.all()):
                yield f"beats.{beat} has no lines"
            for kind in lines.kinds:
                if kind not in {row.id for row in self.benefits}:
                    yield f"beats.{beat}.kinds names “{kind}”, which is no benefit"
            for group, index, line in lines.all():
                where = f"beats.{beat}.{group}[{index}]"
                borrowed = beat in FAMILY and lines == self.beats[FAMILY[beat]]
                slots = SLOTS.get(beat, frozenset())
                yield from _speakable(where, line, slots, beat in TAILS and not borrowed)
                if not lines.needs and group != "told":
                    yield from _leaks(where, line, secrets.values())
        for outcome, endings in self.endings.items():
            for index, line in enumerate(endings):
                yield from _speakable(f"endings.{outcome}[{index}]", line, frozenset(), tail=False)


def _speakable(where: str, line: str, slots: frozenset[str], tail: bool) -> Iterator[str]:
    unknown = [slot for slot in _SLOT.findall(line) if slot not in slots]
    if unknown:
        yield f"{where} uses {{{unknown[0]}}}, which this beat cannot fill"
    parts = sentences(line)
    if len(parts) > (1 if tail else 2):
        yield f"{where} has {len(parts)} sentences"
    if any(len(part.split()) > MAX_WORDS for part in parts):
        yield f"{where} has a sentence of more than {MAX_WORDS} words"
    if re.search(r"[*\[\]()<>!]", line):
        yield f"{where} holds a character that is not spoken"
    if line[-1] not in ".?":
        yield f"{where} does not end like a sentence"


def _leaks(where: str, line: str, secrets: Iterable[KnownFact]) -> Iterator[str]:
    for fact in secrets:
        for word in fact.key:
            if re.search(rf"\b{re.escape(word)}", line, re.IGNORECASE):
                yield f"{where} gives away “{fact.id}” with “{word}”"


def persona_from(text: str, file: str) -> Persona:
    """Read and validate one persona file; PersonaError names file, field and reason."""
    try:
        return Persona.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise PersonaError(f"{file}: not valid TOML: {error}") from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        if first["type"] == "missing":
            reason = f"field “{field}” is missing"
        else:
            message = first["msg"].removeprefix("Value error, ")
            reason = f"field “{field}”: {message}" if field else message
        raise PersonaError(f"{file}: {reason}") from None
