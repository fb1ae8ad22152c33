"""What a zone is, told to programs that don't know it: VTIMEZONE, from the same data as our own clock.

icalendar can make one itself, but says the spring change an hour late (tried: 7.3.2).
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


@lru_cache(maxsize=64)
def timezone(name: str, first: int, last: int) -> Timezone:
    """The zone from the year before `first` up to that after `last`: each change of the clock by its own date."""
    zone = ZoneInfo(name)
    start, end = datetime(first - 1, 1, 1, tzinfo=UTC), datetime(last + 2, 1, 1, tzinfo=UTC)
    made = Timezone()
    made.add("tzid", name)
    made.add_component(_observance(start.astimezone(zone), _offset(start, zone)))
    for moment in _changes(zone, start, end):
        made.add_component(_observance(moment.astimezone(zone), _offset(moment - SECOND, zone)))
    return made


def _observance(local: datetime, before: timedelta) -> TimezoneStandard | TimezoneDaylight:
    part = TimezoneDaylight() if local.dst() else TimezoneStandard()
    after = local.utcoffset() or timedelta()
    # RFC 5545 §3.6.5: the local time by the clock as it was before the change.
    part.add("dtstart", (local - after + before).replace(tzinfo=None))
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    part.add("tzname", local.tzname())
    return part


def _changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """The instants at which the clock changes, to the second."""
    day = start
    while day < end:
        if _offset(day, zone) != _offset(day + DAY, zone):
            low, high = day, day + DAY
            while high - low > SECOND:
                middle = (low + (high - low) / 2).replace(microsecond=0)
                low, high = (middle, high) if _offset(middle, zone) == _offset(day, zone) else (low, middle)
            yield high
        day += DAY


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
