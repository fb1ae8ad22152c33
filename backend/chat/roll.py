"""Who is in a conversation, by name where that is of use."""

from backend.chat.cards import ConversationKind
from backend.database import fetch
from backend.people.residents import LIVES_HERE
from backend.people.views import Person

MOST_NAMED = 200
AMONG = {
    "square": "TRUE",
    "group": "EXISTS (SELECT 1 FROM group_membership m WHERE m.resident_id = r.id AND m.group_id = $2)",
}
# Who moved out stays the other one of a conversation that they had.
SEATED = """EXISTS (SELECT 1 FROM conversation_member m WHERE m.resident_id = r.id AND m.conversation_id = $2)
AND r.complex_id = $1"""


async def of(kind: ConversationKind, complex: str, subject: str | None, id: str) -> tuple[int, list[Person]]:
    """How many there are, and their names; none of the square, nor where there are more than 200."""
    where = f"{LIVES_HERE} AND {AMONG[kind]}" if kind in AMONG else SEATED
    values = (complex,) if kind == "square" else (complex, subject if kind == "group" else id)
    if kind != "square":
        found = await fetch(
            f"SELECT r.id, r.shown_name, r.photo_id FROM resident r WHERE {where} ORDER BY r.shown_name, r.id"
            f" LIMIT {MOST_NAMED + 1}",
            *values,
        )
        if len(found) <= MOST_NAMED:
            return len(found), [Person(*row) for row in found]
    return int((await fetch(f"SELECT COUNT(*) FROM resident r WHERE {where}", *values))[0][0]), []
