"""Saying 'I'll help' (to an offer: 'yes please'), and taking that back."""

from backend.clock import now
from backend.database import transaction
from backend.errors import Conflict, NotAllowed, NotFound
from backend.help import talking
from backend.help.events import AnswerWithdrawn, HelpAnswered
from backend.help.models import HelpAnswer
from backend.help.states import LIVE, TAKEN, answered, taken_back
from backend.help.taking import Taken, take, take_unseen
from backend.help.visibility import must_see
from backend.ids import new_id
from backend.permissions import Actor, may_see_board, require
from backend.texts import paragraph

LONGEST_NOTE = 500


async def answer(actor: Actor, request: str, note: str = "") -> None:
    """Answer a call; an answer taken back may be given again.

    Raises NotAllowed (no neighbour; own_call), NotFound, Conflict (call_closed, enough_people, already_answered,
    answer_was_refused), Invalid.
    """
    words = paragraph(note, "note", most=LONGEST_NOTE)
    async with transaction():
        taken = await take_unseen(actor, request)
        await _must_be_here(actor, taken)
        require(may_see_board(actor), actor)
        if actor.resident in taken.keepers:
            raise NotAllowed("own_call")
        if await _say(taken, actor, words):
            await talking.offered(actor, taken.call)
        taken.call.first_answer_at = taken.call.first_answer_at or now()
        await taken.tell(HelpAnswered, taken.keepers)


async def withdraw_answer(actor: Actor, request: str, answer: str) -> None:
    """'I can't after all', to one's own answer; a place that was given falls open again.

    Raises NotFound, NotAllowed (somebody else's), Conflict (call_closed, answer_changed).
    """
    async with transaction():
        taken = await take(actor, request)
        mine = taken.answer(answer)
        if mine.resident_id != actor.resident:
            raise NotAllowed
        was_taken = mine.state in TAKEN
        mine.state = taken_back(taken.call.state, mine.state)
        await _keep(mine)
        taken.settle()
        if was_taken:
            await talking.say(taken, [mine], "withdrawn")
        await taken.tell(AnswerWithdrawn, taken.keepers)


async def _must_be_here(actor: Actor, taken: Taken) -> None:
    """Raises NotFound; Conflict call_closed when it just ended under the eyes of who could see it."""
    call = taken.call
    try:
        await must_see(actor, call.id)
    except NotFound:
        meant = call.group_id is None or call.group_id in actor.groups
        if meant and call.hidden_at is None and call.state not in LIVE:
            raise Conflict("call_closed") from None
        raise


async def _say(taken: Taken, actor: Actor, note: str) -> bool:
    """Whether it is the first time; who takes it back and offers again is no news."""
    mine = next((one for one in taken.answers if one.resident_id == actor.resident), None)
    state = answered(taken.call.state, mine.state if mine else None)
    if mine is not None:
        mine.state, mine.note, mine.reply = state, note, ""
        await _keep(mine)
        return False
    moment = now()
    await HelpAnswer.create(
        id=new_id(), complex_id=actor.complex, request_id=taken.call.id, resident_id=actor.resident, state=state,
        note=note, created_at=moment, changed_at=moment,
    )  # fmt: skip
    return True


async def _keep(answer: HelpAnswer) -> None:
    answer.changed_at = now()
    await answer.save(update_fields=["state", "note", "reply", "changed_at"])
