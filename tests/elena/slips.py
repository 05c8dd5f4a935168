"""Bots that fall into one pitfall each, and one that climbs out of it again."""

import random

from tests.elena.call import Said
from tests.elena.expert import expert

REFUSALS = (
    "No, exclusivity isn't going to happen.",
    "We can't do exclusive, sorry.",
    "That's off the table for us.",
    "I'm afraid the answer is no.",
    "We don't sign exclusive deals.",
    "Exclusivity is simply not possible.",
    "No. We won't be exclusive with anyone.",
    "I have to say no to that one.",
    "Our roadmap rules it out, so no exclusivity.",
    "We're not going exclusive, full stop.",
    "I can't agree to be exclusive.",
    "It's still a no on exclusivity.",
)
STALLS = (
    "Let me take this back to my team and get back to you next week.",
    "I'd have to check with our legal people first, so can I call you later?",
    "I can't decide that now, give me a few days to think about it.",
    "Let's circle back on this after the board has met.",
    "I'll need to run it by my boss before I can answer.",
    "Can we pick this up another time? I want to sleep on it.",
    "I'll get back to you on that once I've talked to everyone here.",
    "Let's not settle it today, I'll send you something next month.",
    "That needs a wider discussion here, so I'll have to come back to you.",
    "I'm not ready to answer, let me look into it and follow up.",
)
EQUAL = (
    "We treat every partner exactly the same.",
    "All our partners get identical terms, that's how we run things.",
    "I don't play favourites, everybody is on the same agreement.",
    "You'd get what everyone else gets, no more and no less.",
    "Our policy is one contract for all partners.",
    "It wouldn't be fair to the others to give you anything special.",
    "Nobody gets better terms than anybody else with us.",
    "Every partner is equal here, big or small.",
    "The same standard deal applies to all of our partners, NovaTech included.",
    "We keep a level playing field, so the same rules hold for you.",
)
SUNSETS = (
    "What if we do exclusivity for one year and then look again?",
    "I could give you six months exclusive to start with.",
    "How about an exclusive window of ninety days?",
    "Let's try exclusive until the marketplace launches.",
    "We could be exclusive for the first twelve months.",
    "Suppose you're our only logistics partner through the end of the year.",
    "I can do a trial, exclusive for two quarters.",
    "Exclusive until you've brought the first hundred customers, would that work?",
)
CONCEDES = (
    "All right, let's go exclusive.",
    "Fine, you can have exclusivity.",
    "Okay, we'll be exclusive with NovaTech.",
    "You win, exclusive it is.",
    "Yes, we'll give you full exclusivity.",
    "Deal, NovaTech gets exclusivity.",
    "I'm ready to sign the exclusive agreement.",
    "Sure, let's make it exclusive.",
)
CREEPS = (
    "We wouldn't call it exclusive, but you'd be the only logistics partner on the platform.",
    "I'll promise that we never take on a competitor of yours.",
    "No other logistics company gets in while you're with us.",
    "What if the logistics category is closed to everybody but you?",
    "We simply won't integrate any rival of NovaTech, ever.",
    "You'd have the whole logistics category to yourself.",
    "For the first year we won't let any other logistics partner in.",
    "We'd keep your competitors off the platform for eighteen months.",
    "Nobody else in freight or logistics, just NovaTech.",
    "How about we freeze new logistics partners until the end of next year?",
)
AROUND = (
    "I hear you.",
    "That's a fair way to put it.",
    "I've enjoyed these months as well.",
    "It's been good working with you.",
    "I do see why you'd say that.",
    "That's how it stands on our side.",
    "I know it isn't what you wanted to hear.",
    "Right.",
    "I understand that this matters to you.",
    "Well, there we are.",
)
SECOND = (
    "How does that sound?",
    "I think that's generous.",
    "That should help you with your CEO.",
    "So we're fine, then.",
    "You'd have what you asked for.",
    "That's as far as I can go, and I'm happy to.",
)
DONE = ("I have to go now, goodbye.", "That's it from me, bye.", "Take care, Elena, goodbye.")


def nth(bank: tuple[str, ...], seed: int, use: int) -> str:
    """The nth wording of a bank in this seed's own order."""
    order = list(bank)
    random.Random(f"{seed} {bank[0]}").shuffle(order)
    return order[use % len(order)]


def slipping(
    bank: tuple[str, ...], between: tuple[str, ...], seed: int, said: Said, most: int
) -> str | None:
    """Slips in the first turn and in most others, chats in between, then says goodbye."""
    turn = len(said.yours)
    draw = random.Random(f"{seed} {bank[0]} {turn}")
    if turn > most:
        return None
    if turn == most:
        return nth(DONE, seed, 0)
    if turn == 0 or draw.random() < 0.6:
        slip = nth(bank, seed, turn)
        return f"{nth(between, seed, turn)} {slip}" if draw.random() < 0.2 else slip
    return nth(between, seed, turn)


def flat_refuser(seed: int, said: Said) -> str | None:
    """Says no, asks nothing and offers nothing."""
    return slipping(REFUSALS, AROUND, seed, said, 9)


def staller(seed: int, said: Said) -> str | None:
    """Puts it off again and again."""
    return slipping(STALLS, AROUND, seed, said, 5)


def equal_treater(seed: int, said: Said) -> str | None:
    """Treats everybody the same."""
    return slipping(EQUAL, AROUND, seed, said, 7)


def sunsetter(seed: int, said: Said) -> str | None:
    """Offers exclusivity with an end to it."""
    return slipping(SUNSETS, SECOND, seed, said, 5)


def conceder(seed: int, said: Said) -> str | None:
    """Gives exclusivity away."""
    return slipping(CONCEDES, SECOND, seed, said, 5)


def creeper(seed: int, said: Said) -> str | None:
    """Gives it away under other names."""
    return slipping(CREEPS, SECOND, seed, said, 6)


def repenter(seed: int, said: Said) -> str | None:
    """Gives exclusivity away first, then openly takes it back and plays well."""
    lead = 1 + seed % 2
    if len(said.yours) < lead:
        bank = CONCEDES if seed % 3 else SUNSETS
        return nth(bank, seed, len(said.yours))
    return expert(seed, said)
