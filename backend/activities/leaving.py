"""Going out of a sign-up book, and being replaced: 'I can't make it' in one tap (peers.md, number 1).

All of it ends when it starts, except taking over and being put out.
"""

from dataclasses import replace
from datetime import datetime

from backend.activities.book import Book, Turn
from backend.activities.entries import HOLDING, Entry, State, size
from backend.activities.facts import AsksStandIn, ComesAfterAll, Declined, Left, Replaced, StillExpected
from backend.errors import Conflict


def cancel(book: Book, resident: str, now: datetime) -> Turn:
    """'I can't make it': free until the deadline; later too where nobody is needed instead.

    Nobody is needed without a limit, or when more are in than places; and who waits takes over at once. Otherwise
    nothing changes and they are to be asked whether to call for a stand-in. Raises Conflict not_signed_up,
    already_started.
    """
    book.must_be_ahead(now)
    entry = book.must_find(resident)
    if not _needed(book, entry, now):
        return _gone(book, resident, now, Left(resident))
    if entry.state == State.MISSING:
        return book, (StillExpected(resident),)
    replaced = _missing(book, entry, now)
    return (book, (AsksStandIn(resident),)) if replaced[0].find(resident) else replaced


def call_stand_in(book: Book, resident: str, now: datetime) -> Turn:
    """They want a stand-in called: still expected until there is one. As `cancel` where none is needed.

    Raises Conflict not_signed_up, already_started.
    """
    book.must_be_ahead(now)
    entry = book.must_find(resident)
    if entry.state != State.IN or not _needed(book, entry, now):
        return cancel(book, resident, now)
    after, facts = _missing(book, entry, now)
    return after, (*facts, StillExpected(resident)) if after.find(resident) else facts


def come_after_all(book: Book, resident: str, now: datetime) -> Turn:
    """Who was missing comes themselves. Raises Conflict not_signed_up, not_missing, already_started."""
    book.must_be_ahead(now)
    entry = book.must_find(resident)
    if entry.state != State.MISSING:
        raise Conflict("not_missing")
    return book.having(replace(entry, state=State.IN)), (ComesAfterAll(resident),)


def take_over(book: Book, by: str, for_whom: str, now: datetime) -> Turn:
    """A stand-in: comes alone, from the waiting list or from outside. Of two, the first is it.

    Raises Conflict already_signed_up, stand_in_found.
    """
    missing, mine = book.find(for_whom), book.find(by)
    if mine is not None and mine.state in HOLDING:
        raise Conflict("already_signed_up")
    if missing is None or missing.state != State.MISSING:
        raise Conflict("stand_in_found")
    comes = Entry(resident=by, place=mine.place if mine else book.last_place + 1)
    left = book.leaving_out(for_whom).leaving_out(by).having(comes)
    after, facts = replace(left, last_place=max(book.last_place, comes.place)).settled(now)
    return after, (Replaced(for_whom, by=by), *facts)


def decline(book: Book, resident: str, now: datetime) -> Turn:
    """No to the place that fell free, or to waiting on. Later it is a cancelling like any other.

    Free until the deadline, or through half of the time there was when they were promoted: they never chose so late.
    Raises Conflict not_signed_up, nothing_to_decline, already_started.
    """
    book.must_be_ahead(now)
    entry = book.must_find(resident)
    if entry.state != State.WAITING:
        if entry.promoted_at is None:
            raise Conflict("nothing_to_decline")
        if now > max(book.deadline, entry.promoted_at + (book.starts_at - entry.promoted_at) / 2):
            return cancel(book, resident, now)
    return _gone(book, resident, now, Declined(resident))


def put_out(book: Book, resident: str, now: datetime) -> Turn:
    """Who moved out is not expected, at whatever moment. Raises Conflict not_signed_up."""
    book.must_find(resident)
    return _gone(book, resident, now, Left(resident))


def _needed(book: Book, entry: Entry, now: datetime) -> bool:
    limited = book.capacity is not None and book.taken - size([entry]) < book.capacity
    return entry.state in HOLDING and limited and now > book.deadline


def _missing(book: Book, entry: Entry, now: datetime) -> Turn:
    return book.having(replace(entry, state=State.MISSING)).settled(now)


def _gone(book: Book, resident: str, now: datetime, fact: Left | Declined) -> Turn:
    after, facts = book.leaving_out(resident).settled(now)
    return after, (fact, *facts)
