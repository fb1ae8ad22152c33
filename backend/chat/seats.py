"""Who is in which conversation: one piece of SQL, used by every read (trust.md §4).

It speaks of `c` (the conversation) and `me` (the reader's own row in it, if any), and of three places:
$1 the reader, $2 their complex, $3 their groups.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from backend.chat.cards import ConversationKind
from backend.database import any_of, array, look, on_postgres
from backend.errors import NotFound
from backend.ids import ID_LENGTH
from backend.permissions import Actor, Role, require

ME = "LEFT JOIN conversation_member me ON me.conversation_id = c.id AND me.resident_id = $1"
FROM = "COALESCE(me.from_seq, 0)"


class Seat(Struct, frozen=True, gc=False):
    """A conversation that somebody may read, and from where: nothing up to `from_seq` is theirs to see."""

    id: str
    kind: ConversationKind
    subject: str | None
    last_seq: int
    last_change: int
    from_seq: int
    closed: bool


def require_chat(actor: Actor) -> None:
    """Conversations are for neighbours. Raises NotAllowed."""
    require(actor.neighbour, actor, Role.RESIDENT)


def places(actor: Actor) -> tuple[str, str, object]:
    """The values for $1, $2 and $3."""
    return actor.resident, actor.complex, array(actor.groups)


def seated(me: str = "me.id IS NOT NULL") -> str:
    """The reader may read `c`; `me` is the SQL for 'has a row there'."""
    return _seated(me, on_postgres())


async def seat(actor: Actor, conversation: str) -> Seat:
    """Raises NotAllowed, and NotFound for what does not exist as much as for what is not theirs."""
    found = await many(actor, [conversation])
    if conversation not in found:
        raise NotFound
    return found[conversation]


async def many(actor: Actor, conversations: Sequence[str]) -> dict[str, Seat]:
    """Those of these conversations that this person may read, by id. Raises NotAllowed."""
    require_chat(actor)
    wanted = [id for id in conversations if shaped(id)]
    if not wanted:
        return {}
    sql = f"{_SELECT} WHERE c.id {any_of('$4')} AND {seated()}"
    rows = await look(sql, *places(actor), array(wanted))
    return {row[0]: _seat(row) for row in rows}


def shaped(id: str) -> bool:
    """Whether this can be an id at all; what else comes in from outside never reaches the database."""
    return len(id) == ID_LENGTH and id.isascii() and id.isalnum()


def greatest() -> str:
    """The function that answers the greatest of some numbers."""
    return "GREATEST" if on_postgres() else "max"


def least() -> str:
    """The function that answers the least of some numbers."""
    return "LEAST" if on_postgres() else "min"


_SELECT = f"""SELECT c.id, c.kind, c.subject_id, c.last_seq, c.last_change, {FROM}, c.closed_at IS NOT NULL
FROM conversation c {ME}"""


def _seat(row: Any) -> Seat:
    return Seat(row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]))


@lru_cache
def _seated(me: str, postgres: bool) -> str:
    # Whoever asks knows ids: an index of all that the complex has must not tempt the database.
    return f"""(c.complex_id || '' = $2 AND (c.kind = 'square' OR (c.kind = 'group' AND c.subject_id {any_of("$3")})
OR (c.kind NOT IN ('square', 'group') AND {me})))"""
