"""Where everything on the live page stands.

In: the page's parts and its size. Out: geometry. Wide: three columns with the face in
the middle. Stacked, for very large text: one column that scrolls, with what you press
pinned below it.
"""

from PySide6.QtCore import QRect, QSize

from desktop.gui.access import BLOCK, RING
from desktop.gui.pages.live_parts import Parts
from desktop.gui.theme import Theme
from desktop.gui.widgets.composer import HALO
from desktop.gui.widgets.dial import Dial
from desktop.gui.widgets.hint_strip import HintStrip, Question
from desktop.gui.widgets.notice import Notice
from desktop.gui.widgets.portrait import MARGIN
from desktop.gui.widgets.sheet import EDGE
from desktop.gui.widgets.step_list import BADGE

Strip = HintStrip | Notice | Question
PAGE_MARGIN = 32
_STEPS_WIDTHS = (232, 268)
_SIDE_WIDTHS = (252, 288)
_PAGE_WIDTHS = (1120, 1268)
"""Columns take their first width on a page of the first width, and so on."""
_COLUMN_GAP = 20
_MIDDLE_WIDTH = 648
_CAPTION_WIDTH = 628
_USUAL_CAPTION = 32
_YOURS_WIDTH = 588
_COMPOSER_WIDTH = 592
_SLOT_WIDTH = 616
_COLUMN_TOP = 80
_RING_TOP = 36
_RING_LEAST, _RING_MOST = 210, 440
_RING_TINY = 130
"""Where large text, a long hint and a low window meet."""
_UNDER_RING = 448
"""Height of all that stands above and below the ring, while you talk."""
_TYPING_MORE = 52
_SLOT_RISE = 22
_COMPOSER_RISE = 36
_CONTROL_GAP = 22
_CONTROL_LEAST = 88
_TALK_LEAST = 150


def arrange(parts: Parts, size: QSize, *, typing: bool) -> None:
    """Put everything in its place for a page of this size."""
    controls_top = _place_controls(parts, size)
    if parts.theme.stacked:
        _arrange_stacked(parts, size, controls_top, typing=typing)
    else:
        _arrange_wide(parts, size, controls_top, typing=typing)


