"""What the clock brings about on the board.

Each is idempotent, takes at most 200 calls at a time, and may run in several processes at once: every call is
locked and looked at again before it is touched.
"""

from datetime import UTC, date, datetime

from backend.clock import local_date
from backend.database import as_date, fetch, on_postgres
from backend.help.events import HelpEdited, HelpExpired, HelpExpiring
from backend.help.rules import REMIND_BEFORE
from backend.help.states import State
from backend.help.suggesting import suggest_unanswered
from backend.help.sweeping import BATCH, hold, sweep
from backend.help.taking import Taken

__all__ = ["expire_due", "lapse", "lapse_urgency", "remind_expiring", "suggest_unanswered"]

DUE = f"""SELECT id FROM help_request WHERE state IN ('open', 'matched') AND expires_at <= $1
ORDER BY expires_at LIMIT {BATCH}"""
EXPIRING = """SELECT h.id FROM help_request h WHERE h.state IN ('open', 'matched')
AND h.expires_at > $1 AND h.expires_at <= $2 AND NOT EXISTS (SELECT 1 FROM outbox
 WHERE unique_key = '{kind}:' || h.id || ':' || {day}) ORDER BY h.expires_at LIMIT {batch}"""
URGENT = """SELECT h.id, h.wanted_on, c.zone FROM help_request h JOIN complex c ON c.id = h.complex_id
WHERE h.urgent AND h.kind = 'ask' AND h.state IN ('open', 'matched')"""
URGENT_OF = """SELECT id FROM help_request WHERE urgent AND kind = 'ask' AND state IN ('open', 'matched')
AND author_id = $1 AND COALESCE(beneficiary_id, author_id) = $2 AND wanted_on < $3"""


async def expire_due(now: datetime) -> int:
    """End the calls whose time has come; answers how many. Those involved are told."""

    async def expire(taken: Taken) -> bool:
        if taken.call.expires_at > now:
            return False
        taken.call.state = State.EXPIRED
        await taken.tell(HelpExpired, [*taken.keepers, *taken.standing])
        return True

    return await sweep([row["id"] for row in await fetch(DUE, now)], expire)


async def remind_expiring(now: datetime) -> int:
    """Remind authors three days before their call ends, once for each day it would end on; answers how many."""

    async def remind(taken: Taken) -> bool:
        call = taken.call
        if not now < call.expires_at <= now + REMIND_BEFORE:
            return False
        await taken.tell(HelpExpiring, [call.author_id], expires=call.expires_at.astimezone(UTC).date().isoformat())
        return True

    day = "to_char(h.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')" if on_postgres() else "substr(h.expires_at, 1, 10)"
    sql = EXPIRING.format(kind=HelpExpiring.kind, day=day, batch=BATCH)
    return await sweep([row["id"] for row in await fetch(sql, now, now + REMIND_BEFORE)], remind)


async def lapse_urgency(now: datetime) -> int:
    """What was urgent on a day that is over becomes an ordinary ask; answers how many."""
    late = [row for row in await fetch(URGENT) if _over(row["wanted_on"], local_date(now, row["zone"]))]
    return await sweep([row["id"] for row in late[:BATCH]], _calm_down)


async def lapse(author: str, helped: str, today: date) -> None:
    """The same for what one person asks for one person, at once, in the transaction of whoever needs it."""
    for row in await fetch(URGENT_OF, author, helped, today):
        taken = await hold(row["id"], wait=True)
        if taken is not None:
            await _calm_down(taken)


async def _calm_down(taken: Taken) -> bool:
    if not taken.call.urgent:
        return False
    taken.call.urgent = False
    await taken.tell(HelpEdited, taken.keepers)
    return True


def _over(wanted_on: object, today: date) -> bool:
    return wanted_on is None or as_date(wanted_on) < today
