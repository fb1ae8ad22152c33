"""Planning an activity, single or a series."""

from datetime import datetime
from typing import Any

from backend.activities import making
from backend.activities.asked import PlanActivity
from backend.activities.cards import OccurrenceDetail
from backend.activities.drafting import read_plan, read_slots
from backend.activities.models import Activity, SlotPlan
from backend.activities.views import detail
from backend.activities.visibility import require_agenda
from backend.clock import now
from backend.database import fetch, transaction
from backend.errors import Conflict, NotFound, TooMany
from backend.ids import new_id
from backend.people.models import Resident
from backend.permissions import Actor
from backend.photos import actions as photos

MOST_OPEN = 10
OPEN = """SELECT COUNT(*) FROM activity a WHERE a.organiser_id = $1 AND a.cancelled_at IS NULL AND EXISTS
(SELECT 1 FROM occurrence o WHERE o.activity_id = a.id AND o.state = 'planned' AND o.starts_at > $2)"""

ARCHIVED = "SELECT 1 FROM working_group WHERE id = $1 AND archived_at IS NOT NULL"


async def make(actor: Actor, plan: PlanActivity) -> OccurrenceDetail:
    """Plan it, for the whole house or a group of one's own; answers its first time.

    Raises NotAllowed, NotFound for a group they are not in, Invalid, Conflict group_archived, TooMany too_many_plans
    with ten open already.
    """
    require_agenda(actor)
    if plan.group is not None and plan.group not in actor.groups:
        raise NotFound
    moment = now()
    fields = read_plan(plan, actor.zone, moment)
    slots = read_slots(plan.slots, plan.minutes)
    async with transaction():
        await _refuse_too_many(actor, moment)
        if plan.group is not None and await fetch(ARCHIVED, plan.group):
            raise Conflict("group_archived")
        await show(plan.photos, actor.resident, plan.group)
        activity = await Activity.create(
            id=new_id(), complex_id=actor.complex, group_id=plan.group, organiser_id=actor.resident, zone=actor.zone,
            made_at=moment, made_until=moment, **fields,
        )  # fmt: skip
        await keep_slots(activity, slots)
        made = await making.make(activity, moment, by=actor.resident)
    return await detail(actor, made[0])


async def keep_slots(activity: Activity, slots: list[dict[str, Any]]) -> None:
    """The roles of a new plan."""
    for position, fields in enumerate(slots):
        values = {**fields, "position": position}
        await SlotPlan.create(id=new_id(), complex_id=activity.complex_id, activity_id=activity.id, **values)


async def show(ids: list[str], owner: str, group: str | None) -> None:
    """Let who sees the activity see its photos. Raises Invalid unknown_photo for what is not the owner's."""
    if ids:
        await photos.show(ids, owner, "complex" if group is None else "group", group)


async def _refuse_too_many(actor: Actor, moment: datetime) -> None:
    # The lock: of two plans at once the second must count the first.
    await Resident.filter(id=actor.resident).select_for_update().first()
    if (await fetch(OPEN, actor.resident, moment))[0][0] >= MOST_OPEN:
        raise TooMany(3600, "too_many_plans")
