"""How the call ends by the user's word: what is a goodbye, and which one of hers answers it.

In: the text of a turn; for the rules, the view. Out: yes or no, the rules of the endings, and what
she takes up beside her goodbye.
"""

import re

from desktop.counterpart.director.corrections import plain
from desktop.counterpart.director.questions import unaddressed
from desktop.counterpart.kept import kept

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_START = (
    r"(?:^|(?<=[.?!] )|(?<=thanks ))(?:(?:right|okay|ok|well|so|anyway|and"
    r"|great|good|perfect|alright|all right|thanks|thank you|cheers|sorry|but|then"
    r"|thats me done)[., ]+)*"
)
_END = r"(?= *(?:[.!]|$|now\b|then\b|thanks?\b|so\b|talk\b|bye\b|cheers\b))"
_ELSEWHERE = r"(?: to (?:another|my|a|the|lunch|bed|pick|catch|get)\b[^.?!]{0,40})?"
_PARTS = re.compile(
    "|".join(
        (
            rf"{_START}(?:ive |i have |i |weve |we |ill )?(?:really )?(?:got to|gotta|have to"
            rf"|need to|must"
            r"|should|better|had better) (?:go|run|dash|jump|fly|hop off|hop|head off|head out"
            r"|get going"
            rf"|be going|be off|drop off|drop)(?: now)?{_ELSEWHERE}{_END}",
            rf"{_START}(?:im|i am) (?:off|out|gone|heading off|heading out|heading home)"
            rf"(?: now| then)?{_ELSEWHERE}{_END}",
            r"\bill let you (?:go|get (?:on|back|going))\b",
            r"\blets (?:leave it (?:there|here|at that) for (?:today|tonight)|call it a day"
            r"|wrap up here"
            r"|end (?:it )?here for today)\b",
            r"\bcatch you (?:later|soon|next|tomorrow|on)\b|\buntil (?:next (?:time|week)|tomorrow|"
            rf"{_DAY})[.! ]*$",
            rf"{_START}(?:ill )?(?:talk|speak|see you|chat)(?: to you| with you| again| soon)?"
            rf" (?:on )?"
            rf"(?:{_DAY}|tomorrow|next week)(?: then)?[.! ]*$",
            r"\benjoy (?:your|the) (?:\w+ )?(?:weekend|evening|day|afternoon|night|holiday|week)\b",
            rf"{_START}(?:ive got|i have|ive|i got) (?:another|my next|a) (?:call|meeting)(?:"
            rf" now| waiting"
            r"| to (?:get to|catch|jump to))?[.! ]*$",
            r"\b(?:thats|that is) (?:me|us) (?:done|off|out)\b",
        )
    )
)
_SIGNS_OFF = re.compile(r"\b(?:thats|that is) (?:me|us) (?:done|off|out)\b")
_BYES = re.compile(
    r"\b(?:bye|goodbye|good bye|farewell|take care|see you|so long|ciao|hang(?:ing)? up|have a"
    r" (?:good|great|nice|lovely)|(?:talk|speak) (?:to you )?(?:soon|later)|until next time|(?:got"
    r" to|have to|need to|must|gotta) (?:go|run|leave)(?! (?:it|that|this|the|through|over"
    r"|with)))\b"
)
_WORKS_ON = re.compile(
    r"\b(?:run|leave|stop|drop|end|finish|close|go)(?:ning|ing)? (?:it|its|this|that|them|the|a"
    r"|my|our"
    r"|in|into|with|for|through|over|ahead|first|down)\b(?! (?:there|here|call|meeting"
    r"|conversation)\b)"
)
"""With these somebody does something about the matter, and goes nowhere."""
_PRAISES = re.compile(
    r"\b(?:nicest|best|nice|good|great|lovely|easiest|fun|favou?rite)\b[^.?!]{0,20}\b(?:page|call|talk"
    r"|conversation|deal|work|hour)\b|\b(?:enjoyed|loved|liked) (?:this|it|that|our|talking"
    r"|working)"
    r"\b|\b(?:a|real) pleasure\b"
)
_SENDS = re.compile(
    r"\b(?:ill|i will|we will|well|let me|im going to|my \w+ will|youll (?:get|have))\b[^.?!]{0,30}"
    r"\b(?:e ?mail|mail|send|sends|write (?:you|to you)|forward|drop you|in your inbox|by mail)\b"
)


@kept
def parts(text: str) -> bool:
    """Whether the turn says goodbye in words that are not the plain ones."""
    return _PARTS.search(plain(unaddressed(text))) is not None and not text.rstrip().endswith("?")


@kept
def works_on(text: str) -> bool:
    """Whether what sounds like leaving is work on the matter: "I'll run it"."""
    low = plain(unaddressed(text))
    return _WORKS_ON.search(low) is not None and not (_BYES.search(low) or parts(text))


@kept
def sends(text: str) -> bool:
    """Whether the user will send something."""
    return _SENDS.search(plain(unaddressed(text))) is not None


@kept
def signs_off(text: str) -> bool:
    """Whether the turn only says that its speaker is done: "that's me done"."""
    return _SIGNS_OFF.search(plain(unaddressed(text))) is not None


@kept
def praises_call(text: str) -> bool:
    """Whether the turn has a kind word for the call or what came of it."""
    return _PRAISES.search(plain(unaddressed(text))) is not None
