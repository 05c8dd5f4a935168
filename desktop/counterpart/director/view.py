"""Everything a rule may look at: the turn, where the method stands, what she remembers.

In: the turn just taken, the method before and after it, her memory, her temper. Out: named
conditions. Each is computed from these alone.
"""

from dataclasses import dataclass
from functools import cached_property

from desktop.coach.amounts import alike, amounts_in, differs, worth
from desktop.coach.answers import answer_in, corrects, recalled, spelled
from desktop.coach.sparing import GIVES_AWAY
from desktop.coach.terms import Term
from desktop.coach.verdict import verdict
from desktop.counterpart.beats import TELLS
from desktop.counterpart.director.heard import Heard
from desktop.counterpart.director.questions import offers, vague
from desktop.counterpart.memory import FIGURE, LEAD, REBUTTAL, tells_lead
from desktop.counterpart.own_words import says_more, settles_who
from desktop.moves import WHO_AND_WHEN, Outcome, Pitfall, Signal, Step

WALK_OUT_REFUSALS = 3
"""She leaves at this many flat refusals when nothing was offered or asked."""
ENOUGH_STEPS = 3
"""Steps besides the page that she needs before she defends it."""
ANSWER_WORDS = 4
"""A turn this long, with no question in it, answers an open question of opinion."""
BARE_WORDS = 8
"""A turn of so few words that names an advantage may well offer it."""
EARLY_TURNS = 2
"""A goodbye by this turn is an early one."""
WON = frozenset({Outcome.FRAMEWORK_AGREED, Outcome.ADVOCATE})


