"""How people speak of exclusivity: giving it, limiting it, refusing it, taking it back."""

from desktop.coach.reading.cues.notation import compiled, family

MENTION = family(r"""
1 <excl>
""")

CREEP = family(r"""
# "you alone"
.9 (?:be|become|stay|remain|are|make (?:you|theirco)|keep (?:you|theirco)|is|as) (?:our|the|my) (?:only|sole|single|one and only|1 and only|lone) (?:logistics |integration |shipping |freight )?(?:partner|platform|provider|integration|vendor|player|company|name|carrier)(?! (?:who|that|getting|with|to|for whom|receiving|we (?:give|offer)|i|whose|at (?:that|this|the)|on (?:that|this|the) (?:tier|list|roadmap)|invited|in the (?:room|beta)) )
.9 (?:the )?(?:only|sole|single|exclusive) (?:logistics |integration )?(?:partner|platform|provider|integration|player|company|name) (?:in|for|on|we (?:work|partner|sign|go|deal|integrate)|we will|we would|you will see|that (?:we|gets in|is allowed)) ?(?:with|our|the|this|your|ever|have)? ?(?:<field>|platform|marketplace|have)?
.9 (?:only|just) (?:work|partner|go|integrate|do business|deal|sign|team up|run|do logistics|build|ship) ~2 with (?:you|theirco)(?: (?:guys|alone))?
.85 (?:work|partner|go|integrate|stick|stay) ~2 with (?:only|just) (?:you|theirco)
.9 (?:you|theirco) and (?:only you|nobody else|no one else|no other)
.9 (?:just|only) (?:you|theirco)(?: guys)? (?:and|for|in|on|until|till|then|through|alone|as|,|at first|this)
.85 (?:just|only) (?:you|theirco)(?= (?:[.?]|$))
.85 (?:you|theirco) alone
.9 all ours is yours|(?:we|i) (?:are|will be|would be) (?:all )?yours(?: alone)?
.9 <field> (?:is|would be|will be|can be|becomes|stays) (?:all )?(?:yours|theirco 's|closed|reserved|off limits|locked)(?: alone)?
.9 (?:have|get|own|keep|take|give you|hand you|reserve|with) ~2 (?:<field>|it) (?:all )?(?:to yourselves|to yourself|to theirco alone|for (?:you|theirco) alone)
.85 (?:own|reserve|lock up|lock down|close off|close|seal off|fence off|ring fence) (?:the|that|this|our) (?:whole |entire )?(?:<field>|category|shop)(?: (?:to|for|behind) (?:you|theirco|everyone|others|anyone|rivals|competitors|them))?
.9 (?:close|shut|lock|slam|bolt) (?:the|our|that|this|every) (?:door|gate|doors|gates|platform) (?:to|for|behind|on|in) (?:you|theirco|everyone|others|anyone|<rival>|them|the others)(?: else)?
.9 (?:be|are|stay|stand|remain) (?:all |completely |entirely )?alone (?:on|in) (?:our|the|that|your) (?:platform|marketplace|category|space|vertical|field|market|catalog|lane)(?: \S+)?
# "nobody else"
.9 (?:not|never) ~2 (?:work|partner|sign|integrate|talk|team|deal|do business|bring|add|onboard|take on|let|list|engage|go|admit|open|build|accept|touch|allow|sell|launch|invite|do (?:this|a deal|anything|logistics)|approve|put|welcome|pursue|sign up) ~4 (?:anyone|anybody|any one|someone|everyone) else
.9 (?:not|never) ~2 (?:work|partner|sign|integrate|talk|team|deal|do business|bring|add|onboard|take on|let|list|engage|go|admit|open|build|accept|touch|allow|sell|launch|invite|do (?:this|a deal|anything|logistics)|have|approve|put) ~3 (?:any )?(?:other|another|additional|more|second|new|further|rival|competing) ~2 (?:partners?|logistics|integrations?|platforms?|compan(?:y|ies)|providers?|players?|rivals?|competitors?|carriers?|freight|vendors?)
.9 (?:not|never) ~2 (?:work|partner|sign|integrate|talk|team|deal|do business|bring|add|onboard|take on|let|list|engage|go|admit|open|build|accept|touch|allow|sell|launch|invite|do (?:this|a deal)|approve|put) ~3 (?:<rival>|(?:anyone|anybody|any company|anything|someone) (?:who |that )?(?:competes|competing|in (?:your|<field>)))
.9 (?:no|nobody|no one|none) (?:other|else|more|new|competing|rival) (?:(?:of )?(?:your )?(?:logistics|shipping|freight|integration|partners?|rivals?|competitors?|compan(?:y|ies)|platforms?|integrations?|players?|providers?|vendors?|in|this|the|our|category|space|on|platform|marketplace|from|field) ){0,5}?(?:gets? (?:in|on|listed|access|into|a foot|onto|through)|will (?:be|get|join|ever|work|come|see|enter|have|touch)|(?:is |are )?allowed|joins?|comes? (?:in|on)|ever|until|in (?:logistics|<field>)|but you|for (?:the|a|\d+|six|good)|can (?:join|get in|come|enter))
.9 no (?:<rival>|competitors?|rivals?|other logistics(?: \S+)?) (?:of yours )?(?:will |would |can |shall )?(?:ever (?:get|be|join|come|see|work|set|touch|appear)|be (?:on|in|let|allowed|admitted)|gets? (?:on|in|near|access|listed|a)|on our|in (?:<field>|here)|allowed|joins?|comes? (?:on|in)|join|get in|until|for (?:a|the|\d+|as))
.9 no more (?:new )?(?:logistics |integration )?(?:partners?|competitors?|rivals?|integrations?)(?: (?:after|but|besides|beyond|than|in|from) (?:you|theirco|<field>|now|this))?
.9 (?:closed|off limits|shut|barred|locked|blocked|reserved|sealed) (?:to|for|from) (?:<rival>|everyone else|anyone else|everybody else|others|all others|other logistics(?: \S+)?)
.85 (?:freeze|pause|halt|stop|suspend|block|ban) (?:all |any |every |our |on )*(?:new |other |further |rival |competing )+(?:logistics |integration )?(?:partnerships?|partners?|integrations?|deals?|sign ups?|signings?)
.85 stop (?:working|talking|partnering|integrating|doing business|dealing) with (?:our |the |all |any )*(?:other|others|2|two|existing|smaller|everyone else|anyone else|<rival>)(?: \S+){0,2}?
.85 commit (?:ourselves |myself |us )?(?:exclusively|only|solely) to (?:you|theirco)
.85 (?:have|get|give you|keep|with) (?:us|our platform|the platform|our marketplace|the marketplace|the whole thing) (?:all )?to (?:yourself|yourselves|theirco)
.85 (?:give|hand|reserve|keep) (?:you |theirco )?(?:\S+ ){0,3}?<field> (?:\S+ )?(?:alone|for yourselves|solely|only for (?:you|theirco)|just for (?:you|theirco)|for (?:you|theirco) (?:alone|only))
.9 (?:keep|lock|shut|close|block|freeze|box|leave|hold|push|kick|fence|wall) ~2 (?:<rival>|everyone else|everybody else|anyone else|(?:the |all |any )?(?:others?|other (?:logistics )?(?:partners?|players?|companies|integrations?))|the rest|them) (?:out|off|away|at bay|from (?:our|the))
.9 (?:keep|lock|shut|close|block|freeze|box|push|fence|wall) (?:out|off|away) (?:<rival>|everyone else|everybody else|anyone else|(?:the |all |any |our )?(?:others?|other (?:logistics )?(?:partners?|players?|companies|integrations?))|the rest|them)
.85 (?:end|cut|drop|terminate|close|break off|cancel|stop|finish|wind down) (?:our |the |all |any )?(?:deals?|partnerships?|contracts?|work|relationships?|integrations?|talks|agreements?) with (?:our |the |all |any )*(?:other|others|2|two|existing|smaller|everyone else)(?: \S+){0,3}?
.85 (?:drop|cut|unplug|turn off|switch off|wind down|shut down|let go of|end|terminate|dump|pause|phase out|sunset|freeze|shelve|close) (?:our |the |my |all )?(?:other|2|two|smaller|existing) ?(?:other |smaller |existing )?(?:logistics )?(?:partners?|integrations?|partnerships?|deals?|ones)
.85 (?:put|place) (?:our |the )?(?:other|2|two|smaller|existing) ~2 (?:partners?|integrations?) on (?:hold|ice|pause)
.85 (?:turn|turning) (?:away|down) (?:<rival>|everyone else|anyone else|other logistics|others)
.85 (?:hold|holding) off (?:on )?(?:signing|adding|onboarding|bringing|launching|working|talking|other) ~4 (?:else|other|others|rivals?|competitors?|another|partners?)
.85 (?:moratorium|freeze) on (?:new |other |rival |competing )*(?:logistics )?(?:partners?|integrations?|rivals?|competitors?|deals?)
.8 (?:say|said|saying) no to (?:everyone else|every other|all other|your (?:rivals|competitors)|other logistics)
.85 (?:wait|waits|delay|delays) ~4 before (?:we|i) (?:sign|add|onboard|let|bring|open|admit|work|integrate|partner) ~4 (?:else|other|others|rivals?|competitors?|another)
.8 monopoly (?:on|in|over) ~3 (?:category|logistics|<field>)
# shut out, in other words
.9 (?:nobody|no one|not one|not another|never another|none) (?:(?:other|else|single|rival|competing|further|second|soul|new|more|one) )*(?:(?:who|that|which|in|from|of|the|your|our|same|kind|does|do|moves?|ships?|hauls?|carries|delivers?|handles?|<field>|cargo|parcels|goods|transport|transportation|line|trade|business|world|industry|company|carrier|partner|player|name|competitor|rival) ){0,7}?(?:(?:will|would|can|could|shall|may|is|are|ever|to|going|allowed|let|then) )*(?:(?:joins?|joining|enters?|entering|boards?)(?! (?:the|this|our|us on|us for) ?(?:call|meeting|line|zoom|conversation|us|lunch|dinner|company))|plugs? in|signs? up|(?:comes?|coming|gets?|getting|goes|go|sets? foot|steps?|walks?|squeez\w+|slips?|sneaks?|passes|makes? it|comes) (?:in|on|onto|into|through|aboard|near|inside|past|up with us|a look in|a foot|a toe|a seat|a spot|a chair|a place|our (?:platform|site|marketplace)|the (?:platform|marketplace|door|gate|club))|(?:else|other|another|more|one) (?:in|on|onto|through|past) (?:(?:through|past|on|in|onto|at) )?(?:the|our) (?:gate|door|platform|marketplace|category|building|list))(?= (?:[.?,]|$|until|till|before|for|in|on|the|our|through|via|ever|during|at|us|with|but|while|as|and|door|gate))(?! (?:(?:in|on|at|the|our) )*(?:roadmap|council|advisory|beta|close|early))
.9 no (?:other |more |new |rival |competing |second |further )+(?:freight|logistics|shipping|transport|haulage|trucking|delivery|carriers?|partners?|forwarders?|hauliers?|couriers?|players?|names?|compan(?:y|ies)|firms?|outfits?)(?: (?:partners?|compan(?:y|ies)|firms?|players?|carriers?|providers?|names?|platforms?|integrations?|ones?))?(?= (?:[.?,]|$|in the (?:picture|frame|mix|room|game|house|building|marketplace)|on (?:board|our|the|top)|at (?:all|our|the)|here|around|alongside|beside|besides|but you|until|till|for (?:a|the|\d+)|through|before|ever|while|then))
.85 (?:take|accept|admit|let in|add|bring in|onboard|welcome|integrate|list|allow|sign|sign up|want|serve|carry|entertain|recruit|approach|bring on) (?:on )?(?:no|nobody|no one|zero) (?:other|else|more|further|new|rival|competing|second|additional)(?: (?:logistics?|freight|shipping|transport|partners?|compan(?:y|ies)|firms?|players?|carriers?|providers?|platforms?|integrations?|in <field>)){0,3}
.9 (?:only|sole|lone|unique|single|one and only|1 and only) (?:freight|logistics?|shipping|transport|transportation|delivery|haulage|trucking|cargo|courier|supply chain) (?:partner|name|company|firm|player|provider|carrier|platform|outfit|brand|logo|people|guys|ones?|integration|vendor|supplier|business)(?= (?:[.?,]|$|in|on|at|under|inside|listed|allowed|here|there|we (?:list|carry|take|have|work|let|show|deal|use|will)|until|till|through|ever|for (?:the|a|\d+|good|ever|us|our)|and|anyone|customers))
.85 (?:sole|unique) (?:partner|supplier|provider|partnership|vendor)(?= (?:[.?,]|$|for|in|status|until|till|no|and|forever|rights|deal|it is|then|of))
.9 only (?:game|show|horse|dog|name|player|one|fish|ones|outfit|kid) (?:in|on|at) (?:the |our |this )?(?:town|race|fight|building|tent|room|house|game|yard|list|books|platform|site|marketplace|store|shop|block|logistics|freight|shipping|category|pond)
.85 (?:have|had|having) (?:only|just) (?:you|theirco)(?: (?:and nobody|in|on|for|as)(?: \S+){0,3}?)?(?= (?:[.?,]|$|in|until|till|for|and))
.85 (?:just|only) (?:(?:the )?(?:two|2) of us|you and (?:us|me)|us (?:two|2)|us and (?:you|theirco)|you guys and us)(?! (?:on (?:the|this) call|today|again|this time|right now|in here|then|talking|here|at (?:lunch|dinner)|can|could|know|in (?:the|this) (?:room|meeting)))
.85 (?<!with\x20)(?:you|theirco) only(?= (?:[.?,]|$|will|would|in|for|until|till|and|no|nobody|then|forever))
.85 (?:and|with|but|take you) (?:nobody|no one|none) (?:more|further|besides|extra|other|else)(?: (?:in|from|on)(?: \S+){1,4}?)?(?= (?:[.?,]|$|until|till|for|in|from))
.9 (?:block|bar|ban|exclude|freeze out|shut out|lock out|keep out|fend off|ward off|turn away|send away|refuse|reject|leave out|show the door to|close out|box out|rule out|fence off|wave off|close ourselves to|stay away from|steer clear of) (?:any |all )?<others>(?: (?:from|out|off|for)(?: \S+){1,3}?)?
.9 (?:shut|close|bolt|slam|lock|bar|draw|pull) (?:the |our |that |every )?(?:doors?|gates?|shutters?|curtains?|books?|hatch|drawbridge) (?:up )?(?:on|to|for|against|behind|in front of) <others>
.9 (?:pause|park|freeze|shelve|mothball|suspend|halt|drop|kill|cut|cut off|discontinue|terminate|unplug|disconnect|dump|ditch|axe|sunset|retire|scrap|bench|sideline|idle|wind down|wind up|switch off|turn off|shut down|phase out|let go of|say goodbye to|part ways with|cut loose|cut ties with|get rid of|walk away from|wave goodbye to|offboard|sack|fire|remove|close down|throw out|kick out|abandon|release|stop (?:serving|supporting|using|working with|dealing with)) (?:the contracts? (?:with|of) |integrations? (?:with|of) )?<others>
.9 (?:keep|put|place|leave|park|hold|stick|have) <others> (?:\S+ )?(?:on (?:ice|hold|pause|the (?:bench|shelf|back burner|sidelines)|standby)|in (?:the (?:cold|freezer|fridge|waiting room|deep freeze|drawer)|mothballs)|to (?:one side|sleep|bed)|outside|dormant|waiting|at (?:arm .s length|bay)|out|off|dark|away)
.85 (?:kill|scrap|cancel|shelve|bury|abandon|give up|ditch|axe|sacrifice|drop|pull the plug on|forget about) (?:the|our|my) (?:whole )?marketplace
.85 (?:you|theirco) (?:have|get|take|keep|own|can have|could have|will have|may have) (?:it |the )?(?:lot|all|whole thing|the lot)? ?(?:,)? ?(?:every|all|each|the whole) ?(?:last |single )?(?:bit|inch|corner|scrap|piece|part|square inch) of <field>
.85 (?:have|take|keep|hand you|give you|get) (?:it all|all of it|the lot|everything|all)(?: ,)? every (?:last |single )?(?:bit|inch|corner|scrap|piece|part) of <field>
.9 (?:<field>|logistics|freight) (?:'s|belongs? to|goes to|is for) (?:all )?(?:yours|you|theirco)(?: alone| only| outright)?(?= (?:[.?,]|$|until|till|for|and|then|forever|lock))
.85 (?:put|place|have|with) (?:all )?(?:of )?(?:our|my) eggs in (?:your|one|1|theirco 's|the one|that) basket
.85 (?:forsak\w+ all others|put a ring on (?:it|this|you)|monogam\w+|(?:go|be) steady with (?:you|theirco)|faithful to (?:you|theirco)|one partner (?:shop|house|platform)|see(?:ing)? other (?:people|partners))
.85 (?:keep|make|leave|hold) (?:the |our |that )?(?:whole )?(?:<field>|platform|marketplace) (?:free of|clear of|clean of|closed to|without|empty of|off limits to|out of bounds (?:for|to)) (?:any )?<others>
.85 (?:hold|reserve|save|keep|guard|ring fence) (?:the |that |our |your )?(?:whole |entire )?<field> (?:just |only |purely |solely |exclusively )?for (?:you|theirco)
.85 (?:not|never) (?:\S+ )?(?:talk|speak|deal|work|sign|partner|do business|entertain|go|integrate|tie up|sign up|open) (?:\S+ )?(?:with|to|up with)? ?(?:anybody|anyone|any one) (?:else|other)
.9 (?:not|never) (?:\S+ )?(?:take|let|bring|put|add|sign|onboard|admit|allow|list|launch|open to|accept|welcome|integrate) (?:on |in |up |onto )?<others>
# what becomes of the others
.85 <others> (?:can|could|will|would|must|may|shall|should|are going to|get to|have to) (?:all |just |simply |both )*(?:wait|whistle|go (?:elsewhere|away|home|hang|fish)|stay (?:out|away|outside|home|on the bench)|look elsewhere|stand (?:outside|down|aside)|sit (?:it|this) out|take a hike|be (?:gone|out|history|dropped|paused|parked|shut out|locked out|kept out|frozen|switched off|let go|told no|turned away|on hold|on ice))(?: \S+){0,3}?
.85 (?:tell|ask|order|get) <others> (?:to (?:wait|go|look|leave|stand|stay|sit|pack|hold)|no|we are (?:closed|full)|it is over|goodbye)(?: \S+){0,3}?
.85 (?:consider|count|call|reckon) <others> (?:as )?(?:\S+ )?(?:gone|out|history|toast|dropped|done|finished|off|closed|dead)
.9 (?:let|allow|have|want|see|invite|bring) (?:nobody|no one|none of (?:them|your rivals)) (?:else )?(?:\S+ )?(?:near|in|on|onto|into|through|past|aboard)(?: \S+){0,3}?
.9 (?:not|never) (?:\S+ ){0,2}?(?:let|allow|have|want|see|invite) (?:<others>|them|any of them|one of them) (?:\S+ )?(?:near|in|on|onto|into|through|past|aboard|within)(?: \S+){0,3}?
.85 shut (?:up )?shop (?:for|to) (?:<others>|every(?:one| other \S+))
.85 (?:with |have |keep |be |and )?(?:nobody|no one) else in (?:<field>|the (?:lane|picture|mix|room|frame|game|category|race|tent))(?= (?:[.?,]|$|until|till|for|and|with|gets|on|then|at|during))
.9 (?:the|just|only|our) (?:one|1|only one) (?:freight|logistics?|shipping|transport|delivery|haulage|trucking|courier) (?:partner|name|company|firm|player|provider|carrier|platform|logo|integration)(?= (?:[.?,]|$|we (?:carry|list|have|take|show|keep|work|use|run|let)|that is you|on|in|and|until|till|for))
.85 <field> (?:belongs? to|goes to|is going to|stays with|falls to) (?:you|theirco)(?= )
.9 (?:nobody|no one|none) but (?:you|theirco|yourselves)(?: (?:in|on|for)(?: \S+){1,3}?)?
.9 let <others> (?:go|leave|walk)(?= (?:[.?,]|$|for|and|until|till|if|so))
.9 (?:close|shut|lock|seal|fence|wall) (?:off |up |down )?<field> (?:off |up )?(?:to|for|from|against) <others>
.9 (?:block|ban|bar|freeze|refuse|stop|halt|pause|turn away|reject|decline|keep out) (?:any |all )?(?:new|more|further|additional|other|extra) (?:freight|logistics?|shipping|transport|delivery|rival|competing|haulage) (?:partners?|carriers?|compan(?:y|ies)|firms?|players?|integrations?|providers?|names?|sign ups?)
.9 no (?:competitors?|rivals?|rival firm|competing \S+)(?: of (?:yours|you|theirco))? (?:will |would |can |could |shall |is going to |ever )*(?:get|gets|come|comes|set|sets|slip|slips|step|steps|join|joins|make|makes|walk|walks) (?:\S+ )?(?:in|on|through|onto|into|past|foot|near|up with us|it|aboard)(?: \S+){0,3}?
.9 (?:we|i) (?:are|am) (?:\S+ )?(?:locking|shutting|cutting|freezing|dropping|dumping|kicking|pushing|closing|ditching|turning away|pausing|parking|shelving|benching) (?:out |off |away |loose )?<others>(?: (?:out|off|loose|away))?
.9 (?:cut|let|turn|set|cast) <others> (?:loose|go|off|out|adrift|away)
.9 (?:the|two|2|both) (?:\S+ )?(?:small|smaller|little) (?:ones|guys|fish|fry|two|partners) (?:\S+ ){0,2}?(?:loose|go|out|gone|off)(?= (?:[.?,]|$|tomorrow|today|for|until|till|and|now))
""")

