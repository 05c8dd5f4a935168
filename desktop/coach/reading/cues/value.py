"""How people say that this partner outweighs the others, or that nobody does."""

import re
from typing import Literal

from desktop.coach.reading.cues.grammar import Turn
from desktop.coach.reading.cues.notation import Hit, compiled, family
from desktop.events import FigureRead

CUSTOMERS = compiled(
    r"(?:(?:about|around|roughly|over|more than|some|nearly|almost|those|these|your|the) )?(?:\d[\d,]*\+?|hundreds of|a few hundred|couple hundred) (?:new |fresh |net new |extra |more |paying |of your |your |additional |plus |mid market |logistics |joint |brand new )*(?:customers?|clients?|accounts?|logos|merchants|shippers|businesses|companies|users)"
)
MULTIPLE = compiled(
    r"(?:\d[\d.]*x|\d[\d.]* times|\d[\d.]* fold|tenfold|ten fold|twofold|fivefold|x10|an order of magnitude|(?:more than )?(?:double|triple|twice|quadruple))"
)
SHARE = compiled(
    r"(?:\d[\d.]*(?: %| percent)|half|a third|two thirds|2 thirds|a quarter|most|the (?:bulk|majority|lion 's share)) of (?:our|the|all|all our|all the|total|my|what) (?:\w+ ){0,2}?(?:volume|revenue|growth|customers|customer base|business|pipeline|partner\w*|shipments|new customers|logistics|year|sales|traffic|total|program|income|bookings)"
)

