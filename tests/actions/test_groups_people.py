from datetime import timedelta

import pytest

from backend.clock import now
from backend.database import execute
from backend.errors import Conflict, Invalid, NotAllowed, NotFound
from backend.groups import asking, coordinating, making, moving_out
from backend.groups.actions import join
from backend.groups.making import MakeGroup
from backend.outbox_models import AuditEntry
from backend.people.moving import move_out
from tests.groups import coordinating as let_coordinate
from tests.groups import facts, members, now_as, seen, task, turns
from tests.house import House


async def request(house: House) -> str:
    """Sem asks to be let into the club that Noor coordinates; answers the request's id."""
    await let_coordinate(house, "noor", house.secret_club)
    await asking.ask(house.sem, house.secret_club, "Ik hou van verrassingen")
    return (await asking.waiting(house.noor, house.secret_club))[0].id


async def test_who_asks_waits_until_a_coordinator_lets_them_in(house: House):
    id = await request(house)
    [found] = await asking.waiting(house.noor, house.secret_club)
    assert (found.who.shown_name, found.words) == ("Sem", "Ik hou van verrassingen")
    assert (await seen(house.sem, house.secret_club)).asked == "waiting"
    assert house.sem.resident not in await members(house.secret_club)
    for _ in range(2):
        await asking.decide(house.noor, house.secret_club, id, True)
    assert house.secret_club in (await now_as(house.sem)).groups
    assert await asking.waiting(house.noor, house.secret_club) == []
    assert [one["accepted"] for one in await facts("groups.join_decided")] == [True]


async def test_a_no_is_a_no_for_a_week_and_what_was_written_is_gone(house: House):
    id = await request(house)
    await asking.decide(house.noor, house.secret_club, id, False)
    assert (await seen(house.sem, house.secret_club)).asked == "refused"
    with pytest.raises(Conflict, match="group_said_no"):
        await asking.ask(house.sem, house.secret_club)
    with pytest.raises(Conflict, match="request_decided"):
        await asking.decide(house.noor, house.secret_club, id, True)
    assert await execute("UPDATE group_join_request SET words = words WHERE words <> ''") == 0
    await execute("UPDATE group_join_request SET decided_at = $1", now() - timedelta(days=8))
    await asking.ask(house.sem, house.secret_club)
    assert len(await asking.waiting(house.noor, house.secret_club)) == 1


async def test_asking_twice_is_one_request_and_the_coordinators_hear_once(house: House):
    await request(house)
    await asking.ask(house.sem, house.secret_club, "Mag het?")
    assert [one.words for one in await asking.waiting(house.noor, house.secret_club)] == ["Mag het?"]
    assert len(await facts("groups.join_asked")) == 1


async def test_who_asked_may_think_better_of_it(house: House):
    await request(house)
    await asking.take_back(house.sem, house.secret_club)
    assert await asking.waiting(house.noor, house.secret_club) == []
    assert (await seen(house.sem, house.secret_club)).asked is None


async def test_into_an_open_group_one_simply_goes(house: House):
    with pytest.raises(Conflict, match="group_is_open"):
        await asking.ask(house.sem, house.walking)
    await asking.ask(house.mila, house.walking)


async def test_only_who_runs_the_group_sees_who_asked_and_decides(house: House):
    id = await request(house)
    assert len(await asking.waiting(house.wim, house.secret_club)) == 1
    assert (await seen(house.wim, house.secret_club)).requests == 1
    for actor in (house.sem, house.mila):
        assert (await seen(actor, house.secret_club)).requests == 0
        with pytest.raises(NotAllowed):
            await asking.waiting(actor, house.secret_club)
        with pytest.raises(NotAllowed):
            await asking.decide(actor, house.secret_club, id, True)
    with pytest.raises(NotFound):
        await asking.waiting(house.bo, house.secret_club)
    with pytest.raises(NotFound):
        await asking.decide(house.wim, house.walking, id, True)


async def test_who_coordinates_lets_another_coordinate_and_hands_it_on(house: House):
    await let_coordinate(house, "mila")
    await coordinating.appoint(house.mila, house.walking, house.sem.resident)
    assert (await seen(house.sem, house.walking)).coordinates
    await coordinating.relieve(house.sem, house.walking, house.mila.resident)
    assert [one.shown_name for one in (await seen(house.sem, house.walking)).coordinators] == ["Sem"]
    assert house.mila.resident in await members(house.walking)
    with pytest.raises(NotAllowed):
        await coordinating.appoint(house.mila, house.walking, house.mila.resident)
    with pytest.raises(Invalid, match="unknown_resident"):
        await coordinating.appoint(house.sem, house.walking, house.samir.resident)
    with pytest.raises(Invalid, match="unknown_resident"):
        await coordinating.appoint(house.sem, house.walking, house.anna.resident)


async def test_the_board_mends_a_group_that_nobody_coordinates(house: House):
    assert (await seen(house.wim, house.walking)).lacks_coordinator
    await coordinating.appoint(house.wim, house.walking, house.mila.resident)
    assert not (await seen(house.wim, house.walking)).lacks_coordinator
    await coordinating.relieve(house.wim, house.walking, house.mila.resident)
    assert len(await facts("groups.lost_coordinator")) == 1


async def test_who_is_taken_out_stays_out_and_it_stands_in_the_audit(house: House):
    await let_coordinate(house, "noor")
    with pytest.raises(NotAllowed):
        await coordinating.take_out(house.mila, house.walking, house.noor.resident)
    for _ in range(2):
        await coordinating.take_out(house.noor, house.walking, house.mila.resident)
    assert house.mila.resident not in await members(house.walking)
    assert await AuditEntry.filter(what="group.taken_out", subject=house.mila.resident).count() == 1


async def test_who_moved_out_is_in_no_group_has_no_turn_and_asks_for_nothing(house: House):
    await let_coordinate(house, "mila")
    await asking.ask(house.mila, house.secret_club, "Ik ook")
    await task(house.mila, house.walking, every="week", first_on=now().date() + timedelta(days=1))
    mine = [one for one in await turns(house.mila, house.walking) if one.mine]
    assert mine
    await move_out(house.wim, house.mila.resident)
    assert await moving_out.let_go(now()) == 2
    assert await moving_out.let_go(now()) == 0
    assert await members(house.walking) == {house.noor.resident}
    assert [one["resident"] for one in await facts("groups.lost_coordinator")] == [house.mila.resident]
    assert await asking.waiting(house.wim, house.secret_club) == []
    after = await turns(house.noor, house.walking)
    assert {one.shown_name for turn in after for one in turn.who} == {"Noor"}
    assert all(turn.mine for turn in after)


async def test_a_coordinator_who_moved_out_decides_nothing(house: House):
    id = await request(house)
    await move_out(house.wim, house.noor.resident)
    await moving_out.let_go(now())
    with pytest.raises(NotAllowed):
        await asking.decide(house.noor, house.secret_club, id, True)


async def test_who_moved_out_is_let_in_nowhere(house: House):
    id = await request(house)
    await execute("UPDATE resident SET moved_out_at = $1 WHERE id = $2", now(), house.sem.resident)
    with pytest.raises(Invalid, match="unknown_resident"):
        await asking.decide(house.noor, house.secret_club, id, True)


async def test_the_only_one_on_the_board_does_not_slip_away_as_last_coordinator(house: House):
    id = await making.make(house.wim, MakeGroup("Bestuurshoek"))
    await join(house.sem, id)
    with pytest.raises(Conflict, match="last_coordinator"):
        await coordinating.relieve(house.wim, id, house.wim.resident)
