from datetime import UTC, datetime, timedelta

import pytest

from backend.activities.book import Book, resize, sign_up
from backend.activities.entries import State
from backend.activities.facts import (
    AsksStandIn,
    Came,
    ComesAfterAll,
    Declined,
    Left,
    Promoted,
    Replaced,
    StillExpected,
)
from backend.activities.leaving import call_stand_in, cancel, come_after_all, decline, put_out, take_over
from backend.errors import Conflict

STARTS = datetime(2026, 11, 28, 18, tzinfo=UTC)
EARLY, LATE = STARTS - timedelta(days=5), STARTS - timedelta(hours=6)


def book(places: int | None, *names: str, now: datetime = EARLY, **more: int) -> Book:
    made = Book(starts_at=STARTS, capacity=places, **more)
    for name in names:
        made, _ = sign_up(made, name, now)
    return made


def names(of: Book, *states: State) -> list[str]:
    return [one.resident for one in of.entries if one.state in (states or (State.IN,))]


def test_signing_off_before_the_deadline_is_free():
    full = book(1, "sem", sign_off_hours=48)
    assert cancel(full, "sem", STARTS - timedelta(hours=48))[1] == (Left("sem"),)
    assert cancel(full, "sem", STARTS - timedelta(hours=47, minutes=59)) == (full, (AsksStandIn("sem"),))


def test_until_someone_takes_over_you_are_still_expected():
    called, facts = call_stand_in(book(2, "sem", "noor"), "sem", LATE)
    assert facts == (StillExpected("sem"),)
    assert (names(called, State.MISSING), called.taken) == (["sem"], 2)
    assert cancel(called, "sem", LATE) == (called, (StillExpected("sem"),))
    assert call_stand_in(called, "sem", LATE) == (called, (StillExpected("sem"),))
    done, facts = take_over(called, "wim", "sem", LATE)
    assert facts == (Replaced("sem", by="wim"),)
    assert names(done) == ["noor", "wim"]


def test_of_two_stand_ins_the_first_is_it():
    done = take_over(call_stand_in(book(1, "sem"), "sem", LATE)[0], "wim", "sem", LATE)[0]
    for by, code in (("mila", "stand_in_found"), ("wim", "already_signed_up")):
        with pytest.raises(Conflict, match=code):
            take_over(done, by, "sem", LATE)


def test_who_waits_takes_over_without_a_call():
    assert cancel(book(1, "sem", "noor"), "sem", LATE)[1] == (Replaced("sem", by="noor"), Promoted("noor"))
    called = call_stand_in(book(1, "sem"), "sem", LATE)[0]
    assert sign_up(called, "noor", LATE)[1] == (Replaced("sem", by="noor"), Came("noor"))


def test_the_places_of_a_missing_family_go_to_as_many_as_fit():
    family = sign_up(book(2), "sem", LATE, guests=1)[0]
    both = sign_up(sign_up(family, "noor", LATE)[0], "wim", LATE)[0]
    assert cancel(both, "sem", LATE)[1] == (Replaced("sem", by="noor"), Promoted("noor"), Promoted("wim"))


def test_where_a_place_is_free_a_newcomer_takes_that_and_the_missing_stay_expected():
    called = call_stand_in(book(2, "sem"), "sem", LATE)[0]
    after, facts = sign_up(called, "noor", LATE)
    assert facts == (Came("noor"),)
    assert names(after, State.MISSING) == ["sem"]


def test_a_stand_in_from_the_waiting_list_comes_alone_and_leaves_the_other_of_the_pair_waiting():
    couple = sign_up(book(2, "sem", "mila"), "noor", LATE, partner="wim")[0]
    called, facts = call_stand_in(couple, "sem", LATE)
    assert facts == (StillExpected("sem"),)
    over, facts = take_over(called, "wim", "sem", LATE)
    assert facts == (Replaced("sem", by="wim"),)
    assert (names(over), names(over, State.WAITING)) == (["mila", "wim"], ["noor"])
    assert [one.pair for one in over.entries] == [None, None, None]
    assert cancel(over, "mila", LATE)[1] == (Replaced("mila", by="noor"), Promoted("noor"))


def test_who_can_come_after_all_needs_no_stand_in():
    called = call_stand_in(book(1, "sem"), "sem", LATE)[0]
    back, facts = come_after_all(called, "sem", LATE)
    assert (facts, names(back)) == ((ComesAfterAll("sem"),), ["sem"])
    with pytest.raises(Conflict, match="not_missing"):
        come_after_all(back, "sem", LATE)
    with pytest.raises(Conflict, match="stand_in_found"):
        take_over(back, "wim", "sem", LATE)


def test_nobody_asks_for_a_stand_in_where_none_is_needed():
    assert cancel(book(None, "sem"), "sem", LATE)[1] == (Left("sem"),)
    assert call_stand_in(book(None, "sem"), "sem", LATE)[1] == (Left("sem"),)
    too_full = resize(book(2, "sem", "noor"), 1, EARLY)[0]
    assert cancel(too_full, "sem", LATE)[1] == (Left("sem"),)
    assert call_stand_in(book(1, "sem"), "sem", EARLY)[1] == (Left("sem"),)


def test_who_was_let_in_late_may_still_say_no():
    full = book(1, "sem", "noor")
    let_in = put_out(full, "sem", LATE)[0]
    assert decline(let_in, "noor", STARTS - timedelta(hours=3))[1] == (Declined("noor"),)
    assert decline(let_in, "noor", STARTS - timedelta(hours=2, minutes=59))[1] == (AsksStandIn("noor"),)


def test_a_place_that_is_declined_goes_to_the_next():
    let_in = cancel(book(1, "sem", "noor", "wim"), "sem", EARLY)[0]
    assert decline(let_in, "noor", EARLY)[1] == (Declined("noor"), Promoted("wim"))
    assert decline(book(1, "sem", "noor"), "noor", EARLY)[1] == (Declined("noor"),)


def test_a_place_of_your_own_is_cancelled_not_declined():
    with pytest.raises(Conflict, match="nothing_to_decline"):
        decline(book(1, "sem"), "sem", EARLY)


def test_once_it_has_started_the_book_is_closed_but_for_a_stand_in():
    called = call_stand_in(book(1, "sem"), "sem", LATE)[0]
    for step in (sign_up, cancel, call_stand_in, come_after_all, decline):
        with pytest.raises(Conflict, match="already_started"):
            step(called, "sem", STARTS)
    assert take_over(called, "wim", "sem", STARTS)[1] == (Replaced("sem", by="wim"),)
    assert put_out(book(1, "sem", "noor"), "sem", STARTS)[1] == (Left("sem"),)


def test_who_is_not_in_the_book_has_nothing_to_cancel():
    for step in (cancel, call_stand_in, come_after_all, decline, put_out):
        with pytest.raises(Conflict, match="not_signed_up"):
            step(book(1, "sem"), "noor", EARLY)
