"""Hiding a call from the neighbours, with a reason that its author reads, and showing it again."""

from backend import audit
from backend.clock import now
from backend.database import transaction
from backend.errors import Conflict, NotAllowed
from backend.help import pictures
from backend.help.events import HelpHidden, HelpShown
from backend.help.states import must_be_live
from backend.help.taking import Taken, take
from backend.permissions import Actor, Role, may_moderate, require
from backend.texts import paragraph

LONGEST_REASON = 300


async def hide(actor: Actor, request: str, reason: str) -> None:
    """Only its author, who reads why, and moderators still see it.

    Raises NotAllowed (no moderator; own_call), NotFound, Conflict (call_closed, already_hidden), Invalid.
    """
    words = paragraph(reason, "reason", least=1, most=LONGEST_REASON)
    async with transaction():
        taken = await _moderate(actor, request)
        call = taken.call
        if call.hidden_at is not None:
            raise Conflict("already_hidden")
        call.hidden_at, call.hidden_by, call.hidden_reason = now(), actor.resident, words
        await audit.note(actor.complex, actor.resident, "help.hidden", call.id, words)
        await taken.tell(HelpHidden, [call.author_id])


async def show(actor: Actor, request: str) -> None:
    """Back on the board. Raises NotAllowed (no moderator; own_call), NotFound, Conflict (call_closed, not_hidden)."""
    async with transaction():
        taken = await _moderate(actor, request)
        call = taken.call
        if call.hidden_at is None:
            raise Conflict("not_hidden")
        call.hidden_at = call.hidden_by = call.hidden_reason = None
        await pictures.show(call.photos, call.author_id, call.group_id)
        await audit.note(actor.complex, actor.resident, "help.shown", call.id)
        await taken.tell(HelpShown, [*taken.keepers, *taken.standing])


async def _moderate(actor: Actor, request: str) -> Taken:
    taken = await take(actor, request)
    require(may_moderate(actor), actor, Role.BOARD, Role.COORDINATOR)
    must_be_live(taken.call.state)
    # Nobody judges their own call: the author withdraws or edits it instead.
    if actor.resident in taken.keepers:
        raise NotAllowed("own_call")
    return taken
