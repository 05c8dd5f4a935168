"""A stand-in for a worker: keeps the orders it gets, as long as it is up."""

from collections import deque
from dataclasses import dataclass, field

from desktop.workers.protocol import Field, Message


@dataclass
class Recorded:
    """Takes orders and says nothing."""

    up: bool = True
    orders: deque[Message] = field(default_factory=deque)
    killed: list[str] = field(default_factory=list)
    given: int = 0

    def order(
        self, kind: str, payload: bytes = b"", *, deadline: float | None = None, **fields: Field
    ) -> int:
        """Keep the order; 0 when it is down."""
        if not self.up:
            return 0
        self.given += 1
        self.orders.append(Message(kind, {**fields, "id": self.given}, payload))
        return self.given

    def kill(self, reason: str) -> None:
        """Keep the reason."""
        self.killed.append(reason)

    def taken(self) -> list[tuple[str, dict[str, Field]]]:
        """The orders since the last look, without their numbers."""
        found = [
            (order.kind, {name: value for name, value in order.fields.items() if name != "id"})
            for order in self.orders
        ]
        self.orders.clear()
        return found

    def kinds(self) -> list[str]:
        """What was ordered since the last look."""
        return [kind for kind, _ in self.taken()]
