"""What somebody may hear follows what they may do: at once, and also when the news of it went astray."""

import asyncio
import time

import pytest

from backend import database
from backend.clock import now
from backend.database import execute
from backend.people import access
from backend.people.events import ProfileChanged
from backend.signin import actors
from realtime import sweep
from realtime.envelope import Envelope, Letter, encode
from tests.realtime.conftest import Lane, closed, hear, silence
from tests.realtime.doubles import until

TEST = {"type": "pong"}


async def tell(lane: Lane, seq: int | None = None, **audience) -> None:
    """A fact for everyone in the complex, or for that audience."""
    letter = Letter(b'{"type":"pong"}', **audience)
    await lane.realtime.broker.publish(encode(Envelope(lane.house.complex, time.time(), seq, (letter,))))


async def change(lane: Lane, name: str, sql: str, *values: object) -> None:
    """Somebody's access changes, the way every action does it."""
    actor = lane.house.people[name]
    async with database.transaction():
        await execute(sql, *values)
        await access.touch(actor.resident, actor.complex)


async def leave_group(lane: Lane, name: str) -> None:
    sql = "DELETE FROM group_membership WHERE resident_id = $1 AND group_id = $2"
    await change(lane, name, sql, lane.house.people[name].resident, lane.house.walking)


async def test_each_hears_what_is_theirs(lane: Lane):
    mila, sem, samir = await lane.phone("mila"), await lane.phone("sem"), await lane.phone("samir")
    await tell(lane, group=lane.house.walking)
    assert await hear(mila) == TEST
    await tell(lane, residents=(lane.house.sem.resident, lane.house.samir.resident))
    assert await hear(sem) == TEST
    await tell(lane)
    assert await hear(mila) == TEST
    assert await hear(sem) == TEST
    assert await silence(samir)


async def test_a_coach_and_a_landlord_hear_no_calls(lane: Lane):
    anna, lies = await lane.phone("anna"), await lane.phone("lies")
    await tell(lane)
    assert await silence(anna)
    assert await silence(lies)


async def test_who_leaves_the_group_hears_nothing_more_of_it(lane: Lane):
    mila, noor = await lane.phone("mila"), await lane.phone("noor")
    await leave_group(lane, "mila")
    await tell(lane, group=lane.house.walking)
    assert [(await hear(mila))["type"] for _ in range(2)] == ["devices.changed", "me.changed"]
    assert await hear(noor) == TEST
    assert await silence(mila)
    await tell(lane)
    assert await hear(mila) == TEST


async def test_until_it_is_known_what_they_may_they_hear_nothing_and_then_fetch_it(lane: Lane, monkeypatch):
    mila = await lane.phone("mila")
    go_on, read = asyncio.Event(), actors.by_session

    async def slow(ids):
        await go_on.wait()
        return await read(ids)

    monkeypatch.setattr(actors, "by_session", slow)
    await leave_group(lane, "mila")
    await tell(lane, seq=1)
    await tell(lane, seq=2, residents=(lane.house.mila.resident,))
    assert await silence(mila)
    go_on.set()
    assert await hear(mila) == {"type": "catchup", "since": 0}
    assert (await hear(mila))["type"] == "devices.changed"


async def test_a_database_that_is_away_keeps_them_silent_until_it_is_back(lane: Lane, monkeypatch):
    mila, read, tries = await lane.phone("mila"), actors.by_session, []

    async def failing(ids):
        tries.append(ids)
        if len(tries) < 3:
            raise OSError("no database")
        return await read(ids)

    monkeypatch.setattr(actors, "by_session", failing)
    await leave_group(lane, "mila")
    await tell(lane)
    assert (await hear(mila))["type"] == "devices.changed"
    assert len(tries) == 3


async def test_who_joins_a_group_hears_of_it_from_then_on(lane: Lane):
    sem = await lane.phone("sem")
    sql = "INSERT INTO group_membership (id, complex_id, group_id, resident_id, joined_at, coordinates) VALUES ($1, $2, $3, $4, $5, FALSE)"  # noqa: E501
    house = lane.house
    await change(lane, "sem", sql, "m" * 26, house.complex, house.walking, house.sem.resident, now())
    assert [(await hear(sem))["type"] for _ in range(2)] == ["devices.changed", "me.changed"]
    await tell(lane, group=house.walking)
    assert await hear(sem) == TEST


