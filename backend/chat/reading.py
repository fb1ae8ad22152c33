"""How far somebody has read: a marker that only goes forward."""

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from backend.batching import Batching
from backend.chat import counting
from backend.chat.cards import ReadView
from backend.chat.counting import CAME, Place, read_sql
from backend.chat.events import ReadUpTo
from backend.chat.inserting import MEMBER, OUTBOX
from backend.chat.rules import OPEN_KINDS
from backend.chat.seats import ME, least, places, require_chat, seated, shaped
from backend.clock import now
from backend.database import fetch, plain, question_marks
from backend.errors import Invalid, NotFound
from backend.ids import new_id
from backend.outbox import row, tell_committed
from backend.people.readers import neighbour
from backend.permissions import Actor

UNNUMBERED, NUMBER = '"seq":0', '"seq":'


class Mark(Struct, frozen=True, gc=False):
    """The first four are the places of `_seat`; `seq` is $5."""

    resident: str
    complex: str
    groups: object
    conversation: str
    seq: int


async def mark(actor: Actor, conversation: str, seq: int) -> ReadView:
    """Read up to this number, or to the end when that is sooner; what was read stays read.

    Raises NotAllowed, NotFound, Invalid out_of_range.
    """
    require_chat(actor)
    if not 0 <= seq <= 2**53:
        raise Invalid("out_of_range", "seq", least=0, most=2**53)
    if not shaped(conversation):
        raise NotFound
    item = Mark(*places(actor), conversation, seq)
    moved = await _move(item)
    if moved is None:
        raise NotFound
    if moved:
        await tell_committed(ReadUpTo(actor.complex, conversation, actor.resident, moved))
    return _read(conversation, await counting.mine(actor))


async def view(resident: str, conversation: str) -> ReadView | None:
    """For a person without a session, such as for a frame; None when the conversation is not theirs."""
    actor = await neighbour(resident)
    if actor is None or not actor.neighbour:
        return None
    mine = await counting.mine(actor)
    return _read(conversation, mine) if any(one.id == conversation for one in mine) else None


def _read(conversation: str, mine: Sequence[Place]) -> ReadView:
    here = next((one for one in mine if one.id == conversation), None)
    if here is None:
        raise NotFound
    return ReadView(conversation, here.read_seq, here.unread, here.mentions, *counting.totals(mine))


@lru_cache
def _seat(postgres: bool) -> str:
    """To where the marker would go, and where it stands."""
    return f"""SELECT {least()}($5, c.last_seq) AS seq, {read_sql()} AS read_seq, c.kind, me.id AS member
FROM conversation c {ME} {CAME} WHERE c.id = $4 AND {seated()}"""


@lru_cache
def _postgres() -> str:
    # Where a row is the permission, one that was taken away meanwhile must not come back by this.
    return f"""WITH seat AS ({_seat(True)}), own AS (UPDATE conversation_member SET read_seq = seat.seq FROM seat
WHERE conversation_id = $4 AND resident_id = $1 AND seat.seq > conversation_member.read_seq
AND seat.seq > seat.read_seq RETURNING seat.seq),
place AS ({MEMBER} SELECT $6, $2, $4, $1, 0, seq, 'everything', $7 FROM seat
WHERE member IS NULL AND seq > read_seq AND kind IN {OPEN_KINDS}
ON CONFLICT (conversation_id, resident_id) DO UPDATE SET read_seq = EXCLUDED.read_seq
WHERE conversation_member.read_seq < EXCLUDED.read_seq RETURNING read_seq),
moved AS (SELECT seq FROM own UNION ALL SELECT read_seq FROM place),
event AS ({OUTBOX} SELECT $8, $9, $10, replace($11, '{UNNUMBERED}', '{NUMBER}' || seq), $12, $13, 0 FROM moved)
SELECT COALESCE(moved.seq, 0) FROM seat LEFT JOIN moved ON TRUE"""


async def _in_statement(items: Sequence[Mark]) -> list[int | None]:
    return [await _one_in_statement(item) for item in items]


async def _one_in_statement(item: Mark) -> int | None:
    event = ReadUpTo(item.complex, item.conversation, item.resident, 0)
    rows = await fetch(
        _postgres(), item.resident, item.complex, item.groups, item.conversation, item.seq, new_id(), now(), *row(event)
    )
    return rows[0][0] if rows else None


def _in_thread(raw: sqlite3.Connection, items: Sequence[Mark]) -> list[int | None]:
    return [_one(raw, item) for item in items]


def _one(raw: sqlite3.Connection, item: Mark) -> int | None:
    mine: tuple[Any, ...] = (item.resident, item.complex, item.groups, item.conversation, item.seq)
    found = raw.execute(question_marks(_seat(False)), mine).fetchone()
    if found is None:
        return None
    seq, read_seq, _, member = found
    if seq <= read_seq:
        return 0
    moment = plain([now()])[0]
    if member is None:
        place = (new_id(), item.complex, item.conversation, item.resident, seq, moment)
        raw.execute(f"{MEMBER} VALUES (?, ?, ?, ?, 0, ?, 'everything', ?)", place)
    else:
        raw.execute("UPDATE conversation_member SET read_seq = ? WHERE id = ?", (seq, member))
    event = ReadUpTo(item.complex, item.conversation, item.resident, seq)
    raw.execute(f"{OUTBOX} VALUES (?, ?, ?, ?, ?, ?, 0)", plain(row(event)))
    return int(seq)


# The number moved to, 0 when it stood there or further already, None without a place.
_move: Batching[Mark, int | None] = Batching(_in_thread, _in_statement, lambda item: (item.conversation, item.resident))
