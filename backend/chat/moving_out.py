"""Who moved out leaves the conversations they were in by name; what they wrote there stays."""

from datetime import datetime

import structlog

from backend.chat import lines
from backend.chat.events import MembershipChanged
from backend.database import execute, fetch, fetch_one, for_update, transaction
from backend.outbox import record

log = structlog.get_logger()
BATCH = 200
# A direct conversation stays as it is, so that the other can still read it; the square and groups ask who lives here.
THEIRS = """FROM conversation_member me JOIN conversation c ON c.id = me.conversation_id
JOIN resident r ON r.id = me.resident_id WHERE r.moved_out_at IS NOT NULL AND c.kind IN ('made', 'help')"""
WHERE = f"SELECT DISTINCT c.id, c.complex_id {THEIRS} LIMIT {BATCH}"
WHO = f"SELECT r.id {THEIRS} AND c.id = $1 ORDER BY r.id"


async def let_go(now: datetime) -> int:
    """Take them out, with a line that says so; what nobody is left in is closed. Answers how many places fell free.

    Each conversation in a transaction of its own, so that one that fails keeps no other waiting.
    """
    done = 0
    for row in await fetch(WHERE):
        try:
            async with transaction():
                done += await _empty_places(row["id"], row["complex_id"], now)
        except Exception:
            log.exception("taking who moved out of a conversation", conversation=row["id"])
    return done


async def _empty_places(conversation: str, complex: str, now: datetime) -> int:
    # The lock: two processes must not both say that somebody left.
    await fetch_one(f"SELECT id FROM conversation WHERE id = $1{for_update()}", conversation)
    gone = [row["id"] for row in await fetch(WHO, conversation)]
    for resident in gone:
        sql = "DELETE FROM conversation_member WHERE conversation_id = $1 AND resident_id = $2"
        await execute(sql, conversation, resident)
        await lines.say(conversation, complex, "left", resident)
        await record(MembershipChanged(complex, conversation, resident, False))
    if gone and not await fetch("SELECT 1 FROM conversation_member WHERE conversation_id = $1 LIMIT 1", conversation):
        await execute("UPDATE conversation SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL", conversation, now)
    return len(gone)