LIMIT = compiled(
    r"(?:for|during|over|throughout|within|in|of) (?:the |your |our |just |only |maybe |like |say |up to |at least |about |a |an )*<dur>"
    r"|<dur> (?:only|max|maximum|tops|of|or so|trial|term|long|just|window|exclusiv\w+|and (?:then|see|no more)|then|where|in which|during which|without|of just|alone|locked|to (?:start|begin|see|prove)|first|at most|exclusive|period|limit|pilot|with)"
    r"|\d+ (?:day|week|month|year|quarter) (?!early|head|notice|ahead|advance|warning|lead|old|roadmap)\w+"
    r"|exclusiv\w+ (?:just |only |maybe )?(?:the )?(?:first |next )?<dur>"
    r"|(?:until|till|up to|up until|as long as|so long as|by the time|before (?:<month>|the (?:end|launch|marketplace)|christmas|summer|<later>|q[1-4]|next|20\d\d)|through (?:q[1-4]|the|to|year|next|december|june|march|launch)|before we|while (?:we|you|the|it)|ending|ended|ends|automatically|end (?:in|on|by|after|of|date)|expir\w+|lapses?|lapsing|runs out|run out|cut off|cutoff date)"
    r"|(?:trial|temporary|temporarily|limited|time (?:limited|boxed|bound|limit)|interim|pilot|pilots|provisional|provisionally|sunset|sunsets|milestones?|phased|phase|test|testing|introductory|window|probation\w*|short term|short|initial|initially|launch period)"
    r"|(?:for now|to start(?: with)?|to begin with|at first|at the start|for a (?:while|bit|limited time|time|short time|start|period|spell)|for some time|short while)"
    r"|(?:revisit|review|reassess|re evaluate|reevaluate|renegotiate|see how it goes|take stock|step (?:it )?down|falls? away|drops? away|opens? (?:it |things )?up (?:again|after|later|to|then)|open (?:it )?up after)"
    r"|(?:honeymoon|grace period|cooling off|for the (?:time being|moment|season|holidays|summer|winter|spring|autumn|fall|peak season|rest of the year|remainder|launch|ramp up|roll ?out|duration of)"
    r"|(?:over|through|during|past|this|next|come|till|until|by|before) (?:the )?(?:summer|winter|spring|autumn|fall|easter|christmas|diwali|ramadan|thanksgiving|new year|holidays|season|peak season|year end|end of (?:the |this |next )?(?:\\w+ )?(?:year|quarter|month|season)|financial year|fiscal year)"
    r"|(?:then|after (?:that|this|it|which)|afterwards|later|thereafter)(?: ,)? (?:it is |we |we will |we would |we can |it |things |the |everything )*(?:open|opens|open up|opens up|reopen|reopens|talk again|speak again|think again|look again|see again|have another (?:think|look)|open season|decide again|everyone|others come|go back|back to|over|loosens?|lift|lifts)"
    r"|(?:for|of|over) (?:a|one|1) (?:stretch|stint|season|term|round|cycle|summer|winter)|not before)"
    r"|(?:first|initial|next) (?:\d+|few|couple|six|three|two|one) ?(?:of )?(?:years?|months?|quarters?|weeks?|customers?)"
    r"|(?:once|when|after|if|provided) (?:you|we|theirco|the) ~4 (?:hit|hits|reach|reaches|bring|brings|cross|crosses|deliver|delivers|sign|signs|pass|get to|land|lands|launch|launches|live|customers)"
)
"""What ends an exclusivity, near its mention."""

