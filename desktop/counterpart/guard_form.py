"""Whether a sentence can be spoken at all: length, characters, wholeness, repetition.

In: a sentence and what was already heard. Out: reasons against it. Also the plain form in
which every other check reads a sentence.
"""

import re
from collections.abc import Iterable, Iterator

from desktop.counterpart.persona import MAX_WORDS

GRAM = 4
"""Words in the stretches that are compared for repetition."""
NEARLY_THE_SAME = 0.5
"""Share of a sentence's stretches that were heard before."""
PARROTED = 0.55
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "\u00a0": " "})
_DASHES = re.compile(r"[-‐-―]+")
_WORD = re.compile(r"[a-z0-9$%]+(?:'[a-z]+)?")
_SPOKEN = re.compile(r"[A-Za-z0-9 .,?'\"$%:;‘’“”–—…&/-]*")
_LETTERS_BEYOND = re.compile(r"[^\W\d_a-zA-Z]")
_DOUBLED = re.compile(
    r"\b(\w+)(?: \1)+\b|\bthe \w+ the \w+ the\b|\b(?:of|on|for) of\b"
    r"|\b(?:the|a|an|my|your|our) (?:of|to|is|and|the|a|an|my|in|with|on|for)\b"
)
_UNFINISHED = re.compile(
    r"(?:\b(?:because of|out of|such as|as well as|in order to|"
    r"and|or|but|the|a|an|my|your|our|their|if|because|than|very|between|i'm|we're"
    r"|you're|they're|it's|i've|we've|i'll|we'll|i'd|we'd|whose|every|per|an)|[,;:&/-])[.?]*$"
)
_ENDS_LATE = re.compile(r"(?:\.\.|\?\?|\.\?|\?\.)")
_ODD_WORD = re.compile(
    r"[b-df-hj-np-tv-xz]{3,}|\w*[b-df-hj-np-tv-xz]{6,}\w*|\w*([a-z])\1{2,}\w*|[a-z]{19,}"
    r"|(?!\d+(?:k|m|x|st|nd|rd|th)$|q[1-4]$)(?:[a-z]+\d\w*|\d+[a-z]\w*)|[b-hj-z]"
)
_LETTERS = frozenset("hm hmm mm vp mr ms dr tv ltd cfo cto hr pr k m x ft".split())
_SHORT = 13
"""A sentence this short needs no verb."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|am|isn't|aren't|wasn't|weren't|\w+'(?:s|re|m|ve|d|ll|t)|do|does"
    r"|did|done|have|has|had|having|can|could|will|would|should|may|might|must|cannot|let|lets"
    r"|need|needs|want|wants|get|gets|got|go|goes|make|makes|made|give|gives|gave|take|takes|took"
    r"|tell|tells|say|says|said|see|sees|saw|hear|hears|heard|know|knows|knew|think|thinks|thought"
    r"|like|likes|feel|feels|felt|come|comes|came|bring|brings|brought|put|puts|keep|keeps|kept"
    r"|show|shows|mean|means|meant|ask|asks|work|works|help|helps|hold|holds|held|look|looks"
    r"|matter|matters|sound|sounds|leave|leaves|walk|talk|write|wrote|reads?|find|found|stand|stands"
    r"|count|counts|land|lands|win|wins|beat|beats|cost|costs|pay|pays|buy|buys|sell|sells|start"
    r"|starts|stop|stops|stay|stays|move|moves|change|changes|carry|carries|call|calls|spell|name"
    r"|prove|proves|explain|explains|walk|weigh|pick|set|turn|turns|try|wait|waits|wish|wonder"
    r"|run|runs|hope|expect|believe|remember|suppose|guess|convince|persuade|describe|consider"
    r"|appreciate|understand|imagine|picture|trust|point|speak|build|love|hate|worry|thanks"
    r"|thank|open|owe|add|adds|fit|fits|send|sit|sits|depend|depends|protect|protects|pass|draw"
    r"|reach|rest|rests|care|cares|follow|follows|end|ends|happen|happens|seem|seems|\w{3,}(?:ed|ing))\b"
)


def plain(text: str) -> str:
    """Lower case, straight quotes, hyphens and line ends as spaces."""
    return " ".join(_DASHES.sub(" ", text.translate(_QUOTES)).lower().split())


def words_of(text: str) -> list[str]:
    """The words of a text in plain form."""
    return _WORD.findall(text)


def grams(words: list[str]) -> frozenset[tuple[str, ...]]:
    """Every stretch of four words; a shorter sentence is one stretch."""
    if len(words) <= GRAM:
        return frozenset({tuple(words)}) if words else frozenset()
    return frozenset(tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1))


def form_faults(sentence: str, low: str) -> Iterator[str]:
    """Why this sentence cannot be spoken; `low` is its plain form."""
    words = words_of(low)
    if not words:
        yield "nothing to say"
        return
    if len(sentence.split()) > MAX_WORDS or len(words) > MAX_WORDS + 3:
        yield "a sentence too long to say"
    if _LETTERS_BEYOND.search(sentence):
        yield "another language"
    elif not _SPOKEN.fullmatch(sentence):
        yield "something that is not spoken"
    if any(broken_parts(sentence, low, words)):
        yield "broken text"


def broken_parts(sentence: str, low: str, words: list[str]) -> Iterator[bool]:
    """Signs that the sentence is not whole."""
    yield sentence[-1] not in '.?"' or sentence[-2:] in {'""', ' "'}
    yield not (sentence[0].isupper() or sentence[0].isdigit() or sentence[0] in "$\"'“‘")
    yield sentence.translate(_QUOTES).count('"') % 2 == 1
    yield bool(_ENDS_LATE.search(sentence.translate(_QUOTES)))
    yield bool(_DOUBLED.search(low))
    yield bool(_UNFINISHED.search(low))
    yield any(_ODD_WORD.fullmatch(word) and word not in _LETTERS for word in words)
    yield len(words) > _SHORT and not low.endswith("?") and not _VERB.search(low)
    yield _loops(words)
    yield any(len(word) > GRAM and words.count(word) >= GRAM for word in words)


def _loops(words: list[str]) -> bool:
    """Whether four words come twice."""
    return len(grams(words)) < len(words) - GRAM + 1


class Echo:
    """What was heard so far, ready to be compared with."""

    def __init__(self, heard: Iterable[str], user: str) -> None:
        self._heard = [grams(words_of(plain(sentence))) for sentence in heard]
        said = words_of(plain(user))
        self._user = grams(said)
        self._user_words = len(said)

    def faults(self, low: str, before: Iterable[str] = ()) -> Iterator[str]:
        """Whether this sentence repeats her, or parrots the user."""
        words = words_of(low)
        mine = grams(words)
        if len(words) <= GRAM:
            return
        earlier = (*self._heard, *(grams(words_of(plain(sentence))) for sentence in before))
        for other in earlier:
            shared = len(mine & other)
            if shared and shared / min(len(mine), max(len(other), 2)) > NEARLY_THE_SAME:
                yield "said before"
        shared = len(mine & self._user)
        whole = self._user_words > GRAM and shared / max(len(self._user), 1) >= PARROTED
        if whole or shared / len(mine) >= PARROTED:
            yield "parrots the user"
