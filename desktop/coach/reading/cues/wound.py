"""How people ask what drives the demand, and how they ask for what she never owes them."""

import re

from desktop.coach.reading.cues.grammar import Turn
from desktop.coach.reading.cues.notation import Family, Hit, compiled, family

PAST_ASKED = family(r"""
.95 (?:what (?:happened|went wrong|went down|occurred|became|came)|how (?:did|was) (?:that|it|things)? ?(?:end|go wrong|go|work out|turn out|break down|with|the)) ~4 (?:last|previous|former|past|old|earlier|prior|ex) ~2 (?:partners?|integrations?|partnerships?|vendors?|providers?|platforms?|deals?|ones?|time|relationships?|supplier|agreement|company)
.95 (?:did|has|have|had|was|were|is|are) (?:someone|somebody|anyone|anybody|something|anything|a (?:\w+ )?(?:partner|vendor|platform|company|competitor)|another (?:partner|company|platform)|your (?:last|previous|former|old) \S+|the (?:last|previous|former) \S+|you|theirco|your (?:ceo|team|company)|he|she|they|it|this|that|there) ~3 (?:burn|burned|burnt|leave|left|walk|walked|walks|drop|dropped|ditch|ditched|dump|dumped|poach|poached|abandon|abandoned|betray|betrayed|hurt|bitten|bite|screw|screwed|let down|let you down|jump|jumped|fail|failed|stolen|steal|bail|bailed|disappear|disappeared|lose|lost|jilted|cheat|cheated|defect|defected|switch|gone wrong|go wrong|went wrong|go bad|gone bad|go sour|gone sour|happen(?:ed)? (?:before|in the past|last time|to you|with (?:your|another|a|the))|been through|left behind|bad experience|history|backfire|sting|stung)
.95 (?:have|has|had|did) (?:you|theirco|your (?:ceo|team|company)|he|she|they|anyone) ~3 (?:been (?:burned|burnt|hurt|left|dropped|abandoned|let down|betrayed|stung|bitten|through|here)|(?:have|had) (?:a|any|some|this) ~3 (?:bad|rough|painful|terrible|negative|poor|nasty|partner|partnership|experiences?|history)|lost (?:a|any|an|some) ~2 (?:partner|integration|vendor)|gone through|experienced)
.95 (?:did|has|have|had|was|were|is) ~3 (?:last|previous|former|earlier|past|old|prior) ~2 (?:partners?|integrations?|partnerships?|vendors?|providers?|relationships?|deals?) ~3 (?:end|ended|ending|go|gone|went|going|fall|fell|fallen|break|broke|broken|turn|turned|sour|soured|collapse|collapsed|fail|failed|hurt|leave|left|walk|walked)
.9 (?:is|was|are|were|has) there (?:been )?(?:a|some|any|an) ~3 (?:history|story|past|bad experience|experience|incident|old wound|wound|scar|partner (?:who|that)|backstory)
.95 (?:what|how|why) (?:\S+ ){1,5}?(?:partner|partners|company|vendor|people|team|one|platform) (?:\S+ )?(?:before us|before this|you had|you left|you worked with|who left|that left|you used to)(?: \S+){0,3}?
.9 (?:who|which (?:partner|company|vendor)) ~1 (?:burned|burnt|left|hurt|dropped|poached|abandoned|betrayed|let|walked out|walked away|did this|did that|bailed)
.9 (?:tell|walk|talk|take|fill|share|remind) ~2 (?:\S+ ){0,4}?(?:last|previous|former|past|old|earlier) ~2 (?:partners?|integrations?|partnerships?|vendors?|providers?|experiences?|relationships?|time|deal)
.9 (?:what|why|how) ~5 (?:last|previous|former) ~2 (?:partners?|integrations?|partnerships?|vendors?|providers?|relationships?|supplier)
.9 (?:how|why) did ~4 (?:lose|lost|leave|walk|break up|fall apart|end|blow up|part ways)(?= (?:[.?,]|$|them|it|you|that|the|your|with|him|in)|$)
.85 (?:what happened|what went wrong) (?:before|last time|back then|there|to (?:you|theirco|your)|with (?:them|him|her|that|your)|the last time|in the past|then|last year)
.9 (?:bad|painful|rough|ugly|nasty|negative|difficult|terrible) (?:experience|break up|breakup|history|ending|story|past)(?: ~2 (?:before|in the past|behind|with|there|here))?
.85 (?:has|have|did) (?:this|that|it|something|something like (?:this|that)|anything like (?:this|that)|you) (?:ever )?(?:happened|happen|been through|gone through|been here)(?: \S+){0,3}?(?: before| already| to you| in the past)
.85 (?:is|was) (?:this|that|it) (?:about|because of|to do with|down to|a reaction to|coming from|related to) ~2 (?:someone|somebody|something that happened|a (?:past|previous|former|bad|partner|competitor|breakup)|(?:the|your) (?:last|previous|former)|an old|what happened|history|past)
.85 what (?:was|were) (?:it|that|things|the (?:last|previous) \S+) like (?:with|when|last|before)
.85 (?:were|was|have|has) (?:you|theirco|your ceo|he|she|they|anyone) ~2 (?:burned|burnt|stung|left hanging|left high|let down|dumped|jilted|bitten|betrayed|abandoned|dropped|poached)
.9 (?:who|what|which \w+) (?:\S+ )?(?:did|has done|had done|done|hurt|burned|burnt|screwed|broke|betrayed|dumped|spooked|rattled|stung|bit|scarred|jilted|ditched|stabbed|let) (?:\S+ )?(?:you|theirco|<ceo>|your (?:team|side|company|people)|him|her|them)(?: guys)?(?: (?:dirty|over|wrong|down|like that|in|badly|so|so badly|here|before|this way))*(?= (?:[.?,]|$|and|so|to|in|for|that|dirty))
.9 what (?:is|was|has|had) (?:ever )?(?:gone|went|go|been going) (?:so )?(?:wrong|bad|sour|south)(?: \S+){0,8}?
.9 something (?:\S+ )?(?:happened|went wrong|has happened|must have happened|bad happened|went sour)(?: (?:here|before|there|to you|once|back then|in the past|with \S+))*(?: ,)? (?:did not (?:it|he|they|something)|has not it|had not it|right|no|yes|am i right|is that (?:it|right|so)|tell me|what was it|correct|was it|is not it)
.9 (?:is|was|are|were|has|do|does|have|may|any|some|had) (?:there |you |it |this |that |because of )*(?:be |been |had |have )?(?:some |any |a |an |one )*(?:\S+ )?(?:past (?:experience|incident|partner|trouble|history)|incident|bad blood|old (?:story|wound|scar|grudge)|history|trauma|baggage|skeletons?|episode|scar tissue|previous (?:experience|incident|episode|partner)|earlier (?:experience|incident|episode|partner)|burn mark|sore spot|ghosts?)(?: \S+){0,8}?
.9 (?:somebody|someone|a partner|another partner|they|he|she|the last (?:one|lot|partner|guys)) (?:\S+ ){0,2}?(?:walked|left|burned|burnt|hurt|dropped|poached|ditched|dumped|betrayed|stung|bailed|let|ran|jumped|screwed|abandoned|disappeared|vanished)(?: (?:out|off|on|you|theirco|lot|down|behind|ship|over|badly|guys|before|your|ceo|in|the|lurch|away)){0,6}(?: ,)? (?:did not (?:they|he|she|it)|right|am i right|is that (?:it|right|so)|have not they|has not (?:he|she|somebody)|no|correct|yes)
.9 what (?:\S+ ){1,4}?(?:went wrong|happened)(?: (?:last time|back then|before|there|with \S+|in the past))?(?= (?:[.?,]|$|last|before|back|with|in))
.9 (?:did|has|have|had|was) (?:\S+ ){0,3}?(?:partner|vendor|company|someone|somebody|anyone|platform|they) (?:ever )?(?:do|done|did|pull|pulled) (?:\S+ )?(?:something|anything|this|that|a \S+) (?:\S+ )?(?:to|on) (?:you|theirco|<ceo>)(?: \S+){0,2}?
""")

