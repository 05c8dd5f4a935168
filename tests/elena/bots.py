"""The roster: every bot, and the outcomes that count as its own.

A bot is a pure function of a seed and of what was said so far; it sees her words and its own,
and nothing of the machine behind them.
"""

from dataclasses import dataclass

from desktop.moves import Outcome
from tests.elena import oddities, slips
from tests.elena.call import Speaker
from tests.elena.expert import expert

WON = frozenset({Outcome.FRAMEWORK_AGREED, Outcome.ADVOCATE})
GAVE = frozenset({Outcome.GAVE_UP_EXCLUSIVITY})
NOTHING = frozenset({Outcome.UNRESOLVED})


@dataclass(frozen=True, slots=True)
class Bot:
    """One way of playing the user."""

    name: str
    says: Speaker
    own: frozenset[Outcome]
    """Outcomes that count as its own."""
    share: float
    """How many of its calls must end in one of them."""


BOTS = (
    Bot("expert", expert, WON, 0.90),
    Bot("novice", oddities.novice, NOTHING | {Outcome.ADVOCATE}, 0.90),
    Bot("flat_refuser", slips.flat_refuser, frozenset({Outcome.WALKED_AWAY}), 0.95),
    Bot("staller", slips.staller, frozenset({Outcome.RETURNED_EMPTY_HANDED}), 0.95),
    Bot("equal_treater", slips.equal_treater, NOTHING, 0.95),
    Bot("sunsetter", slips.sunsetter, GAVE, 0.95),
    Bot("conceder", slips.conceder, GAVE, 0.95),
    Bot("creeper", slips.creeper, GAVE, 0.95),
    Bot("repenter", slips.repenter, WON, 0.95),
    Bot("chaotic", oddities.chaotic, frozenset(Outcome), 1.0),
    Bot("curious", oddities.curious, frozenset(Outcome), 1.0),
    Bot("hostile", oddities.hostile, NOTHING, 0.95),
    Bot("injector", oddities.injector, NOTHING, 0.95),
    Bot("off_topic", oddities.off_topic, NOTHING, 0.95),
    Bot("multilingual", oddities.multilingual, NOTHING, 0.95),
    Bot("silent", oddities.silent, NOTHING, 1.0),
)
BY_NAME = {bot.name: bot for bot in BOTS}
