"""Who may import whom: walks every module's syntax tree, inside functions too.

`ROOMS` is the floor plan. A module answers to the entry with the longest name that it starts
with; it may always import the hall's and its own room's pure modules.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

HALL = {"clock", "events", "intents", "moves", "reports", "scene", "utterance"}
"""The words and facts that everyone shares."""

EDGES = {
    "counterpart.llama",
    "counterpart.plain_llama",
    "hearing.echo",
    "hearing.microphone",
    "hearing.recogniser",
    "shelf.download",
    "speaking.speaker",
    "speaking.voice",
}
"""Modules that hold one heavy library each; they run in processes of their own."""

# fmt: off
PURE = {
    "abc", "bisect", "collections", "copy", "dataclasses", "enum", "functools", "hashlib", "heapq",
    "itertools", "json", "math", "operator", "re", "string", "tomllib", "types", "typing",
    "unicodedata", "zlib",
}
# fmt: on
"""What the pure core takes from the standard library: no clock, no chance, no disk, no thread."""

# fmt: off
NETWORK = {
    "aiohttp", "ftplib", "http", "httpx", "imaplib", "nntplib", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "telnetlib", "urllib", "urllib3", "webbrowser", "websockets",
    "wsgiref", "xmlrpc", "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets",
}
# fmt: on
"""Meant to open an internet socket; offline is a promise."""

UNSAFE = {"marshal", "multiprocessing", "pickle", "shelve"}
"""Workers are told apart by pipes and frames; nothing read from disk is run."""


@dataclass(frozen=True)
class Room:
    """What the modules of one entry may import besides the hall and their own room."""

    rooms: str = ""
    """Names under desktop/, with all that lies below them."""
    libraries: str = ""
    """From outside the standard library."""
    pure: bool = False
    """Only PURE from the standard library."""
    edges: bool = False
    """Edges too, where `rooms` or the own room lets them in."""


CORE = Room(pure=True)

ROOMS = {
    # The hall and the cellar.
    "": CORE,  # desktop/__init__.py: name and version
    **dict.fromkeys(HALL, CORE),
    "paths": Room(libraries="platformdirs"),
    "settings": Room(),  # the user's choices, a file beside the journal
    # The pure core. The counterpart knows the coach's state, never the other way round.
    "coach": CORE,
    # The words of a turn know no page, and what reads moves knows no terms.
    "coach.said": CORE,
    "coach.page": Room("coach.said", pure=True),
    "coach.reading": Room("coach.said", pure=True),
    # Both read "two hundred" as 200; numerals are pure, and left of the coach on the line.
    "coach.said.answers": Room("hearing.numerals", pure=True),
    "coach.reading.cues.wording": Room("coach.said hearing.numerals", pure=True),
    "coach.method": Room(libraries="pydantic", pure=True),  # checks its TOML
    "counterpart": CORE,
    "counterpart.director": Room("coach", pure=True),
    "counterpart.guard_wording": Room("coach.reading.traits coach.reading.weights", pure=True),
    # Whose name is said beside a term is read once, for the page and for what she remembers.
    "counterpart.memory": Room("coach.said.owners", pure=True),
    "counterpart.own_words": Room("coach.said.owners", pure=True),
    "counterpart.persona": Room(libraries="pydantic", pure=True),  # checks its TOML
    # A question is put in the notation of the cues before it is weighed.
    "counterpart.topics": Room("coach.reading", pure=True),
    "counterpart.trust": Room("coach", pure=True),
    "hearing": CORE,
    "rehearsal": Room("coach counterpart speaking.sentences", pure=True),
    # Proves a persona before anyone meets her.
    "proving": Room("coach counterpart rehearsal", pure=True),
    "rehearsal.conductor": Room("coach counterpart"),  # owns the one inbox and thread
    "rehearsal.patient": Room("counterpart"),  # waits for a model
    # What is kept of a call.
    "records": Room(),
    "records.export": Room("coach"),
    # The edges, one heavy library each, and the processes that hold them.
    "counterpart.llama": Room(libraries="llama_cpp"),
    "counterpart.plain_llama": Room("counterpart.llama", libraries="llama_cpp", edges=True),
    "hearing.echo": Room(libraries="livekit"),
    "hearing.microphone": Room(libraries="numpy sounddevice soxr"),
    "hearing.recogniser": Room(libraries="vosk"),
    "shelf": Room("hearing.layout workers.protocol workers.supervisor"),
    # Loads a model once, in a process that may die of it.
    "shelf.audition": Room("workers.errand"),
    "shelf.catalogue": Room(libraries="pydantic"),
    "shelf.download": Room(libraries="httpx"),
    "speaking": Room(),
    "speaking.casting": CORE,
    "speaking.loudness": Room(libraries="numpy", pure=True),
    "speaking.sentences": CORE,
    "speaking.speakable": CORE,
    "speaking.speaker": Room(libraries="numpy sounddevice soxr"),
    "speaking.voice": Room(libraries="pyttsx3"),
    "workers": Room("counterpart hearing shelf speaking", libraries="numpy", edges=True),
    # The front ends: they paint scenes and post intents.
    # The window finds its own fonts and icons (paths) and shows the user's choices (settings).
    "gui": Room("coach.debrief.summary paths settings", libraries="PySide6"),
    "terminal": Room(
        "commands.benchmark commands.checkup coach paths proving records rehearsal shelf",
        libraries="rich textual",
    ),
    # What the window may ask for, and the commands; the root joins them.
    "reception": CORE,
    "commands": CORE,
    "app": Room(
        "commands coach counterpart reception gui hearing paths records rehearsal settings shelf"
        " sound speaking terminal workers"
    ),
    "reception.contents": Room(
        "coach reception.first_page gui.pages.brief gui.pages.content records rehearsal settings"
    ),
    "reception.desk": Room(
        "coach gui.pages.brief gui.pages.content reception records rehearsal settings"
    ),
    # The window's studio, and what its pages may ask of it.
    "reception.booth": Room("rehearsal settings sound speaking.sentences workers"),
    "reception.readiness": Room("gui.pages.brief settings"),
    "reception.soundboard": Room(
        "reception.booth gui.pages.brief gui.pages.content reception.readiness settings shelf sound"
    ),
    # The window's language model, and what its pages may ask of it.
    "reception.mindboard": Room(
        "coach.debrief.second_look counterpart gui.pages.brief gui.pages.content"
        " reception.readiness rehearsal.thought reception.rereading shelf thinking workers"
    ),
    "reception.rereading": Room(
        "coach.debrief.second_look counterpart.chat reception.mindboard workers"
    ),
    # Shows the first page from a light read, before anything heavy is there.
    "reception.first_page": Room("gui.pages.brief reception.readiness records settings"),
    "reception.opening": Room("app reception gui paths records settings shelf"),
    # Tries and measures the workers; says it without a front end.
    "commands.benchmark": Room(
        "records rehearsal.call rehearsal.scenario settings shelf speaking.sentences workers"
    ),
    "commands.checkup": Room("settings shelf workers"),
    # Builds the studio from what is installed and chosen.
    "sound": Room("hearing.spelling rehearsal.talk settings shelf workers"),
    # Says which language model plays, and builds its link to a call.
    "thinking": Room("counterpart paths rehearsal.thought shelf workers"),
    "commands.minded": Room("rehearsal thinking"),  # the same for one command
    # The commands about what is installed here.
    "commands.stock": Room("app coach commands rehearsal settings shelf terminal thinking workers"),
    # Asks a mind process to measure, and plays the sample call through it.
    "commands.mind_benchmark": Room("counterpart commands.minded rehearsal thinking workers"),
    "commands.spoken": Room("rehearsal.talk settings sound terminal.voice"),
    "cli": Room(
        "app commands.minded reception.opening paths records commands.stock terminal thinking"
    ),
    "__main__": Room("app cli workers"),
}

WALLED = {"coach.said", "coach.page", "coach.reading"}
"""Folders that may not import the rest of their room unless their entry says so."""

MAY_USE_THE_NETWORK = {"shelf.download"}


def within(name: str, places: set[str]) -> bool:
    """Whether this dotted name is one of the places or lies below one."""
    return any(name == place or name.startswith(place + ".") for place in places)


def room_of(module: str) -> Room | None:
    """The entry with the longest name that this module starts with; a new house has none."""
    fits = [name for name in ROOMS if module == name or (name and module.startswith(name + "."))]
    return ROOMS[max(fits, key=len)] if fits else None


def imports_of(tree: ast.AST, module_exists: set[str]) -> Iterator[tuple[int, str]]:
    """Line and full name of everything imported; a name that starts with a dot breaks the rules."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            source = "." * node.level + (node.module or "")
            names = [f"{source}.{alias.name}" for alias in node.names]
            deeper = [each for each in names if each in module_exists or not is_ours(source)]
            if len(deeper) < len(names) or not deeper:
                yield node.lineno, source
            yield from ((node.lineno, each) for each in deeper)
        elif isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in {"import_module", "__import__"}:
                first = node.args[0] if node.args else None
                literal = first.value if isinstance(first, ast.Constant) else None
                yield node.lineno, literal if isinstance(literal, str) else ".computed"


