"""Whether what she says can be spoken, is true to the facts, tells nothing early and is not twice.

In: a persona. Out: findings.
"""

import re
from collections.abc import Iterator

from desktop.counterpart.guard_form import plain
from desktop.counterpart.guard_numbers import known_figures, unknown_figures
from desktop.counterpart.persona import MAX_WORDS, Persona, sentences
from desktop.proving.findings import Finding
from desktop.proving.leaks import Secrets
from desktop.proving.places import Place, lines_of, own_beats, parts_of, shown_of

MOST_SENTENCES = 3
SHORT = 4
_SLOT = re.compile(r"\{(\w*)\}")
_UNSPOKEN = re.compile(r"[^\w\s.,?'’\"“”$%:;/&–—-]|_|\bhttps?\b|\bwww\b|\be\.g\.|\bi\.e\.|\betc\.")
_LETTERS_BEYOND = re.compile(r"[^\W\d_a-zA-Z]")
_QUARTER = re.compile(r"\bq[1-4]\b")
# fmt: off
_ENGLISH = frozenset(
    ("the a an and of to in is it you i we that this for on with not be are was have has do did my"
     " your our me us what how who when if so no yes one at as but or from up out can will would"
     " by just they them he she his her its than then there here about all any some i'm").split()
)
_FOREIGN = frozenset(
    ("und der die das nicht ist wir ich sie ein eine mit auf für zu que el la los las por para con"
     " una uno es son le les des est nous vous pas une dans pour sur il lo che per non di sono"
     " het een niet van wij ik que não um uma com").split()
)
# fmt: on
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def speech_findings(persona: Persona) -> Iterator[Finding]:
    """Everything that is wrong with a text by itself, and texts that are there twice."""
    for place in (*lines_of(persona), *parts_of(persona)):
        yield from _unspeakable(place)
    yield from _leaks(persona)
    yield from _untrue(persona)
    yield from _twice(persona)


def _unspeakable(place: Place) -> Iterator[Finding]:
    """Why this text cannot be said aloud."""
    text, field = place.bare, place.field
    if (symbol := _UNSPOKEN.search(text)) is not None and not _LETTERS_BEYOND.match(symbol[0]):
        slot = "a slot that is never filled" if symbol[0] in "{}" else f"“{symbol[0]}”"
        yield Finding(field, f"{slot} cannot be spoken", "write it as it is said")
    if _is_foreign(text):
        yield Finding(field, "is not English", "say it in English")
    parts = sentences(text)
    if len(parts) > MOST_SENTENCES:
        what = f"has {len(parts)} sentences, and a reply has {MOST_SENTENCES}"
        yield Finding(field, what, "split it into lines of their own")
    if any(len(part.split()) > MAX_WORDS for part in parts):
        what = f"has a sentence of more than {MAX_WORDS} words"
        yield Finding(field, what, "say it in two")
    if place.whole and text[-1] not in ".?":
        yield Finding(field, "does not end like a sentence", "end it with a stop")
    if not place.whole and text[-1] in ".?!":
        yield Finding(field, "ends like a sentence, and stands inside one", "leave out the stop")
    if place.field.endswith(".spoken") and _SLOT.search(place.text):
        yield Finding(field, "has a slot that is never filled", "write the words themselves")


def _is_foreign(text: str) -> bool:
    """Whether this is another language than English."""
    if _LETTERS_BEYOND.search(re.sub(r"[éèêáàâñçïü]", "e", text)):
        return True
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    foreign = sum(word in _FOREIGN for word in words)
    return foreign > 1 and foreign > sum(word in _ENGLISH for word in words)


def _leaks(persona: Persona) -> Iterator[Finding]:
    """What gives a locked fact away before it is earned, and facts that nothing guards."""
    secrets = Secrets(persona)
    for place in (*lines_of(persona), *parts_of(persona), *shown_of(persona)):
        for leak in secrets.given_away(place.text) if place.early else ():
            how = "tells in other words" if leak.paraphrased else "gives away"
            what = f"{how} “{leak.fact}” (“{leak.words}”) before it is earned"
            advice = "move it to “told” or say it without that" if place.spoken else "leave it out"
            yield Finding(place.field, what, advice)
    for fact in persona.facts:
        if fact.unlock and not fact.key:
            what = "is locked, and no word is named that would give it away"
            yield Finding(f"facts.{fact.id}.key", what, "name its words")


def _untrue(persona: Persona) -> Iterator[Finding]:
    """Numbers that are in no fact."""
    identity = persona.persona
    facts = [
        *(fact.text for fact in persona.facts), identity.want, identity.limit, identity.summary,
        *identity.offers, *persona.model.facts,
    ]  # fmt: skip
    known = known_figures(map(plain, facts))
    quarters = set(_QUARTER.findall(plain(" ".join(facts))))
    for place in lines_of(persona):
        text = plain(place.bare)
        strange = [_shown(figure.value, figure.unit) for figure in unknown_figures(text, known)]
        strange += [
            quarter.upper() for quarter in _QUARTER.findall(text) if quarter not in quarters
        ]
        if strange:
            what = f"says {strange[0]}, which no fact holds"
            yield Finding(place.field, what, "use the facts' numbers, a slot, or none")


def _shown(value: float, unit: str) -> str:
    number = f"{value:g}"
    return f"${number}" if unit == "$" else f"{number} {unit}".strip()


def _twice(persona: Persona) -> Iterator[Finding]:
    """Lines that are there already, and longer sentences that two lines share."""
    whole: dict[str, str] = {}
    shared: dict[str, str] = {}
    for place in lines_of(persona):
        line = plain(place.text)
        if line in whole:
            yield Finding(place.field, f"is the same line as {whole[line]}", "write another one")
            continue
        whole[line] = place.field
        for part in sentences(line):
            if len(part.split()) > SHORT and part in shared:
                what = f"shares the sentence “{part}” with {shared[part]}"
                advice = "change one, since no sentence is said twice"
                yield Finding(place.field, what, advice, unfit=False)
            shared.setdefault(part, place.field)


def counted(persona: Persona) -> tuple[int, int]:
    """How many lines and how many beats the file itself has."""
    own = list(own_beats(persona))
    return sum(1 for _, lines in own for _ in lines.all()), len(own)
