"""Everyday words of a phone call, so that a strange one is noticed. Data, with one question."""

_EVERYDAY = frozenset(
    """
a able about above abrupt absence absolutely absorb abstract accelerate accept acceptable access
accident accommodate accomplish according account accurate achieve acknowledge across act action
actual ad add addition adequate adjective adjust administration admirable admire admit adopt ads
adult advance advantage advice advocate affect affection afford afraid after afternoon afterthought
again against age agenda agent aggressive agile ago agree agreement ah ahead aim air airport
airtight airtime alarm album alert alike alive all alley alliance allow ally almost alone along
aloud alphabet alphabetical already alright also alter alternative altogether always am amaze
ambition ambitious amid ammunition among amount amused an anchor ancient and anger angle angrier
angry ankle annex announce announcement annoyed annoying annual another answer anticipate anxiety
anxious any anybody anymore anyone anything anyway anywhere apart apartment api apologize apology
apparently appeal appear appetite appetizer applaud applause apple application appoint appointment
appreciate appropriate approval approve approximate architect are area argue argument arithmetic
arm armour around arrangement arrest arrive arrow article artist as ashamed aside ask asleep aspect
assemble assert assess asset assign assume assurance assure astonish at ate atmosphere attach
attack attempt attend attention attitude attract attractive auction audience audit author authority
automatic automatically autopilot autumn available avenue average avoid awake aware away awful
awkward back backbone background backlog backstory backup backward bad badge bag bait bake bakery
balance balcony ball balloon ballpark band bandage bandwidth banner bar bare bargain bark barrier
base baseline basement basic basically basket batch bath battery battle be beach beans bear beast
beat beautiful because become becomes bedroom bedtime been before beg begin beginner behave
behavior behaviour behind being belief believe bell belong beloved below belt bench benchmark bend
beneath beneficial benefit berry beside best bet beta betray between beyond bid big biggest bike
bill bin binary bird bit bite bitten black blame blank blanket blast blend bless blind blink block
blood blow blue blueprint blunder blunt blur blush board boardroom boast boat body boil bold bolt
bomb bone bonus book bookmark boost boot booth border bored borrow boss both bother bottleneck
bottom bought bounce bound boundary bow bowl box brace bracket brag brain brake branch brand brave
breach bread breadth break breakdown breakfast breakthrough breath breathe breed breeze bribe brick
bridge briefing briefly bright brilliant bring broad broke broken broker bronze brood brother
brought browse bruise brush brutal bubble bucket buddy budge budget buffer bug build builder built
bulk bullet bulletproof bump bumpy bunch burden bureau burn burned burst bury bus bush business
busy but butter button buy buyer buzz by bye cabin cabinet cable cake calculate calculator calendar
calibrate call calm came camera campaign campfire can cancel candid candidate candle candor cannot
cap capable capacity cape capital captain caption capture car cardboard care career careful
careless cargo carpet carrier carry case cash cast castle casual cat catalog catalogue catastrophe
catch category caterer caught cause caution cautious ceiling celebrate celebration cell cement cent
center central centre century ceo ceremony certainly certainty chain chair chalk chance change
channel chapter characteristic charge charity charm chart chase chat cheap check checkbook cheek
cheer chemistry cheque cherish cherry chest chew chief chilly chip chit choice choose christmas
chronic circle circuit circumstance circus cite city civil claim clap clarity clash class classic
classroom clause clay clean clear clerk clever cleverer client cliff climate climb clinic clip
clock close closer closest closet cloth cloud club clue clumsy cluster clutch co coach coast coat
code coffee coherent cohort coin coincidence cold collapse collar colleague collect collection
college collision color colour column comb combat combination combined come comeback comfort
comfortable comfortably comic comma command commence comment commerce commercial commit commitment
committee commodity common communicate communication community companion company comparable compare
compared comparison compartment compass compatible compelling compensate compete competent
competition competitive competitor complain complaint complement complete complex complexity
complicated compliment comply component compose comprehend compress compromise compute conceal
concede concentrate concept concern concert concession conclude conclusion concrete condense
condition conduct conductor confer confess confide confidence confident confidential confirm
confirmation conflict confront confused confusing confusion congratulate connect connection
connector conquer conscience consciously consensus consent consequence conservative consider
considerable consideration consist consistent consolation console conspiracy constant construct
constructive consult consultant consume consumer contact contain container contempt content contest
context contingency continue continuity continuous contract contractual contrast contribute
contributor control convenience convenient conventional converge conversation convert convey
conviction convince cooker cookie cooks cool cooperate cooperation coordinate cope copy core corner
cornerstone corporate correct correction correspond corridor cost cough could council count
countdown counter counterpart countless country couple courage courier course court courtesy cousin
covenant cover coverage cozy crack crackled craft crash crate crawl crazy cream create creative
credential credible credit creep crew cricket crisis crisp criteria critic critical criticism
critique crop cross crossroads crowbar crowd crucial cruise crumb cry cultivate cultural culture
cup curb cure curiosity curious currency current curriculum cursor curtain curve cushion custom
customary cut cute cycle daft damage damp dance danger dangerous dare daring dark darling dash
dashboard data date dawn day daylight daytime daze dead deadline deal dealer dear debate debt debut
decade deceive decency decent decide decidedly decision decisive deck declaration declare decline
decorate decoration decrease dedicate dedication deep deeper default defeat defend defender defense
defensive deficit define definite definition definitive deflect degree delay delicate delicious
delight delightful deliver delivery demand demonstrate denial dense dent deny department departure
dependable dependence dependency dependent depends deploy depot depressing deprive depth derive
descend describe desert deserve design desirable desire desk desperate despite dessert destination
destiny destroy detach detail detect determine detour devastate develop developer development
device devil devote dial diamond diary dibs dice dictate dictionary did die dies diet differ
difference different differentiate difficult difficulty dig digest digital dignified dignity
dilemma dilute dime diminish dining dinner dip diplomat diplomatic direct direction director dirty
disadvantage disagree disappoint disappointment disaster disc discipline disclose disclosure
discomfort disconnect discount discover discovery discreet discuss discussion disguise disgust dish
dishonesty dislike dismiss disorder dispatch display dispute disrupt distance distant distinct
distinction distinctive distinguish distract distraction distribute district disturb dive diverse
divide division dizzy do doc dock document documentation dodge does dog doing dollar dominate
donate done doomed door doorbell doorstep doorway dosage dose dot double doubt doubtful down
downhill downside downstairs downtime dozen draft drafty drag drain drama dramatic drastic draw
drawback drawer dreadful dream dress drew drier drift drill drinking drinks drive driver drives
driving drop drum dry dual due dull dump duration during dust duty dynamic each eager ear earlier
earliest earn earnest earth ease easier easiest east easter eastern easy eat eater echo economic
economical economist economy edge edition editor educate education effect effective efficient
effort effortless egg eight eighteen eighty either elaborate elastic elder elect electric
electricity electronic elegant element elena elephant elevator eleven eligible eliminate elite
eloquent else elsewhere email embark embarrassed embed embrace emerge emergency emotion emotional
empathy emphasis emphasize employ employee employer emptiness empty enable enclose encounter
encourage end endless endorse endurance endure enemy energetic energy enforce enforceable engaged
engagement engine engineering english enhance enjoy enjoyable enlarge enlighten enormous enough
enroll ensure entail enter enterprise entertain enthusiasm enthusiastic entire entirety entitle
entrance entrepreneur entry envelope environment envy episode equal equality equation equip
equipment equity equivalent era error escalate escalation escape escort essay essence essential
establish estate estimate eternal ethic evaluate even event eventual ever every everybody everyone
everything evidence evidently evil evolve ex exact exaggerate exaggeration exam examination examine
exceed exceedingly excellent except exception exceptional excess exchange excite excited excitement
exciting exclude exclusive exclusivity excuse exec execute execution executive exhaust exhibit
exile exist existence exit exotic expand expansion expect expectation expense expensive experience
experiment expert expertise expires expiry explain explanation explicit explode exploit explore
explosion export expose exposure express expression extend extension extensive extent external
extra extract extraordinary extreme eye eyebrow fabric fabulous face facilitate facility fact
factor factory faculty fade fail failure faint fair fairness faith faithful fake fall false fame
familiar famous fan fancy fantastic far fare farewell farm fascinate fashion fashionable fast
fasten fastest fatal fate father fatigue fault faulty favorable favorite favour favourable
favourite fear fearless feasible feather feature federal feed feedback feel fees feet fella fellow
felt fence fertile fetch few fiction fiddle field fierce fifteen fifteenth fifth fifty fight
fighter figurative figure file fill final finalize finance financial finding fine fingerprint
fingers finish finite fire fireplace fireproof fireside firm firmer first firsthand fiscal fish
fist fit five fix fixture flag flair flame flash flashlight flashy flat flatter flattery flavor
flavour fleet flesh flex flexibility flexible flick flight fling flip float flock flood floor
flourish flow flowers fluent fluid flush fly focal focus fog foggy foil fold folder folks follow
fond food fool foolish foolproof foot footnote footprint for forbid force forceful forecast
forefront forehead foreign foremost foresee foretell forever forfeit forget forgettable forgive
forgiveness forgot fork form formal formality format formation former formula forth forthcoming
forthright fortnight fortunate fortune forty forum forward foster found foundation founder fountain
four fraction fragile fragment frame framework frankly frankness free freedom freelance freeze
frequency frequent fresh friction friday fridge friend friendship fright frighten fringe from front
frontline frost frown frozen frustrate frustration fuel fulfil fulfill full fully fun function
functional fundamental funny furious furnish furniture further fuse futile future fuzzy gadget gain
gallery gallon gamble game gang gap garage garbage garden garment gas gasp gate gather gauge gave
gaze gear gene general generate generation generosity generous genius gentle gentleman gently
genuine gesture get giant gift gimme gimmick girl give given glad glamour glance glare glass gleam
glimpse glitter global gloom glorious glory glossy glove glow glue go goal goalpost god goes going
gold golf gone goodbye goodness goodwill gorgeous gosh gossip got gotten govern government gown
grab graceful grade gradual graduate grain grammar grand grandmother grant graph graphic grasp
grass grateful gratitude grave gravity grease great greed greedy greet grey grid grim grin grip
gripe groceries groove gross ground group grow growl grown growth guarantee guard guardian guess
guest guidance guide guideline guilt guilty guitar gulf gum gut guy gym ha habit habitat had hail
hair hairline half halfway hallway halt halves hammer hand handful handicap handle handout handrail
handshake handsome handwriting handy handyman hang hanger happen happy harbor harbour hard harden
hardest hardship hardware harm harmless harmony harness harsh has haste hasty hatch hate haunt have
hazard he head headache headline headset headstart headway heal health healthy heap hear heart
heartbeat heartfelt heartily heat heating heaven heavier heavy hedge heel height hello helmet help
helpful helpless hence her here heritage hero hesitant hesitate hesitation hey hi hidden hide
hierarchy high highlight highway hike hill him himself hinge hint hip hire his historian historic
historical history hit hm hmm hobby hole holiday hollow home homepage homework honest honesty honey
honeymoon honorable honored honour honourable hood hook hope hopeful hopeless horizon horizontal
horrible horror horse hospitality host hostile hot hotel hotline hour hourglass house household
hover how however hub hug huge huh hum human humanity humble humility humor humour hunch hundred
hundredth hung hungry hunt hurdle hurry hurt hydra hype ice icon idea ideal identical identify
identity idiom idle if ignorance ignore ill illusion illustrate image imaginary imagination
imaginative imagine imbalance immediate immense immune impact impartial impatience impatient
imperfect implement implication implicit imply import importance important impose impossible
imprecise impress impression impressive imprint improve improvement improvise impulse in inaccurate
inactive inbox incentive inch incident inclined include income incomplete increase increasingly
incredible incredibly independence independent indicate indication indifferent indirect individual
indoor indulge industrial industry inevitable inevitably inferior infinite inflate inflation
influence inform informal information infrastructure ingredient inherit initial initiative inject
injury ink inner innocent innovative input inquire insert inside insight insist insistence inspect
inspection inspiration inspire install installment instance instant instead instinct instinctive
institute institution instruct instrument insufficient insulate insult insurance insure intact
integral integrate integration integrity intellectual intelligence intelligent intend intense
intent intention intentional interact interaction interest interfere interim intermediate internal
interpret interpretation interrupt interruption interval interview intimate intimidate into
intrigue introduce introduction invade invent invention invest investigate investment investor
invisible invitation invite invoice involve involvement iron ironclad ironic irregular irrelevant
is island isnt isolate issue it itch item its itself jacket jam jar jargon jealous jet jewel jigsaw
job jog join joiner joint joke jolly jot journal journey joy joyful judge judgment jug juice jump
junction jungle junior just justice justification justify keen keep keeper kept kettle key keyboard
keyhole kick kickback kickoff kidding kill kind kindness kiss kit kitchen kite knack knee knew
knife knit knob knock knot know knowledge known label labor laboratory lack ladder lads lady lag
lake lamp land landlord landscape lane language lapse large largely largest laser last latch late
latter laugh launch lavish law lawful lawn lawyer lay layer layout lazy lead leadership leaf
leaflet league leak leaky lean leap learn learner lease least leather leave ledger left leftover
legacy legal legitimate legs leisure lend length lengthy lens less lessen lesson let level lever
leverage liability liable liar liberal liberty librarian library licence license lid lie life
lifeboat lifeline lifelong lifespan lifetime lift light lighten lighthouse lightning likable like
likelihood likeness likewise limb limit limitation limp line linear linger link lip liquid list
listen literally literature litre litter little live livelihood load loan lobby local locate
location lock locker lockstep lodge logic logical logistic logo lonely long longest look lookout
loop loophole loose loosen lopsided lorry lose loser lost lot lottery loud loudest lounge love low
lower loyal loyalty luck lucky lucrative luggage lukewarm lump lunch lunchtime lure luxurious
luxury lying machine machinery mad madam made magazine magic magical magnet magnificent magnify
magnitude mail mailbox main mainstream maintain maintenance majestic major majority make maker man
manage manageable management manager mandate mandatory maneuver manner mansion manual manufacture
many map marathon march margin marginal mark market marketplace marriage marry marvel marvellous
marvelous mask mass massive master masterpiece mat match mate material math mathematical
mathematics matter mattress maximum may maybe maze me meal mean meaningful meaningless meant
meantime meanwhile measurable measure measurement meat mechanic mechanical mechanism medal media
mediate medical medicine medium meet melt member membership memo memorable memory menace mend
mental mention mentor menu merchant mercy mere merge merit mess message messy met metal metaphor
method metric microphone mid midday middle midnight midst midsummer midyear might migration mile
milestone milk mill million mimic mindful mindset mine mingle minimal minimize minimum ministry
minor minority minus minute miracle mirror mischief miserable misfortune mislead misread miss
mission mistake mistrust misunderstand mix mixture mm moat mobile mobility mock mode model moderate
modern modest modify module moist mold moment momentum monday money monitor monopoly month monument
mood moody moon moral more moreover morning mortgage most motion motivate motivation motive motor
mount mountain mouse mouth move movie much mud muffle mug multiple multiply mumble murky muscle
music must mute mutter mutual my myself mystery nag nah nail naive naked name napkin narrow
narrower nasty nation national native natural nature naughty navigate near nearby nearest neat
necessary necessity neck need needle negative neglect negotiable negotiate negotiation negotiator
neighbor neighborhood neighbour neither nerve nervous nest neutral never nevertheless new newcomer
newsletter newspaper next nice niche nickname night nightfall nightmare nine ninety ninth no
nobility noble nobody nod noise nominal nominate non none nonetheless nonsense nonstop noon nope
nor normal north nose nostalgia nosy not notable notably notation notch note notebook nothing
notice noticeable notion noun novatech novel novelty now nowhere nuance nudge numb numerous nursery
nutshell oak oar oath obey object objections objective obligation obliged obscure observation
observe obstacle obtain obvious occasion occasional occupy occur ocean odd of off offence offend
offense offensive offhand office officer official offline offset offspring often oh ok okay old on
onboarded onboarding once one ongoing onlooker only onsite onto onwards open opener openness
operate operation operational operator opinion opponent opportunity oppose opposite opposition ops
optimal optimism optimist optimistic option optional or oral orange orbit ordeal order ordinary
organic organisation organise organization organize orient origin original other otherwise ouch
ought ounce our ourselves out outage outbid outbreak outcome outer outfit outgrow outlast outline
outlook output outrageous outright outset outside outsider outskirts outspoken outstanding outward
outweigh oven over overall overboard overcome overdo overdue overflow overhead overlap overload
overlook overnight overpower overrun oversight overtake overtime overturn overview overwhelm owe
own owner ownership oxygen pace pack package packet paddle padlock page paid pain painful paint
painter pair pale palm pamphlet pan panel panic pantry pants paper paperweight paperwork parachute
parade paragraph parallel parcel pardon parent parity park part partial participant participate
particular partition partner partnership partway party pass passage passenger passion passionate
passive passport past pasta paste pat patch path pathway patience patient patrol pattern pause
pavement pay paycheck payday payment payoff peace peaceful peak peanut pebble peculiar pedal
pedestrian peel peer pen penalty pencil penny pension people pepper per perceive percent perception
perfect perfection perform performance perfume perhaps peril period periodic perishable perks
permanent permissible permission permit perpetual persist persistent person personal personality
personnel perspective persuasion persuasive petty phantom phase phenomenon phone photo photograph
phrase physical piano pick picture pie piece pier pile pilgrim pill pillar pillow pilot pin pinch
pine pink pioneer pipe pipeline pirate pitch pitfall pity pivot place placement plain plan plane
planner plaster plastic plat plate platform platter plausible play player playful plea pleasant
please pleasure plenty plot plug plumber plump plunge plural plus poach pocket poem poet poetry
point poke poker polar pole policy polish polite politeness political politician politics poll pool
poor popcorn popular popularity population porch port portable portfolio portion portrait pose
position positive possess possession possibility possible possibly postage postcard poster postpone
posture pot potential pottery pound pour poverty powder power powerful powerless practical practice
practise praise precaution precedent precious precise precision predecessor predict predictability
predictable predominantly prefer preference preferential preliminary premature premise premium
preparation prepare prescribe presence present presentation preserve press pressure presume pretend
pretext pretty prevail prevent prevention preview previous price priceless prickly pride primary
prime primitive principal principle print printer prior priority prisoner privacy private privilege
prize probably probation problem procedure proceed process produce producer product production
productive profession professional professor profile profit profitable profound program progress
prohibit project projection prolong prominent promise promote promotion prompt pronounce proof
propel proper property proportion proportional proportionate proposal propose proposition prosper
prosperity protect protection protective protocol prototype proud prove proven proves provide
provider province provision provoke prudence psychology public publication publicity publish puddle
pull pulse pump punch punctual punish punishment purchase pure purity purple purpose purse pursue
pursuit push put puzzle qualification qualify quality quantify quantity quarrel quarter quarterback
query quest question queue quick quickest quicksand quiet quirk quit quite quota quotation quote
race racket radar radical radio rag rage raid rail railroad railway rain rainbow rainy raise rally
rambling ramp ran random range rank rapid rare rate rather ratio rational rattle raw ray reach
react reaction read readiness readout ready real realise realist realistic reality reap rear
rearrange reason reasonable reasonably reassurance reassure rebate rebel rebuild recall recap
receipt receive receiver recent reception recession recipe recipient reckless reckon recognise
recognition recognize recommend recommendation reconcile reconsider reconstruct record recover
recovery recreation recruit rectangle red reduce reduction redundant refer referee reference refine
reflect reflection reflex reform refrain refresh refreshment refrigerator refuge refund refusal
refuse regard regardless region register regret regular regulate regulation rehearse reinforce
reject rejection relate relation relationship relative relax release relevant reliability reliable
reliance reliant relief relieved reluctance reluctant rely remain remainder remark remarkable
remedy remember remind reminder remote removal remove render renew renewable renewal rent reopen
reorganize repair repay repeat repeatedly repetition replace replaceable replacement reply report
reporter represent representation representative reproduce reputation request require requirement
requisite rescue research resemble resent reservation reserve reside residence resident resign
resilience resist resistance resolution resolve resort resource respect respectable respectful
respective respond response responsibility responsible responsive rest restart restates restaurant
restless restoration restore restrict restriction result resume retail retain retell retention
retire retirement retreat retrieve return reunion reuse reveal revelation revenge revenue reverse
revert review revision revisit revive revolution revolve reward rewind rewrite rhetoric rhyme
rhythm ribbon rich ridden riddle ride ridge ridiculous right rightfully rigid rigor rigorous rim
ring ripe ripple rise risk ritual rival rivalry river road roadmap roar robot robust rock rocket
rod role roll rolled rollout romance romantic roof room roomy root roots rope rotate rotten rough
round roundabout route routine row royal rub rubber rubbish rude rug ruin rule rulebook ruler
rumble rumor run rung rural rush rusty ruthless sack sacred sacrifice sad safe safeguard safety
said sail sake salad salary sale sales salesman salmon salt same sample sanction sand sandbox
sanity sat satisfaction satisfactory satisfy saturday saucer save saw say scale scan scandal scar
scarce scarcity scare scatter scene scenery scenic scent sceptic sceptical schedule scheme scholar
school science scientific scientist scissors scoop scope score scrambled scrap scratch scratchy
scream screen screw scroll scrutiny sea seal seam seamless search seaside season seasonal seat sec
second secondary secondhand secret sector secure securely security see seek seem seen segment seize
seldom select selection selective selfish sell seller semester seminar send sender senior seniority
sensation sense sensible sensitive sensitivity sent sentence sentimental separate separation sequel
sequence serial serious seriousness sermon servant serve service session set setback settle
settlement seven seventy several severe shade shadow shake shaky shall shallow shame shameless
shape share shareholder sharp sharpen shatter she sheep sheer sheet shelf shell shelter shelve
shepherd shield shift shine shiny ship shipment shipyard shirt shiver shock shoe shoot shop shopper
shore short shortage shortcut shorter shortlist shot should shoulder shout shovel show showcase
shower shown showroom shred shrewd shrink shrub shrug shuffle shut shutter shuttle shy sick
sickness side sideways siege sieve sigh sight sightseeing sign signal signature significance
significant signpost silence silent silk silly silver similar similarity simmer simple simplicity
simplify simply simultaneous since sincere sincerity sing singer single singular sinister sink sip
sister sit site situation six sixty sizable size sizeable skate skeptical sketch sketchy skid skill
skillful skin skinny skip sky skyline slack slam slang slap slate sleep sleepless sleepy sleeve
slender slept slice slide slight slim slipped sliver slogan slope sloppy slot slow small smallest
smart smash smell smile smoke smooth smug snack snap sneak sniff snow snowball so soak soap sober
soccer sociable social society socks soft soften softer software soil solar sole solemn solid
solidarity solitary solitude solo solution solve some somebody someday someone someplace something
sometime somewhat somewhere song soon sophisticated sore sorrow sorry sort soul sound soup sour
source southern souvenir sovereign space spacious span spare spark sparkle speak special specialist
specialize species specific specifically specify specimen spectacular spectrum speculate
speculation speech speechless speed spell spend spent spike spill spin spine spiral spirit spite
splash splendid split spoil spoke spoken sponsor spoon sport spot spotlight spread spreadsheet
spring sprint spy squad square squash squeak squeeze stability stable stack staff stage stagger
stair staircase stake stale stalemate stall stamina stamp stance stand standard standby standout
standpoint standstill staple star starch stare stark start starter startle startup starve state
stated statement static station statistic statue statute stay steadiness steady steak steal steam
steel steep steer stem step sterile stern steward stick sticky stiff stiffen still stimulate sting
stir stitch stock stockpile stocky stolen stone stool stop storage store storefront storm story
straight straightforward strain strand strange stranger strap strategic strategy straw stray streak
stream streamline street strength strengthen strenuous stress stressful stretch stretcher strict
stride strike strikingly string strip stripe strive stroke stroll strong struck structural
structure struggle stubborn stuck studio study stuff stumble stun stung sturdy style subconscious
subject submit subscribe subscription subsequent substance substantial substitute subtitle subtle
subtract suburb subway succeed success successful succession such suck sudden suffer sufficient
sugar suggest suggestion suit suitable suitcase suite sum summary summer summit sun sunday sunny
sunset super superb superficial superior supermarket supervise supervisor supplement supplier
supply support supportive suppose suppress supreme sure surf surface surplus surprise surrender
surround surroundings survey survival survive survivor suspect suspend suspense suspicion
suspicious sustain sustainable swallow swap swarm sway sweater sweep sweet sweeten swell swift swim
swing switch swore symbol symbolic sympathetic sympathy symptom system systematic tab table tack
tackle tact tactful tag tail tailor take takeaway taken tale talent talk tall tangible tangle tank
tap tape target task taste tasteless tasty tax taxi tea teach teacher team teammate tear tearful
tease tech technical technician technique technology tedious teeth telephone telescope television
tell temper template temporary tempt ten tenant tendency tender tenfold tennis tense tension tent
tentative tenth term terminal terminate terminology terrace terrain terrible terrific territory
test text textbook texture than thank thankful thanksgiving that the theater theatre their them
theme themselves then theoretical theory there thereby therefore thermometer these thesis they
thick thickness thin thing think thinner third thirst thirtieth thirty this thorough those though
thought thoughtful thoughtless thousand thread threat threaten three threshold thrifty thrill
thrive throat through throughout throw thumb thursday tick ticket tidal tide tidy tie tier tiger
tight tightrope tile till timber time timeless timeline timetable timid tin tingle tiny tip tiptoe
tired tiresome tissue title to toast today toe together token told tolerable tolerance tolerant
tolerate toll tombstone tomorrow ton tone tongue tonic tonight too took tool toolbox tooth top
topic topple torment torn toss total touch tough tour tournament tow toward tower town toy trace
track trade tradition traditional traffic tragedy tragic trail trailer train trainer trait tranquil
transaction transfer transform transition transparency transparent transport transportation trap
trash travel traveler traveller tray tread treasure treasury treat treatment treaty tree tremble
tremendous trend trespass trial triangle tribute trick trickle tricky trigger trim trio trip triple
triumph trivial troop trophy tropical trouble troublesome truce truck true trunk trust trustworthy
truth truthful try tube tuesday tumble tune tunnel turbulence turbulent turf turn turnover turtle
tutor twelfth twelve twentieth twenty twice twig twilight twin twist twitch two type typical typo
ugly uh ultimate um umbrella unable unacceptable unanimous unanswered unaware unbearable uncertain
uncertainty uncle unclear uncomfortable uncommon unconditional unconvinced uncover undecided under
undercut underestimate undergo underline undermine underneath understand understood undertake
underway undo undone undoubtedly unease uneasy unemployed unequal unexpected unfair unfamiliar
unfinished unfold unforeseen unforgettable unfortunate unhappy unhealthy unhurried uniform unify
unimportant unintentional union unique unit unite unity universal universe university unknown
unless unlike unlimited unload unlock unlucky unmatched unnatural unnecessary unnoticed unpack
unpaid unpleasant unplug unprecedented unpredictable unprepared unravel unreal unrealistic
unreasonable unreliable unresolved unsaid unsatisfied unscrew unseen unsettled unsettling unspoken
unstable unsuccessful unsure untie until untouched unusual unveil unwanted unwelcome unwilling
unwind unwise unwritten up upbeat upcoming update upfront upgrade uphill uphold upkeep uplift upper
upright uproar ups upscale upset upside upstairs upstream uptake uptime upward urban urge urgency
urgent us usage use useful usefulness useless user usual utility utmost utter vacancy vacant
vacation vacuum vague vain valid validate valley valuable value valve van vanilla vanish vanity
vapor variable variation variety various vary vast vault vegetable vehicle vein velocity velvet
vendor venture venue verb verbal verdict verge verify versatile verse version versus vertical very
vessel vest veteran veto viable vibrant vibrate vice vicious victim victory video view viewer
viewpoint vigilant vigorous village villager vintage violate violation violent virtually virtue
visibility visible visibly vision visit visitor visual vital vitamin vivid vocabulary vocal voice
volume voluntary volunteer vote voter voucher vow voyage vp vulnerable wade wage wagon wait wake
walk walker wall wallet walnut wander want war warfare warm warmth warn warning warrant warranty
warrior wary was wash waste wasteful watch watchdog watchful water waterfall waterproof wave wax
way we weak weaken weakness wealth wealthy weapon wear weary weather weave wedding wedge wednesday
wee week weekday weekend weep weigh weight weightless weighty weird welcome welfare well wellbeing
went were western wet what whatever wheel wheelchair when whenever where wherever whether which
while whim whimsical whine whip whirl whisper whistle white whiteboard who whoever whole
wholehearted wholesale whom whose why wicked wide widen widespread width wild will willingness
willpower win winces windfall windmill window windy wine wing winner winter wipe wire wireless
wisdom wise wish wishful wit with withdrawn within without witness witty wobble wobbly won wonder
wonderful wood wooden woolen word work workable workaround worker workflow workforce workload
workout workplace workshop world worldwide worn worrisome worry worse worsen worship worst worth
worthier worthless worthwhile worthy would wound wow wrangle wrap wreath wreck wrestle wrinkle
wrist write writer written wrong wrote yard yardstick yawn yeah year yearn yell yellow yes
yesterday yet yield you young youngster your yourself yourselves youth zeal zero zest zigzag zinc
zip zone zoom
""".split()
)
_ENDINGS = "s es d ed ing ly er est n't 's 're 've 'll 'd 'm".split()


def everyday(word: str) -> bool:
    """Whether a word, or the stem of a regular form of it, is an everyday one."""
    if word in _EVERYDAY:
        return True
    first = stems(word)
    return any(stem in _EVERYDAY for stem in first) or any(
        stem in _EVERYDAY for once in first if len(once) > 4 for stem in stems(once)
    )


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