GAP = family(r"""
.9 (?:you|theirco|you guys|that|this|it|your (?:volume|size|scale|numbers?|customers|deal|business|side|company|contribution|200|account)|200|which) ~4 (?:outweighs?|dwarfs?|eclipses?|outsizes?|overshadows?|towers? over|surpass(?:es)?|outstrips?|exceeds?|beats?|outranks?|tops) ~3 (?:others?|partners?|everyone|everybody|anyone|anything|rest|else|them|integrations?|all|both|combined|next|our|every)
.95 (?:\d[\d.]*x|\d[\d.]* times|\d[\d.]* fold|tenfold|twice|double|triple|an order of magnitude) (?:\w+ ){0,5}?(?:next|second|nearest|largest|biggest|other|others|anyone|anybody|partners?|else|rest|closest|number (?:2|two)|average|best|size|volume|scale|bigger|larger|more|what (?:any|our|we|the)|usual|normal|business|customers?|revenue|value|as (?:much|big|many|large)|of (?:any|what|our)|impact|weight|anything)
.8 (?:you|theirco|that|it|this|which) (?:\w+ ){0,4}?(?:bring|brings|are|is|be|represents?|adds?|offers?|delivers?|means?|worth|makes?|gives?) (?:\w+ ){0,3}?(?:\d[\d.]*x|\d[\d.]* times|\d[\d.]* fold|tenfold)(?= )
.85 (?:you|theirco|you guys|your (?:deal|company|side|team|platform|network)|this (?:deal|partnership)|who|that) ~4 (?:bring|brings|bringing|brought|deliver|delivers|add|adds|contribute|contributes|offer|offers|represent|represents|mean|means|come with|comes with|put|puts|give us|gives us|have|worth|is|are|hand us|deliver us) ~5 (?:\d[\d,]*\+?|hundreds of|a few hundred) (?:new |fresh |net new |extra |more |paying |additional |mid market |logistics |brand new )*(?:customers?|clients?|accounts?|logos|merchants|shippers)
.8 (?:\d[\d,]*) (?:new |fresh |net new |extra |more |paying |additional |mid market )*(?:customers?|clients?|accounts?|logos|merchants|shippers)(?: ,)? (?:in (?:the first year|year (?:one|1)|your first|12 months|the first 12|1 year|a (?:single )?year)|is (?:huge|massive|big|a lot|more|not nothing|enormous|significant|why|game|ten|10|serious|the biggest|what)|from you|matters?|changes? (?:the|our|every)|means?|that is (?:huge|more|10|a|not|the|why|ten|big)|puts?|makes?|deserves?|speak|coming from you|would be|would make|on day)
.9 (?:you|theirco|you guys|this|it|your (?:deal|company|volume|account)) (?:\w+ ){0,4}?(?:our|the|my) (?:\w+ ){0,2}?(?:biggest|largest|most (?:important|valuable|significant|strategic)|number (?:one|1)|top|heaviest|single biggest|single largest|main|anchor|flagship|leading|most promising|key|premier|principal|primary) (?:\w+ ){0,2}?(?:partners?|account|opportunity|integration|deal|relationship|driver|source|contributor|logistics|customer|bet|one|name|by far|partnership|ever|player)(?! (?:slot|placement|in the marketplace))
.9 (?:no|not a single|none of|nobody|no one) ?(?:of )?(?:our |the |my )?(?:other|else|one else|partners?|integrations?|of them|2|two)? ?(?:\S+ ){0,6}?(?:comes? (?:anywhere )?(?:close|near)|is (?:anywhere |even )?(?:close|near)|are (?:anywhere |even )?(?:close|near)|brings? (?:anything|anywhere|that|what|as|this|so|even)|matches|matched|compares?|can match|can touch|touches|moves the needle (?:like|the way)|has (?:your|that) (?:scale|volume|size|weight|reach)|gives us (?:that|what|anything)|delivers? (?:that|what|anything)|at your (?:scale|level|size))
.9 (?:you|theirco|you guys) (?:are|is|would be) (?:\w+ ){0,3}?(?:in (?:a|another|your own|an entirely) ?(?:completely |totally |whole |wholly |entirely )?(?:different )?(?:league|class|category|weight class|level|bracket|universe|order)(?: of (?:your|its) own)?|head and shoulders above|miles ahead|far (?:and away|bigger|larger|ahead|more (?:important|valuable))|by far|way (?:bigger|larger|ahead)|much (?:bigger|larger|more (?:important|valuable))|bigger than|larger than|worth more than|more (?:important|valuable|significant) (?:to us )?than|heavier than|the heavyweight|a heavyweight|a whale|the (?:biggest|largest) (?:thing|name|fish)|unlike (?:any|anyone|our|the)|light years)
.9 (?:you|theirco|you guys|this|it|that) (?:are|is|would) (?:just |simply |clearly |obviously |really |certainly )*(?:not|never|no|hardly|far from|anything but)(?: (?:just|simply|merely|be))? (?:an? |our |like (?:an?|the|our|any) |one of (?:our|the|many) |the same as (?:our|the|any) )?(?:equal|ordinary|average|another|normal|regular|typical|standard|any other|other|just another|usual|small|every other|everyday|commodity|one more|line item|others?|average|small fish|partners?) ?(?:partners?|integrations?|partnership|logo|ones|name|deal|vendor|account|logistics)?
.75 (?:\d+x|\d+ times) [.,] (?:that|which|this|no|you|nobody)(?: \S+){0,4}?(?= (?:difference|gap|next|close|bigger|others?|bring|are|how|why))
.85 worth (?:\d+|ten|all|both|five|twice|more than) (?:of )?(?:the|our|them|any|all|both)(?: (?:others?|rest|partners?|two|2|combined|together|small ones))*
.8 what you are worth to (?:us|me)(?: \S+){0,3}? \d[\d,]*(?: \S+){0,3}?
.85 (?:volume|numbers?|scale|customers|weight|growth|business|size) (?:that )?(?:you|theirco|you guys) (?:would )?(?:bring|brings|have|has|carry|represent|represents|offer|deliver)(?: \S+){0,2}? (?:changes?|is|are|means?|puts?|makes?|would|matters?|dwarfs?|outweighs?|deserves?|justif\w+|sets?|beats?)(?: \S+){0,3}?
.85 (?:you|theirco) (?:would )?brings? \d[\d,]*(?: \S+){0,8}? (?:next|other|others|second|rest)(?: \S+){0,4}? (?:brings?|has|have|is|are|only|barely|gives?)(?: \S+){0,2}?
.85 (?:gap|difference|distance|comparison|asymmetry|chasm) (?:\S+ ){0,2}?between (?:what )?(?:you|theirco|your)(?: \S+){0,5}?
.85 (?:you|theirco)(?: \S+){0,5}? (?:whale|elephant|giant|heavyweight|big fish|growth engine|anchor|juggernaut|powerhouse|jackpot|crown jewel)
.85 (?:others?|everyone else|everybody else|rest|other partners?|other (?:two|2)|smaller (?:ones|partners)) (?:\S+ ){0,3}?(?:is|are|look|looks|seem|seems|come|feel) (?:\S+ ){0,2}?(?:small|tiny|minnows?|peanuts|nothing|fractions?|a fraction|far behind|smaller|dwarfed|nowhere near|rounding errors?|pale|pocket change|small fry)(?: \S+){0,4}?
.85 \d+ to (?:1|one)(?= )
.85 (?:compared|next|relative|set against|measured against) (?:with|to|against)? ?(?:\S+ ){1,8}?(?:you|theirco) (?:are|is|would be|look|stand)(?: \S+){0,2}?
.85 (?:tenth|fraction|quarter|fifth|third|half|twentieth) of (?:your|what you|you|theirco)(?: \S+){0,2}?
.85 (?:do|does|did|would) not (?:even )?(?:add up|amount|come) (?:to|close)(?: \S+){0,4}? (?:you|your|theirco)
.85 (?:visible|reflected|shown|show up|seen|written|built|mirrored|felt|priced) (?:in|into|by) (?:the|our|this|your) (?:terms|deal|contract|agreement|structure|paper|conditions)
.85 (?:can|could|will|would) not (?:\S+ ){0,3}?(?:offer|give|hand|put|treat|sign) (?:you |theirco )(?:\S+ ){0,2}?(?:ordinary|standard|normal|usual|regular|average|run of the mill|like (?:a|an|any|everyone|the))(?: \S+){0,2}?
.85 (?:nobody|no one|none|neither|not one)(?: \S+){0,8}? (?:tenth|fraction|quarter|fifth|third|half) of (?:your|what you|you)(?: \S+){0,2}?
.85 not (?:just |simply |merely )?(?:one|1) (?:\S+ )?(?:among|of) (?:many|others|several|the many|dozens|a hundred|a dozen)(?: \S+){0,2}?
.85 by a factor of \d+
.85 (?:should|can|must|could|will|ought) not (?:\S+ ){0,2}?(?:sign|have|get|be|receive|share|live) (?:\S+ ){0,4}?(?:same|equal|identical|standard)(?: \S+){0,3}? (?:as|like|with|for) (?:\S+ ){0,2}?(?:small\w*|partner|partners|others?|everyone|anyone|everybody|rest)
.85 (?:do not|does not|did not) have (?:anyone|anybody|a (?:single )?partner|another partner|any partner|any other partner) (?:else )?(?:who |that |which |bringing |with |like |close |near |anywhere )(?:\S+ ){0,4}?(?:brings?|you|size|scale|customers|volume|close|near)
.85 (?:next|second) (?:largest|biggest|best)(?: \S+){0,10}? [.,] you (?:would |will |'d |are )?(?:bring|bringing|deliver|have)(?: \S+){0,2}?
.9 (?:the |our |this |any )?(?:deal|terms|agreement|structure|contract|partnership|arrangement|conditions|paper|relationship|framework|treatment|offer)(?: \w+){0,2}? (?:should|must|has to|have to|needs? to|ought to|will|can|would|better|deserves? to|is going to) (?:\w+ ){0,2}?(?:reflect|show|match|say so|say|honou?r|recognize|recognise|mirror|fit|acknowledge|account for|track|prove|express|carry|be (?:different|better|special|bigger|unlike|as big|worth)|look different|reward)(?: \S+){0,4}?
.9 (?:you|theirco|that|your (?:size|scale|volume|numbers?|weight|commitment)|this|it|a partner (?:like|your|that)|someone (?:like|your|bringing)|anyone (?:bringing|with)) (?:\w+ ){0,3}?(?:deserves?|earns?|earned|merits?|warrants?|justif(?:y|ies)|entitles?|buys?|calls? for|puts?|should get|should have|are owed|demands) (?:\w+ ){0,3}?(?:better|more|different|special|own|preferred|top|best|priority|treatment|terms|different terms|deal|something|tier|status|than|structure|first|seat)(?: \w+){0,2}?
.9 (?:that|the|this|your) (?:asymmetry|imbalance|value gap|size difference|gap in value|difference in (?:size|scale|volume|weight))
.85 (?:more|bigger|larger|greater|heavier) (?:\w+ ){0,3}?than (?:all |any |every |both |either |the )?(?:of )?(?:our |the |my )?(?:other|others|rest|2|two|existing|next|everyone|everybody|anyone|both|smaller|current|whole)(?: \w+){0,3}?(?: combined| together| put together| added up)?(?= )
.85 (?:all|both) (?:of )?(?:our |the )?(?:other|others|2|two|existing|smaller) ?(?:\w+ ){0,2}?(?:combined|together|put together)
.85 (?:your|theirco 's) (?:\w+ )?(?:volume|size|scale|numbers?|weight|growth|customer base|reach|200 customers) (?:\w+ ){0,2}?(?:matters?|counts?|speaks? for|is (?:unmatched|unlike|huge|bigger|massive|enormous|far|way|different|in a|worth|the biggest|ten|10)|sets you apart|changes? (?:the|everything|what|how)|puts? you|gives you|means (?:you|the|we|our|different|more)|makes? you|earns?|dwarfs?)
.85 (?:you|theirco|you guys) (?:matter|count|weigh|are worth|mean|represent|bring|bring us|are bringing|would bring|move|carry) (?:\w+ ){0,2}?(?:more|far more|a lot more|the most|most|way more) (?:\w+ ){0,3}?(?:than|of our|to us than|volume|weight|partner|business|value)
.85 (?:half|a third|two thirds|2 thirds|a quarter|most|the bulk|the majority|\d[\d.]* %) of (?:our|all our|the|my|all the) (?:\w+ ){0,2}?(?:volume|revenue|growth|customers|customer base|business|pipeline|partner revenue|new customers|year|shipments)
.85 (?:you|theirco|your (?:volume|scale|size|numbers?)) (?:\w+ ){0,2}?(?:change|changes|move|moves|move|transform|transforms|make|makes|double|doubles|triple|triples) (?:our|the) (?:year|needle|numbers|business|trajectory|growth|volume|customer base)
.85 (?:next|second) (?:largest|biggest|best|closest) (?:\w+ )?(?:partner|one|integration|logistics|account)? ?(?:brings?|is|has|does|gives?|delivers?|barely|only|would|sends?|are)(?: \S+){0,4}?
.85 (?:treat|price|weigh|value|rank|rate|place|put|see|count) (?:you|theirco) (?:\w+ ){0,3}?(?:above|ahead of|over|differently|apart from|better than|higher than|more than|as our (?:biggest|largest|top|number))
.85 (?:nobody|no one|none) (?:else )?(?:we (?:have|know|work with) )?(?:brings?|delivers?|offers?|has|gives us|puts|carries|drives|sends) (?:\w+ ){0,3}?(?:volume|customers|scale|numbers?|like you|what you|as you|that|close|near|size|weight)
.8 (?:the |those |your )(?:numbers?|figures|math|maths|scale|volume) (?:are|is|speak|speaks|say|says|does|do|make|makes|show|shows|tells?|put|puts) (?:for (?:themselves|itself)|it all|not (?:lie|close|comparable|even close)|clear|you (?:in|first|at|ahead|above)|the case|in a different|on a different|on another)
.8 (?:by (?:a (?:wide|huge|long|big) (?:margin|way|shot)|a mile|far) (?:\w+ ){0,3}?(?:biggest|largest|most (?:important|valuable))|(?:biggest|largest|most (?:important|valuable)) (?:\w+ ){0,4}?by (?:far|a (?:wide|huge|long|big) (?:margin|way|shot)|a mile)|dwarfs? (?:everyone|everything|everybody|our|all|the|any|anyone|anything))
# pictures: what they are, what you are
.85 (?:they|<others>|the competition) (?:are|is|were|look like|look|would be|feel like|'s) (?:\S+ ){1,5}?(?:[.,] )?(?:(?:and|but|while|whereas|when|as|to|where|elena|because|so) )*(?:you|theirco|you guys) (?:are|is|would be|look like|feel like) (?:more |rather |really |clearly |just )*(?:like )?(?:a|an|the|our|one)(?! (?:partner|company|friend|customer|vendor|platform|different (?:one|company)|caterer|supplier|good|nice|great|question|problem|bit|little|lot|tough|hard|same|team|hurry|long|few) )(?: \S+){1,3}?
.85 (?:you|theirco|you guys) (?:are|is|would be|look like|feel like) (?:\S+ ){0,2}?(?:a|an|the|our)(?! (?:partner|company|friend|customer|vendor|platform|caterer|supplier|good|nice|great|question|problem|bit|little|lot|tough|hard|same|team|hurry|long|few) ) (?:\S+ ){1,6}?(?:[.,] )?(?:(?:and|but|while|whereas|when|as|where|elena|because|so) )*(?:they|<others>) (?:(?:are|is|were|look like|look|would be|feel like|barely|hardly|just|only|honestly|simply) )*(?:a |an |the |like )*(?!(?:in|on|at|from|here|there|also|too|equal|big|our|happy|not|partners|fine|good|as) )\S+
.85 (?:they|<others>|everyone|our next (?:partner|one|biggest)|number 2|the next one|runner up|the runner up) (?:(?:are|is|look|looks|seem|seems|would|will|do|does|did|can|could|barely|hardly|just|only|all|honestly|simply|not|never|even|put|together|combined|be|like|really|both|feel|feels|come|have) )+(?:(?:a|an|the|your|as|like|so|to|in) )*(?:rounding errors?|drops? in (?:the|a|an) (?:ocean|bucket|sea)|small (?:fry|beer|potatoes|change)|peanuts|minnows?|pocket change|loose change|crumbs?|chump change|a rounding|puddles?|hobby projects?|side ?shows?|side dish(?:es)?|appeti[sz]ers?|footnotes?|garnish|noise|background noise|dust|pebbles?|ants?|toys?|warm ups?|warm up acts?|support(?:ing)? acts?|sprinkles|cherry|candles?|dents?|dwarf(?:s|ed)?|blips?|decimal points?|shadows?|hubcaps?|passengers?|spare parts?|spare change|trickles?|shrimps?|sardines?|sprats?|bait|sideline|half of (?:that|it|you|what)|nowhere (?:close|near)(?: (?:to )?you)?|fit (?:in|into|inside) (?:your|you)(?: \S+){1,2}|scratch(?:es|ing)? the surface|move the (?:needle|dial)|make a (?:dent|difference)|hold a candle|comes? close|compare|register|measure up|the half|half)(?: \S+){0,3}?
.85 (?:next to|beside|compared to|compared with|against|alongside|set against|in comparison (?:to|with)|measured against|versus) (?:you|theirco|yours|what you(?: \S+){1,2}?|your (?:numbers?|volume|size|scale|200))(?: ,)? (?:(?:<others>|they|everyone|all|both|that|it|anyone|anybody|our next) )(?: ?\S+){0,2}? ?(?:is|are|look|looks|seem|seems|pale|pales|shrink|shrinks|disappear|disappears|fade|fades|vanish|vanishes|feel|feels|barely|hardly|do not|does not)(?: \S+){0,4}?
.85 (?:small|tiny|nothing|little|minor|minnows?|peanuts|rounding errors?|pale|pales|shrinks?|fades?|disappears?|insignificant|negligible|crumbs|a drop|puddles?|toys|dwarfs|noise|dust|specks?|blips?) (?:\S+ )?(?:next to|beside|compared to|compared with|against|alongside|in comparison (?:to|with)|versus|in front of) (?:you|theirco|yours|what you|your (?:numbers?|volume|size|scale|200))
.85 (?:<others>|they|everyone|all the others) (?:\S+ ){0,3}?(?:would|will|could|can|do|does|did|is|are|have|has) not (?:even |ever |really |begin to )*(?:make a dent|register|come close|move the (?:needle|dial)|hold a candle|touch (?:you|that)|match (?:you|that)|measure up|scratch|compare|fill (?:a|your)|add up|reach (?:half|a|your))(?: \S+){0,5}?
.85 (?:you|theirco|your (?:volume|numbers?|side|business|200)) (?:are |is |really |actually |would |will |do )*(?:mov(?:e|es|ing) the (?:needle|dial)|make (?:a|the) real dent|carry(?:ing)? the (?:whole )?(?:year|team|platform)|tip(?:s|ping)? the scales?|change(?:s)? the game|blow(?:s)? (?:everyone|everybody|them|the others|everything) (?:out|away)|put(?:s)? (?:everyone|the others|them) in the shade|eclipse)(?: \S+){0,4}?
.85 (?:\d[\d,]*|that|this|200 customers|your volume|your 200)(?: customers?)?(?: itself)? (?:is|are) (?:\S+ ){0,2}?(?:more|bigger|larger|higher|greater) (?:than|then) (?:\S+ ){0,2}?(?:all|both|the|our|what|any|everything)(?: \S+){0,5}?
.85 (?:you|theirco|your (?:company|business|side)) (?:are|is|would be|stand|stands|come|comes) (?:first|number (?:one|1)|1st|at the top|on top|way ahead|the top)(?: ,)? (?:and |while )?(?:the )?(?:second|2nd|next|number (?:two|2)|others?|rest|runner up|other)(?: \S+){1,5}?
.85 (?:second|2nd|next)(?: (?:one|best|biggest|partner|largest|in line))? (?:is|are|comes|would be|sits) (?:\S+ )?(?:nowhere|far|miles|way|not|a distant|light years|a long way)(?: \S+){0,3}?
.85 (?:you|theirco|your company|your side|your business|this partnership) (?:are|is|means?|would be|brings?) (?:for us |to us |us )?(?:\S+ ){0,2}?(?:\d+ times|\d+x|double|triple|far|much|way|so much|many times) (?:more|bigger|larger|greater|higher)(?: \S+){0,2}? (?:than|as|then)(?: \S+){1,4}?
.85 (?:you|theirco) (?:would )?(?:bring|brings|have|give us) (?:so|that|such) (?:much|many|a lot)(?: of)?(?: \S+){1,3}? (?:that )?(?:the )?(?:<others>|they|nobody|no one|everyone)(?: \S+){1,6}?
.85 (?:not|never) (?:in )?the same (?:league|universe|planet|ballpark|sport|weight class|conversation|breath|bracket|size|scale|order)(?: \S+){0,3}?
.85 (?:in a league of your own|league of its own|a class of your own|apples and oranges|chalk and cheese|david and goliath|night and day|a different (?:ball ?game|league|sport|animal|beast|order of magnitude|kettle of fish|weight class)|no comparison|no contest|head and shoulders)(?: \S+){0,3}?
.85 (?:big|biggest|bigger|large|largest|main|star|top) (?:fish|catch|prize|act|ticket|draw|beast|dog|gun|player|engine|attraction|course|event|deal)(?: \S+){0,3}? (?:compared|next to|beside|here|for us|to us|by far|we have|in our|of the lot|of all)(?: \S+){0,3}?
.85 (?:take|takes|it would take|we would need) (?:\S+ )?(?:\d+|ten|dozens|a dozen|five|a lot) (?:\S+ )?(?:of (?:them|our|those|the others)|partners|others|like them) (?:\S+ ){0,3}?(?:match|equal|make (?:one|1)|reach|replace|get to|add up)(?: \S+){0,3}?
.85 (?:you|theirco) (?:are|is|would be|count as|weigh) (?:worth )?(?:\d+|ten|five|a dozen|several) of (?:them|those|the others|our|these)(?: \S+){0,2}?
.85 (?:pretend|act like|act as if|claim|say) (?:that )?(?:you|theirco) (?:are|is) (?:\S+ )?(?:just )?(?:another|one (?:of|more)|like (?:any|every|the)|the same as|equal|average|ordinary)(?: \S+){0,3}?
.85 (?:nobody|no one|none|neither|not one|no (?:other )?partner|no other)(?: \S+){0,5}? (?:(?:gets?|comes?|is|are|was|been|sits?) )?(?:within (?:a mile|miles|spitting distance|shouting distance|touching distance|reach|sight|range)|anywhere near|remotely (?:close|near)|half as|half of (?:that|what|you)|on (?:your|that) (?:level|scale|planet)|in your (?:league|class|bracket|weight))(?: \S+){0,4}?
.85 not (?:in |of |on )?the same (?:\S+ )?(?:as|like|with|than) (?:<others>|they|them|anyone|anybody|everyone|our)
.85 (?:means?|matters?|weighs?|counts?) (?:as much|as many|more|nearly as much|half as much)(?: \S+){0,4}? (?:as|than) (?:you|theirco|<others>)(?: \S+){0,3}?
.85 <others> (?:together |combined |put together )*(?:would |could |will |do |can |does )?(?:not |barely |hardly |scarcely )(?:even )?(?:fill|reach|add up to|make up|cover|come to|get to|bring|total|amount to)(?: \S+){1,5}?
.85 (?:not |barely |hardly |only )?(?:even )?(?:a|one|1) (?:fifth|tenth|quarter|half|third|fraction|twentieth|sliver) of (?:you|theirco|your|what you|that)(?: \S+){0,2}?
""")

