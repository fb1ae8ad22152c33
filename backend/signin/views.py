"""What the app learns of its own session, of devices, invitations and links."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import segno
from msgspec import Struct

from backend.clock import Instant, now
from backend.database import as_time, fetch, fetch_one
from backend.errors import SignInFirst
from backend.people.views import Me, Person, me
from backend.permissions import POWERFUL, Actor, Role
from backend.signin.device_links import Offered
from backend.signin.invitations import Made
from backend.signin.rules import LinkState, Terms, csrf, terms
from backend.words import LANGUAGES


class ComplexView(Struct):
    """The complex this session is in; `languages` are those the app speaks there.

    `ask` is a coordinator (or else somebody of the board) to turn to when something is not clear.
    """

    id: str
    name: str
    zone: str
    languages: list[str]
    ask: Person | None


class SessionView(Struct, omit_defaults=True):
    """Who is signed in on this device. `token` comes once, and only to who asked for a bearer token.

    `powers`: whether roles over others are awake, until `powers_until`; false also for who has none.
    """

    csrf: str
    me: Me
    complex: ComplexView
    powers: bool
    powers_until: Instant | None = None
    token: str | None = None


class DeviceView(Struct):
    """A device that is signed in; `current` is the one that asks."""

    id: str
    name: str
    last_seen_at: Instant
    created_at: Instant
    current: bool


class InvitationView(Struct):
    """A new invitation, the only time that its link and code are shown."""

    id: str
    home_label: str
    shown_name: str | None
    url: str
    code: str
    qr: str
    expires_at: Instant


class InvitationRow(Struct):
    """An invitation that still works."""

    id: str
    home_label: str
    shown_name: str | None
    made_at: Instant
    expires_at: Instant


class DeviceLinkView(Struct):
    """A link to show to one's next device."""

    id: str
    url: str
    qr: str
    expires_at: Instant


class DeviceLinkState(Struct, omit_defaults=True):
    """How far it is: open, claimed, confirmed or expired; once claimed, the other device's name and digits."""

    id: str
    state: LinkState
    device_name: str | None = None
    check: str | None = None


async def session_view(actor: Actor, token: str, *, shown: bool = False) -> SessionView:
    """This session as its own device sees it; `shown` puts the token in it. Raises SignInFirst if it just ended."""
    row = await fetch_one(
        "SELECT c.name, s.kind, s.created_at, s.last_seen_at, s.confirmed_at FROM session s"
        " JOIN complex c ON c.id = s.complex_id WHERE s.id = $1 AND s.ended_at IS NULL",
        actor.session,
    )
    if row is None:
        raise SignInFirst
    awake = bool(actor.roles & POWERFUL)
    return SessionView(
        csrf=csrf(token),
        me=await me(actor),
        complex=ComplexView(actor.complex, row["name"], actor.zone, list(LANGUAGES), await _to_ask(actor)),
        powers=awake,
        powers_until=_powers_until(row, actor) if awake else None,
        token=token if shown else None,
    )


async def _to_ask(actor: Actor) -> Person | None:
    row = await fetch_one(
        "SELECT r.id, r.shown_name, r.photo_id FROM role_grant g JOIN resident r ON r.id = g.resident_id"
        " WHERE g.complex_id = $1 AND g.role IN ('coordinator', 'board') AND r.id <> $2 AND r.moved_out_at IS NULL"
        " AND r.home_id IS NOT NULL ORDER BY g.role DESC, g.granted_at, r.id LIMIT 1",
        actor.complex,
        actor.resident,
    )
    return Person(row["id"], row["shown_name"], row["photo_id"]) if row else None


async def devices(actor: Actor) -> list[DeviceView]:
    """Where this person is signed in, last used first."""
    rows = await fetch(
        "SELECT id, kind, device_name, last_seen_at, created_at, confirmed_at FROM session"
        " WHERE resident_id = $1 AND ended_at IS NULL ORDER BY last_seen_at DESC, id",
        actor.resident,
    )
    neighbour = Role.RESIDENT in actor.roles
    return [
        DeviceView(
            id=row["id"],
            name=row["device_name"],
            last_seen_at=as_time(row["last_seen_at"]),
            created_at=as_time(row["created_at"]),
            current=row["id"] == actor.session,
        )
        for row in rows
        if now() < _terms(row, neighbour)[0]
    ]


def invitation_view(made: Made, public_url: str) -> InvitationView:
    url = f"{public_url}/kom#{made.token}"
    return InvitationView(made.id, made.home_label, made.shown_name, url, made.code, qr(url), made.expires_at)


def invitation_rows(rows: Sequence[Any]) -> list[InvitationRow]:
    return [
        InvitationRow(
            id=row["id"],
            home_label=row["label"],
            shown_name=row["shown_name"],
            made_at=as_time(row["made_at"]),
            expires_at=as_time(row["expires_at"]),
        )
        for row in rows
    ]


def link_view(offered: Offered, public_url: str) -> DeviceLinkView:
    url = f"{public_url}/erbij#{offered.token}"
    return DeviceLinkView(offered.id, url, qr(url), offered.expires_at)


def qr(url: str) -> str:
    """The address as an SVG of its own, dark on light whatever the screen's colours are."""
    svg = io.BytesIO()
    code = segno.make(url, error="m", micro=False)
    code.save(svg, kind="svg", xmldecl=False, nl=False, scale=4, border=4, dark="#000", light="#fff", omitsize=True)
    return svg.getvalue().decode()


def _terms(row: Any, neighbour: bool) -> Terms:
    times = (as_time(row[name]) for name in ("created_at", "last_seen_at", "confirmed_at"))
    return terms(row["kind"], neighbour, *times)


def _powers_until(row: Any, actor: Actor) -> datetime:
    return _terms(row, actor.neighbour).powers_until
