"""Who answers for a line: said with it, or of it in a later turn.

"Quill owns it", "the campaign is yours and mine", "not me": every way to give a line its owner,
or to take one off it. In: a turn's text and the lines it can mean. Out: which line gets or
loses whom.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from desktop.coach.page.lines import Lines
from desktop.coach.page.measuring import sentence_span
from desktop.coach.page.naming import PERSON, Assignment, promised
from desktop.coach.said.caseless import folded
from desktop.coach.said.people import ROLE, last_person, person_pattern, written_people
from desktop.coach.said.places import list_marks

_ADVERBS = (
    r"(?:(?:'ll| will| would|'d| can| just| also| personally| really| now| only| still| actually"
    r"| gladly| then|'s going to| is going to)*)"
)
_RUNS = (
    r"(?:owns?|runs?(?! (?:it|that|this) (?:by|past|through))|handles?|leads?(?! with)"
    r"|looks? after|sees? to|answers? for|manages?|drives?|has|have"
    r"|takes?(?: on| over| care of)?|keeps?|does|do|is (?:owning|running|handling|leading"
    r"|responsible for|in charge of|the owner of)|am (?:owning|running|handling|leading)"
    r"|'s (?:owning|running|handling|leading|got|responsible for|in charge of)"
    r"|'ve got|picks?(?: up)?)"
)
_SIGNS = r"(?:signs?(?: off)?(?: on)?|approves?|backs?|pays? for)"
_IT = r"(?:it|that|this|these|those|them|that one|this one|who)\b(?! \w+ing\b)"
_IS = r"(?:(?:it|that|this)(?:'s|s| is| would be|'d be|'ll be| will be))"
_HOLDS = (
    r"(?:belongs? to|sits? with|lies with|rests? with|goes (?:to|with)|stays with"
    r"|is owned by|owned by"
    r"|is run by|run by|is led by|led by|is handled by|handled by|looked after by|is with|is on"
    r"|ones? (?:on|with)|'s (?:on|with)(?! (?:the|your)\b))"
)
_MINE = (
    r"(?:mine and yours|yours and mine|ours together|both of ours|mine and \w+'s|ours"
    r"|\w+'s and mine"
    r"|for the two of us|for both of us|on both of us)"
)
_BOTH = r"(?:you and me|me and you|you and i|the two of us|us two|both of us)"
_IS_ONE = r"(?:is|are|'s|ones?)"
_SINGLE = (
    rf"(?:{_IS_ONE}|(?:should|will|can|would) be) (?:also |all |both )?mine\b(?! (?:and|to)\b)"
)
_NAME_ON = (
    r"(?:'s|s| is| should be| goes| stays) (?:the |down as (?:the )?)?(?:name|owner|one|person)"
    r" (?:on|of|for|behind|beside|next to)"
)
_POSSESSOR = r"[A-Z][a-z]+"
_END = r"(?=\s*(?:[.,;!?]|$|\b(?:for|from|and|on|together|who|once)\b))"
_SINGULAR = re.compile(r"(?:^ ?'s\b|^ ?is\b|\b(?!'s)[a-z]+s\b|\bhas\b)")
"""A verb of one person: what stands before "and" belongs to something else."""
_BIDS = re.compile(r"\byou (?:can|could|may|should) $")
"""Before "put my name on it": no more than "please"."""
_UNSAID = re.compile(
    r"\b(?:if|unless|until|when|before|once|who|whether|did|does|do|should|shall|could|can|would|may"
    r"|why|what|how|where|than|as|after|as soon as|asked|you said)(?: \w+)? $"
)
"""Before a frame that says nothing: "if I own it", "should I take that"."""


@lru_cache(maxsize=2)
def _frames(*, cased: bool) -> dict[str, re.Pattern[str]]:
    """Each way to name an owner, and where the line stands in it."""
    one = person_pattern(cased=cased)
    any_role = person_pattern(cased=cased, bare_role=True)
    verb = rf"(?P<runs>(?i:{_ADVERBS}\s?{_RUNS}))|(?P<signs>(?i:{_ADVERBS}\s?{_SIGNS}))"
    is_end = _END if cased else r"(?= (?:our|my|from)\b| \w+ (?:our|my|from)\b|\s*(?:[.,;!?]|$))"
    put_end = (
        r"(?=(?i:(?:'s name)?(?: down)? (?:on|next to|beside|for|to|against|there|yourself)\b))"
        if cased
        else r"(?=(?:'s name)(?: yourself| to| on| next to| beside)| down for| next to| beside"
        r"|(?: down)? (?:on|for) (?:the (?:first|second|third|fourth|fifth|last)|line|number)\b)"
    )
    rows = (
        ("object", rf"\b(?P<p>{any_role})(?:{verb})\Z"),
        ("sure", rf"\b(?P<p>{one})(?i:{_ADVERBS} (?:makes? sure|sees? to it|takes? care))\Z"),
        ("held", rf"(?i:{_HOLDS}) (?P<no>(?i:not (?:to|with|on|by)? ?))?(?P<p>{any_role})\b"),
        ("for", rf"\b(?P<p>{any_role}) for\Z"),
        ("is", rf"(?i:{_IS}) (?P<no>(?i:not ))?(?P<p>{one}){is_end}"),
        ("owner", rf"(?i:owner(?:s| is|:|,)?) (?P<p>{any_role})\b"),
        ("put", rf"(?i:put|add|write|note|list|name) (?P<p>{one}){put_end}"),
        ("about", rf"(?i:call|ask|phone|ring) (?P<p>{any_role}) (?i:about|for|on)(?= )"),
        ("whose", rf"(?i:is|'s|stays|are) (?:(?i:both ))?(?P<ours>(?i:{_MINE}))\b"),
        ("alone", rf"(?:(?<=[.,;:!?] )|^)(?P<p>(?i:{_BOTH}))(?=[.,;!?]|$)"),
        ("then", rf"\b(?P<p>{one})(?=[.,;]|$| (?i:once|after|when)\b)"),
        ("with", rf"(?i:with) (?P<p>{one})(?=[.,;!?]|$| (?i:on|in)\b)"),
        ("mine", rf"(?i:{_SINGLE})"),
        ("name", rf"\b(?P<p>{any_role})(?i:{_NAME_ON})\Z"),
        ("my name", r"(?i:put|write|note|my) (?P<self>(?i:my )?(?i:name)) (?i:down )?(?i:on|to)"),
        ("whom", rf"(?i:{_IS_ONE}) (?P<p>{_POSSESSOR})'s(?=\s*[.,;!?]|$)"),
    )
    return {name: re.compile(row) for name, row in rows}


_CUES = {
    "object": rf"(?:{_RUNS}|{_SIGNS})",
    "sure": r"(?:makes? sure|sees? to it|takes? care)",
    "held": _HOLDS,
    "for": r"for(?= )",
    "is": _IS,
    "owner": r"owner",
    "put": r"(?:put|add|write|note|list|name) ",
    "about": r"(?:call|ask|phone|ring) ",
    "whose": rf"(?:is|'s|stays|are) (?:both )?{_MINE}",
    "alone": _BOTH,
    "with": r"with(?= )",
    "mine": _SINGLE,
    "name": rf"(?:\w+){_NAME_ON}(?= )",
    "my name": r"(?:put|write|note) my name (?:down )?(?:on|to)(?= )|my name on(?= )",
    "whom": rf"{_IS_ONE} \w+'s",
}
"""What is looked for first: no person is sought where nothing is said of one."""
_FOUND = {name: re.compile(rf"\b{cue}") for name, cue in _CUES.items()}
_BEFORE = frozenset({"object", "sure", "for", "name"})
"""Frames in which the person stands before the cue."""
_LONGEST_PERSON = 60
_OBJECT = re.compile(rf" {_IT}")
_NOT_LINE = re.compile(r"\b(?<!why )not (?:for )?(?=the |that |my |our |[a-z])")
_NOT_ME = re.compile(
    r"\bnot (?:to |with |on |for |by )?(?P<p>me|us|mine|my \w+|our \w+)\b(?! \w+ing)"
)


def owners_said(text: str, lines: Lines) -> list[Assignment]:
    """Every owner that the turn gives a line, or takes from one, in order."""
    cased = text != folded(text)
    found = [
        made
        for name, match in _said(text, lines, cased=cased)
        if (made := _owner(name, match, text, lines, cased=cased)) is not None
    ]
    given = {one.kind for one in found}
    found += [one for one in _by_place(text, lines, cased=cased) if one.kind not in given]
    found += [one for one in _in_list(text, lines, cased=cased) if one.kind not in given]
    opens = _opening(text, lines, cased=cased)
    if opens is not None and opens.kind not in {one.kind for one in found}:
        found.append(opens)
    found += promised(text, lines, cased=cased)
    found.sort(key=lambda one: one.start)
    return found + list(_disowned(text, lines, found))


def _said(text: str, lines: Lines, *, cased: bool) -> Iterator[tuple[str, re.Match[str]]]:
    """Every place that may name an owner."""
    frames = _frames(cased=cased)
    for name, cue in _FOUND.items():
        for hit in cue.finditer(lines.flat):
            end = hit.end()
            if name in _BEFORE:
                if name not in {"sure", "name"} and not (
                    lines.behind(end) or (name == "object" and _OBJECT.match(lines.flat, end))
                ):
                    continue
                start = max(0, hit.start() - _LONGEST_PERSON)
                match = frames[name].search(text, start, end)
            else:
                match = frames[name].match(text, hit.start())
            if match is not None:
                yield name, match
    if lines.detail == "who" and _THEN.search(lines.flat):
        yield from (("then", match) for match in frames["then"].finditer(text))


_GOES_ON = re.compile(rf"{_ADVERBS}\s?(?:{_RUNS}|{_SIGNS})\b")
"""Behind a second person who owns something else: "with my CMO, and my CTO takes the third"."""
_SUBJECT = re.compile(
    r"(?:[\s,;:]|\b(?:and|but|so|then|well|yes|for|with|of|us|you|your|team|too|also)\b)*"
    r"(?:\b(?:that|this|it|they|those|these|which|both|all)\b)?"
    r"(?: ?\b(?:one|ones|line|lines)\b)?\s*"
)
"""Between a line and "is mine": nothing but a word that means the line."""
_POINTS = re.compile(r"\b(?:that|this|it)(?: one)?'? ?$")
_THEN = re.compile(r"\b(?:then|and) ")
_HAS = re.compile(r"\b(?:have|has|takes?|got)$")
_NOTED = re.compile(
    r"[^,.;?!]{0,40}\b(?:already|down|written|noted|covered|here|so far|on (?:my|our|the) (?:list"
    r"|page|sheet|side|notes)|in (?:my|our|the) (?:notes|list|draft|mind)"
    r"|as (?:read|given|agreed))\b"
)
"""Behind "I have the early access": it is there, and nobody owns it."""


def _owner(
    name: str, match: re.Match[str], text: str, lines: Lines, *, cased: bool
) -> Assignment | None:
    groups = match.groupdict()
    said = groups.get("p") or ""
    owner = "I" if name in {"mine", "my name"} else written_people(said, cased=cased)
    owner = _ours(groups["ours"]) if groups.get("ours") else owner
    if not owner and said:
        owner = last_person(said, cased=cased)
    first, last = sentence_span(text, match.start(), match.end())
    if not owner or (owner == "you" and name not in {"is", "owner"}):
        return None
    low = lines.flat
    before = low[first : match.start()]
    before = _BIDS.sub("", before) if name in {"put", "my name"} else before
    if _UNSAID.search(before) or _asks(low, match, first, last):
        return None
    if name == "object" and _only_has(match["runs"] or "", owner, low[match.end() : last]):
        return None
    joint = " and " in owner
    if name == "for" and not _names_for(
        low[first : match.start()], joint or owner not in {"I", "we"}
    ):
        return None
    if joint and name == "object" and _SINGULAR.search(match["runs"] or match["signs"]):
        owner, joint = owner.rpartition(" and ")[2], False
    if joint and name in {"held", "put", "with"} and _GOES_ON.match(low, match.end()):
        owner, joint = owner.partition(" and ")[0], False
    kind = _line_of(name, match, lines, joint=joint, named=owner[:1].isupper() and owner != "I")
    if not kind:
        return None
    weak = groups.get("signs") is not None
    return Assignment(kind, owner, "", bool(groups.get("no")), weak, match.start())


def _only_has(runs: str, owner: str, after: str) -> bool:
    """Whether a line is only there, "we have the ninety days", or taken back."""
    if not _HAS.search(runs.lower()):
        return False
    if re.match(r"(?: \w+){1,4}? back\b", after):
        return True
    return owner == "we" or _NOTED.match(after) is not None


def _names_for(before: str, other: bool) -> bool:
    """Whether "Quill for the campaign" can name an owner behind these words."""
    if re.search(
        r"\b(?:from|with|by|to|of|at|than|give|gives|get|gets|works?|good|great) $", before
    ):
        return False
    return other or re.search(r"(?:^|[,;:] |\b(?:and|put|but|so) )$", before) is not None


def _asks(low: str, match: re.Match[str], first: int, last: int) -> bool:
    """Whether the frame stands in a question of its own."""
    if not low[first:last].rstrip().endswith("?"):
        return False
    clause = re.split(r"[,;:]| and ", low[match.end() : last])
    return len(clause) == 1 and not low[first : match.start()].rstrip().endswith(",")


def _line_of(name: str, match: re.Match[str], lines: Lines, *, joint: bool, named: bool) -> str:
    """The line that a frame gives its owner to; empty where it speaks of none."""
    start, end = match.span()
    who = lines.asked if lines.detail == "who" else ""
    if name == "object":
        behind = lines.behind(end)
        if behind:
            return behind
        plain = re.match(rf" {_IT}", lines.flat[end:])
        return lines.meant(start) if plain else ""
    if name == "sure":
        return lines.before(start) or who
    if name in {"for", "about", "name", "my name"}:
        return "" if name == "for" and lines.only_sized(end) else lines.behind(end)
    if name in {"mine", "whom"}:
        return _subject(match, lines)
    if name in {"held", "whose"}:
        first, _ = sentence_span(lines.text, start, end)
        return lines.before(start, first) or (lines.meant(start) if joint or named else "")
    if name == "put":
        rest = re.match(
            r"(?:'s name)?(?: yourself)?(?: down)?(?: (?:on|next to|beside|for|to|against))?",
            lines.flat[end:],
        )
        after = end + (rest.end() if rest else 0)
        return lines.behind(after) or lines.meant(start)
    if name in {"is", "owner"}:
        at = re.match(r"(?: \w+){0,3}? for\b", lines.flat[end:])
        behind = lines.behind(end + at.end()) if at else ""
        if behind or who:
            return behind or who
        first, _ = sentence_span(lines.text, start, end)
        before = lines.before(start, first)
        if before and not re.search(
            r"[a-z]", _SUBJECT.sub("", lines.flat[_end_of(lines, start) : start])
        ):
            return before
        return lines.meant(start) if joint or named else ""
    if name == "alone":
        return lines.before(start)
    if name == "with":
        by_amount = [one.kind for one in lines.spots if one.sized and one.end == start - 1]
        if by_amount:
            return by_amount[0]
        last_named = lines.before(start)
        near = lines.before(start, max(0, start - 40))
        return near if named and near == last_named else ""
    return who if joint else ""


def _subject(match: re.Match[str], lines: Lines) -> str:
    """The line that stands before "is mine"; a bare "that" means what is meant here."""
    start = match.start() + (1 if match[0].startswith("'") else 0)
    first, _ = sentence_span(lines.text, *match.span())
    behind = _end_of(lines, start)
    between = lines.flat[max(first, behind) : match.start()].rstrip("'")
    if behind > first and _SUBJECT.fullmatch(between):
        return lines.before(start, first)
    return lines.meant(start) if _POINTS.search(lines.flat[first : match.start()]) else ""


def _end_of(lines: Lines, at: int) -> int:
    """Where the line named last before this place ends."""
    return max((spot.end for spot in lines.spots if spot.end <= at), default=0)


def _by_place(text: str, lines: Lines, *, cased: bool) -> Iterator[Assignment]:
    """Owners right behind a place: "line two with my CTO", "number one to me"."""
    behind = _behind_place(cased=cased)
    for spot in lines.spots:
        match = behind.match(text, spot.end) if spot.placed else None
        owner = written_people(match["p"], cased=cased) if match else ""
        if match and owner and owner != "you":
            yield Assignment(spot.kind, owner, "", bool(match["no"]), False, spot.start)


@lru_cache(maxsize=2)
def _opener(*, cased: bool) -> re.Pattern[str]:
    one = person_pattern(cased=cased)
    return re.compile(
        r"\W*(?i:(?:(?:uh|um|er|well|oh|yes|yeah|sure|okay|ok|so)[\s,.]+)*)"
        r"(?i:(?:(?:that|it)(?:'s|\u2019s|s| is| would be|'d be|'ll be| will be)) )?"
        rf"(?P<p>{one})(?=\s*(?:[.,;!]|$)|,? (?i:and (?:it|for|he|she|they|we|i|from|that)\b))"
    )


def _opening(text: str, lines: Lines, *, cased: bool) -> Assignment | None:
    """Whoever opens an answer to "who is it?", whatever the answer goes on to."""
    person = not lines.detail and PERSON.search(lines.asked.replace("_", " "))
    if lines.detail != "who" and not person:
        return None
    match = _opener(cased=cased).match(text)
    if match is None or (not cased and " " not in match["p"] and match["p"] not in _SELVES):
        return None
    owner = written_people(match["p"], cased=cased)
    ends = sentence_span(text, match.start("p"), match.end("p"))[1]
    if not owner or owner == "you" or text[:ends].rstrip().endswith("?"):
        return None
    return Assignment(lines.asked, owner, start=match.start("p"))


def _in_list(text: str, lines: Lines, *, cased: bool) -> Iterator[Assignment]:
    """Owners who close a line of the turn's own list: "line two, the campaign, my CMO"."""
    marks = [*list_marks(lines.flat), (len(text), 0)]
    closer = re.compile(rf"(?:, |[a-z0-9] )(?P<p>{person_pattern(cased=cased)})\W*$")
    for (start, _), (end, _) in pairwise(marks):
        kind = next((one.kind for one in lines.spots if start <= one.start < end), "")
        first = max(start, *(one.end - 1 for one in lines.spots if start <= one.start < end), 0)
        match = closer.search(text[:end], first) if kind else None
        comma = match is not None and match[0].startswith(",")
        if match is None or not (_ROLES.match(match["p"]) or (cased and comma)):
            continue
        owner = written_people(match["p"], cased=cased)
        if owner and owner != "you":
            yield Assignment(kind, owner, start=match.start("p"))


