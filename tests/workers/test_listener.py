"""An utterance is followed to its end, whatever befalls the processes that hear it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reports import Partial, Report, UtteranceHeard
from desktop.workers.listener import LONGEST_SECONDS, UNDERSTOOD_SECONDS, Listener
from desktop.workers.protocol import Field, Message
from tests.workers.hearing_world import CALM, TROUBLE, WORD_SAMPLES, HearingWorld
from tests.workers.recorded import Recorded


class Studio:
    """The listener of a test, with both workers up."""

    def __init__(self) -> None:
        self.now = 100.0
        self.audio, self.ears = Recorded(), Recorded()
        self.reports: list[Report] = []
        self.listener = Listener(self.audio, self.ears, str, self.reports.append, lambda: self.now)
        self.listener.on_ears_back()
        self.listener.on_microphone(there=True)

    def told(self, kind: str, stretch: int = 1, text: str = "", end: int = 0) -> None:
        """The ears say something."""
        last = kind == "last"
        name = "final" if last else kind
        fields: dict[str, Field] = {
            "stretch": stretch,
            "text": text,
            "end_sample": end,
            "last": last,
        }
        self.listener.on_ears(Message(name, fields))

    @property
    def heard(self) -> list[str]:
        """Utterances that were delivered."""
        return [report.text for report in self.reports if isinstance(report, UtteranceHeard)]


def test_an_utterance_is_what_was_settled_and_what_came_last() -> None:
    studio = Studio()
    studio.listener.listen(7, after_her=False)
    studio.told("partial", text="so")
    studio.told("final", text="so tell me", end=500)
    studio.listener.finish()
    studio.told("last", text="why", end=900)
    assert studio.reports == [
        Partial(7, "", "so"),
        Partial(7, "so tell me", ""),
        UtteranceHeard(7, "so tell me why"),
    ]


def test_new_ears_get_what_is_not_settled_and_nothing_else() -> None:
    studio = Studio()
    studio.listener.listen(1, after_her=False)
    studio.listener.on_feeding(Message("feeding", {"stretch": 1, "first": 4_000}))
    studio.told("partial", text="tell", end=6_000)
    studio.audio.taken()
    studio.listener.on_ears_lost()
    studio.listener.on_ears_back()
    assert studio.audio.taken() == [
        ("end_feed", {"stretch": 1, "tail_seconds": 0.0}),
        ("again", {"stretch": 2, "from_sample": 4_000, "until_sample": -1}),
    ]


def test_nothing_said_before_is_sent_again_though_the_start_is_not_known_yet() -> None:
    studio = Studio()
    studio.listener.listen(1, after_her=True)
    studio.audio.taken()
    studio.now += 1.5
    studio.listener.on_ears_lost()
    studio.listener.on_ears_back()
    assert studio.audio.taken()[-1] == (
        "feed",
        {"stretch": 2, "preroll_seconds": 1.7, "guard_seconds": 0.05},
    )


def test_words_on_the_page_outlive_ears_and_microphone_one_after_the_other() -> None:
    studio = Studio()
    studio.listener.listen(1, after_her=False)
    studio.listener.on_feeding(Message("feeding", {"stretch": 1, "first": 0}))
    studio.told("partial", text="one two three", end=3_000)
    studio.listener.on_ears_lost()
    studio.listener.on_ears_back()
    studio.told("final", stretch=2, text="one", end=1_000)
    studio.listener.on_audio_lost()
    studio.listener.finish()
    studio.told("last", stretch=2, text="", end=1_000)
    assert studio.heard == ["one two three"]


def test_words_in_ink_stay_when_the_microphone_breaks_off_in_the_next_one() -> None:
    studio = Studio()
    studio.listener.listen(1, after_her=False)
    studio.told("partial", text="nice days", end=4_000)
    studio.told("partial", text="nice days isn", end=6_000)
    assert studio.reports[-1] == Partial(1, "nice days", "isn")
    studio.listener.on_audio_lost()
    studio.told("last", text="nice day is", end=8_400)
    studio.listener.finish()
    assert studio.heard == ["nice days is"]


def test_a_new_microphone_of_another_process_is_never_asked_for_old_samples() -> None:
    studio = Studio()
    studio.listener.listen(1, after_her=False)
    studio.told("final", text="one", end=9_000)
    studio.audio.taken()
    studio.listener.on_ears_lost()
    studio.listener.on_audio_lost()
    studio.listener.on_microphone(there=True)
    studio.listener.on_ears_back()
    kinds = studio.audio.kinds()
    assert kinds[0] == "feed"
    assert all(
        order.whole("from_sample") < 9_000 for order in studio.audio.orders if order.kind == "again"
    )


def test_an_utterance_waits_for_slow_ears_but_not_for_ever() -> None:
    studio = Studio()
    studio.listener.listen(1, after_her=False)
    studio.told("partial", text="one", end=1_000)
    studio.listener.on_ears_lost()
    studio.listener.finish()
    studio.listener.look(studio.now + UNDERSTOOD_SECONDS + 1)
    assert studio.heard == []
    studio.listener.look(studio.now + LONGEST_SECONDS + 0.1)
    assert studio.heard == ["one"]


def test_ears_that_do_not_answer_are_replaced_once_and_then_the_guess_counts() -> None:
    studio = Studio()
    studio.listener.listen(1, after_her=False)
    studio.told("partial", text="one", end=1_000)
    studio.listener.finish()
    studio.listener.on_fed(Message("fed", {"stretch": 1, "first": 0, "end": 2_000}))
    studio.listener.look(studio.now + 2.1)
    assert studio.ears.killed == ["late"]
    studio.listener.look(studio.now + 4.3)
    assert studio.heard == ["one"]


def test_the_ears_are_not_blamed_for_a_microphone_that_does_not_end() -> None:
    studio = Studio()
    studio.listener.listen(1, after_her=False)
    studio.listener.finish()
    studio.ears.taken()
    studio.listener.look(studio.now + 2.1)
    assert studio.ears.killed == []
    assert studio.ears.kinds() == ["finish"]


def test_when_nothing_will_ever_be_heard_again_an_utterance_is_as_it_is() -> None:
    studio = Studio()
    studio.listener.listen(1, after_her=False)
    studio.told("partial", text="one", end=1_000)
    studio.listener.on_ears_lost()
    studio.listener.set_deaf(deaf=True)
    studio.listener.finish()
    assert studio.heard == ["one"]


def test_another_recogniser_ends_deafness() -> None:
    studio = Studio()
    studio.listener.set_deaf(deaf=True)
    studio.listener.set_deaf(deaf=False)
    studio.listener.listen(1, after_her=False)
    studio.listener.finish()
    assert studio.heard == []
    studio.told("last", text="one", end=1_000)
    assert studio.heard == ["one"]


def test_a_finish_without_a_microphone_delivers_what_there_is_at_once() -> None:
    studio = Studio()
    studio.listener.on_microphone(there=False)
    studio.listener.listen(3, after_her=False)
    studio.listener.finish()
    studio.listener.finish()
    assert studio.heard == [""]


def test_an_abandoned_utterance_is_never_delivered() -> None:
    studio = Studio()
    studio.listener.listen(1, after_her=False)
    studio.told("partial", text="one", end=1_000)
    studio.listener.abandon()
    studio.told("last", text="one", end=1_000)
    studio.listener.look(studio.now + 60)
    assert studio.heard == []
    assert studio.ears.kinds() == ["begin", "abandon"]


ANYTHING = st.sampled_from([*CALM, *["all"] * 9, *TROUBLE, *TROUBLE])
NO_LOSS = st.sampled_from([*CALM, *["all"] * 6, *["ears die"] * 3])


def spoken(number: int) -> list[int]:
    """A word and the pause behind it; longer pauses now and then."""
    return [number] * WORD_SAMPLES + [0] * (1 + number % 3)


def play(steps: list[list[str]]) -> HearingWorld:
    """An older word, then an utterance of one word for each group of steps."""
    world = HearingWorld()
    world.come_to_rest()
    world.speak([99, 99, 99, 0, 0, 0, 0])
    world.listener.listen(1, after_her=False)
    for number, group in enumerate(steps, 1):
        for sample in spoken(number):
            world.speak([sample])
            if group:
                world.step(group.pop())
        for action in group:
            world.step(action)
    world.speak([0, 0])
    world.listener.finish()
    return world


@settings(max_examples=300)
@given(st.lists(st.lists(NO_LOSS, max_size=14), min_size=1, max_size=6), st.lists(NO_LOSS))
def test_however_often_the_ears_die_no_word_is_lost_or_doubled(
    steps: list[list[str]], after: list[str]
) -> None:
    count = len(steps)
    world = play(steps)
    for action in after:
        world.step(action)
    world.come_to_rest()
    assert [heard.text.split() for heard in world.heard] == [
        [str(number) for number in range(1, count + 1)]
    ]


@settings(max_examples=300)
@given(st.lists(st.lists(ANYTHING, max_size=14), min_size=1, max_size=6), st.lists(ANYTHING))
def test_whatever_dies_an_utterance_comes_once_with_every_word_that_was_ever_recognised(
    steps: list[list[str]], after: list[str]
) -> None:
    world = play(steps)
    for action in after:
        world.step(action)
    world.come_to_rest()
    world.now += 60
    world.listener.look(world.now)
    world.listener.look(world.now + 60)
    assert len(world.heard) == 1
    numbers = [int(word) for word in world.heard[0].text.split()]
    assert numbers == sorted(set(numbers)), "doubled or out of order"
    assert 99 not in numbers, "said before the utterance"
    assert world.known <= {str(number) for number in numbers}, "recognised and lost"
