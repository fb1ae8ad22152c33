"""What happens in the agenda is on the screens of all who may see it, at once: each their own part, nothing else."""

import asyncio
import time
from datetime import timedelta

import time_machine

from backend.activities import cancelling, editing, signing_up, standing_in, views
from backend.activities.asked import ChangeActivity
from backend.groups import actions as groups
from realtime import activity_telling
from tests.agenda import WEEKLY, in_days, plan, sign_up, the_slot
from tests.realtime.agenda import phones, quiet, until
from tests.realtime.calls import asked
from tests.realtime.conftest import Lane, hear, silence


async def test_a_new_activity_is_on_every_neighbours_screen_and_who_made_it_has_their_own_view(lane: Lane):
    house = lane.house
    mila, sem, samir, anna = [await lane.phone(name) for name in ("mila", "sem", "samir", "anna")]
    soup = await plan(house.mila, 2)
    frame = await hear(sem)
    assert (frame["type"], frame["activity"]["title"], frame["activity"]["mine"]) == (
        "activity.changed",
        "Samen soep",
        None,
    )
    assert frame["activity"]["slots"][0]["may"] == ["sign_up"]
    own = await hear(mila)
    assert (own["type"], own["what"], own["seq"]) == ("activity.mine", "planned", frame["seq"])
    assert own["activity"]["mine"]["runs"] is True
    assert own["activity"]["id"] == soup.id
    for phone in (samir, anna, sem, mila):
        assert await silence(phone, 0.1)


async def test_what_is_meant_for_a_group_is_heard_in_the_group_only(lane: Lane):
    noor, sem = await lane.phone("noor"), await lane.phone("sem")
    walk = await plan(lane.house.mila, 1, group=lane.house.walking, rule=f"{WEEKLY};COUNT=3", first_on=in_days(1))
    assert (await until(noor, "activity.changed"))["activity"]["group"]["id"] == lane.house.walking
    await editing.change(lane.house.mila, walk.id, ChangeActivity(at="10:00"), reach="all")
    assert await until(noor, "activity.gone")
    assert await silence(sem)


async def test_a_name_that_somebody_hides_is_in_no_frame_of_others(lane: Lane):
    house = lane.house
    soup = await plan(house.mila, 3)
    sem, noor, mila, fatma = [await lane.phone(name) for name in ("sem", "noor", "mila", "fatma")]
    await sign_up(house.sem, soup, shown=False)
    own = await until(sem, "activity.mine", what="signed_up")
    assert own["activity"]["slots"][0]["mine"]["shown"] is False
    await sign_up(house.noor, soup)
    for phone in (noor, mila, fatma):
        heard = [await hear(phone) for _ in range(2)]
        assert heard[-1]["activity"]["slots"][0]["taken"] == 2
        assert house.sem.resident not in str(heard)
        assert "Sem" not in str(heard)


async def test_who_comes_is_told_to_nobody_but_counts_for_all(lane: Lane):
    soup = await plan(lane.house.mila, 1)
    fatma = await lane.phone("fatma")
    await sign_up(lane.house.sem, soup)
    frame = await until(fatma, "activity.changed")
    assert frame["activity"]["slots"][0]["taken"] == 1
    assert "Sem" not in str(frame)


async def test_a_stand_in_is_asked_of_those_asked_alone(lane: Lane):
    house = lane.house
    walk = await plan(house.mila, 1, first_on=in_days(1), group=house.walking)
    await sign_up(house.mila, walk)
    with time_machine.travel(walk.starts_at - timedelta(hours=20), tick=True):
        mila, noor, sem = [await lane.phone(name) for name in ("mila", "noor", "sem")]
        await standing_in.call(house.mila, the_slot(walk))
        own = await until(noor, "activity.mine", what="stand_in_asked")
        assert len(own["activity"]["mine"]["stand_in"]) == 1
        heard = []
        while (frame := await hear(mila)).get("what") != "stand_in_called":
            heard.append(frame)
        assert "stand_in_asked" not in str(heard)
        assert await quiet(mila)
        assert await silence(sem)
    with time_machine.travel(walk.starts_at - timedelta(hours=1), tick=True):
        await standing_in.advance(walk.starts_at - timedelta(hours=1))
        asked_now = await until(sem, "activity.mine", what="stand_in_asked")
        assert await quiet(mila)
        await standing_in.take_over(house.sem, asked_now["activity"]["mine"]["stand_in"][0]["sign_up"])
        assert (await until(sem, "activity.mine", what="stand_in_found"))["activity"]["slots"][0]["mine"][
            "state"
        ] == "in"
        assert await until(noor, "activity.mine", what="stand_in_found")


async def test_who_was_asked_from_outside_the_group_sees_it_go_when_somebody_else_takes_over(lane: Lane):
    house = lane.house
    walk = await plan(house.mila, 1, first_on=in_days(1), group=house.walking)
    await sign_up(house.mila, walk)
    with time_machine.travel(walk.starts_at - timedelta(hours=1), tick=True):
        sem, noor = await lane.phone("sem"), await lane.phone("noor")
        await standing_in.call(house.mila, the_slot(walk))
        assert await until(sem, "activity.mine", what="stand_in_asked")
        mine = (await until(noor, "activity.mine", what="stand_in_asked"))["activity"]["mine"]
        await standing_in.take_over(house.noor, mine["stand_in"][0]["sign_up"])
        assert (await until(sem, "activity.gone"))["id"] == walk.id


