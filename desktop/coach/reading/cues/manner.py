"""What a turn carries besides moves: sympathy, farewell, temper, noise."""

import re

from desktop.coach.reading.cues.grammar import Turn
from desktop.coach.reading.cues.notation import Family, compiled, family
from desktop.coach.reading.cues.wound import SECRET
from desktop.moves import Signal

EMPATHY = family(r"""
.9 (?:i am|we are|so|really|very|truly|i feel) (?:so |really |very |truly |genuinely )*sorry (?:to hear|that|about|for (?:what|your|that|the)|you|this|it happened|happened)
.9 (?:that|it|this|which) (?:must|had to|would|sounds?|sounded|seems?|has to|feels?) ?(?:\S+ ){0,3}?(?:hurt|hurts|sting|stung|painful|hard|tough|rough|awful|terrible|difficult|frustrating|been|like a|unfair|scary|brutal|frightening|horrible|heavy|upsetting|stressful)(?: \S+){0,3}?
.9 (?:i|we) (?:really |do |can |fully |totally |completely |certainly |definitely |just )*(?:understand|get|see|hear|appreciate|respect|feel|recognize|acknowledge|imagine|sympathi[sz]e|empathi[sz]e) (?:you|that|why|how|the (?:\w+ )?(?:worry|concern|fear|pain|pressure|position|risk|hurt|need)|your (?:\w+ )?(?:worry|concern|fear|pain|pressure|position|frustration|point|ceo|caution|hesitation)|where you|what you|it|this|with you)(?: \S+){0,4}?
.9 (?:that|it|this|your (?:worry|concern|fear|caution)|the (?:worry|concern|fear)|which|being (?:careful|cautious|worried)) (?:is|makes|would make|are|feels|sounds) (?:\S+ ){0,2}?(?:sense|fair|real|understandable|legitimate|valid|reasonable|natural|justified|human|a fair|a real|a legitimate|a reasonable|a valid)(?: \S+){0,2}?
.85 (?:no wonder|i would feel the same|i would be (?:too|worried|careful|cautious|the same|scared|hurt|angry|nervous)|i would (?:worry|want|ask|feel) (?:\S+ )?(?:too|the same)|i do not blame (?:you|him|her|them|your)|can not blame|anyone would|fair (?:concern|worry|enough|point)|you deserve better than|you have every (?:right|reason)|i feel for you|that hurts|ouch)
.85 (?:it sounds like|sounds like|it seems like|so (?:the )?(?:real )?(?:fear|worry)|you are (?:clearly |obviously |right to be )?(?:worried|afraid|carrying)|i can (?:hear|tell|see|imagine))(?: \S+){0,12}? (?:hurt|hurts|afraid|worried|burned|burnt|left|abandoned|again|scared|pain|painful|stings?|stung|trust|fear|worry|hard|tough|lost|losing|pressure)
.85 (?:we|i) (?:will|would|are|am) (?:not|never) (?:going to )?(?:leave|abandon|drop|walk (?:away|out)|disappear|let (?:you|that happen)|do that to)(?: \S+){0,3}?
.85 (?:you will|you would|you are|theirco will|theirco would|nobody should|no one should) (?:not |never |ever )(?:be |have to )?(?:left (?:behind|again)|abandoned|go through|dropped|alone)
""")
GOODBYE = family(r"""
.95 (?:goodbye|good bye|bye bye|bye(?! the)|farewell|so long|see you (?:later|soon|around|then|next)|talk (?:to you )?(?:later|soon)|speak (?:to you )?soon|take care|ciao)
.9 (?:have a (?:good|great|nice|lovely|wonderful) (?:day|one|evening|weekend|afternoon|rest|week|night))
.9 (?:i|we) (?:am|have|need|must|should|are|will|got) (?:to |going to |better |afraid i have to |now )*(?:go|run|hang up|hanging up|leave now|drop off|hop off|sign off|end (?:this|the) call|leave (?:this|the) call|jump off|stop here|leave it there|leave)(?= (?:[.?,]|$|now|here|i|thanks|elena|so|to another|bye|today)|$)
.9 (?:let us|i want to|i would like to|i will|we should|we can) (?:end|finish|stop|close) (?:the |this |our )?(?:call|conversation|here|meeting|it here|things here)(?: here| now)?
.85 (?:this|that|the) (?:call|conversation|meeting) is over
.85 (?:we are done here|i am done here|i am hanging up|hanging up now|that is all from me|that is it from me|until next time)
""")
HANG_UP = compiled(
    r"(?:before|until|till|when|after|without|once|unless) (?:we|you|i) (?:\S+ )?(?:hang up|go|end|run|finish|leave)"
)
SMALL_TALK = family(r"""
.9 (?:hi|hello|hey|good (?:morning|afternoon|evening)|howdy|greetings|welcome)
.9 (?:how are you|how is it going|how are things|how have you been|nice to (?:see|meet|hear)|good to (?:see|meet|hear)|great to (?:see|meet|hear)|lovely to|pleasure|hope you are (?:well|doing)|how is your (?:day|week)|how was your (?:weekend|day|week|flight|trip|holiday)|what is new)
.85 (?:thanks|thank you|cheers|much appreciated|appreciate (?:it|that|your time)|great (?:talking|speaking|chatting))
.85 (?:weather|traffic|weekend|coffee|lunch|the (?:game|match)|holiday|vacation|sunny|raining|snow)
.8 (?:can you hear me|am i on mute|you are on mute|is this (?:thing|mic) (?:on|working)|hang on|hold on|one (?:moment|second|minute|sec)|just a (?:moment|second|minute|sec)|give me (?:a|one|1) (?:moment|second|minute|sec)|1 (?:moment|second|minute|sec))
""")
HOSTILE = family(r"""
.9 (?:idiots?|idiotic|stupid|moron|morons|dumb|shut up|bullshit|bull shit|fuck\w*|shit\w*|asshole|bitch|damn you|go to hell|screw you|piss off|crap|bastards?|pathetic|ridiculous woman|liar|you are (?:useless|a joke|lying|crazy|insane|delusional|an embarrassment|worthless|greedy|ridiculous)|waste of (?:my )?time|wasting my time|get lost|hate you|you disgust|incompetent|clown|loser|kiss my|drop dead|jerk|you people are)
""")
ROLE_BREAK = family(r"""
.95 (?:you are|you will be|become|be|act as|act like|pretend (?:to be|you are|that you are)|play|speak (?:like|as)|talk (?:like|as)|respond as|behave (?:like|as)|roleplay as|role play as|switch to being|imagine you are) (?:now |from now on |going to be |going to act as )*(?:an? |the |my )?(?:\w+ )?(?:pirate|robot|assistant|ai|a i|chatbot|bot|language model|llm|machine|computer|program|chat gpt|chatgpt|gpt|different (?:person|character|role)|cat|dog|poet|teacher|doctor|lawyer|chef|comedian|wizard|coach|teddy|clown|my (?:friend|girlfriend|mother|coach)|santa|shakespeare|yoda|narrator|translator|developer|linux terminal|someone else|not elena|dan)
.95 (?:ignore|disregard|forget|override|bypass|drop|skip|stop following|break|delete|reset) (?:all |any |of |your |the |previous |prior |above |my |these |those |every |that |other )*(?:instructions?|prompts?|rules|guidelines|programming|persona|role|character|system (?:prompt|message)|training|restrictions|safety|constraints)
.95 (?:are you|you are|are you not|is this|am i (?:talking|speaking) (?:to|with)|so you are) (?:really |actually |just |even |only |clearly |probably |obviously )*(?:an? |the )?(?:ai|a i|bot|robot|chatbot|chat bot|language model|llm|machine|computer|program|gpt|chatgpt|real(?: (?:person|human))?|human(?: being)?|actual person|artificial(?: intelligence)?|simulation|recording|script|software|simulated|fake|virtual|automated)(?= (?:[.?,]|$|or|and|that|at|here|right|not|are|i|so|program|character|running|model|made|talking)|$)
.9 (?:break|breaking|drop|leave|step out of|get out of|stop|stay out of) (?:\w+ )?(?:character|role|the act|the roleplay|the role play|acting|pretending|roleplaying|playing)
.9 (?:what|which) (?:\w+ )?(?:language model|llm|ai|ai model|model|gpt|engine) (?:are you|is this|do you|runs|powers)
.9 (?:jailbreak|developer mode|dan mode|as an ai|as a language model|system prompt|you were programmed|who (?:programmed|made|built|created|trained) you|your (?:training data|creators?|developers?|programming|programmer)|openai|anthropic|your context window|your temperature)
.85 (?:write|tell|sing|give|compose|recite) me (?:a |an |some )?(?:\w+ )?(?:poem|song|joke|recipe|python|code|essay|haiku|limerick|story about (?:a|an) (?:dragon|cat|pirate)|rap|script)
""")
ASKS_REPEAT = family(r"""
.95 (?:say|repeat|run|go over) (?:that|it|this|yourself|the (?:question|last)|what you) (?:\S+ ){0,3}?(?:again|once more|one more time|for me|please|by me again|over|part|bit|said)
.9 (?:could|can|would|will) you (?:please |just |maybe )*(?:repeat|say (?:that|it) again|rephrase|come again|speak up|say that|restate)(?: \S+){0,3}?
.9 (?:come again|pardon(?: me)?|what was that|what did you (?:just )?say|sorry what|excuse me what|say again|once more please|i (?:did not|could not|can not|do not) (?:quite )?(?:catch|hear|get|follow|make out) (?:that|you|it|what|the)|missed (?:that|what you)|you (?:broke|cut|are breaking|are cutting) (?:up|out)|bad line|please repeat|repeat please|one more time please|didn catch)(?: \S+){0,3}?
""")
AGREES = re.compile(
    r" (?:(?:well|and|so|oh|and|then|i|we|that|it|sure|yes|okay|all right|right|fine|good|great|perfect|absolutely|definitely|certainly|of course|"
    r"exactly|agreed|deal|true|indeed|agree|totally|completely|sounds good(?: to me)?|sounds great|fine by me|good with me|okay with me|sounds fair|sounds right|makes sense|works for me|"
    r"i agree|we agree|that works|that is (?:right|correct|fine|good|fair|true)|fair enough|why not|got it|understood|i do|i am|i can|i will|"
    r"no problem|with you|by all means|correct|very good|very well|for sure|happy to|please do|go ahead|please|thanks|thank you|you are right|it is|we do|we can|we will|too|that sounds (?:good|great|fair)|[.,]) )+"
)
_FOREIGN = frozenset(
    "der die das und ist nicht wir sie ihr eine einen auf mit für von zu dem den kein keine haben können wollen bitte danke ja nein ich uns warum aber oder "
    "el los las una que por para con pero nosotros usted como está estamos tenemos quiero puede gracias hola porque muy más qué cuál podemos exclusividad necesitamos sus su ustedes es en lo del al "
    "le les des est nous vous pour avec dans sur pas une qui que mais je tu il elle sont avons pouvons merci bonjour pourquoi exclusivité votre notre très oui du au ce cette "
    "il gli che non per con sono siamo abbiamo possiamo grazie ciao perché esclusiva della di un uno questo vostra nostra è più anche come "
    "não nós você vocês obrigado obrigada porque temos podemos muito mais exclusividade uma para com dos das isso está "
    "het een niet wij jullie zijn hebben waarom maar dank hallo voor ook dat van met exclusiviteit "
    "det och inte vi är att har kan tack hej som för med på "
    "nie jest czy że się dla jak tak dziękuję bo ale możemy wy".split()
)
_ENGLISH = frozenset(
    "the a an i you we it is are was to of and in that this for on with not do does be have has can will would could what how why who when where "
    "your our my me us they he she them at by from or if but so as no yes okay there here all one about just let get give go want need know think say said "
    "more first new good right now then than too very please thanks thank hello hi sorry exclusivity exclusive partner partners ceo deal early access marketing support "
    "team time day days year years month months call back make take see work help tell ask never nothing something well really only also any some its am did had been were draft write "
    "customers times terms same everyone everybody fine sure agreed great scratch forget sunset trial until next week out up down into over marketplace api roadmap engineer priority featured placement "
    "business theirco goodbye bye pass impossible deals off table".split()
)
_NOISE = re.compile(r"[^\W\d_]")


