"""What is worth saying aloud between two scenes.

In: the scene before and the scene now. Out: sentences for a screen reader, urgent ones
marked. Her own words are never among them. Pure.
"""

from dataclasses import dataclass

from desktop.scene import HintView, Scene

_MARKS = ((120.0, "Two minutes left."), (45.0, "45 seconds left."))


@dataclass(frozen=True, slots=True)
class News:
    """One announcement."""

    words: str
    urgent: bool = False


def news(before: Scene | None, now: Scene) -> list[News]:
    """Everything that is new since the scene before, in order."""
    if before is None:
        return []
    found = [*_steps(before, now), *_terms(before, now)]
    hint = now.hint
    if hint is not None and hint != before.hint:
        found.append(News(hint_words(hint), urgent=hint.kind == "error"))
    if hint is None or hint.kind != "time" or hint == before.hint:
        found += [News(words) for mark, words in _MARKS if now.remaining <= mark < before.remaining]
    if before.saved and not now.saved:
        found.append(News(f"Not saved. {now.unsaved_reason}", urgent=True))
    return found


def hint_words(hint: HintView) -> str:
    """A nudge as one spoken sentence."""
    if hint.kind != "hint":
        return hint.text
    return f"Instead of “{hint.said}”, try “{hint.text}”" if hint.said else f"Try “{hint.text}”"


def done_since(before: Scene | None, now: Scene) -> list[int]:
    """Numbers of the steps that were done since the scene before."""
    if before is None:
        return []
    done = {step.id for step in before.steps if step.state == "done"}
    return [step.number for step in now.steps if step.state == "done" and step.id not in done]


def _steps(before: Scene, now: Scene) -> list[News]:
    names = {step.number: step.name for step in now.steps}
    return [News(f"Step {number} done, {names[number]}.") for number in done_since(before, now)]


def _terms(before: Scene, now: Scene) -> list[News]:
    agreed = {(term.benefit, term.text) for term in before.terms if term.agreed}
    return [
        News(f"Agreed: {term.label}, {term.text}." if term.text else f"Agreed: {term.label}.")
        for term in now.terms
        if term.agreed and (term.benefit, term.text) not in agreed
    ]
