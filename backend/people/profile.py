"""Changing one's own page."""

from collections.abc import Callable
from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType

from backend.database import transaction
from backend.errors import Invalid, NotFound
from backend.ids import Id
from backend.outbox import record
from backend.people.events import ProfileChanged
from backend.people.models import Resident
from backend.people.rules import (
    MOST_LANGUAGES,
    SHOWN_NAME,
    HouseNumberTo,
    OurLanguage,
    Skill,
    read_house_number_to,
    read_language,
    read_languages,
    read_name,
    read_skills,
)  # fmt: skip
from backend.permissions import Actor
from backend.photos.models import Photo

# Told to clients, and the first look; the rules look again after tidying.
ShownName = Annotated[str, Meta(min_length=1, max_length=SHOWN_NAME)]
Languages = Annotated[
    list[Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z", description="ISO 639: nl, en, ti.")]],
    Meta(max_length=MOST_LANGUAGES),
]


class ProfileChange(Struct, frozen=True, forbid_unknown_fields=True):
    """What to change; what isn't named stays as it is. `photo` null takes the photo away."""

    shown_name: ShownName | UnsetType = UNSET
    language: OurLanguage | UnsetType = UNSET
    languages: Languages | UnsetType = UNSET
    skills: list[Skill] | UnsetType = UNSET
    told_of_fitting: bool | UnsetType = UNSET
    house_number_to: HouseNumberTo | UnsetType = UNSET
    photo: Id | UnsetType | None = UNSET


async def change(actor: Actor, wanted: ProfileChange, unchanged: Callable[[int], None] = lambda version: None) -> None:
    """Change one's own page; `unchanged` is shown its version under the lock and may raise.

    Raises Invalid for what can't be meant so, also `unknown_photo` for a photo that isn't one's own.
    """
    changes = _read(wanted)
    async with transaction():
        resident = await Resident.filter(id=actor.resident, moved_out_at=None).select_for_update().first()
        if resident is None:
            raise NotFound
        unchanged(resident.version)
        photo = changes.get("photo_id")
        if photo is not None and not await Photo.exists(id=photo, owner_id=actor.resident):
            raise Invalid("unknown_photo", "photo")
        if not changes:
            return
        resident.update_from_dict({**changes, "version": resident.version + 1})
        await resident.save(update_fields=[*changes, "version"])
        await record(ProfileChanged(complex=actor.complex, resident=actor.resident))


def _read(wanted: ProfileChange) -> dict[str, object]:
    """The columns to write, each checked."""
    changes: dict[str, object] = {}
    if wanted.shown_name is not UNSET:
        changes["shown_name"] = read_name(wanted.shown_name)
    if wanted.language is not UNSET:
        changes["language"] = read_language(wanted.language)
    if wanted.languages is not UNSET:
        changes["languages"] = read_languages(wanted.languages)
    if wanted.skills is not UNSET:
        changes["skills"] = read_skills(wanted.skills)
    if wanted.told_of_fitting is not UNSET:
        changes["told_of_fitting"] = wanted.told_of_fitting
    if wanted.house_number_to is not UNSET:
        changes["house_number_to"] = read_house_number_to(wanted.house_number_to)
    if wanted.photo is not UNSET:
        changes["photo_id"] = wanted.photo
    return changes
