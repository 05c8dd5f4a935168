"""Whether a sentence adds to the facts or changes them: people, names, companies, events, boasts.

In: a sentence, its plain form, the words that may be used. Out: reasons against it.
"""

import re
from collections.abc import Iterator

from desktop.counterpart.guard_form import words_of
from desktop.counterpart.guard_role import either
from desktop.counterpart.guard_words import everyday

_PRONOUNS = either(
    r"(?:he|she|him|his|her|hers|himself|herself|he's|she's|he'd|she'd|he'll|she'll)\b",
    r"(?:mr|mrs|ms|dr|sir|madam|ma'am)\b",
    r"(?:gentleman|gentlemen|lady|ladies|husband|wife|kids?|children|daughter|son|mother|father"
    r"|brother|sister|predecessor|successor)\b|(?:our|my|the|a) family\b",
    r"(?:a|the|this|that|our|my|tough|good|old|young|other) (?:man|woman|guy|gal|girl|boy|fellow"
    r"|fella|lad)\b",
)
_PEOPLE = either(
    r"(?<!on )board (?:of|member|meeting|room|wants|will|has|is|needs|approv\w+|asked|said|and)"
    r"|the"
    r" board\b|our board\b|chair(?:man|woman|person) (?:of|said)|investors?\b"
    r"|shareholders?"
    r"|stakeholders?|analysts?\b|founders?\b|co founder|owners? of|president\b|vice president"
    r"|directors?\b|(?:general )?counsel|attorneys?|legal (?:team|department)"
    r"|regulators?",
    r"c[ftom]o\b|cio\b|head of (?!a |the (?:line|table|queue|page|list))|chief \w+ officer"
    r"|vps?\b(?! of business)|svp\b|(?:finance|sales"
    r"|marketing|engineering|operations|procurement|legal|executive|leadership|management)"
    r" (?:department|guys|committee|folks|group|side|team (?:will|wants|has|is|are|said|asked))",
    r"the ceo\b(?! (?:of|who|says no))|the (?:whole )?(?:team|staff|boss|management"
    r"|company) (?:that|who|has|have|is|are|says|will)",
    r"(?:my|our|the|a) (?:\w+ )?(?:manager|supervisor|deputy|assistant|intern|team lead|chief"
    r"|leadership|lead investor)\b",
    r"consultants?|secretary|receptionist|journalists?|reporters?|the press\b|the media\b",
)
_EVENTS = either(
    r"ipo\b|go(?:ing|es)? public|acqui(?:red?|sition|ring)\b|merg(?:er|ed|ing)|bankrupt\w*"
    r"|layoffs?"
    r"|laid off|lawsuits?|suing|sued|litigation|restructur\w+|reorg\w*|series [a-e]\b"
    r"|funding round"
    r"|raised (?:money|capital|funds|\$)|valuation|revenues?\b|profits?\b|turnover|headcount"
    r"|headquarter\w*|founded|established in|quarterly (?:results|numbers|targets)|earnings|stock"
    r"\b|shares\b|market share|press release|conference|summit|trade show|keynote|webinar",
    r"regulat\w+|tariffs?\b|elections?\b|(?:a|the|new) law\b|anniversar\w*|holidays?\b|birthday"
    r"|vacation|christmas|thanksgiving|easter|(?:this|next|last"
    r"|(?<!copy )(?<!match )by) (?:the )?(?:summer|spring|winter|autumn|fall)\b(?!, or)"
    r"|years\b|in talks|(?:two|three|several|many|some|our|other|few) other (?:platforms"
    r"|companies|vendors|offers)|rumou?rs?\b|scandal|strike\b|recession|pandemic|audit",
    r"(?:last|this(?! quarter or)|(?<!than maybe )next|second|third|fourth|previous|coming"
    r"|past) (?:quarter"
    r"|fiscal"
    r"|summer|spring|winter|fall|autumn|month|decade(?!\?)|christmas)|(?:last|next|this past) year"
    r"|q[124]\b|(?:19|20)\d\d\b|years ago|months ago|weeks ago|days ago|(?<!as well be )yesterday"
    r"|decades\b"
    r"|(?:last|next|this|past|coming) (?:monday|tuesday|wednesday|thursday|friday|weekend)",
    r"(?:by|on|until|before|since) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|january|february|march|april|may \d|june|july|august|september|october|november|december"
    r"|tomorrow|tonight|next week|the end of (?:the|this) (?:day|week|month|quarter|year))",
    r"(?:got|have|take|need|give (?:you|us)|want|wait) (?:for )?(?:another|a few|some|a couple of"
    r"|more) (?:more )?"
    r"(?:days?|weeks?|months?|time to (?:think|plan|decide))",
    r"(?:january|february|april|july|september|october|november|december)\b|tomorrow (?:morning"
    r"|at|we|night|afternoon)",
    r"(?:another|(?<!no )other|different|second|rival|competing|bigger"
    r"|better) (?:\w+ )?(?:platform|partner"
    r"|company|vendor|provider|supplier|bidder|offer|option|proposal)s?\b[^.?]{0,30}\b(?:offer\w*"
    r"|interested|waiting|talk\w*|call\w*|approach\w*|ready|lined|table|hand|us|sign\w*|knock\w*"
    r"|want\w*|reach\w*|pitch\w*|already)",
    r"(?:have|has|had|got|received|getting|'ve|entertain\w*|weigh\w*) (?:\w+ ){0,2}?(?:an?other"
    r"|other"
    r"|several|better|competing|multiple|plenty of|many) (?:\w+ )?(?:offers?|options|proposals?"
    r"|bids?|platforms?|suitors?|partners waiting)",
    r"(?:talking|speaking|meeting|negotiating|dealing|working|spoke|met|talked) (?:to"
    r"|with) (?:\w+ )?"
    r"(?:other|another|your competitors?|a competitor|someone else|several|multiple|different"
    r"|our (?:competitors?|customers|lawyers|legal|investors))",
    r"(?:your|our|a|the) competitors? (?:of yours )?(?:has|have|had|are|were|already|just|did"
    r"|came|called|offered|announced|launched|signed|reached|is (?!with))\b",
    r"(?<!partner )we(?:'ve| have| had| just| already)* (?:signed|launched|announced|closed"
    r"|merged|acquired|hired"
    r"|expanded|opened|moved (?!on\b)|grew|grown|doubled|tripled|raised|won(?!'t)|built(?! on)"
    r"|developed|created"
    r"|partnered"
    r"|integrated with|implemented|invested|delivered|achieved|served|helped)\b",
    r"(?:twice|double|triple|half(?! (?:of your|as much|of (?:that|it)))|two thirds"
    r"|three quarters|a third|a quarter|most"
    r"|the majority) (?:as"
    r"|the (?:size|volume|number|price|customers|revenue|market|deal)|our|your|of (?:our|your|the"
    r" market|all)|their)\b(?! (?:of (?:that|it)))",
    r"hundreds|thousands|millions|billions|dozens",
)
_BOASTS = either(
    r"(?:we|novatech|our (?:company|team|platform|product|service|software|technology|system))"
    r"(?:'ve| have| has| are|'re| is|'s|'s been| have been|'ve been| been)*(?: \w+){0,3} (?:known"
    r"|proud"
    r"|leading|leader|leaders|specializ\w+|specialis\w+|dedicated|experienced?|experts?|expertise"
    r"|trusted|growing|expanding|established|recogni[sz]ed|global|worldwide|award\w*|innovat\w+"
    r"|committed to|passionate|headquartered|based in|operat\w+|founded|equipped|capable of"
    r"|designed to|focused on)\b",
    r"track record|reputation|years of experience|expertise|cutting edge|state of the art"
    r"|world class"
    r"|best in class|industry leader\w*|leader in|leading provider|innovati\w+|synerg\w+"
    r"|leverag\w+"
    r"|seamless\w*|robust|solutions? (?:that|to|for|provider)|wide range|range of|variety of"
    r"|diverse"
    r"|portfolio|high quality|top notch|mission|vision\b|clients\b|stakeholder|ecosystem|landscape"
    r"|proven|excellence|streamlin\w+|optimi[sz]\w+|empower\w*|sustainab\w+|transform\w*|holistic"
    r"|comprehensive|utili[sz]e\w*|facilitat\w+|foster\w*|enhanc\w+|mutually|win win|long term"
    r"|collaborat\w+|opportunit(?:y|ies) to|industry\b|efficien\w+|supply chain|warehouses?"
    r"|trucks?\b"
    r"|fleet|drivers?\b|deliver(?:y|ies)\b|freight|e ?commerce|retail\w*|healthcare|pharma\w*"
    r"|banking|insurance|fintech|manufactur\w+|blockchain|machine learning|cloud|cyber\w*"
    r"|automotive"
    r"|aerospace|airlines?|universit\w+|government|startups?\b|nonprofit|fortune 500",
    r"we (?:\w+ )?(?:sell|make|manufactur\w+|ship(?! it\b)|operate|manage|serve|own|employ|handle"
    r"|deliver"
    r"|specialise|specialize|cover|process|transport) (?!it\b|this\b|that\b|sure\b|sense|up\b|a\b"
    r"|the (?:decision|point))\w+",
    r"(?:we|novatech|our company)(?:'re| are| is| was|'s)? (?:a|an|the) (?!(?:little bit|biggest"
    r"|largest|smallest|reason"
    r"|only|one"
    r"|same|other|big deal|partner|first|mid market|logistics (?:platform|company)|good|better"
    r"|real|list"
    r"|vendor|number|name|logo|line|footnote|long way|step|word|small|second|question|ones?)\b)",
)
_COMPANIES = either(
    r"(?:amazon|aws|google|microsoft|salesforce|shopify|stripe|hubspot|fed ?ex|ups\b|dhl|oracle"
    r"|sap\b"
    r"|ibm\b|uber|flexport|walmart|apple\b|meta\b|facebook|tesla|netflix|acme|twitter|linkedin"
    r"|zoom\b"
    r"|slack\b|maersk|alibaba|paypal|square\b(?! one)|zendesk|adobe|cisco|intel\b|nvidia|samsung"
    r"|accenture|deloitte|mckinsey|bain\b|shipbob|shippo|easypost|project44|fourkites|convoy"
    r"|target"
    r" corp|costco|ebay|etsy|wayfair|dropbox|twilio|atlassian|workday|servicenow|snowflake|verizon"
    r"|comcast|boeing|toyota|ford\b|gartner|forrester|logitech|shiptech|logistix|transplace)",
    r"\w+ (?:inc|llc|ltd|corp|gmbh|plc)\b",
)
_TERM_WORDS = either(
    r"(?<!get )(?<!i'm )paid\b|pay(?:ing|s)? (?:me|us|you)\b|pay for(?! it\.)|payments?|salary"
    r"|discount\w*(?! on being)"
    r"|equity|revenue shar\w*|rev share|royalt\w+|commissions?|upfront|down ?payment"
    r"|penalt\w+|termination|refunds?|guarantee(?:d|s)?\b(?<!who guarantees)|warrant\w+"
    r"|licen[sc]\w+"
    r"|minimum (?:commitment"
    r"|spend"
    r"|volume)|renewal|opt out|exit clause|non ?compete|nda\b|trial\b|pilot\b|free (?:of|access"
    r"|month"
    r"|year|shipping|use)|waive\w*|fees?\b|milestones?\b|escrow|deposit|retainer|subsid\w+"
    r"|credits?\b"
    r"(?! (?:where|for))|joint venture|subsidiar\w+|(?<! a )bonus\w*|payment terms"
    r"|white label\w*"
    r"|territor\w+"
    r"|letter of intent|loi\b|mou\b|memorandum|preferred (?:partner|status|tier)|profit shar\w*"
    r"|signing\b|auto renew\w*|extension|five year|multi year|three year|two year|one year|lock in"
    r" period|contract length|volume commit\w*|cap on|ceiling on|(?:the|your|our|lower|better"
    r"|fixed|good|special|fair) price\b(?! list)|prices\b"
    r"|(?<!at this )(?<!this )rates?\b",
)
_CAPITAL = re.compile(r"(?<![.?:\"“] )(?<!^)(?<![\"“'‘])\b[A-Z][\w&]*(?:'\w+)?")
_FIRST = re.compile(r"^[\"“'‘]?([A-Z][a-z]+(?:[A-Z]\w*)?)\b")
_STEM = 4
_ALWAYS = frozenset("i i'm i've i'd i'll ceo ceo's english ok okay".split())


