"""What people say when they ask something plain beside another matter, and what must answer.

Kinds of turns with the turns before them, the words in other people's voices, what every reply has
and what none has; and turns that sound like these and are something else.
"""

from dataclasses import dataclass

TOLD = ("Did somebody let you down before?",)
EARLY = (*TOLD, "You get every feature sixty days before anyone else.")
THREE = (
    *EARLY,
    "And a named engineer of ours works on your integration.",
    "We put fifty thousand dollars into joint marketing as well.",
)
PAGE = (
    *THREE,
    "You bring two hundred customers, ten times our next partner.",
    "If you walked in there with that, would it land with your CEO?",
    "Let's write it down. Line one, sixty days of early access, and I own it. Line two, a named"
    " engineer from March first with our CTO. Line three, fifty thousand of joint marketing with"
    " our head of sales.",
)

WHOSE = r"\bmy ceo\b"
ASK = r"\b(?:ask|go ahead|fire away|listening)\b"
HOW_LONG = r"\b(?:long enough|time|rush|stop)\b"
NOW = r"\b(?:good|fine|now's|time)\b"
HUMAN = (
    r"\b(?:harm|worr\w+|rest|sleep|here now|sorry|coffee|forgiven|pace|been there|simple|notes"
    r"|takes it out|here at all)\b"
)
TAKEN = (
    r"\b(?:took it|take it|hard|sting|recent|forget|forgotten|comes up|hurting|ago|fresh|badly"
    r"|personally|standing|on our feet|trust|long|harder|lightly|careful|brought up)\b"
)
TELLS = r"i'd|it'd|upstairs|up there"
WAIT = r"\b(?:cool\w*|cold\w*|momentum|wait\w*|nothing|goodwill|warm|delay|today)\b"
SIXTY = r"\bsixty\b|\bearly access\b|\byes\b"
ENGINEER = r"\bengineer\b"
MONEY = r"\bfifty thousand\b|\bmarketing\b"
GAPS = (
    r"\b(?:nothing|missing|gap|complete|all of it|whose|nobody|nobody's|somebody's|name|who"
    r"|no empty|reads the same|what i need)\b"
)
IF_NO = r"\bno\b|two good months|upstairs|my ceo"
WHEN = r"ceo|date|\bday\b|calendar|wait|front"
GAIN = r"two hundred"
CEO = r"\bceo\b"
OTHERS = r"else|other|conversation|card|list|share|the one|two months|myself"
LONG_ENOUGH = r"long enough|story|lunch|career|cake"
DOUBT = r"once more|put it to me|try me again|what was it|what was the question"
GUILT = (
    r"my mistake|my slip|i got it wrong|had that wrong|stand corrected|blame my|i stumbled|tripped"
)


@dataclass(frozen=True, slots=True)
class Kind:
    """Turns that mean the same."""

    name: str
    before: tuple[str, ...]
    wanted: str
    """A pattern that each reply has, in lower case."""
    never: str
    """A pattern that none has; empty for any."""
    says: tuple[str, ...]


