"""Looking for words in the messages that one may see."""

from functools import lru_cache
from typing import Any

from backend.chat import rows
from backend.chat.cards import Found, FoundPage
from backend.chat.seats import FROM, ME, places, require_chat, seated
from backend.cursors import after, check_limit, cursor
from backend.database import fetch, on_postgres
from backend.fulltext import LONGEST, Indexed
from backend.permissions import Actor

__all__ = ["LONGEST", "find"]

_MESSAGES = Indexed(row="x", table="message_search", key="message_id", columns="text")
# Of two people: the other one's name.
_TITLE = """CASE c.kind WHEN 'direct' THEN (SELECT o.shown_name FROM conversation_member om
 JOIN resident o ON o.id = om.resident_id WHERE om.conversation_id = c.id AND om.resident_id <> $1)
WHEN 'group' THEN (SELECT g.name FROM working_group g WHERE g.id = c.subject_id) ELSE c.title END"""
# What somebody wrote, is there still, and was not withheld from this reader; `x`, `c` and `me` as in rows and seats.
READABLE = f"""x.author_id IS NOT NULL AND x.deleted_at IS NULL AND NOT {rows.WITHHELD} AND x.seq > {FROM}"""


async def find(actor: Actor, q: str, page: str | None = None, limit: int = 20) -> FoundPage:
    """The newest messages that have these words, newest first; `page` is the cursor of the page before.

    Raises NotAllowed, Invalid (too_long, bad cursor, limit).
    """
    require_chat(actor)
    most, words = check_limit(limit), _MESSAGES.words(q)
    before = [] if page is None else [after(page)]
    if not words:
        return FoundPage([], None)
    found = await fetch(_sql(bool(before), on_postgres()), *places(actor), words, most + 1, *before)
    items = [_found(row) for row in rows.read(found[:most])]
    return FoundPage(items, cursor(items[-1].message.id) if len(found) > most else None)


def _found(row: Any) -> Found:
    message = rows.view(row)
    return Found(message.conversation, row[-1][0] or "", message)


@lru_cache
def _sql(further: bool, postgres: bool) -> str:
    return f"""{rows.select((_TITLE,))} {rows.FROM} JOIN conversation c ON c.id = x.conversation_id {ME}
    WHERE {seated()} AND {READABLE} AND {_MESSAGES.condition("$4")}{" AND x.id < $6" if further else ""}
    ORDER BY x.id DESC LIMIT $5"""
