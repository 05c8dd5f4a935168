"""What is on the page while a turn is spoken, and when the turn is over."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.hearing.endpoint import (
    Utterance,
    heard_final,
    heard_partial,
    is_over,
    text,
    words,
)

PAUSE = 1.2


def after(*heard: tuple[str, str]) -> Utterance:
    """An utterance after partials and finals, one a second."""
    utterance = Utterance()
    for at, (kind, said) in enumerate(heard, 1):
        step = heard_final if kind == "final" else heard_partial
        utterance = step(utterance, said, float(at))
    return utterance


def shown(utterance: Utterance) -> tuple[str, str]:
    certain, guess = words(utterance)
    return " ".join(certain), " ".join(guess)


def test_a_first_partial_is_all_guess() -> None:
    assert shown(after(("partial", "ninety days"))) == ("", "ninety days")


def test_what_two_partials_agree_on_is_certain_but_for_the_last_word() -> None:
    utterance = after(("partial", "ninety day"), ("partial", "ninety days early"))
    assert shown(utterance) == ("ninety", "days early")
    utterance = heard_partial(utterance, "ninety days early on", 3.0)
    assert shown(utterance) == ("ninety days early", "on")


def test_the_last_word_stays_a_guess_however_often_it_comes() -> None:
    same = ("partial", "ninety days")
    assert shown(after(same, same, same)) == ("ninety", "days")


def test_a_partial_does_not_take_certain_words_back() -> None:
    utterance = after(("partial", "ninety days early"), ("partial", "ninety days early on"))
    utterance = heard_partial(utterance, "nineteen days early on all", 3.0)
    assert shown(utterance) == ("ninety days early", "on all")
    assert shown(heard_partial(utterance, "nineteen", 4.0)) == ("ninety days early", "")


def test_a_final_settles_everything_and_corrects_the_guesses() -> None:
    utterance = after(("partial", "ninety day"), ("final", "ninety days early"))
    assert shown(utterance) == ("ninety days early", "")
    utterance = heard_partial(utterance, "on every", 3.0)
    assert shown(utterance) == ("ninety days early", "on every")
    utterance = heard_final(utterance, "on every feature", 4.0)
    assert text(utterance) == "ninety days early on every feature"
    assert utterance.finals == ("ninety days early", "on every feature")


def test_an_empty_final_takes_only_the_guesses_away() -> None:
    utterance = after(("final", "ninety days"), ("partial", "the"), ("final", " "))
    assert (shown(utterance), utterance.finals) == (("ninety days", ""), ("ninety days",))


def test_a_turn_is_over_when_nothing_has_changed_for_the_pause() -> None:
    utterance = after(("partial", "ninety days"))
    assert not is_over(utterance, 1.0 + PAUSE - 0.01, PAUSE)
    assert is_over(utterance, 1.0 + PAUSE, PAUSE)


def test_silence_is_never_over() -> None:
    assert not is_over(Utterance(), 1_000.0, PAUSE)
    assert not is_over(after(("partial", ""), ("final", "")), 1_000.0, PAUSE)


def test_a_guess_that_was_taken_back_does_not_end_a_turn() -> None:
    assert not is_over(after(("partial", "the"), ("partial", "")), 1_000.0, PAUSE)


def test_settling_the_same_words_does_not_start_the_pause_again() -> None:
    utterance = after(("partial", "ninety days"), ("partial", "ninety days"))
    assert utterance.changed_at == 1.0
    assert heard_final(utterance, "ninety days", 1.9).changed_at == 1.0
    assert heard_final(utterance, "ninety days early", 1.9).changed_at == 1.9


TEXTS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=5).map(" ".join)
STEPS = st.lists(
    st.tuples(st.sampled_from(["partial", "partial", "partial", "final"]), TEXTS), max_size=20
)


@given(STEPS)
def test_certain_words_never_shrink_and_a_final_is_never_lost(
    steps: list[tuple[str, str]],
) -> None:
    utterance, settled = Utterance(), ""
    for at, (kind, said) in enumerate(steps):
        before, _ = words(utterance)
        if kind == "partial":
            utterance = heard_partial(utterance, said, float(at))
            certain, guess = words(utterance)
            assert certain[: len(before)] == before
            assert len(certain) + len(guess) >= len(before)
        else:
            utterance = heard_final(utterance, said, float(at))
            settled = f"{settled} {said}".strip()
            assert text(utterance) == settled
        certain, guess = words(utterance)
        assert " ".join(certain).startswith(settled)
        assert text(utterance) == " ".join(certain + guess)


@given(STEPS, st.floats(0, 60))
def test_a_turn_is_over_only_with_words_and_a_pause_behind_them(
    steps: list[tuple[str, str]], later: float
) -> None:
    utterance = after(*steps)
    now = len(steps) + later
    over = is_over(utterance, now, PAUSE)
    assert over == (text(utterance) != "" and now - utterance.changed_at >= PAUSE)
    if steps:
        last = steps[:-1]
        changed = text(after(*last)) != text(utterance)
        assert not (changed and over and later < PAUSE)


@given(STEPS)
def test_growing_partials_become_certain_word_by_word(steps: list[tuple[str, str]]) -> None:
    utterance = after(*steps)
    done, _ = words(heard_final(utterance, "", 50.0))
    line = "d e f g".split()
    utterance = heard_final(utterance, "", 50.0)
    for count in range(1, len(line) + 1):
        utterance = heard_partial(utterance, " ".join(line[:count]), 50.0 + count)
        assert words(utterance) == (done + tuple(line[: count - 1]), (line[count - 1],))
