"""Ten written calls to read: `make transcripts` plays them to tests/reports/transcripts/.

Each is a page of Markdown: time, who speaks, the line, and in the margin the moves read in a
turn and the beat of a reply.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.clock import stamp
from desktop.rehearsal.scenario import Scenario
from desktop.utterance import clean_utterance
from tests.elena.call import Said, Transcript, play, scenario_for_bots
from tests.elena.detectors import findings

FOLDER = Path(__file__).parents[1] / "reports" / "transcripts"
WRITTEN = Path(__file__).with_name("calls.toml")


@dataclass(frozen=True, slots=True)
class Written:
    """One side of a call, written beforehand: who speaks, to how tough a counterpart, and what."""

    who: str
    difficulty: str
    seed: int
    says: tuple[str, ...]

    def speaker(self, _: int, said: Said) -> str | None:
        """The next line; None when there is none left."""
        return self.says[len(said.yours)] if len(said.yours) < len(self.says) else None


def written() -> list[Written]:
    """Every call of the data file."""
    calls = tomllib.loads(WRITTEN.read_text("utf-8"))["calls"]
    return [
        Written(one["who"], one["difficulty"], one["seed"], tuple(one["says"])) for one in calls
    ]


def page(heard: Transcript, name: str) -> str:
    """One call as Markdown."""
    return "\n".join((*_head(heard), *_rows(heard, name), *_foot(heard))) + "\n"


def _head(heard: Transcript) -> Iterator[str]:
    yield f"# {heard.bot.replace('_', ' ').capitalize()}, {heard.difficulty}, seed {heard.seed}"
    yield ""
    yield f"Ended: {heard.ended or 'still open'}. Outcome: `{heard.outcome.value}`."
    yield ""
    yield "| time | who | line | margin |"
    yield "|---|---|---|---|"


def _rows(heard: Transcript, name: str) -> Iterator[str]:
    yield _row(0.0, name, heard.opening, "*opening*")
    for each in heard.exchanges:
        moves = " ".join(f"`{move}`" for move in each.moves)
        yield _row(each.at, "You", clean_utterance(each.user) or "(silence)", moves)
        yield _row(each.at, name, each.reply, f"*{each.beat}* {each.trust:.2f}")
    if heard.parting:
        yield _row(540.0, name, heard.parting, "*time is up*")


def _row(at: float, who: str, line: str, margin: str) -> str:
    spoken = line.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return f"| {stamp(at)} | {who} | {spoken} | {margin} |"


def _foot(heard: Transcript) -> Iterator[str]:
    found = findings(heard)
    yield ""
    yield f"Detectors: {len(found) or 'no'} findings."
    for each in found:
        yield f"- turn {each.turn}, {each.kind}: {each.reason}"


def write(scenario: Scenario, folder: Path) -> list[Path]:
    """Every page, numbered, in place of what an earlier run left there."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        old.unlink()
    name = scenario.persona.persona.first_name
    made = []
    for number, call in enumerate(written(), 1):
        heard, _ = play(scenario, call.speaker, call.seed, call.difficulty, call.who)
        made.append(folder / f"{number:02d}-{call.who}-{call.difficulty}.md")
        made[-1].write_text(page(heard, name), "utf-8", "replace")
    return made


def main() -> int:
    """Write the ten pages."""
    parser = argparse.ArgumentParser(prog="python -m tests.elena.transcripts")
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    for path in write(scenario_for_bots(), parser.parse_args().folder):
        print(path.name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
