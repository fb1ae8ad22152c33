"""What neighbours see of working groups: the list, and the page of one."""

from typing import Any, Literal

from backend.clock import now
from backend.database import fetch, fetch_one
from backend.errors import NotFound
from backend.groups import meeting, task_views
from backend.groups.cards import GroupDetail, GroupView, Meeting, Verb
from backend.people.residents import LIVES_HERE
from backend.people.views import Person
from backend.permissions import Actor, Role, may_run_group, may_see_board, require

MOST_NAMED = 200
GROUPS = f"""SELECT w.id, w.name, w.purpose, w.kind, w.photo_id, w.version, w.archived_at IS NOT NULL AS archived,
(SELECT COUNT(*) FROM group_membership m JOIN resident r ON r.id = m.resident_id
 WHERE m.group_id = w.id AND {LIVES_HERE}) AS people,
me.id IS NOT NULL AS member, COALESCE(me.coordinates, FALSE) AS coordinates, q.state AS asked
FROM working_group w LEFT JOIN group_membership me ON me.group_id = w.id AND me.resident_id = $2
LEFT JOIN group_join_request q ON q.group_id = w.id AND q.resident_id = $2 WHERE w.complex_id = $1"""
COORDINATORS = f"""SELECT m.group_id, r.id, r.shown_name, r.photo_id FROM group_membership m
JOIN resident r ON r.id = m.resident_id WHERE {LIVES_HERE} AND m.coordinates ORDER BY r.shown_name, r.id"""
MEMBERS = f"""SELECT r.id, r.shown_name, r.photo_id FROM group_membership m JOIN resident r ON r.id = m.resident_id
WHERE {LIVES_HERE} AND m.group_id = $2 ORDER BY r.shown_name, r.id LIMIT {MOST_NAMED + 1}"""
CONVERSATION = "SELECT id FROM conversation WHERE key = $1"
WAITING = f"""SELECT COUNT(*) AS many FROM group_join_request q JOIN resident r ON r.id = q.resident_id
WHERE {LIVES_HERE} AND q.group_id = $2 AND q.state = 'waiting'"""


async def groups(actor: Actor, *, archived: bool = False) -> list[GroupView]:
    """The working groups of the complex, by name. Raises NotAllowed for who does not live here."""
    require(may_see_board(actor), actor, Role.RESIDENT)
    state = "NOT NULL" if archived else "NULL"
    rows = await fetch(f"{GROUPS} AND w.archived_at IS {state} ORDER BY w.name", actor.complex, actor.resident)
    coordinators, meetings = await _coordinators(actor), await meeting.next_ones(actor, now())
    return [GroupView(**_fields(actor, row, coordinators.get(row["id"], []), meetings.get(row["id"]))) for row in rows]


async def page(actor: Actor, group: str) -> GroupDetail:
    """One group. Raises NotAllowed, NotFound."""
    require(may_see_board(actor), actor, Role.RESIDENT)
    row = await fetch_one(f"{GROUPS} AND w.id = $3", actor.complex, actor.resident, group)
    if row is None:
        raise NotFound
    coordinators, meetings = await _coordinators(actor), await meeting.next_ones(actor, now())
    within, runs = bool(row["member"]), may_run_group(actor, bool(row["coordinates"]))
    members = await fetch(MEMBERS, actor.complex, group) if within or runs else []
    talk = await fetch_one(CONVERSATION, f"group:{group}") if within else None
    waiting = await fetch_one(WAITING, actor.complex, group) if runs else None
    return GroupDetail(
        **_fields(actor, row, coordinators.get(group, []), meetings.get(group)),
        members=[Person(*one) for one in members] if len(members) <= MOST_NAMED else [],
        conversation=talk["id"] if talk else None,
        tasks=await task_views.of_group(actor, group, runs=runs) if within or runs else [],
        requests=waiting["many"] if waiting else 0,
        version=row["version"],
    )


async def _coordinators(actor: Actor) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for row in await fetch(COORDINATORS, actor.complex):
        found.setdefault(row["group_id"], []).append(Person(row["id"], row["shown_name"], row["photo_id"]))
    return found


def _fields(actor: Actor, row: Any, coordinators: list[Person], next_meeting: Meeting | None) -> dict[str, Any]:
    archived, asked = bool(row["archived"]), _asked(row)
    return {
        "id": row["id"], "name": row["name"], "purpose": row["purpose"], "kind": row["kind"],
        "photo": row["photo_id"], "member": bool(row["member"]), "coordinates": bool(row["coordinates"]),
        "asked": asked, "people": row["people"], "coordinators": coordinators,
        "lacks_coordinator": not coordinators and not archived,
        "next_meeting": None if archived else next_meeting, "archived": archived,
        "may": _may(actor, row, archived, asked),
    }  # fmt: skip


def _asked(row: Any) -> Literal["waiting", "refused"] | None:
    if row["member"] or row["asked"] not in ("waiting", "refused"):
        return None
    return "waiting" if row["asked"] == "waiting" else "refused"


def _may(actor: Actor, row: Any, archived: bool, asked: str | None) -> list[Verb]:
    verbs: list[Verb] = []
    if row["member"]:
        verbs.append("leave")
    elif asked == "waiting":
        verbs.append("take_back")
    elif not archived:
        verbs.append("ask" if row["kind"] == "closed" else "join")
    if may_run_group(actor, bool(row["coordinates"])):
        verbs += ["restore"] if archived else ["change", "archive"]
    return verbs
