"""Joining and leaving a working group."""

from backend.clock import now
from backend.database import execute, transaction
from backend.errors import Conflict, NotAllowed, NotFound
from backend.groups.models import GroupMembership, WorkingGroup
from backend.ids import new_id
from backend.people.access import touch
from backend.permissions import Actor, may_see_board, require

JOIN = """INSERT INTO group_membership (id, complex_id, group_id, resident_id, coordinates, joined_at)
VALUES ($1, $2, $3, $4, FALSE, $5) ON CONFLICT DO NOTHING"""


async def join(actor: Actor, group_id: str) -> None:
    """Become a member; being one already is fine.

    Raises NotFound, and NotAllowed `group_closed` for a group whose coordinator lets people in.
    """
    require(may_see_board(actor), actor)
    async with transaction():
        group = await _group(actor, group_id)
        if group.kind == "closed" and group.id not in actor.groups:
            raise NotAllowed("group_closed")
        if await execute(JOIN, new_id(), actor.complex, group.id, actor.resident, now()):
            await touch(actor.resident, actor.complex)


async def leave(actor: Actor, group_id: str) -> None:
    """Be no member any more; not being one is fine.

    Raises NotFound, and Conflict `last_coordinator`: a group never loses its last one silently (domain.md).
    """
    require(may_see_board(actor), actor)
    async with transaction():
        group = await _group(actor, group_id)
        # The lock on the group: two coordinators leaving at once must not both think the other stays.
        await WorkingGroup.filter(id=group.id).select_for_update().first()
        if await _is_last_coordinator(group.id, actor.resident):
            raise Conflict("last_coordinator")
        sql = "DELETE FROM group_membership WHERE group_id = $1 AND resident_id = $2"
        if await execute(sql, group.id, actor.resident):
            await touch(actor.resident, actor.complex)


async def _group(actor: Actor, id: str) -> WorkingGroup:
    group = await WorkingGroup.get_or_none(id=id, complex_id=actor.complex)
    if group is None:
        raise NotFound
    return group


async def _is_last_coordinator(group: str, resident: str) -> bool:
    coordinators = await GroupMembership.filter(group_id=group, coordinates=True)
    return [one.resident_id for one in coordinators] == [resident]
