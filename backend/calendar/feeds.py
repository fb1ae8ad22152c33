"""What stands in each calendar, and for whom."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any

import msgspec
from msgspec import Struct

from backend.activities.visibility import places, require_agenda, sees, shaped
from backend.calendar.rules import Entry, build
from backend.clock import now
from backend.database import as_time, look
from backend.errors import NotFound
from backend.ids import digest
from backend.people.residents import LIVES_HERE
from backend.permissions import Actor
from backend.words import say

SINCE = timedelta(days=30)
MOST = 2000
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}\Z")

# Whoever moved out has no calendar here, whatever becomes of the row.
BY_TOKEN = f"""SELECT t.kind, r.id, r.complex_id, r.language, x.name, x.zone FROM calendar_address t
JOIN resident r ON r.id = t.resident_id JOIN complex x ON x.id = r.complex_id
WHERE t.sha256 = $1 AND {LIVES_HERE.replace("$1", "t.complex_id")}"""
FIELDS = """o.id, o.ics_seq, o.starts_at, o.ends_at, o.changed_at, COALESCE(o.title, a.title),
COALESCE(o.text, a.text), COALESCE(o.place, a.place), o.state, o.words"""
# Who left the group of an activity does not learn any more what it does.
OWN = f"""SELECT {FIELDS}, u.state, l.name, u.changed_at FROM sign_up u JOIN occurrence o ON o.id = u.occurrence_id
JOIN activity a ON a.id = o.activity_id JOIN slot l ON l.id = u.slot_id
WHERE u.resident_id = $1 AND u.state IN ('in', 'waiting', 'missing') AND o.state IN ('planned', 'cancelled')
AND o.ends_at >= $2 AND (a.group_id IS NULL
 OR EXISTS (SELECT 1 FROM group_membership m WHERE m.group_id = a.group_id AND m.resident_id = $1))
ORDER BY o.starts_at, o.id, u.state, l.position LIMIT {MOST}"""
HOUSE = f"""SELECT {FIELDS}, NULL, '', NULL FROM occurrence o JOIN activity a ON a.id = o.activity_id
WHERE o.complex_id = $1 AND a.public AND o.state IN ('planned', 'cancelled') AND o.ends_at >= $2
ORDER BY o.starts_at, o.id LIMIT {MOST}"""


class Feed(Struct, frozen=True):
    """A calendar before it is written: `tag` tells whether anything changed, without writing it."""

    name: str
    zone: str
    entries: list[Entry]

    @property
    def tag(self) -> str:
        return f'"{blake2b(msgspec.json.encode(self), digest_size=12).hexdigest()}"'

    def write(self) -> bytes:
        return build(self.name, self.zone, self.entries)


async def by_token(secret: str) -> Feed:
    """The calendar under this address. Raises NotFound for one that never was as much as for one that is over."""
    rows = await look(BY_TOKEN, digest(secret)) if TOKEN.match(secret) else []
    if not rows:
        raise NotFound
    kind, resident, complex, language, name, zone = tuple(rows[0])
    since = now() - SINCE
    if kind == "house":
        return Feed(name, zone, _entries(await look(HOUSE, complex, since), language))
    title = _words(language, "calendar-mine", complex=name)
    return Feed(title, zone, _entries(await look(OWN, resident, since), language))


async def one(actor: Actor, occurrence: str) -> Feed:
    """One activity, to add to a calendar. Raises NotAllowed, NotFound."""
    require_agenda(actor)
    sql = f"""SELECT {FIELDS}, NULL, '', NULL FROM occurrence o JOIN activity a ON a.id = o.activity_id
    WHERE o.id = $4 AND o.state IN ('planned', 'cancelled') AND {sees()}"""
    rows = await look(sql, *places(actor), occurrence) if shaped(occurrence) else []
    if not rows:
        raise NotFound
    entries = _entries(rows, actor.language)
    return Feed(entries[0].title, actor.zone, entries)


def _entries(rows: Sequence[Any], language: str) -> list[Entry]:
    """One entry a time, also for who has two roles in it: in one of them is in."""
    found: dict[str, Entry] = {}
    for row in rows:
        id, sequence, starts, ends, changed, title, text, place, state, words, mine, role, mine_changed = tuple(row)
        if id in found:
            continue
        entry = Entry(
            id, sequence, as_time(starts), as_time(ends), _latest(changed, mine_changed),
            f"{title} ({role})" if role else title, "\n\n".join(filter(None, (words, text))), place,
        )  # fmt: skip
        if state == "cancelled":
            entry = msgspec.structs.replace(entry, state="cancelled")
        elif mine == "waiting":
            title = _words(language, "calendar-waiting", title=entry.title)
            entry = msgspec.structs.replace(entry, state="tentative", title=title)
        found[id] = entry
    return list(found.values())


def _words(language: str, message: str, **args: str) -> str:
    # The marks that keep directions apart show as boxes in some calendar programs.
    return say(language, message, **args).replace("\u2068", "").replace("\u2069", "")


def _latest(*moments: Any) -> datetime:
    return max(as_time(one) for one in moments if one is not None)
