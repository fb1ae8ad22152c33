from datetime import datetime, timedelta

import pytest
import time_machine

from backend.clock import now
from backend.outbox_models import AuditEntry
from backend.permissions import Actor, Role
from backend.signin import actors, sessions
from backend.signin.models import Session
from tests.house import House

pytestmark = pytest.mark.usefixtures("remembering")


async def who(house: House, name: str) -> Actor | None:
    return await actors.authenticate(house.tokens[name])


async def present(house: House, name: str) -> Actor:
    actor = await who(house, name)
    assert actor is not None
    return actor


async def test_a_board_member_stays_a_neighbour_when_powers_fall_asleep(house: House):
    await who(house, "wim")
    with time_machine.travel(now() + timedelta(minutes=31)):
        wim = await present(house, "wim")
        assert wim.roles == {Role.RESIDENT}
        assert wim.asleep == {Role.BOARD}


async def test_powers_that_fell_asleep_do_not_wake_by_coming_back(house: House):
    with time_machine.travel(now() + timedelta(minutes=31), tick=False):
        assert (await present(house, "wim")).asleep
    with time_machine.travel(now() + timedelta(minutes=32), tick=False):
        assert (await present(house, "wim")).asleep
    actors.forget_all()
    with time_machine.travel(now() + timedelta(minutes=33), tick=False):
        assert (await present(house, "wim")).asleep == {Role.BOARD}


async def test_powers_stay_awake_for_who_keeps_working_until_twelve_hours(house: House):
    start = now()
    for minutes in range(0, 12 * 60, 20):
        with time_machine.travel(start + timedelta(minutes=minutes), tick=False):
            assert Role.BOARD in (await present(house, "wim")).roles
    with time_machine.travel(start + timedelta(hours=12, seconds=1), tick=False):
        assert (await present(house, "wim")).asleep


async def test_powers_fall_asleep_at_their_minute_though_remembered(house: House):
    start = now()
    with time_machine.travel(start + timedelta(seconds=20), tick=False):
        assert (await present(house, "wim")).roles & {Role.BOARD}
    await Session.filter(id=house.wim.session).update(confirmed_at=start - timedelta(hours=12) + timedelta(seconds=40))
    actors.forget_all()
    with time_machine.travel(start + timedelta(seconds=30), tick=False):
        assert (await present(house, "wim")).roles & {Role.BOARD}
    with time_machine.travel(start + timedelta(seconds=41), tick=False):
        assert not (await present(house, "wim")).roles & {Role.BOARD}


@pytest.mark.parametrize("name", ["kees", "anna", "lies", "otto"])
async def test_who_is_here_by_their_work_is_signed_out_after_half_an_hour(house: House, name: str):
    with time_machine.travel(now() + timedelta(minutes=29)):
        assert await who(house, name) is not None
    with time_machine.travel(now() + timedelta(minutes=60)):
        assert await who(house, name) is None


async def test_last_seen_is_written_seldom(house: House):
    async def last_seen(name: str) -> datetime:
        return (await Session.get(id=house.people[name].session)).last_seen_at

    start = now()
    first = {name: await last_seen(name) for name in ("sem", "wim")}
    with time_machine.travel(start + timedelta(minutes=5), tick=False):
        assert await who(house, "sem")
        assert await who(house, "wim")
    assert await last_seen("sem") == first["sem"]
    assert await last_seen("wim") == start + timedelta(minutes=5)
    with time_machine.travel(start + timedelta(minutes=11), tick=False):
        await who(house, "sem")
    assert await last_seen("sem") == start + timedelta(minutes=11)


async def test_a_script_of_the_operator_has_its_token_for_a_day_and_it_is_in_the_audit(house: House):
    token, _ = await sessions.start(house.wim.resident, house.complex, "operator", "naober token")
    with time_machine.travel(now() + timedelta(hours=23)):
        actor = await actors.authenticate(token)
        assert actor is not None
        assert Role.BOARD in actor.roles
    with time_machine.travel(now() + timedelta(hours=25)):
        assert await actors.authenticate(token) is None
    assert await AuditEntry.filter(what="session.operator", subject=house.wim.resident, who=None).count() == 1
