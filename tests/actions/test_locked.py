import asyncio
import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from tortoise.exceptions import OperationalError

from backend.connections import sqlite_path
from backend.database import execute, transaction
from tests import databases
from tests.board import post, titles
from tests.house import House


@pytest.fixture
def database_url(sqlite_template: Path, tmp_path: Path) -> str:
    """Only SQLite has a file that another can lock."""
    return databases.copy_of(sqlite_template, tmp_path)


@contextlib.contextmanager
def held(db: str) -> Iterator[None]:
    """Another program writes in the file and does not come to an end."""
    with contextlib.closing(sqlite3.connect(sqlite_path(db), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


async def in_a_task(coroutine) -> object:
    """As a request would: in a context of its own."""
    return await asyncio.wait_for(asyncio.create_task(coroutine), 10)


async def test_a_locked_file_is_refused_and_afterwards_all_is_as_before(house: House, db: str):
    await execute("PRAGMA busy_timeout = 50")
    with held(db):
        with pytest.raises(OperationalError, match="locked"):
            await in_a_task(post(house.fatma, urgent=True))
        with pytest.raises((OperationalError, sqlite3.OperationalError), match="locked"):
            await in_a_task(post(house.fatma))
        assert await in_a_task(titles(house.sem)) == []
    await in_a_task(post(house.fatma, urgent=True))
    assert len(await in_a_task(titles(house.sem))) == 1


async def test_who_gives_up_waiting_for_the_file_leaves_nothing_behind(house: House, db: str):
    await execute("PRAGMA busy_timeout = 500")

    async def waits() -> None:
        async with transaction():
            await asyncio.sleep(60)

    with held(db):
        waiting = asyncio.create_task(waits())
        await asyncio.sleep(0.1)
        waiting.cancel()
        with pytest.raises((asyncio.CancelledError, OperationalError)):
            await waiting
    await in_a_task(post(house.fatma, urgent=True))
    assert len(await in_a_task(titles(house.sem))) == 1
