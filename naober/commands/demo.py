"""`naober demo`: a made-up complex to try everything on, and ways in for four of its people."""

import asyncio
import random
from typing import Annotated

import typer

from backend import audit, database
from backend.clock import now
from backend.people.models import Complex, Home, Resident
from backend.settings import Settings
from backend.signin import device_links, invitations
from naober.cli import app, console, settings, stop
from naober.demo import calls, chat, content, groups, people
from naober.qr import show


@app.command()
def demo(
    profile: Annotated[str, typer.Option(help=f"One of {', '.join(content.PROFILES)}.")] = "mixit",
    residents: Annotated[int, typer.Option(help="How many neighbours; 0: as in the profile.")] = 0,
) -> None:
    """Add a demo complex, beside what is there already."""
    chosen = settings()
    if profile not in content.PROFILES:
        stop(f"there is no profile {profile!r}: choose one of {', '.join(content.PROFILES)}")
    asyncio.run(_add(chosen, profile, residents))


async def _add(chosen: Settings, profile: str, residents: int) -> None:
    await database.connect(chosen.database_url, pool=2)
    try:
        if await Complex.exists(slug=profile):
            stop(f"the demo complex {profile} is there already")
        await fill(profile, residents)
        await _print_ways_in(chosen, profile)
    finally:
        await database.close()


async def fill(profile: str, residents: int = 0) -> None:
    """Make the demo complex of that profile, always the same but for its dates."""
    plan = content.profile(profile)
    dice = random.Random(profile)
    most = residents or min(plan["residents"], plan["homes"]["count"] - people.FREE_HOMES)
    with console.status(f"Moving {most} neighbours into {plan['name']} ..."):
        async with database.transaction():
            village = await people.settle(plan, profile, most, now(), dice)
            count = await calls.fill_board(village, now(), dice)
            await groups.fill_groups(plan, village, now())
            said = await chat.fill_chat(village, now())
            await audit.note(village.complex.id, None, "demo filled")
    console.print(f"[green]✓[/] {plan['name']}: {most} neighbours, {count} calls on the board, {said} messages")


async def show_ways_in(chosen: Settings) -> None:
    """Fill the first demo complex when there is none yet, and print links for four people."""
    await database.connect(chosen.database_url, pool=2)
    try:
        if not await Complex.exists():
            await fill("mixit")
        first = await Complex.filter(slug__in=content.PROFILES).order_by("created_at").first()
        if first is not None:
            await _print_ways_in(chosen, first.slug)
    finally:
        await database.close()


async def _print_ways_in(chosen: Settings, profile: str) -> None:
    cast = content.profile(profile)["cast"]
    complex = await Complex.get(slug=profile)
    for role in ("resident", "coordinator", "board"):
        one = await Resident.filter(complex=complex, shown_name=cast[role], moved_out_at=None).first()
        if one is None:
            continue
        async with database.transaction():
            token = await device_links.make_for_operator(one.id)
        show(f"{chosen.public_url}/erbij#{token}", f"{one.shown_name} ({role})")
    home = await _free_home(complex)
    if home is not None:
        async with database.transaction():
            made = await invitations.make_by_operator(home, shown_name=None, role="resident")
        show(f"{chosen.public_url}/kom#{made.token}", f"newcomer, home {home.label} (or type {made.code})")


async def _free_home(complex: Complex) -> Home | None:
    taken = await Resident.filter(complex=complex, moved_out_at=None, home_id__isnull=False).values_list(
        "home_id", flat=True
    )
    return await Home.filter(complex=complex).exclude(id__in=taken).order_by("-label").first()
