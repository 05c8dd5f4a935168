"""What she hears in a turn, taken by itself: its moves, its signals, its words.

In: the turn just taken and what belongs to the moment. Out: named conditions on the words.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from desktop.coach.page.terms import Wordings
from desktop.coach.said.answers import gives_line
from desktop.coach.sparing import ADVICE, spared
from desktop.coach.tracker import Progress
from desktop.counterpart.director.faults import sends_regards
from desktop.counterpart.director.partings import parts, works_on
from desktop.counterpart.director.questions import (
    Asks,
    Why,
    asks,
    asks_more,
    elsewhere,
    pretends,
    reasons,
    sympathises,
    why,
)
from desktop.counterpart.memory import Memory, beside_the_demand
from desktop.counterpart.own_words import regrets, yes_or_no
from desktop.counterpart.persona import Temper
from desktop.counterpart.topic_names import TopicOf, nothing_asked
from desktop.events import Reading, TurnTaken
from desktop.moves import Pitfall, Signal, Step

MOST_READ = 800
"""Characters of a turn that are looked at for what is asked and said in it."""


_ASKS_ON = re.compile(
    r"^(?!.*\b(?:bye|goodbye|talk (?:soon|later|to you|tomorrow)|see you|take care(?! of)"
    r"|have a (?:good"
    r"|nice"
    r"|great|lovely)|good night|cheers|hang up|gotta|got to|have to|need to|must go)\b)"
    r".*\b(?:would|could|does|did|can|is|are|do|will)\b[^.?!]*\b(?:that|it|this|you|your|they)\b"
    r"[^.?!]*\?",
    re.IGNORECASE | re.DOTALL,
)
"""A question to her in a turn without a word of parting."""


@dataclass(frozen=True)
class Heard:
    """One turn and the moment it came at; what costs time is computed once."""

    turn: TurnTaken
    before: Progress
    after: Progress
    memory: Memory
    """As it was before this turn."""
    now: Memory
    """With this turn counted."""
    temper: Temper
    wordings: Wordings
    weighed: frozenset[str] | None = None
    """Benefits that she can hold against what happened to them; None for any."""
    topics: TopicOf = nothing_asked
    """What a question is about at a stage of the call."""

    @property
    def credit(self) -> int:
        """Sincere interest with this turn counted."""
        return self.now.credit

    @property
    def lead(self) -> str:
        """The benefit she opens with, this turn counted."""
        lead = self.now.lead
        return lead if any(term.benefit == lead for term in self.after.offers) else ""

    @property
    def reading(self) -> Reading:
        """The turn as read."""
        return self.turn.reading

    @cached_property
    def text(self) -> str:
        """The user's words, of a very long turn only the beginning."""
        return self.turn.text[:MOST_READ]

    def has(self, *moves: str) -> bool:
        """Whether any of these moves is in the turn."""
        return self.reading.has(*(move for move in moves if move not in self._spared))

    @cached_property
    def _spared(self) -> tuple[str, ...]:
        """Moves that are none, since the turn only answers what she asked."""
        beside = self.advised or beside_the_demand(self.text)
        asks = (Step.SURFACE_WOUND,) if beside and not self.gives(Signal.ASKS_PAST) else ()
        return (*spared(self.before.moment, self.turn), *asks)

    @cached_property
    def advised(self) -> bool:
        """Whether the user gives her the words for upstairs that she asked for."""
        return self.before.asked_for in ADVICE and gives_line(self.text)

    def gives(self, *signals: str) -> bool:
        """Whether any of these signals is in the turn."""
        return self.reading.gives(*signals)

    @cached_property
    def blank(self) -> bool:
        """Whether nothing was said."""
        return not any(char.isalnum() for char in self.text)

    @property
    def silences(self) -> int:
        """Silences in a row, this turn counted."""
        return self.memory.silences + 1 if self.blank else 0

    @cached_property
    def leaves(self) -> bool:
        """Whether the user really ends the call."""
        return (
            (self._says_bye or sends_regards(self.text) or parts(self.text))
            and not self.gives(Signal.ROLE_BREAK)
            and not pretends(self.text)
            and not _ASKS_ON.search(self.text)
        )

    @property
    def _says_bye(self) -> bool:
        """Whether a goodbye was read that is no work on the matter: "I'll run it"."""
        return self.gives(Signal.GOODBYE) and not works_on(self.text)

    @property
    def half_bye(self) -> bool:
        """Whether there is a goodbye in the turn by which nobody leaves."""
        return self._says_bye and not self.leaves

    @cached_property
    def wants(self) -> Asks | None:
        """What the user wants to know of her; only where no move is read."""
        moves = {move.move for move in self.reading.moves} - set(self._spared)
        return None if moves else asks(self.text)

    @cached_property
    def why(self) -> Why:
        """What a question about the demand is after."""
        return why(self.text)

    @cached_property
    def yes_or_no(self) -> bool:
        """Whether a plain yes, no or almost is asked for."""
        return yes_or_no(self.text)

    @cached_property
    def regrets(self) -> bool:
        """Whether the user is sorry for words of their own, and says no more than that."""
        return regrets(self.text) and not self.reading.moves

    @cached_property
    def elsewhere(self) -> bool:
        """Whether the user talks about something else."""
        return not self.reading.benefits and elsewhere(self.text)

    @cached_property
    def reasons(self) -> bool:
        """Whether the user says why exclusivity cannot be, or that something else holds."""
        return reasons(self.text)

    @cached_property
    def sympathy(self) -> bool:
        """Whether the turn is sorry, or sees why, in words that can be thanked for."""
        return sympathises(self.text) and not self.gives(Signal.HOSTILE)

    @cached_property
    def gives_line(self) -> bool:
        """Whether the user tells her what to say upstairs."""
        return not self.has(*Pitfall, *Step) and gives_line(self.text)

    @cached_property
    def more(self) -> bool:
        """Whether the user only asks her to go on, or what she means by that."""
        return not self.reading.moves and asks_more(self.text)