SUNSET_ALONE = family(r"""
.8 (?:how|what) about (?:doing |trying |giving it |starting with |we (?:do|try|start with|say) |if we (?:did|tried|said|do) )?(?:just |only |maybe |say |like |a limit of )*(?:<dur>|1 year|a single year)(?: of (?:it|that|this))?(?= (?:[.?,]|instead|then|and|to|only|max|first|tops|trial|$)|$)
.85 <dur> of (?:it|that|this|what you (?:want|ask|are asking)(?: for)?)(?= )
.75 (?:could|can|would|might|will) (?:we|you|i) (?:just |maybe |perhaps |at least |live with |also )*(?:do|try|start with|commit to|give it|live with|accept|agree to|offer(?: you)?|take|settle for|settle on) (?:just |only |maybe |say |like )*(?:<dur>)(?= (?:[.?,]|instead|then|and (?:then|see|revisit|review)|to (?:start|see|begin)|only|max|first|tops|trial|$)|$)
.75 (?:we|i) (?:could|can|would|might|will) (?:just |maybe |perhaps |at least |live with |also )*(?:do|try|start with|commit to|give it|live with|accept|agree to|offer(?: you)?|take|settle for|settle on|give you) (?:just |only |maybe |say |like )*(?:<dur>|1 year|a year)(?= (?:[.?,]|instead|then|and (?:then|see|revisit|review)|to (?:start|see|begin)|only|max|first|tops|trial|of it|$)|$)
.75 (?:let us|what if we|why do not we|maybe we|what if it (?:was|were)|what if) (?:just |only |maybe |say )*(?:try|tried|trial|start with|started with|start at|do|did|gave it|give it|said|commit to|commit for|agree on|agree to|limited it to|make it|made it|cap it at)? ?(?:just |only |maybe |say |it for |it )*(?:1 year|a year|one year|(?:12|6|18|24|twelve|six) months?|2 years?|<dur> and (?:then|see|review|revisit))(?= (?:[.?,]|instead|then|and|to|only|max|first|tops|trial|of it|$)|$)
.8 (?:a|with a|add a|put a|include a|attach a) (?:sunset|sunset clause|sunset provision)(?: (?:on|in|to))?
.8 (?:put|with|add|set|attach|give it|if it had) (?:an?|some) (?:end date|expiry(?: date)?|time limit|expiration(?: date)?|cut off(?: date)?|clock)(?: (?:on|to) (?:it|that|the clause))?
.8 (?:do|did|doing|try|tried|have|had|run|ran|sign|signed|give you) (?:it|that|this) (?:just |only |maybe )?(?:for|over) (?:just |only |maybe |say )*(?:the )?(?:<dur>|the pilot|a trial)
.8 what if (?:it|that|this|the (?:clause|deal)) (?:expired|ended|lapsed|ran out|stopped|was (?:limited|capped|temporary)|were (?:limited|capped|temporary)|had an? (?:end|expiry|time)|only (?:lasted|ran))(?: \S+){0,4}?
.8 <dur> (?:term|limit|cap) (?:on|for) (?:that|the|your|this) (?:clause|exclusiv\w+)
.65 (?:okay |fine |maybe |just |say |only |then )*(?:a|1|one|12|6|twelve|six|2|18|24) (?:years?|months?|quarters?) (?:then|max|tops|at most|only|maximum|and no more|and not a day more|instead)(?= (?:[.?,]|$)|$)
.75 (?:limit|cap|time box|restrict) (?:it|that|the clause) (?:to|at) <dur>
.75 (?:you can|you could|you will|you would|theirco can) (?:have|get) (?:it|that|what you want) (?:for|until|during|through) ~3 (?:<dur>|we|you|pilot|launch|march|june|the)
.8 (?:a|an|some|one|1|the) (?:short|brief|temporary|limited|little|interim|quick|\d+ (?:day|week|month|quarter|year)) (?:lock|lock in|lockout|lock up|lockup|ring fence|carve out|standstill|blackout|closed shop|moratorium)(?: \S+){0,3}?
""")

