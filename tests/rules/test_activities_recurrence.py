import time
from datetime import UTC, date, datetime, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backend.activities.recurrence import (
    AHEAD,
    Start,
    check_first_day,
    check_minutes,
    read_rule,
    read_wall,
    split,
    starts,
)
from backend.activities.rule_text import WEEKDAYS, rule_from
from backend.clock import zone
from backend.errors import Invalid

HOME = "Europe/Amsterdam"
LONG_AGO, FAR = datetime(2020, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
TUESDAY = date(2026, 11, 24)


def originals(text: str | None, first: date, at: str = "19:30", *, most: int = 20) -> list[str]:
    rule = rule_from(text, HOME) if text else None
    return [start.original for start in islice(starts(rule, first, at, HOME, LONG_AGO, FAR), most)]


def test_what_happens_once_happens_once():
    assert originals(None, TUESDAY) == ["2026-11-24T19:30"]


def test_an_hour_that_the_clock_skips_is_held_at_the_next_one_there_is():
    nightly = read_rule("FREQ=DAILY;COUNT=3", date(2027, 3, 27), "02:30", HOME)
    assert list(starts(nightly, date(2027, 3, 27), "02:30", HOME, LONG_AGO, FAR)) == [
        Start("2027-03-27T02:30", datetime(2027, 3, 27, 1, 30, tzinfo=UTC)),
        Start("2027-03-28T02:30", datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),
        Start("2027-03-29T02:30", datetime(2027, 3, 29, 0, 30, tzinfo=UTC)),
    ]
    assert datetime(2027, 3, 28, 1, 30, tzinfo=UTC).astimezone(zone(HOME)).hour == 3


def test_an_hour_that_comes_twice_is_the_first_of_the_two():
    nightly = read_rule("FREQ=DAILY;COUNT=3", date(2027, 10, 30), "02:30", HOME)
    assert [start.at for start in starts(nightly, date(2027, 10, 30), "02:30", HOME, LONG_AGO, FAR)] == [
        datetime(2027, 10, 30, 0, 30, tzinfo=UTC),
        datetime(2027, 10, 31, 0, 30, tzinfo=UTC),
        datetime(2027, 11, 1, 1, 30, tzinfo=UTC),
    ]


def test_the_last_night_of_a_series_counts_also_when_its_hour_comes_twice():
    until = "FREQ=DAILY;UNTIL=20271031T003000Z"
    assert originals(until, date(2027, 10, 30), "02:30") == ["2027-10-30T02:30", "2027-10-31T02:30"]
    assert originals("FREQ=DAILY;UNTIL=20271031T002959Z", date(2027, 10, 30), "02:30") == ["2027-10-30T02:30"]


def test_half_past_seven_is_half_past_seven_all_year():
    weekly = rule_from("FREQ=WEEKLY", HOME)
    year = list(islice(starts(weekly, TUESDAY, "19:30", HOME, LONG_AGO, FAR), 52))
    assert {start.at.astimezone(zone(HOME)).strftime("%a %H:%M") for start in year} == {"Tue 19:30"}
    assert len({start.at.hour for start in year}) == 2


def test_a_leap_day_comes_every_four_years():
    assert originals("FREQ=YEARLY", date(2028, 2, 29), most=3) == [
        "2028-02-29T19:30", "2032-02-29T19:30", "2036-02-29T19:30",
    ]  # fmt: skip


def test_the_31st_is_left_out_where_a_month_has_none():
    assert originals("FREQ=MONTHLY", date(2027, 1, 31), most=3) == [
        "2027-01-31T19:30", "2027-03-31T19:30", "2027-05-31T19:30",
    ]  # fmt: skip
    assert originals("FREQ=MONTHLY;BYMONTHDAY=-1", date(2027, 1, 31), most=2)[1] == "2027-02-28T19:30"


def test_a_fortnight_goes_on_across_the_year():
    assert originals("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU", date(2026, 12, 22), most=4) == [
        "2026-12-22T19:30", "2026-12-27T19:30", "2027-01-05T19:30", "2027-01-10T19:30",
    ]  # fmt: skip


def test_a_rule_ends_with_its_last_day_where_people_live():
    assert originals("FREQ=DAILY;UNTIL=20261125", TUESDAY, "23:30") == ["2026-11-24T23:30", "2026-11-25T23:30"]
    assert rule_from("FREQ=DAILY;UNTIL=20261125", HOME).text == "FREQ=DAILY;UNTIL=20261125T225959Z"
    assert rule_from("FREQ=DAILY;UNTIL=20261125T193000", HOME).until == datetime(2026, 11, 25, 18, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", [
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=2",
    "FREQ=DAILY;BYDAY=SA;BYMONTH=2",
    "FREQ=WEEKLY;INTERVAL=52;BYMONTH=2;BYDAY=SA",
    "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=29;BYDAY=5SA",
    "FREQ=YEARLY;INTERVAL=366;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=YEARLY;BYMONTH=2;BYDAY=SA;BYSETPOS=-1,4",
])  # fmt: skip
def test_a_rule_that_recurs_a_million_times_costs_nothing(text: str):
    first, begun = date(2020, 2, 29), time.process_time()
    rule = read_rule(text, first, "19:30", HOME)
    assert next(starts(rule, first, "19:30", HOME, LONG_AGO, LONG_AGO + timedelta(days=90))).at.month == 2
    for year in (2026, 2126):
        from_here = datetime(year, 1, 1, tzinfo=UTC)
        list(starts(rule, first, "19:30", HOME, from_here, from_here + AHEAD))
    assert time.process_time() - begun < 0.05


