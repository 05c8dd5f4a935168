"""The last check before a sentence is heard, whoever wrote it.

`objections` is the short form for authored lines, which the tests hold to the whole check.
`Guard` holds a persona's patterns; `Guard.watch` takes the call's state at one moment and
gives a Watch, whose `refusals` say why a sentence may not be heard in that moment.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop.counterpart.guard_facts import fact_faults
from desktop.counterpart.guard_form import Echo, form_faults, plain, words_of
from desktop.counterpart.guard_numbers import Figure, known_figures, unknown_figures
from desktop.counterpart.guard_role import either, role_faults
from desktop.counterpart.guard_terms import Terms
from desktop.counterpart.guard_wording import REASONS, Shown, Wording, everyday, names_of, shown
from desktop.counterpart.persona import MAX_WORDS, Persona, sentences

MAX_SENTENCES = 3

_DECLARES = re.compile(
    r"\b(?:we have (?:a|an) (?:deal|agreement)|it'?s a deal|we'?re agreed|we are agreed"
    r"|you(?:'ve| have) got (?:a|yourself a) deal|i'?ll sign|let'?s shake|consider it done"
    r"|done deal|(?:^|[.?] )agreed\b)",
    re.IGNORECASE,
)
_EXCLUSIVE_NOW = re.compile(
    r"\b(?:we're|we are|we've gone|it's) (?:now |already )?exclusive (?:now|then|from)\b"
    r"|\bexclusive it is\b|\b(?:your|the) only (?:\w+ )?partner now\b"
)
_OUT_OF_ROLE = re.compile(
    r"\b(?:as an ai|language model|\bi'?m an? (?:ai|assistant|bot|model|program)|system prompt"
    r"|my (?:prompt|instructions|programming)|role-?play)\b",
    re.IGNORECASE,
)
_PROPER = (
    "CEO API SLA Q3 VP Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Fridays"
)
"""Capitals that are nobody's name."""
_UNSPOKEN = re.compile(r"[*\[\]<>{}_#|]|\((?!s\))")


class Authored:
    """The sentences of a persona's bank, with their slots open."""

    def __init__(self, lines: Iterable[str]) -> None:
        parts = [part for line in lines for part in sentences(line)]
        self._whole = frozenset(plain(part) for part in parts if "{" not in part)
        self._slotted = tuple(
            (tuple(words_of(plain(before))), tuple(words_of(plain(after))))
            for before, _, after in (
                (part[: part.index("{")], "", part[part.rindex("}") + 1 :])
                for part in parts
                if "{" in part
            )
        )

    def has(self, low: str, spoken: frozenset[str]) -> bool:
        """Whether a sentence is one of them; only words that were said may fill a slot."""
        if low in self._whole:
            return True
        words = tuple(words_of(low))
        return any(
            len(before) + len(after) <= len(words)
            and words[: len(before)] == before
            and words[len(words) - len(after) :] == after
            and all(
                word in spoken or word.isdigit() or word in _JOINTS
                for word in words[len(before) : len(words) - len(after)]
            )
            for before, after in self._slotted
        )


_JOINTS = frozenset("a an and by from in of on our the to your".split())
"""Small words that a filled slot may add to what was said."""


@dataclass(frozen=True, slots=True)
class Locked:
    """What may not be said at this moment."""

    words: tuple[str, ...]
    """Key words of facts that are not earned."""
    may_declare: bool
    """Whether the draft is done, so that she may say it is agreed."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The state of the call in which a sentence is heard."""

    told: frozenset[str] = frozenset()
    """Ids of earned facts that are told, this reply's own among them."""
    drafted: bool = False
    """The draft is done."""
    given: bool = False
    """Exclusivity was given away and stands."""
    softened: bool = False
    """A whole tier is on the table, so that the demand may loosen."""
    table: Mapping[str, str] = field(default_factory=dict)
    """Each benefit on the table and the words that measure it: quote, amount, date."""
    user: tuple[str, ...] = ()
    """What the user said, turn by turn; the last is what she answers."""
    heard: tuple[str, ...] = ()
    """What she said so far, reply by reply, as heard."""


