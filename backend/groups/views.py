"""What neighbours see of working groups."""

from typing import Literal

from msgspec import Struct

from backend.database import fetch
from backend.permissions import Actor, Role, may_see_board, require

GroupKind = Literal["open", "closed", "everybody"]


class GroupView(Struct):
    """A working group; `member` says whether the reader is in it."""

    id: str
    name: str
    purpose: str
    kind: GroupKind
    member: bool


async def groups(actor: Actor) -> list[GroupView]:
    """The working groups of the complex, by name. Raises NotAllowed for who does not live here."""
    require(may_see_board(actor), actor, Role.RESIDENT)
    rows = await fetch(
        "SELECT id, name, purpose, kind FROM working_group WHERE complex_id = $1 ORDER BY name", actor.complex
    )
    return [GroupView(row["id"], row["name"], row["purpose"], row["kind"], row["id"] in actor.groups) for row in rows]