KINDS = (
    Kind(
        "whose",
        (),
        WHOSE,
        "",
        (
            "whose idea was exclusive, yours or your CEO's?",
            "Ok. And who came up with the exclusive thing, was that you?",
            "Is this exclusivity thing coming from you personally or from above?",
            "so did you want this or is that your boss talking",
            "Quick one, who asked for exclusivity on your side?",
            "was exclusive something you wanted or did it come from the top",
            "Is it really you who needs this to be exclusive, or somebody above you?",
            "Haha okay. Whose call was the exclusivity bit?",
        ),
    ),
    Kind(
        "whose",
        TOLD,
        WHOSE,
        "",
        (
            "Thanks for being so open. Who's behind the exclusive ask, you or the CEO?",
            "Sorry to hear that. So was exclusive your CEO's idea?",
            "Thanks, that helps. Did your CEO ask for this exclusivity or did you?",
        ),
    ),
    Kind(
        "ask",
        (),
        ASK,
        "",
        (
            "Fair enough! Before the big word, can I ask you a few things?",
            "do you mind if i ask you a couple of questions first",
            "Nice to meet you. I have a few questions before we start, is that okay?",
            "Let me ask you something first, if I may.",
            "Good to hear from you. May I start with a question or two?",
            "Would you mind if I asked a couple of things before we dive in?",
            "i got two quick questions for you first is that alright",
            "Could I pick your brain for a second before I answer?",
        ),
    ),
    Kind(
        "long",
        (),
        HOW_LONG,
        "",
        (
            "Hi Elena, and how long have you got today?",
            "how much time do you have",
            "Thanks for calling. Are you in a hurry or do we have a bit of time?",
            "Before we get going, how many minutes do I have you for?",
            "Great to talk. When do you have to leave?",
            "What's your time like today?",
            "Thanks for taking the call, how long do we have?",
            "do you have a hard stop or are we okay on time",
        ),
    ),
    Kind(
        "now",
        (),
        NOW,
        "",
        (
            "Hi Elena! Thanks for making the time. Is now still good?",
            "hey is this still a good time for you",
            "Hello! Am I catching you at a bad moment?",
            "Hi there, do you have a minute for me now?",
            "Hi, does now work for you?",
            "Is this an okay time to talk?",
            "hello elena you got a minute",
            "Hey! I hope I'm not interrupting anything. Still a good time?",
        ),
    ),
    Kind(
        "late",
        (),
        HUMAN,
        "",
        (
            "hi elena sorry im a bit late i had a rough night with the servers",
            "Sorry to keep you waiting, my last meeting ran over.",
            "Apologies for being late, traffic was a nightmare.",
            "hey uh i barely slept our database went down last night",
            "Hi, excuse the delay, I couldn't find the link.",
            "I'm exhausted, we were up all night with an outage.",
            "So sorry, I know I'm ten minutes late.",
            "sorry elena my kid was sick all night i got no sleep",
            "Ugh, what a night, I've had maybe two hours of sleep.",
            "Pardon the wait, I was stuck on another call.",
        ),
    ),
    Kind(
        "story",
        TOLD,
        TAKEN,
        "",
        (
            "Ugh, I'm sorry. How long did it take you to recover, and what did your CEO say?",
            "That sounds rough. How did your CEO react to that?",
            "oh man that hurts how bad was it for you",
            "Thank you for telling me. When did that happen?",
            "I can imagine. And what did your CEO say to you afterwards?",
            "Ouch. Are you over it by now?",
            "Damn, that's awful. What was the fallout inside NovaTech, how did your"
            " boss handle it?",
            "Thanks for trusting me with that. Is it long ago?",
            "Sorry. Did your CEO blame you for it?",
            "I get it now. How did you all deal with that back then?",
        ),
    ),
    Kind(
        "fits",
        EARLY,
        SIXTY,
        "",
        (
            "I run the roadmap so that's me. Would sixty be enough for your launch planning?",
            "so sixty works for you",
            "Our CTO owns that. Does sixty days suit your people?",
            "That starts in June. Is sixty days long enough for you?",
            "It's mine, I'll run it. Could your launch team work with that?",
            "Thanks. Would your team like that?",
            "Sure, of course. Are the sixty days any use to you?",
            "So sixty works for you? And second, a named engineer on our side just"
            " for your integration, would your team like that?",
            "That's on me. Would sixty days do for you?",
            "our cto handles it is sixty good for your guys",
            "My pleasure. Would that be something your people could use?",
            "Is that enough of a head start for you?",
            "I'll own it. How does sixty days sound to your team?",
            "Glad to hear it. Do sixty days give you enough room to plan?",
        ),
    ),
    Kind(
        "fits",
        THREE,
        ENGINEER,
        "",
        (
            "Sorry, further with what? I was asking about the engineer.",
            "My colleague leads that one. Would your people be happy with the engineer?",
            "And the engineer, would that help your developers?",
            "Our head of sales runs that. Would a named engineer be useful to you?",
        ),
    ),
    Kind(
        "fits",
        THREE,
        MONEY,
        "",
        (
            "I own the marketing. Does fifty thousand sound right to you?",
            "Thank you. Are you okay with the fifty thousand?",
        ),
    ),
    Kind(
        "landed",
        EARLY,
        SIXTY,
        "",
        (
            "I'll run it myself. Did that land? You haven't said a word about it.",
            "Did the sixty days get through to you?",
        ),
    ),
    Kind(
        "landed",
        THREE,
        MONEY,
        "",
        (
            "once more we put fifty thousand into marketing did that register",
            "I said we'd put in fifty thousand for marketing, did you get that?",
        ),
    ),
    Kind(
        "landed",
        THREE,
        ENGINEER,
        "",
        (
            "and the engineer, did that come across",
            "Right. Did you catch the bit about the engineer? You skipped it.",
            "Hold on, you skipped the engineer completely, did you hear that part?",
        ),
    ),
    Kind(
        "tell",
        THREE,
        TELLS,
        DOUBT,
        (
            "The engineer is from April. And when you walk in to your CEO with this,"
            " how do you tell it?",
            "thank you so how do you tell it upstairs you skipped that",
            "You didn't answer me. How would you put it to your CEO?",
            "Our CTO owns the engineer. What will you say to your CEO?",
            "I asked how you present that upstairs.",
            "Sure. And how are you going to sell this to your boss?",
            "Fair. And when you stand in front of your CEO, how will you explain it?",
            "Our head of product owns the early access. How would you pitch that to your boss?",
            "You never told me how you'd present it.",
            "you still didnt say how youd sell it upstairs",
        ),
    ),
)
"""Every reply to these answers what is asked."""
