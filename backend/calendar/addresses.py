"""The secret addresses of calendars: making one, making a new one instead, ending it."""

from typing import Literal

from msgspec import Struct

from backend.clock import Instant, now
from backend.database import as_time, execute, fetch, transaction
from backend.ids import digest, new_id, token
from backend.permissions import Actor, Role, require

CalendarKind = Literal["own", "house"]
MAKE = """INSERT INTO calendar_address (id, complex_id, resident_id, kind, sha256, made_at)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (resident_id, kind) DO UPDATE SET sha256 = EXCLUDED.sha256, made_at = EXCLUDED.made_at"""
MINE = "SELECT kind, made_at FROM calendar_address WHERE resident_id = $1 ORDER BY kind DESC"
END = "DELETE FROM calendar_address WHERE resident_id = $1 AND kind = $2"


class CalendarAddressView(Struct):
    """`own`: what I signed up to. `house`: what the complex does in public; may hang on a website."""

    kind: CalendarKind
    made_at: Instant


async def mine(actor: Actor) -> list[CalendarAddressView]:
    """Which addresses there are; what they are was said once only. Raises NotAllowed."""
    require(actor.neighbour, actor, Role.RESIDENT)
    rows = await fetch(MINE, actor.resident)
    return [CalendarAddressView(row["kind"], as_time(row["made_at"])) for row in rows]


async def make(actor: Actor, kind: CalendarKind) -> str:
    """A new secret, of 256 bits; the one there was before opens nothing any more. Raises NotAllowed."""
    require(actor.neighbour, actor, Role.RESIDENT)
    secret = token()
    async with transaction():
        await execute(MAKE, new_id(), actor.complex, actor.resident, kind, digest(secret), now())
    return secret


async def end(actor: Actor, kind: CalendarKind) -> None:
    """None any more; having none is fine. Raises NotAllowed."""
    require(actor.neighbour, actor, Role.RESIDENT)
    async with transaction():
        await execute(END, actor.resident, kind)
