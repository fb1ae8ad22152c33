"""Writing in the ledger of minutes."""

from datetime import date

from backend.clock import now
from backend.database import execute
from backend.hours import rules
from backend.ids import new_id


async def credit(
    resident: str, complex: str, minutes: int, *, on: date, source_kind: str, source_id: str, title: str
) -> bool:
    """Add minutes that this person gave on a local day; False when this source was counted before.

    A source counts once, whoever says so and however often (domain.md, principle 6). Belongs in the transaction
    of what brought it about. Raises Invalid minutes_out_of_range.
    """
    rules.minutes(minutes)
    added = await execute(
        "INSERT INTO contribution"
        " (id, complex_id, resident_id, minutes, given_on, source_kind, source_id, title, made_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
        new_id(), complex, resident, minutes, on, source_kind, source_id, title, now(),
    )  # fmt: skip
    return added == 1
