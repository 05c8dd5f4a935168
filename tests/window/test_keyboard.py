"""Everything the keyboard map promises, pressed in the real window without a pointer."""

import pytest

from tests.window.conftest import Starter
from tests.window.driver import Watched, wait_for

SLIP = "Sorry, we can't do exclusivity."
GOOD = "Help me see what exclusivity would solve for you."


def begin(program: Watched) -> None:
    """Start a call with Enter."""
    program.see(page="prepare")
    program.press("Return")
    program.see(page="live", phase="yours", focus="Field: Your turn")


def test_control_and_a_number_goes_to_each_page(start: Starter) -> None:
    with start.watched() as program:
        program.see(page="prepare", focus="PreparePage: Prepare")
        for key, page, title in (
            ("ctrl+2", "debrief", "Debrief"),
            ("ctrl+3", "progress", "Progress"),
            ("ctrl+4", "setup", "Set-up"),
            ("ctrl+1", "prepare", "Prepare"),
        ):
            program.press(key)
            shown = program.see(page=page, title=f"{title} – Preferred Ground")
            assert shown["focus"].endswith(f"Page: {title}")
        assert program.close() == 0


def test_f1_opens_the_keys_and_escape_closes_them_where_you_were(start: Starter) -> None:
    with start.watched() as program:
        program.see(page="prepare")
        program.press("Tab")
        before = program.see(focus="Button: Learn the five steps")
        program.press("F1")
        assert "In the call" in program.see(dialog="Keys")["words"]
        program.press("Escape")
        program.press("F1")
        program.see(dialog="Keys")
        program.press("Escape")
        program.see(dialog="", page="prepare")
        program.press("shift+Tab")
        program.press("Tab")
        program.see(focus=before["focus"])
        program.press("ctrl+1")
        begin(program)
        program.press("F1")
        covered = program.see(dialog="Keys", phase="paused")
        program.press("Escape")
        after = program.see(dialog="", phase="yours", focus="Field: Your turn")
        assert after["elapsed"] < covered["elapsed"] + 1.0
        program.type("still here")
        program.see(field="still here", focus="Field: Your turn")
        assert program.close() == 0


def test_the_keys_leave_a_call_paused_that_was_paused_before(start: Starter) -> None:
    with start.watched() as program:
        begin(program)
        program.press("Escape")
        program.see(phase="paused")
        program.press("F1")
        program.see(dialog="Keys")
        program.press("Escape")
        program.see(dialog="", phase="paused")
        program.press("p")
        program.see(phase="yours")
        assert program.close() == 0


def test_f6_goes_from_region_to_region(start: Starter) -> None:
    with start.watched() as program:
        program.see(page="prepare", focus="PreparePage: Prepare")
        program.press("F6")
        program.see(focus="Tab: Prepare, on show")
        program.press("F6")
        program.see(focus="Button: Learn the five steps")
        program.press("F6", "Right")
        program.press("ctrl+1")
        begin(program)
        for region in (
            "StepList: Steps, 0 of 5 done",
            "TrustGauge: Elena’s trust, curious, 3 of 5",
            "Napkin: Napkin, 0 of 5 agreed",
            "Caption: ",
            "Field: Your turn",
        ):
            program.press("F6")
            program.focus_on(region)
        assert program.close() == 0


def test_captions_grow_and_shrink_and_stay_so(start: Starter) -> None:
    with start.watched() as program:
        begin(program)
        assert program.seen["caption_size"] == 32
        program.press("ctrl+plus")
        program.see(caption_step=3, caption_size=40)
        program.press("ctrl+minus")
        program.see(caption_step=2, caption_size=32)
        program.press("ctrl+minus", "ctrl+minus", "ctrl+minus")
        program.see(caption_step=0, caption_size=24)
        program.press("ctrl+equal")
        program.see(caption_step=1, caption_size=28)
        assert program.close() == 0
    with start.watched() as program:
        program.see(page="prepare", caption_step=1)
        assert program.close() == 0


def test_control_d_goes_dark_and_back_before_and_during_a_call(start: Starter) -> None:
    with start.watched() as program:
        program.see(page="prepare", dark=False)
        program.press("ctrl+d")
        program.see(dark=True, focus="PreparePage: Prepare")
        begin(program)
        program.press("ctrl+d")
        program.see(dark=False, focus="Field: Your turn")
        assert program.close() == 0


