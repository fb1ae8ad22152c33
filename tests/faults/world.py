"""Where faults happen: real servers in processes of their own, on databases of their own, and people with phones."""

import asyncio
import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg

from backend.connections import config, sqlite_path
from docs.client import Neighbour, Server
from tests import databases
from tests.realtime.described import fits
from tests.servers import Server as Process

NEIGHBOURS = ("fatma", "sem", "noor", "wim", "jonas", "mila")
# Nobody here is held back for writing much: that is tested elsewhere.
FREE = {"NAOBER_MESSAGES_PER_MINUTE": "1000000"}
LONG_AGO = datetime.now(UTC) - timedelta(days=60)


@contextlib.contextmanager
def own_database(kind: str, folder: Path) -> Iterator[str]:
    """An empty, migrated database of this kind."""
    if kind == "postgres":
        with databases.own_postgres() as url:
            yield url
    else:
        yield databases.copy_of(databases.migrated_sqlite(folder), folder)


@contextlib.contextmanager
def own_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="naober-faults-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def lived_here_long(url: str) -> None:
    """Nobody is in their first week, when not everybody may be written to."""
    if url.startswith("sqlite"):
        with contextlib.closing(sqlite3.connect(sqlite_path(url))) as connection:
            connection.execute("UPDATE resident SET joined_at = ?", [LONG_AGO.isoformat(" ")])
            connection.commit()
    else:
        databases.in_a_loop(_lived_here_long(url))


async def _lived_here_long(url: str) -> None:
    credentials = config(url)["connections"]["default"]["credentials"]
    keys = ("host", "port", "user", "password", "database")
    connection = await asyncpg.connect(**{key: credentials[key] for key in keys})
    await connection.execute("UPDATE resident SET joined_at = $1", LONG_AGO)
    await connection.close()


def phone(process: Process, name: str, **options: Any) -> Neighbour:
    """This person's phone, an impatient one."""
    return Neighbour(process.url, process.house.tokens[name], pauses=(0.05, 0.5), **options)


@contextlib.asynccontextmanager
async def phones(*some: Neighbour) -> AsyncIterator[list[Neighbour]]:
    """All of them, connected and up to date; every frame they said or heard is as described."""
    misfits: list[AssertionError] = []

    def look(direction: str, frame: dict[str, Any]) -> None:
        try:
            fits(direction, frame)
        except AssertionError as misfit:
            misfits.append(misfit)

    async with contextlib.AsyncExitStack() as stack:
        for one in some:
            one.line.watch = look
        opened = [await stack.enter_async_context(one) for one in some]
        await asyncio.gather(*(one.ready() for one in opened))
        yield opened
    if misfits:
        raise misfits[0]


async def square(server: Server) -> str:
    """The conversation of all who live here."""
    return next(str(one["id"]) for one in await server.conversations() if one["kind"] == "square")


async def until(condition: Any, within: float) -> bool:
    """Whether it becomes so in time."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(within):
            while not condition():
                await asyncio.sleep(0.02)
            return True
    return False
