"""Says a beat in authored lines, filled with the user's own words.

Which line is a pure function of (seed, turn, beat, lines heard), so live call, replay and
retry agree.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.counterpart.beats import OPENERS, Beat
from desktop.counterpart.director import Decision
from desktop.counterpart.guard import MAX_SENTENCES, Locked, objections
from desktop.counterpart.memory import Memory, longer_sentences
from desktop.counterpart.persona import BeatLines, Persona, sentences
from desktop.moves import Outcome

_QUESTIONS = frozenset({Beat.ASK_WHO, Beat.ASK_WHEN, Beat.ASK_MUCH, Beat.ASK_ONLY})
COLD_BELOW, WARM_FROM = 0.40, 0.60
_PLURALS = ("rights", "levels", "leads", "insights", "engineers on the account")
_VERBS = {
    "is": "are", "isn't": "aren't", "does": "do", "helps": "help", "tells": "tell",
    "makes": "make", "gets": "get", "has": "have", "slips": "slip", "opens": "open",
    "speaks": "speak", "goes": "go", "moves": "move", "lands": "land", "starts": "start",
}  # fmt: skip
_ONE_TERM = ("offer", "last")
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A reply ready to be heard."""

    text: str
    lines: tuple[str, ...]
    """Ids of the authored lines in it, in order."""


@dataclass(frozen=True, slots=True)
class _Choice:
    id: str
    text: str
    slotted: bool


