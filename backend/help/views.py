"""One call as it goes out: to one reader with their answers, or as everybody sees it."""

from backend.clock import now
from backend.database import fetch_one
from backend.errors import NotFound
from backend.help import visibility
from backend.help.answer_views import add_answers
from backend.help.cards import Help, HelpDetail
from backend.help.rows import cards, read, select, whole
from backend.help.visibility import LIVE, places, require_board, sees, shaped
from backend.people.readers import neighbour
from backend.permissions import Actor


async def detail(actor: Actor, request: str) -> HelpDetail:
    """The whole call for this reader. Raises NotAllowed, NotFound."""
    require_board(actor)
    found = await _detail(actor, request, sees(actor))
    if found is None:
        raise NotFound
    return found


async def after(actor: Actor, request: str) -> HelpDetail:
    """The whole call as it stands after this person's own change, even when that took it out of their sight."""
    found = await _detail(actor, request, f"h.complex_id = $2 AND (TRUE OR {visibility.audience()})")
    if found is None:
        raise NotFound
    return found


async def personal(resident: str, request: str) -> HelpDetail | None:
    """The whole call for a person without a session, such as for a frame; None when they don't see it.

    Powers to moderate are left out: those need a session that is awake.
    """
    actor = await neighbour(resident)
    return None if actor is None else await _detail(actor, request, sees(actor))


async def public_card(request: str) -> Help | None:
    """The call as a neighbour with no part in it sees it; None when neighbours don't see it."""
    sql = f"{select(None)} WHERE h.id = $2 AND {LIVE} AND h.hidden_at IS NULL"
    rows = await read(sql, "", request, short=True)
    return cards(rows, None, now())[0] if rows else None


async def audience(request: str) -> tuple[str, str | None]:
    """The complex of a call, and the group when it is meant for one. Raises NotFound."""
    row = await fetch_one("SELECT complex_id, group_id FROM help_request WHERE id = $1", request)
    if row is None:
        raise NotFound
    return row["complex_id"], row["group_id"]


async def _detail(actor: Actor, request: str, which: str) -> HelpDetail | None:
    if not shaped(request):
        return None
    rows = await read(f"{select(actor)} WHERE h.id = $4 AND {which}", *places(actor), request, short=True)
    return await add_answers(whole(rows[0], actor, now()), actor) if rows else None
