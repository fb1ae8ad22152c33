"""Saying thanks, both ways, once each, when the help is done."""

from backend.database import transaction
from backend.errors import Conflict
from backend.help import talking
from backend.help.events import HelpThanked
from backend.help.finishing import helped_by
from backend.help.states import Reply
from backend.help.taking import take
from backend.permissions import Actor
from backend.texts import paragraph

LONGEST_THANKS = 300


async def thank(actor: Actor, request: str, answer: str, text: str = "") -> None:
    """Thank the other of the two; without words is fine too.

    Raises NotFound, Conflict (not_done_yet, already_thanked), Invalid too_long.
    """
    words = paragraph(text, "text", most=LONGEST_THANKS)
    async with transaction():
        taken = await take(actor, request)
        chosen = taken.answer(answer)
        if chosen.state != Reply.DONE:
            raise Conflict("not_done_yet")
        side = "thanks_from_asker" if actor.resident in helped_by(taken, chosen) else "thanks_from_helper"
        if getattr(chosen, side) is not None:
            raise Conflict("already_thanked")
        setattr(chosen, side, words)
        await chosen.save(update_fields=[side])
        await talking.say(taken, [chosen], "thanked")
        await taken.tell(HelpThanked, [*taken.keepers, chosen.resident_id])
