"""One occurrence as it goes out: to one reader with who comes, or as everybody sees it."""

from backend.activities import rows
from backend.activities.cards import Comes, OccurrenceCard, OccurrenceDetail
from backend.activities.visibility import places, require_agenda, sees, shaped
from backend.clock import now
from backend.database import as_date, fetch, fetch_one, look
from backend.errors import NotFound
from backend.people.readers import neighbour
from backend.people.views import Person
from backend.permissions import Actor

# A missing person is expected still, and to neighbours no different from who comes.
COMING = """SELECT u.slot_id, CASE WHEN u.shown OR u.resident_id = $2 THEN r.id END AS person, r.shown_name, r.photo_id,
u.guests FROM sign_up u JOIN slot s ON s.id = u.slot_id JOIN resident r ON r.id = u.resident_id
WHERE u.occurrence_id = $1 AND u.state IN ('in', 'missing') ORDER BY s.position, r.shown_name, r.id"""
INVOLVED = """SELECT a.organiser_id FROM occurrence o JOIN activity a ON a.id = o.activity_id WHERE o.id = $1
UNION SELECT resident_id FROM sign_up WHERE occurrence_id = $1 AND state IN ('in', 'waiting', 'missing')
UNION SELECT q.resident_id FROM stand_in_ask q JOIN stand_in_call k ON k.id = q.call_id
 WHERE k.occurrence_id = $1 AND k.closed_at IS NULL
UNION SELECT p.partner_id FROM pair_ask p JOIN slot s ON s.id = p.slot_id WHERE s.occurrence_id = $1 AND p.yes IS NULL
UNION SELECT t.resident_id FROM standing_sign_up t JOIN slot s ON s.plan_id = t.plan_id WHERE s.occurrence_id = $1"""
STANDING = """SELECT s.id FROM standing_sign_up t JOIN slot s ON s.plan_id = t.plan_id
WHERE t.resident_id = $2 AND s.occurrence_id = $1 ORDER BY s.position"""
TALK = """SELECT c.id FROM conversation c JOIN conversation_member m ON m.conversation_id = c.id
WHERE c.key = 'activity:' || $1 AND m.resident_id = $2"""


async def detail(actor: Actor, occurrence: str) -> OccurrenceDetail:
    """The whole occurrence for this reader. Raises NotAllowed, NotFound."""
    require_agenda(actor)
    found = await _detail(actor, occurrence)
    if found is None:
        raise NotFound
    return found


async def personal(resident: str, occurrence: str) -> OccurrenceDetail | None:
    """The whole for a person without a session, such as for a frame; None when they don't see it.

    What the board may do is left out: that needs a session that is awake.
    """
    actor = await neighbour(resident)
    return None if actor is None or not actor.neighbour else await _detail(actor, occurrence)


async def public_card(occurrence: str) -> OccurrenceCard | None:
    """The card as a neighbour with no part in it sees it; None when nobody does any more."""
    found = await look(f"{rows.select()} WHERE o.id = $2 AND o.state <> 'dropped'", "", occurrence)
    return (await rows.cards(found, None, now()))[0] if found else None


async def audience(occurrence: str) -> tuple[str, str | None]:
    """The complex of an occurrence, and the group when it is meant for one. Raises NotFound."""
    sql = """SELECT o.complex_id, a.group_id FROM occurrence o JOIN activity a ON a.id = o.activity_id
    WHERE o.id = $1"""
    row = await fetch_one(sql, occurrence)
    if row is None:
        raise NotFound
    return row["complex_id"], row["group_id"]


async def involved(occurrence: str) -> list[str]:
    """Those for whom the public card is not all: who organises it, signed up, is asked, or comes each time."""
    return [row[0] for row in await look(INVOLVED, occurrence)]


async def _detail(actor: Actor, occurrence: str) -> OccurrenceDetail | None:
    if not shaped(occurrence):
        return None
    found = await look(f"{rows.select()} WHERE o.id = $4 AND {sees()}", *places(actor), occurrence)
    if not found:
        return None
    row = found[0]
    card = (await rows.filled(found, actor, now()))[0]
    talk = await look(TALK, occurrence, actor.resident)
    card += [row["text"], as_date(row["first_on"]), row["at"], row["minutes"], row["newcomer_share"]]
    standing = [one[0] for one in await look(STANDING, occurrence, actor.resident)]
    card += [talk[0][0] if talk else None, await _coming(actor, occurrence), standing]
    return OccurrenceDetail(*card)


async def _coming(actor: Actor, occurrence: str) -> list[Comes]:
    """Who don't show their name come last, so that their place among the names tells nothing."""
    people = [
        Comes(row[0], Person(row[1], row[2], row[3]) if row[1] else None, row[4])
        for row in await fetch(COMING, occurrence, actor.resident)
    ]
    return [one for one in people if one.person] + [one for one in people if not one.person]
