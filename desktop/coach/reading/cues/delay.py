"""How people put off the answer."""

from desktop.coach.reading.cues.grammar import Turn
from desktop.coach.reading.cues.notation import Hit, compiled, family

STALL = family(r"""
# somebody has to be asked
.95 (?:let me|i (?:will|would|need|have|want|must|should|am going|would need|would have|will need|will have|would like|ought|had|got|might need|probably need|really need|first need|do need|would prefer)|we (?:will|would|need|have|want|must|should|are going|would need|would have|will need|will have|would like|got)|allow me|can i|could i|may i|let us|give me a chance|i am afraid i|i still need|still need|still have|i just need|just need|it is best if i|better|give me time|want|have|need|going) (?:to |first |just |also |really |go |back |quickly |probably |still |then |have to |need to |go back |go and |got to )*(?:check|consult|confer|discuss|talk|speak|run|clear|verify|align|bring|take|raise|float|socialize|socialise|ask|confirm|huddle|sync|debrief|sit down|review|hear|get (?:approval|sign off|buy in|permission|the okay|a green light|input|guidance|clearance|an answer|feedback)|involve|touch base|connect|go back|pass|escalate|put|circle back|chat|catch up|meet|see what|find out|loop) (?:\S+ ){0,5}?(?:(?:my|our|the|some|a few|with) )?(?:team|ceo|boss|legal|lawyers?|board|cfo|colleagues?|management|leadership|manager|people|partners|cto|product|finance|side|founders?|others|somebody|someone|folks|committee|engineering|counsel|superiors?|director|co founder|cofounder|stakeholders|company|department|headquarters|hq|internally|approval|sign off|permission|buy in|green light|upstairs|house|them|home office|offline|office|powers that be|in charge|and get back|chain)(?: \S+){0,2}?(?= )
.95 (?:get|getting|come|coming|circle|circling|loop|report|revert|go|be|check|follow|write|ring|call|reach|ping|swing|drop) (?:right |straight |on it )?(?:back|around|(?<=follow\x20)up|(?<=check\x20)up)(?: (?:to|with|on|at|in touch with|around to|together with))? (?:you|theirco|that|this|it|your (?:team|ceo)|once|when|after|next|tomorrow|later|<later>)(?: \S+){0,3}?
.9 (?:i|we) (?:will|would|can|could|am going to|are going to|'ll) (?:get|come|circle|loop|report|revert|follow|be|call|write|ring) (?:\S+ )?(?:back|in touch)(?= )
.9 (?:not|never) (?:really |entirely |only |just |something i can |something that i can |a )*(?:my|mine|up to me|for me|in my (?:power|hands|authority|remit|pay grade)|authori[sz]ed|empowered|in a position|my call|the decision maker|allowed|able to (?:decide|commit|answer|say)|have the (?:authority|power|mandate|final say|final word|last word)|ready to (?:decide|commit|answer|say|sign)|prepared to (?:decide|answer|commit (?:to (?:that|anything) )?(?:today|now|yet|on))|comfortable (?:deciding|committing|answering)) ?(?:call|decision|to (?:decide|make|answer|say|give|commit|approve)|alone|today|yet|right now|to|on the spot|deciding|that)?(?= )
.9 (?:above|beyond) my (?:pay grade|authority|level|head|remit)
.9 (?:someone|somebody|my boss|my ceo|my team|my board|the board|our board|our ceo|legal|our lawyers|our legal team|my manager|our leadership|leadership|others|my cfo|my co founder|they|my cto|finance|product|the lawyers) (?:else )?(?:\S+ ){0,2}?(?:has to|have to|needs? to|must|would have to|would need to|will have to|will need to|will want to|should|wants? to|decides?|makes? (?:that|the) (?:call|decision)|has the final|have the final) ?(?:\S+ ){0,2}?(?:decide|approve|sign off|weigh in|look|review|agree|bless|see|say|okay|check|be (?:consulted|involved|asked)|call|decision|word|chime in|think|comment|vote|that|sign|have a look)?(?: \S+){0,2}?
# time is asked for
.95 (?:(?:i|we) (?:will |would |just |really |do |might |may |probably |still |also |certainly |could |am going to )*(?:need|want|require|like|could use|have to have|must have|take|ask for|appreciate|needed)|give me|give us|can i have|can we have|could i have|could we have|can i get|can i take|may i have|let me have|let me take|let me get|buy me|grant me|allow me|leave me|let us take|take|need|ask(?:ing)? for) (?:to have |to take |just |maybe |a |an |some |the |a bit of |a little |bit |little |few |more |another |couple of |couple |at least |until |till |extra |about |or |\d+ |2 |one |two |three |only |another few |longer |of )*(?:time|days?|weeks?|weekend|while|longer|month|months|night|hours|extension|<day>|tomorrow|next week|space|the weekend|breathing room|thinking time|evening|a day)(?! (?:early|notice|ahead|advance|to (?:hear|tell|build)|of (?:early|notice|your|her|their|the (?:call|meeting))|access|head start))(?: \S+){0,4}?(?= (?:[.?,]|$|to|on|with|before|for|and|so|or|here|please|about|of)|$)
.95 (?:sleep|chew|mull|reflect|ponder|noodle|think|ruminate|meditate|stew|sit) (?:\S+ )?(?:on (?:it|that|this|the|what)|over|it over|about (?:it|that|this|what|the|your|all)|with (?:it|that|this)|through|it through|that through|things over|some more|more about|carefully|harder|further)(?= )
.95 (?:let me|i (?:will|need to|have to|want to|would like to|must|should|am going to|would need to|would rather|will have to)|we (?:will|need to|have to|want to|would like to|must|should|would need to)|can i|could i|may i|let us|can we|could we|give me a chance to|give us time to|allow me to|time to|need to|want to|like to|have to|both) (?:just |first |really |go (?:away )?and |also |maybe |take some time to |properly |carefully )*(?:think|sleep|digest|mull|consider|process|absorb|reflect|ponder|weigh|evaluate|take (?:it|that|this) (?:away|offline|back|under|in|home|with me)|chew|look into|dig into|study|sit (?:on|with)|let (?:it|that|this) (?:sink|settle)|crunch|run the numbers|do (?:the|some) (?:math|homework|numbers)|figure out where|work out where|take stock|regroup|reconvene|step back and think|park)(?= (?:[.?,]|$|about|on|it|that|this|over|through|and|before|offline|away|back|some|the|your|where|what|whether|if|for|more|with|internally|a)|$)(?! (?:about )?(?:what|how) (?:would|could|we could|i could|we can|i can|serves))
# moved to another day
.95 (?:can|could|let us|shall|should|why do not|maybe|perhaps|may|might|how about|what if|we (?:can|could|should|will|might)|i (?:suggest|propose|think|would rather|would prefer|would like to|will|want to)|happy to|better to|best to|let me|would rather|want to) (?:we |i |to |that |us |you and i |both |just |maybe |it is better to |it is best to |come back and |all )*(?:talk|speak|discuss|meet|pick (?:this|it|that|things) (?:back )?up|revisit|continue|return|reconnect|regroup|follow up|touch base|chat|come back|catch up|schedule|set up|book|decide|do this|do it|finish|handle|have (?:this|another|a)|get together|resume|reconvene|settle|address|cover|answer|look at (?:it|this|that)|circle back|sort|figure|deal|call|reach out|tackle|take (?:this|it|that)|save|move|push|reschedule|go (?:over|through|deeper)|jump|hop|sync|review|leave) (?:\S+ ){0,7}?<later>(?: \S+){0,3}?
.95 (?:(?:table|park|shelve|defer|postpone|revisit|pause|put a pin in|kick|punt|put off|delay|hold off on|push back|back burner|reconsider) (?:this|that|it|the (?:question|topic|discussion|decision|exclusiv\w+|answer|issue|matter|conversation|point|idea|rest)|exclusiv\w+|everything|things|both|our (?:answer|decision)|my (?:answer|decision)|answering|deciding)|put a pin in|hold off (?:for now|on (?:that|this|it|deciding|answering))|put (?:this|that|it) (?:on hold|on ice|aside|off|to one side|on the back burner)|leave (?:this|that|it) (?:open|there|for now|here|hanging|on the table for now|undecided)|keep (?:this|that|it) open|set (?:this|that|it) aside|not rush|step away from|leave it with me|take (?:this|that|it) offline|take (?:this|that|it) away|take (?:this|that|it) under advisement|take (?:this|that|it) back to (?:my|our|the)|take (?:this|that|it) (?:to|up with|up the) (?:my|our|the|chain))(?: \S+){0,4}?
.9 (?:i|we) (?:will|would|can|am going to|are going to) (?:\S+ ){0,2}?(?:let you know|be in touch|(?:have (?:an|my|our|the|a better|a) (?:answer|decision|response|view)|give you (?:an|my|our|the|a) (?:answer|decision|response|view)|tell you|answer|decide|know more|reach out|update you|have something|ping you|revisit|call(?: you)?|see|send (?:you )?(?:something|my answer|our answer))(?: \S+){0,3}? (?:<later>|by|when|once|after|as soon|soon|if|then|later))(?: \S+){0,4}?
.85 (?:let me|i (?:will|would|need|have|am going) (?:to |have to |need to )?|we (?:will|would|need|have) (?:to |have to |need to )?)(?:go )?(?:and )?see (?:what|if|whether|about|how) (?:i|we|my|our|that|it|this|they|the|people)(?: \S+){0,6}?
.85 (?:i|we) (?:will|would|'d) (?:just )?have to see(?= )
.9 (?:can|could|may|might|should) (?:this|that|it|we|exclusiv\w+|the answer) (?:\S+ )?wait(?: \S+){0,4}?
.9 (?:i|we) (?:will |would |need |have |want |should |must |would like |will need |would need |would have )(?:to )?(?:\S+ ){0,6}?(?:internally|in house|behind closed doors|on our side|among ourselves|on our end)(?= )
.85 (?:have|need|want|do|set up|schedule|book|plan|take|hold|find|arrange|try) (?:another|a second|a follow up|a further|one more|a separate|a new|a later) (?:meeting|call|conversation|session|round|chat|slot|discussion)(?: \S+){0,5}?
.9 (?:can|could|may) (?:i|we) (?:\S+ )?let you know(?: \S+){0,4}?
.9 (?:my|our|the) (?:team|legal(?: team)?|lawyers?|board|people|cfo|ceo|boss|management|leadership|colleagues?) (?:will|would|can|should|is going to|are going to|wants? to) (?:\S+ )?(?:review|look|check|assess|evaluate|consider|discuss|study|go over|get back|come back|decide|think)(?: \S+){0,5}?
.85 let me (?:go )?(?:and )?see what (?:i|we) can (?:do|find|get|come up with)(?: \S+){0,6}?
.9 (?:that|this|it|anything like (?:that|this)|exclusiv\w+) (?:\S+ )?(?:needs?|has|have|must|would need|would have|will have|will need) (?:to )?(?:go|run|pass|be (?:run|cleared|checked|approved|reviewed|discussed|decided|vetted)) (?:\S+ )?(?:through|past|by|with|before|in) (?:my|our|the)(?: \S+){0,3}?
.9 you (?:will|would|are going to) (?:hear|get (?:an|my|our) answer|have (?:an|my|our) answer) (?:back )?(?:from (?:me|us)|by|next|tomorrow|on|in|soon|after)(?: \S+){0,4}?
.9 (?:let us|we should|i would rather|rather|better) not (?:\S+ ){0,2}?(?:decide|settle|rush|answer|discuss|commit|go there|get into|force)(?: \S+){0,5}?
.9 (?:ask me|call me|ring me|talk to me|get in touch|contact me|check with me|hold that thought|reach me|come back to me|remind me|try me|catch me) (?:again |back )?(?:\S+ ){0,2}?(?:<later>|until|then|when|after)
.9 (?:we|i) (?:will|shall|would|have to|need to|are going to|am going to|will have to|would have to) (?:just |simply |all )*(?:see how (?:it|things|that|this)|see (?:what|where|about)|wait and see|play it by ear|cross that bridge|figure (?:it|that|this) out (?:later|eventually|as we go|down|another|some|in time)|see$|get to (?:that|it) (?:later|eventually|in time|when)|take it from there|come to that|work (?:it|that|this) out (?:later|eventually|down|in time|another)|deal with (?:that|it|this) (?:later|eventually|down|another|when|in time))
.85 (?:time will tell|wait and see|let us see how it goes|let us see how things|all in good time|we will see|let us see (?:where|what) (?:things|this|the)|let us not rush|no need to (?:rush|decide|settle|hurry)|there is no (?:rush|hurry)|no (?:rush|hurry)|what is the rush|jury is (?:still )?out|to be determined|tbd|still (?:deciding|thinking|considering|debating|evaluating|weighing|figuring|undecided|on the fence)|on the fence|rain check|raincheck|in due course|bear with (?:us|me) (?:on (?:that|this)|until|till|while we|for a (?:few|couple))|not now(?! ,? ?(?:not|or|and not) )|not today|another time|some other time|maybe later|later maybe)(?= )
.9 (?:that|this|it) (?:is|would be|has to be|needs to be) (?:really |ultimately |more of |going to be |probably )*(?:an? |the |for the |up to (?:the |our |my )?|for our |our |my |for my )(?:board|ceo|legal|team|leadership|management|boss|committee|cfo|executive|lawyers?)(?: level)?(?: .s)? ?(?:decision|call|matter|question|issue|to decide|to call)?
.9 (?:give|need|have|allow|leave|take) (?:me |us )?(?:at least )?(?:until|till)(?: \S+){1,4}?
.9 (?:i|we|this|it|that) (?:can|could|will|am|are|is|do|would|need|should) (?:just |simply |really |honestly )*(?:not|never) (?:\S+ ){0,2}?(?:decide|answer|commit|say (?:yes|anything|more)|promise|respond|give (?:you )?(?:an|a|my|any) (?:answer|decision|response|commitment|yes)|tell you|settle|make (?:that|this|a|any) (?:call|decision|commitment)|confirm|speak for|sure yet|know yet|ready|ready yet|have (?:an|the|any|a) (?:answer|clear|view)|be decided|agree to anything|give you a yes|rush|discuss (?:that|this|it)|talk about (?:that|this|it)|go into (?:that|this|it))(?: \S+){0,5}? ?(?:right now|today|yet|now|on the spot|on this call|at this (?:point|stage|time|moment)|alone|without|until|till|before|here|this minute|by myself|for (?:my|the|our)|just yet|this week|so (?:soon|fast|quickly)|either way|at the moment)
.85 (?:too (?:early|soon|quick) (?:to|for)|a (?:bit|little) (?:early|soon|premature|fast)|premature|not the (?:right )?time|down the (?:road|line) (?:we|i)|one day maybe|someday|when the time (?:is right|comes)|at some point|cross that bridge|once (?:the dust|things) settles?|after (?:we|i) (?:have )?(?:talk|talked|speak|spoken|check|checked|discuss|discussed|think|thought|slept|consult|consulted|align|aligned)|until (?:i|we) (?:have )?(?:talk|talked|speak|spoken|check|checked|hear|heard|discuss|discussed|know more|consult|consulted|align))(?: \S+){0,4}?
.9 (?:i|we) (?:would|will|want to|need to|have to|'d)? ?(?:prefer|rather|like) (?:not )?(?:to )?(?:answer|decide|discuss|wait|hold|talk|come back|respond|leave|do (?:this|that|it)|sleep|think|postpone|continue)(?: \S+){0,5}? (?:<later>|until|till|on|back|right now|now|today|first|yet)
.85 (?:there (?:are|is)|have) (?:\S+ ){0,2}?(?:people|others|someone|somebody|internal (?:conversations|discussions|process|approvals|alignment|steps)|a (?:process|committee)|approval process|stakeholders) (?:\S+ ){0,3}?(?:i|we|to|that|first|who) ?(?:\S+ ){0,2}?(?:check|ask|talk|consult|align|speak|go through|involve|convince|need|follow|have|must|decide|approve|weigh)?
.85 (?:need|needs|have|has|requires?|subject to|pending|wait(?:ing)? for|waiting on|depends on) (?:\S+ ){0,3}?(?:internal (?:alignment|discussion|approval|review|sign off|conversations?)|board approval|legal review|approval from (?:my|our|the)|sign off from (?:my|our|the)|my (?:ceo|boss|board|team) 's (?:okay|blessing|approval|sign off|input|view|answer)|our (?:ceo|boss|board|team) 's (?:okay|blessing|approval|sign off|input|view|answer)|the green light)
# in other words
.9 (?:i|we) (?:\S+ )?(?:will|would|shall|am going to|must|have to|need to|should|can) (?:\S+ )?revert(?: (?:back|to|on|with|by|after|tomorrow|shortly|soon|once|next)(?: \S+){0,4}?)?(?= )
.9 (?:kick|bounce|bump|punt|pass|send|take|run|escalate|float|raise|push) (?:that|this|it|the \S+|that one|this one) (?:\S+ )?(?:upstairs|up the (?:chain|ladder|line|flagpole)|to (?:the (?:top|boss|board|top floor|higher ups|bosses)|my (?:seniors?|superiors?|boss|director|manager|management|higher ups|direction))|past (?:my|the|our) \S+)(?: \S+){0,3}?
.9 (?:i|we) (?:must|have to|need to|should|would|will|want to|shall|would have to|will have to) (?:first |before |also |really |just |to )*(?:speak|talk|check|discuss|ask|consult|clear|confirm|take|get|see|have a word|run) (?:\S+ ){0,3}?(?:with |to |by |from )?(?:my|our|the) (?:direction|director|seniors?|superiors?|hierarchy|higher ups|bosses|chiefs?|managing director|md|head office|headquarters|gaffer|principals?|partners|headquarter|central|group|mother company|parent company)(?: \S+){0,3}?
.85 (?:run (?:this|that|it) (?:up the flagpole|by \S+)|let the dust settle|keep (?:you|it) (?:posted|in the loop)|circle back|touch base (?:again|later|next)|kick the can|park (?:it|that|this)(?: \S+)?|on the back burner|leave (?:that|it|this) with me|get my ducks in a row|take (?:that|it|this) away|buy (?:me|us|some) time|hold fire|let (?:it|that|this) marinate|let me sit with (?:it|that|this)|come back to (?:you|that|this|it) (?:later|on|next|tomorrow|once|after)|not in a position to (?:say|answer|decide)|no comment (?:yet|for now))(?= )
.85 (?:phone|call|ring|ask) a (?:friend|lifeline)(?: \S+){0,2}?
.85 (?:above|beyond|over|past) my (?:station|head|paygrade|grade|rank|desk|authority|remit|limit)
.85 (?:the |my )?(?:boss|gaffer|ceo|chief|director|higher ups|management|old man|big boss) (?:will |would |is going to |has to |must |needs to )+(?:have to |need to |want to )?(?:call (?:it|that|this)|decide|make the call|sign (?:it|that|this) off|rule on|weigh in|say|take (?:that|this|it) one|answer)(?: \S+){0,3}?
""")

