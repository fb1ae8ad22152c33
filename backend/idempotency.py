"""A retry has one effect: the key is claimed in the same transaction as the effect itself.

So there is no moment at which the effect is committed and the key is not. A second request with the
same key waits for the first to commit (the unique key makes it) and then reads its answer.
"""

import contextlib
import hashlib
import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import NamedTuple

import msgspec

from backend.breath import Breath, breath, data, text
from backend.clock import now
from backend.database import execute, fetch_one, on_postgres, transaction
from backend.errors import Conflict

KEPT = timedelta(hours=24)
CLAIM = """INSERT INTO kept_answer (id, complex_id, fingerprint, headers, created_at)
VALUES ($1, $2, $3, '[]', $4) ON CONFLICT DO NOTHING"""
KEEP = "UPDATE kept_answer SET status = $2, headers = $3, body = $4 WHERE id = $1"
PLACE = re.compile(r"\$(\d)")


class Answer(NamedTuple):
    status: int
    headers: list[tuple[str, str]]
    body: bytes


def fingerprint(method: str, path: str, body: bytes) -> str:
    """What makes two requests the same: how, where and what."""
    return hashlib.sha256(f"{method} {path}\n".encode() + body).hexdigest()


class Claim:
    """A key in somebody's hand, within the transaction of `claiming`."""

    def __init__(self, id: str, print_of_request: str, breath: Breath | None, won: bool) -> None:
        self._id, self._print, self._breath = id, print_of_request, breath
        self.won = won

    async def kept(self) -> Answer:
        """What was answered before, when the key was not won. Raises Conflict key_used_otherwise."""
        row = await fetch_one("SELECT fingerprint, status, headers, body FROM kept_answer WHERE id = $1", self._id)
        if row is None or row["fingerprint"] != self._print:
            raise Conflict("key_used_otherwise")
        return Answer(row["status"], msgspec.json.decode(row["headers"]), bytes(row["body"] or b""))

    async def keep(self, answer: Answer) -> None:
        """Store the answer beside its key; the last thing before the transaction ends."""
        headers = msgspec.json.encode(answer.headers).decode()
        if self._breath is None:
            await execute(KEEP, self._id, answer.status, headers, answer.body)
        else:
            self._breath.last = _written(KEEP, text(self._id), str(answer.status), text(headers), data(answer.body))


@contextlib.asynccontextmanager
async def claiming(resident: str, complex: str, key: str, print_of_request: str) -> AsyncIterator[Claim]:
    """A transaction that begins with claiming the key."""
    id = hashlib.sha256(f"{resident}\n{key}".encode()).hexdigest()
    values = (id, complex, print_of_request)
    if not on_postgres():
        async with transaction():
            yield Claim(id, print_of_request, None, bool(await execute(CLAIM, *values, now())))
        return
    with breath(_written(CLAIM, *map(text, values), f"{text(now().isoformat())}::timestamptz")) as one:
        async with transaction():
            yield Claim(id, print_of_request, one, one.said.endswith(" 1"))


def _written(sql: str, *values: str) -> str:
    """The statement with its values in their places."""
    return PLACE.sub(lambda place: values[int(place[1]) - 1], sql)


async def forget_old(now: datetime) -> int:
    """Drop answers older than a day; answers how many."""
    return await execute("DELETE FROM kept_answer WHERE created_at < $1", now - KEPT)
