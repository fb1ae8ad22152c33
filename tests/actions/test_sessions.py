from datetime import timedelta

import pytest
import time_machine

from backend.clock import now
from backend.database import transaction
from backend.errors import Gone, NotAllowed, NotFound
from backend.ids import digest, opaque_id
from backend.people import access
from backend.people.models import Resident, RoleGrant
from backend.people.moving import move_out
from backend.permissions import Actor, Role
from backend.signin import actors, cleanup, sessions, tickets
from backend.signin.models import Session
from backend.signin.views import devices, session_view
from tests.house import House

pytestmark = pytest.mark.usefixtures("remembering")


async def who(house: House, name: str) -> Actor | None:
    return await actors.authenticate(house.tokens[name])


async def present(house: House, name: str) -> Actor:
    actor = await who(house, name)
    assert actor is not None
    return actor


async def grant(resident: str, complex: str, role: str) -> None:
    async with transaction():
        await RoleGrant.create(id=opaque_id(), complex_id=complex, resident_id=resident, role=role, granted_at=now())
        await access.touch(resident, complex)


async def test_a_token_is_its_owner_with_their_roles_and_groups(house: House):
    for name in house.people:
        assert await who(house, name) == house.people[name]


async def test_an_unknown_token_is_nobody(house: House):
    assert await actors.authenticate("x" * 43) is None
    assert await actors.authenticate("") is None


async def test_of_a_token_only_its_digest_is_stored(house: House):
    token, id = await sessions.start(house.fatma.resident, house.complex, "bearer", "phone")
    row = await Session.get(id=id)
    assert row.token_sha256 == digest(token)
    assert token not in [str(value) for value in dict(row).values()]


async def test_a_signed_out_device_is_out_at_its_next_request(house: House):
    sem = await present(house, "sem")
    await sessions.end(sem, sem.session)
    assert await who(house, "sem") is None


async def test_nobody_signs_out_another_persons_device(house: House):
    with pytest.raises(NotFound):
        await sessions.end(house.sem, house.fatma.session)
    assert await who(house, "fatma") is not None


async def test_a_lost_phone_is_signed_out_from_another_device(house: House):
    token, id = await sessions.start(house.sem.resident, house.complex, "cookie", "Lost phone")
    assert await actors.authenticate(token) is not None
    await sessions.end(house.sem, id)
    assert await actors.authenticate(token) is None
    assert [device.name for device in await devices(house.sem)] == ["telefoon"]


async def test_a_role_given_or_taken_holds_from_the_next_request(house: House):
    assert Role.BOARD not in (await present(house, "sem")).roles
    await grant(house.sem.resident, house.complex, "board")
    assert Role.BOARD in (await present(house, "sem")).roles
    async with transaction():
        await RoleGrant.filter(resident_id=house.sem.resident, role="board").delete()
        await access.touch(house.sem.resident, house.complex)
    assert Role.BOARD not in (await present(house, "sem")).roles


async def test_who_moved_out_is_out_everywhere_at_once(house: House):
    token, _ = await sessions.start(house.sem.resident, house.complex, "cookie", "tablet")
    assert await actors.authenticate(token)
    await move_out(house.wim, house.sem.resident, "left for Zwolle")
    assert await who(house, "sem") is None
    assert await actors.authenticate(token) is None
    assert await actors.by_session([house.sem.session]) == {}
    with pytest.raises(Gone):
        await sessions.start(house.sem.resident, house.complex, "cookie", "tablet")


async def test_only_the_board_of_this_complex_sees_somebody_out(house: House):
    with pytest.raises(NotAllowed):
        await move_out(house.noor, house.sem.resident)
    with pytest.raises(NotFound):
        await move_out(house.bo, house.sem.resident)
    assert (await Resident.get(id=house.sem.resident)).moved_out_at is None


async def test_nothing_read_while_access_changes_is_remembered(house: House, monkeypatch: pytest.MonkeyPatch):
    read = actors.fetch

    async def slow_read(sql: str, *values: object) -> object:
        rows = await read(sql, *values)
        if "token_sha256" in sql:
            actors.forget(house.sem.resident)
        return rows

    monkeypatch.setattr(actors, "fetch", slow_read)
    assert await who(house, "sem") is not None
    assert actors._known == {}


async def test_a_known_token_needs_no_query(house: House, monkeypatch: pytest.MonkeyPatch):
    first = await who(house, "sem")

    async def no_reading(*_: object) -> object:
        raise AssertionError("asked the database")

    monkeypatch.setattr(actors, "fetch", no_reading)
    assert await who(house, "sem") is first


async def test_without_a_broker_every_request_reads_anew(house: House, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(actors, "TTL", 0)
    await who(house, "sem")
    await Session.filter(id=house.sem.session).update(ended_at=now())
    assert await who(house, "sem") is None


async def test_what_is_remembered_is_bounded(house: House, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(actors, "MOST_REMEMBERED", 3)
    for name in house.people:
        await who(house, name)
    assert len(actors._known) == 3


@pytest.mark.parametrize(("silence", "there"), [(timedelta(days=89), True), (timedelta(days=91), False)])
async def test_a_neighbour_comes_back_after_weeks_but_not_after_months(house: House, silence: timedelta, there: bool):
    with time_machine.travel(now() + silence):
        assert (await who(house, "fatma") is not None) is there


async def test_who_can_not_be_written_down_may_still_read(house: House, monkeypatch: pytest.MonkeyPatch):
    async def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("backend.signin.last_seen.execute", full)
    with time_machine.travel(now() + timedelta(minutes=20)):
        assert await who(house, "sem") is not None


async def test_many_sessions_are_read_at_once(house: House):
    ids = [actor.session for actor in house.people.values()]
    assert await actors.by_session([*ids, "unknown"]) == {actor.session: actor for actor in house.people.values()}


async def test_whose_access_changed_is_known_afterwards(house: House):
    moment = now()
    async with transaction():
        await access.touch(house.sem.resident, house.complex)
    assert await actors.changed_since(moment) == {house.sem.resident}


async def test_a_ticket_opens_one_socket_once(house: House):
    ticket, _ = await tickets.make(house.sem)
    assert await tickets.redeem(ticket) == house.sem
    assert await tickets.redeem(ticket) is None


async def test_a_ticket_is_worth_nothing_after_thirty_seconds_or_signing_out(house: House):
    late, _ = await tickets.make(house.sem)
    with time_machine.travel(now() + timedelta(seconds=31)):
        assert await tickets.redeem(late) is None
        assert await tickets.forget_old(now()) == 1
    ticket, _ = await tickets.make(house.sem)
    await sessions.end(house.sem, house.sem.session)
    assert await tickets.redeem(ticket) is None


async def test_a_session_tells_its_own_device_what_it_may(house: House):
    wim = await present(house, "wim")
    view = await session_view(wim, house.tokens["wim"])
    assert view.token is None
    assert view.powers
    assert view.powers_until is not None
    assert view.complex.name == "MIXIT"
    assert view.me.roles == [Role.BOARD, Role.RESIDENT]
    sem = await session_view(house.sem, house.tokens["sem"], shown=True)
    assert sem.token == house.tokens["sem"]
    assert not sem.powers
    assert sem.powers_until is None


async def test_sessions_that_ended_long_ago_are_forgotten(house: House):
    await sessions.end(house.sem, house.sem.session)
    assert await cleanup.forget_old(now()) == 0
    assert await cleanup.forget_old(now() + timedelta(days=31)) == 1
    assert await Session.exists(id=house.fatma.session)
