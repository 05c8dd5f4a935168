"""`bench --model`: what was measured of a language model, in words or as JSON."""

import json
import os
import platform
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TextIO

from desktop import __version__

_PARTS = {
    "load": "loading it",
    "call": "a call of the sample's turns, read while you speak",
    "call_foreseen": "the same, read in the pause that ends a turn as well",
    "speed": "writing, beside plain llama-cpp-python",
    "first_token": "first words behind a long call",
    "shares": "how much of the sample call it plays",
}


def part_sentence(part: str) -> str:
    """What is being measured now."""
    return f"Measuring: {_PARTS.get(part, part)}."


def report_mind(path: Path, found: Mapping[str, Any], out: TextIO, *, as_json: bool) -> None:
    """Print what was measured."""
    if as_json:
        machine = {
            "system": f"{platform.system()} {platform.release()}",
            "processor": platform.processor() or platform.machine(),
            "cores": os.cpu_count(),
            "python": platform.python_version(),
        }
        row = {"version": __version__, "machine": machine, "file": path.name, **found}
        print(json.dumps(row), file=out)
        return
    load, speed = found["load"], found["speed"]
    name = f"{found['model']} ({found['family']})"
    lines = [
        f"{name}, threads: {found['threads']}",
        f"loaded in {load['ms']:.0f} ms, reads {load['prefill_tokens_per_second']:.0f} tokens/s",
        f"writes {speed['ours_tokens_per_second']:.0f} tokens/s; plain llama-cpp-python"
        f" {speed['plain_tokens_per_second']:.0f} (ratio {speed['ours_over_plain']:.2f})",
    ]
    lines += [
        f"first word behind {tokens} tokens: {row['warm_ms']:.0f} ms when read ahead,"
        f" {row['cold_ms']:.0f} ms cold, {row['plain_chat_ms']:.0f} ms plain"
        for tokens, row in found["first_token"].items()
    ]
    for part in ("call", "call_foreseen"):
        call = found[part]
        lines.append(
            f"{_PARTS[part]}: {100 * call['reused_share']:.1f} % reused, at most"
            f" {call['evaluated_after_last_stable_word_most']} tokens read after your last word"
        )
    replies = found["replies"]
    lines.append(
        f"of {replies['replies']} replies {replies['model']} its own, {replies['mixed']} mixed,"
        f" {replies['authored']} authored"
    )
    lines += [f"  {count} authored: {why}" for why, count in replies["why_authored"].items()]
    print("\n".join(lines), file=out)