async def test_who_left_the_group_hears_no_more_of_it(lane: Lane):
    house = lane.house
    walk = await plan(house.mila, 2, group=house.walking)
    mila, noor = await lane.phone("mila"), await lane.phone("noor")
    await editing.change(house.mila, walk.id, ChangeActivity(place="Park"))
    assert await until(noor, "activity.changed")
    await groups.leave(house.noor, house.walking)
    await editing.change(house.mila, walk.id, ChangeActivity(place="Bos"))
    assert (await until(mila, "activity.mine", what="changed"))["activity"]["place"] == "Park"
    assert (await until(mila, "activity.mine", what="changed"))["activity"]["place"] == "Bos"
    assert await quiet(noor)


async def test_what_was_read_for_a_member_does_not_reach_who_left_meanwhile(lane: Lane, monkeypatch):
    """They wait for nothing and stand nowhere: only being in the group let them see it."""
    house, read = lane.house, views.personal
    walk = await plan(house.mila, 2, group=house.walking)
    await sign_up(house.noor, walk)
    noor, mila = await lane.phone("noor"), await lane.phone("mila")

    async def then_leaves(resident: str, occurrence: str):
        found = await read(resident, occurrence)
        if resident == house.noor.resident:
            await groups.leave(house.noor, house.walking)
            await asyncio.sleep(0.2)
        return found

    monkeypatch.setattr(views, "personal", then_leaves)
    await signing_up.cancel(house.noor, the_slot(walk))
    assert await until(mila, "activity.changed")
    assert await quiet(noor)


async def test_who_signed_up_and_left_the_group_still_hears_of_what_they_come_to(lane: Lane):
    house = lane.house
    walk = await plan(house.mila, 2, group=house.walking)
    await sign_up(house.noor, walk)
    await groups.leave(house.noor, house.walking)
    noor = await lane.phone("noor")
    await cancelling.cancel(house.mila, walk.id, "Regen.")
    own = await until(noor, "activity.mine", what="cancelled")
    assert (own["activity"]["state"], own["activity"]["words"]) == ("cancelled", "Regen.")


async def test_somebody_who_waits_sees_their_turn_come_nearer(lane: Lane):
    house = lane.house
    soup = await plan(house.mila, 1)
    for name in ("sem", "fatma", "noor", "jonas"):
        await sign_up(house.people[name], soup)
    jonas = await lane.phone("jonas")
    await signing_up.decline(house.fatma, the_slot(soup))
    own = await until(jonas, "activity.mine", what="signed_off")
    assert own["activity"]["slots"][0]["mine"]["position"] == 2


async def test_a_time_that_is_no_more_goes_from_every_screen(lane: Lane):
    soup = await plan(lane.house.mila, 1, rule=f"{WEEKLY};COUNT=2", first_on=in_days(1))
    sem = await lane.phone("sem")
    await editing.change(lane.house.mila, soup.id, ChangeActivity(first_on=in_days(2)), reach="all")
    assert await until(sem, "activity.gone", id=soup.id)


async def test_a_slow_agenda_delays_neither_the_board_nor_who_signs_up(lane: Lane, monkeypatch):
    soup, tell, go_on = await plan(lane.house.mila, 3), activity_telling.letters, asyncio.Event()

    async def stuck(*args):
        await go_on.wait()
        return await tell(*args)

    sem = await lane.phone("sem")
    monkeypatch.setattr(activity_telling, "letters", stuck)
    started = time.monotonic()
    await sign_up(lane.house.fatma, soup)
    assert time.monotonic() - started < 1.5
    await asked(lane.house.fatma)
    assert (await hear(sem))["type"] == "help.posted"
    go_on.set()
    assert (await hear(sem))["type"] == "activity.changed"


async def test_what_can_not_be_told_is_admitted_and_the_next_is_told(lane: Lane, monkeypatch):
    soup, tell, fail = await plan(lane.house.mila, 3), activity_telling.letters, [True]

    async def failing(*args):
        if fail:
            fail.pop()
            raise OSError("no database")
        return await tell(*args)

    sem = await lane.phone("sem")
    monkeypatch.setattr(activity_telling, "letters", failing)
    await sign_up(lane.house.fatma, soup)
    assert (await hear(sem))["type"] == "catchup"
    await sign_up(lane.house.noor, soup)
    assert (await until(sem, "activity.changed"))["activity"]["slots"][0]["taken"] == 2


async def test_where_nobody_is_connected_nothing_is_read(lane: Lane, monkeypatch):
    asked_for = []
    monkeypatch.setattr(activity_telling, "letters", lambda *args: asked_for.append(args))
    await lane.phone("samir")
    await plan(lane.house.mila, 3)
    await asyncio.sleep(0.1)
    assert asked_for == []


async def test_one_frame_serves_everybody_who_has_no_part(lane: Lane, monkeypatch):
    soup, made = await plan(lane.house.mila, 3), []
    encode = activity_telling.encode
    await phones(lane, "sem", "fatma", "noor", "jonas")
    monkeypatch.setattr(activity_telling, "encode", lambda frame: made.append(frame) or encode(frame))
    await sign_up(lane.house.sem, soup)
    await asyncio.sleep(0.2)
    assert [type(frame).__name__ for frame in made] == ["ActivityMine", "ActivityChanged"]
