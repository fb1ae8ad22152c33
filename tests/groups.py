"""Working groups in few words, for tests that tell a story with the real actions."""

from typing import Any

import msgspec

from backend.database import fetch, transaction
from backend.groups import membership, tasks
from backend.groups.cards import GroupDetail, TurnView
from backend.groups.taking import lock
from backend.groups.tasks import AddTask
from backend.groups.views import page
from backend.permissions import Actor
from backend.signin.actors import by_session
from tests.house import House


async def coordinating(house: House, name: str, group: str | None = None) -> None:
    """This person coordinates the group (the walking group), and is in it by that."""
    async with transaction():
        taken = await lock(group or house.walking, house.complex)
        await membership.add(taken, house.people[name].resident)
        await membership.coordinate(taken, house.people[name].resident, True)


async def now_as(actor: Actor) -> Actor:
    """This person as they stand now."""
    return (await by_session([actor.session]))[actor.session]


async def members(group: str) -> set[str]:
    rows = await fetch("SELECT resident_id FROM group_membership WHERE group_id = $1", group)
    return {row["resident_id"] for row in rows}


async def facts(kind: str) -> list[dict[str, Any]]:
    """What was recorded of this kind, oldest first."""
    rows = await fetch("SELECT payload FROM outbox WHERE kind = $1 ORDER BY id", kind)
    return [one if isinstance(one, dict) else msgspec.json.decode(one) for one in (row["payload"] for row in rows)]


async def task(actor: Actor, group: str, **more: Any) -> str:
    """Something to do of an hour; answers its id."""
    return await tasks.add(actor, group, AddTask(**{"title": "Bankje schilderen", "minutes": 60, **more}))


async def turns(actor: Actor, group: str) -> list[TurnView]:
    """All turns this reader sees of the group's tasks."""
    return [turn for one in (await seen(actor, group)).tasks for turn in one.turns]


async def seen(actor: Actor, group: str) -> GroupDetail:
    return await page(await now_as(actor), group)
