"""An owner or a date said in a later turn, or put right, is on its line and withdraws nothing."""

import pytest

from desktop.coach.page.terms import Term, term_text
from desktop.rehearsal.scenario import Scenario
from tests.coach.pages import elena, page

NAME = "Quill"
"""A made-up word with a capital."""
OTHER = "Vexley"
EARLY, CAMPAIGN, ENGINEER, SANDBOX = (
    "early_access",
    "co_marketing",
    "named_engineer",
    "another_advantage",
)
OFFER = (
    "You'd get every new feature ninety days early, we put sixty thousand into a joint campaign,"
    " and you'd have a named engineer two days a week."
)
DRAFT = "Let's write three lines down."
TEST_BED = (
    "We could make for you a dedicated sandbox with your own test data, and early access, ninety"
    " days."
)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return elena()


def owners(kept: dict[str, Term]) -> dict[str, str]:
    return {kind: term.owner for kind, term in kept.items() if term.owner}


def dates(kept: dict[str, Term]) -> dict[str, str]:
    return {kind: term.when for kind, term in kept.items() if term.when}


@pytest.mark.parametrize(
    ("asked", "text", "who"),
    [
        (
            "",
            "Ninety days on every logistics feature, my product lead owns that, and sixty thousand"
            " for the campaign, launched by the end of May, does May work with your calendar?",
            {EARLY: "my product lead"},
        ),
        (
            "",
            "Nearly, my product lead has the ninety days, the early access, not the campaign. The"
            " campaign is mine and yours together, you and me.",
            {EARLY: "my product lead", CAMPAIGN: "I and you"},
        ),
        (
            "",
            "And the ninety days of early access belongs to my product lead, not to me.",
            {EARLY: "my product lead"},
        ),
        (
            "",
            "Not quite, sorry, product lead for early access, you and me for the campaign.",
            {EARLY: "my product lead", CAMPAIGN: "I and you"},
        ),
        (
            "",
            "You call my product lead about early access, ninety days.",
            {EARLY: "my product lead"},
        ),
        ("", "Engineer one day a week. My CTO picks who. Got it?", {ENGINEER: "my CTO"}),
        (
            "",
            "Oh, thank you. Um, and end of March for the campaign, and I'd own that one.",
            {CAMPAIGN: "I"},
        ),
        (
            f"{EARLY}:who",
            f"uh that's {NAME.lower()} our release guy {NAME.lower()} makes sure you get in first",
            {EARLY: NAME},
        ),
        (
            "",
            "uh okay word it like ninety days early access starting with the july release"
            f" {NAME.lower()} owns it there you go how's that",
            {EARLY: NAME},
        ),
        (
            f"{EARLY}:who",
            f"Me to begin with, then our product lead {NAME} once it's rolling.",
            {EARLY: f"I and {NAME}"},
        ),
        (
            f"{EARLY}:who",
            f"And it's me first, then {NAME}, did you get {NAME}?",
            {EARLY: f"I and {NAME}"},
        ),
        (
            "",
            f"Right, ninety days, and no names next to it. Put me and {NAME} on that one.",
            {EARLY: f"I and {NAME}"},
        ),
        (
            "",
            f"Every new feature goes to you ninety days ahead, {NAME} owns it and I back him up.",
            {EARLY: NAME},
        ),
        (
            "",
            f"And for the campaign, {NAME} in our marketing runs it, sixty thousand.",
            {CAMPAIGN: NAME},
        ),
        (
            f"{CAMPAIGN}:who",
            f"I can, up to fifty, so nobody upstairs of me. {NAME} just runs it.",
            {CAMPAIGN: NAME},
        ),
        (
            "",
            f"{NAME}. I said it twice, {NAME} runs the campaign and I sign the sixty. Can you read"
            " me your page, all of it?",
            {CAMPAIGN: NAME},
        ),
        ("", f"Add {NAME}'s name yourself to the campaign.", {CAMPAIGN: NAME}),
        (
            f"{EARLY}:who",
            f"it's {NAME.lower()} {NAME.lower()} from release and {OTHER.lower()}'s got the"
            " campaign",
            {EARLY: NAME, CAMPAIGN: OTHER},
        ),
        ("", f"The campaign sits with {NAME} from product.", {CAMPAIGN: NAME}),
        ("", f"My colleague {NAME} is owning the engineer.", {ENGINEER: NAME}),
        ("", f"Early access, ninety days, owner {NAME}.", {EARLY: NAME}),
        ("", f"I approve the campaign, {NAME} runs it.", {CAMPAIGN: NAME}),
    ],
)
def test_whoever_is_named_owns_the_line_that_is_meant(
    scenario: Scenario, asked: str, text: str, who: dict[str, str]
) -> None:
    kept = page(scenario, OFFER, DRAFT, (asked, text))
    assert set(kept) >= {EARLY, CAMPAIGN, ENGINEER}
    assert owners(kept) == who


