"""The short ways to the database keep what the long way promises: PostgreSQL's held connections, SQLite's reader."""

import asyncio
import sqlite3

import asyncpg
import pytest

from backend.database import execute, fetch, look, on_postgres, transaction
from tests.house import House

NAME = "SELECT shown_name FROM resident WHERE id = $1"
RENAME = "UPDATE resident SET shown_name = 'Fatoş' WHERE id = $1"
HANG_UP = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> $1"


async def name_of(resident: str) -> str:
    return (await look(NAME, resident))[0]["shown_name"]


async def test_sees_what_was_just_committed(house: House):
    await execute(RENAME, house.fatma.resident)
    assert await name_of(house.fatma.resident) == "Fatoş"


async def test_sees_inside_a_transaction_what_that_wrote(house: House):
    async with transaction():
        await execute(RENAME, house.fatma.resident)
        assert await name_of(house.fatma.resident) == "Fatoş"


async def test_does_not_see_or_wait_for_what_another_may_yet_undo(house: House):
    written, seen = asyncio.Event(), asyncio.Event()

    async def write() -> None:
        async with transaction():
            await execute(RENAME, house.fatma.resident)
            written.set()
            await seen.wait()

    writing = asyncio.create_task(write())
    await written.wait()
    assert await name_of(house.fatma.resident) == "Fatma"
    seen.set()
    await writing


async def test_more_at_once_than_there_are_connections(house: House):
    async def rename() -> None:
        async with transaction():
            await execute(RENAME, house.sem.resident)

    names = await asyncio.gather(*(name_of(house.fatma.resident) for _ in range(60)), *(rename() for _ in range(20)))
    assert set(names) == {"Fatma", None}


async def test_goes_on_after_a_statement_that_failed(house: House):
    for _ in range(12):
        with pytest.raises((asyncpg.PostgresError, sqlite3.Error)):
            await fetch("SELECT nonsense FROM resident")
    assert await name_of(house.fatma.resident) == "Fatma"


async def test_goes_on_after_one_who_walked_away(house: House):
    for _ in range(12):
        reading = asyncio.create_task(fetch(NAME, house.fatma.resident))
        await asyncio.sleep(0)
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)
    assert await name_of(house.fatma.resident) == "Fatma"


async def test_goes_on_after_the_server_hung_up(house: House):
    if on_postgres():
        await asyncio.gather(*(fetch("SELECT pg_sleep(0.05)") for _ in range(5)))
        mine = (await fetch("SELECT pg_backend_pid() AS pid"))[0]["pid"]
        await fetch(HANG_UP, mine)
        await asyncio.sleep(0.1)
    names = await asyncio.gather(*(name_of(house.fatma.resident) for _ in range(20)))
    assert set(names) == {"Fatma"}
