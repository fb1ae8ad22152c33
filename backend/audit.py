"""The audit: who did what, to whom, why. Appended in the transaction of the deed."""

from backend.clock import now
from backend.ids import new_id
from backend.outbox_models import AuditEntry


async def note(complex: str, who: str | None, what: str, subject: str | None = None, why: str = "") -> None:
    """Add one line; `who` is a resident's id, None for the operator at the command line."""
    await AuditEntry.create(
        id=new_id(), complex_id=complex, at=now(), who=who, what=what, subject=subject, why=why[:300]
    )