def test_page_keys_do_nothing_during_a_call(start: Starter) -> None:
    with start.watched() as program:
        begin(program)
        program.press("ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4")
        program.type("and so")
        program.see(page="live", field="and so", phase="yours", focus="Field: Your turn")
        assert len(program.calls()) == 1
        assert program.calls()[0].ended == ""
        assert program.close() == 0


def test_escape_leaves_the_field_and_pauses_and_p_goes_on(start: Starter) -> None:
    with start.watched() as program:
        begin(program)
        program.type("half a ")
        program.press("Escape")
        program.see(phase="paused", focus="RoundButton: Resume, Esc", field="half a ")
        program.press("p")
        program.see(phase="yours", focus="Field: Your turn")
        program.type("thought")
        program.see(field="half a thought", phase="yours")
        program.press("Escape")
        program.see(phase="paused")
        program.press("Escape")
        program.see(phase="yours", focus="Field: Your turn")
        program.press("Escape")
        program.see(phase="paused")
        program.press("t")
        program.see(focus="Field: Your turn", phase="paused")
        program.press("Return")
        program.see(phase="yours", turn=1)
        assert program.close() == 0


def test_shift_enter_starts_a_line_and_enter_says_both(start: Starter) -> None:
    with start.watched() as program:
        begin(program)
        program.type("one")
        program.press("shift+Return")
        program.type("two")
        program.see(field="one\ntwo")
        program.press("Return")
        program.see(field="", turn=1)
        assert program.close() == 0


def test_h_hides_the_hint_and_c_repeats_her_line(start: Starter) -> None:
    with start.watched() as program:
        begin(program)
        program.say(SLIP)
        program.see(hint=True)
        program.press("Tab", "Tab")
        wait_for(lambda: not program.seen["focus"].startswith("Field"), "the focus on a control")
        program.press("h")
        program.see(hint=False)
        caption = program.seen["caption"]
        assert caption not in program.seen["said"]
        program.press("c")
        wait_for(lambda: program.seen["said"][-1:] == [caption], "her line, repeated")
        assert program.close() == 0


@pytest.mark.parametrize(("keys", "answer"), [(("ctrl+e",), "Return"), (("Tab", "e"), "space")])
def test_end_asks_once_and_can_be_declined(
    start: Starter, keys: tuple[str, ...], answer: str
) -> None:
    with start.watched() as program:
        begin(program)
        program.say(GOOD)
        program.press(*keys)
        program.see(question=True, focus="TextButton: End the call")
        program.press("Escape")
        program.see(question=False, focus="Field: Your turn", phase="yours")
        program.press(*keys)
        program.see(question=True)
        program.press("Tab")
        program.see(focus="TextButton: Stay")
        program.press("Return")
        program.see(question=False, focus="Field: Your turn", phase="yours")
        program.press(*keys)
        program.see(question=True)
        program.press(answer)
        program.see(page="debrief", focus="DebriefPage: Debrief")
        assert [call.ended for call in program.calls()] == ["user"]
        assert program.close() == 0


def test_a_key_that_is_held_does_not_answer_its_own_question(start: Starter) -> None:
    with start.watched() as program:
        begin(program)
        program.hold("ctrl", "e", seconds=1.2)
        program.see(page="live", question=True)
        assert program.calls()[0].ended == ""
        assert program.close() == 0


def test_the_debrief_is_read_by_arrows_and_slash(start: Starter) -> None:
    with start.watched() as program:
        begin(program)
        program.say(SLIP)
        program.say(GOOD)
        program.say("You bring two hundred customers, ten times our next partner.")
        program.press("ctrl+e", "Return")
        shown = program.see(page="debrief", moment=-1, focus="DebriefPage: Debrief")
        assert shown["moments"] >= 2
        program.press("Right")
        first = program.see(moment=0)["line"]
        program.press("Right")
        wait_for(lambda: program.seen["line"] not in (first, -1), "the next moment's line")
        program.see(moment=1)
        program.press("Left")
        program.see(moment=0, line=first)
        program.press("slash")
        program.see(finder=True, focus="QLineEdit: Find in transcript")
        program.type("ten times")
        program.press("Return")
        assert program.shows("1 of ")["line"] > 0
        program.press("Escape")
        program.see(finder=False, focus="Lines: Transcript")
        program.press("Right")
        program.see(moment=1)
        assert program.close() == 0


