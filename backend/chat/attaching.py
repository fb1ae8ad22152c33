"""What hangs on a message: photos of the sender, neighbours it names, the message it answers."""

from collections.abc import Sequence

from backend.chat.inserting import Item, Outcome
from backend.chat.rules import MOST_MENTIONS, MOST_PHOTOS, check_ids
from backend.chat.seats import FROM, ME, Seat, places, seat, seated, shaped
from backend.database import any_of, array, execute, fetch, look
from backend.errors import Invalid
from backend.ids import new_id
from backend.people.residents import LIVES_HERE
from backend.permissions import Actor
from backend.photos.actions import send

REPLIED = f"""SELECT x.seq FROM message x JOIN conversation c ON c.id = x.conversation_id {ME}
WHERE x.id = $4 AND c.id = $5 AND x.seq > {FROM} AND COALESCE(x.withheld_from <> $1, TRUE) AND """
MENTION = """INSERT INTO message_mention (id, complex_id, message_id, conversation_id, seq, resident_id)
VALUES ($1, $2, $3, $4, $5, $6)"""
IN_GROUP = "EXISTS (SELECT 1 FROM group_membership m WHERE m.resident_id = r.id AND m.group_id = $3)"
MEMBER = "EXISTS (SELECT 1 FROM conversation_member m WHERE m.resident_id = r.id AND m.conversation_id = $3)"


def check(photos: Sequence[str], mentions: Sequence[str]) -> None:
    """At most 6 photos and 20 neighbours, each once. Raises Invalid."""
    if photos:
        check_ids(photos, "photos", MOST_PHOTOS, "unknown_photo")
        if not all(map(shaped, photos)):
            raise Invalid("unknown_photo", "photos")
    if mentions:
        check_ids(mentions, "mentions", MOST_MENTIONS, "unknown_resident")
        if not all(map(shaped, mentions)):
            raise Invalid("unknown_resident", "mentions")


async def replied(actor: Actor, conversation: str, message: str) -> int:
    """The number of the message answered. Raises NotFound for the conversation, Invalid `unknown_message`."""
    if shaped(message):
        rows = await look(REPLIED + seated(), *places(actor), message, conversation)
        if rows:
            return int(rows[0][0])
    await seat(actor, conversation)
    raise Invalid("unknown_message", "reply_to")


async def attach(actor: Actor, item: Item, found: Outcome, photos: Sequence[str], mentions: Sequence[str]) -> None:
    """In the transaction of the message. Raises Invalid: unknown_photo, unknown_resident."""
    await send(photos, actor.resident, item.conversation)
    if not mentions:
        return
    if await readers(await seat(actor, item.conversation), actor.complex, mentions) != set(mentions):
        raise Invalid("unknown_resident", "mentions")
    for one in mentions:
        if one != found.withheld_from:
            await execute(MENTION, new_id(), actor.complex, item.id, item.conversation, found.seq, one)


async def readers(place: Seat, complex: str, residents: Sequence[str]) -> set[str]:
    """Those of these people who can read the conversation."""
    among = {"square": "$3 = $3", "group": IN_GROUP}.get(place.kind, MEMBER)
    of = place.subject if place.kind == "group" else place.id
    sql = f"SELECT r.id FROM resident r WHERE {LIVES_HERE} AND {among} AND r.id {any_of('$2')}"
    return {row[0] for row in await fetch(sql, complex, array(residents), of)}
