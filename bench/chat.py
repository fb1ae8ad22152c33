"""Conversations: `python -m bench --only chat`; rooms over the socket, then sending and reading over HTTP."""

from collections.abc import Iterator

from bench import chat_asked, chat_rooms, town
from bench.stores import Store
from bench.table import Row


def measure(store: Store, seconds: float, rounds: int) -> Iterator[Row]:
    """Rows for the table."""
    settled = town.settle(store)
    yield from chat_asked.measure(settled, seconds, rounds)
    yield from chat_rooms.measure(settled, seconds, rounds)
