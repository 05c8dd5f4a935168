"""How people invite her to picture bringing an offer home."""

import re

from desktop.coach.reading.cues.grammar import Turn
from desktop.coach.reading.cues.notation import Hit, compiled, family

LANDING = family(r"""
# would it land
.95 (?:would|will|could|does|do|might|can|did|is|are) (?:that|this|it|those|these|something like (?:that|this)|such a \w+|a (?:deal|package|story|tier|structure|preferred) \S*(?: \S+){0,4}?|(?:an )?early access(?: \S+){0,4}?|the (?:deal|package|offer|tier|story|list|idea|framework)|all (?:of )?(?:that|this)|what we have(?: \S+){0,3}?|preferred \w+(?: \S+){0,3}?|any of (?:that|this|it)) (?:\S+ ){0,3}?(?:land|landing|fly|resonate|click|stick|play well|go over|go down|be a win|feel like a win|be an easy|win (?:him|her|them|over|<ceo>)|sell(?: itself)?|cut it|move the needle|carry the (?:room|day|board)|get (?:you|<ceo>) (?:there|over|to yes)|pass (?:the|muster)|hold up|survive|fit the story|play)(?: \S+){0,4}?(?= (?:[.?,]|$|with|for|at|upstairs|in|back|there|well|better|as|to|and|so|if|or)|$)
.9 (?:would|will|could|does|might|can|do) (?:that|this|it|those|these|something like (?:that|this)|such a \w+|a deal like (?:that|this)|all (?:of )?(?:that|this)|the (?:deal|package|offer|tier|story|list)|what we have(?: \S+){0,2}?|\S+ \S+ \S+) (?:\S+ ){0,2}?(?:work|works|help|satisfy|convince|persuade|reassure|be enough|enough|please|impress|excite|calm|make sense|do it|matter|suit|feel (?:like )?(?:enough|protection|better|good|stronger|safe|right|safer)|look (?:good|strong|right|like)|sound (?:good|right|strong|like)|be (?:something|good|strong|acceptable|what|better|ok|okay|fine|compelling|attractive)|count|give|make|answer|settle|beat|speak) (?:\S+ ){0,5}?(?:<ceo>|your (?:side|team|people|colleagues)|upstairs|internally|back home|at home|him|her)(?: \S+){0,4}?
.95 (?:would|will|could|might|can|do you (?:think|believe|feel|reckon|see)|are you confident|is there a chance|think|reckon) (?:that )?<ceo> (?:would |will |could |can |might |be |ever |really |then |also )*(?:go for|buy|accept|like|love|take|sign off|sign|say yes|agree|be (?:happy|okay|ok|fine|pleased|thrilled|satisfied|excited|proud|comfortable|good|open|on board|able to|convinced|impressed|glad|up for|willing)|happy|okay|fine|pleased|on board|see (?:that|this|it|the)|prefer|warm|bite|approve|bless|back|support|get behind|embrace|welcome|respond|react|appreciate|feel|find|hear|call|trade|choose|rather|smile|nod|stomach|think (?:that|this|it)|want (?:that|this|it)|take it|view|recognize|value|go with|settle for|be sold|come around|live with|sleep better|object|push back|balk|be impressed|impressed|be able)(?: \S+){0,7}?(?= (?:[.?]|$|to|with|that|it|this|if|as|over|more|instead|than|like|into|for|on|about|of)|$)
# reactions
.95 (?:how|what) (?:do you (?:think|imagine|expect|see|believe) )?(?:would|will|might|does|do|could|did|can|is|should) (?:you think )?<ceo> (?:likely |probably |going to |then |really |actually |think to |be )*(?:react|respond|take|receive|like|see|view|say|think (?:of|about|to|if|when)|make of|feel (?:about|if|when|hearing|reading|seeing)|answer|look at|hear|greet|respond)(?: \S+){0,6}?(?= (?:[.?]|$|to|that|it|this|if|about|of|when|with|,|as)|$)
.85 what (?:would|will|might) (?:<ceo>|he|she|they) (?:say|think|make of it|make of that|make of this)(?: \S+){0,4}?
.85 how (?:would|will|might|does|do) (?:that|this|it|those|the (?:deal|package|offer|story)|something like that|a preferred \S+) (?:\S+ ){0,2}?(?:land|sit|play|go over|go down|be received|fare|fly)(?: \S+){0,5}?(?= (?:with|to|in|for|at|upstairs|back|[.?]|$|there)|$)(?: (?:with|to|in|for|at|upstairs|back)(?: \S+){0,3}?)?
.85 how (?:would|will|might|does|do) (?:that|this|it|those|the (?:deal|package|offer|story)|something like that|a preferred \S+) (?:\S+ ){0,2}?(?:sound|look|feel|come across|read|strike) (?:\S+ )?(?:to|with|for|in|at) (?:<ceo>|your (?:side|team|people)|him|her|them)
.9 (?:you think|think|you feel|you believe|you reckon|guess) (?:that )?(?:that|this|it) (?:would|will|could|might) (?:\S+ ){0,2}?(?:land|fly|resonate|sell|go over|go down|play|stick|work (?:with|for|upstairs)|convince|satisfy|win|help (?:with )?<ceo>|be enough for)(?: \S+){0,5}?
.95 (?:how|what) do you (?:think|imagine|expect|believe|suppose|reckon) (?:that )?<ceo> (?:would|will|might|is going to) (?:\S+ ){0,2}?(?:react|respond|take|receive|like|see|view|say|think|make|feel|answer|hear|greet)(?: \S+){0,5}?
# how would you tell it
.95 how (?:would|will|could|might|do|can|should|are|did) (?:you|we|i) (?:\S+ ){0,3}?(?:tell|present|pitch|sell|frame|position|explain|describe|put|introduce|walk|take|phrase|word|bring|package|spin|show|communicate|convey|share|say|announce|headline|make the case|talk about|talk|defend|champion|argue|report)(?! you|me) (?:\S+ ){0,5}?(?:<ceo>|him|her|them|it|this|that|these|those|home|internally|upstairs|back|room|story|your (?:side|team|people|colleagues)|board|everyone|case|the \w+)
.9 (?:tell|show|walk|talk) (?:me|us) (?:through )?(?:about )?how you (?:would |will |might |could |plan to |want to |are going to |intend to )*(?:present|pitch|sell|frame|tell|explain|position|put|bring|take|describe|introduce|say|spin|make)(?: \S+){0,4}?
.9 (?:would|could|will|does|might) (?:that|this|it|these|something like that) (?:\S+ ){0,2}?make (?:you|it) (?:\S+ )?(?:look (?:good|strong|smart|great)|the hero|a hero|proud|easy|easier)(?: \S+){0,4}?
.85 (?:you|can you|could you|to) (?:\S+ ){0,2}?(?:can|could|to|be able to) (?:really |actually |confidently |comfortably )?(?:sell|present|defend|pitch|champion|stand behind) (?:that|this|it)(?= )
.9 (?:you|want you) (?:\S+ )?(?:to )?(?:be|become|as|are|look like|come out as) (?:the|a) hero(?: \S+){0,3}?
.9 (?:would|will|could|might) (?:he|she|they) (?:\S+ )?(?:prefer|like|accept|go for|buy|say yes|take (?:that|this|it)|agree to (?:that|this|it)|sign (?:that|this|it|off)|bite|love|be (?:happy|okay|pleased|satisfied|thrilled|proud|on board) with)(?: \S+){0,4}?
.9 (?:be able to |you )?(?:walk|go|come) (?:in|into|back|up)(?: \S+){0,5}? (?:and|to) (?:say|tell|announce|show|report)(?: \S+){0,6}?
.9 put yourself in (?:that|the|his|her|your|<ceo>)(?: \S+){0,4}?
.85 (?:would|will|could|does|can) (?:that|this|it|these) (?:\S+ ){0,2}?(?:get|earn|win|buy|bring) (?:you |him |her |them |us )?(?:\S+ ){0,3}?(?:a yes|approval|sign off|past|through|over the line|the nod|the green light|buy in|to yes|support)(?: \S+){0,4}?
.9 (?:thing|deal|package|something|offer|story|list|plan) (?:that )?<ceo> (?:would|could|will|can|might) (?:\S+ )?(?:sign|say yes|accept|like|love|approve|take|support|be (?:happy|proud|okay)|get behind|buy|go for|back|agree|live with|defend)(?: \S+){0,3}?
.9 (?:picture|imagine)(?: \S+){0,8}? (?:telling|presenting|showing|pitching|explaining|reporting)(?: \S+){0,4}?
.9 (?:could|can|would|will) you (?:\S+ )?make (?:the|that|this|a|your) (?:\S+ )?case (?:to|for|at|in|with|upstairs|internally)(?: \S+){0,4}?
.9 (?:headline|story|pitch|message|line|words?|sentence) (?:that )?you (?:would|will|could) (?:\S+ ){0,2}?(?:give|tell|bring|use|take|show|open|lead)(?: \S+){0,3}?
.9 (?:be|is|make (?:it|this|that)|feel like) your (?:own )?win(?= )
.9 (?:can|do|could) you see <ceo> (?:\S+ )?(?:getting|going|saying|signing|liking|accepting|buying|agreeing|taking|reacting|backing)(?: \S+){0,4}?
.85 (?:easy|easier|simple|hard|possible|comfortable) for you to (?:sell|present|defend|pitch|explain|champion)(?: \S+){0,4}?
.9 (?:proud|happy|comfortable|confident|glad|excited) (?:to|about) (?:bring|bringing|take|taking|present|presenting|show|showing|carry|defend|defending|champion)(?: \S+){0,4}?
.9 (?:how|what) (?:would|could|can|should|might|do|will) (?:you|we|i) (?:\S+ ){0,3}?(?:make|help make|turn|build) (?:\S+ ){0,4}?(?:your (?:win|idea|story|deal|success|victory|pitch)|easy (?:for you )?to (?:sell|present|bring|take|defend)|easier (?:for you )?to (?:sell|present|bring|take|defend)|feel like (?:a |your )?win|a win|you (?:look good|the hero))
.95 what (?:would|will|could|might|do|can) you (?:\S+ ){0,2}?(?:tell|say to|say|bring (?:to|back|home)|take (?:to|back|home)|show|present to|report to|pitch to|headline|open with|lead with|put on the (?:first )?slide)(?: \S+){0,3}? ?(?:<ceo>|him|her|them|internally|upstairs|home|board|first|room|back|colleagues)(?: \S+){0,3}?
.9 (?:what|which) (?:part|piece|bit|one|of these|of those|story|headline|line|sentence|argument|words?|version|framing) (?:\S+ ){0,6}?(?:upstairs|home|internally|your (?:side|board|team|people)|excite|resonate|land|tell|use|lead with|present|pitch|headline|be)
# picture it
.95 (?:picture|imagine|visuali[sz]e|envision|think about|think of|see|can you see|could you see|do you see) (?:yourself |you |it |this |that |the moment |walking |what it |how |him |her |them |being |your |telling |going |bringing |presenting |standing |a )*(?:\S+ ){0,4}?(?:present\w*|walk(?:ing)? (?:in|into|back)|bring\w*|tell\w*|tak(?:e|ing) (?:it|that|this|these|those|back)|going (?:back|to|in)|go (?:back|to|in)|stand\w*|show\w*|pitch\w*|sell\w*|laying|putting (?:that|this|it)|put (?:that|this|it) in front|sit\w* (?:down|across|with)|headline|say\w* (?:yes|to)|react\w*|report\w*|explain\w*|the (?:meeting|room|conversation|face|slide)|face|announce\w*|announcing)(?: \S+){0,6}?
.95 (?:if|when|suppose|once|say|imagine|now|so if|what if|next time) (?:you|theirco) (?:\S+ ){0,2}?(?:brought|bring|took|take|walked|walk|presented|present|showed|show|carried|carry|went|go|told|tell|pitched|pitch|sold|sell|sat|sit|came|come|put|laid|handed|hand|gave|described|reported|offered|explained|stood|said|framed|shared|have) (?:\S+ ){0,12}?(?:<ceo>|him|her|them|upstairs|home|back|internally|in with (?:that|this|it)|board|room|in there|your (?:side|team|people)|in (?:with|and)|it|that|this)(?: \S+){0,14}? ?(?:would|could|how|what|will|might|does|do you|is (?:that|it)|can|,)(?: \S+){0,4}?
.9 (?:could|can|would|might|will|are) (?:you|theirco) (?:\S+ ){0,3}?(?:sell|present|defend|champion|pitch|bring|take|carry|put|walk|show|stand|make the case|tell|go|frame|win|advocate|vouch|fight|argue|explain|use|run with|be proud|confident|comfortable|happy|get|position|advocating|describe|stand behind|get behind|back) (?:\S+ ){0,8}?(?:<ceo>|him over|her over|upstairs|internally|home|back to (?:your|the|<ceo>|headquarters)|inside|board|room|in there|your (?:side|team|people|own words)|for (?:that|this|it) inside|in front of|them|him|her|as (?:a|your) win)(?: \S+){0,4}?
.9 (?:is|would|does|could|will) (?:that|this|it|what we have(?: \S+){0,2}?) (?:\S+ ){0,3}?(?:a story|a win|an answer|a headline|something|enough|ammunition|a case|a better story|a pitch|a message|what you need|the story|a version|sellable|presentable|an easy sell|defensible|a narrative|an argument)(?: \S+){0,3}? (?:you|for you|to (?:take|bring|sell|tell|present|show|carry|put|<ceo>|him|her|your)|that you|he|she|<ceo>|with|as|proudly|home|they)(?: \S+){0,5}?
.9 (?:does|would|will|do|is) (?:that|this|it|these|those) (?:give|arm|equip|hand|get) (?:you|theirco)(?: \S+){0,6}?(?: (?:to (?:take|bring|sell|tell|present|show|carry|go|walk|say|win|defend|make|put|convince)|ammunition|for <ceo>|for your|story|a win|case|enough|home|inside))(?: \S+){0,4}?
# her win
.9 (?:that|this|it|which) (?:is|would be|could be|will be|becomes?|can be|should be|makes it|might be|makes this) (?:\S+ ){0,3}?(?:your|a personal|theirs|yours) ?(?:\S+ )?(?:win|idea|deal to (?:present|take|announce)|story|victory|achievement|success|pitch|headline|proposal to (?:present|take|bring)|name on it|to present|to (?:claim|own|announce)|trophy|coup|credit|doing)
.9 (?:you|theirco) (?:would|will|could|can|get to|are going to|'d|might|go|are|should|walk|come|went|have) (?:\S+ ){0,3}?(?:be|become|walk|come|look|go|be seen|be known|get|say|stand|have|take|bring|show|tell|back|return|in|home|announce|claim|present|carry)(?: \S+){0,4}? ?(?:the (?:one|person|hero|exec|leader|woman|vp) (?:who|that|with)|the hero|(?:in|into|back|out) (?:\S+ ){0,4}?with (?:something|more|a|an|the|this|that|better|proof|protection|ammunition|structural|rights)|(?:to )?<ceo> (?:that|with|we|you|they|and|a|this|it|something|look|here|in|how|what)|credit|upstairs (?:that|with|and)|home (?:with|a|something|the)|(?:him|her|them) (?:that|we|you|something|a|this|look|with|how|it|exactly))(?: \S+){0,6}?
.9 (?:tell|telling|say to|saying to|show|showing|go back to|bring|bringing|take (?:it|that|this|these) (?:back )?to|present|presenting|give|giving|hand|handing|walk) (?:it to |that to |this to |<ceo>|him|her|them)(?: ,)? ?(?:<ceo> )?(?:that |(?:look )?)(?:you |we |theirco |they |i )(?:got|get|have got|have something|have a better|won|secured|negotiated|found|built|came|beat|brought)(?: \S+){0,6}?
.9 (?:a|your|the|this|that|into (?:a|your)|frame (?:it|this|that) as (?:a|your)|as (?:a|your)|present (?:it|this|that) as (?:a|your)|make (?:it|this|that) your|call (?:it|this|that) your) (?:\S+ )?(?:win for you|win you (?:can|could|bring|take|present)|win in (?:that|the) room|idea to present|win to (?:present|bring|take)|win at home|story to (?:tell|take|bring)|win inside|win with <ceo>|own idea|win upstairs|win internally|own proposal)
.9 (?:you (?:present|bring|take|pitch|announce|carry|tell|own|sell) (?:it|this|that) (?:\S+ ){0,3}?as (?:your|a)|put your name on (?:it|this|that)|your name on (?:it|this|that)|take (?:the )?credit|let (?:it|this|that) be your(?:s| \S+)|make (?:it|this|that) yours|in your (?:own )?words (?:to|for|how|upstairs))(?: (?:as (?:your|a)|to <ceo>|upstairs|proudly|home|how|for (?:it|this|that)))?(?: \S+){0,3}?
.85 (?:what|how) (?:would|should|could) (?:\S+ ){0,4}?(?:headline|first slide|subject line|one liner|elevator pitch|opening line|story|pitch)(?: \S+){0,4}? (?:be|say|read|sound|look|to|you|for)(?: \S+){0,4}?
.9 (?:how|what) (?:would|does|will|might|could|can) <ceo> (?:\S+ ){0,4}?(?:react|say|respond|take|think|hear|see|feel)(?: \S+){0,4}? (?:if|when) (?:you|that|this|it|we)
.85 (?:easy|easier|simple|simpler|hard|harder|tough|possible|realistic|good) (?:for you )?to (?:sell|present|defend|pitch|bring|take|explain|tell|frame|champion) (?:\S+ ){0,3}?(?:<ceo>|internally|upstairs|home|inside|him|her|your (?:side|board|team|people))
.8 (?:walk|take|talk) me through (?:\S+ ){0,2}?(?:how you (?:would|will|might)|the (?:pitch|conversation|story|meeting)|your pitch|the way you) (?:\S+ ){0,4}?(?:tell|present|pitch|sell|frame|bring|explain|<ceo>|it|with)(?: \S+){0,3}?
.85 (?:help|let) (?:me|us) (?:help )?(?:you )?(?:make|build|write|prepare|shape|craft|frame) (?:\S+ ){0,3}?(?:case|story|pitch|slide|deck|narrative|win|message|headline)(?: \S+){0,3}? (?:for|to|with|you|upstairs|internally|<ceo>|home)(?: \S+){0,3}?
.85 (?:what|which) would make (?:this|it|that) (?:\S+ ){0,3}?(?:your (?:idea|win|own|pitch|deal)|yours|a win|you (?:proud|the|look|excited|confident)|easy|something you|sellable)(?: \S+){0,4}?
# does it please at home, in other words
.9 (?:would|will|could|does|do|might|can|is|are) (?:that|this|it|those|these|any of (?:that|this|it)|all (?:of )?(?:that|this)|the (?:whole )?(?:lot|thing|package|deal|offer)|something like (?:that|this)|that lot|that sort of thing) (?:\S+ ){0,2}?(?:put (?:a|any) (?:\S+ )?smile|do the trick|tick (?:the|that|any|all|his|her|their) (?:\S+ )?box(?:es)?|pass muster|get (?:the|a) (?:\S+ )?(?:nod|thumbs up|green light|okay|blessing|round of applause|yes)|get (?:past|through|by|over)|be music to|keep (?:<ceo>|him|her|them|the) (?:\S+ )?(?:happy|quiet|calm|off)|bring (?:<ceo>|him|her|them) (?:round|around|on board)|win (?:<ceo>|him|her|them|over|round|the|hearts)|scratch (?:the|that|his|her|their) itch|calm|soothe|settle (?:<ceo>|him|her|them|nerves|things)|make (?:<ceo>|him|her|them|you) (?:\S+ )?(?:smile|happy|proud|look|sleep|sign|nod|say|relax|feel|forget|purr|the hero|a hero)|let (?:<ceo>|him|her|them) (?:sleep|rest|relax)|go down (?:well|nicely|smoothly|easy)|wash (?:with|upstairs)|hold water|hold up|sit (?:well|right|okay|comfortably)|float|swing it|turn (?:<ceo>|him|her|them|heads)|help your case|help you (?:sell|win|upstairs|at home|back)|read well|look good|sound good|satisfy|please|impress|suffice|be acceptable|be agreeable|be sufficient|be enough|be something (?:you|<ceo>|he|she|they))(?: \S+){0,6}?(?= (?:[.?,]|$|upstairs|with|for|to|at|<ceo>|he|she|back|there|do|in|on|you)|$)
.9 (?:would|will|could|might|does|do|did) <ceo> (?:\S+ )?(?:do a (?:\S+ )?dance|jump (?:for joy|at)|dance|wear (?:it|that|this)|be (?:\S+ )?(?:chuffed|over the moon|pleased|delighted|tickled|convinced|up for it|satisfied|good with|alright with|all right with|for it|agreeable|sold)|fancy|give (?:it|that|this|you|us) (?:\S+ )?(?:nod|okay|blessing|thumbs|green|yes|pat)|rubber stamp|clap|light up|bite|grin|cheer|go along|stop worrying|let (?:it|that|exclusiv\w+|go)|forget about exclus\w+|drop the|feel (?:safe|protected|good|better)|shake|pat you)(?: \S+){0,5}?
.85 (?:could|can|would|will) you (?:\S+ )?(?:sell|defend|pitch|champion|stand up for|stand over|stand behind|make the case for|get) (?:that|this|it) (?:\S+ )?(?:internally|upstairs|inside|at home|through|past|over the line|to them|to the)(?: \S+){0,3}?
.85 (?:what|how) (?:would|will|is|are) (?:\S+ ){0,2}?(?:headline|story|pitch|line|opening|slide|elevator pitch) (?:\S+ ){0,3}?(?:you|back|home|upstairs|<ceo>|tell|give|bring|be)(?: \S+){0,3}?
.85 (?:would|will|could) you (?:\S+ )?be (?:\S+ )?(?:proud|happy|comfortable|confident|glad|excited|delighted|able|the hero|a hero|a star|chuffed) (?:\S+ ){0,4}?(?:walking|taking|bringing|showing|presenting|standing|carrying|selling|defending|to (?:take|bring|show|present|carry|defend|sell|tell|stand)|at home|back|in front|with that|upstairs)(?: \S+){0,6}?
.85 (?:how|what) (?:will|would|do|can|shall|could) (?:you|we) (?:\S+ )?(?:put (?:this|that|it) (?:across|over|forward|to)|project (?:this|that|it)|carry (?:this|that|it)|narrate|communicate (?:this|that|it)|play (?:this|that|it)|dress (?:this|that|it)|bring (?:this|that|it) up)(?: \S+){0,4}?
.85 (?:if|when|suppose) (?:you|i|we) (?:\S+ ){0,2}?(?:show|showed|put|took|take|bring|brought|laid|lay|hand|handed|slide|slid|walk|walked|go|went|give|gave)(?: \S+){1,8}?(?: (?:<ceo>|desk|upstairs|him|her|them|home|boardroom|room|table))(?: \S+)?(?: ,)? (?:will|would|could|is|does|do|what|how|can|are|might)(?: \S+){1,5}?
.85 (?:would|will|could|does|might|can|do) (?:that|this|it|these|those|all that|all of that) (?:\S+ ){1,7}?(?:upstairs|with <ceo>|with the board|back home|at home|at your place|in the boardroom|on the top floor|at the top|at headquarters)(?= )
.85 (?:would|will|does|could|might) (?:that|this|it|these) (?:let|help|allow|enable|have|leave|set|get|arm|make it possible for) (?:you|theirco) (?:\S+ ){0,3}?(?:walk|go|stand|hold|tell|say|report|face|come|present|sell|win|argue|up)(?: \S+){0,5}?
.85 what would <ceo> 's (?:face|reaction|answer|response|first words?|verdict)(?: \S+){0,6}?
.85 (?:your|theirco 's) name (?:on|under|in) (?:the|that|this|it|top)(?: \S+){0,2}?(?: ,)? (?:would|will|could|how|are|do|is|and would)(?: \S+){1,5}?
.85 (?:thing|something|deal|offer|package|version|story|one) (?:that )?<ceo> (?:could|would|can|will|might) (?:\S+ )?(?:live with|love|like|buy|wear|stomach|bless|back|sign|accept|swallow|brag|boast)(?: \S+){0,3}?
.85 (?:could|can|would|will) you (?:\S+ )?(?:walk|go|stride|stroll|come) (?:in|into|back|up)(?: \S+){0,4}? (?:with|and|feeling|proud|holding|carrying)(?: \S+){1,5}?
""")
NEEDS = compiled(
    r"what ~4 (?:need|needs|want|wants|fear|fears|worry|worried|afraid|require|require[sd]|care about|have to see)(?: \S+){0,5}?"
)
OTHER_TIME = compiled(r"(?:did|last (?:time|year)|yesterday|when (?:your|the) last)")
NOT_HERS = compiled(r"(?:my|our) (?:own )?(?:ceo|boss|board|team|cfo|chief)")


