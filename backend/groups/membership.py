"""Who is in a group: rows that come and go, with all that follows from it. Part of the caller's transaction."""

from backend.clock import now
from backend.database import execute, fetch
from backend.errors import Conflict
from backend.groups import rota, talking
from backend.groups.events import GroupLostCoordinator
from backend.groups.taking import Taken
from backend.ids import new_id
from backend.outbox import record
from backend.people.access import touch
from backend.people.residents import LIVES_HERE

JOIN = """INSERT INTO group_membership (id, complex_id, group_id, resident_id, coordinates, joined_at)
VALUES ($1, $2, $3, $4, FALSE, $5) ON CONFLICT DO NOTHING"""
OPT_OUT = """INSERT INTO group_opt_out (id, complex_id, group_id, resident_id, left_at)
VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING"""
BACK_IN = "DELETE FROM group_opt_out WHERE group_id = $1 AND resident_id = $2"
ANSWERED = """UPDATE group_join_request SET state = 'accepted', decided_at = $3
WHERE group_id = $1 AND resident_id = $2 AND state = 'waiting'"""
OUT = "DELETE FROM group_membership WHERE group_id = $1 AND resident_id = $2"
COORDINATES = "UPDATE group_membership SET coordinates = $3 WHERE group_id = $1 AND resident_id = $2"
TO_BE_TOLD = f"""SELECT 1 FROM resident r JOIN role_grant b ON b.resident_id = r.id AND b.role = 'board'
WHERE {LIVES_HERE} AND r.id <> $2 LIMIT 1"""
MISSING = f"""SELECT r.id FROM resident r WHERE {LIVES_HERE}
AND NOT EXISTS (SELECT 1 FROM group_membership m WHERE m.group_id = $2 AND m.resident_id = r.id)
AND NOT EXISTS (SELECT 1 FROM group_opt_out o WHERE o.group_id = $2 AND o.resident_id = r.id) ORDER BY r.id"""


async def add(taken: Taken, resident: str) -> None:
    """Let somebody in; who is in it stays. What they asked or refused before is answered by it."""
    group = taken.group
    if resident in taken.members:
        return
    await execute(JOIN, new_id(), group.complex_id, group.id, resident, now())
    await execute(BACK_IN, group.id, resident)
    await execute(ANSWERED, group.id, resident, now())
    taken.members[resident] = False
    await talking.came(group, resident)
    await touch(resident, group.complex_id)


async def everybody(taken: Taken) -> None:
    """Let all in who live here, but for those who once left."""
    for row in await fetch(MISSING, taken.group.complex_id, taken.group.id):
        await add(taken, row["id"])


async def remove(taken: Taken, resident: str, *, own_wish: bool, forced: bool = False) -> None:
    """Take somebody out; whose own wish it was is not put back by anybody else.

    Raises Conflict `last_coordinator`, see `coordinate`.
    """
    group = taken.group
    if resident not in taken.members:
        return
    if taken.members[resident]:
        await coordinate(taken, resident, False, forced=forced)
    await execute(OUT, group.id, resident)
    if own_wish:
        await execute(OPT_OUT, new_id(), group.complex_id, group.id, resident, now())
    del taken.members[resident]
    await rota.give_on(taken, resident)
    await touch(resident, group.complex_id)


async def coordinate(taken: Taken, resident: str, here: bool, *, forced: bool = False) -> bool:
    """Make a member a coordinator, or no longer one; False when nothing changed.

    When it was the last one the board is told. Raises Conflict `last_coordinator` when there is nobody else to tell,
    unless it is `forced` on us.
    """
    group = taken.group
    if taken.members[resident] == here:
        return False
    taken.members[resident] = here
    await execute(COORDINATES, group.id, resident, here)
    if not here and not taken.coordinators:
        if not forced and group.archived_at is None and not await fetch(TO_BE_TOLD, group.complex_id, resident):
            raise Conflict("last_coordinator")
        if group.archived_at is None:
            await record(GroupLostCoordinator(group.complex_id, group.id, resident))
    await touch(resident, group.complex_id)
    return True
