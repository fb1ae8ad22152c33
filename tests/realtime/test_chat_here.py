"""Who is here: of those who show it, to neighbours among themselves, and to nobody with power."""

import asyncio

import pytest
from msgspec.structs import replace

from backend.chat import blocking
from backend.permissions import Role
from realtime import presence
from tests.realtime.chats import shows, until, watch
from tests.realtime.conftest import Lane, hear, say, silence
from tests.realtime.doubles import until as wait_until


async def test_who_shows_it_is_here_and_who_does_not_looks_as_if_away(lane: Lane):
    house = lane.house
    await shows(lane, "sem")
    for name in ("sem", "mila"):
        await lane.phone(name)
    fatma = await lane.phone("fatma")
    await wait_until(lambda: lane.realtime.presence.here(house.complex, house.sem.resident))
    seen = await watch(fatma, house.sem.resident, house.mila.resident, house.noor.resident)
    assert seen == {house.sem.resident: True, house.mila.resident: False, house.noor.resident: False}


async def test_coming_and_going_is_told_to_who_looks_and_to_nobody_else(lane: Lane):
    house = lane.house
    await shows(lane, "sem")
    fatma, mila = await lane.phone("fatma"), await lane.phone("mila")
    assert await watch(fatma, house.sem.resident) == {house.sem.resident: False}
    phone, tablet = await lane.phone("sem"), await lane.phone("sem")
    assert await hear(fatma) == {"type": "presence", "resident": house.sem.resident, "here": True}
    await phone.close()
    assert await silence(fatma), "the tablet is still here"
    await tablet.close()
    assert (await hear(fatma))["here"] is False
    assert await silence(mila, 0.1)


async def test_who_stops_showing_it_is_gone_at_once_and_who_begins_is_there_at_once(lane: Lane):
    house = lane.house
    fatma, _ = await lane.phone("fatma"), await lane.phone("sem")
    await watch(fatma, house.sem.resident)
    await shows(lane, "sem", shows_presence=True)
    assert (await until(fatma, "presence"))["here"] is True
    await shows(lane, "sem", shows_presence=False)
    assert (await until(fatma, "presence"))["here"] is False


@pytest.mark.parametrize("shut_out", ["the one who looks", "the one who is here"])
async def test_who_shut_the_other_out_or_was_shut_out_is_not_seen_any_more(lane: Lane, shut_out):
    house = lane.house
    await shows(lane, "sem")
    fatma, mila, _ = await lane.phone("fatma"), await lane.phone("mila"), await lane.phone("sem")
    for phone in (fatma, mila):
        await watch(phone, house.sem.resident)
    await wait_until(lambda: lane.realtime.presence.here(house.complex, house.sem.resident))
    blocker, blocked = (house.sem, house.fatma) if shut_out == "the one who looks" else (house.fatma, house.sem)
    await blocking.block(blocker, blocked.resident)
    await asyncio.sleep(0.3)
    assert await watch(fatma, house.sem.resident) == {house.sem.resident: False}
    assert await watch(mila, house.sem.resident) == {house.sem.resident: True}


async def test_who_is_shut_out_while_they_look_sees_them_leave(lane: Lane):
    house = lane.house
    await shows(lane, "sem")
    await lane.phone("sem")
    fatma = await lane.phone("fatma")
    await wait_until(lambda: lane.realtime.presence.here(house.complex, house.sem.resident))
    assert await watch(fatma, house.sem.resident) == {house.sem.resident: True}
    await blocking.block(house.sem, house.fatma.resident)
    assert await hear(fatma) == {"type": "presence", "resident": house.sem.resident, "here": False}


@pytest.mark.parametrize("name", ["kees", "anna", "lies", "otto", "wim"])
async def test_who_has_power_over_neighbours_may_not_look(lane: Lane, name):
    await shows(lane, "sem")
    await lane.phone("sem")
    phone = await lane.phone(name)
    await say(phone, type="presence.watch", residents=[lane.house.sem.resident])
    assert await hear(phone) == {"type": "refused", "code": "not_allowed"}
    assert await silence(phone, 0.1)


async def test_a_power_that_sleeps_is_still_a_power(lane: Lane):
    wim = await lane.phone("wim")
    (socket,) = lane.realtime.hub.of(lane.house.wim.resident)
    socket.actor = replace(socket.actor, roles=frozenset({Role.RESIDENT}), asleep=frozenset({Role.BOARD}))
    await say(wim, type="presence.watch", residents=[lane.house.sem.resident])
    assert (await hear(wim))["code"] == "not_allowed"


async def test_a_person_of_another_complex_is_never_here(lane: Lane):
    house = lane.house
    await shows(lane, "samir", "sem")
    samir, _ = await lane.phone("samir"), await lane.phone("sem")
    await wait_until(lambda: lane.realtime.presence.here(house.complex, house.sem.resident))
    assert await watch(samir, house.sem.resident) == {house.sem.resident: False}


async def test_a_process_that_fell_silent_is_forgotten_after_a_minute(lane: Lane, monkeypatch):
    house = lane.house
    monkeypatch.setattr(presence, "LASTS", 0.2)
    monkeypatch.setattr(presence, "AGAIN", 0.1)
    fatma = await lane.phone("fatma")
    await watch(fatma, house.sem.resident)
    lane.realtime.presence._again = 0.0
    lane.realtime.presence.heard(house.complex, presence.Here("another process", (house.sem.resident,), True))
    assert (await hear(fatma))["here"] is True
    assert (await hear(fatma))["here"] is False
