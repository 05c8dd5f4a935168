"""How people put terms on paper: proposing it, pinning them, reading them back, putting it off."""

import re

from desktop.coach.reading.cues.grammar import Turn
from desktop.coach.reading.cues.notation import Family, Hit, compiled, family

DRAFTING = family(r"""
# proposing to write now
.95 (?:let us|shall we|can we|could we|should we|why do not we|we (?:can|could|should|will|might)|i (?:want|would like|propose|suggest) (?:that )?(?:we|to|us)|can i|could i|may i|let me|i will|i am going to|want to|how about we|what if we|ready to|time to|happy to|shall i|we need to|i would (?:like|love) to|love to|like to|mind if (?:i|we)|suggest we|propose we|how about|i can|going to|together we|you and i|before we (?:hang up|go|finish|end|close|leave|stop) ,?) (?:\S+ ){0,3}?(?:draft|write|writing|sketch|sketching|jot|jotting|pin|outline|outlining|map out|capture|nail|lock|spell out|note|type|typing|scribble|put together|hammer out|draw up|drawing up|lay out|formali[sz]e|set down|set out|fill in|word|start (?:writing|drafting|a draft|a doc)|get (?:it|this|that|these|those|something|three|3|the|a|our|what|some|pen|our)(?: \S+){0,4}? (?:on paper|in writing|down|written|documented|on the page|into writing|in ink|to paper)|put (?:\S+ ){0,6}?(?:on paper|in writing|down(?! (?:the phone|roots))|on a (?:napkin|page|single page|sheet|whiteboard)|in a (?:doc|document|draft)|to paper|into (?:words|writing)|on the (?:page|napkin)|in ink|in black and white)|commit (?:this|it|that|these|the) (?:\S+ )?to paper)(?: \S+){0,5}?(?= (?:[.?,]|$|it|this|that|the|down|now|together|here|terms?|framework|three|3|up|out|before|on|what|our|a|some|and|while|right|in|today|these|those|each|together|over)|$)(?: (?:it|this|that|these|those|the|a|our|some|down|up|out|<doc>|now|together|here|right now|on this call|on the call|on paper|before we hang up|terms|in writing|on a napkin)){0,5}
.95 (?:draft|drafting|write|writing|sketch|sketching|jot|jotting|outline|capture|note|pin|nail|lock|spell|get|put|putting|type|list) (?:\S+ ){0,4}?(?:<doc>|it|this|that|these|those|what we (?:have|agreed|said)) (?:\S+ ){0,4}?(?:right now|now|together|on (?:this|the) call|before we (?:hang up|go|finish|end|leave|close)|while we (?:are|talk|have)|here and now|live|today|on the spot|as we (?:talk|speak))
.9 (?:on|onto|to) (?:a |the |the back of a |this |1 |one )?(?:napkin|paper|page|single page|sheet of paper|1 page|one page|whiteboard|sheet|shared doc|shared document)(?= )
.9 (?:let us|can we|shall we|we should|i would like to|could we|i want to) (?:\S+ ){0,2}?put (?:the |some |our )?(?:names?|dates?|numbers?|owners?|deadlines?|figures)(?: (?:and|or) \S+)? (?:next to|on|against|beside|to|down|in)(?: \S+){0,4}?
.9 (?:dictate|write down|type up|type out|jot down|spell out|put down) (?:the |our |these |those |what )?(?:terms|points|lines|deal|framework|agreement|numbers|we)(?: \S+){0,3}?
.85 (?:without|leave with|want|need|have) (?:\S+ ){0,2}?(?:written|something in writing|something on paper|something written|an? outline|written outline)(?: \S+){0,2}?
.9 (?:let us|can we|shall we|we should|could we|i will|let me|i am going to) (?:\S+ ){0,2}?(?:make|start|build|create|put together|do|begin) (?:an? |the |our |with a )(?:\S+ )?(?:list|outline|draft|summary|note|doc|document|term sheet|page|sketch|one pager|framework)(?: \S+){0,5}?
.9 (?:i am|i have|i will|let me|i have got|we have|i would|i just|just|am) (?:\S+ ){0,2}?(?:writing|typing|drafting|noting|jotting|sketching|putting|open(?:ed|ing)?|write|type|note|jot|sketch|draft|pencil|pull up|pulling up|start|starting|sharing|share|capture|capturing|penciling) (?:\S+ ){0,3}?(?:down|<doc>|as we speak|as we go|as you speak|screen|it (?:up|in|out|all)|that (?:up|in|out|now)|this (?:up|in|out|now)|right now|now|notes|open)(?: \S+){0,3}?
.9 (?:i have|got|grab|get|take|there is|pull up|open|here is|with|opening|start) (?:\S+ ){0,2}?(?:a |my |your |the |an )?(?:\S+ )?(?:pen|doc|document|page|blank page|napkin|notebook|notepad|shared doc|google doc|keyboard|blank doc|sheet of paper|piece of paper)(?: \S+){0,2}?(?= (?:[.?,]|$|open|ready|and|here|now|up|handy|in|so|let|out|to|with)|$)
.9 (?:write|type|note|jot|put|get|take|pencil|ink|mark) (?:this|that|it|these|those|me|us|you|the following|down|your team|my (?:name|team|cto)|the \w+) (?:\S+ )?down(?= )
.9 (?:down|okay|right|all right|so|then|ready|great|good|now|fine|done)(?: ,)? (?:line|term|item|bullet|point|clause|number|first|second|third|section) (?:line |term |item |bullet |point |thing )?(?:one|1|two|2|three|3|four|4|five|5|is|on)?(?= (?:is|:|,|[.]|you|early|\d+|the|we|api|priority|co|marketing|named|a|says|reads))
.9 (?:line|term|item|bullet|point|clause|number|article|section) (?:one|1|first|two|2|three|3|four|4) ?(?:,|is|says|reads|would be|will be|early|\d+|the|we|[.])
.85 (?:first|second|third|last|next|final|top) (?:line|term|item|bullet|clause|point|row)(?: ,)? ?(?:is|says|reads|on|,|[.]|would be|will be|\d+|early|the|we|of the)?
.9 (?:term sheet|heads of terms|one pager|1 pager|letter of intent|mou|napkin|memo of understanding|written framework|draft framework|framework document)(?: \S+){0,3}? (?:now|together|today|right|here|before|with|while|on)
.85 (?:shape|frame|build|make|agree|agree on|settle|fix|finali[sz]e|close|work out|work through|go through|define|decide|set|confirm|nail down|lock down|lock in|tie down|firm up|structure|pin down|get down) (?:on )?(?:the |our |a |these |those |this |all |some |exact |3 |three )+(?:\S+ )?(?:framework|terms?|term sheet|outline|numbers|dates|owners?|wording|language|details|points|lines|figures|clauses?|draft|names|specifics)(?: \S+){0,5}?(?= (?:[.?,]|$|now|right|together|on|before|and|while|here|today|so|with|for|in)|$)
# reading back
.95 (?:let me|can i|could i|i will|i would like to|i want to|shall i|to|may i|i am going to|just to|so to|let us|shall we|should i|allow me to|quick|can we|we should|happy to) (?:just |quickly |also |now |briefly )*(?:read (?:it|that|this|them|these|those|the \w+|what we \w+|you|everything)?(?: \S+){0,5}? ?back|recap|summari[sz]e|sum (?:it |this |that |things )?up|play (?:it|that|this|them) back|confirm|repeat (?:it|that|the|what|them)|run (?:through|over|it|them) (?:what|the|it|back|once)|list (?:what|the)|go (?:over|through) what|restate|double check|read out|check what we)(?: \S+){0,5}?(?= (?:[.?,]|$|is|you|we|\d+|the|that|what|early|so|terms|before|where|our|it|this)|$)
.9 (?:recap|in summary|summary|to sum up|summing up|read back|reading (?:it|that|this|them)? ?back|just to confirm|to confirm|so we are clear|so it is clear|for the record|to be clear on the terms|on paper so far|so far we have|so what we have(?: so far)? is|what we have (?:agreed|written|got|so far|down)|what i have (?:written|down|got)|that gives us|so that makes|so that is)(?: \S+){0,2}? (?:\d+|\$\d+|early|co|priority|named|a|an|the|api|marketing|marketplace|first|is|you|your|we|featured|three|3|our|i|quarterly|support|owner)
.9 (?:we (?:have |both |just |then )?(?:agreed|agree|settled|landed|decided|said|are agreed|wrote|have written)|so we have|so far we have|so that we have|agreed|agreed so far|it says|it now says|this says|the (?:draft|page|doc|napkin|document|framework|paper) (?:now )?(?:says|reads|has)|i have (?:down|written|you down|written down|noted|got down)|i wrote(?: down)?|on the (?:page|napkin|paper|draft)|so the terms are|the terms are|written down)(?: \S+){0,2}? ?(?:on |is |are |that |: |so far |: )?(?:\d[\d,]*x?|\$\d\S*|early access|co \w+|priority|a named|named|marketing|first mover|featured|api|quarterly|the early|the marketing|on)(?: \S+){0,3}?
.9 (?:have i|did i|do i|did we|have we) (?:got|get|gotten|miss|missed|capture|captured|left|leave|forget|forgotten|cover|covered|write|written|put|have|hear) (?:\S+ ){0,3}?(?:right|anything|everything|something|correctly|it|that|out|down|all)(?: \S+){0,2}?
.85 (?:does|is) (?:that|this|it) (?:\S+ )?(?:match|capture|cover|reflect|what you (?:have|wrote|heard)|how you (?:have|heard)|square with|line up)(?: (?:what|everything|it|with|your|our)(?: \S+){0,4}?)?
# pinning
.9 (?:put|mark|list|write|note|name|pencil|enter|assign|set) (?:me|us|you|my (?:name|team|cto|\w+)|our (?:team|cto|\w+)|your (?:team|name|\w+)|yourself|theirco|<ceo>|\w+) (?:down )?(?:as|for|against|next to) (?:the |an? )?(?:owner|owners|responsible|lead|that|it|this|point|accountable|each|line|sponsor|contact|support|marketing|api|term|\w+ plan)
.9 (?:i|we|you|my \w+(?: \w+)?|our \w+(?: \w+)?|your \w+(?: \w+)?|theirco|he|she|they|\w+) (?:will |would |can |shall |is going to |are going to |am going to |to |should |could |'ll )?(?:own|owns|owned|be the owner|be responsible|be accountable|is responsible|is accountable|am responsible|is the owner|be on the hook|takes ownership|take ownership|is on point|be on point|am the owner|are the owner)(?: (?:of|for|on))? (?:the|that|it|this|those|these|each|our|all|line|api|support|marketing|early|draft|first|by|\w+ (?:line|plan|piece|part|side))(?: \S+){0,6}?
.85 (?:owner|deadline|due date|start date|go live|effective date|kick off|kickoff|signature|sign off|target date|delivery date|launch date|first draft)(?: (?:of|for|on) (?:\S+ ){1,4}?)?(?: (?:is|will be|would be|should be|set for|date is|:|,))* (?:me|you|us|my \w+|your \w+|our \w+|(?:(?:by|on|in|for|before) )?(?:the )?<date>)
.9 (?:set|fix|agree|agree on|decide|put|choose|pick|confirm|pin down|settle) (?:on )?(?:the |a |our )?(?:\S+ )?(?:start date|deadline|due date|go live date|owner|owners|launch date|effective date|signing date|dates?)(?: \S+){0,3}?
.9 (?:agree|decide|settle|fix|write down|define|put down|note)(?: \S+){0,4}? who (?:does|owns|signs|handles|delivers|leads|is doing) (?:what|which|it|that|this|each)(?: \S+){0,3}?
.9 (?:who|which of us|when|what date|what day|by when|which day|who on your side|whose name) (?:\S+ ){0,4}?(?:owns?|own|be the owner|is the owner|signs?|responsible|start|starts|date|go live|goes next to|put down|is on the hook|should (?:i|we) (?:put|write)|do we write)(?: \S+){0,5}?
.85 (?:let us|shall we|can we|we (?:can|could|will)|i will) (?:say|make it|make that|call it|set (?:it|that)|fix (?:it|that)|lock (?:it |that |in )?|settle on|agree on|pin (?:it|that)(?: down)?|put|go with|write|pencil in|mark|date it|lock in|aim for|set)(?: (?:at|in|on|for|to|down))? (?:\S+ ){0,2}?(?:\d[\d,]*|\$\d\S*|<date>|march|april|<day>)(?: \S+){0,3}?
.85 (?:lock|locked|locking|pin|pinned|write|writing|written|nail|pencil|fix|fixed|set|ink) (?:in |down )?(?:at |that |it |the |in |as |for |on |this |those |these |our )*(?:\d[\d,]* (?:days?|weeks?|months?|engineers?|percent|%|dollars|k)|\$\d\S*|\d+k|early access|marketing (?:budget|money)|marketplace|<date>)(?: (?:in|into|down|on|for|as|at|of|to|by))?(?: \S+){0,3}?
.85 (?:sign|signed|signing|finali[sz]ed?|live|execute|executed|start|starting|starts|effective|kick off|delivered|done|in place|ready|published|wrapped up|go live) (?:the |it |this |that |our |a |your )*(?:\S+ ){0,2}?(?:by|on|from|as of|before|no later than) (?:the )?<date>(?: \S+){0,2}?
# in other words
.9 (?:let us|shall we|can we|could we|why do not we|we (?:can|could|should|will)|let me|i will|shall i|i can|and we|how about (?:we|i)|want to|i am going to|going to|happy to|come on|we|i) (?:\S+ ){0,3}?(?:bash out|thrash out|hash out|knock out|hammer out|rough out|list out|note down|pen down|chalk up|scribble|put pen|ink|crystalli[sz]e|share (?:my|the|a) screen|fire up (?:a|the) doc|open (?:up )?(?:a|the) (?:\S+ )?(?:doc|document|page|file)|(?:throw|drop|dump|stick|put|chuck|pop|bung|get|type|write|capture|note) (?:this|that|it|these|those|all this|all that|it all|the \S+|what we \S+) (?:\S+ ){0,3}?(?:in|into|on|onto|down in|to|up on) (?:a |the |our |my )?(?:\S+ )?(?:doc|document|google doc|page|paper|napkin|notes?|chat|screen|whiteboard|file|writing|black and white|sheet|email now))(?: \S+){0,6}?
.9 (?:write|writing|note|type|jot|pen) (?:\S+ ){0,3}?(?:now itself|now together|together now|this now|it now|that now|them now|now)(?= (?:[.?,]|$|yes|okay|so|while|before|because|together))
.9 (?:black and white|pen to paper|pen and paper|pencils? (?:out|ready)|pens? (?:out|ready)|ink it|in ink|grab a pen)(?: \S+){0,3}?
.9 (?:make|making|start|starting|keep|keeping) (?:\S+ ){0,2}?(?:the |a |our |my )(?:\S+ )?list (?:of|with|now|from)(?: \S+){0,6}?
.9 so what (?:have|do) we (?:got|have|end up with)(?: so far| now| then| here)?(?= (?:,|[.]|\d+|early|the|a|an|half|priority|first|named|co|marketing|you|we))
.85 (?:is that|would that be|have we got|does that make|is this) (?:the lot|everything|all of it|the full list|the whole list|it all|complete|the complete list|all)(?= (?:[.?,]|$|then|now|or|yes)|$)
.85 (?:here is|this is) (?:what|how|where) (?:i|we) (?:have|am|are|got|wrote|would|will)? ?(?:\S+ )?(?:written|down|noted|writing|typed|so far|landed|put down|got)(?: \S+){0,3}?
.85 (?:give|tell|dictate) me (?:\S+ )?(?:the )?(?:first|opening|wording|exact words|lines?|numbers|figures) (?:\S+ ){0,3}?(?:and i|i will|to (?:write|type|put|note)|while i|so i)(?: \S+){0,4}?
.9 pen (?:this|that|it|these|them|those|everything|all) down(?= )
""")
"""An owner or a date counts only when the turn is no bare offer; see `draft_hits`."""

