"""A debrief on one sheet of paper: a PDF in the page's order, in the light theme.

In: a Debrief, its frame, a file. Out: the file, or a sentence about why not. The transcript is
left out. Written with Qt's PDF writer alone: no printer, no window. Qt main thread.
"""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSaveFile, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from desktop.clock import spoken_stamp
from desktop.coach.debrief.summary import Debrief, SlipNote, StepNote, TermNote
from desktop.gui.pages.content import DebriefFrame
from desktop.gui.theme import load_tokens

_DOTS_PER_INCH = 144
_MARGIN_MM = 18
_SIZES = (10.5, 9.5, 8.5, 7.5, 6.5)
"""Points of the running text, the largest that fits one sheet."""
_STATES = {"done": "done", "in_progress": "begun", "todo": "not yet"}


def write_pdf(path: Path, debrief: Debrief, frame: DebriefFrame) -> str:
    """Write the sheet; a sentence when it fails, else empty."""
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        return f"{path.name} could not be written: {file.errorString()}."
    writer = QPdfWriter(file)
    writer.setTitle(f"{debrief.outcome_name}, {frame.meta}")
    writer.setCreator("Preferred Ground")
    writer.setResolution(_DOTS_PER_INCH)
    page, margin = QPageSize(QPageSize.PageSizeId.A4), QMarginsF(*(4 * (_MARGIN_MM,)))
    upright, unit = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
    writer.setPageLayout(QPageLayout(page, upright, QMarginsF(0, 0, 0, 0), unit))
    whole = writer.pageLayout().fullRectPixels(_DOTS_PER_INCH)
    inset = margin.left() / 25.4 * _DOTS_PER_INCH
    sheet = _fitted(debrief, frame, QSizeF(whole.size()), inset)
    sheet.print_(writer)
    del writer
    if not file.commit():
        return f"{path.name} could not be written: {file.errorString()}."
    return ""


def _fitted(debrief: Debrief, frame: DebriefFrame, size: QSizeF, inset: float) -> QTextDocument:
    """The text at the largest size at which it stays on one page."""
    for points in _SIZES:
        sheet = QTextDocument()
        sheet.setDocumentMargin(inset)
        sheet.setDefaultStyleSheet(_style(points * _DOTS_PER_INCH / 72))
        sheet.setHtml("".join(_parts(debrief, frame)))
        sheet.setPageSize(size)
        if sheet.pageCount() == 1:
            break
    return sheet


def _parts(debrief: Debrief, frame: DebriefFrame) -> Iterator[str]:
    said = f"{frame.meta}, {spoken_stamp(debrief.elapsed)}"
    yield f"<p class='quiet'>{escape(debrief.outcome_name)} · {escape(said)}</p>"
    yield f"<p class='title'>{escape(debrief.headline)}</p>"
    yield "<p class='part'>Five steps</p>"
    yield from (_step(number, step) for number, step in enumerate(debrief.steps, 1))
    if debrief.slips:
        yield "<p class='part'>What slipped</p>"
        yield from map(_slip, debrief.slips)
    if debrief.terms:
        yield "<p class='part'>On the napkin</p>"
        yield from map(_term, debrief.terms)
    yield f"<p class='part'>Next time</p><p>{escape(debrief.next_time)}</p>"


def _step(number: int, step: StepNote) -> str:
    at = f", {spoken_stamp(step.at)}" if step.at is not None else ""
    quote = f"<br/><span class='quote'>“{escape(step.quote)}”</span>" if step.quote else ""
    state = f"<span class='quiet'>{_STATES[step.state]}{at}</span>"
    return f"<p><b>{number}. {escape(step.name)}</b> {state}{quote}</p>"


def _slip(slip: SlipNote) -> str:
    at = f"<span class='quiet'>{spoken_stamp(slip.at)}</span>"
    quote = f"<br/><span class='quote'>“{escape(slip.quote)}”</span>" if slip.quote else ""
    instead = f"<br/>Try: “{escape(slip.instead)}”"
    return f"<p><b>{escape(slip.name)}</b> {at}{quote}<br/>{escape(slip.what)}{instead}</p>"


def _term(term: TermNote) -> str:
    state = "agreed" if term.agreed else "offered"
    return f"<p>{escape(term.text)} <span class='quiet'>{state}</span></p>"


def _style(pixels: float) -> str:
    """The sheet's look in the theme's light colours."""
    tokens = load_tokens()
    colours, fonts = tokens["color"], tokens["font"]
    ink, quiet = colours["ink"]["light"], colours["ink3"]["light"]
    you = colours["you"]["light"]

    def size(share: float) -> str:
        return f"font-size: {max(1, round(pixels * share))}px;"

    return (
        f"body, p {{ font-family: '{fonts['ui']}'; color: {ink}; {size(1)}"
        f" margin-top: 0px; margin-bottom: {round(pixels * 0.6)}px; }}"
        f".title {{ font-family: '{fonts['voice']}'; font-weight: 500; color: {ink}; {size(2)}"
        f" margin-top: 0px; margin-bottom: {round(pixels * 0.8)}px; }}"
        f".part {{ font-family: '{fonts['ui']}'; font-weight: 600; color: {you}; {size(1.15)}"
        f" margin-top: {round(pixels * 1.2)}px; margin-bottom: {round(pixels * 0.5)}px; }}"
        f".quiet {{ color: {quiet}; }}"
        f".quote {{ font-family: '{fonts['voice']}'; }}"
    )
