"""Cuts text into whole sentences while it is being written.

In: pieces of text as they come. Out: sentences, each as soon as what follows shows that it has
ended. What never ends is never given out. Pure.
"""

import re

_END = re.compile(r"""([.?!…]+)["'”’)\]]*(?=\s+(\S))""")
"""The end of a sentence, with the first letter of what follows."""
_LAST_END = re.compile(r"""[.?!…]["'”’)\]]*\s*$""")
_LAST_WORD = re.compile(r"(\S+)$")
_SHORT_FORMS = frozenset("mr mrs ms dr st vs e.g i.e etc inc ltd co corp approx dept jr sr".split())
"""What a full stop follows without ending a sentence."""


class SentenceStream:
    """The sentences of one reply."""

    def __init__(self) -> None:
        self._text = ""
        self.ended = 0
        """Characters of the whole text up to the end of the last sentence given out."""

    def feed(self, text: str) -> list[str]:
        """More text; the sentences that are whole now."""
        self._text += text
        found: list[str] = []
        search = self.ended
        while (match := _END.search(self._text, search)) is not None:
            search = match.end()
            if self._ends(match):
                found += self._take(match.end())
        return found

    def close(self) -> list[str]:
        """The text ends here by itself: what is left may be a sentence too."""
        match = _LAST_END.search(self._text, self.ended)
        if match is None:
            return []
        return self._take(len(self._text.rstrip()))

    def _ends(self, match: re.Match[str]) -> bool:
        """Whether a sentence really ends here."""
        stop, follower = match[1], match[2]
        if stop != ".":
            # A pause in the middle of a sentence.
            return not (stop[-1] in ".…" and follower.islower())
        before = _LAST_WORD.search(self._text, self.ended, match.start())
        if before is None:
            return False
        word = before[1].strip("\"'“‘([").lower()
        if word in _SHORT_FORMS or (len(word) == 1 and word.isalpha() and word != "i"):
            return False
        # "1." at the front of a line numbers it.
        alone = not self._text[self.ended : before.start()].strip()
        return not (alone and word.isdigit())

    def _take(self, end: int) -> list[str]:
        sentence = " ".join(self._text[self.ended : end].split())
        self.ended = end
        return [sentence] if any(letter.isalpha() for letter in sentence) else []