@pytest.mark.parametrize(
    "text",
    [
        "Marketing money is tight, you know.",
        "Could your team take that upstairs?",
        "Twenty thousand from us for a campaign with you, is that fine?",
        "That's great news for the campaign.",
        "Everything runs through the engineer.",
        "I'd lead with the engineer.",
        "it's friday for the campaign",
        "somebody has the campaign already",
        "Slack has it all.",
    ],
)
def test_talk_that_names_nobody_gives_no_owner(scenario: Scenario, text: str) -> None:
    assert owners(page(scenario, OFFER, DRAFT, text)) == {}


def test_a_pair_of_owners_is_put_as_each_reads_it(scenario: Scenario) -> None:
    term = page(scenario, OFFER, DRAFT, "You and me for the campaign.")[CAMPAIGN]
    assert "you and Elena" in term_text(term, scenario.wordings, "Elena")


def test_an_owner_denied_is_taken_off(scenario: Scenario) -> None:
    mine = "I own the campaign."
    assert owners(page(scenario, OFFER, DRAFT, mine)) == {CAMPAIGN: "I"}
    denied = f"The campaign belongs to {NAME}, not to me."
    assert owners(page(scenario, OFFER, DRAFT, mine, denied)) == {CAMPAIGN: NAME}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "And sixty thousand for the campaign, launched by the end of May, does May work with"
            " your calendar?",
            {CAMPAIGN: "by the end of May"},
        ),
        (
            "Product lead for early access, you and me for the campaign, end of May.",
            {CAMPAIGN: "end of May"},
        ),
        (
            "Engineer one day a week, starting, I don't know, October first. Got it?",
            {ENGINEER: "from October 1"},
        ),
        (
            "One thing, I said the engineer starts October first and it's not on there. Hmm,"
            " actually, no, I promised the team a quiet October. November first. Put that down.",
            {ENGINEER: "from November 1"},
        ),
        (
            "I'm asking you to put down November first for the engineer. November first. Is it"
            " down?",
            {ENGINEER: "November 1"},
        ),
        (
            "Um, and end of March for the campaign, and I'd own that one.",
            {CAMPAIGN: "end of March"},
        ),
        (
            "oh okay put it down ninety days early on every new feature uh starting with the the"
            " july release",
            {EARLY: "from the July release"},
        ),
        (
            f"Every new feature goes to you ninety days ahead, {NAME} owns it, starting first of"
            " April.",
            {EARLY: "from April 1"},
        ),
        (
            f"And for the campaign, {NAME} in our marketing runs it, sixty thousand by end of"
            " June.",
            {CAMPAIGN: "by end of June"},
        ),
        ("The campaign is the 15th of March.", {CAMPAIGN: "March 15"}),
        ("The campaign starts 1 March.", {CAMPAIGN: "from March 1"}),
        ("The campaign is from 12 April.", {CAMPAIGN: "from April 12"}),
    ],
)
def test_a_date_goes_with_the_line_it_is_said_of(
    scenario: Scenario, text: str, when: dict[str, str]
) -> None:
    assert dates(page(scenario, OFFER, DRAFT, text)) == when


