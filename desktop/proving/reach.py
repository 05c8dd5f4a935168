"""Which beats the director plays for a persona, and in which moments of a call.

In: a scenario and its tray. Out: every moment a beat was met in: how far trust had come, whether
the story was told, which slots could be filled. The director decides as ever; only the actor is
mute, so that thousands of turns take seconds.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.counterpart.actor import COLD_BELOW, WARM_FROM, ScriptedActor, Spoken
from desktop.counterpart.beats import Beat
from desktop.counterpart.director import Decision
from desktop.counterpart.persona import Persona
from desktop.events import Replied
from desktop.moves import Difficulty
from desktop.proving.bots import BOTS, anything
from desktop.proving.draws import draw
from desktop.proving.kits import Tray
from desktop.proving.said import Said
from desktop.rehearsal.call import Call
from desktop.rehearsal.scenario import Scenario

WALKS = 200
MOST_TURNS = 24
OFFERS_EVERY = 5
CUT_EVERY = 12
"""How often she is interrupted."""
WANDERS = 0.6
"""How often a walk leaves its bot once the bot has had some turns."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a call stood when a beat was played."""

    tier: str
    """Trust: "cold", "even" or "warm"."""
    told: bool
    slots: frozenset[str]


@dataclass(slots=True)
class Reached:
    """What the walks have met."""

    moments: dict[Beat, set[Moment]] = field(default_factory=dict)
    most: Counter[Beat] = field(default_factory=Counter)
    """How often a beat came in one call, at most."""
    tiers: set[str] = field(default_factory=set)


class _Mute(ScriptedActor):
    """Decides nothing and says nothing; writes down what was to be played."""

    def __init__(self, persona: Persona) -> None:
        super().__init__(persona)
        self.last: Decision | None = None

    def play(self, decision: Decision, *rest: object, **state: object) -> Spoken:
        """Nothing is heard."""
        self.last = decision
        return Spoken("", ())


def reached(tray: Tray) -> Reached:
    """Walk through so many calls, good ones and wild ones, and note every moment."""
    actor = _Mute(tray.scenario.persona)
    scenario = replace(tray.scenario, actor=actor)
    seen = Reached()
    for walk in range(WALKS):
        _walk(scenario, actor, tray, walk, seen)
    return seen


def _walk(scenario: Scenario, actor: _Mute, tray: Tray, walk: int, seen: Reached) -> None:
    tempers = list(Difficulty)
    call = Call(scenario)
    call.accept(call.open(tempers[walk % len(tempers)].value, walk))
    _note(seen, Beat.OPENING, call, {})
    bot = BOTS[0] if walk % 2 else BOTS[draw(walk, "bot") % len(BOTS)]
    speaker = bot.joins(tray, walk)
    leaves = draw(walk, "leaves") % 16
    came: Counter[Beat] = Counter()
    yours: list[str] = []
    hers = [call.last_words]
    for turn in range(MOST_TURNS):
        text = None
        if turn < leaves or draw(walk, turn, "wanders") / 2**48 > WANDERS:
            text = speaker(Said(tuple(yours), tuple(hers), call.progress))
        text = _wild(tray, walk, turn) if text is None else text
        call.accept(call.take(text, 22.0 * (turn + 1)))
        facts = call.reply(22.0 * (turn + 1))
        if actor.last is not None:
            for beat in (actor.last.beat, *actor.last.tails):
                _note(seen, beat, call, actor.last.slots, told=bool(actor.last.told))
                came[beat] += 1
        for fact in facts:
            call.accept(replace(fact, text="Go on.") if isinstance(fact, Replied) else fact)
        yours.append(text)
        hers.append("How much, exactly, and who owns it?")
        if call.over:
            break
        if draw(walk, turn, "cut") % CUT_EVERY == 0:
            call.accept(call.cut("Go", call.elapsed))
    for beat, times in came.items():
        seen.most[beat] = max(seen.most[beat], times)


def _wild(tray: Tray, walk: int, turn: int) -> str:
    banks = [bank for bank in anything(tray) if bank]
    bank = banks[draw(walk, turn, "bank") % len(banks)]
    if draw(walk, turn, "offers") % OFFERS_EVERY == 0 and banks:
        bank = banks[draw(walk, turn, "offer") % 2]
    identity = tray.scenario.persona.persona
    text = bank[draw(walk, turn, "text") % len(bank)]
    return text.format(company=identity.company_short, name=identity.first_name, times="ten")


def _note(
    seen: Reached, beat: Beat, call: Call, slots: Mapping[str, str], *, told: bool = False
) -> None:
    trust = call.memory.trust
    tier = "cold" if trust < COLD_BELOW else "warm" if trust >= WARM_FROM else "even"
    moment = Moment(tier, told or call.progress.wound_told, frozenset(slots))
    seen.moments.setdefault(beat, set()).add(moment)
    seen.tiers.add(tier)
