"""A new call into the database, with its number of the board and its event, in one go on either database."""

from collections.abc import Sequence
from typing import Any

import msgspec
import structlog

from backend.clock import now
from backend.database import after_commit, fetch, in_one_go, in_transaction_now, on_postgres
from backend.help.board_count import NEXT
from backend.help.cards import Group, Help, Mine
from backend.help.drafting import Draft
from backend.help.events import HelpPosted
from backend.help.may import may
from backend.help.tongue import tongue
from backend.ids import new_id
from backend.outbox import row, tell
from backend.people.views import Person
from backend.permissions import Actor, may_moderate, may_only_ask_for_others

log = structlog.get_logger()
COLUMNS = (
    "id", "complex_id", "author_id", "beneficiary_id", "consent", "group_id", "kind", "category", "title", "text",
    "language", "wanted_on", "wanted_until", "wanted_at", "minutes_expected", "people_needed", "urgent", "discreet",
    "photos", "created_at", "changed_at", "expires_at", "veiled",
)  # fmt: skip
LAST = len(COLUMNS)
_PLACES = ", ".join(f"${n}" for n in range(1, LAST + 1))
_CALL = (
    f"INSERT INTO help_request ({', '.join(COLUMNS)}, seq, version, state, people_accepted)"
    f" VALUES ({_PLACES}, (SELECT seq FROM {{board}}), 1, 'open', 0)"
)
# The event is written before its number is known.
_UNNUMBERED, _NUMBER = '"seq":0', '"seq":'
_EVENT = (
    "INSERT INTO outbox (id, complex_id, kind, payload, occurred_at, unique_key, tries) VALUES ({0}, {1}, {2},"
    f" replace({{3}}, '{_UNNUMBERED}', '{_NUMBER}' || (SELECT seq FROM {{board}})), {{4}}, {{5}}, 0)"
)
_NAMES = """SELECT (SELECT seq FROM {board}), r.shown_name, r.photo_id,
(SELECT g.name FROM working_group g WHERE g.id = {group}),
(SELECT b.shown_name FROM resident b WHERE b.id = {helped}),
(SELECT b.photo_id FROM resident b WHERE b.id = {helped}) FROM resident r WHERE r.id = {author}"""
_OWN_BOARD = "help_board WHERE complex_id = {complex}"

_POSTGRES = (
    f"WITH board AS ({NEXT.format(complex='$2')}), call AS ({_CALL.format(board='board')}),"
    f" event AS ({_EVENT.format(*(f'${LAST + n}' for n in range(1, 7)), board='board')}) "
    + _NAMES.format(board="board", group="$6", helped="$4", author="$3")
)
_SQLITE = (
    NEXT.format(complex="$1"),
    _CALL.format(board=_OWN_BOARD.format(complex="$2")),
    _EVENT.format("$1", "$2", "$3", "$4", "$5", "$6", board=_OWN_BOARD.format(complex="$2")),
    _NAMES.format(board=_OWN_BOARD.format(complex="$1"), author="$2", helped="$3", group="$4"),
)


async def insert(actor: Actor, made: Draft) -> Help:
    """Store the call and tell of it: at once, or with the transaction this is part of."""
    values = _values(actor, made)
    helped = values[3]
    told = (actor.resident, str(helped)) if helped else (actor.resident,)
    event = HelpPosted(actor.complex, str(values[0]), 0, actor.resident, told)
    joined = in_transaction_now()
    if on_postgres():
        names = (await fetch(_POSTGRES, *values, *row(event)))[0]
    else:
        asks = [actor.complex, actor.resident, helped, made.asked.group]
        steps: list[Sequence[object]] = [[actor.complex], values, row(event), asks]
        names = await _in_steps(list(zip(_SQLITE, steps, strict=True)), joined)
    event = HelpPosted(actor.complex, event.request, names[0], actor.resident, told)
    if joined:
        after_commit(lambda: tell(event))
    else:
        await _tell(event)
    return _card(actor, made, values, names)


async def _in_steps(statements: list[tuple[str, Sequence[object]]], joined: bool) -> Any:
    """The first row of the last statement."""
    if not joined:
        return (await in_one_go(statements))[-1]
    return [await fetch(sql, *places) for sql, places in statements][-1][0]


async def _tell(event: HelpPosted) -> None:
    try:
        await tell(event)
    except Exception:
        # It is committed: what listeners make of it is no longer the poster's concern.
        log.exception("after commit")


def _values(actor: Actor, made: Draft) -> list[object]:
    asked, moment, veiled = made.asked, now(), may_only_ask_for_others(actor)
    language = tongue(f"{made.title} {made.text}", actor.language, asked.discreet or veiled)
    helped, consent = (asked.on_behalf.resident, asked.on_behalf.consent) if asked.on_behalf else (None, None)
    return [
        new_id(), actor.complex, actor.resident, helped, consent, asked.group, asked.kind, asked.category,
        made.title, made.text, language, made.wanted_on, asked.wanted_until, asked.wanted_at,
        asked.minutes_expected, asked.people_needed, asked.urgent, asked.discreet or veiled,
        msgspec.json.encode(asked.photos).decode(), moment, moment, made.expires_at, veiled,
    ]  # fmt: skip


def _card(actor: Actor, made: Draft, values: list[Any], names: Any) -> Help:
    """The call as its author sees it, without asking the database again."""
    seq, shown_name, photo, group, helped, helped_photo = names
    asked = made.asked
    verbs = may(
        kind=asked.kind, state="open", hidden=False, author=True, helped=False, neighbour=actor.neighbour,
        moderator=may_moderate(actor), soon=False, mine=None, thanked=False, answers=frozenset(),
    )  # fmt: skip
    return Help(
        id=values[0], seq=seq, version=1, kind=asked.kind, state="open", category=asked.category, title=made.title,
        text=made.text, language=values[10], wanted_on=made.wanted_on, wanted_until=asked.wanted_until,
        wanted_at=asked.wanted_at, minutes_expected=asked.minutes_expected, people_needed=asked.people_needed,
        people_accepted=0, urgent=asked.urgent, discreet=values[17], for_someone=asked.on_behalf is not None,
        created_at=values[19], changed_at=values[20], expires_at=made.expires_at, hidden_reason=None,
        withdrawn_reason=None, author=Person(actor.resident, shown_name, photo),
        helped=Person(values[3], helped, helped_photo) if values[3] else None,
        group=Group(asked.group, group) if asked.group else None, photos=asked.photos,
        mine=Mine(True, False, None, None, False, verbs),
    )  # fmt: skip
