"""What stands on the page after some turns, each in answer to what she asked."""

from pathlib import Path

from desktop.app import load_scenario
from desktop.coach.page.fitting import fitted
from desktop.coach.page.terms import Term
from desktop.coach.tracker import Progress, advance
from desktop.events import Replied, TurnTaken
from desktop.rehearsal.scenario import Scenario
from desktop.utterance import clean_utterance

OFFER = (
    "You'd get every new feature sixty days early, we put fifty thousand into a joint campaign,"
    " and you'd have a named engineer."
)
"""Three benefits, two of them with an amount."""
DRAFT = "Let's write three lines down."
PLACED = (
    "We'd feature you at the top of the marketplace when it opens, and you'd get everything two"
    " months early."
)
"""Two benefits, one of them by its place alone."""


def elena() -> Scenario:
    """Her scenario as it is shipped."""
    return load_scenario("elena_vasquez", Path("/nonexistent"))


def progress_after(scenario: Scenario, *turns: str | tuple[str, str]) -> Progress:
    """The method after these turns; a pair is what she asked before, and the turn."""
    progress = Progress()
    for number, said in enumerate(turns, 1):
        asked, text = said if isinstance(said, tuple) else ("", said)
        reply = Replied(number - 0.5, number - 1, "x", "x", "authored", 0.5, "", asked=asked)
        progress = advance(progress, reply, {})
        text = clean_utterance(text)
        reading = fitted(
            scenario.reader.read(text),
            text,
            scenario.wordings,
            {term.benefit for term in progress.offers},
            drafting=progress.draft_open,
            asked=progress.asked_for,
            terms=progress.terms,
        )
        progress = advance(progress, TurnTaken(float(number), number, text, "typed", reading), {})
    return progress


def page(scenario: Scenario, *turns: str | tuple[str, str]) -> dict[str, Term]:
    """The terms after these turns, by kind."""
    return {term.benefit: term for term in progress_after(scenario, *turns).terms}
