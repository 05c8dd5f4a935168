"""Whether a sentence names a benefit that is not on the table, or gives one another number.

In: a sentence in plain form and what is on the table. Out: reasons against it.
"""

import re
from collections.abc import Iterator, Mapping

from desktop.counterpart.guard_numbers import Figure, known_figures, measured
from desktop.counterpart.guard_role import either
from desktop.counterpart.persona import Persona


class Terms:
    """What a persona's benefits are called, ready to be found in a sentence."""

    def __init__(self, persona: Persona) -> None:
        self._named = {
            row.id: either(*(row.mentions or (re.escape(row.spoken.lower()),)))
            for row in persona.benefits
        }

    def mentioned(self, low: str) -> frozenset[str]:
        """Kinds of benefit that a text in plain form names."""
        return frozenset(kind for kind, pattern in self._named.items() if pattern.search(low))

    def faults(self, low: str, table: Mapping[str, str], user: str = "") -> Iterator[str]:
        """Benefits that are not on the table, or on it with another number.

        `table` gives the words of each benefit on it, `user` what she answers, in plain form;
        what somebody has just called a thing may be said back.
        """
        named = self.mentioned(low)
        if any(not self._covered(low, kind, table, user) for kind in named - table.keys()):
            yield "a term that nobody offered"
        on_table = named & table.keys()
        if len(on_table) == 1:
            said = set(known_figures([table[next(iter(on_table))]]))
            others = set(known_figures(table.values()))
            used = {Figure(figure.value, figure.unit) for figure in measured(low)}
            wrong = [one for one in used if one not in said and Figure(one.value) not in said]
            if any(one not in others and one.value > 1 for one in wrong) or (
                wrong and _measures(low, self._named[next(iter(on_table))])
            ):
                yield "a number that belongs to something else"

    def _covered(self, low: str, kind: str, table: Mapping[str, str], user: str) -> bool:
        """Whether the words that name this kind also name one on the table, or are the user's."""
        cover = [
            found.span()
            for other in table
            if other in self._named
            for found in self._named[other].finditer(low)
        ]
        return all(
            any(start < end and begin < stop for begin, end in cover)
            or f" {low[start:stop]} " in f" {user} "
            for start, stop in (found.span() for found in self._named[kind].finditer(low))
        )


def _measures(low: str, benefit: re.Pattern[str]) -> bool:
    """Whether a figure stands right before this benefit, as its measure."""
    ends = {found.start() for found in benefit.finditer(low)}
    return any(found.end() in ends for found in _MEASURE.finditer(low))


_MEASURE = re.compile(
    r"(?:days?|weeks?|months?|years?|hours?|dollars?|thousand|percent|%|\d)"
    r" (?:of|in) (?:the |your |that )?"
)
