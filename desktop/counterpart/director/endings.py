"""The rules of the ends: which goodbye answers the user's, and when she leaves herself.

In: a view of the turn. Out: rows of the order of precedence.
"""

from collections.abc import Callable

from desktop.counterpart.beats import Beat
from desktop.counterpart.director.faults import annoyed
from desktop.counterpart.director.partings import praises_call, sends, signs_off
from desktop.counterpart.director.secretary import mends_parting
from desktop.counterpart.director.view import View
from desktop.counterpart.own_words import thanks, wishes

Rule = Callable[[View], bool]


def _is_kind(view: View) -> bool:
    """Whether the turn is sorry for what happened, and does not only thank her."""
    return view.sympathy and ("sorry" in view.text.lower() or not thanks(view.text))


ENDINGS: tuple[tuple[Beat, Rule], ...] = (
    (Beat.FAREWELL_CURT, lambda v: v.leaves and annoyed(v.text) and not v.early),
    (Beat.FAREWELL_FIXED, lambda v: v.leaves and mends_parting(v) and not signs_off(v.text)),
    (Beat.FAREWELL_GIFT, lambda v: v.leaves and v.given),
    (Beat.FAREWELL_AWAITS, lambda v: v.leaves and sends(v.text) and not v.early),
    (Beat.FAREWELL_KIND, lambda v: v.leaves and v.told and _is_kind(v)),
    (Beat.FAREWELL_MENDED, lambda v: v.leaves and v.won and v.mended),
    (Beat.FAREWELL_LIKEWISE, lambda v: v.leaves and v.won and praises_call(v.text)),
    (Beat.FAREWELL_GLAD, lambda v: v.leaves and v.won and wishes(v.text)),
    (Beat.FAREWELL_THANKED, lambda v: v.leaves and thanks(v.text)),
    (Beat.FAREWELL_WON, lambda v: v.leaves and v.won),
    (Beat.FAREWELL_EARLY, lambda v: v.leaves and v.early),
    (Beat.FAREWELL, lambda v: v.leaves),
    (Beat.WALK_OUT, lambda v: v.walks_out),
)
