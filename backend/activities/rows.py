"""The SELECTs that fill a card, and how their rows become Structs (docs/decisions/0004: no models here)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec

from backend.activities.attendance import DOOR_OPENS
from backend.activities.cards import Group, Mine, OccurrenceCard, PairWish, SlotMine, SlotView, StandInWish
from backend.activities.may import may, slot_may
from backend.activities.visibility import COORDINATES, runs
from backend.database import any_of, array, as_time, fetch, look
from backend.people.views import Person
from backend.permissions import Actor

NOBODY = "$1 = ''"
# $1 is the reader, '' where there is none.
SELECT = f"""SELECT o.id, o.activity_id, o.seq, o.version, o.state, COALESCE(o.title, a.title) AS title,
COALESCE(o.place, a.place) AS place, o.starts_at, o.ends_at, a.zone, a.rule,
COALESCE(o.cost_note, a.cost_note) AS cost_note, COALESCE(o.guests, a.guests) AS guests,
COALESCE(o.sign_off_hours, a.sign_off_hours) AS sign_off_hours, a.fair_share,
a.public, o.words, a.photos, g.id AS group_id, g.name AS group_name, r.id AS organiser, r.shown_name,
r.photo_id, {COORDINATES} AS coordinates, COALESCE(o.text, a.text) AS text, a.first_on, a.at, a.minutes,
a.newcomer_share, {{also}} AS also
FROM occurrence o JOIN activity a ON a.id = o.activity_id JOIN resident r ON r.id = a.organiser_id
LEFT JOIN working_group g ON g.id = a.group_id"""
SLOTS = """SELECT occurrence_id, id, position, name, capacity, skill, counts, minutes, taken, waiting FROM slot
WHERE occurrence_id {some} ORDER BY occurrence_id, position"""
MINE = """SELECT u.slot_id, u.id, u.state, CASE WHEN u.state = 'waiting' THEN (SELECT COUNT(*) FROM sign_up w
 WHERE w.slot_id = u.slot_id AND w.state = 'waiting' AND w.place <= u.place) END, u.guests,
CASE WHEN u.pair IS NOT NULL THEN (SELECT p.resident_id FROM sign_up p WHERE p.slot_id = u.slot_id
 AND p.pair = u.pair AND p.id <> u.id AND p.state IN ('in', 'waiting', 'missing')) END,
u.standing, u.shown, u.state = 'in' AND u.promoted_at IS NOT NULL, u.attended
FROM sign_up u WHERE u.resident_id = $1 AND u.occurrence_id {some} AND u.state IN ('in', 'waiting', 'missing')"""
ASKS = """SELECT k.occurrence_id, k.sign_up_id, u.slot_id, CASE WHEN u.shown THEN r.id END, r.shown_name, r.photo_id
FROM stand_in_ask q JOIN stand_in_call k ON k.id = q.call_id JOIN sign_up u ON u.id = k.sign_up_id
JOIN resident r ON r.id = u.resident_id
WHERE q.resident_id = $1 AND k.closed_at IS NULL AND k.occurrence_id {some} ORDER BY k.id"""
PAIRS = """SELECT s.occurrence_id, p.id, p.slot_id, r.id, r.shown_name, r.photo_id, p.guests
FROM pair_ask p JOIN slot s ON s.id = p.slot_id JOIN resident r ON r.id = p.asker_id
WHERE p.partner_id = $1 AND p.yes IS NULL AND s.occurrence_id {some} ORDER BY p.id"""


def select(also: str = "o.id") -> str:
    """SELECT … FROM …, to be followed by WHERE; `also` is one more column."""
    return SELECT.format(also=also)


async def cards(rows: Sequence[Any], actor: Actor | None, now: datetime) -> list[OccurrenceCard]:
    """The rows of `select` as cards, in the same order."""
    return [OccurrenceCard(*(fields)) for fields in await filled(rows, actor, now)]


async def filled(rows: Sequence[Any], actor: Actor | None, now: datetime) -> list[list[Any]]:
    """The fields of those cards."""
    if not rows:
        return []
    ids = array([row["id"] for row in rows])
    ask = look if len(rows) <= 20 else fetch
    slots = await _by_occurrence(ask, SLOTS, ids)
    if actor is None:
        return [_card(row, [_slot(one, None, None, now) for one in slots.get(row["id"], [])], None) for row in rows]
    me = actor.resident
    own = {row[0]: row for row in await ask(MINE.format(some=any_of("$2")), me, ids)}
    asks, pairs = [await _by_occurrence(ask, sql, ids, me) for sql in (ASKS, PAIRS)]
    found = []
    for row in rows:
        id = row["id"]
        views = [_slot(one, own.get(one[1]), row, now) for one in slots.get(id, [])]
        mine = _mine(row, actor, now)
        mine.stand_in = [StandInWish(one[1], one[2], _person(*one[3:6])) for one in asks.get(id, [])]
        mine.pairs = [PairWish(one[1], one[2], Person(*one[3:6]), one[6]) for one in pairs.get(id, [])]
        found.append(_card(row, views, mine))
    return found


async def _by_occurrence(ask: Any, sql: str, ids: object, me: str | None = None) -> dict[str, list[Any]]:
    places = [ids] if me is None else [me, ids]
    found: dict[str, list[Any]] = {}
    for row in await ask(sql.format(some=any_of(f"${len(places)}")), *places):
        found.setdefault(row[0], []).append(row)
    return found


def _card(row: Any, slots: list[SlotView], mine: Mine | None) -> list[Any]:
    photos = row["photos"]
    return [
        row["id"], row["activity_id"], row["seq"], row["version"], row["state"], row["title"], row["place"],
        as_time(row["starts_at"]), as_time(row["ends_at"]), row["zone"], row["rule"], row["cost_note"], row["guests"],
        row["sign_off_hours"], row["fair_share"], bool(row["public"]), row["words"],
        photos if isinstance(photos, list) else msgspec.json.decode(photos),
        Group(row["group_id"], row["group_name"]) if row["group_id"] else None,
        Person(row["organiser"], row["shown_name"], row["photo_id"]), slots, mine,
    ]  # fmt: skip


def _slot(slot: Any, own: Any, row: Any, now: datetime) -> SlotView:
    mine = None
    if own is not None:
        flags = bool(own[6]), bool(own[7]), bool(own[8]), None if own[9] is None else bool(own[9])
        mine = SlotMine(own[1], own[2], own[3], own[4], own[5], *flags)
    verbs = () if row is None else slot_may(
        planned=row["state"] == "planned", started=as_time(row["starts_at"]) <= now,
        state=mine.state if mine else None, promoted=mine is not None and mine.promoted,
    )  # fmt: skip
    fields: list[Any] = [*slot[1:6], bool(slot[6]), *slot[7:10], mine, verbs]
    return SlotView(*fields)


def _mine(row: Any, actor: Actor, now: datetime) -> Mine:
    starts_at, leads = as_time(row["starts_at"]), runs(actor, row["organiser"], bool(row["coordinates"]))
    verbs = may(
        runs=leads, planned=row["state"] == "planned", started=starts_at <= now,
        recordable=now >= starts_at - DOOR_OPENS,
    )  # fmt: skip
    return Mine(leads, verbs, [], [])


def _person(id: str | None, shown_name: str, photo: str | None) -> Person | None:
    return Person(id, shown_name, photo) if id else None
