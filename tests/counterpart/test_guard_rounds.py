"""Lines of a call, hers and not hers, each judged in the state in which it is said."""

import pytest

from desktop.counterpart.guard import Guard, Moment
from desktop.counterpart.mixture import tidied
from desktop.rehearsal.scenario import Scenario
from tests.counterpart.moments import lines_of

START = Moment(user=("I'm not sure exclusivity works for us.",))
EARLY = Moment(
    table={"early_access": "early access 90 days"},
    user=("We'd give you ninety days early access to every new feature.",),
)
MARKETING = Moment(
    table={"co_marketing": "co-branded marketing"},
    user=("We'd fund co-branded marketing with you.",),
)
SUPPORT = Moment(
    table={"api_support": "priority API support"},
    user=("You'd get priority API support from us.",),
)
TIER = Moment(
    softened=True,
    table={**EARLY.table, **MARKETING.table, **SUPPORT.table},
    user=("Ninety days early access, co-branded marketing and priority API support.",),
)
TOLD = Moment(told=frozenset({"wound"}), user=START.user)
TOLD_EARLY = Moment(told=TOLD.told, table=EARLY.table, user=("We'd give you ninety days early.",))
DRAFTED = Moment(
    told=TOLD.told,
    drafted=True,
    softened=True,
    table=TIER.table,
    user=("So that's ninety days, marketing and priority support, all agreed.",),
)
STATES = {
    "start": START,
    "told": TOLD,
    "early": EARLY,
    "marketing": MARKETING,
    "support": SUPPORT,
    "tier": TIER,
    "told_early": TOLD_EARLY,
    "drafted": DRAFTED,
}
HERS, NOT_HERS = lines_of("test_guard_passed.txt"), lines_of("test_guard_refused.txt")
KINDS = sorted({label.split()[0] for label, _ in NOT_HERS})


@pytest.fixture(scope="module")
def guard(scenario: Scenario) -> Guard:
    return Guard(scenario.persona)


@pytest.mark.parametrize("kind", KINDS)
def test_no_line_of_a_forbidden_kind_is_heard(guard: Guard, kind: str) -> None:
    of_kind = [(label.split()[1], line) for label, line in NOT_HERS if label.split()[0] == kind]
    heard = [
        line
        for state, line in of_kind
        if not guard.watch(STATES[state]).reply_refusals(tidied(line))
    ]
    assert heard == []


def test_nine_of_ten_lines_that_are_hers_are_heard(guard: Guard) -> None:
    stopped = [
        line for state, line in HERS if guard.watch(STATES[state]).reply_refusals(tidied(line))
    ]
    assert len(HERS) >= 300
    assert len(stopped) <= len(HERS) // 10, stopped
