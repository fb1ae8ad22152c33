"""`naober complex`: a real house to begin with, and the way in for its first board member."""

import asyncio
from typing import Annotated
from zoneinfo import available_timezones

import typer

from backend import audit, database
from backend.clock import now
from backend.groups.models import WorkingGroup
from backend.help.models import HelpBoard
from backend.ids import opaque_id
from backend.people.models import Complex, Home
from backend.settings import Settings
from backend.signin import invitations
from naober.cli import app, console, settings, stop
from naober.qr import show


@app.command(name="complex")
def complex_(
    name: Annotated[str, typer.Argument(help="As people call it, such as 'De Linde'.")],
    slug: Annotated[str, typer.Option(help="A short name for the command line, such as linde.")],
    first_home: Annotated[str, typer.Option(help="The home of the first board member, such as 2-14.")],
    zone: Annotated[str, typer.Option(help="Where it stands, as an IANA zone.")] = "Europe/Amsterdam",
    group: Annotated[list[str] | None, typer.Option(help="A working group; may be given several times.")] = None,
) -> None:
    """Make a new complex and an invitation for the first member of its board, who invites the others."""
    chosen = settings()
    if zone not in available_timezones():
        stop(f"{zone!r} is no IANA zone, such as Europe/Amsterdam")
    asyncio.run(_make(chosen, name, slug.lower(), zone, first_home, group or []))


async def _make(chosen: Settings, name: str, slug: str, zone: str, first_home: str, groups: list[str]) -> None:
    await database.connect(chosen.database_url, pool=2)
    try:
        if await Complex.exists(slug=slug):
            stop(f"there is a complex {slug} already")
        async with database.transaction():
            made = await Complex.create(id=opaque_id(), slug=slug, name=name, zone=zone, created_at=now())
            await HelpBoard.create(complex_id=made.id, seq=0)
            for one in groups:
                await WorkingGroup.create(id=opaque_id(), complex=made, name=one, made_at=now())
            home = await Home.create(id=opaque_id(), complex=made, label=first_home)
            way_in = await invitations.make_by_operator(home, shown_name=None, role="board")
            await audit.note(made.id, None, "complex made")
    finally:
        await database.close()
    console.print(f"[green]✓[/] {name} is there. Its first board member comes in with:")
    show(f"{chosen.public_url}/kom#{way_in.token}", f"Board member in {first_home}; or type {way_in.code}")
