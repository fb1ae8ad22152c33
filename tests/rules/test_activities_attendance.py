from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backend.activities.attendance import check_door, check_record, check_tick, credit, may_tick, no_show, unrecorded
from backend.activities.entries import State
from backend.errors import Conflict, Gone, Invalid

STARTS = datetime(2026, 11, 28, 18, tzinfo=UTC)
ENDS = STARTS + timedelta(hours=2)


def test_the_organiser_ticks_and_who_coordinates_the_group():
    assert may_tick("sem", "sem", ())
    assert may_tick("noor", "sem", {"noor"})
    assert not may_tick("wim", "sem", {"noor"})


def test_a_coordinator_who_moved_out_ticks_no_more():
    assert not may_tick("noor", "sem", set())


def test_the_door_code_holds_from_half_an_hour_before_until_an_hour_after():
    for now in (STARTS - timedelta(minutes=30), STARTS, ENDS + timedelta(minutes=60)):
        check_door("k7", "k7", now, STARTS, ENDS)
    with pytest.raises(Conflict, match="not_started"):
        check_door("k7", "k7", STARTS - timedelta(minutes=31), STARTS, ENDS)
    with pytest.raises(Gone, match="door_code_over"):
        check_door("k7", "k7", ENDS + timedelta(minutes=61), STARTS, ENDS)


@pytest.mark.parametrize("code", ["last week's", "", "K7", "k7 ", "қ7"])
def test_a_door_code_of_another_time_is_wrong(code: str):
    with pytest.raises(Invalid, match="door_code_wrong"):
        check_door(code, "k7", STARTS, STARTS, ENDS)
    with pytest.raises(Invalid, match="door_code_wrong"):
        check_door(code, "", STARTS, STARTS, ENDS)


def test_ticking_begins_with_the_door_and_has_no_end():
    check_tick(STARTS - timedelta(minutes=30), STARTS)
    check_tick(STARTS + timedelta(days=60), STARTS)
    with pytest.raises(Conflict, match="not_started"):
        check_tick(STARTS - timedelta(minutes=31), STARTS)


def test_who_waited_and_came_is_welcome_and_who_was_replaced_is_not_expected():
    for state in (State.IN, State.MISSING):
        check_record(state, True)
        check_record(state, False)
    check_record(State.WAITING, True)
    for state, present in ((State.WAITING, False), (State.REPLACED, True), (State.OUT, True), (State.DECLINED, False)):
        with pytest.raises(Conflict, match="not_signed_up"):
            check_record(state, present)


@given(some.lists(some.sampled_from([True, True, False, None]), max_size=12), some.booleans())
def test_minutes_are_credited_once_whatever_is_repeated(ticks: list[bool | None], counts: bool):
    credited = 0
    for attended in ticks:
        entry = credit(counts, 90, attended, credited)
        assert entry in (-90, 0, 90)
        credited += entry
        assert credit(counts, 90, attended, credited) == 0
    assert credited == (90 if counts and ticks and ticks[-1] else 0)


def test_who_was_expected_and_did_not_come_is_a_no_show():
    assert no_show(State.IN, False)
    assert no_show(State.MISSING, False)
    assert not no_show(State.IN, None)
    assert not no_show(State.IN, True)
    assert not no_show(State.REPLACED, False)


def test_what_nobody_recorded_for_a_fortnight_is_on_the_organisers_list():
    then, half = ENDS + timedelta(days=14), [(State.IN, True), (State.MISSING, None)]
    assert unrecorded(then, ENDS, half)
    assert not unrecorded(then - timedelta(seconds=1), ENDS, half)
    assert not unrecorded(then, ENDS, [(State.IN, True), (State.WAITING, None), (State.OUT, None)])
