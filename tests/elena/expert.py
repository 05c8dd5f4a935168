"""The skilled bot: makes every move, and answers what she just asked before going on.

Its mind is folded anew from what was said each time, so it stays a pure function.
"""

import random
import re
from dataclasses import dataclass, replace

from tests.elena.call import Said
from tests.elena.phrases import (
    AFTER,
    BACK,
    BYE,
    DRAFT_AGAIN,
    DRAFT_OPEN,
    GAP,
    HONEST,
    KITS,
    LEAD,
    MORE,
    ONLY_YOU,
    PICTURE,
    PROBE,
    PROBE_MORE,
    SORRY,
    WEAK,
    WHEN,
    WOUND,
    Kit,
)

STORY = re.compile(
    r"poach|competitor (?:took|got)|left once|walked off|lost (?:a|our) partner", re.I
)
AGREED = re.compile(r"\bagreed?\b|agreement|I'm in\b|defend it upstairs", re.I)
ASKS_ONLY = re.compile(r"who else gets|only for us|nobody else's|others wouldn't|same\?", re.I)
ASKS_WHO = re.compile(r"\bwho\b.*\?", re.I)
ASKS_WHEN = re.compile(r"\b(?:by when|when does|starting when|what date|from what date)\b", re.I)
ASKS_MUCH = re.compile(
    r"how (?:much|many|long|fast|often)|what's the (?:number|figure)|meaning what|exactly\?"
    r"|on day one|edges|measure|a number|the number that goes|figure beside",
    re.I,
)
ASKS_LEAD = re.compile(
    r"lead with|open with|carry upstairs|say that in one|put it upstairs|first sentence"
    r"|say next|arm me|the wording|ties it together|sentence that",
    re.I,
)
ASKS_WEAK = re.compile(
    r"weak|the catch|what stops|makes it stick|bigger name|still soft|poke holes|hard parts", re.I
)
ASKS_SIZE = re.compile(r"bigger|the scale|quantify|worth next to|size on it|figure\b", re.I)
TAKEN = re.compile(
    r"(?:exclusiv\w*|only (?:us|novatech)|nobody else|just us)\b.*"
    r"(?:thank|happy|glad|gladly|wonderful|great|thrilled|love|comfortable|smil|must-have)"
    r"|(?:thank|happy|glad|wonderful|great|thrilled|music|love).*(?:exclusiv|only (?:us|novatech))"
    r"|wanted to hear|sent for|easiest yes|to waste one|before you change|hug you|won't regret"
    r"|you gave it to me|given me exclusive|we're exclusive|already bought|hard part's behind"
    r"|what i came for|keep the exclusive|being the only one\.|thrilled",
    re.I,
)
"""She takes it that exclusivity was given."""
MOST_STEPS = 24


@dataclass(frozen=True, slots=True)
class Mind:
    """How far the bot has come with its plan."""

    asked: int = 0
    sorry: bool = False
    gap: int = 0
    offered: int = 0
    pictured: int = 0
    drafted: int = 0
    foreign: bool = False
    """Turns by somebody else came before; exclusivity may have been given away."""
    honest: bool = False
    backs: int = 0
    """How often it put right what she took for a yes."""
    told: bool = False
    after: int = 0
    """Turns since she called it agreed."""
    agreed: bool = False


