"""What is on this computer to listen with: list, import, verify, remove."""

import json
from pathlib import Path
from typing import NoReturn, TextIO

from desktop.shelf.recognisers import Recognisers, Shelved
from desktop.shelf.unpack import Progress, ShelfError

LANGUAGE_MODEL = ".gguf"
_NO_RECOGNISER = (
    "No recogniser yet, so you type. Import one: preferred-ground models import FOLDER or ZIP."
)


def list_models(shelf: Recognisers, counterpart: str, out: TextIO, *, as_json: bool) -> None:
    """The built-in counterpart, then every recogniser."""
    recognisers = shelf.listed()
    if as_json:
        print(json.dumps([_built_in(counterpart), *map(_row, recognisers)]), file=out)
        return
    print(f"  {counterpart} (built in): ready; nothing to download.", file=out)
    for each in recognisers:
        mark = "*" if each.chosen else " "
        print(f"{mark} {each.name} ({_megabytes(each)}): {_says(each)}", file=out)
    if not recognisers:
        print(_NO_RECOGNISER, file=out)


def import_model(shelf: Recognisers, path: Path, out: TextIO) -> None:
    """Copy a folder or a ZIP onto this computer and try it."""
    if path.suffix.lower() == LANGUAGE_MODEL:
        raise ShelfError(
            f"{path}: models of this kind come with the language model, in a later version."
        )
    shelved = shelf.add(path, _progress(out))
    print(f"{shelved.name} is ready and listens from now on.", file=out)


def get_model() -> NoReturn:
    """Say that nothing is downloaded."""
    raise ShelfError(
        "Downloading is not in this version yet; preferred-ground models import takes a"
        " recogniser that you have."
    )


def verify_models(shelf: Recognisers, name: str | None, out: TextIO) -> int:
    """Load one recogniser, or all; 0 when every one is ready."""
    names = [name] if name is not None else [each.name for each in shelf.listed()]
    if not names:
        print(_NO_RECOGNISER, file=out)
    failed = 0
    for each in names:
        shelved = shelf.verify(each)
        failed += shelved.state != "ready"
        print(f"{shelved.name}: {_says(shelved)}", file=out, flush=True)
    return int(failed > 0)


def remove_model(
    shelf: Recognisers, name: str, keys: TextIO | None, out: TextIO, *, sure: bool
) -> None:
    """Take a recogniser off this computer; asks first unless the user is sure."""
    shelved = shelf.named(name)
    if not sure:
        if keys is None or not keys.isatty():
            raise ShelfError("Add --yes to remove a recogniser without being asked.")
        print(f"Remove {name} ({_megabytes(shelved)})? [y/N] ", end="", file=out, flush=True)
        if keys.readline().strip().lower() not in ("y", "yes"):
            print("Kept.", file=out)
            return
    shelf.remove(name)
    print("Removed.", file=out)


def _built_in(counterpart: str) -> dict[str, object]:
    return {
        "kind": "counterpart",
        "name": counterpart,
        "state": "ready",
        "chosen": True,
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


def _says(shelved: Shelved) -> str:
    """The state in words, with what to do."""
    if shelved.state == "ready":
        return "ready, listens." if shelved.chosen else "ready."
    if shelved.state == "incomplete":
        return f"incomplete, {shelved.lacks[0]} is missing; remove it and import it again."
    if shelved.state == "broken":
        return "broken, it cannot be loaded; remove it and import it again."
    return f"not tried yet; preferred-ground models verify “{shelved.name}”."


def _megabytes(shelved: Shelved) -> str:
    return f"{shelved.size / 1e6:.1f} MB"


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
