"""One call taken in hand to be changed: locked, seen, its answers beside it; then written back and told."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from backend.clock import now
from backend.errors import NotAllowed, NotFound
from backend.help import pictures
from backend.help.board_count import next_seq
from backend.help.events import HelpEvent
from backend.help.models import HelpAnswer, HelpRequest
from backend.help.states import LIVE, STANDING, TAKEN, Reply, settled
from backend.help.visibility import must_see, require_board, shaped
from backend.outbox import record
from backend.permissions import Actor

MOVING = (
    "seq", "changed_at", "state", "people_needed", "people_accepted", "urgent", "expires_at", "first_answer_at",
    "suggested_at", "hidden_at", "hidden_by", "hidden_reason", "withdrawn_reason",
)  # fmt: skip


@dataclass(slots=True)
class Taken:
    """A locked call with all its answers, oldest first; `by` is who changes it, None for the clock."""

    call: HelpRequest
    answers: list[HelpAnswer]
    by: str | None

    @property
    def keepers(self) -> list[str]:
        """Who decides about it: its author and the person it was written for."""
        return [one for one in (self.call.author_id, self.call.beneficiary_id) if one is not None]

    @property
    def standing(self) -> list[str]:
        """Those whose answer stands."""
        return [answer.resident_id for answer in self.answers if answer.state in STANDING]

    @property
    def promised(self) -> list[HelpAnswer]:
        """Answers that were accepted, and whose help is not done yet."""
        return [answer for answer in self.answers if answer.state in TAKEN and answer.state != Reply.DONE]

    def answer(self, id: str) -> HelpAnswer:
        """The answer with this id, for who asked any, for who answered their own.

        Raises NotAllowed for who has no part in the call, whether or not there is such an answer; NotFound.
        """
        mine = [one for one in self.answers if self.by in (one.resident_id, *self.keepers)]
        if not mine and self.by not in self.keepers:
            raise NotAllowed
        for answer in mine:
            if answer.id == id:
                return answer
        raise NotFound

    def settle(self) -> None:
        """Count who is accepted, and move the call along accordingly."""
        states = [answer.state for answer in self.answers]
        self.call.people_accepted = sum(state in TAKEN for state in states)
        self.call.state = settled(self.call.state, self.call.people_needed, states)

    async def tell(
        self, event: type[HelpEvent], told: Iterable[str], *, fields: Iterable[str] = (), **more: Any
    ) -> None:
        """Write the call back under the board's next number and record what happened; `by` is always told."""
        call = self.call
        call.seq, call.changed_at = await next_seq(call.complex_id), now()
        await call.save(update_fields=[*MOVING, *fields])
        if call.state not in LIVE or call.hidden_at is not None:
            await pictures.hide(call.photos)
        people = dict.fromkeys([*([self.by] if self.by else []), *told])
        await record(
            event(complex=call.complex_id, request=call.id, seq=call.seq, by=self.by, told=tuple(people), **more)
        )


async def take(actor: Actor, request: str) -> Taken:
    """Lock a call that this person sees, within a transaction. Raises NotAllowed, NotFound."""
    taken = await take_unseen(actor, request)
    await must_see(actor, request)
    return taken


async def take_unseen(actor: Actor, request: str) -> Taken:
    """Lock a call of this complex; whether they see it is for the caller to ask. Raises NotAllowed, NotFound."""
    require_board(actor)
    if not shaped(request):
        raise NotFound
    call = await HelpRequest.filter(id=request, complex_id=actor.complex).select_for_update().first()
    if call is None:
        raise NotFound
    return Taken(call, await answers_of(request), actor.resident)


async def answers_of(request: str) -> list[HelpAnswer]:
    return await HelpAnswer.filter(request_id=request).order_by("id")
