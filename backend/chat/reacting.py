"""A sign under a message: given, and taken back."""

from backend.chat.cards import MessageView
from backend.chat.rules import read_reaction
from backend.chat.taking import after, seen, take
from backend.clock import now
from backend.database import execute, fetch, fetch_one, transaction
from backend.errors import Conflict
from backend.ids import new_id
from backend.permissions import Actor

THERE = "SELECT 1 FROM message_reaction WHERE message_id = $1 AND resident_id = $2 AND name = $3"
GIVE = """INSERT INTO message_reaction (id, complex_id, message_id, resident_id, name, made_at, withheld_from)
VALUES ($1, $2, $3, $4, $5, $6, $7)"""
# Who shut somebody out hears nothing of them in a conversation of the two.
SHUT_OUT_BY = """SELECT b.blocker_id FROM block b JOIN conversation_member o ON o.resident_id = b.blocker_id
JOIN conversation c ON c.id = o.conversation_id WHERE b.blocked_id = $1 AND c.id = $2 AND c.kind = 'direct'"""
TAKE_BACK = "DELETE FROM message_reaction WHERE message_id = $1 AND resident_id = $2 AND name = $3"
COUNT = "UPDATE message SET change = $2 WHERE id = $1"


async def react(actor: Actor, message: str, name: str, on: bool) -> MessageView:
    """Give this sign or take it back; what is so already stays so.

    Raises NotAllowed, NotFound, Invalid unknown_choice, Conflict message_deleted.
    """
    sign = read_reaction(name)
    await seen(actor, message)
    if bool(await fetch(THERE, message, actor.resident, sign)) != on:
        async with transaction():
            await _change(actor, message, sign, on)
    return await after(actor, message)


async def _change(actor: Actor, message: str, sign: str, on: bool) -> None:
    taken = await take(actor, message)
    if taken.deleted:
        raise Conflict("message_deleted")
    # Now that the conversation is locked: another tap of theirs may have been first.
    there = bool(await fetch(THERE, message, actor.resident, sign))
    if on and not there:
        by = await fetch_one(SHUT_OUT_BY, actor.resident, taken.conversation)
        withheld_from = by["blocker_id"] if by else None
        await execute(GIVE, new_id(), actor.complex, message, actor.resident, sign, now(), withheld_from)
    elif there and not on:
        await execute(TAKE_BACK, message, actor.resident, sign)
    await execute(COUNT, message, taken.change)
    await taken.tell(actor.resident)