PINNING = family(r"""
.75 (?:by|before|on|no later than) (?:the )?<date>(?: ,)? (?:i|we|you|my \w+|your \w+|our \w+|theirco) (?:will |would |to |can )?(?:deliver|send|sign|bring|finish|have|own|present|take|confirm|provide|give|get|publish|announce)(?: \S+){0,5}?
.75 (?:i|we|you|my \w+|your \w+|our \w+|theirco) (?:will |would |to |can )?(?:deliver|sign|bring|finish|present|confirm|announce|complete|hand over|publish)(?: \S+){1,6}? (?:by|before|on|no later than) (?:the )?<date>
""")
"""Who does what by when; in a bare offer it is only part of the offer."""

EITHER = Family(PINNING, DRAFTING)
PUT_OFF = family(r"""
.9 (?:i|we|my (?:team|lawyers?|legal|assistant|colleagues?)|our (?:team|lawyers?|legal(?: team)?|side)|legal|lawyers|someone|the lawyers|let us|let me|can i|can we|could we|maybe we|perhaps we) (?:(?:will|would|can|could|should|then|just|also|to|all|both|go|back|and|get|have|need|want|probably|maybe|happily|gladly|put|take|someone|somebody|them|our|my|lawyers?|legal|team|let) ){0,4}?(?:send|email|mail|share|draft|write|sketch|put|get (?:you|it|something|a|the|back)|prepare|work|type|circulate|have (?:something|it|them|legal|(?:our|my|the) (?:team|lawyers?|legal|side|assistant|people)|a (?:first |clean |full |proper )?(?:draft|proposal|version|summary|document|page|paper|outline|term sheet))|shoot|forward|come up with|pull together|outline|formali[sz]e|follow up|drop|jot|pick)(?! (?:you )?(?:early|priority|(?:a |the |your )?named)) (?:\S+ ){0,8}?<later>(?: \S+){0,3}?
.9 (?:i|we|my (?:team|lawyers?|legal|assistant)|our (?:team|lawyers?|legal(?: team)?)|legal|lawyers|someone) (?:\S+ ){0,3}?(?:send|email|mail|shoot|forward|drop|get|circulate) (?:you |over |across |it |them |out |something |a |an |the )*(?:over|something|draft|proposal|email|note|term sheet|summary|documents?|paperwork|contract|doc|outline|deck|mail|message|write up|one pager)(?: \S+){0,3}?(?= (?:[.?,]|$|over|later|next|after|tomorrow|and|by|when|once|then|soon|on|to|for|with)|$)
.85 (?:leave|save|keep) (?:the |that |this |it )?(?:writing|drafting|paperwork|details?|paper|terms|draft|wording|document)? ?(?:for|until|till|to) (?:later|next|another|after|the lawyers|legal|lawyers|tomorrow|when|a later|our lawyers|our legal)(?: \S+){0,3}?
.9 (?:not|no need to|do not need to|do not have to|let us not|rather not|too early to|would rather not|no point) (?:\S+ ){0,2}?(?:draft|write|put|sketch|pin|get|commit|sign|document|jot)(?: \S+){0,5}? (?:now|yet|today|right now|on this call|down|on paper|in writing|at this (?:point|stage)|so (?:soon|early)|before)(?: \S+){0,2}?
.85 (?:the |our |your |my )?(?:lawyers?|legal(?: team)?|paralegals?|attorneys?|counsel) (?:can|will|should|could|would|to) (?:\S+ ){0,3}?(?:draft|write|put|sort|handle|work|prepare|take it|do|figure|deal)(?: \S+){0,6}?
""")

