"""Who is said to answer for something.

In: the text of a turn or of a sentence. Out: the owner as said, "I", "we" or "my CTO".
"""

import re
from functools import lru_cache

from desktop.coach.said.caseless import Caseless
from desktop.events import TurnTaken
from desktop.moves import WHO_AND_WHEN

_ROLE = (
    r"(?:cto|cfo|coo|ceo|cmo|cpo|head of [a-z]+|chief of [a-z]+|vp(?: of [a-z]+)?"
    r"|(?:general )?counsel"
    r"|(?:[a-z]+ )?(?:team|lead|leads|director|manager|engineers?|people|office|deputy|boss"
    r"|developers?|group|desk|deputies))"
)
_OWNS = (
    r"(?:owns?|will own|'ll own|leads?|runs?|signs?(?: it| that)?(?: off)?|handles?|takes?"
    r"|picks? up|answers? for|is on it|is responsible|looks? after|does (?:it|that|this)|will do"
    r"|puts?|delivers?)"
)
_UNSAID = "".join(
    rf"(?<!\b{word} )"
    for word in (
        *"before until unless if when once than that day moment time what how who".split(),
        *"whether why where which after do did can could should shall".split(),
        "as soon as",
    )
)
"""Words before "we sign" or "I own" after which nobody is named: "from the day we sign"."""
_MY_NAME = (
    r"(?:the |my )name(?:'s| is)? (?:is )?(?:mine|me|on (?:it|that|this|there|the|your|our)"
    r"|beside it"
    r"|next to (?:it|that))|(?:put|write|note|mark|take|have) (?:me|my name) (?:down|on (?:it|that"
    r"|there)"
    r"|there|beside (?:it|that)|next to (?:it|that)|in)\b(?! as (?:a|an|not|un))|my name,? fine"
)
_MINE = (
    r"that(?:'s|s| is| would be|'d be|'ll be| will be) (?:all )?me\b(?! (?:being|saying|asking"
    r"|trying))"
    r"|it(?:'s|s| is|'ll be| will be| would be) (?:me|mine|myself)\b"
    r"|(?<!next to )(?<!beside )(?<!than )(?<!like )(?<!with )(?<!alongside )(?<!and )(?<!of )"
    r"(?<!to )\bmine\b|me personally"
    r"|(?:that|it)(?:'s|s| is) (?:my (?:job|line|baby|responsibility|department)|on me)\b"
    rf"|{_MY_NAME}"
    r"|i(?:'m|m| am|'ll be|ll be| will be| would be"
    r"|'d be) (?:gonna be )?(?:personally )?(?:the (?:owner|one"
    r"(?! (?:who (?:asked|said|has to|needs)|asking))|person|lead)|responsible|accountable"
    r"|in charge"
    r"|on (?:it|point|the hook)|your (?:man|woman|contact|person))\b"
    r"|i(?:'ll|ll| will) (?:do|take|own) (?:it|that(?: one)?|this(?: one)?) (?:myself|personally)"
    r"|i (?:sign|run|handle|own) (?:it|that|this) (?:off )?(?:myself|personally)"
    r"|(?<!asked )(?<!ask )(?<!tell )(?<!told )(?<!repeat )(?<!to )(?<!for )(?<!by )(?<!explain )"
    r"\bmyself"
)
_FIRST_WORDS = Caseless(
    r"^\W*(?:(?:uh|um|er|well|oh|yes|yeah|yep|no|okay|ok|sure|so|and|that)[\s,.]+)*"
    r"(?:(?P<me>i do(?! (?:n't|not|think|see|like|want|hope|know|understand|need|have|believe"
    r"|appreciate|get|mean|care|love|feel|hear|remember|agree|wish|worry))|i will(?=\s*(?:[.,!]|$"
    r"|personally|myself))|me(?=\s*(?:[.,!]|$|personally|myself|any))|mine|myself|i'd say me"
    r"|i(?:'ll|ll| will) (?:do|take|see to)"
    r" (?:it|that|this)(?: one)?)"
    r"|(?P<us>we do(?! (?:n't|not|think|see|like|want|hope|know|need|have|have|believe))"
    r"|ours(?=\s*(?:[.,!]|$|and|it|i just))|us(?=\s*[.,!]|$)))\b",
)
_OWNER = Caseless(
    rf"(?=[iw]){_UNSAID}\b(?P<self>i|we)(?: will|'ll|ll| can| would|'d)? (?:personally |also "
    r"|still |gladly )*"
    r"(?:own|lead(?! with\b)|run(?! (?:into|off|out|to|it past|through)\b)|sign(?! (?:the|this|on"
    r"|today|by|in|next|a|up|together|tomorrow)\b)|handle"
    r"|take care|answer for|look after|deliver|approve|chair|manage|oversee)\b"
    rf"|\b(?P<role>(?:my|our|your) {_ROLE})\b(?=(?: \w+)? {_OWNS})"
    rf"|\b(?P<office>cto|cfo|coo|cmo|cpo|head of [a-z]+)\b(?=(?: \w+)? {_OWNS})"
    rf"|\b(?:owned|led|run|handled|signed(?: off)?|delivered) by (?P<by>me|us|you|(?:my|our|your)"
    rf" {_ROLE})\b"
    rf"|\b(?P<mine>{_MINE})\b",
)
_BARE_OWNER = Caseless(
    rf"^\W*(?:(?:that|it)(?:'s|'d be|'ll be| is| would be| will be) )?((?:my|our) {_ROLE}|me|us)\b",
)
_SENTENCE_END = re.compile(r"[.?!]+\s+")
_NOBODY = frozenset(
    "both its days each all every either everyone nobody none line that this it they same one two"
    " three four five your our my the a an and so but hour day week month next there then also"
    " just only yes no".split()
)


