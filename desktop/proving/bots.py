"""The users that a persona is proved with: skilled ones, one for each slip, and odd ones.

Built from the persona and the method alone, so they work for anybody's file. A bot is made for
one call, and every choice it makes is a function of its seed.
"""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.moves import Outcome
from desktop.proving import sayings
from desktop.proving.draws import draw, nth, share
from desktop.proving.expert import Expert
from desktop.proving.kits import Tray
from desktop.proving.said import Said, Speaker

WON = frozenset({Outcome.FRAMEWORK_AGREED, Outcome.ADVOCATE})
_GAVE = frozenset({Outcome.GAVE_UP_EXCLUSIVITY})
_OPEN = frozenset({Outcome.UNRESOLVED})


@dataclass(frozen=True, slots=True)
class Bot:
    """One way of playing the user."""

    name: str
    joins: Callable[[Tray, int], Speaker]
    own: frozenset[Outcome]
    """Outcomes that count as its own; empty when any may come."""
    share: float = 0.0
    """How many of its calls must end in one of them; how odd turns are read is nobody's fault."""


def _expert(tray: Tray, seed: int) -> Speaker:
    return Expert(tray, seed)


def _persuader(tray: Tray, seed: int) -> Speaker:
    """Wins her over and hangs up before anything is written."""
    return Expert(tray, seed, drafts=False)


def _named(tray: Tray, text: str) -> str:
    identity = tray.scenario.persona.persona
    return text.format(company=identity.company_short, name=identity.first_name, times="ten")


def _reciting(
    bank: tuple[str, ...], most: int, between: tuple[str, ...] = (), *, parts: bool = False
) -> Callable[[Tray, int], Speaker]:
    """Says what is in a bank, chats in between, and hangs up or, where it `parts`, says goodbye."""

    def joins(tray: Tray, seed: int) -> Speaker:
        def says(said: Said) -> str | None:
            if said.turn >= most:
                goodbye = _named(tray, nth(sayings.SORRY_TO_GO, seed, 0))
                return goodbye if parts and said.turn == most else None
            chats = said.turn > 0 and between and share(seed, "chats", said.turn) < 0.35
            return _named(tray, nth(between if chats else bank, seed, said.turn))

        return says

    return joins


def _novice(tray: Tray, seed: int) -> Speaker:
    """Some decent moves among much vagueness; gets nowhere in particular."""
    offers = tuple(kit.offers[0] for kit in tray.kits[:2])
    banks = (sayings.VAGUE, sayings.VAGUE, sayings.AROUND, sayings.WHY, sayings.WEIGHT, offers)

    def says(said: Said) -> str | None:
        bank = banks[draw(seed, "novice", said.turn) % len(banks)] or sayings.VAGUE
        return _named(tray, nth(bank, seed, said.turn)) if said.turn < 10 else None

    return says


def _repenter(tray: Tray, seed: int) -> Speaker:
    """Gives exclusivity away first, then openly takes it back and plays well."""
    lead = 1 + seed % 2
    skilled = Expert(tray, seed)
    bank = sayings.GIFTS if seed % 3 else sayings.WINDOWS

    def says(said: Said) -> str | None:
        if said.turn < lead:
            return _named(tray, nth(bank, seed, said.turn))
        return skilled(said)

    return says


def anything(tray: Tray) -> tuple[tuple[str, ...], ...]:
    """Every bank of sayings, the offers of this persona among them."""
    offers = tuple(text for kit in tray.kits for text in kit.offers)
    lines = tuple(f"Line one, {kit.line}." for kit in tray.kits)
    named = tuple(f"We'd give you {kit.plain}." for kit in tray.kits)
    gone = tuple(sayings.WITHDRAWS.format(offer=kit.plain) for kit in tray.kits)
    beside = tuple(
        f"{offer} {nth(sayings.BESIDE_OFFERS, at, 0)}" for at, offer in enumerate(offers)
    )
    swapped = (
        tuple(f"{nth(gone, at, 1)} {offer}" for at, offer in enumerate(offers)) if gone else ()
    )
    return (
        offers, named, lines, gone, swapped, beside, sayings.BESIDE, sayings.WHY, sayings.HISTORY,
        sayings.SORRY, sayings.WEIGHT,
        sayings.CLAIMS, sayings.CHATTER, sayings.NOISE, sayings.PICTURE, sayings.OPEN_PAGE,
        sayings.REFUSALS, sayings.STALLS, sayings.EQUALS, sayings.WINDOWS, sayings.GIFTS,
        sayings.BACK, sayings.AROUND, sayings.VAGUE, sayings.RUDE, sayings.INJECTIONS,
        sayings.ELSEWHERE, sayings.TONGUES, sayings.SILENCES, sayings.ASKS_HER,
        sayings.SMALL_WORDS, sayings.CHANGES, sayings.HOLDS, sayings.ONLY, sayings.AFTERWARDS,
    )  # fmt: skip


def _chaotic(tray: Tray, seed: int) -> Speaker:
    """Anything after anything, contradicting itself freely."""
    banks = [bank for bank in anything(tray) if bank]

    def one(turn: int, which: str) -> str:
        bank = banks[draw(seed, which, turn) % len(banks)]
        return _named(tray, bank[draw(seed, which, turn, "line") % len(bank)])

    def says(said: Said) -> str | None:
        if said.turn >= 20:
            return None
        text = one(said.turn, "first")
        return f"{text} {one(said.turn, 'then')}" if share(seed, said.turn) < 0.25 else text

    return says


_MORE = (*sayings.AROUND[:2], *sayings.VAGUE[:2])
BOTS = (
    Bot("expert", _expert, frozenset({Outcome.FRAMEWORK_AGREED}), 0.90),
    Bot("persuader", _persuader, frozenset({Outcome.ADVOCATE}), 0.90),
    Bot("conceder", _reciting(sayings.GIFTS, 4, _MORE, parts=True), _GAVE, 0.95),
    Bot(
        "flat_refuser",
        _reciting(sayings.REFUSALS, 9, sayings.AROUND),
        frozenset({Outcome.WALKED_AWAY}),
        0.95,
    ),
    Bot(
        "staller",
        _reciting(sayings.STALLS, 5, sayings.AROUND, parts=True),
        frozenset({Outcome.RETURNED_EMPTY_HANDED}),
        0.95,
    ),
    Bot("silent", _reciting(sayings.SILENCES, 18), _OPEN),
    Bot("equal_treater", _reciting(sayings.EQUALS, 6, sayings.AROUND), _OPEN, 0.95),
    Bot("sunsetter", _reciting(sayings.WINDOWS, 4, _MORE, parts=True), _GAVE, 0.95),
    Bot("repenter", _repenter, WON, 0.90),
    Bot("novice", _novice, _OPEN),
    Bot("chaotic", _chaotic, frozenset()),
    Bot("hostile", _reciting(sayings.RUDE, 9), _OPEN),
    Bot("injecting", _reciting(sayings.INJECTIONS, 13), _OPEN),
    Bot("off_topic", _reciting(sayings.ELSEWHERE, 10), _OPEN),
    Bot("multilingual", _reciting(sayings.TONGUES, 9), frozenset()),
)
