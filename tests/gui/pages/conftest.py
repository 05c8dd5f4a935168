"""Shows a page around a call with its sample content."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

Show = Callable[..., None]
Heard = list[object]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Puts a widget on screen at a size and gives it the keyboard."""

    hosts: list[QWidget] = []

    def put(widget: QWidget, size: tuple[int, int] = (1280, 744)) -> None:
        # A host without a layout, because a window's own size limits make Qt warn off screen.
        host = QWidget()
        hosts.append(host)
        qtbot.addWidget(host)
        host.resize(1400, 900)
        widget.setParent(host)
        widget.resize(*size)
        widget.show()
        host.show()
        host.activateWindow()
        with qtbot.waitActive(host):
            widget.grab()

    return put


@pytest.fixture
def listen() -> Callable[..., Heard]:
    """Collects what a signal says: its one value, its values, or nothing."""

    def collect(signal: object) -> Heard:
        heard: Heard = []
        assert hasattr(signal, "connect")
        signal.connect(lambda *words: heard.append(words[0] if len(words) == 1 else words))
        return heard

    return collect
