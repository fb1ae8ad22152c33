"""Saying yes or no to who answered: only who asked does, or the person it was asked for."""

from backend.clock import now
from backend.database import transaction
from backend.errors import Conflict, NotAllowed
from backend.help import talking
from backend.help.answering import LONGEST_NOTE
from backend.help.events import AnswerAccepted, AnswerRefused
from backend.help.models import HelpAnswer
from backend.help.states import TAKEN, accepted, declined
from backend.help.taking import Taken, take
from backend.permissions import Actor
from backend.texts import paragraph


async def accept(actor: Actor, request: str, answer: str, note: str = "") -> None:
    """Take this person's help (or, of an offer, give it to them); enough people and the call is matched.

    Two acceptances for one place come one after the other, since each holds the call's lock, and the second finds
    it taken. Raises NotFound, NotAllowed, Conflict (call_closed, call_hidden, answer_changed, enough_people).
    """
    words = paragraph(note, "note", most=LONGEST_NOTE)
    async with transaction():
        taken, chosen = await _choose(actor, request, answer)
        if taken.call.hidden_at is not None:
            raise Conflict("call_hidden")
        chosen.state, chosen.reply = accepted(taken.call.state, chosen.state), words
        chosen.accepted_by = actor.resident
        await _keep(chosen)
        taken.settle()
        await talking.begin(taken, chosen)
        await taken.tell(AnswerAccepted, [*taken.keepers, chosen.resident_id])


async def refuse(actor: Actor, request: str, answer: str) -> None:
    """No thanks; also to somebody accepted who never came. Raises NotFound, NotAllowed, Conflict."""
    async with transaction():
        taken, chosen = await _choose(actor, request, answer)
        was_taken = chosen.state in TAKEN
        chosen.state = declined(taken.call.state, chosen.state)
        chosen.reported_minutes = None
        await _keep(chosen)
        taken.settle()
        if was_taken:
            await talking.say(taken, [chosen], "withdrawn")
        await taken.tell(AnswerRefused, [*taken.keepers, chosen.resident_id])


async def _choose(actor: Actor, request: str, answer: str) -> tuple[Taken, HelpAnswer]:
    taken = await take(actor, request)
    if actor.resident not in taken.keepers:
        raise NotAllowed
    return taken, taken.answer(answer)


async def _keep(answer: HelpAnswer) -> None:
    answer.changed_at = now()
    await answer.save(update_fields=["state", "accepted_by", "reply", "reported_minutes", "changed_at"])
