"""Somebody's phone stops reading: the others notice nothing, and it is let go."""

import asyncio
import socket
import time
from collections.abc import Callable

import pytest

from realtime import wire
from realtime.envelope import Letter
from realtime.metrics import SLOW
from tests.realtime.conftest import Lane, hear
from tests.realtime.doubles import until

# What a socket does has nothing to do with the kind of database.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BIG = Letter(b'{"type":"pong"}' + b" " * 4000)


async def stalled(lane: Lane, name: str) -> socket.socket:
    """A socket that says hello, and then reads nothing any more."""
    loop = asyncio.get_running_loop()
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.setblocking(False)
    await loop.sock_connect(line, ("127.0.0.1", lane.port))
    await loop.sock_sendall(
        line,
        b"GET /api/v1/live HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
    )
    hello = f'{{"type":"hello","ticket":"{await lane.ticket(name)}"}}'.encode()
    await loop.sock_sendall(line, bytes((0x81, 0x80 | len(hello))) + b"\0\0\0\0" + hello)
    await read_until(line, lambda got: b'"ready"' in got)
    return line


async def read_until(line: socket.socket, enough: Callable[[bytes], bool]) -> bytes:
    loop, got = asyncio.get_running_loop(), b""
    while not enough(got):
        got += await asyncio.wait_for(loop.sock_recv(line, 65536), 3)
    return got


async def test_a_phone_that_never_reads_is_closed_with_1013_and_the_others_hear_at_once(lane: Lane):
    hub, house = lane.realtime.hub, lane.house
    line, other = await stalled(lane, "sem"), await lane.phone("fatma")
    before, took = SLOW._value.get(), []
    for _ in range(2000):
        started = time.monotonic()
        hub.deliver(house.complex, BIG, None)
        await hear(other)
        took.append(time.monotonic() - started)
        if not hub.of(house.sem.resident):
            break
    assert not hub.of(house.sem.resident)
    assert SLOW._value.get() == before + 1
    assert sorted(took)[int(0.99 * len(took))] < 0.5
    goodbye = b"\x88\x02" + (1013).to_bytes(2, "big")
    await read_until(line, lambda got: got.endswith(goodbye))
    line.close()


async def test_a_phone_that_does_not_even_take_its_goodbye_is_cut_off(lane: Lane, monkeypatch):
    monkeypatch.setattr(wire, "GRACE", 0.2)
    line = await stalled(lane, "sem")
    connections = lane.server.server_state.connections
    while lane.realtime.hub.of(lane.house.sem.resident):
        lane.realtime.hub.deliver(lane.house.complex, BIG, None)
        await asyncio.sleep(0)
    assert len(connections) == 1
    await until(lambda: not connections, 3)
    line.close()


async def test_a_phone_that_vanished_without_a_word_is_swept_out(lane: Lane):
    line = await stalled(lane, "sem")
    (connection,) = lane.realtime.hub.of(lane.house.sem.resident)
    # What uvicorn does when a ping stays without answer; with bytes still on their way nobody hears of it.
    while connection._wire.write([wire.Frame(BIG.frame)]):
        pass
    connection._wire._transport.close()
    await asyncio.sleep(0.05)
    assert lane.realtime.hub.of(lane.house.sem.resident)
    await lane.realtime.sweep.once()
    assert not lane.realtime.hub.of(lane.house.sem.resident)
    line.close()


async def test_a_hundred_stalled_phones_cost_little_and_disturb_nobody(lane: Lane):
    hub, house = lane.realtime.hub, lane.house
    lines = []
    for name in list(house.people)[:5]:
        for _ in range(20):
            if house.people[name].complex == house.complex:
                lines.append(await stalled(lane, name))
    other = await lane.phone("mila")
    memory = _resident_memory()
    took = []
    for _ in range(400):
        started = time.monotonic()
        hub.deliver(house.complex, Letter(BIG.frame + b" " * (time.monotonic_ns() % 7)), None)
        await hear(other)
        took.append(time.monotonic() - started)
    assert _resident_memory() - memory < 50 * 1024 * 1024
    assert sorted(took)[int(0.99 * len(took))] < 0.5
    for line in lines:
        line.close()


def _resident_memory() -> int:
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * 4096
