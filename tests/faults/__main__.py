"""`python -m tests.faults kill|disconnect|stall [--whole] [--on sqlite|postgres]`: break it, and count what is lost."""

import argparse
import asyncio
import contextlib
import dataclasses
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.faults.disconnecting import disconnect_while_living
from tests.faults.killing import kill_while_writing
from tests.faults.stalling import stall
from tests.faults.world import FREE, lived_here_long, own_database, own_folder
from tests.realtime.own_redis import OwnRedis
from tests.servers import Server, serving

DATABASES = ("sqlite", "postgres")
Pair = tuple[tuple[Server, Server], OwnRedis]


def main() -> int:
    """Answers 0 when all that was promised is kept."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("what", choices=("kill", "disconnect", "stall"), nargs="*")
    parser.add_argument("--whole", action="store_true", help="as often and as long as was promised")
    parser.add_argument("--on", choices=DATABASES, action="append", help="only on this database")
    chosen = parser.parse_args()
    kept = True
    for what in chosen.what or ("kill", "disconnect", "stall"):
        for kind in ("postgres",) if what == "disconnect" else chosen.on or DATABASES:
            started = time.monotonic()
            found = {"kill": kill, "disconnect": disconnect, "stall": stalled}[what](kind, chosen.whole)
            _say(f"{what} on {kind}, {time.monotonic() - started:.0f} s", found)
            kept = kept and found.good
    return 0 if kept else 1


def kill(kind: str, whole: bool) -> Any:
    with _one(kind) as server:
        return asyncio.run(kill_while_writing(server, kind, *((100, 10_000) if whole else (4, 400))))


def stalled(kind: str, whole: bool) -> Any:
    with _one(kind) as server:
        return asyncio.run(stall(server, kind, *((100, 60, 100) if whole else (100, 5, 100))))


def disconnect(kind: str, whole: bool) -> Any:
    with two() as (pair, redis):
        return asyncio.run(disconnect_while_living(pair, redis, *((1000, 6) if whole else (40, 1))))


@contextlib.contextmanager
def _one(kind: str) -> Iterator[Server]:
    with own_folder() as folder, own_database(kind, folder) as url, serving(url, folder, **FREE) as server:
        yield server


@contextlib.contextmanager
def two(url: str | None = None) -> Iterator[Pair]:
    """Two processes of one installation, and the Redis between them."""
    redis = OwnRedis()
    redis.start()
    try:
        with contextlib.ExitStack() as stack:
            folder: Path = stack.enter_context(own_folder())
            where = url or stack.enter_context(own_database("postgres", folder))
            settings = FREE | {"NAOBER_REDIS_URL": redis.url}
            one = stack.enter_context(serving(where, folder, **settings))
            lived_here_long(where)
            yield (one, stack.enter_context(serving(where, folder, one.house, **settings))), redis
    finally:
        redis.kill()


def _say(title: str, found: Any) -> None:
    print(f"{'KEPT  ' if found.good else 'BROKEN'}  {title}")
    for field in dataclasses.fields(found):
        value = getattr(found, field.name)
        if field.repr:
            print(
                f"        {field.name.replace('_', ' ')}: {value if not isinstance(value, float) else round(value, 1)}"
            )


if __name__ == "__main__":
    raise SystemExit(main())