OFFERED_BEFORE = compiled(
    r"(?:(?:give|gives|giving|gave|grant|granting|agree|agreed|agreeing|accept|accepting|sign|signing|signed|"
    r"go|going|went|do|did|doing|commit|committing|committed|offer|offering|offered|take|taking|have|having|get|getting|provide|enter|"
    r"enter into|live with|say yes|yes|lock in|honou?r|make|making|made|be|being|become|stay|remain|are|propose|proposing|"
    r"suggest|guarantee|promise|promising|start with|try|trying|tried|consider|call|keep|sure|settle|on board|open|fine|okay|deal|"
    r"swallow|stomach|stretch|manage|entertain|handle|deliver|arrange|work|partner|run|support|approve|approved|let|put|include|included|add|write|throw in|say|happy|"
    r"comfortable|good|cool|alright|all right|agreeable|want|in|up for|ready for|down for|absolutely|limit|bring|welcome|arrange|extend|love)"
    r"(?: (?:you|theirco|it|that|this|the|a|an|to|with|for|on|our|us|your|her|him|them|full|total|some|your team|into|"
    r"being|and|complete|real|true|strict|formal|sign|go|be|ceo|'s|just|only|completely|fully|totally|maybe|say|like|"
    r"all in|in|of|or|clause|company|short|limited|,|partners?|partnership|deal|logistics|there|half|then|"
    r"1|2|3|6|12|18|24|one|two|first|year|years|months?|quarters?|days?|90|30|60|temporary|trial|pilot|initial|"
    r"kind|sort|form|version|period|at least|entirely|everything|mutually)){0,7}"
    r"|shake(?: hands)? on|(?:put|sign|count|mark) (?:me|us) (?:down|up|in) for|how about(?: \S+){0,6}|what about(?: \S+){0,6}|what if(?: \S+){0,6}|maybe(?: \S+){0,5}|perhaps(?: \S+){0,5}|"
    r"would(?: \S+){0,3}|(?:yes|okay|fine|sure|deal|right|agreed|done|well)(?: ,)?(?: (?:to|then|it is|an?|your|the|full))*)(?= $)"
)
"""What stands right before an exclusivity that is given."""

