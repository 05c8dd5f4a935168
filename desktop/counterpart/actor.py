"""Says a beat in authored lines, filled with the user's own words.

Which line is a pure function of (seed, turn, beat, lines heard), so live call, replay and
retry agree.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.counterpart.beats import OPENERS, Beat
from desktop.counterpart.director import Decision
from desktop.counterpart.guard import MAX_SENTENCES, Locked, objections
from desktop.counterpart.memory import ECHO, Memory, longer_sentences
from desktop.counterpart.persona import BeatLines, Persona, sentences
from desktop.counterpart.phrasing import SLOT, capitalised, closed, counts_true, named, stutters
from desktop.moves import Outcome

_BY_KIND = {
    Beat.WEIGH_MONEY: Beat.WEIGH_BENEFIT,
    Beat.TEST_BENEFIT: Beat.WEIGH_BENEFIT,
    Beat.EXTRA_BENEFIT: Beat.WEIGH_BENEFIT,
}
"""Beats that share what another says about each kind of benefit."""
_JOINED = frozenset({Beat.WANT_MORE, Beat.TIER_COMPLETE})
"""Beats that open with what she says of the benefit, and then say where that leaves her."""
_ECHOING = frozenset(
    {
        Beat.CONFIRM_TERM,
        Beat.CONFIRM_WHO,
        Beat.DETAIL_TAKEN,
        Beat.DETAIL_OFFERED,
        Beat.FRAMEWORK_DONE,
        Beat.REBUTTAL_TAKEN,
        Beat.LEAD_TAKEN,
        Beat.VALUE_FIGURE,
        Beat.VALUE_MENDED,
        Beat.GIVEN_EXTRA,
        Beat.SUNSET_TAKEN,
        Beat.LATE_TAIL,
        Beat.UNANSWERED_WHO,
        Beat.UNANSWERED_WHEN,
        Beat.UNANSWERED_ONLY,
        Beat.CORRECTED_HER,
        Beat.MISSED_HER,
        Beat.NOW_IN,
        Beat.PART_IN,
        Beat.IS_IN,
        Beat.LEFT_OUT,
        Beat.MISHEARD_YES,
        Beat.AMENDED,
        Beat.NEXT_STEPS,
        Beat.VALUE_KEPT,
        Beat.NEWS_TAIL,
        Beat.EITHER_WORDS,
        Beat.LEAVE_IT,
        Beat.DATE_SUITS,
        Beat.SAYS_IT,
    }
)
"""Beats that never pass over what was said where a line can hold it."""
_WHOLE = ("detail", "last")
"""Slots that hold all that was said of a benefit."""
_PARTS = frozenset({"size", "by", "start"})
"""What a detail is made of; a line with all of it that was said passes over nothing."""
_DRAFTING = frozenset(
    {
        Beat.CONFIRM_TERM,
        Beat.CONFIRM_WHO,
        Beat.READ_BACK,
        Beat.FRAMEWORK_DONE,
        Beat.PAGE_UNOWNED,
        Beat.PAGE_WITHOUT_REASON,
        Beat.PAGE_WITHOUT_WEIGHT,
        Beat.PAGE_WITHOUT_CASE,
        Beat.PAGE_AND_EXCLUSIVE,
    }
)
"""Beats that read back for the page, and so may open with the bare line more often."""
_COUNTING = frozenset(
    {
        Beat.WANT_MORE,
        Beat.TIER_COMPLETE,
        Beat.PAGE_UNOWNED,
        Beat.PAGE_WITHOUT_REASON,
        Beat.PAGE_WITHOUT_WEIGHT,
        Beat.PAGE_WITHOUT_CASE,
        Beat.PAGE_AND_EXCLUSIVE,
    }
)
"""Beats that may count what is there; a line of theirs that counts wrongly is not said."""
_OF_ONE = frozenset({"benefit", "offer", "detail", "size", "amount", "by", "start", "offers"})
"""What is not said of one thing once all that is new was named."""
BARE_EVERY = 2
"""Replies that begin otherwise between two that begin with a bare piece of the user's turn."""
_BARE = re.compile(r"(?:\w+, )?\{(?!lead|open|vague)\w+\}(?:[.,]| too\b| as well\b)")
_QUESTIONS = frozenset({Beat.ASK_WHO, Beat.ASK_WHEN, Beat.ASK_MUCH, Beat.ASK_ONLY})
COLD_BELOW, WARM_FROM = 0.40, 0.60
_SAID_BEHIND = frozenset({Beat.LATE_TAIL, Beat.CONFIRM_TAIL})
"""Tails that stand behind the reply, and so begin nothing."""


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
    whole: bool = False
    """It holds all that was said of the benefit."""
    bare: bool = False
    """It begins with a piece of the user's turn and nothing around it."""


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
        if any(beat is Beat.NEWS_TAIL for beat, _ in joined):
            rest = {name: words for name, words in decision.slots.items() if name not in _OF_ONE}
            decision = replace(decision, slots=rest)
        before = [tail for beat, tail in joined if beat in OPENERS]
        behind = [tail for beat, tail in joined if beat not in OPENERS]
        if decision.ask and len(joined) < MAX_SENTENCES - 1:
            asking = self._asking(decision.ask)
            behind += [asking] if _fits(asking, memory, locked) else []
        room = 1 if decision.ends == "goodbye" else MAX_SENTENCES - len(before) - len(behind)
        if decision.beat is Beat.DETAIL_OFFERED and behind:
            room = 1
        asks = any(part.text.endswith("?") for part in behind)
        if decision.beat in _JOINED and decision.kind:
            parts = self._joined(decision, memory, turn, locked, room, told, asks=asks)
        else:
            parts = []
        if not parts:
            main = self._pick(decision.beat, decision, memory, turn, locked, room, told, asks=asks)
            parts = [main or self._spare(decision, memory, turn, locked, room)]
        echo = (ECHO,) if any(part.bare for part in (*before, *parts)) else ()
        parts = [*before, *parts, *behind]
        text = " ".join(part.text for part in parts)
        return Spoken(text, (*(part.id for part in parts if part.id), *echo))

    def _joined(
        self,
        decision: Decision,
        memory: Memory,
        turn: int,
        locked: Locked,
        room: int,
        told: bool,
        *,
        asks: bool,
    ) -> list[_Choice]:
        """What she says about the benefit, and then where that leaves her, if there is room."""
        about = self._about_kind(Beat.WEIGH_BENEFIT, decision, memory, turn)
        detail = decision.slots.get("detail", "")
        bare = decision.beat is Beat.TIER_COMPLETE and room == MAX_SENTENCES - 1
        if bare and detail and memory.unechoed >= BARE_EVERY:
            fragment = capitalised(f"{named(detail, decision.slots)}.")
            opener: _Choice | None = _Choice("", fragment, slotted=True, bare=True)
        else:
            alone = decision.beat is Beat.WANT_MORE and room < MAX_SENTENCES
            most = room if alone else room - 1
            opener = self._first(about, memory, locked, min(most, MAX_SENTENCES - 1))
        if opener is None:
            return []
        ends = asks or Beat.WOUND_TAIL in decision.tails
        if room - len(sentences(opener.text)) < 1 or (ends and decision.beat is Beat.WANT_MORE):
            return [opener]
        rest = replace(decision, slots={}, kind="")
        main = self._pick(decision.beat, rest, memory, turn, locked, 1, told, asks=asks)
        return [opener] if main is None else [opener, main]

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
        own = self._first(
            self._about_kind(beat, decision, memory, turn), memory, locked, room, asks=asks
        )
        if own is not None or (beat is Beat.WOUND_TAIL and lines.kinds):
            return own
        short = [
            choice
            for choice in _varied(
                beat, list(_filled(beat, lines, decision, memory, told=told)), memory
            )
            if len(sentences(choice.text)) <= room
        ]
        draw = _draw(memory.seed, turn, beat)
        manner = f"{beat}.{decision.manner}."
        echoing = [choice for choice in short if choice.slotted]
        plain = [choice for choice in short if not choice.slotted]
        first = echoing and (not plain or draw % 3 or beat in _ECHOING)
        pools = [echoing, plain] if first else [plain, echoing]
        told_first = f"{beat}.told." if beat is Beat.APOLOGY else manner
        for wanted in (told_first, manner, f"{beat}.{decision.answer}."):
            pools.insert(0, [choice for choice in short if choice.id.startswith(wanted)])
        if beat in _ECHOING:
            pools.insert(0, [choice for choice in echoing if choice.whole])
        if asks:
            calm = [[one for one in pool if not one.text.endswith("?")] for pool in pools]
            pools = [*calm, *pools]
        ordered = (
            pool[(draw // 3 + step) % len(pool)] for pool in pools for step in range(len(pool))
        )
        return next((choice for choice in ordered if _fits(choice, memory, locked)), None)

    def _about_kind(
        self, beat: Beat, decision: Decision, memory: Memory, turn: int
    ) -> list[_Choice]:
        """What was written for this beat and the benefit it is about, the fullest first."""
        asked = decision.asked.partition(":")[0] if beat in _QUESTIONS else decision.kind
        home = _BY_KIND.get(beat, beat)
        lines = self._persona.beats[home].kinds.get(asked, ())
        found = _varied(beat, list(_written(f"{home}.{asked}", lines, decision, memory)), memory)
        if found and home in {Beat.CONFIRM_TERM, Beat.WOUND_TAIL}:
            shared = _written(f"{home}.any", self._persona.beats[home].any, decision, memory)
            found = [*found, *_varied(beat, list(shared), memory)]
        draw = _draw(memory.seed, turn, f"{home}.{asked}")
        taken = [choice for choice in found if choice.slotted and draw % 4]
        left = [choice for choice in found if choice not in taken]
        return [
            pool[(draw // 4 + step) % len(pool)]
            for pool in (taken, left)
            for step in range(len(pool))
        ]

    @staticmethod
    def _first(
        choices: list[_Choice],
        memory: Memory,
        locked: Locked,
        room: int,
        *,
        asks: bool = False,
    ) -> _Choice | None:
        """The first of these that is short enough and may be heard; no second question."""
        return next(
            (
                choice
                for choice in choices
                if len(sentences(choice.text)) <= room
                and not (asks and choice.text.endswith("?"))
                and _fits(choice, memory, locked)
            ),
            None,
        )

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


def _varied(beat: Beat, choices: list[_Choice], memory: Memory) -> list[_Choice]:
    """Those that may begin this reply: seldom with a bare piece of the user's turn.

    On the page such a piece is a read-back, and only put behind the others after another one.
    """
    others = [choice for choice in choices if not choice.bare]
    if beat in _DRAFTING:
        return choices if memory.unechoed or not others else others
    return choices if memory.unechoed >= BARE_EVERY or beat in _SAID_BEHIND else others


def _fits(choice: _Choice, memory: Memory, locked: Locked) -> bool:
    """Whether a line was not heard yet and may be heard now."""
    return not memory.said.intersection(longer_sentences(choice.text)) and not objections(
        choice.text, locked
    )


def _filled(
    beat: Beat, lines: BeatLines, decision: Decision, memory: Memory, *, told: bool
) -> Iterator[_Choice]:
    """Every line of a beat that fits now and was not heard, with its slots filled."""
    groups = {"any", decision.manner, decision.answer}
    if memory.trust < COLD_BELOW:
        groups.add("cold")
    if memory.trust >= WARM_FROM:
        groups.add("warm")
    if told:
        groups.add("told")
    for group in ("any", "cold", "warm", "told", "easy", "hard", "yes", "almost"):
        if group in groups:
            yield from _written(f"{beat}.{group}", getattr(lines, group), decision, memory)


def _written(
    name: str, lines: tuple[str, ...], decision: Decision, memory: Memory
) -> Iterator[_Choice]:
    """Those of some lines that were not heard, count rightly and whose slots can be filled."""
    counted = name.partition(".")[0] in _COUNTING
    for index, line in enumerate(lines):
        key = f"{name}.{index}"
        if key in memory.lines or (counted and not counts_true(line, decision.count)):
            continue
        slots = SLOT.findall(line) if "{" in line else ()
        if all(slot in decision.slots for slot in slots):
            text = capitalised(closed(line, decision.slots)) if slots else line
            if slots and stutters(text):
                continue
            parts = _PARTS & decision.slots.keys()
            whole = any(slot in _WHOLE for slot in slots) or (bool(parts) and parts <= {*slots})
            yield _Choice(key, text, bool(slots), whole, _BARE.match(line) is not None)


def _draw(seed: int, turn: int, beat: str) -> int:
    digest = hashlib.sha256(f"{seed}|{turn}|{beat}".encode()).digest()
    return int.from_bytes(digest[:6], "big")
