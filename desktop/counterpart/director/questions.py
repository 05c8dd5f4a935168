"""What kind of thing the user says where no move is read: a question she can really answer,
a vague promise, a reason, talk about something else.

In: the text of one turn. Out: one kind, or nothing. Word lists only; no state.
"""

import re
from enum import StrEnum

from desktop.coach.said.caseless import Caseless

HERS = frozenset("elena novatech nova tech vasquez".split())
"""Words in a turn that name her or her company, and nobody on the user's side."""


_ADDRESS = re.compile(rf",?\s*\b(?:{'|'.join(sorted(HERS))})\b(?!['’]),?", re.IGNORECASE)


def unaddressed(text: str) -> str:
    """The turn without her name in it, by which nothing is said but to whom."""
    return " ".join(_ADDRESS.sub(" ", text).split())


class Asks(StrEnum):
    """What the user wants to know of her."""

    NEEDS = "needs"
    """What else she needs."""
    AGREED = "agreed"
    """Whether it is agreed."""
    STILL_EXCLUSIVE = "still_exclusive"
    """Whether exclusivity is still wanted."""
    CEO_NAME = "ceo_name"
    HERSELF = "herself"
    """Who she is, what her company does or brings."""
    OPINION = "opinion"
    """What she makes of it."""
    HOW_ARE_YOU = "how_are_you"
    HEARS = "hears"
    """Whether she can hear the user."""
    MEANS = "means"
    """Whether exclusive means what it says."""
    WHY = "why"
    """Why she asks for it, in words that are read as no question about the demand."""


class Why(StrEnum):
    """What a question about the demand is after."""

    NEED = "need"
    """What the CEO needs."""
    WORRY = "worry"
    """What would go wrong."""
    ORIGIN = "origin"
    """Where it comes from."""
    SENSE = "sense"
    """What it is for; any other."""


def _any(*patterns: str) -> Caseless:
    return Caseless(r"\b(?:" + "|".join(patterns) + r")")