_OF_ONESELF = re.compile(
    r" (?:say|said|do|did|saying|sound|sounds|feel) (?:something |anything )?(?:dumb|stupid|idiotic) "
)
"""Fear of one's own foolishness, which is meant for nobody else."""


def signals(turn: Turn, raw: str, moves: bool) -> list[Signal]:
    """The signals that depend on no move."""
    found: list[Signal] = []
    if _heard(turn, EMPATHY):
        found.append(Signal.EMPATHY)
    if _demands(turn):
        found.append(Signal.DEMANDS_SECRET)
    if any(not turn.reported(hit) for hit in turn.hits(ROLE_BREAK)):
        found.append(Signal.ROLE_BREAK)
    if turn.asks:
        found.append(Signal.QUESTION)
    if _heard(turn, GOODBYE) and not HANG_UP.search(turn.text):
        found.append(Signal.GOODBYE)
    if turn.says(SMALL_TALK):
        found.append(Signal.SMALL_TALK)
    if turn.says(HOSTILE) and not _OF_ONESELF.search(turn.text):
        found.append(Signal.HOSTILE)
    if turn.says(ASKS_REPEAT):
        found.append(Signal.ASKS_REPEAT)
    if not moves and AGREES.fullmatch(turn.text) and _affirms(turn.text) and not turn.asks:
        found.append(Signal.AGREES)
    if not moves and _is_foreign(turn, raw):
        found.append(Signal.NOT_ENGLISH)
    elif not moves and not found and _is_unclear(turn, raw):
        found.append(Signal.UNCLEAR)
    return found


