"""The commands: words in, one of the front ends run, an exit code out.

0 for success, 2 for bad usage or bad input, always with one clear line on standard error.
Imports what a command needs only when that command runs; the window, which most starts are for,
needs no parser.
"""

import io
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from desktop import __version__
from desktop.moves import Difficulty, Engine

if TYPE_CHECKING:
    import argparse

BAD_USAGE = 2


def _usage_error(message: str) -> Exception:
    from desktop.app import UsageError

    return UsageError(message)


def _parser() -> "argparse.ArgumentParser":
    import argparse

    class Parser(argparse.ArgumentParser):
        """Says what is wrong in one line."""

        def error(self, message: str) -> NoReturn:
            raise _usage_error(f"{self.prog}: {message}")

    parser = Parser(prog="preferred-ground", description="Rehearse one hard conversation.")
    parser.add_argument("--version", action="version", version=f"preferred-ground {__version__}")
    parser.add_argument("--self-test", action="store_true", help="check this installation")
    parser.add_argument("--print-policy", action="store_true", help="what an organisation has set")
    _add_data_folder(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_rehearse(commands.add_parser("rehearse", help="rehearse in this terminal"))
    _add_replay(commands.add_parser("replay", help="play a script of turns"))
    _add_classify(commands.add_parser("classify", help="read utterances, one a line"))
    _add_persona(commands.add_parser("persona", help="counterparts on this computer"))
    _add_sessions(commands.add_parser("sessions", help="past rehearsals"))
    _add_models(commands.add_parser("models", help="what listens to you on this computer"))
    doctor = commands.add_parser("doctor", help="what works here, and what to do about the rest")
    doctor.add_argument("--json", action="store_true")
    _add_data_folder(doctor)
    bench = commands.add_parser("bench", help="how fast this computer is")
    bench.add_argument("--model", metavar="PATH")
    bench.add_argument("--json", action="store_true")
    _add_data_folder(bench)
    return parser


def _add_data_folder(parser: "argparse.ArgumentParser") -> None:
    import argparse

    parser.add_argument(
        "--data-dir", metavar="FOLDER", default=argparse.SUPPRESS, help="where rehearsals are kept"
    )


def _add_scenario(parser: "argparse.ArgumentParser", seed: int | None) -> None:
    parser.add_argument("--persona", default="elena_vasquez", metavar="ID")
    parser.add_argument(
        "--difficulty", default=Difficulty.REALISTIC.value, choices=[d.value for d in Difficulty]
    )
    parser.add_argument(
        "--engine",
        choices=[e.value for e in Engine],
        help="who plays her",
    )
    parser.add_argument("--model", metavar="PATH", help="a GGUF file that plays her")
    parser.add_argument("--seed", type=int, default=seed)
    _add_data_folder(parser)


def _add_rehearse(parser: "argparse.ArgumentParser") -> None:
    import argparse

    _add_scenario(parser, seed=None)
    parser.add_argument("--voice", action="store_true", help="speak and listen")
    parser.add_argument(
        "--hands-free", action="store_true", help="with --voice: a pause sends what you said"
    )
    parser.add_argument("--no-hints", action="store_true", help="no coaching while you talk")
    parser.add_argument("--plain", action="store_true", help="one line a turn, no full screen")
    parser.add_argument("--machine", action="store_true", help=argparse.SUPPRESS)


def _add_replay(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument("file", metavar="FILE", type=Path)
    _add_scenario(parser, seed=0)
    parser.add_argument("--json", action="store_true")


def _add_classify(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", default="-")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--persona", default="elena_vasquez", metavar="ID")
    _add_data_folder(parser)


def _add_persona(parser: "argparse.ArgumentParser") -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|check")
    listing = actions.add_parser("list")
    listing.add_argument("--json", action="store_true")
    _add_data_folder(listing)
    check = actions.add_parser("check")
    check.add_argument("file", metavar="FILE", type=Path)
    check.add_argument("--calls", type=int, default=1000, metavar="N")


def _add_sessions(parser: "argparse.ArgumentParser") -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|show|export|delete")
    listing = actions.add_parser("list")
    listing.add_argument("--json", action="store_true")
    show = actions.add_parser("show")
    show.add_argument("id", metavar="ID")
    show.add_argument("--json", action="store_true")
    export = actions.add_parser("export")
    export.add_argument("id", metavar="ID")
    export.add_argument("--format", choices=["md", "json", "csv"], default="md")
    export.add_argument("--to", metavar="FILE", type=Path)
    delete = actions.add_parser("delete")
    delete.add_argument("id", metavar="ID")
    delete.add_argument("--yes", action="store_true", help="do not ask")
    for action in (listing, show, export, delete):
        _add_data_folder(action)


def _add_models(parser: "argparse.ArgumentParser") -> None:
    actions = parser.add_subparsers(
        dest="action", required=True, metavar="list|get|import|verify|remove"
    )
    listing = actions.add_parser("list")
    listing.add_argument("--json", action="store_true")
    get = actions.add_parser("get")
    get.add_argument("name", metavar="NAME", nargs="?")
    taking = actions.add_parser("import")
    taking.add_argument("path", metavar="PATH", type=Path)
    verify = actions.add_parser("verify")
    verify.add_argument("name", metavar="NAME", nargs="?")
    remove = actions.add_parser("remove")
    remove.add_argument("name", metavar="NAME")
    remove.add_argument("--yes", action="store_true", help="do not ask")
    for action in (listing, get, taking, verify, remove):
        _add_data_folder(action)


def run(arguments: Sequence[str]) -> int:
    """Run one command; never a traceback for something the user gave."""
    _make_streams_safe()
    try:
        # Most starts are for the window alone, which should be seen at once.
        return _dispatch(_parser().parse_args(arguments)) if arguments else _window(None)
    except BrokenPipeError:
        # The reader of our output has gone; nothing is left to say, and nobody to say it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except Exception as error:
        if not isinstance(error, _users_own()):
            raise
        print(" ".join(str(error).split()), file=sys.stderr)
        return BAD_USAGE


def _users_own() -> tuple[type[Exception], ...]:
    """What goes wrong because of something the user gave."""
    from desktop.app import UsageError
    from desktop.records.calls import JournalUnavailable, UnknownCall
    from desktop.terminal.script import ScriptError
    from desktop.thinking import NoModel

    return UsageError, ScriptError, JournalUnavailable, UnknownCall, NoModel


def _make_streams_safe() -> None:
    """Hard text never stops a command from printing or reading."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _dispatch(options: "argparse.Namespace") -> int:
    if options.self_test:
        from desktop.app import self_test

        return self_test(_home(options), sys.stdout)
    if options.print_policy:
        print("No organisation has set a policy for this computer.")
        return 0
    command = options.command or "window"
    return {
        "window": _window,
        "rehearse": _rehearse,
        "replay": _replay,
        "classify": _classify,
        "persona": _persona,
        "sessions": _sessions,
        "models": _models,
        "doctor": _doctor,
        "bench": _bench,
    }[command](options)


def _home(options: "argparse.Namespace | None") -> Path:
    from desktop.paths import data_folder

    return data_folder(getattr(options, "data_dir", None))


def _model(options: "argparse.Namespace") -> Path | None:
    """The language model that is to play her; None for the built-in counterpart."""
    wanted = Engine.LLAMA if options.model is not None else Engine.SCRIPTED
    if (options.engine or wanted) == Engine.SCRIPTED:
        return None
    from desktop.thinking import wanted_model

    return wanted_model(_home(options), options.model)


def _usual_model(options: "argparse.Namespace") -> Path | None:
    """The chosen model, which plays where the command leaves it open who does."""
    if options.engine is not None:
        return None
    from desktop.thinking import chosen_model

    return chosen_model(_home(options))


def _window(options: "argparse.Namespace | None") -> int:
    from desktop.reception.opening import has_display, show_window

    if has_display():
        return show_window(_home(options))
    from desktop.app import front_door

    return front_door(_home(options), sys.stdin, sys.stdout)


def _rehearse(options: "argparse.Namespace") -> int:
    from desktop.app import Wishes, fresh_seed, rehearse

    if options.hands_free and not options.voice:
        raise _usage_error("--hands-free is a way of talking; it needs --voice.")
    wishes = Wishes(
        home=_home(options),
        persona=options.persona,
        difficulty=options.difficulty,
        seed=options.seed if options.seed is not None else fresh_seed(),
        hints=not options.no_hints,
        plain=options.plain or options.machine,
        machine=options.machine,
        voice=options.voice,
        hands_free=options.hands_free,
        model=_model(options) or _usual_model(options),
        model_asked=options.engine is not None or options.model is not None,
    )
    return rehearse(wishes, sys.stdin, sys.stdout)


def _replay(options: "argparse.Namespace") -> int:
    from desktop.app import load_scenario
    from desktop.terminal.replay import replay
    from desktop.terminal.script import read_script

    script = read_script(options.file)
    scenario = load_scenario(options.persona, _home(options))
    path = _model(options)
    with ExitStack() as stack:
        model = None
        if path is not None:
            from desktop.commands.minded import played_back

            model = stack.enter_context(played_back(path, scenario))
        replay(
            scenario,
            script,
            options.difficulty,
            options.seed,
            sys.stdout,
            as_json=options.json,
            model=model,
        )
    return 0


def _classify(options: "argparse.Namespace") -> int:
    from desktop.app import load_scenario
    from desktop.terminal.classify import classify, lines_of

    if options.file == "-":
        raw = sys.stdin.buffer.read() if sys.stdin is not None else b""
    else:
        try:
            raw = Path(options.file).read_bytes()
        except OSError as error:
            raise _usage_error(f"{options.file}: {error.strerror}") from None
    scenario = load_scenario(options.persona, _home(options))
    classify(scenario.reader.made, lines_of(raw), sys.stdout, as_json=options.json)
    return 0


def _persona(options: "argparse.Namespace") -> int:
    from desktop.app import check_persona, list_personas

    if options.action == "check":
        return check_persona(options.file, options.calls, sys.stdout)
    list_personas(_home(options), sys.stdout, as_json=options.json)
    return 0


def _sessions(options: "argparse.Namespace") -> int:
    from desktop.app import past_calls

    past_calls(options, _home(options), sys.stdin, sys.stdout)
    return 0


def _models(options: "argparse.Namespace") -> int:
    from desktop.commands.stock import models

    return models(options, _home(options), sys.stdin, sys.stdout)


def _doctor(options: "argparse.Namespace") -> int:
    from desktop.app import examine

    examine(_home(options), sys.stdout, as_json=options.json)
    return 0


def _bench(options: "argparse.Namespace") -> int:
    from desktop.commands.stock import bench, bench_mind

    home = _home(options)
    if options.model is not None:
        from desktop.thinking import wanted_model

        path = wanted_model(home, options.model)
        bench_mind(path, home, sys.stdout, as_json=options.json)
    else:
        bench(home, sys.stdout, as_json=options.json)
    return 0