NOW = compiled(
    r"(?:right now|now|on (?:this|the) call|before we (?:hang up|go|finish|end|leave|close)|while we (?:are|talk|have)|today|together|on the spot|here)"
)
NOT_A_DRAFT = compiled(
    r"(?:put a pin in|by (?:accident|mistake)|in my hand|draft (?:beer|pick|horse|beers|season|lottery|excluder|dodger)|nba draft|nfl draft|your draft|last draft|previous draft|(?:read|saw|got|reviewed|received|seen) (?:the|your|a) (?:draft|framework|term sheet)|draft from the window|draft in here|the framework (?:we|our engineers) (?:use|built)|javascript|software framework|news ?paper|paper jam|white paper|wallpaper)"
)
OWNER_OR_DATE = compiled(
    r"(?:own|owns|owner|responsible|accountable|sign|signed|signing|effective|starting|starts|live|due|deadline|ready|delivered|done|in place)(?: \S+){0,4}?"
)


_INVITES_BY_NOT = (" why do not", " why not", " should not we", " could not we")


def draft_hits(turn: Turn, offers: bool) -> list[Hit]:
    """Where the turn writes terms down now; a bare offer with a date in it is none."""
    found = []
    for hit in turn.hits(DRAFTING if offers else EITHER):
        words = turn.text[hit.start : hit.end] + " "
        around = turn.around(hit)
        if " not " in words and not words.startswith(_INVITES_BY_NOT):
            continue
        if turn.negated(hit) or turn.past(hit) or NOT_A_DRAFT.search(around):
            continue
        if turn.reported(hit) and " we agreed " not in words and " we have " not in words:
            continue
        if words in (" i will confirm ", " we will confirm "):
            continue
        if offers and _is_offer_date(words):
            continue
        found.append(hit)
    return found


