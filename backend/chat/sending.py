"""Sending a message: once for every id that a client makes, however often it is sent (trust.md §4)."""

from typing import Any

import asyncpg
import msgspec
import structlog
from msgspec import Struct, field

from backend.chat import attaching, broadcast, pace, places
from backend.chat.broadcast import Broadcast
from backend.chat.cards import MessageView, Reply
from backend.chat.events import MessageSent
from backend.chat.inserting import Item, Outcome, again, insert
from backend.chat.rows import withheld
from backend.chat.rules import check_same, check_write, fingerprint, read_client_id, read_text
from backend.chat.seats import require_chat, shaped
from backend.clock import now
from backend.database import in_transaction_now, on_postgres, transaction
from backend.errors import Conflict, NotFound
from backend.ids import new_id
from backend.outbox import tell_committed
from backend.people.views import Person
from backend.permissions import Actor

log = structlog.get_logger()


class Draft(Struct, frozen=True):
    """What somebody writes; all but the client's own id."""

    text: str = ""
    photos: list[str] = field(default_factory=list)
    reply_to: str | None = None
    mentions: list[str] = field(default_factory=list)


async def send(actor: Actor, conversation: str, client_id: str, draft: Draft) -> tuple[MessageView, bool]:
    """The message as it stands, and whether it is new; the same id and body again gives the first one.

    Raises NotAllowed, NotFound, Invalid, TooMany, Conflict (id_used_otherwise, conversation_closed, you_blocked,
    moved_out).
    """
    require_chat(actor)
    read_client_id(client_id)
    if not shaped(conversation):
        raise NotFound
    pace.keep(actor.resident)
    attaching.check(draft.photos, draft.mentions)
    text = read_text(draft.text, draft.photos)
    seq = await attaching.replied(actor, conversation, draft.reply_to) if draft.reply_to else None
    made_at = now()
    id = new_id()
    item = Item(
        actor.resident, actor.complex, list(actor.groups), conversation, client_id, id,
        fingerprint(text, draft.photos, draft.reply_to, draft.mentions), text, _listed(draft.photos),
        _listed(draft.mentions), draft.reply_to, seq, made_at, new_id(), new_id(),
        msgspec.json.encode(MessageSent(actor.complex, conversation, id, 0, actor.resident)).decode(),
    )  # fmt: skip
    found = await _once(actor, item, draft)
    if found is not None and found.seq is None and on_postgres():
        # Refused now, but it may have been sent before.
        found = await again(item)
    if found is None:
        raise NotFound
    if found.earlier is not None:
        return await _again(found, item), False
    if found.seq is None:
        check_write(closed=bool(found.closed), blocked=bool(found.blocked), moved_out=bool(found.moved_out))
        raise Conflict("conversation_closed")
    view = MessageView(
        item.id, conversation, found.seq, 0, client_id, Person(actor.resident, found.shown_name, found.photo), None,
        None, text, draft.photos, draft.mentions, Reply(draft.reply_to, seq) if draft.reply_to and seq else None, [],
        made_at, None, None, False,
    )  # fmt: skip
    await _tell(item, found, found.seq, view)
    return view, True


async def _once(actor: Actor, item: Item, draft: Draft) -> Outcome | None:
    try:
        return await _written(actor, item, draft)
    except asyncpg.UniqueViolationError:
        if in_transaction_now():
            raise
        return await again(item)


async def _written(actor: Actor, item: Item, draft: Draft) -> Outcome | None:
    if not (draft.photos or draft.mentions):
        return await insert(item)
    async with transaction():
        found = await insert(item)
        if found is not None and found.seq is not None:
            await attaching.attach(actor, item, found, draft.photos, draft.mentions)
        return found


async def _again(found: Outcome, item: Item) -> MessageView:
    check_same(found.first or "", item.fingerprint)
    first = await broadcast.read(found.earlier or "")
    if first is None:
        raise NotFound
    return first.to(item.resident)


async def _tell(item: Item, found: Outcome, seq: int, view: MessageView) -> None:
    kind: Any = found.kind
    broadcast.keep(Broadcast(view, kind, found.withheld_from, withheld(view) if found.withheld_from else None))
    await tell_committed(MessageSent(item.complex, item.conversation, item.id, seq, item.resident))
    if found.hidden_by is not None and found.withheld_from is None:
        try:
            await places.lift(item.complex, item.conversation, found.hidden_by)
        except Exception:
            # The message is there, and until then the list shows what is unread.
            log.exception("a hidden conversation was not lifted")


def _listed(ids: list[str]) -> str:
    return msgspec.json.encode(ids).decode() if ids else "[]"
