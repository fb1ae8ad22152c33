from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from backend.activities.book import Book, Turn, resize, sign_up
from backend.activities.entries import HOLDING, LIVE, State, parties, size
from backend.activities.facts import (
    AsksStandIn,
    Came,
    ComesAfterAll,
    Declined,
    Fact,
    Left,
    Promoted,
    Replaced,
    StillExpected,
    Waits,
)  # fmt: skip
from backend.activities.leaving import call_stand_in, cancel, come_after_all, decline, put_out, take_over
from backend.errors import Conflict

STARTS = datetime(2026, 11, 28, 18, tzinfo=UTC)
NEIGHBOURS = some.sampled_from(["sem", "noor", "wim", "jonas", "mila", "yusuf", "fatima", "anna"])
BECOMES = {
    Came: State.IN, Waits: State.WAITING, Promoted: State.IN, Left: State.OUT, Declined: State.DECLINED,
    Replaced: State.REPLACED, StillExpected: State.MISSING, ComesAfterAll: State.IN,
}  # fmt: skip


class OneBook(RuleBasedStateMachine):
    """Everything that may happen to one slot, in any order. `told` is kept from the facts alone, as neighbours hear."""

    @initialize(
        capacity=some.none() | some.integers(1, 4), left_free=some.integers(0, 2),
        deadline=some.sampled_from([12, 24, 60]), ahead=some.sampled_from([72, 50, 23, 10]),
    )  # fmt: skip
    def opened(self, capacity: int | None, left_free: int, deadline: int, ahead: int) -> None:
        self.now = STARTS - timedelta(hours=ahead)
        standing = max(0, capacity - left_free) if capacity else None
        self.book = Book(starts_at=STARTS, capacity=capacity, for_standing=standing, sign_off_hours=deadline)
        self.told: dict[str, State] = {}

    def move(self, step, *arguments, **more) -> tuple[Fact, ...]:
        former = self.book
        try:
            turn: Turn = step(former, *arguments, **more)
        except Conflict:
            assert self.book == former
            return ()
        self.book, facts = turn
        for fact in facts:
            if isinstance(fact, AsksStandIn):
                assert self.book == former
                continue
            if isinstance(fact, Promoted):
                assert self.told[fact.resident] == State.WAITING
            if isinstance(fact, Replaced):
                assert self.told[fact.resident] in HOLDING
            self.told[fact.resident] = BECOMES[type(fact)]
        if step is take_over:
            self.told[arguments[0]] = State.IN
        self.never_fuller_than_it_may_be(former, facts)
        self.in_order(facts)
        return facts

    def never_fuller_than_it_may_be(self, former: Book, facts: tuple[Fact, ...]) -> None:
        if self.book.capacity is not None:
            let_in = any(isinstance(fact, Promoted | Came) for fact in facts)
            assert self.book.taken <= (self.book.capacity if let_in else max(self.book.capacity, former.taken))

    def in_order(self, facts: tuple[Fact, ...]) -> None:
        """Before the last day nobody is let in past somebody who may go and came sooner."""
        if STARTS - self.now <= timedelta(hours=24):
            return
        let_in = [self.book.find(fact.resident) for fact in facts if isinstance(fact, Promoted | Came)]
        last = max((one.place for one in let_in if one), default=0)
        for one in self.book.waiting:
            fits = self.book.capacity is None or self.largest(one.pair or one.resident) <= self.book.capacity
            assert one.place > last or one.over_share or one.standing or self.partner_held(one.pair) or not fits

    def largest(self, party: str) -> int:
        return sum(1 + one.guests for one in self.book.waiting if (one.pair or one.resident) == party)

    def partner_held(self, pair: str | None) -> bool:
        return any(one.pair == pair and (one.over_share or one.standing) for one in self.book.waiting if pair)

    @rule(
        who=NEIGHBOURS, guests=some.sampled_from([0, 0, 0, 1, 2]), friend=some.none() | NEIGHBOURS,
        standing=some.booleans(), over=some.booleans(),
    )  # fmt: skip
    def signs_up(self, who: str, guests: int, friend: str | None, standing: bool, over: bool) -> None:
        facts = self.move(sign_up, who, self.now, guests=guests, partner=friend, standing=standing, over_share=over)
        if facts:
            assert {self.told[name] for name in (who, friend or who)} in ({State.IN}, {State.WAITING})

    @rule(row=some.lists(some.tuples(NEIGHBOURS, some.sampled_from([0, 0, 1])), min_size=4, max_size=8))
    def the_hall_fills(self, row: list[tuple[str, int]]) -> None:
        for who, guests in row:
            self.move(sign_up, who, self.now, guests=guests)

    @rule(who=NEIGHBOURS)
    def cancels(self, who: str) -> None:
        facts = self.move(cancel, who, self.now)
        if facts and self.now <= self.book.deadline:
            assert facts[0] == Left(who)

    @rule(who=NEIGHBOURS)
    def calls_for_a_stand_in(self, who: str) -> None:
        held = self.book.find(who)
        if self.move(call_stand_in, who, self.now) and held and self.told[who] == State.MISSING:
            assert self.book.find(who)

    @rule(who=NEIGHBOURS)
    def comes_after_all(self, who: str) -> None:
        self.move(come_after_all, who, self.now)

    @rule(by=NEIGHBOURS, data=some.data())
    def takes_over(self, by: str, data: some.DataObject) -> None:
        missing = [name for name, state in self.told.items() if state == State.MISSING]
        whom = data.draw(some.sampled_from(missing) if missing else NEIGHBOURS)
        expected = self.told.get(whom) == State.MISSING and self.told.get(by) not in HOLDING
        assert bool(self.move(take_over, by, whom, self.now)) == expected

    @rule(who=NEIGHBOURS)
    def declines(self, who: str) -> None:
        self.move(decline, who, self.now)

    @rule(who=NEIGHBOURS)
    def moves_out(self, who: str) -> None:
        expected = self.told.get(who) in LIVE
        assert bool(self.move(put_out, who, self.now)) == expected

    @rule(capacity=some.none() | some.integers(1, 6), left_free=some.integers(0, 2))
    def the_organiser_changes_the_places(self, capacity: int | None, left_free: int) -> None:
        self.move(resize, capacity, self.now, for_standing=max(0, capacity - left_free) if capacity else None)

    @rule(hours=some.sampled_from([0, 0, 1, 2, 12, 24]))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.move(Book.settled, self.now)

    @invariant()
    def what_neighbours_heard_is_what_the_book_says(self) -> None:
        live = {name: state for name, state in self.told.items() if state in LIVE}
        assert live == {one.resident: one.state for one in self.book.entries}

    @invariant()
    def nobody_is_in_twice_and_the_queue_is_in_order(self) -> None:
        names, places = [one.resident for one in self.book.entries], [one.place for one in self.book.entries]
        assert len(set(names)) == len(names)
        assert places == sorted(set(places))
        assert max(places, default=0) <= self.book.last_place

    @invariant()
    def two_who_come_together_are_both_in_or_both_wait(self) -> None:
        for one in self.book.entries:
            if one.pair is not None:
                both = [other for other in self.book.entries if other.pair == one.pair]
                assert len(both) == 2
                assert len({other.state == State.WAITING for other in both}) == 1

    @invariant()
    def no_place_is_left_empty_that_the_first_in_the_queue_may_have(self) -> None:
        assert self.book.settled(self.now) == (self.book, ())
        if self.now < STARTS and STARTS - self.now <= timedelta(hours=24) and self.book.capacity is not None:
            assert all(size(party) > self.book.capacity - self.book.taken for party in parties(self.book.entries))


OneBook.TestCase.settings = settings(max_examples=120, stateful_step_count=40, deadline=None)
test_the_book_is_right_whatever_happens_in_whatever_order = OneBook.TestCase
