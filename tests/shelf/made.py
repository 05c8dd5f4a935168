"""Folders and ZIPs that look like recognisers, and some that do worse."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

FILES: Mapping[str, bytes] = {
    "am/final.mdl": b"model" * 1_000,
    "conf/model.conf": b"--beam=13.0\n",
    "conf/mfcc.conf": b"--sample-frequency=16000\n",
    "graph/HCLG.fst": b"graph" * 1_000,
    "README": b"A recogniser.\n",
}


def folder_of(place: Path, files: Mapping[str, bytes] = FILES) -> Path:
    """A folder with these files."""
    for name, content in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return place


def zip_of(path: Path, top: str = "", files: Mapping[str, bytes] = FILES) -> Path:
    """A ZIP with these files below a top folder."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(top + name, content)
    return path


def zip_with(path: Path, name: str | zipfile.ZipInfo, content: bytes = b"x") -> Path:
    """A ZIP of a recogniser with one more entry, whose name is kept as it is."""
    zip_of(path)
    entry = name
    if isinstance(name, str):
        entry = zipfile.ZipInfo("placeholder")
        entry.filename = name
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(entry, content)
    return path


def tree(place: Path) -> set[str]:
    """Everything below a place."""
    return {path.relative_to(place).as_posix() for path in place.rglob("*")}
