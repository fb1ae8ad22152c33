from datetime import UTC, datetime, timedelta

import pytest

from backend.activities.changing import Moved, Reach, Time, Touched, moved, touched
from backend.activities.recurrence import Start
from backend.errors import Conflict

FIRST = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
NOW = FIRST + timedelta(days=1)


def week(number: int, **more: bool) -> Time:
    at = FIRST + timedelta(weeks=number)
    return Time(id=f"week {number}", original=f"{at:%Y-%m-%d}T19:30", starts_at=at, **more)


SERIES = [
    week(0), week(1), week(2, signed_up=True), week(3), week(4, own=True), week(5, cancelled=True),
    week(6, own=True, signed_up=True), week(7),
]  # fmt: skip


def test_of_a_series_only_what_nobody_signed_up_to_changes_by_itself():
    assert touched(SERIES, Reach.ALL, "week 3", NOW) == Touched(
        ("week 1", "week 3", "week 7"), ("week 2",), ("week 2",)
    )


def test_this_and_following_leaves_what_comes_before():
    assert touched(SERIES, Reach.FOLLOWING, "week 3", NOW) == Touched(("week 3", "week 7"), (), ())
    assert touched(SERIES, Reach.FOLLOWING, "week 2", NOW).told == ("week 2",)


def test_what_was_changed_by_itself_follows_only_when_it_is_the_one_chosen():
    assert touched(SERIES, Reach.FOLLOWING, "week 4", NOW).follow == ("week 4", "week 7")


def test_this_one_changes_also_with_sign_ups_and_its_people_are_told():
    assert touched(SERIES, Reach.THIS, "week 2", NOW) == Touched(("week 2",), (), ("week 2",))
    assert touched(SERIES, Reach.THIS, "week 3", NOW) == Touched(("week 3",), (), ())


def test_what_is_over_or_called_off_is_not_changed():
    for this, code in (("week 0", "already_started"), ("week 5", "already_cancelled")):
        with pytest.raises(Conflict, match=code):
            touched(SERIES, Reach.THIS, this, NOW)


def test_another_day_makes_new_times_and_drops_those_without_sign_ups():
    wednesdays = [
        Start(f"{at:%Y-%m-%d}T19:30", at) for at in (FIRST + timedelta(weeks=number, days=1) for number in range(3))
    ]
    assert moved(SERIES[:5], wednesdays, NOW) == Moved(tuple(wednesdays[1:]), ("week 1", "week 3"), ("week 2",))


def test_a_time_in_both_stays_as_it_is_and_what_was_called_off_stays_off():
    same = [Start(one.original, one.starts_at) for one in SERIES]
    assert moved(SERIES, same, NOW) == Moved((), (), ())
