"""Giving away places that are free when nobody comes or goes: as the last day begins, and when a share falls free."""

from collections.abc import Callable
from datetime import datetime

import structlog

from backend.activities import outcome, paper
from backend.activities.book import Book, Turn
from backend.activities.fair_share import FREE_FOR_ALL, month_of
from backend.activities.taking import Taken, hold
from backend.clock import now
from backend.database import after_commit, execute, fetch, transaction

log = structlog.get_logger()
Rule = Callable[[Book, str, datetime], Turn]

BATCH = 200
DUE = f"""SELECT id FROM occurrence WHERE state = 'planned' AND settled_at IS NULL AND starts_at <= $1
ORDER BY starts_at LIMIT {BATCH}"""
# Where they wait themselves in that month, and so may have their share now.
ELSEWHERE = """SELECT DISTINCT o.id, o.starts_at FROM sign_up u JOIN occurrence o ON o.id = u.occurrence_id
WHERE u.resident_id = $1 AND u.state = 'waiting' AND o.activity_id = $2 AND o.id <> $3 AND o.state = 'planned'
AND o.starts_at >= $4 AND o.starts_at < $5 AND o.starts_at > $6 ORDER BY o.starts_at"""


async def settle_due(moment: datetime) -> int:
    """The last 24 hours begin: any place still free is anybody's. Answers how many occurrences it looked at."""
    done = 0
    for row in await fetch(DUE, moment + FREE_FOR_ALL):
        done += await _settle(row[0], last=True)
    return done


def elsewhere(taken: Taken, resident: str) -> None:
    """Once this is committed: who gave a place back may have one they wait for, at another time of the month."""
    begins, ends = month_of(taken.starts_at, taken.row["zone"])
    values = (resident, taken.row["activity_id"], taken.id, begins, ends)

    async def follow() -> None:
        for row in await fetch(ELSEWHERE, *values, now()):
            await _settle(row[0], last=False)

    after_commit(follow)


async def _settle(occurrence: str, *, last: bool) -> bool:
    """Each in a transaction of its own, so that one that fails keeps no other waiting."""
    try:
        async with transaction():
            taken = await hold(occurrence, wait=not last)
            if taken is None or (last and taken.row["settled_at"] is not None):
                return False
            for page in await paper.all_of(taken):
                await outcome.settle(taken, page, page.book.settled(now()))
            if last:
                await execute("UPDATE occurrence SET settled_at = $2 WHERE id = $1", occurrence, now())
    except Exception:
        log.exception("settling an occurrence", occurrence=occurrence)
        return False
    return True
