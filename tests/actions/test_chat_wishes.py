import pytest

from backend.chat import wishes
from backend.chat.wishes import WishesChange
from backend.errors import NotAllowed
from backend.outbox_models import AuditEntry
from tests.house import House


async def test_nothing_of_anybody_shows_unless_they_say_so(house: House):
    mine = await wishes.mine(house.fatma)
    assert (mine.shows_seen, mine.shows_presence, mine.shows_typing, mine.seen_by_allowed) == (False,) * 4


async def test_what_is_not_named_stays_as_it_is(house: House):
    await wishes.change(house.fatma, WishesChange(shows_seen=True, shows_typing=True))
    mine = await wishes.change(house.fatma, WishesChange(shows_typing=False))
    assert (mine.shows_seen, mine.shows_presence, mine.shows_typing) == (True, False, False)
    assert await wishes.change(house.fatma, WishesChange()) == mine


async def test_my_wishes_are_mine_alone(house: House):
    await wishes.change(house.fatma, WishesChange(shows_presence=True))
    assert (await wishes.mine(house.fatma)).shows_presence
    assert not (await wishes.mine(house.sem)).shows_presence


async def test_the_board_decides_for_its_own_complex_and_it_is_noted(house: House):
    assert (await wishes.rules_change(house.wim, True)).seen_by_allowed
    assert (await wishes.rules_change(house.wim, True)).seen_by_allowed
    assert (await wishes.mine(house.fatma)).seen_by_allowed
    assert not (await wishes.mine(house.samir)).seen_by_allowed
    assert not (await wishes.rules_change(house.wim, False)).seen_by_allowed
    noted = await AuditEntry.filter(who=house.wim.resident).order_by("id").values_list("what", flat=True)
    assert list(noted) == ["chat.seen_by_on", "chat.seen_by_off"]


@pytest.mark.parametrize("name", ["fatma", "noor", "anna", "kees", "lies", "otto"])
async def test_nobody_else_decides_that(house: House, name: str):
    with pytest.raises(NotAllowed):
        await wishes.rules_change(house.people[name], True)
    assert not (await wishes.mine(house.fatma)).seen_by_allowed


@pytest.mark.parametrize("name", ["anna", "kees", "lies", "otto"])
async def test_who_is_no_neighbour_has_nothing_to_wish_for_here(house: House, name: str):
    with pytest.raises(NotAllowed):
        await wishes.mine(house.people[name])
    with pytest.raises(NotAllowed):
        await wishes.change(house.people[name], WishesChange(shows_seen=True))