def test_she_hears_the_release_in_the_turn_that_answers_who(scenario: Scenario) -> None:
    said = (
        f"uh that's {NAME.lower()} our release guy and um it starts with the july release did you"
        " get that i said july"
    )
    line = page(scenario, OFFER, DRAFT, (f"{EARLY}:who", said))[EARLY]
    assert (line.owner, line.when) == (NAME, "from the July release")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "No, fifteenth of March is the sandbox. The early access is just ninety days, it has no"
            " date.",
            {SANDBOX: "March 15"},
        ),
        (
            "The fifteenth of March is still beside early access, no? Please move it to the"
            " sandbox.",
            {SANDBOX: "March 15"},
        ),
        ("No, fifteenth of March is the sandbox.", {SANDBOX: "March 15"}),
        ("Please move the fifteenth to the sandbox.", {SANDBOX: "on March 15"}),
        (
            "Fifteen days? No, no. The early access is ninety days, without any date. Fifteen is"
            " the day in March for the sandbox, Elena.",
            {SANDBOX: "March 15"},
        ),
        ("Take March off the early access.", {}),
        ("The early access has no date at all.", {}),
    ],
)
def test_a_date_on_the_wrong_line_is_moved_or_taken_off(
    scenario: Scenario, text: str, when: dict[str, str]
) -> None:
    kept = page(scenario, TEST_BED, DRAFT, "Early access, ninety days, on March 15.", text)
    assert dates(kept) == when
    assert kept[EARLY].amount == "90 days"
    assert SANDBOX in kept


def test_a_date_that_is_not_right_is_taken_off(scenario: Scenario) -> None:
    said = "Hm, in March is still not right, it has no date at all."
    kept = page(scenario, TEST_BED, DRAFT, "Early access, ninety days, in March.", said)
    assert dates(kept) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Sorry, I said the sandbox, not the early access.",
        "The sandbox, not the early access.",
        "My product lead has the sandbox, not the early access.",
        "Not quite, product lead for early access.",
    ],
)
def test_what_is_only_set_against_something_is_not_withdrawn(scenario: Scenario, text: str) -> None:
    assert set(page(scenario, TEST_BED, DRAFT, text)) == {EARLY, SANDBOX}


@pytest.mark.parametrize(
    "text", ["Scrap the early access.", "Drop the early access.", "Early access I can't promise."]
)
def test_a_word_of_taking_back_still_withdraws(scenario: Scenario, text: str) -> None:
    assert set(page(scenario, TEST_BED, DRAFT, text)) == {SANDBOX}


def test_a_line_is_renamed_and_kept(scenario: Scenario) -> None:
    said = (
        "Please change three things: instead of deeper integration write sandbox with test data,"
        f" ready on fifteenth of March, owner {NAME}. And early access, let us say ninety days."
    )
    offer = "We'd build a deeper integration into your platform, and early access, ninety days."
    kept = page(scenario, offer, DRAFT, said)
    line = kept["integration_work"]
    assert (line.owner, line.when) == (NAME, "on March 15")
    assert term_text(line, scenario.wordings, "Elena").startswith("sandbox with test data")
    assert SANDBOX not in kept
    assert (kept[EARLY].amount, kept[EARLY].when) == ("90 days", "")


def test_the_sandbox_is_ready_and_a_colleague_owns_it(scenario: Scenario) -> None:
    said = (
        "Sorry, I said the sandbox, not the early access. And only words it is not, we can put it"
        " in the contract with a date: the sandbox is ready by the fifteenth of March, and my"
        f" colleague {NAME} is owning it."
    )
    kept = page(scenario, TEST_BED, DRAFT, said)
    assert owners(kept) == {SANDBOX: NAME}
    assert dates(kept) == {SANDBOX: "by March 15"}


