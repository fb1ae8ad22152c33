"""What somebody wants to hear of a conversation: everything, what names them, nothing, or not to see it at all."""

from datetime import UTC, datetime
from typing import get_args

from msgspec import UNSET, UnsetType

from backend.chat import lists
from backend.chat.cards import ConversationView, Involvement
from backend.chat.events import PlaceChanged
from backend.chat.opening import MEMBER
from backend.chat.rules import OPEN_KINDS
from backend.chat.seats import seat
from backend.clock import now
from backend.database import execute, transaction
from backend.errors import Invalid
from backend.ids import new_id
from backend.outbox import record
from backend.permissions import Actor

CHANGE = "UPDATE conversation_member SET {field} = $3 WHERE conversation_id = $1 AND resident_id = $2"
LIFT = """UPDATE conversation_member SET involvement = 'everything'
WHERE conversation_id = $1 AND resident_id = $2 AND involvement = 'hidden'"""


async def change(
    actor: Actor,
    conversation: str,
    involvement: str | UnsetType = UNSET,
    muted_until: datetime | None | UnsetType = UNSET,
) -> ConversationView:
    """Set what is given; `muted_until` None or past is not muted.

    Raises NotAllowed, NotFound, Invalid (unknown_choice, invalid).
    """
    if involvement is not UNSET and involvement not in get_args(Involvement):
        raise Invalid("unknown_choice", "involvement")
    until = _in_utc(muted_until) if isinstance(muted_until, datetime) else None
    place = await seat(actor, conversation)
    async with transaction():
        if place.kind in OPEN_KINDS:
            read_seq = (await lists.own(actor, conversation)).read_seq
            await execute(MEMBER, new_id(), actor.complex, conversation, actor.resident, 0, read_seq, now())
        if involvement is not UNSET:
            await execute(CHANGE.format(field="involvement"), conversation, actor.resident, involvement)
        if muted_until is not UNSET:
            await execute(CHANGE.format(field="muted_until"), conversation, actor.resident, until)
        await record(PlaceChanged(actor.complex, conversation, actor.resident))
    return await lists.own(actor, conversation)


async def lift(complex: str, conversation: str, resident: str) -> None:
    """Somebody wrote to this person: a conversation of two that they had hidden is in their list again."""
    async with transaction():
        if await execute(LIFT, conversation, resident):
            await record(PlaceChanged(complex, conversation, resident))


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        # The last evening of the year 9999 in the west is in a year that there is not.
        raise Invalid("invalid", "muted_until") from None
