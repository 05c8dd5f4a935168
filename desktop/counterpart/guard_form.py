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
ECHOED_WORDS = 8
PARROTED = 0.55
LETTERS, SPELT_ALIKE, SPELT_WORDS = 6, 0.85, 10
"""Stretches of letters compared in a sentence of so many words: "market place", "marketplace"."""
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "\u00a0": " "})
_DASHES = re.compile(r"[-‐-―]+")
_WORD = re.compile(r"[a-z0-9$%]+(?:'[a-z]+)?")
_SPOKEN = re.compile(r"[A-Za-z0-9 .,?'\"$%:;‘’“”–—…&/-]*")
_LETTERS_BEYOND = re.compile(r"[^\W\d_a-zA-Z]")
_DOUBLED = re.compile(
    r"\b(?!win win\b|every every\b|very very\b)(\w+)(?: \1)+\b"
    r"|\bthe \w+ the \w+ the\b|\b(?:of|on|for) of\b"
    r"|\b(?:the|a|an|my|your|our) (?!in laws\b)(?:of|to|is|and|the|a|an|my|in|with|on|for)\b"
)
_UNFINISHED = re.compile(
    r"(?:\b(?:because of|out of|as well as|in order to|"
    r"and|or|but|the|a|an|my|your|our|their|if|because|than|very|between|i'm|we're"
    r"|you're|they're|it's|i've|we've|i'll|we'll|i'd|we'd|whose|per|an)|[,;:&/-])[.?]*$"
    r"|\b(?:we|which|whether|because)[.]$"
)
_NO_PAIR = re.compile(
    r"\b(?!a but\b)(?:the|a|an|my|your|our|their|every) (?:i|you|we|they|he|she|me|us|them|him|is"
    r"|are|was"
    r"|were|am|be|been|do|does|did|has|have|had|can|could|will|would|should|may|and|but|or"
    r"|because|if|which|where|the|a|an|my|your|our|their|from|by|as|so|then|not)\b"
    r"|\b(?:(?<!sort )(?<!kind )of|from|into) (?:is|are|was|were|am|do|does|did|can|could|should"
    r"|and|but|or|i|we|they|the of)\b|\b(?:is|was|are|were) of (?!course)"
    r"|\bthat you for (?:us|me)\b"
    r"|\b(?:us|me|we|i|they|him) (?:yes|a ceo)\b"
    r"|\bfor (?:us|me) can\b"
    r"|(?<!how )\b(?:good|early|nice|big|bad) (?:the|are|of the)\b|\bthe \w+ it (?:goes|does|has"
    r"|is)\b"
    r"|\b(?:(?<!the )when|if|although) (?:of|the of|the \w+ of the) |\bthe that\b|\bfor (?:we|i|he"
    r"|they)[.,]|\bit is \w+ that \w+ for\b|\bwhat i needs\b|\bto the[.]|\bthe (?:what|how|why"
    r"|who) (?:can|i|we|you|do|the)\b|\bmarketing that \w+ us\b|\b(?:of|from|for|to) the early\b"
    r"|\b(?:down|up|for) us yes\b|\b(?:again|before) (?:leaves|wants|is|goes|has)\b"
    r"|\b(?:tell|say) (?:to )?my ceo (?:it|is) |\bto (?:is|are|was|were|has|of|will|would)\b"
    r"|\b(?:i|we|they) (?:is|of|a|an)\b|\b(?:i|we|they|you) (?:has|wants|brings|does|needs|gives"
    r"|takes|makes|goes)\b|\bceo it (?:wants|has|says|does|goes|likes|needs)\b|\bbut\.$|\bis gut\b"
    r"|\breally gut\b"
    r"|\b(?:the|a|an|my|your|our|their) there\b|\b(?:my|your|our|their|his) (?:her|his|their)\b"
    r"|\b(?:i|you|we|they|it) (?:can|could|will|would|should|must|might)(?:n?'t|not| not)?"
    r" (?:the|an?|my|your|our|their)\b"
)
"""Pairs of small words that no English sentence has."""
_ADDRESS = re.compile(
    r"\w\.\w(?<!\d\.\d)|\w/\w|\s/\s|;|:(?=.*:)"
    r"|^\W*(?:\w+\s+){0,2}\w+:|:\s*\d|\d\)"
)
"""Signs of a page and not of speech: addresses, slashes, labels, numbered lists."""
_SMALL_I = re.compile(r"(?<![\w.'’])i(?:['’](?:m|d|ll|ve))?(?![\w.'’])")
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
    r"|matter|matters|sound|sounds|leave|leaves|walk|talk|write|wrote|reads?|find|found|stand"
    r"|stands"
    r"|count|counts|land|lands|win|wins|beat|beats|cost|costs|pay|pays|buy|buys|sell|sells|start"
    r"|starts|stop|stops|stay|stays|move|moves|change|changes|carry|carries|call|calls|spell|name"
    r"|prove|proves|explain|explains|walk|weigh|pick|set|turn|turns|try|wait|waits|wish|wonder"
    r"|run|runs|hope|expect|believe|remember|suppose|guess|convince|persuade|describe|consider"
    r"|appreciate|understand|imagine|picture|trust|point|speak|build|love|hate|worry|thanks"
    r"|thank|open|owe|add|adds|fit|fits|send|sit|sits|depend|depends|protect|protects|lost|lose"
    r"|loses|hurt|hurts|owns?|took|pass|draw"
    r"|reach|rest|rests|care|cares|follow|follows|end|ends|happen|happens|seem|seems|\w{3,}(?:ed"
    r"|ing))\b"
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
    elif not _SPOKEN.fullmatch(sentence) or _ADDRESS.search(sentence):
        yield "something that is not spoken"
    if any(broken_parts(sentence, low, words)):
        yield "broken text"


