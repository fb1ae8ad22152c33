"""Who is over their fair share of an activity (fair_share.py), counted where the sign-ups are."""

from collections.abc import Sequence
from typing import Any

from backend.activities.fair_share import may_take, month_of
from backend.clock import now
from backend.database import any_of, array, as_time, fetch

# Two roles of one evening are one evening; this one itself is what it is about.
HELD = """SELECT u.resident_id, COUNT(DISTINCT o.id) FROM sign_up u JOIN occurrence o ON o.id = u.occurrence_id
WHERE o.activity_id = $1 AND o.id <> $2 AND o.starts_at >= $3 AND o.starts_at < $4 AND o.state = 'planned'
AND u.state IN ('in', 'missing') AND u.resident_id {some} GROUP BY u.resident_id"""


async def over(row: Any, residents: Sequence[str]) -> frozenset[str]:
    """Those of these people who may not take one more of it in its month now; `row` as in taking.py."""
    share, starts_at = row["fair_share"], as_time(row["starts_at"])
    if share is None or not residents:
        return frozenset()
    begins, ends = month_of(starts_at, row["zone"])
    sql = HELD.format(some=any_of("$5"))
    found = await fetch(sql, row["activity_id"], row["id"], begins, ends, array(residents))
    return frozenset(one[0] for one in found if not may_take(one[1], share, now(), starts_at))