EQUAL = family(r"""
.95 (?:treat|treats|treated|treating|handle|serve|see|view|value|weigh|regard) (?:all |each of |every |everyone|everybody|each|both|any|our |all of |them )?(?:of )?(?:our |the |my |other |one of )*(?:them|partners?|integrations?|everyone|everybody|customers|companies|vendors|clients|one|partnerships?|other|providers|logistics|all|equally)? ?(?:all )?(?:exactly |precisely |just |absolutely |completely )*(?:the same|equally|alike|identically|as equals|equal|fairly|in the same way|the very same|no differently|uniformly|with the same|consistently|by the same)
.95 (?:the |exactly the |precisely the |identical |on the |under the |these )?(?:same|identical|equal|standard|one set of|uniform|exact same|very same) (?:\w+ )?(?:terms|deal|conditions|contract|treatment|rules|package|agreement|benefits|rights|perks|rates|offer|support|playbook|template|paper|tier|program|price|level|status|access|service|footing|shot) (?:\w+ )?(?:for|to|as|that|with|across|apply|applies|goes? to|is offered|are offered|we (?:give|offer|use))(?: \w+){0,1}? (?:all|every|everyone|everybody|any|anyone|each|our|the|other|others|both|any other|all our|the rest|across|partners|them|else|give|offer|board)(?: \w+){0,2}?(?= )
.95 (?:everyone|everybody|all (?:of )?(?:our |the |my )?(?:\w+ )?(?:partners?|integrations?|customers)|every (?:single )?(?:\w+ )?(?:partner|integration|customer|company)|each (?:\w+ )?(?:partner|one)(?: of (?:them|our))?|our partners(?: all)?|partners (?:all)|(?:a |any )partner|they all|we all|both partners) (?:\w+ ){0,2}?(?:gets?|receives?|has|have|signs?|is on|are on|enjoys?|plays? by|works? (?:under|on|with)|pays?|follows?|on|starts? (?:from|with|on)) (?:exactly |precisely |just )?(?:the |an? )?(?:very |exact )?(?:same|equal|identical|standard|equally|uniform|level)(?: \w+){0,2}?
.9 (?:everyone|everybody|all (?:of )?(?:our |the |my )?(?:\w+ )?(?:partners|integrations)|every (?:\w+ )?(?:partner|integration)|our partners|partners) (?:is|are|must be|should be|have to be|has to be|will be|remain|stay|stand) (?:\w+ ){0,2}?(?:equal|equals|the same|alike|treated (?:the same|equally|alike|fairly)|on (?:the same|equal|an equal)|equally important|equally valuable|the same to us)
.9 (?:never|not|do not|does not|will not) (?:\w+ ){0,2}?(?:given|give|gave|gives|offered|offer|offers|get|gets|got|have|cut|signed|sign) (?:\w+ ){0,2}?(?:one|any|a|another|a single|anyone|nobody|our|you) ?(?:\w+ ){0,2}?(?:better|different|special|more|bigger|extra)(?: \w+){0,2}? (?:than|over|from|to)(?: \w+){0,4}?
.9 without (?:\S+ ){0,4}?(?:for|to) (?:everyone|everybody|all|every|everyone else|the others|our other|all the others|anyone else)(?: \w+){0,2}?
.9 (?:what|whatever|anything|everything|if|once) (?:i|we|you|it) (?:\S+ ){0,4}?(?:give|offer|get|gets|do|grant|have|promise)(?: \S+){0,5}? (?:everyone|everybody|all of (?:them|our|the)|all (?:the )?(?:others|partners)|every (?:other )?partner|the others|our other partners|each partner)(?: (?:gets?|has|wants?|else|too|will))*(?: it)?
.9 (?:everyone|everybody|every (?:single |other |one of our )?(?:\w+ )?partner|all (?:of )?(?:our |the )?(?:\w+ )?partners|all of them|each (?:\w+ )?partner|each of (?:our|the) partners|both partners) (?:\S+ ){0,6}?(?:the same|equal|equally|identical|identically|alike|evenly|on (?:a )?par|no differently)
.9 (?:the same|equal|equally|identical|alike|evenly|uniform) (?:\S+ ){0,5}?(?:everyone|everybody|every (?:single |other |one of our )?(?:\w+ )?partner|all (?:of )?(?:our |the )?(?:\w+ )?partners|all of them|each (?:\w+ )?partner|everyone else|any (?:other )?partner|the others|other partners)
.9 (?:do not|does not|never|can not|will not|not|would not) (?:\w+ ){0,2}?(?:differentiate|distinguish|discriminate|rank|separate|grade) (?:\w+ ){0,2}?(?:between|among|our|partners?|one)(?: \w+){0,3}?
.9 (?:can not|will not|do not|could not|would not) (?:\w+ )?(?:have|let|allow|want) (?:one|a|any|a single) partner (?:\w+ ){0,3}?(?:more|better|above|ahead|special|stand|over|different)(?: \w+){0,4}?
.85 (?:terms|deal|contract|conditions|rules|price|prices|offer|treatment) (?:are|is|stay|stays|remain|remains|would be|will be) (?:exactly |always |all |still |just )*(?:the same|identical|equal|what they are|standard)(?: \S+){0,3}?
.85 not (?:be |really |seem |feel )?fair (?:to|on|for) (?:\S+ ){0,2}?(?:others?|partners?|everyone|everybody|rest|two|2|them)
.9 (?:not|never) (?:really )?(?:make|draw|see) (?:a|any) (?:difference|distinction|exception)s? (?:between|among|for|on size)(?: \S+){0,4}?
.85 (?:would be|is|be|feel|seem) (?:\S+ )?unfair(?: (?:to|on|for)(?: \S+){1,4}?)?
.9 (?:every|all|each) (?:\S+ ){1,4}?(?:gets?|has|have|receives?) (?:exactly |just )?what (?:you|theirco)(?: \S+){0,2}?
.95 (?:do not|does not|never|can not|will not|not going to|not|no|without|not able to|would not|refuse to|hate to) (?:\w+ ){0,2}?(?:play|playing|have|having|pick|picking|do|doing|choose|show|showing|give|giving|make|making|offer|offering|any|start|grant|hand out|single out|cut|cutting|believe in)? ?(?:\w+ )?(?:favorites|favorite|favoritism|special treatment|special deals?|special terms|special cases?|special favors|special arrangements?|special status|exceptions?|an exception|exceptions|preferential treatment|preferential terms|side deals?|preferred partners?|preferred status|preferred treatment|sweetheart deals?|one offs|privileges|vip)(?: (?:for|to) \w+(?: \w+)?)?
.95 (?:nobody|no one|none of (?:our|them)|no (?:\w+ )?(?:partner|company|customer|integration)) (?:\w+ ){0,2}?(?:gets?|receives?|has|is|will get|should get|deserves?|jumps|comes) (?:\w+ )?(?:special|better|preferential|more|different|extra|favou?red|above|a (?:better|special|different)|ahead|the (?:queue|line)|special (?:treatment|terms|deal)|treated differently|first|any (?:special|better|extra|more)|priority|treatment)(?: (?:treatment|terms|deal|than \w+(?: \w+)?|rights|access|the (?:others|rest)))?
.9 (?:one size fits all|level playing field|on equal footing|all in the same boat|all partners (?:are )?(?:equal|created equal)|equality (?:for|among|across|is)|equal treatment|across the board|equal terms|equal partners|same for all|same for every(?:one|body)|fair (?:to|for) (?:all|everyone|everybody|every partner|our other partners|the others)|no different from (?:any|our|the|every)|parity (?:for|across|among|between))
.9 (?:you|theirco) (?:would |will |are |is |get |gets |have |be |should |must |can |could |do |also )*(?:just |simply |only |treated |be |get |gets |having |have |getting |exactly |also )*(?:the same|like|as|no (?:different|better|more special)|equal to|just like|same|exactly like|what|on the same|standard|nothing (?:more|special))(?= ) ?(?:\w+ ){0,3}?(?:as |than |from |to |like |that )?(?:(?:any|every|all|our|the|each)(?: (?:other|of|our|the|single|my))* (?:partners?|integrations?|others|rest|customers|else|one)|everyone(?: else)?|everybody(?: else)?|anyone(?: else)?|other partners?|others)(?: (?:gets?|has|have|is|are|do|does))?
.9 (?:if|when) (?:i|we) (?:did|do|gave|give|made|make|offer|offered|start|started|bent|bend) (?:\S+ ){1,6}?(?:would have to|have to|must|need to|would want) (?:\S+ ){0,5}?(?:everyone|everybody|all|others|anyone|every|the same)
.9 (?:can not|will not|do not|could not|never|would not|not) (?:\w+ ){0,2}?(?:treat|give|offer|favou?r|put|grant|single|rank|prioriti[sz]e|make) (?:you|theirco|one|any|anyone|a single|any single|one of) (?:\w+ ){0,3}?(?:differently|better|special|anything (?:extra|more|special|we|that|others|the others|our)|more than|over|above|ahead of|out|different|an exception|preferential|(?:partner )?(?:over|above|ahead)|something (?:others|the others))(?: \w+){0,4}?
.9 (?:our|the|we (?:only )?(?:have|use|offer|do)) (?:one |1 |a |single |same )*(?:standard|single|uniform|usual|one) (?:\w+ )?(?:terms|contract|package|agreement|partner (?:terms|contract|agreement|program|package|deal)|deal|program|tier|policy|template)(?: \w+){0,2}?(?: (?:apply|applies|for|to|that) (?:\w+ )?(?:all|everyone|every|everybody|any|each))
.85 (?:our |a |the )?standard (?:partner |partnership )?(?:terms|contract|package|deal|agreement|conditions|program)(?= (?:[.?,]|$|like|and|for|apply|applies|that|is all|as|with|the|you|just|we)|$)
.9 (?:open|available|offered|there|free|on offer|possible|given) (?:\w+ )?(?:to|for) (?:all|every|everyone|everybody|anyone|any)(?: (?:of )?(?:our|the|other))*(?: partners?| customers?| who| integrations?| else)?
.9 (?:everyone|everybody|all (?:of )?(?:our |the )?(?:\w+ )?(?:partners|integrations)|every (?:single )?(?:\w+ )?(?:partner|integration)|each partner|any partner|anyone|the others|others) (?:(?!you|theirco)\w+ ){0,2}?(?:gets?|get|receives?|has|have|enjoys?|can (?:have|get|buy|use|join)|is (?:entitled|eligible)|are (?:entitled|eligible)|will (?:get|have)|would get|already (?:gets?|has|have)) (?:that|this|it|those|these|early|90|priority|access|support|co|marketing|api|the|a|an|90 days?)(?: \w+){0,4}?
.85 (?:fair|fairness|equal|same) (?:is|means|across|treatment|rules)(?: \w+){0,2}? (?:the same|important|all|for everyone|our|everyone|equal|policy|principle|partners)
.85 (?:same|equal) (?:for|as|to|with) (?:you|theirco) (?:as|like|and) (?:\w+ ){0,3}?(?:others|everyone|everybody|anyone|partners?|else|rest)
.85 (?:that|it|your (?:size|volume|numbers?|scale)|size|volume|scale|how big you are|being (?:bigger|big)|bringing more|(?:10x|10 times|200 customers)) (?:\w+ ){0,2}?(?:does not|do not|will not|can not|should not|would not|makes no|make no|not|never) (?:\w+ ){0,2}?(?:matter|count|change (?:anything|the (?:terms|deal|rules|contract)|that|our|how)|buy|earn|get you|entitle|affect|difference|make (?:a|any) difference|mean (?:you|special|better|different)|put you)(?: \w+){0,4}?
.85 (?:in (?:the same|one) (?:boat|bucket|tier|pool|basket)|same (?:tier|bucket|pool|boat|league|rules|level)) (?:as|with|for) (?:\w+ ){0,2}?(?:everyone|everybody|all|others|partners?|else|the)
.85 (?:like|as|with) (?:we do )?(?:every|all|any) (?:our |of our |the |other |one )*(?:partners?|other)(?= (?:[.?,]|$|we)|$)
# one for all, in other words
.9 (?:one|1|same|single|common|flat|identical|universal|the one|just one) (?:\S+ )?(?:price list|rate card|rule ?book|rules?|policy|policies|queue|line|menu|door|table|ladder|playbook|contract|recipe|template|tariff|standard|size|yardstick|set of \S+|price|rate|treatment|slice|dinner|plate|ticket|uniform|law|measure|offer|package|tier|deal|pie|structure|conditions?|benefits?|rope|ruler)(?: \S+){0,5}? (?:for|fits|to|at|with|on|in|across|of) (?:\S+ ){0,2}?(?:all|everyone|everybody|every|each|whole lot|lot of|the lot|any|both|anyone|anybody|board|them)(?: \S+){0,3}?
.9 (?:everyone|everybody|every (?:\S+ )?partner|all (?:\S+ )?(?:\S+ )?partners|they all|all|all (?:of )?(?:them|our \w+)|each (?:\S+ )?(?:partner|one)|the (?:big(?:gest)?|large(?:st)?)(?: \S+){0,4}? (?:and|or) (?:the )?(?:small\w*|little|tiny\w*)(?: \S+){0,2}?) (?:\S+ ){0,4}?(?:the same|same|one|identical|equal) (?:\S+ )?(?:table|queue|line|boat|slice|dinner|plate|deal|paper|contract|door|terms|pie|page|price|treatment|ladder|bus|class|menu|rules?|standing|level|package|piece|ticket|share)
.9 (?:one|1|a single|the same|single) (?:queue|line|door|table|ladder|bus|boat)(?: ,)? (?:and |where )?(?:everyone|everybody|all|every partner|you)(?: \S+){1,6}?
.9 (?:everyone|everybody|every partner|all partners|all of them|you all|partners|you) (?:\S+ ){0,2}?(?:stands?|queues?|waits?|lines?) (?:\S+ ){0,2}?(?:in (?:it|the (?:same )?(?:line|queue)|line)|(?:his|her|its|their|your|a) turn|up (?:like|with|together)|like everyone)(?: \S+){0,3}?
.9 (?:big|large|bigger|biggest|large or|huge|giant) (?:or|and|to) (?:small|smaller|smallest|little|tiny)(?: ,)?(?: \S+){0,4}? (?:does not matter|do not matter|no difference|no matter|the same|same|equal|all|everyone|identical|treat|alike|one)(?: \S+){0,3}?
.9 (?:same|everyone|everybody|all|equal|identical|one|no difference)(?: \S+){0,6}? (?:no matter how (?:big|small|large)|whatever (?:the|their|its|your) size|regardless of (?:size|volume|scale|how)|irrespective of (?:size|volume|scale)|big or small|small or big|large or small|small or large|whether (?:big|small|large|they are)(?: \S+){0,4}?)
.9 (?:no|not|never|without|not any|there is no|make no|see no|gives no|makes no) (?:\S+ )?(?:difference|distinction|hierarchy|pecking order|first class|vips?|vip list|vip treatment|golden child|teacher 's pet|favourites?|special perks?|perks?|extras?|goodies|exceptions?|special \S+|better or worse|better partners|preferential \S+|priority list|privileges?|ranking|premium tier|elite)(?: ,)? (?:between|among|for|here|to|at|with|on|partners?|in) (?:\S+ ){0,2}?(?:partners?|anyone|anybody|any|one|everyone|them|all|you|single|here|house|this|us|others?|the)(?: \S+){0,2}?
.9 (?:is|are) (?:\S+ )?(?:common|uniform|identical|universal|standard) (?:for|to|across) (?:everyone|everybody|all|every|each|any|the)(?: \S+){0,3}?
.9 (?:can|could|will|would|do|am|are|should|did) not (?:be |going to |able to |ever |just |really )*(?:giv\w+|hand\w*|offer\w*|do\w*|grant\w*|slip\w*|promis\w+|provid\w+|throw\w*) (?:you |theirco |out |one (?:partner )?|any(?:one|body| partner)? |a (?:single )?partner )*(?:any ?thing|something|some ?thing|goodies|perks|extras|more|what|things|stuff|treats|benefits|a \S+|better \S+)? ?(?:\S+ )?(?:that )?(?:<others>|our other(?: \S+)?|the other (?:guys|two|2|pair|partners|ones)) (?:do not|did not|can not|would not|will not|could not|are not|never)(?: \S+){0,3}?
.9 (?:to )?(?:give|giving|hand|offer|offering|handing|slip|grant) (?:you|theirco) (?:something|anything|more|what|extras?|perks?|things)(?: \S+)? (?:<others>|they) (?:do not|did not|can not|would not|will not|could not) (?:get|have|receive|enjoy)(?: \S+){0,2}?
.85 (?:rising tide|what is good for (?:one|1|the goose)|sauce for the goose|goose and gander|all boats|every boat|share and share alike|one for all|1 for all|all for one|same same|same medicine|same yardstick|same boat|democratic about|a democracy|egalitarian|we are socialists|no partner above|nobody above|first come first served?|fair is fair|equals among equals|equal among equals|peers? among peers|swim in the same|sing from the same|play by the same|on the same (?:footing|shelf|page as (?:everyone|all|the))|communist)(?: \S+){0,6}?
.85 (?:all|they all|everyone|everybody|every partner|all partners|each one) (?:of them )?(?:will |would |must |shall )?(?:receives?|gets?|has|have|pays?|signs?) (?:\S+ )?(?:the )?(?:same|identical|equal)(?= (?:[.?,]|$|only|thing|things|from|as|and|no|like|for))
.85 (?:it |this |that |the (?:contract|deal|offer|agreement|price) )?(?:is|are) (?:\S+ )?for (?:all|everyone|everybody|each) (?:\S+ )?(?:equal|the same|same|identical|alike)(?: \S+){0,2}?
.85 (?:<others>|other partners|everyone|they|everybody)(?: \S+){0,2}? (?:would|will|might|could) (?:all |also |then |just )*(?:want|ask for|demand|expect|knock|complain|scream|line up|be at my door|queue up|be upset|cry foul|riot|kick off|revolt)(?: \S+){0,5}?
.85 (?:have to|need to|must|would have to|obliged to) (?:\S+ )?(?:give|offer|do|extend|hand) (?:it |that |the same |this )(?:to |for )?(?:<others>|everyone|everybody|all|the other \S+)(?: \S+){0,3}?
.85 (?:like|as) (?:any|every|each|all) (?:other|single|one)?(?: of our)?(?: of the)? ?(?:partners?|integrations?|vendor|member)(?= (?:[.?,]|$|we|in|on|here))
.85 (?:not|nothing|no) (?:a )?(?:more|less|better|worse|different)(?: ,)? (?:nor|or|and|not|nothing|no) (?:a )?(?:more|less|better|worse|different)(?: \S+)? (?:than|as|from) (?:<others>|any|our|everyone|the)(?: \S+){0,3}?
.85 (?:standard|usual|normal|regular|ordinary) (?:terms|contract|deal|package|treatment|paper|conditions)(?: \S+){0,3}? (?:everyone|everybody|all|every partner|the others)(?: \S+){0,2}?
.85 (?:wait|stand|get|go|queue|take) (?:\S+ ){0,3}?(?:in line|your (?:turn|place)|the queue|the line) (?:like|with|as|behind) (?:everyone|everybody|all|the rest|the others|any)(?: \S+){0,2}?
.9 (?:would|is|will|be|it is|could) not (?:be )?(?:\S+ )?(?:cricket|right|proper|on|fair|ethical|done|kosher|good form|sporting|just|appropriate|nice|good manners) (?:to|of us|of me|if|for us|for me|on|when)(?: \S+){0,9}? (?:<others>|more|extra|better|special|different\w*|one partner|you alone|favou?r\w*)(?: \S+){0,3}?
.9 (?:exactly |precisely |just )?(?:the )?(?:same|identical|one) (?:set of )?(?:rules?|terms|conditions|cups?|plates?|paper|prices?|rates?|deal|treatment|law|medicine|menu|ticket|respect|courtesy) (?:\S+ )?(?:for|applies to|apply to|goes for|go for|binds?) (?:\S+ ){1,3}?(?:and|or|as|to) (?:\S+ ){0,2}?(?:\S+)
.9 (?:all|both|each) (?:(?:of )?(?:you|them|us)|(?:three|3|two|2|four|4)(?: of (?:you|them))?) (?:\S+ ){0,5}?(?:the same|same|equal|equally|identical|alike) ?(?:\S+)?
.9 (?:everyone|everybody|they all|all|we all|every partner|each partner|you all|all partners) (?:\S+ ){0,2}?(?:drinks?|eats?|plays?|sits?|swims?|sings?|rides?|flies|travels?|reads?|works?|signs?) (?:from|at|by|in|on|under|to|off) the same(?: \S+){1,2}?
.9 (?:we|i|to) (?:\S+ )?give (?:to )?(?:everyone|everybody|all|each|all partners|every partner|all of them)(?: \S+){0,2}? the same(?: \S+){0,2}?
.9 a partner is a partner(?: \S+){0,2}?
.85 (?:the )?(?:terms|rules|prices?|conditions|policy) (?:is|are) (?:the )?(?:terms|rules|prices?|conditions|policy)(?: ,)?(?: (?:whoever|whatever|no matter|for|and)(?: \S+){0,3}?)?
.85 (?:whoever|whatever|however big|no matter who|no matter how big) (?:you are|they are|the partner|the size|somebody is|someone is|the name)
.85 if (?:i|we) (?:\S+ ){1,4}?for (?:you|theirco|one)(?: ,)? (?:then )?(?:i|we) (?:have to|must|need to|would have to|will have to|'d have to|got to|should|have got to) (?:\S+ ){0,5}?(?:<others>|everyone|everybody|all|them)
.85 (?:it is|they are|you are) all (?:one|the same|1|equal) to (?:us|me)
.9 (?:give|giving|gives|offer|offers|grant|hand|allow) (?:no|nobody|no one|none of) (?:\S+ )?(?:partners?|one|body|them)? ?(?:an? |any |the )?(?:edge|advantage|leg up|head start|preference|priority|upper hand|extra|extras|more|better|favou?rs?|inside track|privileges?)(?: \S+){0,4}?
.9 (?:treated|handled|seen|served|priced|ranked|dealt with) (?:\S+ )?(?:like|as|the same as|no better than|on par with|equal to|equally with) <others>
.9 (?:nobody|no one|no partner) (?:\S+ ){0,2}?(?:an? )?(?:better|bigger|sweeter|richer|different) (?:deal|offer|terms|price|package|treatment) (?:than|from)(?: \S+){1,3}?
""")

