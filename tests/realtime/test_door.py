"""Who gets in by the socket, and how they are shown out."""

import asyncio
import contextlib
import time

import pytest
from websockets.exceptions import ConnectionClosed

from backend import clock
from backend.signin import sessions
from realtime import socket as door
from realtime.wire import DirectWire
from tests.realtime.conftest import Lane, closed, hear, say, silence


async def test_a_ticket_opens_the_socket(lane: Lane):
    phone = await lane.knock()
    await say(phone, type="hello", ticket=await lane.ticket("sem"))
    ready = await hear(phone)
    assert (ready["type"], ready["seq"], ready["resident"]) == ("ready", 0, lane.house.sem.resident)
    assert ready["now"].endswith("Z")
    await say(phone, type="ping")
    assert await hear(phone) == {"type": "pong"}


async def test_frames_take_the_short_way_onto_the_wire(lane: Lane):
    await lane.phone("sem")
    (socket,) = lane.realtime.hub.of(lane.house.sem.resident)
    assert isinstance(socket._wire, DirectWire)


async def test_a_ticket_opens_one_socket_only(lane: Lane):
    ticket = await lane.ticket("sem")
    first, second = await lane.knock(), await lane.knock()
    await say(first, type="hello", ticket=ticket)
    assert (await hear(first))["type"] == "ready"
    await say(second, type="hello", ticket=ticket)
    assert await closed(second) == 4401


@pytest.mark.parametrize("ticket", ["", "x" * 22, "x" * 60_000, "\u0000é"])
async def test_a_made_up_ticket_opens_nothing(lane: Lane, ticket):
    phone = await lane.knock()
    await say(phone, type="hello", ticket=ticket)
    assert await closed(phone) == 4401


async def test_a_ticket_lasts_thirty_seconds(lane: Lane, monkeypatch):
    ticket, now = await lane.ticket("sem"), clock.now
    monkeypatch.setattr("backend.signin.tickets.now", lambda: now().replace(year=now().year + 1))
    phone = await lane.knock()
    await say(phone, type="hello", ticket=ticket)
    assert await closed(phone) == 4401


async def test_a_ticket_of_a_session_that_ended_opens_nothing(lane: Lane):
    ticket = await lane.ticket("sem")
    await sessions.end(lane.house.sem, lane.house.sem.session)
    phone = await lane.knock()
    await say(phone, type="hello", ticket=ticket)
    assert await closed(phone) == 4401


async def test_a_ticket_of_somebody_else_in_my_browser_opens_nothing(lane: Lane):
    cookie = {"cookie": f"{lane.settings.cookie_name}={lane.house.tokens['fatma']}"}
    for whose, code in (("sem", 4401), ("fatma", None)):
        phone = await lane.knock(origin=lane.origin, additional_headers=cookie)
        await say(phone, type="hello", ticket=await lane.ticket(whose))
        if code:
            assert await closed(phone) == code
        else:
            assert (await hear(phone))["type"] == "ready"


@pytest.mark.parametrize("origin", ["https://evil.example", "null"])
async def test_a_page_of_another_site_is_refused(lane: Lane, origin):
    phone = await lane.knock(origin=origin)
    assert await closed(phone) == 4403


async def test_a_cookie_from_who_knows_where_is_refused(lane: Lane):
    cookie = {"cookie": f"{lane.settings.cookie_name}={lane.house.tokens['fatma']}"}
    phone = await lane.knock(additional_headers=cookie)
    assert await closed(phone) == 4403


async def test_who_says_nothing_for_five_seconds_is_closed(lane: Lane, monkeypatch):
    monkeypatch.setattr(door, "PATIENCE", 0.2)
    phone = await lane.knock()
    assert await closed(phone) == 4401


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ('{"type":"ping"}', 4401),
        ('{"type":"resume","since":0}', 4401),
        ("{", 4400),
        (b"\x01\x02", 4400),
        ('{"type":"hello"}', 4400),
        ('{"type":"hello","ticket":"x","admin":true}', 4400),
        ('{"type":"hello","ticket":1}', 4400),
        ("x" * 65_537, 1009),
    ],
)
async def test_the_first_word_must_be_a_hello(lane: Lane, first, code):
    phone = await lane.knock()
    await phone.send(first)
    assert await closed(phone) == code


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ('{"type":"dance"}', {"type": "refused", "code": "unknown_type"}),
        ('{"type":"ping","loud":true}', {"type": "refused", "code": "invalid"}),
        ('{"type":"hello","ticket":"again"}', {"type": "refused", "code": "said_hello"}),
        ("{", 4400),
        ("\ufeff{}", 4400),
        (b"\x00", 4400),
        ('"' + "x" * 65_535 + '"', 1009),
    ],
)
async def test_what_can_be_read_is_refused_and_what_can_not_ends_the_talk(lane: Lane, said, answer):
    phone = await lane.phone("sem")
    await phone.send(said)
    if isinstance(answer, int):
        assert await closed(phone) == answer
    else:
        assert await hear(phone) == answer
        await say(phone, type="ping")
        assert await hear(phone) == {"type": "pong"}


async def test_who_floods_us_is_closed_and_the_others_do_not_notice(lane: Lane):
    other, phone = await lane.phone("fatma"), await lane.phone("sem")
    with contextlib.suppress(ConnectionClosed):
        for _ in range(200):
            await say(phone, type="ping")
    assert await closed(phone) == 1008
    await say(other, type="ping")
    assert await hear(other) == {"type": "pong"}


async def test_an_ordinary_request_gets_a_404(lane: Lane):
    import httpx

    async with httpx.AsyncClient() as client:
        assert (await client.get(f"{lane.origin}/api/v1/live")).status_code in (404, 500)


async def test_signed_out_means_closed_at_once(lane: Lane):
    here, tablet = await lane.phone("sem"), await lane.phone("sem")
    other = await lane.phone("fatma")
    started = time.monotonic()
    await sessions.end(lane.house.sem, lane.house.sem.session)
    assert (await closed(here), await closed(tablet)) == (4401, 4401)
    assert time.monotonic() - started < 1
    assert await silence(other, 0.1)


async def test_another_device_that_signs_out_is_told_to_the_one_that_stays(lane: Lane):
    sem = lane.house.sem
    stays = await lane.phone("sem")
    _, second = await sessions.start(sem.resident, sem.complex, "bearer", "tablet")
    assert await hear(stays) == {"type": "devices.changed"}
    await sessions.end(sem, second)
    assert await hear(stays) == {"type": "devices.changed"}


async def test_a_server_that_stops_says_come_back(lane: Lane):
    phone = await lane.phone("sem")
    await lane.realtime.stop()
    assert await closed(phone) == 1012


async def test_nothing_is_remembered_of_who_left(lane: Lane):
    for _ in range(20):
        await (await lane.phone("sem")).close()
    phone = await lane.phone("fatma")
    await phone.close()
    hub = lane.realtime.hub
    async with asyncio.timeout(3):
        while hub.people or hub.rooms or hub.present or lane.realtime.order.complexes():
            await asyncio.sleep(0.01)
