"""The newest messages of a conversation as the bytes that go out, made once for all who read there.

Who may read, how far the conversation has counted and how everybody shown is called now is asked of the database
every time. All that a page shows is decided by those (docs/decisions/0021), except in a conversation of two, where
something may be withheld from one of them: such a page is never kept.
"""

from functools import lru_cache
from hashlib import blake2b

import msgspec
from msgspec import Struct

from backend.chat import messages
from backend.chat.cards import MessagePage
from backend.chat.seats import FROM, ME, places, require_chat, seated, shaped
from backend.cursors import check_limit
from backend.database import any_of, array, in_transaction_now, look, on_postgres
from backend.errors import NotFound
from backend.permissions import Actor

MOST_BYTES = 8_000_000

_encode = msgspec.json.Encoder().encode
Named = tuple[str, str, str | None]


class Newest(Struct, frozen=True, gc=False):
    """A page, the numbers it was made at and the people it names; `digest` is of the bytes."""

    seq: int
    change: int
    first: int
    before: bool
    ids: object
    people: frozenset[Named]
    body: bytes
    digest: str

    def serves(self, seq: int, change: int, from_seq: int) -> bool:
        """Whether this is what is there now for who sees what came after `from_seq`."""
        begins = self.first > from_seq + 1 if self.before else self.first == from_seq + 1
        return begins and (seq, change) == (self.seq, self.change)


# By the conversation and how many messages, oldest first.
_kept: dict[tuple[str, int], Newest] = {}
_size = 0


async def newest(actor: Actor, conversation: str, limit: int) -> tuple[bytes, str]:
    """What `messages.page` answers for the newest, as JSON with its digest. Raises NotAllowed, NotFound, Invalid."""
    require_chat(actor)
    slot = (conversation, check_limit(limit))
    if not shaped(conversation):
        raise NotFound
    kept = None if in_transaction_now() else _kept.get(slot)
    found = await look(_sql(on_postgres()), *places(actor), conversation, kept.ids if kept else array([]))
    if not found:
        raise NotFound
    kind, seq, change, from_seq = found[0][:4]
    if kept and kept.serves(seq, change, from_seq) and kept.people == {row[4:] for row in found if row[4]}:
        return kept.body, kept.digest
    page = await messages.page(actor, conversation, limit=limit)
    made = _made(page)
    # What a transaction wrote may be undone yet, and its numbers given to something else.
    if kind != "direct" and (page.before or made.first == 1) and not in_transaction_now():
        _keep(slot, made)
    return made.body, made.digest


def forget_all() -> None:
    """Make every page anew."""
    global _size
    _kept.clear()
    _size = 0


def _made(page: MessagePage) -> Newest:
    body = _encode(page)
    shown = [one for item in page.items for one in (item.author, item.about) if one is not None]
    people = frozenset((one.id, one.shown_name, one.photo) for one in shown)
    ids, first = array(list({one.id for one in shown})), page.items[0].seq if page.items else 0
    digest = blake2b(body, digest_size=9).hexdigest()
    return Newest(page.seq, page.change, first, page.before, ids, people, body, digest)


def _keep(slot: tuple[str, int], made: Newest) -> None:
    global _size
    before = _kept.pop(slot, None)
    _kept[slot] = made
    _size += len(made.body) - (len(before.body) if before else 0)
    while _size > MOST_BYTES:
        _size -= len(_kept.pop(next(iter(_kept))).body)


@lru_cache
def _sql(postgres: bool) -> str:
    return f"""SELECT c.kind, c.last_seq, c.last_change, {FROM}, p.id, p.shown_name, p.photo_id
FROM conversation c {ME} LEFT JOIN resident p ON p.id {any_of("$5")} WHERE c.id = $4 AND {seated()}"""
