"""Fair shares, standing sign-ups, coming with a neighbour."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from backend.activities import pairing, settling, signing_up, standing, views
from backend.activities.agenda import agenda
from backend.activities.cards import OccurrenceCard
from backend.chat import blocking
from backend.clock import now
from backend.errors import Conflict, Invalid, NotFound
from tests.agenda import WEEKLY, in_days, plan, seen, sign_up, state_of, the_slot
from tests.house import House


async def all_times(house: House) -> list[OccurrenceCard]:
    return (await agenda(house.mila, now(), now() + timedelta(days=60))).items


async def test_over_ones_share_one_waits_until_the_last_day(house: House):
    with time_machine.travel(datetime(2027, 3, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam")), tick=True):
        await plan(house.mila, 2, first_on=in_days(2), rule=WEEKLY, fair_share=1)
        first, second, third = (await all_times(house))[:3]
        assert await sign_up(house.sem, first) == "in"
        assert await sign_up(house.sem, second) == "waiting"
        assert await sign_up(house.fatma, second) == "in"
    with time_machine.travel(second.starts_at - timedelta(hours=23), tick=True):
        assert await state_of(house.sem, second) == "waiting"
        assert await settling.settle_due(now()) == 2
        assert await settling.settle_due(now()) == 0
        assert await state_of(house.sem, second) == "in"
        assert await sign_up(house.sem, third) == "waiting"


async def test_who_gives_a_place_back_may_have_the_other_they_wait_for(house: House):
    with time_machine.travel(datetime(2027, 3, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam")), tick=True):
        await plan(house.mila, 2, first_on=in_days(2), rule=WEEKLY, fair_share=1)
        first, second = (await all_times(house))[:2]
        await sign_up(house.sem, first)
        assert await sign_up(house.sem, second) == "waiting"
        await signing_up.cancel(house.sem, the_slot(first))
        assert await state_of(house.sem, second) == "in"


async def test_a_standing_sign_up_leaves_places_to_others(house: House):
    soup = await plan(house.mila, 2, first_on=in_days(3), rule=f"{WEEKLY};COUNT=3", newcomer_share=50)
    await standing.put(house.sem, the_slot(soup))
    await standing.put(house.fatma, the_slot(soup))
    for time in await all_times(house):
        assert (await state_of(house.sem, time), await state_of(house.fatma, time)) == ("in", "waiting")
    assert await sign_up(house.jonas, soup) == "in"
    assert (await views.detail(house.sem, soup.id)).standing == [the_slot(soup)]


async def test_a_standing_sign_up_is_in_each_new_time_until_it_is_taken_back(house: House):
    from backend.activities import making

    soup = await plan(house.mila, 2, first_on=in_days(1), rule=WEEKLY)
    await standing.put(house.sem, the_slot(soup))
    with time_machine.travel(now() + timedelta(days=8), tick=True):
        await making.ahead(now())
        assert [await state_of(house.sem, one) for one in await all_times(house)] == ["in"] * 8
        await standing.take_back(house.sem, the_slot((await all_times(house))[0]))
    with time_machine.travel(now() + timedelta(days=15), tick=True):
        await making.ahead(now())
        assert [await state_of(house.sem, one) for one in await all_times(house)] == [*["in"] * 7, None]


async def test_a_single_activity_has_no_standing_sign_up(house: House):
    with pytest.raises(Invalid, match="unknown_choice"):
        await standing.put(house.sem, the_slot(await plan(house.mila, 2)))


async def test_two_come_together_after_a_yes_or_wait_together(house: House):
    soup = await plan(house.mila, 2)
    await sign_up(house.wim, soup)
    pair = await pairing.ask(house.sem, the_slot(soup), house.fatma.resident)
    assert (await seen(house.sem, soup)).mine is None
    wish = (await views.detail(house.fatma, soup.id)).mine
    assert wish is not None
    assert [(one.id, one.person.shown_name) for one in wish.pairs] == [(pair, "Sem")]
    with pytest.raises(NotFound):
        await pairing.answer(house.jonas, pair, True)
    assert (await pairing.answer(house.fatma, pair, True)).outcome == "waiting"
    with pytest.raises(Conflict, match="pair_answered"):
        await pairing.answer(house.fatma, pair, True)
    await signing_up.cancel(house.wim, the_slot(soup))
    assert [await state_of(one, soup) for one in (house.sem, house.fatma)] == ["in", "in"]
    mine = (await seen(house.sem, soup)).mine
    assert mine is not None
    assert mine.partner == house.fatma.resident


async def test_no_is_no(house: House):
    soup = await plan(house.mila, 2)
    pair = await pairing.ask(house.sem, the_slot(soup), house.fatma.resident)
    await pairing.answer(house.fatma, pair, False)
    assert (await seen(house.sem, soup)).taken == 0
    with pytest.raises(Conflict, match="pair_answered"):
        await pairing.ask(house.sem, the_slot(soup), house.fatma.resident)


async def test_who_can_not_be_asked_looks_like_who_is_not_there(house: House):
    walk = await plan(house.mila, 2, group=house.walking)
    await blocking.block(house.wim, house.sem.resident)
    soup = await plan(house.mila, 2)
    for card, actor, other in (
        (soup, house.sem, house.samir),
        (soup, house.sem, house.wim),
        (walk, house.mila, house.sem),
    ):
        with pytest.raises(Invalid, match="unknown_resident"):
            await pairing.ask(actor, the_slot(card), other.resident)
