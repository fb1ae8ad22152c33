"""Who has seen a message: only where the complex has it, and only between those who all show it."""

from backend.chat.seats import FROM, seat
from backend.chat.wishes import mine
from backend.database import fetch
from backend.errors import Invalid
from backend.people.views import Person
from backend.permissions import Actor

# In the square and in working groups nobody's reading is anybody's business.
KINDS = ("direct", "made", "help")
# Who blocked the author never saw what was withheld from them, however far they read.
SEEN = f"""SELECT r.id, r.shown_name, r.photo_id FROM conversation_member me JOIN resident r ON r.id = me.resident_id
JOIN chat_wishes w ON w.resident_id = r.id AND w.shows_seen
WHERE me.conversation_id = $1 AND me.resident_id <> $2 AND me.read_seq >= $3 AND {FROM} < $3
AND NOT EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = $1 AND m.seq = $3 AND m.withheld_from = r.id)
ORDER BY r.shown_name, r.id"""


async def by(actor: Actor, conversation: str, seq: int) -> list[Person]:
    """Who of the others read up to this message at least, by name; nobody where it is not shown.

    Who does not show what they see doesn't see it of others either. Raises NotAllowed, NotFound, Invalid
    out_of_range for a number that is not there yet.
    """
    place = await seat(actor, conversation)
    if not place.from_seq < seq <= place.last_seq:
        raise Invalid("out_of_range", "seq", least=place.from_seq + 1, most=place.last_seq)
    wishes = await mine(actor)
    if place.kind not in KINDS or not (wishes.seen_by_allowed and wishes.shows_seen):
        return []
    rows = await fetch(SEEN, conversation, actor.resident, seq)
    return [Person(row["id"], row["shown_name"], row["photo_id"]) for row in rows]
