import csv
import io
import json
from typing import Any

import pytest

from desktop.events import (
    CallEnded,
    CallOpened,
    Contested,
    Fact,
    MoveRead,
    Reading,
    Replied,
    ReplyCut,
)
from desktop.events import TurnTaken as Turn
from desktop.records.calls import CallSummary
from desktop.records.codec import fact_from_dict
from desktop.records.export import to_csv, to_json, to_markdown
from tests.records.made import OPENED

SUMMARY = CallSummary(
    call_id="20251123-050001-3f2a9c",
    started="2025-11-23T05:00:01+00:00",
    persona="elena_vasquez",
    difficulty="realistic",
    engine="scripted",
    seed=0,
    at=433.0,
    turns=2,
    ended="goodbye",
    outcome="advocate",
)
FACTS: list[Fact] = [
    OPENED,
    Turn(
        20.0,
        1,
        "We can't. Ninety days early, then?",
        "typed",
        Reading(
            moves=(
                MoveRead("flat_refusal", 0.8, 0, 9),
                MoveRead("build_preferred_tier", 0.9, 10, 34),
            )
        ),
    ),
    Replied(25.0, 1, "warm", "Ninety days is something. And who pays?", "authored", 0.6, ""),
    ReplyCut(27.0, 1, "Ninety days is something."),
    Turn(40.0, 2, "=cmd|' /C calc'!A0", "typed", Reading()),
    Replied(45.0, 2, "press", "Numbers, please.", "authored", 0.6, ""),
    CallEnded(433.0, "goodbye", "Talk soon."),
]
DEBRIEF: dict[str, Any] = {
    "outcome": "advocate",
    "headline": "She fights for you now.",
    "steps": {
        "surface_wound": {"state": "todo", "at": None, "quote": None},
        "build_preferred_tier": {"state": "done", "at": "00:20", "quote": "Ninety days early"},
        "make_it_theirs": {"state": "in_progress", "at": "00:40", "quote": "would it *land*"},
    },
    "pitfalls": [
        {
            "id": "flat_refusal",
            "turn": 1,
            "quote": "We can't",
            "instead": "Say what serves NovaTech better.",
            "recovered": True,
        }
    ],
    "terms": [{"benefit": "early_access", "text": "90 days early", "agreed": True}],
    "next_time": "Ask what drives the demand.",
}
NAMES = {"advocate": "She became your advocate", "build_preferred_tier": "Build the tier"}


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_page_tells_the_whole_call() -> None:
    assert to_markdown(SUMMARY, FACTS, DEBRIEF, NAMES) == (
        "# Your call with Elena Vasquez, 2025-11-23\n"
        "\n"
        "Realistic · 7:13 minutes · 2 turns · it ended with a goodbye\n"
        "\n"
        "## How it came out\n"
        "\n"
        "**She became your advocate.** She fights for you now.\n"
        "\n"
        "## The five steps\n"
        "\n"
        "- **Surface wound**: not yet\n"
        "- **Build the tier**: done at 00:20. You said: “Ninety days early”\n"
        "- **Make it theirs**: begun at 00:40. You said: “would it \\*land\\*”\n"
        "\n"
        "## Slips, and what to say instead\n"
        "\n"
        "- **Flat refusal** in turn 1, and you recovered. You said: “We can't”\n"
        "  Say instead: Say what serves NovaTech better.\n"
        "\n"
        "## The terms on the table\n"
        "\n"
        "- **Early access**: 90 days early (agreed)\n"
        "\n"
        "## Next time\n"
        "\n"
        "Ask what drives the demand.\n"
        "\n"
        "## What was said\n"
        "\n"
        "**Elena** (0:00): So, exclusive, naturally.\n"
        "\n"
        "**You** (0:20): We can't. Ninety days early, then?\n"
        "\n"
        "**Elena** (0:25): Ninety days is something.\n"
        "\n"
        "**You** (0:40): =cmd\\|' /C calc'!A0\n"
        "\n"
        "**Elena** (0:45): Numbers, please.\n"
        "\n"
        "**Elena** (7:13): Talk soon.\n"
    )