def is_ours(name: str) -> bool:
    """Whether a dotted name belongs to this program."""
    return within(name, {"desktop"})


def objection(module: str, imported: str) -> str:
    """Why this module may not import that name; empty when it may."""
    room = room_of(module)
    if room is None:
        return "stands in no room of the floor plan"
    if imported.startswith("."):
        return f"imports {imported} by a relative or computed name"
    if within(imported, NETWORK | UNSAFE) and module not in MAY_USE_THE_NETWORK:
        return f"imports {imported}, which nobody may"
    if not is_ours(imported):
        top = imported.partition(".")[0]
        if top in sys.stdlib_module_names:
            fine = not room.pure or top in PURE
        else:
            fine = top in room.libraries.split()
        return "" if fine else f"imports {imported}, which is not for this room"
    target = imported.removeprefix("desktop").removeprefix(".")
    if within(target, EDGES) and not (room.edges or module == target):
        return f"imports the edge {target}"
    walls = [folder for folder in WALLED if within(module, {folder})]
    own = walls[0] if walls else module.partition(".")[0]
    fine = target in HALL | {""} or within(target, {own, *room.rooms.split()})
    return "" if fine else f"imports {imported}, which is not for this room"


def objections(root: Path) -> list[str]:
    """Every import under root/desktop that the floor plan does not allow."""
    files = {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sorted((root / "desktop").rglob("*.py"))
    }
    known = set(files) | {f"desktop.{name}" for name in (*ROOMS, *EDGES)}
    found = []
    for name, path in files.items():
        module = name.removeprefix("desktop").removeprefix(".")
        if room_of(module) is None:
            found.append(f"{name} stands in no room of the floor plan")
            continue
        for line, imported in imports_of(ast.parse(path.read_bytes()), known):
            if wrong := objection(module, imported):
                found.append(f"{name}:{line} {wrong}")
    return found


