"""The lines of a sign-up book, and who among them has a place or waits."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

MOST_GUESTS = 5


class State(StrEnum):
    """Where one sign-up stands; the last three are no longer in the book."""

    IN = "in"
    WAITING = "waiting"
    MISSING = "missing"
    OUT = "out"
    DECLINED = "declined"
    REPLACED = "replaced"


HOLDING = frozenset({State.IN, State.MISSING})
LIVE = HOLDING | {State.WAITING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`place` orders the queue and is never given twice. `pair` is shared by two who come together or not at all.

    `over_share` and `standing` may make somebody wait for the last day (fair_share.py).
    """

    resident: str
    place: int
    state: State = State.IN
    guests: int = 0
    pair: str | None = None
    standing: bool = False
    over_share: bool = False
    promoted_at: datetime | None = None


Party = tuple[Entry, ...]


def size(entries: Iterable[Entry]) -> int:
    """How many places these take, guests included."""
    return sum(1 + entry.guests for entry in entries)


def holding(entries: Iterable[Entry]) -> list[Entry]:
    """Who has a place: also who is missing, for they are expected until somebody takes over."""
    return [entry for entry in entries if entry.state in HOLDING]


def parties(entries: Iterable[Entry]) -> list[Party]:
    """Who waits, in order, two who come together as one at the place of the first of them."""
    found: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda one: one.place):
        if entry.state == State.WAITING:
            found.setdefault(entry.pair or entry.resident, []).append(entry)
    return [tuple(party) for party in found.values()]


def without(entries: Iterable[Entry], resident: str) -> tuple[Entry, ...]:
    """All but somebody; whoever came together with them is on their own now."""
    kept = tuple(entries)
    pair = next((one.pair for one in kept if one.resident == resident), None)
    return tuple(
        replace(one, pair=None) if pair is not None and one.pair == pair else one
        for one in kept
        if one.resident != resident
    )