def broken_parts(sentence: str, low: str, words: list[str]) -> Iterator[bool]:
    """Signs that the sentence is not whole."""
    yield sentence[-1] not in '.?"' or sentence[-2:] in {'""', ' "'}
    yield not (sentence[0].isupper() or sentence[0].isdigit() or sentence[0] in "$\"'“‘")
    yield sentence.translate(_QUOTES).count('"') % 2 == 1
    yield _SMALL_I.search(sentence) is not None
    yield bool(_ENDS_LATE.search(sentence.translate(_QUOTES)))
    yield bool(_DOUBLED.search(low))
    yield bool(_NO_PAIR.search(low))
    yield bool(_UNFINISHED.search(low))
    yield any(_ODD_WORD.fullmatch(word) and word not in _LETTERS for word in words)
    yield len(words) > _SHORT and not low.endswith("?") and not _VERB.search(low)
    yield _loops(words, low)
    yield any(len(word) > GRAM and words.count(word) >= GRAM for word in words)


def _loops(words: list[str], low: str) -> bool:
    """Whether four words come twice, or three times a shorter stretch."""
    thrice = re.search(r"\b(\w+ \w+)\b.*\b\1\b.*\b\1\b", low)
    return thrice is not None or len(grams(words)) < len(words) - GRAM


def matter(text: str) -> frozenset[str]:
    """What a sentence speaks of: its words in their stems, without the small ones."""
    words = (word.split("'")[0] for word in words_of(plain(text)))
    return frozenset(_stem(word) for word in words if word not in _SMALL_WORDS)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word.removesuffix(ending)
    return word


def _alike(mine: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(mine & other)
    if shared > 1 and mine == other:
        return True
    return shared >= _FEW and shared >= _ALIKE * max(len(mine), len(other))


_SPEAKS = re.compile(r"\b(?:i|we|you)\b")
_FEW = 3
_ALIKE = 0.74
_SMALL_WORDS = frozenset(
    "a an the i me my you your we us our they them their he she it its this that these those is am"
    " are was were be been being do does did have has had will would can could should may might of"
    " to in on at by for from with as and or but so than then if not no yes just only still also"
    " too very really even all some any well now here there what who which when where how why isn"
    " don doesn didn won wouldn can couldn ll ve re s d m t again please okay fine sure"
    " though quite rather about into like get got".split()
)


_TURNED = {"we": "i", "you": "i", "our": "my", "your": "my", "us": "me"}
"""Who speaks is no difference between a sentence and its echo."""
_SHORT_LINE = range(2, GRAM + 1)
_ANYWHERE = frozenset(
    "go on i see good that tell me more why not fair enough and then so what".split()
)
"""Short things that anybody says twice."""


def _turned(words: list[str]) -> list[str]:
    return [_TURNED.get(word, word) for word in words]


def _letters(words: list[str]) -> frozenset[str]:
    """Every stretch of letters, however they are parted into words."""
    whole = "".join(words)
    return frozenset(whole[at : at + LETTERS] for at in range(len(whole) - LETTERS + 1))


class Echo:
    """What was heard so far, ready to be compared with."""

    def __init__(self, heard: Iterable[str], user: str) -> None:
        kept = list(heard)
        self._heard = [grams(words_of(plain(sentence))) for sentence in kept]
        lines = [words_of(plain(sentence)) for sentence in kept]
        self._short = [
            f" {' '.join(line)} "
            for line in lines
            if len(line) in _SHORT_LINE and not _ANYWHERE.issuperset(line)
        ]
        said = _turned(words_of(plain(user)))
        self._user = grams(said)
        self._user_words = len(said)
        self._user_letters = _letters(said)
        self._matter = [matter(sentence) for sentence in kept]
        self._user_matter = matter(user)

    def whole(self, low: str) -> Iterator[str]:
        """Whether a whole reply is the user's turn again, sentence by sentence."""
        words = words_of(low)
        letters = _letters(_turned(words)) if len(words) >= SPELT_WORDS else frozenset()
        if len(letters & self._user_letters) > SPELT_ALIKE * len(letters):
            yield "parrots the user"

    def faults(self, low: str, before: Iterable[str] = ()) -> Iterator[str]:
        """Whether this sentence repeats her, or parrots the user."""
        words = words_of(low)
        mine = grams(words)
        whole = f" {' '.join(words)} "
        if any(line in whole for line in self._short):
            yield "said before"
        if len(words) <= GRAM:
            return
        earlier = (*self._heard, *(grams(words_of(plain(sentence))) for sentence in before))
        for other in earlier:
            shared = len(mine & other)
            if shared and shared / min(len(mine), max(len(other), 2)) > NEARLY_THE_SAME:
                yield "said before"
        mean = matter(low)
        others = [*self._matter, *map(matter, before)]
        if any(_alike(mean, other) for other in others):
            yield "said before"
        states = _SPEAKS.search(low) and not low.endswith("?") and len(mean) > _FEW
        if states and _alike(mean, self._user_matter):
            yield "parrots the user"
        mine = grams(_turned(words))
        shared = len(mine & self._user)
        all_of_it = self._user_words > GRAM and shared / max(len(self._user), 1) >= PARROTED
        # A few of the user's words taken up are an answer's beginning; many are an echo.
        echoed = len(words) >= ECHOED_WORDS and shared / len(mine) >= PARROTED
        if all_of_it or echoed or any(self.whole(low)):
            yield "parrots the user"
