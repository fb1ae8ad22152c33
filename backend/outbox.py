"""The outbox: a fact is stored in the transaction that made it true, and told after the commit."""

from collections.abc import Awaitable, Callable

import msgspec
import structlog

from backend.clock import now
from backend.database import after_commit, execute, in_transaction_now
from backend.events import Event
from backend.ids import new_id

log = structlog.get_logger()
Listener = Callable[[Event], Awaitable[None]]
_listeners: list[Listener] = []

INSERT = """INSERT INTO outbox (id, complex_id, kind, payload, occurred_at, unique_key, tries)
VALUES ($1, $2, $3, $4, $5, $6, 0) ON CONFLICT DO NOTHING"""


def row(event: Event) -> tuple[object, ...]:
    """The values for INSERT, for the one hot path that writes the row in a statement of its own."""
    payload = msgspec.json.encode(event).decode()
    return (new_id(), event.complex, event.kind, payload, now(), event.once)


async def record(event: Event) -> bool:
    """Store the fact and tell the listeners once it is committed; False when it was recorded before.

    Raises RuntimeError outside a transaction: a fact without its change would be a lie.
    """
    if not in_transaction_now():
        raise RuntimeError(f"{event.kind} recorded outside a transaction")
    if await execute(INSERT, *row(event)) == 0:
        return False
    after_commit(lambda: tell(event))
    return True


async def tell(event: Event) -> None:
    """The live lane, best effort: the database is the truth, so a listener may fail without harm."""
    for listener in _listeners:
        await listener(event)


async def tell_committed(event: Event) -> None:
    """Tell of what a statement of its own committed: at once, or with the transaction that it became part of."""
    if in_transaction_now():
        after_commit(lambda: tell(event))
        return
    try:
        await tell(event)
    except Exception:
        # It is committed: what listeners make of it is no longer the concern of who did it.
        log.exception("after commit")


def listen(listener: Listener) -> Callable[[], None]:
    """Hear of every committed fact of this process; call the answer to stop."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener)
