"""Making the times of a plan: the single one, or those of a series eight weeks ahead."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import structlog

from backend.activities import standing
from backend.activities.count import next_seq
from backend.activities.events import ActivityPlanned
from backend.activities.models import Activity, Occurrence, Slot, SlotPlan
from backend.activities.recurrence import AHEAD, Start, read_wall, starts
from backend.activities.rule_text import rule_from
from backend.clock import instant, now
from backend.database import any_of, array, fetch, transaction
from backend.ids import new_id, token
from backend.outbox import record

log = structlog.get_logger()
BATCH = 200
ONCE_A_DAY = timedelta(days=1)
DUE = f"""SELECT id FROM activity WHERE rule IS NOT NULL AND cancelled_at IS NULL AND made_until < $1
ORDER BY made_until LIMIT {BATCH}"""
KNOWN = "SELECT original FROM occurrence WHERE activity_id = $1 AND original {some}"


async def ahead(moment: datetime) -> int:
    """Every series reaches eight weeks ahead; answers how many times were made.

    Each series in a transaction of its own, so that one that fails keeps no other waiting.
    """
    done = 0
    for row in await fetch(DUE, moment + AHEAD - ONCE_A_DAY):
        try:
            async with transaction():
                query = Activity.filter(id=row[0], cancelled_at=None, made_until__lt=moment + AHEAD - ONCE_A_DAY)
                activity = await query.select_for_update(skip_locked=True).first()
                if activity is not None:
                    done += len(await make(activity, moment))
        except Exception:
            log.exception("making a series ahead", activity=row[0])
    return done


async def make(activity: Activity, moment: datetime, by: str | None = None) -> list[str]:
    """What is to be made of it by now, in the transaction that holds it; answers the ids, in order.

    At least its first time, however far. What was missed while nobody was at work is not made up for.
    """
    rule = rule_from(activity.rule, activity.zone) if activity.rule else None
    first = instant(activity.first_on, read_wall(activity.at), activity.zone)
    until = max(moment + AHEAD, first)
    wanted = starts(
        rule, activity.first_on, activity.at, activity.zone, max(activity.made_until, moment, _before(first)), until
    )
    made = await make_times(activity, list(wanted), by=by)
    activity.made_until = until
    await activity.save(update_fields=["made_until"])
    return made


def _before(first: datetime) -> datetime:
    return first - timedelta(seconds=1)


async def make_times(activity: Activity, times: Sequence[Start], *, by: str | None) -> list[str]:
    """Occurrences at these times with slots, and who has a standing sign-up in them; one that is there stays so."""
    known = await fetch(KNOWN.format(some=any_of("$2")), activity.id, array([one.original for one in times]))
    new = [one for one in times if one.original not in {row[0] for row in known}]
    if not new:
        return []
    plans = await SlotPlan.filter(activity_id=activity.id).order_by("position")
    last = await next_seq(activity.complex_id, len(new))
    made = [_occurrence(activity, one, last - len(new) + n) for n, one in enumerate(new, 1)]
    await Occurrence.bulk_create(made)
    await Slot.bulk_create([slot_of(plan, one) for one in made for plan in plans])
    for n, one in enumerate(made):
        told = (by,) if by else ()
        await record(ActivityPlanned(activity.complex_id, one.id, one.seq, by, told, None, by is not None and n == 0))
    for one in made:
        await standing.fill(one.id, plans)
    return [one.id for one in made]


def slot_of(plan: SlotPlan, occurrence: Occurrence) -> Slot:
    """The slot of an occurrence as its plan says."""
    return Slot(
        id=new_id(), complex_id=plan.complex_id, occurrence_id=occurrence.id, plan_id=plan.id, position=plan.position,
        name=plan.name, capacity=plan.capacity, skill=plan.skill, counts=plan.counts, minutes=plan.minutes,
    )  # fmt: skip


def _occurrence(activity: Activity, start: Start, seq: int) -> Occurrence:
    return Occurrence(
        id=new_id(), complex_id=activity.complex_id, activity_id=activity.id, original=start.original,
        starts_at=start.at, ends_at=start.at + timedelta(minutes=activity.minutes), door_code=token(), seq=seq,
        changed_at=now(),
    )  # fmt: skip
