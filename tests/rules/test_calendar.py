from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from msgspec.structs import replace

from backend.calendar.rules import Entry, build
from backend.calendar.zones import timezone

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
STARTS = datetime(2026, 12, 1, 18, 30, tzinfo=UTC)
COOKING = Entry(
    "a" * 26, 2, STARTS, STARTS + timedelta(hours=2), STARTS - timedelta(days=9), "Koken; samen, graag",
    "Neem een \\ mes mee.\nEn een schort, " + "é" * 80, "Huiskamer",
)  # fmt: skip


def read(*entries: Entry, zone: str = "Europe/Amsterdam") -> Any:
    return Calendar.from_ical(build("Mijn agenda", zone, entries))


def events(*entries: Entry) -> list[Any]:
    return list(read(*entries).walk("VEVENT"))


def test_what_is_written_is_read_back_as_it_was():
    [found] = events(COOKING)
    assert (str(found["summary"]), str(found["description"]), str(found["location"])) == (
        COOKING.title, COOKING.text, COOKING.place,
    )  # fmt: skip
    assert (found["dtstart"].dt, found["dtend"].dt) == (COOKING.starts_at, COOKING.ends_at)
    assert (found["sequence"], str(found["status"])) == (2, "CONFIRMED")
    assert str(read(COOKING)["x-wr-calname"]) == "Mijn agenda"


def test_times_are_local_with_a_zone_that_is_explained():
    written = build("Mijn agenda", "Europe/Amsterdam", [COOKING])
    assert b"DTSTART;TZID=Europe/Amsterdam:20261201T193000" in written
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam" in written
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))


def test_the_same_is_written_the_same_and_its_name_never_changes():
    later = replace(COOKING, sequence=3, starts_at=STARTS + timedelta(days=1), ends_at=STARTS + timedelta(days=2))
    assert build("a", "Europe/Amsterdam", [COOKING]) == build("a", "Europe/Amsterdam", [COOKING])
    [before], [after] = events(COOKING), events(later)
    assert str(before["uid"]) == str(after["uid"]) == f"{COOKING.id}@naober"
    assert after["sequence"] > before["sequence"]


def test_what_is_off_stays_to_be_seen_as_off_and_takes_no_time():
    [found] = events(replace(COOKING, state="cancelled"))
    assert (str(found["status"]), str(found["transp"])) == ("CANCELLED", "TRANSPARENT")
    [found] = events(replace(COOKING, state="tentative"))
    assert str(found["status"]) == "TENTATIVE"


def test_an_empty_calendar_is_a_calendar():
    assert list(read().walk("VEVENT")) == []
    assert str(read()["version"]) == "2.0"


@pytest.mark.parametrize("hours", range(-3, 6))
@pytest.mark.parametrize("night", [datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)])
def test_in_both_nights_of_the_clock_every_hour_is_read_back_right(night: datetime, hours: int):
    starts = night + timedelta(hours=hours)
    [found] = events(replace(COOKING, starts_at=starts, ends_at=starts + timedelta(minutes=30)))
    assert found["dtstart"].dt.astimezone(UTC) == starts
    assert found["dtend"].dt.astimezone(UTC) == starts + timedelta(minutes=30)


@pytest.mark.parametrize("name", ["Europe/Amsterdam", "Europe/Lisbon", "America/New_York", "Australia/Lord_Howe"])
def test_a_program_that_only_has_our_words_for_the_zone_has_the_same_clock(name: str):
    told = Calendar.from_ical(b"BEGIN:VCALENDAR\r\n" + timezone(name, 2026, 2026).to_ical() + b"END:VCALENDAR\r\n")
    [theirs], ours = told.walk("VTIMEZONE"), ZoneInfo(name)
    onsets = sorted(
        (part["dtstart"].dt - part["tzoffsetfrom"].td, part["tzoffsetto"].td) for part in theirs.subcomponents
    )
    moment = datetime(2025, 1, 2, tzinfo=UTC)
    while moment.year < 2028:
        known = [offset for at, offset in onsets if at <= moment.replace(tzinfo=None)]
        assert known[-1] == moment.astimezone(ours).utcoffset(), moment
        moment += timedelta(minutes=90)


def test_five_hundred_activities_fit_in_one_calendar():
    many = [replace(COOKING, id=f"{n:026}", starts_at=STARTS + timedelta(hours=n)) for n in range(500)]
    many = [replace(one, ends_at=one.starts_at + timedelta(hours=1)) for one in many]
    found = events(*many)
    assert [one["dtstart"].dt for one in found] == [one.starts_at for one in many]
    assert len({str(one["uid"]) for one in found}) == 500
