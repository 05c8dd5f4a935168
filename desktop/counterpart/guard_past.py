"""Whether a sentence adds to what happened: the old story too early or otherwise, times, sizes.

In: a sentence in plain form, and whether the story is told. Out: reasons against it. The facts
are few, so what they never speak of is a closed field: a second loss, a sale, a season, a crowd.
"""

from collections.abc import Iterable, Iterator

from desktop.counterpart.guard_facts import lent_by
from desktop.counterpart.guard_role import either

_HINTED = either(
    r"(?:where|what) are they|(?:like|same) (?:these|those|this|yours) (?:before|once|,)"
    r"|somebody else made|(?:made|gave|told|promised|sold) us\b|humiliat\w*|defect\w*|fell apart"
    r"|came with more|trust issues|breakup|went over to|to the enemy|(?:lost|losing|lose) (?:a|one"
    r"|our|another) partner|don't (?:discuss|talk about|mention) (?:it |that )?(?:much|often)"
    r"|read (?:every|each) (?:line|clause|contract) twice|trusted (?!you)",
    r"(?:being|been|get|gets|getting|got|be|were|was) (?:left|dropped|replaced|swapped|abandoned"
    r"|ditched|traded|dumped|poached|passed|snatched|outbid)\b(?! (?:out of the|with))"
    r"|(?:(?:wouldn't|would|couldn't|won't) have|didn't) (?:saved?|kept|prevented?|stopped|helped"
    r"|protected|keep|stop|save) (?:the|us|them|that|our|it|those|any)\b|(?:not|rather|never|can't"
    r"|won't|don't) (?:\w+ ){0,2}?(?:repeat (?:it|that|this)|happen again)|(?:first|long"
    r"|good) memory|issues\b",
    r"(?:old|the|that|this|a|deep|past|open|same) (?:hurt|wound|scar|bruise|injury|sore|burn|pain"
    r"|trauma|break ?up|divorce|betrayal|loss|ghost|shadow)\b(?! (?:of (?:work|time)|in it))"
    r"|bandage|plaster|heal\w*|haunt\w*|nightmare|bitter|dearly|the hard way|hard lesson"
    r"|expensive lesson|taught us|never again|not again|once again happen|a second time"
    r"|second time|twice (?:bitten|over|already)",
    r"used to (?:be|have|work|trust|sit|stand|think|believe)|(?:wasn't|weren't|isn't"
    r"|aren't) (?:there )?any ?more|and then (?:there )?(?:wasn't|weren't|nobody|they|one day)"
    r"|one day (?:they|it|there|we|you|somebody|nobody)"
    r"|(?:the|that|this) (?:other one|one before|ones before|one we had|last ones?|previous|former"
    r"|people (?:we|who|that) (?:\w+ed|had|lost|built|left|were|was|are)|partners? (?:we|who"
    r"|that) (?:\w+ed|had|lost|built|left|was|were)|company (?:we|before|that)|folks)|(?:ones?"
    r"|partners?|somebody|someone|people|company|others?) before you\b|in your (?:seat|chair"
    r"|place) (?:before|once)|others (?:did|have|had|before|sat)"
    r"|(?:they|somebody|someone|others?|people|the last|the other)(?:'ve|'d| have"
    r"| had) (?:\w+ )?(?:been|gone|left|sat|said|promised|told|made|done|walked|heard)",
    r"trust(?:ed|ing)\b(?! (?:you|me)\b)|handshake|emptied|robbed|burgl\w*|thie(?:f|ves)|stol\w+"
    r"|lock(?:s|ed)?\b (?:too|after|because|on the)|lock (?:too|on)\b|disappear\w*|vanish\w*"
    r"|missing one|(?:sold|shut|locked|pushed|left|froze|squeezed) (?:us )?(?:out|off|down|behind"
    r"|alone)\b"
    r"|sleeps? (?:badly|poorly|less|better)|losing sleep|lost sleep|(?:caught|fooled|surprised"
    r"|blindsided|ambushed|tricked|cheated|deceived|misled|hit|shaken|exposed|replaced|forgotten"
    r"|passed over|sidelined|stranded) (?:like|off|again|once|before|by|out|last|this|twice)",
    r"(?:once|already|before|last time|back then|at the time|earlier|in (?:the )?(?:spring|summer"
    r"|winter|autumn|past)|since (?:then|that|the))\b[^.?]{0,30}\b(?:partner|integration"
    r"|competitor|rival|trust|cost|lost|happen\w*|hurt)\b|(?:partner|integration|competitor|rival"
    r"|trust|cost|lost|happen\w*|hurt)\w*\b[^.?]{0,30}"
    r"\b(?:once|already|before(?! (?:a|any|our|your|my|we|you|i|anyone|everyone|the|it|they))"
    r"|last time|back then|at the time|since (?:then|that))\b|(?:cost|costs) (?:us|me|my ceo"
    r"|novatech) (?:\w+ )?(?:dear|a (?:lot|partner|fortune|year|good)|the|two|more|months)"
    r"|paid (?:for (?:it|that|trust)|dearly|the price|a price)"
    r"|(?:explain|explained|live|lived|been|went|go|going|gone|come"
    r"|came) (?:\w+ ){0,2}?(?:through (?:this|that|it)|once|twice|a loss)\b(?! (?:i|we|you|it))",
)
_STORY = either(
    r"(?:happened|left|lost|poached|burned) (?:twice|again and)|was (?:new|young|away|abroad"
    r"|on holiday|ill|sick)\b|at the time|(?:the )?(?:third|fourth|fifth|second) (?:partner|one"
    r"|integration|loss)|second time (?:for|in|this|now|around)|twice (?:in|now|already|over)"
    r"|two of (?:our|them|my)|three of (?:our|them)|both of our|several (?:of our|partners)"
    r"|more than (?:one|once)|again and again|every time|each time|another one (?:left|too)|bought"
    r"|buyout|purchas\w+|acquir\w+|taken over|took over|merg\w+|bankrupt\w*|insolven\w+"
    r"|broke\b(?! (?:the|our) (?:ice|silence))|went (?:bust|under|broke|public)"
    r"|shut (?:us|them|it) (?:out|down|off)|clos(?:ed|ing) (?:us|the|its|their|down)|locked out"
    r"|in a (?:single )?(?:week|day|month|night)\b|over ?night|last (?:spring|summer|winter|autumn"
    r"|fall|week|month|year|january|may|june|july|march)|(?:early|late) last|in (?:spring|summer"
    r"|winter|autumn|january|march|april|may|june|july)\b|(?:two|three|four|\d+|a few|some|several"
    r"|many) (?:years?|months?|weeks?) (?:ago|before|later|earlier|after)"
    r"|ago\b|(?:our|the) (?:biggest|largest|best|main|oldest|key|first|top|only) (?:customers?"
    r"|clients?|partners?|account|competitor|rival)|(?:lost|losing|lose|cost us|took|take"
    r"|left with) (?:\w+ ){0,3}?(?:customers|clients|accounts|job|jobs|staff|people|money|revenue"
    r"|millions?|half|market|contracts?|deals?|engineers|data|months|sleep)"
    r"|(?:twice|double) (?:the )?(?:money|pay|price|check|cheque)\b(?! (?:buys|comes|do|than)|$)"
    r"|their (?:ceo|founder|owner|team|people)|hired? (?:away|our|their|them)|fired|resign\w*"
    r"|quit\b|sued?\b|court|lawsuit|threat\w*|in the (?:middle|midst) of|without (?:a (?:word"
    r"|warning|call|note)|notice|warning)\b|by (?:email|phone|text|letter|fax)|heard (?:it"
    r"|about it) (?:from|in|on|through)|read (?:it|about it) in"
    r"|out of (?:business|money)|overslept|cried|hospital|divorce|drunk|drink|called (?:me|us) at",
)
_SPANS = either(
    r"(?<!you )(?<!you've )(?:called|phoned|emailed|approached|contacted|rang|courted) (?:me|us)\b"
    r"|this morning|last night",
    r"(?:daily|weekly|parcels|packages|shipments|pallets)\b|in the (?:country|world|nation|region"
    r"|whole market|state)\b|(?:biggest|largest|leading|number one|fastest growing"
    r"|only) (?:\w+ )?(?:platform|company|player|provider|carrier|network)\b|for (?:a|an|one"
    r"|half a|almost a|nearly a|about a|over a|more than a|the (?:last|past)|two|three|four|five"
    r"|six|ten|many|several|some|a few|a couple of) (?:\w+ )?(?:years?|months?|weeks?|quarters?"
    r"|decades?) (?:now|already|and|of talk\w*|with|together)|(?:been|are|were|working|talking"
    r"|negotiating) (?:at|on|in|with) (?:this|it|you|talks) for (?!two months|a while"
    r"|months\b)(?:a|an|one|half|almost|nearly|over|more|three|four|five|six"
    r"|ten|the)|half a (?:year|decade|century|month)|a (?:whole )?(?:decade|century|season and)"
    r"|since (?:last|the (?:spring|summer|winter|autumn|fall|year|beginning of|end of|last)"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|\d)"
    r"|(?:this|next|last|in|by|until|every|before) (?:spring|summer|autumn|winter|christmas"
    r"|easter)\b(?!, or)",
    r"(?:customers?|clients?|users?|hundred|thousand|times) (?:a|per|each|every|in (?:a|one"
    r"|the first|six|three|half)|within|by|over|after|on top|more|the (?:year|month|quarter"
    r"|next) after)\b(?! (?:year one|year\b|the first year|your|side|than|next))|(?:customers?"
    r"|hundred) (?:a|per|each|every|in (?:a|one|six|three)) (?:day|week|month|quarter|half)"
    r"|(?:hundred|thousand) (?:in|within|over) the (?:first|next|second) (?!year)\w+|(?:another"
    r"|extra|further|additional"
    r"|plus|and then|more than|over|almost|nearly|about|around|up to|close to|at least|roughly"
    r"|some|only) (?:\w+ )?(?:hundred|thousand|million)\b(?! (?:days|and eighty days))",
    r"(?:three|four|five|six|seven|several|many|dozens?|countless|few|other|more|both|all|every"
    r"|two) (?:(?:other|smaller|bigger|logistics|big|different|of our|of your|existing"
    r"|old) )*(?:platforms|rivals|competitors|integrations|offers on|bidders|suitors)\b(?! (?:get"
    r"|have|has|do|of yours|can|could|would|will))|(?:three|four|five|six|several|many"
    r"|dozens? of) (?:(?:other|smaller|bigger|logistics|of your|existing) )*partners\b"
    r"|the (?:three|four|five|six) (?:of (?:them|those)|partners|others|smaller)",
    r"(?:my|our) (?:boss|owners?|founder|predecessor|chairman|shareholders?|parent company|holding"
    r"|headquarters|hq|family|mother company|branch|warehouse\w*|parcels?|drivers?|fleet"
    r"|trucks?)\b|(?:our|my) (?:\w+ )?(?:customers?|clients|users|people|offices?|teams?) (?:are"
    r"|is|in|include|come from|sit in|love|at) (?!asking|waiting|not|going|used|ready|impatient|as"
    r"|who|what|where|the (?:same|ones)|how|feel|it\b|that\b|being|on\b|our\b)\w+|(?:with|at"
    r"|for) (?:the company|novatech) (?:for|since)"
    r"|(?:our|the|a) (?:own )?(?:forecast|projection|survey|study|report|data|numbers|figures"
    r"|statistics) (?:say|says|show|shows|hold|holds|suggest|prove)|(?:have|has|had|got|'ve|hear"
    r"|heard|received|getting|there(?:'s| is| are)) (?:\w+ )?(?:another|other|an|a (?:second|rival"
    r"|better|competing)|several|two|three) (?:\w+ )?(?:offers?|platforms?|bids?|proposals?"
    r"|suitors?)\b(?! (?:from you|to|that))|your (?:rivals?|competitors?"
    r"|competition) (?:\w+ )?(?:offered|offers|gave|gives|said|called|has|have|did|does|promised"
    r"|would give|is offering|would)"
    r"|we (?:already )?(?:work|partner|integrate|are working|talk|have been talking) with (?!you"
    r"|people|what|that|the (?:two|same))|(?:marketplace|it) (?:opens|launches|launched|starts"
    r"|opened|goes live|is live|is open|comes) (?:next|this|in (?!q3|the third)|on|already|last"
    r"|now|tomorrow|today)|in (?:berlin|london|paris|chicago|new york|boston|texas|europe|asia"
    r"|germany|america|china|india|mexico|spain|france|canada|dallas|austin|madrid|tokyo)",
)


def past_faults(low: str, told: bool, spoken: Iterable[str]) -> Iterator[str]:
    """What it tells beyond the facts."""
    if not told and _HINTED.search(low):
        yield "tells what is not earned"
    words = frozenset(spoken)
    for found in _SPANS.finditer(low):
        if not lent_by(found.group(0), words):
            yield "a time or a size that nobody named"
            break
    if told and any(not lent_by(found.group(0), words) for found in _STORY.finditer(low)):
        yield "changes the story"
