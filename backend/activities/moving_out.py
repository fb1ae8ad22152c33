"""Who moved out is not expected any more, and has no standing sign-up."""

from datetime import datetime

import structlog

from backend.activities import leaving, outcome, paper
from backend.activities.taking import hold
from backend.clock import now
from backend.database import execute, fetch, transaction

log = structlog.get_logger()
GONE = "(SELECT id FROM resident WHERE moved_out_at IS NOT NULL)"
THEIRS = f"""SELECT DISTINCT u.occurrence_id FROM sign_up u JOIN occurrence o ON o.id = u.occurrence_id
WHERE u.resident_id IN {GONE} AND u.state IN ('in', 'waiting', 'missing') AND o.state = 'planned'
AND o.starts_at > $1 LIMIT 200"""
STANDING = f"DELETE FROM standing_sign_up WHERE resident_id IN {GONE}"
PAIRS = f"""UPDATE pair_ask SET yes = FALSE WHERE yes IS NULL AND (asker_id IN {GONE} OR partner_id IN {GONE})"""


async def let_go(moment: datetime) -> int:
    """Their places go to who waits; answers how many fell free. Each occurrence in a transaction of its own."""
    await execute(STANDING)
    await execute(PAIRS)
    done = 0
    for row in await fetch(THEIRS, moment):
        try:
            async with transaction():
                done += await _put_out(row[0])
        except Exception:
            log.exception("letting go of who moved out", occurrence=row[0])
    return done


async def _put_out(occurrence: str) -> int:
    taken = await hold(occurrence)
    if taken is None:
        return 0
    gone = {row[0] for row in await fetch(GONE[1:-1])}
    done = 0
    for page in await paper.all_of(taken):
        for resident in [one.resident for one in page.book.entries if one.resident in gone]:
            done += await outcome.settle(taken, page, leaving.put_out(page.book, resident, now()))
    return done
