"""Bringing a next device in with one that is in already, as when pairing: scan, compare two digits, say yes.

The digits stand on both screens, so that who confirms sees that it is their own second device, not that of
someone who photographed the screen. A link is claimed once; nobody can try digits until they fit.
"""

from datetime import datetime
from typing import Any, NamedTuple

from backend import audit
from backend.clock import now
from backend.database import as_time, execute, fetch_one, for_update, transaction
from backend.errors import Conflict, Gone, NotFound
from backend.ids import digest, opaque_id, token
from backend.permissions import Actor
from backend.signin import sessions
from backend.signin.hashing import digits
from backend.signin.models import DeviceLink
from backend.signin.rules import LINK_LASTS, OPERATOR_LINK_LASTS, LinkState, link_state
from backend.signin.sessions import DEVICE_NAME
from backend.texts import line


class Offered(NamedTuple):
    """A link to be shown as a QR code by the device that offers it."""

    id: str
    token: str
    expires_at: datetime


class Claimed(NamedTuple):
    """What the second device keeps (attempt) and shows (check)."""

    attempt: str
    check: str


async def offer(actor: Actor) -> Offered:
    """Offer a link from this device, for two minutes; an earlier one of this device stops working."""
    secret, moment = token(), now()
    async with transaction():
        await execute(
            "UPDATE device_link SET expires_at = $2 WHERE offered_by = $1 AND confirmed_at IS NULL AND expires_at > $2",
            actor.session, moment,
        )  # fmt: skip
        made = await DeviceLink.create(
            id=opaque_id(),
            complex_id=actor.complex,
            resident_id=actor.resident,
            offered_by=actor.session,
            token_sha256=digest(secret),
            made_at=moment,
            expires_at=moment + LINK_LASTS,
        )
    return Offered(made.id, secret, made.expires_at)


async def make_for_operator(resident: str) -> str:
    """The token of a link that needs nobody's yes, valid for a day: for the command line. Audited.

    Raises NotFound for who doesn't live here (any more).
    """
    secret, moment = token(), now()
    async with transaction():
        row = await fetch_one("SELECT complex_id FROM resident WHERE id = $1 AND moved_out_at IS NULL", resident)
        if row is None:
            raise NotFound
        await DeviceLink.create(
            id=opaque_id(),
            complex_id=row["complex_id"],
            resident_id=resident,
            token_sha256=digest(secret),
            made_at=moment,
            expires_at=moment + OPERATOR_LINK_LASTS,
            confirmed_at=moment,
        )
        await audit.note(row["complex_id"], None, "device_link.operator", resident)
    return secret


async def claim(secret: str, device_name: str) -> Claimed:
    """The second device has scanned the link. Raises Conflict `link_used`, Gone `link_expired`."""
    name, attempt, check = line(device_name, "device_name", most=DEVICE_NAME), token(), digits(2)
    async with transaction():
        row = await _locked("token_sha256 = $1", digest(secret))
        if row is None or _state(row) == "expired":
            raise Gone("link_expired")
        if row["claimed_at"]:
            raise Conflict("link_used")
        await execute(
            "UPDATE device_link SET claimed_at = $2, attempt_sha256 = $3, check_digits = $4, device_name = $5"
            " WHERE id = $1",
            row["id"], now(), digest(attempt), check, name,
        )  # fmt: skip
    return Claimed(attempt, check)


async def state(actor: Actor, id: str) -> tuple[LinkState, str | None, str | None]:
    """How far the link is that this device offered: state, the other device's name, the digits it shows.

    Raises NotFound for any other link.
    """
    row = await fetch_one("SELECT * FROM device_link WHERE id = $1 AND offered_by = $2", id, actor.session)
    if row is None:
        raise NotFound
    return _state(row), row["device_name"] or None, row["check_digits"] or None


async def confirm(actor: Actor, id: str) -> None:
    """Say yes on the device that offered the link; saying it twice is one yes.

    Raises NotFound, Conflict `not_claimed` before anyone scanned it, Gone `link_expired`.
    """
    async with transaction():
        row = await _locked("id = $1 AND offered_by = $2", id, actor.session)
        if row is None:
            raise NotFound
        found = _state(row)
        if found == "expired":
            raise Gone("link_expired")
        if found == "open":
            raise Conflict("not_claimed")
        await execute("UPDATE device_link SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL", id, now())


async def sign_in(attempt: str, kind: str) -> str:
    """The token of the second device's session, once the first said yes.

    Its powers are as old as those of the device that offered: a link is no fresh proof. Raises Conflict
    `waiting_for_confirmation` or `link_used`, Gone `link_expired`.
    """
    async with transaction():
        row = await fetch_one(
            "SELECT l.*, s.confirmed_at AS proven_at, s.ended_at FROM device_link l"
            " LEFT JOIN session s ON s.id = l.offered_by WHERE l.attempt_sha256 = $1",
            digest(attempt),
        )
        found = _state(row) if row else "expired"
        if row is None or found == "expired" or row["ended_at"]:
            raise Gone("link_expired")
        if found != "confirmed":
            raise Conflict("waiting_for_confirmation")
        if not await execute("UPDATE device_link SET used_at = $2 WHERE id = $1 AND used_at IS NULL", row["id"], now()):
            raise Conflict("link_used")
        proven_at = as_time(row["proven_at"]) if row["offered_by"] else None
        secret, _ = await sessions.start(row["resident_id"], row["complex_id"], kind, row["device_name"], proven_at)
    return secret


def _state(row: Any) -> LinkState:
    claimed_at, confirmed_at = (as_time(row[name]) if row[name] else None for name in ("claimed_at", "confirmed_at"))
    return link_state(claimed_at, confirmed_at, as_time(row["expires_at"]), now())


async def _locked(which: str, *values: str) -> Any | None:
    return await fetch_one(f"SELECT * FROM device_link WHERE {which}{for_update()}", *values)
