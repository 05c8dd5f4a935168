"""Puts a turn into the one form that all cues are written for.

Takes the turn as typed or heard; gives back a line of lower-case words: number words as digits,
contractions written out, hyphens opened, fillers and stutters gone, sentence ends as " . " or
" ? ". Every word still knows where it stood in the original.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from desktop.coach.said.answers import spelled_as_meant

THEIR_COMPANY = "theirco"
"""Stands for the counterpart's company, whatever it is called."""

_TOKEN = re.compile(
    r"[$€£]?\d[\d,.]*\d[^\W\d_]*|[$€£]?\d[^\W\d_]*|[^\W\d_]+\d\w*|[^\W\d_]+(?:'[^\W\d_]+)*|\w+|[.?!;:,…\n]+"
    r"|--+|[-–—](?=\s)|[()]|[%&$€£\"]"
)
_WORDS_KEPT = 2048
_FOLD = str.maketrans("’‘ʼ`´“”„«»", "'''''\"\"\"\"\"")
_STOPS = re.compile(r"[.!;\n?]")

_WHOLE = {
    "can't": "can not", "cannot": "can not", "cant": "can not", "won't": "will not",
    "wont": "will not", "shan't": "will not", "ain't": "is not", "let's": "let us",
    "lets": "let us", "gonna": "going to", "wanna": "want to", "gotta": "got to",
    "lemme": "let me", "gimme": "give me", "i'm": "i am", "im": "i am", "ive": "i have",
    "dont": "do not", "doesnt": "does not", "didnt": "did not", "isnt": "is not",
    "wasnt": "was not", "arent": "are not", "wouldnt": "would not", "couldnt": "could not",
    "shouldnt": "should not", "havent": "have not", "hasnt": "has not", "youre": "you are",
    "youve": "you have", "youd": "you would", "youll": "you will", "theyre": "they are",
    "thats": "that is", "whats": "what is", "heres": "here is", "wheres": "where is",
    "theres": "there is", "whos": "who is", "hows": "how is", "weve": "we have",
    "y'all": "you all", "yall": "you all", "ok": "okay", "okey": "okay", "yep": "yes",
    "yeah": "yes", "yup": "yes", "yea": "yes", "ya": "yes", "nope": "no", "nah": "no",
    "cos": "because", "cuz": "because", "'cause": "because", "favourites": "favorites",
    "favourite": "favorite", "favour": "favor", "favouritism": "favoritism", "alright": "all right",
    "prioritise": "prioritize", "prioritised": "prioritized", "&": "and", "percent": "%",
    "u": "you", "ur": "your", "pls": "please", "thx": "thanks", "everyones": "everyone 's",
    "ceo's": "ceo 's", "tomorow": "tomorrow", "exec": "executive", "ceos": "ceo 's",
    "kinda": "kind of", "sorta": "sort of", "dunno": "do not know", "api's": "api",
    "apis": "api", "colleague's": "colleague 's", "marketting": "marketing",
    "innovatech": THEIR_COMPANY, "anyones": "anyone 's", "nobody's": "nobody is",
    "no": "no", "one-year": "1 year", "programme": "program", "catalogue": "catalog",
}  # fmt: skip
_IS_AFTER = frozenset(
    "that it what here there where who how he she nobody everyone everybody this why when "
    "everything nothing something one".split()
)
_ENDINGS = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'d": "would"}
_FILLERS = frozenset("um uh er erm hmm mm mmm ah eh uhm uhh umm mhm hm ehm huh oh".split())
_TWO_WORD_FILLERS = {("you", "know"), ("i", "mean"), ("sort", "of"), ("kind", "of")}
_FILLER_BLOCKERS = frozenset(
    "do did does would if as let how to what that when should must might may can could will "
    "because some which any this same no another by until it want".split()
)
"""After these, "you know" and its like carry meaning."""
_ANNOUNCED = [
    ["let"],
    ["we"],
    ["i"],
    ["it"],
    ["okay"],
    ["fine"],
    [","],
    ["yes"],
    ["how"],
    ["you"],
    [],
]
_DOUBLED = frozenset("had that very really no so bye".split())
"""Words that people double on purpose."""
_MISSPELT_EXCLUSIVE = re.compile(r"(?:exclusi|exlusi|exclusv|exculsi|exclsui|excusiv|ecxlusi)\w*")


class Token(NamedTuple):
    """One word of the normal form and where it came from."""

    word: str
    start: int
    """First character of its origin in the turn as given."""
    end: int


@dataclass(frozen=True, slots=True)
class Wording:
    """A turn in normal form: single spaces, one before the first word and one after the last."""

    text: str
    tokens: tuple[Token, ...]
    places: tuple[int, ...]
    """Where each token starts in the text."""
    quoted: tuple[tuple[int, int], ...] = ()
    """Stretches of the text that stood in double quotation marks."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The words of the turn as given behind this stretch of the normal form."""
        if not self.tokens:
            return 0, 0
        while end > start and self.text[end - 1] == " ":
            end -= 1
        first = max(0, bisect_right(self.places, start + (self.text[start] == " ")) - 1)
        last = max(first, bisect_left(self.places, end) - 1)
        return self.tokens[first].start, max(self.tokens[i].end for i in (first, last))


