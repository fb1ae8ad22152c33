"""Invitations: a way in for one person in one home, made by the board (or, at the command line, the operator)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from msgspec import Struct

from backend import audit
from backend.clock import now
from backend.database import execute, fetch, fetch_one, transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import digest, opaque_id, token
from backend.people.models import Home
from backend.permissions import Actor, Role, may_invite, require
from backend.signin.alone import alone
from backend.signin.hashing import hashed, signs
from backend.signin.models import Invitation
from backend.signin.rules import INVITATION_LASTS
from backend.signin.shapes import HANDLE, SECRET, spaced
from backend.texts import line

LABEL = 20
SHOWN_NAME = 40
MOST_LISTED = 500


class Made(Struct, frozen=True):
    """A new invitation. Its token and code exist here only: we keep what checks them, not what opens."""

    id: str
    home_label: str
    shown_name: str | None
    token: str
    code: str
    expires_at: datetime


async def invite(actor: Actor, home_label: str, shown_name: str | None = None) -> Made:
    """Invite somebody to a home in one's own complex; the home is made when it wasn't known yet.

    For the board. Raises NotAllowed, Invalid `required` or `too_long`, Busy.
    """
    require(may_invite(actor), actor, Role.BOARD)
    label = line(home_label, "home_label", least=1, most=LABEL)
    name = line(shown_name, "shown_name", most=SHOWN_NAME) if shown_name else None
    secret = signs(SECRET)
    secret_hash = await hashed(secret)
    async with transaction():
        home = await _home(actor.complex, label)
        made = await _write(home, name or None, "resident", secret, secret_hash, actor.resident)
        await audit.note(actor.complex, actor.resident, "invitation.made", made.id)
    return made


async def make_by_operator(home: Home, shown_name: str | None, role: str) -> Made:
    """Invite somebody with any role: for the command line. Raises Invalid `unknown_choice`, `too_long`."""
    if role not in set(Role):
        raise Invalid("unknown_choice", "role")
    name = line(shown_name, "shown_name", most=SHOWN_NAME) if shown_name else None
    secret = signs(SECRET)
    secret_hash = await hashed(secret)
    async with transaction():
        made = await _write(home, name or None, role, secret, secret_hash, None)
        await audit.note(home.complex_id, None, "invitation.made", made.id, f"operator, {role}")
    return made


async def withdraw(actor: Actor, id: str) -> None:
    """Make an invitation worthless. Raises NotAllowed, NotFound, Conflict `link_used` when they are in already."""
    require(may_invite(actor), actor, Role.BOARD)
    async with transaction():
        row = await fetch_one("SELECT used_at FROM invitation WHERE id = $1 AND complex_id = $2", id, actor.complex)
        if row is None:
            raise NotFound
        if row["used_at"]:
            raise Conflict("link_used")
        withdrawn = await execute(
            "UPDATE invitation SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL AND used_at IS NULL",
            id, now(),
        )  # fmt: skip
        if withdrawn:
            await audit.note(actor.complex, actor.resident, "invitation.withdrawn", id)


async def waiting(actor: Actor) -> Sequence[Any]:
    """The complex's invitations that still work, newest first. For the board. Raises NotAllowed."""
    require(may_invite(actor), actor, Role.BOARD)
    return await fetch(
        "SELECT i.id, i.shown_name, i.made_at, i.expires_at, h.label FROM invitation i JOIN home h ON h.id = i.home_id"
        " WHERE i.complex_id = $1 AND i.used_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > $2"
        " ORDER BY i.made_at DESC, i.id LIMIT $3",
        actor.complex, now(), MOST_LISTED,
    )  # fmt: skip


async def _home(complex: str, label: str) -> Home:
    """The home with this label, '3a' and '3A' being one door."""
    await alone(f"home {complex} {label.lower()}")
    same = "SELECT id FROM home WHERE complex_id = $1 AND LOWER(label) = LOWER($2) LIMIT 1"
    row = await fetch_one(same, complex, label)
    if row is None:
        await execute(
            "INSERT INTO home (id, complex_id, label) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            opaque_id(), complex, label,
        )  # fmt: skip
        row = await fetch_one(same, complex, label)
    return await Home.get(id=row["id"] if row else "")


async def _write(home: Home, shown_name: str | None, role: str, secret: str, secret_hash: str, by: str | None) -> Made:
    id, link, moment = opaque_id(), token(), now()
    handle = await _free_handle()
    await Invitation.create(
        id=id,
        complex_id=home.complex_id,
        home=home,
        shown_name=shown_name,
        role=role,
        token_sha256=digest(link),
        handle=handle,
        secret_hash=secret_hash,
        made_by=by,
        made_at=moment,
        expires_at=moment + INVITATION_LASTS,
    )
    return Made(id, home.label, shown_name, link, spaced(handle + secret), moment + INVITATION_LASTS)


async def _free_handle() -> str:
    """Four signs no invitation has had; of a million, so the first nearly always will do."""
    while True:
        handle = signs(HANDLE)
        if await fetch_one("SELECT id FROM invitation WHERE handle = $1", handle) is None:
            return handle
