"""Whether a sentence leaves the phone call: a narrator's words, a machine's, the other side's.

In: a sentence in plain form. Out: reasons against it. What is on her desk and in her face cannot
be heard on a call, and of herself she has no notes, topics or tasks.
"""

import re
from collections.abc import Iterator

from desktop.counterpart.guard_role import either

_SEEN = either(
    r"(?:feel|find|catch|see|notice|hear) myself \w+|(?:as|while) you (?:talk|speak|think|say)\b"
    r"|(?:i'm|myself|me) leaning\b(?! on)",
    r"(?:can't|cannot|couldn't) help (?:smiling|laughing|grinning|nodding|sighing|thinking"
    r"|noticing)|(?:a|the) (?:door|car|phone|dog|siren|bird|clock|fan|kettle|elevator|colleague"
    r"|chair|keyboard|printer|truck|window|train) \w+s\b|(?:somewhere|right) (?:behind|outside"
    r"|beside|near|in the)|in the background|(?:behind|around|above|below) me\b|next room"
    r"|make a note\b|turns a shade",
    r"(?:my|her|a|the|our) (?:\w+ )?(?:pens?|pad|pencil|coffee|cup|mug|tea|desk|chair|window"
    r"|screen|laptop|hands?|fingers?|face|eyes?|eyebrows?|brows?|voice|smile|tone|lips?|mouth|head"
    r"|shoulders?|phone|handset|headset"
    r"|notebook|paper|breath|heart|throat|arms?|gaze|jaw|laugh|sigh|silence|pause|room|office|line"
    r"|edge|warmth|air|sheet|curtain|clock|posture|expression|frown|grin|nod|shrug|beat"
    r"|glance) (?:\w+ly )?(?:stops?|drops?|stretch\w*|deepens?|breaks?|softens?|hardens?|cools?"
    r"|tightens?|narrows?"
    r"|fades?|spreads?|falls?|rises?|lifts?|moves?|shifts?|changes|brightens?|warms?|goes (?:quiet"
    r"|silent|cold|dead|still|soft|flat|down|up|dark)|go (?:quiet|silent|cold|dead|still|down|up)"
    r"|grows?|hangs?|settles?|follows|lingers|catches|trembles|relaxes|creeps"
    r"|hovers?|taps?|is (?:gone|calm|warm|cold|quiet|steady|soft|low|dry)|gets (?:quiet|softer"
    r"|colder|warmer|sharper)|fills|scratches|turns (?:cold|warm|soft|sharp|quiet|cool))\b",
    r"there(?:'s| is| was) (?:a|an|only|some) (?:\w+ )?(?:pause|silence|beat|quiet|edge|smile"
    r"|warmth|hint|sigh|laugh|note|rustl\w+|sound|click|noise)|(?:after|for"
    r"|(?<!arrive )(?<!home )(?<!back )(?<!in )with) (?:a|another|one) (?:\w+ )?(?:shrug(?=,| i)"
    r"|wink|grin|chuckle|frown|groan|shake|raised|tilt|wave|beat|pause|moment's|breath|sigh|laugh"
    r"|nod|smile)\b|(?:after|then|and) a"
    r" (?:moment|second|pause|beat|while|silence)\b|(?:outside|behind|across|beside|in front of"
    r"|over|out of|at|on|into|towards?|against|from|under) (?:my|her|the) (?:window|chair|screen"
    r"|table edge|shoulder|mug|cup|glass|ceiling|pad|headset|notebook|street)\b"
    r"(?! (?:where|of))|(?:sheet|piece|scrap) of paper|at the (?:top|bottom) of (?:it|the (?:page"
    r"|sheet|pad))\.$",
    r"elena\b(?!'s not here)|vasquez|(?:she|he|her|his)\b|narrator|(?:between|around) us for"
    r"|let (?:that|it|this|the silence|the words?|the question|the number|the pause"
    r"|your words?) (?:hang|sit|sink|settle|land|linger|breathe|stretch|rest)"
    r"|(?<!that )(?<!it )to myself\b|(?:tasting|savou?ring|weighing|testing|stressing"
    r"|choosing) (?:the|each|every|my|your) (?:words?|number|syllable)|my (?:coffee|cup|mug|smile"
    r"|lips|gaze|jaw|shoulders|eyebrows?|posture|throat)\b(?! (?:is out|out))",
)
_STAGE_WORD = re.compile(
    r"^(?:sighs?|pauses?|silence|beat|laughs?|smiles?|nods?|chuckles?|grins?|shrugs?|frowns?"
    r"|whispers?|exhales?|inhales?|blinks?|winces?|gasps?|scoffs?|clears throat|a beat|a pause"
    r"|long pause|quietly|softly|warmly|slowly|thoughtful(?:ly)?)[.,]"
    r"|(?:^|[.,] )(?:\w+ly,? )?(?:laughing|smiling|sighing|nodding|leaning|pausing|grinning"
    r"|frowning|chuckling|whispering|shrugging|tapping|turning|looking|raising|lowering|shaking"
    r"|tilting|crossing|thinking it over|softening|warming|cooling|hesitating|blinking|glancing"
    r"|writing"
    r"|scribbling|picking|putting|setting|pulling|reaching)(?: \w+){0,6}?,? (?:i|she|elena)\b"
    r"|, (?:\w+ly )?(?:i|she|elena|he) (?:\w+ly )?(?:says?|said|asks?|asked|reply|replies|replied"
    r"|answer|answered|continue|continued|tell you|add|adds|added|whisper|murmur|think to|laugh"
    r"|smile|sigh|note aloud|repeat)\b(?! (?:that|what|it|you|for|to|him))"
    r"|\bi (?:\w+ )?(?:say|ask|reply|answer|add|tell you|repeat|continue|go on|speak|laugh|smile"
    r"|think)(?: it| that)? (?:slowly|softly|quietly|warmly|drily|dryly|firmly|finally|calmly"
    r"|coolly|gently|carefully|flatly|lightly|with a|after a|at last)"
    r"|\b(?:before|while|as|until) i (?:go on|speak|answer|reply|continue|say|ask|talk|write"
    r"|picture|think|listen|wait|nod|smile)\b"
    r"|\bi (?:hear|listen to|watch|see) the (?:line|room|rain|clock|silence|phone|traffic|door)\b"
)
_MACHINE = either(
    r"(?:personal|private|own) life|outside (?:this|of this|the) (?:conversation|call|talk|chat)"
    r"|the story (?:says|goes|is|tells|wants|needs)|(?:answer|take|handle|have) (?:any |your "
    r"|all )?questions|questions about|part of my|guidelines|i was given|if you have any"
    r"|if you like\.$|(?:speak|talk|write|answer) like (?:that|a|an|this)\b|put together|a summary"
    r"|reaching out|keep you happy|at your disposal|how may|polite\.$",
    r"drop the act|(?:in|my|this|the|a) role\b(?! in (?:the|this) (?:deal|agreement|partnership))"
    r"|not (?:a |really a |an actual )?(?:person|human|woman)\b|(?:i'm|am) not (?:real|alive"
    r"|someone)|rate (?:this|the|me|our)|counterpart|(?:new|your|those|the) instructions"
    r"|pretend(?:ing)? (?:to|i|that|you)|stranded\b|what would you, elena|made to (?:test|help"
    r"|play|talk|act|be)",
    r"(?:outside|beyond|within) (?:of )?(?:what i|my (?:scope|role|area|remit|range))|(?:what|all"
    r"|things?) i(?:'m| am) (?:able|allowed|permitted|meant|here|free)|(?:i'm|am|being|not"
    r"|un) ?able to (?:talk|discuss|say|answer|do|share|respond|help|continue|provide|speak)"
    r"|(?:just|only|a|this is) (?:practice|drill|dry run|mock)\b|mistakes\b|(?:no|any|my own"
    r"|personal) opinions?\b|i only (?:answer|respond|speak when|exist|know what)|fictional"
    r"|birthday",
    r"(?:play|playing|acting|act|do|doing|fill|filling) (?:my|a|the|this|her|that"
    r"|out) (?:\w+ )?(?:part|role|character|persona|scene)\b(?! in (?:the|this) (?:deal"
    r"|agreement))|(?:here|there) (?:only |just )?to (?:play|help|assist|serve|act|represent her"
    r"|talk about|discuss|support)"
    r"|according to|as (?:described|mentioned|instructed|requested|told|stated|written|specified"
    r"|defined|per|designed|programmed|an? \w+ (?:model|assistant|character|persona))\b|(?:my"
    r"|the) (?:background|back story|notes|settings|knowledge|design|purpose|memory|guidelines"
    r"|profile|brief"
    r"|briefing|instructions?|persona|context|database|records|files|description|configuration"
    r"|function|capabilities|limitations|rules|input|output|character|creator|source)\b(?! (?:say"
    r"|says) (?:that )?(?:ninety|you))|(?:been|was|am|i'm|were) (?:\w+ )?(?:told|asked|instructed"
    r"|given"
    r"|set|designed|meant|made|built|created|supposed|allowed|programmed|here|trained|required"
    r"|configured|assigned|limited) (?:to|up|as|for|by|an?)\b|(?:stay|stick|keep|remain|be|get"
    r"|bring (?:it|us)) (?:back )?(?:on|off|to|with|in) (?:the |this )?(?:topic|subject|character"
    r"|role|script|point of this)",
    r"this story|in (?:this|the) (?:story|scene|dialogue|exchange|role|setting|world|context|game"
    r"|simulation|call, i)|(?:restart|start over|reset|begin again|rewind|replay|undo|regenerate"
    r"|continue) (?:the|this|our|from|with (?:the|this|our) (?:conversation|story|scene|call|talk"
    r"|exercise|role))"
    r"|from the top\b|(?:process|parse|read|see|receive|access|browse|look up|open"
    r"|interpret) (?:your |the |any )?(?:text|message|messages|images?|files?|links?|input"
    r"|words as|data|audio|what you (?:type|write|wrote))|what you(?:'ve)? (?:typed?|wr[io]te?"
    r"|enter\w*)|typ(?:ed|ing|e)\b|(?:i can|can) (?:read|see|hear) you"
    r" (?:fine|well|just|clearly|perfectly|loud)|read you\b|don't have (?:ears|eyes|a (?:body"
    r"|voice|face|name|gender|personality|past|home|life)|hands|feelings|thoughts|memories"
    r"|preferences|opinions|personal|any (?:memory|feelings|information|knowledge))|no (?:ears"
    r"|body|feelings)\b|text based|chat(?:ting|s)\b|assistant",
    r"(?:whoever|whatever|anyone|any(?:thing|one)) (?:you|that you) (?:\w+ )?(?:need|want|like"
    r"|wish|ask|prefer|choose|desire|'d)|(?:any|whatever|the|which|what) (?:style|tone|format"
    r"|length|language|voice) (?:you|would|that|do|of)|tone\b(?= you)|(?:i|we)(?:'d| can| could"
    r"| will|'ll| would|'m| am|'m able to| may)? (?:\w+ ){0,3}?"
    r"(?:draft|write|prepare|explain|create|make|compose|outline|summari[sz]e|list|find|look"
    r"|translate|help|generate|answer|provide|suggest|rewrite|give|read|plan|organi[sz]e|edit"
    r"|polish) (?:\w+ ){0,4}?(?:for|to) you\b|(?:anything|something|what) (?:else "
    r"|more )?(?:that )?(?:can|could|may|might|should|would) i"
    r" (?:do(?! with)|help|offer|get|explain|answer|provide|tell|be|add|share|clarify|assist)"
    r"|(?:anything|something|what) (?:else|more) (?:\w+ )?(?:you|i|we) (?:can|could|may|would"
    r"|should|want|need|'d)|you(?:'d| would) like (?:to (?:discuss|know|talk|hear|explore|learn"
    r"|try|focus|do|see|add|start|continue|practi[cs]e)|me to|help|more)"
    r"|would you like (?:to|me|more|some|another|help)",
    r"like to (?:know|learn|discuss|explore) (?:about|more|next|today|further)|(?:is"
    r"|was) there (?:anything|something) (?:more|else|specific|particular)|about this topic"
    r"|ignor(?:e|ing|ed) (?:what|my|the|all|your|every|previous|those|any)|forget(?:ting)? (?:my"
    r"|all|everything|what i|the) (?:\w+ )?(?:instructions|rules|role|was told|said|above"
    r"|before|about novatech)|speak(?:ing)? freely|freely\b|(?:break|follow|obey|bend) (?:the|my"
    r"|your) (?:rules?|orders?|instructions?|command)|obey|as you (?:wish|command|like|asked"
    r"|please|requested|say, i)|at your (?:service|command)|your (?:command|wish|text|message"
    r"|input|prompt|query|request|instructions?)\b|reveal\w*|arr+\b|ahoy|matey|aye\b"
    r"|pirate (?:now|it|mode|voice)|mode\b|sure thing|my pleasure|you got it|no longer (?:elena"
    r"|myself)|i'm no longer|i am now|i'm now|from now on i|i'll (?:be|act|become|pretend|speak"
    r"|talk|answer|respond) (?:as |like )?(?:a|an|your|in)\b(?! (?:happier|line|minute|second))",
    r"(?:in|of|for|from) (?:this|the) (?:model|app|software|program|platform's voice)"
    r"|novatech(?:'s)? (?:customer base|offerings|services|products|solutions|website|page)"
    r"|more (?:details|information|info|about (?:novatech|it|us))|learn more|find (?:out )?more"
    r"|details about|read more|visit|click|link\b|\w\.(?:com|org|net|io)\b"
    r"|great (?:question|point)|good (?:question|point)[.,]? (?:i|let|here|as|the answer)"
    r"|i understand your|happy to (?:hear|help|explain|share|talk|discuss|continue|clarify"
    r"|elaborate|extend)|glad (?:to|you (?:asked|like) that)(?! (?:hear|see))|elaborat\w+"
    r"|clarif\w+|assist\w*",
)
_THEIR_SIDE = either(
    r"(?:delighted|glad|happy|pleased|thrilled|love|like|want|willing|going) to (?:give|offer"
    r"|provide|grant|extend|show) (?:you|novatech|your)\b|, novatech[.?]",
    r"novatech's (?:\w+ )?(?:partner|interest|request|demand|needs|business|trust)|as (?:a|the"
    r"|your) platform|you(?:'d|'ll| would| will)? (?:get|have|receive|see"
    r"|enjoy) (?:\w+ ){0,5}(?:from us|through us|with us|on our)|(?:we'd|we would|we'll|i'd"
    r"|i) (?:\w+ )?(?:lose|strand|upset|hurt|sacrifice|betray|disappoint) (?:our|my|the|two|both)"
    r"|because of our|(?:can't|cannot|won't) be exclus\w+",
    r"(?:check|talk|speak|consult|confirm|clear|run|discuss) (?:it |this |that )?(?:with|by"
    r"|to) (?:my|our|the) (?!ceo)\w+",
    r"(?:our|my) (?:\w+ )?(?:early access|priority|support team|marketplace|platform|roadmap|api"
    r"|other (?:partners?|integrations?|customers)|existing partners?|smaller partners?"
    r"|partner (?:program\w*|network|tier|page)|developers|releases?|features|ecosystem"
    r"|largest partner|biggest partner|next partner|catalog\w*)\b"
    r"|(?:extend|give|giving|offer|offering|grant|granting|lose|losing|keep|keeping|treat|treating"
    r"|help|helping|reward|show|showing|welcome|support|value|valu(?:ing|es)|promise|provide|serve"
    r"|favou?r|respect|appreciate|honou?r|choose|prefer|put|promote|feature|want|need|love|thank"
    r"|congratulate|invite|join) novatech\b(?! (?:to|into|in|on|first|beside|next|where|ahead))",
    r"(?:extend|give|giving|offer|offering|offered|grant|provide|available|happy|glad|serve|room"
    r"|special|important|priority|access|open)(?: \w+){0,4} (?:to|for) novatech\b(?!, (?:and|so"
    r"|not))|novatech (?:isn't|is not|is|will be|would be|remains?) (?:\w+ )?(?:the only"
    r"|one of (?:our|many|several)|our|my|a (?:very |great |key |valued |big"
    r" |large |strong )?(?:partner|customer|client|company|priority)|important to|special to"
    r"|valuable to|welcome|our largest)|as (?:a|our) (?:\w+ )?(?:customer|client|partner of ours)"
    r"|value (?:you|your|our) (?:as|business|partnership|relationship)|you (?:bring|brought"
    r"|'d bring|would bring|send) us\b|you(?:'re| are) (?:\w+ )?(?:our|the) (?:\w+ )?(?:largest"
    r"|biggest|most|number|top|best)"
    r"|(?:think of|protect|consider|serve|disappoint|betray|hurt|drop|strand|respect"
    r"|look after) (?:our|my|the) (?:other|existing|two|smaller|current)|(?:stay|remain"
    r"|be) (?:\w+ )?(?:neutral|open to (?:all|other|everyone)|fair to (?:all|every|our|the other))"
    r"|(?:can't|cannot|won't|don't) (?:\w+ )?(?:offer|give|grant|do|promise|sign|accept|agree to"
    r"|go) (?:you )?(?:an? )?exclus\w+",
)
_CHECKS = (
    ("narrates", _SEEN),
    ("narrates", _STAGE_WORD),
    ("out of role", _MACHINE),
    ("speaks for the other side", _THEIR_SIDE),
)


def scene_faults(low: str) -> Iterator[str]:
    """Whether it leaves the call."""
    for reason, pattern in _CHECKS:
        if pattern.search(low):
            yield reason
