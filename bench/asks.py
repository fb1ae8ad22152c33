"""What the bare driver is asked to do: our own queries, noted while we ask them, or rows like those we insert."""

from collections.abc import Callable, Sequence
from typing import Any
from unittest.mock import patch

from backend import database
from backend.clock import now
from backend.help import board
from backend.signin import actors
from bench.filling import call
from bench.stores import stored
from naober.demo import content

Ask = tuple[str, Sequence[Any]]


async def our_queries(url: str) -> list[Ask]:
    """What our list asks of the database for each neighbour, noted while it asks."""
    asks: list[Ask] = []

    async def noting(sql: str, *values: object) -> Sequence[Any]:
        asks.append((_for_driver(sql, url), values))
        return await database.fetch(sql, *values)

    await database.connect(url, pool=2)
    sessions = [row["id"] for row in await database.fetch("SELECT id FROM session")]
    with patch.object(board, "look", noting):
        for actor in (await actors.by_session(sessions)).values():
            await board.newest(actor)
    await database.close()
    return asks


async def inserts(url: str, count: int) -> list[Ask]:
    await database.connect(url, pool=2)
    people = await database.fetch("SELECT id, complex_id FROM resident")
    await database.close()
    words, moment = content.calls(), now()
    made = (call(people[n % len(people)], words[n % len(words)], 10**6 + n, moment) for n in range(count))
    names = list(call(people[0], words[0], 0, moment))
    places = ", ".join(f"${n}" for n in range(1, len(names) + 1))
    sql = _for_driver(f"INSERT INTO help_request ({', '.join(names)}) VALUES ({places})", url)
    plain: Callable[[Any], Any] = stored if url.startswith("sqlite") else lambda value: value
    return [(sql, tuple(plain(value) for value in row.values())) for row in made]


def _for_driver(sql: str, url: str) -> str:
    return sql.replace("$", "?") if url.startswith("sqlite") else sql
