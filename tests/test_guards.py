"""Plants offenders beside copies of conftest.py and pyproject.toml: each guard catches its own."""

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parent.parent

PLANTED = """
import logging, os, subprocess, sys, threading, warnings
from pathlib import Path
import pytest

log = logging.getLogger("desktop.planted")
stop = threading.Event()
kept = []

def teardown_module():
    stop.set()

def test_quiet():
    assert True

def test_logs_a_warning():
    log.warning("the disk is slow")

def test_logs_information():
    log.info("all is well")

def test_logs_what_it_expects(warning_log):
    log.error("the disk is full")
    warning_log.expect("disk is full")

def test_expects_what_is_not_logged(warning_log):
    warning_log.expect("disk is full")

def test_leaves_a_thread():
    threading.Thread(target=stop.wait, name="stray").start()

def test_joins_its_thread():
    thread = threading.Thread(target=len, args=("",))
    thread.start()
    thread.join()

def test_leaves_a_process():
    kept.append(subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE))

def test_waits_for_its_process():
    subprocess.run([sys.executable, "-c", ""], check=True)

def test_warns():
    warnings.warn("this is old", DeprecationWarning)

@pytest.mark.xfail
def test_is_expected_to_fail_and_passes():
    pass

def test_has_a_home_of_its_own(tmp_path):
    assert Path(os.environ["PREFERRED_GROUND_HOME"]).is_relative_to(tmp_path)

def test_qt_warns(qtbot):
    from PySide6.QtCore import qWarning
    qWarning("painter not active")
"""

CAUGHT = {
    "test_logs_a_warning": "unexpected log records:",
    "test_expects_what_is_not_logged": "nothing logged at WARNING or above says",
    "test_leaves_a_thread": "threads left alive: stray",
    "test_leaves_a_process": "child processes left behind:",
    "test_warns": "DeprecationWarning: this is old",
    "test_is_expected_to_fail_and_passes": "[XPASS(strict)]",
    "test_qt_warns": "painter not active",
}
"""What has to fail, with words that its report has to hold."""
UNTOUCHED = (
    "test_quiet",
    "test_logs_information",
    "test_logs_what_it_expects",
    "test_joins_its_thread",
    "test_waits_for_its_process",
    "test_has_a_home_of_its_own",
)


def run_planted(folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    """The house's own pytest settings and guards, run on one planted test file."""
    tests = folder / "tests"
    tests.mkdir()
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copy(ROOT / "tests" / "conftest.py", tests)
    (tests / "test_planted.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    return subprocess.run(
        [*command, "--junitxml=report.xml"], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the planted tests were reported for, by name; empty for those that passed."""
    folder = tmp_path_factory.mktemp("planted")
    done = run_planted(folder, PLANTED)
    assert done.returncode == 1, done.stdout + done.stderr
    found: dict[str, str] = {}
    for case in ElementTree.parse(folder / "report.xml").iter("testcase"):
        faults = [*case.iter("failure"), *case.iter("error")]
        name = case.attrib["name"]
        text = "".join(f"{each.get('message', '')}\n{each.text}" for each in faults)
        found[name] = found.get(name, "") + text
    return found


@pytest.mark.parametrize(("name", "words"), CAUGHT.items())
def test_an_offender_is_caught(reports: dict[str, str], name: str, words: str) -> None:
    assert words in reports[name]


@pytest.mark.parametrize("name", UNTOUCHED)
def test_a_clean_test_is_left_alone(reports: dict[str, str], name: str) -> None:
    assert reports[name] == ""


def test_every_planted_test_is_accounted_for(reports: dict[str, str]) -> None:
    assert set(reports) == set(CAUGHT) | set(UNTOUCHED)


def test_an_unknown_mark_is_refused(tmp_path: Path) -> None:
    planted = "import pytest\n@pytest.mark.no_such_mark\ndef test_marked(): pass\n"
    done = run_planted(tmp_path, planted)
    assert done.returncode == 2
    assert "'no_such_mark' not found in `markers`" in done.stdout
