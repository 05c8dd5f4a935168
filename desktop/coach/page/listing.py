"""Lines of a page in one turn: "Line two, the joint campaign, forty thousand. Line three, ..."

The reader names what it is sure of; here the rest of a list is heard, each name with the amount or
date beside it. In: the readings of a turn, its text, how benefits are worded. Out: more readings.
"""

import re
from collections.abc import Collection
from dataclasses import replace

from desktop.coach.page.measuring import lowered, sentence_of
from desktop.coach.page.terms import Wordings
from desktop.coach.said.answers import spelled
from desktop.coach.said.dates import WHEN
from desktop.coach.said.owners import owner_in
from desktop.coach.said.passing import stated_amounts
from desktop.events import BenefitRead

LONGEST_STATED = 25
"""Words of a turn that may state a line of an open page by its bare name."""
NEGATED = re.compile(
    r"\b(?:no(?! (?:problem|need|doubt|catch|limit|more than|one|later))|without|forget|scratch"
    r"|drop|skip|strike|cancel|remove|not the|lose the|take off|take out|leave out|minus)\b"
    r"(?:\s+(?!and\b|but\b|with\b)[\w'-]+){0,2}?\s+$"
)
_PARTS = re.compile(
    r"[,;.!?:](?!\d)|\b(?:and|plus)\b|\b(?:line|point|term|number|item) (?:one|two|three|four|five"
    r"|six|[1-6])\b|\b(?:first|second|third|fourth|fifth|next) (?:line|point|term|item)\b"
    r"|\b(?:second|third|fourth|fifth)\b(?= (?:an?|the|our|your) )"
)
_OTHERS = re.compile(
    r"\b(?:they|others?|everyone|everybody|competitors?|anybody|anyone|rivals?|exclusiv\w*|without"
    r"|last partner|not|never|no|if)\b|n't\b"
)


_Named = tuple[str, int, int]
"""A benefit and where it is named."""
_OURS = re.compile(r"\b(?:our|my|your|their) (?:\w+ )?$")


def listed(
    reads: list[BenefitRead],
    text: str,
    wordings: Wordings,
    table: Collection[str],
    *,
    drafting: bool,
) -> list[BenefitRead]:
    """Parts of a list, each a name with an amount or a date, that were not heard."""
    flat = lowered(text)
    found: list[BenefitRead] = []
    for named, first, end in _groups(flat, wordings):
        kind, start, stop = named[0]
        taken = any(read.start < stop and start < read.end for read in reads)
        known = taken or any(read.benefit == kind for read in [*reads, *found])
        if known or len({one[0] for one in named}) > 1 or _OTHERS.search(flat[first:end]):
            continue
        if sentence_of(text, start, stop).rstrip().endswith("?"):
            continue
        stated = spelled(text[first:end]).text
        sized = any(wordings[kind].fits(one.text) for one in stated_amounts(stated))
        sized = sized and (drafting or not _OURS.search(flat[:start]))
        listed_again = kind in table and bool(reads)
        if sized or (drafting and (listed_again or WHEN.search(stated))):
            found.append(BenefitRead(kind, start, stop))
    return found


def _groups(flat: str, wordings: Wordings) -> list[tuple[list[_Named], int, int]]:
    """Parts that name something: what they name, and the end of the nameless parts that follow."""
    named = _named(flat, wordings)
    groups: list[tuple[list[_Named], int, int]] = []
    start = 0
    for border in (*_PARTS.finditer(flat), None):
        end = border.start() if border else len(flat)
        inside = [one for one in named if start <= one[1] and one[2] <= end]
        if inside:
            groups.append((inside, start, end))
        elif groups and flat[groups[-1][2] : start].strip() in {",", ":", "."}:
            groups[-1] = (*groups[-1][:2], end)
        start = border.end() if border else end
    return groups


def _named(flat: str, wordings: Wordings) -> list[_Named]:
    """Every benefit that these words name, with where they do; none inside another's words."""
    hits = [
        (row.id, *hit.span()) for row in wordings.values() for hit in row.name_of_it.finditer(flat)
    ]
    return [
        one
        for one in hits
        if not any(
            other[1] <= one[1] and one[2] <= other[2] and other[2] - other[1] > one[2] - one[1]
            for other in hits
        )
    ]


def bare(text: str, wordings: Wordings) -> list[BenefitRead]:
    """Lines of an open page stated by their bare names, with a detail beside them."""
    plain = spelled(text).text
    stated = stated_amounts(plain) or WHEN.search(plain) or owner_in(text)
    if not stated or "?" in text or len(text.split()) > LONGEST_STATED:
        return []
    flat = lowered(text)
    found: list[BenefitRead] = []
    for wording in wordings.values():
        match = wording.name_of_it.search(flat)
        clash = match and any(match.start() < one.end and one.start < match.end() for one in found)
        if match and not clash and not NEGATED.search(flat[: match.start()]):
            found.append(BenefitRead(wording.id, *match.span()))
    dated = WHEN.search(plain)
    if len(found) == 1:
        found[0] = replace(found[0], when=dated[0] if dated else "", owner=owner_in(text))
    return found


def claimed(
    reads: list[BenefitRead], text: str, wordings: Wordings, table: Collection[str]
) -> list[BenefitRead]:
    """What is on the table and gets its owner here, by its name and nothing else."""
    flat = lowered(text)
    found: list[BenefitRead] = []
    for kind in table:
        wording = wordings.get(kind)
        if wording is None or any(read.benefit == kind for read in reads):
            continue
        names = (name for name in wording.known_as.finditer(flat) if _owns(flat, name))
        name = next(names, None)
        if name is not None:
            found.append(BenefitRead(kind, *name.span()))
    return found


_CLAIMS = re.compile(
    r"\b(?:(?:i|we)(?:'ll| will|ll)? (?:own|look after|run|handle|take care of|answer for|sign off"
    r"|see to)|(?:i'm|im|i am|it's|its|it is|that's|thats|that is) (?:the )?(?:owner|responsible"
    r"|lead"
    r"|accountable|me|mine|in charge)|put me down|my name(?:'s| is)?)"
    r"(?: (?:of|for|on|with|to|beside|next to|as the owner of))?(?: (?:the|that|this|your|our|my))*"
    r"(?: \w+)? $"
)
_CLAIMED = re.compile(
    r"^(?: \w+)? (?:is|'s) (?:mine|me|on me|my (?:job|baby|line|responsibility))\b"
    r"|^,? (?:that's|it's|it is|thats|its) (?:me|mine)\b"
)


def _owns(flat: str, name: re.Match[str]) -> bool:
    around = sentence_of(flat, *name.span())
    if "?" in around:
        return False
    return bool(_CLAIMS.search(flat[: name.start()]) or _CLAIMED.match(flat[name.end() :]))
