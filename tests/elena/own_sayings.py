"""What people ask about her own last words, her own page and the story, and what must answer."""

from tests.elena.sayings import EARLY, PAGE, THREE, TOLD, Kind

DODGES = (
    r"isn't mine|don't know|make (?:it|something) up|off the cuff|guess|look into"
    r"|find (?:that )?out"
)
"""How she would get out of a question that she can answer."""
SHORT = r"your (?:money|people)|couldn't simply buy"
KEEPS = r"at home|quiet|out of this call|rather not|won't go into|stays? with us|where they are"
AGO = r"recent|ago|date|fresh|not long"
HEALED = r"standing|carried on|got on|twice|longer|picked|feet|on paper"
NOTHING_OUT = r"nothing|stays?|none of it|lot of it"
NO_PAGE = r"nothing's written|no page|haven't written|step ahead|too soon|only talk"

OWN_KINDS = (
    Kind(
        "more",
        EARLY,
        SHORT,
        DODGES,
        (
            "More of what, exactly?",
            "More of what, more days or more things? Ninety was hard enough to get.",
            "What do you mean by that?",
            "Okay, what exactly are you short of?",
            "Name me the one thing missing and I'll tell you yes or no right now.",
            "what kind of more",
            "Such as?",
            "You'll have to be more specific. Like what?",
            "So what are you still missing?",
            "I can't read your mind. What isn't there yet?",
        ),
    ),
    Kind(
        "which",
        EARLY,
        "early access",
        DODGES,
        ("Which one?", "Sorry, which one do you mean?"),
    ),
    Kind(
        "which",
        THREE,
        r"early access|engineer|marketing",
        DODGES,
        ("Which one?", "Which of them?"),
    ),
    Kind(
        "no page",
        THREE,
        NO_PAGE,
        DODGES,
        (
            "What page?",
            "Whoa, which page? Nothing's written yet.",
            "Hold on, nothing has been written down.",
            "We haven't written anything yet, have we?",
        ),
    ),
    Kind(
        "rest",
        PAGE,
        NOTHING_OUT,
        DODGES,
        (
            "Leave out what rest?",
            "What rest?",
            "Hang on, what are you leaving out?",
            "I don't want anything left out.",
        ),
    ),
    Kind(
        "ledger",
        PAGE,
        "march 1",
        DODGES,
        (
            "When does the engineer start?",
            "From when do we have the engineer?",
            "Remind me, what's the date on the engineer?",
            "when did we say the engineer starts",
            "And when does the engineer start, and who owns early access?",
        ),
    ),
    Kind(
        "ledger",
        PAGE,
        "you paying",
        DODGES,
        (
            "Who pays for the marketing?",
            "And who's putting up the fifty?",
            "Whose money is the marketing, remind me?",
            "Who is covering the fifty thousand?",
            "When does the engineer start, and who's paying for the marketing?",
        ),
    ),
    Kind(
        "ledger",
        PAGE,
        "head of sales",
        DODGES,
        ("What have you got for the marketing?", "Who's on the marketing?"),
    ),
    Kind(
        "ledger",
        PAGE,
        r"(?:don't have|haven't given|never got|without|no note|blank).*date",
        "march",
        ("When does the marketing start?", "What's the date for the marketing?"),
    ),
    Kind(
        "ledger",
        PAGE,
        "sixty days",
        DODGES,
        ("How long is the early access?", "How many days of early access did we say?"),
    ),
    Kind(
        "story",
        TOLD,
        AGO,
        "hard|badly|personally",
        (
            "Ouch. How long ago was that?",
            "How recent is this?",
            "When did it happen?",
        ),
    ),
    Kind(
        "story",
        TOLD,
        rf"(?:{AGO}).*(?:{KEEPS})",
        "hard|badly|personally",
        (
            "Ouch. How long ago was that, and did they give you any warning at all?",
            "When was that, and who was the competitor?",
            "How long ago was it, and did you see it coming?",
        ),
    ),
    Kind(
        "story",
        TOLD,
        KEEPS,
        "hard|badly|personally|recent",
        (
            "Did they give you any warning?",
            "Who poached them?",
            "Did you lose many customers over it?",
            "Was it sudden?",
            "What did the competitor offer them?",
        ),
    ),
    Kind(
        "story",
        TOLD,
        HEALED,
        "scheduling|wait|by then",
        (
            "Did it take a while to bounce back?",
            "Did it take long to get back on your feet?",
            "Have you recovered from it?",
            "Did it set you back a while?",
        ),
    ),
    Kind(
        "both ways",
        THREE,
        "engineer",
        "early access|marketing",
        (
            "The engineer would bind both of us. Are you okay with it cutting both ways?",
            "On the engineer, you'd lend us one of yours too. Does that work for you?",
            "I was talking about the engineer. Are you fine with it?",
        ),
    ),
    Kind(
        "leave to ask",
        EARLY,
        r"\b(?:ask|go ahead|fire away|listening)\b",
        DODGES,
        ("May I put a question to you?", "Can I ask you something?", "Mind if I ask something?"),
    ),
    Kind(
        "bye",
        PAGE,
        r"\b(?:bye|talk soon)\b",
        "understood",
        (
            "Got to go, thanks Elena.",
            "I'll let you go.",
            "Right, I'm off.",
            "Catch you later.",
            "Let's leave it there for today.",
            "That's me done, talk to you Monday.",
            "Enjoy your weekend.",
        ),
    ),
    Kind(
        "bye",
        PAGE,
        r"\b(?:inbox|email|looking for it|look out|comes in|watch for it)\b.*\b(?:bye|talk soon)\b",
        "",
        (
            "I'll email you those three lines by five today. Bye for now.",
            "I'll send you a summary tonight. Talk soon, bye.",
        ),
    ),
    Kind(
        "bye",
        PAGE,
        r"(?:say that|saying that|kind|good to hear|said it|appreciate).*\b(?:bye|talk soon)\b",
        "",
        ("Sorry about that old partner of yours. Bye now.",),
    ),
)
"""Every reply to these answers what is asked."""
