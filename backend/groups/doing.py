"""Doing what there is to do: taking a turn, giving it back, and saying that it is done, which counts as hours."""

from collections.abc import Sequence
from typing import Any

from backend.clock import local_date, now
from backend.database import as_date, execute, fetch, fetch_one, transaction
from backend.errors import Conflict, Invalid, NotAllowed, NotFound
from backend.groups import rota
from backend.groups.events import TurnDone
from backend.groups.rules import MOST_PEOPLE, check_done
from backend.groups.taking import Taken, take
from backend.hours.actions import credit
from backend.ids import new_id
from backend.outbox import record
from backend.permissions import Actor, may_run_group

ONE = """SELECT t.id, t.state, t.due_on, k.id AS task, k.title, k.minutes, k.people, k.ended_at FROM group_turn t
JOIN group_task k ON k.id = t.task_id WHERE t.id = $1 AND k.group_id = $2"""
DONE = """UPDATE group_turn SET state = 'done', done_at = COALESCE(done_at, $2) WHERE id = $1"""
COUNTED = """UPDATE group_turn_place SET minutes = $3 WHERE turn_id = $1 AND resident_id = $2"""


async def take_turn(actor: Actor, group_id: str, turn_id: str) -> None:
    """'I'll do it'; having it already is fine.

    Raises NotAllowed for who is no member, NotFound, Conflict (turn_done, turn_full).
    """
    async with transaction():
        taken, turn = await _take(actor, group_id, turn_id)
        if actor.resident not in taken.members:
            raise NotAllowed
        there = await _who(turn_id)
        if actor.resident in there:
            return
        _must_be_open(taken, turn)
        if len(there) >= turn["people"]:
            raise Conflict("turn_full")
        await execute(rota.PLACE, new_id(), actor.complex, turn_id, actor.resident)


async def give_back(actor: Actor, group_id: str, turn_id: str) -> None:
    """'I can't make it': free for whom of the group wants it. Raises NotAllowed, NotFound, Conflict turn_done."""
    async with transaction():
        taken, turn = await _take(actor, group_id, turn_id)
        if actor.resident in await _who(turn_id):
            _must_be_open(taken, turn)
            await execute(rota.GIVE_BACK, turn_id, actor.resident)


async def done(actor: Actor, group_id: str, turn_id: str, residents: Sequence[str]) -> None:
    """These did it: it counts for each of them, once, whatever is repeated; more may be added later.

    Who has the turn says so for those who have it; who runs the group also for other members.
    Raises NotAllowed, NotFound, Invalid (required, too_many_items, unknown_resident), Conflict turn_not_due.
    """
    names = list(dict.fromkeys(residents))
    if not names:
        raise Invalid("required", "residents")
    if len(names) > MOST_PEOPLE:
        raise Invalid("too_many_items", "residents", most=MOST_PEOPLE)
    today = local_date(now(), actor.zone)
    async with transaction():
        taken, turn = await _take(actor, group_id, turn_id)
        there = await _who(turn_id)
        runs = may_run_group(actor, taken.members.get(actor.resident, False))
        if not runs and actor.resident not in there:
            raise NotAllowed
        if not set(names) <= {*there, *(taken.members if runs else ())}:
            raise Invalid("unknown_resident", "residents")
        check_done(as_date(turn["due_on"]) if turn["due_on"] else None, today)
        counted = [one for one in names if await _count(actor, turn, one)]
        await execute(DONE, turn_id, now())
        if counted:
            await record(TurnDone(actor.complex, group_id, turn_id, actor.resident, tuple(counted)))


async def _count(actor: Actor, turn: Any, resident: str) -> bool:
    await execute(rota.PLACE, new_id(), actor.complex, turn["id"], resident)
    new = await credit(
        resident, actor.complex, turn["minutes"], on=local_date(now(), actor.zone), source_kind="task",
        source_id=turn["id"], title=turn["title"],
    )  # fmt: skip
    if new:
        await execute(COUNTED, turn["id"], resident, turn["minutes"])
    return new


async def _take(actor: Actor, group_id: str, turn_id: str) -> tuple[Taken, Any]:
    taken = await take(actor, group_id)
    turn = await fetch_one(ONE, turn_id, group_id)
    # What there is to do in a group, others don't see.
    runs = may_run_group(actor, taken.members.get(actor.resident, False))
    if turn is None or (actor.resident not in taken.members and not runs):
        raise NotFound
    return taken, turn


async def _who(turn: str) -> list[str]:
    return [row["resident_id"] for row in await fetch(rota.WHO, turn)]


def _must_be_open(taken: Taken, turn: Any) -> None:
    taken.require_open()
    if turn["state"] != "open" or turn["ended_at"] is not None:
        raise Conflict("turn_done")
