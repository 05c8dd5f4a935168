"""What can be seen in a persona file without playing a whole call.

In: a scenario. Out: findings, those that make her unfit first.
"""

import re
from collections import Counter
from collections.abc import Iterator

from desktop.coach.page.terms import ANOTHER_ADVANTAGE
from desktop.coach.reading.cues.wording import put
from desktop.counterpart.beats import TELLS
from desktop.counterpart.persona import Persona
from desktop.moves import PITFALL_IDS, STEP_IDS, WOUND, Step
from desktop.proving import sayings
from desktop.proving.findings import Finding
from desktop.proving.kits import Tray
from desktop.proving.leaks import Secrets
from desktop.proving.notebook import with_notebook
from desktop.proving.places import own_beats
from desktop.proving.reach import reached
from desktop.proving.speech import speech_findings
from desktop.proving.supply import standing_findings, supply_findings
from desktop.rehearsal.scenario import Scenario

TIER = 3
"""Kinds of benefit that answer the demand."""
_WORD = re.compile(r"[a-z]+")
_UNHEARD = re.compile(r"[^\w' ]|_")
_DEALS = "cto cfo coo vp qbr sla napkin webhook sandbox pilot invoice memo"
"""Words of any deal that a recogniser may garble."""


def review(scenario: Scenario) -> list[Finding]:
    """Everything that a look at the file shows, the gravest first."""
    tray = Tray(with_notebook(scenario))
    persona = scenario.persona
    standing = list(standing_findings(persona))
    found = [
        *standing,
        *speech_findings(persona),
        *secret_findings(persona),
        *glossary_findings(scenario),
        *benefit_findings(tray),
        *brief_findings(tray),
        *trust_findings(persona),
    ]
    if not any(finding.unfit for finding in standing):
        found += supply_findings(persona, reached(tray))
    return sorted(found, key=lambda finding: not finding.unfit)


def secret_findings(persona: Persona) -> Iterator[Finding]:
    """Facts that are never told, and lines that should tell the story and do not."""
    for fact in persona.facts:
        if fact.unlock and fact.unlock != WOUND:
            what = f"“{fact.unlock}” is never earned, since the method only unlocks “{WOUND}”"
            yield Finding(f"facts.{fact.id}.unlock", what, f"use “{WOUND}” or make it public")
    secrets = Secrets(persona)
    for beat, lines in own_beats(persona):
        for group, index, line in lines.all() if beat in TELLS else ():
            if not secrets.tells(line):
                where = f"beats.{beat.value}.{group}[{index}]"
                what = "tells none of the story's key words, so it does not count as told"
                yield Finding(where, what, "put a key word in its first sentence", unfit=False)


def glossary_findings(scenario: Scenario) -> Iterator[Finding]:
    """Mishearings that come to nothing."""
    identity = scenario.persona.persona
    companies, name = (identity.company_short, identity.company), identity.first_name
    known = _known_words(scenario)
    for heard, meant in scenario.persona.glossary.items():
        where = f"glossary.{heard}"
        wanted = put(meant, (), "", {}).text
        if (strange := _UNHEARD.search(heard.lower())) is not None:
            what = f"“{strange[0]}” is never heard"
            yield Finding(where, what, "write words as a recogniser does")
        elif not wanted.strip():
            yield Finding(where, f"“{meant}” is no word", "write what was meant")
        elif put(heard, (), "", {heard: meant}).text != wanted:
            yield Finding(where, f"is never taken for “{meant}”", "write it as it is heard")
        elif put(heard, (), "", {}).text == wanted and heard.lower() == meant.lower():
            yield Finding(where, "maps to itself", "leave it out", unfit=False)
        elif not known.issuperset(_WORD.findall(meant.lower())) and meant.lower() not in {
            company.lower() for company in (*companies, name)
        }:
            what = f"nothing here listens for “{meant}”"
            yield Finding(where, what, "use a word of the facts or the benefits", unfit=False)


def _known_words(scenario: Scenario) -> set[str]:
    """Every word that this persona, the method or any deal speaks of."""
    persona = scenario.persona
    texts = [
        persona.model_dump_json(exclude={"glossary"}),
        scenario.method.model_dump_json(),
        _DEALS,
        *(text for value in vars(sayings).values() if isinstance(value, tuple) for text in value),
    ]
    return set(_WORD.findall(" ".join(texts).lower()))


def benefit_findings(tray: Tray) -> Iterator[Finding]:
    """Advantages that are not heard by their own names, and two by one name."""
    rows = tray.scenario.persona.benefits
    ids = Counter(row.id for row in rows)
    for name, count in ids.items():
        if count > 1:
            yield Finding(f"benefits.{name}", f"is there {count} times", "keep one of them")
    for row in rows:
        if row.part_of and row.part_of not in ids:
            what = f"“{row.part_of}” is no benefit of this file"
            yield Finding(f"benefits.{row.id}.part_of", what, "name one that is there")
    unread = {row.id for row in tray.unread}
    for row in tray.unread:
        if row.id == ANOTHER_ADVANTAGE:
            continue
        what = f"offering “{row.spoken}” or “{row.name.lower()}” is not read as an offer of it"
        advice = "add a cue for its own name, or name it more plainly"
        yield Finding(f"benefits.{row.id}.cues", what, advice)
    for row in rows:
        for field, line in tray.unread_measures(row) if row.id not in unread else ():
            what = f"“{line}” said back to her is not read as this benefit"
            yield Finding(f"benefits.{row.id}.{field}", what, "add a cue for it", unfit=False)
    if len(tray.kits) < TIER:
        what = f"only {len(tray.kits)} benefits are read, and a tier needs {TIER}"
        yield Finding("benefits", what, "add cues, or more benefits")


def brief_findings(tray: Tray) -> Iterator[Finding]:
    """What Prepare promises the user, held against what a call hears."""
    identity = tray.scenario.persona.persona
    for index, offer in enumerate(identity.offers):
        said = offer if offer[:2].isupper() else offer[0].lower() + offer[1:]
        reading = tray.scenario.reader.read(f"We'd give you {said}.")
        if not reading.has(Step.BUILD_PREFERRED_TIER):
            what = f"offering “{offer}” is not read as an offer"
            yield Finding(f"persona.offers[{index}]", what, "name a benefit of this file")
    shown = f"{identity.summary} {identity.want} {identity.limit}"
    for index, stretch in enumerate(identity.emphasis):
        if stretch not in shown:
            what = f"“{stretch}” is in none of summary, want and limit"
            where = f"persona.emphasis[{index}]"
            yield Finding(where, what, "copy a stretch of them", unfit=False)


def trust_findings(persona: Persona) -> Iterator[Finding]:
    """Moves that leave her cold because nobody said what they do."""
    for cause in sorted((STEP_IDS | PITFALL_IDS) - set(persona.trust)):
        what = "is missing, so this move leaves her trust where it is"
        yield Finding(f"trust.{cause}", what, "say how far it moves trust", unfit=False)
