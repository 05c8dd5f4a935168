"""From when or by when a line holds: said with it, or of it in a later turn.

"November first for the engineer", "move the fifteenth to the sandbox", "it has no date": every
way to give a line its date, or to take one off it. In: a turn's text and the lines it can mean.
Out: which line gets or loses which date.
"""

import re
from collections.abc import Iterator

from desktop.coach.page.lines import Lines
from desktop.coach.page.measuring import sentence_span
from desktop.coach.page.naming import Assignment
from desktop.coach.said.answers import spelled
from desktop.coach.said.caseless import Caseless
from desktop.coach.said.dates import DATED, ERRAND, core_of, redated

_MAY_DATE = Caseless(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|q[1-4]|quarter"
    r"|week|month|year|half|spring|summer|autumn|fall|winter|launch|today|tomorrow|tonight|sign|day"
    r"|date|move|put|shift|bring|take)"
)
_NO_DATE = Caseless(
    r"\b(?:has|have|had|with|there is|there's|it's got|is) (?:no|not any|no fixed) dates?\b"
    r"|\bwithout (?:any |a )?dates?\b|\bno date (?:at all|on|for|there)\b"
    r"|\btake (?:the date|(?:the )?[\w ]{3,20}?) off\b"
)
_MOVES = Caseless(
    r"\b(?:move|put|shift|bring) (?P<what>it|that|this|the date|the \w+)"
    r"(?= (?:over )?(?:to|on|onto|next to|beside|with)\b)"
)
_GLUED = re.compile(
    r"^(?: (?:is|was|for|to|goes|belongs|on|next|beside|down|with|the|our|that|of|it|date|day))* ?$"
)
_SETS = re.compile(
    r"\b(?:launched|ready|due|starting|starts?|live|out|done|put|move|write|note|make|delivered)\b"
    r"(?: (?:it|that|down|for|in|is))* $"
)
_DAY_IN = Caseless(r"\b(?P<day>[0-9]{1,2}) is the day in (?P<month>[a-z]+)\b")
_NOT_IT = re.compile(
    r"\b(?:not|no longer|isn't|instead of|rather than|forget|drop) (?:on |by |from |in )?$"
)
_WRONG = re.compile(r"^,? (?:is |it's )?(?:still )?(?:not right|wrong|not it|is a mistake)\b")
_STILL = re.compile(r" is still (?:beside|next to|on|with|at)\b")
_IS_ITS = re.compile(r" is (?:for |with |on )?(?:the|that|our) ")
_WRONGLY = re.compile(r"(?:^|[.!?] )(?:no|nope|sorry|wrong)\b")
"""Before "March 15 is the sandbox" where the date stands beside another line."""
_STARTS = re.compile(r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|from|kicks? off)\b")
_BEGINS = (
    r"(?:'s)?(?: (?:is|as your \w+(?: \w+)?|will|would|can|starts?|starting|begins?|beginning|be"
    r"|there|with you|on board|joins?|free|available|comes?|,))*,? ?"
)
"""Between somebody and the date they start at."""
_SHORT = 6
"""Words beside a date in a sentence that says no more."""
_WRITES = Caseless(
    r"\b(?:put (?:that|it) down|write (?:that|it)|note (?:that|it)|add (?:that|it))\b"
)