def landing_hits(turn: Turn) -> list[Hit]:
    """Where the turn asks her to picture the offer at home."""
    return [hit for hit in turn.hits(LANDING) if _invites(turn, hit)]


def _invites(turn: Turn, hit: Hit) -> bool:
    """Whether these words invite her, about this offer."""
    words = turn.text[hit.start : hit.end] + " "
    before = turn.before(hit)
    if turn.negated(hit) or NOT_HERS.search(words) or OTHER_TIME.match(words):
        return False
    if words.startswith(" see ") and before.endswith((" i ", " we ")):
        return False
    if any(past in words + turn.rest(hit) for past in (" went wrong ", " happened ")):
        return False
    if re.search(
        r" (?:tell|show|give|walk|help|explain to|remind) (?:me|us) (?!through how you |how you |about how you )"
        r"| (?:explain|describe|say|tell) (?:to me )?(?:what|why) (?:is |are |does )?(?:your |the )?(?:ceo|boss|board|chief)",
        words,
    ):
        return False
    if turn.reported(hit) and not any(word in words for word in (" picture ", " imagine ")):
        return False
    asked_past = " last partner " in words or " previous partner " in words
    if NEEDS.match(words) or asked_past:
        return False
    return not any(bit in before for bit in (" afraid ", " worried ", " why ", " before i "))
