"""The board: the newest calls, one page at a time, with filters and search."""

from functools import lru_cache
from typing import Literal

from msgspec import Struct

from backend.clock import now
from backend.cursors import after, check_limit, cursor
from backend.database import fetch, look, on_postgres
from backend.errors import NotFound
from backend.help import search
from backend.help.cards import Kind
from backend.help.ready import Ready, keys, ready
from backend.help.rules import Category
from backend.help.visibility import LIVE, on_board, places, require_board, sees
from backend.permissions import Actor

Scope = Literal["board", "mine", "fits"]

MINE = """h.id IN (SELECT id FROM help_request WHERE author_id = $1
UNION SELECT id FROM help_request WHERE beneficiary_id = $1
UNION SELECT request_id FROM help_answer WHERE resident_id = $1
 AND state IN ('offered', 'accepted', 'reported', 'done'))"""
UNTOUCHED = """h.kind = 'ask' AND h.state = 'open' AND h.hidden_at IS NULL AND a.id IS NULL
AND h.author_id <> $1 AND (h.beneficiary_id IS NULL OR h.beneficiary_id <> $1)"""


class Filter(Struct, frozen=True, kw_only=True):
    """What to show of the board; None leaves that open."""

    scope: Scope = "board"
    kind: Kind | None = None
    category: Category | None = None
    group: str | None = None
    urgent: bool | None = None
    q: str | None = None


EVERYTHING = Filter()


class Page(Struct):
    """A HelpPage whose items are encoded already."""

    items: list[Ready]
    next: str | None


async def newest(actor: Actor, wanted: Filter = EVERYTHING, page: str | None = None, limit: int = 20) -> Page:
    """The newest calls this reader sees, newest first; `page` is the cursor of the page before.

    Raises NotAllowed, Invalid (bad cursor, limit, search too long), NotFound for a group they are not in.
    """
    require_board(actor)
    if wanted.group is not None and wanted.group not in actor.groups:
        raise NotFound
    conditions, values = _conditions(wanted)
    if wanted.q and not values[-1]:
        return Page([], None)
    if page is not None:
        conditions, values = (*conditions, "h.id < "), [*values, after(page)]
    sql = _sql(keys(), _scope(actor, wanted.scope), conditions)
    short = wanted == EVERYTHING
    found = await (look if short else fetch)(sql, *places(actor), check_limit(limit) + 1, *values)
    more, found = len(found) > limit, found[:limit]
    return Page(await ready(actor, found, now(), short=short), cursor(found[-1][0]) if more else None)


def _conditions(wanted: Filter) -> tuple[tuple[str, ...], list[object]]:
    """What each filter compares with, and the values in the same order; the words looked for come last."""
    if wanted == EVERYTHING:
        return (), []
    given = {
        "h.kind = ": wanted.kind,
        "h.category = ": wanted.category,
        "h.group_id = ": wanted.group,
        "h.urgent = ": wanted.urgent,
        "words": search.words(wanted.q) if wanted.q else None,
    }
    present = {what: value for what, value in given.items() if value is not None}
    return tuple(present), list(present.values())


def _scope(actor: Actor, scope: Scope) -> str:
    if scope == "mine":
        return f"{MINE} AND {sees(actor)}"
    if scope == "fits":
        return f"{on_board(actor)} AND {UNTOUCHED} AND h.category IN {_skills(on_postgres())}"
    # Who is no neighbour has a board of their own: the calls they made for others.
    return on_board(actor) if actor.neighbour else f"h.complex_id = $2 AND {LIVE} AND {sees(actor)}"


@lru_cache
def _skills(postgres: bool) -> str:
    listed = "jsonb_array_elements_text(skills)" if postgres else "value"
    source = "resident" if postgres else "resident, json_each(resident.skills)"
    return f"(SELECT {listed} FROM {source} WHERE resident.id = $1)"


@lru_cache(maxsize=512)
def _sql(select: str, scope: str, conditions: tuple[str, ...]) -> str:
    parts = [scope]
    for place, what in enumerate(conditions, 5):
        parts.append(search.condition(f"${place}") if what == "words" else f"{what}${place}")
    return f"{select} WHERE {' AND '.join(parts)} ORDER BY h.complex_id, h.id DESC LIMIT $4"
