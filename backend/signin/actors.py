"""Who is behind a token: loaded by one query, remembered for a moment, forgotten at the first change.

Every signed-in request comes through here, so an answer is kept for TTL seconds in this process. A change
of access is told at once: the live lane hears AccessChanged and calls `forget`, here and through the broker
elsewhere. The roof sets TTL to what may be missed when that fails.
"""

from collections import OrderedDict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from msgspec import Struct

from backend.clock import now
from backend.database import any_of, array, as_time, fetch, on_postgres
from backend.ids import digest
from backend.permissions import POWERFUL, Actor, Role
from backend.signin.last_seen import seen
from backend.signin.rules import Terms, terms, touch_after

TTL: float = 60
MOST_REMEMBERED = 10_000


class Known(Struct, frozen=True):
    """An actor as last read, and the instant until when nothing about them changes by itself."""

    actor: Actor
    read_at: float
    holds_until: float


_known: OrderedDict[str, Known] = OrderedDict()
_forgotten = 0


async def authenticate(token: str) -> Actor | None:
    """The person this token belongs to, or None when it opens nothing (any more)."""
    name, moment = digest(token), now()
    instant = moment.timestamp()
    known = _known.get(name)
    if known is not None and instant < known.holds_until and instant - known.read_at < TTL:
        return known.actor
    before = _forgotten
    rows = await fetch(_select("s.token_sha256 = $1"), name)
    actor = _actor(rows[0], moment) if rows else None
    if actor is None:
        _known.pop(name, None)
        return None
    holds_until = _holds_until(rows[0], actor, as_time(rows[0]["last_seen_at"]))
    if holds_until <= moment and await seen(rows[0], moment, lapsed=bool(actor.asleep)):
        holds_until = _holds_until(rows[0], actor, moment)
    # What was read while somebody's access changed may be the old state: answer with it, don't keep it.
    if before == _forgotten:
        _known[name] = Known(actor, instant, holds_until.timestamp())
        while len(_known) > MOST_REMEMBERED:
            _known.popitem(last=False)
    return actor


async def by_session(ids: Iterable[str]) -> dict[str, Actor]:
    """The people behind these sessions as they stand now, by session; a session that ended is absent."""
    moment = now()
    rows = await fetch(_select(f"s.id {any_of('$1')}"), array(list(ids)))
    found = [_actor(row, moment) for row in rows]
    return {actor.session: actor for actor in found if actor is not None}


async def changed_since(moment: datetime) -> set[str]:
    """Residents whose access changed since then; ask with some overlap, since a commit comes after its moment."""
    rows = await fetch("SELECT id FROM resident WHERE access_changed_at >= $1", moment)
    return {row["id"] for row in rows}


def forget(resident: str) -> None:
    """Read this person anew at their next request."""
    global _forgotten
    _forgotten += 1
    for name in [name for name, known in _known.items() if known.actor.resident == resident]:
        del _known[name]


def forget_all() -> None:
    global _forgotten
    _forgotten += 1
    _known.clear()


def _select(which: str) -> str:
    """One query for all that an actor is made of; roles and groups come as lists with commas."""
    listed = "string_agg" if on_postgres() else "group_concat"
    return f"""SELECT s.id, s.kind, s.created_at, s.last_seen_at, s.confirmed_at, s.resident_id, s.complex_id,
r.language, c.zone,
(SELECT {listed}(role, ',') FROM role_grant WHERE resident_id = r.id) AS roles,
(SELECT {listed}(group_id, ',') FROM group_membership WHERE resident_id = r.id) AS group_ids
FROM session s JOIN resident r ON r.id = s.resident_id JOIN complex c ON c.id = s.complex_id
WHERE {which} AND s.ended_at IS NULL AND r.moved_out_at IS NULL"""


def _actor(row: Any, moment: datetime) -> Actor | None:
    """The actor of this row, their powers asleep when those ran out; None when the session itself did."""
    held = frozenset(map(Role, row["roles"].split(","))) if row["roles"] else frozenset()
    ends_at, powers_until = _terms(row, Role.RESIDENT in held, as_time(row["last_seen_at"]))
    if moment >= ends_at:
        return None
    asleep = held & POWERFUL if moment >= powers_until else frozenset()
    return Actor(
        resident=row["resident_id"],
        complex=row["complex_id"],
        session=row["id"],
        language=row["language"],
        zone=row["zone"],
        roles=held - asleep,
        asleep=asleep,
        groups=frozenset(row["group_ids"].split(",")) if row["group_ids"] else frozenset(),
    )


def _holds_until(row: Any, actor: Actor, last_seen_at: datetime) -> datetime:
    """Until when this actor stays as they are by themselves, seen last at that moment."""
    awake = bool(actor.roles & POWERFUL)
    ends_at, powers_until = _terms(row, actor.neighbour, last_seen_at)
    until = min(ends_at, last_seen_at + touch_after(awake))
    return min(until, powers_until) if awake else until


def _terms(row: Any, neighbour: bool, last_seen_at: datetime) -> Terms:
    return terms(row["kind"], neighbour, as_time(row["created_at"]), last_seen_at, as_time(row["confirmed_at"]))
