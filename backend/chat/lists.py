"""Conversations as one reader sees them: the list, one with who is in it, one for a frame."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from backend.chat import counting, opening, roll, rows
from backend.chat.cards import ConversationDetail, ConversationPage, ConversationView
from backend.chat.counting import Place
from backend.chat.inserting import OTHER, SHUT_OUT
from backend.chat.rules import may
from backend.chat.seats import FROM, ME, places, require_chat, seated, shaped
from backend.cursors import after, check_limit, cursor
from backend.database import any_of, array, look, on_postgres
from backend.errors import NotFound
from backend.people.readers import neighbour
from backend.people.views import Person
from backend.permissions import Actor

# What was withheld from this reader is not the last they have of a conversation.
LAST = """CASE WHEN c.kind = 'direct' THEN (SELECT y.seq FROM message y WHERE y.conversation_id = c.id
AND COALESCE(y.withheld_from <> $1, TRUE) ORDER BY y.seq DESC LIMIT 1) ELSE c.last_seq END"""
ALSO = (
    "c.id", "c.kind", "CASE c.kind WHEN 'group' THEN wg.name ELSE c.title END", "c.subject_id", "c.last_seq",
    "c.last_change", FROM, "c.closed_at IS NOT NULL", "w.id", "w.shown_name", "w.photo_id",
    "w.moved_out_at IS NOT NULL", f"w.id IS NOT NULL AND {SHUT_OUT.format('$1', 'w.id')}",
)  # fmt: skip


async def conversations(actor: Actor, page: str | None = None, limit: int = 20) -> ConversationPage:
    """Newest message first; `page` is the cursor of the page before. Raises NotAllowed, Invalid."""
    require_chat(actor)
    many = check_limit(limit)
    start = after(page) if page is not None else None
    await opening.ensure(actor)
    all_of_them = await counting.mine(actor)
    shown = sorted((one for one in all_of_them if one.listed), key=lambda one: one.activity, reverse=True)
    if start is not None:
        shown = [one for one in shown if one.activity < start]
    items = await _views(actor, shown[:many])
    rest = cursor(shown[many - 1].activity) if len(shown) > many else None
    return ConversationPage(items, rest, *counting.totals(all_of_them))


async def one(actor: Actor, conversation: str) -> ConversationDetail:
    """The conversation and who is in it. Raises NotAllowed, NotFound."""
    require_chat(actor)
    view = await _view(actor, conversation)
    if view is None:
        raise NotFound
    people, members = await roll.of(view.kind, actor.complex, view.subject, conversation)
    fields: list[Any] = [*(getattr(view, name) for name in view.__struct_fields__), members, people]
    return ConversationDetail(*fields)


async def view(resident: str, conversation: str) -> ConversationView | None:
    """The conversation for a person without a session, such as for a frame; None when it is not theirs."""
    actor = await neighbour(resident)
    return await _view(actor, conversation) if actor is not None and actor.neighbour else None


async def own(actor: Actor, conversation: str) -> ConversationView:
    """The conversation as it stands after this person changed something of it. Raises NotFound."""
    found = await _view(actor, conversation)
    if found is None:
        raise NotFound
    return found


async def _view(actor: Actor, conversation: str) -> ConversationView | None:
    if not shaped(conversation):
        return None
    found = await _views(actor, await counting.some(actor, [conversation]))
    return found[0] if found else None


async def _views(actor: Actor, shown: Sequence[Place]) -> list[ConversationView]:
    """In the same order; one that was taken away meanwhile is left out."""
    if not shown:
        return []
    ids = array([one.id for one in shown])
    found = {row[-1][0]: row for row in rows.read(await look(_sql(on_postgres()), *places(actor), ids))}
    return [_filled(found[one.id], one) for one in shown if one.id in found]


def _filled(row: Any, place: Place) -> ConversationView:
    (id, kind, title, subject, last_seq, last_change, from_seq, closed, other, name, photo, moved_out, blocked) = row[
        -1
    ]
    return ConversationView(
        id=id, kind=kind, title=title, other=Person(other, name, photo) if other else None, subject=subject,
        last_seq=last_seq, last_change=last_change, from_seq=from_seq, read_seq=place.read_seq, unread=place.unread,
        mentions=place.mentions, involvement=place.involvement, muted_until=place.muted_until, closed=bool(closed),
        last=rows.view(row) if row[0] is not None else None,
        may=may(kind, closed=bool(closed), blocked=bool(blocked), moved_out=bool(moved_out)),
    )  # fmt: skip


@lru_cache
def _sql(postgres: bool) -> str:
    # A range of one: see rows.joined.
    last = f"x.seq BETWEEN {LAST} AND {LAST}" if postgres else f"x.seq = {LAST}"
    return f"""{rows.select(ALSO)} FROM conversation c {ME}
{rows.joined(f"x.conversation_id = c.id AND {last} AND x.seq > {FROM}")}
LEFT JOIN working_group wg ON wg.id = c.subject_id
LEFT JOIN conversation_member o ON {OTHER} LEFT JOIN resident w ON w.id = o.resident_id
WHERE c.id {any_of("$4")} AND {seated()}"""
