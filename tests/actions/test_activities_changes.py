from datetime import timedelta

import msgspec
import pytest
import time_machine

from backend.activities import (
    agenda,
    attending,
    cancelling,
    changes,
    editing,
    offering,
    pairing,
    seating,
    signing_up,
    standing,
    standing_in,
    talking,
    views,
)
from backend.activities.asked import ChangeActivity, Tick
from backend.activities.cards import OccurrenceCard
from backend.activities.moving_out import let_go
from backend.chat import lists
from backend.clock import now
from backend.database import execute
from backend.errors import Invalid, NotAllowed, NotFound
from backend.permissions import Actor
from tests.agenda import WEEKLY, in_days, plan, sign_up, state_of, the_slot
from tests.house import House

FAR = timedelta(days=61)


class Phone:
    """What an app keeps of the agenda: it fetched once and applies changes since."""

    def __init__(self, actor: Actor) -> None:
        self.actor, self.cards, self.seq = actor, dict[str, OccurrenceCard](), 0

    async def catch_up(self) -> None:
        news = await changes.since(self.actor, self.seq)
        assert not news.reset
        self.cards |= {one.id: one for one in news.changed}
        for id in news.gone:
            self.cards.pop(id, None)
        self.seq = news.seq

    async def agrees(self) -> None:
        await self.catch_up()
        fresh = (await agenda.agenda(self.actor, now() - timedelta(hours=1), now() + FAR)).items
        mine = sorted(self.cards.values(), key=lambda one: (one.starts_at, one.id))
        assert list(map(msgspec.to_builtins, mine)) == list(map(msgspec.to_builtins, fresh))


async def test_catching_up_is_the_same_as_fetching_anew_after_every_step(house: House):
    phones = [Phone(house.people[name]) for name in ("mila", "sem", "fatma", "noor", "samir")]
    soup = await plan(house.mila, 1, first_on=in_days(1), rule=f"{WEEKLY};COUNT=4")
    walk = await plan(house.mila, 1, first_on=in_days(1), group=house.walking)
    second, third, fourth = (await agenda.agenda(house.mila, now() + timedelta(days=5), now() + FAR)).items
    other = await plan(house.mila, 2)

    async def agree() -> None:
        for phone in phones:
            await phone.agrees()

    await agree()
    pair: list[str] = []

    async def ask() -> None:
        pair.append(await pairing.ask(house.fatma, the_slot(other), house.wim.resident))

    steps = [
        lambda: sign_up(house.sem, soup),
        lambda: sign_up(house.fatma, soup),
        lambda: sign_up(house.noor, walk),
        lambda: signing_up.cancel(house.sem, the_slot(soup)),
        lambda: signing_up.decline(house.fatma, the_slot(soup)),
        lambda: standing.put(house.sem, the_slot(second)),
        lambda: standing.take_back(house.sem, the_slot(second)),
        lambda: editing.change(house.mila, soup.id, ChangeActivity(at="19:00"), reach="all"),
        lambda: cancelling.cancel(house.mila, second.id, "Op reis."),
        lambda: editing.change(house.mila, third.id, ChangeActivity(place="Tuin")),
        lambda: editing.change(house.mila, fourth.id, ChangeActivity(place="Zaal", public=True), reach="following"),
        lambda: editing.change(house.mila, soup.id, ChangeActivity(public=True), reach="all"),
        ask,
        lambda: editing.change(house.mila, walk.id, ChangeActivity(title="Rondje park")),
        lambda: talking.conversation(house.mila, walk.id),
        lambda: cancelling.cancel(house.mila, walk.id, "Regen."),
    ]
    for step in steps:
        await step()
        await agree()
    evening = await plan(house.mila, 1, first_on=in_days(1), at="06:00", counts=True)
    await sign_up(house.sem, evening)
    with time_machine.travel(evening.starts_at - timedelta(hours=2), tick=True):
        await standing_in.call(house.sem, the_slot(evening))
        await agree()
        mine = (await views.detail(house.fatma, evening.id)).mine
        assert mine is not None
        await standing_in.take_over(house.fatma, mine.stand_in[0].sign_up)
        await agree()
    with time_machine.travel(evening.starts_at, tick=True):
        line = (await attending.page(house.mila, evening.id)).people[0].sign_up
        await attending.tick(house.mila, evening.id, [Tick(line, True)])
        for phone in phones:
            await phone.catch_up()


async def test_gone_says_nothing_of_what_was_never_theirs(house: House):
    walk = await plan(house.mila, 1, first_on=in_days(1), rule=WEEKLY, group=house.walking)
    await editing.change(house.mila, walk.id, ChangeActivity(at="10:00"), reach="all")
    assert len((await changes.since(house.noor, 0)).gone) == 8
    assert (await changes.since(house.sem, 0)).gone == []
    assert (await changes.since(house.samir, 0)).gone == []
    assert (await changes.since(house.sem, 10_000)).reset


