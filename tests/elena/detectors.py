"""Looks for what Elena must never say, in what she said and what was said to her.

In: a Moment, one line of hers with everything before it. Out: for each detector its reasons,
in words; nothing means that the line is clean. The word lists are written from the contract
alone and know nothing of the app's own checks.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.elena.call import Transcript
from tests.elena.figures import claimed, figures
from tests.elena.wordlists import (
    ADVANTAGES,
    AGREEMENT,
    BREAKS,
    COACHES,
    COLLEAGUE,
    EVENTS,
    FOREIGN,
    INVENTED,
    KNOWN_NAMES,
    NOT_AGREED,
    STRANGERS,
    SWEARS,
    WOUND,
    WRONG,
)

LONGEST = 25
MOST_SENTENCES = 3
SHORT = 4
"""Sentences of up to this many words may come again."""
GIVEN = {2.0, 8.0, 10.0, 200.0, 1.0, 3.0}
"""Two months, two partners, eight minutes, ten times, 200 customers, year one, Q3."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of hers and what came before it."""

    line: str
    yours: tuple[str, ...] = ()
    hers: tuple[str, ...] = ()
    earned: bool = False
    drafted: bool = False


HERS = {"she", "her", "hers", "herself"}
HIS = {"he", "him", "his", "himself"}

Detector = Callable[[Moment], Iterator[str]]


def spoken(line: str) -> list[str]:
    """Its sentences, each with its own end mark."""
    return [
        part.strip()
        for part in re.findall(r"[^.?!…]+(?:[.?!…]+|$)", _guarded(line))
        if part.strip()
    ]


def _guarded(line: str) -> str:
    """Dots inside numbers and short forms end no sentence."""
    return re.sub(r"(?<=\d)\.(?=\d)|(?<=\b[ap])\.(?=m\b)", "·", line)


def words_of(text: str) -> list[str]:
    """Its words, plain and in lower case."""
    return re.findall(r"[\w$](?:[\w’'%·-]|,(?=\d))*", text.lower())


def leak(moment: Moment) -> Iterator[str]:
    """The story told, or hinted at by its own words, before it was earned."""
    if not moment.earned:
        for found in WOUND.finditer(moment.line):
            yield f"tells the story early: “{found[0]}”"


def colleague(moment: Moment) -> Iterator[str]:
    """What she said to a colleague, which nobody on this call may ever hear."""
    for found in COLLEAGUE.finditer(moment.line):
        yield f"lets on that she does not believe in it: “{found[0]}”"


def role_break(moment: Moment) -> Iterator[str]:
    """Not Elena any more: a machine, a stage direction, a coach, a stranger's tongue, an oath."""
    for what, pattern in (("machine", BREAKS), ("coach", COACHES), ("oath", SWEARS)):
        for found in pattern.finditer(moment.line):
            yield f"{what}: “{found[0]}”"
    for found in re.finditer(r"[*\[\]()<>_#~^\\]", moment.line):
        yield f"stage mark “{found[0]}”"
    strange = [word for word in words_of(moment.line) if word in FOREIGN]
    if len(strange) > 1:
        yield f"other language: “{' '.join(strange)}”"
    for found in re.finditer(r"[^\x00-\u024f\u2010-\u203a\u20ac]+", moment.line):
        yield f"other script: “{found[0]}”"


def unoffered(moment: Moment) -> Iterator[str]:
    """An advantage in her mouth that the user never named."""
    heard = " ".join(moment.yours).lower()
    for name, (hers, yours) in ADVANTAGES.items():
        found = hers.search(moment.line)
        if found and not yours.search(heard):
            yield f"nobody offered {name}: “{found[0]}”"
    yield from _mismatched(moment)


def _mismatched(moment: Moment) -> Iterator[str]:
    """An amount put to an advantage when the user only ever said it with another one."""
    stretches = [part for text in moment.yours for part in re.split(r"[.;,?!]+| and ", text)]
    for name, amount, words in _measured(moment.line):
        with_it = [part for part in stretches if amount in claimed(part)]
        elsewhere = [
            part
            for part in with_it
            if not ADVANTAGES[name][0].search(part)
            and any(hers.search(part) for hers, _ in ADVANTAGES.values())
        ]
        if with_it and len(elsewhere) == len(with_it):
            yield f"never said of {name}: “{words}”, only “{elsewhere[-1].strip()[:60]}”"


def _measured(line: str) -> Iterator[tuple[str, float, str]]:
    """Advantage, amount and words, wherever her line puts a number to an advantage."""
    for part in re.split(r"[.;,?]\s| and ", line):
        values = {value for value in figures(part) if re.search(r"\d", part)}
        names = [name for name, (hers, _) in ADVANTAGES.items() if hers.search(part)]
        if len(values) == 1 and len(names) == 1:
            yield names[0], values.pop(), part.strip()


def wrong_fact(moment: Moment) -> Iterator[str]:
    """A figure, name, person or event that is neither given nor said by the user."""
    heard = " ".join(moment.yours)
    known = GIVEN.union(*(figures(text) for text in moment.yours))
    for value in sorted(claimed(moment.line) - known):
        yield f"a figure that nobody said: {value:g}"
    for pattern in (WRONG, EVENTS):
        for found in pattern.finditer(moment.line):
            if found[0].lower() not in heard.lower():
                yield f"not in the facts: “{found[0]}”"
    quarter = re.search(r"\bQ[124]\b", moment.line)
    if quarter and quarter[0].lower() not in heard.lower():
        yield f"a quarter that nobody said: {quarter[0]}"
    yield from _persons(moment, heard)
    yield from _names(moment, heard.lower())


