"""Many at once: exactly as many as there are places, the rest in one order (issue 4, done when)."""

import asyncio
import random

import msgspec
import pytest

from backend.activities import book as books
from backend.activities import paper, signing_up
from backend.activities.book import Book
from backend.activities.entries import State
from backend.activities.leaving import cancel
from backend.activities.models import SignUp, Slot
from backend.activities.taking import hold
from backend.clock import now
from backend.database import transaction
from backend.errors import Conflict
from backend.ids import opaque_id
from backend.outbox_models import OutboxEvent
from backend.people.models import Resident, RoleGrant
from backend.permissions import Actor, Role
from tests.agenda import plan, the_slot
from tests.house import House

MANY, PLACES, ROUNDS, GOING = 50, 10, 3, 20


async def crowd(house: House, many: int) -> list[Actor]:
    """That many more neighbours."""
    moment, made = now(), []
    for n in range(many):
        id = opaque_id()
        made.append(Resident(
            id=id, complex_id=house.complex, shown_name=f"Buur {n}", joined_at=moment, access_changed_at=moment,
            languages=[], skills=[],
        ))  # fmt: skip
    await Resident.bulk_create(made)
    await RoleGrant.bulk_create(
        RoleGrant(id=opaque_id(), complex_id=house.complex, resident_id=one.id, role="resident", granted_at=moment)
        for one in made
    )
    return [
        Actor(
            resident=one.id, complex=house.complex, session="", language="nl", zone="Europe/Amsterdam",
            roles=frozenset({Role.RESIDENT}),
        )
        for one in made
    ]  # fmt: skip


async def the_book(occurrence: str, slot: str) -> Book:
    async with transaction():
        taken = await hold(occurrence, wait=True)
        assert taken is not None
        return (await paper.read(taken, slot)).book


async def agrees_with_its_rows(slot: str) -> None:
    """The counters beside a slot are those of its rows, and no place in the queue was given twice."""
    row = await Slot.get(id=slot)
    lines = await SignUp.filter(slot_id=slot).order_by("place")
    holding = [one for one in lines if one.state in (State.IN, State.MISSING)]
    waiting = [one for one in lines if one.state == State.WAITING]
    missing = [one for one in lines if one.state == State.MISSING]
    taken = sum(1 + one.guests for one in holding)
    assert (row.taken, row.waiting, row.missing) == (taken, len(waiting), len(missing))
    assert len({one.place for one in lines}) == len(lines)
    assert row.last_place >= max(one.place for one in lines)


async def test_fifty_at_once_for_ten_places_are_ten_and_the_rest_in_order(house: House):
    people = await crowd(house, MANY)
    for _ in range(ROUNDS):
        soup = await plan(house.mila, PLACES)
        slot = the_slot(soup)
        came = await asyncio.gather(*(signing_up.sign_up(one, slot) for one in people))
        assert [one.outcome for one in came].count("in") == PLACES
        positions = sorted(one.position for one in came if one.position is not None)
        assert positions == list(range(1, MANY - PLACES + 1))
        await agrees_with_its_rows(slot)
        book = await the_book(soup.id, slot)
        assert max(one.place for one in book.entries if one.state == State.IN) < min(one.place for one in book.waiting)
        model = book
        for one in random.sample(people, GOING):
            model, _ = cancel(model, one.resident, now())
        # Whoever goes first, and all at once: who is left is the same.
        going = [one for one in people if model.find(one.resident) is None]
        await asyncio.gather(*(signing_up.cancel(one, slot) for one in going))
        after = await the_book(soup.id, slot)
        assert {one.resident: one.state for one in after.entries} == {one.resident: one.state for one in model.entries}
        assert after.taken == PLACES
        await agrees_with_its_rows(slot)


async def test_the_agenda_counts_each_sign_up_once_and_in_order(house: House):
    people = await crowd(house, 20)
    soup = await plan(house.mila, 5)
    before = soup.seq
    await asyncio.gather(*(signing_up.sign_up(one, the_slot(soup)) for one in people))
    events = await OutboxEvent.filter(kind="activity.signed_up").values_list("payload", flat=True)
    facts = [msgspec.json.decode(one) for one in events]
    assert {one["occurrence"] for one in facts} == {soup.id}
    numbers = sorted(one["seq"] for one in facts)
    assert numbers == list(range(before + 1, before + 21))


async def test_one_person_on_five_phones_is_once(house: House):
    soup = await plan(house.mila, 5)
    came = await asyncio.gather(
        *(signing_up.sign_up(house.sem, the_slot(soup)) for _ in range(5)), return_exceptions=True
    )
    assert [isinstance(one, Conflict) for one in came].count(True) == 4
    await agrees_with_its_rows(the_slot(soup))


@pytest.mark.parametrize("guests", [0, 1])
async def test_plain_or_not_it_is_what_the_book_says(house: House, guests: int):
    """The one statement and the book answer alike, whatever stands in the slot already."""
    people = await crowd(house, 6)
    soup = await plan(house.mila, 3, guests=1)
    slot = the_slot(soup)
    await signing_up.sign_up(people[0], slot, guests=guests)
    for one in people[1:]:
        expected = await the_book(soup.id, slot)
        model, _ = books.sign_up(expected, one.resident, now())
        came = await signing_up.sign_up(one, slot)
        entry = model.must_find(one.resident)
        assert came.outcome == entry.state
        assert {(each.resident, each.state, each.place) for each in (await the_book(soup.id, slot)).entries} == {
            (each.resident, each.state, each.place) for each in model.entries
        }
