"""What a language model is given: the persona once, then the call as it was heard.

In: a persona and the facts so far. Out: segments [role, text] with role "persona", "user",
"note" or "her". The list only ever grows at its end, so that what a model has read of it
stays read; a reply that was cut off stands as far as it was heard. Notes are made of the
beat and of what the user's own turn was read to hold, never of a fact that has to be earned:
a story enters the list only in her own words, once they were heard.
"""

from collections.abc import Iterable

from desktop.counterpart.beats import FAMILY, Beat
from desktop.counterpart.chat import Segment
from desktop.counterpart.persona import Persona
from desktop.events import CallOpened, Fact, Reading, Replied, ReplyCut, TurnTaken
from desktop.moves import WHO_AND_WHEN

MAX_USER_WORDS = 150
"""Of one turn; a longer one is read by the reader, not by the model."""
_NOTED = 2
"""Benefits and figures named in a note; every token of it is read after the turn has ended."""


NOTES: dict[Beat, str] = {
    Beat.GUARD: "stay guarded, say only half",
    Beat.TELL_WOUND: "tell why",
    Beat.RETELL: "say what would help",
    Beat.SOFTEN: "soften a little",
    Beat.DEFLECT_SECRET: "decline lightly",
    Beat.VALUE_CLAIM: "wants a number",
    Beat.VALUE_FIGURE: "the terms should show it",
    Beat.VALUE_AGAIN: "known, so what follows",
    Beat.TEST_BENEFIT: "ask what it means exactly",
    Beat.WEIGH_BENEFIT: "weigh it, interested",
    Beat.WANT_MORE: "not enough yet",
    Beat.TIER_COMPLETE: "impressed",
    Beat.EXTRA_BENEFIT: "pleased",
    Beat.BENEFIT_KNOWN: "has that already",
    Beat.BENEFIT_WITHDRAWN: "disappointed",
    Beat.NOTHING_TO_PICTURE: "has nothing to show yet",
    Beat.PICTURE: "picture the CEO hearing it",
    Beat.PICTURE_AGAIN: "still likes the picture",
    Beat.OPEN_DRAFT: "ready to write",
    Beat.CONFIRM_TERM: "it is written",
    Beat.FRAMEWORK_DONE: "it is agreed",
    Beat.AFTER_DONE: "glad",
    Beat.REFUSED: "hurt, press",
    Beat.REFUSED_AGAIN: "cool, short",
    Beat.WALK_OUT: "leave",
    Beat.STALLED: "impatient",
    Beat.STALLED_AGAIN: "impatient, dry",
    Beat.MADE_EQUAL: "wants to count for more",
    Beat.SUNSET_TAKEN: "take it gladly",
    Beat.CONCESSION_TAKEN: "delighted",
    Beat.TAKEN_BACK: "surprised",
    Beat.ALREADY_GIVEN: "content",
    Beat.PRESS: "press for an answer",
    Beat.PRESS_TOLD: "what proves you stay",
    Beat.PRESS_ADVOCATE: "ask for wording to carry upstairs",
    Beat.UNANSWERED: "ask again",
    Beat.ANSWER: "answer shortly",
    Beat.SMALL_TALK: "friendly, back to business",
    Beat.UNCLEAR_YES: "yes to what",
    Beat.HOSTILE: "stay calm",
    Beat.FAREWELL: "part",
}
"""What the model is told of a beat; the rest of them are said in authored lines alone."""


def persona_segment(persona: Persona) -> Segment:
    """Who she is, what is public and how she speaks; from the persona file alone."""
    who, model = persona.persona, persona.model
    public = [fact.text for fact in persona.facts if not fact.unlock]
    parts = [
        f"You are {who.name}, {who.role} at {who.company}, on the phone with a partner.",
        *public,
        *model.facts,
        *model.manner,
        f"Answer as {who.first_name} in one short sentence.",
    ]
    if model.examples:
        parts.append("Like this: " + " ".join(model.examples))
    return Segment("persona", " ".join(parts))


def segments_of(persona: Persona, facts: Iterable[Fact], beat: Beat | None = None) -> list[Segment]:
    """The whole list; `beat` is what she does about a turn that has no reply yet."""
    segments = [persona_segment(persona)]
    spoken: dict[int, int] = {}
    turn: TurnTaken | None = None
    for fact in facts:
        if isinstance(fact, CallOpened):
            spoken[0] = len(segments)
            segments.append(Segment("her", fact.text))
        elif isinstance(fact, TurnTaken):
            turn = fact
            segments.append(user_segment(fact.text))
        elif isinstance(fact, Replied):
            if turn is not None:
                segments.append(note_segment(Beat(fact.beat), turn.reading))
            spoken[fact.turn] = len(segments)
            segments.append(Segment("her", fact.text))
            turn = None
        elif isinstance(fact, ReplyCut) and fact.turn in spoken:
            segments[spoken[fact.turn]] = Segment("her", fact.heard)
    if turn is not None and beat is not None:
        segments.append(note_segment(beat, turn.reading))
    return segments


def user_segment(text: str) -> Segment:
    """The user's words as heard; of a very long turn only the beginning."""
    return Segment("user", " ".join(text.split()[:MAX_USER_WORDS]))


def note_segment(beat: Beat, reading: Reading) -> Segment:
    """The beat in a few words, and what of this turn she may build on."""
    topics = [figure.text for figure in reading.figures]
    topics += [
        read.benefit.replace("_", " ")
        for read in reading.benefits
        if read.benefit != WHO_AND_WHEN and not read.withdrawn
    ]
    told = NOTES.get(beat) or NOTES.get(FAMILY.get(beat, beat), "go on")
    return Segment("note", "; ".join([told, *list(dict.fromkeys(topics))[-_NOTED:]]))
