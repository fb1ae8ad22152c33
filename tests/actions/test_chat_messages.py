"""A page of a conversation, wherever somebody wants to read."""

import pytest

from backend.chat import members, messages, pace
from backend.chat.cards import MessagePage
from backend.errors import Invalid, NotFound
from tests.house import House, long_ago
from tests.talk import made, say, square


@pytest.fixture(autouse=True)
async def _settled(house: House):
    await long_ago()
    pace.allow(100_000)
    yield
    pace.allow(60)


def seen(page: MessagePage) -> tuple[list[int], bool, bool]:
    return [one.seq for one in page.items], page.before, page.after


async def filled(house: House, number: int = 12) -> str:
    here = await square(house.sem)
    for _ in range(number):
        await say(house.sem, here)
    return here


async def test_an_empty_conversation_is_an_empty_page(house: House):
    here = await square(house.sem)
    assert seen(await messages.page(house.fatma, here)) == ([], False, False)
    assert seen(await messages.page(house.fatma, here, after=0)) == ([], False, False)
    assert seen(await messages.page(house.fatma, here, around=1)) == ([], False, False)


async def test_the_newest_come_first_and_older_ones_on_asking(house: House):
    here = await filled(house)
    assert seen(await messages.page(house.fatma, here, limit=5)) == ([8, 9, 10, 11, 12], True, False)
    assert seen(await messages.page(house.fatma, here, before=8, limit=5)) == ([3, 4, 5, 6, 7], True, True)
    assert seen(await messages.page(house.fatma, here, before=3, limit=5)) == ([1, 2], False, True)
    assert seen(await messages.page(house.fatma, here, before=1)) == ([], False, True)


async def test_newer_ones_on_asking(house: House):
    here = await filled(house)
    assert seen(await messages.page(house.fatma, here, after=0, limit=5)) == ([1, 2, 3, 4, 5], False, True)
    assert seen(await messages.page(house.fatma, here, after=10, limit=5)) == ([11, 12], True, False)
    assert seen(await messages.page(house.fatma, here, after=12)) == ([], True, False)
    assert seen(await messages.page(house.fatma, here, after=2**40)) == ([], True, False)


async def test_around_a_message(house: House):
    here = await filled(house)
    assert seen(await messages.page(house.fatma, here, around=6, limit=5)) == ([4, 5, 6, 7, 8], True, True)
    assert seen(await messages.page(house.fatma, here, around=1, limit=5)) == ([1, 2, 3, 4, 5], False, True)
    assert 12 in seen(await messages.page(house.fatma, here, around=2**40, limit=5))[0]


async def test_a_page_says_how_far_the_conversation_is(house: House):
    page = await messages.page(house.fatma, await filled(house, 3), limit=1)
    assert (page.seq, page.change) == (3, 0)


async def test_who_came_later_sees_nothing_from_before_by_any_road(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    secret = await say(house.sem, here, "Verrassing voor Mila")
    await members.add(house.fatma, here, house.mila.resident)
    await say(house.sem, here, "Welkom Mila")
    ways = [{}, {"before": 99}, {"before": secret.seq + 1}, {"after": 0}, {"around": secret.seq}, {"around": 1}]
    for way in ways:
        page = await messages.page(house.mila, here, **way, limit=100)
        assert all(one.seq > secret.seq for one in page.items), way
        assert "Verrassing" not in str(page)
        assert not page.before or page.items[0].seq > secret.seq + 1
    assert "Verrassing" not in str(await messages.changes(house.mila, here, 0, 0))
    assert "Verrassing" in str(await messages.page(house.fatma, here))


async def test_who_left_and_came_back_sees_nothing_of_meanwhile(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    await members.remove(house.fatma, here, house.fatma.resident)
    with pytest.raises(NotFound):
        await messages.page(house.fatma, here)
    await say(house.sem, here, "Zonder Fatma")
    await members.add(house.sem, here, house.fatma.resident)
    await say(house.sem, here, "Fijn dat je er weer bent")
    assert [one.text for one in (await messages.page(house.fatma, here)).items] == ["", "Fijn dat je er weer bent"]


@pytest.mark.parametrize(
    "way", [{"before": -1}, {"after": 2**63}, {"before": 1, "after": 1}, {"limit": 0}, {"limit": 101}]
)
async def test_a_page_that_can_not_be_is_refused(house: House, way: dict[str, int]):
    with pytest.raises(Invalid):
        await messages.page(house.sem, await square(house.sem), **way)
