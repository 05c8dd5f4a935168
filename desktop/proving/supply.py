"""Whether every beat has lines for the moments in which it comes, and every line has its moment.

In: a persona and what the walks have reached. Out: findings.
"""

import re
from collections.abc import Iterator

from desktop.counterpart.beats import EARNED, FAMILY, Beat
from desktop.counterpart.persona import BeatLines, Persona
from desktop.proving.findings import Finding
from desktop.proving.places import own_beats
from desktop.proving.reach import Moment, Reached

ENOUGH = 6
"""Lines for a beat that can come again in one call."""
_SLOT = re.compile(r"\{(\w+)\}")
_TRUST = {"cold": "when trust is low", "warm": "when trust is high", "even": "at middling trust"}


def standing_findings(persona: Persona) -> Iterator[Finding]:
    """What has to be there whatever happens in a call."""
    for beat, lines in own_beats(persona):
        yield from _always_there(beat, lines)
    yield from _endings(persona)


def supply_findings(persona: Persona, seen: Reached) -> Iterator[Finding]:
    """Beats that fall silent or run dry, and lines that nobody will ever hear."""
    rare = []
    for beat, lines in own_beats(persona):
        if any(shade in seen.moments for shade in _shades(persona, beat, lines)):
            yield from _in_its_moments(persona, beat, lines, seen)
            yield from _never_heard(persona, beat, lines, seen)
        elif beat in FAMILY or any(each in seen.moments for each in _finer(beat)):
            rare.append(beat.value)
        elif beat is not Beat.RESERVE:
            what = "the director never plays it for this persona"
            yield Finding(f"beats.{beat.value}", what, "look at trust, credit, benefits and needs")
    if rare:
        what = f"the director was not seen to play {', '.join(rare)}"
        yield Finding("beats", what, "see whether anything leads there", unfit=False)


def _always_there(beat: Beat, lines: BeatLines) -> Iterator[Finding]:
    """Two beats are said whatever the moment, so they need lines without a condition."""
    if beat not in (Beat.OPENING, Beat.RESERVE):
        return
    field = f"beats.{beat.value}"
    if not lines.any:
        yield Finding(f"{field}.any", "has no lines, so a call breaks here", "write some")
    elif beat is Beat.RESERVE and len(lines.any) < 2 * ENOUGH:
        what = f"only {len(lines.any)} lines stand in when another beat runs dry"
        yield Finding(field, what, f"write at least {2 * ENOUGH}", unfit=False)
    for group in ("cold", "warm", "told") if beat is Beat.OPENING else ():
        if getattr(lines, group):
            what = "no call opens at this trust or with the story told"
            yield Finding(f"{field}.{group}", what, "move the lines to “any”", unfit=False)


def _in_its_moments(
    persona: Persona, beat: Beat, lines: BeatLines, seen: Reached
) -> Iterator[Finding]:
    """The worst moment of a beat, counting the finer beats that borrow its lines."""
    field = f"beats.{beat.value}"
    if beat is Beat.OPENING:
        return
    shades = _shades(persona, beat, lines)
    moments = {moment for each in shades for moment in seen.moments.get(each, ())}
    worst = min(sorted(moments, key=_order), key=lambda moment: len(_fitting(lines, moment)))
    count = len(_fitting(lines, worst))
    where = _TRUST[worst.tier] + (" after the story" if worst.told else " before the story")
    again = max(seen.most[each] for each in shades)
    if count == 0 and beat in EARNED and not worst.told:
        return
    if count == 0:
        needs = f", since it needs “{lines.needs}”" if lines.needs and not worst.told else ""
        what = f"no line can be said {where}{needs}"
        yield Finding(field, what, "write some in “any”, and some without slots")
    elif count < ENOUGH and again > 1:
        what = f"only {_lines(count)} for {where}, and it can come {again} times in a call"
        yield Finding(field, what, f"write at least {ENOUGH}", unfit=False)


def _never_heard(
    persona: Persona, beat: Beat, lines: BeatLines, seen: Reached
) -> Iterator[Finding]:
    """Groups of lines that never fit."""
    field = f"beats.{beat.value}"
    moments = [
        each for shade in _shades(persona, beat, lines) for each in seen.moments.get(shade, ())
    ]
    for tier in ("cold", "warm"):
        if getattr(lines, tier) and tier not in seen.tiers:
            what = f"nobody hears these lines: trust is never {tier} in a call"
            yield Finding(f"{field}.{tier}", what, "look at opening_trust and trust")
    before = not any(moment.told for moment in moments)
    if lines.told and before and beat is not Beat.OPENING:
        what = "nobody hears these lines: the beat only comes before the story"
        yield Finding(f"{field}.told", what, "move them to a beat that comes later", unfit=False)


def _shades(persona: Persona, beat: Beat, lines: BeatLines) -> list[Beat]:
    """The beat and the finer ones that borrow its lines."""
    return [beat, *(each for each in _finer(beat) if persona.beats[each] == lines)]


def _finer(beat: Beat) -> list[Beat]:
    return [each for each, family in FAMILY.items() if family is beat]


def _endings(persona: Persona) -> Iterator[Finding]:
    for outcome, endings in persona.endings.items():
        if not endings:
            what = "has no line, so a call with this outcome breaks"
            yield Finding(f"endings.{outcome.value}", what, "write at least one")


def _fitting(lines: BeatLines, moment: Moment) -> list[str]:
    """The lines that can be said in this moment."""
    if lines.needs and not moment.told:
        return []
    groups = {"any", moment.tier} | ({"told"} if moment.told else set())
    return [
        line
        for group, _, line in lines.all()
        if group in groups and moment.slots.issuperset(_SLOT.findall(line))
    ]


def _order(moment: Moment) -> tuple[str, bool, list[str]]:
    return moment.tier, moment.told, sorted(moment.slots)


def _lines(count: int) -> str:
    return "one line" if count == 1 else f"{count} lines"
