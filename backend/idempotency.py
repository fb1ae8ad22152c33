"""A retry has one effect: the key is claimed in the same transaction as the effect itself.

So there is no moment at which the effect is committed and the key is not. A second request with the
same key waits for the first to commit (the unique key makes it) and then reads its answer.
"""

import hashlib
from datetime import datetime, timedelta
from typing import NamedTuple

import msgspec

from backend.clock import now
from backend.database import execute, fetch_one
from backend.errors import Conflict

KEPT = timedelta(hours=24)


class Answer(NamedTuple):
    status: int
    headers: list[tuple[str, str]]
    body: bytes


def fingerprint(method: str, path: str, body: bytes) -> str:
    """What makes two requests the same: how, where and what."""
    return hashlib.sha256(f"{method} {path}\n".encode() + body).hexdigest()


async def claim(resident: str, complex: str, key: str, print_of_request: str) -> Answer | None:
    """Claim the key, or answer what was answered before.

    Raises Conflict key_used_otherwise when the key came with another request.
    """
    id = hashlib.sha256(f"{resident}\n{key}".encode()).hexdigest()
    claimed = await execute(
        "INSERT INTO kept_answer (id, complex_id, fingerprint, headers, created_at)"
        " VALUES ($1, $2, $3, '[]', $4) ON CONFLICT DO NOTHING",
        id, complex, print_of_request, now(),
    )  # fmt: skip
    if claimed:
        return None
    row = await fetch_one("SELECT fingerprint, status, headers, body FROM kept_answer WHERE id = $1", id)
    if row is None or row["fingerprint"] != print_of_request:
        raise Conflict("key_used_otherwise")
    return Answer(row["status"], msgspec.json.decode(row["headers"]), bytes(row["body"] or b""))


async def keep(resident: str, key: str, answer: Answer) -> None:
    """Store the answer beside its key, in the transaction that claimed it."""
    id = hashlib.sha256(f"{resident}\n{key}".encode()).hexdigest()
    await execute(
        "UPDATE kept_answer SET status = $2, headers = $3, body = $4 WHERE id = $1",
        id, answer.status, msgspec.json.encode(answer.headers).decode(), answer.body,
    )  # fmt: skip


async def forget_old(now: datetime) -> int:
    """Drop answers older than a day; answers how many."""
    return await execute("DELETE FROM kept_answer WHERE created_at < $1", now - KEPT)