@pytest.mark.parametrize(("text", "code"), [
    ("FREQ=DAILY;COUNT=1000000", "rule_too_many"),
    ("FREQ=DAILY;COUNT=201", "rule_too_many"),
    ("FREQ=WEEKLY;UNTIL=20361124", "rule_too_long"),
    ("FREQ=WEEKLY;UNTIL=20261123", "rule_ends_before_start"),
    ("FREQ=SECONDLY", "rule_too_often"),
    ("FREQ=DAILY;BYSECOND=1,2,3", "rule_too_often"),
    ("FREQ=WEEKLY;BYDAY=WE", "rule_misses_first_day"),
    ("FREQ=DAILY;BYMONTH=10", "rule_misses_first_day"),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "rule_misses_first_day"),
    ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=5", "rule_misses_first_day"),
    ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=366", "rule_misses_first_day"),
    ("FREQ=MONTHLY;BYDAY=6TU", "rule_misses_first_day"),
    ("", "rule_not_understood"),
    ("FREQ=", "rule_not_understood"),
    ("FREQ=SOMETIMES", "rule_not_understood"),
    ("INTERVAL=2", "rule_not_understood"),
    ("FREQ=DAILY;FREQ=WEEKLY", "rule_not_understood"),
    ("FREQ=DAILY;COUNT=3;UNTIL=20261224", "rule_not_understood"),
    ("FREQ=DAILY;COUNT=0", "rule_not_understood"),
    ("FREQ=DAILY;COUNT=-1", "rule_not_understood"),
    ("FREQ=DAILY;INTERVAL=0", "rule_not_understood"),
    ("FREQ=DAILY;INTERVAL=1,2", "rule_not_understood"),
    ("FREQ=DAILY;INTERVAL=٢", "rule_not_understood"),
    ("FREQ=DAILY;UNTIL=20270230", "rule_not_understood"),
    ("FREQ=DAILY;UNTIL=99991231", "rule_not_understood"),
    ("FREQ=DAILY;BYEASTER=0", "rule_not_understood"),
    ("FREQ=DAILY;BYMONTHDAY=24", "rule_not_understood"),
    ("FREQ=WEEKLY;BYDAY=1TU", "rule_not_understood"),
    ("FREQ=WEEKLY;BYDAY=", "rule_not_understood"),
    ("FREQ=MONTHLY;BYSETPOS=1", "rule_not_understood"),
    ("FREQ=MONTHLY;BYMONTHDAY=0", "rule_not_understood"),
    ("FREQ=MONTHLY;BYMONTHDAY=32", "rule_not_understood"),
    ("DTSTART:20261124T193000\nRRULE:FREQ=DAILY", "rule_not_understood"),
    ("FREQ=DAILY;" + "X" * 10_000, "rule_not_understood"),
])  # fmt: skip
def test_a_rule_that_cannot_be_meant_is_refused_at_once(text: str, code: str):
    begun = time.process_time()
    with pytest.raises(Invalid, match=code):
        read_rule(text, TUESDAY, "19:30", HOME)
    assert time.process_time() - begun < 0.05


