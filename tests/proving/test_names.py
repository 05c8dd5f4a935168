"""No code names the first persona: who she is stands in her file alone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

DESKTOP = Path(__file__).parents[2] / "desktop"
NAMED = re.compile(r"Elena|NovaTech|Vasquez")
ANY_CASE = re.compile(r"(?<!\$)\belena\b|nova ?tech|vasquez(?<!elena_vasquez)", re.IGNORECASE)
LISTENING = (
    "coach/reading/cues/",
    "counterpart/guard_",
    "counterpart/director/questions.py",
    "terminal/palette.py",
)
"""Patterns that also take the first persona's name, lower case, beside what is said of anybody;
the palette calls a colour by it."""


def spoken_of(source: str) -> Iterator[str]:
    """Every string and name in a source but its docstrings."""
    tree = ast.parse(source)
    documented = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if id(node) not in documented:
                yield node.value
        elif isinstance(node, ast.Name | ast.Attribute):
            yield node.id if isinstance(node, ast.Name) else node.attr
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg


def naming(pattern: re.Pattern[str]) -> set[str]:
    return {
        path.relative_to(DESKTOP).as_posix()
        for path in DESKTOP.rglob("*.py")
        if any(pattern.search(word) for word in spoken_of(path.read_text("utf-8")))
    }


def test_no_logic_names_her() -> None:
    assert naming(NAMED) == set()


def test_only_patterns_know_her_name_in_lower_case() -> None:
    assert [name for name in naming(ANY_CASE) if not name.startswith(LISTENING)] == []


@pytest.mark.parametrize(
    "source",
    [
        "if name == 'Elena': pass",
        "GREETING = f'Hello {x}, NovaTech'",
        "def tell_Vasquez(): pass",
        "NovaTech = 1",
        "x.Elena",
    ],
)
def test_a_planted_name_is_found(source: str) -> None:
    assert any(NAMED.search(word) for word in spoken_of(source))


def test_a_docstring_may_give_her_as_an_example() -> None:
    assert not any(NAMED.search(word) for word in spoken_of('"""Elena is curious."""\nx = 1\n'))
