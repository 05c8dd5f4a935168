"""llama.cpp one token at a time, on a tiny model with random weights."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.counterpart.llama import BATCH_TOKENS, GrammarError, Llama, Manner, load
from tests.mind.tiny_gguf import CHATML, Tiny, write_tiny

LONG = list(range(65, 91)) * 8


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Llama]:
    llama = loaded(tmp_path_factory.mktemp("model") / "tiny.gguf", Tiny())
    yield llama
    llama.close()


@pytest.fixture
def llama(model: Llama) -> Llama:
    model.keep([])
    return model


def loaded(path: Path, tiny: Tiny) -> Llama:
    write_tiny(path, tiny)
    found = load(path, 1024, 1)
    assert isinstance(found, Llama)
    return found


def read(llama: Llama, tokens: list[int], stop: Callable[[], bool] | None = None) -> bool:
    """Read all of them in batches."""
    batches = range(0, len(tokens), BATCH_TOKENS)
    return all(llama.read(tokens[at : at + BATCH_TOKENS], stop) for at in batches)


def reply(llama: Llama, tokens: list[int], manner: Manner, most: int = 12) -> list[int]:
    """What it writes behind these."""
    read(llama, tokens[llama.keep(tokens) :])
    sampler = llama.sampler(manner)
    found: list[int] = []
    while len(found) < most and not (found and llama.ends(found[-1])):
        found.append(llama.drawn(sampler))
        llama.read(found[-1:])
    sampler.close()
    return found


def test_the_test_model_is_small(tmp_path: Path) -> None:
    write_tiny(tmp_path / "tiny.gguf", Tiny())
    assert (tmp_path / "tiny.gguf").stat().st_size < 200_000


def test_texts_become_tokens_and_come_back(llama: Llama) -> None:
    text = "Ninety days — günstig 😀"
    assert b"".join(map(llama.bytes_of, llama.tokens_of(text))).decode() == text


def test_what_no_file_may_hold_is_replaced(llama: Llama) -> None:
    tokens = llama.tokens_of("a\ud800b\0c")
    assert b"".join(map(llama.bytes_of, tokens)) == b"a?b\0c"


def test_the_names_of_special_tokens_are_text_in_a_text(llama: Llama) -> None:
    marks = {llama.mark(name) for name in CHATML}
    assert None not in marks
    assert marks.isdisjoint(llama.tokens_of("".join(CHATML)))
    assert llama.mark("<|nobody|>") is None
    assert llama.mark("a") is None


def test_a_special_token_ends_a_reply_and_adds_nothing(llama: Llama) -> None:
    mark = llama.mark("<|im_end|>")
    assert mark is not None
    assert llama.ends(mark)
    assert llama.bytes_of(mark) == b""
    assert not llama.ends(llama.tokens_of("a")[0])


def test_what_is_read_already_is_not_read_again(llama: Llama) -> None:
    read(llama, LONG)
    assert llama.keep(LONG) == len(LONG)
    assert llama.keep([*LONG, 70, 71]) == len(LONG)
    assert llama.keep([*LONG[:50], 70, 71, 72]) == 50
    assert llama.held == LONG[:50]


def test_to_go_on_behind_an_earlier_place_its_last_tokens_are_read_again(llama: Llama) -> None:
    read(llama, LONG)
    assert llama.keep(LONG[:100]) == 98


def test_the_same_list_gives_the_same_reply_in_whatever_steps_it_is_read(llama: Llama) -> None:
    manner = Manner(temperature=0.9, seed=5)
    whole = reply(llama, LONG, manner)
    assert reply(llama, LONG, manner) == whole
    llama.keep([])
    read(llama, [*LONG[:90], 70, 71, 72])
    assert reply(llama, LONG, manner) == whole


def test_another_seed_gives_another_reply(llama: Llama) -> None:
    assert reply(llama, LONG, Manner(seed=1)) != reply(llama, LONG, Manner(seed=2))


def test_a_cold_reply_takes_the_likeliest_whatever_the_seed(llama: Llama) -> None:
    cold = [reply(llama, LONG, Manner(temperature=0, seed=seed)) for seed in (1, 2)]
    assert cold[0] == cold[1]


def test_the_largest_seed_is_a_seed_and_not_chance(llama: Llama) -> None:
    manner = Manner(seed=0xFFFFFFFF)
    assert reply(llama, LONG, manner) == reply(llama, LONG, manner)


def test_a_batch_is_stopped_inside_and_what_was_read_before_stays(llama: Llama) -> None:
    read(llama, LONG[:40])
    asked = 0

    def after_a_while() -> bool:
        nonlocal asked
        asked += 1
        return asked > 5

    assert not llama.read(LONG[40:100], after_a_while)
    assert asked > 5
    assert llama.held == LONG[:40]
    stopped = reply(llama, LONG, Manner(seed=3))
    llama.keep([])
    assert reply(llama, LONG, Manner(seed=3)) == stopped


def test_a_grammar_is_followed_to_its_end(llama: Llama) -> None:
    manner = Manner(grammar='root ::= "Ninety days." " Fine."')
    found = reply(llama, LONG, manner, most=40)
    assert b"".join(map(llama.bytes_of, found)) == b"Ninety days. Fine."
    assert llama.ends(found[-1])


def test_a_model_that_cannot_forget_a_part_reads_it_all_again(
    llama: Llama, monkeypatch: pytest.MonkeyPatch
) -> None:
    manner = Manner(seed=3)
    expected = reply(llama, LONG, manner)
    monkeypatch.setattr("llama_cpp.llama_memory_seq_rm", lambda *_: False)
    assert llama.keep([*LONG[:20], 7, 8]) == 0
    assert reply(llama, LONG, manner) == expected


@pytest.mark.parametrize("grammar", ["root ::= [", "nonsense", "tree ::= [a-z]", "root ::= branch"])
def test_what_is_no_grammar_is_refused(llama: Llama, grammar: str) -> None:
    with pytest.raises(GrammarError):
        llama.sampler(Manner(grammar=grammar))


def test_a_file_that_is_no_model_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(b"GGUF" + bytes(4000))
    assert load(path, 512, 1) == "broken"


def test_weights_that_are_no_numbers_are_noticed(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    write_tiny(path, Tiny(spoilt=True))
    assert load(path, 512, 1) == "broken"


def test_no_more_room_is_made_than_the_model_was_made_for(tmp_path: Path) -> None:
    llama = loaded(tmp_path / "tiny.gguf", Tiny(context=256))
    assert (llama.context, llama.train_context) == (256, 256)
    llama.close()


def test_a_path_with_letters_beyond_ascii_is_found(tmp_path: Path) -> None:
    loaded(tmp_path / "Zoë 田中.gguf", Tiny()).close()
