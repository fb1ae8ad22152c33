"""'This and following': the series ends before this time, and a new one goes on from it with all that is there."""

from datetime import datetime

from backend.activities.models import Activity, SlotPlan
from backend.activities.recurrence import read_wall, split
from backend.activities.rule_text import Rule, rule_from
from backend.clock import instant, now
from backend.database import execute, fetch
from backend.ids import new_id

# By their names in the series, which sort as they come.
MOVE = """UPDATE occurrence SET activity_id = $2 WHERE activity_id = $1 AND original >= $3 AND state <> 'dropped'"""
SLOTS = """UPDATE slot SET plan_id = $2 WHERE plan_id = $1
AND occurrence_id IN (SELECT id FROM occurrence WHERE activity_id = $3)"""
STANDING = "SELECT resident_id, shown, made_at FROM standing_sign_up WHERE plan_id = $1"
STAND = """INSERT INTO standing_sign_up (id, complex_id, plan_id, resident_id, shown, made_at)
VALUES ($1, $2, $3, $4, $5, $6)"""
OVER = "DELETE FROM standing_sign_up WHERE plan_id = $1"


async def from_here(activity: Activity, original: str) -> Activity:
    """The plan of what comes from this time on: the same one where nothing comes before it."""
    former, latter = parts(activity, original)
    if former is None:
        return activity
    day = datetime.fromisoformat(original).date()
    names = [name for name in activity._meta.db_fields if name not in ("id", "rule", "first_on", "made_at")]
    kept = {name: getattr(activity, name) for name in names}
    new = await Activity.create(id=new_id(), rule=latter.text, first_on=day, made_at=now(), **kept)
    for plan in await SlotPlan.filter(activity_id=activity.id):
        await _plan(activity, plan, new)
    activity.rule = former.text
    activity.version += 1
    await activity.save(update_fields=["rule", "version"])
    return new


def parts(activity: Activity, original: str) -> tuple[Rule | None, Rule]:
    """The rule until before this time, and from there on."""
    rule = rule_from(activity.rule or "", activity.zone)
    start = instant(datetime.fromisoformat(original).date(), read_wall(original[11:]), activity.zone)
    return split(rule, activity.first_on, activity.at, activity.zone, start)


async def take_along(former: Activity, new: Activity, original: str) -> None:
    """All its occurrences from this one on belong to the new plan, and so do standing sign-ups."""
    await execute(MOVE, former.id, new.id, original)
    plans = {one.position: one.id for one in await SlotPlan.filter(activity_id=new.id)}
    for plan in await SlotPlan.filter(activity_id=former.id):
        await execute(SLOTS, plan.id, plans[plan.position], new.id)
        await execute(OVER, plan.id)


async def _plan(former: Activity, plan: SlotPlan, new: Activity) -> None:
    made = await SlotPlan.create(
        id=new_id(), complex_id=plan.complex_id, activity_id=new.id, position=plan.position, name=plan.name,
        capacity=plan.capacity, skill=plan.skill, counts=plan.counts, minutes=plan.minutes,
    )  # fmt: skip
    for row in await fetch(STANDING, plan.id):
        await execute(STAND, new_id(), plan.complex_id, made.id, row[0], row[1], row[2])
