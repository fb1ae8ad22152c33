"""`naober invite` and `naober token`: ways in that the operator makes, both audited."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated

import typer

from backend import database
from backend.ids import opaque_id
from backend.people.models import Complex, Home, Resident
from backend.settings import Settings
from backend.signin import invitations, sessions
from naober.cli import app, settings, stop
from naober.qr import show


@app.command()
def invite(
    home: Annotated[str, typer.Argument(help="The home as it stands on the door, such as 2-14.")],
    name: Annotated[str, typer.Option(help="The name neighbours will see; they may change it.")] = "",
    role: Annotated[str, typer.Option(help="Also give this role, such as board (for the first of them).")] = "",
    complex: Annotated[str, typer.Option(help="Which complex, when there are several (its short name).")] = "",
) -> None:
    """Make an invitation for somebody in a home: a link, a QR code and a code to type."""
    _with_database(_invite, home, name, role, complex)


@app.command()
def token(
    resident: Annotated[str, typer.Argument(help="A resident's shown name, e-mail address or id.")],
    complex: Annotated[str, typer.Option(help="Which complex, when there are several (its short name).")] = "",
) -> None:
    """A bearer token that acts as this resident for 24 hours: for scripts and tests. Audited."""
    _with_database(_token, resident, complex)


def _with_database(work: Callable[..., Awaitable[None]], *arguments: str) -> None:
    chosen = settings()

    async def run() -> None:
        await database.connect(chosen.database_url, pool=2)
        try:
            await work(chosen, *arguments)
        finally:
            await database.close()

    asyncio.run(run())


async def _invite(chosen: Settings, label: str, name: str, role: str, slug: str) -> None:
    complex = await _complex(slug)
    async with database.transaction():
        home, _ = await Home.get_or_create(complex=complex, label=label, defaults={"id": opaque_id()})
        made = await invitations.make_by_operator(home, shown_name=name or None, role=role or "resident")
    show(f"{chosen.public_url}/kom#{made.token}", f"Invitation for {label}; or type {made.code}")


async def _token(_: Settings, who: str, slug: str) -> None:
    complex = await _complex(slug)
    found = await Resident.filter(complex=complex, moved_out_at=None).order_by("shown_name")
    matches = [one for one in found if who.lower() in (one.id, (one.email or "").lower(), one.shown_name.lower())]
    if not matches:
        stop(f"nobody here is called {who!r}")
    if len(matches) > 1:
        stop(f"{len(matches)} people are called {who!r}: give the id", *(one.id for one in matches))
    async with database.transaction():
        secret, _id = await sessions.start(matches[0].id, complex.id, "operator", "naober token")
    # Alone on standard output, so that TOKEN=$(naober token Sem) works.
    typer.echo(secret)


async def _complex(slug: str) -> Complex:
    found = await Complex.filter(slug=slug) if slug else await Complex.all().limit(2)
    if not found:
        stop(f"there is no complex {slug!r}" if slug else "there is no complex yet: run  naober demo")
    if len(found) > 1:
        slugs = ", ".join(sorted([one.slug for one in await Complex.all()]))
        stop(f"there are several complexes: choose one with --complex ({slugs})")
    return found[0]