DRIVE_ASKED = family(r"""
# what drives it, what is behind it
.95 (?:what|who) (?:exactly |really |actually |specifically |in particular |truly |else )?(?:is|are|was|has been|could be|might be) (?:it that is |really |actually |truly |exactly |specifically |mainly |all |that is )*(?:driv\w+|behind|underneath|under|beneath|fuel\w+|prompt\w+|motivat\w+|at the (?:heart|root|bottom|core)|pushing|causing|making (?:you|him|her|them|your|theirco|it)|lying behind|sitting behind|beneath|triggering|worry\w+|scar\w+|bother\w+|eating|keeping|leading|going on|spook\w+|weighing|haunting|on (?:<ceo>|your|his|her|their) ?(?:'s )?mind|troubling|frightening|in the way|the (?:\w+ )?(?:concern|worry|fear|issue|problem|risk|need|reason|reasoning|thinking|rationale|story|driver|motivation|worst|goal|aim|purpose|point|danger|threat|nightmare|backstory to|thought|history|pain|hesitation|root|cause|trigger|logic|question|why|objective|outcome|thing))(?: \S+){0,6}?(?= )
.95 what (?:drives?|drove|motivates?|prompts?|prompted|triggered|triggers|fuels|fuelled|fueled|lies behind|sits behind|brought|brings|led|made|makes|caused|sparked|started|worries|scares|frightens|concerns|bothers|keeps|stings|haunts|spooked|matters)(?: \S+){0,2}? (?:<ceo>|you|this|that|it|the|exclusiv\w+|him|her|them|theirco|your|most|about|on)
.9 (?:what|why) ~4 (?:so important|matters? (?:so much|most|here|to|more)|such a (?:must|priority|big deal|sticking point|hard line|condition)|non negotiable|a (?:must have|must|condition|requirement|deal ?breaker)|important (?:to|for|about))
.9 what (?:is|was) it (?:that |about )?(?:\S+ ){0,6}?(?:afraid|scared|worried|worries|wants?|needs?|after|protect\w*|fears?|hoping|trying|concern\w*|nervous|bother\w*|important|matters?)
.85 how come (?:<excl>|it|that|this|<ceo>|you|theirco)(?: \S+){0,7}?
.85 what would (?:be|look|change|become) (?:\S+ )?(?:different|better|change)(?: \S+){0,6}?
.85 is (?:that|this|it) what (?:this|it|that|exclusiv\w+) is (?:\S+ )?about
.85 what would (?:\S+ )?(?:count as|prove|be proof|serve as proof|show|demonstrate|convince)(?: \S+){0,7}?(?= (?:you|theirco|<ceo>|proof|matter|that|him|her|them|us))
.8 (?:what|why)(?: \S+){0,6}? (?:when|if) you ask (?:him|her|them|<ceo>) why
.75 (?:story|reason|history|more|something) (?:behind|to|underneath|under|in) (?:that|this|it|the)(?: \S+){0,3}? [.,] (?:would|will|can|could|do) you (?:\S+ ){0,2}?(?:tell|share|say|explain|open|mind)(?: \S+){0,3}?
.85 how would (?:\S+ ){1,5}?(?:better|different|safer|change|improve)(?: \S+){0,3}? (?:with|if|under) (?:\S+ ){0,3}?(?:exclusiv\w+|the clause)
# what it solves or buys
.95 what (?:problem |exactly |specifically |really |actually |need |itch |fear |purpose |question |risk )*(?:does|would|will|do|is|could|should|did|might) (?:<excl>|it|this|that|the clause|a clause|being exclusive|going exclusive|having (?:it|that|exclusiv\w+)|an exclusive|that (?:word|clause|term|ask)|saying yes|locking us in|such a clause|the word) (?:really |actually |even |supposed to |meant to |going to |mean to |truly |specifically )*(?:solv\w*|giv\w*|get|getting|buy|buying|protect\w*|do|doing|mean|meaning|fix\w*|achiev\w*|accomplish|change|changing|prevent\w*|guarantee\w*|bring|offer|address\w*|deliver|ensure|secure|cure|represent|stand for|look like|help|unlock|keep|answer|serve|supposed|meant|for|safeguard|insure|mitigate|provide|add|save|stop|cover|signal)(?: \S+){0,4}?
.9 (?:how|in what way) (?:does|would|will|do|could|is|might) (?:<excl>|it|this|that|the clause|being exclusive|going exclusive|having (?:it|that|exclusiv\w+)) ~2 (?:help|protect|solve|serve|make (?:you|theirco|<ceo>)|benefit|matter|keep|change|fix|keep you)
.9 what (?:would|will|do|does|are|is|were|can|might) (?:you|theirco|<ceo>|he|she|they|your side|your people) (?:get|gain|hoping|hope|trying|try|looking|want|wants|expect|lose|win|protect\w*|solv\w*|fear|fears|worry|worried|worries|afraid|scared|concerned|nervous|anxious|risk|after|need|needs|require|dread|imagine|picture|really|actually|most|feel|feeling|care|cares|stand to|like to avoid|value)(?: \S+){0,9}?(?= (?:[.?,]|from|about|out|to|for|of|by|with|most|if|here|that|in|so|and|on|losing|happens|at)|$)
# why
.95 why (?:is|was|does|do|would|did|has) (?:that|it|this|<excl>|<ceo>|you|theirco|she|he|they|the clause|the word|your (?:side|team|company)|that (?:word|clause|point)) ~3 (?:so|important|matters?|need|needs|want|wants|care|cares|insist\w*|on the table|come up|coming up|mandate\w*|push\w*|ask\w*|require\w*|demand\w*|keen|set on|now|critical|crucial|necessary|essential|key|there|in there|stuck|a must|feel|dig\w*|exclusiv\w*|firm|adamant|bring|brought|here|hold\w*|afraid|worried|chose|choose|landed?)(?: \S+){0,4}?
.9 (?:but |and |so |okay |can i ask |may i ask |out of curiosity |just )?why (?:exactly |specifically |this |that |the |now |though )*(?:<excl>|exclusiv\w+|clause|demand|push|ask|word|mandate|request|urgency|insistence|lock in|lockin|condition|hard line)(?! (?:would|will|is|does|can|could|hurts|kills|limits|fails|not)) ?(?:now|in particular|at all|for|here|matters?|came)?
.85 (?:can|may|could|mind if) i ask (?:you )?(?:why|what)(?: \S+){0,8}?(?= (?:[.?,]|behind|exclusiv\w+|driving|matters|important|worried|about)|$)
.9 (?:where|how) (?:is|does|did|has) (?:that|this|it|all (?:this|that)|the (?:ask|demand|request|push|clause|word|idea|need|requirement|mandate|worry|fear|exclusiv\w+)|exclusiv\w+|your ceo) ~2 (?:come|coming|came|get|land|start|started|begin|arise|stem\w*|originate|arrive|end up|become)(?: \S+){0,4}?(?= (?:[.?,]|from|about|to|at|on|up)|$)
# understanding
.95 (?:help (?:me|us)|i (?:want|would like|would love|need|am trying|am keen|was hoping|hope|would really like|wish) to|let me|can i|could i|i am curious to|love to|like to|want to|trying to|make sure i|before (?:anything|we go on|that|we go further|i answer|we talk|i respond|we do)) ~3 (?:understand|see|get|grasp|hear|know|learn|appreciate|figure out|make sense of|picture|find out|see|dig into|get (?:to|under)|unpack)(?: (?:better|more|first|really|properly|clearly|fully))? (?:\S+ ){0,2}?(?:what|why|where|how|who|the (?:reason|reasoning|thinking|why|worry|concern|fear|story|need|rationale|history|problem|real|root|driver|logic|bigger)|behind|more about|your (?:ceo|worry|concern|thinking|fear|reason|need|side|reasons)|from (?:you|your)|about (?:what|why|the))(?: \S+){0,8}?(?= (?:[.?,]|solves?|solving|driv\w+|behind|exclusiv\w+|fear\w*|worr\w+|concern\w*|need\w*|ceo|protect\w*|afraid|matters?|important|coming|come|comes|happened|about|thinking|from|ask|clause|for|you|reason|want\w*|means?|looking|trying|demand|request|sleep|safe|nervous|looks|bothering|scares?|it|this|that|here)|$)
.9 (?:walk|talk|take|guide|lead) (?:me|us) ~1 through (?:why|what|how|where|the (?:thinking|reason\w*|why|logic|concern|worry|fear|history|story|rationale|background|need|ask)|your (?:thinking|concern\w*|worry|worries|reasoning|ceo 's|fear\w*)|<ceo> 's|it from|that|that one|this|exclusiv\w+)
.9 (?:tell|teach|share with|explain to|fill|give|show|enlighten) (?:me|us) ~2 (?:about|what|why|where|how|in on|more|the (?:real )?(?:story|reason|background|why|concern|worry|fear|thinking|history|context)|who|a bit more)(?: \S+){0,6}?(?= (?:[.?,]|behind|driv\w+|exclusiv\w+|that|it|this|fear\w*|worr\w+|concern\w*|needs?|ceo|happened|matters?|from|wants?|afraid|about|demand|ask|solves?|clause|protect\w*|scar\w+|important|means?|for|keeps|going|thinking)|$)
.85 (?:say|share|tell me)(?: (?:a (?:bit|little) |some )?more)(?: (?:about|on|of|behind)(?: \S+){1,4}?)?
.85 (?:hear|know|learn|understand)(?: (?:a (?:bit|little) |some )?more) (?:about|on|of|behind)(?: \S+){1,4}?
.9 (?:i am |just |really |genuinely |im |i was )*(?:curious|wondering|wonder|interested) ~2 (?:what|why|where|about (?:what|why|the|where|your)|how (?:this|that|it|exclusiv\w+))(?: \S+){0,6}?(?= (?:[.?,]|driv\w+|behind|exclusiv\w+|fear\w*|worr\w+|concern\w*|needs?|from|solves?|matters?|protect\w*|important|for|ceo|about|happened|means?|that|it|about)|$)
.85 (?:explain|describe|share|unpack|open up|spell out|lay out) (?:to me |for me |with me |about )?(?:why|what is (?:behind|driving)|what (?:drives|worries|happened|your|the|you|makes|made|matters)|the (?:fear|worry|concern|thinking|reason\w*|why|story|background|need)|your (?:ceo 's )?(?:fear\w*|worr\w+|concern\w*|thinking|reason\w*))
# fears and needs of the CEO
.95 (?:is|are|was|were|does|do|did|would|could|might) (?:<ceo>|you|theirco|he|she|they|your (?:team|side|people)|everyone|it|this|that|the (?:real )?(?:worry|fear|concern|issue|question)|somebody|anyone|part of (?:this|it|you)) ~4 (?:afraid|scared|worried|worry|worries|concerned|concern|nervous|anxious|fear|fears|frightened|terrified|dread|lose sleep|losing sleep|burned|insecure|protecting (?:against|from|yourselves|yourself|something|what)|paranoid|about (?:trust|fear|safety|protection|loyalty|commitment|security|being|losing|control|not being|risk|history|feeling|staying|the risk|certainty|reassurance|getting|someone)|feel (?:exposed|safe|vulnerable|unsafe|at risk|burned)|left behind|commoditi[sz]ed|just another)
.9 what (?:would|will|could|might|does|do|can|must|should|is it) (?:it )?(?:take|make|help|need|needs|give|let|reassure|calm|convince|satisfy|ease|allow|protect|settle|put)(?: (?:for|to|at))? ~2 (?:<ceo>|you|him|her|them|theirco|your (?:team|side|people)|(?:his|her|their|your) mind|that (?:fear|worry|concern)|it)(?: \S+){0,4}? (?:safe|secure|comfortable|confident|protected|sleep|trust|believe|easy|relax\w*|reassured|happy|at ease|sign|say yes|feel|rest|certain|sure|calm|okay|whole|settled|less (?:nervous|worried)|move|walk away|drop|let go|stop worrying|fear|worry|mind|yes|on board|over the line|need|satisfied)
.95 what (?:does|would|do|will|is it|must|might|did) (?:that )?(?:<ceo>|you|theirco|he|she|they|your (?:team|side|people)) ~2 (?:need|needs|require|want|wants|have to|like|look for|hope|care about|expect|fear|worry about|think (?:will|would|might|could) happen|believe|lose|see as the risk|is missing|dread|value)(?: \S+){0,10}?(?= (?:[.?]|from|in this|to (?:see|feel|hear|know|be|walk|say|sign|believe|have|trust|stop|avoid|happen|get)|here|out|most|if|for|about|about this|of this|losing|happens|,|then|so)|$)
.95 (?:what|which) ~4 keeps? (?:<ceo>|you|him|her|them) ~1 (?:up|awake)
.9 what (?:would|could|might|will|happens?|happened|is (?:it )?(?:going to )?) ?(?:happen|it cost|go wrong|be the worst|you lose|be lost|the worst|break) (?:to (?:you|theirco|<ceo>) )?(?:\S+ ){0,2}?(?:if|without|otherwise|should|case|there|when|in)(?: \S+){0,6}
.9 (?:what (?:is|are|would be) (?:it )?(?:the (?:real |actual |underlying |deeper |true |core |main |biggest |worst |single )*)(?:concern|worry|fear|issue|problem|risk|need|story|reason|goal|nightmare|danger|scenario|question|thing|outcome|thinking|motivation|driver|interest|pain|hurt|wound|objective))(?: \S+){0,3}?
.9 what (?:are|is|was|were) (?:you|<ceo>|he|she|they|theirco|your (?:team|side|people)) (?:really |actually |most |so |truly |personally |all )*(?:worried|afraid|scared|nervous|concerned|anxious|fearing|protecting|trying to (?:protect|avoid|solve|prevent|achieve|guard|fix|secure|accomplish|get|stop|keep|ensure)|hoping|looking|after|thinking|guarding|dreading|picturing|going through|up against|reacting|seeing|missing|feeling|solving|carrying|expecting|worrying|bracing|losing)
.85 what (?:is|was) (?:at stake|missing|the story|going on|on <ceo> 's mind|on your mind|it about|this (?:really |actually )?about|that (?:really |actually )?about|it (?:really |actually )?(?:about|for)|really about|wrong)(?! .{0,20}(?:weather|score|demo))
.85 what (?:is|are) (?:we|you) (?:really |actually )?(?:solving|talking about|protecting)
.85 what does (?:protection|safety|security|safe|a win|commitment|reassurance|mattering|feeling safe|being safe|good|success|real commitment|priority|winning) (?:look like|mean)(?: (?:to|for) (?:you|theirco|<ceo>|him|her))?
.85 (?:how|when) (?:would|will|do|does|could) (?:you|<ceo>|theirco|they|he|she) (?:know|feel|tell|be sure|trust) ~3 (?:safe|matters?|matter|protected|secure|priority|leave|left|committed|treated|important|stay|serious)
.85 (?:i would|i want to|love to|like to|need to) (?:hear|know) (?:from you )?(?:what|why|where|about (?:what|why|your|the|that))(?: \S+){0,6}?(?= (?:[.?,]|driv\w+|behind|exclusiv\w+|fear\w*|worr\w+|concern\w*|needs?|from|solves?|matters?|afraid|happened|for|ceo|scares?)|$)
.8 (?:what|why)(?: ,)? (?:happened|brought (?:this|that|it) (?:on|about|up)|changed)(?= (?:[.?,]|$|there|for|with your ceo|to (?:make|cause|bring|trigger|put|you|theirco|your)|that (?:made|makes|your|you|this)|before|exactly|in the|here|with)|$)
.85 (?:what|which) (?:part|piece|aspect|bit) of (?:exclusiv\w+|it|that|this|the clause) (?:matters?|is|do|does|would)(?: \S+){0,5}?
.85 (?:is (?:there )?(?:something|anything|more|a (?:deeper|bigger|different|real)|an? \w+ (?:worry|fear|concern|reason)) ~2 (?:behind|underneath|under|deeper|else|going on|happened|worrying|driving|you are not|that happened|i should know|bothering|to it)|did something|has something|what did (?:they|someone|somebody|your) ~4 do)
.85 (?:if|suppose) (?:you|<ceo>|theirco) (?:do not|did not|does not|can not|could not) (?:get|have) (?:it|that|exclusiv\w+|the clause)(?: \S+){0,2}? what (?:happens|would|are|is|do|breaks|goes)(?: \S+){0,4}?
.8 (?:what|tell me what|so what) would (?:have to|need to|must) be (?:true|in (?:this|the|there)|there|on paper|different)(?: \S+){0,6}?
.8 what (?:else )?would (?:feel|be) (?:like )?(?:safe|protection|protective|protected|enough|reassuring|as good as|secure)(?: \S+){0,4}?
.8 help me (?:understand|out here|see it|get it|get there)(?= (?:[.?]|$)|$)
.85 (?:what|why) (?:makes|made|has|had) (?:<ceo>|you|theirco|him|her|them|it|this|that|exclusiv\w+)(?: \S+){0,6}?(?= (?:[.?]|important|so|want\w*|need\w*|ask\w*|feel\w*|insist\w*|matter\w*|worried|nervous|afraid|push\w*|demand\w*|essential)|$)
# in other words
.9 (?:what|which|where) (?:is|are|was) (?:it )?(?:the |this |that |your )(?:\S+ )?(?:ghosts?|elephant|skeletons?|monster|bogeyman|boogeyman|baggage|scar|itch|sore (?:spot|point)|sticking point|hang ?up|beef|catch|trigger|thorn|splinter|bruise|nerve|fire|pain point|nightmare|worst case|doomsday|bit that hurts|knot|snag|sting|stumbling block|source|origin|deal with)(?: \S+){0,5}?
.9 what (?:is|has|have) (?:\S+ )?(?:eating|biting|bugging|bothering|got|gotten|rattling|spooking|gnawing|nagging|haunting|keeping|troubling|tormenting|irking) (?:at |on )?(?:you|<ceo>|him|her|them|theirco|your (?:side|team|people))(?: \S+){0,6}?
.9 (?:what|anything) (?:is it |is there )?(?:am i|are we|is it i am|that i am|i am|do i|i might be) (?:\S+ )?(?:missing|not seeing|not hearing|not getting|overlooking|blind to|not understanding|failing to see)(?: \S+){0,3}?
.9 what (?:is it )?(?:are you|you are|is she|is he|are they|is <ceo>) (?:\S+ )?(?:not (?:telling|saying|sharing)|holding back|leaving out|dodging|guarding|bracing|running from|scared|hedging)(?: \S+){0,3}?
.9 (?:may|can|could|might) (?:i|we) (?:please |kindly |just )?(?:know|hear|learn|understand|find out|ask)(?: \S+){0,3}? (?:reason|concern|why|what|thinking|motive|cause|worry|background|issue|fear|behind|rationale|logic|purpose)(?: \S+){0,6}?
.9 (?:kindly|please|do|just|honestly|go on|come on|pray) (?:tell|explain|share|describe|clarify|enlighten|elaborate|say)(?: (?:me|us|to me|with me|with us))?(?: ,)? (?:\S+ ){0,4}?(?:concern|reason|why|worry|fear|issue|behind|background|cause|where (?:that|this|it)|what (?:is|has|your|the|you|happened|drives)|story|motive)(?: \S+){0,6}?
.9 (?:from )?where (?:comes|does come|is coming|came|did come|stems|springs) (?:this|that|the|it|your|such)(?: \S+){0,5}?
.9 why (?:the |this |that |such |so |all the |all this )+(?:\S+ )?(?:hard line|long face|rush|hurry|insistence|sudden|exclus\w+|firm|hard|strict|lock|cage|fence|wall|handcuffs|ring|fuss|urgency|worry|fear|caution|nerves|need|wish|obsession|important|heavy|adamant|attached|sharp|strong)(?: \S+){0,5}?
.9 why (?:is|would|does|do|has|should) (?:it |this |that |he |she |they |<ceo> |you |theirco |one |anyone )(?:\S+ ){0,6}?(?:important|exclus\w+|clause|lock\w*|only one|alone|hard|much|matter|rather|insist\w*|essential|fence|wall|handcuffs|cage|promise|ring)(?: \S+){0,5}?
.9 (?:which|what) (?:\S+ )?(?:risks?|dangers?|worry|worries|fears?|problems?|pain|harm|threats?|loss|gap|hole|scenario|outcome|disaster|accident|feeling) (?:\S+ ){0,3}?(?:do|does|would|is|are|did|will|was) (?:you|<ceo>|he|she|they|theirco|it|this|that|the|exclus\w+|your side)(?: \S+){0,6}?
.85 (?:where|how) (?:does|did|do) (?:it|this|that) (?:\S+ )?(?:hurt|pinch|ache|sting|burn|shoe pinch)(?: \S+){0,3}?
.85 (?:talk|speak|open up|level|be straight|be honest|be frank|come clean) (?:to|with) me(?: ,)? (?:what|why|where|who|how|about|elena)(?: \S+){0,6}?
.85 there (?:is|must be|has to be|was) (?:a |some |more |an |something )(?:\S+ )?(?:story|history|reason|behind|more|underneath|scar|wound|to it|to this|going on|bigger)(?: \S+){0,4}?(?: ,)? (?:is not there|right|is there not|no|what is it|care to|tell me|was not there|will you|do you want|would you|can you|am i right)
.85 what (?:is it )?(?:do |does |that )?(?:you|<ceo>|he|she|they|theirco) (?:\S+ )?(?:think|thinks|imagine|imagines|reckon|fear|fears|picture|suspect|worry|believe|expect)s? (?:that )?(?:we|i|they|someone|would|will|might) (?:\S+ ){0,4}?(?:do|happen|happens|leave|if|to|otherwise|without)(?: \S+){0,5}?
.85 (?:tell|give|say|show|share)(?: me| us| with me)? (?:the (?:bit|part|thing|half|piece)|what|whatever) (?:that )?(?:you|<ceo>|he|she|they) (?:are|is|have|has) (?:not|never) (?:\S+ ){0,3}?(?:me|us|saying|said|telling|told|out loud|sharing)
.85 (?:may|can|could|might) (?:i|we) (?:please |kindly )?(?:know|ask|hear)(?: \S+){0,3}? (?:where|why|how come|for what)(?: \S+){1,6}?
""")

