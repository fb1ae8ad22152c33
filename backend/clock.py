"""The one place that asks what time it is."""

from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Annotated
from zoneinfo import ZoneInfo

from msgspec import Meta

# A moment that goes out to clients: always UTC.
Instant = Annotated[datetime, Meta(tz=True)]


def now() -> datetime:
    """This moment, aware, in UTC."""
    return datetime.now(UTC)


@lru_cache
def zone(name: str) -> ZoneInfo:
    """The IANA zone of that name, such as Europe/Amsterdam."""
    return ZoneInfo(name)


def local_date(moment: datetime, zone_name: str) -> date:
    """The calendar day on which `moment` falls for people in the zone."""
    return moment.astimezone(zone(zone_name)).date()


def instant(day: date, wall: time, zone_name: str) -> datetime:
    """The UTC instant of a wall time; in the spring gap the next that exists, in autumn the first of two."""
    return datetime.combine(day, wall, zone(zone_name)).astimezone(UTC)
