"""Persona files: what is refused, and how it is said."""

from collections.abc import Callable

import pytest

from desktop.counterpart.persona import PersonaError, persona_from
from desktop.paths import bundled

SHIPPED = (bundled("personas") / "elena_vasquez.toml").read_text("utf-8")


def test_the_shipped_persona_is_whole() -> None:
    assert persona_from(SHIPPED, "elena_vasquez.toml").id == "elena_vasquez"


def cut(line: str) -> Callable[[str], str]:
    return lambda text: text.replace(line, "", 1)


def swap(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("break_it", "field", "reason"),
    [
        (cut('name = "Elena Vasquez"\n'), "persona.name", "missing"),
        (swap("role = ", "role "), "line", "TOML"),
        (swap("[beats.press]\n", "[beats.unheard_of]\n"), "beats.unheard_of", "Input should be"),
        (
            swap("[beats.silence]\n", '[beats.silence]\nmood = "odd"\n'),
            "beats.silence.mood",
            "Extra",
        ),
        (swap("words_per_minute = 170", "words_per_minute = 900"), "voice.words_per_minute", "260"),
        (swap("[endings]", "[partings]"), "endings", "missing"),
    ],
)
def test_a_broken_file_is_refused_with_file_field_and_reason(
    break_it: Callable[[str], str], field: str, reason: str
) -> None:
    broken = break_it(SHIPPED)
    assert broken != SHIPPED
    with pytest.raises(PersonaError) as refusal:
        persona_from(broken, "mine.toml")
    sentence = str(refusal.value)
    assert sentence.startswith("mine.toml:")
    assert field in sentence
    assert reason in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Our last partner was poached.", "gives away"),
        ("What about {period}?", "cannot fill"),
        ("One thing. Two things. Three things.", "3 sentences"),
        ("Great news!", "not spoken"),
        ("No full stop", "does not end"),
        (" ".join(["so"] * 26) + ".", "more than 25"),
    ],
)
def test_a_line_that_may_not_be_said_is_refused(line: str, reason: str) -> None:
    head, tail = SHIPPED.split("[beats.press]\n")
    broken = head + "[beats.press]\n" + tail.replace("any = [\n", f'any = [\n"{line}",\n', 1)
    with pytest.raises(PersonaError, match=reason):
        persona_from(broken, "mine.toml")


def test_lines_for_a_benefit_that_is_none_are_refused() -> None:
    broken = SHIPPED.replace("[beats.ask_who.kinds]\n", '[beats.ask_who.kinds]\ncake = ["Cake?"]\n')
    with pytest.raises(PersonaError, match="no benefit"):
        persona_from(broken, "mine.toml")
