"""Everyday words of a phone call, so that a strange one is noticed. Data, with one question."""

_EVERYDAY = frozenset(
    """
a able about above absolutely accept access accident according account across act actual ad add
adjective admire admit ads advance advantage advocate afford afraid after afternoon again
against age agenda ago agree agreement ah ahead aim air airport alarmed alike all allowed
almost alone along aloud alphabet alphabetical already alright also altogether always am
ambitious ammunition among amused an anchor ancient and anger angrier angry ankle annex
announcement annoyed annoying annual another answer anxious any anybody anymore anyone anything
anyway anywhere apart api apologize apparently appetite applaud applause apple appreciate
approve architect are argue argument arithmetic arm armour around arrangement arrive arrow
article as ashamed aside ask asleep assume assure at ate attach attention audit authority
automatically autopilot autumn awake away awful awkward back backbone background backstory
backup bad badge bag balance ball balloon band bandage bank banner bar bare bargain bark base
basically basics basket bath battle be beach beans bear beats beautiful because becomes bedtime
been before beg begin behind being belief believe bell belong below bench bend beneath benefit
berry beside best bet between beyond big biggest bike bill bin bird bit bite bitten black blame
blank bless blind blink block blood blow blue blunt board boat boil bold bone bonus book
bookmark booth bored boredom borrow boss both bottom bought bound bow box braced brain brand
brave bread break breakfast breath breathe breeze brick bridge briefly bright bring broke
broken brought bruise brush bubble bucket budget build built bullet bump bunch burden burned
bury bus business busy but button buy by bye cabin cake calendar call calm came camera campaign
can candid candle candor cannot cape captured car care careful careless carpet carrier carries
carry case cash casual cat catch category caterer caught cause caution ceiling celebrate cell
cent ceo certainly certainty chain chair chalk chance change channel chapter charge charm chart
chase chat cheap check checkbook cheek cheer cherry chew chief chip chit choose chorus
christmas circle city civil claim clap clarity class clause clay clean clear clever cliff climb
clock close cloth cloud club clue clumsy co coach coat code coffee coin cold colleague collect
color colour column combined come comfort comfortable comma comments commercial commit
commitment committee commodity common companies company compared compass compete competitor
complain complete complicated compliment composed conceded concern concession concrete
condition confess confidence confident confirm confused connect conscience consequence consider
consolation consult contact content continue contract contractual contribute conversation
convince cookie cooks cool copies copy core corner correct corridor cost cough could council
count countdown country couple courage courier course court cousin covenant covered covering
covers cozy crack crackled crate crazy creative credible credit crew cricket crisp cross
crowbar crowd crown crumbs crush cry cup cure curious cursor curtain cushion custom cut cute
daft dance danger dangerous dark dash dashboard data date dawn day dead deadline deal dear debt
decade decent decide decision deck decline decoration dedicated deep defend defense definite
deflect degree delay delight deliver delivery demand depends depot depth describe desert
deserve design desire desk detail developers development devil diary dibs dictate did dies
difference different dig dignity dime dining dinner dip direct direction dirt dirty
disappointing discount discuss dish dishonesty distance dive dizzy do doc dock document dodge
does dog doing dollar done door doorbell doorstep doorway dot double doubt doubtful down draft
drag drama draw dream dress drew drier drift drinks drives driving drop drown drum due dull
dump during dust duty each eager ear earlier earn earnest earth ease easier easiest easily
easter easy eat echo economy edge effective effort egg eight eighteen eighty either elegant
elena elephant elevator eleven else elsewhere email embarrassed embrace emotion empathy emptied
empty encouraging end endless enemy energy engaged engine english enjoy enormous enough entire
entirety entry envelope environment envy equal error escape essence even event ever every
everybody everyone everything evidence ex exact exam excellent exception excited exciting
exclusive exclusivity excuse exec executive exhausted exhausting exist exit expect expensive
experience expert expires expiry explain explore extending extra extreme eye eyebrow fabric
face fact factor fade faint fair fairness faith faithful fall familiar famous fancy far fare
farewell farm fashion fast fate favorite favour favourites fear feather feature feed feel fees
feet fella fellow felt fence few field fierce fifteen fifteenth fifth fifty fight figure file
fill final fine fingers finish fire firm first fiscal fish fist fit five fix flag flat
flattered flattering flavor flavour flesh flex flies flight flip float flood floor flowers
fluent fly focus foggy fold folks follow fond food fool foot footnote for forbids force
forecast forehead forest forever forget forgive forgot fork form forth fortnight fortune forty
forward found foundation four fragile frame framework frankly frankness free freedom freeze
fresh fridge friend fright from front frown frozen fruit fuel full fun funny further fuss fuzzy
gain gamble game gap garden gate gather gave gaze general generous gentle gently genuine get
gift gimme give given glad glance glasses glove glow glue go goal god goes going gold gone good
goodbye goodwill gosh gossip got gotten grab grade grain grand grandmother granted grasp grass
grateful great grey grin grip groceries ground group grow grown growth guarantee guard guess
guide guilty gut guy gym ha habit had hair half hallway hand handle handshake handwriting handy
hang happen happily happy harbor hard harsh has haste hate have he head headache headline
headset healthy heap hear heart heavier heavy height hello helmet help helpful her here hero
hesitant hesitate hey hi high him himself hint hire his history hit hm hmm hobby hole holiday
hollow home homepage homework honest honesty honey honored honour hood hook hope hopeful
horizon horse hospitality hostile hot hotel hotline hour house how hug huge huh human humble
humor humour hundred hundredth hung hungry hunt hurry hurt ice idea identical idle if ignore
ill image imagine impatient important impossible impress impression impressive in inch included
including incredible indulge initial ink inside instant instead instinct insulted integrate
integration intend intent interest internal into intrigued invent invite invoice iron is island
isnt it itch item its itself jacket jam jewel job join joint joke jot joy judge judgment juice
jump jungle just keen keep kept kettle key kick kickoff kill kind kindness king kiss kitchen
knee knew knife knock knot know known label labor ladder lads lady lamp landlord lane language
lapses largest last late laugh launch law lawn lay lazy lead leadership leaf league leak lean
leap learn lease least leather leave ledger left legal legs lend length lens less lesson let
level liar lid lie life lift light lightning like likewise limb limit line lip liquid list
listen literally little live load loan lock logic logistic logo lonely long look loop loose
loosen lorry lose lost lot loud lounge love low loyal luck lucky luggage lump lunch lunchtime
luxury lying mad madam made magic magnet magnitude mail main make man management manager
mandate many map margin mark market marketplace marriage married marry massive match math
matter mattress may maybe mayor me meal mean meant meantime meanwhile measure meat medal
medicine meet melt memory mend mention menu merit message messy met metal mid middle midnight
might migration mile million mine minus minute mirror mischief miserable misread miss mistake
misunderstand mix mm moat mobile modest module moment momentum money month mood moon moral more
morning most motion motive mountain mouth move movie much mud mug mumble muscle museum music
must mute my myself mystery nah nail naked name napkin narrow nasty natural nature near nearest
neat neck need needle negotiable negotiate negotiation neighbours neither nerve nervous nest
neutral never new newspaper next nice night nightmare nine ninety ninth no nobody nod noise non
none noon nope nor normal north nose nosy not note notebook nothing notice novatech now nowhere
numb oath objections obliged obvious ocean odd of off offend office often oh ok okay old olive
on onboarded onboarding once one only onsite onto open operations opinion opposite ops optimist
or order ordinary orphan other otherwise ouch ought our ourselves out outbid outcome outfit
outline outright outside outweigh oven over overnight owe own oxygen pace pack package padlock
page paid pain painful paint pair palm panic pants paper paperwork paragraph parcel pardon
parity park part particular partner partnership partway party pass passion past paste patience
patient pause pavement pay peace peak pearl pen pencil penny people pepper per percent perfect
perhaps period perishable perks permanently permission permit perpetual person personal petty
phase phone photo phrase piano pick picture pie piece pigeon pile pill pillow pilot pin pinch
pipeline pitch pity place placement plain plan plane planet plaster plat plate platform play
pleasant please pleasure plenty plot plug plus poach pocket poem poet poetry point poison poke
pole policy polish polite pool poor popcorn porch port position possible postcard posture pot
potato pound pour powder powerful praise precious precise predecessor prefer preferential
prepare presence present press pressure pretend pretty prevent preview previous price pride
principle print priority private prize probably probation problem product program project
promise proof proper proposal propose protect protection proud proves provider puddle pull
pulse pump pure purpose purse push put puzzle quantify quarrel quarter queen question queue
quick quiet quit quite quote race radar radio rag rain raise rambling ramp ran rank rare rate
rather raw reach react read ready real realise reality reason reasonable reassure rebate rebel
recall recap receive recipe reckon record recover red reflect reflex refreshing refusal refuse
region regret regular relationship relax release reliable relief relieved rely remark
remarkable remember remove renewal rent repair repeat replace replay reply report request
requirement reserve respect respectfully response responsible rest restates restaurant restless
retell return revenue revert review revisit reward ribbon rich riddle ride ridge right rigid
ring ripe risk rival river road roadmap roar rock rolled rollout romance roof room rope rough
round route row royal rubber rude rug ruin rule rulebook rumor run rush rusty sad safe said
sail salad sales salt same sample sand sandbox sat satisfied satisfying save saw say scale
scarce scare scene scent sceptical schedule school scissors score scrambled scrap scratch
scream screen sea seal search season seat sec second secret sector security see seek seem seen
selfish sell send senior sense sensible sent sentence serious service set settle seven seventy
several shade shadow shake shall shallow shape share sharp she sheep sheet shelf shelter shine
ship shipment shirt shiver shoe shoot shop shore short shortcut should shout show shown
shrinking shrug shut shy side sideways sieve sigh sight sign signature silence silent silk
silly silver simmer simple simply since sincere sing single sink sit site six sixty size
skeptical sketch skill skin skip sky slap sleep sleeve slept slice slide slipped sliver slot
slow small smallest smart smell smile smoke smooth snack snow so soap socks soft soften soil
sole solid solo solutions solve some somebody someone something sometime somewhere song soon
sore sorrow sorry sort soul sound soup sour space spare spark speak special specifics speech
speed spend spent spice spirit split spoil spoke spoken sponsor spot spread spreadsheet spring
spy squeeze stable stack staff stage stairs stake stale stall stamp stand standard standstill
stapled star starch stare start startle stated statue stay steadied steady steak steal steam
steel steep steering stem step stick sticky stiff still stinging stings stir stitch stomach
stone stool stop storm story straight strange strategy straw street strength stress stretch
strict strike strings strong struck structure struggle stubborn stuck studied stuff stung style
subject subtle such sudden sugar suggest suit suitcase summary summer sums sun sunny sunrise
sunset super supplier support suppose sure surface surprise survive sweat sweet sweeten swim
swing switch swore sympathy system tab table tail take taken tale talent talk tall tap tape
target task taste tea team tear tech technical teeth tell temper template tempt ten tenfold
tennis tense tent tenth term terrible test text than thank thanksgiving that the their them
themselves then theory there therefore these they thick thief thin thing think third thirst
thirtieth thirty this thorough those though thought thoughtful thousand thread three thrilled
throat through throw thumb ticket tie tier tiger tight tile till time tiny tip tired title to
toast today toe together told tomorrow ton tone tongue tonight too took tool tooth top topic
torn toss totally touch tough toward tower town toy trace track tractor trade traffic trail
train transport trap travel tray treasure treat treatment tree trial trick tricky tried trip
trophy trouble true trust truth try tune tunnel turn twelfth twelve twentieth twenty twice twin
twist two type typo ugly uh um umbrella un unanswered uncle unclear uncomfortable under
underlined underneath understand understood uneasy unequal unexpected unfair unhurried uniform
unique unless unsure until unusual up update uphill upper ups upset upside upstairs uptime us
use useful user usual vague valley value van vast vein velvet vendor verse version versus very
vest vice victim victory video view village violin virtue visit vivid voice volume vote voucher
vow vp wage wagon wait walk wall wallet wander want warm warmth warning wary was wash waste
watch water wave wax way we weak weakness wealth weapon weather wedding wee week weekend weigh
weight weird welcome well went were wet what whatever wheel when whenever where wherever
whether which while whisper whistle white whiteboard who whoever whole whose why wide wild will
win winces window wine wing wipe wire wisdom wise wish wit with withdrawn within without wobble
won wonder wonderful wood wool word work world worn worried worries worry worse worst worth
worthwhile would wound wow wrap wrist write written wrong wrote yard yawn yeah year yell yellow
yes yesterday yet you young your yourself yourselves zero zone
""".split()
)
_ENDINGS = "s es d ed ing ly er est n't 's 're 've 'll 'd 'm".split()


def everyday(word: str) -> bool:
    """Whether a word, or the stem of a regular form of it, is an everyday one."""
    return word in _EVERYDAY or any(stem in _EVERYDAY for stem in stems(word))


def stems(word: str) -> list[str]:
    """What a regular form may come from: "taking" from "take", "stopped" from "stop"."""
    found = []
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word.removesuffix(ending)
            found += [stem, f"{stem}e"]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
            if ending in {"es", "ed", "er", "ly"} and stem.endswith("i"):
                found.append(f"{stem[:-1]}y")
    return found