def test_two_years_and_two_hundred_times_are_allowed_and_no_end_too():
    for text in ("FREQ=WEEKLY;UNTIL=20281124", "FREQ=YEARLY;COUNT=200", "FREQ=WEEKLY", "rrule:freq=weekly;byday=tu"):
        assert read_rule(text, TUESDAY, "19:30", HOME)


@pytest.mark.parametrize("wall", ["", "7:30", "24:00", "19:60", "19:30:00", "half acht", "٠٧:٣٠"])
def test_a_time_that_is_on_no_clock_is_refused(wall: str):
    with pytest.raises(Invalid, match="wrong_type"):
        read_wall(wall)


def test_an_end_lies_after_the_start_and_within_a_fortnight():
    check_minutes(1)
    check_minutes(14 * 1440)
    for minutes in (0, -60, 14 * 1440 + 1):
        with pytest.raises(Invalid, match="out_of_range"):
            check_minutes(minutes)


def test_a_first_day_is_not_past_and_at_most_a_year_ahead():
    check_first_day(TUESDAY, TUESDAY)
    check_first_day(TUESDAY + timedelta(days=366), TUESDAY)
    for day, code in (
        (TUESDAY - timedelta(days=1), "wanted_in_past"),
        (TUESDAY + timedelta(days=367), "wanted_too_far"),
    ):
        with pytest.raises(Invalid, match=code):
            check_first_day(day, TUESDAY)


RULES = some.builds(
    lambda freq, interval, days, end: f"FREQ={freq};INTERVAL={interval}{days if freq == 'WEEKLY' else ''}{end}",
    some.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    some.integers(1, 5),
    some.sets(some.sampled_from(WEEKDAYS), max_size=3).map(lambda days: ";BYDAY=" + ",".join(sorted(days | {"TU"}))),
    some.sampled_from(["", ";COUNT=7", ";UNTIL=20271031T003000Z"]),
)
WALLS = some.sampled_from(["00:00", "02:30", "19:30", "23:59"])


@given(RULES, WALLS, some.lists(some.integers(1, 90), min_size=1, max_size=12))
def test_made_piece_by_piece_is_made_in_one_go(text: str, wall: str, pieces: list[int]):
    rule = read_rule(text, TUESDAY, wall, HOME)
    begin = moment = datetime(2026, 11, 20, tzinfo=UTC)
    made: list[Start] = []
    for days in pieces:
        made += starts(rule, TUESDAY, wall, HOME, moment, moment + timedelta(days=days))
        moment += timedelta(days=days)
    assert made == list(starts(rule, TUESDAY, wall, HOME, begin, moment))
    assert all(former.at < latter.at and former.original < latter.original for former, latter in pairwise(made))


@given(RULES, WALLS, some.integers(0, 6))
def test_a_series_cut_in_two_has_the_same_times(text: str, wall: str, where: int):
    rule = read_rule(text, TUESDAY, wall, HOME)
    whole = list(islice(starts(rule, TUESDAY, wall, HOME, LONG_AGO, FAR), 20))
    cut = whole[min(where, len(whole) - 1)]
    before, on = split(rule, TUESDAY, wall, HOME, cut.at)
    first = date.fromisoformat(cut.original[:10])
    former = list(starts(before, TUESDAY, wall, HOME, LONG_AGO, FAR)) if before else []
    latter = starts(on, first, wall, HOME, LONG_AGO, FAR)
    assert [*former, *islice(latter, len(whole) - len(former))] == whole
    assert (before is None) == (cut == whole[0])
    assert next(latter, None) is None or len(whole) == 20
