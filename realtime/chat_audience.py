"""Who hears of a conversation, read when a fact of it is told: rows that are gone hear nothing any more."""

from msgspec import Struct

from backend.database import look

# Never changes, and small; whole complexes have fewer conversations.
MOST_KNOWN = 5000

OF = "SELECT kind, subject_id FROM conversation WHERE id = $1"
MEMBERS = "SELECT resident_id FROM conversation_member WHERE conversation_id = $1 AND from_seq < $2"


class Kind(Struct, frozen=True):
    """`open`: everybody of the complex or of `group`; otherwise those who have a row."""

    name: str
    group: str | None

    @property
    def open(self) -> bool:
        return self.name in ("square", "group")


_known: dict[str, Kind] = {}


async def kind(conversation: str) -> Kind | None:
    """What kind of conversation this is, for ever; None when there is none."""
    if conversation not in _known:
        rows = await look(OF, conversation)
        if not rows:
            return None
        if len(_known) >= MOST_KNOWN:
            _known.clear()
        name = rows[0][0]
        _known[conversation] = Kind(name, rows[0][1] if name == "group" else None)
    return _known[conversation]


async def members(conversation: str, seq: int = 2**53) -> tuple[str, ...]:
    """Who has a row there and may see the message with that number."""
    return tuple(row[0] for row in await look(MEMBERS, conversation, seq))
