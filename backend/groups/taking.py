"""One working group taken in hand: locked, with who is in it. All within the caller's transaction."""

from dataclasses import dataclass

from backend.database import fetch, fetch_one
from backend.errors import Conflict, NotFound
from backend.groups.models import WorkingGroup
from backend.permissions import Actor, Role, may_run_group, may_see_board, require

MEMBERS = "SELECT resident_id, coordinates FROM group_membership WHERE group_id = $1 ORDER BY joined_at, resident_id"

MINE = """SELECT COALESCE(m.coordinates, FALSE) AS coordinates FROM working_group w
LEFT JOIN group_membership m ON m.group_id = w.id AND m.resident_id = $3 WHERE w.id = $1 AND w.complex_id = $2"""


@dataclass(slots=True)
class Taken:
    """A locked group; `members` in the order they joined, each with whether they coordinate."""

    group: WorkingGroup
    members: dict[str, bool]

    @property
    def coordinators(self) -> list[str]:
        return [one for one, coordinates in self.members.items() if coordinates]

    def require_open(self) -> None:
        """Raises Conflict `group_archived`."""
        if self.group.archived_at is not None:
            raise Conflict("group_archived")


async def take(actor: Actor, group: str) -> Taken:
    """A group of this person's complex. Raises NotAllowed, NotFound."""
    require(may_see_board(actor), actor, Role.RESIDENT)
    return await lock(group, actor.complex)


async def take_to_run(actor: Actor, group: str) -> Taken:
    """A group that this person may run. Raises NotAllowed, NotFound."""
    taken = await take(actor, group)
    require(may_run_group(actor, taken.members.get(actor.resident, False)), actor, Role.BOARD)
    return taken


async def must_run(actor: Actor, group: str) -> None:
    """For who only reads what is for them. Raises NotAllowed, NotFound."""
    require(may_see_board(actor), actor, Role.RESIDENT)
    row = await fetch_one(MINE, group, actor.complex, actor.resident)
    if row is None:
        raise NotFound
    require(may_run_group(actor, bool(row["coordinates"])), actor, Role.BOARD)


async def lock(group: str, complex: str) -> Taken:
    """Raises NotFound."""
    # The lock on the group: two coordinators leaving at once must not both think the other stays.
    found = await WorkingGroup.filter(id=group, complex_id=complex).select_for_update().first()
    if found is None:
        raise NotFound
    rows = await fetch(MEMBERS, group)
    return Taken(found, {row["resident_id"]: bool(row["coordinates"]) for row in rows})
