"""What goes out about a person: all of it to themselves, little of it to neighbours."""

from typing import Any

import msgspec
from msgspec import Struct

from backend.clock import now
from backend.database import as_time, fetch_one
from backend.errors import SignInFirst
from backend.people.rules import HouseNumberTo, OurLanguage, Skill, masked, newcomer
from backend.permissions import Actor, Role


class Me(Struct):
    """A person as they see themselves. `roles` holds also those that are asleep until confirmed."""

    id: str
    shown_name: str
    photo: str | None
    email: str | None
    language: OurLanguage
    languages: list[str]
    skills: list[Skill]
    told_of_fitting: bool
    house_number_to: HouseNumberTo
    home_label: str | None
    roles: list[Role]
    newcomer: bool
    version: int


class Person(Struct):
    """A person as they are shown beside what they did."""

    id: str
    shown_name: str
    photo: str | None


class ResidentView(Struct):
    """A neighbour's page; `home_label` only for those they chose. The same shape for everybody."""

    id: str
    shown_name: str
    photo: str | None
    languages: list[str]
    skills: list[Skill]
    home_label: str | None


async def me(actor: Actor) -> Me:
    """The actor's own page. Raises SignInFirst for who just moved out."""
    row = await fetch_one(
        "SELECT r.*, h.label FROM resident r LEFT JOIN home h ON h.id = r.home_id"
        " WHERE r.id = $1 AND r.moved_out_at IS NULL",
        actor.resident,
    )
    if row is None:
        raise SignInFirst
    return Me(
        id=row["id"],
        shown_name=row["shown_name"],
        photo=row["photo_id"],
        email=masked(row["email"]),
        language=row["language"],
        languages=listed(row["languages"]),
        skills=listed(row["skills"]),
        told_of_fitting=bool(row["told_of_fitting"]),
        house_number_to=row["house_number_to"],
        home_label=row["label"],
        roles=sorted(actor.roles | actor.asleep),
        newcomer=actor.neighbour and newcomer(as_time(row["joined_at"]), now()),
        version=row["version"],
    )


def listed(value: Any) -> list[Any]:
    """A stored list, whichever way the database's driver hands out JSON."""
    return value if isinstance(value, list) else msgspec.json.decode(value, type=list[str])
