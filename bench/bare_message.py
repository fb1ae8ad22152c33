"""The baseline for sending: the driver alone, inserting one row of message, committed by itself.

`python -m bench.bare_message URL SECONDS CONVERSATION COMPLEX AUTHOR` prints what it measured as JSON. No count of the
conversation, no event, nobody asked whether they may.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from time import perf_counter, process_time
from typing import Any

import msgspec
import uvloop

from backend.clock import now
from bench.asks import Ask, _for_driver
from bench.bare_driver import _keep_busy, _postgres, _sqlite
from bench.measured import Measured, measured
from bench.stores import stored
from bench.town import WORDS, message


async def measure(url: str, seconds: float, conversation: str, complex: str, author: str) -> Measured:
    begin = int(perf_counter() * 100_000) * 1000
    asks = iter(list(_inserts(url, conversation, complex, author, begin, int(seconds * 12_000) + 4000)))
    async with _sqlite(url, "post") if url.startswith("sqlite") else _postgres(url, "post") as run:
        await _keep_busy(run, asks, 0.2)
        used, started = process_time(), perf_counter()
        latencies = await _keep_busy(run, asks, seconds)
        return measured(latencies, perf_counter() - started, process_time() - used)


def _inserts(url: str, conversation: str, complex: str, author: str, begin: int, count: int) -> Iterator[Ask]:
    moment = now()
    plain: Callable[[Any], Any] = stored if url.startswith("sqlite") else lambda value: value
    for n in range(count):
        row = message(conversation, complex, author, begin + n, WORDS[n % len(WORDS)], moment)
        places = ", ".join(f"${place}" for place in range(1, len(row) + 1))
        sql = _for_driver(f"INSERT INTO message ({', '.join(row)}) VALUES ({places})", url)
        yield sql, tuple(plain(value) for value in row.values())


if __name__ == "__main__":
    found = uvloop.run(measure(sys.argv[1], float(sys.argv[2]), *sys.argv[3:6]))
    print(msgspec.json.encode(asdict(found)).decode())
