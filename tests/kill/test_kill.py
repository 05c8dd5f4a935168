import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(180)
def test_no_acknowledged_turn_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    """The long version is `make kill`; the broken program has to be caught here too."""
    report = tmp_path / "kill.json"
    done = subprocess.run(
        [sys.executable, "-m", "tests.kill", "--rounds", "12", "--report", str(report)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(report.read_text())
    assert told["rounds"] == 12
    assert told["acknowledged_turns"] > 12
    assert (told["lost_turns"], told["faults"]) == (0, [])
    assert told["clean_restarts"] == told["restarts"] >= 12
    assert told["resumes_offered"] == told["resumes_due"]
    assert told["control"]["caught"]
