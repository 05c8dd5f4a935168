"""One window for one data folder, and what happens when something in it goes wrong."""

import re
import stat

import pytest

from desktop.gui.fault import FILE_NAME
from desktop.gui.fault_sheet import SENTENCES
from tests.window.conftest import Starter
from tests.window.driver import wait_for
from tests.window.x11 import covered


def test_a_second_start_raises_the_first_window_and_ends(start: Starter) -> None:
    with start.watched() as first:
        first.see(page="prepare")
        with covered(first.display):
            window = first.windows()[0]
            assert first.stack()[-1] != window
            with start.program() as second:
                assert second.wait(seconds=3.0) == 0
            wait_for(lambda: first.stack()[-1] == window, "the first window on top")
        first.press("ctrl+3")
        first.see(page="progress")
        assert first.close() == 0


def test_after_the_first_is_killed_a_new_start_works(start: Starter) -> None:
    with start.program() as first:
        first.wait_title("Prepare")
        first.kill()
    with start.program() as second:
        second.wait_title("Prepare")
        assert second.close() == 0
    with start.program() as third:
        third.wait_title("Prepare")
        assert third.close() == 0


@pytest.mark.parametrize("fault", ["slot", "painting"])
def test_a_fault_is_noted_without_its_words_and_the_call_goes_on(
    start: Starter, fault: str
) -> None:
    with start.watched(fault) as program:
        if fault == "slot":
            program.see(page="prepare")
            program.press("Return")
            program.see(page="live", phase="yours")
            program.say("Help me see what exclusivity would solve for you.")
            program.press("ctrl+d")
        shown = program.see(dialog="Something went wrong")
        assert SENTENCES["kept" if fault == "slot" else "none"] in shown["words"]
        program.press("Return")
        program.see(dialog="")
        if fault == "painting":
            program.press("Return")
            program.see(page="live", phase="yours")
        program.say("What happened, that your CEO asks for it now?")
        program.press("ctrl+e", "Return")
        program.see(page="debrief")
        assert program.close() == 0
        file = start.home / FILE_NAME
        line = rf"Something went wrong: ValueError at \S+:\d+ raises; a note is in {file}\.\n"
        # PySide itself says this of every painting that failed, and it cannot be asked not to.
        own_words = re.sub(r"Error calling Python override of \S+: ", "", program.printed)
        assert re.fullmatch(line, own_words)
        program.forgive()
    note = file.read_text("utf-8")
    assert note.startswith("ValueError\n")
    assert " raises\n" in note
    assert "PySide6 " in note
    assert "somebody said" not in note
    assert "exclusivity" not in note
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_where_no_note_can_be_written_the_fault_is_said_without_one(start: Starter) -> None:
    start.home.write_text("a file where the folder should be")
    with start.watched("slot") as program:
        program.see(page="prepare")
        program.press("ctrl+d")
        assert program.see(dialog="Something went wrong")["words"] == [
            SENTENCES["none"],
            "Carry on",
        ]
        program.press("Escape")
        program.see(dialog="", active=True)
        program.press("ctrl+d", "ctrl+3")
        program.see(dialog="", page="progress")
        assert program.close() == 0
        line = r"Something went wrong: ValueError at \S+:\d+ raises\.\n"
        assert re.fullmatch(line, program.printed)
        program.forgive()


def test_a_crash_of_native_code_leaves_its_trace_in_the_same_file(start: Starter) -> None:
    with start.watched("native") as program:
        program.see(page="prepare")
        program.press("ctrl+d")
        assert program.wait() < 0
    assert "Fatal Python error: Aborted" in (start.home / FILE_NAME).read_text("utf-8")


def test_a_quiet_run_leaves_no_note(start: Starter) -> None:
    with start.program() as program:
        program.wait_title("Prepare")
        assert program.close() == 0
    assert (start.home / FILE_NAME).read_text("utf-8") == ""