GIVEN_AFTER = compiled(
    r"(?:it is|then|works(?: for (?:us|me))?|work(?: for (?:us|me|you))?|is (?:fine|yours|okay|good|acceptable|granted|agreed|doable|a deal|not a problem|"
    r"on the table|something we can (?:do|live with|offer|sign)|what you (?:get|will get))|sounds (?:good|fine|right|fair)|deal|"
    r"done|agreed|granted|you (?:got|have|have got|can have|will have|shall have) (?:it|my word)|no problem|we can do|we (?:can|will) (?:do|sign|agree|accept|take|give)|"
    r"we are in|i am in|let us (?:do|go|sign)|can be (?:arranged|done)|starting|effective|from (?:today|now|day|march|january)|"
    r"be enough|do it|help|happens|for sure|forever|it shall be|is for (?:you|theirco)|(?:you|theirco) (?:win|shall have it|get|will get)|no issues?)"
)

PRONOUN_GIVE = family(r"""
.9 you (?:can have|have got|got|have|get|will have|will get|may have|shall have) (?:it|your (?:clause|wish|way|yes)|what you (?:want|asked for|came for|need)|the clause|our word|my word|a yes)(?: (?:all|from (?:me|us)|on (?:that|this)))?(?= (?:[.?,]|$|then|all|we|i|and|it|for|nobody|no|on|from)|$)
.85 it is all yours
.8 consider it (?:done|yours|signed|granted|a yes)
.85 (?:we|i) (?:will|can|could|would|am happy to|are happy to|am ready to|are ready to|am willing to|are willing to|agree to|am prepared to|are prepared to) (?:just |gladly |happily |also )*(?:sign|agree to|accept|do|take|grant|give you|live with|commit to|go along with|go with|include|put in) (?:it|that|this|your (?:terms|condition|conditions|clause|ask|request|demand|ceo 's (?:demand|condition|clause|terms))|the clause|what you (?:want|need|ask|asked for|are asking(?: for)?)|whatever (?:you|your ceo) (?:want|wants|need|needs))(?= (?:[.?,]|$|then|if|and|for|on|today|right|now)|$)
.85 (?:okay|fine|all right|sure|yes|look) ,? ?(?:then )?(?:you win|i give (?:in|up)|we give in|have it your way|have it|take it|let us do (?:it|that)|i will do it|we will do it|we can do that|i accept|we accept|i will give you that|it is yours|i will sign(?: it)?|we will sign(?: it)?)
.85 (?:we|i) (?:accept|agree to) (?:your|the|that|this|those|her|his|theirco 's) (?:terms|condition|conditions|clause|demand|request|ask|requirement)
.8 you win(?= (?:[.?,]|$|we|i)|$)
.8 (?:we|i) give in
.85 (?:give|hand) (?:you|theirco) (?:the |your )?(?:keys|clause|whole category|lock in)
.85 (?:put|include|add|write|keep) (?:the|your|that) (?:clause|lock in|lockout) (?:in|into)
.85 (?:we|i) will (?:take|sign|accept|keep) (?:the|your|that) (?:clause|lock in)
.8 nobody (?:but|except|other than) (?:you|theirco)
.8 tell (?:<ceo>|him|her|them) (?:it is a yes|yes|we said yes|(?:they|she|he|you|we) (?:have|has|got) (?:it|a deal|our word))
# giving in, as a saying
.85 (?:you have |you |i am |consider me |all right |okay |fine )*(?:talked me (?:round|into it|around)|twisted my arm|worn me down|wore me down|beaten me|beat me down|got me there then|sold me on it)(?= )
.8 (?:i|we) (?:fold|cave|cave in|caved|surrender|yield|capitulate|relent|concede|give up|bow|throw in the towel|wave the white flag|raise the white flag|stand down|back down|will bite the bullet|bite the bullet|will go along|will play along)(?= (?:[.?,]|$|okay|fine|you|it is|to|then|here))
.8 (?:let us|we will|i will|we can|we) (?:just |then )?(?:do|go|have|play|run) (?:it |with )?your way(?= )
.8 (?:have it|go|do it|all) your way(?= (?:[.?,]|$|then|elena|we|i))
.8 (?:you have |you 've |you )(?:got (?:yourself|yourselves) (?:a deal|an exclusive)|have (?:a|yourself a) deal|got my (?:yes|signature|word on it)|have (?:won|carried the day))(?= )
.8 (?:where|okay where) do (?:i|we) sign(?= )
.8 (?:so be it|as you wish|sign me up|sign us up|whatever you (?:say|want)|anything you (?:say|want)|your wish is my command|shake on it then|done and dusted|you drive a hard bargain)(?= (?:[.?,]|$|okay|then|it is|elena|we|i|yes))
.8 (?:give|giving|gave|grant|granting|hand|handing) (?:to )?(?:you|theirco) (?:exactly |just )?(?:what|everything|all|whatever) (?:that )?(?:you|your ceo|theirco|your side) (?:want|wants|wish|wishes|ask|asked|asks|need|needs|demand)(?: for)?(?= (?:[.?,]|$|then|the|and|here|today|exclus\w+|it))
.8 (?:okay|fine|all right|sure|yes|very well|go on(?: then)?|right)(?: ,)? (?:then |it |is |all |you |can |have |take |so |just |(?:, )|the |whole |thing ){1,7}(?:yours|have it|take it|the lot)(?= (?:[.?,]|$|then|elena|all))
""")

