"""A language model in both rehearsals of the terminal; the model is a puppet here."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.events import CallOpened, Replied
from desktop.records.journal import Journal
from desktop.rehearsal.thought import Thought
from desktop.reports import Mind, MindDone
from tests.rehearsal.test_thought import GOOD, Puppet
from tests.terminal.made import a_start, kept
from tests.terminal.test_live import ASK, Driven, begin, end, flat, played, say
from tests.terminal.test_plain import talk


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with kept(tmp_path / "kept") as journal:
        yield journal


class Failing(Puppet):
    """A model whose process is lost as soon as it is asked."""

    def write(self, request: int, segments: object, opener: str, seed: int) -> None:
        self.post(Mind("starting", "ended"))
        self.post(MindDone(request, "ended"))


def minded(*says: str) -> Thought:
    puppet = Puppet()
    puppet.at_once = list(says)
    return Thought(puppet, "tail")


def replies(journal: Journal) -> list[Replied]:
    calls = [journal.facts(call.call_id) for call in journal.calls()]
    return [fact for facts in calls for fact in facts if isinstance(fact, Replied)]


def test_the_full_screen_shows_what_a_model_adds_in_one_call_after_another(
    journal: Journal,
) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await say(pilot, ASK)
        assert "That matters" in flat(pilot)
        await end(pilot)
        await pilot.press("r")
        await begin(pilot)
        await say(pilot, ASK)

    played(a_start(journal, thought=minded(GOOD)), play)
    assert [reply.source for reply in replies(journal)] == ["mixed", "mixed"]


def test_a_line_at_a_time_it_is_heard_as_well_and_kept_with_its_engine(journal: Journal) -> None:
    text = talk(a_start(journal, thought=minded(GOOD)), f"{ASK}\n")
    assert GOOD in text
    (reply,) = replies(journal)
    assert reply.source == "mixed"
    (opened,) = [
        fact for fact in journal.facts(journal.calls()[0].call_id) if isinstance(fact, CallOpened)
    ]
    assert opened.engine == "llama"


def test_a_model_that_is_lost_costs_no_turn(journal: Journal) -> None:
    text = talk(a_start(journal, thought=Thought(Failing(), "tail")), f"{ASK}\n", f"{ASK}\n")
    assert [reply.source for reply in replies(journal)] == ["authored", "authored"]
    assert text.count("\nElena: ") == 3
