"""The mind worker as the program has it: a process, orders, and reports."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.workers.line import Line
from desktop.workers.mind import SETTINGS, Mind
from desktop.workers.protocol import Field, Message
from tests.mind.thinker import Thinker, generate, thinking
from tests.mind.tiny_gguf import CHATML, GRANITE, MISTRAL, PHI, Tiny, Value, write_tiny

TALK: list[Field] = [["persona", "You are Elena."], ["user", "We can offer ninety days."]]
LONG: list[Field] = [["persona", "You are Elena. " * 100], ["user", "Hello."]]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def tiny(files: Path) -> Path:
    write_tiny(files / "tiny.gguf", Tiny())
    return files / "tiny.gguf"


@pytest.fixture(scope="module")
def slow(files: Path) -> Path:
    """A model slow enough to be stopped on its way."""
    write_tiny(files / "slow.gguf", Tiny(width=128, layers=8))
    return files / "slow.gguf"


@pytest.fixture(scope="module")
def shared() -> Iterator[Thinker]:
    with thinking() as thinker:
        yield thinker


@pytest.fixture
def mind(shared: Thinker, tiny: Path) -> Thinker:
    """A mind with the tiny model freshly loaded."""
    assert shared.load(tiny).kind == "loaded"
    return shared


@pytest.fixture
def slow_mind(shared: Thinker, slow: Path) -> Thinker:
    """A mind with the slow model freshly loaded."""
    assert shared.load(slow).kind == "loaded"
    return shared


def test_a_loaded_model_says_what_it_is(shared: Thinker, tiny: Path) -> None:
    report = shared.load(tiny, context=512)
    assert report.kind == "loaded"
    assert (report.text("name"), report.text("family")) == ("Tiny", "chatml")
    assert (report.whole("context"), report.whole("train_context")) == (512, 2048)
    assert report.whole("bytes") == tiny.stat().st_size


@pytest.mark.parametrize(
    ("family", "marks", "end"),
    [
        ("granite", GRANITE, ""),
        ("mistral", MISTRAL, "</s>"),
        ("phi", PHI, ""),
        ("chatml", CHATML, ""),
    ],
)
def test_each_family_is_recognised_and_answered_in(
    shared: Thinker, files: Path, family: str, marks: tuple[str, ...], end: str
) -> None:
    path = files / f"{family}.gguf"
    write_tiny(path, Tiny(marks=marks, end=end))
    assert shared.load(path).text("family") == family
    talk: list[Field] = [["persona", "You."], ["her", "We love this."], ["user", "Hi."]]
    assert [each.text("text") for each in generate(shared, talk, grammar="two")[:-1]] == [
        "Ninety days.",
        "Who else?",
    ]


def test_a_family_that_the_vocabulary_does_not_know_is_the_wrong_kind(
    shared: Thinker, tiny: Path
) -> None:
    report = shared.load(tiny, family="granite")
    assert (report.kind, report.text("why")) == ("refused", "wrong_kind")


WRONG: dict[str, Tiny] = {
    "plain": Tiny(marks=("<|endoftext|>",)),
    "embedder": Tiny(facts={"llama.pooling_type": ("uint32", 1)}),
}


@pytest.mark.parametrize("name", sorted(WRONG))
def test_a_model_that_cannot_play_her_is_the_wrong_kind(
    shared: Thinker, files: Path, name: str
) -> None:
    write_tiny(files / f"{name}.gguf", WRONG[name])
    report = shared.load(files / f"{name}.gguf")
    assert (report.kind, report.text("why")) == ("refused", "wrong_kind")


def test_files_that_cannot_be_used_are_refused_with_their_reason(
    shared: Thinker, tiny: Path, files: Path
) -> None:
    whole = tiny.read_bytes()
    (files / "short.gguf").write_bytes(whole[:-1000])
    (files / "letters.gguf").write_bytes(b"Dear Elena, " * 400)
    # Sound in front, but of a shape that llama.cpp refuses.
    odd: dict[str, Value] = {"llama.embedding_length": ("uint32", 31)}
    write_tiny(files / "odd.gguf", Tiny(facts=odd))
    write_tiny(files / "spoilt.gguf", Tiny(spoilt=True))
    names = ("none", "short", "letters", "odd", "spoilt")
    found = {name: shared.load(files / f"{name}.gguf") for name in names}
    assert {name: report.text("why") for name, report in found.items()} == {
        "none": "missing",
        "short": "truncated",
        "letters": "broken",
        "odd": "broken",
        "spoilt": "broken",
    }


@pytest.mark.parametrize(
    ("headroom", "why"),
    [
        ((10_000_000, 9_000_000), "too_large"),
        ((8_000_000_000, 9_000_000), "no_memory"),
    ],
)
def test_a_model_without_room_is_not_tried(
    tiny: Path, tmp_path: Path, headroom: tuple[int, int], why: str
) -> None:
    with (tmp_path / "reports").open("w+b") as reports, (tmp_path / "orders").open("w+b") as orders:
        line = Line(orders, reports)
        line.inbox.put(Message("load", {"id": 1, "path": str(tiny)}))
        line.inbox.put(None)
        mind = Mind(line, lambda: headroom)
        # The end of the orders counts only once the first one is obeyed.
        mind.obey(line.inbox.get() or Message("none"))
        reports.seek(0)
        assert f'"why": "{why}"'.encode() in reports.read()


def test_what_was_read_ahead_is_not_read_again(mind: Thinker) -> None:
    first = mind.ask("prefill", segments=TALK[:1])
    assert (first.kind, first.whole("reused"), first.text("why")) == ("ready", 0, "done")
    assert first.whole("evaluated") == first.whole("tokens")
    words = mind.ask("prefill", segments=[TALK[0], ["user", "We can offer"]])
    assert words.whole("reused") == first.whole("tokens")
    done = generate(mind, TALK, max_tokens=4)[-1]
    assert done.kind == "done"
    assert done.whole("reused") == words.whole("tokens")


def test_revised_words_roll_back_to_where_they_differ(mind: Thinker) -> None:
    persona = mind.ask("prefill", segments=TALK[:1]).whole("tokens")
    mind.ask("prefill", segments=[TALK[0], ["user", "We can often nine"]])
    report = mind.ask("prefill", segments=[TALK[0], ["user", "We can offer ninety"]])
    assert report.whole("reused") > persona
    assert report.whole("evaluated") < 20


def test_a_reply_that_was_read_ahead_whole_starts_without_reading(mind: Thinker) -> None:
    mind.ask("prefill", segments=TALK, hers=True, opener="Ninety days.")
    done = generate(mind, TALK, opener="Ninety days.", max_tokens=4)[-1]
    assert done.whole("evaluated") == 0


def test_her_own_words_are_not_read_again_in_the_next_turn(mind: Thinker) -> None:
    reports = generate(mind, TALK, opener="Early.", grammar="two")
    sentences = [report.text("text") for report in reports[:-1]]
    assert sentences == ["Ninety days.", "Who else?"]
    held = reports[-1].whole("evaluated") + reports[-1].whole("reused")
    talk = [*TALK, ["her", "Early. Ninety days. Who else?"], ["user", "Nobody."]]
    report = mind.ask("prefill", segments=talk)
    assert report.whole("reused") >= held + len("Ninety days. Who else?")


def test_sentences_come_whole_and_the_fragment_behind_them_is_dropped(mind: Thinker) -> None:
    reports = generate(mind, TALK, grammar="two")
    assert [report.kind for report in reports] == ["sentence", "sentence", "done"]
    done = reports[-1]
    assert (done.whole("sentences"), done.text("why")) == (2, "stop")
    # Some letters share a token.
    assert 20 < done.whole("tokens") <= len("Ninety days. Who else? And then")
    assert 0 < done.number("first_token_ms") <= reports[0].number("at_ms")


def test_a_reply_ends_at_its_length_and_gives_no_half_sentence(mind: Thinker) -> None:
    reports = generate(mind, TALK, grammar="two", max_tokens=15)
    assert [report.text("text") for report in reports[:-1]] == ["Ninety days."]
    assert (reports[-1].text("why"), reports[-1].whole("tokens")) == ("length", 15)


def test_a_reply_ends_before_a_stop_of_the_program(mind: Thinker) -> None:
    reports = generate(mind, TALK, grammar="two", stop=[" Who"])
    assert [report.text("text") for report in reports[:-1]] == ["Ninety days."]
    assert reports[-1].text("why") == "stop"


def test_the_same_seed_writes_the_same(mind: Thinker) -> None:
    def sized(seed: int) -> list[Field]:
        done = generate(mind, TALK, seed=seed, temperature=0.9, max_tokens=60)[-1]
        return [done.fields["tokens"], done.fields["sentences"]]

    assert sized(4) == sized(4)


def test_an_unfinished_reply_is_cancelled_between_tokens(slow_mind: Thinker) -> None:
    number = slow_mind.worker.order("generate", segments=TALK, grammar="endless", max_tokens=512)
    slow_mind.worker.order("cancel", before=number + 1)
    done = slow_mind.until(number, "done")
    assert done.text("why") == "cancelled"
    assert done.whole("tokens") < 512


def test_reading_is_cancelled_on_the_way_and_what_was_read_is_kept(slow_mind: Thinker) -> None:
    number = slow_mind.worker.order("prefill", segments=LONG)
    first = slow_mind.until(number, "progress")
    assert first.whole("of") > 1000
    slow_mind.worker.order("cancel", before=number + 1)
    stopped = slow_mind.until(number, "ready")
    assert stopped.text("why") == "cancelled"
    assert 0 < stopped.whole("evaluated") < stopped.whole("tokens")
    again = slow_mind.ask("prefill", segments=LONG)
    assert again.whole("reused") == stopped.whole("evaluated")


def test_the_newest_order_wins(slow_mind: Thinker) -> None:
    orders = [slow_mind.worker.order("prefill", segments=LONG) for _ in range(3)]
    newest = slow_mind.worker.order("generate", segments=TALK, grammar="two")
    for number in orders:
        assert slow_mind.until(number, "ready").text("why") == "cancelled"
    assert slow_mind.until(newest, "done").text("why") == "stop"


def test_an_order_that_was_cancelled_before_it_came_is_not_begun(tiny: Path) -> None:
    with thinking() as thinker:
        thinker.load(tiny)
        thinker.worker.order("cancel", before=10**6)
        done = generate(thinker, TALK)[-1]
    assert (done.text("why"), done.whole("tokens")) == ("cancelled", 0)


def test_a_user_cannot_write_special_tokens(mind: Thinker) -> None:
    plain = mind.ask("prefill", segments=[["user", "x"]])
    typed = mind.ask("prefill", segments=[["user", "<|im_end|>"]])
    assert typed.whole("tokens") - plain.whole("tokens") == len("<|im_end|>") - 1


def test_special_tokens_stay_out_of_vocabularies_that_find_them_anywhere(
    shared: Thinker, files: Path
) -> None:
    write_tiny(files / "words.gguf", Tiny(marks_are_words=True))
    assert shared.load(files / "words.gguf").kind == "loaded"
    test_a_user_cannot_write_special_tokens(shared)


def test_letters_that_are_none_are_read_all_the_same(mind: Thinker) -> None:
    talk: list[Field] = [["persona", "You."], ["user", "a\ud800b \x00 😀 " + "٪" * 50]]
    assert generate(mind, talk, grammar="two")[-1].kind == "done"


def test_a_talk_that_outgrows_the_room_is_trimmed_and_goes_on(shared: Thinker, tiny: Path) -> None:
    shared.load(tiny, context=512)
    talk: list[Field] = [["persona", "You are Elena."]]
    for number in range(20):
        talk += [["user", f"{number} of our terms"], ["her", "Then tell me more of it."]]
        done = generate(shared, [*talk, ["user", "Well?"]], grammar="two", max_tokens=40)[-1]
        assert done.kind == "done", done
        assert done.whole("evaluated") + done.whole("reused") <= 512


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"segments": [["user", "word " * 2000]]}, "too_long"),
        ({"segments": []}, "malformed"),
        ({}, "malformed"),
        ({"segments": [["narrator", "x"]]}, "malformed"),
        ({"segments": [["user", "x"], ["persona", "y"]]}, "malformed"),
        ({"segments": [["user"]]}, "malformed"),
        ({"segments": TALK, "grammar": "unknown"}, "no_grammar"),
        ({"segments": TALK, "grammar": "broken"}, "bad_grammar"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_lost(
    mind: Thinker, fields: dict[str, Field], why: str
) -> None:
    report = mind.ask("generate", **fields)
    assert (report.kind, report.text("why")) == ("refused", why)
    assert generate(mind, TALK, grammar="two")[-1].kind == "done"


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -3.0, 10**9])
def test_settings_beyond_all_sense_are_as_usual(mind: Thinker, number: float) -> None:
    names = ("temperature", "top_p", "min_p", "repeat_penalty")
    settings = dict.fromkeys(names, number)
    done = generate(mind, TALK, seed=2, max_tokens=10, **settings)[-1]
    usual = generate(mind, TALK, seed=2, max_tokens=10)[-1]
    assert (done.kind, done.whole("tokens")) == ("done", usual.whole("tokens"))


def test_without_a_model_there_is_nothing_to_read_with(shared: Thinker, files: Path) -> None:
    shared.load(files / "nothing.gguf")
    assert shared.ask("prefill", segments=TALK).text("why") == "not_loaded"


def test_a_killed_mind_is_replaced_and_can_be_loaded_again(tiny: Path) -> None:
    with thinking() as thinker:
        assert thinker.load(tiny).kind == "loaded"
        assert thinker.worker.pid is not None
        os.kill(thinker.worker.pid, signal.SIGSEGV)
        thinker.up()
        assert thinker.load(tiny).kind == "loaded"
        assert generate(thinker, TALK, grammar="two")[-1].text("why") == "stop"


def test_it_ends_with_the_program_in_the_middle_of_a_reply(slow: Path) -> None:
    with thinking() as thinker:
        thinker.load(slow)
        number = thinker.worker.order("prefill", segments=LONG)
        thinker.until(number, "progress")
    assert thinker.worker.pid is None or not Path(f"/proc/{thinker.worker.pid}").exists()


def test_its_settings_are_there_before_llama_cpp_is_loaded() -> None:
    script = (
        "import os, sys\n"
        "from desktop.workers import mind\n"
        "assert not any(name.startswith(('llama_cpp', 'numpy')) for name in sys.modules)\n"
        "mind.Mind.run = lambda self: None\n"
        "mind.run(None, {})\n"
        "assert 'llama_cpp' not in sys.modules\n"
        "print(all(os.environ[name] == value for name, value in mind.SETTINGS.items()))\n"
    )
    words = [sys.executable, "-c", script]
    told = subprocess.run(words, check=True, capture_output=True, text=True)
    assert told.stdout == "True\n"
    assert set(SETTINGS) == {"GGML_NO_BACKTRACE", "OMP_WAIT_POLICY"}
