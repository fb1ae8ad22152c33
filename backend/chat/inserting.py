"""A message into the database: its number, the own read marker and the event with it, in one go on either database.

Messages that wait for the same conversation are written together (backend/batching.py). PostgreSQL gets one statement,
which locks the conversation's row, so that numbers come without a gap and in the order of commits. A message that is
there already ends in a unique violation, of two at the same instant the second: who sent it asks `again`.
"""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

import msgspec
from msgspec import Struct

from backend.batching import Batching
from backend.chat.events import MessageSent
from backend.chat.rules import OPEN_KINDS
from backend.chat.seats import ME, seated
from backend.database import array, fetch, on_postgres, plain, question_marks

# In a direct conversation `o` is the other one's place in it; in the others there is no such row to look for.
OTHER = "o.conversation_id = CASE WHEN c.kind = 'direct' THEN c.id END AND o.resident_id <> $1"
SHUT_OUT = "EXISTS (SELECT 1 FROM block b WHERE b.blocker_id = {0} AND b.blocked_id = {1})"
MESSAGE = """INSERT INTO message (id, complex_id, conversation_id, seq, change, author_id, client_id, fingerprint, text,
photos, mentions, reply_to_id, reply_to_seq, withheld_from, made_at)"""
MEMBER = """INSERT INTO conversation_member (id, complex_id, conversation_id, resident_id, from_seq, read_seq,
involvement, joined_at)"""
OUTBOX = "INSERT INTO outbox (id, complex_id, kind, payload, occurred_at, unique_key, tries)"
NEXT = "UPDATE conversation SET last_seq = last_seq + 1, activity = ?2 WHERE id = ?1 RETURNING last_seq"
GIVEN = """ROWS FROM (json_to_recordset($2::json) AS (resident text, complex text, groups text[], client_id text,
id text, fingerprint text, text text, photos text, mentions text, reply_to text, reply_to_seq bigint,
made_at timestamptz, place_id text, event_id text, payload text)) WITH ORDINALITY i(resident, complex, groups,
client_id, id, fingerprint, text, photos, mentions, reply_to, reply_to_seq, made_at, place_id, event_id, payload, n)"""
# The event is written before its number is known.
UNNUMBERED, NUMBER = '"seq":0', '"seq":'


class Item(Struct, frozen=True, gc=False):
    """A message to be written; `place_id` and `event_id` are for the rows beside it, should they be needed."""

    resident: str
    complex: str
    groups: list[str]
    conversation: str
    client_id: str
    id: str
    fingerprint: str
    text: str
    photos: str
    mentions: str
    reply_to: str | None
    reply_to_seq: int | None
    made_at: datetime
    place_id: str
    event_id: str
    payload: str


class Outcome(Struct, frozen=True, gc=False):
    """What came of it: `seq` when it was written, `earlier` the id of the message it is a repetition of."""

    kind: str
    closed: bool
    member: str | None
    shown_name: str
    photo: str | None
    earlier: str | None
    first: str | None
    moved_out: bool
    hidden_by: str | None
    blocked: bool
    withheld_from: str | None
    seq: int | None

    @property
    def writable(self) -> bool:
        return not (self.earlier or self.closed or self.blocked or self.moved_out)


async def again(item: Item) -> Outcome | None:
    """What is there of this message, for who could not write it."""
    groups = array(item.groups)
    rows = await fetch(seat_sql(on_postgres()), item.resident, item.complex, groups, item.conversation, item.client_id)
    return _outcome((*rows[0], None)) if rows else None


@lru_cache
def seat_sql(postgres: bool, earlier: bool = True) -> str:
    """What decides about a message: the conversation and everybody's part in it; `earlier` is one with the same id.

    $1 to $5 as in Item.
    """
    e = "LEFT JOIN message e ON e.conversation_id = c.id AND e.author_id = $1 AND e.client_id = $5" if earlier else ""
    first = "e.id AS earlier, e.fingerprint AS first" if earlier else "NULL AS earlier, NULL AS first"
    return f"""SELECT c.kind, c.closed_at IS NOT NULL AS closed, me.id AS member, r.shown_name, r.photo_id,
{first}, w.moved_out_at IS NOT NULL AS moved_out,
CASE WHEN o.involvement = 'hidden' THEN o.resident_id END AS hidden_by,
o.id IS NOT NULL AND {SHUT_OUT.format("$1", "o.resident_id")} AS blocked,
CASE WHEN o.id IS NOT NULL AND {SHUT_OUT.format("o.resident_id", "$1")} THEN o.resident_id END AS withheld_from
FROM conversation c JOIN resident r ON r.id = $1 {ME} {e}
LEFT JOIN conversation_member o ON {OTHER}
LEFT JOIN resident w ON w.id = o.resident_id
WHERE c.id = $4 AND {seated()}"""


