"""What the cues found in a turn, as a set of marks that the weights can weigh.

Three kinds: what a family of cues matches at all ("says"), what is left of it once attitude is
heeded ("means"), and the moves that follow by rule ("rule").
"""

from collections.abc import Collection

from desktop.coach.reading.cues import (
    advantages,
    delay,
    drafting,
    exclusivity,
    landing,
    value,
    wound,
)
from desktop.coach.reading.findings import Findings, Kinds
from desktop.coach.reading.weights import RULE
from desktop.moves import Pitfall, Signal, Step

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

_OF_THE_DEAL = frozenset(
    "exclusivity exclusive exclusively clause ceo board chief boss leadership upstairs partner "
    "partners partnership deal agreement contract terms demand requirement ask worry fear afraid "
    "hurt burned burnt poached wound protect protection guarantee lock rivals rival competitor "
    "competitors others integration marketplace roadmap offer commit commitment theirco mandate "
    "insist".split()
)
"""Words of this negotiation."""
_NEAR_THE_DEAL = _OF_THE_DEAL | frozenset(
    "partnerships term condition conditions request scared concern risk locked competition "
    "integrations benefit advantage tier customers volume account accounts logistics category "
    "platform engineer marketing support access api features feature early priority theirs yours "
    "us share favourites favorites rate sheet everyone everybody all nobody anyone alone only sole "
    "year months month weeks days trial pilot window sign signing paper page draft line write "
    "wound hurt burned left leave happened before past trust lose losing solve fix need needs "
    "want wants open shut close door back answer decide decision team legal tomorrow week think "
    "later next special fair equal same treat big bigger biggest size ten times refuse no not "
    "never cannot yes fine okay sure agreed done give have put land hear tell sell present pitch "
    "bring win walk".split()
)
"""Those, and the plain words that moves are made with."""
_POINTING = frozenset("it this that why now come".split())
_WITHOUT_A_TOPIC = _POINTING | frozenset(
    "what where how who when is are was were do does did has have had be been will would can could "
    "should you your yours i me my we us our they them the a an and but so well okay um uh oh then "
    "really exactly just actually honestly here there from for of to in on at about behind under "
    "up drives driving drive brings bringing brought comes coming came makes making made means "
    "mean meaning matters matter matter important happening going gone start started starts "
    "gives give giving get gets getting got tell help understand see let know more need needs "
    "want wants ask asks asking asked say says said thing part point reason . , ?".split()
)
"""A question of nothing but these, one of them pointing, is about what she has just asked for."""
_OFTEN_ELSEWHERE = (
    Step.SURFACE_WOUND, Step.MAKE_IT_THEIRS, Pitfall.FLAT_REFUSAL, Pitfall.CONCEDE_EXCLUSIVITY,
)  # fmt: skip
"""Moves whose cues match talk about anything else too."""


def marks(
    found: Findings, draft_kinds: Kinds, rules: Collection[str], signals: Collection[Signal]
) -> set[str]:
    """Every mark of a turn."""
    turn = found.turn
    given = {f"{RULE}{move}" for move in rules}
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
    return given | _topic(turn.text.split(), rules, asks=Signal.QUESTION in signals)


def _topic(words: Collection[str], rules: Collection[str], asks: bool) -> set[str]:
    """How far from the deal a turn lies by its words."""
    of, near = not _OF_THE_DEAL.isdisjoint(words), not _NEAR_THE_DEAL.isdisjoint(words)
    if asks and _WITHOUT_A_TOPIC.issuperset(words) and not _POINTING.isdisjoint(words):
        of = near = True
    given = {name for name, on in (("topic of", of), ("topic near", near)) if on}
    if asks and not of:
        given.add("topic asks else")
    if asks and not near:
        given.add("topic asks far")
    if not of:
        given |= {f"topic else {move}" for move in _OFTEN_ELSEWHERE if move in rules}
    return given
