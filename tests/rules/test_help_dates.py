from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backend.clock import local_date
from backend.errors import Invalid
from backend.help.rules import CATEGORIES, check_wanted, expires_at, expires_soon, extended, wanted_when_urgent
from backend.people.rules import SKILLS

ZONE = "Europe/Amsterdam"
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


def test_a_call_without_a_date_stays_thirty_days_to_the_end_of_the_day():
    assert expires_at(NOW, None, ZONE) == datetime(2026, 12, 23, 22, 59, 59, tzinfo=UTC)


def test_a_call_with_a_date_stays_fourteen_days_after_it():
    assert expires_at(NOW, date(2026, 12, 1), ZONE) == datetime(2026, 12, 15, 22, 59, 59, tzinfo=UTC)


def test_the_day_ends_where_people_live():
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert local_date(expires_at(late, None, ZONE), ZONE) == date(2026, 12, 24)
    assert local_date(expires_at(late, None, "America/New_York"), "America/New_York") == date(2026, 12, 23)


@given(some.integers(0, 3 * 366 * 24), some.booleans())
def test_one_tap_more_never_shortens(hours: int, dated: bool):
    now = NOW + timedelta(hours=hours)
    until = expires_at(now - timedelta(days=20), None, ZONE)
    longer = extended(until, dated, now, ZONE)
    assert longer >= until
    assert extended(longer, dated, now, ZONE) == longer
    assert longer >= now + timedelta(days=13)


def test_the_reminder_is_due_in_the_last_three_days():
    until = expires_at(NOW, None, ZONE)
    assert not expires_soon(until, until - timedelta(days=3, seconds=1))
    assert expires_soon(until, until - timedelta(days=3))


def test_dates_lie_between_today_and_a_year_from_now():
    check_wanted(TODAY, TODAY, "14:00", TODAY)
    check_wanted(None, TODAY + timedelta(days=365), None, TODAY)
    for on, until, at, code in (
        (TODAY - timedelta(days=1), None, None, "wanted_in_past"),
        (None, TODAY - timedelta(days=1), None, "wanted_in_past"),
        (TODAY + timedelta(days=367), None, None, "wanted_too_far"),
        (TODAY + timedelta(days=2), TODAY + timedelta(days=1), None, "wanted_out_of_order"),
        (None, None, "14:00", "time_needs_day"),
    ):
        with pytest.raises(Invalid, match=code):
            check_wanted(on, until, at, TODAY)


def test_urgent_is_for_today_and_fills_in_the_day():
    assert wanted_when_urgent("ask", None, None, TODAY) == TODAY
    assert wanted_when_urgent("ask", TODAY, TODAY, TODAY) == TODAY
    for kind, on, until, code in (
        ("ask", TODAY + timedelta(days=1), None, "urgent_is_for_today"),
        ("ask", None, TODAY + timedelta(days=1), "urgent_is_for_today"),
        ("offer", None, None, "urgent_is_for_asks"),
    ):
        with pytest.raises(Invalid, match=code):
            wanted_when_urgent(kind, on, until, TODAY)


def test_what_people_can_do_is_what_can_be_asked():
    assert CATEGORIES == SKILLS