_DISOWNS = Caseless(
    r"\b(?:not|isn't|isnt|never) (?:mine|me|my (?:job|line)|the owner|responsible|on me)\b"
    r"|\b(?:i|we) (?:don't|dont|do not|won't|wont|can't|cant) (?:own|run|lead|sign|handle"
    r"|look after)",
)
_SHORT = 6
"""Words of an answer that is nobody but an owner."""
_KEPT = 128
"""Turns and sentences that are kept; each is asked for its owner from several sides."""


def owner_found(text: str) -> re.Match[str] | None:
    """Where an owner is said."""
    return _FIRST_WORDS.search(text) or _OWNER.search(text) or _BARE_OWNER.search(text)


@lru_cache(maxsize=_KEPT)
def owner_claimed(text: str) -> str:
    """Who plainly says to do it, whatever was asked; a bare "I do" may be about anything."""
    first = _FIRST_WORDS.search(text)
    return owner_in(text[first.end() :] if first and first["me"] else text)


@lru_cache(maxsize=_KEPT)
def owner_in(text: str) -> str:
    """Who is said to do it, as said; empty when nobody is."""
    if _DISOWNS.search(text):
        return ""
    first = _FIRST_WORDS.search(text)
    if first is not None:
        return "I" if first["me"] else "we"
    found = _OWNER.search(text)
    if found is None:
        bare = _BARE_OWNER.search(text)
        short = bare is not None and len(text[bare.start(1) :].split()) <= _SHORT
        return owner_words(bare[1]) if bare and short else ""
    named = found["role"] or found["by"] or (found["office"] and f"our {found['office']}")
    if named:
        return owner_words(named)
    return "we" if (found["self"] or "").lower() == "we" else "I"


def owner_words(owner: str) -> str:
    """An owner as it is written down; empty when it names nobody."""
    words = owner.strip().lower()
    if words in {"i", "me", "myself"}:
        return "I"
    if words in {"we", "us"}:
        return "we"
    if words == "you":
        return "you"
    if re.fullmatch(rf"(?:my|our|your) {_ROLE}", words):
        return re.sub(r"\b(?:ceo|cto|cfo|coo|cmo|cpo|vp)\b", lambda match: match[0].upper(), words)
    named = re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?", owner.strip())
    return owner.strip() if named and words not in _NOBODY else ""


def free_parts(turn: TurnTaken) -> list[str]:
    """The sentences of a turn that name no benefit, and what stands before the first one named."""
    reads = [read for read in turn.reading.benefits if read.benefit != WHO_AND_WHEN]
    named = min((read.start for read in reads), default=len(turn.text))
    kept, start = [], 0
    for match in (*_SENTENCE_END.finditer(turn.text), None):
        end = match.end() if match else len(turn.text)
        if not any(read.start < end and start < max(read.end, read.start + 1) for read in reads):
            kept.append(turn.text[start:end].strip())
        elif start < named < end:
            kept.append(turn.text[start:named].strip())
        start = end
    return [part for part in kept if part]
