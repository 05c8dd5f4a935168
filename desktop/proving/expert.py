"""The skilled user: makes every move of the method and answers what she asks in between.

In: the tray of a persona's benefits, a seed, the call so far. Out: the next turn. It does what
the screen says is missing, so it can also come into a call that somebody else began.
"""

import re

from desktop.moves import Step
from desktop.proving import sayings
from desktop.proving.draws import draw, nth, share
from desktop.proving.kits import Kit, Tray
from desktop.proving.said import Said

MOST_TURNS = 26
_TIMES = re.compile(r"\b(\w+)[ -]times\b", re.IGNORECASE)
_ASKS_WEAK = re.compile(
    r"\b(?:weak|catch|what stops|stick|push(?:es)? back|holds?)\b", re.IGNORECASE
)
_ASKS_ONLY = re.compile(
    r"\b(?:who else|only (?:for )?us|nobody else|the others|same)\b", re.IGNORECASE
)
_ASKS_LEAD = re.compile(
    r"\b(?:lead|open with|first sentence|carry|say (?:that|it))\b", re.IGNORECASE
)
_ASKS_DETAIL = re.compile(
    r"\b(?:how (?:much|many|long|fast|often|big)|who|when|what date|number|figure|exactly|which"
    r"|meaning)\b",
    re.IGNORECASE,
)


class Expert:
    """One seed's way of playing well; `drafts` says whether it gets as far as the page."""

    def __init__(self, tray: Tray, seed: int, *, drafts: bool = True) -> None:
        self._seed = seed
        self._drafts = drafts
        kits = sorted(tray.kits, key=lambda kit: (not kit.measured, draw(seed, kit.id)))
        self._kits = kits[:4]
        identity = tray.scenario.persona.persona
        facts = " ".join(
            (*(fact.text for fact in tray.scenario.persona.facts if not fact.unlock), identity.want)
        )
        times = _TIMES.search(facts)
        self._names = {
            "company": identity.company_short,
            "name": identity.first_name,
            "times": times[1].lower() if times else "ten",
        }
        self._uses: dict[str, int] = {}
        self._sorry = False
        self._won = 0
        self._stays = draw(seed, "stays") % 3
        self._answers = share(seed, "answers") < 0.8

    def __call__(self, said: Said) -> str | None:
        """The next turn."""
        shown = said.shown
        goal = Step.DRAFT_FRAMEWORK if self._drafts else Step.MAKE_IT_THEIRS
        rest = [step for step in Step if step is not Step.DRAFT_FRAMEWORK]
        won = not shown.gave_away and shown.done(goal) and all(shown.done(step) for step in rest)
        if said.turn >= MOST_TURNS or (won and self._won > self._stays):
            return self._one(sayings.SORRY_TO_GO)
        if won:
            self._won += 1
            return self._answer(said) or self._one(sayings.AFTERWARDS)
        move = self._move(said)
        answer = self._answer(said) if self._answers or shown.draft_open else ""
        return f"{answer} {move}" if answer and not shown.gave_away else move

    def _move(self, said: Said) -> str:
        """What the screen says is missing most."""
        shown = said.shown
        if shown.gave_away:
            return self._one(sayings.BACK)
        if not shown.wound_told:
            asked = self._uses.get(sayings.WHY[0], 0)
            return self._one(sayings.WHY if asked % 2 == 0 else sayings.WHY + sayings.HISTORY)
        if not self._sorry:
            self._sorry = True
            return f"{self._one(sayings.SORRY)} {self._one(sayings.WEIGHT)}"
        if not shown.done(Step.NAME_VALUE_GAP):
            return self._one(sayings.WEIGHT)
        if not shown.done(Step.BUILD_PREFERRED_TIER):
            return self._offer(said)
        if not shown.done(Step.MAKE_IT_THEIRS):
            return self._one(sayings.PICTURE)
        return self._page(said)

    def _offer(self, said: Said) -> str:
        offered = {term.benefit for term in said.shown.offers}
        fresh = [kit for kit in self._kits if kit.id not in offered] or self._kits
        text = nth(fresh[0].offers, self._seed, said.turn)
        if not offered:
            return text
        adds = self._one(sayings.ADDS)
        return f"{adds} {text}" if text.startswith("I") else f"{adds} {text[0].lower()}{text[1:]}"

    def _page(self, said: Said) -> str:
        """Open the page, state its lines one by one, then read them back with all their details."""
        shown = said.shown
        if not shown.draft_open:
            return f"{self._one(sayings.OPEN_PAGE)} {self._line(said, 0)}"
        pinned = {term.benefit for term in shown.pinned}
        missing = [n for n, kit in enumerate(self._kits[:3]) if kit.id not in pinned]
        if missing:
            return self._line(said, missing[0])
        lines = "; ".join(kit.line for kit in self._kits[:3])
        return f"{self._one(sayings.READ_BACK)} {lines}. {self._owned(said)}"

    def _line(self, said: Said, index: int) -> str:
        number = ("one", "two", "three")[index]
        return f"Line {number}, {self._kits[index].line}. {self._owned(said)}"

    def _owned(self, said: Said) -> str:
        """Who answers for it, and by when."""
        who = nth(sayings.OWNERS, self._seed, said.turn)
        return f"{who} owns it, {nth(sayings.DATES, self._seed, said.turn)}."

    def _answer(self, said: Said) -> str:
        """What answers her question, where it is one about the offers."""
        asked = " ".join(part for part in re.split(r"(?<=[.?])\s+", said.hers[-1]) if "?" in part)
        offers = [kit for kit in self._kits if kit.id in {t.benefit for t in said.shown.offers}]
        if not asked or not offers:
            return ""
        if _ASKS_ONLY.search(asked):
            return self._one(sayings.ONLY)
        if _ASKS_LEAD.search(asked):
            return self._one(sayings.LEADS).format(line=offers[0].line)
        if _ASKS_WEAK.search(asked):
            return self._one(sayings.HOLDS)
        if _ASKS_DETAIL.search(asked):
            return self._detail(said, _meant(asked, offers))
        return ""

    def _detail(self, said: Said, kit: Kit) -> str:
        line = kit.line[0].upper() + kit.line[1:]
        return f"{line}. {self._owned(said)}"

    def _one(self, bank: tuple[str, ...]) -> str:
        """The next wording of this bank in this seed's own order."""
        use = self._uses.get(bank[0], 0)
        self._uses[bank[0]] = use + 1
        text = nth(bank, self._seed, use)
        return text if bank is sayings.LEADS else text.format(**self._names)


def _meant(asked: str, offers: list[Kit]) -> Kit:
    """The benefit that she names, else the last one offered."""
    low = asked.lower()
    named = (kit for kit in offers if kit.plain.lower().removeprefix("a ") in low)
    return next(named, offers[-1])
