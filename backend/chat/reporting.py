"""Asking the moderators to look at a message; who asked is never shown (trust.md §3.3, §3.8)."""

from typing import Literal, get_args

from backend.chat import rows
from backend.chat.reports import decide, waiting
from backend.chat.reports import open_one as open
from backend.chat.search import READABLE
from backend.chat.seats import ME, places, require_chat, seated, shaped
from backend.clock import now
from backend.database import execute, fetch_one, transaction
from backend.errors import Invalid, NotAllowed, NotFound
from backend.ids import new_id
from backend.permissions import Actor
from backend.texts import paragraph

__all__ = ["decide", "open", "report", "reports"]

reports = waiting
Reason = Literal["unkind", "threat", "private", "spam", "other"]
REASONS: tuple[Reason, ...] = get_args(Reason)
LONGEST_WORDS = 300

REPORT = """INSERT INTO message_report (id, complex_id, message_id, reporter_id, reason, words, made_at)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING"""


async def report(actor: Actor, message: str, reason: str, words: str = "") -> None:
    """Report what somebody else wrote; a second time by the same person changes nothing.

    Raises NotAllowed (no neighbour; own_message), NotFound for what they can't read, Invalid.
    """
    require_chat(actor)
    if reason not in REASONS:
        raise Invalid("unknown_choice", "reason")
    said = paragraph(words, "words", most=LONGEST_WORDS)
    sql = f"""SELECT x.author_id {rows.FROM} JOIN conversation c ON c.id = x.conversation_id {ME}
    WHERE x.id = $4 AND {seated()} AND {READABLE}"""
    row = await fetch_one(sql, *places(actor), message) if shaped(message) else None
    if row is None:
        raise NotFound
    if row["author_id"] == actor.resident:
        raise NotAllowed("own_message")
    async with transaction():
        await execute(REPORT, new_id(), actor.complex, message, actor.resident, reason, said, now())