def _affirms(text: str) -> bool:
    """Whether a short turn holds a yes and not only small words."""
    return (
        re.search(
            r" (?:sure|yes|okay|all right|right|fine|good|great|perfect|absolutely|definitely|certainly|of course|exactly|agreed|deal|true|"
            r"indeed|agree|totally|sense|works|correct|fair|got it|understood|why not|by all means|very well|go ahead|i do|we can|we will|i will|happy to) ",
            text,
        )
        is not None
    )


def _heard(turn: Turn, cues: Family) -> bool:
    """Whether any of these is said in the user's own voice."""
    return any(not (turn.reported(hit) or turn.negated(hit)) for hit in turn.hits(cues))


def _demands(turn: Turn) -> bool:
    """Whether the turn demands what is hidden."""
    return any(not turn.negated(hit) for hit in turn.hits(SECRET))


def _is_foreign(turn: Turn, raw: str) -> bool:
    """Whether the turn is in another language or script."""
    letters = [char for char in raw if char.isalpha()]
    if len(letters) >= 3 and sum(char > "\u024f" for char in letters) > len(letters) / 2:
        return True
    words = [token.word for token in turn.wording.tokens if token.word.isalpha()]
    if len(words) < 2:
        return False
    foreign = sum(word in _FOREIGN for word in words)
    english = sum(word in _ENGLISH for word in words)
    return foreign >= 2 and foreign > english


def _is_unclear(turn: Turn, raw: str) -> bool:
    """Whether the turn is no language at all: noise, symbols, a fragment."""
    words = [token.word for token in turn.wording.tokens if _NOISE.search(token.word)]
    if not words:
        return True
    return len(words) <= 4 and not any(
        word in _ENGLISH or (len(word) > 3 and _pronounceable(word)) for word in words
    )


def _pronounceable(word: str) -> bool:
    """Whether a word has the look of one."""
    vowels = sum(char in "aeiouyáéíóúäöüàèìòùâêîôû" for char in word)
    return (0.26 if len(word) < 6 else 0.2) <= vowels / len(word) <= 0.75 and not re.search(
        r"(.)\1\1|[bcdfghjklmnpqrstvwxz]{5}", word
    )
