"""What there is to do in a group: adding it, changing it, ending it. For who runs the group."""

from datetime import date, datetime
from typing import Annotated

import structlog
from msgspec import UNSET, Meta, Struct, UnsetType

from backend.clock import local_date, now
from backend.database import as_date, execute, fetch, transaction
from backend.errors import Invalid, NotFound
from backend.groups import rota
from backend.groups.rules import (
    LAPSES,
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_PEOPLE,
    MOST_TASKS,
    Every,
    check_first_on,
    read_people,
    read_text,
    read_title,
)
from backend.groups.taking import lock, take_to_run
from backend.groups.task_models import GroupTask
from backend.hours.rules import MOST_MINUTES
from backend.hours.rules import minutes as read_minutes
from backend.ids import new_id
from backend.permissions import Actor

log = structlog.get_logger()
Title = Annotated[str, Meta(min_length=1, max_length=LONGEST_TITLE)]
Text = Annotated[str, Meta(max_length=LONGEST_TEXT)]
Minutes = Annotated[int, Meta(ge=1, le=MOST_MINUTES)]
People = Annotated[int, Meta(ge=1, le=MOST_PEOPLE)]

STANDING = "SELECT COUNT(*) AS many FROM group_task WHERE group_id = $1 AND ended_at IS NULL"
ROTAS = """SELECT k.*, c.zone FROM group_task k JOIN working_group w ON w.id = k.group_id
JOIN complex c ON c.id = k.complex_id WHERE k.every IS NOT NULL AND k.ended_at IS NULL AND w.archived_at IS NULL
ORDER BY k.group_id, k.id"""
LAPSE = "UPDATE group_turn SET state = 'lapsed' WHERE state = 'open' AND due_on < $1"


class AddTask(Struct, forbid_unknown_fields=True, frozen=True):
    """`every` makes it a rota that turns among the members from `first_on`; otherwise members take it themselves."""

    title: Title
    minutes: Minutes
    text: Text = ""
    people: People = 1
    every: Every | None = None
    first_on: date | None = None


class ChangeTask(Struct, forbid_unknown_fields=True, frozen=True):
    """What is left out stays as it is; what was done already keeps the minutes it counted for."""

    title: Title | UnsetType = UNSET
    text: Text | UnsetType = UNSET
    minutes: Minutes | UnsetType = UNSET
    people: People | UnsetType = UNSET


async def add(actor: Actor, group_id: str, asked: AddTask) -> str:
    """Raises NotAllowed, NotFound, Invalid, Conflict group_archived."""
    today = local_date(now(), actor.zone)
    check_first_on(asked.every, asked.first_on, today)
    title, text = read_title(asked.title), read_text(asked.text)
    minutes, people = read_minutes(asked.minutes), read_people(asked.people)
    async with transaction():
        taken = await take_to_run(actor, group_id)
        taken.require_open()
        if (await fetch(STANDING, group_id))[0]["many"] >= MOST_TASKS:
            raise Invalid("too_many_items", most=MOST_TASKS)
        task = await GroupTask.create(
            id=new_id(), complex_id=actor.complex, group=taken.group, title=title, text=text, minutes=minutes,
            people=people, every=asked.every, first_on=asked.first_on, made_by=actor.resident, made_at=now(),
        )  # fmt: skip
        if asked.every is None:
            await rota.once(actor.complex, task.id, asked.first_on)
        else:
            await rota.hand_out(taken, vars(task), today)
    return task.id


async def change(actor: Actor, group_id: str, task_id: str, asked: ChangeTask) -> None:
    """Raises NotAllowed, NotFound, Invalid."""
    async with transaction():
        task = await _take(actor, group_id, task_id)
        if asked.title is not UNSET:
            task.title = read_title(asked.title)
        if asked.text is not UNSET:
            task.text = read_text(asked.text)
        if asked.minutes is not UNSET:
            task.minutes = read_minutes(asked.minutes)
        if asked.people is not UNSET:
            task.people = read_people(asked.people)
        await task.save(update_fields=["title", "text", "minutes", "people"])


async def end(actor: Actor, group_id: str, task_id: str) -> None:
    """There is no need for it any more; what was done stays counted. Raises NotAllowed, NotFound."""
    async with transaction():
        task = await _take(actor, group_id, task_id)
        task.ended_at = now()
        await task.save(update_fields=["ended_at"])


async def hand_out_due(now: datetime) -> int:
    """Hand out the coming turns of every rota; answers how many were made."""
    done = 0
    for row in await fetch(ROTAS):
        try:
            async with transaction():
                taken = await lock(row["group_id"], row["complex_id"])
                task = {**dict(row), "first_on": as_date(row["first_on"])}
                done += await rota.hand_out(taken, task, local_date(now, row["zone"]))
        except Exception:
            log.exception("handing out turns", task=row["id"])
    return done


async def lapse(now: datetime) -> int:
    """Turns nobody did within two weeks of their day are looked for no more; nobody is told."""
    return await execute(LAPSE, (now - LAPSES).date())


async def _take(actor: Actor, group_id: str, task_id: str) -> GroupTask:
    await take_to_run(actor, group_id)
    task = await GroupTask.get_or_none(id=task_id, group_id=group_id, ended_at=None)
    if task is None:
        raise NotFound
    return task
