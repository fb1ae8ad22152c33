"""Bringing a database to this version's tables without losing a row (house.md, Tortoise).

Tortoise rebuilds a SQLite table by dropping it, which with foreign keys on would take every row that
refers to it along. So: a snapshot first, foreign keys off, and a check of keys and row counts after.
Only one process at a time may do this.
"""

import contextlib
import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import asyncpg
from tortoise.connection import get_connection
from tortoise.context import TortoiseContext
from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.recorder import MigrationRecorder

from backend.clock import now
from backend.connections import config, sqlite_path

ADVISORY_LOCK = 0x6E616F62


class MigrationError(Exception):
    """The database can't be brought to this version; says why and what to do."""


async def migrate(url: str, say: Callable[[str], None] = lambda _: None) -> int:
    """Apply what is pending; answers how many migrations ran. Raises MigrationError."""
    async with _alone(url), _opened(url) as executor:
        plan = await executor.plan(None)
        await _refuse_newer(executor)
        if not plan:
            return 0
        before = await _row_counts()
        if url.startswith("sqlite") and before:
            say(f"snapshot: {_snapshot(sqlite_path(url))}")
        await executor.migrate(None, direction="forward")
        await _nothing_lost(before, url)
        return len(plan)


async def pending(url: str) -> int:
    """How many migrations this database still needs. Raises MigrationError when it is newer than we are."""
    async with _opened(url) as executor:
        await _refuse_newer(executor)
        return len(await executor.plan(None))


@contextlib.asynccontextmanager
async def _opened(url: str) -> AsyncIterator[MigrationExecutor]:
    settings = config(url, 2)
    if url.startswith("sqlite"):
        sqlite_path(url).parent.mkdir(parents=True, exist_ok=True)
        settings["connections"]["default"]["credentials"]["foreign_keys"] = "OFF"
    async with TortoiseContext() as context:
        await context.init(config=settings)
        yield MigrationExecutor(get_connection("default"), settings["apps"])
        await context.close_connections()


@contextlib.asynccontextmanager
async def _alone(url: str) -> AsyncIterator[None]:
    if url.startswith("sqlite"):
        # The file lock of the process (naober/lock.py) already keeps others away.
        yield
        return
    credentials = config(url)["connections"]["default"]["credentials"]
    connection = await asyncpg.connect(
        **{key: credentials[key] for key in ("host", "port", "user", "password", "database")}
    )
    try:
        await connection.execute("SELECT pg_advisory_lock($1)", ADVISORY_LOCK)
        yield
    finally:
        await connection.close()


async def _refuse_newer(executor: MigrationExecutor) -> None:
    recorder = MigrationRecorder(get_connection("default"))
    if "tortoise_migrations" not in await _tables():
        return
    known = {path.stem for path in (Path(__file__).parent / "migrations").glob("0*.py")}
    newer = sorted({key.name for key in await recorder.applied_migrations()} - known)
    if newer:
        raise MigrationError(
            f"this database was made by a newer naober ({newer[0]}): install that version, or restore a backup"
        )


async def _tables() -> list[str]:
    client: Any = get_connection("default")
    sql = (
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
        if client.capabilities.dialect == "postgres"
        else "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'help_search_%'"
    )
    return [row["name"] for row in (await client.execute_query(sql))[1]]


async def _row_counts() -> dict[str, int]:
    client: Any = get_connection("default")
    counts = {}
    for table in await _tables():
        if table != "tortoise_migrations":
            counts[table] = (await client.execute_query(f'SELECT COUNT(*) AS n FROM "{table}"'))[1][0]["n"]
    return counts


async def _nothing_lost(before: dict[str, int], url: str) -> None:
    after = await _row_counts()
    lost = {table: n for table, n in before.items() if after.get(table, 0) < n}
    if lost:
        raise MigrationError(f"rows were lost in {', '.join(lost)}: restore the snapshot and tell us")
    if url.startswith("sqlite"):
        client: Any = get_connection("default")
        broken = (await client.execute_query("PRAGMA foreign_key_check"))[1]
        if broken:
            raise MigrationError(f"{len(broken)} rows refer to nothing: restore the snapshot and tell us")


def _snapshot(database: Path) -> Path:
    target = database.parent / "snapshots" / f"{database.stem}-{now():%Y%m%dT%H%M%S}.db"
    target.parent.mkdir(exist_ok=True)
    with contextlib.closing(sqlite3.connect(database)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    return target