_ASKS = (
    (
        Asks.CEO_NAME,
        _any(
            r"(?:what(?:'s| is)|tell me|who(?:'s| is)) (?:\w+ )?(?:your|the) (?:ceo|boss)(?:'s"
            r"| s)?"
            r"(?: name| called)?\s*\??$",
            r"ceo(?:'s| s)? name|name of your (?:ceo|boss)|what (?:is|'s) your (?:ceo"
            r"|boss) called",
        ),
    ),
    (
        Asks.STILL_EXCLUSIVE,
        _any(
            r"(?:do|does|are|would|is|will|so|still)\b[^.?]{0,30}\bstill (?:\w+ ){0,3}?(?:need"
            r"|want|insist"
            r"|ask\w*|require|after)\b[^.?]{0,20}(?:exclusiv|clause|it\b)",
            r"(?:do|would|does) (?:we|you|your ceo)(?: really| still| even)* (?:need|want"
            r"|have to have) (?:the |it to be |this to be |to be )?(?:exclusiv|clause|that clause)",
            r"is (?:exclusivity|the clause) (?:still )?(?:on the table|necessary|needed|a must"
            r"|off)",
            r"is (?:that|it|this|exclusivity|the clause|exclusive) (?:up for discussion"
            r"|negotiable|flexible|set in stone|non[- ]negotiable)|are you bluffing",
            r"(?:can|could|will|would) (?:you|we) (?:drop|let go of|forget|leave out|take out"
            r"|skip) (?:the )?(?:exclusiv|clause)",
        ),
    ),
    (
        Asks.AGREED,
        _any(
            r"(?:can|shall|should|could) (?:we|i|you) (?:call (?:it|that|this) |consider (?:it"
            r"|this|that) )(?:agreed|done|settled|a deal)",
            r"(?:do we|have we|did we|so we) (?:have |got |reach(?:ed)? |made )?(?:a "
            r"|an )?(?:deal|agree)",
            r"are (?:we|you) (?:agreed|in agreement|in\b|done|good|there|on board|set|happy with)",
            r"is (?:that|this|it) (?:a )?(?:deal|agreed|yes|settled|done)",
            r"(?:will|would|can) you (?:agree|sign|accept|say yes|shake)\b|^(?:so )?(?:deal"
            r"|agreed|done|settled|all good|good)\s*\?",
        ),
    ),
    (
        Asks.NEEDS,
        _any(
            r"(?:what|anything) else (?:do|would|could|can|should|does|is|are|did|you)\b",
            r"what (?:more )?(?:do|would|does) (?:you|novatech|it) (?:still )?(?:need|want|take"
            r"|like)\b",
            r"what(?:'s| is) (?:still )?(?:missing|left|lacking|the (?:gap|catch|holdup|hold up))",
            r"what (?:would|will) it take|what are you missing|what can i (?:do|offer|give|add)",
            r"(?:is there )?anything (?:else|missing)"
            r"|what would (?:help|convince you|get you there)|what would you say is fair",
        ),
    ),
    (
        Asks.HEARS,
        _any(
            r"(?:can|do) you hear me|(?:are|you) (?:you )?(?:still )?there\b"
            r"|is this (?:thing )?on\b"
            r"|(?:can|could) you hear (?:us|that)|^(?:hello|hey|testing)[?. ]*$",
        ),
    ),
    (
        Asks.HOW_ARE_YOU,
        _any(r"how are (?:you|things)(?! feeling about)|how(?:'s| is) it going|how have you been"
             r"|how(?:'s| is| was) your (?:day|week|morning|weekend)|are you (?:well|okay"
             r"|all right)\b"),
    ),
    (
        Asks.OPINION,
        _any(
            r"what do you (?:think|make of|say)\b(?! (?:about|of) the (?:price|weather|food"
            r"|match))",
            r"how (?:does|do|did) (?:that|this|it|they|these) (?:sound|look|feel|seem|strike)",
            r"how (?:are|do) you (?:feel|feeling)|does (?:that|this|it) (?:work|help|sound"
            r"|make sense|do it|suit)",
            r"(?:is|would) (?:that|this|it) (?:be )?(?:enough|okay|fair|good|better|any use"
            r"|of interest|useful)",
            r"what(?:'s| is) your (?:view|take|opinion|reaction|sense)|(?:thoughts"
            r"|happy with that)\s*\?",
            r"(?:do|would) you like (?:that|it|the sound)",
        ),
    ),
    (
        Asks.HERSELF,
        _any(
            r"who are you\b|what (?:do you|does novatech|exactly do you) do\b|what(?:'s"
            r"| is) (?:your (?:role|job|title)|novatech)\b",
            r"tell me about (?:yourself|novatech|your company)|how many customers (?:would|do"
            r"|could|will|can)",
            r"how (?:big|large) (?:are you|is novatech)|what do you bring\b"
            r"|what would you bring\b",
        ),
    ),
    (
        Asks.MEANS,
        _any(
            r"exclusive,? (?:like|as in|meaning|so|you mean)\b"
            r"|(?:so |like |you mean )+(?:only|just) (?:you|novatech|you guys)\b"
            r"|what (?:do you mean by|does) exclusiv\w*"
            r"|what exactly (?:do you mean|is exclusiv)|(?:define|explain) exclusiv\w*"
            r"|how exclusive|exclusive (?:how|in what)",
        ),
    ),
    (
        Asks.WHY,
        _any(
            r"why\b[^.?]{0,40}(?:ceo|boss|exclusiv|clause|you|novatech|they|upstairs)[^.?]{0,30}\b"
            r"(?:want|need|ask|insist|care|push|so (?:much|bad|keen|set|important))",
            r"why (?:exclusiv\w*|the clause|now|us|that word)\b"
            r"|what(?:'s| is) (?:the (?:reason|story|thinking)|behind|driving)"
            r"|what(?:'s| is) it (?:about|for)\b",
        ),
    ),
)  # fmt: skip
_WHY = (
    (
        Why.ORIGIN,
        _any(r"(?:some|any)thing happen|what happened|went wrong|what made|story|history"),
    ),
    (
        Why.WORRY,
        _any(
            r"worr\w+|sleep|awake|afraid|fears?\b|scared|concern\w*|nervous|anxious"
            r"|keeps? (?:\w+ )?(?:ceo )?(?:up|awake)|goes wrong|go wrong"
            r"|might happen|would happen|protect\w*|risk|lose\b|losing",
        ),
    ),
    (
        Why.NEED,
        _any(
            r"(?:ceo|boss|you|novatech|they|upstairs)\b[^.?]{0,20}\b(?:needs?|wants?|hoping"
            r"|hopes?|looking for|to see|feel sure"
            r"|to hear|get out of|comfortable)\b",
            r"what would (?:reassure|satisfy|make (?:your ceo|you) (?:feel|comfortable))",
        ),
    ),
    (
        Why.ORIGIN,
        _any(r"where (?:does|did|is)\b|come from|coming from|whose idea|who (?:asked|wants"
             r"|decided)"
             r"|what made|how come|natural next step|since when|where's (?:this|that|it)"),
    ),
)  # fmt: skip
_MORE = Caseless(
    r"^(?:(?:and|so|okay|ok|well|hm+|sure|right|um|uh|but|really|please|yes|interesting)\b[,.]? )*"
    r"(?:(?:tell me|say|go on,? tell me) (?:a (?:bit|little) )?more|go on|go ahead|keep going"
    r"|how so|how come|like what|such as(?: what)?|why(?: is that| so| not| exactly)?|what reasons?"
    r"|what do you mean(?: by (?:that|this|it))?|meaning(?: what)?|what(?:'s| is) (?:the|that) "
    r"(?:reason|story|longer story|about)|can you (?:elaborate|explain(?: that| it)?|say more"
    r"|be more specific)|(?:i'm|i am) (?:listening|all ears)|what kind of reasons?"
    r"|could you explain(?: that| it)?)\b[^a-z]*(?:please|then|about (?:that|it)|to me)?[^a-z]*$",
)
_SORRY = _any(
    r"(?:i'm|i am|im|so|really|very|truly|am|genuinely) sorry (?:to|that|for|about|you)"
    r"|sorry to hear|sorry (?:about|for) (?:that|the|your|what) (?:\w+ ){0,2}?(?:partner|happened"
    r"|loss|trouble|pain)\b"
    r"|(?:must|that must|it must) (?:have|'ve) (?:\w+ )?(?:hurt|stung|been|felt)"
    r"|that(?:'s| is|s| was| sounds)? (?:\w+ )?(?:rough|tough|hard|awful|terrible|painful|horrible"
    r"|rotten|brutal)|(?:i|we) (?:can |do |completely |totally |really |fully )*(?:understand|see) "
    r"(?:why|how|that|where|the)|(?:i|we) get (?:it|why|that)\b"
    r"|(?:that|it|this) (?:makes (?:total |perfect |a lot of )?sense|explains)"
    r"|thank(?:s| you) for (?:telling|sharing|trusting|being (?:honest|open|straight))"
    r"|i appreciate you (?:being|telling|sharing)|(?:i'd|i would) feel the same"
    r"|i can (?:imagine|only imagine)|i understand\b|(?:i'm|im|i am)(?: \w+)? sorry\b"
    r"|(?:oh|ouch|wow),? (?:no|man|dear|sorry)\b|no wonder|sorry\b[^.?]{0,12}$|sorry[.] i"
    r"|didn't know that|that's (?:bad|sad)\b",
)
_OFFERS = _any(
    r"(?:i|we)(?:'d| would|'ll| will| can| could| might) (?!not|never|have to|need|say|think|ask)",
    r"(?:you|your team)(?:'d|'ll| would| will| could| can) (?:get|have|be|see)|for you\b|let's do"
    r"|what if|how about|what about|on us\b|would it help if",
)
_VAGUE = _any(
    r"(something (?:special|creative|nice|extra|good|better|different|solid|meaningful))",
    r"(perks|extras|goodies|benefits|advantages|incentives|special terms|good terms|great terms"
    r"|better terms"
    r"|preferential treatment|special treatment|priority treatment|vip treatment|star treatment)",
    r"(priority)\b(?! (?:api|support|for|access|partner))",
    r"(?:be|stay|get|is|are) (?:\w+ )?(flexible|generous|creative|accommodating)\b",
    r"(look after|take (?:good )?care of) (?:you|novatech)\b",
    r"(?:i|we)(?:'d|'ll| would| will| can| could| always|) (?:\w+ )?(treat) (?:you|novatech)\b",
    r"(meet in the middle|find (?:a way|something)|work something out|make it worth)",
    r"(strong partnership|great relationship|close partnership|better support|more support"
    r"|the best we have)",
)
_TURNED = {
    "look after": "being looked after",
    "take care of": "being taken care of",
    "take good care of": "being taken good care of",
    "treat": "being treated well",
    "meet in the middle": "meeting in the middle",
    "find a way": "finding a way",
    "find something": "finding something",
    "work something out": "working something out",
    "make it worth": "something worth our while",
    "flexible": "flexibility",
    "generous": "generosity",
    "creative": "creativity",
    "accommodating": "goodwill",
    "the best we have": "the best you have",
}
_REASON = _any(
    r"road ?map|strand\w*|already integrated|two (?:other )?(?:partners|integrations)"
    r"|other partners|marketplace"
    r"|lock(?:s|ed|ing)? (?:out|us|them)|box(?:es)? us in|promise i(?:'d| would) break"
    r"|hold(?:s)? better|protects? you better"
    r"|something (?:that holds|better|that protects)|platform company",
)
_DEAL = Caseless(
    r"\b(?:partner\w*|deal\w*|exclusiv\w*|novatech|ceo|clause|contract\w*|customer\w*|offer\w*"
    r"|terms?|platform\w*"
    r"|roadmap|marketplace|integrat\w*|business|competit\w*|rival\w*|agree\w*|sign\w*"
    r"|market(?:ing|s)?|support"
    r"|elena|upstairs|page|paper|draft\w*|line|team|company|companies|price|pricing|access"
    r"|feature\w*|api|engineer\w*"
    r"|commit\w*|compromise|negotiat\w*|trust\w*|term sheet|framework|advantage\w*|benefit\w*"
    r"|priority|worth|value\w*"
    r"|promise\w*|meet(?:ing)? in the middle|logistics|pilot|trial|revenue|budget|fair|decision"
    r"|decide|call you|talks)\b",
)
_ELSEWHERE = Caseless(
    r"\b(?:match|game|cat|dog|weather|rain\w*|pouring|sun(?:ny|day|shine)?|snow\w*|pizza|lunch"
    r"|dinner|coffee|tea|kitchen|paint\w*"
    r"|jazz|music|song|train|bus|traffic|car|boat|rope|sandwich|gym|holiday|vacation|seaside"
    r"|beach|children|kids|son|daughter"
    r"|wife|husband|mother|father|grandmother|wedding|birthday|glasses|shoes|eggs|recipe"
    r"|cook\w*|movie|film|book|tv|series"
    r"|football|soccer|tennis|golf|garden|house|flat|bird|worm|bookshelf|poem|pirate\w*|doctor"
    r"|dentist|headache|ill|sick"
    r"|weekend|hobby|hobbies|sport\w*|steps do you walk|town|restaurant|beer|wine|cake|bike"
    r"|phone died|politics|election"
    r"|moon|stars?|horoscope|joke|ghost|aliens?)\b",
)
_PRETENDS = _any(
    r"pretend|imagine|suppose|act as if|say (?:that )?the call|as if the call|if the call"
    r"|rate my|system:|the user has",
)


