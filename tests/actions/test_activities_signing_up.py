import pytest

from backend.activities import signing_up, views
from backend.errors import Conflict, NotAllowed, NotFound
from tests.agenda import plan, seen, sign_up, state_of, the_slot
from tests.house import House


async def test_a_place_that_is_free_is_theirs_and_the_next_waits(house: House):
    soup = await plan(house.mila, 1)
    assert await sign_up(house.sem, soup) == "in"
    assert (await signing_up.sign_up(house.fatma, the_slot(soup))).position == 1
    assert (await signing_up.sign_up(house.wim, the_slot(soup))).position == 2
    slot = await seen(house.wim, soup)
    assert (slot.taken, slot.waiting, slot.mine and slot.mine.position) == (1, 2, 2)
    assert await state_of(house.sem, soup) == "in"


async def test_signing_up_twice_from_two_phones_is_once(house: House):
    soup = await plan(house.mila, 5)
    await sign_up(house.sem, soup)
    with pytest.raises(Conflict, match="already_signed_up"):
        await sign_up(house.sem, soup)
    assert (await seen(house.sem, soup)).taken == 1


async def test_a_place_that_falls_free_goes_to_the_first_who_waits(house: House):
    soup = await plan(house.mila, 1)
    for one in (house.sem, house.fatma, house.wim):
        await sign_up(one, soup)
    assert (await signing_up.cancel(house.sem, the_slot(soup))).outcome == "out"
    assert await state_of(house.fatma, soup) == "in"
    mine = (await seen(house.fatma, soup)).mine
    assert mine is not None
    assert mine.promoted
    assert (await signing_up.decline(house.fatma, the_slot(soup))).outcome == "out"
    assert await state_of(house.wim, soup) == "in"


async def test_who_left_may_come_back_at_the_end(house: House):
    soup = await plan(house.mila, 1)
    await sign_up(house.sem, soup)
    await sign_up(house.fatma, soup)
    await signing_up.cancel(house.sem, the_slot(soup))
    assert await sign_up(house.sem, soup) == "waiting"


async def test_guests_take_places_too(house: House):
    soup = await plan(house.mila, 3, guests=2)
    assert await sign_up(house.sem, soup, guests=2) == "in"
    assert await sign_up(house.fatma, soup) == "waiting"
    with pytest.raises(Exception, match="out_of_range"):
        await sign_up(house.wim, soup, guests=3)


async def test_another_complex_sees_nothing_and_professionals_may_not(house: House):
    soup = await plan(house.mila, 3)
    for attempt in (views.detail(house.samir, soup.id), sign_up(house.samir, soup)):
        with pytest.raises(NotFound):
            await attempt
    for attempt in (views.detail(house.anna, soup.id), sign_up(house.kees, soup)):
        with pytest.raises(NotAllowed):
            await attempt


async def test_what_a_group_does_is_for_its_members(house: House):
    walk = await plan(house.mila, 3, group=house.walking)
    with pytest.raises(NotFound):
        await sign_up(house.sem, walk)
    assert await sign_up(house.noor, walk) == "in"


async def test_who_comes_is_shown_by_name_unless_they_rather_not(house: House):
    soup = await plan(house.mila, 5)
    await sign_up(house.sem, soup)
    await sign_up(house.fatma, soup, shown=False)
    coming = (await views.detail(house.wim, soup.id)).coming
    assert [one.person and one.person.shown_name for one in coming] == ["Sem", None]
    mine = (await views.detail(house.fatma, soup.id)).coming
    assert [one.person and one.person.shown_name for one in mine] == ["Fatma", "Sem"]
