"""What a client sends to post a call or change one: the shape only; the rules are asked by the actions."""

from datetime import date
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from backend.help.cards import Kind
from backend.help.rules import EXPECTED_MINUTES, MOST_PEOPLE, MOST_PHOTOS, Category
from backend.ids import Id

TITLE = (3, 80)
LONGEST_TEXT = 2000


# Told to clients, and the first look; the rules look again after tidying, and so do jobs and the command line.
Title = Annotated[str, Meta(min_length=TITLE[0], max_length=TITLE[1])]
Text = Annotated[str, Meta(max_length=LONGEST_TEXT)]
Wall = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["14:00"])]
Minutes = Annotated[int, Meta(ge=EXPECTED_MINUTES[0], le=EXPECTED_MINUTES[1])]
People = Annotated[int, Meta(ge=1, le=MOST_PEOPLE)]
Photos = Annotated[list[Id], Meta(max_length=MOST_PHOTOS, extra_json_schema={"uniqueItems": True})]


class OnBehalf(Struct, frozen=True, forbid_unknown_fields=True):
    """For whom, and how they agreed to it."""

    resident: Id
    consent: Literal["spoken", "written"]


class PostHelp(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A call to post: an ask or an offer."""

    kind: Kind
    category: Category
    title: Title
    text: Text = ""
    wanted_on: date | None = None
    wanted_until: date | None = None
    wanted_at: Wall | None = None
    minutes_expected: Minutes | None = None
    people_needed: People = 1
    urgent: bool = False
    discreet: bool = False
    group: Id | None = None
    photos: Photos = []
    on_behalf: OnBehalf | None = None


class EditHelp(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is to change; what is left out stays. Audience, kind and hiding of the name never change."""

    category: Category | UnsetType = UNSET
    title: Title | UnsetType = UNSET
    text: Text | UnsetType = UNSET
    wanted_on: date | None | UnsetType = UNSET
    wanted_until: date | None | UnsetType = UNSET
    wanted_at: Wall | None | UnsetType = UNSET
    minutes_expected: Minutes | None | UnsetType = UNSET
    people_needed: People | UnsetType = UNSET
    urgent: bool | UnsetType = UNSET
    photos: Photos | UnsetType = UNSET
