"""`bench`: how long each stage between your last sample and her first takes on this computer."""

import json
import os
import platform
from typing import TextIO

from desktop import __version__
from desktop.commands.benchmark import PREPARED, UNPREPARED, Stage, Stages, total_ms

_LABELS = {
    "microphone": "microphone, as its driver says",
    "tail": "listening on after the key",
    "recogniser_final": "last words of a turn",
    "recogniser_second": "recognising a second of speech",
    "reader": "reading a turn",
    "reply": "choosing her answer",
    "journal_commit": "writing it to the disk",
    "voice_render": "rendering a sentence of hers",
    "output_callback": "to the loudspeaker's driver",
    "output_device": "loudspeaker, as its driver says",
}
_SUMS = {
    "prepared": ("her first sample, prepared while you spoke", PREPARED),
    "unprepared": ("her first sample, rendered after it", UNPREPARED),
}
_WIDTH = 44


def report(stages: Stages, out: TextIO, *, as_json: bool) -> None:
    """Print what was measured."""
    if as_json:
        rows = {name: _row(stage) for name, stage in stages.items()}
        found = {"version": __version__, "machine": _machine(), "stages": rows}
        print(json.dumps({**found, "sum_ms": _sums(stages)}), file=out)
        return
    print(f"{'':{_WIDTH}}{'half of them':>14}{'95 of 100':>14}{'measured':>10}", file=out)
    for name, stage in stages.items():
        if stage.missing:
            print(f"{_LABELS[name]:{_WIDTH}}{stage.missing}", file=out)
        else:
            middle, most = stage.percentile(0.5), stage.percentile(0.95)
            print(f"{_LABELS[name]:{_WIDTH}}{_times(middle, most)}{len(stage.ms):>10}", file=out)
    print("\nFrom your last sample to", file=out)
    for label, names in _SUMS.values():
        middle_sum, most_sum = (total_ms(stages, names, share) for share in (0.5, 0.95))
        if middle_sum is None or most_sum is None:
            print(f"{label:{_WIDTH}}not known, for a stage is missing.", file=out)
        else:
            print(f"{label:{_WIDTH}}{_times(middle_sum, most_sum)}", file=out)


def _times(middle: float, most: float) -> str:
    return f"{middle:>11.1f} ms{most:>11.1f} ms"


def _row(stage: Stage) -> dict[str, object]:
    if stage.missing:
        return {"missing": stage.missing}
    return {
        "p50_ms": round(stage.percentile(0.5), 3),
        "p95_ms": round(stage.percentile(0.95), 3),
        "n": len(stage.ms),
    }


def _sums(stages: Stages) -> dict[str, object]:
    sums: dict[str, object] = {}
    for key, (_, names) in _SUMS.items():
        middle, most = (total_ms(stages, names, share) for share in (0.5, 0.95))
        if middle is None or most is None:
            lacking = [name for name in names if stages[name].missing]
            sums[key] = {"missing": f"Not measured: {', '.join(lacking)}."}
        else:
            sums[key] = {"p50_ms": round(middle, 3), "p95_ms": round(most, 3)}
    return sums


def _machine() -> dict[str, object]:
    return {
        "system": f"{platform.system()} {platform.release()}",
        "processor": platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
    }
