import pytest

from backend.errors import Conflict, NotAllowed, NotFound
from backend.groups.actions import join, leave
from backend.groups.models import GroupMembership, WorkingGroup
from backend.groups.views import groups, page
from backend.people.models import RoleGrant
from tests.agenda import plan
from tests.groups import coordinating, facts, members, now_as, seen
from tests.house import House
from tests.talk import group, lines


async def test_joining_an_open_group_is_one_tap_and_twice_is_fine(house: House):
    await join(house.sem, house.walking)
    await join(house.sem, house.walking)
    assert await GroupMembership.filter(resident_id=house.sem.resident).count() == 1
    assert house.walking in (await now_as(house.sem)).groups


async def test_who_joins_is_welcomed_in_the_conversation_and_who_leaves_is_not_talked_of(house: House):
    await join(house.sem, house.walking)
    await leave(house.sem, house.walking)
    assert await lines(house.mila, await group(house.mila, house.walking)) == ["joined"]


async def test_a_closed_group_lets_people_in_itself(house: House):
    with pytest.raises(NotAllowed, match="group_closed"):
        await join(house.sem, house.secret_club)


async def test_leaving_is_one_tap_and_twice_is_fine(house: House):
    await leave(house.mila, house.walking)
    await leave(house.mila, house.walking)
    assert house.walking not in (await now_as(house.mila)).groups


async def test_each_who_comes_or_goes_is_looked_at_again_at_once(house: House):
    await join(house.sem, house.walking)
    await leave(house.mila, house.walking)
    touched = [one["resident"] for one in await facts("people.access_changed")]
    assert touched == [house.sem.resident, house.mila.resident]


async def test_the_last_coordinator_who_leaves_is_told_to_the_board(house: House):
    await coordinating(house, "mila")
    assert not (await seen(house.wim, house.walking)).lacks_coordinator
    await leave(house.mila, house.walking)
    assert await facts("groups.lost_coordinator") == [
        {"complex": house.complex, "group": house.walking, "resident": house.mila.resident}
    ]
    found = {one.name: one.lacks_coordinator for one in await groups(house.wim)}
    assert found["Wandelen"]


async def test_while_another_coordinates_nobody_is_told(house: House):
    await coordinating(house, "mila")
    await coordinating(house, "noor")
    await leave(house.mila, house.walking)
    assert await facts("groups.lost_coordinator") == []


async def test_the_last_coordinator_stays_when_there_is_no_board_to_tell(house: House):
    await coordinating(house, "mila")
    await RoleGrant.filter(resident_id=house.wim.resident, role="board").delete()
    with pytest.raises(Conflict, match="last_coordinator"):
        await leave(house.mila, house.walking)
    assert house.mila.resident in await members(house.walking)
    await coordinating(house, "noor")
    await leave(house.mila, house.walking)


async def test_groups_of_another_complex_do_not_exist(house: House):
    for deed in (join, leave, page):
        with pytest.raises(NotFound):
            await deed(house.samir, house.walking)
    assert await groups(house.samir) == []


async def test_the_list_says_which_are_mine(house: House):
    assert [(one.name, one.member) for one in await groups(house.mila)] == [("Verrassing", False), ("Wandelen", True)]


async def test_members_see_each_other_by_name_and_others_only_who_coordinates(house: House):
    await coordinating(house, "noor")
    within, without = await seen(house.mila, house.walking), await seen(house.sem, house.walking)
    assert [one.shown_name for one in within.members] == ["Mila", "Noor"]
    assert (without.members, without.people, without.conversation) == ([], 2, None)
    assert [one.shown_name for one in without.coordinators] == ["Noor"]


async def test_the_page_leads_to_the_groups_conversation(house: House):
    talk = await group(house.mila, house.walking)
    assert (await seen(house.mila, house.walking)).conversation == talk


@pytest.mark.parametrize("name", ["kees", "anna", "lies", "otto"])
async def test_who_does_not_live_here_has_no_groups(house: House, name: str):
    actor = house.people[name]
    with pytest.raises(NotAllowed):
        await groups(actor)
    for deed in (join, leave, page):
        with pytest.raises(NotAllowed):
            await deed(actor, house.walking)


async def test_the_page_says_when_the_group_next_meets_and_to_members_what_and_where(house: House):
    coffee = await plan(await now_as(house.noor), title="Koffie", place="Tuin", group=house.walking)
    for actor, words in ((house.mila, (coffee.id, "Koffie", "Tuin")), (house.sem, (None, "", ""))):
        meeting = (await seen(actor, house.walking)).next_meeting
        assert meeting is not None
        assert meeting.starts_at == coffee.starts_at
        assert (meeting.occurrence, meeting.title, meeting.place) == words
    await WorkingGroup.filter(id=house.walking).update(kind="closed")
    assert (await seen(house.sem, house.walking)).next_meeting is None
    assert (await seen(house.mila, house.walking)).next_meeting is not None