BRIEF = compiled(
    r"(?:a |one |1 |just |half a |2 |two |few |quick |couple of |\d+ )*(?:minutes?|seconds?|secs?|moments?|mins?|tick|beat|breath|heartbeat)"
)
NOTES = compiled(
    r"(?:my|the|our|these) (?:notes?|numbers|screen|mic|microphone|audio|headset|connection|volume|calendar|spelling|file|page|sound|figures|door|phone|clock|camera|dog|kids|baby|cat|doorbell|postman)"
)
PROMISES = compiled(
    r"(?:never|not going to|will not|would not|do not want to|not here to|without|instead of|rather than|no need to|do not need to|"
    r"not need|not have to|do not have to|will never|i am not|we are not|not make you|no more|refuse to|stop|hate to|tired of|not want|not wait)"
)
HERS = compiled(
    r"(?:you|your ceo|your team|your board|theirco|she|he|they)(?: \S+){0,3}? (?:will|would|can|could|may|might|should|need|want|have|go|get|take|to|must|said|asked)"
    r"(?: (?:to|go|and|please|just|have|also|always))*"
)
HER_SIDE = compiled(
    r"(?:your|theirco 's) (?:ceo|team|boss|board|side|people|office|colleagues|company)"
)
FUTURE_OFFER = compiled(
    r"(?:draft|write|sketch|pin|paper) ~4 (?:now|today|on (?:this|the) call|right now|together|here)"
)


