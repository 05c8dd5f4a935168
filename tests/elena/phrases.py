"""What the skilled bot says for each move, in many wordings; no logic in here."""

from dataclasses import dataclass

WOUND = (
    "Before I answer, help me understand what being exclusive would protect you from.",
    "I want to take that seriously, so tell me what's behind it on your side.",
    "Where does the request come from, if you don't mind my asking?",
    "What would exclusivity actually fix for NovaTech?",
    "Can I ask what your CEO is hoping that clause will do?",
    "Walk me through why this matters so much at your end.",
    "What is the worry underneath it, if there is one?",
    "Sounds like this is important to someone. What's driving it?",
    "Let's park the yes or no for a second. What goes wrong for you if we aren't exclusive?",
    "Fair enough. What is it that your CEO needs to feel sure about?",
    "I'd like to know what problem we'd be solving with that.",
    "What made exclusivity the natural next step for you?",
    "Help me see what you'd be able to do with it that you can't do without it.",
    "What's your CEO afraid might happen otherwise?",
)
PROBE = (
    "It sounds as if something happened. Did a partner let you down before?",
    "Has this gone wrong for you with somebody in the past?",
    "Was there an earlier partnership that ended badly?",
    "I have a feeling there's a history here. What happened with the partner before us?",
    "Can you tell me what happened the last time you relied on an integration partner?",
    "That doesn't come from nowhere. Did you lose somebody you were counting on?",
    "What happened that made your CEO insist on it?",
    "Did someone walk away from you before we came along?",
    "I'd understand better if I knew the story. What went wrong last time?",
    "Who left you hanging, and how did it happen?",
)
PROBE_MORE = (
    "I'd honestly like to know. What is your CEO most worried about?",
    "I hear that there's more to it. What would help me understand it?",
    "That sounds hard, and I don't want to guess. What happened?",
    "I'm asking because I want to get this right for you. What are you protecting yourselves from?",
    "Tell me a bit more, what does your CEO need from this deal to sleep well?",
)
SORRY = (
    "I'm sorry, that must have hurt.",
    "Thank you for telling me, I'd be careful too after that.",
    "That's a rotten thing to go through, and I see why you'd want a lock.",
    "I understand, nobody wants to live through that twice.",
    "That makes sense of it for me, and I'm sorry it happened.",
    "I appreciate you being straight about it.",
)
GAP = (
    "Two hundred customers in year one is ten times our next largest partner, and the deal has to"
    " show that.",
    "You'd bring 200 new customers, ten times what anybody else brings us, so you shouldn't get the"
    " terms anybody else gets.",
    "Nobody else comes close: you're ten times our next partner, and that earns different terms.",
    "Let me say it in numbers, NovaTech is worth 200 customers in the first year to us, 10x the"
    " next one.",
    "You're not one of many for us, you're ten times the size of the next partner.",
    "When I look at our list, you are ten times the next name on it, and I want the contract to"
    " admit that.",
    "With two hundred new customers you outweigh all our other partners together, and you ought to"
    " be treated that way.",
    "Ten times the volume deserves more than the standard agreement.",
    "Do the sums with me: 200 customers from you in a year, and a tenth of that from whoever comes"
    " second. Those two can't have the same contract.",
    "You're the biggest thing that could happen to our platform this year, ten times the runner-up,"
    " and I'd like to act like it.",
    "If I rank our partners by what they bring, there's you with 200 customers, and then there's a"
    " long way down.",
    "I don't think of you as a line on a list. Ten times the next partner is a different kind of"
    " partner.",
)
BACK = (
    "Let me be straight with you: I have to take back what I said about exclusivity, I can't give"
    " you that.",
    "I need to correct myself. Forget what I said before, exclusivity isn't something I can offer,"
    " and I'd rather tell you now.",
    "Scratch what I said earlier about being exclusive. I can't do it, and you deserve better than"
    " a promise I'd break.",
    "I spoke too quickly before, so I'm withdrawing it: no exclusivity, but something better.",
)
PICTURE = (
    "If you walked into your CEO's office with that, would it land?",
    "Picture telling your CEO that. How does it sound from your side?",
    "How would you put that to your CEO?",
    "Could you see yourself presenting this upstairs as your win?",
    "When you bring this to your CEO, what would the reaction be?",
    "Would your CEO feel protected if you laid that on the desk?",
    "How would it go down if you pitched it upstairs tomorrow?",
    "You'd be the one who brought this home. Would your CEO go for it?",
    "Imagine the meeting with your CEO. Does this carry you through it?",
    "Would that be enough for you to stand up for it in front of your CEO?",
)
DRAFT_OPEN = (
    "Let's write it down now, while we're both here.",
    "Why don't we put three lines on paper before we hang up?",
    "Let's draft it together on this call.",
    "Got a pen? Let's get the terms down right now.",
    "I'd like us to leave with a page we both wrote, so let's pin it down.",
    "Let's make it concrete and write the framework together.",
    "Shall we get this into words we can both sign our names under? I'll start writing.",
    "I don't want to lose this, let's note the terms while we have them.",
    "Open a blank page with me and we'll put the numbers on it.",
    "Before either of us forgets, let's set the terms down in writing.",
)
DRAFT_AGAIN = (
    "So what we have on paper is this:",
    "Let me read the page back to you:",
    "To pin it down, here's what's written:",
    "Let's put these in the draft as they stand:",
)
LEAD = (
    "Lead with {first}, because no competitor of yours can get that from us.",
    "Start with {first}, then say that we put it in writing before you had to ask twice.",
    "I'd open with {first}, since that's the one your CEO can count.",
    "The strongest one is {first}. It's yours and nobody else gets it.",
)
WEAK = (
    "It holds because it's in the contract, and copying it would take a rival a year of"
    " integration work.",
    "Nobody else gets those terms, and if we break them you can hold us to the page.",
    "What makes it stick is that we'd both lose real money by walking away.",
    "That's yours alone, I can put that in words you could show a lawyer.",
)
ONLY_YOU = (
    "Nobody else gets it, only NovaTech.",
    "Just you, none of the other partners has that.",
    "It's for NovaTech alone, I'd put that in writing.",
)
HONEST = (
    "Exclusivity would strand two partners who are already integrated, so I want to give you"
    " something that protects you better.",
    "So let me try to give you something that holds better than a clause.",
    "I'd rather give you something that holds than a word that our roadmap would break.",
)
BYE = (
    "Great, I'll send you that page as we wrote it. Thank you, Elena, goodbye.",
    "Then we have it on paper. Thanks for writing it with me, talk soon, bye.",
    "I'm glad we wrote this together. Thanks, Elena, goodbye.",
    "That's a good place to stop. Goodbye, Elena.",
    "I'll let you go and tell your CEO. Bye for now.",
)


