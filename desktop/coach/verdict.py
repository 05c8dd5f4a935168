"""Names the outcome of a call from where the method stands."""

from desktop.coach.tracker import Progress
from desktop.moves import Outcome, Pitfall, Step


def verdict(progress: Progress) -> Outcome:
    """The first outcome that holds, in the order of Outcome."""
    others = sum(progress.done(step) for step in Step if step is not Step.DRAFT_FRAMEWORK)
    if progress.gave_away:
        return Outcome.GAVE_UP_EXCLUSIVITY
    if progress.done(Step.DRAFT_FRAMEWORK) and others >= 3:
        return Outcome.FRAMEWORK_AGREED
    if all(
        progress.done(step)
        for step in (Step.SURFACE_WOUND, Step.BUILD_PREFERRED_TIER, Step.MAKE_IT_THEIRS)
    ):
        return Outcome.ADVOCATE
    if not progress.ever_offered:
        last = progress.slips[-1].id if progress.slips else ""
        if progress.count(Pitfall.FLAT_REFUSAL) >= 2 and last != Pitfall.STALL:
            return Outcome.WALKED_AWAY
        if progress.count(Pitfall.STALL):
            return Outcome.RETURNED_EMPTY_HANDED
    return Outcome.UNRESOLVED
