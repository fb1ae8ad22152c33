"""What somebody wrote of a plan, tidied and looked at: nothing here asks the database."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from backend.activities.asked import (
    COUNTED_MINUTES,
    LONGEST_LINE,
    LONGEST_NAME,
    LONGEST_TEXT,
    LONGEST_WORDS,
    MOST_PHOTOS,
    MOST_SLOTS,
    SIGN_OFF_HOURS,
    TITLE,
    PlanActivity,
    SlotWish,
)
from backend.activities.book import MOST_PLACES
from backend.activities.entries import MOST_GUESTS
from backend.activities.fair_share import check_newcomer_share, check_share
from backend.activities.recurrence import check_first_day, check_minutes, read_rule, read_wall
from backend.activities.visibility import shaped
from backend.clock import instant, local_date
from backend.errors import Invalid
from backend.people.rules import SKILLS
from backend.texts import line, paragraph


def read(field: str, value: Any) -> Any:
    """One field of a plan, tidied. Raises Invalid."""
    match field:
        case "title":
            return line(value, field, least=TITLE[0], most=TITLE[1])
        case "text":
            return paragraph(value, field, most=LONGEST_TEXT)
        case "place" | "cost_note":
            return line(value, field, most=LONGEST_LINE)
        case "photos":
            check_photos(value)
        case "guests":
            check(field, value, (0, MOST_GUESTS))
        case "sign_off_hours":
            check(field, value, SIGN_OFF_HOURS)
        case "minutes":
            check_minutes(value)
        case "at":
            read_wall(value)
        case "fair_share":
            check_share(value)
        case "newcomer_share":
            check_newcomer_share(value)
    return value


def read_plan(plan: PlanActivity, zone: str, now: datetime) -> dict[str, Any]:
    """The fields of an activity as they are kept. Raises Invalid."""
    names = [name for name in plan.__struct_fields__ if name not in ("slots", "group", "rule")]
    fields = {name: read(name, getattr(plan, name)) for name in names}
    fields["rule"] = check_times(plan.rule, plan.first_on, plan.at, zone, now)
    return fields


def check_times(rule: str | None, first_on: date, at: str, zone: str, now: datetime) -> str | None:
    """The rule in one spelling, when the first time lies ahead and fits it. Raises Invalid."""
    check_first_day(first_on, local_date(now, zone))
    if instant(first_on, read_wall(at), zone) <= now:
        raise Invalid("wanted_in_past", "at")
    return None if rule is None else read_rule(rule, first_on, at, zone).text


def read_slots(slots: Sequence[SlotWish], minutes: int) -> list[dict[str, Any]]:
    """Roles as they are kept, in the order given. Raises Invalid."""
    if not 1 <= len(slots) <= MOST_SLOTS:
        raise Invalid("too_many_items" if slots else "required", "slots", most=MOST_SLOTS)
    known = [one.position for one in slots if one.position is not None]
    if len(set(known)) != len(known):
        raise Invalid("invalid", "slots")
    return [_slot(one, minutes) for one in slots]


def read_words(words: str) -> str:
    """What the organiser says about a change. Raises Invalid too_long."""
    return paragraph(words, "words", most=LONGEST_WORDS)


def check_photos(ids: Sequence[str]) -> None:
    """Raises Invalid."""
    if len(ids) > MOST_PHOTOS:
        raise Invalid("too_many_items", "photos", most=MOST_PHOTOS)
    if len(set(ids)) != len(ids) or not all(map(shaped, ids)):
        raise Invalid("unknown_photo", "photos")


def check(field: str, value: int, bounds: tuple[int, int]) -> None:
    """Raises Invalid out_of_range."""
    if not bounds[0] <= value <= bounds[1]:
        raise Invalid("out_of_range", field, least=bounds[0], most=bounds[1])


def _slot(wish: SlotWish, minutes: int) -> dict[str, Any]:
    counted = (wish.minutes or min(minutes, COUNTED_MINUTES[1])) if wish.counts else 0
    if wish.capacity is not None:
        check("capacity", wish.capacity, (1, MOST_PLACES))
    if wish.counts:
        check("minutes", counted, COUNTED_MINUTES)
    if wish.skill is not None and wish.skill not in SKILLS:
        raise Invalid("unknown_choice", "skill")
    return {
        "position": wish.position, "name": line(wish.name, "name", most=LONGEST_NAME), "capacity": wish.capacity,
        "skill": wish.skill, "counts": wish.counts, "minutes": counted,
    }  # fmt: skip
