from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backend.activities.fair_share import (
    check_newcomer_share,
    check_share,
    free_for_all,
    may_take,
    month_of,
    places_for_standing,
)
from backend.errors import Invalid

STARTS = datetime(2026, 11, 28, 18, tzinfo=UTC)
EARLY, LATE = STARTS - timedelta(days=5), STARTS - timedelta(hours=6)


def test_two_a_month_is_two_a_month():
    assert may_take(1, 2, EARLY, STARTS)
    assert not may_take(2, 2, EARLY, STARTS)
    assert may_take(99, None, EARLY, STARTS)


def test_in_the_last_day_a_place_is_anybodys():
    assert may_take(2, 2, LATE, STARTS)
    assert free_for_all(STARTS - timedelta(hours=24), STARTS)
    assert not free_for_all(STARTS - timedelta(hours=24, seconds=1), STARTS)


def test_the_month_is_that_of_the_calendar_where_people_live():
    from_, until = month_of(datetime(2026, 9, 30, 22, 30, tzinfo=UTC), "Europe/Amsterdam")
    assert from_ == datetime(2026, 9, 30, 22, tzinfo=UTC)
    assert until == datetime(2026, 10, 31, 23, tzinfo=UTC)
    assert month_of(datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "Europe/Amsterdam")[0].year == 2026
    assert month_of(datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "UTC")[1] == datetime(2027, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("places", "percent", "standing"),
    [(10, 0, None), (None, 50, None), (10, 20, 8), (10, 15, 8), (3, 20, 2), (3, 50, 2), (2, 10, 1), (1, 50, 1)],
)
def test_standing_sign_ups_leave_a_share_to_others(places: int | None, percent: int, standing: int | None):
    assert places_for_standing(places, percent) == standing


@given(some.integers(1, 500), some.integers(1, 50))
def test_at_least_half_the_places_and_never_all_but_one_of_one_may_stand(places: int, percent: int):
    standing = places_for_standing(places, percent)
    assert standing is not None
    assert places <= 2 * standing <= 2 * places
    assert standing < places or places == 1


def test_shares_are_numbers_that_make_sense():
    check_share(None)
    check_share(1)
    check_newcomer_share(0)
    check_newcomer_share(50)
    for check, number in ((check_share, 0), (check_share, 32), (check_newcomer_share, -1), (check_newcomer_share, 51)):
        with pytest.raises(Invalid, match="out_of_range"):
            check(number)
