"""Moments, bars and highlights follow from the debrief alone."""

from dataclasses import replace
from itertools import pairwise

from desktop.coach.debrief.summary import Line, Talk
from desktop.gui.pages.measures import measures_of
from desktop.gui.pages.moments import bars_of, line_near, marked_runs, moments_of
from tests.gui.pages.samples import DEBRIEF, SLIPS, TRANSCRIPT


def test_moments_are_done_steps_and_slips_in_order() -> None:
    spoken = [moment.spoken for moment in moments_of(DEBRIEF)]
    assert spoken == [
        "Step 1, Surface the wound, 1:12",
        "Step 2, Name the value gap, 2:05",
        "Slip, You offered a time limit, 3:05",
        "Slip, You put it off, 7:21",
    ]


def test_bars_of_one_side_never_overlap() -> None:
    bars = bars_of(TRANSCRIPT, 466.0)
    for yours in (True, False):
        starts = [bar.at for bar in bars if bar.yours is yours]
        assert all(later - earlier >= 1.99 for earlier, later in pairwise(starts))


def test_your_bars_end_when_the_turn_was_sent() -> None:
    yours = [bar.at for bar in bars_of(TRANSCRIPT, 466.0) if bar.yours and bar.at <= 72]
    assert max(yours) + 2 == 72


def test_bars_stay_within_their_height() -> None:
    assert all(0 < bar.height <= 1 for bar in bars_of(TRANSCRIPT, 466.0))


def test_an_empty_call_has_no_bars_and_no_nearest_line() -> None:
    assert bars_of((), 0.0) == ()
    assert line_near((), 10.0) == 0


def test_evidence_is_highlighted_and_tagged_with_its_step() -> None:
    runs = marked_runs(TRANSCRIPT[1])
    assert [(run.text[:8], run.mark, run.tag) for run in runs] == [
        ("I hear y", "", ""),
        ("Help me ", "good", ""),
        ("", "", "1"),
    ]


def test_a_slip_inside_a_step_is_shown_as_a_slip() -> None:
    line = Line(
        0.0, 1, "you", "one two three",
        ((0, 13, "build_preferred_tier"), (4, 7, "stall")),
    )  # fmt: skip
    runs = marked_runs(line)
    assert [(run.text, run.mark) for run in runs if run.text] == [
        ("one ", "good"),
        ("two", "bad"),
        (" three", "good"),
    ]
    assert [run.tag for run in runs if run.tag] == ["!", "3"]


def test_spans_beyond_the_text_do_no_harm() -> None:
    line = Line(0.0, 1, "you", "short", ((2, 99, "stall"),))
    assert "".join(run.text for run in marked_runs(line)) == "short"


def test_figures_of_a_typed_call_need_no_voice() -> None:
    labels = [measure.label for measure in measures_of(DEBRIEF, "Elena")]
    assert labels == ["Talk share", "Fillers", "Longest turn", "Questions", "Slips"]


def test_every_figure_says_what_it_means() -> None:
    spoken = [(m.spoken, m.verdict) for m in measures_of(DEBRIEF, "Elena")]
    assert spoken == [
        ("46% you, 54% Elena", "A fair exchange"),
        ("9 in all", "More than you need"),
        ("52 words, at 4:00", "She could get a word in"),
        ("4 asked", "You let her tell you"),
        ("1 of 2 recovered", "One still stands"),
    ]


def test_figures_at_their_other_ends() -> None:
    talk = Talk(90, 10, 0.9, 80, 0.0, 0, 0)
    figures = measures_of(replace(DEBRIEF, talk=talk, slips=()), "Elena")
    assert [figure.verdict for figure in figures] == [
        "You did most of the talking",
        "None",
        "Long for one turn",
        "Room to ask more",
        "Nothing to take back",
    ]
    quiet = replace(DEBRIEF, talk=replace(talk, share=0.1, fillers=3), slips=SLIPS[:1])
    figures = measures_of(quiet, "Elena")
    assert figures[0].verdict == "Elena did most of the talking"
    assert figures[1].verdict == "Few enough to miss"
    assert figures[4].verdict == "All put right"
