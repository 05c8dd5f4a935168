"""Who is said to answer for something, and who is not."""

import pytest

from desktop.coach.said.owners import owner_claimed, owner_in


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("I do, personally.", "I"),
        ("uh i do i sign that off myself no problem", "I"),
        ("The name's mine, put me down.", "I"),
        ("my name is on it", "I"),
        ("put me down for it", "I"),
        ("im the owner of the early access", "I"),
        ("I'm responsible for that one.", "I"),
        ("No, that's me, I said that.", "I"),
        ("no thats me", "I"),
        ("Yes, it's me, I'll own that one.", "I"),
        ("Mine, mine, it's all mine.", "I"),
        ("Me, any hour.", "I"),
        ("I only mean early access is mine to look after", "I"),
        ("It's on me.", "I"),
        ("That's my job.", "I"),
        ("ill do that one", "I"),
        ("Ours, I just said.", "we"),
        ("My CTO owns it.", "my CTO"),
        ("our head of support handles that", "our head of support"),
    ],
)
def test_whoever_is_said_to_do_it_is_the_owner(text: str, owner: str) -> None:
    assert owner_in(text) == owner


@pytest.mark.parametrize(
    "text",
    [
        "from the day we sign",
        "once we sign that",
        "before I sign it",
        "I do not refuse!",
        "I'd lead with the engineer.",
        "That's not my job title.",
        "the early access is not mine",
        "I don't own it.",
        "I'm not the owner of that.",
        "I do like it.",
        "That's what I do.",
        "your name next to mine",
        "We'll sign on Friday.",
        "tell me",
        "I asked myself the same.",
        "with the two names on it",
        "I'm the one who asked.",
    ],
)
def test_words_of_doing_without_a_claim_name_nobody(text: str) -> None:
    assert owner_in(text) == ""


def test_a_bare_i_do_is_a_claim_only_where_it_was_asked_for() -> None:
    assert owner_claimed("I do.") == ""
    assert owner_claimed("I do, it's mine.") == "I"