CONCESSIVE = compiled(
    r"(?:i know|we know|sure|granted|true|even though|even if|although|though|while|despite|however|regardless|no matter|yes|of course|admittedly|it is true|i see|i understand|even with|even at|even for|i get|may|irrespective|whether)"
)
GAP_ASKED_AWAY = compiled(
    r"(?:how|what|why|where|when|who|which|is|are|do|does|did|have|has)(?! if)"
)


_EVERYDAY = re.compile(
    r" (?:my (?:kids|children|family|wife|husband|dog|team|desk)|(?:this|the|our) (?:office|kitchen|canteen|restaurant|house|room)|order(?:ed)?|lunch|coffee|every (?:day|morning|evening|night|week|year)|on the (?:line|call)|same (?:time|thing|day|place) (?:next|for|every)) "
)
"""Words of another walk of life, where sameness is no policy."""
_NOT_YOU = re.compile(
    r" (?:, )?(?:and|but|while|yet) (?:not (?:you|theirco)|(?:you|theirco) (?:do not|are not|get|would|will|should|deserve|have|stand))(?= )"
)
"""What makes sameness for the others an advantage."""


def equal_hits(turn: Turn) -> list[Hit]:
    """Where the turn puts them on one line with everybody."""
    return [
        hit
        for hit in turn.hits(EQUAL)
        if not (
            turn.negated(hit)
            or turn.reported(hit)
            or turn.past(hit)
            or _about_reflection(turn, hit)
        )
    ]


