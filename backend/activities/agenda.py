"""The agenda: what happens from a day until another, in the order of time, a page at a time."""

from datetime import datetime, timedelta
from typing import Literal

from backend.activities import rows
from backend.activities.cards import AgendaPage, OccurrenceCard
from backend.activities.changes import reached
from backend.activities.visibility import STANDS, places, require_agenda, sees, shaped
from backend.clock import now
from backend.cursors import after, cursor
from backend.database import fetch
from backend.errors import Invalid, NotFound
from backend.permissions import Actor

Scope = Literal["all", "mine", "group"]

LONGEST = timedelta(days=62)
MOST = 200
WEEK = timedelta(days=7)
# What somebody organises is theirs too.
MINE = f"({STANDS} OR a.organiser_id = $1)"
# A range of one complex, so that PostgreSQL takes the index by time also for who sees few of them.
RANGE = "o.complex_id = $2 AND o.starts_at >= $4 AND o.starts_at < $5"
BEHIND = "(o.starts_at, o.id) > (SELECT starts_at, id FROM occurrence WHERE id = ${0})"


async def agenda(
    actor: Actor, begins: datetime, ends: datetime, *, scope: Scope = "all", group: str | None = None,
    page: str | None = None, limit: int = MOST,
) -> AgendaPage:  # fmt: skip
    """What starts in [begins, ends), at most 62 days, cancelled ones too.

    Raises NotAllowed, Invalid (out_of_range, bad_cursor), NotFound for a group they are not in.
    """
    require_agenda(actor)
    if not timedelta() < ends - begins <= LONGEST:
        raise Invalid("out_of_range", "until", least=1, most=LONGEST.days)
    if not 1 <= limit <= MOST:
        raise Invalid("out_of_range", "limit", least=1, most=MOST)
    if scope == "group" and (group is None or group not in actor.groups):
        raise NotFound
    conditions, values = [RANGE, sees()], [begins, ends]
    if scope == "mine":
        conditions.append(MINE)
    for condition, value in (("a.group_id = ${0}", group), (BEHIND, after(page) if page else None)):
        if value is not None:
            values.append(value)  # type: ignore[arg-type]
            conditions.append(condition.format(3 + len(values)))
    seq = await reached(actor.complex)
    sql = f"{rows.select()} WHERE {' AND '.join(conditions)} ORDER BY o.starts_at, o.id LIMIT {limit + 1}"
    found = await fetch(sql, *places(actor), *values)
    items = await rows.cards(found[:limit], actor, now())
    return AgendaPage(items, seq, cursor(items[-1].id) if len(found) > limit else None)


async def mine_this_week(actor: Actor) -> list[OccurrenceCard]:
    """What somebody signed up to or organises, from now (or under way) until a week ahead, cancelled ones too.

    Raises NotAllowed.
    """
    require_agenda(actor)
    moment = now()
    sql = f"""{rows.select()} WHERE o.complex_id = $2 AND o.starts_at < $5 AND o.ends_at > $4 AND {sees()} AND {MINE}
    ORDER BY o.starts_at, o.id LIMIT {MOST}"""
    return await rows.cards(await fetch(sql, *places(actor), moment, moment + WEEK), actor, moment)


async def next_of_group(actor: Actor, group: str) -> OccurrenceCard | None:
    """When a group of the house next meets, for its page; None when nothing is planned or they may not see it."""
    require_agenda(actor)
    if not shaped(group):
        return None
    sql = f"""{rows.select()} WHERE o.complex_id = $2 AND o.starts_at > $4 AND a.group_id = $5 AND o.state = 'planned'
    AND {sees()} ORDER BY o.starts_at LIMIT 1"""
    found = await rows.cards(await fetch(sql, *places(actor), now(), group), actor, now())
    return found[0] if found else None
