"""The composition root: finds the data, builds the parts and hands them to a front end.

Imported late, by __main__ and cli alone.
"""

import argparse
import io
import json
import os
import random
import select
import sys
import time
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from desktop.coach.debrief.summary import Debrief, debrief_of
from desktop.coach.method import Method, method_from
from desktop.counterpart.persona import Persona, PersonaError, persona_from
from desktop.events import CallOpened, Fact
from desktop.moves import Difficulty
from desktop.paths import bundled
from desktop.records.journal import Journal, UnsavedJournal, open_journal
from desktop.rehearsal.scenario import Coefficients, Scenario, scenario_of

if TYPE_CHECKING:
    from desktop.terminal.script import ScriptedTurn

METHOD_FILE = "preferred_ground.toml"
DEFAULT_PERSONA = "elena_vasquez"


class UsageError(Exception):
    """Something the user gave cannot be used; its text is one sentence."""


def now() -> datetime:
    """Wall clock, for lists and file names."""
    return datetime.now(UTC)


monotonic = time.monotonic


def load_method() -> Method:
    """The method that travels with the program."""
    return method_from(tomllib.loads((bundled("personas") / METHOD_FILE).read_text("utf-8")))


@dataclass(frozen=True, slots=True)
class PersonaFile:
    """A persona file found on this computer."""

    id: str
    path: Path
    own: bool
    """In the user's data folder, rather than shipped."""


def persona_files(home: Path) -> Iterator[PersonaFile]:
    """Shipped personas, then the user's own; the method's file is none."""
    for folder, own in ((bundled("personas"), False), (home / "personas", True)):
        if folder.is_dir():
            for path in sorted(folder.glob("*.toml")):
                if path.name != METHOD_FILE:
                    yield PersonaFile(path.stem, path, own)


def read_persona(path: Path) -> Persona:
    """One persona file; UsageError names file, field and reason."""
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError:
        raise UsageError(f"{path}: not a UTF-8 text file") from None
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from None
    try:
        return persona_from(text, str(path))
    except PersonaError as error:
        raise UsageError(str(error)) from None


def coefficients(name: str) -> bytes:
    """What was learnt for the reader, the guard or the topics, as it travels with the program."""
    return (bundled("resources") / name / "coefficients.bin").read_bytes()


def load_scenario(persona: str, home: Path) -> Scenario:
    """The scenario of a persona, named by its id or by a file."""
    if persona.endswith(".toml"):
        return _scenario_of(read_persona(Path(persona)))
    known = list(persona_files(home))
    found = next((file for file in known if file.id == persona), None)
    if found is None:
        ids = ", ".join(file.id for file in known)
        raise UsageError(f"There is no persona “{persona}” here; there is {ids}.")
    return _scenario_of(read_persona(found.path))


def _scenario_of(persona: Persona) -> Scenario:
    learnt = (partial(coefficients, name) for name in ("reader", "guard", "topics"))
    return scenario_of(persona, load_method(), Coefficients(*learnt))


def debrief(scenario: Scenario, facts: list[Fact]) -> Debrief:
    """The debrief of a call's facts."""
    return debrief_of(facts, scenario.method, scenario.wordings, scenario.names)


