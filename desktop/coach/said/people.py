"""People as owners: how they are named in a sentence, and how an owner is written down.

In: words as said. Out: "I", "my CTO", a name, or two of them joined by "and". In text without any
capital, as a recogniser writes it, a name is any word that is not a plain word of the language.
"""

import re

from desktop.coach.said.names import NOT_NAMES

_OFFICE = r"(?i:cto|cfo|coo|ceo|cmo|cpo|vp(?: of [a-z]+)?|head of [a-z]+|chief of [a-z]+)"
_JOB = (
    r"(?i:team|leads?|director|manager|engineers?|people|office|deputy|boss|developers?|group"
    r"|desk|counsel|architects?|colleague|guy|man|woman|designer|analyst|partner)"
)
_WHOSE = r"(?i:my|our|your)"
ROLE = rf"{_WHOSE} (?:{_OFFICE}|(?:[a-z]+ )?{_JOB})\b"
_BARE_ROLE = (
    rf"(?:(?i:the )?{_OFFICE}|(?i:(?:product|engineering|marketing|sales|release|support|design"
    r"|project|account|team|tech|legal|partnerships?|success) (?:lead|director|manager|team)))\b"
)
_CASED = r"[A-Z][a-z]+(?:[-'\u2019][A-Z][a-z]+)?(?: [A-Z][a-z]+)?"
_PLAIN = r"[a-z]{3,}"
_SEQUEL = (
    r"(?i:(?: first| to begin with| to start with| to start| at first| initially)?,?"
    r" (?:and then|and|then|plus|&) )"
)
PLAIN_WORDS = NOT_NAMES | frozenset(
    (
        "about above absolutely access account accounts across actual actually add adds after "
        "again against agreement ahead all almost alone along already alright also always and "
        "another answer any anybody anyone anything anyway anywhere apart apparently around ask "
        "asked away back bad basically because been before behind being below besides best beta "
        "better between big board body boss bosses both bottom brand bring budget business bye "
        "call came campaign case cash ceo certainly cfo change channel check cheers clause "
        "clear clearly client clients code colleague comes commitment company contract coo cool "
        "copy cost could council couple course cto customer customers daily data date day days "
        "dead deal dedicated definitely demand design desk developer did does doing done down "
        "draft drop each early easy eight either else email end ends engineer engineering "
        "enough er even event ever every everywhere exclusive exclusivity fact fair family far "
        "feature features fee few field fifty figure final finally finance fine firm first "
        "floor form forty found frankly free freight from front full fund funny further get "
        "gets getting give given god goes going gone good got grand great group guess guy half "
        "hand hang happy hard has have head hear heard hell hello help here herself hey hi him "
        "himself his hmm honestly hopefully hour hours however huh hundred idea important "
        "indeed inside instead integration investment issue its itself job joint just keep kind "
        "know large last late later launch lead leader least leave left legal less let lets "
        "like line lines list listen literally little load logo long look lot love low luckily "
        "made main make makes man manager many market marketing marketplace matter maybe mean "
        "means meant meanwhile meeting might million mind mine minute moment money month "
        "monthly more morning most mostly move much must myself name named names naturally near "
        "need neither never new news nice nine ninety none nope nor normal not note notice "
        "number obviously odd off offer office often oh okey old once only open other others "
        "otherwise ours out outside over own owner owns page paid paper part partner partners "
        "partnership pen people perfect perhaps person personal personally phone piece pipeline "
        "place plan platform play please plus point possibly presumably pretty price private "
        "probably problem process product project promise public put puts quarter quarterly "
        "question queue quick quite rather read reads ready real really release rest review "
        "right rival road roadmap room route run runs said same sandbox say says seat second "
        "see seems self seriously service seven shall share shared she ship short should show "
        "side simply since single sixty slot small some somehow sometimes somewhere soon sorry "
        "sort spot staff start step still story stuff such surely system table take takes talk "
        "team tech ten term terms test than thank thanks that their them themselves there these "
        "they thing things think third thirty those though thought thousand three through tier "
        "time title together told tomorrow too top total totally training trouble true trust "
        "truth turn twenty two uh uhm um under unfortunately unless until upstairs use usually "
        "value vendor version very visit visits wait want way week weekly weeks well went were "
        "what whatever whenever wherever whether which who whoa whoever whole whom whose why "
        "belongs contact equal gonna gotta lives means minutes months needs quarters seconds sits "
        "stay stays thousands "
        "win with without woman wonder word words work works would wow write written wrong "
        "wrote yea year years yep yet you young your yours yourself yup zero "
    ).split()
)
"""Words that are nobody's name where a name could stand; capitals prove nothing at a start."""
_NAMED = re.compile(rf"{_CASED}")
_POSSESSIVE = re.compile(r"(?:'s|\u2019s)$")


