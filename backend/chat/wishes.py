"""What each lets neighbours see of them in conversations, and what the board allows at all."""

from msgspec import UNSET, Struct, UnsetType, structs

from backend import audit
from backend.chat.cards import Wishes
from backend.chat.safety_models import ChatRules, ChatWishes
from backend.chat.seats import require_chat
from backend.database import execute, transaction
from backend.outbox import record
from backend.people.events import ProfileChanged
from backend.permissions import Actor, Role, require

MAKE = """INSERT INTO chat_wishes (resident_id, complex_id, shows_seen, shows_presence, shows_typing)
VALUES ($1, $2, FALSE, FALSE, FALSE) ON CONFLICT DO NOTHING"""
RULE = """INSERT INTO chat_rules (complex_id, seen_by) VALUES ($1, $2)
ON CONFLICT (complex_id) DO UPDATE SET seen_by = excluded.seen_by"""


class WishesChange(Struct, frozen=True, forbid_unknown_fields=True):
    """What to change; what isn't named stays as it is."""

    shows_seen: bool | UnsetType = UNSET
    shows_presence: bool | UnsetType = UNSET
    shows_typing: bool | UnsetType = UNSET


async def mine(actor: Actor) -> Wishes:
    """One's own wishes, nothing shown unless one said so. Raises NotAllowed for who is no neighbour."""
    require_chat(actor)
    wishes = await ChatWishes.get_or_none(resident_id=actor.resident) or ChatWishes()
    allowed = await seen_by_allowed(actor.complex)
    return Wishes(wishes.shows_seen, wishes.shows_presence, wishes.shows_typing, allowed)


async def change(actor: Actor, wanted: WishesChange) -> Wishes:
    """Show more or less of oneself, from now on. Raises NotAllowed for who is no neighbour."""
    require_chat(actor)
    changes = {name: value for name, value in structs.asdict(wanted).items() if value is not UNSET}
    if changes:
        async with transaction():
            await execute(MAKE, actor.resident, actor.complex)
            await ChatWishes.filter(resident_id=actor.resident).update(**changes)
            await record(ProfileChanged(complex=actor.complex, resident=actor.resident))
    return await mine(actor)


async def rules_change(actor: Actor, seen_by: bool) -> Wishes:
    """Whether this complex has 'seen by' at all, audited. For the board that lives here; raises NotAllowed."""
    require(actor.neighbour and Role.BOARD in actor.roles, actor, Role.BOARD)
    async with transaction():
        if await seen_by_allowed(actor.complex) != seen_by:
            await execute(RULE, actor.complex, seen_by)
            await audit.note(actor.complex, actor.resident, "chat.seen_by_on" if seen_by else "chat.seen_by_off")
    return await mine(actor)


async def seen_by_allowed(complex: str) -> bool:
    return await ChatRules.exists(complex_id=complex, seen_by=True)
