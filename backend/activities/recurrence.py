"""When an activity happens: a rule, a first day and a time on the clock become instants (domain.md, activities).

A series keeps its time on the clock where people live, not its distance in hours. A time that the clock skips in
spring is held at the next one there is (02:30 becomes 03:30), one that comes twice in autumn at the first: as RFC 5545
says, and as calendars show it.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import NamedTuple

from dateutil import rrule

from backend.activities.rule_text import Freq, Rule, rule_from
from backend.clock import instant
from backend.errors import Invalid

AHEAD = timedelta(weeks=8)
MOST_TIMES = 200
LONGEST_SERIES = timedelta(days=2 * 366)
FURTHEST_FIRST = timedelta(days=366)
MINUTES = (1, 14 * 1440)

_WALL = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


class Start(NamedTuple):
    """One time: `original` is its name in the series for good, the local time by the rule; `at` the instant, UTC."""

    original: str
    at: datetime


def read_wall(text: str, field: str = "at") -> time:
    """A time on the clock such as 19:30. Raises Invalid wrong_type."""
    if not _WALL.fullmatch(text):
        raise Invalid("wrong_type", field)
    return time.fromisoformat(text)


def check_minutes(minutes: int) -> None:
    """How long it takes: the end lies after the start, at most 14 days. Raises Invalid out_of_range."""
    if not MINUTES[0] <= minutes <= MINUTES[1]:
        raise Invalid("out_of_range", "minutes", least=MINUTES[0], most=MINUTES[1])


def check_first_day(first_on: date, today: date) -> None:
    """Today or later, at most a year ahead. Raises Invalid wanted_in_past, wanted_too_far."""
    if first_on < today:
        raise Invalid("wanted_in_past", "first_on")
    if first_on > today + FURTHEST_FIRST:
        raise Invalid("wanted_too_far", "first_on")


def read_rule(text: str, first_on: date, at: str, zone: str) -> Rule:
    """The rule that somebody chose for a new series; `rule_from` reads one that was kept.

    It may go on without end; else for two years or 200 times at most. Its first time is the first day itself, or
    calendars would disagree about that day (RFC 5545, 3.8.5.3). Raises Invalid rule_too_often, rule_not_understood,
    rule_ends_before_start, rule_too_long, rule_too_many, rule_misses_first_day.
    """
    rule, begins = rule_from(text, zone), instant(first_on, read_wall(at), zone)
    if rule.until is not None and rule.until < begins:
        raise Invalid("rule_ends_before_start", "rule")
    if rule.until is not None and rule.until > begins + LONGEST_SERIES:
        raise Invalid("rule_too_long", "rule")
    if rule.count is not None and rule.count > MOST_TIMES:
        raise Invalid("rule_too_many", "rule", most=MOST_TIMES)
    if not _happens(rule, first_on):
        raise Invalid("rule_misses_first_day", "rule")
    return rule


def starts(
    rule: Rule | None, first_on: date, at: str, zone: str, after: datetime, until: datetime
) -> Iterator[Start]:  # fmt: skip
    """The times with `after` < start ≤ `until`, in order: pieces that meet neither repeat nor leave out any.

    Without a rule there is one. Lazy, and the past of an endless series is not walked through: ask for what you need.
    """
    wall = read_wall(at)
    for day in _days(rule, first_on, after) if rule else (first_on,):
        moment = instant(day, wall, zone)
        if moment > until or (rule and rule.until and moment > rule.until):
            return
        if moment > after:
            yield Start(f"{day.isoformat()}T{at}", moment)


def split(rule: Rule, first_on: date, at: str, zone: str, start: datetime) -> tuple[Rule | None, Rule]:
    """The rule until before `start` (one of its times) and from there on, whose first day is that of `start`.

    The former is None when nothing comes before.
    """
    long_ago = instant(first_on, time(), zone) - timedelta(days=1)
    earlier = starts(rule, first_on, at, zone, long_ago, start - timedelta(seconds=1))
    if rule.count is None:
        return (replace(rule, until=start - timedelta(seconds=1)) if next(earlier, None) else None), rule
    before = sum(1 for _ in islice(earlier, rule.count))
    return (replace(rule, count=before) if before else None), replace(rule, count=rule.count - before)


def _days(rule: Rule, first_on: date, after: datetime) -> Iterator[date]:
    begins = datetime.combine(first_on, time())
    if rule.count is None and rule.freq in (Freq.DAILY, Freq.WEEKLY):
        step = rule.interval * (7 if rule.freq == Freq.WEEKLY else 1)
        begins += timedelta(days=step * max(0, (after.date() - first_on).days // step - 1))
    found = rrule.rrule(
        getattr(rrule, rule.freq), dtstart=begins, interval=rule.interval, count=rule.count, wkst=rule.week_from,
        bymonth=rule.months or None, bymonthday=rule.days or None, bysetpos=rule.picked or None,
        byweekday=[rrule.weekday(day, which or None) for which, day in rule.weekdays] or None,
    )  # fmt: skip
    return (moment.date() for moment in found)


def _happens(rule: Rule, day: date) -> bool:
    """Whether the series may begin that day. A rule that never happens would be looked for until the year 9999."""
    if not rule.picked:
        return _fits(rule, day)
    first, length = (day.replace(day=1), monthrange(day.year, day.month)[1])
    if rule.freq == Freq.YEARLY:
        first, length = date(day.year, 1, 1), date(day.year, 12, 31).timetuple().tm_yday
    fitting = [one for one in (first + timedelta(days=ahead) for ahead in range(length)) if _fits(rule, one)]
    places = ((place - 1 if place > 0 else place + len(fitting)) for place in rule.picked)
    return any(fitting[place] == day for place in places if 0 <= place < len(fitting))


def _fits(rule: Rule, day: date) -> bool:
    length = monthrange(day.year, day.month)[1]
    if rule.months and day.month not in rule.months:
        return False
    if rule.days and not {day.day, day.day - length - 1} & set(rule.days):
        return False
    nth, last = day.day, length
    if rule.freq == Freq.YEARLY and not rule.months:
        nth, last = day.timetuple().tm_yday, date(day.year, 12, 31).timetuple().tm_yday
    which = {0, (nth - 1) // 7 + 1, -((last - nth) // 7 + 1)}
    return not rule.weekdays or any(n in which and on == day.weekday() for n, on in rule.weekdays)
