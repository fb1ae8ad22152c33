"""Adding a photo, showing it to an audience, and who may fetch it."""

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from backend.clock import now
from backend.database import any_of, array, execute, fetch, fetch_one, on_postgres, transaction
from backend.errors import Busy, Invalid, NotFound, TooMany
from backend.ids import ID_LENGTH, opaque_id
from backend.permissions import Actor, may_moderate
from backend.photos import store
from backend.photos.models import Photo
from backend.photos.pictures import made_of
from backend.photos.rules import MOST_A_DAY, SIZES

# Chat lies above this room, so its tables are called by name. Who may read the message it hangs on; of a reported one
# ($6: who may moderate) also the moderators, until they decided.
CHAT = """EXISTS (SELECT 1 FROM message m JOIN conversation c ON c.id = m.conversation_id
LEFT JOIN conversation_member me ON me.conversation_id = c.id AND me.resident_id = $3
WHERE m.conversation_id = p.conversation_id AND m.author_id = p.owner_id AND m.photos <> '[]' AND {hangs}
AND m.deleted_at IS NULL AND (m.author_id = $3 OR ((m.withheld_from IS NULL OR m.withheld_from <> $3)
 AND (c.kind = 'square' OR (c.kind = 'group' AND c.subject_id {groups})
 OR (c.kind NOT IN ('square', 'group') AND me.from_seq < m.seq)))
OR ($6 AND EXISTS (SELECT 1 FROM message_report t WHERE t.message_id = m.id AND t.decision IS NULL))))"""
# Its owner; neighbours when it hangs on a call for all or is somebody's portrait; a group's members for theirs.
# What hung on a message that was deleted is for nobody.
VISIBLE = """p.complex_id = $2 AND ((p.owner_id = $3 AND p.audience NOT IN ('chat', 'nobody'))
OR ($4 AND (p.audience = 'complex' OR (p.audience = 'group' AND p.group_id {groups})
OR (p.audience = 'chat' AND {chat})
OR EXISTS (SELECT 1 FROM resident r WHERE r.photo_id = p.id AND r.complex_id = $2))))"""

# One photo a person at a time: otherwise one neighbour could keep all others waiting.
_at_hand: set[str] = set()


async def add(actor: Actor, data: bytes) -> Photo:
    """Keep a photo, for its owner alone until it is attached to something.

    Raises what `pictures.made_of` raises, StorageFull, TooMany, Busy while another photo of theirs is being made.
    """
    if actor.resident in _at_hand:
        raise Busy
    _at_hand.add(actor.resident)
    try:
        await _refuse_too_many(actor.resident)
        pictures = await made_of(data)
    finally:
        _at_hand.discard(actor.resident)
    # Not dated: a portrait's id would tell when somebody joined.
    id = opaque_id()
    # Before the row: a file without a row is litter, a row without a file a broken promise.
    await store.write(id, pictures)
    async with transaction():
        return await Photo.create(
            id=id,
            complex_id=actor.complex,
            owner_id=actor.resident,
            width=pictures.width,
            height=pictures.height,
            made_at=now(),
        )


async def _refuse_too_many(owner: str) -> None:
    since = now() - timedelta(days=1)
    row = await fetch_one("SELECT COUNT(*) AS n FROM photo WHERE owner_id = $1 AND made_at > $2", owner, since)
    if row is not None and row["n"] >= MOST_A_DAY:
        raise TooMany(3600)


async def get(actor: Actor, id: str, size: str) -> bytes:
    """The picture as WebP. Raises NotFound also for who may not see it."""
    if size not in SIZES:
        raise Invalid("invalid", "size")
    if len(id) != ID_LENGTH or not id.isalnum() or not id.isascii():
        raise NotFound
    sql = f"SELECT 1 FROM photo p WHERE p.id = $1 AND {_visible(on_postgres())}"
    who = (actor.complex, actor.resident, actor.neighbour, array(actor.groups), may_moderate(actor))
    if not await fetch(sql, id, *who):
        raise NotFound
    return await store.read(id, size)


@lru_cache
def _visible(postgres: bool) -> str:
    hangs = "m.photos ? p.id" if postgres else "p.id IN (SELECT value FROM json_each(m.photos))"
    groups = any_of("$5")
    return VISIBLE.format(groups=groups, chat=CHAT.format(groups=groups, hangs=hangs))


async def show(ids: Sequence[str], owner: str, audience: str, group: str | None) -> None:
    """Let `audience` (complex, or group with its id) see these photos. Raises Invalid `unknown_photo` for another's."""
    if not ids:
        return
    sql = f"""UPDATE photo SET audience = $3, group_id = $4 WHERE owner_id = $2 AND id {any_of("$1")}
    AND audience NOT IN ('chat', 'nobody')"""
    if await execute(sql, array(ids), owner, audience, group) != len(set(ids)):
        raise Invalid("unknown_photo", "photos")


# A photo hangs in one place: elsewhere its audience would be another.
async def send(ids: Sequence[str], owner: str, conversation: str) -> None:
    """Let who reads the conversation see these photos. Raises Invalid `unknown_photo` for another's.

    Also for one that is shown elsewhere: taken away there, it would be gone here too.
    """
    if not ids:
        return
    sql = f"""UPDATE photo SET audience = 'chat', conversation_id = $3 WHERE owner_id = $2 AND id {any_of("$1")}
    AND audience = 'private'"""
    if await execute(sql, array(ids), owner, conversation) != len(set(ids)):
        raise Invalid("unknown_photo", "photos")


async def hide(ids: Sequence[str]) -> None:
    """Leave these photos to their owner alone again."""
    if ids:
        sql = f"UPDATE photo SET audience = 'private', group_id = NULL WHERE id {any_of('$1')}"
        await execute(sql, array(ids))


async def take_away(ids: Sequence[str]) -> None:
    """Nobody sees these photos any more, their owner neither: the message they hung on is deleted."""
    if ids:
        await execute(f"UPDATE photo SET audience = 'nobody' WHERE id {any_of('$1')}", array(ids))
