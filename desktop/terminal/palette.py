"""The colours of the full-screen rehearsal: the design's tokens as two Textual themes.

Out: themes with the same variables by light and by dark, and the style of each role of a page.
"""

import os

from textual.theme import Theme

from desktop.terminal.page import Role

LIGHT, DARK = "ground-light", "ground-dark"

_TOKENS = {
    "canvas": ("#F4F5F2", "#0E1413"),
    "surface": ("#FFFFFF", "#161E1D"),
    "sunken": ("#EAECE7", "#1E2827"),
    "line2": ("#C6CCC5", "#364341"),
    "ctl": ("#7C8782", "#74827E"),
    "ink": ("#14201F", "#EDF1EE"),
    "ink2": ("#465250", "#B6C1BD"),
    "ink3": ("#5F6A66", "#8F9B97"),
    "you": ("#0E5C63", "#7BD0CB"),
    "you-fill": ("#0E5C63", "#6CC4BF"),
    "on-you": ("#FFFFFF", "#04201F"),
    "you-tint": ("#DDEBE9", "#173230"),
    "elena": ("#97471A", "#F3AE7E"),
    "honey": ("#755200", "#F0C665"),
    "honey-tint": ("#FAF0D8", "#312912"),
    "rose": ("#A52F40", "#F6939D"),
    "paper": ("#FFFDF7", "#26241E"),
    "paper-ink": ("#2A241A", "#F1E8D6"),
    "pencil": ("#746B5B", "#B0A692"),
}

ROLE_STYLES: dict[Role, str] = {
    "headline": "bold $ink",
    "head": "bold $you",
    "text": "$ink2",
    "quiet": "$ink3",
    "you": "italic $you",
    "hers": "$elena",
    "done": "$you",
    "part": "$honey",
    "todo": "$ink3",
    "slip": "$rose",
    "ink": "bold $ink",
    "pencil": "italic $ink3",
}


def themes() -> tuple[Theme, Theme]:
    """Light and dark."""
    return _theme(LIGHT, 0), _theme(DARK, 1)


def theme_of(environment: dict[str, str] | os._Environ[str]) -> str:
    """The theme that fits what the terminal says about its background; dark when it does not."""
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if background in {"7", "15"} else DARK


def _theme(name: str, column: int) -> Theme:
    tokens = {token: pair[column] for token, pair in _TOKENS.items()}
    return Theme(
        name=name,
        primary=tokens["you-fill"],
        secondary=tokens["elena"],
        warning=tokens["honey"],
        error=tokens["rose"],
        success=tokens["you"],
        accent=tokens["you-fill"],
        foreground=tokens["ink"],
        background=tokens["canvas"],
        surface=tokens["surface"],
        panel=tokens["sunken"],
        dark=name == DARK,
        variables={
            **tokens,
            "footer-background": tokens["canvas"],
            "footer-key-foreground": tokens["you"],
            "footer-description-foreground": tokens["ink3"],
            "input-cursor-background": tokens["you-fill"],
            "input-cursor-foreground": tokens["on-you"],
            "input-selection-background": tokens["you-tint"],
            "scrollbar": tokens["line2"],
            "scrollbar-background": tokens["canvas"],
        },
    )
