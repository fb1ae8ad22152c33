"""Who on the waiting list gets a place that is free (domain.md, activities)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from backend.activities.entries import HOLDING, Entry, Party, State, parties, size, without
from backend.activities.facts import Came, Fact, Promoted, Replaced
from backend.activities.fair_share import free_for_all


@dataclass(slots=True)
class _Hall:
    """The slot while people are let in: everyone by name, and how many places are free (below nought: too full)."""

    entries: dict[str, Entry]
    room: int | None
    standing: int

    def let_in(self, party: Party, arriving: frozenset[str], now: datetime) -> list[Fact]:
        for one in party:
            came = one.resident in arriving
            self.entries[one.resident] = replace(one, state=State.IN, promoted_at=None if came else now)
        if self.room is not None:
            self.room -= size(party)
        self.standing += size(one for one in party if one.standing)
        return [Came(one.resident) if one.resident in arriving else Promoted(one.resident) for one in party]

    def relieve(self, party: Party) -> list[Fact]:
        """Takes out the first missing person whose place, with what is free, is enough for the party."""
        missing = sorted(
            (one for one in self.entries.values() if one.state == State.MISSING), key=lambda one: one.place
        )
        for one in missing:
            if self.room is not None and size(party) <= self.room + size([one]):
                self.entries = {each.resident: each for each in without(self.entries.values(), one.resident)}
                self.room += size([one])
                self.standing -= size([one]) if one.standing else 0
                return [Replaced(one.resident, by=party[0].resident)]
        return []


def promote(
    entries: tuple[Entry, ...], capacity: int | None, for_standing: int | None, now: datetime, starts_at: datetime,
    arriving: frozenset[str] = frozenset(),
) -> tuple[tuple[Entry, ...], tuple[Fact, ...]]:  # fmt: skip
    """Gives away what is free, in order; nothing after the start.

    A party (one with guests, or two together) goes in as a whole. The first in the queue goes first: while their party
    does not fit, nobody smaller slips past, or a family would never get in; until the last 24 hours, when an empty
    place helps nobody and the next that fits may go. Who waits for the last day (over their share, or standing where
    places are left for others) holds up nobody before that, nor does a party bigger than the slot became. Whoever is
    let in takes what is free; when that is not enough, the place of somebody missing.
    """
    if now >= starts_at:
        return entries, ()
    late = free_for_all(now, starts_at)
    held = [one for one in entries if one.state in HOLDING]
    hall = _Hall(
        {one.resident: one for one in entries},
        None if capacity is None else capacity - size(held),
        size(one for one in held if one.standing),
    )
    facts: list[Fact] = []
    while told := _round(hall, late, capacity, for_standing, lambda party: hall.let_in(party, arriving, now)):
        facts += told
    return tuple(sorted(hall.entries.values(), key=lambda one: one.place)), tuple(facts)


def _round(
    hall: _Hall, late: bool, capacity: int | None, for_standing: int | None, let_in: Callable[[Party], list[Fact]]
) -> list[Fact]:  # fmt: skip
    facts: list[Fact] = []
    for party in parties(hall.entries.values()):
        standing = size(one for one in party if one.standing)
        full = for_standing is not None and standing and hall.standing + standing > for_standing
        if not late and (full or any(one.over_share for one in party)):
            continue
        if capacity is not None and size(party) > capacity:
            continue
        if hall.room is None or size(party) <= hall.room:
            facts += let_in(party)
        elif relieved := hall.relieve(party):
            facts += relieved + let_in(party)
        elif not late:
            break
    return facts
