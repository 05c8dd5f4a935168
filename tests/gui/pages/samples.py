"""Content for the pages around a call, as the design's pictures show it."""

from desktop.coach.debrief.summary import Debrief, Line, SlipNote, StepNote, Talk, TermNote
from desktop.gui.pages.brief import Check, DifficultyChoice, PrepareContent, StepBrief
from desktop.gui.pages.content import (
    Day,
    DebriefFrame,
    EngineCard,
    Figure,
    HistoryRow,
    LearnContent,
    LearnSection,
    LearnSlip,
    ProgressContent,
    SetupContent,
    StepReach,
)
from desktop.moves import Outcome
from desktop.scene import Mood

STEP_IDS = (
    "surface_wound",
    "name_value_gap",
    "build_preferred_tier",
    "make_it_theirs",
    "draft_framework",
)
STEP_NAMES = (
    "Surface the wound",
    "Name the value gap",
    "Build the preferred tier",
    "Make it their idea to present",
    "Draft the framework on the call",
)
STEPS = tuple(
    StepBrief(number, name, brief)
    for number, (name, brief) in enumerate(
        zip(
            STEP_NAMES,
            (
                "Ask what exclusivity would solve",
                "Put a number on what they bring",
                "Offer edges no rival can copy",
                "Ask if it would land with her CEO",
                "Write the terms down together",
            ),
            strict=True,
        ),
        1,
    )
)

PREPARE = PrepareContent(
    name="Elena",
    mood="curious",
    headline="In eight minutes, Elena\nwill ask you for exclusivity.",
    promise="Keep the partnership and the partners you have.\nLeave with terms on the page.",
    who="VP of Business Development at **NovaTech Solutions**, a logistics platform.",
    want="NovaTech on your platform: **200 customers in year one**, ten times the next partner.",
    limit="**Exclusivity, for any window.** Two logistics partners are already integrated.",
    offers=("90-day early access", "Co-branded marketing budget", "Priority API support"),
    steps=STEPS,
    checks=(
        Check("keyboard", "You type, Elena answers in captions", "No voice in this version", ""),
        Check("thinking", "Elena thinks with Built-in Elena", "Works offline", "Ready"),
    ),
    difficulties=(
        DifficultyChoice("warm-up", "Warm-up", "One good question opens her up."),
        DifficultyChoice("realistic", "Realistic", "She pushes back twice first."),
        DifficultyChoice("tough", "Tough", "She is short of patience."),
    ),
    difficulty="realistic",
    hints=True,
    note="Elena is an AI character.",
)

_ASK = "Help me understand what exclusivity solves for NovaTech."
_GAP = "Two hundred customers is ten times our next partner."
_YEAR = "Exclusive for just the first year?"
_LATER = "I’ll send something over next week"
_TALK: tuple[tuple[str, float, int, str, str, str], ...] = (
    ("them", 0, 0, "Good to hear you again. He wants it exclusive.", "", ""),
    ("you", 72, 1, f"I hear you. {_ASK}", _ASK, "surface_wound"),
    ("them", 76, 1, "Our last integration partner was poached by a competitor.", "", ""),
    ("you", 125, 2, f"{_GAP} The deal should say so.", _GAP, "name_value_gap"),
    ("them", 130, 2, "Nobody has put it to us like that.", "", ""),
    ("you", 185, 3, _YEAR, _YEAR, "sunset_exclusivity"),
    ("them", 190, 3, "A year I could take home.", "", ""),
    ("you", 240, 4, "Scratch that. You sit at the top of the marketplace.", "", ""),
    ("them", 434, 4, "So what do I bring him?", "", ""),
    ("you", 441, 5, f"Great. {_LATER}.", _LATER, "stall"),
    ("them", 449, 5, "Next week. All right.", "", ""),
)
TRANSCRIPT = tuple(
    Line(at, turn, who, text, ((text.index(part), text.index(part) + len(part), move),))
    if move
    else Line(at, turn, who, text)
    for who, at, turn, text, part, move in _TALK
)
SLIPS = (
    SlipNote(
        "sunset_exclusivity", "You offered a time limit", 3, 185.0, _YEAR, "The trap.",
        "What if you saw every feature 90 days early?", recovered=True,
    ),
    SlipNote(
        "stall", "You put it off", 5, 441.0, _LATER, "Weakness.",
        "Let’s solve it now. What does your CEO need to see?", recovered=False,
    ),
)  # fmt: skip
DEBRIEF = Debrief(
    outcome=Outcome.ADVOCATE,
    outcome_name="Advocate",
    headline="Elena will take it to her CEO. Nothing is written down yet.",
    difficulty="realistic",
    started="",
    elapsed=466.0,
    steps=tuple(
        StepNote(
            step_id,
            name,
            "done" if at else "todo",
            at,
            quote,
            "" if at else "Stay on the call and write three terms down.",
        )
        for step_id, name, at, quote in zip(
            STEP_IDS,
            STEP_NAMES,
            (72.0, 125.0, None, None, None),
            (_ASK, _GAP, "", "", ""),
            strict=True,
        )
    ),
    slips=SLIPS,
    terms=(TermNote("early_access", "90 days of early access", agreed=True),
           TermNote("co_marketing", "$50,000 of co-branded marketing", agreed=False)),
    trust=(),
    transcript=TRANSCRIPT,
    talk=Talk(230, 270, 0.46, 52, 240.0, 9, 4),
    next_time="Let’s solve it now. What does your CEO need to see?",
)  # fmt: skip
FRAME = DebriefFrame("Elena", "leaning_in", "Rehearsal 6, realistic, Thursday 14 May")


