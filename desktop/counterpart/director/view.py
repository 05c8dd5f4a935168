"""Everything a rule may look at: the turn, where the method stands, what she remembers.

In: the turn just taken, the method before and after it, her memory, her temper. Out: named
conditions. Each is computed from these alone.
"""

from dataclasses import dataclass
from functools import cached_property

from desktop.coach.said.answers import answer_in
from desktop.coach.sparing import GIVES_AWAY
from desktop.coach.verdict import verdict
from desktop.counterpart.beats import TELLS
from desktop.counterpart.director.asides import Aside, asides
from desktop.counterpart.director.asked import Asked
from desktop.counterpart.director.courtesies import Courtesy, courtesies
from desktop.counterpart.director.faults import speaks_of_when, speaks_of_who
from desktop.counterpart.director.questions import offers, vague
from desktop.counterpart.director.spelled import amounts_said
from desktop.counterpart.director.table import details
from desktop.counterpart.director.tidings import evades
from desktop.counterpart.memory import FIGURE, LEAD, REBUTTAL, tells_lead
from desktop.counterpart.own_words import arms, says_more, settles_who
from desktop.counterpart.topic_names import Stage, Topic
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
class View(Asked):
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
        return bool(self._half_heard) and bool(amounts_said(self.text))

    @cached_property
    def half_kind(self) -> str:
        """The kind of advantage that a turn names and does not offer in so many words."""
        named = bool(self._half_heard) and not amounts_said(self.text)
        return next(iter(self._half_named), "") if named else ""

    @property
    def _half_heard(self) -> str:
        """What a turn names that could be an advantage, and that is not on the table."""
        return next(iter(self._half_named.values()), "")

    @cached_property
    def _half_named(self) -> dict[str, str]:
        """The kind that is named like this, and the words for it."""
        bare = len(self.text.split()) <= BARE_WORDS and "?" not in self.text
        if (
            self.reading.moves
            or not (bare or offers(self.text))
            or self.gives(Signal.TAKES_BACK, Signal.REJECTS_EXCLUSIVITY)
        ):
            return {}
        read = {one.benefit for one in self.reading.benefits if not one.withdrawn}
        rows = self.wordings.values()
        named = {row.id: row.mentioned(self.text) for row in rows if not read or row.id in read}
        said = {kind: words for kind, words in named.items() if words}
        return said if len(said) == 1 and not said.keys() & self.known.keys() else {}

    @cached_property
    def asides(self) -> tuple[Aside, ...]:
        """What the user wants to hear from her beside the matter of the turn."""
        return () if self.blank else asides(self.asking)

    @cached_property
    def courtesies(self) -> tuple[Courtesy, ...]:
        """What is said and asked around the matter."""
        return () if self.blank else courtesies(self.text)

    @property
    def stage(self) -> Stage:
        """How far the call is, as far as questions go."""
        if self.agreed:
            return Stage.PAGE
        if self.after.offers:
            return Stage.OFFERED
        return Stage.TOLD if self.told else Stage.OPENING

    @cached_property
    def topic(self) -> tuple[Topic, float]:
        """What the user wants to know, and how likely that is what is meant."""
        marked = any(mark in self.asking for mark in ".?!")
        asks = self.gives(Signal.QUESTION) or "?" in self.asking or not marked
        if self.blank or not asks:
            return Topic.NONE, 1.0
        return self.topics(self.asking, self.stage)

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

    @property
    def strong(self) -> bool:
        """Whether what is on the table would carry a yes: a tier, and it answers the story."""
        return self.told and self.after.done(Step.BUILD_PREFERRED_TIER)

    @property
    def mended(self) -> bool:
        """Whether exclusivity was really given and taken back, and not misheard by her."""
        back = sum(slip.id in GIVES_AWAY and slip.taken_back for slip in self.after.slips)
        return back > self.memory.beats.get("misheard_yes", 0)

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
        if self.open in {LEAD, REBUTTAL} and (self.advised or arms(self.text)):
            return True
        if self.open == LEAD:
            return bool(self.reading.benefits) or tells_lead(self.text)
        if self.open == REBUTTAL:
            return self.says_something and not self.evades
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
    def late(self) -> bool:
        """Whether this turn names whom she had asked for and no longer waits for."""
        asked = f"{self.newly_owned}:who"
        before = self.known.get(self.newly_owned)
        unknown = before is not None and not before.owner
        return asked in self.memory.asked_before and asked != self.open and unknown

    @property
    def says_no_line(self) -> bool:
        """Whether the turn names no benefit, or only the one she asked about."""
        named = {read.benefit for read in self.reading.benefits}
        return named <= {self.open_kind, WHO_AND_WHEN}

    @cached_property
    def evades(self) -> bool:
        """Whether the turn says that it has no answer to what she asked."""
        return bool(self.open) and evades(self.text)

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
            and not (self.open.endswith(":who") and speaks_of_who(self.text))
            and not (self.open.endswith(":when") and speaks_of_when(self.text))
            and not self.agreed
            and (self.memory.waited + 1 >= self.temper.patience or self.half_counted)
            and self.memory.returns < self.most_returns
        )
