"""What other people say when they ask something plain beside another matter, and what must answer.

Each saying has the turns before it, the words, and what her reply has to hold and may not hold.
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


@dataclass(frozen=True, slots=True)
class Saying:
    """One turn of one kind of person."""

    kind: str
    words: str
    before: tuple[str, ...] = ()
    wanted: str = ""
    """A pattern that the reply has, in lower case."""
    never: str = ""
    """A pattern that it has not."""


_CEO = r"\b(?:my ceo|above me|i was sent|upstairs)\b"
_ASK = r"\b(?:ask|go ahead|fire away|shoot|questions?|listening)\b"
_TIME = r"\b(?:long enough|time|hard stop|minutes|rush|clock|stop)\b"
_NOW = r"\b(?:now's|now is|good time|you've got me|i'm all yours|right on time|works for me)\b"
_HUMAN = r"\b(?:harm|worr\w+|no trouble|rest|night|sleep|late|here now|sorry to hear|coffee|forgiven)\b"
_TAKEN = r"\b(?:took it|hurt|sting|recent|forget|comes up|get over|long enough ago|fresh|ago)\b"
_SIXTY = r"\bsixty\b"
_ENGINEER = r"\bengineer\b"
_MONEY = r"\bfifty thousand\b|\bmarketing\b"
_DOUBT = r"say it once more|hear it once more|ask me once more|put it to me again|try me again"
_GUILT = r"my mistake|my slip|i got it wrong|had that wrong|stand corrected|blame my|i stumbled|tripped"
_WAIT = r"\b(?:cools?|cold|momentum|wait\w*|by then|friday|monday|next week|somebody else|competitor|slips?|nothing|goodwill)\b"

SAYINGS = (
    # who wants it
    Saying("whose", "whose idea was exclusive, yours or your CEO's?", (), _CEO),
    Saying("whose", "Ok. And who came up with the exclusive thing, was that you?", (), _CEO),
    Saying("whose", "Is this exclusivity thing coming from you personally or from above?", (), _CEO),
    Saying("whose", "so did you want this or is that your boss talking", (), _CEO),
    Saying("whose", "Thanks for being so open. Who's behind the exclusive ask, you or the CEO?", TOLD, _CEO),
    Saying("whose", "Sorry to hear that. So was exclusive your CEO's idea?", TOLD, _CEO),
    # may I ask, how long, is now good
    Saying("ask", "Fair enough! Before the big word, can I ask you a few things?", (), _ASK),
    Saying("ask", "do you mind if i ask you a couple of questions first", (), _ASK),
    Saying("ask", "Nice to meet you. I have a few questions before we start, is that okay?", (), _ASK),
    Saying("ask", "Let me ask you something first, if I may.", (), _ASK),
    Saying("ask", "Good to hear from you. May I start with a question or two?", (), _ASK),
    Saying("long", "Hi Elena, and how long have you got today?", (), _TIME),
    Saying("long", "how much time do you have", (), _TIME),
    Saying("long", "Thanks for calling. Are you in a hurry or do we have a bit of time?", (), _TIME),
    Saying("long", "Before we get going, how many minutes do I have you for?", (), _TIME),
    Saying("long", "Great to talk. When do you have to leave?", (), _TIME),
    Saying("now", "Hi Elena! Thanks for making the time. Is now still good?", (), _NOW),
    Saying("now", "hey is this still a good time for you", (), _NOW),
    Saying("now", "Hello! Am I catching you at a bad moment?", (), r"\b(?:not|no|never|good|fine|all yours)\b"),
    Saying("now", "Hi there, do you have a minute for me now?", (), _NOW),
    Saying("now", "Hi, does now work for you?", (), _NOW),
    # late, a bad night
    Saying("late", "hi elena sorry im a bit late i had a rough night with the servers", (), _HUMAN),
    Saying("late", "Sorry to keep you waiting, my last meeting ran over.", (), _HUMAN),
    Saying("late", "Apologies for being late, traffic was a nightmare.", (), _HUMAN),
    Saying("late", "hey uh i barely slept our database went down last night", (), _HUMAN),
    Saying("late", "Hi, excuse the delay, I couldn't find the link.", (), _HUMAN),
    Saying("late", "I'm exhausted, we were up all night with an outage.", (), _HUMAN),
    # the story: how long, what was said
    Saying("story", "Ugh, I'm sorry. How long did it take you to recover, and what did your CEO say?", TOLD, _TAKEN),
    Saying("story", "That sounds rough. How did your CEO react to that?", TOLD, _TAKEN),
    Saying("story", "oh man that hurts how bad was it for you", TOLD, _TAKEN),
    Saying("story", "Thank you for telling me. When did that happen?", TOLD, _TAKEN),
    Saying("story", "I can imagine. And what did your CEO say to you afterwards?", TOLD, _TAKEN),
    Saying("story", "Ouch. Are you over it by now?", TOLD, _TAKEN),
    # a benefit: does it suit
    Saying("fits", "I run the roadmap so that's me. Would sixty be enough for your launch planning?", EARLY, _SIXTY),
    Saying("fits", "so sixty works for you", EARLY, _SIXTY),
    Saying("fits", "Our CTO owns that. Does sixty days suit your people?", EARLY, _SIXTY),
    Saying("fits", "That starts in June. Is sixty days long enough for you?", EARLY, _SIXTY),
    Saying("fits", "It's mine, I'll run it. Could your launch team work with that?", EARLY, _SIXTY),
    Saying("fits", "Thanks. Would your team like that?", EARLY, _SIXTY),
    Saying("fits", "Sure, of course. Are the sixty days any use to you?", EARLY, _SIXTY),
    Saying(
        "fits",
        "So sixty works for you? And second, a named engineer on our side just for your"
        " integration, would your team like that?",
        EARLY,
        _SIXTY,
    ),
    Saying("fits", "Sorry, further with what? I was asking about the engineer.", THREE, _ENGINEER),
    Saying("fits", "My colleague leads that one. Would your people be happy with the engineer?", THREE, _ENGINEER),
    Saying("fits", "I own the marketing. Does fifty thousand sound right to you?", THREE, _MONEY),
    Saying("landed", "I'll run it myself. Did that land? You haven't said a word about it.", EARLY, _SIXTY),
    Saying("landed", "once more we put fifty thousand into marketing did that register", THREE, _MONEY),
    Saying("landed", "and the engineer, did that come across", THREE, _ENGINEER),
    Saying("landed", "Right. Did you catch the bit about the engineer? You skipped it.", THREE, _ENGINEER),
    Saying("landed", "Did the sixty days get through to you?", EARLY, _SIXTY),
    # how she tells it
    Saying("tell", "The engineer is from April. And when you walk in to your CEO with this, how do you tell it?", THREE, r"i'd|it'd|upstairs|up there", _DOUBT),
    Saying("tell", "thank you so how do you tell it upstairs you skipped that", THREE, r"i'd|it'd|upstairs|up there", _DOUBT),
    Saying("tell", "You didn't answer me. How would you put it to your CEO?", THREE, r"i'd|it'd|upstairs|up there", _DOUBT),
    Saying("tell", "Our CTO owns the engineer. What will you say to your CEO?", THREE, r"i'd|it'd|upstairs|up there", _DOUBT),
    Saying("tell", "I asked how you present that upstairs.", THREE, r"i'd|it'd|upstairs|up there", _DOUBT),
    Saying("tell", "Sure. And how are you going to sell this to your boss?", THREE, r"i'd|it'd|upstairs|up there", _DOUBT),
    # a self-correction
    Saying("self", "I have to correct myself, it's forty-five days, not sixty.", EARLY, "forty-five", _GUILT),
    Saying("self", "Sorry, I misspoke, it's forty-five days and not sixty.", EARLY, "forty-five", _GUILT),
    Saying("self", "Oh wait, my mistake, we can only do forty-five days early.", EARLY, "forty-five", _GUILT),
    Saying("self", "I checked with the team and it's forty-five days, not sixty.", EARLY, "forty-five", _GUILT),
    Saying("self", "i got that wrong its ninety days not sixty", EARLY, "ninety", _GUILT),
    Saying("self", "Small correction on my side: ninety days, not sixty.", EARLY, "ninety", _GUILT),
    Saying("self", "I told you sixty, I was wrong, it's forty-five.", EARLY, "forty-five", _GUILT),
    # a correction in the goodbye
    Saying("bye", "Oh, and the marketing is with our CFO, not our head of sales. Thanks Elena, bye!", PAGE, "cfo"),
    Saying("bye", "One last fix, the engineer starts in April, not March. Talk soon, bye.", PAGE, "april"),
    Saying("bye", "Make that seventy days of early access. Thank you, goodbye.", PAGE, "seventy"),
    Saying("bye", "wait the early access belongs to our cto not me okay thanks bye", PAGE, "cto"),
    Saying("bye", "Before I go, it's sixty thousand for marketing, not fifty. Bye Elena.", PAGE, "sixty thousand"),
    # what is missing, how many lines, beside a read-back
    Saying("page", "Nearly, the engineer is with our CFO. Anything missing that you'd want?", PAGE, r"nothing|missing|no\b|need|else|there|whose|nobody|somebody|name|who"),
    Saying("page", "Good. Is there a fourth line on your page?", PAGE, _SIXTY),
    Saying("page", "thanks and how many lines have you got now", PAGE, r"three|sixty"),
    Saying("page", "Thank you. So what have you got down?", PAGE, _SIXTY),
    Saying("page", "Our CFO signs the marketing. Did we forget anything?", PAGE, r"nothing|missing|no\b|complete|else|there|whose|nobody|somebody|name|who"),
    # an inquiry beside another matter
    Saying("beside", "You bring two hundred customers, ten times our next partner. When does your CEO decide?", TOLD, r"ceo|decid|page|day"),
    Saying("beside", "We put fifty thousand into marketing. What happens if I say no to exclusive?", TOLD, r"\bno\b|two good months|upstairs|my ceo"),
    Saying("beside", "You get sixty days early on everything. Who else are you talking to?", TOLD, r"else|other|list|name|talk"),
    Saying("beside", "Our head of product owns it. What do we get out of this?", EARLY, r"two hundred|customers"),
    Saying("beside", "I'm sorry that happened. Can I talk to your CEO myself?", TOLD, r"ceo"),
    # waiting
    Saying("wait", "i just dont want to say something dumb when im this tired um what happens on your side if i take till friday", (), _WAIT, "deep breath|buying time"),
    Saying("wait", "What happens if I need until Monday?", (), _WAIT),
    Saying("wait", "So what does it mean for you if we take another week?", (), _WAIT),
    Saying("wait", "Would it hurt if I slept on it till tomorrow?", (), _WAIT),
    Saying("wait", "what if i only get you an answer next week", (), _WAIT),
)  # fmt: skip
