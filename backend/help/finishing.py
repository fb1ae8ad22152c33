"""Done: how long it took becomes the helper's contribution, once (domain.md, help board).

For an ask the helper is who answered; for an offer it is the author, and who answered was helped.
"""

from collections.abc import Sequence
from typing import Annotated

from msgspec import Meta, Struct

from backend.clock import local_date, now
from backend.database import transaction
from backend.errors import Conflict, Invalid, NotAllowed
from backend.help import talking
from backend.help.events import AnswerDone, CompletionReported, HelpDone
from backend.help.models import HelpAnswer
from backend.help.rules import MOST_PEOPLE
from backend.help.states import Reply, State, finished, must_be_live, reported
from backend.help.taking import Taken, take
from backend.hours import actions as hours
from backend.hours.rules import MOST_MINUTES
from backend.hours.rules import minutes as given
from backend.ids import Id
from backend.permissions import Actor

GivenMinutes = Annotated[int, Meta(ge=1, le=MOST_MINUTES)]


class Helper(Struct, frozen=True, forbid_unknown_fields=True):
    """How many minutes somebody helped, by the id of their answer."""

    answer: Id
    minutes: GivenMinutes


async def complete_answer(actor: Actor, request: str, answer: str, minutes: int) -> None:
    """One person's help is done. Said by the helped it stands; said by the helper it waits for the helped's yes.

    Raises NotFound, NotAllowed, Conflict answer_changed, Invalid minutes_out_of_range.
    """
    given(minutes)
    async with transaction():
        taken = await take(actor, request)
        chosen = taken.answer(answer)
        if actor.resident in helped_by(taken, chosen):
            await _finish(taken, chosen, minutes, actor.zone)
            await talking.say(taken, [chosen], "done")
            await _told(taken, chosen)
        else:
            chosen.state, chosen.reported_minutes = reported(chosen.state), minutes
            await _keep(chosen)
            await talking.say(taken, [chosen], "reported")
            await taken.tell(CompletionReported, [*taken.keepers, chosen.resident_id])


async def complete(actor: Actor, request: str, helpers: Sequence[Helper]) -> None:
    """Who asked says that it is all done, and how long each person helped; the call ends.

    Who was accepted but is not named gets no minutes now; their report may still be confirmed later. Raises
    NotFound, NotAllowed, Conflict (call_closed, answer_changed, nobody_helped), Invalid.
    """
    if len({one.answer for one in helpers}) != len(helpers) or len(helpers) > MOST_PEOPLE:
        raise Invalid("unknown_choice", "helpers")
    for one in helpers:
        given(one.minutes, "helpers.minutes")
    async with transaction():
        taken = await take(actor, request)
        if taken.call.kind != "ask" or actor.resident not in taken.keepers:
            raise NotAllowed
        must_be_live(taken.call.state)
        for one in helpers:
            await _finish(taken, taken.answer(one.answer), one.minutes, actor.zone)
        if not any(answer.state == Reply.DONE for answer in taken.answers):
            raise Conflict("nobody_helped")
        taken.call.state = State.DONE
        await talking.say(taken, [taken.answer(one.answer) for one in helpers], "done")
        await taken.tell(HelpDone, [*taken.keepers, *taken.standing])


def helped_by(taken: Taken, answer: HelpAnswer) -> list[str]:
    """Who was helped through this answer: those who asked, or who took up the offer."""
    return taken.keepers if taken.call.kind == "ask" else [answer.resident_id]


async def _finish(taken: Taken, answer: HelpAnswer, minutes: int, zone: str) -> None:
    answer.state, answer.minutes = finished(answer.state), minutes
    await _keep(answer)
    call = taken.call
    taken.settle()
    await hours.credit(
        answer.resident_id if call.kind == "ask" else call.author_id, call.complex_id, minutes,
        on=local_date(now(), zone), source_kind="help", source_id=answer.id, title=call.title,
    )  # fmt: skip


async def _told(taken: Taken, answer: HelpAnswer) -> None:
    if taken.call.state == State.DONE:
        await taken.tell(HelpDone, [*taken.keepers, *taken.standing])
    else:
        await taken.tell(AnswerDone, [*taken.keepers, answer.resident_id])


async def _keep(answer: HelpAnswer) -> None:
    answer.changed_at = now()
    await answer.save(update_fields=["state", "minutes", "reported_minutes", "changed_at"])