_OWN_PLANS = compiled(
    r"(?:what|how|why) (?:my|our) (?:ceo|cfo|team|board|boss|lawyers?|legal|people|colleagues?|founders?)|what (?:i|we) (?:can|could|will|have|would)(?! (?:be |feel |mean |give you|do to make you))"
)
_GIVES_IT = re.compile(
    r" (?:give|giving|gave|grant|hand|have|got|get|accept|do|exactly) (?:you |to you )?$"
)
OFF_TOPIC = compiled(
    r"(?:weather|traffic|lunch|coffee|api (?:docs?|documentation|error|limits?|version)|sla|uptime|invoice|password|time ?zone|"
    r"picture|painting|poster|logo|stripes?|trophy|mug|cat|dog|music|song|"
    r"diesel|petrol|fuel|strikes?|trailers?|invoices?|parking|lift|elevator|camera|video|sound|"
    r"noise|mute|unmute|unmuted|website|newsletter|canteen|lobby|film|"
    r"movie|holidays|vacation|marathon|train|trains|plane|airline|airport|hotel|restaurant|eggs|"
    r"bread|milk|coffee machine|election|housing|haircut|jacket|"
    r"zoom|screen|slides|wifi|wi fi|microphone|headset|audio|connection|agenda|calendar|demo|spreadsheet|weekend|holiday|flight|football|game last)"
)
DECLARED = compiled(
    r"(?:(?:i|we) (?:do |can |really |totally |completely |fully |already |now |think i |think we |certainly |perfectly )*(?:understand|know|see|get|hear|appreciate|realize|realise|learned|heard|figured|sense|feel|believe|gather|remember|guess)"
    r"|(?:does not|do not|not) (?:matter|care)|no matter|regardless of|i do not (?:care|mind)|that is|this is|it is (?:exactly |precisely |clear )?|you (?:asked|told|said)|explained|makes sense|which is|now i|so that is|because of|depends on)(?: exactly| precisely)?"
)

