"""When a device was last used: written seldom, and never at the cost of what it came for."""

import sqlite3
from datetime import datetime
from typing import Any

import asyncpg
import structlog

from backend.database import as_time, execute
from backend.signin.rules import POWERS

log = structlog.get_logger()

NOT_NOW = (sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError, OSError)


async def seen(session: Any, moment: datetime, *, lapsed: bool) -> bool:
    """Write that this device was used now; False when it can't be written (a full disk still lets people read).

    Powers that lapsed by half an hour of silence must not wake from this sign of life: their confirmation
    is put back to where it is worth nothing. Nothing is written when somebody else wrote in between.
    """
    confirmed_at = as_time(session["confirmed_at"])
    if lapsed:
        confirmed_at = min(confirmed_at, moment - POWERS)
    try:
        await execute(
            "UPDATE session SET last_seen_at = $2, confirmed_at = $3 WHERE id = $1 AND last_seen_at = $4",
            session["id"], moment, confirmed_at, session["last_seen_at"],
        )  # fmt: skip
    except NOT_NOW as error:
        log.warning("last seen not written", error=type(error).__name__)
        return False
    return True