def test_every_module_keeps_to_its_room() -> None:
    assert objections(ROOT) == []


def test_the_walk_sees_the_whole_program() -> None:
    seen = [path.name for path in (ROOT / "desktop").rglob("*.py")]
    assert {"moves.py", "paths.py", "tracker.py", "persona.py", "journal.py"} <= set(seen)


PLANTED = [
    # The core knows no window, no device, no disk, no clock, no chance.
    (
        "coach/reading/reader",
        "def read():\n    from PySide6 import QtCore",
        "imports PySide6.QtCore",
    ),
    ("rehearsal/floor", "import textual.app", "imports textual.app"),
    ("coach/tracker", "import time", "imports time"),
    ("counterpart/actor", "import random", "imports random"),
    ("moves", "from pathlib import Path", "imports pathlib.Path"),
    ("coach/reading/reader", "import numpy", "imports numpy"),
    # Edges are for the workers alone.
    ("coach/reading/reader", "from desktop.counterpart.llama import Llama", "imports the edge"),
    ("coach/reading/reader", "from desktop.counterpart import llama", "imports the edge"),
    ("counterpart/director", "import desktop.counterpart.llama", "imports the edge"),
    ("rehearsal/conductor", "from desktop.counterpart.llama import Llama", "imports the edge"),
    ("app", "from desktop.speaking.voice import Voice", "imports the edge"),
    ("speaking/voice", "import vosk", "imports vosk"),
    ("counterpart/llama", "import sounddevice", "imports sounddevice"),
    # One direction between the rooms.
    ("coach/tracker", "from desktop.counterpart.persona import Persona", "desktop.counterpart"),
    ("coach/said/amounts", "from desktop.coach.page.terms import Term", "coach.page.terms"),
    ("coach/page/lines", "from desktop.coach.reading.reader import Reader", "coach.reading"),
    ("coach/reading/reader", "from desktop.coach.tracker import Progress", "coach.tracker"),
    (
        "counterpart/guard",
        "from desktop.coach.reading.reader import Reader",
        "coach.reading.reader",
    ),
    ("gui/window", "from desktop.rehearsal.conductor import Conductor", "desktop.rehearsal"),
    ("gui/window", "from desktop.coach.reading.reader import Reader", "coach.reading"),
    ("terminal/page", "from desktop.counterpart.persona import Persona", "desktop.counterpart"),
    ("terminal/page", "from desktop.app import run", "imports desktop.app"),
    ("records/journal", "def f():\n    import desktop.app", "imports desktop.app"),
    ("records/journal", "from desktop.coach.reading.reader import Reader", "coach.reading"),
    ("workers/supervisor", "from PySide6.QtCore import QObject", "imports PySide6"),
    # Nothing leaves the computer, and nothing read is run.
    ("app", "import socket", "imports socket, which nobody may"),
    ("shelf/catalogue", "def f():\n    from urllib.request import urlopen", "imports urllib"),
    ("terminal/page", "import http.client", "imports http.client"),
    ("gui/window", "import requests", "imports requests"),
    ("gui/window", "from PySide6 import QtNetwork", "imports PySide6.QtNetwork"),
    ("records/journal", "import pickle", "imports pickle"),
    # No way round.
    ("coach/tracker", "from . import reader", "relative or computed name"),
    ("coach/tracker", "from .reader import Reader", "relative or computed name"),
    ("app", "import importlib\nimportlib.import_module('requests')", "imports requests"),
    ("app", "__import__('socket')", "imports socket"),
    ("app", "import importlib\nimportlib.import_module('soc' + 'ket')", "computed name"),
    ("coach/tracker", "if TYPE_CHECKING:\n    from desktop.gui.window import Window", "gui"),
    ("front", "import re", "stands in no room"),
]


