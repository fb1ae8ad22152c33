"""One at a time, for what has no row yet that could be locked."""

from backend.database import fetch, on_postgres


async def alone(what: str) -> None:
    """Until the transaction ends nobody else is alone with this (SQLite lets one transaction write anyway)."""
    if on_postgres():
        await fetch("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", what)
