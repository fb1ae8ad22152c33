"""What a client sends to plan an activity or change one: the shape only; the rules are asked by the actions."""

from datetime import date
from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType, field

from backend.activities.book import MOST_PLACES
from backend.activities.entries import MOST_GUESTS
from backend.activities.fair_share import NEWCOMER_SHARE, SHARE
from backend.activities.recurrence import MINUTES
from backend.ids import Id
from backend.people.rules import Skill

TITLE = (3, 80)
LONGEST_TEXT = 2000
LONGEST_LINE = 80
LONGEST_NAME = 40
LONGEST_WORDS = 300
LONGEST_RULE = 200
MOST_PHOTOS = 4
MOST_SLOTS = 12
SIGN_OFF_HOURS = (0, 14 * 24)
COUNTED_MINUTES = (1, 24 * 60)

Title = Annotated[str, Meta(min_length=TITLE[0], max_length=TITLE[1])]
Text = Annotated[str, Meta(max_length=LONGEST_TEXT)]
Line = Annotated[str, Meta(max_length=LONGEST_LINE)]
Words = Annotated[str, Meta(max_length=LONGEST_WORDS)]
RuleText = Annotated[str, Meta(max_length=LONGEST_RULE, examples=["FREQ=WEEKLY;BYDAY=TU"])]
Wall = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["19:30"])]
Minutes = Annotated[int, Meta(ge=MINUTES[0], le=MINUTES[1])]
Hours = Annotated[int, Meta(ge=SIGN_OFF_HOURS[0], le=SIGN_OFF_HOURS[1])]
Guests = Annotated[int, Meta(ge=0, le=MOST_GUESTS)]
Share = Annotated[int, Meta(ge=SHARE[0], le=SHARE[1])]
Percent = Annotated[int, Meta(ge=NEWCOMER_SHARE[0], le=NEWCOMER_SHARE[1])]
Photos = Annotated[list[Id], Meta(max_length=MOST_PHOTOS, extra_json_schema={"uniqueItems": True})]


class SlotWish(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A role. `position` names one that is there already, to change it; `minutes` None counts the whole activity."""

    name: Annotated[str, Meta(max_length=LONGEST_NAME)] = ""
    capacity: Annotated[int, Meta(ge=1, le=MOST_PLACES)] | None = None
    skill: Skill | None = None
    counts: bool = False
    minutes: Annotated[int, Meta(ge=COUNTED_MINUTES[0], le=COUNTED_MINUTES[1])] | None = None
    position: Annotated[int, Meta(ge=0, lt=1000)] | None = None


Slots = Annotated[list[SlotWish], Meta(min_length=1, max_length=MOST_SLOTS)]


class PlanActivity(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An activity to plan; `group` None is for the whole house, `rule` None happens once."""

    title: Title
    first_on: date
    at: Wall
    minutes: Minutes
    text: Text = ""
    place: Line = ""
    photos: Photos = []
    cost_note: Line = ""
    guests: Guests = 0
    group: Id | None = None
    rule: RuleText | None = None
    sign_off_hours: Hours = 24
    fair_share: Share | None = None
    newcomer_share: Percent = 0
    public: bool = False
    slots: Slots = field(default_factory=lambda: [SlotWish()])


class ChangeActivity(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is to change; what is left out stays. Of one time of a series alone: up to and with `slots` only."""

    title: Title | UnsetType = UNSET
    text: Text | UnsetType = UNSET
    place: Line | UnsetType = UNSET
    first_on: date | UnsetType = UNSET
    at: Wall | UnsetType = UNSET
    minutes: Minutes | UnsetType = UNSET
    slots: Slots | UnsetType = UNSET
    photos: Photos | UnsetType = UNSET
    cost_note: Line | UnsetType = UNSET
    guests: Guests | UnsetType = UNSET
    rule: RuleText | UnsetType = UNSET
    sign_off_hours: Hours | UnsetType = UNSET
    fair_share: Share | None | UnsetType = UNSET
    newcomer_share: Percent | UnsetType = UNSET
    public: bool | UnsetType = UNSET


class Tick(Struct, frozen=True, forbid_unknown_fields=True):
    """Whether somebody was there; `sign_up` is a line of the organiser's list."""

    sign_up: Id
    attended: bool
