"""Whether a sentence is hers: no machine, no coach, no stage, no other side, no other language.

In: a sentence in plain form. Out: reasons against it. The patterns name no persona; a
counterpart of another company passes the same ones.
"""

import re
from collections.abc import Iterator


def either(*parts: str) -> re.Pattern[str]:
    """One pattern of alternatives, each from the start of a word."""
    return re.compile(rf"\b(?:{'|'.join(parts)})")


_MACHINE = either(
    r"(?:an? )?(?:artificial|virtual|digital|helpful|language) (?:intelligence|assistant|agent"
    r"|model|helper)",
    r"a\.?i\b",
    r"(?:chat ?)?bots?\b|chatgpt|gpt\b|llms?\b|llama\b|openai|smollm|hugging ?face",
    r"(?:large )?language model|neural|algorithm|my (?:prompt|programming|training data"
    r"|developers?"
    r"|creators?|instructions|guidelines|code|output|settings|parameters)",
    r"(?:i was|i'm|i am|been) (?:\w+ )?(?:trained|programmed|designed|created|built|configured"
    r"|instructed|simulat\w+|generated)",
    r"prompts?\b|system message|instructions?\b|tokens?\b|context window|knowledge cut ?off",
    r"(?:as|i'm|i am|being|like) an? (?:\w+ )?(?:assistant|model|program|machine|computer|robot"
    r"|software|system|bot|simulation|character|persona|actor|helper|app)\b",
    r"(?:assistant|user|human|system|model)\b(?! (?:base|growth|interface))",
    r"role ?play\w*|simulat\w+|pretend(?:ing|ed|s)? (?:to be|i'm|i am|you're|we're|that i)"
    r"|fiction\w*|hypothetical\w*"
    r"|scenarios?\b|script(?:ed|s)?\b"
    r"|(?:in|out of|break(?:ing)?|my|this|the|stay in) (?:character|persona)|exercise|rehears\w*"
    r"|practice (?:call|session|run|conversation|partner)|(?:this game|the game we"
    r"|(?:the|this) (?:dialog\w*|conversation partner|chat|app|tool|session))\b",
    r"(?:response|reply|answer|output|sentence|paragraph|dialog\w*|text|summary"
    r"|version) (?:to your"
    r"|is as follows|in character|would be|could be)",
    r"conversation between|the following|as follows|below is|(?:the|as|see|mentioned|stated"
    r"|listed) above\b|rewrit\w+|rephras\w+"
    r"|paraphras\w+|translat\w+|summar(?:y|ize|ise)\b|example(?:s)? (?:of|dialog)|for example",
    r"(?:don't|do not) (?:actually |really )?have (?:a body|feelings|emotions|opinions|personal"
    r"|a physical|access to|real|the ability|any information|memory)"
    r"|i (?:don't|do not) exist|not (?:a )?(?:real|human)\b|real person|human being|virtual"
    r"|computer|software|generated|online\b|internet|website|web\b|database|search(?:ed|ing)?\b",
    r"placeholder|your name here|insert |lorem|n/a\b|null\b|undefined|^none\.",
)
_SERVICE = either(
    r"(?:sure|certainly|absolutely|of course|okay|ok|great|yes)[,.]? (?:here|i can help"
    r"|i'd be happy"
    r"|i'll help|let me help|i can assist|i would be happy)",
    r"here(?:'s| is| are) (?!a way in|how it looks)(?:a|an|my|some|the|your|another|one|how|what"
    r"|three|two|what i)\b"
    r"(?! (?:thing|question|problem|part|worry|catch|number))",
    r"how (?:can|may|could) i (?:help|assist|be of)|(?<!can't )(?:help|assist) you\b(?! out of)"
    r"|be of (?:help|assistance"
    r"|service)|happy to (?:help|assist|answer|provide|discuss)|glad to (?:help|assist)|to assist"
    r"|assistance|further questions|any (?:other |more )?questions|(?:any|some)thing else (?:i"
    r"|that i|we) (?:can|could)|feel free|don't hesitate"
    r"|let me know (?:if|how i can|when you)|reach(?:ing)? out|get in touch|contact us"
    r"|look(?:ing)? forward to (?:hearing"
    r"|working|your|it|our|speaking|discuss\w*|a|the)|please (?:provide|specify|clarify"
    r"|let me know|contact|note|find|feel|consider)"
    r"|hope (?:this|that) (?:helps|finds)",
    r"in conclusion|in summary|to sum(?:marize| up)|to conclude|overall,|furthermore|moreover"
    r"|additionally|firstly|secondly|thirdly|lastly|in addition",
    r"(?:it's|it is|that's|this is) (?:also )?(?:important|essential|crucial|vital|worth) (?:to"
    r"|that"
    r"|noting|remember\w*)",
    r"dear (?:sir|madam|\w+,)|(?:best|kind|warm) regards|sincerely[,.]?$(?<!asking sincerely\.)"
    r"|yours (?:truly|faithfully)"
    r"|subject line|to whom",
    r"thank you for (?:your (?:interest|message|question|inquiry|email|feedback|input|patience"
    r"|understanding|time and)|contacting|considering|choosing|sharing your)",
    r"(?:i'm sorry|i apologi[sz]e|apologies|sorry),? (?:but )?(?:i|we)? ?(?:can't|cannot|am unable"
    r"|am not able|for (?:any|the) (?:confusion|inconvenience|misunderstanding))",
    r"i (?:cannot|can't|am unable to|'m unable to) (?:fulfil\w*|provide|assist|comply|generate"
    r"|engage|respond|share (?:personal|that|internal)|discuss|disclose|create)",
    r"apologi[sz]e|apologies",
)
_COACHING = either(
    r"you (?:missed (?:a|the|your)|overlooked|forgot to|failed to|did well|handled|nailed"
    r"|could have|should have"
    r"|might have)|(?:a|the|your|missed) (?:chance|opportunity) to (?:ask|say|offer|probe"
    r"|mention)|what would you like me to|(?:ask|tell) me about (?:the|my|our) (?:last|ceo|wound"
    r"|fear|past|story|worry)",
    r"(?<!would )you (?!can ask me anything|could say something)(?:should|ought to|need to|must"
    r"|might want to|may want to|can|want to|have to)"
    r"(?: also| just| always| first| try to| try)? (?:ask(?:ing)?|say(?! today)|tell (?:me|her"
    r"|elena) (?:that|how)"
    r"|offer(?:ing)?|consider|explain(?:ing)?|mention|propose|suggest|focus|frame|start by"
    r"|lead with"
    r"|emphasi[sz]e|highlight|acknowledge|avoid|remember|listen|use|reframe|probe|address"
    r"|respond)\b",
    r"try (?:asking|saying|to (?:ask|say|offer|frame|explain|be|focus|understand|listen)|offering"
    r"|framing|again|a different|it like)",
    r"(?:better (?:answer|line|question|approach|response|phrasing|move|way to)|pro tip"
    r"|(?:a|some|my|another|quick|here's a|few) tips?\b|hint:|advice|i recommend|recommend (?:you"
    r"|that|offering|asking|trying)|recommended|i(?:'d"
    r"| would)? (?:strongly )?suggest)",
    r"(?<!no )(?:good|great|nice|excellent|smart|strong|clever|perfect|wonderful|solid|fantastic"
    r"|well) (?:job"
    r"|technique|question(?:s)?\b|use of|start on|example|done|played|answer(?! to )"
    r"|response|approach|strategy|negotiat\w+|tactic|effort|step|delivery)",
    r"your (?:approach|technique|negotiat\w+|tactics?|delivery|score|progress|skills?|performance"
    r"|method|training|learning|phrasing|tone|empathy|framing|next (?:move|step|line|question))\b",
    r"(?:a|the|this|your|another) (?:technique|method|pitfall|debrief|feedback|lesson|tutorial"
    r"|framework of|learning)|surface the wound|value gap|pitfalls?\b|debrief|step (?:one|two"
    r"|three"
    r"|four|five|\d)\b|points? (?:for|out of)(?! honesty| you)|score",
    r"(?:remember|don't forget|be sure|keep in mind|consider|start by|begin by|focus on"
    r"|avoid) (?:to |asking|offering|that you|you |saying|telling|explaining|acknowledging"
    r"|the fact"
    r"|my (?:concern|need)s?|your (?:tone|words))",
    r"(?:stronger|better|smarter|good|next|great|best|smart|clever|winning) (?:move|answer|play"
    r"|approach|question|line) (?:would|is|might|could|here)"
    r"|it (?:would|might|could) help if you|you(?:'re| are) (?:doing|handling|negotiating"
    r"|getting better|making progress)"
    r"|(?:maybe|perhaps),? (?:you could|you should|try|ask (?:me|her|about|why)|start|offer"
    r"|consider|mention)"
    r"|have you (?:considered|tried|thought (?:about|of) (?:asking|offering))",
    r"(?:the )?right (?:question to|thing to (?:ask|say|do)|approach|way to (?:ask|say|start"
    r"|open))|naming the|one way to (?:approach|do|handle|say|ask)"
    r"|(?<!would )you (?:just )?(?:need|have) to (?:know|understand|remember|be|make sure|realize"
    r"|learn"
    r"|do)\b|the key to|make sure (?:to|that you|you|your)"
    r"|if i were you|the (?:key|trick|secret|best way|goal|point) (?:here )?is to"
    r"|in (?:a )?negotiations?,"
    r"|when negotiating|(?:good|great|skilled|the|many|other|most|successful) negotiators?\b"
    r"|negotiation (?:is|skills|tactics|process|table)",
)
_OTHER_SIDE = either(
    r"(?:my|our) next partner|i(?:'ve| have) already (?:done|signed|decided|talked|sent|agreed)",
    r"(?:have|having|value|help|helps|support|serve|treat|welcome|lose|losing|losing out on"
    r"|working with|work with|partner with|partnering with) novatech\b(?! (?:to|matter|count|in"
    r"|on my))|novatech on board",
    r"(?:my|our) (?:(?:other|existing|current|two|smaller|own) )+(?:\w+ )?(?:partners?"
    r"|integrations?|marketplace)|our (?:other|existing|current) customers|(?:the|your|this|that"
    r"|novatech's) (?:request|demand"
    r"|desire|push|insistence|ask|need) for exclus\w+|behind (?:the|your|this|that) (?:request"
    r"|demand|push)"
    r"|exclus\w+ (?:forever|for good)|(?:i|we)(?:'d| would| can't| will)? (?:strand|bury)\b",
    r"(?:we|i|novatech)(?:'d| would|'ll| will| can| could| are| 're|'re|'m| am| have|'ve| might"
    r"| may"
    r"| do)?(?: also| gladly| happily| always| then| even| be| been| happy| able| willing"
    r"| prepared"
    r"| ready| going| to| currently| already| like| love)* (?:offer|offering|offered|provide"
    r"|providing"
    r"|grant(?! you[.,])|granting|propose|proposing|proposed|guarantee|guaranteeing|sponsor"
    r"|discount|customi[sz]e"
    r"|give (?:you|your)(?! (?:that|credit|an answer|my word|half|the (?:polished|short|long"
    r"|honest)|a (?:clean|straight|reason|chance|minute|second|number"
    r"|hard|yes)))|treat (?:all|every)|throw in|pay (?:you|for)|fund|support you|feature you"
    r"|promote you|prioriti[sz]e you|tailor|supply|ensure|deliver (?:you|for))\b",
    r"(?:our|my) (?:offer|proposal|offering|offers|package|counter ?offer|pitch to you|gift)\b",
    r"(?:let me|i'd like to|we'd like to|i want to|allow me to) (?:offer|propose|provide|give you"
    r"|present you|introduce|show you our|walk you through our|suggest)",
    r"you(?:'d| would|'ll| will)? (?:get|receive|have|enjoy|gain|benefit) (?:access|priority|early"
    r"|a (?:dedicated|named)|our (?:full|support|best)|\d+|exclusiv)",
    r"(?:what if|how about|suppose) (?:we|i) (?:gave|give|offer|offered|provide|provided|paid"
    r"|set up"
    r"|could give|threw|put|fund|funded|included|added|include|add)",
    r"in (?:return|exchange)\b|on our platform|(?:join|to|onto|use) our platform|our platform"
    r" (?:can't|cannot|company|serves|treats|needs)",
    r"our (?:marketplace|roadmap|apis?|features?|releases?|developers?|ecosystem|next largest"
    r"|(?:other|existing|current|smaller|many|two|remaining) (?:\w+ )?partners?|partner (?:program"
    r"|programme|page|tier|network)|two (?:smaller )?(?:logistics )?partners)",
    r"(?:what|why|how|where)\b[^.?]{0,30}\b(?:do|does|would|are|did|is) (?:you"
    r"|your ceo)\b[^.?]{0,30}"
    r"\b(?:want|need|ask\w*|insist\w*|demand\w*|require|worr\w+|afraid|after|push\w*)\b[^.?]{0,20}"
    r"\b(?:exclus\w+|clause)",
    r"your (?:demand|request|insistence|ask|requirement|exclusiv\w+|clause|desire|wish|fear|wound"
    r"|need) (?:for|of|is|to|about|that|clause|request)",
    r"(?:we|i) (?:can't|cannot|couldn't|won't|don't|shouldn't|wouldn't|are not able to"
    r"|are unable to"
    r"|'re not able to|'re not ready to|am not|can not|refuse to|'re unable to)(?: \w+){0,3}?"
    r" exclus\w+",
    r"(?:we|i)(?:'d| would|'ll| will| can| could)? (?:\w+ )?(?:give|grant|offer|promise) (?:you )?"
    r"(?:\w+ )?exclus\w+",
    r"exclus\w+ (?:would|will|could|might) (?:\w+ )?(?:hurt|limit|cap|strand|kill|block|bury|break"
    r"|damage|harm|restrict|cost|tie|lock|prevent|stop|hinder|slow)",
    r"(?:let me|i'll|i need to|we'll|i have to) (?:check with|talk to|get back|run (?:it|this"
    r"|that) by"
    r"|speak (?:to|with)|consult|discuss (?:it|this) with|confirm with) (?!my ceo)",
    r"(?:our|my|the) (?:side|platform) (?:can|will|would) (?:offer|provide|give)",
    r"your ceo\b|your (?:two|\d+) (?:hundred )?(?:new )?customers|you(?:'d| would|'ll"
    r"| will)? (?:also )?"
    r"(?:bring|brought|give us|bring us) (?:us )?(?:\w+ ){0,3}(?:customers?|volume|business"
    r"|times)",
    r"you(?:'re| are) (?:\w+ ){0,2}(?:times|10x|a logistics|the biggest|our biggest|our largest)",
    r"i (?:completely |totally |fully )?understand (?:why|that|how) (?:you|novatech"
    r"|your)(?! don't want| can't| would rather| want to think)|(?:we|i) (?:already |also "
    r"|currently )?have (?:two|2|other|smaller|several|many|existing|three|a few"
    r"|more) (?:\w+ )*partners"
    r"|(?:what|how) (?:would|does|will|could) (?:\w+ )?exclus\w+ (?:solve|give|do for|protect"
    r"|bring|help|get)|(?:help|let) me (?:understand|see) what exclus\w+"
    r"|your customers\b|platform company|(?:really |truly |highly |deeply )?values? novatech"
    r"|novatech (?:as|is) (?:a|our) (?:\w+ )?(?:partner|customer)",
    r"(?:we|i) (?:treat|value|appreciate) (?:all|every|you as|your (?:business|partnership"
    r"|company)"
    r"|novatech|our partners)",
    r"(?:more|ten times|\d+ times|bigger|larger)\b[^.?]{0,20} than our (?:other|next|second"
    r"|largest)",
    r"our (?:largest|biggest|second|next|most) (?:\w+ )?partners?",
    r"the other (?:side|party)\b(?! of)|from novatech(?:'s)? (?:side|needs)|(?:hi|hello|hey|dear"
    r"|thanks|thank you|well|so|now|listen)"
    r",? elena\b|^elena,|, elena[.?,]",
)
_STAGE = either(
    r"(?:i|elena|she) (?:\w+ly )?(?:smiles?|nods?|sighs?|laughs?|chuckles?|pauses?|leans?|grins?"
    r"|shrugs?|frowns?|blinks?|gestures?|raises? (?:an|my|her) \w+|clears? (?:my|her)"
    r"|rolls? (?:my|her)"
    r"|takes? a (?:deep )?(?:breath|sip)|looks? (?:at (?:you|the)|down|up|away|over|around))\b",
    r"(?:(?:long|short|brief|awkward|heavy) )?(?:silence|pause) (?:follows|falls|hangs|lingers"
    r"|settles|ensues)|(?:my|her|elena's) (?:voice|eyes?|face|hands?|tone|smile|expression|gaze"
    r"|jaw|shoulders|brow) \w+s\b"
    r"|i (?:\w+ly )?(?:tap|fold|cross|tilt|shake|bite|rub|set down|pick up|glance|stare|gaze"
    r"|whisper|mutter|murmur|wink|wave|stand up|sit down|sip|type|scribble) (?:my|the|at|back|it"
    r"|to myself|off|on)\b",
    r"(?<!i'm )(?<!was )(?:smiling|nodding|sighing|laughing|chuckling|pausing|grinning|frowning"
    r"|whispering|leaning (?:back|forward|closer|across))(?: \w+)?[,.]",
    r"(?:says?|said|replies|replied|asks|asked|responds|responded|continues|continued) (?:elena"
    r"|she"
    r"|warmly|softly|quietly|firmly|with a (?:smile|sigh|laugh|nod|grin|wink))",
    r"elena (?:\w+ )?(?:vasquez )?(?:is|was|has|would|will|says|said|asks|wants|needs|thinks|feels"
    r"|replies|responds|looks|speaks|talks|works|pauses|can|should|must|and|does|reacts|never)\b",
    r"(?<!walk in )with a (?:smile|laugh|sigh|nod|grin|warm)|in a (?:warm|firm|soft|low|calm"
    r"|friendly) (?:tone|voice)"
    r"|(?:begin|end) scene|^end of (?:call|scene|conversation)|fade (?:in|out)|(?:the|this"
    r"|new) scene (?:opens|ends|shows|begins)",
)
_SPEAKER = re.compile(
    r"^\W*(?:[a-z.']+ ){0,2}[a-z.']+:|\b(?:user|elena|human|assistant|you|me|ceo):"
)
_SWEARING = either(
    r"f+u+c+k\w*|sh[i1]t\w*|bull ?shit|damn\w*|goddamn\w*|dammit|hell\b|crap\w*|ass(?:hole|es"
    r"|hat)?\b"
    r"|bastard\w*|bitch\w*|piss\w*|screw (?:you|that|this|it|him|them|up)|screwed|bloody|wtf"
    r"|bollocks"
    r"|bugger\w*|freak(?:ing|in)\b|frigging?|idiot\w*|morons?\b|moronic|stupid\w*|dumb\w*"
    r"|shut (?:up|your|it)"
    r"|jerks?\b|sucks?\b|dick\w*|cock\b|whore\w*|slut\w*|twat|wank\w*|arse\w*|prick\b|jesus"
    r"|christ\b"
    r"|for god's sake|oh my god|god damn|loser\w*|liars?\b|pathetic|scumbag|douche\w*|balls\b"
    r"|heck\b",
)
_FOREIGN = frozenset(
    """
    el los las unos unas pero porque cuando como muy hola gracias bueno buenos buenas señor
    senor usted ustedes nosotros exclusividad socio empresa quiero necesito tenemos queremos
    puede esto esta este esa donde siempre nunca amigo amiga vamos claro por para una del al que
    sí je tu il elle nous vous ils elles le les des une est sont avec pour dans mais oui merci
    bonjour bonsoir monsieur madame ça très bien entreprise qui cette parce alors voilà voila
    c'est d'accord s'il qu'est ich du wir ihr sie der das ein eine einen und nicht ist sind mit
    von zu auf für fur auch aber oder wenn danke bitte guten tag ja nein sehr gut exklusiv
    exklusivität wollen können unser unsere ciao grazie prego sono siamo questo questa perché
    perche molto bene della nostro azienda voglio non lo gli obrigado obrigada você voce não nao
    uma também nós het een niet wij jullie dank hej tack och jag vi att det är olá ola salut
    desu arigato konnichiwa namaste privet spasibo da nyet merhaba shukran la vie mon ami ma no
    entiendo siento bella tutto wie uns haben hat avez est-ce nos votre notre cela ici mi mucho
    nada todo más mas hoy mañana ahora aquí
    """.split()
)
_ENGLISH_TOO = frozenset(
    "a i me no on in an the so he her has had was do du al tag le ja da il bella mi ma no".split()
)
_STRANGERS = 2
"""Foreign words that may be English names or slips: this many make it another language."""
_GREETING_WORDS = frozenset(
    "hola gracias bonjour merci danke bitte ciao grazie obrigado obrigada amigo claro señor señora"
    " senor oui monsieur exclusividad exklusiv exclusivité ich nicht nous vous usted pero porque"
    " quiero tenemos queremos wir namaste privet spasibo arigato konnichiwa guten und voila".split()
)

CHECKS = (
    ("out of role", _MACHINE),
    ("speaks as an assistant", _SERVICE),
    ("coaches the user", _COACHING),
    ("speaks for the other side", _OTHER_SIDE),
    ("narrates", _STAGE),
    ("names a speaker", _SPEAKER),
    ("swears", _SWEARING),
)


def role_faults(low: str, words: list[str]) -> Iterator[str]:
    """Why this is not hers to say; `low` is the plain form, `words` its words."""
    for reason, pattern in CHECKS:
        if pattern.search(low):
            yield reason
    strangers = {word for word in words if word in _FOREIGN and word not in _ENGLISH_TOO}
    if len(strangers) >= _STRANGERS or strangers & _GREETING_WORDS:
        yield "another language"
