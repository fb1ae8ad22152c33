"""Who is in the conversation of an occurrence: its organiser and who signed up, from when there is one.

The row in it is the permission (backend/chat/seats.py): it comes and goes with the sign-up. Who doesn't show that they
come has none until they open it, for who is in a conversation is seen there by name.
"""

from collections.abc import Iterable

from backend.activities.taking import Taken, signed_up
from backend.chat import lines
from backend.chat.events import MembershipChanged
from backend.chat.opening import BY_KEY, INSERT, MEMBER
from backend.clock import now
from backend.database import execute, fetch, fetch_one
from backend.ids import new_id
from backend.outbox import record

SHOWN = """SELECT DISTINCT resident_id FROM sign_up WHERE occurrence_id = $1 AND shown
AND state IN ('in', 'waiting', 'missing') ORDER BY resident_id"""
OUT = "DELETE FROM conversation_member WHERE conversation_id = $1 AND resident_id = $2"


def key(occurrence: str) -> str:
    return f"activity:{occurrence}"


async def begin(taken: Taken) -> str:
    """The conversation of this locked occurrence, made when there is none yet; answers its id."""
    if taken.row["talked"]:
        return await _there(taken.id)
    id, moment = new_id(), now()
    title = taken.row["title"]
    await execute(INSERT, id, taken.complex, "activity", key(taken.id), taken.id, title, None, moment)
    await execute("UPDATE occurrence SET talked = TRUE WHERE id = $1", taken.id)
    await lines.say(id, taken.complex, "opened", taken.by, title)
    for one in dict.fromkeys([taken.row["organiser_id"], *await _shown(taken.id)]):
        await _seat(taken, id, one)
    return id


async def change(taken: Taken, came: Iterable[str], went: Iterable[str]) -> None:
    """Those who came get a seat, those who are out of every slot lose it."""
    if not taken.row["talked"]:
        return
    conversation, shown = await _there(taken.id), await _shown(taken.id)
    for one in came:
        if one in shown:
            await _seat(taken, conversation, one)
    staying = {taken.row["organiser_id"], *await signed_up(taken.id)}
    for one in went:
        if one not in staying and await execute(OUT, conversation, one):
            await record(MembershipChanged(taken.complex, conversation, one, False))


async def seat(taken: Taken, resident: str) -> str:
    """The conversation, with this person in it who runs the activity or opens it."""
    conversation = await begin(taken)
    await _seat(taken, conversation, resident)
    return conversation


async def _shown(occurrence: str) -> list[str]:
    return [row[0] for row in await fetch(SHOWN, occurrence)]


async def _there(occurrence: str) -> str:
    row = await fetch_one(BY_KEY, key(occurrence))
    assert row is not None  # noqa: S101
    return str(row["id"])


async def _seat(taken: Taken, conversation: str, resident: str) -> None:
    if await execute(MEMBER, new_id(), taken.complex, conversation, resident, 0, 0, now()):
        await record(MembershipChanged(taken.complex, conversation, resident, True))
