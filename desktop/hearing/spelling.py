"""Writes recognised words as a person would: figures, names, capitals where they belong. Pure."""

import re
from collections.abc import Mapping

from desktop.hearing.numerals import rewrite

_I = re.compile(r"\bi(?=$|['’ ,.?!])")


class Spelling:
    """The spelling of one scenario; call it with recognised words."""

    def __init__(self, glossary: Mapping[str, str]) -> None:
        self._glossary = dict(glossary)

    def __call__(self, words: str) -> str:
        """The same words, written."""
        text = _I.sub("I", rewrite(words, self._glossary).text.strip())
        return text[:1].upper() + text[1:]
