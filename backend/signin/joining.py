"""Joining: from an invitation to a neighbour with a session.

A link's token has 256 bits and needs no protection; a typed code has 40, so guesses at it are counted per
handle, and a handle nobody has costs the same work and gives the same refusal as a wrong secret.
"""

from datetime import datetime
from typing import Any

from msgspec import Struct

from backend.clock import now
from backend.database import as_time, execute, fetch_one, for_update, transaction
from backend.errors import Conflict, Gone, Invalid
from backend.ids import digest
from backend.people.arriving import move_in
from backend.people.rules import read_language, read_name
from backend.signin import guesses, sessions
from backend.signin.address_change import offer_at_joining
from backend.signin.code_rows import fresh
from backend.signin.codes import read_address
from backend.signin.hashing import matches
from backend.signin.rules import SAME_ATTEMPT, invitation_state
from backend.signin.shapes import HANDLE, invitation_code


class Seen(Struct, frozen=True):
    """What an invitation shows to whoever holds it, and no more."""

    complex_name: str
    home_label: str
    shown_name: str | None


class Newcomer(Struct, frozen=True):
    """What somebody says of themselves while joining. `attempt` is their device's own secret."""

    attempt: str
    shown_name: str
    language: str
    device_name: str
    kind: str
    email: str | None = None


async def look(token: str | None, code: str | None) -> Seen:
    """Where this invitation leads.

    Raises Invalid `code_wrong`, TooMany, Conflict `link_used`, Gone `link_expired` (also for a token we don't know).
    """
    id = await _find(token, code)
    row: Any = await fetch_one(
        "SELECT i.used_at, i.withdrawn_at, i.expires_at, i.shown_name, h.label, c.name FROM invitation i"
        " JOIN home h ON h.id = i.home_id JOIN complex c ON c.id = i.complex_id WHERE i.id = $1",
        id,
    )
    _require_open(row)
    return Seen(row["name"], row["label"], row["shown_name"])


async def join(token: str | None, code: str | None, new: Newcomer) -> str:
    """Move in: answers the token of the first session. The role is the invitation's, never the newcomer's choice.

    The device that used the invitation may ask again for ten minutes, with the same attempt, in case the answer
    got lost; it then gets another session. An e-mail address is kept only when the code sent there comes back
    (address_change). Raises what `look` raises, and Invalid for the name, language or address.
    """
    name = read_name(new.shown_name)
    language = read_language(new.language)
    email = read_address(new.email) if new.email else None
    id = await _find(token, code)
    letter_code = await fresh() if email else None
    async with transaction():
        invitation: Any = await fetch_one(f"SELECT * FROM invitation WHERE id = $1{for_update()}", id)
        resident = _same_device(invitation, new.attempt)
        if resident is None:
            _require_open(invitation)
            resident = await move_in(
                invitation["complex_id"], invitation["home_id"], invitation["role"], name, language
            )
            await _use(id, resident, new.attempt)
            if email and letter_code:
                await offer_at_joining(resident, invitation["complex_id"], email, letter_code, new.attempt)
        session, _ = await sessions.start(resident, invitation["complex_id"], new.kind, new.device_name)
    return session


async def _find(token: str | None, code: str | None) -> str:
    """The id of the invitation this token or typed code belongs to, used or not."""
    if token:
        row = await fetch_one("SELECT id FROM invitation WHERE token_sha256 = $1", digest(token))
        if row is None:
            raise Gone("link_expired")
        return str(row["id"])
    if not code:
        raise Invalid("required", "token")
    typed = invitation_code(code)
    if typed is None:
        raise Invalid("code_wrong", "code")
    counter = guesses.key("join", typed[:HANDLE], now())
    async with guesses.counted(counter, now()):
        pass
    row = await fetch_one("SELECT id, secret_hash FROM invitation WHERE handle = $1", typed[:HANDLE])
    if not await matches(row["secret_hash"] if row else None, typed[HANDLE:]) or row is None:
        raise Invalid("code_wrong", "code")
    await guesses.give_back(counter)
    return str(row["id"])


def _require_open(invitation: Any) -> None:
    state = _state(invitation)
    if state == "used":
        raise Conflict("link_used")
    if state != "open":
        raise Gone("link_expired")


def _state(invitation: Any) -> str:
    if invitation is None:
        return "withdrawn"
    used_at, withdrawn_at = (_maybe_time(invitation[name]) for name in ("used_at", "withdrawn_at"))
    return invitation_state(used_at, withdrawn_at, as_time(invitation["expires_at"]), now())


def _same_device(invitation: Any, attempt: str) -> str | None:
    """Who joined with this invitation, when the same device asks again soon enough."""
    if invitation is None or invitation["used_attempt_sha256"] != digest(attempt):
        return None
    return invitation["resident_id"] if now() < as_time(invitation["used_at"]) + SAME_ATTEMPT else None


def _maybe_time(value: Any) -> datetime | None:
    return as_time(value) if value else None


async def _use(id: str, resident: str, attempt: str) -> None:
    await execute(
        "UPDATE invitation SET used_at = $2, used_attempt_sha256 = $3, resident_id = $4 WHERE id = $1",
        id, now(), digest(attempt), resident,
    )  # fmt: skip
