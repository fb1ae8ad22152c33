"""Databases of the bench's own: made, migrated, filled in bulk, and gone again afterwards."""

import asyncio
import contextlib
import os
import secrets
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import asyncpg

from backend.connections import config, sqlite_path
from backend.migrate import migrate
from bench.filling import Rows, village

SERVER = "postgres://postgres@127.0.0.1:5432/postgres"


@dataclass(frozen=True)
class Store:
    """A filled database; `folder` is its server's data directory."""

    kind: str
    url: str
    folder: Path
    calls: int
    tokens: list[str]


@contextmanager
def sqlite(calls: int) -> Iterator[Store]:
    with _folder() as folder:
        url = f"sqlite://{folder / 'naober.db'}"
        rows, tokens = village(calls)
        asyncio.run(migrate(url))
        with contextlib.closing(sqlite3.connect(sqlite_path(url))) as connection:
            _fill_sqlite(connection, rows)
        yield Store("SQLite", url, folder, calls, tokens)


@contextmanager
def postgres(calls: int) -> Iterator[Store]:
    server = os.environ.get("NAOBER_TEST_DATABASE_URL", SERVER)
    name = f"naober_bench_{secrets.token_hex(5)}"
    url = f"{server.rpartition('/')[0]}/{name}"
    rows, tokens = village(calls)
    asyncio.run(_sql(server, f'CREATE DATABASE "{name}"'))
    try:
        asyncio.run(migrate(url))
        asyncio.run(_fill_postgres(url, rows))
        with _folder() as folder:
            yield Store("PostgreSQL", url, folder, calls, tokens)
    finally:
        asyncio.run(_sql(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))


def login(url: str) -> dict[str, Any]:
    """What the bare driver needs to connect as ours does."""
    credentials = config(url)["connections"]["default"]["credentials"]
    return {key: credentials[key] for key in ("host", "port", "user", "password", "database", "server_settings")}


def stored(value: Any) -> Any:
    """A value as SQLite keeps it."""
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return value.isoformat() if isinstance(value, date) else value


def _fill_sqlite(connection: sqlite3.Connection, rows: Rows) -> None:
    for table, many in rows.items():
        names = list(many[0])
        places = ", ".join("?" * len(names))
        values = ([stored(row[name]) for name in names] for row in many)
        connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})", values)
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


async def _fill_postgres(url: str, rows: Rows) -> None:
    connection = await asyncpg.connect(**login(url))
    for table, many in rows.items():
        names = list(many[0])
        values = [tuple(row[name] for name in names) for row in many]
        await connection.copy_records_to_table(table, columns=names, records=values)
    # Now, rather than in the middle of a run.
    await connection.execute("VACUUM ANALYZE")
    with contextlib.suppress(asyncpg.InsufficientPrivilegeError):
        await connection.execute("CHECKPOINT")
    await connection.close()


async def _sql(url: str, statement: str) -> None:
    connection = await asyncpg.connect(**login(url), timeout=5)
    await connection.execute(statement)
    await connection.close()


@contextmanager
def _folder() -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="naober-bench-"))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)
