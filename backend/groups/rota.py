"""The turns of tasks: who has which, handed out ahead, handed on when somebody leaves. In the caller's transaction."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from backend.database import execute, fetch
from backend.groups.events import TurnGiven
from backend.groups.rules import next_up, turns_to_make
from backend.groups.taking import Taken
from backend.ids import new_id
from backend.outbox import record

TURN = """INSERT INTO group_turn (id, complex_id, task_id, number, due_on, state) VALUES ($1, $2, $3, $4, $5, 'open')
ON CONFLICT DO NOTHING"""
PLACE = """INSERT INTO group_turn_place (id, complex_id, turn_id, resident_id) VALUES ($1, $2, $3, $4)
ON CONFLICT DO NOTHING"""
MADE = "SELECT COALESCE(MAX(number) + 1, 0) AS made FROM group_turn WHERE task_id = $1"
HAD = """SELECT p.resident_id, MAX(t.number) AS latest, COUNT(*) AS many FROM group_turn_place p
JOIN group_turn t ON t.id = p.turn_id WHERE t.task_id = $1 GROUP BY p.resident_id"""
THEIRS = """SELECT t.id, t.task_id, k.every, k.people FROM group_turn_place p JOIN group_turn t ON t.id = p.turn_id
JOIN group_task k ON k.id = t.task_id
WHERE k.group_id = $1 AND p.resident_id = $2 AND t.state = 'open' AND k.ended_at IS NULL ORDER BY t.number"""
GIVE_BACK = "DELETE FROM group_turn_place WHERE turn_id = $1 AND resident_id = $2 AND minutes IS NULL"
WHO = "SELECT resident_id FROM group_turn_place WHERE turn_id = $1"


async def once(complex: str, task: str, due: date | None) -> None:
    """The only turn of a task that is done once; people take it themselves."""
    await execute(TURN, new_id(), complex, task, 0, due)


async def hand_out(taken: Taken, task: Mapping[str, Any], today: date) -> int:
    """Make the turns of a rota that should be there by today; answers how many were made."""
    made = (await fetch(MADE, task["id"]))[0]["made"]
    wanted = turns_to_make(task["every"], task["first_on"], made, today)
    for number, due in wanted:
        turn = new_id()
        if await execute(TURN, turn, taken.group.complex_id, task["id"], number, due):
            await fill(taken, turn, task["id"], task["people"])
    return len(wanted)


async def fill(taken: Taken, turn: str, task: str, people: int, but: str | None = None) -> None:
    """Give the free places of a turn to those whose turn it is; never to `but`, who just gave it back."""
    had = {row["resident_id"]: (row["latest"], row["many"]) for row in await fetch(HAD, task)}
    there = [row["resident_id"] for row in await fetch(WHO, turn)]
    free = [one for one in taken.members if one not in there and one != but]
    for one in next_up(free, had, people - len(there)):
        await execute(PLACE, new_id(), taken.group.complex_id, turn, one)
        await record(TurnGiven(taken.group.complex_id, taken.group.id, turn, one))


async def give_on(taken: Taken, resident: str) -> None:
    """Who left has no turn any more: a rota goes on to the next, another task is free again."""
    for row in await fetch(THEIRS, taken.group.id, resident):
        await execute(GIVE_BACK, row["id"], resident)
        if row["every"] is not None:
            await fill(taken, row["id"], row["task_id"], row["people"], but=resident)
