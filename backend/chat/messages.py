"""Reading messages: a page of them, and what came or changed since. Numbers have no gaps, so a page is a range."""

from functools import lru_cache
from typing import Any

from backend.chat import broadcast, rows
from backend.chat.cards import MessageChanges, MessagePage, MessageView
from backend.chat.seats import FROM, ME, greatest, least, places, require_chat, seat, seated, shaped
from backend.cursors import check_limit
from backend.database import look, on_postgres
from backend.errors import Invalid, NotFound
from backend.permissions import Actor

MOST = 200
TOO_FAR = 1000
END = 2**53


async def page(
    actor: Actor,
    conversation: str,
    before: int | None = None,
    after: int | None = None,
    around: int | None = None,
    limit: int = 20,
) -> MessagePage:
    """So many messages below a number, above it, around it, or (without one) the newest.

    Raises NotAllowed, NotFound, Invalid (out_of_range; more than one of the three).
    """
    require_chat(actor)
    many = check_limit(limit)
    given = {"before": before, "after": after, "around": around}
    chosen = [(name, number) for name, number in given.items() if number is not None]
    if len(chosen) > 1:
        raise Invalid("invalid", chosen[1][0])
    name, number = chosen[0] if chosen else ("before", END)
    if not 0 <= number <= END:
        raise Invalid("out_of_range", name, least=0, most=END)
    if not shaped(conversation):
        raise NotFound
    found = rows.read(await look(_page_sql(name, on_postgres()), *places(actor), conversation, number, many))
    if not found:
        raise NotFound
    seq, change, floor = found[0][-1]
    items = [rows.view(row) for row in found if row[0] is not None]
    first, last = (items[0].seq, items[-1].seq) if items else _nothing(name, seq, floor)
    return MessagePage(items, seq, change, first > floor + 1, last < seq)


async def changes(actor: Actor, conversation: str, seq: int, change: int) -> MessageChanges:
    """What changed after `change` among the messages up to `seq`, then what came after `seq`; at most 200.

    The numbers answered are how far that brings: ask again while 200 come. More than 1,000 behind, or ahead of
    the conversation, is `reset`. Raises NotAllowed, NotFound, Invalid.
    """
    for name, number in (("seq", seq), ("change", change)):
        if not 0 <= number <= END:
            raise Invalid("out_of_range", name, least=0, most=END)
    place = await seat(actor, conversation)
    start = max(seq, place.from_seq)
    behind = max(place.last_seq - start, place.last_change - change)
    if seq > place.last_seq or change > place.last_change or behind > TOO_FAR:
        return MessageChanges([], place.last_seq, place.last_change, True)
    if behind == 0:
        return MessageChanges([], place.last_seq, place.last_change, False)
    old = await _some(_CHANGED, actor, place.id, change, place.last_change, place.from_seq, start)
    if len(old) == MOST:
        return MessageChanges(old, start, old[-1].change, False)
    new = await _some(_NEW, actor, place.id, start, place.last_seq, MOST - len(old))
    reached = new[-1].seq if len(old) + len(new) == MOST else place.last_seq
    return MessageChanges(old + new, reached, place.last_change, False)


async def for_frame(message: str) -> MessageView | None:
    """A message as everybody sees it who may read it; one that is withheld as its author does."""
    found = await broadcast.read(message)
    return None if found is None else found.view


# Both go by what the conversation had counted to when it was looked at: what comes meanwhile is for the next time.
_CHANGED = f"""x.change > $3 AND x.change <= $4 AND x.seq > $5 AND x.seq <= $6
ORDER BY x.change LIMIT {MOST}"""
_NEW = "x.seq > $3 AND x.seq <= $4 ORDER BY x.seq LIMIT $5"


async def _some(which: str, actor: Actor, *values: Any) -> list[MessageView]:
    sql = f"{rows.select()} {rows.FROM} WHERE x.conversation_id = $2 AND {which}"
    return [rows.view(row) for row in rows.read(await look(sql, actor.resident, *values))]


def _nothing(name: str, seq: int, floor: int) -> tuple[int, int]:
    """Where an empty page stands: at the end when more was asked for there, else at the beginning."""
    return (seq + 1, seq) if name == "after" else (floor + 1, floor)


@lru_cache
def _page_sql(name: str, postgres: bool) -> str:
    return f"""{rows.select(("c.last_seq", "c.last_change", FROM))}
FROM conversation c {ME}
{rows.joined(f"x.conversation_id = c.id AND {_range(name)}")}
WHERE c.id = $4 AND {seated()} ORDER BY x.seq"""


def _range(name: str) -> str:
    """$5 is the number asked for, $6 how many."""
    if name == "after":
        start = f"{greatest()}($5, {FROM})"
        return f"x.seq > {start} AND x.seq <= {start} + $6"
    if name == "around":
        start = f"{greatest()}({least()}($5, c.last_seq) - $6 / 2, {FROM} + 1)"
        return f"x.seq >= {start} AND x.seq < {start} + $6"
    end = f"{least()}($5, c.last_seq + 1)"
    # One lower bound: of two SQLite takes the wrong one, and walks through the whole conversation.
    return f"x.seq < {end} AND x.seq >= {greatest()}({end} - $6, {FROM} + 1)"
