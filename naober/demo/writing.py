"""From what stands in content/chat to the rows of a conversation, numbered as sending would have numbered them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from backend.chat.models import Conversation, ConversationMember, Mention, Message, Reaction
from backend.chat.rules import fingerprint
from backend.ids import new_id, opaque_id
from backend.people.models import Resident

SOON = timedelta(minutes=3)


class Entry(NamedTuple):
    """One message with its author, or a line of what happened."""

    at: datetime
    author: Resident | None
    plan: Mapping[str, Any]
    what: str | None = None
    about: str | None = None


@dataclass
class Talk:
    """A conversation with all its rows."""

    conversation: Conversation
    members: list[ConversationMember] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    reactions: list[Reaction] = field(default_factory=list)


def write(conversation: Conversation, entries: Iterable[Entry], people: Mapping[Any, Resident]) -> Talk:
    """Number the entries by their time; `people` are those whom `by`, `signs` and `mentions` speak of."""
    talk = Talk(conversation)
    named: dict[str, Message] = {}
    for seq, entry in enumerate(sorted(entries, key=lambda one: one.at), 1):
        message = _message(conversation, seq, entry, people, named)
        talk.messages.append(message)
        named[entry.plan.get("key", "")] = message
        talk.mentions += [
            Mention(
                id=new_id(entry.at), complex_id=conversation.complex_id, message_id=message.id,
                conversation_id=conversation.id, seq=seq, resident_id=one,
            )
            for one in message.mentions
        ]  # fmt: skip
        _change(talk, message, entry, people)
    conversation.last_seq = len(talk.messages)
    if talk.messages:
        conversation.activity = talk.messages[-1].id
    return talk


def seat(talk: Talk, readers: Iterable[Resident], unread: Mapping[str, int]) -> Talk:
    """Give each their place: everything read but for the last few of who has them `unread`."""
    last, began = talk.conversation.last_seq, talk.conversation.made_at
    talk.members += [
        ConversationMember(
            id=opaque_id(), complex_id=talk.conversation.complex_id, conversation_id=talk.conversation.id,
            resident_id=one.id, read_seq=max(0, last - unread.get(one.shown_name, 0)), joined_at=began,
        )
        for one in readers
    ]  # fmt: skip
    return talk


def _message(
    conversation: Conversation, seq: int, entry: Entry, people: Mapping[Any, Resident], named: Mapping[str, Message]
) -> Message:
    id, plan, answered = new_id(entry.at), entry.plan, named.get(entry.plan.get("reply", "-"))
    mentions = [people[one].id for one in plan.get("mentions", ()) if one in people]
    text, reply_to = plan.get("text", ""), answered.id if answered else None
    return Message(
        id=id, complex_id=conversation.complex_id, conversation_id=conversation.id, seq=seq,
        author_id=entry.author.id if entry.author else None, client_id=id,
        fingerprint=fingerprint(text, [], reply_to, mentions) if entry.author else "", what=entry.what,
        about_id=entry.about, text=text, photos=[], mentions=mentions, reply_to_id=reply_to,
        reply_to_seq=answered.seq if answered else None, made_at=entry.at,
    )  # fmt: skip


def _change(talk: Talk, message: Message, entry: Entry, people: Mapping[Any, Resident]) -> None:
    """Signs, edits and deletions: each takes the conversation's next number of changes."""
    conversation, soon = talk.conversation, message.made_at + SOON
    given = [(name, people[who]) for name, by in entry.plan.get("signs", {}).items() for who in by if who in people]
    talk.reactions += [
        Reaction(
            id=new_id(soon), complex_id=conversation.complex_id, message_id=message.id, resident_id=who.id,
            name=name, made_at=soon,
        )
        for name, who in given
        if who is not entry.author
    ]  # fmt: skip
    edited, deleted = entry.plan.get("edited", False), entry.plan.get("deleted", False)
    if changes := len(given) + edited + deleted:
        conversation.last_change += changes
        message.change = conversation.last_change
    if edited:
        message.edited_at = soon
    if deleted:
        message.text, message.mentions, message.deleted_at, message.deleted_by = "", [], soon, "author"
