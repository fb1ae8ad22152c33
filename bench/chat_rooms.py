"""A message on everybody's screen: sent over the socket, stored, and heard by 10, 100 and 1,000 connected members.

Beside it, in turn: a bare Litestar `send_text` loop and a bare `websockets` broadcast of as many bytes.
"""

import itertools
import json
import statistics
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench import servers
from bench.chat_phone import said_hello
from bench.chat_server import chatting
from bench.crowd import Crowd, Phone
from bench.measured import Measured, measured
from bench.table import Row
from bench.town import ROOMS, WORDS, Town

AIMS = {10: 0.20, 100: 0.60, 1000: 0.85}
MOST_MEMORY = 25
BASELINES = ("litestar", "websockets")
IN_FLIGHT = 8
SENDERS = 8


@dataclass(frozen=True)
class Room:
    """So many open sockets at one server, and a way to make it tell them something."""

    what: str
    crowd: Crowd
    say: Callable[[], None]
    server: servers.Server
    memory: float


@dataclass(frozen=True)
class Told:
    """One run: messages a second with several on their way; ms from send to last receiver with one at a time."""

    busy: Measured
    latencies: list[float]
    cpu: float

    def tail(self, part: float) -> float:
        return self.latencies[int(part * len(self.latencies))] * 1000


def measure(town: Town, seconds: float, rounds: int) -> Iterator[Row]:
    """Rows for the table: ours and both baselines, for every size of room."""
    for size in ROOMS:
        with ExitStack() as stack:
            ours = stack.enter_context(_ours(town, size))
            _run(ours, 0.5, IN_FLIGHT)
            length = ours.crowd.bytes // ours.crowd.frames - 4
            all_three = [ours]
            for kind in BASELINES:
                all_three.append(stack.enter_context(_bare(kind, town, size, length, all_three)))
                _run(all_three[-1], 0.3, IN_FLIGHT)
            told = [[_told(room, seconds) for room in all_three] for _ in range(rounds)]
            yield from _rows(town, size, all_three, list(zip(*told, strict=True)))


def _rows(town: Town, size: int, rooms: list[Room], told: list[tuple[Told, ...]]) -> Iterator[Row]:
    mine, litestar, websockets = (_middle(runs) for runs in told)
    part, ours = mine.busy.rate / litestar.busy.rate, rooms[0]
    reached = part >= AIMS[size]
    of_websockets = mine.busy.rate / websockets.busy.rate
    verdict = f"{part:.2f} of bare Litestar (aim ≥ {AIMS[size]:.2f}), {of_websockets:.2f} of bare websockets"
    verdict += f"; p95 {mine.tail(0.95):.1f} ms; CPU s per 1,000 deliveries {mine.cpu:.4f} beside {litestar.cpu:.4f}"
    if size == max(ROOMS):
        reached = reached and ours.memory <= MOST_MEMORY
        verdict += f"; {ours.memory:.0f} KiB a connection beside {rooms[1].memory:.0f} (aim ≤ {MOST_MEMORY})"
    kind = town.store.kind + (" + Redis" if town.store.kind == "PostgreSQL" else "")
    yield Row(kind, f"message → room of {size:,}", mine.busy, "messages", verdict, reached)
    yield Row(kind, f"bare Litestar, send_text → {size:,}", litestar.busy, "messages")
    yield Row(kind, f"bare websockets, broadcast → {size:,}", websockets.busy, "messages")


def _middle(runs: tuple[Told, ...]) -> Told:
    """The run with the middle rate, with the latencies of all."""
    rates = [run.busy.rate for run in runs]
    run = min(runs, key=lambda run: abs(run.busy.rate - statistics.median(rates)))
    latencies = sorted(one for run in runs for one in run.latencies)
    alone = measured(latencies, 1, None)
    spread = (max(rates) - min(rates)) / run.busy.rate
    return Told(Measured(run.busy.rate, alone.p50, alone.p99, run.busy.cpu, spread), latencies, run.cpu)


@contextmanager
def _ours(town: Town, size: int) -> Iterator[Room]:
    with chatting(town.store) as server:
        tokens = iter(town.tokens[:size])
        phones, memory = _opened(lambda: said_hello(server.port, next(tokens)), size, server)
        numbers, words = itertools.count(_never_used()), itertools.cycle(WORDS)

        def say() -> None:
            number = next(numbers)
            frame = {"type": "chat.send", "conversation": town.rooms[size], "id": f"bench-{number:020d}",
                     "text": next(words)}  # fmt: skip
            phones[number % min(size, SENDERS)].say(json.dumps(frame).encode())

        crowd = Crowd(phones)
        yield Room("ours", crowd, say, server, memory)
        crowd.go()


def _never_used() -> int:
    """Where the numbers of this run begin: ids are never used twice, also not by the run before."""
    return int(perf_counter() * 1_000_000)


@contextmanager
def _bare(kind: str, town: Town, size: int, length: int, others: list[Room]) -> Iterator[Room]:
    port, folder = servers.free_port(), town.store.folder
    with servers.started(["-m", "bench.bare_live", kind, str(port), str(length)], port, folder) as server:
        phones, memory = _opened(lambda: Phone(port, "/live"), size, server, others)
        crowd = Crowd(phones)
        yield Room(kind, crowd, lambda: phones[0].say(b"go"), server, memory)
        crowd.go()


def _opened(
    open_one: Callable[[], Phone], size: int, server: servers.Server, others: Sequence[Room] = ()
) -> tuple[list[Phone], float]:
    """So many phones, and the KiB that each costs the server, measured after the first tenth."""
    phones: list[Phone] = []
    before = 0
    for number in range(size):
        if number == size // 10:
            before = _memory(server)
        phones.append(open_one())
        if number % 100 == 99:
            # On a busy machine opening a thousand takes longer than a server waits for its pings to be answered.
            own = Crowd(phones)
            for crowd in (own, *(room.crowd for room in others)):
                crowd.catch_breath()
            own.let_go()
    return phones, (_memory(server) - before) / (size - size // 10)


def _memory(server: servers.Server) -> int:
    """KiB resident."""
    status = Path(f"/proc/{server.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0])


def _told(room: Room, seconds: float) -> Told:
    cpu = room.server.cpu()
    latencies, took = _run(room, seconds, IN_FLIGHT)
    used = room.server.cpu() - cpu
    deliveries = len(latencies) * len(room.crowd.phones)
    alone, _ = _run(room, seconds / 2, 1)
    return Told(measured(latencies, took, used), sorted(alone), used / deliveries * 1000)


def _run(room: Room, seconds: float, in_flight: int) -> tuple[list[float], float]:
    """Messages one after the other, so many on their way at a time; each is done when every socket has it."""
    crowd, size = room.crowd, len(room.crowd.phones)
    crowd.catch_breath()
    sent, latencies = deque[float](), []
    start, target = perf_counter(), crowd.frames
    while sent or perf_counter() - start < seconds:
        while len(sent) < in_flight and perf_counter() - start < seconds:
            sent.append(perf_counter())
            room.say()
        if not sent:
            break
        target += size
        crowd.until(lambda target=target: crowd.frames >= target)
        latencies.append(perf_counter() - sent.popleft())
    return latencies, perf_counter() - start