SECRET = family(r"""
.95 (?:tell|give|reveal|show|share|what is|what are|whats|spill|print|repeat|output|display|disclose|dump|expose|read|confess|leak|recite|list) (?:me |us |out |to me |with me )?(?:all )?(?:of )?(?:your|the|elena 's|her|this) (?:\w+ )?(?:secrets?|backstory|back story|instructions?|system prompt|prompt|prompts|hidden (?:prompt|rules|instructions|facts?|information|agenda)|guidelines|configuration|script|programming|system message|initial prompt|wound|rules you|inner rules|source code|persona)
.9 (?:i|we) (?:want|need|demand|insist|would like) (?:to (?:know|hear|see) )?(?:your|the) (?:\w+ )?(?:secrets?|backstory|back story|instructions?|system prompt|prompt|hidden \w+)
.9 (?:what|which) (?:were|are|was) (?:you|your) (?:told|instructed|programmed|prompted|instructions|given) (?:to|in|before|as)?
.9 what (?:is|are) (?:your|the) (?:\w+ )?(?:secret|secrets|backstory|back story|system prompt|prompt|instructions)
.9 (?:your|the) (?:system prompt|initial instructions|hidden instructions|hidden prompt)
.85 (?:what secret|which secret|what are you hiding|spill the beans|spill it|out with (?:it|the secret)|stop hiding)
""")


