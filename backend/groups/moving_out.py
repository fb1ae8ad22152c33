"""Who moved out is in no working group any more, coordinates none and has no turn."""

from datetime import datetime

import structlog

from backend.database import execute, fetch, transaction
from backend.groups import membership
from backend.groups.taking import lock

log = structlog.get_logger()
BATCH = 200
GONE = "SELECT id FROM resident WHERE moved_out_at IS NOT NULL"
WHERE = f"""SELECT m.group_id, m.complex_id FROM group_membership m WHERE m.resident_id IN ({GONE})
UNION SELECT q.group_id, q.complex_id FROM group_join_request q WHERE q.state = 'waiting' AND q.resident_id IN ({GONE})
LIMIT {BATCH}"""
WHO = f"SELECT resident_id FROM group_membership WHERE group_id = $1 AND resident_id IN ({GONE}) ORDER BY resident_id"
TAKE_BACK = f"""UPDATE group_join_request SET state = 'withdrawn', words = ''
WHERE group_id = $1 AND state = 'waiting' AND resident_id IN ({GONE})"""


async def let_go(now: datetime) -> int:
    """Take them out; a group that loses its last coordinator so is told to the board. Answers how many groups changed.

    Each group in a transaction of its own, so that one that fails keeps no other waiting.
    """
    done = 0
    for row in await fetch(WHERE):
        try:
            async with transaction():
                taken = await lock(row["group_id"], row["complex_id"])
                for gone in await fetch(WHO, taken.group.id):
                    await membership.remove(taken, gone["resident_id"], own_wish=False, forced=True)
                await execute(TAKE_BACK, taken.group.id)
            done += 1
        except Exception:
            log.exception("taking who moved out of a group", group=row["group_id"])
    return done
