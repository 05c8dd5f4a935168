"""A language model for one command: built, waited for, and let go again.

Part of the composition. In: a model's file and who she is. Out: a model while the context lasts;
no process and no thread of it is left after that.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.rehearsal.patient import READY_SECONDS, PatientThought
from desktop.thinking import BAD_FILES, NoModel, failure, make_mind, refusal

if TYPE_CHECKING:
    from desktop.rehearsal.scenario import Scenario
    from desktop.rehearsal.thought import Thought

START_SECONDS = 30.0
"""How long a rehearsal waits for its model; one that comes later joins in later."""


@contextmanager
def played_back(path: Path, scenario: "Scenario") -> Iterator[PatientThought]:
    """The model for a call that is played back; NoModel when the file is none that can be used.

    What else goes wrong is said in one sentence, and the call goes on without the model.
    """
    mind = make_mind(path, scenario.persona)
    mind.start()
    # Made now, so that the first turn does not wait for its patterns.
    scenario.guard.made  # noqa: B018 - asking makes it
    patient = PatientThought(mind.thought)
    try:
        if not patient.open(READY_SECONDS):
            if patient.why in BAD_FILES:
                raise NoModel(refusal(path, patient.why))
            _say(failure(path, patient.why))
        yield patient
        if patient.lost:
            _say(failure(path, patient.lost))
    finally:
        patient.close()
        mind.close()


@contextmanager
def rehearsed(
    path: Path, scenario: "Scenario", *, asked: bool
) -> "Iterator[tuple[Thought, tuple[str, ...]]]":
    """The model for a rehearsal, and what is to be said of it before.

    NoModel when it was asked for and the file is none that can be used.
    """
    mind = make_mind(path, scenario.persona)
    mind.start()
    # Made now, so that the first turn does not wait for its patterns.
    scenario.guard.made  # noqa: B018 - asking makes it
    patient = PatientThought(mind.thought)
    try:
        notices: tuple[str, ...] = ()
        if not patient.open(START_SECONDS):
            if asked and patient.why in BAD_FILES:
                raise NoModel(refusal(path, patient.why))
            notices = (_late(path) if patient.why == "late" else failure(path, patient.why),)
        patient.close()
        yield mind.thought, notices
    finally:
        mind.close()


def _late(path: Path) -> str:
    return f"{path.name} is still being loaded; until it is ready the built-in counterpart plays."


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
