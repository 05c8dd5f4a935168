"""What may be painted when, counted in paints and timers and never by the clock on the wall.

`make bench-window` measures the same in processor time.
"""

import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication, QWidget

from desktop.gui.pages.live import LivePage
from desktop.gui.widgets.motion import FRAME_MS, SLOW_FRAME_MS
from desktop.scene import Phase
from tests.gui.conftest import PageMaker
from tests.gui.scenes import PAUSED, RUNNING

QUIET = replace(RUNNING, hint=None, slips=())
SIZES = [(1120, 720), (1280, 800), (1600, 1000)]


class Paints(QObject):
    """Which classes were painted, and how much of each."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self.by_class: Counter[str] = Counter()
        self.regions: dict[str, QRegion] = {}
        for widget in [root, *root.findChildren(QWidget)]:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            name = type(watched).__name__
            self.by_class[name] += 1
            self.regions[name] = event.region()  # type: ignore[attr-defined]
        return False


def settled(page: LivePage) -> LivePage:
    """The page once nothing is left to paint, its own timers at rest."""
    for timer in page.findChildren(QTimer):
        timer.stop()
    for _ in range(10):
        QApplication.processEvents()
    return page


def ticking(page: LivePage) -> list[int]:
    """The intervals of the repeating timers that run."""
    timers = page.findChildren(QTimer)
    return [each.interval() for each in timers if each.isActive() and not each.isSingleShot()]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("phase", ["hers", "thinking"])
def test_a_frame_of_the_band_repaints_neither_face_nor_clock(
    make_page: PageMaker, size: tuple[int, int], phase: Phase
) -> None:
    page = settled(make_page(replace(QUIET, phase=phase), size=size))
    paints = Paints(page)
    page.parts.band.refresh()
    QApplication.processEvents()
    assert paints.by_class.keys() <= {"Band", "Board", "TimerRing"}
    assert paints.by_class["Band"] == 1


def test_a_frame_repaints_no_more_of_the_ring_than_its_edge(make_page: PageMaker) -> None:
    page = make_page(replace(QUIET, phase="hers", steps=(), elapsed=0.0))
    band, ring = page.parts.band, page.parts.ring
    shared = band.mask().intersected(ring.mask())
    assert area(shared) < 0.2 * area(band.mask())


def test_a_moving_mouth_repaints_a_corner_of_the_face(make_page: PageMaker) -> None:
    page = settled(make_page(replace(QUIET, phase="hers")))
    paints = Paints(page)
    page.parts.portrait.set_mouth(1.0)
    QApplication.processEvents()
    assert paints.by_class["Portrait"] == 1
    assert area(paints.regions["Portrait"]) < 0.05 * area(page.parts.portrait.mask())


def test_the_mouths_corner_holds_all_that_talking_changes(make_page: PageMaker) -> None:
    portrait = settled(make_page(replace(QUIET, phase="hers"))).parts.portrait
    closed = portrait.grab().toImage()
    paints = Paints(portrait)
    portrait.set_mouth(1.0)
    QApplication.processEvents()
    corner = paints.regions["Portrait"].boundingRect()
    opened = portrait.grab().toImage()
    changed = [
        (x, y)
        for x in range(closed.width())
        for y in range(closed.height())
        if closed.pixel(x, y) != opened.pixel(x, y)
    ]
    assert changed
    assert all(corner.contains(x, y) for x, y in changed)


@pytest.mark.parametrize(
    ("phase", "pace"),
    [("hers", [FRAME_MS]), ("thinking", [SLOW_FRAME_MS]), ("yours", []), ("over", [])],
)
def test_one_timer_paces_a_state_and_none_a_silence(
    make_page: PageMaker, phase: Phase, pace: list[int]
) -> None:
    page = make_page(QUIET)
    for travelling in (page.parts.portrait, page.parts.caption):
        travelling._travel.finish()
    page.show_scene(replace(QUIET, phase=phase))
    assert ticking(page) == pace


def test_a_pause_runs_no_timer_at_all(make_page: PageMaker) -> None:
    page = make_page(QUIET)
    page.show_scene(PAUSED)
    page.parts.controls.pause.setFocus()
    running = [timer for timer in page.findChildren(QTimer) if timer.isActive()]
    assert running == []


def test_new_words_of_hers_show_in_the_first_frame(make_page: PageMaker) -> None:
    page = make_page(QUIET)
    page.parts.caption._travel.finish()
    page.show_scene(replace(QUIET, caption="Ninety days. Go on."))
    assert 0.2 < page.parts.caption.opacity < 1.0


def test_the_first_page_waits_for_neither_the_reader_nor_the_terminal() -> None:
    code = (
        "import sys; from pathlib import Path; import desktop.gui.application;"
        "import desktop.reception.desk;"
        "from desktop.app import load_scenario; load_scenario('elena_vasquez', Path('none'));"
        "print([each for each in sys.modules if each.startswith(('desktop.coach.reading.cues',"
        " 'desktop.coach.reading.reader', 'textual', 'desktop.terminal', 'rich'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def area(region: QRegion) -> int:
    """Its pixels."""
    return sum(rect.width() * rect.height() for rect in region)  # type: ignore[attr-defined]
