"""A reading can be contested in the debrief, and is scored anew."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import load_scenario
from desktop.coach.debrief.summary import Debrief
from desktop.events import Contested, Doubted
from desktop.gui.pages.content import DebriefFrame
from desktop.gui.pages.debrief import DebriefPage
from desktop.gui.theme import Theme
from desktop.gui.widgets.likeness import Likeness
from desktop.gui.widgets.objection import Objection
from desktop.moves import PITFALL_IDS, STEP_IDS, Outcome
from desktop.reception.desk import Desk
from desktop.records.journal import Journal
from tests.gui.pages.conftest import Heard, Show
from tests.gui.pages.test_debrief import Listen
from tests.shots.calls import keep

TODAY = datetime(2026, 5, 14, tzinfo=UTC)
SAID = ((20, "What's behind the exclusivity ask?"), (40, "Fine, let's go exclusive."))


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal.open(tmp_path / "calls", lambda: TODAY)
    yield journal
    journal.close()


@pytest.fixture
def desk(journal: Journal, tmp_path: Path) -> Desk:
    """With one call in which everything was given away, read so at least."""
    scenario = load_scenario("elena_vasquez", tmp_path)
    keep(journal, scenario, SAID, TODAY)
    return Desk(scenario, journal, tmp_path, lambda: TODAY, lambda: 0.0, lambda: 0)


def shown(desk: Desk) -> tuple[Debrief, DebriefFrame]:
    known = desk.debrief(desk.latest())
    assert known is not None
    return known


@pytest.fixture
def page(theme: Theme, likeness: Likeness, show: Show, desk: Desk) -> DebriefPage:
    page = DebriefPage(theme, likeness)
    page.show_debrief(*shown(desk))
    show(page)
    return page


def objection(page: DebriefPage) -> Objection:
    assert page.objection is not None
    return page.objection


def line_of(page: DebriefPage, turn: int) -> int:
    assert page.shown is not None
    lines = page.shown[0].transcript
    return next(n for n, line in enumerate(lines) if line.turn == turn and line.who == "you")


def test_nothing_is_offered_before_a_line_is_chosen_and_none_for_hers(page: DebriefPage) -> None:
    assert not objection(page).isVisible()
    page.select_line(0)
    assert not objection(page).isVisible()


def test_a_chosen_line_says_what_it_counts_as(page: DebriefPage) -> None:
    page.select_line(line_of(page, 2))
    assert objection(page).isVisible()
    assert objection(page).said.text == "Counts as: You gave it away."


def test_every_move_can_be_taken_out_or_put_in(page: DebriefPage) -> None:
    page.select_line(line_of(page, 2))
    assert objection(page).choices("wrong") == ["concede_exclusivity"]
    missing = set(objection(page).choices("missing"))
    assert missing == (STEP_IDS | PITFALL_IDS) - {"concede_exclusivity"}


def test_the_button_says_which_turn_and_move_was_misread(page: DebriefPage, listen: Listen) -> None:
    heard: Heard = listen(page.contested)
    page.select_line(line_of(page, 2))
    objection(page).wrong.click()
    assert heard == [(2, "concede_exclusivity", "wrong")]


def test_a_slip_that_was_none_is_scored_anew_and_the_journal_keeps_both(
    desk: Desk, journal: Journal
) -> None:
    before, _ = shown(desk)
    assert before.outcome is Outcome.GAVE_UP_EXCLUSIVITY
    assert desk.contest(desk.latest(), 2, "concede_exclusivity", "wrong") == ""
    after, _ = shown(desk)
    assert after.outcome is Outcome.UNRESOLVED
    assert after.slips == ()
    facts = journal.facts(desk.latest())
    assert before.slips[0].quote in " ".join(str(fact) for fact in facts)
    assert [fact.verdict for fact in facts if isinstance(fact, Contested)] == ["wrong"]
    assert journal.calls()[0].outcome == "unresolved"


def test_a_change_is_marked_as_the_users_and_can_be_taken_back(
    desk: Desk, page: DebriefPage, qtbot: QtBot
) -> None:
    turn = line_of(page, 2)
    page.select_line(turn)
    desk.contest(desk.latest(), 2, "concede_exclusivity", "wrong")
    page.show_again(*shown(desk))
    assert page.sheet is not None
    assert page.sheet.transcript.selected == turn
    assert page.sheet.transcript.lines[turn].note == "Marked by you: not You gave it away"
    with qtbot.waitSignal(page.contested) as asked:
        objection(page).back.click()
    assert asked.args == [2, "concede_exclusivity", "as_read"]
    desk.contest(desk.latest(), *asked.args)
    assert shown(desk)[0].outcome is Outcome.GAVE_UP_EXCLUSIVITY


def test_a_models_doubt_is_a_note_beside_the_line_until_the_user_settles_it(
    desk: Desk, page: DebriefPage
) -> None:
    before, _ = shown(desk)
    turn = line_of(page, 2)
    page.select_line(turn)
    desk.doubt(desk.latest(), Doubted(40.0, 2, "concede_exclusivity"))
    page.show_doubts(*shown(desk))
    assert page.sheet is not None
    assert page.sheet.transcript.selected == turn
    note = page.sheet.transcript.lines[turn].note
    assert note == "Worth a second look: You gave it away"
    assert shown(desk)[0].as_json() == before.as_json()
    desk.contest(desk.latest(), 2, "concede_exclusivity", "wrong")
    page.show_again(*shown(desk))
    assert "second look" not in page.sheet.transcript.lines[turn].note


def test_a_doubt_does_not_disturb_somebody_who_looks_for_words(
    desk: Desk, page: DebriefPage
) -> None:
    sheet = page.sheet
    assert sheet is not None
    sheet.open_finder()
    desk.doubt(desk.latest(), Doubted(40.0, 2, "concede_exclusivity"))
    page.show_doubts(*shown(desk))
    assert page.sheet is sheet


def test_a_call_that_was_not_saved_cannot_be_contested(
    theme: Theme, likeness: Likeness, desk: Desk
) -> None:
    page = DebriefPage(theme, likeness)
    page.show_debrief(*desk.framed(shown(desk)[0], 0))
    assert page.objection is None
