"""What the cues found in a turn, as a set of marks that the weights can weigh.

Three kinds: what a family of cues matches at all ("says"), what is left of it once attitude is
heeded ("means"), and the moves that follow by rule ("rule").
"""

from collections.abc import Collection

from desktop.coach.cues import (
    advantages,
    delay,
    drafting,
    exclusivity,
    landing,
    value,
    wound,
)
from desktop.coach.findings import Findings, Kinds
from desktop.moves import Signal

_SAYS = {
    "gap": value.GAP,
    "equal": value.EQUAL,
    "exclusivity": exclusivity.MENTION,
    "creep": exclusivity.CREEP,
    "limit alone": exclusivity.SUNSET_ALONE,
    "gives it": exclusivity.PRONOUN_GIVE,
    "refusal": exclusivity.REFUSAL,
    "soft offer": exclusivity.SOFT_OFFER,
    "take back": exclusivity.TAKE_BACK,
    "stall": delay.STALL,
    "drafting": drafting.DRAFTING,
    "pinning": drafting.PINNING,
    "put off": drafting.PUT_OFF,
    "landing": landing.LANDING,
    "past": wound.PAST_ASKED,
    "drive": wound.DRIVE_ASKED,
}
_HOLDS = {
    "limit": exclusivity.LIMIT,
    "amount": advantages.AMOUNT,
    "when": advantages.WHEN,
    "owner": advantages.OWNER,
    "customers": value.CUSTOMERS,
    "multiple": value.MULTIPLE,
    "share": value.SHARE,
}


def marks(
    found: Findings, draft_kinds: Kinds, rules: Collection[str], signals: Collection[Signal]
) -> set[str]:
    """Every mark of a turn."""
    turn = found.turn
    given = {f"rule {move}" for move in rules}
    given |= {f"says {name}" for name, cues in _SAYS.items() if turn.hits(cues)}
    given |= {f"holds {name}" for name, cue in _HOLDS.items() if cue.search(turn.text)}
    given |= {f"gives {signal.value}" for signal in signals}
    means = {
        "wound": found.wound,
        "gap": found.gap,
        "equal": found.equal,
        "landing": found.landing,
        "draft": found.draft,
        "put off": found.put_off,
        "stall": found.stall,
        "gives": found.stance.gives,
        "limits": found.stance.limits,
        "refuses": found.stance.refuses,
        "takes back": found.stance.takes_back,
        "withdraws": [one for one in found.advantages if one.withdrawn],
        "past": found.past,
    }
    given |= {f"means {name}" for name, hits in means.items() if hits}
    offered = len(found.offered)
    given |= {f"offers {size}" for size in (1, 2, 3) if offered >= size}
    named = sum(bool(turn.hits(cues)) for _, cues in draft_kinds)
    given |= {f"names {size}" for size in (1, 2, 3) if named >= size}
    return given
