"""PostgreSQL: what goes with BEGIN and with COMMIT, each in one journey to the server and back.

Who posts holds the board's lock until the commit: every journey less in between lets the next one in sooner.
"""

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any

import asyncpg


class Breath:
    """`first` goes with BEGIN, `last` with COMMIT, both without places; `said` is what became of `first`."""

    __slots__ = ("connection", "first", "last", "said")

    def __init__(self, first: str) -> None:
        self.first, self.last, self.said = first, "", ""
        self.connection: object = None


_breath: ContextVar[Breath | None] = ContextVar("breath", default=None)


@contextlib.contextmanager
def breath(first: str) -> Iterator[Breath]:
    """The first transaction begun in this block begins with that statement."""
    one = Breath(first)
    mark = _breath.set(one)
    try:
        yield one
    finally:
        _breath.reset(mark)


class PlainConnection(asyncpg.Connection):  # type: ignore[misc]
    """A pooled connection that carries no session state, so that nothing needs resetting between uses."""

    def get_reset_query(self) -> str:
        return ""

    async def execute(self, query: str, *values: Any, timeout: float | None = None) -> str:  # noqa: ASYNC109
        one = _breath.get()
        # asyncpg's own words for the ends of a transaction.
        if one is not None and query == "BEGIN;" and one.connection is None:
            one.connection = self
            one.said = await super().execute(f"{query}{one.first};", timeout=timeout)
            return one.said
        if one is not None and query == "COMMIT;" and one.connection is self and one.last:
            query, one.last = f"{one.last};{query}", ""
        said: str = await super().execute(query, *values, timeout=timeout)
        return said


def text(value: str) -> str:
    """This text as SQL, whatever is in it."""
    return f"convert_from({data(value.encode())}, 'UTF8')"


def data(value: bytes) -> str:
    """These bytes as SQL."""
    return f"'\\x{value.hex()}'::bytea"
