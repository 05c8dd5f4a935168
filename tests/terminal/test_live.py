import asyncio
import os
import signal
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.events import Paste
from textual.filter import NoColor
from textual.pilot import Pilot
from textual.widgets import OptionList

from desktop.events import Paused, Resumed, TurnTaken
from desktop.records.journal import Journal
from desktop.scene import Scene
from desktop.terminal import live
from desktop.terminal.live import LiveRehearsal
from desktop.terminal.palette import DARK, LIGHT, theme_of
from desktop.terminal.screens import AskEnd, Keys, LeftOpen, Reading, Talk, Welcome
from desktop.terminal.start import Start
from desktop.terminal.widgets import Clock, Say, last_rows
from tests.terminal.made import (
    REASON,
    SUNSET,
    Broken,
    Dial,
    a_start,
    good_lines,
    kept,
    leave_open,
    scenario,
    unsaved,
)

SMALL, LARGE = (80, 24), (120, 36)
ASK = "Help me see what exclusivity would solve for you."
GOODBYE = "Okay, I have to go. Goodbye, Elena."
PATIENCE = 400

Driven = Pilot[None]
Play = Callable[[Driven], Awaitable[None]]


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal the tests run in has no say."""
    for name in ("NO_COLOR", "COLORFGBG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with kept(tmp_path / "kept") as journal:
        yield journal


def played(start: Start, play: Play, size: tuple[int, int] = LARGE) -> LiveRehearsal:
    """Drive the app; it, once it has closed."""
    app = LiveRehearsal(start)

    async def drive() -> None:
        async with app.run_test(size=size) as pilot:
            await play(pilot)

    asyncio.run(drive())
    return app


async def until(pilot: Driven, holds: Callable[[], bool], what: str) -> None:
    """Let the app go on until this holds."""
    for _ in range(PATIENCE):
        if holds():
            return
        await pilot.pause(0.01)
    pytest.fail(f"never: {what}\n{page(pilot)}")


async def on(pilot: Driven, screen: type[object]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, screen), screen.__name__)
    await pilot.pause()


async def begin(pilot: Driven) -> None:
    """From the start page into the call."""
    await on(pilot, Welcome)
    await pilot.press("enter")
    await on(pilot, Talk)
    await until(pilot, lambda: seen(pilot) is not None, "the first scene")


async def say(pilot: Driven, text: str) -> None:
    """Type one turn and wait for its answer."""
    before = seen(pilot)
    assert before is not None
    pilot.app.screen.query_one(Say).value = text
    await pilot.press("enter")
    await until(pilot, lambda: answered(pilot, before.turn + 1), f"an answer to “{text}”")
    await pilot.pause()


async def end(pilot: Driven) -> None:
    await pilot.press("ctrl+e")
    await on(pilot, AskEnd)
    await pilot.press("enter")
    await on(pilot, Reading)


def seen(pilot: Driven) -> Scene | None:
    """The scene on the page."""
    screen = pilot.app.screen
    return screen._scene if isinstance(screen, Talk) else None


def answered(pilot: Driven, turn: int) -> bool:
    scene = seen(pilot)
    return scene is not None and (scene.turn >= turn or scene.phase == "over")


def rows(pilot: Driven) -> list[str]:
    """The page as text."""
    strips = pilot.app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip) for strip in strips]


def page(pilot: Driven) -> str:
    return "\n".join(rows(pilot))


def flat(pilot: Driven) -> str:
    """The page as one line, frames left out."""
    return " ".join(page(pilot).replace("│", " ").split())


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_the_start_page_tells_who_what_and_what_not(
    journal: Journal, size: tuple[int, int]
) -> None:
    async def play(pilot: Driven) -> None:
        await on(pilot, Welcome)
        identity = scenario().persona.persona
        for text in (identity.summary, identity.want, identity.limit):
            assert text in flat(pilot)
        assert "Elena is an AI character." in flat(pilot)
        assert "Realistic" in flat(pilot)
        assert "Start the call" in rows(pilot)[-1]

    played(a_start(journal), play, size)


def test_the_difficulty_is_chosen_with_the_arrow_keys(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await on(pilot, Welcome)
        await pilot.press("right", "right", "left", "left", "left", "right", "right")
        assert "slow to trust" in flat(pilot)
        await begin(pilot)
        assert "Tough call" in flat(pilot)

    played(a_start(journal), play)
    assert journal.calls()[0].difficulty == "tough"


def test_the_difficulty_is_chosen_with_the_mouse(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await on(pilot, Welcome)
        await pilot.click("#level-warm-up")
        await begin(pilot)

    played(a_start(journal), play)
    assert journal.calls()[0].difficulty == "warm-up"


@pytest.mark.parametrize("size", [SMALL, LARGE, (60, 20), (200, 60)])
def test_a_good_call_fills_tracker_and_napkin(journal: Journal, size: tuple[int, int]) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        assert "8:00" in pilot.app.screen.query_one(Clock).value
        for line in good_lines():
            await say(pilot, line)
        text = page(pilot)
        assert text.count("✓ 0:00") == 5
        assert "5 of 5 steps" in text
        if size[0] >= 72:
            assert text.count("Y E") == 3
            assert "90 days" in text
        await end(pilot)
        assert "You wrote it together. She can defend it." in flat(pilot)

    played(a_start(journal), play, size)
    assert journal.calls()[0].outcome == "framework_agreed"


@pytest.mark.parametrize("size", [SMALL, LARGE, (72, 20), (104, 24), (104, 32), (160, 30)])
def test_nothing_that_matters_is_cut_off(journal: Journal, size: tuple[int, int]) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        for line in (*good_lines()[:4], SUNSET):
            await say(pilot, line)
            scene = seen(pilot)
            assert scene is not None
            assert scene.mood_words in part(pilot, "#face")
            assert scene.trust_reason in part(pilot, "#face")
            assert scene.caption in part(pilot, "#face")
            latest = next(step for step in scene.steps if step.latest)
            assert latest.line in part(pilot, "#tracker")
            assert [
                step.name for step in scene.steps if step.name not in part(pilot, "#tracker")
            ] == []
            assert [
                term.text for term in scene.terms if term.text not in part(pilot, "#napkin")
            ] == []
            assert "Enter" in flat(pilot)
            assert "End" in rows(pilot)[-1]
        assert scene is not None
        assert scene.hint is not None
        assert scene.hint.text in part(pilot, "#strip")

    played(a_start(journal), play, size)


def part(pilot: Driven, where: str) -> str:
    """What one part of the page shows, as one line."""
    region = pilot.app.screen.query_one(where).region
    shown = rows(pilot)[region.y : region.bottom]
    return " ".join(" ".join(row[region.x + 1 : region.right - 1] for row in shown).split())


def test_an_empty_enter_is_a_silence(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await say(pilot, "")
        assert "(silence)" in flat(pilot)

    played(a_start(journal), play)
    facts = journal.facts(journal.calls()[0].call_id)
    assert [fact.text for fact in facts if isinstance(fact, TurnTaken)] == [""]


def test_a_pasted_turn_keeps_all_its_lines(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        pilot.app.screen.query_one(Say).post_message(Paste("one line\nand another\r\n"))
        await until(pilot, lambda: bool(pilot.app.screen.query_one(Say).value), "pasted text")
        assert pilot.app.screen.query_one(Say).value == "one line and another"

    played(a_start(journal), play)


def test_markup_in_a_turn_is_shown_as_it_was_typed(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await say(pilot, "is [bold]that[/] [ a price $you mean?")
        assert "is [bold]that[/] [ a price $you mean?" in part(pilot, "#face")

    played(a_start(journal), play)


def test_the_clock_stops_while_paused_and_goes_on_after(journal: Journal) -> None:
    dial = Dial()

    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: "Paused" in rows(pilot)[0], "paused")
        assert "Ctrl+P goes on" in flat(pilot)
        dial.seconds += 60.0
        await pilot.press("ctrl+p")
        await until(pilot, lambda: "Your turn" in rows(pilot)[0], "resumed")
        assert pilot.app.screen.query_one(Clock).value == "8:00"

    played(a_start(journal, now=dial), play)
    kinds = [type(fact) for fact in journal.facts(journal.calls()[0].call_id)]
    assert kinds[1:3] == [Paused, Resumed]


def test_the_clock_changes_colour_twice_and_counts_on(journal: Journal) -> None:
    dial = Dial()

    async def at(pilot: Driven, elapsed: float, shown: str, *classes: str) -> None:
        dial.seconds = 100.0 + elapsed
        clock = pilot.app.screen.query_one(Clock)
        await until(pilot, lambda: clock.value == shown, shown)
        assert {name for name in ("-honey", "-rose") if clock.has_class(name)} == set(classes)

    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await at(pilot, 300.0, "3:00")
        await at(pilot, 361.0, "1:59", "-honey")
        await until(pilot, lambda: "Two minutes left." in flat(pilot), "the nudge")
        await at(pilot, 436.0, "0:44", "-rose")
        await at(pilot, 485.0, "+0:05", "-rose")

    played(a_start(journal, now=dial), play)


def test_a_slip_shows_a_hint_that_can_be_hidden(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await say(pilot, SUNSET)
        assert "Instead of “" in flat(pilot)
        await pilot.press("ctrl+h")
        await until(pilot, lambda: "Instead of “" not in flat(pilot), "no hint")

    played(a_start(journal), play)


def test_the_hint_key_is_backspace_where_there_is_no_hint(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await pilot.press("a", "b", "ctrl+h")
        assert pilot.app.screen.query_one(Say).value == "a"

    played(a_start(journal), play)


def test_ending_is_asked_once_and_can_be_declined(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await pilot.press("ctrl+e")
        await on(pilot, AskEnd)
        assert "End here? You'll get your debrief." in flat(pilot)
        await pilot.press("escape")
        await on(pilot, Talk)
        await say(pilot, ASK)
        await end(pilot)

    played(a_start(journal), play)
    assert journal.calls()[0].ended == "user"


def test_her_last_words_stay_until_you_turn_the_page(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await say(pilot, GOODBYE)
        await until(pilot, lambda: "The call is over" in flat(pilot), "over")
        scene = seen(pilot)
        assert scene is not None
        assert scene.caption in part(pilot, "#face")
        await pilot.press("enter")
        await on(pilot, Reading)

    played(a_start(journal), play)
    assert journal.calls()[0].ended == "goodbye"


def test_the_debrief_shows_slips_and_can_be_scrolled(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await say(pilot, SUNSET)
        await end(pilot)
        assert "Your other partners are locked out." in flat(pilot)
        reading = pilot.app.screen.query_one("#reading")
        assert reading.max_scroll_y > 0
        await pilot.press("end")
        await until(pilot, lambda: reading.scroll_offset.y == reading.max_scroll_y, "the end")
        assert "The one thing to try next" in flat(pilot)

    played(a_start(journal), play, SMALL)


def test_r_starts_another_call_and_q_leaves(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await end(pilot)
        await pilot.press("r")
        await begin(pilot)
        await say(pilot, ASK)
        await end(pilot)
        await pilot.press("q")

    app = played(a_start(journal), play)
    assert [call.turns for call in journal.calls()] == [1, 0]
    assert (app.parting, app.code) == ("", 0)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_a_call_left_open_is_offered_first(journal: Journal, size: tuple[int, int]) -> None:
    call_id = leave_open(journal, good_lines()[:3])

    async def play(pilot: Driven) -> None:
        await on(pilot, LeftOpen)
        assert "Pick up at 3:20" in flat(pilot)
        assert "4:40 left on the clock" in flat(pilot)
        assert "AI character" in flat(pilot)
        await pilot.press("enter")
        await on(pilot, Talk)
        await until(pilot, lambda: "2 of 5 steps" in flat(pilot), "the steps taken before")
        assert pilot.app.screen.query_one(Clock).value == "4:40"
        await say(pilot, good_lines()[3])
        await end(pilot)

    played(a_start(journal), play, size)
    [summary] = journal.calls()
    assert (summary.call_id, summary.turns, summary.ended) == (call_id, 4, "user")


def test_what_you_have_closes_the_call_left_open(journal: Journal) -> None:
    leave_open(journal, good_lines()[:3])

    async def play(pilot: Driven) -> None:
        await on(pilot, LeftOpen)
        await pilot.press("down", "enter")
        await on(pilot, Reading)
        assert "2 of 5 steps" in flat(pilot)

    played(a_start(journal), play)
    assert [call.ended for call in journal.calls()] == ["closed"]
    assert journal.unfinished() is None


def test_starting_afresh_closes_the_old_call_once_the_new_one_begins(journal: Journal) -> None:
    call_id = leave_open(journal, good_lines()[:3])

    async def play(pilot: Driven) -> None:
        await on(pilot, LeftOpen)
        pilot.app.screen.query_one(OptionList).highlighted = 2
        await pilot.press("enter")
        await on(pilot, Welcome)
        assert journal.calls()[0].ended == ""
        await begin(pilot)
        await end(pilot)

    played(a_start(journal), play)
    newest, oldest = journal.calls()
    assert (newest.ended, oldest.call_id, oldest.ended) == ("user", call_id, "closed")


def test_an_unsaved_call_says_so_before_and_during(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await on(pilot, Welcome)
        assert f"This call will not be saved. {REASON}" in flat(pilot)
        await begin(pilot)
        assert "Not saved" in rows(pilot)[2]
        assert f"What you say is not being saved. {REASON}" in flat(pilot)
        await say(pilot, ASK)

    played(a_start(unsaved()), play, SMALL)


def test_a_saved_call_says_nothing_of_the_kind(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        assert "not being saved" not in flat(pilot)
        assert "Saved" in rows(pilot)[2]

    played(a_start(journal), play)


def test_leaving_in_the_middle_keeps_the_call(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await say(pilot, ASK)
        await pilot.press("ctrl+c")

    app = played(a_start(journal), play)
    assert app.parting == "The call is kept. Start again to pick it up at 0:00."
    assert app.code == 0
    left = journal.unfinished()
    assert left is not None
    assert left.turns == 1


def test_leaving_before_a_call_says_nothing(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await on(pilot, Welcome)
        await pilot.press("ctrl+c")

    assert played(a_start(journal), play).parting == ""
    assert journal.calls() == []


def test_a_request_to_end_keeps_the_call(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await say(pilot, ASK)
        os.kill(os.getpid(), signal.SIGTERM)
        await until(pilot, lambda: not pilot.app.is_running or bool(parting(pilot)), "left")

    def parting(pilot: Driven) -> str:
        assert isinstance(pilot.app, LiveRehearsal)
        return pilot.app.parting

    assert "The call is kept." in played(a_start(journal), play).parting
    assert journal.unfinished() is not None


def test_a_fault_closes_the_page_with_a_sentence(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "LOOK_SECONDS", 0.05)
    faulty = replace(scenario(), reader=Broken())  # type: ignore[arg-type]

    async def play(pilot: Driven) -> None:
        await begin(pilot)
        pilot.app.screen.query_one(Say).value = ASK
        await pilot.press("enter")
        assert isinstance(pilot.app, LiveRehearsal)
        app = pilot.app
        await until(pilot, lambda: bool(app.parting), "a parting sentence")

    app = played(a_start(journal, scenario=faulty), play)
    assert "fault of its own (ZeroDivisionError)" in app.parting
    assert app.code == 1


def test_the_keys_are_shown_on_request(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await pilot.press("f1")
        await on(pilot, Keys)
        for key in ("Ctrl+P", "Ctrl+E", "Ctrl+H", "Ctrl+C", "F2"):
            assert key in flat(pilot)
        await pilot.press("escape")
        await on(pilot, Talk)

    played(a_start(journal), play, SMALL)


def test_light_and_dark_are_a_key_apart(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        assert pilot.app.theme == DARK
        await pilot.press("f2")
        assert pilot.app.theme == LIGHT

    played(a_start(journal), play)


def test_the_theme_follows_what_the_terminal_says_of_its_background() -> None:
    assert theme_of({"COLORFGBG": "0;15"}) == LIGHT
    assert theme_of({"COLORFGBG": "15;default;0"}) == DARK
    assert theme_of({}) == DARK


def test_without_colour_the_page_uses_none(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await say(pilot, SUNSET)
        assert any(isinstance(each, NoColor) for each in pilot.app._filters)
        assert "Elena" in page(pilot)

    played(a_start(journal), play)


def test_the_page_follows_when_the_terminal_is_resized(journal: Journal) -> None:
    async def play(pilot: Driven) -> None:
        await begin(pilot)
        await say(pilot, ASK)
        for size in ((40, 10), LARGE, (100, 12), SMALL):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert "The five steps" in page(pilot)
        assert "Preferred partner" in page(pilot)

    played(a_start(journal), play)


def test_of_a_long_turn_the_end_is_shown() -> None:
    shown = last_rows("word " * 200 + "the end", 40, 2)
    assert len(shown) == 2
    assert shown[0].startswith("…")
    assert shown[1].endswith("the end")
