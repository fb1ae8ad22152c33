import asyncio
from datetime import date, timedelta

import pytest

from backend.clock import local_date, now
from backend.database import execute, fetch
from backend.errors import Conflict, Invalid, NotAllowed, NotFound
from backend.groups import doing, making, task_views, tasks
from backend.groups.actions import join, leave
from backend.groups.tasks import ChangeTask
from backend.hours.views import contributions
from tests.groups import coordinating, facts, seen, task, turns
from tests.house import House


@pytest.fixture
async def walkers(house: House) -> House:
    """Noor coordinates the walking group; Mila is in it."""
    await coordinating(house, "noor")
    return house


def today(house: House) -> date:
    return local_date(now(), house.noor.zone)


async def minutes(house: House, name: str) -> list[int]:
    return [one.minutes for one in (await contributions(house.people[name])).items]


async def test_who_takes_a_task_and_does_it_has_its_minutes_once(walkers: House):
    await task(walkers.noor, walkers.walking, text="Bij de poort")
    [turn] = await turns(walkers.mila, walkers.walking)
    assert (turn.who, turn.mine, turn.may) == ([], False, ["take"])
    for _ in range(2):
        await doing.take_turn(walkers.mila, walkers.walking, turn.id)
    [turn] = await turns(walkers.mila, walkers.walking)
    assert (turn.mine, turn.may) == (True, ["give_back", "done"])
    for _ in range(2):
        await doing.done(walkers.mila, walkers.walking, turn.id, [walkers.mila.resident])
    [entry] = (await contributions(walkers.mila)).items
    assert (entry.minutes, entry.source, entry.title) == (60, "task", "Bankje schilderen")
    assert (await turns(walkers.mila, walkers.walking))[0].done


async def test_several_do_it_together_and_who_was_forgotten_is_added_later(walkers: House):
    await task(walkers.noor, walkers.walking, people=2)
    [turn] = await turns(walkers.noor, walkers.walking)
    await doing.done(walkers.noor, walkers.walking, turn.id, [walkers.noor.resident])
    await doing.done(walkers.noor, walkers.walking, turn.id, [walkers.noor.resident, walkers.mila.resident])
    assert await minutes(walkers, "noor") == await minutes(walkers, "mila") == [60]
    assert [one["residents"] for one in await facts("groups.turn_done")] == [
        [walkers.noor.resident], [walkers.mila.resident],
    ]  # fmt: skip


async def test_two_phones_that_say_done_at_once_count_it_once(walkers: House):
    await task(walkers.noor, walkers.walking)
    [turn] = await turns(walkers.noor, walkers.walking)
    await asyncio.gather(
        *(doing.done(walkers.noor, walkers.walking, turn.id, [walkers.mila.resident]) for _ in range(5))
    )
    assert await minutes(walkers, "mila") == [60]


async def test_there_is_room_for_so_many_and_a_place_given_back_is_free(walkers: House):
    await join(walkers.sem, walkers.walking)
    await task(walkers.noor, walkers.walking, people=1)
    [turn] = await turns(walkers.noor, walkers.walking)
    await doing.take_turn(walkers.mila, walkers.walking, turn.id)
    with pytest.raises(Conflict, match="turn_full"):
        await doing.take_turn(walkers.sem, walkers.walking, turn.id)
    await doing.give_back(walkers.mila, walkers.walking, turn.id)
    await doing.take_turn(walkers.sem, walkers.walking, turn.id)


async def test_members_say_it_for_whose_turn_it_is_and_coordinators_for_all_members(walkers: House):
    await join(walkers.sem, walkers.walking)
    await task(walkers.noor, walkers.walking, people=2)
    [turn] = await turns(walkers.noor, walkers.walking)
    with pytest.raises(NotAllowed):
        await doing.done(walkers.mila, walkers.walking, turn.id, [walkers.mila.resident])
    await doing.take_turn(walkers.mila, walkers.walking, turn.id)
    for actor, who in ((walkers.mila, walkers.sem), (walkers.noor, walkers.fatma), (walkers.noor, walkers.samir)):
        with pytest.raises(Invalid, match="unknown_resident"):
            await doing.done(actor, walkers.walking, turn.id, [who.resident])
    await doing.done(walkers.noor, walkers.walking, turn.id, [walkers.sem.resident])
    assert await minutes(walkers, "sem") == [60]


async def test_others_see_nothing_of_what_there_is_to_do(walkers: House):
    await task(walkers.noor, walkers.walking)
    [turn] = await turns(walkers.noor, walkers.walking)
    assert await turns(walkers.sem, walkers.walking) == []
    for deed in (doing.take_turn, doing.give_back):
        with pytest.raises(NotFound):
            await deed(walkers.sem, walkers.walking, turn.id)
    with pytest.raises(NotAllowed):
        await task(walkers.mila, walkers.walking)


