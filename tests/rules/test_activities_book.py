from datetime import UTC, datetime, timedelta

import pytest

from backend.activities.book import Book, resize, sign_up
from backend.activities.entries import State
from backend.activities.facts import (
    Came,
    Left,
    Promoted,
    Waits,
)
from backend.activities.leaving import cancel
from backend.errors import Conflict, Invalid

STARTS = datetime(2026, 11, 28, 18, tzinfo=UTC)
EARLY, LATE = STARTS - timedelta(days=5), STARTS - timedelta(hours=6)


def book(places: int | None, *names: str, now: datetime = EARLY, **more: int) -> Book:
    made = Book(starts_at=STARTS, capacity=places, **more)
    for name in names:
        made, _ = sign_up(made, name, now)
    return made


def names(of: Book, *states: State) -> list[str]:
    return [one.resident for one in of.entries if one.state in (states or (State.IN,))]


def test_one_place_two_neighbours_one_gets_it_and_the_other_waits():
    first, facts = sign_up(book(1), "sem", EARLY)
    assert facts == (Came("sem"),)
    second, facts = sign_up(first, "noor", EARLY)
    assert facts == (Waits("noor", 1),)
    third, facts = cancel(second, "sem", EARLY)
    assert facts == (Left("sem"), Promoted("noor"))
    assert names(third) == ["noor"]


def test_who_waits_knows_their_number_in_the_queue():
    assert sign_up(book(1, "sem", "noor", "wim"), "mila", EARLY)[1] == (Waits("mila", 3),)


def test_signing_up_twice_from_two_phones_is_once():
    for full in (book(1, "sem"), book(1, "noor", "sem")):
        with pytest.raises(Conflict, match="already_signed_up"):
            sign_up(full, "sem", EARLY)


def test_who_comes_back_after_cancelling_stands_at_the_end():
    again, facts = sign_up(cancel(book(1, "sem", "noor", "wim"), "noor", EARLY)[0], "noor", EARLY)
    assert facts == (Waits("noor", 2),)
    assert [one.place for one in again.entries] == [1, 3, 4]


def test_guests_take_places_too():
    assert sign_up(book(3, "sem"), "noor", EARLY, guests=2)[1] == (Waits("noor", 1),)
    assert sign_up(book(3, "sem"), "noor", EARLY, guests=1)[0].taken == 3
    with pytest.raises(Conflict, match="party_too_big"):
        sign_up(book(3), "noor", EARLY, guests=3)
    for guests in (-1, 6):
        with pytest.raises(Invalid, match="out_of_range"):
            sign_up(book(None), "noor", EARLY, guests=guests)


def test_two_who_come_together_are_both_in_or_both_wait():
    two, facts = sign_up(book(3, "sem"), "noor", EARLY, partner="wim")
    assert facts == (Came("noor"), Came("wim"))
    split, facts = sign_up(book(2, "sem"), "noor", EARLY, partner="wim")
    assert facts == (Waits("noor", 1), Waits("wim", 2))
    assert cancel(split, "sem", EARLY)[1] == (Left("sem"), Promoted("noor"), Promoted("wim"))
    assert names(two, State.IN) == ["sem", "noor", "wim"]


def test_one_of_a_pair_who_leaves_leaves_the_other_where_they_are():
    waiting = sign_up(book(2, "sem"), "noor", EARLY, partner="wim")[0]
    assert cancel(waiting, "noor", EARLY)[1] == (Left("noor"), Promoted("wim"))


def test_who_is_in_already_cannot_be_taken_along():
    for partner in ("sem", "noor"):
        with pytest.raises(Conflict, match="partner_already_signed_up"):
            sign_up(book(5, "sem"), "noor", EARLY, partner=partner)


def test_a_family_at_the_head_of_the_queue_is_not_passed_by():
    full = sign_up(book(3, "sem", "wim", "mila"), "noor", EARLY, guests=1)[0]
    behind = sign_up(full, "jonas", EARLY)[0]
    one_free, facts = cancel(behind, "sem", EARLY)
    assert facts == (Left("sem"),)
    assert names(one_free, State.WAITING) == ["noor", "jonas"]
    assert sign_up(one_free, "fatima", EARLY)[1] == (Waits("fatima", 3),)
    assert cancel(one_free, "wim", EARLY)[1] == (Left("wim"), Promoted("noor"))


def test_in_the_last_day_an_empty_place_goes_to_the_next_that_fits():
    full = sign_up(book(3, "sem", "wim", "mila"), "noor", EARLY, guests=1)[0]
    one_free = cancel(sign_up(full, "jonas", EARLY)[0], "sem", EARLY)[0]
    assert one_free.settled(STARTS - timedelta(hours=24, seconds=1))[1] == ()
    assert one_free.settled(STARTS - timedelta(hours=24))[1] == (Promoted("jonas"),)


def test_more_places_let_people_in_in_order():
    assert resize(book(1, "sem", "noor", "wim", "mila"), 3, EARLY)[1] == (Promoted("noor"), Promoted("wim"))
    assert resize(book(1, "sem", "noor"), None, EARLY)[1] == (Promoted("noor"),)


def test_fewer_places_than_people_put_nobody_out_and_let_nobody_in():
    tight, facts = resize(book(3, "sem", "noor", "wim", "mila"), 1, EARLY)
    assert (facts, names(tight)) == ((), ["sem", "noor", "wim"])
    assert cancel(tight, "sem", EARLY)[1] == (Left("sem"),)
    last = cancel(cancel(tight, "sem", EARLY)[0], "noor", EARLY)[0]
    assert names(last, State.WAITING) == ["mila"]
    assert cancel(last, "wim", EARLY)[1] == (Left("wim"), Promoted("mila"))
    for places in (0, 501):
        with pytest.raises(Invalid, match="out_of_range"):
            resize(tight, places, EARLY)


def test_a_family_for_which_the_slot_became_too_small_holds_up_nobody():
    waiting = sign_up(book(3, "sem", "wim", "mila"), "noor", EARLY, guests=2)[0]
    small = resize(sign_up(waiting, "jonas", EARLY)[0], 2, EARLY)[0]
    left = cancel(small, "sem", EARLY)[0]
    assert names(left, State.WAITING) == ["noor", "jonas"]
    assert cancel(left, "wim", EARLY)[1] == (Left("wim"), Promoted("jonas"))


def test_who_is_over_their_share_waits_for_the_last_day_and_holds_up_nobody():
    keen, facts = sign_up(book(2, "sem"), "noor", EARLY, over_share=True)
    assert facts == (Waits("noor", 1),)
    assert sign_up(keen, "wim", EARLY)[1] == (Came("wim"),)
    assert keen.settled(STARTS - timedelta(hours=24))[1] == (Promoted("noor"),)
    assert sign_up(book(2, "sem"), "noor", LATE, over_share=True)[1] == (Came("noor"),)


def test_standing_sign_ups_leave_places_for_others_until_the_last_day():
    regulars = Book(starts_at=STARTS, capacity=4, for_standing=3)
    for name in ("sem", "noor", "wim", "mila"):
        regulars, facts = sign_up(regulars, name, EARLY, standing=True)
    assert facts == (Waits("mila", 1),)
    assert sign_up(regulars, "yusuf", EARLY)[1] == (Came("yusuf"),)
    assert cancel(regulars, "sem", EARLY)[1] == (Left("sem"), Promoted("mila"))
    assert regulars.settled(LATE)[1] == (Promoted("mila"),)
