"""People called by name: the engineer who is promised, the one who answers for a line.

In: the text of a turn as said, capitals and all. Out: the name, or nothing; heard without capitals
a name is a word like any other, and is left alone.
"""

import re
from typing import NamedTuple

_NAME = r"[A-Z][a-z]+(?:[-'\u2019][A-Z][a-z]+)?(?: [A-Z][a-z]+)?"
_PERSON = r"(?:engineer|developer|contact|manager|specialist|expert)"
_FROM_US = (
    r" (?:on|from|of|in|at) (?:our|my|your|this|their) (?:own )?\w+"
    r"| of (?:ours|mine|your own|yours)|,? just for you"
)
"""Between what somebody is and the name: "a named engineer on our side, ..."."""
_GIVEN = re.compile(
    rf"\b(?P<a>{_PERSON})(?:{_FROM_US})?"
    r"(?:,| called| by the name of| named|:| will be| would be|'ll be|'s| is)"
    rf" (?P<of>{_NAME})(?=\s*(?:[.,;!?]|$|(?:and|from|starting|for|full|half|in|on|by)\b))"
    rf"|\b(?P<to>{_NAME})(?: as| is| will be| would be|'ll be|'s|,) (?:your|the|our)"
    rf"(?: \w+){{0,2}}? (?P<b>{_PERSON})\b"
)
_DOES = re.compile(
    rf"^\W*(?!That\b|It\b)(?P<who>{_NAME})"
    r" (?:does|will|would|owns|handles|takes|runs|looks after|sees to)\b"
    rf"|^\W*(?:(?:[Yy]es|[Ww]ell|[Ss]ure|[Oo]h)\W+)?(?:[Tt]hat|[Ii]t)"
    rf"(?:'s|\u2019s| is| would be|'d be|'ll be| will be) (?P<that>{_NAME})"
    r"(?=\s*(?:[.,;!?]|$|and\b|from\b))"
)
NOT_NAMES = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may "
        "june july august september october november december spring summer autumn fall winter "
        "easter christmas slack teams zoom api sla ceo cto marketing support product sales legal "
        "english it that this there here what who which he she they we you i one nobody everybody "
        "everyone somebody someone anybody all both each every first second third fourth fifth "
        "line next then and but so or yes no sure okay well now today tomorrow the a an our my "
        "your his her their if when where why how let maybe just also nothing something everything "
        "done deal mine ours yours right exactly fine good great thanks correct true"
        " is are was were am be been being do does did can could will would shall should might must"
        " has of to in on at for by with as from than not never still again once"
        " have had mr mrs ms dr nearly almost really actually honestly frankly clearly obviously"
        " perfectly totally"
        " absolutely definitely certainly surely probably finally lastly sadly luckily sorry please"
        " thank cool lovely perfect agreed only even because since while until unless whether"
    ).split()
)
"""Words that may stand with a capital where a name would."""


class Person(NamedTuple):
    """Somebody promised by name, and where what they are stands."""

    name: str
    start: int
    end: int


def person_named(text: str) -> Person | None:
    """Who is promised by name: "a named engineer, ..."; None when nobody is."""
    for found in _GIVEN.finditer(text):
        name = found["of"] or found["to"]
        if _is_name(name):
            return Person(name, *found.span("a" if found["of"] else "b"))
    return None


def name_answering(text: str) -> str:
    """Whom an answer to "who is it?" names; empty when nobody is named."""
    found = _DOES.search(text)
    name = (found["who"] or found["that"]) if found else ""
    return name if name and _is_name(name) else ""


def _is_name(words: str) -> bool:
    return not any(word.lower() in NOT_NAMES for word in words.split())