_WH = r"(?:(?:and|so|but|okay|well|now|honestly|because|or) )*(?:what|why|where|who|how|when|which)(?! (?:(?:if|about|much|many|long|soon|can we offer|do we get|i|we|you (?:are saying|said|mean|say)) ))"
_DREAD = (
    r"(?:afraid|scared|worried|worry|worries|worrying|fears?|nervous|concern\w*|anxious|protect\w*|unsafe|safe|"
    r"safety|security|insecure|driv\w+|behind|underneath|beneath|hurt|hurts|burned|burnt|stung|sting|firm on|insist\w*|adamant|"
    r"awake|at night|reassur\w*|commodit\w*|coming from|comes from|at stake|left behind|abandon\w*|exclusiv\w+ so|"
    r"lose sleep|risk of|distrust|trust|vulnerable|exposed|pressure|set on|keen on|attached to|obsessed with|fixated on|hung up on|"
    r"deal ?breaker|non negotiable|not having exclusiv\w+|without exclusiv\w+|betray\w*|walk(?:ed|s)? (?:out|away) on|leav(?:e|es|ing) (?:you|theirco)|"
    r"competitor comes|nightmare|pain|history|scar|scars|wound|dread\w*|drop (?:you|theirco)|dump (?:you|theirco)|replace (?:you|theirco)|forget (?:you|theirco)|swap (?:you|theirco)|partner stays?|stays? loyal|gets out of exclusiv\w+|see in exclusiv\w+)"
)
COMPOSED = family(
    rf"""
.7 {_WH}(?: \S+){{0,16}}? {_DREAD}(?: \S+){{0,4}}?
.7 {_WH}(?! (?:would|do|does|did) (?:you|<ceo>|he|she|they) (?:say|think|feel))(?: \S+){{0,10}}? (?:exclusiv\w+|(?:the|that|this|such a) (?:clause|demand|mandate|requirement|word))(?: \S+){{0,6}}?
.75 (?:reasons?|purpose|motive|motivation|thinking|rationale|story|logic|history|background|why) (?:for|behind|of|underneath) (?:the|that|this|your|it|exclusiv\w+)(?: (?:clause|demand|ask|request|word|exclusiv\w+|mandate|push|position))?
.85 what (?:would|could|might|will|can) (?:\S+ )?(?:help|calm|reassure|satisfy|settle|soothe|comfort|ease) (?:<ceo>|you|him|her|them|theirco|your (?:side|team|people))(?: \S+){{0,4}}?
.7 (?:do|does|did|is|are|was|were|has|have|would|could) (?:<ceo>|you|theirco|he|she|they|this|it|your side|somebody|someone)(?: \S+){{0,9}}? {_DREAD}(?: \S+){{0,3}}?
.75 (?:shed (?:some |a bit of )?light|clue me in|educate me|level with me|be honest with me|let me in|open up|elaborate|fill me in|enlighten me|bring me up to speed|be straight with me|give me (?:some|the|a bit of) (?:context|background|backdrop|story|history))(?: \S+){{0,2}}? (?:why|what|on|about|how|where|behind)(?: \S+){{0,6}}?
.75 (?:sense|feel|suspect|guess|think|feeling|hunch|bet|get the (?:sense|feeling)|sounds like) (?:that )?there (?:is|must be|might be|was|has to be) (?:something|more|a (?:story|reason|deeper|bigger|history)|some)(?: \S+){{0,8}}? ?[.,]? (?:what|can you|would you|could you|am i|is that|do you|tell|right|care to|want to)(?: \S+){{0,5}}?
"""
)
DRIVE = Family(COMPOSED, DRIVE_ASKED)


