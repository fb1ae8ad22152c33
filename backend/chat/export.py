"""Everything one person wrote in conversations, for themselves to keep (trust.md §3.5); others' words left out."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from backend import audit
from backend.chat.cards import ConversationKind
from backend.chat.seats import require_chat
from backend.clock import Instant, now
from backend.database import as_time, fetch, transaction
from backend.people.views import listed
from backend.permissions import Actor
from backend.signin.proof import require_recent

PAGE = 500
# The title of a direct conversation would be another person's name: it has none. What residents call their group now is
# not told to who is no longer in it.
OWN = """SELECT m.id, c.kind, COALESCE(g.name, CASE WHEN c.kind <> 'made' OR EXISTS (SELECT 1
FROM conversation_member me WHERE me.conversation_id = c.id AND me.resident_id = $1) THEN c.title ELSE '' END) AS title,
m.text, m.photos, m.made_at, m.edited_at
FROM message m JOIN conversation c ON c.id = m.conversation_id
LEFT JOIN working_group g ON g.id = c.subject_id AND c.kind = 'group'
WHERE m.author_id = $1 AND m.id > $2 AND m.deleted_at IS NULL ORDER BY m.id LIMIT $3"""


class Exported(Struct, frozen=True, gc=False):
    """One message of one's own: where, when, what."""

    conversation: str
    kind: ConversationKind
    text: str
    photos: list[str]
    made_at: Instant
    edited_at: Instant | None


async def mine(actor: Actor) -> AsyncIterator[bytes]:
    """One JSON document in pieces, `{"made_at": …, "messages": […]}`, oldest first; audited.

    Also what was written where this person is no longer, and never whether somebody blocked them. Raises
    NotAllowed (no neighbour; confirm_first when who holds the phone was not proven in the last half hour).
    """
    require_chat(actor)
    await require_recent(actor)
    async with transaction():
        await audit.note(actor.complex, actor.resident, "chat.exported", actor.resident)
    return _written(actor.resident, now())


async def _written(resident: str, moment: datetime) -> AsyncIterator[bytes]:
    """A page at a time, so that ten years of messages take no more memory than a week."""
    yield b'{"made_at":' + msgspec.json.encode(moment) + b',"messages":['
    last, comma = "", b""
    while rows := await fetch(OWN, resident, last, PAGE):
        last = rows[-1]["id"]
        yield comma + b",".join(msgspec.json.encode(_exported(row)) for row in rows)
        comma = b","
    yield b"]}"


def _exported(row: Any) -> Exported:
    return Exported(
        row["title"], row["kind"], row["text"], listed(row["photos"]), as_time(row["made_at"]),
        as_time(row["edited_at"]) if row["edited_at"] else None,
    )  # fmt: skip
