"""The load generator: connections that each send their next request as soon as the last one is answered.

It reads of an answer only the status, which it checks, and the length: it must be quicker than any server.
"""

import asyncio
import itertools
import socket
from collections.abc import Iterable, Iterator
from time import perf_counter
from typing import cast

import uvloop

CONNECTIONS = 32
PATIENCE = 20


def get(path: str, token: str = "") -> bytes:
    """The bytes of a GET request."""
    return f"GET {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n\r\n".encode()


def post(path: str, token: str, body: bytes, key: str = "") -> bytes:
    """The bytes of a POST of JSON, with an Idempotency-Key when one is given."""
    retry = f"Idempotency-Key: {key}\r\n" if key else ""
    head = f"POST {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n{retry}"
    return f"{head}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def run(port: int, requests: Iterable[bytes], seconds: float, *, status: int = 200) -> list[float]:
    """Latencies, in seconds, of what was answered in that time. Raises RuntimeError at any other status.

    The requests are repeated from the first when they run out.
    """
    return uvloop.run(_run(port, itertools.cycle(requests), seconds, b"%d" % status))


async def _run(port: int, requests: Iterator[bytes], seconds: float, status: bytes) -> list[float]:
    loop = asyncio.get_running_loop()
    latencies: list[float] = []
    ends_at = perf_counter() + seconds
    clients = []
    for _ in range(CONNECTIONS):
        _, client = await loop.create_connection(
            lambda: Client(requests, latencies, status, ends_at), "127.0.0.1", port
        )
        clients.append(client)
    async with asyncio.timeout(seconds + PATIENCE):
        await asyncio.gather(*(client.done for client in clients))
    return latencies


def first(port: int, request: bytes) -> bytes:
    """The body of one answer, on a connection of its own. Raises RuntimeError when it isn't a 200."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1))
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    if head[9:12] != b"200":
        raise RuntimeError(f"unexpected answer: {answer[:400]!r}")
    return body


class Client(asyncio.Protocol):
    """One keep-alive connection, with one request on its way at a time."""

    def __init__(self, requests: Iterator[bytes], latencies: list[float], status: bytes, ends_at: float) -> None:
        self.requests, self.latencies, self.status, self.ends_at = requests, latencies, status, ends_at
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.head = b""
        self.left = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        self.send()

    def send(self) -> None:
        self.sent_at = perf_counter()
        self.transport.write(next(self.requests))

    def data_received(self, data: bytes) -> None:
        if self.left:
            self.left -= len(data)
        else:
            self.head += data
            end = self.head.find(b"\r\n\r\n")
            if end < 0:
                return
            self.begin(end)
        if self.left == 0:
            self.answered()

    def begin(self, end: int) -> None:
        """The whole head is here: check it and see how much of the body is still to come."""
        head, self.head = self.head, b""
        if head[9:12] != self.status:
            self.fail(RuntimeError(f"unexpected answer: {head[:400]!r}"))
        at = head.find(b"content-length: ", 0, end)
        length = int(head[at + 16 : head.find(b"\r", at)]) if at > 0 else 0
        self.left = length - (len(head) - end - 4)

    def answered(self) -> None:
        now = perf_counter()
        if now < self.ends_at and not self.done.done():
            self.latencies.append(now - self.sent_at)
            self.send()
        else:
            self.transport.close()

    def fail(self, error: Exception) -> None:
        if not self.done.done():
            self.done.set_exception(error)

    def connection_lost(self, error: Exception | None) -> None:
        if perf_counter() < self.ends_at:
            self.fail(error or RuntimeError("the server closed a connection during the run"))
        if not self.done.done():
            self.done.set_result(None)