async def test_the_agenda_shows_two_months_at_most_a_page_at_a_time(house: House):
    await plan(house.mila, 1, first_on=in_days(1), rule=WEEKLY)
    page = await agenda.agenda(house.sem, now(), now() + FAR, limit=5)
    assert page.next is not None
    rest = await agenda.agenda(house.sem, now(), now() + FAR, limit=5, page=page.next)
    assert len({one.id for one in page.items + rest.items}) == 8
    assert rest.next is None
    with pytest.raises(Invalid, match="out_of_range"):
        await agenda.agenda(house.sem, now(), now() + timedelta(days=63))
    with pytest.raises(NotFound):
        await agenda.agenda(house.sem, now(), now() + FAR, scope="group", group=house.walking)
    with pytest.raises(NotAllowed):
        await agenda.agenda(house.anna, now(), now() + FAR)


async def test_my_week_is_what_i_signed_up_to_or_organise(house: House):
    soup = await plan(house.mila, 1, first_on=in_days(1))
    await plan(house.mila, 1, first_on=in_days(20))
    assert await agenda.mine_this_week(house.sem) == []
    await sign_up(house.sem, soup)
    assert [one.id for one in await agenda.mine_this_week(house.sem)] == [soup.id]
    assert [one.id for one in await agenda.mine_this_week(house.mila)] == [soup.id]
    assert [one.id for one in (await agenda.agenda(house.sem, now(), now() + FAR, scope="mine")).items] == [soup.id]


async def test_when_a_group_next_meets(house: House):
    assert await agenda.next_of_group(house.noor, house.walking) is None
    walk = await plan(house.mila, 1, group=house.walking)
    found = await agenda.next_of_group(house.noor, house.walking)
    assert found is not None
    assert found.id == walk.id
    assert await agenda.next_of_group(house.sem, house.walking) is None


async def test_who_signed_up_to_what_was_called_off_finds_up_to_three_others(house: House):
    for day in (12, 13, 14, 15):
        await plan(house.mila, 3, first_on=in_days(day), counts=True)
    full = await plan(house.mila, 1, first_on=in_days(11), counts=True)
    await sign_up(house.fatma, full)
    await plan(house.mila, 3, first_on=in_days(11), at="10:00")
    off = await plan(house.mila, 3, first_on=in_days(12), at="18:30", counts=True)
    await sign_up(house.sem, off)
    await cancelling.cancel(house.mila, off.id, "Ik ben ziek.")
    offers = await offering.others(house.sem)
    assert len(offers) == 3
    assert full.id not in {one.occurrence.id for one in offers}
    assert offers == sorted(offers, key=lambda one: one.occurrence.starts_at)
    await sign_up(house.sem, offers[0].occurrence)
    assert offers[0].occurrence.id not in {one.occurrence.id for one in await offering.others(house.sem)}


async def test_its_conversation_is_for_who_signed_up_as_long_as_they_are(house: House):
    soup = await plan(house.mila, 2)
    await sign_up(house.sem, soup)
    with pytest.raises(NotAllowed):
        await talking.conversation(house.fatma, soup.id)
    first, new = await talking.message(house.mila, soup.id, "a" * 20, "Neem een kom mee.")
    assert new
    assert (await views.detail(house.sem, soup.id)).conversation == first.conversation
    await sign_up(house.fatma, soup)
    read = await lists.one(house.fatma, first.conversation)
    assert {one.shown_name for one in read.members} == {"Mila", "Sem", "Fatma"}
    await signing_up.cancel(house.sem, the_slot(soup))
    with pytest.raises(NotFound):
        await lists.one(house.sem, first.conversation)
    await sign_up(house.wim, soup, shown=False)
    assert {one.shown_name for one in (await lists.one(house.mila, first.conversation)).members} == {"Mila", "Fatma"}
    assert await talking.conversation(house.wim, soup.id) == first.conversation
    assert (await lists.one(house.wim, first.conversation)).kind == "activity"
    assert seating.key(soup.id) == f"activity:{soup.id}"


async def test_who_moved_out_leaves_a_place(house: House):
    soup = await plan(house.mila, 1)
    await sign_up(house.sem, soup)
    await sign_up(house.fatma, soup)
    await execute("UPDATE resident SET moved_out_at = $1 WHERE id = $2", now(), house.sem.resident)
    assert await let_go(now()) == 1
    assert await let_go(now()) == 0
    assert await state_of(house.fatma, soup) == "in"