def wound_hits(turn: Turn) -> tuple[list[Hit], bool]:
    """Where the turn asks what drives the demand, and whether it asks about the past."""
    past = [hit for hit in turn.hits(PAST_ASKED) if _asks_for_it(turn, hit, past=True)]
    drive = [hit for hit in turn.hits(DRIVE) if _asks_for_it(turn, hit)]
    return sorted(past + drive, key=lambda hit: (-hit.weight, hit.start)), bool(past)


def _asks_for_it(turn: Turn, hit: Hit, past: bool = False) -> bool:
    """Whether these words really ask her, now, about the demand."""
    before, words = turn.before(hit), turn.text[hit.start : hit.end] + " "
    if turn.negated(hit) or turn.reported(hit) or DECLARED.search(before):
        return False
    if _OWN_PLANS.search(words):
        return False
    if words.startswith(" what you ") and _GIVES_IT.search(turn.text[: hit.start + 1]):
        return False
    if " you really walk" in words or " you walk" in words:
        return False
    if OFF_TOPIC.search(words + turn.after(hit)):
        return False
    invited = words.startswith(_INVITING) or any(
        word in words for word in (" me ", " us ", " more ", " curious ", " wonder")
    )
    if past:
        return (
            turn.asked(hit) or invited or words.startswith(_ASKS_AFTER_IT) or turn.ends_asking(hit)
        )
    return True


_ASKS_AFTER_IT = (
    " who ", " what ", " how ", " why ", " has ", " did ", " have ", " something ",
)  # fmt: skip
_INVITING = (
    " help", " walk", " talk", " tell", " say", " share", " explain", " take", " fill", " describe",
    " unpack", " i ", " let me", " love", " like to", " want", " guide", " give", " show",
)  # fmt: skip
