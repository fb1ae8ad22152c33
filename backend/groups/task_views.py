"""Tasks and their turns as members see them."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from backend.clock import local_date, now
from backend.database import any_of, array, as_date, fetch
from backend.errors import NotFound
from backend.groups.cards import MyTurn, TaskView, TurnVerb, TurnView
from backend.groups.rules import EARLY
from backend.people.views import Person
from backend.permissions import Actor, Role, may_see_board, require

MOST_TURNS = 8
# What was done stays in sight for some days, so that who forgot somebody can add them.
SHOWN = timedelta(days=7)
TASKS = """SELECT * FROM group_task k WHERE k.group_id = $1 AND k.ended_at IS NULL
AND EXISTS (SELECT 1 FROM group_turn t WHERE t.task_id = k.id AND (k.every IS NOT NULL OR t.state = 'open'
 OR t.done_at > $2)) ORDER BY k.id LIMIT 100"""
TURNS = """SELECT t.id, t.task_id, t.due_on, t.state, k.people FROM group_turn t JOIN group_task k ON k.id = t.task_id
WHERE t.task_id {task} AND (t.state = 'open' OR t.done_at > $2) ORDER BY t.number"""
WHO = """SELECT p.turn_id, r.id, r.shown_name, r.photo_id FROM group_turn_place p
JOIN resident r ON r.id = p.resident_id WHERE p.turn_id {turn} AND r.moved_out_at IS NULL ORDER BY r.shown_name, r.id"""
MINE = """SELECT t.id, t.task_id, t.due_on, t.state, k.people, k.title, k.minutes, w.id AS group_id, w.name
FROM group_turn_place p JOIN group_turn t ON t.id = p.turn_id JOIN group_task k ON k.id = t.task_id
JOIN working_group w ON w.id = k.group_id WHERE p.resident_id = $1 AND t.state = 'open' AND k.ended_at IS NULL
AND w.archived_at IS NULL ORDER BY COALESCE(t.due_on, $2), t.id LIMIT 50"""


async def of_group(actor: Actor, group: str, *, runs: bool) -> list[TaskView]:
    """What there is to do in a group that this reader may see into."""
    since = now() - SHOWN
    tasks = await fetch(TASKS, group, since)
    turns = await fetch(TURNS.format(task=any_of("$1")), array([one["id"] for one in tasks]), since)
    found: dict[str, list[TurnView]] = {}
    for row, view in zip(turns, await _turns(actor, turns, runs), strict=True):
        found.setdefault(row["task_id"], []).append(view)
    return [
        TaskView(
            id=one["id"], title=one["title"], text=one["text"], minutes=one["minutes"], people=one["people"],
            every=one["every"], turns=found.get(one["id"], [])[:MOST_TURNS],
        )
        for one in tasks
    ]  # fmt: skip


async def one(actor: Actor, group: str, task: str) -> TaskView:
    """One task, for who runs the group. Raises NotFound."""
    for found in await of_group(actor, group, runs=True):
        if found.id == task:
            return found
    raise NotFound


async def mine(actor: Actor) -> list[MyTurn]:
    """The reader's turns in all groups, soonest first. Raises NotAllowed."""
    require(may_see_board(actor), actor, Role.RESIDENT)
    rows = await fetch(MINE, actor.resident, local_date(now(), actor.zone))
    return [
        MyTurn(
            group=row["group_id"], group_name=row["name"], task=row["task_id"], title=row["title"],
            minutes=row["minutes"], turn=view,
        )
        for row, view in zip(rows, await _turns(actor, rows, False), strict=True)
    ]  # fmt: skip


async def _turns(actor: Actor, rows: Iterable[Any], runs: bool) -> list[TurnView]:
    turns = list(rows)
    people: dict[str, list[Person]] = {}
    for row in await fetch(WHO.format(turn=any_of("$1")), array([one["id"] for one in turns])):
        people.setdefault(row["turn_id"], []).append(Person(row["id"], row["shown_name"], row["photo_id"]))
    return [_turn(actor, row, people.get(row["id"], []), runs) for row in turns]


def _turn(actor: Actor, row: Any, who: list[Person], runs: bool) -> TurnView:
    due, done = (as_date(row["due_on"]) if row["due_on"] else None), row["state"] == "done"
    mine = any(one.id == actor.resident for one in who)
    may: list[TurnVerb] = []
    if not done:
        may += ["give_back"] if mine else ["take"] if len(who) < row["people"] else []
    if (mine or runs) and (due is None or local_date(now(), actor.zone) >= due - EARLY):
        may.append("done")
    return TurnView(id=row["id"], due_on=due, done=done, mine=mine, who=who, may=may)
