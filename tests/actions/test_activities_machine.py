"""Whatever neighbours do in whatever order, the rows are what the pure book says."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.activities import book as books
from backend.activities import editing, leaving, pairing, signing_up, standing_in
from backend.activities.asked import ChangeActivity, SlotWish
from backend.activities.book import Book, Turn
from backend.activities.models import SignUp, Slot
from backend.clock import now
from backend.database import execute
from backend.errors import NotFound, Refusal
from backend.permissions import Actor
from tests import databases
from tests.actions.test_activities_parallel import agrees_with_its_rows, the_book
from tests.agenda import in_days, plan, the_slot
from tests.house import House

NAMES = ("sem", "fatma", "wim", "jonas", "mila", "noor")
VERBS = ("sign_up", "sign_up", "pair", "cancel", "decline", "call", "keep", "take_over", "resize", "wait")
STEPS = st.lists(
    st.tuples(st.sampled_from(VERBS), st.integers(0, 5), st.integers(0, 5), st.integers(0, 2)), max_size=24
)


@pytest.fixture
def database_url(sqlite_template: Path, tmp_path: Path) -> str:
    """On the small database, since there are many stories; that both say the same, the other tests show."""
    return databases.copy_of(sqlite_template, tmp_path)


class Story:
    """One slot, and the book that it should be."""

    def __init__(self, house: House, occurrence: str, slot: str, model: Book) -> None:
        self.house, self.occurrence, self.slot, self.model = house, occurrence, slot, model
        self.moment = now()

    def person(self, n: int) -> Actor:
        return self.house.people[NAMES[n]]

    async def step(self, verb: str, one: int, other: int, number: int) -> None:
        """Do it in the house and in the book: the same comes of it, and the same is refused."""
        if verb == "wait":
            self.moment += timedelta(hours=5)
            return
        actor, partner = self.person(one), self.person(other)
        expected = self._expected(verb, actor.resident, partner.resident, number)
        done: str | None = None
        try:
            await self._do(verb, actor, partner, number)
        except NotFound:
            # Only who was asked may take over; the book leaves that to others.
            assert verb == "take_over"
            return
        except Refusal as refusal:
            done = refusal.code
        code = expected if isinstance(expected, str) else None
        assert done == code or verb == "pair"
        if done is None and not isinstance(expected, str):
            self.model = expected[0]

    def _expected(self, verb: str, who: str, other: str, number: int) -> Turn | str:
        moment = now()
        rules: dict[str, Callable[[], Turn]] = {
            "sign_up": lambda: books.sign_up(self.model, who, moment, guests=number),
            "pair": lambda: books.sign_up(self.model, who, moment, guests=number, partner=other),
            "cancel": lambda: leaving.cancel(self.model, who, moment),
            "decline": lambda: leaving.decline(self.model, who, moment),
            "call": lambda: leaving.call_stand_in(self.model, who, moment),
            "keep": lambda: leaving.come_after_all(self.model, who, moment),
            "take_over": lambda: leaving.take_over(self.model, who, other, moment),
            "resize": lambda: books.resize(self.model, number + 1, moment),
        }
        try:
            return rules[verb]()
        except Refusal as refusal:
            return refusal.code

    async def _do(self, verb: str, actor: Actor, partner: Actor, number: int) -> None:
        if verb == "sign_up":
            await signing_up.sign_up(actor, self.slot, guests=number)
        elif verb == "pair":
            pair = await pairing.ask(actor, self.slot, partner.resident, guests=number)
            await pairing.answer(partner, pair, True)
        elif verb == "take_over":
            line = await SignUp.get_or_none(slot_id=self.slot, resident_id=partner.resident)
            if line is None:
                raise NotFound
            await standing_in.take_over(actor, line.id)
        elif verb == "resize":
            wish = SlotWish(position=0, capacity=number + 1)
            await editing.change(self.house.mila, self.occurrence, ChangeActivity(slots=[wish]))
        else:
            verbs = {"cancel": signing_up.cancel, "decline": signing_up.decline, "call": standing_in.call}
            await (verbs | {"keep": standing_in.keep})[verb](actor, self.slot)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS, hours=st.sampled_from((100, 30, 20)), capacity=st.integers(1, 4))
async def test_whatever_neighbours_do_the_rows_are_what_the_book_says(house: House, steps, hours: int, capacity: int):
    # Plans of stories told before stand open still.
    await execute("UPDATE activity SET cancelled_at = made_at")
    soup = await plan(house.mila, capacity, first_on=in_days(7), guests=2)
    story = Story(house, soup.id, the_slot(soup), await the_book(soup.id, the_slot(soup)))
    story.moment = soup.starts_at - timedelta(hours=hours)
    for verb, one, other, number in steps:
        with time_machine.travel(story.moment, tick=False):
            await story.step(verb, one, other, number)
            assert await the_book(soup.id, story.slot) == story.model
    if await SignUp.filter(slot_id=story.slot).exists():
        await agrees_with_its_rows(story.slot)
    row = await Slot.get(id=story.slot)
    assert row.capacity == story.model.capacity
