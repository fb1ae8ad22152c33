from datetime import timedelta

import pytest
import time_machine

from backend.activities import changes, signing_up, standing_in, views
from backend.activities.cards import StandInWish
from backend.clock import now
from backend.errors import Conflict, NotFound
from backend.outbox_models import OutboxEvent
from tests.agenda import in_days, plan, seen, sign_up, state_of, the_slot
from tests.house import House


async def asked(actor, card) -> list[StandInWish]:
    try:
        mine = (await views.detail(actor, card.id)).mine
    except NotFound:
        return []
    assert mine is not None
    return mine.stand_in


async def test_until_somebody_takes_over_you_are_still_expected(house: House):
    soup = await plan(house.mila, 1, first_on=in_days(1))
    await sign_up(house.sem, soup)
    with time_machine.travel(soup.starts_at - timedelta(hours=10), tick=True):
        assert (await signing_up.cancel(house.sem, the_slot(soup))).outcome == "asks_stand_in"
        assert await state_of(house.sem, soup) == "in"
        assert (await standing_in.call(house.sem, the_slot(soup))).outcome == "missing"
        assert (await standing_in.call(house.sem, the_slot(soup))).outcome == "missing"
        assert (await seen(house.fatma, soup)).taken == 1
        assert [one.person and one.person.shown_name for one in (await views.detail(house.fatma, soup.id)).coming] == [
            "Sem"
        ]
        wish = (await asked(house.fatma, soup))[0]
        assert wish.person is not None
        assert wish.person.shown_name == "Sem"
        assert await asked(house.sem, soup) == []
        assert (await standing_in.take_over(house.fatma, wish.sign_up)).outcome == "in"
        with pytest.raises(Conflict, match="stand_in_found"):
            await standing_in.take_over(house.wim, wish.sign_up)
        assert (await state_of(house.fatma, soup), await state_of(house.sem, soup)) == ("in", None)
        assert await asked(house.wim, soup) == []


async def test_who_comes_after_all_needs_nobody(house: House):
    soup = await plan(house.mila, 1, first_on=in_days(1))
    await sign_up(house.sem, soup)
    with time_machine.travel(soup.starts_at - timedelta(hours=10), tick=True):
        await standing_in.call(house.sem, the_slot(soup))
        wish = (await asked(house.fatma, soup))[0]
        assert (await standing_in.keep(house.sem, the_slot(soup))).outcome == "in"
        assert await asked(house.fatma, soup) == []
        with pytest.raises(Conflict, match="stand_in_found"):
            await standing_in.take_over(house.fatma, wish.sign_up)


async def test_a_group_asks_its_members_first_and_the_house_when_they_stay_silent(house: House):
    walk = await plan(house.mila, 1, first_on=in_days(1), group=house.walking)
    await sign_up(house.noor, walk)
    with time_machine.travel(walk.starts_at - timedelta(hours=12), tick=True):
        await standing_in.call(house.noor, the_slot(walk))
        assert len(await asked(house.mila, walk)) == 1
        assert await asked(house.sem, walk) == []
        assert await standing_in.advance(now()) == 0
    with time_machine.travel(walk.starts_at - timedelta(hours=7), tick=True):
        assert await standing_in.advance(now()) == 1
        wish = (await asked(house.sem, walk))[0]
        await standing_in.take_over(house.sem, wish.sign_up)
        assert await state_of(house.sem, walk) == "in"
        assert await asked(house.fatma, walk) == []
        assert walk.id in (await changes.since(house.fatma, 0)).gone


async def test_a_call_that_nobody_answered_ends_when_it_begins(house: House):
    soup = await plan(house.mila, 1, first_on=in_days(1))
    await sign_up(house.sem, soup)
    with time_machine.travel(soup.starts_at - timedelta(hours=1), tick=True):
        await standing_in.call(house.sem, the_slot(soup))
        assert len(await asked(house.jonas, soup)) == 1
    with time_machine.travel(soup.starts_at + timedelta(minutes=1), tick=True):
        assert await standing_in.advance(now()) == 1
        assert await standing_in.advance(now()) == 0
        assert await asked(house.jonas, soup) == []
        assert await state_of(house.sem, soup) == "missing"


async def test_who_was_not_asked_can_not_take_over(house: House):
    walk = await plan(house.mila, 1, first_on=in_days(1), group=house.walking)
    await sign_up(house.noor, walk)
    with time_machine.travel(walk.starts_at - timedelta(hours=12), tick=True):
        await standing_in.call(house.noor, the_slot(walk))
        wish = (await asked(house.mila, walk))[0]
        with pytest.raises(NotFound):
            await standing_in.take_over(house.sem, wish.sign_up)


async def test_no_view_tells_at_which_stage_a_call_is_or_why_somebody_was_asked(house: House, monkeypatch):
    from backend.activities import asking

    async def short(complex: str, residents: object) -> frozenset[str]:
        return frozenset({house.jonas.resident})

    monkeypatch.setattr(asking, "short_of_hours", short)
    soup = await plan(house.mila, 1, first_on=in_days(1))
    await sign_up(house.sem, soup)
    with time_machine.travel(soup.starts_at - timedelta(hours=12), tick=True):
        await standing_in.call(house.sem, the_slot(soup))
        wish = await asked(house.jonas, soup)
        assert len(wish) == 1
        for other in (house.fatma, house.mila, house.wim, house.sem):
            assert await asked(other, soup) == []
    with time_machine.travel(soup.starts_at - timedelta(hours=7), tick=True):
        assert await standing_in.advance(now()) == 1
        assert await asked(house.fatma, soup) == wish
    events = await OutboxEvent.filter(kind__startswith="activity.").values_list("payload", flat=True)
    assert not any("short" in one or "stage" in one for one in events)
