"""The numbers and rules of conversations: pure, `now` is an argument."""

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import get_args

import msgspec

from backend.chat.cards import ConversationKind, ReactionName, Verb
from backend.errors import Conflict, Invalid, NotAllowed
from backend.texts import line, paragraph

LONGEST_TEXT = 4000
LONGEST_TITLE = 80
MOST_PHOTOS = 6
MOST_MENTIONS = 20
MOST_MEMBERS = 100
MOST_COUNTED = 100
EDITABLE = timedelta(days=2)
FIRST_WEEK = timedelta(days=7)
REACTIONS: tuple[ReactionName, ...] = get_args(ReactionName)
# Here who may be in it follows from living here or from the group; a row only keeps what somebody read.
OPEN_KINDS = ("square", "group")

_CLIENT_ID = re.compile(r"[A-Za-z0-9_-]{16,64}\Z")


def read_text(typed: str, photos: Sequence[str] = ()) -> str:
    """The words of a message: 1 to 4000 characters, or none beside a photo. Raises Invalid."""
    return paragraph(typed, "text", least=0 if photos else 1, most=LONGEST_TEXT)


def read_title(typed: str) -> str:
    """What residents call their group: one line of 1 to 80. Raises Invalid."""
    return line(typed, "title", least=1, most=LONGEST_TITLE)


def read_client_id(id: str) -> str:
    """The id that the sender's app made up: 16 to 64 of A-Z a-z 0-9 _ -. Raises Invalid."""
    if not _CLIENT_ID.match(id):
        raise Invalid("invalid", "id")
    return id


def read_reaction(name: str) -> str:
    """Raises Invalid `unknown_choice`."""
    if name not in REACTIONS:
        raise Invalid("unknown_choice", "name")
    return name


def check_ids(ids: Sequence[str], field: str, most: int, code: str) -> None:
    """At most so many, each once. Raises Invalid: too_many_items, or `code` for one that comes twice."""
    if len(ids) > most:
        raise Invalid("too_many_items", field, most=most)
    if len(set(ids)) != len(ids):
        raise Invalid(code, field)


def fingerprint(text: str, photos: Sequence[str], reply_to: str | None, mentions: Sequence[str]) -> str:
    """What tells a message sent again from another one under the same id."""
    body = msgspec.json.encode((text, photos, reply_to, mentions))
    return hashlib.blake2b(body, digest_size=16).hexdigest()


def check_same(first: str, now: str) -> None:
    """The same id stands for the same body, for ever. Raises Conflict `id_used_otherwise`."""
    if first != now:
        raise Conflict("id_used_otherwise")


def check_edit(*, own: bool, deleted: bool, made_at: datetime, now: datetime) -> None:
    """Its author, within two days, while it is there. Raises NotAllowed, Conflict (message_deleted, edit_too_late)."""
    if not own:
        raise NotAllowed
    if deleted:
        raise Conflict("message_deleted")
    if now - made_at > EDITABLE:
        raise Conflict("edit_too_late")


def check_write(*, closed: bool, blocked: bool, moved_out: bool) -> None:
    """`blocked`: by the writer themselves. Raises Conflict (conversation_closed, you_blocked, moved_out)."""
    if closed:
        raise Conflict("conversation_closed")
    if blocked:
        raise Conflict("you_blocked")
    if moved_out:
        raise Conflict("moved_out")


def in_first_week(joined_at: datetime, now: datetime) -> bool:
    """Whether somebody may not yet write first to whomever they like, so that nobody floods a house."""
    return now < joined_at + FIRST_WEEK


def may(kind: ConversationKind, *, closed: bool, blocked: bool, moved_out: bool) -> list[Verb]:
    """What a reader may do in a conversation, besides reading."""
    if closed or blocked or moved_out:
        return []
    return ["write", "add", "leave", "rename"] if kind == "made" else ["write"]


def counted(involvement: str, muted: bool, unread: int, mentions: int) -> tuple[int, int]:
    """What a conversation adds to the numbers on the app's icon: unread and mentions."""
    if muted or involvement in ("nothing", "hidden"):
        return 0, 0
    return (mentions if involvement == "mentions" else unread), mentions


def listed(kind: ConversationKind, involvement: str, last_seq: int, unread: int, mentions: int) -> bool:
    """Whether it stands in the list: a direct one from the first message, a hidden one only while it asks for them."""
    if kind == "direct" and last_seq == 0:
        return False
    return involvement != "hidden" or mentions > 0 or (kind == "direct" and unread > 0)


def direct_key(one: str, other: str) -> str:
    """The same for both, so that two people have one conversation."""
    return f"direct:{min(one, other)}:{max(one, other)}"
