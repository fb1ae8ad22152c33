import pytest

from backend.errors import Conflict, NotAllowed, NotFound
from backend.groups.actions import join, leave
from backend.groups.models import GroupMembership
from backend.groups.views import groups
from backend.signin.actors import by_session
from tests.house import House


async def test_joining_an_open_group_is_one_tap_and_twice_is_fine(house: House):
    await join(house.sem, house.walking)
    await join(house.sem, house.walking)
    assert await GroupMembership.filter(resident_id=house.sem.resident).count() == 1
    assert house.walking in (await by_session([house.sem.session]))[house.sem.session].groups


async def test_a_closed_group_lets_people_in_itself(house: House):
    with pytest.raises(NotAllowed, match="group_closed"):
        await join(house.sem, house.secret_club)


async def test_leaving_is_one_tap_and_twice_is_fine(house: House):
    await leave(house.mila, house.walking)
    await leave(house.mila, house.walking)
    assert house.walking not in (await by_session([house.mila.session]))[house.mila.session].groups


async def test_the_last_coordinator_does_not_leave_silently(house: House):
    await GroupMembership.filter(resident_id=house.mila.resident).update(coordinates=True)
    with pytest.raises(Conflict, match="last_coordinator"):
        await leave(house.mila, house.walking)
    await GroupMembership.filter(resident_id=house.noor.resident).update(coordinates=True)
    await leave(house.mila, house.walking)


async def test_groups_of_another_complex_do_not_exist(house: House):
    for deed in (join, leave):
        with pytest.raises(NotFound):
            await deed(house.samir, house.walking)
    assert await groups(house.samir) == []


async def test_the_list_says_which_are_mine(house: House):
    assert [(one.name, one.member) for one in await groups(house.mila)] == [("Verrassing", False), ("Wandelen", True)]


@pytest.mark.parametrize("name", ["kees", "anna", "lies", "otto"])
async def test_who_does_not_live_here_has_no_groups(house: House, name: str):
    actor = house.people[name]
    with pytest.raises(NotAllowed):
        await groups(actor)
    with pytest.raises(NotAllowed):
        await join(actor, house.walking)