def test_control_p_asks_where_to_export_and_escape_lets_it_be(start: Starter) -> None:
    with start.watched() as program:
        begin(program)
        program.press("ctrl+e", "Return")
        program.see(page="debrief")
        program.press("ctrl+p")
        program.see(dialog="Export")
        program.press("Escape")
        program.see(dialog="")
        program.press("ctrl+3")
        program.see(page="progress")
        assert program.close() == 0


def test_a_past_call_is_opened_and_deleted_by_keys(start: Starter) -> None:
    with start.watched() as program:
        begin(program)
        program.say(GOOD)
        program.press("ctrl+e", "Return")
        program.see(page="debrief")
        program.press("ctrl+3")
        program.see(page="progress")
        program.press("Tab", "Tab")
        program.focus_on("OpenButton: ")
        program.press("Return")
        program.see(page="debrief", focus="DebriefPage: Debrief")
        program.press("ctrl+3", "Tab", "Tab", "Delete")
        program.see(focus="Button: Keep")
        program.press("Escape")
        program.focus_on("Button: Delete ")
        assert len(program.calls()) == 1
        program.press("Return")
        program.see(focus="Button: Keep")
        program.press("shift+Tab", "Return")
        program.see(page="progress", focus="ProgressPage: Progress")
        program.shows("Nothing rehearsed yet.")
        assert program.calls() == []
        assert program.close() == 0


def test_voice_keys_do_no_harm_without_a_microphone(start: Starter) -> None:
    with start.watched() as program:
        begin(program)
        program.press("ctrl+t")
        program.type("a")
        program.see(field="a", focus="Field: Your turn")
        program.press("Tab", "Tab")
        program.focus_on("RoundButton: Pause")
        program.press("m")
        program.press("t")
        program.see(field="a", focus="Field: Your turn", phase="yours")
        assert program.close() == 0


def test_single_keys_can_be_off_and_the_others_still_work(start: Starter) -> None:
    start.home.mkdir()
    (start.home / "settings.json").write_text('{"single_keys": false}')
    with start.watched() as program:
        begin(program)
        program.press("Escape")
        program.see(phase="paused")
        program.press("p", "e", "t")
        program.press("ctrl+plus")
        program.see(phase="paused", question=False, caption_step=3)
        program.press("Escape")
        program.see(phase="yours", focus="Field: Your turn")
        assert program.close() == 0


def test_the_focus_stays_on_the_text_size_while_the_pages_are_made_anew(start: Starter) -> None:
    with start.watched() as program:
        program.see(page="prepare")
        program.press("ctrl+4")
        program.see(page="setup")
        program.tab_to("Segment: 100 %")
        for size in ("125 %", "150 %", "200 %"):
            program.press("Right")
            program.see(page="setup", focus=f"Segment: {size}")
        program.press("Left")
        program.see(focus="Segment: 150 %")
        program.press("ctrl+1")
        begin(program)
        program.press("F6", "F6")
        program.focus_on("TrustGauge: ")
        assert program.close() == 0


def test_enter_presses_the_button_that_has_the_focus(start: Starter) -> None:
    with start.watched() as program:
        program.see(page="prepare", focus="PreparePage: Prepare")
        program.press("Tab")
        program.see(focus="Button: Learn the five steps")
        program.press("Return")
        program.see(page="learn")
        assert program.calls() == []
        program.press("ctrl+2")
        program.see(page="debrief")
        program.press("Tab")
        program.see(focus="Button: Start rehearsal")
        program.press("Return")
        program.see(page="live", phase="yours")
        assert program.close() == 0


def test_how_hard_she_pushes_is_chosen_by_arrows_and_enter_still_starts(start: Starter) -> None:
    with start.watched() as program:
        program.see(page="prepare")
        program.tab_to("Segment: Realistic")
        program.press("Right")
        program.see(focus="Segment: Tough", difficulty="tough")
        program.press("Return")
        program.see(page="live", phase="yours")
        assert program.calls()[0].difficulty == "tough"
        assert program.close() == 0
