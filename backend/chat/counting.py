"""What somebody has not read: for each conversation of theirs, and over everything. Nothing is counted beyond 100."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from msgspec import Struct

from backend.chat.cards import ConversationKind, Involvement
from backend.chat.rules import MOST_COUNTED, counted, listed
from backend.chat.seats import ME, greatest, places, seated
from backend.clock import now
from backend.database import any_of, array, as_time, look, on_postgres
from backend.permissions import Actor

# Of the square and of groups, what was written before somebody came is history: there to see, not to catch up with.
HISTORY = """CASE WHEN me.id IS NULL OR (c.kind = 'group' AND me.joined_at < g.joined_at) THEN COALESCE((SELECT y.seq
FROM message y WHERE y.conversation_id = c.id AND y.made_at <= CASE c.kind WHEN 'group' THEN g.joined_at ELSE
self.joined_at END ORDER BY y.made_at DESC LIMIT 1), 0) ELSE 0 END"""
CAME = """JOIN resident self ON self.id = $1
LEFT JOIN group_membership g ON g.group_id = CASE c.kind WHEN 'group' THEN c.subject_id END AND g.resident_id = $1"""
UNREAD = f"""SELECT 1 FROM message u WHERE u.conversation_id = p.id AND u.seq > p.read_seq AND u.author_id <> $1
AND u.deleted_at IS NULL AND COALESCE(u.withheld_from <> $1, TRUE) ORDER BY u.seq LIMIT {MOST_COUNTED}"""
MENTIONS = f"""SELECT 1 FROM message_mention n WHERE n.resident_id = $1 AND n.conversation_id = p.id
AND n.seq > p.read_seq LIMIT {MOST_COUNTED}"""


class Place(Struct, frozen=True, gc=False):
    """One conversation of somebody, in numbers."""

    id: str
    kind: ConversationKind
    activity: str
    last_seq: int
    read_seq: int
    involvement: Involvement
    muted_until: datetime | None
    unread: int
    mentions: int

    @property
    def listed(self) -> bool:
        return listed(self.kind, self.involvement, self.last_seq, self.unread, self.mentions)


async def mine(actor: Actor) -> list[Place]:
    """All conversations of this person, also those that the list leaves out."""
    return [_place(row) for row in await look(_sql(False, on_postgres()), *places(actor))]


async def some(actor: Actor, conversations: Sequence[str]) -> list[Place]:
    """Those of these conversations that are theirs."""
    return [_place(row) for row in await look(_sql(True, on_postgres()), *places(actor), array(conversations))]


def totals(of: Sequence[Place]) -> tuple[int, int]:
    """Unread and mentions over everything that this person wants to hear of."""
    moment = now()
    unread = mentions = 0
    for one in of:
        muted = one.muted_until is not None and one.muted_until > moment
        more, named = counted(one.involvement, muted, one.unread, one.mentions)
        unread, mentions = unread + more, mentions + named
    return unread, mentions


def read_sql() -> str:
    """How far the reader has read `c`; needs `me` and CAME."""
    return f"{greatest()}(COALESCE(me.read_seq, 0), {HISTORY})"


@lru_cache
def _sql(some: bool, postgres: bool) -> str:
    own = f"""SELECT id FROM conversation WHERE complex_id = $2 AND kind = 'square'
UNION SELECT id FROM conversation WHERE subject_id {any_of("$3")} AND kind = 'group'
UNION SELECT conversation_id FROM conversation_member WHERE resident_id = $1"""
    return f"""WITH p AS MATERIALIZED (SELECT c.id, c.kind, c.activity, c.last_seq, {read_sql()} AS read_seq,
COALESCE(me.involvement, 'everything') AS involvement, me.muted_until FROM conversation c {ME} {CAME}
WHERE c.id {any_of("$4") if some else f"IN ({own})"} AND {seated()})
SELECT p.id, p.kind, p.activity, p.last_seq, p.read_seq, p.involvement, p.muted_until,
CASE WHEN p.last_seq > p.read_seq THEN (SELECT COUNT(*) FROM ({UNREAD}) un) ELSE 0 END,
CASE WHEN p.last_seq > p.read_seq THEN (SELECT COUNT(*) FROM ({MENTIONS}) me) ELSE 0 END FROM p"""


def _place(row: Any) -> Place:
    numbers: list[Any] = [*row[:6], as_time(row[6]) if row[6] else None, row[7], row[8]]
    return Place(*numbers)
