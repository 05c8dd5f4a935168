"""How people put right what they said: the words before the new number, and the number.

"Actually, make it seventy-five", "scratch that, forty-five days", "no, ninety". In: text. Out:
whether a correction begins here, and whether an amount follows. Knows no benefit.
"""

import re

from desktop.coach.said.caseless import Caseless

PUTS = (
    r"(?:it's|its|it is|that's|it should be|it has to be|make (?:it|that)|i mean|i meant|let's say"
    r"|let's (?:make|call) it|call it|say|put|write|rather|or rather|better)"
)
"""What brings the new number or the new name in."""
_FILLS = (
    r"(?:actually|no|nope|wait|sorry|correction|hm+|um|uh|er|oh|well|ok|okay|and|but|for|so|look"
    r"|instead|just|only|hang on|hold on|scratch that|scratch it|my mistake|on second thought)"
)
_NUMBER = (
    r"(?:[$€£]?[0-9]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|half)\b)"
)
GOES_ON = re.compile(rf"^[\s,.!-]*(?:(?:{PUTS}|{_FILLS})[\s,.]+)*{_NUMBER}")
"""Behind "scrap that", what puts another number in the place of the one before."""
GOES_ON_LATER = re.compile(rf"^,[^.;?!]{{0,60}}, {_NUMBER}[^,.;?!]{{0,15}}[.;?!]")
"""The same behind a clause: what is scrapped is the number before."""
_MARK = (
    r"(?:actually|no|nope|wait|sorry|correction|make (?:it|that)|i mean|i meant|let's say"
    r"|let's (?:make|call) it|call it|rather|or rather|change (?:it|that) to|should be|has to be"
    r"|(?:bump|push|raise|take|bring|cut|move) (?:it|that) (?:up |down |back )?to"
    r"|on second thought)"
)
_OPENS = Caseless(
    rf"(?:^|[\s,.;:!?-])(?P<mark>{_MARK})[\s,.]+(?:(?:{PUTS}|{_FILLS}|{_MARK}|about|a|more like)"
    r"[\s,.]+)*$"
)
_STOPS = Caseless(
    r"\s*(?:[.,;!?]|$)|,? (?:instead|then|please|actually|i think|i'd say|though|in (?:total|all)"
    r"|after all|now|if)\b"
)
_BEGINS = Caseless(
    r"\b(?:actually|correction|scratch that|on second thought|i take (?:that|it) back|my mistake"
    r"|i (?:got|had) that wrong|hang on|hold on|let me correct|make the|change the|cancel that"
    r"|should be|has to be|sorry)\b"
)


def opens_number(before: str, after: str) -> bool:
    """Whether a number between these words is put in another's place: "make it seventy-five"."""
    return _OPENS.search(before) is not None and _STOPS.match(after) is not None


def begins_anew(text: str) -> bool:
    """Whether something in the turn is put right or said anew."""
    return _BEGINS.search(text) is not None
