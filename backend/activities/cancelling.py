"""Calling off: this time, or the series from here or as a whole, with words to those who signed up."""

from collections.abc import Callable

from backend.activities import series, splitting
from backend.activities.cards import Changed
from backend.activities.changing import Reach
from backend.activities.drafting import read_words
from backend.activities.events import ActivityCancelled
from backend.activities.models import Activity
from backend.activities.taking import take
from backend.clock import now
from backend.database import execute, transaction
from backend.errors import Conflict
from backend.permissions import Actor

CANCEL = """UPDATE occurrence SET state = 'cancelled', words = $2, version = version + 1, ics_seq = ics_seq + 1
WHERE id = $1"""


async def cancel(
    actor: Actor, occurrence: str, words: str = "", *, reach: Reach | str = Reach.THIS,
    check: Callable[[int], None] = lambda version: None,
) -> Changed:  # fmt: skip
    """It does not go ahead; those signed up are told, and may look for another (offering.py).

    Raises NotFound, NotAllowed, Invalid too_long, Conflict (already_cancelled, already_started), what `check` raises.
    """
    said = read_words(words)
    async with transaction():
        plan = await series.plan_of(actor, occurrence)
        known = await series.times(plan.id, now())
        taken = await take(actor, occurrence)
        taken.must_run()
        check(taken.row["version"])
        if taken.row["state"] == "cancelled":
            raise Conflict("already_cancelled")
        if taken.starts_at <= now():
            raise Conflict("already_started")
        here = Reach(reach) if plan.rule else Reach.THIS
        ids = [
            one.id
            for one in known
            if one.id == occurrence
            or (
                (here != Reach.THIS and not one.cancelled and one.starts_at > now())
                and (here == Reach.ALL or one.starts_at >= taken.starts_at)
            )
        ]
        await _end_plan(plan, here, taken.row["original"])
        for id in ids:
            await execute(CANCEL, id, said)
        await series.seen_anew(plan.complex_id, plan.id)
        asked = await series.end_calls(ids)
        affected = []
        for one, people in await series.each(ids, actor.resident):
            await one.tell(ActivityCancelled, [*people, *asked])
            affected += [one.id] if people else []
    return Changed(ids, affected)


async def _end_plan(plan: Activity, reach: Reach, original: str) -> None:
    """No more times are made of it."""
    if reach == Reach.THIS and plan.rule is not None:
        return
    former = splitting.parts(plan, original)[0] if reach == Reach.FOLLOWING else None
    if former is None:
        plan.cancelled_at = now()
    else:
        plan.rule = former.text
    plan.version, plan.ics_seq = plan.version + 1, plan.ics_seq + 1
    await plan.save(update_fields=["cancelled_at", "rule", "version", "ics_seq"])
