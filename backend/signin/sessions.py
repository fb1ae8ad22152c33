"""Sessions: one per device, opened after proof, ended at once."""

from datetime import datetime

from backend import audit
from backend.clock import now
from backend.database import as_time, execute, fetch_one, transaction
from backend.errors import Gone, NotFound
from backend.ids import digest, opaque_id, token
from backend.people import access
from backend.permissions import Actor
from backend.texts import line

DEVICE_NAME = 60

INSERT = """INSERT INTO session (id, complex_id, resident_id, token_sha256, kind, device_name, created_at,
last_seen_at, confirmed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)"""


async def start(
    resident: str, complex: str, kind: str, device_name: str, confirmed_at: datetime | None = None
) -> tuple[str, str]:
    """Open a session for someone whose proof was just seen; answers its token and its id.

    `kind` is cookie, bearer or operator (a script's, 24 hours, audited). `confirmed_at` is when they
    proved it where that was earlier. Raises Gone `link_expired` for who no longer lives here.
    """
    secret, id, moment = token(), opaque_id(), now()
    async with transaction():
        living = await fetch_one(
            "SELECT id FROM resident WHERE id = $1 AND complex_id = $2 AND moved_out_at IS NULL", resident, complex
        )
        if living is None:
            raise Gone("link_expired")
        name = line(device_name, "device_name", most=DEVICE_NAME)
        confirmed = confirmed_at or moment
        await execute(INSERT, id, complex, resident, digest(secret), kind, name, moment, confirmed)
        if kind == "operator":
            await audit.note(complex, None, "session.operator", resident)
        await access.touch(resident, complex)
    return secret, id


async def end(actor: Actor, id: str) -> None:
    """Sign out one of one's own devices, at once and everywhere. Raises NotFound for any other."""
    async with transaction():
        touched = await execute(
            "UPDATE session SET ended_at = $3 WHERE id = $1 AND resident_id = $2 AND ended_at IS NULL",
            id, actor.resident, now(),
        )  # fmt: skip
        if not touched:
            raise NotFound
        await access.touch(actor.resident, actor.complex)


async def confirm(actor: Actor) -> None:
    """This device's holder just proved again who they are: their powers wake. Call it inside the transaction."""
    await execute(
        "UPDATE session SET confirmed_at = $2, last_seen_at = $2 WHERE id = $1 AND ended_at IS NULL",
        actor.session, now(),
    )  # fmt: skip
    await access.touch(actor.resident, actor.complex)


async def confirmed_at(actor: Actor) -> datetime | None:
    """When this device's holder last proved who they are."""
    row = await fetch_one("SELECT confirmed_at FROM session WHERE id = $1", actor.session)
    return as_time(row["confirmed_at"]) if row else None