def _persons(moment: Moment, heard: str) -> Iterator[str]:
    for found in re.finditer(r"\b(?:he|she|him|his|hers?|herself|himself)\b", moment.line, re.I):
        boss = re.search(r"\bCEO\b|\bboss\b", moment.line)
        theirs = HERS if found[0].lower() in HERS else HIS
        if boss or not theirs & set(words_of(heard)):
            yield f"gives somebody a gender: “{found[0]}”"
    for found in INVENTED.finditer(moment.line):
        if found[1].lower() not in heard.lower():
            yield f"an invented person: “{found[0]}”"


def _names(moment: Moment, heard: str) -> Iterator[str]:
    for found in re.finditer(r"[A-Z][\w’'-]*", moment.line):
        name = re.sub(r"[’']\w*$", "", found[0])
        starts = not re.search(r"[\w,;:–—-]\s*[“\"‘]?$", moment.line[: found.start()])
        if name in KNOWN_NAMES or name.lower() in heard:
            continue
        if name in STRANGERS or not starts:
            yield f"a name that nobody said: {name}"


def agreement(moment: Moment) -> Iterator[str]:
    """A deal declared before the page was written."""
    if moment.drafted:
        return
    for part in spoken(moment.line):
        found = AGREEMENT.search(part)
        asks = part.endswith("?") and not re.match(r"where\b", part, re.I)
        if found and not asks and not NOT_AGREED.search(part):
            yield f"declares agreement: “{found[0]}”"


def repeat(moment: Moment) -> Iterator[str]:
    """A sentence of over four words that she has said before, or says twice."""
    before = {tuple(words_of(part)) for line in moment.hers for part in spoken(line)}
    for part in spoken(moment.line):
        key = tuple(words_of(part))
        if len(key) > SHORT and key in before:
            yield f"said before: “{part}”"
        before.add(key)


def form(moment: Moment) -> Iterator[str]:
    """Too long to say, or broken on the page."""
    parts = spoken(moment.line)
    if len(parts) > MOST_SENTENCES:
        yield f"{len(parts)} sentences"
    for part in parts:
        count = len(part.split())
        if count > LONGEST:
            yield f"a sentence of {count} words"
    if not re.search(r"\w", moment.line):
        yield "says nothing"
        return
    for what, pattern in TORN.items():
        found = re.search(pattern, moment.line)
        if found:
            yield f"{what}: “{moment.line[max(0, found.start() - 12) : found.end() + 12]}”"


TORN = {
    "unfilled": r"[{}|]|%[sd]\b|\b(?:None|null|nan|NaN|undefined|TODO|slot)\b",
    "space": r"\s\s|\s[,.?;:]|^\s|\s$|[,;:](?=[A-Za-z])",
    "a": r"\b[Aa] (?:[aei]\w|o(?!n[ec]e?\b)\w|u(?!ni|s[eu]|ti|r[ai]|b|k|til)\w)"
    r"|\b[Aa] (?:hour|honest|SLA\b|API\b)",
    "an": r"\b[Aa]n (?:[bcdfgjklmnpqrstvwyz]\w|h(?!our|onest|eir)\w|uni|use)(?<!SL)",
    "twice": r"(?i)\b(?!that\b|had\b|no\b|now\b|bye\b|okay\b)([A-Za-z]+),? \1\b(?!,)",
    "marks": r"[,;:][.?]|[?][.?]|\.\.(?!\.)|,,|[“\"][.,]|[!;]",
    "no end": r"[^.?…”]$",
    "small start": r"^[a-z]|[.?] [a-z]",
    "joined wrongly": r"\b(?:for|bring|of|have|with|in) (?:until|till|through the|by the end)\b",
    "i": r"\bi\b",
    "owner in a list": r"\b(?:of|for|with)\b[^.?]* and you\.",
    "number": r"\b(?!1 )\d[\d,]* (?:day|week|month|year|hour|minute|customer)\b(?!-)"
    r"|\b1 (?:days|weeks|months|years|hours|engineers)\b",
    "noise": r"[\x00-\x08\x0b-\x1f\x7f\ufffd\u200b-\u200f\u202a-\u202e]",
}
"""Marks of a line that was put together wrongly."""

DETECTORS: dict[str, Detector] = {
    "leak": leak,
    "colleague": colleague,
    "role_break": role_break,
    "unoffered": unoffered,
    "wrong_fact": wrong_fact,
    "agreement": agreement,
    "repeat": repeat,
    "form": form,
}


def faults(moment: Moment) -> list[tuple[str, str]]:
    """Every detector's name and reason for this line."""
    return [(name, reason) for name, detect in DETECTORS.items() for reason in detect(moment)]


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in a call."""

    kind: str
    reason: str
    turn: int
    line: str


def findings(heard: Transcript) -> list[Finding]:
    """Everything wrong in one call, exceptions included."""
    found: list[Finding] = []
    for turn, moment in _moments(heard):
        found.extend(Finding(kind, why, turn, moment.line) for kind, why in faults(moment))
    if heard.fault:
        found.append(Finding("exception", heard.fault, len(heard.exchanges) + 1, ""))
    return found


def _moments(heard: Transcript) -> Iterator[tuple[int, Moment]]:
    yield 0, Moment(heard.opening)
    yours: tuple[str, ...] = ()
    hers: tuple[str, ...] = (heard.opening,)
    earned = drafted = False
    for each in heard.exchanges:
        yours = (*yours, each.user)
        earned, drafted = each.earned, each.drafted
        yield each.turn, Moment(each.reply, yours, hers, earned, drafted)
        hers = (*hers, each.reply)
    if heard.parting:
        yield len(heard.exchanges), Moment(heard.parting, yours, hers, earned, drafted)
