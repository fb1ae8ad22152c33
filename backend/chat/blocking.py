"""Shutting somebody out: silently, from direct conversations alone (trust.md §3.8)."""

from backend.chat.seats import require_chat, shaped
from backend.clock import now
from backend.database import execute, fetch, fetch_one, transaction
from backend.errors import NotFound
from backend.ids import new_id
from backend.outbox import record
from backend.people.events import ProfileChanged
from backend.people.views import Person
from backend.permissions import Actor

BLOCK = """INSERT INTO block (id, complex_id, blocker_id, blocked_id, made_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT DO NOTHING"""
# Neighbours only, of today and of before: who works here has no conversations.
KNOWN = """SELECT 1 FROM resident r WHERE r.id = $1 AND r.complex_id = $2
AND EXISTS (SELECT 1 FROM role_grant g WHERE g.resident_id = r.id AND g.role = 'resident')"""
LISTED = """SELECT r.id, r.shown_name, r.photo_id FROM block b JOIN resident r ON r.id = b.blocked_id
WHERE b.blocker_id = $1 ORDER BY r.shown_name, r.id"""


async def block(actor: Actor, resident: str) -> None:
    """From now on nothing they write directly reaches this person; they are not told. Doing it twice is fine.

    Raises NotAllowed (no neighbour), NotFound for oneself and for who is no neighbour here.
    """
    require_chat(actor)
    known = shaped(resident) and resident != actor.resident
    if not known or await fetch_one(KNOWN, resident, actor.complex) is None:
        raise NotFound
    async with transaction():
        await execute(BLOCK, new_id(), actor.complex, actor.resident, resident, now())
        # Who may see that they are here changed, on both sides.
        await record(ProfileChanged(actor.complex, actor.resident))


async def unblock(actor: Actor, resident: str) -> None:
    """Let them write again; what they wrote meanwhile stays unwritten for this person. Raises NotAllowed."""
    require_chat(actor)
    async with transaction():
        await execute("DELETE FROM block WHERE blocker_id = $1 AND blocked_id = $2", actor.resident, resident)
        await record(ProfileChanged(actor.complex, actor.resident))


async def listed(actor: Actor) -> list[Person]:
    """Whom this person shut out, by name; nobody else ever sees it. Raises NotAllowed."""
    require_chat(actor)
    rows = await fetch(LISTED, actor.resident)
    return [Person(row["id"], row["shown_name"], row["photo_id"]) for row in rows]