def stall_hits(turn: Turn) -> list[Hit]:
    """Where the turn puts off the answer."""
    return [hit for hit in turn.hits(STALL) if _defers(turn, hit)]


def _defers(turn: Turn, hit: Hit) -> bool:
    """Whether these words really put off the answer, and are the user's own."""
    before, words, after = turn.before(hit), turn.text[hit.start : hit.end] + " ", turn.after(hit)
    if turn.reported(hit) or turn.past(hit) or PROMISES.search(before):
        return False
    if words.startswith((" have ", " need ")) and before.endswith((" you ", " they ")):
        return False
    if before.rstrip().endswith((" not", " never")):
        return False
    if PROMISES.match(words) and not any(
        mark in words
        for mark in (
            " not my ",
            " not mine ",
            " not ready ",
            " not up to ",
            " not for me ",
            " now ",
            " today ",
            " yet ",
            " not really my ",
            " until ",
            " spot ",
            " not authorized ",
            " not in a ",
            " not comfortable ",
            " not the ",
            " alone ",
            " without ",
        )
    ):
        return False
    if BRIEF.search(words + after) and not any(
        long in words + after for long in (" day", " week", " team ", " later ", " tomorrow ")
    ):
        return False
    if NOTES.search(words + after) or FUTURE_OFFER.search(words):
        return False
    if HERS.search(before) or " if " in before or " if you " in words or " so you " in words:
        return False
    return not (HER_SIDE.search(words) and not any(own in words for own in (" my ", " our ")))