def _about_reflection(turn: Turn, hit: Hit) -> bool:
    """Whether the sameness is only supposed, asked about, or that of other firms."""
    before = turn.before(hit).replace(" i am afraid ", " ")
    if re.search(
        r" (?:more|better|higher|other|different) than (?:an? |the |our )?$| (?:beyond|above|not just|different from) (?:an? |the |our )?$",
        before,
    ):
        return True
    if re.match(
        r" (?:would be|is|was|would feel|feels|makes|would make|would) (?:\w+ )?(?:a mistake|wrong|crazy|unfair|silly|foolish|not|no sense|absurd|insulting|ridiculous|stupid)",
        turn.after(hit),
    ):
        return True
    around = turn.around(hit)
    if _EVERYDAY.search(around) and " partner" not in around:
        return True
    if _NOT_YOU.match(turn.text, hit.end) or _NOT_YOU.match(turn.rest(hit)):
        return True
    asked = turn.asked(hit) and not re.match(
        r" (?:so |but |and )?why (?:should|would) (?:we|i|you (?:get|have|deserve))", before
    )
    return (
        asked
        or " if " in before
        or any(
            word in before
            for word in (
                " your competitors ",
                " other platforms ",
                " most platforms ",
                " would be wrong ",
                " afraid ",
                " fear ",
                " worried ",
                " wrong to ",
                " mistake ",
                " unfair ",
                " silly ",
                " crazy ",
            )
        )
    )


