"""Wrong guesses are counted in the database, per secret and day, before the guess is looked at.

Counting first is what makes a thousand guesses at the same instant no better than one after the other.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from backend.database import as_time, execute, fetch_one, for_update, in_transaction_now, transaction
from backend.errors import TooMany
from backend.signin.rules import seconds_before_guess


def key(kind: str, subject: str, moment: datetime) -> str:
    """The counter's id: what is guessed at, on which day (UTC)."""
    return f"{kind}:{subject}:{moment:%Y%m%d}"


@asynccontextmanager
async def counted(counter: str, moment: datetime) -> AsyncIterator[None]:
    """Count one guess, and what the block does, in a transaction of its own; judge the guess after it.

    Raises TooMany with the seconds to wait, growing with every wrong guess of the day; RuntimeError inside
    another transaction, whose rollback would take the count back.
    """
    if in_transaction_now():
        raise RuntimeError("a guess must be counted by itself")
    async with transaction():
        await _take(counter, moment)
        yield


async def give_back(counter: str) -> None:
    """The guess was right: it doesn't count."""
    await execute("UPDATE guess_count SET wrong = wrong - 1 WHERE id = $1 AND wrong > 0", counter)


async def _take(counter: str, moment: datetime) -> None:
    await execute(
        "INSERT INTO guess_count (id, wrong, last_at) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING", counter, moment
    )
    row = await fetch_one(f"SELECT wrong, last_at FROM guess_count WHERE id = $1{for_update()}", counter)
    wait = seconds_before_guess(row["wrong"], as_time(row["last_at"]), moment) if row else 0
    if wait:
        raise TooMany(wait)
    await execute("UPDATE guess_count SET wrong = wrong + 1, last_at = $2 WHERE id = $1", counter, moment)