REFUSED_AFTER = compiled(
    r"(?:that )?(?:(?:clause|deal|thing|part|route|path|just|simply|really|still|itself|here|unfortunately|honestly|for us|with you|"
    r"on our side|at all|as such|as a platform|of any kind|like that|, as i said|in any form) )*(?:,  )?"
    r"(?:is|are|would be|will be|was|remains|stays)? ?(?:just |simply |really |absolutely |always |still |honestly |definitely |completely |a |something |an |going to be |sadly |actually |probably )*"
    r"(?:not(?! (?:binary|a yes or no|about|the (?:real )?(?:question|point|issue|only)|only|just|what you|what your|for me to|my call|my decision|something i can (?:decide|answer)) )|"
    r"off the table|out of the question|impossible|non starter|nonstarter|no go|no(?! (?:strings|problem|limits?|end|conditions|time|expiry|questions|doubt|matter|more|other) )|hard no|firm no|deal ?breaker|never|"
    r"red line|never going|(?:can|could|does|do|will|would|did) (?:just |simply |really )*(?:not|never)(?! (?:they|you|we|it|he|she|i|solve|mean|matter|have to|need to|protect|give|help|fix|make|guarantee|address|stop|prevent|buy|get|keep) )|(?:something|a \S+|anything|the \S+|the one \S+) (?:that )?(?:i|we|our \S+) (?:\S+ )?(?:can|will|could|would|do|does) (?:not|never)|against|forbidden|ruled out|dead|too (?:much|far|expensive|risky|big|restrictive)|"
    r"the one thing (?:i|we) can not|where (?:i|we) (?:stop|draw|have to)|a bridge too far|beyond (?:us|what|our)|unacceptable|unrealistic|out(?= (?:[.?,]|$|for|of)|$))"
)
HARMFUL_AFTER = compiled(
    r"(?:clause |deal |with you |for (?:a year|us) |right now |even for ~3 )*(?:would|will|could|is going to|might|does|puts?|means?|is|kills?|strands?|breaks?|locks?|hurts?)"
    r" ?(?:just |simply |actually |only |really |also |then |us |end up )*(?:strand|strands|stranding|bury|buries|burying|kill|kills|killing|sink|break|breaks|breaking|cripple|destroy|destroys|wreck|ruin|shut|lock (?:us|out|our)|locks|"
    r"cut (?:us|off|out|our)|cost us|hurt|hurts|hurting|box us|tie our|close (?:the|our|off)|sinks?|kills?|the end of|shuts?|abandon(?:ing)?|throwing|destroying|hollow|gut|starve|poison|undermine)"
)
LIMITING_AFTER = compiled(
    r"(?:would|will|could|might|is going to|does) ?(?:just |simply |actually |only |really |also )*(?:limit|limits|cap|caps|restrict|shrink|weaken|slow|reduce|narrow|make (?:us|you|it) (?:weaker|slower|worse|smaller)|cost you|hold (?:us|you) back|backfire|breed)"
)