def _is_offer_date(words: str) -> bool:
    """Whether the words are only an offer's starting date."""
    return words.startswith(
        (" start", " live", " ready", " effective", " in place", " delivered", " done")
    )


_GIVES = re.compile(
    r" you (?:(?:would|will|can|could|might|may|do) )?(?:also |even |then )?(?:get|have|receive)(?= )"
    r"| (?:we|i) (?:(?:would|will|can|could|might|may|am|are|want|do) )?"
    r"(?:(?:also|even|then|gladly|happily|going|willing|ready|able|happy|glad|to|be) )*"
    r"(?:give|offer|put|pay|fund|cover|promise|guarantee|throw|add|bring|provide|spend|invest"
    r"|feature|set|lend|assign|reserve)(?= )"
    r"| (?:my|our|the|one|an) (?:\w+ )?(?:offer|idea|proposal|thought|guess)(?= )"
    r"| (?:what i (?:can|could|have)|here is what|how about|what about|what if|suppose|supposing"
    r"|imagine|picture|i will guess|i would guess|i am guessing|let me guess|say (?:we|i|you)"
    r"|think of|thinking of|thinking about)(?= )"
    r"| (?:would|does|could|can|will|might|how does|how would|is) (?:you|your|that|it|this|theirco)"
    r" (?:\w+ ){0,4}?(?:wear|like|take|buy|land|help|work|sit|sound|do|enough|live|go for"
    r"|fly|accept|swap|trade)(?= )"
)
"""What is given, thought aloud or asked about: an offer."""
_NO_WRITING = re.compile(
    r" written (?:\w+ ){0,2}?(?:notice|promise|guarantee|right|warning|commitment)(?= )"
    r"| (?:notice|warning) (?:[^ .?,]+ ){0,4}?in writing(?= )"
    r"| in writing (?:if|when|whenever|before) (?:we|i|you|either|anybody|anyone)(?= )"
    r"| (?:top|front|head|back) of (?:\w+ ){0,2}?pages?(?= )"
    r"| (?:marketplace|partner|partners|landing|front|home|web|category|results|product|pricing)"
    r" (?:page|sheet|list|file)s?(?= )"
    r"| (?:support|product|phone|main|direct|hot) lines?(?= )"
    r"| (?:on the|point of|drop a|long|short|mid|\d+ year|\d+ month) (?:line|contact|term)(?= )"
)
"""Words of writing that an offer holds: "six months' written notice"."""
_WRITES = re.compile(
    r" (?:writ\w+|wrote|typ(?:e|es|ing|ed)|not(?:e|es|ing|ed)|minut(?:e|ing) (?:it|that|this)"
    r"|papers?|pages?|napkin|<doc>|draft\w*|sketch\w*|scribbl\w*|jot\w*|pen|pin|pinning|pinned"
    r"|pencil|ink|doc|document|sheet|rows?|columns?|cell|lines|bullets?|terms|term sheet|framework"
    r"|clause by clause|envelope|whiteboard|file|heads|box|boxes|crayons?|chat|screen"
    r"|recap|sum up|summari\w+|summary|summing|tally|record it|save it|scrib|confirm\w*|agreed|validate|correct me|stop me|correct|initial"
    r"|read(?:ing)? (?:\w+ ){0,3}?back|reading|i read|read you|what i have(?! in mind)|i have (?:down|put|got)"
    r"|so far|to be clear|got it|got that|on record|for the (?:record|minutes)|strike"
    r"|(?:my|the|our|little) (?:\w+ )?(?:list|table|template|book|margin)|adding|down|sign\w*)(?= )"
    r"| (?:line|point|term|item|number|row|clause|bullet|box|section)(?: number)?"
    r" (?:\d|one|two|three|four)(?= )"
    r"|(?:^|,|[.?]) (?:so )?(?:one|1|2|3|4|first|second|third|a|b) (?:,|is|[.])(?= )"
    r"| (?:first|second|third|next|last) (?:line|point|term|item|row)(?= )"
)
"""Where it is written, how a page is ordered, or that it is read back."""


