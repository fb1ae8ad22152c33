"""A hundred phones stop reading while much is written: the server stays small, and everybody else hears at once.

The stalled ones are let go one after the other (1013), when the kernel's buffers (some megabytes each) and our own are
full; for each another one comes at once and stalls too, so that there are always as many.
"""

import asyncio
import contextlib
import json
import socket
import time
import urllib.request
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from websockets.asyncio.client import connect

from docs.client import Server
from tests.faults.world import NEIGHBOURS, square
from tests.servers import Server as Process

WRITERS = 5
READERS = 20
SLOW = "naober_live_slow_closes_total"
WORDS = " Wie komt er vanavond soep eten? Er is genoeg, en wie iets meebrengt is dubbel welkom." * 24


@dataclass
class Stalled:
    """What came of it: memory in MB, latencies in ms."""

    database: str
    stalled: int = 0
    messages: int = 0
    a_second: float = 0
    let_go: int = 0
    more_memory: float = 0
    p50: float = 0
    p99: float = 0
    missed: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    took: list[float] = field(default_factory=list, repr=False)

    @property
    def good(self) -> bool:
        return self.more_memory <= 50 and self.p99 < 500 and not self.missed and not self.failed


async def stall(process: Process, database: str, stalled: int, seconds: float, a_second: int) -> Stalled:
    """The whole of it, on a running server."""
    found = Stalled(database, stalled)
    servers = [Server(process.url, process.house.tokens[name]) for name in NEIGHBOURS]
    where = await square(servers[0])
    async with contextlib.AsyncExitStack() as stack:
        for n in range(READERS):
            await stack.enter_async_context(_reading(process, servers[n % len(servers)], found))
        await _write(servers, where, min(5, seconds), a_second, Stalled(database))
        found.took.clear()
        before = _memory(process)
        crowd = Crowd(process, servers)
        await crowd.fill(stalled)
        watch = asyncio.create_task(_watch(process, crowd, before, found))
        await _write(servers, where, seconds, a_second, found)
        await asyncio.sleep(1)
        watch.cancel()
        crowd.go()
    for server in servers:
        await server.close()
    took = sorted(found.took)
    found.missed = found.messages * READERS - len(took)
    found.p50, found.p99 = (1000 * took[int(part * len(took))] for part in (0.5, 0.99))
    return found


@contextlib.asynccontextmanager
async def _reading(process: Process, server: Server, found: Stalled):
    """Somebody who reads, and looks how old what they read is."""
    async with connect(server.live, compression=None) as line:
        await line.send(json.dumps({"type": "hello", "ticket": await server.ticket()}))
        await line.recv()

        async def read() -> None:
            async for text in line:
                if text.startswith('{"type":"chat.message"'):
                    sent_at = json.loads(text)["message"]["text"].partition(" ")[0]
                    found.took.append(time.monotonic() - float(sent_at))

        task = asyncio.create_task(read())
        yield
        task.cancel()


async def _write(servers: list[Server], where: str, seconds: float, a_second: int, found: Stalled) -> None:
    """At a steady pace, whatever the answers do."""
    started, number, tasks = time.monotonic(), 0, set()
    while (now := time.monotonic()) < started + seconds:
        if number < (now - started) * a_second:
            number += 1
            body, id = {"text": f"{time.monotonic()}{WORDS}"}, f"stalling-{time.monotonic_ns():020d}"
            tasks.add(asyncio.create_task(servers[number % WRITERS].send(where, id, body)))
        else:
            await asyncio.sleep(0.002)
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    found.failed += Counter(str(one) or type(one).__name__ for one in answers if isinstance(one, BaseException))
    found.messages = number
    found.a_second = number / (time.monotonic() - started)
    await asyncio.sleep(0.5)


async def _watch(process: Process, crowd: "Crowd", before: float, found: Stalled) -> None:
    while True:
        await asyncio.sleep(0.25)
        found.more_memory = max(found.more_memory, _memory(process) - before)
        # A phone that reads nothing does not notice that it was let go: the server says how many were.
        found.let_go = await asyncio.to_thread(_let_go, process)
        await crowd.fill(found.stalled + found.let_go)


class Crowd:
    """Sockets that say hello, and then read nothing any more."""

    def __init__(self, process: Process, servers: list[Server]) -> None:
        self._process = process
        self._servers = servers
        self._lines: list[socket.socket] = []

    async def fill(self, number: int) -> None:
        """Let so many have come altogether."""
        while len(self._lines) < number:
            await self._one(self._servers[len(self._lines) % len(self._servers)])

    def go(self) -> None:
        for line in self._lines:
            line.close()

    async def _one(self, server: Server) -> None:
        loop, line = asyncio.get_running_loop(), socket.socket()
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.setblocking(False)
        await loop.sock_connect(line, ("127.0.0.1", self._process.port))
        await loop.sock_sendall(
            line,
            b"GET /api/v1/live HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
        )
        hello = json.dumps({"type": "hello", "ticket": await server.ticket()}).encode()
        await loop.sock_sendall(line, bytes((0x81, 0x80 | len(hello))) + b"\0\0\0\0" + hello)
        got = b""
        while b'"ready"' not in got:
            got += await asyncio.wait_for(loop.sock_recv(line, 4096), 10)
        self._lines.append(line)


def _memory(process: Process) -> float:
    """MB resident."""
    assert process.process is not None
    pages = int(Path(f"/proc/{process.process.pid}/statm").read_text().split()[1])
    return pages * 4096 / 1024**2


def _let_go(process: Process) -> int:
    """How many sockets the server closed because they read too slowly."""
    with urllib.request.urlopen(f"{process.url}/metrics", timeout=10) as answer:
        lines = answer.read().decode().splitlines()
    return int(sum(float(line.rpartition(" ")[2]) for line in lines if line.startswith(SLOW)))
