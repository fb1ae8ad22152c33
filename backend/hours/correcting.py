"""What was entered before is corrected by a further entry, never changed or deleted (domain.md, agreed hours)."""

from datetime import date

from backend.clock import now
from backend.database import execute, fetch
from backend.hours import actions
from backend.ids import new_id

EARLIER = """SELECT COUNT(*) FROM contribution WHERE resident_id = $1 AND source_id = $2
AND (source_kind = $3 OR source_kind LIKE $3 || ':%')"""
INSERT = """INSERT INTO contribution
(id, complex_id, resident_id, minutes, given_on, source_kind, source_id, title, made_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"""


async def enter(
    resident: str, complex: str, minutes: int, *, on: date, source_kind: str, source_id: str, title: str
) -> None:
    """Minutes more of a source, below nought to take back; the caller holds a lock on the source.

    The first is an ordinary credit; those after it are `kind:1`, `kind:2`, …, so that each still counts once.
    """
    earlier = (await fetch(EARLIER, resident, source_id, source_kind))[0][0]
    if earlier == 0:
        await actions.credit(
            resident, complex, minutes, on=on, source_kind=source_kind, source_id=source_id, title=title
        )
        return
    kind = f"{source_kind}:{earlier}"
    await execute(INSERT, new_id(), complex, resident, minutes, on, kind, source_id, title, now())
