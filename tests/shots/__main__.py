"""Takes the pictures: `python -m tests.shots FOLDER [--only WORDS] [--design FOLDER]`.

Writes a PNG for every state in every setting and an index.html that shows them side by
side, beside the design's own pictures if their folder is given. Draws off screen; each
scale of the screen is a process of its own, because Qt reads it once.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtWidgets import QWidget

from tests.shots.ink import RATIO, cut_off, elided, overlapping, read, too_pale
from tests.shots.stage import Look, Stage, application, staged
from tests.shots.states import MAIN, MOCK_UPS, STATES


@dataclass(frozen=True, slots=True)
class Setting:
    """One way in which states are shown."""

    name: str
    look: Look
    ratio: float = 1.0
    states: tuple[str, ...] = MAIN


SETTINGS = (
    Setting("light", Look("light"), states=tuple(STATES)),
    Setting("dark", Look("dark"), states=tuple(STATES)),
    Setting("small", Look(size=(1120, 720))),
    Setting("small-dark", Look("dark", size=(1120, 720))),
    Setting("text-200", Look(text_scale=2.0)),
    Setting("text-200-small", Look(text_scale=2.0, size=(1120, 720))),
    Setting("contrast", Look(contrast=True)),
    Setting("contrast-dark", Look("dark", contrast=True)),
    Setting("125", Look(), ratio=1.25),
    Setting("200", Look(), ratio=2.0),
    Setting("200-dark", Look("dark"), ratio=2.0),
)


_OFF_SCREEN = ("This plugin does not support propagateSizeHints()",)
"""What Qt says of drawing off screen, about no fault of ours."""


def main() -> int:
    """Take what was asked for; 0 when every picture was taken in silence and has no fault."""
    parser = argparse.ArgumentParser(prog="python -m tests.shots")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="states whose name holds this")
    parser.add_argument("--settings", default="", help="settings, separated by commas")
    parser.add_argument("--design", type=Path, help="the folder of the design's pictures")
    parser.add_argument("--ratio", type=float, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    wanted = list(chosen(asked.only, asked.settings))
    if asked.ratio is not None:
        shoot(asked.folder, [one for one in wanted if one.ratio == asked.ratio])
        return 0
    ratios = sorted({one.ratio for one in wanted})
    clean = all([run(asked, ratio) for ratio in ratios])
    write_index(asked.folder, wanted, asked.design)
    count = sum(len(one.states) for one in wanted)
    print(json.dumps({"pictures": count, "silent": clean, "index": "index.html"}))
    return 0 if clean else 1


def chosen(only: str, settings: str) -> Iterator[Setting]:
    """The settings asked for, with the states asked for."""
    names = [name for name in settings.split(",") if name]
    for one in SETTINGS:
        if not names or one.name in names:
            yield Setting(one.name, one.look, one.ratio, tuple(s for s in one.states if only in s))


def run(asked: argparse.Namespace, ratio: float) -> bool:
    """Take the pictures of one scale in a process of its own; whether it was silent."""
    command = [sys.executable, "-W", "error", "-m", "tests.shots", str(asked.folder)]
    command += ["--only", asked.only, "--settings", asked.settings, "--ratio", str(ratio)]
    surroundings = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(ratio),
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)
    sys.stderr.writelines(
        f"{line}\n" for line in (done.stdout + done.stderr).splitlines() if line not in _OFF_SCREEN
    )
    said = (done.stdout + done.stderr).splitlines()
    return not done.returncode and all(line in _OFF_SCREEN for line in said)


def shoot(folder: Path, settings: list[Setting]) -> None:
    """Take these pictures."""
    kept = application()
    for setting in settings:
        for state in setting.states:
            with tempfile.TemporaryDirectory() as home:
                take(folder, Path(home), setting, state)
    kept.quit()


def take(folder: Path, home: Path, setting: Setting, state: str) -> None:
    """Take one picture; a dialog is drawn over the window it belongs to."""
    with staged(home, setting.look) as stage:
        STATES[state](stage)
        stage.settle()
        for fault in faults(stage):
            print(f"{state}, {setting.name}: {fault}")
        stage.picture().save(str(folder / f"{state}.{setting.name}.png"))


def faults(stage: Stage) -> Iterator[str]:
    """What is wrong with the words in this picture."""
    roots: list[QWidget] = [stage.window, *stage.dialogs()]
    for root in roots:
        pieces, picture = read(root, RATIO)
        found = {
            "cut off": cut_off(pieces, root),
            "shortened": elided(pieces),
            "on top of each other": overlapping(pieces),
            "too pale": too_pale(pieces, picture),
        }
        yield from (f"{kind}: {'; '.join(texts)}" for kind, texts in found.items() if texts)


def write_index(folder: Path, settings: list[Setting], design: Path | None) -> None:
    """A page that shows every state in every setting, beside the design."""
    rows = []
    for state in STATES:
        here = [one for one in settings if state in one.states]
        if not here:
            continue
        files = [(one.name, f"{state}.{one.name}.png") for one in here]
        if design is not None and state in MOCK_UPS:
            for look in ("light", "dark"):
                file = design.absolute() / f"{MOCK_UPS[state]}-{look}.png"
                if file.exists():
                    files.insert(0, (f"design, {look}", file.as_uri()))
        figures = "".join(
            f'<figure><a href="{escape(file)}"><img src="{escape(file)}" alt="" loading="lazy">'
            f"</a><figcaption>{escape(name)}</figcaption></figure>"
            for name, file in files
        )
        rows.append(f"<h2>{escape(state)}</h2><div>{figures}</div>")
    style = (
        "body{font:14px sans-serif;margin:24px;background:#ddd}"
        "div{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}"
        "img{width:620px;border:1px solid #999}"
    )
    page = (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Screenshots</title>'
        f"<style>{style}</style><h1>Screenshots</h1>{''.join(rows)}</html>\n"
    )
    (folder / "index.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
