"""The baseline in the database: the driver alone, with our query or with one insert and its commit.

`python -m bench.bare_driver read|post URL SECONDS` prints what it measured as JSON. 32 tasks share what our
server has too: ten PostgreSQL connections that need no reset, or the one SQLite connection and its thread.
`read` takes the very SQL and values that our list sends and leaves the rows as the driver gives them. `post`
inserts one row of help_request, committed by itself: no count of the board, no event.
"""

import asyncio
import itertools
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict
from time import perf_counter, process_time
from typing import Any

import aiosqlite
import asyncpg
import msgspec
import uvloop

from backend.breath import PlainConnection
from backend.connections import config
from bench.asks import Ask, inserts, our_queries
from bench.load import CONNECTIONS
from bench.measured import Measured, measured
from bench.stores import login

Run = Callable[[str, Sequence[Any]], Awaitable[object]]


async def measure(what: str, url: str, seconds: float) -> Measured:
    asks = iter(await (our_queries(url) if what == "read" else inserts(url, int(seconds * 12000))))
    # A query may come again; a row can be inserted only once.
    asks = itertools.cycle(asks) if what == "read" else asks
    async with _sqlite(url, what) if url.startswith("sqlite") else _postgres(url, what) as run:
        await _keep_busy(run, asks, 0.2)
        used, started = process_time(), perf_counter()
        latencies = await _keep_busy(run, asks, seconds)
        return measured(latencies, perf_counter() - started, process_time() - used)


async def _keep_busy(run: Run, asks: Iterator[Ask], seconds: float) -> list[float]:
    latencies: list[float] = []
    ends_at = perf_counter() + seconds

    async def task() -> None:
        for sql, values in asks:
            started = perf_counter()
            await run(sql, values)
            ended = perf_counter()
            latencies.append(ended - started)
            if ended > ends_at:
                return

    await asyncio.gather(*(task() for _ in range(CONNECTIONS)))
    return latencies


@asynccontextmanager
async def _postgres(url: str, what: str) -> AsyncIterator[Run]:
    async with asyncpg.create_pool(**login(url), min_size=10, max_size=10, connection_class=PlainConnection) as pool:

        async def run(sql: str, values: Sequence[Any]) -> object:
            async with pool.acquire() as connection:
                return await (connection.fetch if what == "read" else connection.execute)(sql, *values)

        yield run


@asynccontextmanager
async def _sqlite(url: str, what: str) -> AsyncIterator[Run]:
    credentials = dict(config(url)["connections"]["default"]["credentials"])
    # Without a transaction of its own every statement commits itself.
    async with aiosqlite.connect(credentials.pop("file_path"), isolation_level=None) as connection:
        for name, value in credentials.items():
            await connection.execute(f"PRAGMA {name}={value}")
        yield connection.execute_fetchall if what == "read" else connection.execute


if __name__ == "__main__":
    print(msgspec.json.encode(asdict(uvloop.run(measure(sys.argv[1], sys.argv[2], float(sys.argv[3]))))).decode())
