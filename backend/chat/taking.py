"""One message taken in hand to be changed: seen, its conversation's next change taken, itself locked by that."""

from typing import Any

from msgspec import Struct

from backend.chat import broadcast
from backend.chat.cards import MessageView
from backend.chat.events import MessageChanged
from backend.chat.seats import FROM, ME, places, require_chat, seated, shaped
from backend.database import as_time, fetch_one
from backend.errors import NotFound
from backend.outbox import record
from backend.permissions import Actor

NEXT = "UPDATE conversation SET last_change = last_change + 1 WHERE id = $1 RETURNING last_change"
NOW = "SELECT * FROM message WHERE id = $1"
SEEN = f"""SELECT x.conversation_id FROM message x JOIN conversation c ON c.id = x.conversation_id {ME}
WHERE x.id = $4 AND x.seq > {FROM} AND COALESCE(x.withheld_from <> $1, TRUE) AND """


class Taken(Struct, frozen=True):
    """A message as it stands within this transaction, and the number that its change will have."""

    id: str
    complex: str
    conversation: str
    author: str | None
    change: int
    row: Any

    @property
    def deleted(self) -> bool:
        return self.row["deleted_at"] is not None

    @property
    def made_at(self) -> Any:
        return as_time(self.row["made_at"])

    async def tell(self, by: str | None) -> None:
        """Record what happened; to be called last."""
        await record(MessageChanged(self.complex, self.conversation, self.id, self.change, by))


async def take(actor: Actor, message: str) -> Taken:
    """Within a transaction; the number taken is given back when that fails. Raises NotAllowed, NotFound."""
    return await take_unseen(message, await seen(actor, message))


async def seen(actor: Actor, message: str) -> str:
    """The conversation of a message that this person sees. Raises NotAllowed, NotFound."""
    require_chat(actor)
    row = await fetch_one(SEEN + seated(), *places(actor), message) if shaped(message) else None
    if row is None:
        raise NotFound
    return str(row["conversation_id"])


async def take_unseen(message: str, conversation: str) -> Taken:
    """Whether somebody sees it is for the caller to ask."""
    number = await fetch_one(NEXT, conversation)
    row = await fetch_one(NOW, message)
    if row is None or number is None:
        raise NotFound
    return Taken(message, row["complex_id"], conversation, row["author_id"], number["last_change"], row)


async def after(actor: Actor, message: str) -> MessageView:
    """The message as it stands now, for this person."""
    found = await broadcast.read(message)
    if found is None:
        raise NotFound
    return found.to(actor.resident)
