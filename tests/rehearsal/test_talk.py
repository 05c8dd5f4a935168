"""Who may speak into the microphone, and when: the pure machine of turn-taking."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rehearsal import talk as machine
from desktop.rehearsal.talk import (
    PAUSE_SECONDS,
    UNHEARD_SECONDS,
    Abandon,
    Cut,
    Finish,
    GoOn,
    Listen,
    Order,
    StopClock,
    Take,
    Talk,
    TalkMode,
    Tell,
)
from desktop.reports import Hearing, Partial, UtteranceHeard
from desktop.scene import Phase

READY = Talk(hearing="ready", speaking="ready")
TALKING = machine.pressed(READY, "yours", 0.0)[0]
WITH_WORDS = machine.partial(TALKING, Partial(1, "help me", "see"), 1.0)


def test_holding_the_key_listens_and_letting_go_sends() -> None:
    talk, orders = machine.pressed(READY, "yours", 0.0)
    assert orders == (Listen(1, after_her=False),)
    assert talk.talking
    talk, orders = machine.released(talk)
    assert orders == (Finish(),)
    talk, orders = machine.understood(talk, UtteranceHeard(1, "help me see"))
    assert orders == (Take("help me see"),)
    assert not talk.listening


def test_tapping_begins_and_tapping_again_sends() -> None:
    tapping = replace(READY, mode="tap")
    talk, _ = machine.pressed(tapping, "yours", 0.0)
    talk, orders = machine.released(talk)
    assert orders == ()
    assert machine.pressed(talk, "yours", 3.0)[1] == (Finish(),)


def test_a_key_while_she_speaks_stops_her_and_listens() -> None:
    assert machine.pressed(READY, "hers", 0.0)[1] == (Cut(), Listen(1, after_her=True))


def test_a_key_in_a_pause_goes_on_with_the_call() -> None:
    assert machine.pressed(READY, "paused", 0.0)[1] == (GoOn(), Listen(1, after_her=False))


@pytest.mark.parametrize("phase", ["thinking", "over"])
def test_nothing_is_listened_to_while_she_thinks_or_has_gone(phase: Phase) -> None:
    assert machine.pressed(READY, phase, 0.0) == (READY, ())


def test_hands_free_listens_by_itself_and_ends_after_a_pause() -> None:
    free = replace(READY, mode="hands_free")
    talk, orders = machine.settled(free, "yours", 0.0)
    assert orders == (Listen(1, after_her=False),)
    assert machine.ticked(talk, 60.0)[1] == ()
    talk = machine.partial(talk, Partial(1, "", "hello"), 61.0)
    assert machine.ticked(talk, 61.0 + PAUSE_SECONDS - 0.01)[1] == ()
    talk = machine.partial(talk, Partial(1, "hello", "there"), 62.0)
    assert machine.ticked(talk, 62.0 + PAUSE_SECONDS)[1] == (Finish(),)


@pytest.mark.parametrize("phase", ["hers", "thinking", "paused", "over"])
def test_hands_free_never_listens_while_it_is_not_your_turn(phase: Phase) -> None:
    assert machine.settled(replace(READY, mode="hands_free"), phase, 0.0)[1] == ()


def test_muting_forgets_what_was_being_said_and_listening_again_is_asked_for() -> None:
    free, _ = machine.settled(replace(READY, mode="hands_free"), "yours", 0.0)
    talk, orders = machine.muted(free, "yours", 1.0, on=True)
    assert orders == (Abandon(),)
    assert machine.settled(talk, "yours", 2.0)[1] == ()
    assert machine.muted(talk, "yours", 3.0, on=False)[1] == (Listen(2, after_her=False),)


def test_a_microphone_that_goes_keeps_the_words_and_stops_the_clock() -> None:
    talk, orders = machine.hearing_changed(WITH_WORDS, Hearing("lost"), "yours", 2.0)
    assert orders == (Finish(), StopClock("microphone"))
    talk, orders = machine.understood(talk, UtteranceHeard(1, "help me see"))
    assert (talk.kept, orders) == ("help me see", ())
    talk, orders = machine.hearing_changed(talk, Hearing("ready"), "paused", 9.0)
    assert GoOn() in orders
    talk, _ = machine.pressed(talk, "yours", 10.0)
    talk, _ = machine.released(talk)
    _, orders = machine.understood(talk, UtteranceHeard(2, "what it solves"))
    assert orders == (Take("help me see what it solves"),)


def test_pausing_in_mid_sentence_keeps_the_words() -> None:
    talk, orders = machine.settled(WITH_WORDS, "paused", 2.0)
    assert orders == (Finish(),)
    assert machine.understood(talk, UtteranceHeard(1, "help me see"))[0].kept == "help me see"


def test_a_typed_turn_replaces_what_was_said_and_kept() -> None:
    talk, orders = machine.typed(replace(WITH_WORDS, kept="before"))
    assert (talk.kept, talk.listening, orders) == ("", 0, (Abandon(),))


def test_nothing_heard_earns_one_sentence() -> None:
    talk, orders = machine.ticked(TALKING, UNHEARD_SECONDS)
    assert [type(order) for order in orders] == [Tell]
    assert machine.ticked(talk, UNHEARD_SECONDS + 1)[1] == ()
    talk, _ = machine.released(TALKING)
    assert [type(order) for order in machine.understood(talk, UtteranceHeard(1, ""))[1]] == [Tell]


def test_words_of_another_utterance_change_nothing() -> None:
    assert machine.partial(TALKING, Partial(7, "no", "no"), 1.0) == TALKING
    assert machine.understood(TALKING, UtteranceHeard(7, "no")) == (TALKING, ())


PHASES: st.SearchStrategy[Phase] = st.sampled_from(["yours", "thinking", "hers", "paused", "over"])
MODES: st.SearchStrategy[TalkMode] = st.sampled_from(["hold", "tap", "hands_free"])
WORDS = st.sampled_from(["", "hello", "help me see"])
EVENTS = st.one_of(
    st.tuples(st.just("press"), PHASES),
    st.tuples(st.just("release"), PHASES),
    st.tuples(st.just("mute"), st.booleans()),
    st.tuples(st.just("mode"), MODES),
    st.tuples(st.just("type"), PHASES),
    st.tuples(st.just("settle"), PHASES),
    st.tuples(st.just("partial"), WORDS),
    st.tuples(st.just("understood"), WORDS),
    st.tuples(st.just("hearing"), st.sampled_from(["starting", "ready", "lost", "blocked"])),
    st.tuples(st.just("wait"), st.floats(0.1, 20.0)),
)


@given(st.lists(EVENTS, max_size=60))
def test_every_utterance_is_begun_once_and_ended_once(events: list[tuple[str, object]]) -> None:
    talk, now, phase = READY, 0.0, "yours"
    open_utterance = 0
    finished = False
    spoken = ""
    for name, given_value in events:
        before = talk
        talk, orders, now, phase = _play(talk, name, given_value, now, phase)  # type: ignore[arg-type]
        for order in orders:
            if isinstance(order, Listen):
                assert open_utterance == 0, "listening twice at once"
                assert order.listening > before.utterances - 1
                open_utterance, finished = order.listening, False
            elif isinstance(order, Finish):
                assert open_utterance
                assert not finished
                finished = True
            elif isinstance(order, Abandon):
                assert open_utterance
                open_utterance = 0
            elif isinstance(order, Take):
                spoken = order.text
                assert spoken.strip()
        if name == "understood" and open_utterance == before.listening:
            open_utterance = 0
        assert talk.listening in (0, open_utterance)


def _play(
    talk: Talk, name: str, value: object, now: float, phase: Phase
) -> tuple[Talk, tuple[Order, ...], float, Phase]:
    if name in ("press", "release", "type", "settle"):
        phase = value  # type: ignore[assignment]
    steps: dict[str, Callable[[], tuple[Talk, tuple[Order, ...]]]] = {
        "press": lambda: machine.pressed(talk, phase, now),
        "release": lambda: machine.released(talk),
        "mute": lambda: machine.muted(talk, phase, now, on=bool(value)),
        "mode": lambda: machine.mode_chosen(talk, value, phase, now),  # type: ignore[arg-type]
        "type": lambda: machine.typed(talk),
        "settle": lambda: machine.settled(talk, phase, now),
        "partial": lambda: (
            machine.partial(talk, Partial(talk.listening, str(value), ""), now),
            (),
        ),
        "understood": lambda: machine.understood(talk, UtteranceHeard(talk.listening, str(value))),
        "hearing": lambda: machine.hearing_changed(talk, Hearing(value), phase, now),  # type: ignore[arg-type]
        "wait": lambda: machine.ticked(talk, now + float(str(value))),
    }
    talk, orders = steps[name]()
    return talk, orders, now + (float(str(value)) if name == "wait" else 0.0), phase
