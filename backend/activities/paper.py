"""The book of one slot from its rows, and what a rule made of it back into them: only what differs is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from backend.activities import seating, shares
from backend.activities.book import Book
from backend.activities.entries import HOLDING, Entry, State
from backend.activities.facts import Declined, Fact, Replaced
from backend.activities.fair_share import places_for_standing
from backend.activities.taking import Taken
from backend.clock import now
from backend.database import as_time, execute, fetch, fetch_one
from backend.errors import NotFound
from backend.ids import new_id

ENTRIES = """SELECT id, resident_id, place, state, guests, pair, standing, promoted_at FROM sign_up
WHERE slot_id = $1 AND state IN ('in', 'waiting', 'missing') ORDER BY place"""
CAME = """INSERT INTO sign_up (id, complex_id, slot_id, occurrence_id, resident_id, state, place, guests, pair,
standing, promoted_at, shown, attended, minutes, changed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, NULL, 0, $13)
ON CONFLICT (slot_id, resident_id) DO UPDATE SET state = EXCLUDED.state, place = EXCLUDED.place,
guests = EXCLUDED.guests, pair = EXCLUDED.pair, standing = EXCLUDED.standing, promoted_at = EXCLUDED.promoted_at,
shown = EXCLUDED.shown, changed_at = EXCLUDED.changed_at, attended = NULL RETURNING id"""
MOVED = """UPDATE sign_up SET state = $3, place = $4, guests = $5, pair = $6, promoted_at = $7, changed_at = $8
WHERE slot_id = $1 AND resident_id = $2"""
LEFT = "UPDATE sign_up SET state = $3, pair = NULL, changed_at = $4 WHERE slot_id = $1 AND resident_id = $2"
COUNTED = "UPDATE slot SET taken = $2, waiting = $3, missing = $4, last_place = $5, capacity = $6 WHERE id = $1"


@dataclass(slots=True)
class Paper:
    """A slot's row, the book in it, and the ids of its lines by person."""

    slot: Any
    book: Book
    lines: dict[str, str]

    @property
    def id(self) -> str:
        return str(self.slot["id"])


async def read(taken: Taken, slot: str) -> Paper:
    """The book of a slot of this locked occurrence. Raises NotFound."""
    row = await fetch_one("SELECT * FROM slot WHERE id = $1 AND occurrence_id = $2", slot, taken.id)
    if row is None:
        raise NotFound
    lines = await fetch(ENTRIES, slot)
    over = await shares.over(taken.row, [one["resident_id"] for one in lines if one["state"] == State.WAITING])
    capacity = row["capacity"]
    book = Book(
        starts_at=taken.starts_at, capacity=capacity, sign_off_hours=taken.row["sign_off_hours"],
        for_standing=places_for_standing(capacity, taken.row["newcomer_share"]), last_place=row["last_place"],
        entries=tuple(_entry(one, one["resident_id"] in over) for one in lines),
    )  # fmt: skip
    return Paper(row, book, {one["resident_id"]: one["id"] for one in lines})


async def all_of(taken: Taken) -> list[Paper]:
    """The books of all its slots, in order."""
    found = await fetch("SELECT id FROM slot WHERE occurrence_id = $1 ORDER BY position", taken.id)
    return [await read(taken, row[0]) for row in found]


async def write(
    taken: Taken, paper: Paper, after: Book, facts: Sequence[Fact], shown: Mapping[str, bool] | None = None
) -> None:
    """Store what became of it; `shown` is what those who came chose."""
    before = {one.resident: one for one in paper.book.entries}
    there = {one.resident: one for one in after.entries}
    moment = now()
    for resident in before.keys() - there.keys():
        await execute(LEFT, paper.id, resident, _ended(resident, facts), moment)
    for resident, entry in there.items():
        if resident not in before:
            await _came(taken, paper, entry, (shown or {}).get(resident, True))
        elif replace(entry, over_share=False) != replace(before[resident], over_share=False):
            moved = (entry.state, entry.place, entry.guests, entry.pair, entry.promoted_at, moment)
            await execute(MOVED, paper.id, resident, *moved)
    if after != paper.book:
        waiting, missing = len(after.waiting), sum(one.state == State.MISSING for one in after.entries)
        await execute(COUNTED, paper.id, after.taken, waiting, missing, after.last_place, after.capacity)
    await seating.change(taken, [*there.keys() - before.keys()], [*before.keys() - there.keys()])


async def _came(taken: Taken, paper: Paper, entry: Entry, shown: bool) -> None:
    rows = await fetch(
        CAME, new_id(), taken.complex, paper.id, taken.id, entry.resident, entry.state, entry.place, entry.guests,
        entry.pair, entry.standing, entry.promoted_at, shown, now(),
    )  # fmt: skip
    paper.lines[entry.resident] = rows[0][0]


def _ended(resident: str, facts: Sequence[Fact]) -> State:
    for fact in facts:
        if isinstance(fact, Replaced) and fact.resident == resident:
            return State.REPLACED
        if isinstance(fact, Declined) and fact.resident == resident:
            return State.DECLINED
    return State.OUT


def _entry(row: Any, over_share: bool) -> Entry:
    promoted = as_time(row["promoted_at"]) if row["promoted_at"] else None
    return Entry(
        resident=row["resident_id"], place=row["place"], state=State(row["state"]), guests=row["guests"],
        pair=row["pair"], standing=bool(row["standing"]), over_share=over_share, promoted_at=promoted,
    )  # fmt: skip


def held(book: Book) -> list[str]:
    """Who has a place."""
    return [one.resident for one in book.entries if one.state in HOLDING]
