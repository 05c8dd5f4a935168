"""What is on this computer to listen with and to play her: list, import, verify, remove."""

import json
from pathlib import Path
from typing import NoReturn, TextIO

from desktop.shelf.minds import SUFFIX, Minds, ShelvedMind
from desktop.shelf.recognisers import Recognisers, Shelved
from desktop.shelf.unpack import Progress, ShelfError

_NO_RECOGNISER = (
    "No recogniser yet, so you type. Import one: preferred-ground models import FOLDER or ZIP."
)


def list_models(
    shelf: Recognisers, minds: Minds, counterpart: str, out: TextIO, *, as_json: bool
) -> None:
    """The built-in counterpart, then every language model and every recogniser."""
    recognisers, models = shelf.listed(), minds.listed()
    plays = not any(each.chosen for each in models)
    if as_json:
        rows = [_built_in(counterpart, plays=plays), *map(_mind_row, models)]
        print(json.dumps([*rows, *map(_row, recognisers)]), file=out)
        return
    print(f"  {counterpart} (built in): ready; nothing to download.", file=out)
    for mind in models:
        mark = "*" if mind.chosen else " "
        print(f"{mark} {mind.name} ({_megabytes(mind.size)}): {_mind_says(mind)}", file=out)
    for each in recognisers:
        mark = "*" if each.chosen else " "
        print(f"{mark} {each.name} ({_megabytes(each.size)}): {_says(each)}", file=out)
    if not recognisers:
        print(_NO_RECOGNISER, file=out)


def import_model(shelf: Recognisers, minds: Minds, path: Path, out: TextIO) -> None:
    """Copy a recogniser or a language model onto this computer and try it."""
    if path.suffix.lower() == SUFFIX:
        mind = minds.add(path, _progress(out))
        print(f"{mind.name} is ready and plays her from now on.", file=out)
        return
    shelved = shelf.add(path, _progress(out))
    print(f"{shelved.name} is ready and listens from now on.", file=out)


def get_model() -> NoReturn:
    """Say that nothing is downloaded."""
    raise ShelfError(
        "Downloading is not in this version yet; preferred-ground models import takes a"
        " recogniser or a language model that you have."
    )


def verify_models(shelf: Recognisers, minds: Minds, name: str | None, out: TextIO) -> int:
    """Load one of them, or all; 0 when every one is ready."""
    if name is not None:
        names, models = ([], [name]) if name.endswith(SUFFIX) else ([name], [])
    else:
        names = [each.name for each in shelf.listed()]
        models = [each.name for each in minds.listed()]
    if not names and not models:
        print(_NO_RECOGNISER, file=out)
    failed = 0
    for each in models:
        mind = minds.verify(each)
        failed += mind.state != "ready"
        print(f"{mind.name}: {_mind_says(mind)}", file=out, flush=True)
    for each in names:
        shelved = shelf.verify(each)
        failed += shelved.state != "ready"
        print(f"{shelved.name}: {_says(shelved)}", file=out, flush=True)
    return int(failed > 0)


def remove_model(
    shelf: Recognisers, minds: Minds, name: str, keys: TextIO | None, out: TextIO, *, sure: bool
) -> None:
    """Take one of them off this computer; asks first unless the user is sure."""
    mind = name.endswith(SUFFIX)
    size = minds.named(name).size if mind else shelf.named(name).size
    if not sure:
        if keys is None or not keys.isatty():
            kind = "language model" if mind else "recogniser"
            raise ShelfError(f"Add --yes to remove a {kind} without being asked.")
        print(f"Remove {name} ({_megabytes(size)})? [y/N] ", end="", file=out, flush=True)
        if keys.readline().strip().lower() not in ("y", "yes"):
            print("Kept.", file=out)
            return
    if mind:
        minds.remove(name)
    else:
        shelf.remove(name)
    print("Removed.", file=out)


def _built_in(counterpart: str, *, plays: bool) -> dict[str, object]:
    return {
        "kind": "counterpart",
        "name": counterpart,
        "state": "ready",
        "chosen": plays,
        "bytes": 0,
        "folder": None,
    }


def _row(shelved: Shelved) -> dict[str, object]:
    return {
        "kind": "recogniser",
        "name": shelved.name,
        "state": shelved.state,
        "chosen": shelved.chosen,
        "bytes": shelved.size,
        "folder": str(shelved.folder),
    }


def _mind_row(mind: ShelvedMind) -> dict[str, object]:
    return {
        "kind": "model",
        "name": mind.name,
        "title": mind.title,
        "state": mind.state,
        "chosen": mind.chosen,
        "bytes": mind.size,
        "folder": str(mind.path.parent),
    }


def _mind_says(mind: ShelvedMind) -> str:
    """The state in words, with what to do."""
    if mind.state == "ready":
        return "ready, plays her." if mind.chosen else "ready."
    if mind.state == "broken":
        return "broken, it cannot be loaded; remove it and import it again."
    return f"not tried yet; preferred-ground models verify “{mind.name}”."


def _says(shelved: Shelved) -> str:
    """The state in words, with what to do."""
    if shelved.state == "ready":
        return "ready, listens." if shelved.chosen else "ready."
    if shelved.state == "incomplete":
        return f"incomplete, {shelved.lacks[0]} is missing; remove it and import it again."
    if shelved.state == "broken":
        return "broken, it cannot be loaded; remove it and import it again."
    return f"not tried yet; preferred-ground models verify “{shelved.name}”."


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"


def _progress(out: TextIO) -> Progress:
    """A line that counts up where somebody looks, nothing elsewhere."""
    if not out.isatty():
        return lambda done, total: None
    shown = -1

    def told(done: int, total: int) -> None:
        nonlocal shown
        percent = 100 * done // max(1, total)
        if percent != shown:
            shown = percent
            print(
                f"\rCopied {percent:3d} %", end="\n" if done == total else "", file=out, flush=True
            )

    return told
