"""Whether she steps back from the talk to judge it: praise, advice, a score, a rule of the craft.

In: a sentence in plain form. Out: reasons against it. She may judge an offer, a number or a
promise; how well the user speaks, asks or bargains is nothing she sees.
"""

import re
from collections.abc import Iterator

from desktop.counterpart.guard_role import either

_ADVICE = either(
    r"clever\w*|smart\w*|skil\w*ful\w*|skilled|wise\w*|brilliant\w*|textbook|shrewd\w*"
    r"|masterful\w*|tactful\w*|diplomatic\w*|persuasive\w*|eloquent\w*|instructive|you(?:'ll|'d"
    r"| will| would)? (?:have|get|win|convince|reach|lose|own) me\b(?! (?:to|at|there|something|a"
    r"|the|in|on|say|do|tell|think))|you got me\b|(?:best|worst|most|least) you (?:can"
    r"|could) (?:do|say|ask|offer)|you need (?:two|three|one more|another|a (?:second|third|bit"
    r"|little)|more)\b|(?:inviting|buying|letting|naming|tying|linking|turning|pushing|rushing"
    r"|admitting|framing|pressing|stating|explaining|staying|keeping|making|playing|taking|giving"
    r"|waiting|getting me) (?:\w+ ){1,5}?(?:is|was|were|are) (?:\w+ )?(?:a|an|the|how|what|clever"
    r"|good|great|right|better|best|worst|never|always|not|important|key|half|usually|rarely)\b",
    r"(?:rather than|instead of) (?:refus|say|reject|stall|argu|defend|explain|apolog|answer|push"
    r"|turn|giv|deny|deflect|ask|just|simply)\w*|(?:softer|gentler|warmer|better|slower|stronger"
    r"|different|clearer|kinder|calmer|firmer) (?:start|opening|tone|approach|question|answer"
    r"|wording|words|voice|entry|touch|line) (?:would|will|might|could|gets?|works?|helps?)"
    r"|more out of (?:me|her|this|the)|you(?:'re| are) (?:rushing|hurrying|skipping|going too"
    r"|talking too|guessing|learning|overthinking|reacting|missing (?:a|the|an)|wasting|repeating)"
    r"|hear me out first|good thinking|next (?:part|step|stage|phase|level|benefit)\b|move on to"
    r"|suits you|stay (?:with it|curious|calm|patient)\b|notice how|words to numbers|show that you"
    r"|if you want me to|(?:that's|got|have) (?:two|three|four|five) (?:benefits|steps)"
    r"|only make (?:things|it)|if i were",
    r"you (?:\w+ )?(?:should|shouldn't|ought|had better|need to(?! (?:hear|see|know|ask any))"
    r"|mustn't|needn't|don't have to)\b(?! (?:drop|lock|lose|worry))"
    r"|you(?:'d| would| might|'ll| will|'re| are)? (?:\w+ )?(?:be|do|get|go) (?:much |far |a lot "
    r"|even )?(?:better|wiser|smarter"
    r"|further|stronger|faster|farther)\b|better off|(?:wiser|smarter|cleverer|stronger|strongest"
    r"|weakest|weaker|smartest|best|wisest)"
    r" (?:to|if|play|move|thing (?:to|you)|way to (?:ask|say|open|answer|start|play)|card|answer"
    r"|question|response|line|approach)"
    r"|(?:would|it'd|might|could) be (?:wiser|smarter|cleverer|stronger|worth (?:asking|saying"
    r"|trying))",
    r"(?:so|too) (?:early|easily|soon|fast|quickly|cheaply)\b(?=[.,]| (?:in|on|to|there|with))"
    r"|giv(?:e|ing) (?:me )?(?:that|it|this"
    r"|too much|things) (?:to me |away |up )?(?:so|too|for)|(?:so|too) flatly|flat no\b|(?:before"
    r"|after|until|instead of) (?:you )?(?:say"
    r"|saying|going|went|bring up|bringing up|answering|offering|refusing|quoting|naming) "
    r"|^next time,|from now on|in future|another"
    r" time,|rule of thumb|golden rule|in general\b|as a rule|never (?:stall|accept|open|start|say"
    r"|refuse|give|apologi[sz]e|lead|answer"
    r"|let|show|rush|assume|negotiate|argue|concede)\b|always (?:ask|start|lead|offer|say|open"
    r"|name|listen|gets?|works?|helps?|pays|wins?"
    r"|a good)\b",
    r"don't (?:\w+ )?(?:apologi[sz]e|ramble|oversell|undersell|talk so|be so (?:quick|hasty|eager"
    r"|nervous|defensive|shy)|give (?:up|it away"
    r"|that away|in)|fill|interrupt|argue|explain so|start with|open with|lead with|accept|concede"
    r"|negotiate against)"
    r"|(?:remember|try|aim|learn|want|like) to (?:ask|name|offer|listen|anchor|acknowledge|mirror"
    r"|probe|quantify|frame|connect|slow"
    r"|pause|explore|tie|link|be (?:specific|concrete|more (?!than)))\b",
)
_ORDERS = re.compile(
    r"(?:^|[.,;:] )(?:(?:now|then|first|next|so|just|and|good|great|yes|okay|maybe|perhaps|again"
    r"|instead|here|well|also) )*"
    r"(?:ask me\b(?! (?:that|after|again|anything|tomorrow|later))|ask (?:about|how|why|what"
    r"|whether|if|for|her|the|who|an)|offer|use (?:it|that|the|your|this|silence|a)"
    r"|add (?:two|three|one more|another|more|some)|connect|tie|link|bring (?:in|up)|find (?:out"
    r"|a way)|go (?:a )?(?:little |bit )?deeper"
    r"|dig|probe|listen (?:first|more|for|to what)|acknowledge|mention|remember (?:to|that|the)"
    r"|anchor|frame|reframe|quantify|name the"
    r"|avoid|apologi[sz]e|focus|lead with (?:the|a|your|what)|build on|pause|slow down|circle back"
    r"|follow up|mirror|explore|keep (?:going|at"
    r"|it up|asking|probing|digging|pushing|up the)|let me (?:finish|picture|feel|talk|vent|come)"
    r"|let (?:her|elena)|start (?:by|with what|with"
    r" (?:a|an|why|empathy|the reason|her|my))|show (?:empathy|interest|curiosity|that you|some)"
    r"|consider|emphasi[sz]e|highlight"
    r"|respond|reply|practi[cs]e|imagine you're|put yourself|think about (?:how|what) (?:you|to)"
    r"|trade|hold back|save (?:the|that|your)"
    r"|give (?:her|elena)|validate|reassure|summari[sz]e|repeat back|paraphrase|open with"
    r"|close with|end with (?:a|the))\b"
)
_PRAISE = either(
    r"you stall|you did the (?:math|maths|numbers|homework)|what wins|wins a\b|that's what (?:wins"
    r"|works|makes (?:a|the) good)",
    r"(?:a|the|that|this|your|another|classic|textbook|more|no|any|such) (?:\w+ )?(?:stall"
    r"|stalling|deflection|dodge|pivot|reframe|comeback|rebuttal|objection|phrasing|opener"
    r"|delivery|technique)\b|stalling\b|(?:that|this|your|a|an) (?:\w+ )?(?:question|answer|why"
    r"|reply|response|opening|approach|tone|silence|pause|offer|number|wording|apology|line"
    r"|move) (?:is|was|would have been|would be|could have been|has|had|won't|will"
    r"|might) (?:a bit |a little |very |really |too |much |far |rather |quite |more |well |nicely "
    r"|less )*(?:effective|defensive|strong|weak|smart|clever|wise|textbook|perfect|classic|better"
    r"|stronger|weaker|vague|leading|closed|open ended|timed|placed|put|chosen|work|helpful|useful"
    r"|productive|convincing|persuasive|aggressive|soft|skil\w+|excellent|brilliant|impressive)\b"
    r"|i'd be sold|in other words|ask again|again in|(?:my ceo's|their|the|her|my) (?:fears?"
    r"|emotions?|feelings|underlying|real concern|hidden|deeper)\b",
    r"(?:smart|clever|wise|nice|good|kind|brave|right|bold|sharp|shrewd|thoughtful|generous"
    r"|skil\w+|considerate|honest|mature) of you(?! to say)"
    r"|(?:well|nicely|smoothly|neatly|cleverly|elegantly|skil\w+|beautifully|expertly|perfectly"
    r"|gracefully|carefully|wisely|smartly|strongly)"
    r" (?:put|done|handled|played|said|asked|spotted|phrased|framed|caught|worded|timed|argued"
    r"|negotiated|expressed|delivered|recovered"
    r"|chosen|structured|explained|listened)|(?:put|handled|played|(?<!you )asked|phrased|framed"
    r"|worded|timed|argued|said|(?<!we )did|done) (?:that |it |this )?"
    r"(?:very |really |so )?(?:well|nicely|smoothly|neatly|cleverly|beautifully|perfectly|skil\w+"
    r"|wisely)\b",
    r"the (?:right|correct|best|perfect|wrong|textbook|ideal) (?:call|move|instinct|step|order"
    r"|track|tone|way|thing|reaction|reflex|timing"
    r"|moment to)\b(?! (?:to|for) (?:bring|carry|take))|(?:right|good|on) track|(?:good|great|nice"
    r"|excellent|strong|smart|clever|solid|lovely"
    r"|brilliant|perfect|sharp|textbook|bold|fine|impressive|classic) (?:call|move|instincts?"
    r"|opener|catch|save|recovery|timing|try|one,"
    r"|listening|listener|negotiator|phrasing|pivot|framing|reframe|push|comeback|follow up|anchor"
    r"|play|trap|mistake|trick|empathy|reflex"
    r"|tone|attempt|progress|improvement|form)\b|excellent|impressive|bravo|kudos|well done"
    r"|that was (?:smart|clever|strong|well|skil\w+"
    r"|great|perfect|textbook|a (?:smart|clever|strong|great|good|nice|bold|perfect|solid|classic"
    r"|textbook))",
    r"you(?:'ve| have)? (?:\w+ )?(?:listened|handled|managed|nailed|improved|progressed|learned"
    r"|grown|demonstrated|shown|avoided|used|quantified"
    r"|anchored|acknowledged|recovered|navigated|mastered|surfaced|completed|connected|validated"
    r"|negotiated|built (?:rapport|trust)|earned"
    r"|unlocked|done (?:everything|well|great|it right|your|the)|let me (?:finish|talk|speak|feel"
    r"|picture|come)|kept (?:calm|your cool|me"
    r"|asking)|stayed (?:calm|curious|with)|took the time|made (?:me feel|it about|the right|good"
    r"|it easy for me to open)|got (?:a full|me to open"
    r"|the order|further))\b|(?:letting|by letting|lets) me\b(?! (?:drop|sleep|say|carry|breathe))"
    r"|you're (?:\w+ )?(?:good|great|better|skil\w+|a natural"
    r"|learning|improving|doing|getting (?:there|better|good|warmer|closer)|almost there"
    r"|nearly there|close(?:r)? to|on (?:the|a) (?:right|good)"
    r"|handling|playing)\b(?! (?:at (?:listening|offering)|deal))",
)
_SCORE = either(
    r"(?:one|two|three|four|\d) (?:of|out of) (?:three|four|five|ten|\d+)\b|full set|full marks"
    r"|halfway (?:there|through|to)|(?:one|two|three|\d)"
    r" more (?:like that|benefits?|and (?:you|it)|steps?|to (?:go|complete|get))|(?:complete"
    r"|unlock|earn|reach|finish|pass) (?:the|this|your|my) (?:tier"
    r"|set|step|level|stage|preferred|story|trust|list|goal|framework)|(?:you'll|you will"
    r"|you'd) (?:get|be) (?:there|somewhere|further)|tick(?:s|ed)?"
    r" (?:the|that|off|a|all)|check(?:ed)? (?:the|that|off) |bonus point|bonus points|level up"
    r"|next level|(?:earned|gained|won|lost|lose"
    r"|losing|gain|win|build|builds|building) (?:my trust|ground|points|trust|rapport|momentum"
    r"|credibility|the upper|leverage|an edge over me)"
    r"|upper hand|rating\b|mark(?:s)? (?:out|for)|you pass|you'd pass|success\w*|mastered",
)
_CRAFT = either(
    r"(?:an?|every|the|open|good|that|such an?|this|your|honest|asking|most) (?:(?:open|honest"
    r"|direct|simple|good|real|clear|plain|firm|hard|flat|soft|short|quick|first|specific"
    r"|concrete|opening) )*(?:question|no|answer|pause|silence|refusal|number|figure|apology|stall"
    r"|listener|negotiators?|opening|sentence|phrase|why|reason|story|offers?)"
    r" (?:like (?:that|this) |without (?:a|an|any) \w+ )?(?:always|only|just|gets?|gives?|makes?"
    r"|opens?|works?|costs?|buys?|keeps?|shows?|earns?|won't|will|beats?|wins?|invites?"
    r"|builds?|lands?|closes?|kills?|puts? me|leaves? (?:room|people|the other)|tells? the other"
    r"|sounds? (?:bigger|stronger|weaker|better))\b",
    r"people (?:like me|skip|forget|miss|usually|often|tend|rush|make|give|respond|react|open up)"
    r"|most (?:people|negotiators|callers|of them skip)|people who (?:ask|say|listen|offer)"
    r"|in a (?:talk|call|conversation|negotiation|deal|situation|moment) like|in (?:negotiations?"
    r"|sales|these (?:talks|calls))|(?:talks|calls|conversations|negotiations|moments) like"
    r" (?:this|these)|when you (?:say|ask|offer|refuse|stall|name|listen|push|put a|quote"
    r"|apologi[sz]e|hesitate|rush|mention)|by (?:asking|saying|offering|naming|listening|putting"
    r"|showing"
    r"|acknowledging|refusing|stalling|tying|anchoring)|asking (?:first|before|questions|an open"
    r"|open)\b|(?<![\w'] )asking\b|(?:saying|naming|putting|offering|showing|quoting|mentioning"
    r"|starting|opening|leading|listening|stalling|refusing|apologi[sz]ing|acknowledging|anchoring"
    r"|repeating|using|quantifying) (?:\w+ ){0,3}?(?:is|was|works?|helps?|gives?|gets?|makes?"
    r"|shows?"
    r"|won't|will|there|always|never|beats|buys|earns|costs|builds)\b",
    r"dig(?:s|ging)? in\b|(?:the )?other (?:side|party|person) (?:\w+ )?(?:dig|listen|feel|want"
    r"|need|hear|know|to|in|comfortable|guess|will|is|does)\w*|mak(?:es|e|ing) you (?:look|sound"
    r"|seem|appear|weak|strong)"
    r"|(?:looks?|sounds?|seems?|come across|comes across) (?:weak|defensive|desperate|rehearsed"
    r"|stronger|weaker|bigger|more (?:convincing|confident|sincere|credible))|more weight"
    r"|more (?:leverage|impact|credible"
    r"|persuasive|convincing (?:if|when|with))|(?:land|hit|work|resonate)s? (?:harder"
    r"|better) (?:if|when|with (?:a )?(?:question|reason|story))|it'll (?:land|work|sound|hit"
    r"|stick)|gets? you (?:further|more|there"
    r"|somewhere|nowhere|closer|points|far)|pa(?:ys|id|y) off|powerful|effective\w*|(?:a|the|your"
    r"|good|best|classic|old) (?:tools?|techniques?|tactics?|tricks?|traps?|skills?"
    r"|lessons?)\b(?! for my)"
    r"|empathy|active listening|rapport|your (?:case|pitch|argument|opening|timing|order|posture"
    r"|body|credibility|leverage|confidence|questions?|listening|rhythm|pace|strategy|batna|goal"
    r"|objective)\b"
    r"|sunset clause|preferred (?:tier|partner tier)|value gap|the wound\b|make it my|it mine\b"
    r"|that it's mine|reframe|anchoring|batna|win win|open ended|clos(?:ed|ing) questions?"
    r"|what hurts",
)
_CHECKS = (_ADVICE, _ORDERS, _PRAISE, _SCORE, _CRAFT)


def coach_faults(low: str) -> Iterator[str]:
    """Whether it judges or steers how the user talks."""
    if any(pattern.search(low) for pattern in _CHECKS):
        yield "coaches the user"
