"""The one SELECT that fills a message, and how its rows become Structs (docs/decisions/0004: no models here).

It speaks of `x` (the message), `ra` (its author) and `rb` (whom a system line is about). $1 is the reader, or
null for nobody in particular, who sees a withheld message as its author does.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

import msgspec

from backend.chat.cards import MessageView, Reacted, Reply
from backend.database import on_postgres
from backend.people.views import Person

PEOPLE = "LEFT JOIN resident ra ON ra.id = x.author_id LEFT JOIN resident rb ON rb.id = x.about_id"
FROM = f"FROM message x {PEOPLE}"
WITHHELD = "COALESCE(x.withheld_from = $1, FALSE)"
COLUMNS = 22

Text = str | None
Row = tuple[
    Text, Text, int | None, int | None, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text, Text,
    int | None, Text, datetime | None, datetime | None, Text, bool, list[Any],
]  # fmt: skip
_decode = msgspec.json.Decoder(Row, strict=False).decode


def joined(condition: str) -> str:
    """LEFT JOIN of the messages for which that holds."""
    if on_postgres():
        # A plain join may begin with reading all messages there are, to show a page of twenty; asked for in order,
        # they come by the index that has their numbers.
        some = f"SELECT * FROM message x WHERE {condition} ORDER BY x.seq OFFSET 0"
        return f"LEFT JOIN LATERAL ({some}) x ON TRUE {PEOPLE}"
    return f"LEFT JOIN message x ON {condition} {PEOPLE}"


def readable(what: str) -> str:
    """SQL for 'was not withheld from the reader', of a message or a reaction."""
    return f"COALESCE({what}.withheld_from <> $1, TRUE)"


def select(also: Sequence[str] = ()) -> str:
    """SELECT without its FROM; `also` are more columns, which come as a list at the end."""
    return _select(tuple(also), on_postgres())


def read(found: Sequence[Any]) -> list[Any]:
    """Rows of a query that begins with `select`, every value as the type it is."""
    if on_postgres():
        return [(*row[:COLUMNS], row[COLUMNS:]) for row in found]
    return [_decode(row[0]) for row in found]


def view(row: Any) -> MessageView:
    """One row that was `read`."""
    if row[21]:
        return _withheld(row)
    return MessageView(
        row[0], row[1], row[2], row[3], row[4],
        Person(row[5], row[6], row[7]) if row[5] else None,
        row[8],
        Person(row[9], row[10] or "", row[11]) if row[9] else None,
        row[12],
        listed(row[13]), listed(row[14]),
        Reply(row[15], row[16]) if row[15] else None,
        _reactions(row[17]) if row[17] else [],
        row[18], row[19], row[20], False,
    )  # fmt: skip


def withheld(message: MessageView) -> MessageView:
    """What stands in its place for whom it is withheld from: a number, and nothing else."""
    return MessageView(
        message.id, message.conversation, message.seq, message.change, "", None, None, None, "", [], [], None, [],
        message.made_at, None, None, True,
    )  # fmt: skip


def listed(stored: str) -> list[str]:
    """A stored list; most are empty."""
    return [] if stored == "[]" else msgspec.json.decode(stored, type=list[str])


def _withheld(row: Any) -> MessageView:
    return MessageView(
        row[0], row[1], row[2], row[3], "", None, None, None, "", [], [], None, [], row[18], None, None, True
    )


def _reactions(listed: str) -> list[Reacted]:
    """From 'name resident,name resident,…' in the order in which they were given."""
    by: dict[Any, list[str]] = {}
    for one in listed.split(","):
        name, _, resident = one.partition(" ")
        by.setdefault(name, []).append(resident)
    return [Reacted(name, people) for name, people in by.items()]


@lru_cache
def _select(also: tuple[str, ...], postgres: bool) -> str:
    one = f"""SELECT e.name || ' ' || e.resident_id AS sign FROM message_reaction e WHERE e.message_id = x.id
AND {readable("e")} ORDER BY e.id"""
    reactions = f"SELECT {'string_agg' if postgres else 'group_concat'}(sign, ',') FROM ({one}) signs"
    # Most messages never change, and so have no reactions to look for.
    columns = f"""x.id, x.conversation_id, x.seq, x.change, x.client_id,
x.author_id, ra.shown_name, ra.photo_id, x.what, x.about_id, rb.shown_name, rb.photo_id, x.text, x.photos, x.mentions,
x.reply_to_id, x.reply_to_seq, CASE WHEN x.change > 0 THEN ({reactions}) END,
x.made_at, x.edited_at, x.deleted_by, {WITHHELD}"""
    if postgres:
        return f"SELECT {', '.join((columns, *also))}"
    # Of SQLite each value costs a call, and moments and flags come as text and numbers: one JSON is quicker.
    return f"SELECT json_array({columns}, json_array({', '.join(also)}))"
