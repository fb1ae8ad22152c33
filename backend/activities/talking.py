"""The conversation of an occurrence: begun by its organiser's first message or by who signed up and opens it."""

from backend.activities import seating
from backend.activities.events import ActivityChanged, OrganiserWrote
from backend.activities.taking import Taken, signed_up, take
from backend.chat import sending
from backend.chat.cards import MessageView
from backend.chat.rules import read_client_id
from backend.chat.sending import Draft
from backend.database import transaction
from backend.errors import NotAllowed
from backend.permissions import Actor


async def conversation(actor: Actor, occurrence: str) -> str:
    """The conversation's id, for who runs it or signed up; it is made when there is none yet.

    Raises NotFound, NotAllowed for who has no part in it.
    """
    async with transaction():
        taken = await take(actor, occurrence)
        if not taken.runs and actor.resident not in await signed_up(occurrence):
            raise NotAllowed
        return await _open(taken, await seating.seat(taken, actor.resident))


async def message(actor: Actor, occurrence: str, client_id: str, text: str) -> tuple[MessageView, bool]:
    """A message to all who signed up, from who runs it; whether it is new, as in sending.send, whose refusals too.

    Who doesn't show that they come is told that there is one, and opens the conversation to read it.

    Raises NotFound, NotAllowed.
    """
    read_client_id(client_id)
    async with transaction():
        taken = await take(actor, occurrence)
        taken.must_run()
        await taken.tell(OrganiserWrote, await signed_up(occurrence), message=client_id)
        id = await _open(taken, await seating.seat(taken, actor.resident))
    return await sending.send(actor, id, client_id, Draft(text))


async def _open(taken: Taken, conversation: str) -> str:
    if not taken.row["talked"]:
        await taken.tell(ActivityChanged)
    return conversation
