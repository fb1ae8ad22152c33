"""A person as a reader when no request of theirs is at hand."""

from backend.database import fetch_one, on_postgres
from backend.permissions import Actor, Role

READING = frozenset({Role.RESIDENT, Role.COACH, Role.SITE_MANAGER})


async def neighbour(resident: str) -> Actor | None:
    """This person with the roles by which they read, without powers; None when they moved out."""
    listed = "string_agg" if on_postgres() else "group_concat"
    row = await fetch_one(
        f"""SELECT r.complex_id, r.language, c.zone,
        (SELECT {listed}(role, ',') FROM role_grant WHERE resident_id = r.id) AS roles,
        (SELECT {listed}(group_id, ',') FROM group_membership WHERE resident_id = r.id) AS group_ids
        FROM resident r JOIN complex c ON c.id = r.complex_id WHERE r.id = $1 AND r.moved_out_at IS NULL""",
        resident,
    )
    if row is None:
        return None
    return Actor(
        resident=resident,
        complex=row["complex_id"],
        session="",
        language=row["language"],
        zone=row["zone"],
        roles=READING.intersection(map(Role, (row["roles"] or "").split(","))) if row["roles"] else frozenset(),
        groups=frozenset((row["group_ids"] or "").split(",")) if row["group_ids"] else frozenset(),
    )
