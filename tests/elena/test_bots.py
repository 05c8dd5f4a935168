"""Bots are pure, varied, and play the call they are named after."""

import pytest

from desktop.moves import Outcome
from desktop.rehearsal.scenario import Scenario
from tests.elena.bots import BOTS, BY_NAME, GAVE, WON, Bot
from tests.elena.call import Said, play
from tests.elena.expert import expert
from tests.elena.phrases import DRAFT_OPEN, GAP, PICTURE, WOUND

OPENED = Said((), ("We'd like this to be exclusive.",))


@pytest.mark.parametrize("bot", BOTS, ids=lambda bot: bot.name)
def test_a_bot_says_the_same_when_it_hears_the_same(bot: Bot) -> None:
    said = OPENED
    for _ in range(6):
        text = bot.says(5, said)
        assert text == bot.says(5, said)
        if text is None:
            break
        said = Said((*said.yours, text), (*said.hers, "Go on, I'm listening."))


def test_every_outcome_is_some_bots_own() -> None:
    assert set().union(*(bot.own for bot in BOTS if bot.name != "chaotic")) == set(Outcome)


@pytest.mark.parametrize("bank", [WOUND, GAP, PICTURE, DRAFT_OPEN])
def test_the_skilled_bot_varies_its_words_by_seed(bank: tuple[str, ...]) -> None:
    assert len(set(bank)) == len(bank) >= 6
    assert len({expert(seed, OPENED) for seed in range(40)}) >= 10


def test_the_skilled_bot_answers_how_much_and_who() -> None:
    said = OPENED
    for _ in range(12):
        text = expert(1, said)
        assert text is not None
        said = Said(
            (*said.yours, text),
            (*said.hers, "A competitor poached them. How much, and who owns it?"),
        )
    assert " owns it" in " ".join(said.yours) or "own that myself" in " ".join(said.yours)


def test_the_skilled_bot_takes_back_what_another_gave_before_it() -> None:
    said = Said(("Fine, let's go exclusive.",), (*OPENED.hers, "Wonderful."))
    text = expert(3, said)
    assert text is not None
    assert "exclusiv" in text


@pytest.mark.parametrize("name", ["flat_refuser", "staller", "conceder", "sunsetter", "silent"])
def test_a_pitfall_bot_ends_where_its_pitfall_leads(name: str, elena: Scenario) -> None:
    for seed in range(3):
        heard, _ = play(elena, BY_NAME[name].says, seed, "realistic", name)
        assert heard.outcome in BY_NAME[name].own, (name, seed)


def test_who_gives_and_takes_back_wins_and_who_only_gives_does_not(elena: Scenario) -> None:
    took_back, _ = play(elena, BY_NAME["repenter"].says, 2, "warm-up", "repenter")
    gave, _ = play(elena, BY_NAME["conceder"].says, 2, "warm-up", "conceder")
    assert took_back.outcome in WON
    assert gave.outcome in GAVE
