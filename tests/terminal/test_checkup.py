"""Checks and measurements through real workers: what they find, and how long they let it take."""

import io
import json
import shutil
import sys
import time
from pathlib import Path

import pytest

from desktop.cli import run
from desktop.commands.checkup import Check, sound_checks, voice_checked
from desktop.settings import Settings
from desktop.terminal import doctor
from tests.rig.made import Model
from tests.rig.pulse import Pulse


@pytest.fixture
def devices(own_pulse: Pulse, monkeypatch: pytest.MonkeyPatch) -> Pulse:
    """The rig's devices, for workers of this process."""
    for name, value in own_pulse.environment().items():
        monkeypatch.setenv(name, value)
    return own_pulse


def checked(home: Path) -> dict[str, Check]:
    return {check.id: check for check in sound_checks(home, Settings())}


@pytest.mark.timeout(60)
def test_microphone_loudspeaker_recogniser_and_voice_are_really_tried(
    data_home: Path, devices: Pulse, whistled_model: Model
) -> None:
    shutil.copytree(whistled_model.folder, data_home / "recognisers" / "whistled")
    found = checked(data_home)
    assert {name: check.state for name, check in found.items()} == dict.fromkeys(
        ("microphone", "loudspeaker", "hearing", "voice"), "ok"
    )
    assert "a quiet room" in found["microphone"].says
    assert "whistled" in found["hearing"].says


@pytest.mark.timeout(60)
def test_exact_zeros_mean_that_the_computer_blocks_the_microphone(
    data_home: Path, devices: Pulse
) -> None:
    devices.block_microphone()
    found = checked(data_home)
    assert found["microphone"].state == "problem"
    assert "exact zeros: the computer is blocking the microphone" in found["microphone"].says
    assert found["microphone"].do
    assert found["hearing"].do.endswith("preferred-ground models import FOLDER.")


@pytest.mark.timeout(60)
def test_a_sound_server_that_hangs_is_a_sentence_and_not_a_wait(
    data_home: Path, devices: Pulse
) -> None:
    devices.freeze()
    began = time.monotonic()
    try:
        found = checked(data_home)
    finally:
        devices.thaw()
    assert time.monotonic() - began < 15
    assert found["microphone"].says == "The sound system hangs: it gave no answer in time."
    assert found["voice"].state == "ok", found["voice"]


@pytest.mark.timeout(60)
def test_a_worker_that_crashes_is_a_sentence() -> None:
    crashing = (sys.executable, "-c", "import os; os.abort()")
    found = voice_checked(Settings(), crashing)
    assert found.state == "problem"
    assert found.says == "Speech crashes when it is tried."
    out = io.StringIO()
    doctor.report([found], out, as_json=False)
    assert out.getvalue().startswith("✗ Speech crashes")


@pytest.mark.timeout(90)
def test_bench_names_every_stage_and_why_some_are_missing(
    devices: Pulse, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["bench", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"version", "machine", "stages", "sum_ms"}
    stages = found["stages"]
    for name in ("microphone", "reader", "reply", "journal_commit", "voice_render"):
        assert 0 <= stages[name]["p50_ms"] <= stages[name]["p95_ms"], name
        assert stages[name]["n"] >= 1
    assert stages["output_callback"]["n"] > 1
    assert "models import" in stages["recogniser_final"]["missing"]
    assert "recogniser_final" in found["sum_ms"]["prepared"]["missing"]