def dates_said(text: str, lines: Lines, *, drafting: bool) -> list[Assignment]:
    """Every date that the turn gives a line, or takes from one, in order."""
    plain = spelled(text)
    found: list[Assignment] = []
    if not _MAY_DATE.search(plain.text):
        return found
    begins = False
    latest = ""
    days = list(_DAY_IN.finditer(plain.text))
    others = [
        one
        for one in DATED.finditer(plain.text)
        if not any(day.start() < one.end() and one.start() < day.end() for day in days)
    ]
    for match in sorted((*days, *others), key=lambda one: one.start()):
        day = match.groupdict().get("day")
        words = f"{match['month']} {day}" if day else match[0]
        start, end = plain.span(*match.span())
        first, last = sentence_span(text, start, end)
        before, after = lines.flat[first:start], lines.flat[end:last]
        begins = begins or bool(_STARTS.search(before[-40:]) or _STARTS.match(words.lower()))
        if _NOT_IT.search(before) or _WRONG.match(after):
            found += [
                Assignment(kind, "", words, True, False, start)
                for kind in lines.dated_with(words, whole=True)
            ]
            continue
        if re.search(r"\boff\b", after[:12]) and re.search(r"\btake (?:the )?$", before):
            continue
        if _STILL.match(after):
            latest = words
            continue
        sets = _SETS.search(before) or _STARTS.match(words.lower())
        if after.rstrip().endswith("?") and not sets:
            continue
        kind = _dated_line(lines, start, end, drafting=drafting)
        latest = words
        if kind and _IS_ITS.match(after) and _WRONGLY.search(lines.flat[:start]):
            found += [
                Assignment(other, "", words, True, False, start)
                for other in lines.dated_with(words, whole=True)
                if other != kind
            ]
        if kind:
            found.append(Assignment(kind, "", redated(words, begins=begins), False, False, start))
    return found + list(_moved(lines, latest)) + list(_undated(lines))


def _dated_line(lines: Lines, start: int, end: int, *, drafting: bool) -> str:
    first, last = sentence_span(lines.text, start, end)
    for spot in lines.spots:
        if end <= spot.start < last and _GLUED.match(lines.flat[end : spot.start]):
            return spot.kind
    before, after = lines.flat[first:start], lines.flat[end:last]
    person = _person_dated(lines, before, after)
    if person:
        return person
    inside = lines.before(start, first) or lines.following(end, last)
    if inside:
        return inside
    if not before.strip() and len(after) < 40:
        near = next((one.kind for one in lines.spots if end <= one.start < last), "")
        if near:
            return near
    if ERRAND.search(before):
        return ""
    short = len(f"{before} {after}".split()) <= _SHORT
    said = lines.flat[start:end]
    if not short and not _SETS.search(before) and not _STARTS.match(said):
        return ""
    named = lines.before(start)
    if named or (lines.asked and lines.detail in {"when", "who", ""}):
        return named or lines.asked
    return lines.latest if drafting or _WRITES.search(lines.text) else ""


def _person_dated(lines: Lines, before: str, after: str) -> str:
    """The line of somebody promised by name beside whom a date stands: "Tom from 1 March"."""
    for name, kind in lines.people:
        stands = re.search(rf"(?<!with )(?<!by )(?<!to )\b{name}{_BEGINS}$", before)
        behind = re.match(rf"(?: (?:is|goes))? (?:for|to|with|on|is) {name}\b", after)
        if stands or behind:
            return kind
    return ""


def _moved(lines: Lines, latest: str) -> Iterator[Assignment]:
    """A date that goes from one line to another: "move it to the sandbox"."""
    for match in _MOVES.finditer(lines.flat):
        rest = re.match(r" (?:over )?(?:to|on|onto|next to|beside|with)", lines.flat[match.end() :])
        to = lines.behind(match.end() + (rest.end() if rest else 0))
        ordinal = re.fullmatch(r"the (\w+)", match["what"])
        if ordinal and ordinal[1] != "date":
            day = _day_of(ordinal[1])
            known = [when for when in lines.whens if day and core_of(when).endswith(f" {day}")]
            latest = known[0] if known else ""
        if to and latest:
            yield Assignment(to, "", redated(latest, begins=False), False, False, match.start())
            for kind in lines.dated_with(latest):
                if kind != to:
                    yield Assignment(kind, "", latest, True, False, match.start())


def _day_of(word: str) -> str:
    number = re.search(r"[0-9]+", spelled(f"{word} of march").text)
    return number[0] if number else ""


def _undated(lines: Lines) -> Iterator[Assignment]:
    """Lines that a date is taken off: "it has no date", "take March off the campaign"."""
    for match in _NO_DATE.finditer(lines.flat):
        first, _ = sentence_span(lines.text, *match.span())
        kind = lines.behind(match.end()) or lines.before(match.start(), first)
        if not kind:
            said = lines.flat[first : match.start()]
            named = next(iter(lines.dated_in(said)), "")
            kind = named or ("" if DATED.search(said) else lines.meant(match.start()))
        if kind:
            yield Assignment(kind, "", "", True, False, match.start())
