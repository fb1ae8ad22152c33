"""PostgreSQL connections kept in hand: for a small query, asyncpg's pool does as much work to lend one as to ask it."""

import asyncio
from collections.abc import Sequence
from typing import Any

import asyncpg


class Held:
    """At most so many connections of this pool, for statements that are a transaction by themselves."""

    def __init__(self, pool: Any, most: int) -> None:
        self._pool = pool
        self._room = asyncio.Semaphore(most)
        self._idle: list[Any] = []

    async def fetch(self, sql: str, values: Sequence[object]) -> Sequence[Any]:
        """The rows of one statement."""
        async with self._room:
            connection = await self._one()
            try:
                rows: Sequence[Any] = await connection.fetch(sql, *values)
            except BaseException:
                # In what state it is now, the pool can tell: it mends or replaces it.
                await self._pool.release(connection)
                raise
            self._idle.append(connection)
            return rows

    async def give_back(self) -> None:
        """Let the pool have them all again, so that it can close."""
        while self._idle:
            await self._pool.release(self._idle.pop())

    async def _one(self) -> Any:
        while self._idle:
            connection = self._idle.pop()
            if _alive(connection):
                return connection
            await self._pool.release(connection)
        return await self._pool.acquire()


def _alive(connection: Any) -> bool:
    try:
        return not connection.is_closed()
    except asyncpg.InterfaceError:
        # The server went away: the pool took it back already.
        return False
