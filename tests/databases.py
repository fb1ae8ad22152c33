"""Real databases for tests: a SQLite file of one's own, a PostgreSQL database and a Redis of one's own."""

import asyncio
import contextlib
import os
import random
import shutil
import socket
import subprocess
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import pytest

from backend.connections import config
from backend.migrate import migrate


def in_a_loop(coroutine):
    """Run a coroutine to its end, from a fixture that is not async."""
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()


def migrated_sqlite(folder: Path) -> Path:
    path = folder / "template.db"
    in_a_loop(migrate(f"sqlite://{path}"))
    return path


def copy_of(template: Path, folder: Path) -> str:
    shutil.copy(template, folder / "naober.db")
    return f"sqlite://{folder / 'naober.db'}"


@contextmanager
def own_postgres() -> Iterator[str]:
    """A migrated database that is dropped again. Skips loudly where no server answers; with CI=true that fails."""
    server = os.environ.get("NAOBER_TEST_DATABASE_URL", "postgres://postgres@127.0.0.1:5432/postgres")
    name = f"naober_test_{uuid.uuid4().hex[:10]}"
    try:
        in_a_loop(_sql(server, f'CREATE DATABASE "{name}"'))
    except (OSError, asyncpg.PostgresError) as error:
        missing("PostgreSQL", error)
    url = server.rpartition("/")[0] + "/" + name
    in_a_loop(migrate(url))
    yield url
    in_a_loop(_sql(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))


def empty(url: str) -> None:
    """Take every row out again."""
    in_a_loop(_truncate(url))


async def _truncate(url: str) -> None:
    connection = await _connect(url)
    tables = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    names = ", ".join(f'"{row["tablename"]}"' for row in tables if row["tablename"] != "tortoise_migrations")
    await connection.execute(f"TRUNCATE {names}")
    await connection.close()


async def _sql(url: str, statement: str) -> None:
    connection = await _connect(url)
    await connection.execute(statement)
    await connection.close()


async def _connect(url: str) -> asyncpg.Connection:
    credentials = config(url)["connections"]["default"]["credentials"]
    keys = ("host", "port", "user", "password", "database")
    return await asyncpg.connect(**{key: credentials[key] for key in keys}, timeout=5)


@contextmanager
def own_redis() -> Iterator[str]:
    """A Redis of one's own on a free port, so that a test may kill it."""
    binary = shutil.which("redis-server")
    if binary is None:
        missing("redis-server", "not on the PATH")
    port = free_port()
    command = [binary, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    yield f"redis://127.0.0.1:{port}/0"
    process.kill()
    process.wait()


def free_port() -> int:
    """A port that nobody listens on, and that the system gives to no outgoing connection while a server restarts."""
    while True:
        port = random.randrange(12_000, 32_000)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def missing(what: str, why: object) -> None:
    """Say what can't be tested here; where everything must be there (CI), fail."""
    message = f"NOT TESTED: {what} is not available ({why})"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
