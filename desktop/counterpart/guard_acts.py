"""What she does and tells in a sentence: a closed list of acts for each speaker in it.

In: a sentence in plain form, not one of her authored ones. Out: reasons against it. Where other
checks name what is wrong, this one names what is right: the few things that she says of herself,
of her company, of her CEO and of what is past. An act that is on no list is not heard.
"""

import re
from collections.abc import Iterator

_SPLIT = re.compile(r"(\w)('(?:m|re|s|ve|d|ll))\b")
_TOKEN = re.compile(r"'?[a-z0-9$%]+(?:'[a-z]+)?|[.,;:?\"]")

_PASSED_OVER = frozenset(
    "just really also even still always never already only probably honestly rather maybe"
    " perhaps truly actually gladly happily simply usually nearly almost both all certainly not"
    " ever quite sooner definitely obviously sort kind of first finally barely hardly easily"
    " quickly gladly too much partly mostly frankly fully clearly sometimes often now then soon"
    " well at least".split()
)
_AUXILIARY = frozenset(
    "am is are was were be been 'm 're 's have has had 've 'd 'll will would can could can't"
    " couldn't won't wouldn't don't do did didn't does doesn't shall should must might may"
    " haven't hadn't isn't aren't wasn't weren't cannot hasn't shouldn't mustn't".split()
)
_MODALS = frozenset(
    "'d 'll will would can could can't couldn't won't wouldn't shall should must might may"
    " cannot shouldn't don't didn't doesn't".split()
)
_NOT_YET = frozenset("haven't hasn't hadn't".split())
_DENIALS = frozenset("can't couldn't won't wouldn't shouldn't don't didn't doesn't cannot".split())
_PERFECT = frozenset("'ve have has had haven't hasn't hadn't".split())
_FREED = frozenset(
    "if when before until till unless once what who how why where which whether do did does can"
    " could should would will have as whatever wherever whoever than after am was is don't"
    " didn't that like are were the things thing one everything anything something way reason"
    " those these words".split()
)
"""Behind these, "I" only stands in a clause of something else."""

_I_NOW = frozenset(
    "like need want know think hear see mean hope believe wonder have feel understand"
    " appreciate love doubt agree remember admit guess suppose trust care do say bring carry"
    " represent speak work wish hate enjoy get can owe promise keep stand come go take find"
    " regret follow put prefer count look read sound respect value picture forget notice welcome"
    " figure lose miss live sit mind play sleep ask point repeat hold start tell use win open"
    " call sell show talk happen negotiate leave imagine listen suspect dislike fear argue wait"
    " expect read wonder collect earn answer add".split()
)
_I_THEN = frozenset(
    "said asked heard meant came wanted thought hoped was had did got missed lost noticed liked"
    " called brought opened told mentioned started felt saw wrote needed gave put promised"
    " talked dialled dialed picked planned skipped read sat".split()
)
_I_SINCE = frozenset(
    "heard got seen asked been had put written come told said read left looked run underlined"
    " given waited made listened hoped wanted learned stopped started noted moved opened spent"
    " earned enjoyed".split()
)
_BEEN = frozenset(
    "waiting hoping thinking looking trying patient on clear asking wanting sitting fond very"
    " listening honest saying open here".split()
)
_I_MAY = frozenset(
    "like love need want take bring carry hold say tell put go come show explain sell give see"
    " hear picture imagine defend fight argue present write note read start open lead point"
    " repeat work live use have be make let sleep listen ask stop stay wait keep leave get know"
    " feel find understand believe rather draw breathe drop remember forget add send stand sit"
    " enjoy prefer expect answer name count build trust mind look walk describe sign do think"
    " guess quote promise pay lose help call talk agree bet spend dress fill bite rush lie"
    " pretend play miss follow collect measure consider convince frame admit mean settle accept"
    " watch sketch hope push press pick own handle manage afford wonder decide arrive meet trade"
    " win try turn move join care pass stretch skip choose order bear blame loosen negotiate you"
    " your hide miss tie owe start cut check bet catch repeat frown invoice price".split()
)
_NOT_OURS = frozenset(
    "offer provide grant treat value serve operate ship manufacture employ host extend support"
    " accept sign approve announce launch partner integrate plan guarantee appreciate apologize"
    " apologise welcome hire acquire develop specialize specialise deliver manage cover process"
    " distribute store drive fly help assist own run recommend suggest propose promise confirm"
    " close".split()
)
"""What a company may do, of which nothing is known of hers."""
_WE_THEN = frozenset(
    "talked started said had were came met agreed spoke got asked wrote skipped wanted did"
    " wandered moved put began built skipped left".split()
)
_WE_SINCE = frozenset("been got had come said talked covered done seen reached put made".split())
_CEO_NOW = frozenset(
    "wants needs asks likes reads sees hears says expects listens feels knows thinks decides"
    " gets has is loves remembers understands cares looks will would can doesn't won't worries"
    " counts values trusts watches puts mandated asked wanted said insisted made gave still"
    " isn't can't might could may calls stops pushes winces checks enjoys prefers notices"
    " believes hates signs leans interrupts starts comes goes sits waits keeps told brings".split()
)
_PEOPLE = frozenset(
    "somebody someone nobody everybody everyone people team boss partner partners rival rivals"
    " competitor competitors customer customers company companies friend owner owners colleague"
    " investors they she he one ones other others platform platforms lawyers folks department"
    " manager managers crew office house vendor supplier".split()
)
_PAST = frozenset(
    "was were had took taken left lost bought sold said told heard asked went came got knew"
    " thought made gave found broke stole paid wrote sat stood spoke met felt saw kept held"
    " brought built began became chose fell flew forgot grew hid hurt led let meant put ran read"
    " rose sent shook spent stuck swore taught threw understood woke won wore cost cut quit"
    " split laughed poached walked promised wanted warned offered".split()
)
_SAME_NOW = frozenset("read put let cut cost hurt quit set shut".split())
_STATES = frozenset("needed wanted asked said meant".split())
_TOLD_THEN = frozenset(
    "was were had took taken lost left got hurt cost poached walked came went knew made"
    " promised forgot held heard trusted integrated carried built worked relied counted"
    " worried".split()
)
_STARTS = frozenset(
    "tell show give put say let let's help name start bring take hold go keep think call write"
    " walk make sell convince explain describe imagine picture come be do don't forgive excuse"
    " pardon stay read send pick add spell draw surprise persuade look wait thank thanks please"
    " sit build prove trust count pin price serve talk remind wish leave move finish humour"
    " humor try meet believe hang choose open repeat stop have get see listen ask use work"
    " answer promise lead sketch step feel set point note speak mark warn hand slow skip run"
    " turn save spare fill change correct finish end draft bear take".split()
)


