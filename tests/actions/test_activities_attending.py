import asyncio
from datetime import timedelta

import pytest
import time_machine

from backend.activities import attending, views
from backend.activities.asked import SlotWish, Tick
from backend.errors import Conflict, Gone, Invalid, NotAllowed, NotFound
from backend.hours.models import Contribution
from backend.permissions import Actor
from tests.agenda import WEEKLY, plan, sign_up
from tests.house import House


async def minutes(actor: Actor) -> int:
    return sum(await Contribution.filter(resident_id=actor.resident).values_list("minutes", flat=True))


async def line_of(house: House, card, actor: Actor) -> str:
    people = (await attending.page(house.mila, card.id)).people
    return next(one.sign_up for one in people if one.person.id == actor.resident)


async def test_attendance_is_credited_once_under_five_ticks_at_once(house: House):
    soup = await plan(house.mila, 4, counts=True)
    await sign_up(house.sem, soup)
    line = await line_of(house, soup, house.sem)
    with time_machine.travel(soup.starts_at + timedelta(minutes=5), tick=True):
        await asyncio.gather(*(attending.tick(house.mila, soup.id, [Tick(line, True)]) for _ in range(5)))
        await attending.scan(house.sem, await attending.door_code(house.mila, soup.id))
    assert await minutes(house.sem) == 120
    assert await Contribution.filter(resident_id=house.sem.resident).count() == 1


async def test_a_correction_takes_back_what_was_credited_and_deletes_nothing(house: House):
    soup = await plan(house.mila, 4, counts=True)
    await sign_up(house.sem, soup)
    line = await line_of(house, soup, house.sem)
    with time_machine.travel(soup.starts_at + timedelta(minutes=5), tick=True):
        for attended, given in ((True, 120), (False, 0), (False, 0), (True, 120)):
            page = await attending.tick(house.mila, soup.id, [Tick(line, attended)])
            assert await minutes(house.sem) == given
        assert (page.people[0].minutes, page.people[0].no_show) == (120, False)
    assert await Contribution.filter(resident_id=house.sem.resident).count() == 3


async def test_what_does_not_count_credits_nothing(house: House):
    soup = await plan(house.mila, slots=[SlotWish(name="Eten")])
    await sign_up(house.sem, soup)
    with time_machine.travel(soup.starts_at, tick=True):
        await attending.tick(house.mila, soup.id, [Tick(await line_of(house, soup, house.sem), True)])
    assert await minutes(house.sem) == 0


async def test_the_code_at_the_door_is_of_this_time_alone(house: House):
    soup = await plan(house.mila, 4, counts=True, rule=f"{WEEKLY};COUNT=2")
    await sign_up(house.sem, soup)
    code = await attending.door_code(house.mila, soup.id)
    with pytest.raises(Conflict, match="not_started"):
        await attending.scan(house.sem, code)
    with time_machine.travel(soup.starts_at - timedelta(minutes=20), tick=True):
        seen = await attending.scan(house.sem, code)
        assert seen.slots[0].mine is not None
        assert seen.slots[0].mine.attended is True
        with pytest.raises(Conflict, match="not_signed_up"):
            await attending.scan(house.fatma, code)
        with pytest.raises(Invalid, match="door_code_wrong"):
            await attending.scan(house.samir, code)
        with pytest.raises(Invalid, match="door_code_wrong"):
            await attending.scan(house.sem, "x" * 43)
    with (
        time_machine.travel(soup.starts_at + timedelta(days=7), tick=True),
        pytest.raises(Gone, match="door_code_over"),
    ):
        await attending.scan(house.sem, code)


async def test_who_did_not_come_is_seen_by_who_runs_it_alone(house: House):
    soup = await plan(house.mila, 4)
    await sign_up(house.sem, soup)
    line = await line_of(house, soup, house.sem)
    with time_machine.travel(soup.starts_at, tick=True):
        page = await attending.tick(house.mila, soup.id, [Tick(line, False)])
        assert page.people[0].no_show
    for attempt in (attending.page(house.fatma, soup.id), attending.tick(house.fatma, soup.id, [Tick(line, True)])):
        with pytest.raises(NotAllowed):
            await attempt
    with pytest.raises(NotAllowed):
        await attending.door_code(house.sem, soup.id)
    with pytest.raises(NotFound):
        await attending.page(house.samir, soup.id)
    assert not any("attended" in str(one) for one in (await views.detail(house.fatma, soup.id)).coming)


async def test_what_is_not_recorded_after_a_fortnight_is_on_the_organisers_list(house: House):
    soup = await plan(house.mila, 4)
    await sign_up(house.sem, soup)
    line = await line_of(house, soup, house.sem)
    with time_machine.travel(soup.ends_at + timedelta(days=13), tick=True):
        assert await attending.unrecorded(house.mila) == []
    with time_machine.travel(soup.ends_at + timedelta(days=14), tick=True):
        assert [(one.id, one.expected) for one in await attending.unrecorded(house.mila)] == [(soup.id, 1)]
        assert await attending.unrecorded(house.sem) == []
        await attending.tick(house.mila, soup.id, [Tick(line, True)])
        assert await attending.unrecorded(house.mila) == []