class Expert:
    """One seed's way of playing the call well."""

    def __init__(self, seed: int) -> None:
        draw = random.Random(f"expert {seed}")
        self.seed = seed
        self.kits = tuple(draw.sample(KITS, 4))
        self.amounts = {kit.id: draw.choice(kit.amounts) for kit in self.kits}
        self.when = draw.choice(WHEN)
        self.bare = {kit.id for kit in self.kits if draw.random() < 0.3}
        self.gap_first = draw.random() < 0.3
        self.bundles = draw.random() < 0.4
        self.stays = draw.choice((0, 0, 1, 2, 3))
        self.read_at_once = draw.random() < 0.5

    def pick(self, bank: tuple[str, ...], use: int) -> str:
        """The nth wording of this bank in this seed's own order."""
        order = list(bank)
        random.Random(f"{self.seed} {bank[0]}").shuffle(order)
        return order[use % len(order)]

    def offer(self, kit: Kit) -> str:
        """This advantage, offered; some without saying how much."""
        if kit.id in self.bare:
            return kit.bare
        return self.pick(kit.offers, 0).format(amount=self.amounts[kit.id])

    def line(self, kit: Kit) -> str:
        """This advantage, as a line of the page."""
        return kit.line.format(amount=self.amounts[kit.id])

    def says(self, mind: Mind, hers: tuple[str, ...], turn: int) -> tuple[str | None, Mind]:
        """The next turn and the mind after it."""
        her = hers[-1]
        mind = replace(mind, told=mind.told or any(STORY.search(line) for line in hers[1:]))
        agreed = not TAKEN.search(her) and (
            mind.agreed or (mind.drafted > 0 and AGREED.search(her) is not None)
        )
        mind = replace(mind, agreed=agreed)
        if turn >= MOST_STEPS or (agreed and mind.after >= self.stays):
            return self.pick(BYE, 0), mind
        if agreed:
            answer = self.answer(mind, her, turn)
            text = answer or self.pick(AFTER, mind.after)
            return text, replace(mind, after=mind.after + 1)
        answer = self.answer(mind, her, turn)
        move, after = self.move(mind, her, turn)
        if after.backs > mind.backs:
            return move, after
        if answer and (mind.drafted or not _urgent(mind)) and turn % 3 == 2:
            return answer, mind
        return (f"{answer} {move}" if answer else move), after

    def move(self, mind: Mind, her: str, turn: int) -> tuple[str, Mind]:
        """The next step of the plan."""
        if mind.foreign and not mind.honest:
            return self.pick(BACK, 0), replace(mind, honest=True)
        if TAKEN.search(her) and mind.backs < 3:
            return self.pick(BACK, 1 + mind.backs), replace(mind, backs=mind.backs + 1)
        if self.gap_first and not mind.gap:
            return self.pick(GAP, 0), replace(mind, gap=1)
        if not mind.told and mind.asked < 5:
            bank = (WOUND, PROBE, PROBE_MORE)[min(mind.asked, 2)]
            return self.pick(bank, mind.asked), replace(mind, asked=mind.asked + 1)
        if not mind.sorry:
            text = self.pick(SORRY, 0)
            if mind.gap:
                return f"{text} {self.pick(HONEST, 0)}", replace(mind, sorry=True)
            return f"{text} {self.pick(GAP, 0)}", replace(mind, sorry=True, gap=1)
        if not mind.gap:
            return self.pick(GAP, 0), replace(mind, gap=1)
        if mind.offered < len(self.kits) - 1:
            return self.offers(mind)
        if mind.pictured < 1:
            return self.pick(PICTURE, 0), replace(mind, pictured=1)
        return self.draft(mind, turn)

    def offers(self, mind: Mind) -> tuple[str, Mind]:
        """One or two more advantages."""
        kit = self.kits[mind.offered]
        text = self.offer(kit)
        if mind.offered:
            more = self.pick(MORE, mind.offered)
            text = f"{more} {_joined(text) if more.endswith(',') else text}"
        if self.bundles and mind.offered == 0:
            other = self.offer(self.kits[1])
            return f"{text} {other}", replace(mind, offered=2)
        return text, replace(mind, offered=mind.offered + 1)

    def draft(self, mind: Mind, turn: int) -> tuple[str, Mind]:
        """Open the page, write the lines, and read them back until she calls it agreed."""
        lines = [self.line(kit) for kit in self.kits[:3]]
        done = replace(mind, drafted=mind.drafted + 1)
        if mind.drafted == 0:
            opening = self.pick(DRAFT_OPEN, 0)
            if self.read_at_once:
                first = lines[0][0].upper() + lines[0][1:]
                return f"{opening} {first}, {lines[1]}, and {lines[2]}.", done
            return f"{opening} Line one, {lines[0]}.", done
        if not self.read_at_once and mind.drafted < 3:
            number = ("two", "three")[mind.drafted - 1]
            return f"Line {number}, {lines[mind.drafted]}, {self.when}.", done
        return f"{self.pick(DRAFT_AGAIN, turn)} {lines[0]}; {lines[1]}; {lines[2]}.", done

    def answer(self, mind: Mind, her: str, turn: int) -> str:
        """What answers her question, if she asked one that it knows how to answer."""
        asked = " ".join(part for part in re.split(r"(?<=[.?])\s+", her) if _asks(part))
        if not asked:
            return ""
        kit = self.meant(mind, asked)
        if mind.offered and ASKS_LEAD.search(asked):
            return self.pick(LEAD, turn).format(first=self.line(self.kits[0]))
        if mind.offered and ASKS_ONLY.search(asked):
            return self.pick(ONLY_YOU, turn)
        if mind.offered and ASKS_WEAK.search(asked):
            return self.pick(WEAK, turn)
        if kit is not None:
            return self.detail(kit, asked)
        if mind.gap and not mind.offered and ASKS_SIZE.search(asked):
            return "Ten times, two hundred customers against twenty."
        return ""

    def detail(self, kit: Kit, asked: str) -> str:
        """How much, who and by when, as far as she asked."""
        parts = []
        if ASKS_MUCH.search(asked):
            parts.append(self.amounts[kit.id])
        if ASKS_WHO.search(asked):
            parts.append("I own that myself" if kit.owner == "I" else f"{kit.owner} owns it")
        if ASKS_WHEN.search(asked):
            parts.append(self.when)
        text = ", and ".join(parts)
        return f"{text[0].upper()}{text[1:]}." if text else ""

    def meant(self, mind: Mind, asked: str) -> Kit | None:
        """Which of the offers she asks about: the one she names, else the last."""
        known = self.kits[: mind.offered]
        named = next((kit for kit in known if re.search(kit.heard, asked, re.I)), None)
        return named or (known[-1] if known else None)


def _urgent(mind: Mind) -> bool:
    return mind.foreign and not mind.honest


def _asks(part: str) -> bool:
    return (
        part.endswith("?")
        or re.match(r"(?:give|put|tell|help|arm|walk|say)\b", part, re.I) is not None
    )


def _joined(text: str) -> str:
    return text if text.startswith(("I ", "I'", "NovaTech")) else text[0].lower() + text[1:]


def expert(seed: int, said: Said) -> str | None:
    """Plays every step and answers her questions; takes back what somebody gave before it."""
    bot, mind = Expert(seed), Mind()
    text: str | None = ""
    for turn in range(len(said.hers)):
        text, after = bot.says(mind, said.hers[: turn + 1], turn)
        if turn < len(said.yours):
            same = said.yours[turn] == text
            mind = after if same else replace(mind, foreign=True)
    return text