@lru_cache
def _postgres() -> str:
    """All of them are for the conversation $1; $2 is a JSON list of items."""
    seat = (
        seat_sql(True, earlier=False).replace("$1", "i.resident").replace("$2", "i.complex").replace("$3", "i.groups")
    )
    seat = seat.replace("$4", "$1").replace("SELECT", "SELECT i.*,", 1)
    return f"""WITH seat AS ({seat.replace("FROM conversation c", f"FROM {GIVEN} CROSS JOIN conversation c", 1)}),
fit AS (SELECT *, row_number() OVER (ORDER BY n) AS nth FROM seat
WHERE NOT closed AND NOT blocked AND NOT moved_out),
next AS (UPDATE conversation SET last_seq = last_seq + f.many, activity = f.latest
FROM (SELECT COUNT(*) AS many, MAX(id) AS latest FROM fit) f
WHERE conversation.id = $1 AND conversation.closed_at IS NULL AND f.many > 0 RETURNING last_seq - f.many AS base),
new AS (SELECT fit.*, base + nth AS seq FROM fit CROSS JOIN next),
made AS ({MESSAGE} SELECT id, complex, $1, seq, 0, resident, client_id, fingerprint, text, photos::jsonb,
mentions::jsonb, reply_to, reply_to_seq, withheld_from, made_at FROM new),
own AS (UPDATE conversation_member SET read_seq = f.seq
FROM (SELECT member, MAX(seq) AS seq FROM new WHERE member IS NOT NULL GROUP BY member) f
WHERE conversation_member.id = f.member),
place AS ({MEMBER} SELECT DISTINCT ON (resident) place_id, complex, $1, resident, 0, seq, 'everything', made_at
FROM new WHERE member IS NULL AND kind IN {OPEN_KINDS} ORDER BY resident, seq DESC
ON CONFLICT (conversation_id, resident_id) DO UPDATE SET read_seq = EXCLUDED.read_seq),
event AS ({OUTBOX} SELECT event_id, complex, '{MessageSent.kind}',
replace(payload, '{UNNUMBERED}', '{NUMBER}' || seq), made_at, NULL, 0 FROM new)
SELECT seat.n, seat.kind, seat.closed, seat.member, seat.shown_name, seat.photo_id, seat.earlier, seat.first,
seat.moved_out, seat.hidden_by, seat.blocked, seat.withheld_from, new.seq FROM seat LEFT JOIN new ON new.n = seat.n"""


async def _in_statement(items: Sequence[Item]) -> list[Outcome | None]:
    rows = await fetch(_postgres(), items[0].conversation, msgspec.json.encode(items).decode())
    found = {row[0]: _outcome(row[1:]) for row in rows}
    return [found.get(n) for n in range(1, len(items) + 1)]


def _outcome(row: Sequence[Any]) -> Outcome:
    return Outcome(*row)


def _in_thread(raw: sqlite3.Connection, items: Sequence[Item]) -> list[Outcome | None]:
    return [_one(raw, item) for item in items]


def _one(raw: sqlite3.Connection, item: Item) -> Outcome | None:
    mine = (item.resident, item.complex, array(item.groups), item.conversation, item.client_id)
    found = raw.execute(question_marks(seat_sql(False)), mine).fetchone()
    if found is None:
        return None
    seat = _outcome((*found, None))
    if not seat.writable:
        return seat
    made_at = plain([item.made_at])[0]
    (seq,) = raw.execute(NEXT, (item.conversation, item.id)).fetchone()
    raw.execute(
        f"{MESSAGE} VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            item.id, item.complex, item.conversation, seq, item.resident, item.client_id, item.fingerprint, item.text,
            item.photos, item.mentions, item.reply_to, item.reply_to_seq, seat.withheld_from, made_at,
        ),
    )  # fmt: skip
    if seat.member is None:
        place = (item.place_id, item.complex, item.conversation, item.resident, seq, made_at)
        raw.execute(f"{MEMBER} VALUES (?, ?, ?, ?, 0, ?, 'everything', ?)", place)
    else:
        raw.execute("UPDATE conversation_member SET read_seq = ? WHERE id = ?", (seq, seat.member))
    payload = item.payload.replace(UNNUMBERED, f"{NUMBER}{seq}")
    raw.execute(
        f"{OUTBOX} VALUES (?, ?, ?, ?, ?, NULL, 0)", (item.event_id, item.complex, MessageSent.kind, payload, made_at)
    )
    return _outcome((*found, seq))


# Writes a message if it may be; None when this person has no place in such a conversation.
insert: Batching[Item, Outcome | None] = Batching(_in_thread, _in_statement, lambda item: item.conversation)