class ScriptedActor:
    """The embedded default: needs no model and no download."""

    def __init__(self, persona: Persona) -> None:
        self._persona = persona

    def open(self, seed: int) -> Spoken:
        """The opening line of a call."""
        group = self._persona.beats[Beat.OPENING].any
        index = _draw(seed, 0, Beat.OPENING) % len(group)
        return Spoken(group[index], (f"{Beat.OPENING}.any.{index}",))

    def play(
        self, decision: Decision, memory: Memory, turn: int, *, told: bool, drafted: bool
    ) -> Spoken:
        """One to three sentences for this decision; `told` and `drafted` after this turn."""
        locked = self.locked(told=told, drafted=drafted)
        joined = [
            (beat, tail)
            for beat in decision.tails
            if (tail := self._pick(beat, _asking_of(beat, decision), memory, turn, locked, 1, told))
            is not None
        ]
        before = [tail for beat, tail in joined if beat in OPENERS]
        behind = [tail for beat, tail in joined if beat not in OPENERS]
        if decision.ask and len(joined) < MAX_SENTENCES - 1:
            behind.append(self._asking(decision.ask))
        room = 1 if decision.ends == "goodbye" else MAX_SENTENCES - len(before) - len(behind)
        asks = any(part.text.endswith("?") for part in behind)
        main = self._pick(decision.beat, decision, memory, turn, locked, room, told, asks=asks)
        if main is None:
            main = self._spare(decision, memory, turn, locked, room)
        parts = [*before, main, *behind]
        return Spoken(" ".join(part.text for part in parts), tuple(part.id for part in parts))

    def end(self, outcome: Outcome, memory: Memory, turn: int) -> Spoken:
        """Her parting line for this outcome."""
        lines = self._persona.endings[outcome]
        index = _draw(memory.seed, turn, outcome) % len(lines)
        return Spoken(lines[index], (f"endings.{outcome}.{index}",))

    def locked(self, *, told: bool, drafted: bool) -> Locked:
        """What may not be said at this moment."""
        words = tuple(
            key for fact in self._persona.facts if fact.unlock and not told for key in fact.key
        )
        return Locked(words, may_declare=drafted)

    def _asking(self, benefit_id: str) -> _Choice:
        benefit = next(row for row in self._persona.benefits if row.id == benefit_id)
        return _Choice(f"ask.{benefit_id}", benefit.ask, slotted=False)

    def _pick(
        self,
        beat: Beat,
        decision: Decision,
        memory: Memory,
        turn: int,
        locked: Locked,
        room: int,
        told: bool,
        *,
        asks: bool = False,
    ) -> _Choice | None:
        """The line for this beat; None when every one was heard or does not fit.

        With a question to follow (`asks`) a line that asks none itself is picked if there is one.
        """
        lines = self._persona.beats[beat]
        if lines.needs and not told:
            return None
        short = [
            choice
            for choice in _filled(beat, lines, decision, memory, told=told)
            if len(sentences(choice.text)) <= room
        ]
        draw = _draw(memory.seed, turn, beat)
        echoing = [choice for choice in short if choice.slotted]
        plain = [choice for choice in short if not choice.slotted]
        pools = [echoing, plain] if echoing and (not plain or draw % 3) else [plain, echoing]
        if asks:
            calm = [[one for one in pool if not one.text.endswith("?")] for pool in pools]
            pools = [*calm, *pools]
        ordered = (
            pool[(draw // 3 + step) % len(pool)] for pool in pools for step in range(len(pool))
        )
        return next((choice for choice in ordered if _fits(choice, memory, locked)), None)

    def _spare(
        self, decision: Decision, memory: Memory, turn: int, locked: Locked, room: int
    ) -> _Choice:
        """A line that fits anywhere, when the beat's own are used up."""
        spare = self._pick(Beat.RESERVE, decision, memory, turn, locked, room, told=False)
        if spare is not None:
            return spare
        reserve = self._persona.beats[Beat.RESERVE].any
        index = turn % len(reserve)
        return _Choice(f"{Beat.RESERVE}.any.{index}", reserve[index], slotted=False)


def _asking_of(beat: Beat, decision: Decision) -> Decision:
    """The decision as a question sees it: its benefit is the one that is asked about."""
    asked = decision.slots.get("asked", "")
    if beat not in _QUESTIONS or not asked:
        return decision
    slots = {**decision.slots, "benefit": asked}
    return replace(decision, slots={key: slots[key] for key in slots if key != "offer"})


def _fits(choice: _Choice, memory: Memory, locked: Locked) -> bool:
    """Whether a line was not heard yet and may be heard now."""
    return not memory.said.intersection(longer_sentences(choice.text)) and not objections(
        choice.text, locked
    )


def _filled(
    beat: Beat, lines: BeatLines, decision: Decision, memory: Memory, *, told: bool
) -> Iterator[_Choice]:
    """Every line of a beat that fits now and was not heard, with its slots filled."""
    groups = {"any"}
    if memory.trust < COLD_BELOW:
        groups.add("cold")
    if memory.trust >= WARM_FROM:
        groups.add("warm")
    if told:
        groups.add("told")
    for group, index, line in lines.all():
        name = f"{beat}.{group}.{index}"
        if group not in groups or name in memory.lines:
            continue
        slots = _SLOT.findall(line) if "{" in line else ()
        if all(slot in decision.slots for slot in slots):
            text = _capitalised(_closed(line, decision.slots)) if slots else line
            yield _Choice(name, text, bool(slots))


def _closed(line: str, slots: Mapping[str, str]) -> str:
    """The line with its slots filled; what ends in an addition of its own gets its second comma."""
    for slot in _ONE_TERM:
        if ", " in slots.get(slot, ""):
            line = re.sub(rf"(\{{{slot}\}})(?= [a-z])", r"\1,", line)
    for slot in {*_SLOT.findall(line)} & slots.keys():
        if slots[slot].endswith(_PLURALS):
            line = _agreeing(line, slot)
    return line.format(**slots)


def _agreeing(line: str, slot: str) -> str:
    """The line with the verb beside a slot made plural."""
    line = re.sub(
        rf"(\{{{slot}\}},?) (is|isn't|\w+s)\b",
        lambda found: f"{found[1]} {_VERBS.get(found[2], found[2])}",
        line,
    )
    return re.sub(
        rf"\b(does|is) (\{{{slot}\}})", lambda found: f"{_VERBS[found[1]]} {found[2]}", line
    )


def _capitalised(text: str) -> str:
    """A filled slot may start a sentence."""
    return " ".join(part[0].upper() + part[1:] for part in sentences(text))


def _draw(seed: int, turn: int, beat: str) -> int:
    digest = hashlib.sha256(f"{seed}|{turn}|{beat}".encode()).digest()
    return int.from_bytes(digest[:6], "big")
