"""The rows behind a code: written with their limits, tried at most five times, used once."""

from datetime import datetime
from typing import Any, NamedTuple

from backend.clock import now
from backend.database import after_commit, as_time, execute, fetch, fetch_one
from backend.errors import Gone, Invalid, TooMany
from backend.ids import digest, new_id, token
from backend.signin import guesses
from backend.signin.hashing import digits, hashed, matches
from backend.signin.outgoing import Letter, Outgoing
from backend.signin.rules import CODE_LASTS, CODES_A_DAY, DAY, TRIES_A_CODE, seconds_before_code
from backend.signin.shapes import six_digits

outgoing = Outgoing()

INSERT = """INSERT INTO sign_in_code (id, complex_id, resident_id, purpose, address_sha256, new_email,
attempt_sha256, code_hash, tries, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10)
ON CONFLICT DO NOTHING"""
RETIRE = """UPDATE sign_in_code SET expires_at = $4 WHERE address_sha256 = $1 AND purpose = $2
AND COALESCE(resident_id, '') = $3 AND used_at IS NULL AND expires_at > $4"""


class Asked(NamedTuple):
    """What the device keeps. The attempt belongs to the code and is never sent by mail."""

    attempt: str
    expires_at: datetime


class Fresh(NamedTuple):
    """A code just made, and what is stored of it."""

    code: str
    hash: str


class Whose(NamedTuple):
    """For whom and what a code is made; `resident` is None for an address nobody has."""

    purpose: str
    resident: str | None
    complex: str | None
    new_email: str | None = None


async def fresh() -> Fresh:
    """Make a code; do it before the transaction, since its hash takes a while. Raises Busy."""
    code = digits()
    return Fresh(code, await hashed(code))


async def refuse_too_many(address: str, purpose: str, resident: str | None = None) -> None:
    """Raises TooMany after 5 codes an hour or 10 a day to this address, or asked by this person for addresses.

    Each purpose by itself: a stranger who asks codes for an address must not keep its owner, who is in, from
    confirming.
    """
    moment = now()
    rows = await fetch(
        "SELECT made_at FROM sign_in_code WHERE purpose = $5"
        " AND (address_sha256 = $1 OR (purpose = 'email' AND resident_id = $2)) AND made_at > $3"
        " ORDER BY made_at DESC LIMIT $4",
        digest(address), resident or "", moment - DAY, CODES_A_DAY, purpose,
    )  # fmt: skip
    wait = seconds_before_code([as_time(row["made_at"]) for row in rows], moment)
    if wait:
        raise TooMany(wait)


async def write(address: str, made: Fresh, whose: Whose, letter: Letter, attempt: str | None = None) -> Asked:
    """Store the code, retire earlier ones (only the newest works) and post the letter after the commit."""
    moment, attempt, hidden = now(), attempt or token(), digest(address)
    await execute(RETIRE, hidden, whose.purpose, whose.resident or "", moment)
    expires_at = moment + CODE_LASTS
    await execute(
        INSERT, new_id(), whose.complex, whose.resident, whose.purpose, hidden, whose.new_email, digest(attempt),
        made.hash, moment, expires_at,
    )  # fmt: skip
    after_commit(lambda: outgoing.post(letter))
    return Asked(attempt, expires_at)


async def proven(purpose: str, attempt: str, typed: str, resident: str | None = None) -> Any:
    """The row of the code that was typed rightly on the device that asked for it. Call outside a transaction.

    Raises Invalid `code_wrong` (also for an attempt we don't know), Gone `code_expired` (too old, used,
    tried five times, or a newer one was sent), TooMany. The try is counted before it is judged.
    """
    code, moment = six_digits(typed), now()
    row = await fetch_one(
        "SELECT * FROM sign_in_code WHERE attempt_sha256 = $1 AND purpose = $2", digest(attempt), purpose
    )
    if code is None or row is None or resident not in (None, row["resident_id"]):
        await matches(None, code or "")
        raise Invalid("code_wrong", "code")
    async with guesses.counted(_counter(row), moment):
        await _take_try(row, moment)
    if not await matches(row["code_hash"], code):
        raise Invalid("code_wrong", "code")
    return row


async def spend(row: Any) -> None:
    """Use the code up, inside the transaction of what it opens. Raises Gone `code_expired` if someone just did."""
    await guesses.give_back(_counter(row))
    if not await execute("UPDATE sign_in_code SET used_at = $2 WHERE id = $1 AND used_at IS NULL", row["id"], now()):
        raise Gone("code_expired")


async def _take_try(row: Any, moment: datetime) -> None:
    taken = await execute(
        f"UPDATE sign_in_code SET tries = tries + 1 WHERE id = $1 AND tries < {TRIES_A_CODE}"
        " AND used_at IS NULL AND expires_at > $2",
        row["id"], moment,
    )  # fmt: skip
    if not taken:
        raise Gone("code_expired")


def _counter(row: Any) -> str:
    return guesses.key(row["purpose"], row["address_sha256"][:40], as_time(row["made_at"]))