def gap_hits(turn: Turn) -> list[Hit]:
    """Where the turn says that they outweigh the others."""
    return [hit for hit in turn.hits(GAP) if _weighs(turn, hit)]


_CONDITION = re.compile(r" (?:until|till|once|as soon as)(?: (?:you|theirco)(?: \S+){0,3})? $")


def _weighs(turn: Turn, hit: Hit) -> bool:
    """Whether these words claim the weight, and claim it of this partner."""
    before = turn.before(hit)
    if turn.negated(hit) or turn.past(hit) or _CONDITION.search(before):
        return False
    if turn.reported(hit) and " if " not in before:
        return any(word in before for word in (" your own numbers ", " you said you would bring "))
    if turn.asked(hit) and GAP_ASKED_AWAY.match(before) and " what if " not in before:
        return False
    words = turn.text[hit.start : hit.end]
    return not any(
        other in words for other in (" competitor ", " competitors ", " rival ", " rivals ")
    )


def figures(turn: Turn, dismissed: bool) -> tuple[FigureRead, ...]:
    """The figures for how much they outweigh the others; none when they are waved away."""
    if dismissed:
        return ()
    found: list[FigureRead] = []
    for kind, pattern in _KINDS:
        for match in pattern.finditer(turn.text):
            text = match[0].strip()
            counted = any(char.isdigit() for char in text) or text in ("tenfold", _A_MAGNITUDE)
            if (kind == "multiple" and not counted) or _stammered(turn.text[: match.start()], text):
                continue
            start, end = turn.wording.origin(match.start(), match.end())
            found.append(FigureRead(kind, text, start, end))
    return tuple(sorted(found, key=lambda figure: figure.start))


def _stammered(before: str, text: str) -> bool:
    """Whether a larger number stands right before it: "two hundred hundred customers"."""
    last, first = _LAST_NUMBER.search(before), _FIRST_NUMBER.match(text)
    if last is None or first is None:
        return False
    return float(first[0].replace(",", "")) < float(last[1].replace(",", "")) < _A_YEAR


_A_MAGNITUDE = "an order of magnitude"
_KINDS: tuple[tuple[Literal["customers", "multiple", "share"], re.Pattern[str]], ...] = (
    ("customers", CUSTOMERS),
    ("multiple", MULTIPLE),
    ("share", SHARE),
)
_FIRST_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_LAST_NUMBER = re.compile(r"(?<![\d.,])(\d[\d,]*(?:\.\d+)?) ?$")
_A_YEAR = 1900
