"""What someone gave, for their own eyes (domain.md, agreed hours)."""

from datetime import date

from msgspec import Struct

from backend.cursors import after, check_limit, cursor
from backend.database import as_date, fetch
from backend.permissions import Actor

FIRST = "zzzzzzzzzzzzzzzzzzzzzzzzzz"


class ContributionView(Struct, gc=False):
    """Minutes given on a local day, and what for."""

    id: str
    minutes: int
    on: date
    source: str
    title: str


class ContributionPage(Struct, gc=False):
    items: list[ContributionView]
    next: str | None


async def contributions(actor: Actor, page: str | None = None, limit: int = 20) -> ContributionPage:
    """The reader's own contributions, newest first. Raises Invalid for a bad cursor or limit."""
    rows = await fetch(
        "SELECT id, minutes, given_on, source_kind, title FROM contribution"
        " WHERE resident_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
        actor.resident, FIRST if page is None else after(page), check_limit(limit) + 1,
    )  # fmt: skip
    items = [ContributionView(row[0], row[1], as_date(row[2]), row[3], row[4]) for row in rows[:limit]]
    return ContributionPage(items, cursor(items[-1].id) if len(rows) > limit else None)
