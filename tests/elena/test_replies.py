"""Whole replies to a turn that holds two matters, or a question with one true answer."""

import pytest

from desktop.rehearsal.scenario import Scenario
from tests.elena.call import Exchange, Said, play


def heard(elena: Scenario, *turns: str, seed: int = 0) -> Exchange:
    """The last exchange of a call that says these turns."""

    def speaker(_: int, said: Said) -> str | None:
        return turns[len(said.yours)] if len(said.yours) < len(turns) else None

    transcript, _ = play(elena, speaker, seed, gap=15.0)
    assert not transcript.fault
    return transcript.exchanges[-1]


@pytest.mark.parametrize("seed", range(4))
def test_she_tells_the_story_and_names_the_engineer(elena: Scenario, seed: int) -> None:
    words = (
        "So three months early, that's one. You'd also get your own engineer on my side."
        " Also, what did the last partner do to you?"
    )
    reply = heard(elena, words, seed=seed).reply
    assert "poached" in reply
    assert "engineer" in reply


@pytest.mark.parametrize("seed", range(4))
def test_she_takes_the_take_back_and_answers_about_the_three_months(
    elena: Scenario, seed: int
) -> None:
    words = (
        "We are not going exclusive, I take that back. What I can do is ship you every new feature"
        " three months before anyone else. Would that calm your CEO down?"
    )
    exchange = heard(elena, "Fine, let's go exclusive.", words, seed=seed)
    assert exchange.beat == "taken_back"
    assert "three months" in exchange.reply
    assert "CEO" in exchange.reply or "up there" in exchange.reply


@pytest.mark.parametrize(
    ("offer", "words", "figure"),
    [
        (
            "You get every feature ninety days before anyone else.",
            "I said ninety days, did you get that?",
            "ninety days",
        ),
        (
            "We put sixty thousand dollars into joint marketing.",
            "it was sixty thousand, remember?",
            "sixty thousand",
        ),
    ],
)
def test_she_reads_a_figure_back_when_asked_for_it(
    elena: Scenario, offer: str, words: str, figure: str
) -> None:
    assert figure in heard(elena, offer, words).reply


def test_what_the_user_gets_is_told_in_facts(elena: Scenario) -> None:
    replies = [heard(elena, "What do I get out of this?", seed=seed).reply for seed in range(6)]
    assert all("wo hundred" in reply for reply in replies)


@pytest.mark.parametrize(
    "words",
    [
        "Why does your CEO want that?",
        "Would you take this deal yourself?",
        "How long have you been at NovaTech?",
        "What happens if I say no?",
        "Are we done?",
        "What do I get out of this?",
        "Can you put the two hundred in writing?",
        "When does your CEO decide?",
        "Who else is on your list?",
    ],
)
def test_no_plain_question_falls_through_to_a_stock_reply(elena: Scenario, words: str) -> None:
    assert heard(elena, words).beat not in {"answer", "after_done", "press"}


def test_an_offer_on_the_table_is_named_when_the_door_is_shut(elena: Scenario) -> None:
    offer = "You get every feature ninety days before anyone else."
    exchange = heard(elena, offer, "We can't do exclusivity.")
    assert exchange.beat == "refused_offered"
