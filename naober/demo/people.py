"""Who lives in the demo complex: homes, neighbours with their roles, working groups."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from backend.groups.models import GroupMembership, WorkingGroup
from backend.help.models import HelpBoard
from backend.help.rules import CATEGORIES
from backend.ids import new_id, opaque_id
from backend.people.models import Complex, Home, Resident, RoleGrant
from naober.demo.content import shown_names

FREE_HOMES = 3
HOUSE_NUMBER_TO = ("helpers", "helpers", "neighbours", "nobody")
LANGUAGES = (
    ["nl"],
    ["nl", "en"],
    ["nl", "ar"],
    ["nl", "en", "uk"],
    ["ar", "nl"],
    ["nl", "ti"],
    ["en"],
    ["nl", "tr"],
)


@dataclass
class Village:
    """What was made: the complex, its neighbours in order, professionals by role, groups by key."""

    complex: Complex
    neighbours: list[Resident]
    professionals: dict[str, Resident]
    groups: dict[str, WorkingGroup]
    members: dict[str, list[Resident]]


async def settle(profile: dict[str, Any], slug: str, residents: int, now: datetime, dice: random.Random) -> Village:
    """Make the complex and everybody in it. Runs in the caller's transaction."""
    complex = await Complex.create(
        id=opaque_id(), slug=slug, name=profile["name"], zone=profile["zone"], profile=slug, created_at=now
    )
    await HelpBoard.create(complex_id=complex.id, seq=0)
    homes = await _homes(complex, profile["homes"], residents)
    village = Village(complex, [], {}, {}, {})
    for number, (name, home) in enumerate(zip(_names(residents), homes, strict=False)):
        village.neighbours.append(_resident(complex, name, number, home, now, dice))
    for role, name in (("coach", "Anke"), ("site_manager", "Ferit")):
        village.professionals[role] = _resident(complex, name, 900 + len(village.professionals), None, now, dice)
    everybody = [*village.neighbours, *village.professionals.values()]
    await Resident.bulk_create(everybody)
    await RoleGrant.bulk_create(_grants(profile, village, now))
    await _groups(profile, village, now, dice)
    return village


async def _homes(complex: Complex, plan: dict[str, Any], most: int) -> list[Home]:
    count = max(plan["count"], most)
    doors = plan["doors_per_floor"]
    homes = [
        Home(
            id=opaque_id(),
            complex=complex,
            label=plan["label"].format(floor=n // doors + 1, door=n % doors + 1),
        )
        for n in range(count)
    ]
    await Home.bulk_create(homes)
    return homes


def _names(count: int) -> list[str]:
    names = shown_names()
    return [names[n % len(names)] for n in range(count)]


def _resident(
    complex: Complex, name: str, number: int, home: Home | None, now: datetime, dice: random.Random
) -> Resident:
    joined = now - timedelta(days=dice.randint(100, 700))
    return Resident(
        id=opaque_id(),
        complex_id=complex.id,
        home_id=home.id if home else None,
        shown_name=name,
        email=f"buur{number + 1}@example.org",
        languages=dice.choice(LANGUAGES),
        skills=sorted(dice.sample(CATEGORIES, dice.randint(0, 4))),
        told_of_fitting=dice.random() < 0.6,
        house_number_to=dice.choice(HOUSE_NUMBER_TO),
        joined_at=joined,
        access_changed_at=joined,
    )


def _grants(profile: dict[str, Any], village: Village, now: datetime) -> list[RoleGrant]:
    by_name = {one.shown_name: one for one in reversed(village.neighbours)}
    cast = profile["cast"]
    plan = profile["association"]
    roles = [(one, "resident") for one in village.neighbours]
    roles += [(one, role) for role, one in village.professionals.items()]
    for role, count in (("board", plan["board"]), ("coordinator", plan["coordinators"])):
        first = by_name[cast[role]]
        taken = {one.id for one, given in roles if given in ("board", "coordinator")}
        others = [one for one in village.neighbours[10:] if one.id not in taken and one is not first]
        roles += [(one, role) for one in [first, *others[: count - 1]]]
    return [
        RoleGrant(id=opaque_id(), complex_id=village.complex.id, resident_id=one.id, role=role, granted_at=now)
        for one, role in roles
    ]


async def _groups(profile: dict[str, Any], village: Village, now: datetime, dice: random.Random) -> None:
    for plan in profile["group"]:
        group = await WorkingGroup.create(
            id=opaque_id(), complex=village.complex, name=plan["name"], purpose=plan["purpose"],
            kind=plan["kind"], made_at=now - timedelta(days=300),
        )  # fmt: skip
        village.groups[plan["key"]] = group
        most = len(village.neighbours)
        members = village.neighbours[:4] + dice.sample(village.neighbours[4:], min(most - 4, dice.randint(6, 14)))
        if plan["kind"] == "everybody":
            members = village.neighbours
        village.members[plan["key"]] = members
        await GroupMembership.bulk_create([
            GroupMembership(
                id=new_id(), complex_id=village.complex.id, group_id=group.id, resident_id=one.id, coordinates=n == 2,
                joined_at=now - timedelta(days=90),
            )
            for n, one in enumerate(members)
        ])  # fmt: skip