def put(text: str, companies: tuple[str, ...], name: str, glossary: Mapping[str, str]) -> Wording:
    """The turn in normal form."""
    rewriting = spelled_as_meant(text, glossary)
    folded = _lowered(rewriting.text).translate(_FOLD)
    tokens: list[Token] = []
    quotes: list[int] = []
    for match in _TOKEN.finditer(folded):
        raw = match[0]
        if raw == '"':
            quotes.append(len(tokens))
            continue
        start, end = rewriting.span(*match.span())
        tokens.extend(Token(word, start, end) for word in _normal_words(raw))
    kept = _without_fillers(_named(tokens, companies, name), quotes)
    return _laid_out(*kept)


def _lowered(text: str) -> str:
    """The text in lower case, character for character."""
    if text.isascii():
        return text.lower()
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


@lru_cache(maxsize=_WORDS_KEPT)
def _normal_words(raw: str) -> tuple[str, ...]:
    """The words one raw token stands for; most were said before."""
    return tuple(_words_of(raw))


def _words_of(raw: str) -> list[str]:
    """The words one raw token stands for."""
    if raw in _WHOLE:
        return _WHOLE[raw].split()
    if not (raw[0].isalnum() or raw[0] in "$€£%"):
        if "?" in raw:
            return ["?"]
        if "…" in raw or raw.startswith(".."):
            return [","]
        return ["."] if _STOPS.search(raw) else [","]
    if _MISSPELT_EXCLUSIVE.fullmatch(raw):
        return ["exclusivity" if "t" in raw[6:] else "exclusively" if raw[-2:] == "ly"
                else "exclusive"]  # fmt: skip
    for ending, word in _ENDINGS.items():
        if raw.endswith(ending) and len(raw) > len(ending):
            return [raw[: -len(ending)], word]
    if raw.endswith("'s"):
        return [raw[:-2], "is" if raw[:-2] in _IS_AFTER else "'s"]
    if raw.endswith("s'"):
        return [raw[:-1], "'s"]
    return [raw]


def _named(tokens: list[Token], companies: tuple[str, ...], name: str) -> list[Token]:
    """The company under its stand-in; the counterpart's name gone, or "she" where it is told of."""
    sequences = sorted((tuple(c.lower().split()) for c in companies), key=lambda c: -len(c))
    first = name.lower()
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        for words in sequences:
            if (
                words
                and token.word == words[0]
                and tuple(t.word for t in tokens[at : at + len(words)]) == words
            ):
                last = tokens[at + len(words) - 1]
                out.append(Token(THEIR_COMPANY, token.start, last.end))
                at += len(words)
                break
        else:
            if first and token.word == first:
                after = tokens[at + 1].word if at + 1 < len(tokens) else ""
                if after in ("wants", "said", "asked", "needs", "says", "is", "will", "wanted"):
                    out.append(Token("she", token.start, token.end))
                elif after == "'s":
                    out.append(Token("her", token.start, tokens[at + 1].end))
                    at += 1
            else:
                out.append(token)
            at += 1
    return out


def _without_fillers(tokens: list[Token], quotes: list[int]) -> tuple[list[Token], list[int]]:
    """What is left without "um", "you know" and doubled words."""
    out: list[Token] = []
    marks = [quote for quote in quotes if quote <= len(tokens)]
    moved: list[int] = []
    at = 0
    while at < len(tokens):
        while len(moved) < len(marks) and marks[len(moved)] <= at:
            moved.append(len(out))
        word = tokens[at].word
        before = out[-1].word if out else ""
        after = tokens[at + 1].word if at + 1 < len(tokens) else ""
        if word in _FILLERS:
            at += 1
        elif word == "you" and _opens_with_you_know_what(tokens, at):
            at += 3
        elif (word, after) in _TWO_WORD_FILLERS and not _means_something(tokens, at, before):
            at += 2
        elif word == before and (word in ",.?" or (word not in _DOUBLED and word.isalpha())):
            at += 1
        elif word in ",.?" and before in ("", ",", ".", "?"):
            if out and word in ".?":
                out[-1] = tokens[at]
            at += 1
        else:
            out.append(tokens[at])
            at += 1
    moved.extend(len(out) for _ in range(len(marks) - len(moved)))
    return out, moved


def _opens_with_you_know_what(tokens: list[Token], at: int) -> bool:
    """Whether "you know what" only announces what follows."""
    words = [token.word for token in tokens[at : at + 4]]
    return words[:3] == ["you", "know", "what"] and words[3:] in _ANNOUNCED


def _means_something(tokens: list[Token], at: int, before: str) -> bool:
    """Whether this "you know" or "kind of" is no filler."""
    after = tokens[at + 2].word if at + 2 < len(tokens) else ""
    if tokens[at].word == "you" and after in ("what", "why", "that", "how", "if"):
        return True
    return before in _FILLER_BLOCKERS


def _laid_out(tokens: list[Token], quotes: list[int]) -> Wording:
    """The tokens as one line."""
    pieces: list[str] = []
    places: list[int] = []
    at = 1
    for token in tokens:
        places.append(at)
        pieces.append(token.word)
        at += len(token.word) + 1
    text = f" {' '.join(pieces)} " if pieces else " "
    limits = [*places, len(text)]
    quoted = tuple(
        (limits[first], limits[last])
        for first, last in zip(quotes[::2], quotes[1::2], strict=False)
        if last > first
    )
    return Wording(text, tuple(tokens), tuple(places), quoted)
