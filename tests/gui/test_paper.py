"""The debrief as a PDF: one page, the page's order, and a sentence when it cannot be written."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.gui.paper import _parts, write_pdf
from desktop.gui.theme import load_fonts
from tests.gui.pages.samples import DEBRIEF, FRAME


@pytest.fixture(autouse=True)
def fonts(qtbot: QtBot) -> None:
    """The bundled ones."""
    load_fonts()


def pages(path: Path) -> int:
    """How many pages the file says it has."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", path.read_bytes()))


def test_a_debrief_is_one_page(tmp_path: Path) -> None:
    path = tmp_path / "call.pdf"
    assert write_pdf(path, DEBRIEF, FRAME) == ""
    assert path.read_bytes().startswith(b"%PDF-")
    assert pages(path) == 1


def test_a_long_debrief_is_written_smaller_and_stays_on_one_page(tmp_path: Path) -> None:
    path = tmp_path / "call.pdf"
    write_pdf(path, replace(DEBRIEF, slips=DEBRIEF.slips * 4), FRAME)
    assert pages(path) == 1


def test_it_follows_the_page_and_leaves_the_transcript_out() -> None:
    text = "".join(_parts(DEBRIEF, FRAME))
    places = [text.index(part) for part in (DEBRIEF.headline, "Five steps", "Next time")]
    assert places == sorted(places)
    assert not any(f">{line.text}<" in text for line in DEBRIEF.transcript)


def test_words_with_angle_brackets_stay_words() -> None:
    text = "".join(_parts(replace(DEBRIEF, next_time="<b>bold</b> & more"), FRAME))
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; more" in text


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "call.pdf"
    said = write_pdf(path, DEBRIEF, FRAME)
    assert said.startswith("call.pdf could not be written: ")
    assert not path.exists()
