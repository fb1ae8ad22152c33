"""What else there is to do for who signed up to something that was called off (peers.md, number 1)."""

from msgspec import Struct

from backend.activities import rows
from backend.activities.cards import OccurrenceCard
from backend.activities.visibility import audience, places, require_agenda
from backend.clock import now
from backend.database import any_of, array, as_time, fetch, on_postgres
from backend.permissions import Actor

MOST = 3
# Slots that count with a place free, of what this reader is meant to see and did not sign up to, that ask no skill
# or one they have, at no time that they already promised.
FREE = """SELECT o.id, s.id AS slot FROM slot s JOIN occurrence o ON o.id = s.occurrence_id
JOIN activity a ON a.id = o.activity_id
WHERE o.complex_id = $2 AND o.state = 'planned' AND o.starts_at > $4 AND s.counts AND s.waiting = 0
AND (s.capacity IS NULL OR s.taken < s.capacity) AND {audience}
AND (s.skill IS NULL OR s.skill IN (SELECT {skills}))
AND NOT EXISTS (SELECT 1 FROM sign_up u JOIN occurrence b ON b.id = u.occurrence_id WHERE u.resident_id = $1
 AND u.state IN ('in', 'waiting', 'missing') AND b.state = 'planned'
 AND b.starts_at < o.ends_at AND b.ends_at > o.starts_at)
ORDER BY o.starts_at, o.id, s.position LIMIT 20"""
POSTGRES_SKILLS = "jsonb_array_elements_text(skills) FROM resident WHERE id = $1"
SQLITE_SKILLS = "value FROM resident, json_each(resident.skills) WHERE resident.id = $1"


class Offer(Struct, gc=False):
    """A slot that counts as hours and has a place free."""

    slot: str
    occurrence: OccurrenceCard


async def others(actor: Actor) -> list[Offer]:
    """Up to three that fit, soonest first, each of another occurrence. Raises NotAllowed."""
    require_agenda(actor)
    sql = FREE.format(audience=audience(), skills=POSTGRES_SKILLS if on_postgres() else SQLITE_SKILLS)
    first: dict[str, str] = {}
    for row in await fetch(sql, *places(actor), now()):
        first.setdefault(row["id"], row["slot"])
    ids = list(first)[:MOST]
    found = await fetch(f"{rows.select()} WHERE o.id {any_of('$2')}", actor.resident, array(ids))
    cards = await rows.cards(sorted(found, key=lambda row: as_time(row["starts_at"])), actor, now())
    return [Offer(first[card.id], card) for card in cards]
