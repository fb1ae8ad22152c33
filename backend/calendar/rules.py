"""A calendar as calendar programs read it (RFC 5545): pure, from entries to bytes."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vDuration
from msgspec import Struct

from backend.calendar.zones import timezone

MAKER = "-//naober//agenda//NL"
# How long a program may wait before it looks again.
FRESH = timedelta(hours=1)


class Entry(Struct, frozen=True):
    """One time something happens. `state` is confirmed, tentative (on the waiting list) or cancelled.

    `id` is the same for ever; `sequence` goes up when time or place changed, `changed_at` is when anything did.
    """

    id: str
    sequence: int
    starts_at: datetime
    ends_at: datetime
    changed_at: datetime
    title: str
    text: str = ""
    place: str = ""
    state: Literal["confirmed", "tentative", "cancelled"] = "confirmed"


def build(name: str, zone: str, entries: Iterable[Entry]) -> bytes:
    """The same bytes for the same entries, whenever it is asked: times in `zone`, and what that zone is."""
    listed = list(entries)
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    # The older names too: not every program knows those of RFC 7986.
    for key in ("name", "x-wr-calname"):
        calendar.add(key, name)
    calendar.add("x-wr-timezone", zone)
    calendar.add("refresh-interval", FRESH)
    calendar.add("x-published-ttl", vDuration(FRESH))
    if listed:
        years = _years(listed)
        calendar.add_component(timezone(zone, years[0], years[-1]))
    for entry in listed:
        calendar.add_component(_event(entry, ZoneInfo(zone)))
    written: bytes = calendar.to_ical()
    return written


def _event(entry: Entry, zone: ZoneInfo) -> Event:
    event = Event()
    event.add("uid", f"{entry.id}@naober")
    # Without a METHOD that asks for an answer this is when it was last changed, not when it is sent.
    event.add("dtstamp", entry.changed_at.astimezone(UTC))
    event.add("last-modified", entry.changed_at.astimezone(UTC))
    event.add("sequence", entry.sequence)
    event.add("dtstart", _wall(entry.starts_at, zone))
    event.add("dtend", _wall(entry.ends_at, zone))
    event.add("status", entry.state.upper())
    event.add("transp", "TRANSPARENT" if entry.state == "cancelled" else "OPAQUE")
    optional: dict[str, Any] = {"summary": entry.title, "description": entry.text, "location": entry.place}
    for key, value in optional.items():
        if value:
            event.add(key, value)
    return event


def _wall(moment: datetime, zone: ZoneInfo) -> datetime:
    """Local time; in UTC where that would be ambiguous, since a local time that comes twice means the first."""
    local = moment.astimezone(zone)
    return moment.astimezone(UTC) if local.fold else local


def _years(entries: Sequence[Entry]) -> list[int]:
    return sorted({year for one in entries for year in (one.starts_at.year, one.ends_at.year)})
