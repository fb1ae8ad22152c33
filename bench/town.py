"""Who writes to each other: 1,000 neighbours, working groups of 10, 100 and 1,000, and much that was said before.

The group of 100 has 50,000 messages; the first READERS are in 50 conversations each.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import uvloop

from backend.chat.models import Conversation, ConversationMember, Message
from backend.clock import now
from backend.connections import sqlite_path
from backend.ids import new_id, opaque_id
from bench import filling, stores
from bench.filling import Rows
from bench.stores import Store

NEIGHBOURS = 1000
ROOMS = (10, 100, 1000)
SAID, SAID_IN_GROUPS = 50_000, 30
READERS, CONVERSATIONS = 32, 50
LONG_AGO = timedelta(days=400)
WORDS = (
    "Wie heeft er een boormachine te leen? Ik breng hem zaterdag terug.",
    "Ja hoor, kom maar langs!",
    "De soep is om zes uur klaar, er is genoeg voor iedereen. Neem je eigen kom mee, dat scheelt afwas.",
    "Top, tot straks",
)


@dataclass(frozen=True)
class Town:
    """`rooms` are conversation ids by size; members are the first so many of `tokens`. `spare` is nobody's to use."""

    store: Store
    tokens: list[str]
    residents: list[str]
    complex: str
    rooms: dict[int, str]
    spare: str


def settle(store: Store) -> Town:
    """Fill it; the store's own few neighbours live elsewhere in town."""
    moment = now()
    rows, town = _rows(store, moment)
    if store.kind == "SQLite":
        with contextlib.closing(sqlite3.connect(sqlite_path(store.url))) as connection:
            stores._fill_sqlite(connection, rows)
    else:
        uvloop.run(_fill(store.url, rows))
    return town


async def _fill(url: str, rows: Rows) -> None:
    await stores._fill_postgres(url, rows)


def _rows(store: Store, moment: datetime) -> tuple[Rows, Town]:
    complex, joined = opaque_id(), moment - LONG_AGO
    homes = [{"id": opaque_id(), "complex_id": complex, "label": f"4-{n:04d}"} for n in range(NEIGHBOURS)]
    people = [filling._resident(home, joined) for home in homes]
    tokens = [f"chat-{one['id']}" for one in people]
    groups = [
        {"id": opaque_id(), "complex_id": complex, "name": f"Kring van {size}", "purpose": "", "kind": "open",
         "made_at": joined}
        for size in ROOMS
    ]  # fmt: skip
    rows: Rows = {
        "complex": [{"id": complex, "slug": "chat", "name": "Chat", "zone": "Europe/Amsterdam", "profile": "mixit",
                     "created_at": joined}],
        "help_board": [{"complex_id": complex, "seq": 0}],
        "home": homes, "resident": people, "working_group": groups,
        "role_grant": [filling._grant(one, joined) for one in people],
        "session": [filling._session(one, token, moment) for one, token in zip(people, tokens, strict=True)],
        "group_membership": [
            {"id": new_id(joined), "complex_id": complex, "resident_id": one["id"], "coordinates": False,
             "joined_at": joined, "group_id": group["id"]}
            for size, group in zip(ROOMS, groups, strict=True) for one in people[:size]
        ],
    }  # fmt: skip
    talks = [
        _talk(complex, "group", SAID if size == 100 else SAID_IN_GROUPS, joined, f"group:{group['id']}", group["id"])
        for size, group in zip(ROOMS, groups, strict=True)
    ]
    square = _talk(complex, "square", SAID_IN_GROUPS, joined, f"square:{complex}")
    made = [_talk(complex, "made", SAID_IN_GROUPS, joined) for _ in range(CONVERSATIONS - 1 - len(ROOMS) + 2)]
    rows["message"] = [one for talk in [square, *talks, *made] for one in _said(talk, people, moment)]
    rows["conversation"] = [square, *talks, *made]
    rows["conversation_member"] = [
        _member(talk, one, joined) for talk in made for one in people[: READERS if talk is not made[-1] else 0]
    ]
    order = ("complex", "help_board", "home", "resident", "working_group", "role_grant", "session", "group_membership",
             "conversation", "conversation_member", "message")  # fmt: skip
    rooms = {size: talk["id"] for size, talk in zip(ROOMS, talks, strict=True)}
    town = Town(store, tokens, [one["id"] for one in people], complex, rooms, made[-1]["id"])
    return {name: rows[name] for name in order}, town


def message(conversation: str, complex: str, author: str, seq: int, text: str, at: datetime) -> dict[str, Any]:
    """One row of message."""
    id = new_id(at)
    return _defaults(Message) | {
        "id": id, "complex_id": complex, "conversation_id": conversation, "seq": seq, "author_id": author,
        "client_id": f"bench-{id}", "fingerprint": "0" * 32, "text": text, "made_at": at,
    }  # fmt: skip


def _said(talk: dict[str, Any], people: list[Any], moment: datetime) -> Iterator[dict[str, Any]]:
    count = talk["last_seq"]
    for seq in range(1, count + 1):
        author = people[seq * 7 % READERS]["id"]
        at = moment - timedelta(minutes=count - seq + 1)
        one = message(talk["id"], talk["complex_id"], author, seq, WORDS[seq % len(WORDS)], at)
        talk["activity"] = one["id"]
        yield one


def _talk(complex: str, kind: str, said: int, at: datetime, key: str | None = None, subject: str | None = None) -> Any:
    return _defaults(Conversation) | {
        "id": opaque_id(), "complex_id": complex, "kind": kind, "key": key, "subject_id": subject,
        "title": "Soep" if kind == "made" else "", "last_seq": said, "activity": new_id(at), "made_at": at,
    }  # fmt: skip


def _member(talk: dict[str, Any], one: dict[str, Any], at: datetime) -> dict[str, Any]:
    return _defaults(ConversationMember) | {
        "id": new_id(at), "complex_id": talk["complex_id"], "conversation_id": talk["id"], "resident_id": one["id"],
        "read_seq": talk["last_seq"] - 3, "joined_at": at,
    }  # fmt: skip


def _defaults(model: Any) -> dict[str, Any]:
    given = {name: field.default for name, field in model._meta.fields_map.items() if field.default is not None}
    return {name: "[]" if default is list else default for name, default in given.items()}
