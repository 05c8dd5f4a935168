"""Colours can be read, type is ours, and the system's wishes come first."""

import pytest
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication

from desktop.gui.theme import Theme, load_tokens, parse_colour

TEXT_ROLES = ("ink", "ink2", "ink3", "you", "her", "honey", "rose")
SHAPE_ROLES = ("you-fill", "her-fill", "honey-fill", "rose-fill", "ctl")


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_text_reads_at_four_and_a_half_to_one_and_shapes_at_three(
    theme: Theme, choice: str
) -> None:
    theme.choose("dark" if choice == "dark" else "light")
    canvas = theme.colour("canvas")
    for role in TEXT_ROLES:
        assert contrast(theme.colour(role), canvas) >= 4.5, role
    for role in SHAPE_ROLES:
        assert contrast(theme.colour(role), canvas) >= 3.0, role
    assert contrast(theme.colour("on-you"), theme.colour("you-fill")) >= 4.5
    assert contrast(theme.colour("paper-pencil"), theme.colour("paper")) >= 4.5


def test_every_role_has_a_colour_in_both_themes(theme: Theme) -> None:
    for role, pair in load_tokens()["color"].items():
        assert set(pair) == {"light", "dark"}, role
        assert parse_colour(pair["light"]).isValid()
        assert parse_colour(pair["dark"]).isValid()


def test_the_bundled_fonts_are_the_ones_used(theme: Theme) -> None:
    families = {
        style: QFontInfo(theme.face(style).font).family() for style in ("clock", "caption", "body")
    }
    assert families == {"clock": "Inter Display", "caption": "Vollkorn", "body": "Inter"}


def test_text_scale_makes_type_and_lines_larger_up_to_twice(theme: Theme) -> None:
    theme.set_text_scale(2.0)
    assert theme.face("body").font.pixelSize() == 28
    assert theme.face("body").line == 40
    theme.set_text_scale(9.0)
    assert theme.text_scale == 2.0


def test_her_words_grow_and_shrink_in_four_steps(theme: Theme) -> None:
    sizes = []
    theme.step_caption(-9)
    for _press in range(5):
        sizes.append(theme.caption_size)
        theme.step_caption(1)
    assert sizes == [24, 28, 32, 40, 40]


def test_high_contrast_takes_the_systems_colours_and_drops_the_glow(theme: Theme) -> None:
    theme.set_high_contrast(True)
    assert theme.colour("canvas") == QGuiApplication.palette().window().color()
    assert theme.colour("rose") == QGuiApplication.palette().windowText().color()
    assert theme.colour("glow").alpha() == 0
    assert theme.border == 2.0


def test_reduced_motion_leaves_only_short_fades(theme: Theme) -> None:
    assert theme.milliseconds("mood") == 900
    theme.set_reduced_motion(True)
    assert theme.milliseconds("mood") == 120


def test_a_choice_is_told_to_everyone(theme: Theme) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.is_dark))
    theme.choose("dark")
    assert told == [True]
