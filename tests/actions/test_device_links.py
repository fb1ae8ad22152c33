import asyncio
from datetime import timedelta

import pytest
import time_machine

from backend.clock import now
from backend.errors import Conflict, Gone, NotFound
from backend.outbox_models import AuditEntry
from backend.people.moving import move_out
from backend.signin import actors, device_links, sessions
from backend.signin.models import Session
from tests.house import House

pytestmark = pytest.mark.usefixtures("remembering")


async def test_a_second_phone_comes_in_after_a_yes_on_the_first(house: House):
    offered = await device_links.offer(house.sem)
    assert await device_links.state(house.sem, offered.id) == ("open", None, None)
    claimed = await device_links.claim(offered.token, "Tablet")
    assert await device_links.state(house.sem, offered.id) == ("claimed", "Tablet", claimed.check)
    with pytest.raises(Conflict, match="waiting_for_confirmation"):
        await device_links.sign_in(claimed.attempt, "cookie")
    await device_links.confirm(house.sem, offered.id)
    actor = await actors.authenticate(await device_links.sign_in(claimed.attempt, "cookie"))
    assert actor is not None
    assert actor.resident == house.sem.resident
    assert (await Session.get(id=actor.session)).device_name == "Tablet"


async def test_the_same_two_digits_stand_on_both_screens(house: House):
    offered = await device_links.offer(house.sem)
    claimed = await device_links.claim(offered.token, "Tablet")
    assert len(claimed.check) == 2
    assert claimed.check.isdigit()


async def test_who_photographed_the_screen_comes_too_late(house: House):
    offered = await device_links.offer(house.sem)
    await device_links.claim(offered.token, "Sem's tablet")
    with pytest.raises(Conflict, match="link_used"):
        await device_links.claim(offered.token, "Thief's phone")


async def test_two_devices_claiming_at_the_same_instant_are_one(house: House):
    offered = await device_links.offer(house.sem)
    claims = [device_links.claim(offered.token, f"Device {n}") for n in range(5)]
    results = await asyncio.gather(*claims, return_exceptions=True)
    assert len([one for one in results if isinstance(one, device_links.Claimed)]) == 1


async def test_a_link_lasts_two_minutes(house: House):
    offered = await device_links.offer(house.sem)
    with time_machine.travel(now() + timedelta(minutes=2)):
        with pytest.raises(Gone):
            await device_links.claim(offered.token, "Tablet")
        assert (await device_links.state(house.sem, offered.id))[0] == "expired"


async def test_a_claimed_link_can_not_be_confirmed_too_late(house: House):
    offered = await device_links.offer(house.sem)
    claimed = await device_links.claim(offered.token, "Tablet")
    with time_machine.travel(now() + timedelta(minutes=2)):
        with pytest.raises(Gone):
            await device_links.confirm(house.sem, offered.id)
        with pytest.raises(Gone):
            await device_links.sign_in(claimed.attempt, "cookie")


async def test_a_link_brings_in_one_session(house: House):
    offered = await device_links.offer(house.sem)
    claimed = await device_links.claim(offered.token, "Tablet")
    await device_links.confirm(house.sem, offered.id)
    comings = [device_links.sign_in(claimed.attempt, "cookie") for _ in range(4)]
    results = await asyncio.gather(*comings, return_exceptions=True)
    assert len([one for one in results if isinstance(one, str)]) == 1
    assert {one.code for one in results if isinstance(one, Conflict)} == {"link_used"}


async def test_a_new_link_takes_the_place_of_the_one_before(house: House):
    first = await device_links.offer(house.sem)
    await device_links.offer(house.sem)
    with pytest.raises(Gone):
        await device_links.claim(first.token, "Tablet")


async def test_only_the_device_that_offered_sees_and_confirms(house: House):
    offered = await device_links.offer(house.sem)
    await device_links.claim(offered.token, "Tablet")
    token, _ = await sessions.start(house.sem.resident, house.complex, "cookie", "Another of mine")
    another = await actors.authenticate(token)
    assert another is not None
    for stranger in (house.fatma, another):
        with pytest.raises(NotFound):
            await device_links.state(stranger, offered.id)
        with pytest.raises(NotFound):
            await device_links.confirm(stranger, offered.id)


async def test_nobody_confirms_before_somebody_scanned(house: House):
    offered = await device_links.offer(house.sem)
    with pytest.raises(Conflict, match="not_claimed"):
        await device_links.confirm(house.sem, offered.id)


async def test_saying_yes_twice_is_one_yes(house: House):
    offered = await device_links.offer(house.sem)
    claimed = await device_links.claim(offered.token, "Tablet")
    await device_links.confirm(house.sem, offered.id)
    await device_links.confirm(house.sem, offered.id)
    assert await device_links.sign_in(claimed.attempt, "cookie")


async def test_a_device_that_was_signed_out_brings_nobody_in(house: House):
    offered = await device_links.offer(house.sem)
    claimed = await device_links.claim(offered.token, "Tablet")
    await device_links.confirm(house.sem, offered.id)
    await sessions.end(house.sem, house.sem.session)
    with pytest.raises(Gone):
        await device_links.sign_in(claimed.attempt, "cookie")


async def test_a_link_is_no_fresh_proof_for_powers(house: House):
    await Session.filter(id=house.wim.session).update(confirmed_at=now() - timedelta(hours=13))
    wim = await actors.authenticate(house.tokens["wim"])
    assert wim is not None
    assert wim.asleep
    offered = await device_links.offer(wim)
    claimed = await device_links.claim(offered.token, "Tablet")
    await device_links.confirm(wim, offered.id)
    second = await actors.authenticate(await device_links.sign_in(claimed.attempt, "cookie"))
    assert second is not None
    assert second.asleep == wim.asleep


async def test_a_link_of_the_operator_needs_nobodys_yes_and_is_in_the_audit(house: House):
    token = await device_links.make_for_operator(house.wim.resident)
    with time_machine.travel(now() + timedelta(hours=23)):
        claimed = await device_links.claim(token, "New phone")
        actor = await actors.authenticate(await device_links.sign_in(claimed.attempt, "bearer"))
    assert actor is not None
    assert actor.resident == house.wim.resident
    assert not actor.asleep
    assert await AuditEntry.filter(what="device_link.operator", subject=house.wim.resident).count() == 1


async def test_a_link_of_the_operator_lasts_a_day(house: House):
    token = await device_links.make_for_operator(house.wim.resident)
    with time_machine.travel(now() + timedelta(hours=24, minutes=2)), pytest.raises(Gone):
        await device_links.claim(token, "New phone")


async def test_who_moved_out_has_no_way_in_left(house: House):
    token = await device_links.make_for_operator(house.sem.resident)
    claimed = await device_links.claim(token, "New phone")
    await move_out(house.wim, house.sem.resident)
    with pytest.raises(Gone):
        await device_links.sign_in(claimed.attempt, "bearer")
    with pytest.raises(NotFound):
        await device_links.make_for_operator(house.sem.resident)
