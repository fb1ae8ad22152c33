"""Taking a call off the board, or keeping it there longer."""

from backend.clock import now
from backend.database import transaction
from backend.errors import NotAllowed
from backend.help import talking
from backend.help.events import HelpExtended, HelpWithdrawn
from backend.help.rules import extended
from backend.help.states import State, must_be_live
from backend.help.taking import take
from backend.permissions import Actor
from backend.texts import paragraph

LONGEST_REASON = 300


async def withdraw(actor: Actor, request: str, reason: str = "") -> None:
    """'Not needed any more', said by who asked or by the person it was asked for.

    Those who answered are told, with the reason. Raises NotFound, NotAllowed, Conflict call_closed, Invalid.
    """
    words = paragraph(reason, "reason", most=LONGEST_REASON)
    async with transaction():
        taken = await take(actor, request)
        if actor.resident not in taken.keepers:
            raise NotAllowed
        must_be_live(taken.call.state)
        taken.call.state, taken.call.withdrawn_reason = State.WITHDRAWN, words or None
        await talking.say(taken, taken.promised, "withdrawn")
        await taken.tell(HelpWithdrawn, [*taken.keepers, *taken.standing])


async def extend(actor: Actor, request: str) -> None:
    """One tap: 14 days from now, 30 for a call without a date; a second tap the same day changes nothing.

    Raises NotFound, NotAllowed (not the author), Conflict call_closed.
    """
    async with transaction():
        taken = await take(actor, request)
        call = taken.call
        if actor.resident != call.author_id:
            raise NotAllowed
        must_be_live(call.state)
        until = extended(
            call.expires_at, call.wanted_on is not None or call.wanted_until is not None, now(), actor.zone
        )
        if until != call.expires_at:
            call.expires_at = until
            await taken.tell(HelpExtended, taken.keepers)