def test_what_i_notice_is_no_notice_period(scenario: Scenario) -> None:
    said = (
        "You call my product lead about early access, ninety days, which I notice you left out"
        " just now, so is early access still on your page or not?"
    )
    assert "notice_period" not in page(scenario, OFFER, DRAFT, said)


VISITS = "You'd have an engineer with a name, on your account, two days a week."
NOTICE = "Ninety days' notice before I sign anything like that with a competitor of yours."


@pytest.mark.parametrize(
    ("turns", "amounts"),
    [
        (
            (
                "So, thinking out loud, I could give you early access, sixty days. No, wait,"
                " ninety. Actually scrap that, my product guy'll kill me, sixty. What would your"
                " CEO say to sixty?",
            ),
            {EARLY: "60 days"},
        ),
        (
            (
                "I could give you early access, sixty days. No, wait, ninety. Actually scrap that,"
                " sixty.",
            ),
            {EARLY: "60 days"},
        ),
        (
            (
                "Fine: an engineer with a name, on your account, two days a week. No, make that one"
                " day. One. Is that what you're after?",
            ),
            {ENGINEER: "1 day a week"},
        ),
        ((VISITS, "One day. I said two and then I said one, so one."), {ENGINEER: "1 day a week"}),
        (
            (
                VISITS,
                f"{NOTICE} Hmm, ninety's long. Sixty. And it's one day a week for the engineer,"
                " you've still got two written down, haven't you?",
            ),
            {ENGINEER: "1 day a week", "notice_period": "60 days"},
        ),
        (
            (
                VISITS,
                NOTICE,
                "No. Listen. Sixty days' notice, not ninety. One day a week, not two. Read me back"
                " what you think I'm giving you.",
            ),
            {ENGINEER: "1 day a week", "notice_period": "60 days"},
        ),
        (
            (
                VISITS,
                NOTICE,
                "Engineer, one day. Notice, sixty days. Say it properly and I'll write it down"
                " right now.",
            ),
            {ENGINEER: "1 day a week", "notice_period": "60 days"},
        ),
        (
            (
                "Every second month one of our solution architects is sitting at your office for"
                " two days.",
            ),
            {ENGINEER: "2 days every second month"},
        ),
    ],
)
def test_the_number_affirmed_last_holds_in_the_unit_of_its_line(
    scenario: Scenario, turns: tuple[str, ...], amounts: dict[str, str]
) -> None:
    kept = page(scenario, *turns)
    assert {kind: term.amount for kind, term in kept.items()} == amounts


FIRST = "A hundred and twenty days early on everything we ship, from May 1."
SECOND = "I'd also put a named engineer on your account, three days a week."
ASKED = "early_access:who"


@pytest.mark.parametrize("text", ["My deputy owns that one.", "my deputy handles that one"])
def test_that_one_is_the_line_that_came_since_she_asked(scenario: Scenario, text: str) -> None:
    kept = page(scenario, FIRST, (ASKED, "No one else gets it."), (ASKED, SECOND), (ASKED, text))
    assert (kept["early_access"].owner, kept["named_engineer"].owner) == ("", "my deputy")
    later = page(
        scenario,
        FIRST,
        (ASKED, "No one else gets it."),
        (ASKED, SECOND),
        (ASKED, text),
        "Let's get it on a page. First line, a hundred and twenty days of early access.",
        "I own that one, from May 1.",
    )
    assert (later["early_access"].owner, later["named_engineer"].owner) == ("I", "my deputy")


def test_that_one_is_the_line_she_has_just_asked_about(scenario: Scenario) -> None:
    kept = page(scenario, FIRST, SECOND, (ASKED, "My deputy owns that one."))
    assert (kept["early_access"].owner, kept["named_engineer"].owner) == ("my deputy", "")