REFUSAL = family(r"""
.9 (?:we|i) (?:just |simply |really |honestly |certainly |absolutely |do |definitely |still |unfortunately )*(?:can|could|will|would|am|are|do|shall|may) (?:just |simply |really |honestly |also |absolutely |definitely )*(?:not|never)(?: (?:going to|able to|willing to|prepared to|ready to|in a position to|be able to|be|want to|ever|possibly|really|even))* (?:do|sign|agree to|accept|give you|offer(?: you)?|grant(?: you)?|commit to|go (?:for|along with|there|down that (?:road|path|route)|with)|give in to|make|take|say yes to|entertain|support|meet|approve|allow|consider|live with|have|lock (?:ourselves|ourself|us|myself) (?:in|into)|be (?:locked in|tied down|tied to)|tie (?:ourselves|ourself|our hands)) ?(?:you )?(?:that|this|it|a deal like that|such a (?:clause|thing|deal)|the (?:year|trial|window|pilot|\d+ months)|what you (?:want|ask|are asking)(?: for)?|anything like (?:that|this)|(?:the|that|this|such a|your) (?:clause|exclusive|condition|term|deal|lock in)|your (?:demand|request|terms|clause|condition|ask)|those terms|to (?:that|this|it|one partner|a single partner|one company|anyone|you)|into (?:that|this|it|one \S+|a single \S+))(?= (?:[.?,]|$|and|but|so|because|with|for|right|sorry|to|at|ever|elena|period|full|on|in|even|not|as|here|under|it|that|no|we|i|the|our|what|if|how)|$)
.95 (?:the|my|our) answer (?:is|has to be|will be|remains|stays|would be|to that is|there is) (?:just |simply |still |a |always |going to be |, )*(?:firm |flat |clear |hard |short )?no
.9 (?:it|that|this|so that) (?:is|has to be|will be|would be|'s) (?:just |simply |still |always |going to be |gonna be )*a? ?(?:firm |flat |clear |hard |definite |straight )?no(?= (?:[.?,]|$|from|i|for|sorry|we|on)|$)
.9 (?:it|that|this|exclusivity) (?:is|would be) (?:just |simply |really |absolutely |honestly |completely |probably |, )*(?:off the table|out of the question|impossible|a (?:non starter|no go|nonstarter|deal ?breaker|hard no|no from)|not (?:going to (?:happen|work|fly)|happening|possible|an option|on the table|doable|on|negotiable|feasible|acceptable|something (?:we|i) (?:can|could|will|would|do|ever)|in the cards|workable|realistic|up for (?:debate|discussion|negotiation)|for us|how we (?:work|operate|do)|on offer|available))
.85 (?:it|that|this) (?:will|can|could|would|does|do) (?:just |simply |really )*(?:not|never) (?:happen|work(?: for (?:us|me|our \w+))?|fly|be possible|going to happen)(?= (?:[.?,]|$|for|here|ever|with|and|we|i|because|on)|$)
.9 (?:no way|no chance|absolutely not|not a chance|no can do|out of the question|not happening|certainly not|definitely not|hard pass|hard no|not going to happen|never going to happen|not in a million years|no deal|forget about it|over my dead body|by no means|under no circumstances|i am afraid not|afraid that is a no|thanks but no(?: thanks)?|no thank you|no thanks|impossible for us|dream on|that ship has sailed)(?= )
.9 (?:i|we) (?:have to|must|am going to have to|are going to have to|will need to|am going to|are going to|need to|would have to|will have to|am afraid i have to|got to|will|respectfully|am forced to) (?:respectfully |politely |also |just )*(?:decline|say no|pass(?: on (?:that|this|it|exclusivity))?|refuse|turn (?:that|this|it|you) down|reject|draw the line|stop you there|hold the line|stand firm)
.85 (?:i|we) (?:decline|refuse|reject (?:that|it|this|the)|respectfully decline|pass)(?= (?:[.?,]|$|to|that|it|this|on)|$)
.9 (?:our|the|my) (?:roadmap|strategy|model|board|policy|ceo|company|contracts?|charter|business model|platform) (?:just |simply |strictly |flatly )*(?:forbids?|prohibits?|rules? (?:it|that|this) out|does not (?:allow|permit|let|work that way|support)|will not (?:allow|permit|let)|would never (?:allow|accept)|bars?|excludes|can not (?:allow|support|take|accept))(?: (?:it|that|this|us|me|exclusivity|any|such))?
.85 (?:can|could|will|would) (?:not|never) (?:\S+ )?(?:lock|tie|box|chain|paint) (?:myself|ourselves|us|ourself|me)(?: (?:in|down|into|to|up))?(?: \S+){0,2}?
.85 (?:zero|no|not a|not any) chance (?:\S+ ){0,3}?(?:exclusiv\w+|of that|that happens|we (?:go|do|sign|agree))
.85 my hands are tied
.85 (?:count us out|not (?:for us|interested)|we are not (?:that kind|the kind|interested)|that does not work for us|you are asking (?:for )?(?:too much|the impossible|something (?:we|i) can not))
.8 (?:we|i) (?:can|could|will|would)(?: simply| just)? not(?: (?:accept|agree|sign|commit|do|do that|budge|go there))?(?= (?:[.?]|$|i will|i would|let me|sorry|we will|but)|$)
.8 (?:just |simply |really |absolutely )*not (?:possible|an option|on the table|negotiable|going to work|doable|feasible|going to fly)
.8 (?:we|i) (?:can|could|will|would) (?:not|never) (?:even )?(?:do|give|offer|commit|agree|sign|accept|make)(?: \S+){0,3}? (?:a|one|1|12|6|\d+|even a) (?:year|years|month|months|quarter)(?! (?:early|of (?!it|that|exclusiv)|notice|ahead|head|access))(?: either| too| exclusive)?
.85 not even (?:for )?(?:just |only |maybe )?(?:<dur>|a (?:day|trial|pilot)|exclusiv\w+|1 year)
.85 (?:no|not) (?:to )?(?:exclusivity|exclusive|an exclusive)(?= (?:[.?,]|$|deal|for|ever|at|period|full|not|here|with|sorry|from|and|today|clause|we|i|in)|$)
.85 (?:not|never) (?:going|gonna) to happen
.85 (?:we|i) (?:will|would|can|could) (?:not|never) be (?:able to (?:do|give|sign|accept|agree|offer)|locked|tied|bound|anyone 's|owned|restricted|captive)
.85 (?:sorry|afraid|unfortunately) ,? ?(?:but )?(?:no(?! (?:one|other|partner|special))|not|we can not|i can not|that is not|it is not)(?= )
.8 can not be done
.85 (?:we|i) (?:will|would|can|could|do) (?:not|never) (?:lock|shut|close|cut|drop|abandon|strand|leave|push|kick|sacrifice|give up|walk away from|hand over|bury) (?:out |off |down )?(?:our |the |any |my )?(?:other |existing |two |2 |smaller )*(?:partners?|marketplace|integrations?|anyone|anybody|keys|others|roadmap|them|everyone else|platform)
# sayings and turned-round refusals
.9 (?:not a (?:hope|prayer|snowball 's chance|cat in hell|snowball)|no hope|when pigs fly|pigs might fly|pigs will fly|when hell freezes(?: over)?|hell (?:will|would|has to|freezes)(?: \S+){0,2}? over|not on your life|not on my watch|no dice|nothing doing|no sale|count me out|fat chance|dead on arrival|dead in the water|nice try|keep dreaming|in your dreams(?= (?:[.?,]|$))|you are dreaming|you must be (?:joking|kidding|dreaming)|you are (?:joking|kidding)|no (?:bloody|earthly|freaking) way|not for all the \w+|not for any money|not for love nor money|not for a million \w+|no way no how|not while i am (?:here|in charge|running)|nice try but no|no thanks?|not ever|no sir|no ma'am|no madam|no deal|ask me (?:for )?anything (?:but|except) that|anything but that|barking up the wrong tree|knocking (?:on|at) the wrong door|wrong address|that dog will not hunt|that bird will not fly|that train has left|forget it)(?= )
.85 (?:i|we) (?:would|will|'d) (?:rather|sooner) (?:\S+ ){1,6}?than (?:\S+ ){0,3}?(?:sign (?:that|this|it|such|away|exclus\w+)|agree|accept|do (?:that|this|it)|give you|grant|go exclus\w+|commit|say yes|lock|live with (?:that|it))(?: \S+){0,3}?
.85 (?:it|that|this|such a thing|exclusiv\w+|that one|this one) (?:is|will|would|can|does|are|was) (?:(?:for us|for me|from our (?:side|end)|on our (?:side|end)|sadly|simply|just|completely|totally|absolutely|unfortunately|honestly|really|still|definitely) )*(?:impossible|unthinkable|unacceptable|out of scope|off limits|off the menu|out of bounds|a dead end|a dead letter|dead|a red line|not (?:be )?(?:possible|feasible|workable|acceptable|permissible|permitted|allowed|on the (?:cards|menu|table|agenda)|in the cards|for sale|in scope|viable|going to (?:wash|fly|work|happen)))(?= (?:[.?,]|$|for us|from|at|with|to|here|sorry|madam|ma'am|sir|mate|i|we|in|on|under|full))
.85 (?:that|this|it) (?:\S+ )?(?:will|would|can|could|does|is) (?:just |simply )?not (?:going to |gonna )?(?:wash|fly|sail|float|wear|run|swim|hunt|stick|be done|happen|be possible|be happening)(?= (?:[.?,]|$|with|here|for|mate|i|we|sorry|on))
.85 (?:that|this|it)(?: one)?(?: ,)? (?:we|i) (?:simply |just |really |absolutely )*(?:can|will|could|would|do|shall) (?:simply |just |really )*(?:not|never)(?: (?:do|give|make|accept|sign|agree(?: to)?|offer|grant|provide|allow|entertain|want|touch))?(?= (?:[.?,]|$|sorry|to|for|at|here|madam|ma'am))
.85 (?:exclusiv\w+|such (?:things|clauses|deals)|that sort of (?:thing|deal)|that kind of (?:thing|deal)|locking in)(?: ,)? (?:we|i) (?:simply |just |really |absolutely )*(?:do|can|will|could|would|shall) (?:simply |just |really )*(?:not|never) (?:do|make|give|accept|sign|agree|offer|grant|provide|allow|entertain|want|touch|have|sell|go for)(?: (?:to|for|it|that|here|you|at all))*
.85 (?:i|we) (?:must|have to|need to|got to) (?:\S+ )?(?:say|tell you|answer|give you a|answer with a?) (?:\S+ )?no
.85 (?:can|could) not be (?:done|managed|arranged|had)(?= (?:[.?,]|$|mate|sorry|here|for|i|we|madam))
.85 (?:i|we|us) (?:do|can|will|could|would) not (?:play that game|roll that way|bend on (?:that|this)|budge(?: on (?:that|this))?|go down that (?:road|path|route|lane)|go that way|operate that way|swing that|stomach that|wear that|stand for that|do that sort of thing|sell (?:that|exclusiv\w+)|buy into that)(?= )
.85 (?:a |the |one |that is a )?(?:line|bridge|step|rubicon|road|threshold)(?: that)? (?:i|we) (?:\S+ )?(?:do|will|would|can|could) (?:not|never) (?:cross|take|go over|step over|walk|go down)
.85 (?:asking|ask) (?:me |us )?(?:for )?(?:the (?:moon|earth|world|impossible|stars|sky)|too much|my (?:firstborn|head|job)|blood|something impossible)
.85 (?:i|we) (?:would|will|'d) (?:be|get|lose|end up) (?:\S+ ){1,7}?if (?:i|we) (?:\S+ )?(?:signed|agreed|did|do|said yes|say yes|gave|give|accepted|went|put my name)(?: \S+){0,3}?
.85 (?:not now|today or|now or|not today)(?: ,)? (?:and |or )?(?:not |n)?ever
.85 not (?:in|within|part of) (?:my|our) (?:\S+ )?(?:possibilities|possibility|gift|dna|nature|vocabulary|playbook|plans?|business model|interest|model|repertoire)(?: to \S+(?: \S+){0,2}?)?
.8 (?:can|could|will|would) not (?:wear|swallow|stomach|touch|buy|wash|stand|bear|fly|carry|go near|live with|sign up (?:to|for)|go along with|put my name to|give away|let go of) (?:that|this|it)(?: one)?
# short answers without a subject
.8 (?:can|could|will|would|shall) not (?:\S+ )?(?:do|agree to|sign|accept|give|make|allow|offer|take|manage|swing|pull off|go for|go with|say yes to|commit to|have) (?:that|it|this|such a thing|exclus\w+)(?= (?:[.?,]|$|sorry|mate|madam|for|with|here|at|full|period|to|ever))
.8 not (?:with|for|from|at|on) (?:us|our (?:side|end|watch|company|platform)|my (?:watch|side|end)|this (?:platform|company|side))(?= (?:[.?,]|$|sorry|ever|i|we))
.85 (?:not|never) (?:\S+ )?(?:something|anything|a thing|how|the way|our way|the kind of thing) (?:that )?(?:we|i|my company|our company) (?:\S+ )?(?:do|offer|sign|give|sell|work|operate|play|roll|can|could|will|would|run|provide|grant|agree)(?: (?!lightly|easily|often|myself|yet|alone)\S+)?(?= (?:[.?,]|$|to|for|here|sorry|with))
.85 (?:never|not) (?:ever )?(?:going to|gonna) (?:fly|work|wash|pass|get past|get through|make it past|survive|be approved|be accepted|be signed)(?: \S+){0,4}?
.85 not (?:\S+ )?(?:locking|shutting|cutting|keeping|freezing|dropping|dumping|kicking|pushing|closing|giving up|walking away from|abandoning|ditching|turning away|tying) (?:\S+ )?(?:anybody|anyone|somebody|people|partners|others|<others>|ourselves|my hands|our hands|the door)(?: \S+){0,4}?
""")
BARE_NO = compiled(
    r"(?:(?:well|sorry|so|look|honestly|okay|i am sorry|i am afraid|but|hi|hello|um|and|oh|thanks|thank you|hey|listen|respectfully|with respect|, )(?: ,)? )*(?:no|never|nope|not really|i said no|we said no|still no|again no|sorry no)(?: (?:no|never|sorry|thanks|thank you|way|sir|we can not|i can not|[.,]))*"
)

