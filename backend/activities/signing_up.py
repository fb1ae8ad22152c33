"""Signing up in one tap, and going out again in one (peers.md, number 1)."""

import contextlib
import sqlite3

import asyncpg
import msgspec
import structlog
from tortoise.exceptions import IntegrityError

from backend.activities import book as books
from backend.activities import inserting, leaving, outcome, paper, settling, shares
from backend.activities.book import Book, Turn
from backend.activities.cards import SignUpOutcome
from backend.activities.entries import State
from backend.activities.events import SignedUp
from backend.activities.facts import AsksStandIn, Fact
from backend.activities.inserting import Item
from backend.activities.taking import Taken, take_by_slot
from backend.activities.visibility import require_agenda, shaped
from backend.clock import now
from backend.database import in_transaction_now, transaction
from backend.errors import Invalid, NotFound
from backend.ids import new_id
from backend.outbox import tell
from backend.permissions import Actor

log = structlog.get_logger()


async def sign_up(actor: Actor, slot: str, *, guests: int = 0, shown: bool = True) -> SignUpOutcome:
    """Somebody comes, or waits when it is full or they are over their share. With a neighbour: pairing.py.

    Raises NotAllowed, NotFound, Invalid out_of_range, Conflict (already_signed_up, party_too_big, already_started,
    activity_cancelled).
    """
    require_agenda(actor)
    if not shaped(slot):
        raise NotFound
    if guests == 0:
        with contextlib.suppress(asyncpg.UniqueViolationError, sqlite3.IntegrityError, IntegrityError):
            if done := await _plainly(actor, slot, shown):
                return done
    async with transaction():
        taken = await take_by_slot(actor, slot)
        check_guests(guests, taken.row["guests"])
        return (await enter(taken, slot, actor.resident, guests=guests, shown={actor.resident: shown}))[actor.resident]


def check_guests(guests: int, most: int) -> None:
    """Raises Invalid out_of_range."""
    if not 0 <= guests <= most:
        raise Invalid("out_of_range", "guests", least=0, most=most)


async def enter(
    taken: Taken, slot: str, resident: str, *, shown: dict[str, bool], guests: int = 0, partner: str | None = None
) -> dict[str, SignUpOutcome]:
    """Into the book of a locked occurrence; answers what came of it for each."""
    taken.must_be_planned()
    page = await paper.read(taken, slot)
    people = [resident, *([partner] if partner else [])]
    over = await shares.over(taken.row, people)
    turn = books.sign_up(page.book, resident, now(), guests=guests, partner=partner, over_share=bool(over))
    await outcome.settle(taken, page, turn, shown)
    return {one: _where(turn[0], one) for one in people}


async def cancel(actor: Actor, slot: str) -> SignUpOutcome:
    """'I can't make it': out, or (late, and needed) `asks_stand_in` with nothing changed: ask them, then call.

    Raises NotAllowed, NotFound, Conflict (not_signed_up, already_started, activity_cancelled).
    """
    async with transaction():
        taken = await take_by_slot(actor, slot)
        return await turned(taken, slot, actor.resident, leaving.cancel)


async def decline(actor: Actor, slot: str) -> SignUpOutcome:
    """No to the place that fell free, or to waiting on.

    Raises NotAllowed, NotFound, Conflict (not_signed_up, nothing_to_decline, already_started, activity_cancelled).
    """
    async with transaction():
        taken = await take_by_slot(actor, slot)
        return await turned(taken, slot, actor.resident, leaving.decline)


async def turned(taken: Taken, slot: str, resident: str, rule: "settling.Rule") -> SignUpOutcome:
    """Apply a rule about somebody to the book of a slot; answers where that leaves them."""
    taken.must_be_planned()
    page = await paper.read(taken, slot)
    turn: Turn = rule(page.book, resident, now())
    await outcome.settle(taken, page, turn)
    if taken.row["fair_share"] is not None and turn[0].find(resident) is None:
        settling.elsewhere(taken, resident)
    return _asks(turn[1]) or _where(turn[0], resident)


def _asks(facts: tuple[Fact, ...]) -> SignUpOutcome | None:
    return SignUpOutcome("asks_stand_in") if any(isinstance(fact, AsksStandIn) for fact in facts) else None


def _where(book: Book, resident: str) -> SignUpOutcome:
    entry = book.find(resident)
    if entry is None:
        return SignUpOutcome("out")
    if entry.state == State.WAITING:
        return SignUpOutcome("waiting", 1 + [one.resident for one in book.waiting].index(resident))
    return SignUpOutcome("missing" if entry.state == State.MISSING else "in")


async def _plainly(actor: Actor, slot: str, shown: bool) -> SignUpOutcome | None:
    """In one statement; None when the book must be asked."""
    # Part of a larger transaction: a statement that fails would spoil it.
    if in_transaction_now():
        return None
    event = SignedUp(actor.complex, "", 0, actor.resident, (actor.resident,), slot)
    item = Item(
        actor.resident, actor.complex, list(actor.groups), slot, shown, new_id(), new_id(),
        msgspec.json.encode(event).decode(), now(),
    )  # fmt: skip
    done = await inserting.insert(item)
    if done is None:
        return None
    try:
        await tell(SignedUp(actor.complex, done.occurrence, done.seq, actor.resident, event.told, slot))
    except Exception:
        # It is committed: what listeners make of it is no longer the concern of who signed up.
        log.exception("after commit")
    return SignUpOutcome("in" if done.state == "in" else "waiting", done.position)
