"""Moving in: a resident with the roles of their invitation, in the groups that are everybody's."""

from backend import audit
from backend.clock import now
from backend.database import execute, fetch
from backend.ids import opaque_id
from backend.people.models import Resident, RoleGrant
from backend.people.rules import roles_given


async def move_in(complex: str, home: str, role: str, shown_name: str, language: str) -> str:
    """Make the resident, inside the transaction that used their invitation; answers their id."""
    moment, roles = now(), roles_given(role)
    resident = await Resident.create(
        id=opaque_id(),
        complex_id=complex,
        home_id=home if "resident" in roles else None,
        shown_name=shown_name,
        language=language,
        languages=[language],
        joined_at=moment,
        access_changed_at=moment,
    )
    for given in sorted(roles):
        await RoleGrant.create(id=opaque_id(), complex_id=complex, resident=resident, role=given, granted_at=moment)
    if "resident" in roles:
        await _into_groups_of_everybody(complex, resident.id)
    await audit.note(complex, resident.id, "resident.joined", resident.id)
    return resident.id


async def _into_groups_of_everybody(complex: str, resident: str) -> None:
    # The groups' room lies above this one, so its tables are called by name.
    sql = "SELECT id FROM working_group WHERE complex_id = $1 AND kind = 'everybody' AND archived_at IS NULL"
    for group in await fetch(sql, complex):
        await execute(
            "INSERT INTO group_membership (id, complex_id, group_id, resident_id, coordinates, joined_at)"
            " VALUES ($1, $2, $3, $4, FALSE, $5)",
            opaque_id(), complex, group["id"], resident, now(),
        )  # fmt: skip
