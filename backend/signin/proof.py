"""Asking for a recent proof of who holds the phone, before something that can't be taken back (trust.md §2)."""

from backend.clock import now
from backend.database import fetch_one
from backend.errors import NotAllowed
from backend.permissions import Actor
from backend.signin import sessions
from backend.signin.rules import recent


async def require_recent(actor: Actor) -> None:
    """Who has an e-mail address must have proven in the last half hour who they are; who has none can't.

    Raises NotAllowed `confirm_first`.
    """
    me = await fetch_one("SELECT email FROM resident WHERE id = $1", actor.resident)
    proven_at = await sessions.confirmed_at(actor)
    if me is not None and me["email"] and not (proven_at and recent(proven_at, now())):
        raise NotAllowed("confirm_first")
