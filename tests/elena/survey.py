"""A thousand bot calls: `make elena-calls` writes tests/reports/elena_calls.json.

Says for each bot how its calls came out, and for the persona file which lines and beats were
heard. A dead end is a call that even the skilled bot cannot bring home any more.
"""

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop.clock import LIMIT_SECONDS
from desktop.counterpart.persona import Persona
from desktop.events import Fact
from desktop.moves import PITFALL_IDS, Difficulty
from desktop.rehearsal.call import Call
from desktop.rehearsal.scenario import Scenario
from tests.elena.bots import BOTS, WON, Bot
from tests.elena.call import Said, Speaker, Transcript, go_on, play, scenario_for_bots
from tests.elena.detectors import findings
from tests.elena.expert import TAKEN, expert
from tests.elena.fuzz import shown
from tests.elena.phrases import BACK
from tests.elena.slips import CONCEDES, CREEPS, SUNSETS

REPORT = Path(__file__).parents[1] / "reports" / "elena_calls.json"
RESCUE_TURNS = 20
MOST_KEPT = 14
"""Later than this there is no time left to bring anything home."""
SHOWN = 25


@dataclass(slots=True)
class Survey:
    """What the calls have shown so far."""

    scenario: Scenario
    outcomes: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    own: Counter[str] = field(default_factory=Counter)
    missed: list[dict[str, Any]] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    shown: list[dict[str, Any]] = field(default_factory=list)
    lines: Counter[str] = field(default_factory=Counter)
    beats: Counter[str] = field(default_factory=Counter)
    rescued: int = 0
    dead_ends: list[dict[str, Any]] = field(default_factory=list)
    misread: Counter[str] = field(default_factory=Counter)
    """Slips that the skilled bot was said to make: it makes none but plain words to take back."""

    def add(self, bot: Bot, heard: Transcript) -> None:
        """Count one call."""
        self.outcomes[bot.name][heard.outcome.value] += 1
        met = heard.outcome in bot.own and not heard.fault
        self.own[bot.name] += met
        if not met and len(self.missed) < 2 * SHOWN:
            self.missed.append(_missed(heard))
        self.lines.update(heard.opening_lines)
        self.beats["opening"] += 1
        for each in heard.exchanges:
            self.lines.update(each.lines)
            self.beats.update({each.beat, *(line.split(".")[0] for line in each.lines)})
        for each in heard.exchanges if bot.name == "expert" else ():
            for slip in set(each.moves) & PITFALL_IDS:
                self.misread[f"{slip}: {each.user}"] += 1
        for found in findings(heard):
            self.kinds[found.kind] += 1
            if len(self.shown) < SHOWN:
                self.shown.append({"bot": bot.name, **shown(found, heard)})

    def report(self) -> dict[str, Any]:
        """Everything, ready to be written."""
        calls = {name: sum(counts.values()) for name, counts in self.outcomes.items()}
        known = dict(authored(self.scenario.persona))
        unused = sorted(line for line in known if not self.lines[line])
        return {
            "calls": sum(calls.values()),
            "bots": {
                bot.name: {
                    "calls": calls[bot.name],
                    "own": sorted(outcome.value for outcome in bot.own),
                    "met": round(self.own[bot.name] / calls[bot.name], 3),
                    "wanted": bot.share,
                    "outcomes": dict(self.outcomes[bot.name].most_common()),
                }
                for bot in BOTS
                if calls.get(bot.name)
            },
            "outcomes_reached": sorted(
                {key for counts in self.outcomes.values() for key in counts}
            ),
            "findings": dict(self.kinds),
            "repeated_lines": self.kinds["repeat"],
            "rescues": {"tried": self.rescued, "dead_ends": self.dead_ends},
            "lines": {"known": len(known), "used": len(known) - len(unused), "never": unused},
            "beats": {
                "reached": dict(self.beats.most_common()),
                "never": sorted(
                    beat.value for beat in self.scenario.persona.beats if not self.beats[beat.value]
                ),
            },
            "misread": dict(self.misread.most_common(SHOWN)),
            "missed": self.missed,
            "first": self.shown,
        }


def authored(persona: Persona) -> Iterator[tuple[str, str]]:
    """Id and text of every line of the persona file."""
    for beat, lines in persona.beats.items():
        for group, index, line in lines.all():
            yield f"{beat.value}.{group}.{index}", line
    for outcome, endings in persona.endings.items():
        for index, line in enumerate(endings):
            yield f"endings.{outcome.value}.{index}", line


