"""Who coordinates a group, and taking somebody out of it."""

from backend import audit
from backend.database import fetch, transaction
from backend.errors import Invalid
from backend.groups import membership
from backend.groups.events import Appointed
from backend.groups.taking import take_to_run
from backend.outbox import record
from backend.people.residents import LIVES_HERE
from backend.permissions import Actor


async def appoint(actor: Actor, group_id: str, resident: str) -> None:
    """Let a neighbour coordinate the group, who is in it by that; who does so already is fine.

    Raises NotAllowed, NotFound, Invalid unknown_resident, Conflict group_archived.
    """
    async with transaction():
        taken = await take_to_run(actor, group_id)
        taken.require_open()
        if not await fetch(f"SELECT 1 FROM resident r WHERE {LIVES_HERE} AND r.id = $2", actor.complex, resident):
            raise Invalid("unknown_resident")
        await membership.add(taken, resident)
        if await membership.coordinate(taken, resident, True):
            await record(Appointed(actor.complex, group_id, resident, True, actor.resident))


async def relieve(actor: Actor, group_id: str, resident: str) -> None:
    """Let somebody coordinate no longer, such as oneself; they stay in the group. Who does not is fine.

    Raises NotAllowed, NotFound, Conflict last_coordinator (see membership.coordinate).
    """
    async with transaction():
        taken = await take_to_run(actor, group_id)
        if resident in taken.members and await membership.coordinate(taken, resident, False):
            await record(Appointed(actor.complex, group_id, resident, False, actor.resident))


async def take_out(actor: Actor, group_id: str, resident: str) -> None:
    """Take a member out of the group; who is not in it is fine. It stands in the audit.

    Raises NotAllowed, NotFound, Conflict last_coordinator (see membership.coordinate).
    """
    async with transaction():
        taken = await take_to_run(actor, group_id)
        if resident in taken.members:
            # In a group of everybody they would be back at its next change.
            await membership.remove(taken, resident, own_wish=True)
            await audit.note(actor.complex, actor.resident, "group.taken_out", resident, taken.group.name)
