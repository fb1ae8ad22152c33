"""Telling everyone who caches it that what a person may has changed."""

from backend.clock import now
from backend.database import execute
from backend.outbox import record
from backend.people.events import AccessChanged


async def touch(resident: str, complex: str) -> None:
    """Look again at this person: call it, inside the transaction, with every change of roles, groups or sessions."""
    await execute("UPDATE resident SET access_changed_at = $2 WHERE id = $1", resident, now())
    await record(AccessChanged(complex=complex, resident=resident))
