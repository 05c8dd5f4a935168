"""States of a call in which a line is judged, by name."""

from desktop.counterpart.guard import Moment

ONE = {
    "early_access": "ninety days of early access 90 days",
    "co_marketing": "$50,000 of joint marketing",
}
TIER = {**ONE, "api_support": "priority api support"}
OFFERED = (
    "You'd see every feature ninety days early, and we put fifty thousand into joint marketing.",
)
SUPPORTED = (*OFFERED, "And priority API support on top.")

GOOD_TAIL = "I'd like to hear that from you."
"""A sentence that a weak model may add to anything."""

MOMENTS = {
    "start": Moment(),
    "told": Moment(told=frozenset({"wound"})),
    "offers": Moment(table=ONE, user=OFFERED),
    "tier": Moment(told=frozenset({"wound"}), softened=True, table=TIER, user=SUPPORTED),
    "drafted": Moment(
        told=frozenset({"wound"}), drafted=True, softened=True, table=TIER, user=SUPPORTED
    ),
    "given": Moment(given=True, user=("Fine, let's go exclusive.",)),
}
