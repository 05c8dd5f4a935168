"""A plain question is answered whatever else the turn holds, in many people's words."""

import re

import pytest

from desktop.rehearsal.scenario import Scenario
from tests.elena.call import Exchange, Said, play
from tests.elena.further_sayings import FURTHER_KINDS
from tests.elena.otherwise import OTHERWISE
from tests.elena.own_sayings import OWN_KINDS
from tests.elena.page_sayings import PAGE_KINDS
from tests.elena.sayings import KINDS, Kind

ALL_KINDS = (*KINDS, *PAGE_KINDS, *FURTHER_KINDS, *OWN_KINDS)
SAYINGS = [(kind, words) for kind in ALL_KINDS for words in kind.says]


def heard(elena: Scenario, seed: int, *turns: str) -> Exchange:
    """The last exchange of a call that says these turns."""

    def speaker(_: int, said: Said) -> str | None:
        return turns[len(said.yours)] if len(said.yours) < len(turns) else None

    transcript, _ = play(elena, speaker, seed, gap=12.0)
    assert not transcript.fault
    return transcript.exchanges[-1]


@pytest.mark.parametrize(
    ("kind", "words"), SAYINGS, ids=[f"{kind.name}: {words[:60]}" for kind, words in SAYINGS]
)
def test_what_is_asked_is_answered(elena: Scenario, kind: Kind, words: str) -> None:
    for seed in (0, 1, 2):
        reply = heard(elena, seed, *kind.before, words).reply.lower()
        assert re.search(kind.wanted, reply), reply
        assert not (kind.never and re.search(kind.never, reply)), reply


@pytest.mark.parametrize(("words", "before", "beat"), OTHERWISE, ids=[row[0] for row in OTHERWISE])
def test_what_only_sounds_like_it_is_something_else(
    elena: Scenario, words: str, before: tuple[str, ...], beat: str
) -> None:
    exchange = heard(elena, 0, *before, words)
    assert beat not in {exchange.beat, *(line.partition(".")[0] for line in exchange.lines)}
