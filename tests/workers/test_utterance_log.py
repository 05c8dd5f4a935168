"""What stays of an utterance when some of its sound is missing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.workers.utterance_log import UtteranceLog

WORDS = st.lists(st.sampled_from("abc"), max_size=6).map(" ".join)


def spoken(*partials: str, torn: bool) -> UtteranceLog:
    """An utterance after these partials, a second apart."""
    log = UtteranceLog(1, str.strip, stretch=1, torn=torn)
    for at, partial in enumerate(partials, 1):
        log.heard_partial(partial, 16_000 * at)
    return log


@pytest.mark.parametrize(
    ("partials", "final", "whole", "torn"),
    [
        (
            (
                "what is your c e o",
                "what is your c e o worried",
                "what is your c e o worried about",
            ),
            "what is your c e now worried about",
            "what is your c e now worried about",
            "what is your c e o worried about",
        ),
        (
            ("what's be it", "what's be it see"),
            "what's be city ask",
            "what's be city ask",
            "what's be it ask",
        ),
        (
            ("a an early", "a an early access"),
            "an early access",
            "an early access",
            "a an early access",
        ),
        (("ninety days", "ninety days early"), "", "", "ninety days"),
    ],
)
def test_a_last_result_about_torn_sound_leaves_certain_words_alone(
    partials: tuple[str, ...], final: str, whole: str, torn: str
) -> None:
    log = spoken(*partials, torn=False)
    log.heard_final(final, 80_000)
    assert log.text() == whole
    log = spoken(*partials, torn=True)
    certain = log.shown().certain
    log.heard_final(final, 80_000)
    assert log.text().startswith(certain)
    assert log.text() == torn


@given(st.lists(WORDS, min_size=1, max_size=4), WORDS)
def test_certain_words_outlast_torn_sound_and_no_new_word_is_lost(
    partials: list[str], final: str
) -> None:
    log = spoken(*partials, torn=True)
    certain = log.shown().certain.split()
    log.heard_final(final, 100_000)
    kept = log.text().split()
    assert kept[: len(certain)] == certain
    assert not final or kept[-1] in (final.split()[-1], *certain[-1:])


def test_after_a_tear_the_next_microphone_is_whole() -> None:
    log = spoken("ninety days", "ninety days early", torn=True)
    log.split()
    assert not log.torn
