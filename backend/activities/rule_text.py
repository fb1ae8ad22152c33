"""What a recurrence says: RFC 5545 text to a value and back, of the parts that neighbours need.

Refuses what comes more often than once a day, and what can't be meant: BYYEARDAY and BYWEEKNO too.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum

from backend.clock import instant
from backend.errors import Invalid

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST = 200
MOST_INTERVAL = 366

_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_TIMES = frozenset({"BYSECOND", "BYMINUTE", "BYHOUR"})
_ALWAYS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTH"})
_MONTHWISE = frozenset({"BYMONTHDAY", "BYSETPOS"})
_NUMBER = re.compile(r"[+-]?[0-9]{1,3}")
_BYDAY = re.compile(rf"([+-]?[0-9]{{1,2}})?({'|'.join(WEEKDAYS)})")
_UNTIL = re.compile(r"([0-9]{8})(?:T([0-9]{6})(Z?))?")


class Freq(StrEnum):
    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One recurrence. `weekdays` are (which, day from Monday = 0): which 0 is every, 1 the first, -1 the last.

    `until` is an instant and itself included; `count` counts from the first day of the series.
    """

    freq: Freq
    interval: int = 1
    count: int | None = None
    until: datetime | None = None
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    weekdays: tuple[tuple[int, int], ...] = ()
    picked: tuple[int, ...] = ()
    week_from: int = 0

    @property
    def text(self) -> str:
        """One spelling for the row and for calendars, UNTIL in UTC as RFC 5545 wants it beside a zone."""
        said = {
            "FREQ": self.freq.value,
            "INTERVAL": str(self.interval) if self.interval > 1 else "",
            "COUNT": str(self.count or ""),
            "UNTIL": self.until.strftime("%Y%m%dT%H%M%SZ") if self.until else "",
            "BYMONTH": _joined(self.months),
            "BYMONTHDAY": _joined(self.days),
            "BYDAY": ",".join(f"{which or ''}{WEEKDAYS[day]}" for which, day in self.weekdays),
            "BYSETPOS": _joined(self.picked),
            "WKST": WEEKDAYS[self.week_from] if self.week_from else "",
        }
        return ";".join(f"{name}={value}" for name, value in said.items() if value)


def rule_from(text: str, zone: str) -> Rule:
    """Reads an RRULE without DTSTART. Raises Invalid rule_too_often, rule_not_understood.

    An UNTIL that is only a day lasts to its end in the zone; one without Z is on the clock there.
    """
    parts = _parts(text)
    freq = parts.get("FREQ", "")
    if freq in _OFTEN or parts.keys() & _TIMES:
        raise Invalid("rule_too_often", "rule")
    allowed = _ALWAYS | (_MONTHWISE if freq in (Freq.MONTHLY, Freq.YEARLY) else set())
    if freq not in list(Freq) or not parts.keys() <= allowed or {"COUNT", "UNTIL"} <= parts.keys():
        raise _unclear()
    rule = Rule(
        freq=Freq(freq),
        interval=_numbers(parts, "INTERVAL", 1, MOST_INTERVAL, "1")[0],
        count=int(_matched(r"[1-9][0-9]{0,8}", parts["COUNT"])) if "COUNT" in parts else None,
        until=_until(parts["UNTIL"], zone) if "UNTIL" in parts else None,
        months=_numbers(parts, "BYMONTH", 1, 12),
        days=_numbers(parts, "BYMONTHDAY", -31, 31),
        weekdays=tuple(dict.fromkeys(map(_weekday, parts["BYDAY"].split(",")))) if "BYDAY" in parts else (),
        picked=_numbers(parts, "BYSETPOS", -366, 366),
        week_from=WEEKDAYS.index(_matched("|".join(WEEKDAYS), parts.get("WKST", "MO"))),
    )
    counted = any(which for which, _ in rule.weekdays)
    if (counted and freq in (Freq.DAILY, Freq.WEEKLY)) or (rule.picked and not (rule.days or rule.weekdays)):
        raise _unclear()
    return rule


def _parts(text: str) -> dict[str, str]:
    pairs = [part.partition("=")[::2] for part in text.strip().upper().removeprefix("RRULE:").split(";")]
    if len(text) > LONGEST or len({name for name, _ in pairs}) < len(pairs):
        raise _unclear()
    return dict(pairs)


def _numbers(parts: Mapping[str, str], name: str, least: int, most: int, default: str = "") -> tuple[int, ...]:
    given = parts.get(name, default)
    if name not in parts and not default:
        return ()
    numbers = tuple(dict.fromkeys(int(_matched(_NUMBER, one)) for one in given.split(",")))
    if 0 in numbers or not least <= min(numbers) <= max(numbers) <= most or (default and len(numbers) > 1):
        raise _unclear()
    return numbers


def _weekday(text: str) -> tuple[int, int]:
    _matched(_BYDAY, text)
    return int(text[:-2] or 0), WEEKDAYS.index(text[-2:])


def _until(text: str, zone: str) -> datetime:
    found = _UNTIL.fullmatch(text)
    try:
        day = date.fromisoformat(found[1]) if found else None
        wall = time.fromisoformat(found[2]) if found and found[2] else time(23, 59, 59)
    except ValueError:
        day = None
    if found is None or day is None or not 1970 <= day.year < 9999:
        raise _unclear()
    return datetime.combine(day, wall, UTC) if found[3] else instant(day, wall, zone)


def _matched(pattern: re.Pattern[str] | str, text: str) -> str:
    if not re.fullmatch(pattern, text):
        raise _unclear()
    return text


def _unclear() -> Invalid:
    return Invalid("rule_not_understood", "rule")


def _joined(numbers: tuple[int, ...]) -> str:
    return ",".join(map(str, numbers))
