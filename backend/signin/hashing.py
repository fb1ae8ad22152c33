"""Secrets short enough to guess are kept slowly: Argon2id, off the event loop, two at a time."""

import asyncio
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from backend.errors import Busy
from backend.signin.shapes import ALPHABET, DIGITS

MOST_WAITING = 200

# OWASP's second choice: 19 MiB, two passes. More would mostly help whoever wants to keep us busy.
_hasher = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)
_nobodys = _hasher.hash("nobody")
_two = ThreadPoolExecutor(2, "argon2")
_waiting = 0

Result = TypeVar("Result")


def digits(length: int = DIGITS) -> str:
    """Random digits, fit to be read out and typed."""
    return "".join(secrets.choice("0123456789") for _ in range(length))


def signs(length: int) -> str:
    """Random signs of Crockford's alphabet: five bits each."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


async def hashed(secret: str) -> str:
    """What is stored of a short secret. Raises Busy when too many wait for it."""
    return await _slowly(_hasher.hash, secret)


async def matches(stored: str | None, secret: str) -> bool:
    """Whether this is the secret; where none is stored the same work is done in vain. Raises Busy."""
    found = await _slowly(_verified, stored or _nobodys, secret)
    return found and stored is not None


def _verified(stored: str, secret: str) -> bool:
    try:
        return _hasher.verify(stored, secret)
    except VerificationError:
        return False


async def _slowly(work: Callable[..., Result], *values: str) -> Result:
    global _waiting
    if _waiting >= MOST_WAITING:
        raise Busy
    _waiting += 1
    try:
        return await asyncio.get_running_loop().run_in_executor(_two, work, *values)
    finally:
        _waiting -= 1
