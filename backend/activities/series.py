"""The times of a series in hand: the plan locked, its occurrences locked in order, so that none waits for another."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from backend.activities import asking
from backend.activities.changing import Time
from backend.activities.count import next_seq
from backend.activities.events import SeriesSeenAnew
from backend.activities.models import Activity
from backend.activities.taking import Taken, signed_up
from backend.activities.visibility import shaped
from backend.database import any_of, array, as_time, execute, fetch, for_update
from backend.errors import NotFound
from backend.outbox import record
from backend.permissions import Actor

PLAN_OF = "SELECT activity_id FROM occurrence WHERE id = $1 AND complex_id = $2"
LOCK = "SELECT id FROM occurrence WHERE activity_id = $1 AND state <> 'dropped' ORDER BY id"
BESIDES = """UPDATE occurrence SET seq = $1 WHERE activity_id {plans} AND state <> 'dropped'"""
ONE = "SELECT id FROM occurrence WHERE activity_id {plans} AND state <> 'dropped' ORDER BY id LIMIT 1"
TIMES = """SELECT o.id, o.original, o.starts_at, o.own, o.state, EXISTS (SELECT 1 FROM sign_up u
 WHERE u.occurrence_id = o.id AND u.state IN ('in', 'waiting', 'missing')) AS signed_up
FROM occurrence o WHERE o.activity_id = $1 AND o.state <> 'dropped' AND o.starts_at >= $2 ORDER BY o.starts_at"""
CALLS = "SELECT id FROM stand_in_call WHERE occurrence_id {some} AND closed_at IS NULL"
DROP = """UPDATE occurrence SET state = 'dropped', original = 'x' || substr(id, 12), version = version + 1
WHERE id = $1"""
ROW = """SELECT o.*, a.organiser_id FROM occurrence o JOIN activity a ON a.id = o.activity_id WHERE o.id = $1"""


async def plan_of(actor: Actor, occurrence: str) -> Activity:
    """The plan of an occurrence, locked before any of its times. Raises NotFound."""
    rows = await fetch(PLAN_OF, occurrence, actor.complex) if shaped(occurrence) else []
    activity = await Activity.filter(id=rows[0][0]).select_for_update().first() if rows else None
    if activity is None:
        raise NotFound
    return activity


async def times(activity: str, begins: datetime) -> list[Time]:
    """What was made of it from a moment on, each with whether somebody is in, waits or is missing.

    All of it is locked, in one order and before anything is counted or told: what the plan says shows in each.
    """
    await fetch(LOCK + for_update(), activity)
    return [
        Time(
            id=row["id"], original=row["original"], starts_at=as_time(row["starts_at"]),
            signed_up=bool(row["signed_up"]), own=bool(row["own"]), cancelled=row["state"] == "cancelled",
        )
        for row in await fetch(TIMES, activity, begins)
    ]  # fmt: skip


async def seen_anew(complex: str, *plans: str) -> None:
    """Put all times of these plans, locked, under the agenda's next number: their cards say something else now."""
    seq = await next_seq(complex)
    await execute(BESIDES.format(plans=any_of("$2")), seq, array(plans))
    for row in await fetch(ONE.format(plans=any_of("$1")), array(plans)):
        await record(SeriesSeenAnew(complex, row[0], seq, None))


async def each(ids: Iterable[str], by: str) -> list[tuple[Taken, list[str]]]:
    """Those occurrences as taken by somebody who runs them, and who signed up to each."""
    found: list[tuple[Taken, list[str]]] = []
    for id in ids:
        row: Any = (await fetch(ROW, id))[0]
        found.append((Taken(row, by, True), await signed_up(id)))
    return found


async def drop(ids: Sequence[str]) -> None:
    """Times that are no more, that nobody signed up to; their name in the series is free again."""
    for id in ids:
        await execute(DROP, id)


async def end_calls(ids: Sequence[str]) -> list[str]:
    """No stand-in is needed there; answers who had been asked."""
    calls = await fetch(CALLS.format(some=any_of("$1")), array(ids))
    return [one for row in calls for one in await asking.close(row[0])]
