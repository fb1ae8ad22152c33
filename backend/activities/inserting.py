"""The plain sign-up into the database, in one go on either: somebody alone, for a place that is free or the end of the
queue. What is not plain is left to signing_up.py, which asks the book.

Why this is what the book says (book.py, promotion.py). Nobody waits and there is room: whoever comes is let in. No
place is free and nobody is missing: no party fits and nobody can be relieved, late or not, so the last of the queue
waits. The numbers are read under the occurrence's lock, where all that changes them changes them too.
"""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from backend.activities.events import SignedUp
from backend.batching import Batching
from backend.database import any_of, array, fetch, plain, question_marks

SIGN_UP = """INSERT INTO sign_up (id, complex_id, slot_id, occurrence_id, resident_id, state, place, guests, pair,
standing, promoted_at, shown, attended, minutes, changed_at)"""
OUTBOX = "INSERT INTO outbox (id, complex_id, kind, payload, occurred_at, unique_key, tries)"
GIVEN = """ROWS FROM (json_to_recordset($2::json) AS (resident text, complex text, groups text[], shown boolean,
id text, event_id text, payload text)) WITH ORDINALITY i(resident, complex, groups, shown, id, event_id, payload, n)"""
# The event is written before its number is known, and of which occurrence the slot is.
UNNUMBERED, NUMBER = '"seq":0', '"seq":'
UNNAMED, NAME = '"occurrence":""', '"occurrence":"'


class Item(Struct, frozen=True, gc=False):
    """Somebody for a slot; the event's payload is of SignedUp without number and occurrence."""

    resident: str
    complex: str
    groups: list[str]
    slot: str
    shown: bool
    id: str
    event_id: str
    payload: str
    made_at: datetime


class Outcome(Struct, frozen=True, gc=False):
    """Where they are now: `position` in the queue when they wait; `seq` is the event's number."""

    state: str
    position: int | None
    seq: int
    occurrence: str


_POSTGRES = f"""WITH lock AS (SELECT o.id, o.complex_id, o.activity_id FROM occurrence o
WHERE o.id = (SELECT occurrence_id FROM slot WHERE id = $1) AND o.state = 'planned' AND o.starts_at > $3
AND NOT o.talked FOR UPDATE),
room AS (SELECT s.capacity, s.taken, s.waiting, s.missing, s.last_place FROM slot s
JOIN lock ON lock.id = s.occurrence_id WHERE s.id = $1 FOR UPDATE OF s),
fit AS (SELECT i.*, row_number() OVER (ORDER BY i.n) AS nth FROM {GIVEN} CROSS JOIN lock
JOIN activity a ON a.id = lock.activity_id LEFT JOIN sign_up u ON u.slot_id = $1 AND u.resident_id = i.resident
WHERE lock.complex_id = i.complex AND (a.group_id IS NULL OR a.group_id = ANY(i.groups)) AND a.fair_share IS NULL
AND u.id IS NULL),
placed AS (SELECT fit.*, last_place + nth AS place,
CASE WHEN waiting = 0 AND (capacity IS NULL OR taken + nth <= capacity) THEN 'in'
 WHEN missing = 0 AND (taken >= capacity OR waiting = 0) THEN 'waiting' END AS state,
waiting + nth - CASE WHEN waiting = 0 THEN GREATEST(capacity - taken, 0) ELSE 0 END AS position
FROM fit CROSS JOIN room),
new AS (SELECT * FROM placed WHERE state IS NOT NULL),
tally AS (SELECT COUNT(*) AS many, COUNT(*) FILTER (WHERE state = 'in') AS came FROM new),
made AS ({SIGN_UP} SELECT new.id, complex, $1, lock.id, resident, state, place, 0, NULL, FALSE, NULL, shown, NULL, 0, $3
FROM new CROSS JOIN lock),
counted AS (UPDATE slot SET taken = slot.taken + came, waiting = slot.waiting + many - came,
last_place = slot.last_place + many FROM tally WHERE slot.id = $1 AND many > 0),
agenda AS (INSERT INTO agenda_count (complex_id, seq) SELECT complex_id, many FROM lock CROSS JOIN tally WHERE many > 0
ON CONFLICT (complex_id) DO UPDATE SET seq = agenda_count.seq + EXCLUDED.seq RETURNING seq),
touched AS (UPDATE occurrence SET seq = agenda.seq, changed_at = $3 FROM agenda
WHERE occurrence.id = (SELECT id FROM lock)),
told AS (SELECT new.*, agenda.seq - many + nth AS number FROM new CROSS JOIN agenda CROSS JOIN tally),
event AS ({OUTBOX} SELECT event_id, complex, '{SignedUp.kind}',
replace(replace(payload, '{UNNUMBERED}', '{NUMBER}' || number), '{UNNAMED}', '{NAME}' || lock.id || '"'), $3, NULL, 0
FROM told CROSS JOIN lock)
SELECT n, state, CASE WHEN state = 'waiting' THEN position END, number, lock.id FROM told CROSS JOIN lock"""

