"""What is installed on this computer, and how fast it is: the commands `models` and `bench`.

Part of the composition. In: a command's options. Out: an exit code, and words on a stream.
"""

import argparse
from functools import partial
from pathlib import Path
from typing import TextIO

from desktop.app import DEFAULT_PERSONA, UsageError, load_scenario, sample_script
from desktop.moves import Difficulty


def models(options: argparse.Namespace, home: Path, keys: TextIO | None, out: TextIO) -> int:
    """`models`: what listens and plays here; 0 unless a check found one that cannot."""
    from desktop.shelf.recognisers import Recognisers
    from desktop.shelf.unpack import ShelfError
    from desktop.terminal import models
    from desktop.thinking import shelf_of

    shelf, minds = Recognisers(home), shelf_of(home)
    try:
        if options.action == "verify":
            return models.verify_models(shelf, minds, options.name, out)
        if options.action == "list":
            name = load_scenario(DEFAULT_PERSONA, home).persona.persona.name
            models.list_models(shelf, minds, name, out, as_json=options.json)
        elif options.action == "get":
            models.get_model()
        elif options.action == "import":
            models.import_model(shelf, minds, options.path, out)
        else:
            models.remove_model(shelf, minds, options.name, keys, out, sure=options.yes)
    except ShelfError as error:
        raise UsageError(str(error)) from None
    return 0


def bench(home: Path, out: TextIO, *, as_json: bool) -> None:
    """`bench`: how fast this computer is."""
    from desktop.commands.benchmark import measured
    from desktop.settings import load_settings
    from desktop.terminal.bench import report
    from desktop.terminal.replay import played

    if not as_json:
        print("Measuring takes about twenty seconds.\n", file=out, flush=True)
    scenario, script = load_scenario(DEFAULT_PERSONA, home), sample_script()
    play = partial(played, scenario, script, Difficulty.REALISTIC.value)
    report(measured(home, load_settings(home), scenario, play), out, as_json=as_json)


def bench_mind(path: Path, home: Path, out: TextIO, *, as_json: bool) -> None:
    """`bench --model`: how fast a language model is here, and how much of a call it plays."""
    from desktop.commands.mind_benchmark import mind_measured
    from desktop.terminal.mind_bench import part_sentence, report_mind

    def told(part: str) -> None:
        if not as_json:
            print(part_sentence(part), file=out, flush=True)

    turns = [(turn.at, turn.text) for turn in sample_script()]
    found = mind_measured(path, load_scenario(DEFAULT_PERSONA, home), turns, told)
    report_mind(path, found, out, as_json=as_json)
