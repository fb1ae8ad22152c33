"""The numbers and dates of the help board (domain.md, help board): pure, `today` and `now` are arguments."""

from datetime import date, datetime, time, timedelta
from typing import Literal, get_args

from backend.clock import instant, local_date
from backend.errors import Conflict, Invalid

Category = Literal[
    "repair", "furnish", "carry", "groceries", "transport", "language", "letters", "digital", "childcare",
    "pets", "cooking", "plants", "company", "borrow", "other",
]  # fmt: skip
CATEGORIES: tuple[Category, ...] = get_args(Category)

AFTER_WANTED = timedelta(days=14)
WITHOUT_DATE = timedelta(days=30)
REMIND_BEFORE = timedelta(days=3)
QUIET_BEFORE_SUGGESTING = timedelta(hours=24)
FURTHEST_AHEAD = timedelta(days=366)
MOST_PEOPLE = 20
EXPECTED_MINUTES = (5, 1440)
MOST_PHOTOS = 4


def expires_at(posted: datetime, last_wanted: date | None, zone: str) -> datetime:
    """When an open call ends by itself: 14 days after the (last) wanted day, or 30 after posting without one.

    It is the end of that day for people in the zone.
    """
    if last_wanted is not None:
        return _end_of(last_wanted + AFTER_WANTED, zone)
    return _end_of(local_date(posted, zone) + WITHOUT_DATE, zone)


def extended(until: datetime, dated: bool, now: datetime, zone: str) -> datetime:
    """One tap more: 14 days from now (30 for a call without a date), never sooner than it was."""
    return max(until, _end_of(local_date(now, zone) + (AFTER_WANTED if dated else WITHOUT_DATE), zone))


def expires_soon(until: datetime, now: datetime) -> bool:
    """Whether the author is to be reminded: in the last three days."""
    return until - now <= REMIND_BEFORE


def check_wanted(on: date | None, until: date | None, at: str | None, today: date) -> None:
    """Days not in the past, at most a year ahead, in order; a time of day only on a day. Raises Invalid."""
    for field, day in (("wanted_on", on), ("wanted_until", until)):
        if day is not None and day < today:
            raise Invalid("wanted_in_past", field)
        if day is not None and day > today + FURTHEST_AHEAD:
            raise Invalid("wanted_too_far", field)
    if on is not None and until is not None and until < on:
        raise Invalid("wanted_out_of_order", "wanted_until")
    if at is not None and on is None:
        raise Invalid("time_needs_day", "wanted_at")


def wanted_when_urgent(kind: str, on: date | None, until: date | None, today: date) -> date:
    """Urgent is for asks and for today; the day is filled in when absent. Raises Invalid."""
    if kind != "ask":
        raise Invalid("urgent_is_for_asks", "urgent")
    if (on or today) != today or (until or today) != today:
        raise Invalid("urgent_is_for_today", "urgent")
    return today


def check_people(needed: int, accepted: int = 0) -> None:
    """1 to 20 people, and not fewer than were accepted already. Raises Invalid, Conflict."""
    _between(needed, 1, MOST_PEOPLE, "people_needed")
    if needed < accepted:
        raise Conflict("fewer_than_accepted", accepted=accepted)


def check_expected(minutes: int | None) -> None:
    """How long it may take: 5 minutes to a day. Raises Invalid."""
    if minutes is not None:
        _between(minutes, *EXPECTED_MINUTES, "minutes_expected")


def _between(number: int, least: int, most: int, field: str) -> None:
    if not least <= number <= most:
        raise Invalid("out_of_range", field, least=least, most=most)


def _end_of(day: date, zone: str) -> datetime:
    return instant(day, time(23, 59, 59), zone)