def fact_faults(
    sentence: str, low: str, spoken: frozenset[str], bank: frozenset[str], names: frozenset[str]
) -> Iterator[str]:
    """What it adds to the facts.

    `spoken` are the user's words, which she may say back, `bank` the words of her own lines
    and `names` the proper names she knows.
    """
    for reason, pattern, lent in _CHECKS:
        for found in pattern.finditer(low):
            if not lent or not lent_by(found.group(0), spoken):
                yield reason
                break
    if any(_is_name(word, spoken, names) for word in _CAPITAL.findall(sentence)):
        yield "names somebody or something"
    strange = [
        word
        for word in words_of(low)
        if not (word[0].isdigit() or word[0] in "$%")
        and not (word in bank or word in spoken or word in names or everyday(word))
    ]
    first = _FIRST.match(sentence)
    if first is not None and first.group(1).lower() in strange:
        yield "names somebody or something"
    if len(strange) > 1 or any(not _ENGLISH_END.search(word) for word in strange):
        yield "strange words"


def lent_by(words: str, spoken: frozenset[str]) -> bool:
    """Whether the user said the weightiest of these words first, in whatever form."""
    weightiest = max(re.findall(r"[a-z0-9']+", words), key=len, default="")
    stem = weightiest[: max(_STEM, len(weightiest) - 3)]
    return any(word.startswith(stem) for word in spoken)


def _is_name(word: str, spoken: frozenset[str], names: frozenset[str]) -> bool:
    low = word.lower().replace("’", "'")
    stem = low.removesuffix("'s")
    return low not in _ALWAYS and stem not in spoken and stem not in names


_ENGLISH_END = re.compile(
    r"^\w{4,}(?:ing|ings|ness|tion|tions|able|ible|ful|less|ity|ities|ship|ships|wise|ward|wards"
    r"|ous|ish|ght|ck|cks|sh|ly|ed|y|x|ies|th|ths|ism|ist|ists|ers|'s|out|outs|off|up|ups|down"
    r"|back|box)$"
)
"""How an English word ends that a list of words may lack; other strange ones may be anything."""
_CHECKS = (
    ("another person", _PRONOUNS, False),
    ("another person", _PEOPLE, True),
    ("an event or a time that nobody named", _EVENTS, True),
    ("boasts of what nobody said", _BOASTS, False),
    ("another company", _COMPANIES, True),
    ("a term that nobody offered", _TERM_WORDS, True),
)