_SETTLES = re.compile(
    r" (?:not (?:the|a|an|my|our)|said|fix|change|move|put (?:it|that|them)|we both have|ours"
    r"|(?:is|are) (?:(?:my|your|our) \w+|yours|mine|me)|(?:has|owns|owner|takes) (?:the|it|that)"
    r"|send it)(?= )| (?:one|1|2|3|two|three) is(?= )"
)
"""Where something known is put right, or gets its owner."""


def only_offers(turn: Turn, *, cued: bool) -> bool:
    """Whether a turn only gives or weighs advantages, dated or not, and speaks of no writing.

    `cued` where something in it still sounds like a draft: somebody owns it, a number is put.
    """
    if _WRITES.search(_NO_WRITING.sub(" ", turn.text)):
        return False
    return bool(_GIVES.search(turn.text)) or not (cued or _SETTLES.search(turn.text))


_PINS = compiled(r"(?:own|owns|owned|owner|is responsible|is accountable|down ,)")


def put_off_hits(turn: Turn) -> list[Hit]:
    """Where writing is put off to later."""
    return [
        hit
        for hit in turn.hits(PUT_OFF)
        if not (turn.negated(hit) or turn.reported(hit) or turn.past(hit) or turn.asked(hit))
        and not _PINS.search(turn.text[hit.start : hit.end] + " ")
    ]
