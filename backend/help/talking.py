"""What conversations say of a call: those of each accepted pair, and that of the working group it is meant for.

All of it stands in the transaction of the deed. Nothing here tells neighbours who is a professional: a veiled
call is in its conversation the call of the person helped (docs/decisions/0010).
"""

from collections.abc import Sequence

from backend.chat import lines, opening
from backend.chat.cards import What
from backend.database import any_of, array, fetch, fetch_one
from backend.help.models import HelpAnswer, HelpRequest
from backend.help.taking import Taken
from backend.permissions import Actor


async def begin(taken: Taken, answer: HelpAnswer) -> None:
    """Somebody is accepted: they have a conversation with who asked, and with whom it was asked for."""
    call = taken.call
    members = [one for one in taken.keepers if not (call.veiled and one == call.author_id)]
    conversation = await opening.for_help(
        call.complex_id, answer.id, call.id, call.title, [*members, answer.resident_id]
    )
    await lines.say(conversation, call.complex_id, "accepted", _who(taken))


async def say(taken: Taken, answers: Sequence[HelpAnswer], what: What) -> None:
    """Say in the conversations of these answers what was done, and by whom."""
    if not answers:
        return
    keys = array([f"help:{one.id}" for one in answers])
    for row in await fetch(f"SELECT id FROM conversation WHERE key {any_of('$1')} ORDER BY id", keys):
        await lines.say(row["id"], taken.call.complex_id, what, _who(taken))


async def offered(actor: Actor, call: HelpRequest) -> None:
    """'Somebody offered to help', in the group the call is meant for: of what call, but never who or whose."""
    if call.group_id is None:
        return
    await opening.ensure(actor)
    row = await fetch_one("SELECT id FROM conversation WHERE key = $1", f"group:{call.group_id}")
    if row is not None:
        await lines.say(row["id"], call.complex_id, "offered", text="" if call.discreet else call.title)


def _who(taken: Taken) -> str | None:
    """Who did it, as their conversation may know it; None for the clock."""
    call = taken.call
    return call.beneficiary_id if call.veiled and taken.by == call.author_id else taken.by
