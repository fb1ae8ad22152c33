"""The database: connecting, transactions with what follows a commit, and reads past the models.

SQL here is written once for both databases with $1, $2, … as places.
"""

import contextlib
import re
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextvars import ContextVar
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any, cast

import structlog
from tortoise import Tortoise
from tortoise.backends.base.client import TransactionalDBClient
from tortoise.connection import get_connection
from tortoise.transactions import in_transaction

from backend.connections import config, sqlite_path
from backend.held import Held
from backend.sqlite_reader import Reader

log = structlog.get_logger()

type_of_database: str = "sqlite"
_held: Held | None = None
_reader: Reader | None = None


class _Unit:
    """One transaction: what is to be told after it, and whether a part of it failed."""

    def __init__(self) -> None:
        self.after: list[Callable[[], Awaitable[None]]] = []
        self.failed = False


_unit: ContextVar[_Unit | None] = ContextVar("unit", default=None)


async def connect(url: str, *, pool: int = 10) -> None:
    """Open the database for this process. Raises tortoise.exceptions.DBConnectionError."""
    global type_of_database, _held, _reader
    type_of_database = "sqlite" if url.startswith("sqlite") else "postgres"
    # Handlers run outside the task that opened the connection, hence the process-wide context.
    await Tortoise.init(config=config(url, max(2, pool)), _enable_global_fallback=True)
    client = cast(Any, get_connection("default"))
    if on_postgres():
        # Tortoise makes its pool at the first query of its own; ours may come earlier.
        await client.create_connection(with_db=True)
        # The other half is for transactions.
        _held = Held(client._pool, max(1, pool // 2))
    await fetch("SELECT 1")
    if not on_postgres():
        _reader = Reader(sqlite_path(url))


async def close() -> None:
    """Close all connections of this process."""
    global _held, _reader
    if _held is not None:
        await _held.give_back()
    if _reader is not None:
        _reader.close()
    _held = _reader = None
    await Tortoise.close_connections()


def on_postgres() -> bool:
    return type_of_database == "postgres"


@contextlib.asynccontextmanager
async def transaction() -> AsyncIterator[None]:
    """All or nothing. A transaction inside another joins it: when it fails, the whole fails."""
    outer = _unit.get()
    if outer is not None:
        try:
            yield
        except BaseException:
            outer.failed = True
            raise
        return
    unit = _Unit()
    mark = _unit.set(unit)
    try:
        async with in_transaction():
            yield
            if unit.failed:
                raise RuntimeError("part of this transaction failed and its error was swallowed")
    finally:
        _unit.reset(mark)
    for follow in unit.after:
        try:
            await follow()
        except Exception:
            log.exception("after commit")


def in_transaction_now() -> bool:
    return _unit.get() is not None


def after_commit(follow: Callable[[], Awaitable[None]]) -> None:
    """Run this once the transaction is committed, never when it is rolled back."""
    unit = _unit.get()
    if unit is None:
        raise RuntimeError("after_commit outside a transaction")
    unit.after.append(follow)


async def fetch(sql: str, *values: object) -> Sequence[Any]:
    """Rows of a query, readable by name, straight from the driver."""
    client = cast(Any, get_connection("default"))
    if not on_postgres():
        async with client.acquire_connection() as connection:
            return cast("Sequence[Any]", await connection.execute_fetchall(question_marks(sql), plain(values)))
    if isinstance(client, TransactionalDBClient):
        return cast("Sequence[Any]", await client._connection.fetch(sql, *values))
    assert _held is not None  # noqa: S101
    return await _held.fetch(sql, values)


async def look(sql: str, *values: object) -> Sequence[Any]:
    """Rows of a short query that only reads; on SQLite without a visit to the driver's thread."""
    # What this transaction wrote only its own connection sees.
    if _unit.get() is None:
        if _held is not None:
            return await _held.fetch(sql, values)
        if _reader is not None:
            with contextlib.suppress(sqlite3.OperationalError):
                return _reader.fetch(question_marks(sql), plain(values))
    return await fetch(sql, *values)


async def fetch_one(sql: str, *values: object) -> Any | None:
    """The first row of a query, or None."""
    rows = await fetch(sql, *values)
    return rows[0] if rows else None


async def execute(sql: str, *values: object) -> int:
    """Run a statement; answers how many rows it touched."""
    client = cast(Any, get_connection("default"))
    if not on_postgres():
        async with client.acquire_connection() as connection:
            cursor = await connection.execute(question_marks(sql), plain(values))
            touched: int = cursor.rowcount
            await cursor.close()
            return touched
    if isinstance(client, TransactionalDBClient):
        status = await client._connection.execute(sql, *values)
    else:
        async with client._pool.acquire() as connection:
            status = await connection.execute(sql, *values)
    tail = status.rpartition(" ")[2]
    return int(tail) if tail.isdigit() else 0


async def in_one_go(statements: Sequence[tuple[str, Sequence[object]]]) -> list[Any]:
    """SQLite only: several statements as one transaction in one visit to the driver's thread.

    Answers the first row of each statement, or None.
    """
    client = cast(Any, get_connection("default"))
    steps = [(question_marks(sql), plain(values)) for sql, values in statements]

    async with client.acquire_connection() as connection:
        raw = connection._conn

        def run() -> list[Any]:
            raw.execute("BEGIN IMMEDIATE")
            try:
                rows = [raw.execute(sql, values).fetchone() for sql, values in steps]
                raw.execute("COMMIT")
                return rows
            except BaseException:
                raw.execute("ROLLBACK")
                raise

        return cast("list[Any]", await connection._execute(run))


def as_time(value: Any) -> datetime:
    """A stored instant as an aware datetime, whichever database it came from."""
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)


def as_date(value: Any) -> date:
    """A stored day as a date, whichever database it came from."""
    return value if isinstance(value, date) else date.fromisoformat(value)


def array(values: Sequence[str] | frozenset[str]) -> object:
    """A list of ids as one value for `IN` made by `any_of`."""
    if on_postgres():
        return list(values)
    return '["' + '","'.join(values) + '"]' if values else "[]"


def any_of(place: str) -> str:
    """SQL for 'is one of the ids in that place', the value made by `array`."""
    return f"= ANY({place}::text[])" if on_postgres() else f"IN (SELECT value FROM json_each({place}))"


def for_update() -> str:
    """The clause that locks the row read; SQLite locked the whole file when the transaction began."""
    return " FOR UPDATE" if on_postgres() else ""


@lru_cache(maxsize=512)
def question_marks(sql: str) -> str:
    """The same SQL with places as SQLite's driver knows them."""
    return re.sub(r"\$(\d+)", r"?\1", sql)


def plain(values: Sequence[object]) -> list[object]:
    """The values as SQLite's driver takes them."""
    return [_stored(value) if isinstance(value, (datetime, date, time)) else value for value in values]


def _stored(value: datetime | date | time) -> str:
    return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