@pytest.mark.parametrize(("module", "text", "words"), PLANTED)
def test_a_planted_import_is_caught(tmp_path: Path, module: str, text: str, words: str) -> None:
    plant(tmp_path, module, text)
    found = objections(tmp_path)
    assert len(found) == 1
    assert words in found[0]


ALLOWED = [
    (
        "coach/reading/reader",
        "import re\nfrom desktop.moves import Step\nfrom desktop import __version__",
    ),
    ("counterpart/director", "from desktop.coach.tracker import Progress"),
    ("counterpart/llama", "def load():\n    from llama_cpp import Llama"),
    ("rehearsal/conductor", "import queue\nfrom desktop.counterpart.director import direct"),
    ("shelf/download", "import httpx\nimport ssl"),
    ("workers/mind", "from desktop.counterpart.llama import Mind"),
    (
        "gui/window",
        "from PySide6 import QtWidgets\nfrom desktop.scene import Scene",
    ),
    ("__main__", "def main():\n    from desktop.cli import run"),
]


@pytest.mark.parametrize(("module", "text"), ALLOWED)
def test_an_import_of_the_floor_plan_is_let_through(tmp_path: Path, module: str, text: str) -> None:
    plant(tmp_path, module, text)
    assert objections(tmp_path) == []


def plant(root: Path, module: str, text: str) -> None:
    """Write one module of an otherwise empty program."""
    path = root / "desktop" / f"{module}.py"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