@dataclass(frozen=True, slots=True)
class Kit:
    """One advantage: how it is offered, written, and what is said when she asks about it."""

    id: str
    heard: str
    """Pattern that tells that she is asking about this one."""
    amounts: tuple[str, ...]
    offers: tuple[str, ...]
    bare: str
    """Offered without saying how much, so that she has to ask."""
    line: str
    owner: str


KITS = (
    Kit(
        "early_access",
        r"early access|days ahead|see it|ahead of everyone",
        ("ninety days", "90 days", "sixty days", "three months"),
        (
            "You'd see every new feature {amount} before anyone else does.",
            "I can give you early access, {amount} ahead of everybody on the platform.",
            "Every release reaches NovaTech {amount} early.",
            "What about {amount} of early access on everything we ship?",
        ),
        "NovaTech would see new features before everyone else.",
        "{amount} of early access on every release",
        "my product lead",
    ),
    Kit(
        "co_marketing",
        r"marketing|campaign|signs it",
        ("$50,000", "eighty thousand dollars", "$40,000", "a hundred thousand dollars"),
        (
            "We'd put {amount} into co-branded marketing with you.",
            "There's {amount} of joint marketing money from us in it.",
            "We pay for a shared campaign, {amount}, with both logos on it.",
            "I'd add a co-funded marketing budget of {amount}.",
        ),
        "We'd pay for joint marketing with you.",
        "{amount} of co-marketing, paid by us",
        "our marketing director",
    ),
    Kit(
        "api_support",
        r"answer us|picks up|support",
        ("one hour", "thirty minutes", "2 hours"),
        (
            "Your tickets go first, priority API support with an answer within {amount}.",
            "You'd have priority API support, {amount} at most before an engineer answers.",
            "I can commit to priority API support with a response time of {amount}.",
        ),
        "You'd have priority API support from us.",
        "priority API support with a response within {amount}",
        "our head of engineering",
    ),
    Kit(
        "marketplace_placement",
        r"marketplace|placement|which spot",
        ("six months", "the first year", "12 months"),
        (
            "When the marketplace opens in Q3, the featured logistics spot is yours for {amount}.",
            "You'd have featured placement in the marketplace for {amount}.",
            "Featured marketplace placement from launch day, for {amount}.",
        ),
        "You'd be featured in the marketplace.",
        "featured marketplace placement for {amount}",
        "our marketplace lead",
    ),
    Kit(
        "first_mover",
        r"first.mover",
        ("six months", "90 days", "a quarter"),
        (
            "I'd write in first-mover rights on every logistics feature for {amount}.",
            "Contractual first-mover rights would be yours, {amount} on anything new in logistics.",
            "You'd get first-mover rights in the contract, {amount} each time.",
        ),
        "I'd write first-mover rights into the contract for you.",
        "first-mover rights for {amount} on new logistics features",
        "I",
    ),
    Kit(
        "named_engineer",
        r"engineer",
        ("two days a week", "half of her week", "20 hours a week"),
        (
            "You'd have a named engineer on our side, {amount}.",
            "I'll give you a dedicated engineer who knows your integration, {amount}.",
        ),
        "You'd have a named engineer on our side.",
        "a named engineer for {amount}",
        "my CTO",
    ),
    Kit(
        "roadmap_seat",
        r"table|roadmap",
        ("every quarter", "once a month"),
        (
            "NovaTech gets a seat on our roadmap council, {amount}.",
            "I want you at the table when we plan the roadmap, {amount}.",
        ),
        "NovaTech gets a seat at our roadmap table.",
        "a seat at the roadmap table {amount}",
        "our head of product",
    ),
    Kit(
        "notice_period",
        r"(?<!take )(?<!took )(?<!taking )notice(?!s?d| that| how| what| it| you)",
        ("180 days", "six months", "ninety days"),
        (
            "You'd have {amount} of notice in writing before we change anything that touches you.",
            "We'd owe you a notice period of {amount} before we ever step back.",
        ),
        "We'd give you a notice period in the contract.",
        "a notice period of {amount}",
        "I",
    ),
    Kit(
        "first_refusal",
        r"answer before you ask|first refusal",
        ("30 days", "two weeks", "ten working days"),
        (
            "You'd get first refusal on any new logistics work, {amount} to decide.",
            "Whenever we start something new in logistics you have {amount} of first refusal.",
        ),
        "NovaTech would have first refusal on new logistics work.",
        "first refusal on new logistics work, {amount} to answer",
        "I",
    ),
    Kit(
        "joint_review",
        r"review|in the room",
        ("every quarter", "every month"),
        (
            "We'd sit down for a joint review {amount}, your leadership and ours.",
            "I'd put in a business review {amount} with our executives in the room.",
        ),
        "We'd hold regular joint reviews with you.",
        "a joint business review {amount}",
        "our chief of partnerships",
    ),
    Kit(
        "co_investment",
        r"put in|what period|investment",
        ("$150,000", "two hundred thousand dollars", "$75,000"),
        (
            "We'd match your spend on the integration with {amount} of our own.",
            "I can bring {amount} of shared investment into the integration.",
        ),
        "We'd invest in the integration together with you.",
        "{amount} of shared investment in the integration",
        "our finance lead",
    ),
    Kit(
        "partner_manager",
        r"partner manager|who would that be|when do they start",
        ("three days a week", "full time"),
        (
            "You'd have a dedicated partner manager on our side, {amount}.",
            "I'd give NovaTech its own partner manager, {amount}.",
        ),
        "You'd have a dedicated partner manager here.",
        "a dedicated partner manager, {amount}",
        "my deputy",
    ),
)
AFTER = (
    "Before we hang up, is there anything in there your CEO could still trip over?",
    "When do you see your CEO next?",
    "I feel good about that. How are you feeling about it?",
    "If somebody upstairs pushes back, call me and we'll answer it together.",
    "That's a page I can stand behind as well.",
    "Our logistics partners keep their place and you get yours, which is how it should be.",
    "I'll type it up as we have it and you'll have it within the hour.",
    "It was worth staying on the line for that.",
)
WHEN = ("by Friday", "by March 1", "by the end of the month", "from the first of June")
MORE = (
    "On top of that,",
    "And there's more.",
    "Here's another piece.",
    "Next to that,",
    "I'd add something.",
)
