"""What is built holds what the program needs, finds it, and claims nothing that is not so."""

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

import desktop

ROOT = Path(__file__).parent.parent
DATA_FOLDERS = ("models", "personas", "resources")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive, built from this checkout."""
    folder = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        wheel.extractall(folder)
    return folder


def run_installed(installed: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Python with the unpacked wheel instead of the checkout; any warning is an error."""
    command = [sys.executable, "-W", "error", *words]
    return subprocess.run(command, cwd=installed, capture_output=True, text=True, check=False)


def data_files(folder: Path) -> set[str]:
    """Names of all files in the folders that travel with the program."""
    found = (path for name in DATA_FOLDERS for path in (folder / name).rglob("*"))
    return {path.relative_to(folder).as_posix() for path in found if path.is_file()}


def test_the_wheel_carries_every_data_file(installed: Path) -> None:
    shipped = data_files(installed / "desktop")
    assert shipped == {name for name in data_files(ROOT) if not name.endswith(".gguf")}
    assert "personas/preferred_ground.toml" in shipped


def test_the_wheel_carries_every_module_and_no_test(installed: Path) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "desktop").rglob("*.py")}
    shipped = {path.relative_to(installed).as_posix() for path in installed.rglob("*.py")}
    assert shipped == modules


def test_an_installed_program_finds_its_data_inside_the_package(installed: Path) -> None:
    asked = "from desktop import paths; print(paths.bundled('personas'))"
    done = run_installed(installed, "-c", asked)
    assert Path(done.stdout.strip()) == (installed / "desktop" / "personas").resolve()


def test_an_installed_program_starts(installed: Path) -> None:
    done = run_installed(installed, "-m", "desktop", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip().endswith(desktop.__version__)


def test_an_installed_program_replays_a_call(installed: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text("Help me see what exclusivity would solve for you.\n", encoding="utf-8")
    done = run_installed(installed, "-m", "desktop", "replay", str(script), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert '"debrief"' in done.stdout.splitlines()[-1]


def test_the_wheel_says_who_it_is(installed: Path) -> None:
    folder = next(installed.glob("*.dist-info"))
    about = Parser().parsestr((folder / "METADATA").read_text("utf-8"))
    assert about["Name"] == "preferred-ground"
    assert about["Version"] == desktop.__version__
    assert about["License-Expression"] == "Apache-2.0"
    assert (folder / "licenses" / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    entry = "preferred-ground = desktop.__main__:main"
    assert entry in (folder / "entry_points.txt").read_text("utf-8")


def test_the_source_archive_can_be_built_and_tested(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {".ci/run", "LICENSE", "Makefile", "README.md", "build.spec", "pyproject.toml"} <= names
    assert {"desktop/__main__.py", "tests/conftest.py", "tests/test_packaging.py"} <= names
    assert data_files(ROOT) <= names


def test_every_dependency_earns_its_place_in_writing() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    written = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = [re.split(r"[<>=]", each)[0] for each in wanted]
    assert len(names) > len(project["dependencies"])
    assert [name for name in names if name not in written] == []


def test_the_versions_that_must_not_move_are_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "llama-cpp-python==0.3.36" in project["dependencies"]
    assert "PySide6-Essentials>=6.8,<6.12" in project["dependencies"]
    assert project["requires-python"] == ">=3.11,<3.14"


def test_the_build_server_runs_the_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "set -euo pipefail" in script
    assert "make test\n" in script
    assert "```\nmake test\n```" in readme
    assert "```\nmake run\n```" in readme


def test_no_written_page_names_a_machine_or_a_package_registry() -> None:
    pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Makefile", "pyproject.toml"]
    pages += ["build.spec", ".ci/run", ".pre-commit-config.yaml"]
    known = "keepachangelog.com|semver.org|github.com"
    banned = re.compile(rf"https?://(?!{known})\S+|index-url|/root\b|/home/|/tmp/|/work/")
    named = {page: banned.findall((ROOT / page).read_text("utf-8")) for page in pages}
    assert {page: found for page, found in named.items() if found} == {}
