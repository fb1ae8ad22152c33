"""The sign-up book of one slot: an immutable value. Each verb gives the book after it and what happened.

Until somebody takes over you are still expected (domain.md, activities): who calls for a stand-in keeps the place, as
`missing`. Coming is here, going in leaving.py.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from backend.activities.entries import MOST_GUESTS, Entry, State, holding, size, without
from backend.activities.facts import Fact, Waits
from backend.activities.promotion import promote
from backend.errors import Conflict, Invalid

MOST_PLACES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """`capacity` None is no limit; `last_place` the queue number last given; `entries` only who is in it, by place.

    `for_standing` is how many places standing sign-ups may fill (fair_share.py), None all.
    """

    starts_at: datetime
    capacity: int | None = None
    sign_off_hours: int = 24
    for_standing: int | None = None
    last_place: int = 0
    entries: tuple[Entry, ...] = ()

    @property
    def taken(self) -> int:
        """Places held, guests and missing people included."""
        return size(holding(self.entries))

    @property
    def waiting(self) -> tuple[Entry, ...]:
        return tuple(one for one in self.entries if one.state == State.WAITING)

    @property
    def deadline(self) -> datetime:
        """Until then, itself included, signing off is free."""
        return self.starts_at - timedelta(hours=self.sign_off_hours)

    def find(self, resident: str) -> Entry | None:
        return next((one for one in self.entries if one.resident == resident), None)

    def must_find(self, resident: str) -> Entry:
        """Raises Conflict not_signed_up."""
        if entry := self.find(resident):
            return entry
        raise Conflict("not_signed_up")

    def must_be_ahead(self, now: datetime) -> None:
        """Raises Conflict already_started."""
        if now >= self.starts_at:
            raise Conflict("already_started")

    def having(self, entry: Entry) -> "Book":
        """With this line, in place of another about the same person."""
        others = (one for one in self.entries if one.resident != entry.resident)
        return replace(self, entries=tuple(sorted((*others, entry), key=lambda one: one.place)))

    def leaving_out(self, resident: str) -> "Book":
        return replace(self, entries=without(self.entries, resident))

    def settled(self, now: datetime, arriving: frozenset[str] = frozenset()) -> "Turn":
        """Gives away what is free (promotion.py); the clock asks for it too, as the last day begins."""
        entries, facts = promote(self.entries, self.capacity, self.for_standing, now, self.starts_at, arriving)
        return replace(self, entries=entries), facts


Turn = tuple[Book, tuple[Fact, ...]]


def sign_up(
    book: Book, resident: str, now: datetime, *, guests: int = 0, partner: str | None = None,
    standing: bool = False, over_share: bool = False,
) -> Turn:  # fmt: skip
    """Somebody comes, together with a `partner` who said yes to that: both are in, or both wait.

    Everyone goes through the queue, so nobody jumps it. Raises Invalid out_of_range, Conflict already_signed_up,
    partner_already_signed_up, party_too_big, already_started.
    """
    book.must_be_ahead(now)
    if not 0 <= guests <= MOST_GUESTS:
        raise Invalid("out_of_range", "guests", least=0, most=MOST_GUESTS)
    if book.find(resident):
        raise Conflict("already_signed_up")
    if partner is not None and (partner == resident or book.find(partner)):
        raise Conflict("partner_already_signed_up")
    place = book.last_place + 1
    mine = Entry(
        resident=resident, place=place, state=State.WAITING, guests=guests, standing=standing, over_share=over_share
    )
    party: tuple[Entry, ...] = (mine,)
    if partner is not None:
        mine = replace(mine, pair=resident)
        party = (mine, replace(mine, resident=partner, place=place + 1, guests=0))
    if book.capacity is not None and size(party) > book.capacity:
        raise Conflict("party_too_big", most=book.capacity)
    names = frozenset(one.resident for one in party)
    queued = replace(book, entries=book.entries + party, last_place=party[-1].place)
    after, facts = queued.settled(now, names)
    return after, facts + tuple(
        Waits(one.resident, n) for n, one in enumerate(after.waiting, 1) if one.resident in names
    )


def resize(book: Book, capacity: int | None, now: datetime, *, for_standing: int | None = None) -> Turn:
    """More or fewer places. Under the number in: nobody is put out, and none promoted until there is room again.

    Raises Invalid out_of_range.
    """
    if capacity is not None and not 1 <= capacity <= MOST_PLACES:
        raise Invalid("out_of_range", "capacity", least=1, most=MOST_PLACES)
    return replace(book, capacity=capacity, for_standing=for_standing).settled(now)
