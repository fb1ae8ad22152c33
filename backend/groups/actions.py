"""Joining and leaving a working group."""

from backend.database import transaction
from backend.errors import NotAllowed
from backend.groups import membership
from backend.groups.taking import take
from backend.permissions import Actor


async def join(actor: Actor, group_id: str) -> None:
    """Become a member; being one already is fine.

    Raises NotFound, NotAllowed `group_closed` for a group whose coordinator lets people in, Conflict `group_archived`.
    """
    async with transaction():
        taken = await take(actor, group_id)
        if actor.resident in taken.members:
            return
        taken.require_open()
        if taken.group.kind == "closed":
            raise NotAllowed("group_closed")
        await membership.add(taken, actor.resident)


async def leave(actor: Actor, group_id: str) -> None:
    """Be no member any more; not being one is fine. A last coordinator who leaves is told to the board.

    Raises NotFound, and Conflict `last_coordinator` when there is nobody else on the board to be told.
    """
    async with transaction():
        taken = await take(actor, group_id)
        await membership.remove(taken, actor.resident, own_wish=True)
