"""Messages for the live lane: what an action has just made is told as it is, without asking the database again."""

from collections import OrderedDict
from typing import Any

from msgspec import Struct

from backend.chat import rows
from backend.chat.cards import ConversationKind, MessageView
from backend.database import look

MOST_KEPT = 2000
SIGN = "SELECT MAX(s.withheld_from) FROM message_reaction s WHERE s.message_id = x.id"

_kept: OrderedDict[tuple[str, int], "Broadcast"] = OrderedDict()


class Broadcast(Struct, frozen=True, gc=False):
    """A message as its author sees it; `withheld_from` is to be told `instead`."""

    view: MessageView
    kind: ConversationKind
    withheld_from: str | None
    instead: MessageView | None

    def to(self, reader: str) -> MessageView:
        """What this one person sees of it."""
        return self.instead if self.instead is not None and reader == self.withheld_from else self.view


def keep(made: Broadcast) -> None:
    """Put it ready for who tells of it; what nobody asks for makes room for what comes after."""
    _kept[made.view.id, made.view.change] = made
    if len(_kept) > MOST_KEPT:
        _kept.popitem(last=False)


async def of(message: str, change: int = 0) -> Broadcast | None:
    """The message of a fact, whose count of changes was `change`; None when there is none."""
    kept = _kept.pop((message, change), None)
    return await read(message) if kept is None else kept


async def read(message: str) -> Broadcast | None:
    """The message as it is stored now."""
    row = await _row(None, message)
    if row is None:
        return None
    kind, withheld_from = row[-1]
    other = await _row(withheld_from, message) if withheld_from else None
    return Broadcast(rows.view(row), kind, withheld_from, rows.view(other) if other else None)


async def _row(reader: str | None, message: str) -> Any:
    also = ("c.kind", f"COALESCE(x.withheld_from, CASE WHEN x.change > 0 THEN ({SIGN}) END)")
    sql = f"{rows.select(also)} {rows.FROM} JOIN conversation c ON c.id = x.conversation_id WHERE x.id = $2"
    found = rows.read(await look(sql, reader, message))
    return found[0] if found else None
