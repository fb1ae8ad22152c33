"""SQLite for Tortoise, taking the write lock when a transaction begins.

A deferred transaction that reads first and writes later fails at once, without waiting, when another
process (the command line) wrote in between; an immediate one waits its turn.
"""

import sqlite3
from typing import Any

from tortoise.backends.sqlite.client import SqliteClient, SqliteTransactionContext, SqliteTransactionWrapper
from tortoise.exceptions import OperationalError


class ImmediateTransaction(SqliteTransactionWrapper):
    async def begin(self) -> None:
        try:
            await self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise OperationalError(error) from error


class ImmediateSqliteClient(SqliteClient):
    def _in_transaction(self) -> Any:
        return SqliteTransactionContext(ImmediateTransaction(self), self._lock)


client_class = ImmediateSqliteClient
