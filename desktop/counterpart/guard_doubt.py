"""Whether she plays the demand down: what she must never let show of her own view of it.

In: a sentence in plain form. Out: reasons against it. The fields are closed ones: that she saw
the no coming, that she told others, that it cannot be had, that she only asks because she must,
that she sees it as the user does.
"""

from collections.abc import Iterator

from desktop.counterpart.guard_role import either

_FORESEEN = either(
    r"believes? in (?:it|that|the clause|exclus\w+)|more than (?:i|me) (?:do|ever)|fair to ask"
    r"|bet on (?:it|that)|squared? with|fit(?:s)? (?:your|a|the) (?:\w+ )?(?:business|model"
    r"|platform|company)|(?:my|our) (?:decision|choice|call) alone|the wrong ask|wrong (?:ask"
    r"|question|demand|idea|clause)|ask (?:that |it )?of you|do otherwise|anything else\.$"
    r"|nothing i haven't|not telling me anything|clear to me (?:from|that)|end up with\.$",
    r"(?:say|think|claim|pretend|argue) (?:that )?you(?:'re| are) wrong|waste of (?:time|breath"
    r"|a call)|all i (?:hoped|dared|asked|expected|need)|between the lines|amazed"
    r"|opening (?:number|line of)|for show|a must\b|(?:i|we) (?:\w+ )?(?:argued|debated|discussed"
    r"|questioned|raised|challenged|opposed|resisted)\b|(?:on|at) your (?:page|side of)"
    r"|on your side with|don't (?:have|need) to convince me|deep down|in my heart|secretly"
    r"|stay open|has to (?:stay|remain|be) (?:open|neutral)|fair (?:objection|argument)",
    r"(?:my|our) (?:gut|instincts?|hunch|guess|sense|feeling)\b|naive|preach\w*|hill (?:i|to)\b"
    r"|messenger|carry the message|was handed|hands are tied|tied hands|see why (?:you\b|a\b|any"
    r"|it'd)|(?:i|we)(?: can| could)? (?:\w+ )?(?:imagine|understand|get) why\b(?! it (?:matters"
    r"|counts))|i get it|i grant you|fan of|(?:nobody|no one|few|not many|hardly anyone) (?:on my"
    r"|at home|here|of us|around here)\b|thinks? you(?:'ll|'d| will| would) (?:\w+ )?(?:say|agree"
    r"|sign|accept|go|give|do|take)|i wouldn't (?:have )?(?:written|asked|chosen|put it|worded"
    r"|wanted|touch|demand|start)",
    r"(?:wouldn't|couldn't|can't|won't|would never|could never) (?:\w+ )?(?:touch|keep (?:anyway"
    r"|it anyway)|keep anyway|go (?:for|through|along|near)|buy (?:it|that)|pass|swallow|stomach"
    r"|commit to (?:that|it|exclus\w+))\b|(?:keep|give|grant|sign|promise|deliver|offer) (?:it "
    r"|that |them )?anyway",
    r"(?:never|hardly|scarcely) (?:\w+ ){0,2}?(?:expect\w*|count\w* on|thought|believe\w*"
    r"|imagine\w*"
    r"|hop(?:ed|ing)|reckon\w*|assum\w*|going to|meant to|would have|bought|dream\w*)\b",
    r"(?:didn't|did not|don't|wasn't|weren't|not) (?:\w+ )?(?:expect(?:ing)?"
    r"|count(?:ing)? on) (?:you to"
    r"|a yes|exclus\w+|it to|that to|any\w+|them|more than a no)",
    r"had (?:a|that|the|this|my) (?:feeling|hunch|suspicion|doubts?|fears?|guess)|saw (?:it|this"
    r"|that|your"
    r"|the) (?:\w+ )?(?:coming|answer)|(?:i|we|i'd|we'd) (?:\w+ )?(?:figured|predicted|guessed"
    r"|suspected"
    r"|sensed|feared|assumed|knew)\b|(?:i|we)(?:'d| had)? (?:\w+ )?expected (?:that|this|it|you"
    r"|as much|no"
    r"|a no|nothing|the|such|something)|as (?:i|we) (?:\w+ )?(?:expected|feared|thought|predicted"
    r"|said)"
    r"|what (?:i|we) (?:\w+ )?(?:expected|predicted|thought|feared|figured)\b",
    r"(?:not|hardly|isn't|n't|no|never|less) (?:\w+ )?(?:surprised|surprising|a surprise"
    r"|surprise\b|shock\w*|astonish\w*|news to)"
    r"|surprises (?:no ?body|no one|none|few)|thought (?:so|as much)|as much as i (?:thought"
    r"|feared)"
    r"|(?:all along|from the (?:start|beginning|outset|(?:very )?first (?:meeting|minute|moment"
    r"|call))|from day one"
    r"|since day one)",
)
_TOLD_OTHERS = either(
    r"(?:said|say|saying|told|telling|thought|think|argued|mentioned|raised|written|wrote"
    r"|pointed out)"
    r" (?:as much|the same|(?:it|so|this|that)? ?(?:internally|at home|before the call"
    r"|to (?:them|people|others|anyone|everyone|somebody|someone|one|the others)))",
    r"(?:i|we|i\'ve|we\'ve|i\'d) (?:\w+ )?(?:keep|kept|been) (?:saying|telling|warning|arguing)"
    r"|(?<!you )(?<!don\'t )(?:tell|telling|told|warn\w*|inform\w*) "
    r"(?:them|people|every ?one|every ?body|others|him|her|one of|some ?one|some ?body|folks"
    r"|my (?!ceo)\w+"
    r"|our (?!ceo)\w+|the (?:others|team|board|room))",
    r"(?:and|because|as) i (?:\w+ )?said so|said so (?:before|at|to|myself|in)|quote me"
    r"|heard (?:it |that |me )?(?:from me|say\b)"
    r"|from me (?:directly|first)|don't (?:repeat|pass|spread)|stays between|(?:between"
    r"|only) (?:us|the two of"
    r" us)[.,]|entre nous|in this room",
    r"friends? (?:of mine|at|from|in|says?|said|told|heard|thinks?|and)\b|(?:some|most|many|a few"
    r"|plenty|several|half|one)"
    r" of (?:us|my|our (?!customers|rivals|competitors)|them) (?:\w+ )?(?:think|agree|know|say"
    r"|said|feel|believe"
    r"|heard|doubt|laugh\w*|see|would|had|has|have)|at (?:novatech|home|work) (?:\w+ )?(?:think"
    r"|agree|know"
    r"|says?|feel|believe|doubt)|people (?:at|inside|in|around) (?:novatech|home|the|my)"
    r"|my (?:own )?(?:team|people|staff|crew)\b(?! (?:would|will|has to|have to|needs?))|insiders?",
)
_BEYOND_REACH = either(
    r"(?:im)?possible (?:for|on|with|to (?:give|sign|ask|get|grant|have)|myself|here|either|at all"
    r"|from)"
    r"|(?:isn't|not|wasn't|n't be|never|hardly|is|was|think|thing'?s?) (?:\w+ )?(?:im)?possible\b"
    r"|doable|viable|attainable|sensible (?:than|to|for)|more sensible"
    r"|(?<!what is )(?<!what\'s )(?<!you say )realistic|(?<!you say )unrealistic|realis(?:e|ing"
    r"|m)\b|achievable"
    r"|mak(?:es|e|ing) (?:no|little|not much|any|more|zero) sense|nonsens\w+",
    r"(?:can't|cannot|couldn't|won't|wouldn't|could never|would never|will never|never"
    r"|not going to|never going"
    r" to|was never|no way) (?:\w+ )?(?:be (?:done|signed|given|met|had|exclusive|granted|won"
    r"|real)|fly|survive"
    r"|hold up|hold with|going to|to (?:work|fly|hold|happen|survive)|happen (?:with|on|for|here)"
    r"|give (?:it|that"
    r"|us that|exclus\w+)|sign (?:it|that|this|such)|get (?:exclus\w+|it from|that from))",
    r"(?:a|any|no|every|most|another|one) platforms?\b|platforms\b|platform (?:company|companies"
    r"|business(?:es)?|like"
    r"|world|model|can|could|would|will|does|doesn't|can't|ever|gives|signs)|(?:for|of|with|by"
    r"|from|as) (?:a"
    r" )?platforms?\b|(?:company|business|firm|house|place|people|partner|outfit|anyone|anybody"
    r"|somebody|someone)"
    r" (?:like|such as) (?:yours?|you)\b|in your (?:position|shoes|place|seat|business|line"
    r"|situation|industry)"
    r"|your (?:kind|sort|type|size) of (?:company|business|model)|if i (?:were|was|ran|had your"
    r"|sat)\b(?! bluffing)"
    r"|were i\b|running a (?:platform|marketplace|business|company)",
    r"(?:asks?|asking|asked) (?:for )?(?:too much|more than|the impossible|a lot|for the moon)"
    r"|more than (?:\w+"
    r" ){0,3}(?:can|could|would) (?:give|sign|do|grant|promise|offer)|(?:stretch|reach)\b(?= for"
    r"| from|[.,])"
    r"|shot in the dark|long shot|wishful|dream\b|moonshot|worth (?:a|the) (?:try|shot|ask)"
    r"|nice to have"
    r"|hopeless|doomed|dead (?:on|in|from|end)|unwinnable|lost cause",
)
_ONLY_BECAUSE = either(
    r"(?<!don't )(?:had|have|has|need|needed) to (?:ask|try|say it|bring it|mention it"
    r"|raise it)\b(?! (?:you )?(?:who|what|how|when"
    r"|where|which|twice|why|whether|again))|(?:was|were|am|i'm|been|being) (?:told|sent|asked"
    r"|made|ordered|instructed"
    r"|expected|supposed|obliged|forced|paid)\b(?! (?:for|me|first|no\b))|because (?:it's|that's"
    r"|it is) my job|my"
    r" job (?:is|to)|just my job|doing my job|orders\b|go through the motions|for the record"
    r"|try (?:my|our) luck|whatever i think|even (?:if|though) i\b",
    r"up to me\b(?=,| alone|\.| i)|if it (?:were|was) (?:\w+ )?me\b|(?:my|our) (?:own )?(?:doubts?"
    r"|reservations?|misgivings|hesitations?"
    r"|private|opinion)|doubts (?:about|on|from|myself)|(?:not|isn't|wasn't"
    r"|never) (?:really )?(?:my word|(?:my|our) (?:own"
    r"|idea|choice|invention|wish|clause|doing))|it's my ceo's (?:word|idea|thing|doing|invention"
    r"|obsession"
    r"|baby|wish, not)|heart (?:isn't|is not|was never)|don't (?:fully |really |quite )?believe in"
    r"|not sure i believe|(?:clause|word|demand|ask) itself|exclus\w+ (?:part|piece|bit|idea"
    r"|itself|was|thing)"
    r"|the exclus\w+ (?:demand|ask|request)",
    r"(?:don't|doesn't|didn't|won't|wouldn't|can't) (?:\w+ )?(?:defend|insist|fight|push"
    r"|press) (?:it|that|for it"
    r"|on it|hard|very|for exclus\w+|exclus\w+|the clause)|defending (?:something|a clause|it|that"
    r"|what)"
    r"|(?:wouldn't|would not|couldn't) (?:\w+ )?(?:sign|ask|agree|say yes|do it|give|accept"
    r"|want) (?:\w+ )?(?:either"
    r"|myself|it|that)|spare me (?:from|the)",
)
_SEES_IT_SO = either(
    r"(?:i|we) (?:\w+ )?(?:see|get|know|understand|share|recogni[sz]e|feel) (?:your|the"
    r"|that) (?:problem|bind|limits?"
    r"|difficulty|position|dilemma|constraint|roadmap|trouble)|(?:can't|won't|wouldn't|don't"
    r"|couldn't|cannot) (?:\w+"
    r" )?(?:argue|quarrel|disagree) (?:with|against|there)|(?:you've got|you have) a point"
    r"|as (?:clearly|well) as you|same (?:thing|view|way|page) (?:myself|as you)|i'd (?:say"
    r"|do) the same|(?:we|you) (?:both|all)"
    r" know|both know|(?:my \w+|you|we) and i (?:both )?know|every ?(?:one|body) knows|no secret"
    r"|let's (?:not pretend"
    r"|face it|be real|be honest (?:here|about))|i'll admit|admit it\b"
    r"|i(?:'ve)? admit(?:ted)? (?:that|to)",
    r"i know (?:it's|it is|you (?:can't|can not|cannot|couldn't|won't|never|have to|need)"
    r"|that (?:you|no|it)|no ?body"
    r"|exclus\w+|what (?:it|that) (?:means|costs|does))|(?:no ?body|no one|anyone|few"
    r"|who) (?:\w+ ){0,4}?(?:could|would|can|will)"
    r"(?: ever| really)?(?: say yes| agree| sign| give| do that| accept|,| to)\b"
    r"|saying yes to (?:that|it|this"
    r"|exclus\w+)|(?:say|said) no (?:to|too|yourself)|you'd say no|you would say no|you'd (?:never"
    r"|refuse|turn"
    r"|have to (?:say|turn))|a yes from (?:a|you)",
)
_CHECKS = (_FORESEEN, _TOLD_OTHERS, _BEYOND_REACH, _ONLY_BECAUSE, _SEES_IT_SO)


def doubt_faults(low: str) -> Iterator[str]:
    """Whether it lets show what she thinks of the demand herself."""
    if any(pattern.search(low) for pattern in _CHECKS):
        yield "plays the demand down"
