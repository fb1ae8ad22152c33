"""Who comes to write while a transaction is at work shares the next one, and with it one wait for the disk."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Sequence
from contextlib import asynccontextmanager
from contextvars import Context
from typing import Any, Generic, TypeVar, cast

from tortoise.connection import get_connection

from backend.database import in_transaction_now, on_postgres

Item = TypeVar("Item")
Answer = TypeVar("Answer")
InThread = Callable[[sqlite3.Connection, Sequence[Item]], Sequence[Answer]]
InStatement = Callable[[Sequence[Item]], Awaitable[Sequence[Answer]]]
MOST = 64


class Batching(Generic[Item, Answer]):
    """As many items as wait are written in one transaction; each gets an answer once that is committed.

    On SQLite `in_thread` writes them, in the driver's thread. On PostgreSQL `in_statement` does: those of one `lane`
    together, lanes beside each other.
    """

    def __init__(
        self,
        in_thread: InThread[Item, Answer],
        in_statement: InStatement[Item, Answer],
        lane: Callable[[Item], Hashable],
    ) -> None:
        self._in_thread = in_thread
        self._in_statement = in_statement
        self._lane = lane
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting: dict[Hashable, list[tuple[Item, asyncio.Future[Answer]]]] = {}

    async def __call__(self, item: Item) -> Answer:
        """The answer to this item; it becomes part of the transaction that this is in, if any."""
        if in_transaction_now():
            return (await self._within_this(item))[0]
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Answer] = loop.create_future()
        lane = self._lane(item) if on_postgres() else None
        if lane in self._waiting:
            self._waiting[lane].append((item, answer))
        else:
            self._waiting[lane] = [(item, answer)]
            # A context of its own: it must not be part of anybody's transaction, nor end with whoever came first.
            task = loop.create_task(self._work(lane), context=Context())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return await answer

    async def _within_this(self, item: Item) -> Sequence[Answer]:
        if on_postgres():
            return await self._in_statement([item])
        connection = cast(Any, get_connection("default"))._connection
        return cast("Sequence[Answer]", await connection._execute(self._in_thread, connection._conn, [item]))

    async def _work(self, lane: Hashable) -> None:
        try:
            while self._waiting[lane]:
                async with _connection() as connection:
                    waiting = self._waiting[lane]
                    batch, self._waiting[lane] = waiting[:MOST], waiting[MOST:]
                    await self._together(connection, batch)
        except BaseException as error:
            for _, answer in self._waiting[lane]:
                if not answer.done():
                    answer.set_exception(error)
            raise
        finally:
            del self._waiting[lane]

    async def _together(self, connection: Any, batch: list[tuple[Item, asyncio.Future[Answer]]]) -> None:
        """All in one transaction; when that fails each in one of its own, so that none spoils another's."""
        items = [item for item, _ in batch]
        try:
            if connection is None:
                answers = await self._in_statement(items)
            else:
                answers = await connection._execute(self._in_transaction, connection._conn, items)
        except Exception as error:
            if len(batch) > 1:
                for one in batch:
                    await self._together(connection, [one])
            elif not batch[0][1].done():
                batch[0][1].set_exception(error)
            return
        for (_, waiting), answer in zip(batch, answers, strict=True):
            # Who walked away meanwhile has it written all the same.
            if not waiting.done():
                waiting.set_result(answer)

    def _in_transaction(self, raw: sqlite3.Connection, items: Sequence[Item]) -> Sequence[Answer]:
        raw.execute("BEGIN IMMEDIATE")
        try:
            answers = self._in_thread(raw, items)
            raw.execute("COMMIT")
            return answers
        except BaseException:
            if raw.in_transaction:
                raw.execute("ROLLBACK")
            raise


@asynccontextmanager
async def _connection() -> AsyncIterator[Any]:
    """SQLite's one connection; None on PostgreSQL, where the statement finds its own."""
    if on_postgres():
        yield None
        return
    async with cast(Any, get_connection("default")).acquire_connection() as connection:
        yield connection