def person_pattern(*, cased: bool, bare_role: bool = False) -> str:
    """One person or two, as a regular expression; `cased` where names stand out by a capital."""
    name = _CASED if cased else _PLAIN
    titled = rf"{_WHOSE} (?:[a-z]+ ){{1,3}}?{name}\b" if cased else rf"{_WHOSE} colleague {name}\b"
    placed = rf"\b{name},? (?i:from|in) (?i:(?:our|my|the) )?[a-z]+\b"
    role = rf"{ROLE}|{_BARE_ROLE}" if bare_role else ROLE
    atom = rf"(?:{titled}|{role}|(?i:\b(?:I|me|we|us|you|myself)\b)|{placed}|\b{name}\b)"
    return rf"{atom}(?:{_SEQUEL}{atom})?"


_JOINED = re.compile(_SEQUEL)
_SELF = {"i": "I", "me": "I", "myself": "I", "mine": "I", "we": "we", "us": "we", "ours": "we"}
_HERS = {"you": "you", "yours": "you"}
_UPPER = re.compile(r"\b(?:ceo|cto|cfo|coo|cmo|cpo|vp)\b")
_OF_PLACE = re.compile(r",? (?i:from|in) (?i:(?:our|my|the) )?[a-z]+$")


def written_people(words: str, *, cased: bool) -> str:
    """The people as an owner is written down; empty when anybody of them is nobody."""
    found = [_written(part.strip(" ,"), cased=cased) for part in _JOINED.split(words.strip())]
    if not found or not all(found):
        return ""
    if len(found) == 2 and found[1] == "I" and found[0] == "you":
        found.reverse()
    return " and ".join(dict.fromkeys(found))


def last_person(words: str, *, cased: bool) -> str:
    """The last of two people, where what stands before "and" is none."""
    parts = _JOINED.split(words.strip())
    return _written(parts[-1].strip(" ,"), cased=cased) if len(parts) > 1 else ""


def _written(words: str, *, cased: bool) -> str:
    low = words.lower()
    if low in _SELF or low in _HERS:
        return _SELF.get(low) or _HERS[low]
    bare = _OF_PLACE.sub("", words)
    if re.fullmatch(ROLE, words) and not (cased and _ends_in_name(words)):
        return "" if low.endswith((" guy", " man", " woman")) else _role(low)
    if re.fullmatch(_BARE_ROLE, words):
        return _role(f"my {low.removeprefix('the ')}")
    if re.match(_WHOSE, bare):
        bare = _name_at_end(bare, cased=cased)
    return _as_name(bare, cased=cased)


def _role(low: str) -> str:
    return _UPPER.sub(lambda match: match[0].upper(), low)


def _ends_in_name(words: str) -> bool:
    return words.split()[-1][:1].isupper() and not words.split()[-1].isupper()


def _name_at_end(words: str, *, cased: bool) -> str:
    found = _NAMED.search(words) if cased else None
    if cased:
        parts = [one for one in words.split()[1:] if one[:1].isupper()]
        return " ".join(parts) if found else ""
    return words.split()[-1]


def _as_name(words: str, *, cased: bool) -> str:
    words = _POSSESSIVE.sub("", words)
    if any(word.lower() in PLAIN_WORDS for word in words.split()):
        return ""
    if cased:
        return words if _NAMED.fullmatch(words) else ""
    if words.endswith(("ing", "tion", "ment", "ness", "ly", "ity", "ance", "ence", "ship", "ware")):
        return ""
    return words.capitalize() if re.fullmatch(_PLAIN, words) else ""