def scenario_for(facts: list[Fact], home: Path) -> Scenario:
    """The scenario a call was played with; the default one when its persona file is gone."""
    opened = next((fact for fact in facts if isinstance(fact, CallOpened)), None)
    try:
        return load_scenario(opened.persona if opened else DEFAULT_PERSONA, home)
    except UsageError:
        return load_scenario(DEFAULT_PERSONA, home)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user asked of a rehearsal."""

    home: Path
    seed: int
    persona: str = DEFAULT_PERSONA
    difficulty: str = Difficulty.REALISTIC.value
    hints: bool = True
    plain: bool = False
    machine: bool = False
    """Plain, with the marker lines that programs read."""
    voice: bool = False
    hands_free: bool = False
    """With a voice: no key is needed to talk."""
    model: Path | None = None
    """The language model that plays her; None for the built-in counterpart."""
    model_asked: bool = False
    """The command named it, so that a file that is none is bad input."""


def fresh_seed() -> int:
    """A seed nobody chose."""
    return random.SystemRandom().randrange(2**31)


def rehearse(wishes: Wishes, keys: TextIO | None, out: TextIO) -> int:
    """A rehearsal in the terminal: full screen with a keyboard, else a line a turn."""
    from desktop.terminal.start import Start

    scenario = load_scenario(wishes.persona, wishes.home)
    journal = open_journal(wishes.home, now)
    with ExitStack() as stack:
        if wishes.machine:
            stack.callback(print, "closed", file=out, flush=True)
        stack.callback(journal.close)
        start = Start(
            scenario=scenario,
            journal=journal,
            difficulty=wishes.difficulty,
            seed=wishes.seed,
            hints=wishes.hints,
            started=now().isoformat(timespec="seconds"),
            now=time.monotonic,
            unfinished=journal.unfinished(),
            notices=journal.notices,
        )
        if wishes.voice:
            from desktop.commands.spoken import spoken

            glossary = scenario.persona.glossary
            voice = spoken(wishes.home, glossary, hands_free=wishes.hands_free)
            start = replace(start, voice=stack.enter_context(voice))
        if wishes.model is not None:
            from desktop.commands.minded import rehearsed

            thought, said = stack.enter_context(
                rehearsed(wishes.model, scenario, asked=wishes.model_asked)
            )
            start = replace(start, thought=thought, notices=(*start.notices, *said))
        if wishes.plain or keys is None or not (keys.isatty() and out.isatty()):
            from desktop.terminal import plain

            return plain.run(start, keys or io.StringIO(), out, machine=wishes.machine)
        from desktop.terminal import live

        return live.run(start)


def has_display() -> bool:
    """Whether a window can be shown."""
    return sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def show_window(home: Path) -> int:
    """The window, until it is closed; a second start only raises the first."""
    from desktop.reception.opening import show_window

    return show_window(home)


def front_door(home: Path, keys: TextIO | None, out: TextIO) -> int:
    """What starts when no command is given: the window, or the terminal where there is none."""
    if has_display():
        return show_window(home)
    print(
        "There is no display here, so the rehearsal starts in the terminal.", file=out, flush=True
    )
    wishes = Wishes(home=home, seed=fresh_seed())
    if keys is not None and keys.isatty():
        return rehearse(wishes, keys, out)
    if keys is not None and _has_words(keys):
        return rehearse(wishes, keys, out)
    return play_sample(home, out)


def _has_words(keys: TextIO) -> bool:
    """Whether somebody is feeding turns through a pipe or a file."""
    try:
        ready, _, _ = select.select([keys], [], [], 0.5)
        return bool(ready) and bool(keys.buffer.peek(1))  # type: ignore[attr-defined]
    except (OSError, ValueError, AttributeError):
        return False


def play_sample(home: Path, out: TextIO) -> int:
    """A short sample call to its debrief, for when there is nobody at the keyboard."""
    from desktop.terminal import sample

    script = [(turn.at, turn.text) for turn in sample_script()]
    scenario = load_scenario(DEFAULT_PERSONA, home)
    return sample.run(scenario, script, out, pace=0.4 if out.isatty() else 0.0)


def past_calls(options: argparse.Namespace, home: Path, keys: TextIO | None, out: TextIO) -> None:
    """`sessions`: needs a journal that can be read."""
    from desktop.terminal import sessions

    journal = Journal.open(home, now)
    try:
        for notice in journal.notices:
            sys.stderr.write(f"{notice}\n")
        if options.action == "list":
            sessions.list_calls(journal, out, as_json=options.json)
        elif options.action == "delete":
            _delete_call(journal, options, keys, out)
        else:
            scenario = scenario_for(journal.facts(options.id), home)
            if options.action == "show":
                sessions.show_call(
                    journal,
                    options.id,
                    lambda facts: debrief(scenario, facts),
                    out,
                    as_json=options.json,
                )
            else:
                _export_call(journal, options, scenario, out)
    finally:
        journal.close()


def _delete_call(
    journal: Journal, options: argparse.Namespace, keys: TextIO | None, out: TextIO
) -> None:
    journal.facts(options.id)
    if not options.yes:
        if keys is None or not keys.isatty():
            raise UsageError("Add --yes to delete a rehearsal without being asked.")
        print("Delete this rehearsal? It exists only on this computer. [y/N] ", end="", file=out)
        out.flush()
        if keys.readline().strip().lower() not in ("y", "yes"):
            print("Kept.", file=out)
            return
    journal.delete(options.id)
    print("Deleted.", file=out)


def _export_call(
    journal: Journal, options: argparse.Namespace, scenario: Scenario, out: TextIO
) -> None:
    from desktop.terminal import sessions

    text = sessions.exported(
        journal,
        options.id,
        options.format,
        lambda facts: debrief(scenario, facts),
        {**scenario.names, scenario.persona.id: scenario.persona.persona.name},
    )
    if options.to is None:
        out.write(text)
        return
    try:
        sessions.write_export(text, options.to)
    except FileExistsError:
        raise UsageError(f"{options.to} is there already; choose another name.") from None
    except OSError as error:
        raise UsageError(f"{options.to}: {error.strerror}") from None
    print(f"Written to {options.to}.", file=out)


def examine(home: Path, out: TextIO, *, as_json: bool) -> None:
    """`doctor`: what works here."""
    from desktop.commands.checkup import sound_checks
    from desktop.settings import load_settings
    from desktop.terminal import doctor

    sound = sound_checks(home, load_settings(home))
    journal: Journal | UnsavedJournal = open_journal(home, now)
    try:
        found = doctor.checks(
            home,
            journal,
            lambda: [
                load_scenario(file.id, home).persona.persona.name for file in persona_files(home)
            ],
            sound,
        )
    finally:
        journal.close()
    doctor.report(found, out, as_json=as_json)


def sample_script() -> "list[ScriptedTurn]":
    """The turns of the call that travels with the program."""
    from desktop.terminal.script import read_script

    return read_script(bundled("resources") / "sample_call.txt")


def list_personas(home: Path, out: TextIO, *, as_json: bool) -> None:
    """`persona list`: every counterpart on this computer."""
    rows = []
    for file in persona_files(home):
        identity = read_persona(file.path).persona
        rows.append(
            {
                "id": file.id,
                "name": identity.name,
                "role": identity.role,
                "company": identity.company,
            }
        )
    if as_json:
        print(json.dumps(rows), file=out)
        return
    for row in rows:
        print(f"{row['id']:<20} {row['name']}, {row['role']}, {row['company']}", file=out)


def check_persona(path: Path, calls: int, out: TextIO) -> int:
    """`persona check`: reads a file, plays so many calls; 0 when nothing stands in the way."""
    from desktop.terminal import proving

    if calls < 0:
        raise UsageError("--calls needs a number of calls, 0 or more.")
    if path.suffix != ".toml":
        raise UsageError(f"{path}: the name of a persona file ends in .toml")
    return proving.check(load_scenario(str(path), path), str(path), calls, out, monotonic)


def self_test(home: Path, out: TextIO) -> int:
    """`--self-test`: 0 when this installation works."""
    from desktop.terminal import selftest

    return selftest.self_test(
        lambda: load_scenario(DEFAULT_PERSONA, home),
        sample_script,
        out,
    )
