from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backend.errors import Conflict, Invalid
from backend.groups import rules
from backend.groups.rules import check_ask, check_done, check_first_on, due_on, next_up, turns_to_make

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_a_rota_comes_each_week_each_two_weeks_or_each_month():
    assert [due_on("week", TODAY, n) for n in (0, 1, 5)] == [TODAY, date(2026, 12, 1), date(2026, 12, 29)]
    assert due_on("two_weeks", TODAY, 2) == date(2026, 12, 22)
    assert due_on("month", TODAY, 3) == date(2027, 2, 24)


def test_the_last_of_the_month_stays_the_last_of_the_month():
    last = date(2027, 1, 31)
    assert [due_on("month", last, n) for n in range(4)] == [
        last, date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30),
    ]  # fmt: skip


def test_turns_are_handed_out_six_weeks_ahead_and_two_at_least():
    assert [number for number, _ in turns_to_make("week", TODAY, 0, TODAY)] == [0, 1, 2, 3, 4, 5, 6]
    assert turns_to_make("week", TODAY, 7, TODAY) == []
    assert [number for number, _ in turns_to_make("month", TODAY + timedelta(days=300), 0, TODAY)] == [0, 1]


def test_days_gone_by_get_no_turn_any_more():
    found = turns_to_make("week", TODAY - timedelta(weeks=30), 3, TODAY)
    assert found[0] == (30, TODAY)
    assert len(found) == 7


def test_who_had_no_turn_yet_is_next_and_then_who_had_theirs_longest_ago():
    assert next_up(["fatma", "sem", "noor"], {}, 2) == ["fatma", "sem"]
    assert next_up(["fatma", "sem", "noor"], {"fatma": (0, 1), "sem": (0, 1)}, 2) == ["noor", "fatma"]
    assert next_up(["fatma"], {"fatma": (3, 1)}, 2) == ["fatma"]
    assert next_up([], {}, 1) == []


@given(some.integers(1, 8), some.integers(1, 4), some.integers(1, 40))
def test_over_time_everybody_has_as_many_turns_give_or_take_one(members: int, people: int, turns: int):
    names = [str(n) for n in range(members)]
    had: dict[str, tuple[int, int]] = {}
    for number in range(turns):
        chosen = next_up(names, had, people)
        assert len(chosen) == len(set(chosen)) == min(people, members)
        for one in chosen:
            had[one] = (number, had.get(one, (0, 0))[1] + 1)
    times = [had.get(one, (0, 0))[1] for one in names]
    assert max(times) - min(times) <= 1


def test_who_leaves_changes_nobody_elses_order():
    had = {"fatma": (0, 1), "sem": (1, 1), "noor": (2, 1)}
    assert next_up(["fatma", "sem", "noor"], had, 3) == ["fatma", "sem", "noor"]
    assert next_up(["fatma", "noor"], had, 3) == ["fatma", "noor"]


def test_who_heard_no_may_ask_again_after_a_week():
    check_ask(None, None, NOW)
    check_ask("withdrawn", None, NOW)
    check_ask("refused", NOW - timedelta(days=7), NOW)
    with pytest.raises(Conflict, match="group_said_no"):
        check_ask("refused", NOW - timedelta(days=6), NOW)


def test_a_turn_can_be_done_from_a_week_before_its_day():
    check_done(None, TODAY)
    check_done(TODAY + timedelta(days=7), TODAY)
    check_done(TODAY - timedelta(days=100), TODAY)
    with pytest.raises(Conflict, match="turn_not_due"):
        check_done(TODAY + timedelta(days=8), TODAY)


def test_a_rota_begins_on_a_day_within_a_year():
    check_first_on(None, None, TODAY)
    check_first_on("week", TODAY, TODAY)
    for every, day, code in (
        ("week", None, "required"), ("week", TODAY - timedelta(days=1), "wanted_in_past"),
        (None, TODAY + timedelta(days=367), "wanted_too_far"),
    ):  # fmt: skip
        with pytest.raises(Invalid, match=code):
            check_first_on(every, day, TODAY)


def test_a_group_has_a_name_that_can_be_seen():
    assert rules.read_name("  Wandelen \n in het park ") == "Wandelen in het park"
    for typed in ("", "   ", "​", "x" * 61):
        with pytest.raises(Invalid):
            rules.read_name(typed)
