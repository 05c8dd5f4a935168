"""Hand-made readings and turns, so that folds and the director are tested without a reader."""

from desktop.events import (
    BenefitRead,
    CallOpened,
    FigureRead,
    MoveRead,
    Reading,
    Replied,
    TurnTaken,
)


def reading(
    *moves: str,
    benefits: tuple[BenefitRead | str, ...] = (),
    figure: str = "",
    signals: tuple[str, ...] = (),
) -> Reading:
    """A reading whose every span is the whole of a short text."""
    return Reading(
        moves=tuple(MoveRead(move, 0.9, 0, 4) for move in moves),
        benefits=tuple(
            BenefitRead(benefit, 0, 4) if isinstance(benefit, str) else benefit
            for benefit in benefits
        ),
        figures=(FigureRead("multiple", figure, 0, 4),) if figure else (),
        signals=signals,
        version="test",
    )


def taken(turn: int, read: Reading, text: str = "some words here", at: float = 0.0) -> TurnTaken:
    """A turn with this reading, 20 seconds after the last unless said otherwise."""
    return TurnTaken(at or turn * 20.0, turn, text, "typed", read)


def replied(turn: int, **changes: object) -> Replied:
    """A reply with nothing in it but what is asked for."""
    fields: dict[str, object] = {
        "at": turn * 20.0,
        "turn": turn,
        "beat": "press",
        "text": "Go on.",
        "source": "authored",
        "trust": 0.5,
        "trust_reason": "",
    }
    return Replied(**(fields | changes))  # type: ignore[arg-type]


def opened(difficulty: str = "realistic") -> CallOpened:
    """The start of a call."""
    return CallOpened(0.0, "", "elena_vasquez", "1", difficulty, "scripted", 0, "Hello.", (), 0.5)
