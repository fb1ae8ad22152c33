"""What an error of the database means for who asked, whichever door they came by."""

from errno import EDQUOT, ENOSPC

import asyncpg
from tortoise.exceptions import DBConnectionError

from backend.errors import Busy, Refusal, StorageFull

AWAY = (
    DBConnectionError, asyncpg.PostgresConnectionError, asyncpg.InterfaceError, asyncpg.TooManyConnectionsError,
    asyncpg.QueryCanceledError, asyncpg.DeadlockDetectedError, asyncpg.CannotConnectNowError,
)  # fmt: skip


def refusal_of(error: BaseException) -> Refusal | None:
    """The refusal that says it; None when it is a mistake of ours."""
    text = str(error).lower()
    full = isinstance(error, asyncpg.DiskFullError) or getattr(error, "errno", None) in (ENOSPC, EDQUOT)
    if full or ("full" in text and ("disk" in text or "database" in text)):
        return StorageFull()
    if isinstance(error, (*AWAY, OSError, TimeoutError)) or "locked" in text or "busy" in text:
        return Busy()
    cause = error.__cause__ or (error.args[0] if error.args and isinstance(error.args[0], Exception) else None)
    return refusal_of(cause) if cause is not None else None
