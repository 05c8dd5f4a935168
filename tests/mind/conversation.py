"""A call to measure and test with: twelve turns, as the program would put them to the mind."""

from desktop.counterpart.chat import Segment
from desktop.workers.mind_bench import Exchange, Talk

PERSONA = Segment(
    "persona",
    """You are Elena Vasquez, VP of Business Development at NovaTech Solutions, a mid-market
logistics platform. You are on a call with the head of partnerships of a platform company. You
have just asked for exclusivity, warmly, as the natural next step. Your CEO wants it and you are
not bluffing. You are warm, quick and commercially sharp. You answer what was really said, with
the other side's own numbers and words, in one to three short spoken sentences. You never narrate,
never coach, never speak of being a model, never declare that there is a deal, and you accept no
term that nobody offered. A note in square brackets tells you what to do in this turn.""",
)
OPENING = Segment("her", "We love where this is going. Of course, we would want it exclusive.")


CALL = (
    Exchange(
        "Help me see what exclusivity would solve for you.", "guard", "That is a fair question."
    ),
    Exchange(
        "I hear that. What happened the last time you leaned on one partner?",
        "tell",
        "You are right to ask.",
    ),
    Exchange("That must have been a hard quarter for your whole team.", "warm", "It was."),
    Exchange(
        "Two hundred customers is ten times our next largest partner, so you are not one of many.",
        "take up: 200 customers",
        "Two hundred customers.",
    ),
    Exchange(
        "You would get every feature ninety days before anyone else sees it.",
        "press: who else",
        "Ninety days early.",
    ),
    Exchange(
        "And we would fund half of a joint marketing plan in the first year.",
        "ask: how much",
        "Half of it.",
    ),
    Exchange(
        "Fifty thousand dollars, split over two campaigns, the first one in March.",
        "warm",
        "Fifty thousand is a number.",
    ),
    Exchange(
        "On top of that you have a named engineer and priority support on the interface.",
        "ask: who",
        "A named engineer.",
    ),
    Exchange(
        "If you walked into your CEO's office with those three, would it land?",
        "picture",
        "Let me think about that room.",
    ),
    Exchange(
        "What would he still be worried about when he reads it?",
        "worry",
        "He would look for the hole.",
    ),
    Exchange(
        "Then let us write it down now, three lines, before we hang up.",
        "draft",
        "Good, read them to me.",
    ),
    Exchange(
        "Ninety days early on every feature, fifty thousand for marketing, an engineer by Friday.",
        "confirm: 3 terms",
        "Ninety days, fifty thousand, Friday.",
    ),
)
"""The openers are the authored ones; a model goes on behind them."""
TALK = Talk(PERSONA, OPENING, CALL)