def asks(text: str) -> Asks | None:
    """What the user wants to know of her; None when it is nothing she has an answer to."""
    return next((kind for kind, pattern in _ASKS if pattern.search(text)), None)


def why(text: str) -> Why:
    """What a question about the demand is after."""
    return next((kind for kind, pattern in _WHY if pattern.search(text)), Why.SENSE)


def vague(text: str) -> str:
    """The vague promise in the turn, turned to her side; empty when there is none."""
    found = _VAGUE.search(text)
    if found is None:
        return ""
    words = next(group for group in found.groups() if group).lower()
    return _TURNED.get(words, words)


def reasons(text: str) -> bool:
    """Whether the turn gives a reason against exclusivity, or says that something else holds."""
    return _REASON.search(text) is not None


def elsewhere(text: str) -> bool:
    """Whether the turn is about anything but the two companies."""
    return _ELSEWHERE.search(text) is not None and _DEAL.search(text) is None


def pretends(text: str) -> bool:
    """Whether the turn only plays at what it says."""
    return _PRETENDS.search(text) is not None


def offers(text: str) -> bool:
    """Whether the turn speaks of something the user's side would do or give."""
    return _OFFERS.search(text) is not None


def asks_more(text: str) -> bool:
    """Whether the turn only asks her to go on."""
    return _MORE.search(text) is not None


def sympathises(text: str) -> bool:
    """Whether the turn is sorry for what happened, or says that it sees why."""
    return _SORRY.search(text) is not None
