"""From an event to everybody's screen: a call posted over HTTP, stored, and its frame on 1, 100 and 1,000 sockets.

`python -m bench.live [SECONDS]` prints it beside a bare Litestar `send_text` loop and a bare `websockets` broadcast.
"""

import http.client
import itertools
import json
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import perf_counter

from rich.console import Console

from bench import servers, stores
from bench.crowd import Crowd, Phone
from bench.measured import Measured, measured, median
from bench.poster import Poster
from bench.stores import Store
from bench.table import Row, fraction, show

SIZES = (1, 100, 1000)
AIMS = {100: 0.60, 1000: 0.85}
BASELINES = ("litestar", "websockets")
IN_FLIGHT = 8
ROUNDS = 3
STORED = 2000

Say = Callable[[], None]
# KiB that one open socket costs, as last measured.
MEMORY: dict[str, float] = {}


def measure(store: Store, seconds: float = 2.0) -> Iterator[Row]:
    """Rows for the table: ours and both baselines, at every size of the crowd."""
    for size in SIZES:
        mine, litestar, websockets = _side_by_side(store, size, seconds)
        sockets = f"{size:,} socket" + ("s" if size > 1 else "")
        verdict, reached = fraction(mine, litestar, "bare Litestar", AIMS.get(size, 0))
        if size not in AIMS:
            verdict, reached = verdict.partition(" (")[0], None
        if size == max(SIZES):
            verdict += f"; {MEMORY['ours']:.0f} KiB a socket beside {MEMORY['litestar']:.0f} (aim ≤ 25)"
        verdict += f", {mine.rate / websockets.rate:.2f} of bare websockets{_by_cpu(mine, litestar)}"
        yield Row(store.kind, f"post a call → {sockets}", mine, "events", verdict, reached)
        yield Row(store.kind, f"bare Litestar, send_text → {sockets}", litestar, "events")
        yield Row(store.kind, f"bare websockets, broadcast → {sockets}", websockets, "events")


def _by_cpu(mine: Measured, bare: Measured) -> str:
    # On a machine that does other things as well this says more than the clock.
    return f"; by CPU {bare.cpu / mine.cpu:.2f} of Litestar" if bare.cpu and mine.cpu else ""


def _side_by_side(store: Store, size: int, seconds: float) -> list[Measured]:
    """All three at work in turn, so that what else the machine does falls on each alike."""
    with ExitStack() as stack:
        first = stack.enter_context(ours(store, size))
        _run(*first, 0.5, IN_FLIGHT)
        length = first[0].bytes // max(1, first[0].frames) - 4
        all_three = [first, *(stack.enter_context(baseline(kind, store, size, length)) for kind in BASELINES)]
        for one in all_three[1:]:
            _run(*one, 0.5, IN_FLIGHT)
        busy = [[_run(*one, seconds, IN_FLIGHT) for one in all_three] for _ in range(ROUNDS)]
        alone = [[_run(*one, seconds / 2, 1) for one in all_three] for _ in range(ROUNDS)]
        return [
            _summed(median(many), median(few))
            for many, few in zip(zip(*busy, strict=True), zip(*alone, strict=True), strict=True)
        ]


def _summed(busy: Measured, alone: Measured) -> Measured:
    """Rate and CPU with several events on their way, latencies with one at a time."""
    return Measured(busy.rate, alone.p50, alone.p99, busy.cpu, busy.spread)


@contextmanager
def ours(store: Store, size: int) -> Iterator[tuple[Crowd, Say, servers.Server]]:
    """Our server with so many phones that said hello, and a way to post a call."""
    with servers.naober(store.url, store.folder) as server:
        tokens = itertools.cycle(store.tokens)
        crowd = Crowd(_opened("ours", lambda: _said_hello(server.port, next(tokens)), size, server))
        poster = Poster(server.port, crowd, store.tokens)
        yield crowd, poster.post, server
        crowd.go()
        poster.go()


@contextmanager
def baseline(kind: str, store: Store, size: int, length: int) -> Iterator[tuple[Crowd, Say, servers.Server]]:
    port = servers.free_port()
    with servers.started(["-m", "bench.bare_live", kind, str(port), str(length)], port, store.folder) as server:
        crowd = Crowd(_opened(kind, lambda: Phone(port, "/live"), size, server))
        yield crowd, lambda: crowd.phones[0].say(b"go"), server
        crowd.go()


def _run(crowd: Crowd, say: Say, server: servers.Server, seconds: float, in_flight: int) -> Measured:
    """Events one after the other, so many on their way at a time; each is done when every socket has its frame."""
    crowd.catch_breath()
    size, sent, latencies = len(crowd.phones), deque[float](), []
    cpu, start, target = server.cpu(), perf_counter(), crowd.frames
    while sent or perf_counter() - start < seconds:
        while len(sent) < in_flight and perf_counter() - start < seconds:
            sent.append(perf_counter())
            say()
        if not sent:
            break
        target += size
        crowd.until(lambda target=target: crowd.frames >= target)
        latencies.append(perf_counter() - sent.popleft())
    return measured(latencies, perf_counter() - start, server.cpu() - cpu)


def _said_hello(port: int, token: str) -> Phone:
    phone = Phone(port, "/api/v1/live")
    phone.say(json.dumps({"type": "hello", "ticket": _ticket(port, token)}).encode())
    if b'"ready"' not in phone.text():
        raise RuntimeError("the socket was not ready")
    return phone


def _opened(what: str, open_one: Callable[[], Phone], size: int, server: servers.Server) -> list[Phone]:
    """So many phones; what each costs the server in memory is measured after the first tenth."""
    phones: list[Phone] = []
    before = 0
    for number in range(size):
        if number == size // 10:
            before = _memory(server)
        if number % 50 == 0:
            # On a busy machine opening takes long, and who does not answer a ping is thrown out.
            Crowd(phones).catch_breath()
        phones.append(open_one())
    MEMORY[what] = (_memory(server) - before) / (size - size // 10)
    return phones


def _memory(server: servers.Server) -> int:
    """KiB resident."""
    status = Path(f"/proc/{server.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0])


def _ticket(port: int, token: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("POST", "/api/v1/live/tickets", headers={"Authorization": f"Bearer {token}"})
    ticket: str = json.load(connection.getresponse())["ticket"]
    connection.close()
    return ticket


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0
    console = Console()
    servers.pin(-1)
    for kind in (stores.sqlite, stores.postgres):
        with kind(STORED) as store:
            show(console, measure(store, seconds))


if __name__ == "__main__":
    main()