def tokens_of(low: str) -> list[str]:
    """Words with their contractions apart, and marks."""
    return _TOKEN.findall(_SPLIT.sub(r"\1 \2", low))


def act_faults(low: str, told: bool) -> Iterator[str]:
    """What she does in this sentence that is not among her acts."""
    words = tokens_of(low)
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        if word == "i" and before not in _FREED:
            yield from _mine(words, at)
        elif word == "we" and before not in _FREED:
            yield from _ours(words, at, told)
        elif word == "ceo" and before in {"my", "our"}:
            yield from _theirs(words, at, told)
        elif word in _PEOPLE:
            yield from _others(words, at, told)


def _verb(words: list[str], at: int) -> tuple[list[str], str, int]:
    """The auxiliaries behind a subject, the verb, and where it stands."""
    helpers: list[str] = []
    at += 1
    while at < len(words) and (words[at] in _AUXILIARY or words[at] in _PASSED_OVER):
        if words[at] in _AUXILIARY:
            helpers.append(words[at])
        at += 1
    return helpers, words[at] if at < len(words) else "", at


def _mine(words: list[str], at: int) -> Iterator[str]:
    helpers, verb, stands = _verb(words, at)
    follows = words[stands + 1] if stands + 1 < len(words) else ""
    if not verb or not verb[0].isalpha():
        return
    if not helpers:
        if verb not in _I_NOW and verb not in _I_THEN:
            yield "narrates"
        if verb == "told" and follows != "you":
            yield "tells of others"
        return
    if helpers[-1] == "been" or (helpers[-1] in {"'m", "am", "was", "be"}):
        if "been" in helpers and verb not in _BEEN:
            yield "tells of herself"
        return
    if helpers[0] in _PERFECT - _NOT_YET and helpers[-1] in _PERFECT and _participle(verb):
        if verb not in _I_SINCE:
            yield "tells of herself"
    elif helpers[-1] in _MODALS - _DENIALS and verb not in _I_MAY and verb not in _I_SINCE:
        yield "an act that is not hers"


def _participle(verb: str) -> bool:
    return verb.endswith("ed") or verb in {"taken", "known", "told", "felt", "thought", "spent"}


def _ours(words: list[str], at: int, told: bool) -> Iterator[str]:
    helpers, verb, _ = _verb(words, at)
    if not verb or not verb[0].isalpha():
        return
    if not helpers:
        past = verb in _PAST or verb.endswith("ed")
        if past and verb not in _WE_THEN and not (told and verb in _TOLD_THEN | {"learned"}):
            yield "an event that nobody named"
        elif not past and verb in _NOT_OURS:
            yield "an act that is not hers"
    elif helpers[-1] in _PERFECT and _participle(verb) and verb not in _WE_SINCE:
        yield from () if told and verb in {"learned", "lost"} else ("an event that nobody named",)


def _theirs(words: list[str], at: int, told: bool) -> Iterator[str]:
    helpers, verb, _ = _verb(words, at)
    if helpers or not verb or not verb[0].isalpha():
        return
    past = verb in _PAST or verb.endswith("ed")
    if past and verb not in _CEO_NOW and not told:
        yield "an event that nobody named"


def _others(words: list[str], at: int, told: bool) -> Iterator[str]:
    helpers, verb, _ = _verb(words, at)
    if words[max(0, at - 1)] in {"if", "unless"}:
        return
    if any(helper in {"'ve", "'s", "will", "'ll", "would"} for helper in helpers):
        return
    past = (verb in _PAST and verb not in _SAME_NOW) or (verb.endswith("ed") and verb != "need")
    if not helpers and past and verb not in _STATES and not (told and verb in _TOLD_THEN):
        yield "an event that nobody named"
