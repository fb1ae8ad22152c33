"""The one SELECT that fills a card, and how its rows become Structs (docs/decisions/0004: no models here).

It leaves out in SQL what the reader may not know: names of a discreet call, the person helped, why it is hidden.
Places $1 (reader), $2 and $3 as in visibility.py; joins `h` and `a` are there for a condition to speak of.
"""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any, TypeAlias

import msgspec

from backend.database import fetch, look, on_postgres
from backend.help.cards import Group, Help, HelpDetail, Mine
from backend.help.may import may
from backend.help.rules import expires_soon
from backend.help.visibility import own_answer
from backend.people.views import Person
from backend.permissions import Actor, may_moderate

# A veiled call was posted by a professional. Beside whom they work tells somebody's background (trust.md §3.1), so
# that only the two of them know: to all others it is the call of the person helped.
OPEN = "(NOT h.veiled OR h.author_id = $1 OR h.beneficiary_id = $1)"
ASKER = f"CASE WHEN {OPEN} THEN h.author_id ELSE h.beneficiary_id END"
INVOLVED = "(h.author_id = $1 OR h.beneficiary_id = $1 OR a.state IN ('accepted', 'reported', 'done'))"
PLAIN = 23
NOBODY: frozenset[str] = frozenset()
Text: TypeAlias = str | None
Number: TypeAlias = int | None
Day: TypeAlias = date | None
Row = tuple[
    str, int, int, str, str, str, str, str, str, Day, Day, Text, Number, int, int, bool, bool, bool,
    datetime, datetime, datetime, Text, Text, Text, str, Text, Text, Text, Text, Text, Text, str, bool, bool,
    Text, Text, bool, Text, bool, Any,
]  # fmt: skip
_decode = msgspec.json.Decoder(Row, strict=False).decode


def select(actor: Actor | None, also: str = "h.id") -> str:
    """SELECT … FROM … for this reader (None: nobody in particular), to be followed by WHERE.

    `also` is one more column, the last.
    """
    return _select(actor is not None and may_moderate(actor), also, on_postgres())


@lru_cache
def _select(moderator: bool, also: str, postgres: bool) -> str:
    columns = _columns(moderator, also, "string_agg" if postgres else "group_concat")
    # Of SQLite each value costs a call, and days, moments and flags come as text and numbers: one JSON is quicker.
    return f"SELECT {columns if postgres else f'json_array({columns})'} {joined()}"


def joined() -> str:
    """FROM …: a call with its asker, its group and the reader's own answer."""
    return f"""FROM help_request h JOIN resident r ON r.id = {ASKER}
LEFT JOIN working_group g ON g.id = h.group_id
{own_answer()}"""


def _columns(moderator: bool, also: str, listed: str) -> str:
    reason = "h.hidden_reason" if moderator else "CASE WHEN h.author_id = $1 THEN h.hidden_reason END"
    return f"""h.id, h.seq, h.version, h.kind, h.state, h.category, h.title, h.text, h.language,
h.wanted_on, h.wanted_until, h.wanted_at, h.minutes_expected, h.people_needed, h.people_accepted,
h.urgent, h.discreet, h.beneficiary_id IS NOT NULL AND {OPEN}, h.created_at, h.changed_at, h.expires_at,
{reason}, h.withdrawn_reason,
CASE WHEN NOT h.discreet OR {INVOLVED} THEN {ASKER} END, r.shown_name, r.photo_id,
CASE WHEN {INVOLVED} AND {OPEN} THEN h.beneficiary_id END,
CASE WHEN {INVOLVED} AND {OPEN} THEN (SELECT shown_name FROM resident WHERE id = h.beneficiary_id) END,
CASE WHEN {INVOLVED} AND {OPEN} THEN (SELECT photo_id FROM resident WHERE id = h.beneficiary_id) END,
h.group_id, g.name, h.photos, h.author_id = $1, COALESCE(h.beneficiary_id = $1, FALSE),
a.id, a.state, CASE h.kind WHEN 'ask' THEN a.thanks_from_helper ELSE a.thanks_from_asker END IS NOT NULL,
CASE WHEN h.author_id = $1 OR h.beneficiary_id = $1 THEN (SELECT {listed}(CASE WHEN o.state = 'done' AND
 CASE h.kind WHEN 'ask' THEN o.thanks_from_asker ELSE o.thanks_from_helper END IS NOT NULL
 THEN 'thanked' ELSE o.state END, ',') FROM help_answer o WHERE o.request_id = h.id) END,
h.hidden_at IS NOT NULL, {also}"""


async def read(sql: str, *values: object, short: bool = False) -> Sequence[Any]:
    """Rows of a query that begins with `select`, every value as the type it is; `short` as in database.look."""
    rows = await (look if short else fetch)(sql, *values)
    return rows if on_postgres() else [_decode(row[0]) for row in rows]


def cards(rows: Sequence[Any], actor: Actor | None, now: datetime) -> list[Help]:
    """The rows that were `read` as cards."""
    if actor is None:
        return [Help(*row[:PLAIN], *_about(row, None)) for row in rows]
    neighbour, moderator = actor.neighbour, may_moderate(actor)
    return [Help(*row[:PLAIN], *_about(row, _mine(row, neighbour, moderator, now))) for row in rows]


def whole(row: Any, actor: Actor, now: datetime) -> HelpDetail:
    """One such row as the whole call, still without answers."""
    mine = _mine(row, actor.neighbour, may_moderate(actor), now)
    fields: list[Any] = [*row[:PLAIN], *_about(row, mine), []]
    return HelpDetail(*fields)


def has_part(row: Any) -> bool:
    """Whether the reader wrote this call, is helped by it or ever answered it."""
    return bool(row[32] or row[33] or row[34])


def key_of(row: Any) -> tuple[Any, ...]:
    """What `ready.KEY` is of the same call."""
    return (row[0], row[1], row[24], row[25], row[30], row[27], row[28])


def _about(row: Any, mine: Mine | None) -> tuple[Any, ...]:
    """Author, person helped, group, photos, and the reader's part."""
    return (
        Person(row[23], row[24], row[25]) if row[23] else None,
        Person(row[26], row[27], row[28]) if row[26] else None,
        Group(row[29], row[30]) if row[29] else None,
        [] if row[31] == "[]" else msgspec.json.decode(row[31]),
        mine,
    )


def _mine(row: Any, neighbour: bool, moderator: bool, now: datetime) -> Mine:
    author, helped, answer = row[32], row[33], row[34]
    if not has_part(row):
        return _no_part(row[3], row[4], row[38], neighbour, moderator)
    keeper = author or helped
    soon = keeper and expires_soon(row[20], now)
    verbs = may(
        kind=row[3], state=row[4], hidden=row[38], author=author, helped=helped, neighbour=neighbour,
        moderator=moderator, soon=soon, mine=row[35], thanked=row[36],
        answers=frozenset(row[37].split(",")) if row[37] else NOBODY,
    )  # fmt: skip
    return Mine(author, helped, answer, row[35], soon, verbs)


@lru_cache
def _no_part(kind: str, state: str, hidden: bool, neighbour: bool, moderator: bool) -> Mine:
    verbs = may(
        kind=kind, state=state, hidden=hidden, author=False, helped=False, neighbour=neighbour,
        moderator=moderator, soon=False, mine=None, thanked=False, answers=NOBODY,
    )  # fmt: skip
    return Mine(False, False, None, None, False, verbs)
