"""The named cast: who lives in the house that every test borrows.

Fatma asks, Sem helps, Noor coordinates, Wim sits on the board, Jonas is new, Mila walks with the walking
group; Kees manages the site, Anna coaches, Lies is the landlord. Samir lives elsewhere, in Majella.
"""

import asyncio
import sys
from dataclasses import dataclass, field
from datetime import timedelta

import msgspec

from backend import database
from backend.clock import now
from backend.database import transaction
from backend.groups.models import GroupMembership, WorkingGroup
from backend.help.models import HelpBoard
from backend.ids import digest, new_id, opaque_id, token
from backend.people.models import Complex, Home, Resident, RoleGrant
from backend.permissions import Actor, Role
from backend.signin.models import Session

CAST: dict[str, tuple[str, ...]] = {
    "fatma": ("resident",),
    "sem": ("resident",),
    "noor": ("resident", "coordinator"),
    "wim": ("resident", "board"),
    "jonas": ("resident",),
    "mila": ("resident",),
    "kees": ("site_manager",),
    "anna": ("coach",),
    "lies": ("landlord",),
    "otto": ("operator",),
}


@dataclass
class House:
    """The complex, its people as Actors by first name, their session tokens, and the walking group."""

    complex: str
    elsewhere: str
    walking: str
    secret_club: str
    people: dict[str, Actor] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Actor:
        try:
            return self.people[name]
        except KeyError:
            raise AttributeError(name) from None


async def move_in() -> House:
    """Fill an empty database with two complexes and the cast; each person has one signed-in device."""
    async with transaction():
        mixit = await _complex("mixit", "MIXIT")
        majella = await _complex("majella", "Majella Wonen")
        walking = await _group(mixit, "Wandelen", "open")
        club = await _group(mixit, "Verrassing", "closed")
        house = House(mixit.id, majella.id, walking.id, club.id)
        for number, (name, roles) in enumerate(CAST.items()):
            await _person(house, mixit, name, roles, f"2-{number + 1:02d}")
        await _person(house, majella, "samir", ("resident",), "7")
        await _person(house, majella, "bo", ("resident", "board"), "8")
        for name in ("mila", "noor"):
            await _join(house, name, walking)
    return house


async def long_ago() -> None:
    """Everybody but Jonas has lived here for a month by now: their first week is over."""
    month = now() - timedelta(days=30)
    await database.execute("UPDATE resident SET joined_at = $1 WHERE shown_name <> 'Jonas'", month)


async def _complex(slug: str, name: str) -> Complex:
    made = await Complex.create(id=opaque_id(), slug=slug, name=name, profile=slug, created_at=now())
    await HelpBoard.create(complex_id=made.id, seq=0)
    return made


async def _group(complex: Complex, name: str, kind: str) -> WorkingGroup:
    return await WorkingGroup.create(id=opaque_id(), complex=complex, name=name, kind=kind, made_at=now())


async def _person(house: House, complex: Complex, name: str, roles: tuple[str, ...], label: str) -> None:
    home = None
    if "resident" in roles:
        home = await Home.create(id=opaque_id(), complex=complex, label=label)
    moment = now()
    resident = await Resident.create(
        id=opaque_id(), complex=complex, home=home, shown_name=name.capitalize(), email=f"{name}@example.org",
        languages=["nl"], joined_at=moment, access_changed_at=moment,
    )  # fmt: skip
    for role in roles:
        await RoleGrant.create(id=opaque_id(), complex_id=complex.id, resident=resident, role=role, granted_at=moment)
    secret = token()
    session = await Session.create(
        id=opaque_id(), complex_id=complex.id, resident=resident, token_sha256=digest(secret), kind="bearer",
        device_name="telefoon", created_at=moment, last_seen_at=moment, confirmed_at=moment,
    )  # fmt: skip
    house.tokens[name] = secret
    house.people[name] = Actor(
        resident=resident.id, complex=complex.id, session=session.id, language="nl", zone=complex.zone,
        roles=frozenset(map(Role, roles)),
    )  # fmt: skip


async def _join(house: House, name: str, group: WorkingGroup) -> None:
    actor = house.people[name]
    await GroupMembership.create(
        id=new_id(), complex_id=actor.complex, group=group, resident_id=actor.resident, joined_at=now()
    )
    house.people[name] = Actor(
        resident=actor.resident, complex=actor.complex, session=actor.session, language=actor.language,
        zone=actor.zone, roles=actor.roles, groups=actor.groups | {group.id},
    )  # fmt: skip


if __name__ == "__main__":
    # For tests against a server in a process of its own: fill its database, say who lives there.
    async def fill(url: str) -> None:
        await database.connect(url)
        print(msgspec.json.encode(await move_in()).decode())
        if sys.argv[2:] == ["long-ago"]:
            await long_ago()
        await database.close()

    asyncio.run(fill(sys.argv[1]))