_ROLES = re.compile(ROLE)
_SELVES = frozenset({"me", "myself", "mine", "us"})


@lru_cache(maxsize=2)
def _behind_place(*, cased: bool) -> re.Pattern[str]:
    one = person_pattern(cased=cased, bare_role=True)
    link = r"(?i:'s|s| is|,? that's|,? thats|,? it's| goes| should be|:|,)?"
    return re.compile(
        rf"{link} (?P<no>(?i:not ))?(?i:(?:to|with|on|for|by) )?(?P<p>{one})(?=\s*(?:[.,;!?]|$)"
        r"|,? (?i:and"
        r"|too|as well|then|please|line|number)\b)"
    )


def _ours(words: str) -> str:
    return "I and you"


def _disowned(text: str, lines: Lines, given: list[Assignment]) -> Iterator[Assignment]:
    """Lines that an owner is taken from: "not the campaign", "not me"."""
    for match in _NOT_LINE.finditer(lines.flat):
        kind = lines.behind(match.end())
        first, _ = sentence_span(text, *match.span())
        before = [one for one in given if first <= one.start < match.start() and one.kind != kind]
        if kind and before:
            yield Assignment(kind, before[-1].owner, "", True, False, match.start())
    for match in _NOT_ME.finditer(lines.flat):
        owner = written_people(match["p"].replace("mine", "me"), cased=False)
        kind = lines.before(match.start()) or lines.asked
        if owner and kind:
            yield Assignment(kind, owner, "", True, False, match.start())
