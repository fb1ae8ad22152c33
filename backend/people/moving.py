"""Moving out: signed out everywhere at once, and no longer a neighbour."""

from backend import audit
from backend.clock import now
from backend.database import execute, transaction
from backend.errors import NotFound
from backend.people import access
from backend.permissions import Actor, Role, may_invite, require


async def move_out(actor: Actor, resident: str, why: str = "") -> None:
    """See a resident of one's own complex out: all their devices at once, and their way back in by mail.

    For the board, who let people in and see them out. Their address is let go of, since it may be somebody
    else's next. Raises NotAllowed, NotFound.
    """
    require(may_invite(actor), actor, Role.BOARD)
    moment = now()
    async with transaction():
        moved = await execute(
            "UPDATE resident SET moved_out_at = $3, email = NULL, version = version + 1"
            " WHERE id = $1 AND complex_id = $2 AND moved_out_at IS NULL",
            resident, actor.complex, moment,
        )  # fmt: skip
        if not moved:
            raise NotFound
        # Sessions belong to the room above; ended here too, so that no reading of them alone can be mistaken.
        await execute("UPDATE session SET ended_at = $2 WHERE resident_id = $1 AND ended_at IS NULL", resident, moment)
        await audit.note(actor.complex, actor.resident, "resident.moved_out", resident, why)
        await access.touch(resident, actor.complex)