def _missed(heard: Transcript) -> dict[str, Any]:
    return {
        "bot": heard.bot,
        "seed": heard.seed,
        "difficulty": heard.difficulty,
        "outcome": heard.outcome.value,
        "ended": heard.ended or heard.fault,
        "turns": [[each.user, ",".join(each.moves), each.beat] for each in heard.exchanges],
    }


def rescuer(keep: int) -> Speaker:
    """The skilled bot coming in after so many turns, and first undoing what was given away."""

    def says(seed: int, said: Said) -> str | None:
        words = " ".join(said.yours[:keep])
        given = any(line in words for line in (*CONCEDES, *SUNSETS, *CREEPS)) or any(
            TAKEN.search(line) for line in said.hers[1 : keep + 1]
        )
        if given and len(said.yours) == keep:
            return BACK[1 + seed % (len(BACK) - 1)]
        start = keep + given
        return expert(seed, Said(said.yours[start:], said.hers[start:]))

    return says


def rescue(scenario: Scenario, facts: list[Fact], heard: Transcript) -> Transcript:
    """The call gone on with by the skilled bot, from some moment before it ended."""
    late = max(1, min(len(heard.exchanges) - 1, MOST_KEPT))
    keep = random.Random(f"rescue {heard.seed}").randint(1, late)
    opened, played = facts[0], facts[1 : 1 + 2 * keep]
    call = Call.resumed(scenario, [opened, *played])
    again = replace(heard, exchanges=heard.exchanges[:keep], ended="", parting="")
    if not call.over:
        left = LIMIT_SECONDS - call.elapsed
        go_on(call, again, rescuer(keep), RESCUE_TURNS, min(20.0, left / (RESCUE_TURNS + 1)))
    return again


def survey(scenario: Scenario, calls: int, rescues_every: int = 1) -> Survey:
    """So many calls, every bot at every difficulty in turn."""
    found = Survey(scenario)
    tempers = list(Difficulty)
    for number in range(calls):
        bot = BOTS[number % len(BOTS)]
        difficulty = tempers[number // len(BOTS) % len(tempers)].value
        heard, call = play(scenario, bot.says, number, difficulty, bot.name)
        found.add(bot, heard)
        if bot.name != "expert" and heard.exchanges and number % rescues_every == 0:
            again = rescue(scenario, call.facts, heard)
            found.rescued += 1
            if again.outcome not in WON:
                found.dead_ends.append(_missed(again))
    return found


def sameness(scenario: Scenario, seeds: int = 10) -> dict[str, float]:
    """Share of replies that the easiest and the hardest Elena give word for word alike."""
    easiest, *_, hardest = Difficulty
    shares = {}
    for bot in BOTS:
        alike = turns = 0
        for seed in range(seeds):
            easy, _ = play(scenario, bot.says, seed, easiest.value, bot.name)
            hard, _ = play(scenario, bot.says, seed, hardest.value, bot.name)
            pairs = list(zip(easy.exchanges, hard.exchanges, strict=False))
            alike += sum(one.reply == other.reply for one, other in pairs)
            turns += len(pairs)
        shares[bot.name] = round(alike / turns, 3)
    return shares


def main() -> int:
    """Play the calls, write the report, and fail when a bot misses its share."""
    parser = argparse.ArgumentParser(prog="python -m tests.elena.survey")
    parser.add_argument("--calls", type=int, default=1000)
    wishes = parser.parse_args()
    found = survey(scenario_for_bots(), wishes.calls)
    report = {**found.report(), "same_reply_at_any_difficulty": sameness(found.scenario)}
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=1, ensure_ascii=True) + "\n", "utf-8")
    brief = {key: report[key] for key in ("calls", "bots", "findings", "outcomes_reached")}
    print(json.dumps(brief, indent=1))
    print("dead ends:", len(found.dead_ends), "of", found.rescued)
    print("lines:", report["lines"]["used"], "of", report["lines"]["known"])
    print("beats never reached:", ", ".join(report["beats"]["never"]) or "none")
    short = [name for name, row in report["bots"].items() if row["met"] < row["wanted"]]
    return int(bool(short or found.kinds or found.dead_ends))


if __name__ == "__main__":
    sys.exit(main())