SOFT_OFFER = family(r"""
.8 (?:here is|this is (?:what|how|where|my|our|the (?:alternative|offer|better))|let me (?:show|offer|propose|suggest|tell|give|explain|put|walk)|i (?:want|would like|would love) to (?:offer|propose|suggest|show|give|solve|find|put)|i (?:can|could|will) (?:offer|propose|suggest|give|promise|put)|what (?:i|we) (?:can|could|will|would|do|have|think)|we (?:can|could|will) (?:offer|give|do|find|build|put|design|make|get)|there (?:is|are|might be|may be|has to be) (?:a|another|other|something|an) (?:better|way|ways|option|something|route|path|alternative|middle|smarter|different|stronger)|i have (?:a|an|another|something) (?:better|idea|proposal|offer|else|alternative|counter|in mind|stronger)|how about|what if|instead|something (?:better|stronger|creative|else|that)|(?:let us|we can|we could|i think we can|i am sure we can|happy to|want to|love to|like to|glad to) (?:find|figure|work (?:something|this|it)|look (?:for|at)|explore|talk about|build|design|get creative|see what|discuss|solve|get)|i think (?:there|we|serves)|serves (?:you|theirco) better|better than (?:exclusiv|that)|(?:i|we) would rather(?!(?: \S+){1,7} than )|i am (?:open|willing|ready|happy) to|i do want to|you (?:would|will|could) (?:get|have|see))
""")

RHETORICAL = compiled(
    r"(?:are you (?:\S+ )?(?:joking|kidding|serious|mad|crazy|dreaming|insane|for real|having a laugh|out of your mind|nuts)|is (?:this|that) (?:a|some kind of) joke|what do you take (?:me|us) for|why (?:on earth |in the world |the hell )?(?:would|should) (?:i|we) (?:ever |even )?(?:do|agree|sign|accept|give|want)|what part of no|how many times|do (?:i|we) look like|who do you think (?:i am|we are|you are)|do you think (?:i am|we are) (?:stupid|crazy|mad))"
)
"""A question that only sharpens a refusal."""

TAKE_BACK = family(r"""
.95 (?:scratch|strike|cancel|undo|rewind|erase|delete|withdraw|retract|rescind|revoke|reverse) (?:that|it|this|what i (?:said|offered)|the (?:year|exclusiv\w+|offer|last (?:bit|part|thing)|trial|window|six|12|6|clause|pilot|one)|my (?:last )?(?:offer|statement|words|yes)|all of (?:that|it)|exclusiv\w+)
.95 (?:forget|disregard|ignore|drop|never mind|skip|lose) (?:about )?(?:(?:the|that|my|what i just|everything i) )?(?:last )?(?:what i (?:just )?(?:said|offered|suggested|proposed)|(?:year|years|1 year|12 months?|6 months?|\d+ months?|months?|trial|window|pilot|sunset|time limit|end date|milestone)(?: (?:thing|idea|offer|of exclusiv\w+|exclusive|exclusivity|deal|i (?:offered|mentioned|suggested|proposed)))?|(?:offer|yes|exclusiv\w+)(?: (?:i|offer|idea|thing|for|deal) ?(?:offered|mentioned|said|gave|made|suggested)?)?|i (?:said|offered|suggested|mentioned) (?:that|anything|it|exclusiv\w+|a year)|(?:i )?said about (?:that|it|exclusiv\w+|the year|a year|going exclusive))
.95 (?:i|we|let me|want to|have to|need to|must|going to|would like to|can i|may i|allow me to|got to) (?:just |openly |have to |want to |need to |must |will |would like to |am going to |am |formally |also |'d )*(?:take|taking) (?:it|that|this|those words|my (?:yes|words?|offer|last offer)|what i (?:said|offered)|the (?:offer|year|exclusiv\w+|yes|clause|trial)|(?:all|both) of (?:it|that)|exclusiv\w+|back)(?: \S+){0,3}? ?back(?! to (?:<ceo>|my|our|him|her|them|the (?:team|office|board)|your|theirco))
.9 (?:take|taking|took|pull|pulling|walk|walking|roll|rolling|dial|claw) (?:that|it|this|the (?:year|offer|exclusiv\w+|clause|yes)|my (?:offer|words|yes)|exclusiv\w+|what i said) back(?! to (?:<ceo>|my|our|him|her|them|the (?:team|office|board)|your|theirco|you and))
.9 (?:i|we) take (?:that |it )?back (?:what|the|my|that|everything|exclusiv)
.9 (?:walk|pull|row|roll|step|dial) back (?:on )?(?:the|my|what|that|from (?:that|what|the|exclusiv)|exclusiv)
.9 let me (?:walk|roll|pull|take) (?:that|it) back(?: \S+){0,2}?
.95 (?:i|we) (?:should|ought) (?:not|never) (?:to )?have (?:\w+ )?(?:offered|said|agreed|put|promised|given|gone|suggested|conceded|mentioned|told you|floated|done|proposed|brought|accepted|spoken)
.9 (?:i|we) (?:misspoke|spoke too (?:soon|fast|quickly)|got ahead of (?:myself|ourselves)|was wrong to|were wrong to|made a mistake|jumped (?:too fast|the gun)|went too far|was too (?:quick|fast|hasty)|can not stand by|no longer stand by|have changed my mind|changed my mind|am changing my mind|regret (?:offering|saying|agreeing)|have to correct (?:myself|that)|need to correct (?:myself|that|something)|correct myself|overpromised|overstepped|answered too (?:fast|quickly)|gave (?:that|it) away too)
.9 (?:that|it|the (?:year|offer|trial)|offering (?:that|it|exclusiv\w+)|saying (?:yes|that)|agreeing to (?:that|it|exclusiv\w+)) (?:was|were) (?:a mistake|wrong|too (?:quick|fast|hasty)|an error|not right|my mistake|the wrong (?:offer|thing|answer))
.85 (?:my mistake|my bad|on second thoughts?|let me (?:rephrase|correct|start over|back up|undo|reverse|withdraw|retract|rewind|walk that back)|i would like to (?:correct|undo|withdraw|reverse))
.9 (?:actually|no|sorry|wait|hold on) ,? ?(?:no|not) (?:the )?(?:exclusiv\w+|year|exclusive deal|trial)(?: after all)?
.9 (?:no|not|without) (?:\w+ ){0,3}?(?:exclusiv\w+|year|going exclusive) after all
.9 (?:can|will|could|would) (?:not|no longer) (?:\w+ ){0,6}?after all
.85 (?:pull|take|taking|pulling) (?:the (?:year|offer|exclusiv\w+|clause|trial|window)|exclusiv\w+|that|it|that offer) off (?:the table|again)
.9 (?:the|my) (?:year|offer|exclusiv\w+|yes|trial|window|12 months|6 months)(?: offer| i (?:offered|mentioned|gave))? (?:is|comes) (?:off the table|off again|withdrawn|gone|back off)
.85 what i said (?:about|earlier) ~5 (?:was wrong|does not stand|no longer|forget|ignore|is off)
.85 (?:never mind|nevermind) (?:the|that|what i said|about (?:the|that))
""")