async def test_a_rota_turns_among_the_members(walkers: House):
    await join(walkers.sem, walkers.walking)
    await task(walkers.noor, walkers.walking, every="week", first_on=today(walkers))
    found = await turns(walkers.noor, walkers.walking)
    names = [[one.shown_name for one in turn.who] for turn in found]
    assert [turn.due_on for turn in found] == [today(walkers) + timedelta(weeks=n) for n in range(7)]
    assert {name for [name] in names[:3]} == {"Mila", "Noor", "Sem"}
    assert names[3:6] == names[:3]
    mine = await task_views.mine(walkers.sem)
    assert [one.turn.id for one in mine] == [turn.id for turn in found if turn.who[0].shown_name == "Sem"]


async def test_coming_turns_are_handed_out_by_the_clock_each_once(walkers: House):
    await task(walkers.noor, walkers.walking, every="week", first_on=today(walkers))
    assert await tasks.hand_out_due(now()) == 0
    assert await tasks.hand_out_due(now() + timedelta(days=14)) == 2
    assert await tasks.hand_out_due(now() + timedelta(days=14)) == 0
    await making.archive(walkers.wim, walkers.walking)
    assert await tasks.hand_out_due(now() + timedelta(days=60)) == 0


async def test_the_turn_of_who_leaves_goes_to_the_next(walkers: House):
    await task(walkers.noor, walkers.walking, every="week", first_on=today(walkers))
    assert any(turn.who[0].shown_name == "Mila" for turn in await turns(walkers.noor, walkers.walking))
    await leave(walkers.mila, walkers.walking)
    left = await turns(walkers.noor, walkers.walking)
    assert [[one.shown_name for one in turn.who] for turn in left] == [["Noor"]] * 7


async def test_a_turn_far_ahead_can_not_be_done_yet(walkers: House):
    await task(walkers.noor, walkers.walking, every="week", first_on=today(walkers))
    found = await turns(walkers.noor, walkers.walking)
    with pytest.raises(Conflict, match="turn_not_due"):
        await doing.done(walkers.noor, walkers.walking, found[3].id, [walkers.noor.resident])
    assert "done" not in found[3].may


async def test_a_turn_nobody_did_is_looked_for_no_more_after_two_weeks(walkers: House):
    await task(walkers.noor, walkers.walking, every="week", first_on=today(walkers))
    assert await tasks.lapse(now() + timedelta(days=13)) == 0
    assert await tasks.lapse(now() + timedelta(days=16)) == 1
    assert await tasks.lapse(now() + timedelta(days=16)) == 0


async def test_changed_minutes_count_from_now_on(walkers: House):
    id = await task(walkers.noor, walkers.walking, every="week", first_on=today(walkers))
    first, second, *_ = await turns(walkers.noor, walkers.walking)
    await doing.done(walkers.noor, walkers.walking, first.id, [walkers.mila.resident])
    await tasks.change(walkers.noor, walkers.walking, id, ChangeTask(minutes=90))
    await doing.done(walkers.noor, walkers.walking, second.id, [walkers.mila.resident])
    assert await minutes(walkers, "mila") == [90, 60]


async def test_an_ended_task_is_gone_and_what_was_done_stays_counted(walkers: House):
    id = await task(walkers.noor, walkers.walking)
    [turn] = await turns(walkers.noor, walkers.walking)
    await doing.done(walkers.noor, walkers.walking, turn.id, [walkers.mila.resident])
    await tasks.end(walkers.noor, walkers.walking, id)
    assert (await seen(walkers.noor, walkers.walking)).tasks == []
    assert await minutes(walkers, "mila") == [60]
    with pytest.raises(NotFound):
        await tasks.end(walkers.noor, walkers.walking, id)


async def test_a_group_has_room_for_fifty_things_to_do(walkers: House):
    id = await task(walkers.noor, walkers.walking)
    rows = await fetch("SELECT complex_id, group_id, made_by, made_at FROM group_task WHERE id = $1", id)
    for n in range(49):
        await execute(
            "INSERT INTO group_task (id, complex_id, group_id, title, text, minutes, people, made_by, made_at)"
            " VALUES ($1, $2, $3, 'Iets', '', 10, 1, $4, $5)",
            f"t{n:025}", rows[0]["complex_id"], rows[0]["group_id"], rows[0]["made_by"], now(),
        )  # fmt: skip
    with pytest.raises(Invalid, match="too_many_items"):
        await task(walkers.noor, walkers.walking)