def test_the_page_says_what_the_user_marked_otherwise() -> None:
    marked = [
        *FACTS,
        Contested(20.0, 1, "flat_refusal", "wrong"),
        Contested(40.0, 2, "stall", "missing"),
        Contested(40.0, 2, "stall", "as_read"),
    ]
    page = to_markdown(SUMMARY, marked, DEBRIEF)
    assert "## Marked by you\n\n- Turn 1: not Flat refusal\n\n" in page
    assert "Marked by you" not in to_markdown(SUMMARY, FACTS, DEBRIEF)


def test_the_table_has_one_row_for_each_thing_said() -> None:
    assert rows_of(to_csv(SUMMARY, FACTS, DEBRIEF)) == [
        ["turn", "at", "who", "text", "moves", "pitfalls", "beat"],
        ["0", "00:00", "Elena", "So, exclusive, naturally.", "", "", ""],
        [
            "1",
            "00:20",
            "You",
            "We can't. Ninety days early, then?",
            "build_preferred_tier",
            "flat_refusal",
            "",
        ],
        ["1", "00:25", "Elena", "Ninety days is something.", "", "", "warm"],
        ["2", "00:40", "You", "'=cmd|' /C calc'!A0", "", "", ""],
        ["2", "00:45", "Elena", "Numbers, please.", "", "", "press"],
        ["2", "07:13", "Elena", "Talk soon.", "", "", ""],
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", " =", "＝", "＠"])
def test_no_cell_of_the_table_is_a_formula(start: str) -> None:
    facts: list[Fact] = [Turn(1.0, 1, f"{start}1+1", "typed", Reading())]
    assert rows_of(to_csv(SUMMARY, facts, {}))[1][3] == f"'{start}1+1"


def test_the_json_holds_everything_and_reads_back() -> None:
    whole = json.loads(to_json(SUMMARY, FACTS, DEBRIEF))
    assert whole["call"]["call_id"] == SUMMARY.call_id
    assert whole["debrief"] == DEBRIEF
    assert [fact_from_dict(fact) for fact in whole["facts"]] == FACTS


@pytest.mark.parametrize(
    "text", ["", "\ud800 alone", "a\r\nb", 'say "hi", then; 👩‍👩‍👧', "# **x** | <b>"]
)
def test_any_words_can_be_written_to_a_file(text: str) -> None:
    facts: list[Fact] = [Turn(1.0, 1, text, "typed", Reading())]
    debrief = {"outcome": text, "steps": {"draft_framework": {"state": text, "quote": text}}}
    for page in (
        to_markdown(SUMMARY, facts, debrief),
        to_csv(SUMMARY, facts, debrief),
        to_json(SUMMARY, facts, debrief),
    ):
        page.encode("utf-8")
    said = rows_of(to_csv(SUMMARY, facts, debrief))[1][3]
    assert said == text.replace("\ud800", "?")


def test_words_that_look_like_markup_stay_words() -> None:
    opened = CallOpened(0.0, "", "p", "1", "tough", "llama", 0, "<b>*[x](y)*</b>", (), 0.5)
    assert "\\<b\\>\\*\\[x\\](y)\\*\\</b\\>" in to_markdown(SUMMARY, [opened], {})


def test_a_call_without_a_debrief_still_makes_a_page() -> None:
    page = to_markdown(SUMMARY, [], {})
    assert page.startswith("# Your call with Elena Vasquez")
    assert "##" not in page


def test_a_silence_is_shown_as_one() -> None:
    facts: list[Fact] = [Turn(1.0, 1, "", "spoken", Reading())]
    assert "**You** (0:01): (silence)" in to_markdown(SUMMARY, facts, {})