@dataclass(frozen=True)
class View(Heard):
    """The state of the negotiation at one turn; what costs time is computed once."""

    # the turn

    @cached_property
    def vague(self) -> str:
        """A promise without a thing in it, or one of which nothing was understood but its name."""
        if self.new or self.has(Step.BUILD_PREFERRED_TIER, Step.DRAFT_FRAMEWORK):
            return ""
        return self._half_heard or vague(self.text)

    @cached_property
    def half_offer(self) -> bool:
        """Whether a thing and a number were understood, and not that they are offered."""
        return bool(self._half_heard) and bool(amounts_in(spelled(self.text).text))

    @cached_property
    def _half_heard(self) -> str:
        """What a turn names that could be an advantage, and that is not on the table."""
        bare = len(self.text.split()) <= BARE_WORDS and "?" not in self.text
        if (
            self.reading.moves
            or not (bare or offers(self.text))
            or self.gives(Signal.TAKES_BACK, Signal.REJECTS_EXCLUSIVITY)
        ):
            return ""
        read = {one.benefit for one in self.reading.benefits if not one.withdrawn}
        rows = self.wordings.values()
        named = {row.id: row.mentioned(self.text) for row in rows if not read or row.id in read}
        said = {kind: words for kind, words in named.items() if words}
        return (
            next(iter(said.values()))
            if len(said) == 1 and not said.keys() & self.known.keys()
            else ""
        )

    # the steps

    def newly(self, step: Step) -> bool:
        """Whether this turn completed the step."""
        return self.after.done(step) and not self.before.done(step)

    def count(self, pitfall: Pitfall) -> int:
        """How often this pitfall has happened, if it happened in this turn."""
        return self.after.count(pitfall) if self.has(pitfall) else 0

    @property
    def told(self) -> bool:
        """Whether the story is told."""
        return self.after.wound_told

    @property
    def story_earned(self) -> bool:
        """Whether she tells the story now."""
        return not self.told and self.credit >= self.temper.credit

    @property
    def story_begun(self) -> bool:
        """Whether she began the story and was cut off."""
        return any(self.memory.beats.get(beat.value) for beat in TELLS)

    @property
    def reassured(self) -> bool:
        """Whether the demand has dissolved: the story is told and a tier answers it."""
        return self.told and self.after.done(Step.BUILD_PREFERRED_TIER) and not self.given

    @property
    def given(self) -> bool:
        """Whether exclusivity was given away and stands."""
        return self.after.gave_away

    @cached_property
    def others_done(self) -> int:
        """Steps done besides the page."""
        return sum(self.after.done(step) for step in Step if step is not Step.DRAFT_FRAMEWORK)

    @property
    def whole(self) -> bool:
        """Whether the page is written and she has what she needs to defend it."""
        page = self.after.done(Step.DRAFT_FRAMEWORK)
        return page and not self.given and self.others_done >= ENOUGH_STEPS

    @property
    def agreed(self) -> bool:
        """Whether she has called it agreed."""
        said = ("framework_done", "agreed_tail")
        return any(self.memory.beats.get(beat) for beat in said) and not self.given

    @property
    def drafts(self) -> bool:
        """Whether this turn works on the page."""
        return self.has(Step.DRAFT_FRAMEWORK) or bool(self.written)

    @property
    def won(self) -> bool:
        """Whether the call, ended now, has gone well."""
        return verdict(self.after) in WON

    @property
    def early(self) -> bool:
        """Whether the call has hardly begun."""
        nothing = not self.after.terms and not self.after.slips and not self.after.asked
        return self.turn.turn <= EARLY_TURNS and nothing

    @property
    def walks_out(self) -> bool:
        """Whether one more closed door is one too many."""
        return (
            self.count(Pitfall.FLAT_REFUSAL) >= WALK_OUT_REFUSALS
            and not self.after.ever_offered
            and not self.after.asked
        )

    # the table and the page

    @cached_property
    def known(self) -> dict[str, Term]:
        """The terms before this turn, by kind."""
        return {term.benefit: term for term in self.before.terms}

    @cached_property
    def new(self) -> tuple[Term, ...]:
        """Benefits this turn put on the table."""
        return tuple(term for term in self.after.offers if term.benefit not in self.known)

    @cached_property
    def fresh(self) -> tuple[Term, ...]:
        """Benefits this turn put on the table, or filled with an amount that was missing."""
        known = self.known
        return tuple(
            term
            for term in self.after.offers
            if term.benefit not in known or (term.measured and not known[term.benefit].measured)
        )

    @cached_property
    def written(self) -> tuple[Term, ...]:
        """Terms this turn pinned, or changed on the page."""
        known = self.known
        return tuple(
            term
            for term in self.after.pinned
            if not term.agreed or details(term) != details(known.get(term.benefit))
        )

    @cached_property
    def detailed(self) -> bool:
        """Whether this turn gave an owner or a date to a line of the page."""
        old = self.known
        return any(
            (term.when, term.owner) != details(old.get(term.benefit))[1:] for term in self.written
        )

    @cached_property
    def changed(self) -> Term | None:
        """A term whose amount this turn replaced by another."""
        for term in self.after.offers:
            old = self.known.get(term.benefit)
            both = old is not None and alike(old.amount, term.amount)
            if both and old is not None and differs(old.amount, term.amount):
                return term
        return None

    @property
    def grew(self) -> bool:
        """Whether the changed amount is now the larger one."""
        term = self.changed
        return term is not None and worth(term.amount) > worth(self.known[term.benefit].amount)

    @cached_property
    def corrected(self) -> bool:
        """Whether the user openly changed something."""
        return corrects(self.text)

    @cached_property
    def misremembered(self) -> Term | None:
        """The term of which the user wrongly claims to have said another amount."""
        claim = recalled(self.text)
        if not claim or self.changed:
            return None
        stated = [term for term in self.after.offers if term.amount]
        last = max(stated, key=lambda term: term.said, default=None)
        if last is None or worth(last.amount) in {worth(claim), worth(claim) * 1000}:
            return None
        return last

    @property
    def withdrawn(self) -> bool:
        """Whether something that was on the table has gone."""
        gone = {read.benefit for read in self.reading.benefits if read.withdrawn}
        return bool(gone & self.known.keys())

    @cached_property
    def added(self) -> Term | None:
        """A term that got a detail nobody asked for, in a turn that names no benefit."""
        if self.newly_owned and not self.new:
            return next((t for t in self.after.offers if t.benefit == self.newly_owned), None)
        if any(read.benefit != WHO_AND_WHEN for read in self.reading.benefits):
            return None
        known = ((term, self.known.get(term.benefit)) for term in self.after.offers)
        return next((term for term, old in known if old and details(old) != details(term)), None)

    @property
    def proof(self) -> int:
        """How many of her tests were answered."""
        taken = ("detail_taken", "only_taken", "rebuttal_taken", "detail_tail")
        measured = sum(term.measured for term in self.after.offers)
        return measured + sum(self.memory.beats.get(beat, 0) for beat in taken)

    @property
    def strong(self) -> bool:
        """Whether what is on the table would carry a yes: a tier, and it answers the story."""
        return self.told and self.after.done(Step.BUILD_PREFERRED_TIER)

    @property
    def mended(self) -> bool:
        """Whether exclusivity was given at some time and taken back."""
        return any(slip.id in GIVES_AWAY and slip.taken_back for slip in self.after.slips)

    def owner_of(self, benefit: str) -> str:
        """Who was said to answer for a benefit, anywhere in the call."""
        said = self.now.owners.get(benefit, "")
        term = next((one for one in self.after.terms if one.benefit == benefit), None)
        taken = {owner for kind, owner in self.now.owners.items() if kind != benefit}
        return said or (term.owner if term and term.owner not in taken else "")

    @cached_property
    def newly_owned(self) -> str:
        """The benefit that got its owner in this turn; empty when none did."""
        kind = self.now.kind
        fresh = self.owner_of(kind) and self.now.owners.get(kind) != self.memory.owners.get(kind)
        return kind if fresh and kind in self.known else ""

    @property
    def late(self) -> bool:
        """Whether this turn names whom she had asked for and no longer waits for."""
        asked = f"{self.newly_owned}:who"
        before = self.known.get(self.newly_owned)
        unknown = before is not None and not before.owner
        return asked in self.memory.asked_before and asked != self.open and unknown

    @property
    def ownerless(self) -> str:
        """A line of the page for which she asked in vain who answers for it."""
        lines = (term.benefit for term in self.after.pinned)
        asked = self.memory.asked_before
        return next((b for b in lines if f"{b}:who" in asked and not self.owner_of(b)), "")

    @property
    def owned(self) -> bool:
        """Whether anybody's name or a date is on the page."""
        return any(term.owner or term.when for term in self.after.pinned)

    # her own question

    @property
    def open(self) -> str:
        """What she waits for; empty when nothing."""
        return self.memory.asked

    @property
    def open_kind(self) -> str:
        """The benefit, or the subject, of her open question."""
        return self.open.partition(":")[0]

    @cached_property
    def answered(self) -> bool:
        """Whether this turn answers her open question."""
        if not self.open or self.blank:
            return False
        if self.open == FIGURE:
            return bool(self.reading.figures)
        if self.open in {LEAD, REBUTTAL} and self.advised:
            return True
        if self.open == LEAD:
            return bool(self.reading.benefits) or tells_lead(self.text)
        if self.open == REBUTTAL:
            return self.says_something
        return self._detailed

    @property
    def _detailed(self) -> bool:
        """Whether her question about a benefit got its detail."""
        kind, _, detail = self.open.partition(":")
        if detail == "only":
            return settles_who(self.text)
        if detail == "which":
            return bool(self.reading.benefits) or answer_in(self.text, kind) is not None
        if detail == "who" and self.newly_owned == kind:
            return True
        now = next((term for term in self.after.terms if term.benefit == kind), None)
        old = self.known.get(kind)
        if now is None or details(now) == details(old):
            return False
        wording = self.wordings.get(kind)
        dated, named = now.when != details(old)[1], now.owner != details(old)[2]
        if detail:
            return dated if detail == "when" else named
        return dated or wording is None or (bool(now.amount) and wording.fits(now.amount))

    @property
    def says_no_line(self) -> bool:
        """Whether the turn names no benefit, or only the one she asked about."""
        named = {read.benefit for read in self.reading.benefits}
        return named <= {self.open_kind, WHO_AND_WHEN}

    @cached_property
    def says_something(self) -> bool:
        """Whether the turn is a statement of some length and no slip."""
        return (
            len(self.text.split()) >= ANSWER_WORDS
            and not self.text.rstrip().endswith("?")
            and not self.has(*Pitfall)
            and not self.gives(Signal.HOSTILE, Signal.NOT_ENGLISH, Signal.ROLE_BREAK)
            and not self.elsewhere
        )

    @property
    def most_returns(self) -> int:
        """How often she comes back to what is open; to a vague word only once."""
        return self.temper.returns if self.known.get(self.open_kind) else 1

    @property
    def half_counted(self) -> bool:
        """Whether the turn answers how much they weigh, and again without a number."""
        return self.open == FIGURE and not self.reading.moves and says_more(self.text)

    @property
    def comes_back(self) -> bool:
        """Whether she has waited long enough to come back to her question."""
        return (
            bool(self.open)
            and not self.answered
            and not self.agreed
            and (self.memory.waited + 1 >= self.temper.patience or self.half_counted)
            and self.memory.returns < self.most_returns
        )


def details(term: Term | None) -> tuple[str, str, str]:
    """Amount, date and owner of a term; nothing for none."""
    return (term.amount, term.when, term.owner) if term else ("", "", "")