def _place_controls(parts: Parts, size: QSize) -> int:
    """Centre the shown buttons in a row at the bottom; gives its top."""
    shown = parts.controls.shown()
    widths = []
    for button in shown:
        least = _TALK_LEAST if button is parts.controls.talk else _CONTROL_LEAST
        # A label may reach into the gaps beside its button by a third of one.
        widths.append(max(least, button.sizeHint().width() - 2 * _CONTROL_GAP // 3))
    high = max(button.sizeHint().height() for button in shown)
    gap = _CONTROL_GAP
    room = size.width() - 16
    whole = sum(widths) + gap * (len(widths) - 1)
    if whole > room:
        gap = max(2, gap - (whole - room) // (len(widths) - 1))
        whole = sum(widths) + gap * (len(widths) - 1)
    top = size.height() - max(104, high - 2 * RING + 12) - RING
    left = (size.width() - whole) // 2
    for button, width in zip(shown, widths, strict=True):
        wide = button.sizeHint().width()
        button.setGeometry(left + (width - wide) // 2, top, wide, high)
        left += width + gap
    return top + RING


def _arrange_wide(parts: Parts, size: QSize, bottom: int, *, typing: bool) -> None:
    parts.scroll.setGeometry(0, 0, size.width(), size.height())
    parts.board.setGeometry(0, 0, size.width(), size.height())
    _place_heading(parts, size.width())
    # Captions chosen too large for their place push away the napkin, then the tracker's words.
    large = parts.theme.caption_size > _USUAL_CAPTION
    for room in ("all", "no napkin", "dots") if large else ("all",):
        middle, width = _place_columns(parts, size, room)
        _place_middle(parts, size, bottom, middle, width, typing=typing)
        if not parts.caption.crowded:
            break


def _place_middle(
    parts: Parts, size: QSize, bottom: int, middle: int, width: int, *, typing: bool
) -> None:
    """Face, words and what you answer with."""
    parts.board.set_middle(middle)
    side = _ring_side(size.height() - (_TYPING_MORE if typing else 0), parts.theme)
    place = _place_typing if typing else _place_spoken
    rise = _COMPOSER_RISE if typing else _SLOT_RISE
    # Her words stay readable: the ring gives way before they get small, then the hint.
    for short, least in ((False, _RING_LEAST), (True, _RING_LEAST), (True, _RING_TINY)):
        parts.hint.set_short(short=short)
        for smaller in (0, 30, 60, 90):
            fitted = max(least, side - smaller)
            under = _place_face(parts, middle, _RING_TOP, fitted, width)
            fits = place(parts, middle, under + (12 if typing else 16), bottom - rise, width)
            if (fits and parts.caption.readable) or fitted == least:
                break
        if fits:
            break


def _place_heading(parts: Parts, width: int) -> None:
    for badge, right in ((parts.heading, False), (parts.seal, True)):
        hint = badge.sizeHint()
        left = width - PAGE_MARGIN - hint.width() + 2 if right else PAGE_MARGIN
        badge.setGeometry(left, 26 - hint.height() // 2, hint.width(), hint.height())


def _place_columns(parts: Parts, size: QSize, room: str) -> tuple[int, int]:
    """Steps left, trust and napkin right; gives the middle of what is between and its width."""
    narrow, usual = _PAGE_WIDTHS
    share = min(1.0, max(0.0, (size.width() - narrow) / (usual - narrow)))
    steps_wide, side_wide = (
        round(low + (high - low) * share) for low, high in (_STEPS_WIDTHS, _SIDE_WIDTHS)
    )
    dots = room == "dots"
    parts.steps.set_compact(compact=dots)
    outer = (BADGE if dots else steps_wide) + 2 * BLOCK
    high = parts.steps.heightForWidth(outer)
    parts.steps.setGeometry(PAGE_MARGIN - BLOCK, _COLUMN_TOP - BLOCK, outer, high)
    left = size.width() - PAGE_MARGIN - side_wide
    outer = side_wide + 2 * BLOCK
    high = parts.gauge.heightForWidth(outer)
    parts.gauge.setGeometry(left - BLOCK, _COLUMN_TOP - BLOCK, outer, high)
    top = _COLUMN_TOP - 2 * BLOCK + high + 28 - EDGE
    outer = side_wide + 2 * EDGE
    high = parts.napkin.heightForWidth(outer)
    parts.napkin.setGeometry(left - EDGE, top, outer, high)
    parts.napkin.setVisible(room == "all" and top + high <= size.height())
    start = PAGE_MARGIN + steps_wide
    if dots:
        middle = size.width() // 2 if share >= 1.0 else (start + left) // 2
        return middle, 2 * (min(middle, size.width() - middle) - PAGE_MARGIN - BADGE - BLOCK)
    if share >= 1.0:
        return size.width() // 2, _MIDDLE_WIDTH
    return (start + left) // 2, left - start - 2 * _COLUMN_GAP


def _ring_side(height: int, theme: Theme) -> int:
    grown = _UNDER_RING + round(320 * (theme.text_scale - 1.0))
    return max(_RING_LEAST, min(_RING_MOST, height - grown))


def _place_face(parts: Parts, middle: int, top: int, side: int, width: int) -> int:
    """Ring, band, portrait, clock and status; gives where the status ends."""
    box = QRect(middle - side // 2, top, side, side)
    dial = Dial(float(side))
    parts.ring.setGeometry(box)
    parts.band.setGeometry(box)
    disc = dial.square(dial.disc_radius + MARGIN).translated(box.topLeft())
    parts.portrait.setGeometry(disc.toRect())
    parts.clock.set_size(round(dial.scaled(34, 44, 52)))
    hint = parts.clock.sizeHint()
    under = box.bottom() + 1 - round(dial.scaled(30, 40, 46))
    parts.clock.setGeometry(middle - hint.width() // 2, under, hint.width(), hint.height())
    under += hint.height() + 6
    high = parts.status.sizeHint().height()
    parts.status.setGeometry(middle - width // 2, under, width, high)
    return under + high


def _place_spoken(parts: Parts, middle: int, top: int, bottom: int, width: int) -> bool:
    """Caption, your words and the slot while you talk; whether there was room."""
    parts.composer.hide()
    slot = _slot(parts)
    wide = min(width, _YOURS_WIDTH)
    yours = round(parts.yours.fit(wide))
    strip = max(44, _slot_height(slot, width)) if slot is not None else 44
    room = bottom - strip - top - (14 + yours if yours else 0)
    parts.caption.set_largest(40)
    start, top = top, _place_caption(parts, middle, top, room, width)
    parts.yours.setVisible(not parts.yours.empty)
    parts.yours.setGeometry(middle - wide // 2, top + 14, wide, yours)
    _place_slot(slot, middle, bottom, width)
    return top - start <= room


def _place_typing(parts: Parts, middle: int, top: int, bottom: int, width: int) -> bool:
    """Caption, slot and composer while you type; whether there was room."""
    slot = _slot(parts)
    strip = _slot_height(slot, width) + 8 if slot is not None else 0
    wide = min(width, _COMPOSER_WIDTH) + 2 * HALO
    parts.caption.set_largest(28 if parts.theme.caption_size <= _USUAL_CAPTION else 32)
    high = room = 0
    for least, most in ((2, 4), (2, 3), (2, 2), (1, 2), (1, 1)):
        parts.composer.set_lines(least, most)
        high = parts.composer.fit() - 2 * HALO
        room = bottom - high - 14 - top - strip
        wider = width if width > _MIDDLE_WIDTH else min(width, _CAPTION_WIDTH)
        used = parts.caption.fit(wider, room + 2 * RING) - 2 * RING
        if used <= room and parts.caption.comfortable:
            break
    parts.composer.setGeometry(middle - wide // 2, bottom - high - HALO, wide, high + 2 * HALO)
    parts.composer.show()
    start, top = top, _place_caption(parts, middle, top, room, width)
    spare = bottom - high - 14 - top
    wide = min(width, _YOURS_WIDTH)
    yours = round(parts.yours.fit(wide))
    parts.yours.setVisible(slot is None and 0 < yours + 12 <= spare)
    parts.yours.setGeometry(middle - wide // 2, top + 12, wide, yours)
    _place_slot(slot, middle, bottom - high - 14, width)
    return top - start <= room


def _place_caption(parts: Parts, middle: int, top: int, room: int, width: int) -> int:
    """Her words in this room; gives where they end."""
    wide = width if width > _MIDDLE_WIDTH else min(width, _CAPTION_WIDTH)
    high = round(parts.caption.fit(wide, room + 2 * RING))
    parts.caption.setGeometry(middle - wide // 2, top - RING, wide, high)
    return top + high - 2 * RING


def _slot(parts: Parts) -> Strip | None:
    """Whatever is in the one slot."""
    for strip in (parts.question, parts.notice, parts.hint):
        if not strip.isHidden():
            return strip
    return None


def _slot_height(slot: Strip, width: int) -> int:
    return slot.fit(min(width, _SLOT_WIDTH) + 2 * RING).height() - 2 * RING


def _place_slot(slot: Strip | None, middle: int, bottom: int, width: int) -> None:
    if slot is not None:
        size = slot.fit(min(width, _SLOT_WIDTH) + 2 * RING)
        slot.setGeometry(
            middle - size.width() // 2, bottom - size.height() + RING, size.width(), size.height()
        )
        slot.raise_()


def _arrange_stacked(parts: Parts, size: QSize, bottom: int, *, typing: bool) -> None:
    middle = size.width() // 2
    column = min(size.width() - 2 * PAGE_MARGIN, 960)
    floor = bottom - 8
    if typing:
        parts.composer.set_lines(1, 2)
        high = parts.composer.fit()
        parts.composer.setGeometry(middle - column // 2, floor - high + HALO, column, high)
        floor -= high
    parts.composer.setVisible(typing)
    slot = _slot(parts)
    if slot is not None:
        strip = slot.fit(column)
        slot.setGeometry(
            middle - strip.width() // 2, floor - strip.height(), strip.width(), strip.height()
        )
        floor -= strip.height()
    parts.scroll.setGeometry(0, 0, size.width(), floor - 4)
    inner = size.width() - parts.scroll.verticalScrollBar().sizeHint().width()
    parts.board.setGeometry(0, 0, inner, _stack(parts, inner, inner - 2 * PAGE_MARGIN, floor - 4))


def _stack(parts: Parts, width: int, column: int, floor: int) -> int:
    """Everything that scrolls, one below the other; gives the height."""
    middle = width // 2
    left = middle - column // 2
    parts.board.set_middle(middle)
    _place_heading(parts, width)
    # The face stands beside her words, so that both are seen without scrolling.
    top = round(parts.heading.sizeHint().height()) + 16
    side = _RING_LEAST
    _place_face(parts, left + side // 2, top, side, side)
    start, room = left + side + 24, column - side - 24
    clock = parts.clock.sizeHint()
    parts.clock.setGeometry(start, top, clock.width(), clock.height())
    status = parts.status.sizeHint()
    rest = max(status.width(), room - clock.width())
    beside = status.width() <= room - clock.width()
    under = top + (clock.height() - status.height()) // 2 if beside else top + clock.height()
    at = start + clock.width() if beside else start
    parts.status.setGeometry(at, under, rest if beside else status.width(), status.height())
    under = max(top + clock.height(), under + status.height()) + 8
    parts.caption.set_largest(28)
    high = round(parts.caption.fit(room, max(120, floor - under)))
    parts.caption.setGeometry(start, under, room, high)
    top = max(top + side, under + high) + 12
    parts.yours.setVisible(not parts.yours.empty)
    if not parts.yours.empty:
        high = round(parts.yours.fit(column))
        parts.yours.setGeometry(left, top, column, high)
        top += high + 12
    parts.napkin.show()
    parts.steps.set_compact(compact=False)
    for part in (parts.steps, parts.gauge, parts.napkin):
        high = part.heightForWidth(column)
        part.setGeometry(left, top + 12, column, high)
        top += high + 24
    return top + 16
