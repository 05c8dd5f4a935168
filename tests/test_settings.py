"""The user's choices survive, and bad ones do no harm."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.settings import FILE_NAME, Settings, load_settings, save_settings, settings_from

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)


def test_choices_are_kept(tmp_path: Path) -> None:
    chosen = Settings(theme="dark", caption_step=3, single_keys=False, difficulty="tough")
    assert save_settings(tmp_path, chosen)
    assert load_settings(tmp_path) == chosen
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_no_file_and_a_broken_one_give_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()
    (tmp_path / FILE_NAME).write_text("{", "utf-8")
    assert load_settings(tmp_path) == Settings()


def test_a_bad_value_leaves_the_good_ones(tmp_path: Path) -> None:
    kept = {"theme": "mauve", "caption_step": 99, "hints": "yes", "difficulty": "tough"}
    assert settings_from(kept) == Settings(caption_step=3, difficulty="tough")


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    assert not save_settings(tmp_path / "absent", Settings())


@given(JSON)
def test_whatever_the_file_holds_there_are_settings(kept: object) -> None:
    assert isinstance(settings_from(kept), Settings)


@pytest.mark.parametrize("theme", ["system", "light", "dark"])
def test_every_theme_is_known(theme: str) -> None:
    assert settings_from({"theme": theme}).theme == theme