async def test_who_is_no_neighbour_any_more_hears_no_calls(lane: Lane):
    noor = await lane.phone("noor")
    sql = "DELETE FROM role_grant WHERE resident_id = $1 AND role = 'resident'"
    await change(lane, "noor", sql, lane.house.noor.resident)
    assert [(await hear(noor))["type"] for _ in range(2)] == ["devices.changed", "me.changed"]
    await tell(lane)
    await tell(lane, group=lane.house.walking)
    assert await silence(noor)


async def test_who_moved_out_is_closed(lane: Lane):
    sem = await lane.phone("sem")
    await change(lane, "sem", "UPDATE resident SET moved_out_at = $2 WHERE id = $1", lane.house.sem.resident, now())
    assert await closed(sem, 1) == 4401


async def test_a_changed_profile_is_told_to_their_own_devices_only(lane: Lane):
    sem, fatma = await lane.phone("sem"), await lane.phone("fatma")
    await lane.realtime.delivery.hear(ProfileChanged(lane.house.complex, lane.house.sem.resident))
    assert await hear(sem) == {"type": "me.changed"}
    assert await silence(fatma)


async def test_a_change_of_which_no_news_came_is_found_by_the_sweep(lane: Lane):
    sem, mila = await lane.phone("sem"), await lane.phone("mila")
    house = lane.house
    await execute("UPDATE session SET ended_at = $2 WHERE id = $1", house.sem.session, now())
    await execute("DELETE FROM group_membership WHERE resident_id = $1", house.mila.resident)
    for name in (house.sem, house.mila):
        await execute("UPDATE resident SET access_changed_at = $2 WHERE id = $1", name.resident, now())
    await lane.realtime.sweep.once()
    assert await closed(sem, 1) == 4401
    assert await hear(mila) == {"type": "me.changed"}
    await tell(lane, group=house.walking)
    assert await silence(mila)


async def test_what_the_operator_changes_by_command_counts_within_a_round(lane: Lane):
    token, sem = lane.house.tokens["sem"], lane.house.sem
    assert await actors.authenticate(token)
    await execute("UPDATE session SET ended_at = $2 WHERE id = $1", sem.session, now())
    await execute("UPDATE resident SET access_changed_at = $2 WHERE id = $1", sem.resident, now())
    await lane.realtime.sweep.once()
    assert await actors.authenticate(token) is None


async def test_a_session_that_ends_by_itself_is_found_by_the_sweep(lane: Lane, monkeypatch):
    sem, fatma = await lane.phone("sem"), await lane.phone("fatma")
    long_ago = now().replace(year=now().year - 1)
    await execute(
        "UPDATE session SET created_at = $2, last_seen_at = $2 WHERE id = $1", lane.house.sem.session, long_ago
    )
    monkeypatch.setattr(sweep, "EVERYBODY", 1)
    await lane.realtime.sweep.once()
    assert await closed(sem, 1) == 4401
    assert await silence(fatma)


async def test_news_from_another_process_works_like_our_own(lane: Lane):
    sem = await lane.phone("sem")
    token = lane.house.tokens["sem"]
    assert await actors.authenticate(token)
    await execute("UPDATE session SET ended_at = $2 WHERE id = $1", lane.house.sem.session, now())
    assert await actors.authenticate(token), "remembered for a moment: that is what the news is for"
    news = Envelope(lane.house.complex, time.time(), look_again=lane.house.sem.resident)
    await lane.realtime.broker.publish(encode(news))
    assert await actors.authenticate(token) is None
    assert await closed(sem, 1) == 4401


@pytest.mark.parametrize("message", [b"", b"\x00", b"nonsense", encode(Envelope("", 0, 1, (Letter(b"{}"),)))])
async def test_an_envelope_that_makes_no_sense_is_survived(lane: Lane, message):
    sem = await lane.phone("sem")
    lane.realtime.heard(message)
    await tell(lane)
    assert await hear(sem) == TEST
    await until(lambda: lane.realtime.broker.healthy)
