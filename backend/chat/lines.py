"""System lines: what happened in a conversation, said without an author, under the next number."""

from backend.chat.cards import What
from backend.chat.events import MessageSent
from backend.clock import now
from backend.database import fetch
from backend.ids import new_id
from backend.outbox import record

NEXT = "UPDATE conversation SET last_seq = last_seq + 1, activity = $2 WHERE id = $1 RETURNING last_seq"
_INSERT = """INSERT INTO message (id, complex_id, conversation_id, seq, change, client_id, fingerprint, what, about_id,
text, photos, mentions, made_at) VALUES ($1, $2, $3, $4, 0, $5, '', $6, $7, $8, '[]', '[]', $9)"""


async def say(conversation: str, complex: str, what: What, about: str | None = None, text: str = "") -> None:
    """Add a line; part of the caller's transaction, which from here on holds the conversation's lock.

    `about` is the person it happened to, or who did it; `text` is what it is called (a title), never words of anybody.
    """
    id = new_id()
    rows = await fetch(NEXT, conversation, id)
    seq = rows[0]["last_seq"]
    await fetch(_INSERT, id, complex, conversation, seq, id, what, about, text, now())
    await record(MessageSent(complex, conversation, id, seq, None))
