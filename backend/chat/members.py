"""Who is in a group that residents made: any of them adds and renames, who made it may take somebody out."""

from typing import Any

from backend.chat import lines, neighbours, pace
from backend.chat.events import MembershipChanged, PlaceChanged
from backend.chat.opening import MEMBER, new_here
from backend.chat.rules import MOST_MEMBERS, read_title
from backend.chat.seats import seat, shaped
from backend.clock import now
from backend.database import execute, fetch, fetch_one, for_update, transaction
from backend.errors import Conflict, Invalid, NotAllowed, NotFound
from backend.ids import new_id
from backend.outbox import record
from backend.permissions import Actor

WHO = "SELECT resident_id FROM conversation_member WHERE conversation_id = $1 ORDER BY id"
OUT = "DELETE FROM conversation_member WHERE conversation_id = $1 AND resident_id = $2"
CLOSE = "UPDATE conversation SET closed_at = $2 WHERE id = $1"
RENAME = "UPDATE conversation SET title = $2 WHERE id = $1"


async def add(actor: Actor, conversation: str, resident: str) -> None:
    """They see what is written from now on; who is in it already stays.

    Raises NotAllowed (`first_week`), NotFound, Invalid unknown_resident, Conflict (group_full, conversation_closed).
    """
    async with transaction():
        locked, people = await _take(actor, conversation)
        if resident in people:
            return
        if not shaped(resident):
            raise Invalid("unknown_resident", "resident")
        await neighbours.must_be_addable(actor, [resident], "resident")
        # Else whoever is taken into one group could write to the whole house by taking it in too.
        if await new_here(actor) and not await neighbours.near(actor, resident):
            raise NotAllowed("first_week")
        if len(people) >= MOST_MEMBERS:
            raise Conflict("group_full", most=MOST_MEMBERS)
        start = locked["last_seq"]
        await execute(MEMBER, new_id(), actor.complex, conversation, resident, start, start, now())
        await lines.say(conversation, actor.complex, "added", resident)
        await record(MembershipChanged(actor.complex, conversation, resident, True))


async def remove(actor: Actor, conversation: str, resident: str) -> None:
    """Leave, or take somebody out of a group that one made; the last who leaves closes it.

    Raises NotAllowed, NotFound, Conflict conversation_closed.
    """
    async with transaction():
        locked, people = await _take(actor, conversation)
        if resident != actor.resident and locked["made_by"] != actor.resident:
            raise NotAllowed
        if resident not in people:
            return
        await execute(OUT, conversation, resident)
        await lines.say(conversation, actor.complex, "left" if resident == actor.resident else "removed", resident)
        if len(people) == 1:
            await execute(CLOSE, conversation, now())
        await record(MembershipChanged(actor.complex, conversation, resident, False))


async def rename(actor: Actor, conversation: str, title: str) -> None:
    """It counts as a message. Raises NotAllowed, NotFound, Invalid, TooMany, Conflict conversation_closed."""
    name = read_title(title)
    async with transaction():
        locked, people = await _take(actor, conversation)
        if name == locked["title"]:
            return
        # Its words reach everybody like a message: else who may write no more would rename.
        pace.keep(actor.resident)
        await execute(RENAME, conversation, name)
        await lines.say(conversation, actor.complex, "titled", actor.resident, name)
        for one in people:
            await record(PlaceChanged(actor.complex, conversation, one))


async def _take(actor: Actor, conversation: str) -> tuple[Any, list[str]]:
    """The conversation locked, and who is in it. Raises NotAllowed for one whose people are not chosen."""
    place = await seat(actor, conversation)
    if place.kind != "made":
        raise NotAllowed
    locked = await fetch_one(f"SELECT * FROM conversation WHERE id = $1{for_update()}", conversation)
    people = [row["resident_id"] for row in await fetch(WHO, conversation)]
    # Somebody may have taken them out while this waited for the lock.
    if locked is None or actor.resident not in people:
        raise NotFound
    if locked["closed_at"] is not None:
        raise Conflict("conversation_closed")
    return locked, people