class Guard:
    """One persona's whole check, made once; without coefficients the rules check alone."""

    def __init__(self, persona: Persona, wording: Wording | None = None) -> None:
        identity = persona.persona
        self._persona = persona
        self.wording = wording
        self.terms = Terms(persona)
        self._keys = {
            fact.unlock: either(*map(re.escape, fact.key))
            for fact in persona.facts
            if fact.unlock and fact.key
        }
        hinted = [hint for fact in persona.facts if fact.unlock for hint in fact.hints]
        marks = (("hint", hinted), ("never", persona.model.never))
        self._marks = {mark: either(*patterns) for mark, patterns in marks if patterns}
        lines = [line for lines in persona.beats.values() for _, _, line in lines.all()]
        public = [fact.text for fact in persona.facts if not fact.unlock]
        self._public = [*public, *persona.model.facts, identity.want, identity.limit]
        endings = [line for group in persona.endings.values() for line in group]
        self._authored = Authored([*lines, *endings, *(row.ask for row in persona.benefits)])
        self._bank = frozenset(words_of(plain(" ".join((*lines, *self._public)))))
        self._classes = names_of(
            (identity.company, identity.company_short), (identity.name, identity.first_name)
        )
        own = re.escape(identity.first_name.lower())
        self._own_name = re.compile(rf"^{own},|, {own}(?:[.?]|, )")
        named = f"{identity.name} {identity.company} {identity.role} {_PROPER}"
        self._names = frozenset(words_of(plain(named)))
        self._known = known_figures(map(plain, self._public))

    def watch(self, moment: Moment) -> "Watch":
        """The check as it stands at one moment of a call."""
        said = [plain(text) for text in moment.user]
        heard = [plain(text) for text in moment.heard]
        table = {kind: plain(words) for kind, words in moment.table.items()}
        return Watch(
            guard=self,
            moment=moment,
            table=table,
            known=self._known | known_figures((*said, *heard, *table.values())),
            spoken=frozenset(word for text in (*said, *table.values()) for word in words_of(text)),
            answered=" ".join(words_of(said[-1])) if said else "",
            echo=Echo(
                (part for text in moment.heard for part in sentences(text)),
                moment.user[-1] if moment.user else "",
            ),
        )

    def wrote(self, low: str, spoken: frozenset[str]) -> bool:
        """Whether this is one of her authored sentences, slots filled with what was said."""
        return self._authored.has(low, spoken)

    def uses(self, word: str) -> bool:
        """Whether a word, or a simple form of it, is in one of her lines."""
        bare = word.removesuffix("'s")
        return any(form in self._bank for form in (word, bare, f"{bare}s", bare.removesuffix("s")))

    def knows(self, word: str) -> bool:
        """Whether a word is in one of her lines or an everyday one."""
        if word in self._bank or self.wording is None:
            return True
        return everyday(word, self.wording.everyday)

    def secret_faults(self, low: str, told: frozenset[str]) -> Iterator[str]:
        """Key words of what is not earned."""
        if any(key.search(low) for fact, key in self._keys.items() if fact not in told):
            yield "tells what is not earned"

    def named_faults(self, sentence: str, low: str, spoken: frozenset[str]) -> Iterator[str]:
        """People, companies and things that nobody named, and her own name called."""
        if self._own_name.search(low):
            yield "speaks to herself"
        yield from fact_faults(sentence, low, spoken, self.knows, self._names)

    def shown(self, low: str, spoken: frozenset[str], offers: int) -> Shown:
        """What a sentence in plain form shows to the coefficients."""
        marks = [mark for mark, pattern in self._marks.items() if pattern.search(low)]
        return shown(self._classes.tokens(low), spoken, offers, marks)


@dataclass(frozen=True, slots=True)
class Watch:
    """The check at one moment."""

    guard: Guard
    moment: Moment
    table: Mapping[str, str]
    known: frozenset[Figure]
    spoken: frozenset[str]
    """Words the user said, and the words of what is on the table."""
    answered: str
    """The words of the turn that she answers."""
    echo: Echo

    def refusals(self, sentence: str, before: Iterable[str] = ()) -> list[str]:
        """Why this sentence may not be heard; `before` are the reply's sentences so far."""
        return list(dict.fromkeys(self._refusals(sentence, tuple(before))))

    def _refusals(self, sentence: str, before: tuple[str, ...]) -> Iterator[str]:
        low = plain(sentence)
        if len(before) >= MAX_SENTENCES or len(sentences(sentence)) > MAX_SENTENCES:
            yield "too many sentences"
        yield from form_faults(sentence, low)
        yield from self.state_faults(sentence, low)
        yield from self.echo.faults(low, before)

    def state_faults(self, sentence: str, low: str) -> Iterator[str]:
        """Everything against it but its form and its novelty."""
        moment = self.moment
        yield from self.guard.secret_faults(low, moment.told)
        yield from role_faults(low, words_of(low))
        yield from self.guard.named_faults(sentence, low, self.spoken)
        if unknown_figures(low, self.known):
            yield "a number that nobody said"
        yield from self.guard.terms.faults(low, self.table, self.answered)
        if not self.guard.wrote(low, self.spoken):
            yield from self.wording_faults(low)

    def wording_faults(self, low: str) -> Iterator[str]:
        """What the words of a sentence that nobody authored make too likely."""
        moment, wording = self.moment, self.guard.wording
        if not moment.drafted and _DECLARES.search(low):
            yield "declares agreement before the draft is done"
        if not moment.given and _EXCLUSIVE_NOW.search(low):
            yield "takes exclusivity as given"
        if wording is not None:
            seen = self.shown(low)
            for kind in wording.faults(seen, told=bool(moment.told), drafted=moment.drafted):
                yield REASONS[kind]

    def shown(self, low: str) -> Shown:
        """What a sentence shows to the coefficients at this moment."""
        return self.guard.shown(low, self.spoken, len(self.table))

    def foreign(self, sentence: str) -> list[str]:
        """Words that are neither the user's nor in any line of hers."""
        return [
            word
            for word in words_of(plain(sentence))
            if word not in self.spoken and not self.guard.uses(word)
        ]

    def reply_refusals(self, text: str) -> list[str]:
        """Why a whole reply may not be heard."""
        parts = sentences(text)
        if not parts:
            return ["nothing to say"]
        found: dict[str, None] = dict.fromkeys(self.echo.whole(plain(text)))
        for at, part in enumerate(parts):
            found |= dict.fromkeys(self.refusals(part, parts[:at]))
        return list(found)


def objections(text: str, locked: Locked) -> list[str]:
    """Why this authored text may not be heard; empty when it may."""
    return list(_objections(text, locked))


def _objections(text: str, locked: Locked) -> Iterable[str]:
    parts = sentences(text)
    if not parts:
        yield "nothing to say"
    if len(parts) > MAX_SENTENCES:
        yield "too many sentences"
    if any(len(part.split()) > MAX_WORDS for part in parts):
        yield "a sentence too long to say"
    if _UNSPOKEN.search(text):
        yield "something that is not spoken"
    if _OUT_OF_ROLE.search(text):
        yield "out of role"
    if not locked.may_declare and _DECLARES.search(text):
        yield "declares agreement before the draft is done"
    for word in locked.words:
        if re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE):
            yield "tells what is not earned"