def history_row(
    row_id: str,
    *times: float | str | None,
    day: str = "14 May",
    mood: Mood = "curious",
    best: bool = False,
    retry: bool = False,
) -> HistoryRow:
    """A call that reached the steps at these times; "part" is one in progress."""
    steps = tuple(
        StepReach(
            step_id,
            name,
            "in_progress" if at == "part" else "todo" if at is None else "done",
            at if isinstance(at, float) else None,
        )
        for step_id, name, at in zip(STEP_IDS, STEP_NAMES, times, strict=True)
    )
    when = f"{day}, realistic, 7:46"
    return HistoryRow(row_id, "Elena is your advocate", when, day, mood, steps, best, retry)


ROWS = (
    history_row("c", 72.0, 125.0, 204.0, 345.0, None, day="14 May"),
    history_row("b", 58.0, 100.0, 232.0, 310.0, 451.0, day="13 May", best=True),
    history_row("a", 190.0, None, "part", None, None, day="5 May", mood="guarded"),
)
PROGRESS = ProgressContent(
    name="Elena",
    headline="You ask before you offer now.",
    line="You found out what happened to Elena within 75 seconds.",
    streak="3",
    week=tuple(Day(letter, letter == "T", number == 3) for number, letter in enumerate("MTWTFSS")),
    figures=(
        Figure("Best outcome", "Framework agreed", "13 May", spoken=True),
        Figure("Slips per rehearsal", "2", "down from 6"),
        Figure("Time practised", "42", "minutes, 6 rehearsals"),
    ),
    rows=ROWS,
    next_edge="start writing by 5:30.",
)
LEARN = LearnContent(
    title="How to keep the ground and the partner",
    steps=STEPS,
    slips=(
        LearnSlip("You closed the door", "Elena heard a no.", "Let me show you what serves you."),
        LearnSlip("You put it off", "Elena heard weakness.", "Let’s solve this now."),
    ),
    sections=(
        LearnSection("What she is really asking", "How do we know we will matter to you?"),
        LearnSection("Three ways it goes wrong", "A flat no, a time limit, a delay."),
    ),
    source="The figures are the article’s claims.",
)
SETUP = SetupContent(
    name="Elena",
    headline="Nothing leaves this computer.",
    line="What you type and Elena’s replies stay here.",
    engines=(
        EngineCard(
            "Built-in Elena",
            "Always here.",
            "Ships with the app",
            (("Size", "Included"),),
            "Ready, works offline",
            here=True,
        ),
        EngineCard("Hearing you", "Speak.", "", (), "Not in this version yet", here=False),
    ),
    theme="system",
    caption_step=2,
    single_keys=True,
    reduced_motion=False,
    data_folder="/data/preferred-ground",
    rehearsals=6,
    used="1.2 MB",
)
