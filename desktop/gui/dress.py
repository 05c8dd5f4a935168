"""Gives the application the theme's palette and font, and keeps them with it."""

from PySide6.QtWidgets import QApplication

from desktop.gui.theme import Theme


def dress(application: QApplication, theme: Theme) -> None:
    """The palette and the usual font follow the theme."""

    def follow() -> None:
        application.setPalette(theme.palette())
        application.setFont(theme.face("body").font)

    theme.changed.connect(follow)
    follow()
