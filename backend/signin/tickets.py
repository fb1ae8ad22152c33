"""Tickets for the socket: 128 random bits, thirty seconds, once (query strings end up in logs, messages don't)."""

import secrets
from datetime import datetime

from backend.clock import now
from backend.database import execute, fetch
from backend.ids import digest
from backend.permissions import Actor
from backend.signin.actors import by_session
from backend.signin.rules import TICKET_LASTS


async def make(actor: Actor) -> tuple[str, datetime]:
    """A ticket for this device, and when it expires."""
    ticket, expires_at = secrets.token_urlsafe(16), now() + TICKET_LASTS
    await execute(
        "INSERT INTO live_ticket (id, complex_id, session_id, expires_at) VALUES ($1, $2, $3, $4)",
        digest(ticket), actor.complex, actor.session, expires_at,
    )  # fmt: skip
    return ticket, expires_at


async def redeem(ticket: str) -> Actor | None:
    """Whose ticket this is, as they stand now; None when it was used, expired, or its session ended."""
    rows = await fetch(
        "DELETE FROM live_ticket WHERE id = $1 AND expires_at > $2 RETURNING session_id", digest(ticket), now()
    )
    if not rows:
        return None
    session: str = rows[0]["session_id"]
    return (await by_session([session])).get(session)


async def forget_old(moment: datetime) -> int:
    """Drop tickets nobody used; answers how many."""
    return await execute("DELETE FROM live_ticket WHERE expires_at <= $1", moment)
