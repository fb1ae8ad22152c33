"""What there is to do in the demo's working groups, and who would like to be let in."""

from datetime import datetime, timedelta
from typing import Any

from backend.clock import local_date
from backend.groups import rota
from backend.groups.models import JoinRequest
from backend.groups.taking import Taken, lock
from backend.groups.task_models import GroupTask
from backend.ids import new_id
from naober.demo.people import Village

SOON = timedelta(days=3)


async def fill_groups(profile: dict[str, Any], village: Village, now: datetime) -> None:
    """Runs in the caller's transaction."""
    for plan in profile["group"]:
        taken = await lock(village.groups[plan["key"]].id, village.complex.id)
        for task in plan.get("task", []):
            await _task(taken, task, village.complex.zone, now)
        for wish in plan.get("wish", []):
            await _wish(taken, wish, village, now)


async def _task(taken: Taken, plan: dict[str, Any], zone: str, now: datetime) -> None:
    today = local_date(now, zone)
    first_on = today + SOON if "every" in plan else None
    task = await GroupTask.create(
        id=new_id(now), complex_id=taken.group.complex_id, group=taken.group, first_on=first_on,
        made_by=taken.coordinators[0], made_at=now - timedelta(days=1), **plan,
    )  # fmt: skip
    if task.every is None:
        await rota.once(task.complex_id, task.id, None)
    else:
        await rota.hand_out(taken, vars(task), today)


async def _wish(taken: Taken, plan: dict[str, Any], village: Village, now: datetime) -> None:
    others = [one for one in village.neighbours if one.id not in taken.members]
    for one in others[:1]:
        await JoinRequest.create(
            id=new_id(now), complex_id=village.complex.id, group_id=taken.group.id, resident_id=one.id,
            words=plan["words"], state="waiting", asked_at=now - timedelta(hours=5),
        )  # fmt: skip
