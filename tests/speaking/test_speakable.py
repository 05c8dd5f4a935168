"""What a speech driver stumbles over is put in plain words."""

import subprocess
import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.speaking.speakable import LONGEST, speakable

PERSONA = Path(__file__).parents[2] / "personas" / "elena_vasquez.toml"

SAID = [
    ("$50,000 from us", "50,000 dollars from us"),
    ("a $50,000 budget", "a 50,000 dollar budget"),
    ("$1.5 million", "1.5 million dollars"),
    ("a $1.5M fund", "a 1.5 million dollar fund"),
    ("$50k, then", "50 thousand dollars, then"),
    ("$1", "1 dollar"),
    ("$4.50", "4 dollars 50"),
    ("$20-30k", "20 to 30 thousand dollars"),
    ("€500 and £20", "500 euros and 20 pounds"),
    ("10x the volume", "10 times the volume"),
    ("1.5×", "1.5 times"),
    ("50K customers", "50 thousand customers"),
    ("2% or 2 %", "2 percent or 2 percent"),
    ("5%-10%", "5 to 10 percent"),
    ("30–90 days", "30 to 90 days"),
    ("90-day access", "90-day access"),
    ("2026-03-01", "2026-03-01"),
    ("24/7 support", "24 7 support"),
    ("co-branded/co-funded", "co-branded co-funded"),
    ("you & me", "you and me"),
    ("#1 of ~200", "number 1 of about 200"),
    ("8:00, or 5:00 pm, or 10:30", "8 o'clock, or 5 pm, or 10 30"),
    ("e.g. Ms. Vasquez", "for example Miz Vasquez"),
    ("our ROI and the COO’s", "our R O I and the C O O’s"),
    ("KPIs and APIs", "KPI's and API's"),
    ("the API, the CEO, Q3", "the API, the CEO, Q3"),
    ("Mm. Go on.", "Hmm. Go on."),
    ("Well — I'd say so", "Well, I'd say so"),
    ("We—you and I—agree.", "We, you and I, agree."),
    ("**Bold** and *soft* and `code`", "Bold and soft and code"),
    ("[NovaTech](page) <b>now</b>", "NovaTech now"),
    ("# Terms", "Terms"),
    ("- one item", "one item"),
    ("Yes 👍🏽 great 🚀", "Yes great"),
    ("5️⃣ things", "5 things"),
    ("½ of it", "half of it"),
    ("\ud800hi\x00there\u202e", "hi there"),
    ("“Yes,” she said.", "“Yes,” she said."),
]


@pytest.mark.parametrize(("written", "said"), SAID)
def test_signs_and_short_forms_become_words(written: str, said: str) -> None:
    assert speakable(written) == said


@pytest.mark.parametrize("text", ["", "  ", "...", "…", "—", "?!", "👍", "***", "\x00", "<>", "$"])
def test_marks_alone_are_nothing_to_say(text: str) -> None:
    assert speakable(text) == ""


ALIKE = [
    ("$50,000", "fifty thousand dollars"),
    ("a $50,000 budget", "a fifty thousand dollar budget"),
    ("10x", "ten times"),
    ("2%", "two percent"),
    ("30–90 days", "thirty to ninety days"),
    ("90 days", "ninety days"),
    ("8:00", "eight o'clock"),
    ("Q3", "cue three"),
    ("API", "A.P.I."),
    ("$1.5M", "one point five million dollars"),
    ("24/7", "twenty four seven"),
]


@pytest.mark.parametrize(("written", "heard"), ALIKE)
def test_espeak_says_what_people_say(written: str, heard: str) -> None:
    assert sounds(speakable(written)) == sounds(heard)


def sounds(text: str) -> str:
    """The phonemes espeak-ng speaks, without stress and pauses."""
    words = ["espeak-ng", "-q", "-x", "-v", "en-us", text]
    said = subprocess.run(words, capture_output=True, text=True, check=True, timeout=20).stdout
    return "".join(char for char in said if char not in " ',:;|_#2\n")


@settings(max_examples=50)
@given(st.text())
def test_no_text_upsets_it_and_nothing_unspeakable_is_left(text: str) -> None:
    said = speakable(text)
    assert said == " ".join(said.split())
    assert not set(said) & set("*_~`^|\\<>{}[]#@/=")
    kinds = {unicodedata.category(char) for char in said}
    assert not kinds & {"So", "Sk", "Cc", "Cs", "Co", "Cn"}
    assert said == "" or any(char.isalnum() for char in said)
    said.encode("utf-8")


@settings(max_examples=50)
@given(
    st.lists(st.sampled_from("we can give you early access and support first".split()), min_size=1)
)
def test_plain_words_are_said_as_they_are(words: list[str]) -> None:
    text = " ".join(words)
    assert speakable(text) == (text if len(text) <= LONGEST else speakable(text))


def test_a_text_without_end_is_cut_at_a_word() -> None:
    said = speakable("customers " * 1000)
    assert LONGEST - 10 <= len(said) <= LONGEST
    assert set(said.split()) == {"customers"}


def test_every_line_of_elena_has_something_to_say() -> None:
    lines = list(texts(tomllib.loads(PERSONA.read_text(encoding="utf-8"))["beats"]))
    assert len(lines) > 100
    assert [line for line in lines if line and not speakable(line)] == []


def texts(tree: object) -> list[str]:
    """Every text in a tree of tables and lists."""
    if isinstance(tree, str):
        return [tree]
    branches = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else []
    return [text for branch in branches for text in texts(branch)]