_ROOM = """SELECT o.id, s.capacity, s.taken, s.waiting, s.missing, s.last_place FROM slot s
JOIN occurrence o ON o.id = s.occurrence_id JOIN activity a ON a.id = o.activity_id
WHERE s.id = $1 AND o.complex_id = $2 AND o.state = 'planned' AND o.starts_at > $3 AND NOT o.talked
AND a.fair_share IS NULL AND (a.group_id IS NULL OR a.group_id {groups})
AND NOT EXISTS (SELECT 1 FROM sign_up u WHERE u.slot_id = $1 AND u.resident_id = $5)"""
_COUNTED = "UPDATE slot SET taken = taken + ?, waiting = waiting + ?, last_place = last_place + 1 WHERE id = ?"
_NEXT = """INSERT INTO agenda_count (complex_id, seq) VALUES (?, 1)
ON CONFLICT (complex_id) DO UPDATE SET seq = seq + 1 RETURNING seq"""


async def _in_statement(items: Sequence[Item]) -> list[Outcome | None]:
    made_at = max(item.made_at for item in items)
    given = msgspec.json.encode([_given(item) for item in items]).decode()
    found = {
        row[0]: Outcome(row[1], row[2], row[3], row[4]) for row in await fetch(_POSTGRES, items[0].slot, given, made_at)
    }
    return [found.get(n) for n in range(1, len(items) + 1)]


def _given(item: Item) -> dict[str, Any]:
    names = ("resident", "complex", "groups", "shown", "id", "event_id", "payload")
    return {name: getattr(item, name) for name in names}


def _in_thread(raw: sqlite3.Connection, items: Sequence[Item]) -> list[Outcome | None]:
    return [_one(raw, item) for item in items]


def _one(raw: sqlite3.Connection, item: Item) -> Outcome | None:
    made_at = plain([item.made_at])[0]
    who = (item.slot, item.complex, made_at, array(item.groups), item.resident)
    room = raw.execute(question_marks(_ROOM.format(groups=any_of("$4"))), who).fetchone()
    state = _state(*room[1:5]) if room is not None else None
    if room is None or state is None:
        return None
    comes = state == "in"
    raw.execute(
        f"{SIGN_UP} VALUES (?, ?, ?, ?, ?, ?, ?, 0, NULL, FALSE, NULL, ?, NULL, 0, ?)",
        (item.id, item.complex, item.slot, room[0], item.resident, state, room[5] + 1, item.shown, made_at),
    )
    raw.execute(_COUNTED, (comes, not comes, item.slot))
    (seq,) = raw.execute(_NEXT, (item.complex,)).fetchone()
    raw.execute("UPDATE occurrence SET seq = ?, changed_at = ? WHERE id = ?", (seq, made_at, room[0]))
    payload = item.payload.replace(UNNUMBERED, f"{NUMBER}{seq}").replace(UNNAMED, f'{NAME}{room[0]}"')
    raw.execute(
        f"{OUTBOX} VALUES (?, ?, ?, ?, ?, NULL, 0)", (item.event_id, item.complex, SignedUp.kind, payload, made_at)
    )
    return Outcome(state, None if comes else room[3] + 1, seq, room[0])


def _state(capacity: int | None, taken: int, waiting: int, missing: int) -> str | None:
    if waiting == 0 and (capacity is None or taken < capacity):
        return "in"
    return "waiting" if capacity is not None and missing == 0 and taken >= capacity else None


# Signs somebody up if that is plain; None when it is not, and nothing was written.
insert: Batching[Item, Outcome | None] = Batching(_in_thread, _in_statement, lambda item: item.slot)
