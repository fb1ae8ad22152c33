"""Editing what one wrote, and taking it away: a stone stays, so that its number and its client's id stay taken."""

from backend.chat.cards import MessageView
from backend.chat.rules import check_edit, read_text
from backend.chat.taking import Taken, after, seen, take, take_unseen
from backend.clock import now
from backend.database import execute, fetch_one, transaction
from backend.errors import NotAllowed, NotFound
from backend.people.views import listed
from backend.permissions import Actor
from backend.photos import actions as photos

# Other words than were read before somebody shut the author out are withheld like what is written afterwards.
EDIT = """UPDATE message SET text = $2, edited_at = $3, change = $4, withheld_from = COALESCE(withheld_from,
(SELECT b.blocker_id FROM conversation c JOIN conversation_member o ON o.conversation_id = c.id
 JOIN block b ON b.blocker_id = o.resident_id AND b.blocked_id = message.author_id
 WHERE c.id = message.conversation_id AND c.kind = 'direct')) WHERE id = $1"""
STONE = """UPDATE message SET text = '', photos = '[]', mentions = '[]', reply_to_id = NULL, reply_to_seq = NULL,
edited_at = NULL, deleted_at = $2, deleted_by = $3, change = $4 WHERE id = $1"""
FORGET = ("DELETE FROM message_mention WHERE message_id = $1", "DELETE FROM message_reaction WHERE message_id = $1")


async def edit(actor: Actor, message: str, text: str) -> MessageView:
    """Other words, by its author, within two days.

    Raises NotAllowed, NotFound, Invalid, Conflict (message_deleted, edit_too_late).
    """
    await seen(actor, message)
    async with transaction():
        taken = await take(actor, message)
        own = taken.author is not None and taken.author == actor.resident
        check_edit(own=own, deleted=taken.deleted, made_at=taken.made_at, now=now())
        words = read_text(text, listed(taken.row["photos"]))
        await execute(EDIT, message, words, now(), taken.change)
        await taken.tell(actor.resident)
    return await after(actor, message)


async def delete(actor: Actor, message: str) -> None:
    """By its author, at any time; what is gone already is fine. Raises NotAllowed, NotFound."""
    async with transaction():
        row = await fetch_one("SELECT author_id, deleted_at FROM message WHERE id = $1", message)
        conversation = await seen(actor, message)
        if row is None or row["author_id"] != actor.resident:
            raise NotAllowed
        if row["deleted_at"] is not None:
            return
        taken = await take_unseen(message, conversation)
        if not taken.deleted:
            await _to_stone(taken, "author", actor.resident)


async def remove(message: str) -> None:
    """By a moderator, whose right to do so the caller knows, in the caller's transaction. Raises NotFound."""
    row = await fetch_one("SELECT conversation_id, deleted_at FROM message WHERE id = $1", message)
    if row is None:
        raise NotFound
    if row["deleted_at"] is None:
        await _to_stone(await take_unseen(message, row["conversation_id"]), "moderator", None)


async def _to_stone(taken: Taken, by: str, resident: str | None) -> None:
    await photos.take_away(listed(taken.row["photos"]))
    await execute(STONE, taken.id, now(), by, taken.change)
    for sql in FORGET:
        await execute(sql, taken.id)
    await taken.tell(resident)
