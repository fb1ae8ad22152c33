"""The frames of conversations and of who is here, both ways."""

from typing import Annotated

import msgspec

from backend.chat.cards import ConversationView, MessageView, ReadView
from realtime.said import Inbound, Number

MOST_CURSORS = 200
MOST_WATCHED = 50

# A conversation, and the numbers of the last message and the last change that the phone has of it.
Cursors = Annotated[list[tuple[str, Number, Number]], msgspec.Meta(max_length=MOST_CURSORS)]

Known = Cursors | None


class ChatSend(Inbound, frozen=True, tag="chat.send"):
    """Write a message, as `PUT …/messages/{id}` does. Gets chat.sent or chat.refused; may be said again."""

    conversation: str
    id: str
    text: str = ""
    photos: tuple[str, ...] = ()
    reply_to: str | None = None
    mentions: tuple[str, ...] = ()


class ChatRead(Inbound, frozen=True, tag="chat.read"):
    """I have read up to this number. The own devices hear chat.read. Once a second is often enough."""

    conversation: str
    seq: Number


class ChatTyping(Inbound, frozen=True, tag="chat.typing"):
    """I am writing here. Say it every few seconds; it is never answered."""

    conversation: str


class PresenceWatch(Inbound, frozen=True, tag="presence.watch"):
    """Tell me who of these is here, and of nobody else: answered with a frame for each, and with one at each change."""

    residents: Annotated[list[str], msgspec.Meta(max_length=MOST_WATCHED)]


class ChatMessage(msgspec.Struct, tag="chat.message"):
    """A message, new in the conversation."""

    conversation: str
    seq: int
    message: MessageView


class ChatChanged(msgspec.Struct, tag="chat.changed"):
    """A message as it is after a change: edited, deleted, or another reaction."""

    conversation: str
    change: int
    message: MessageView


class ChatConversation(msgspec.Struct, tag="chat.conversation"):
    """The own view of a conversation: it is new, or its title, its members or the own place changed."""

    conversation: ConversationView


class ChatGone(msgspec.Struct, tag="chat.gone"):
    """This conversation is not this person's (any more): take it away."""

    conversation: str


class ChatReadUpTo(ReadView, tag="chat.read"):
    """How far this person has read, told to their own devices."""


class ChatSeen(msgspec.Struct, tag="chat.seen"):
    """Somebody has read up to this number: only where both let others see that."""

    conversation: str
    resident: str
    seq: int


class ChatTypes(msgspec.Struct, tag="chat.typing"):
    """Somebody is writing; forget it after six seconds."""

    conversation: str
    resident: str


class Presence(msgspec.Struct, tag="presence"):
    """Whether somebody who is watched is here, as far as this person may know."""

    resident: str
    here: bool


class ChatReset(msgspec.Struct, tag="chat.reset"):
    """Too much was missed to send it: fetch this conversation anew, or all of them where it is null."""

    conversation: str | None


class ChatReached(msgspec.Struct, tag="chat.reached"):
    """Caught up: of this conversation all was sent up to these numbers."""

    conversation: str
    seq: int
    change: int


class ChatSent(msgspec.Struct, tag="chat.sent"):
    """The message with the phone's own id is kept for good."""

    id: str
    conversation: str
    message: MessageView


class ChatRefused(msgspec.Struct, tag="chat.refused"):
    """A chat.send (or, without `id`, a chat.read) is not done. `code` is stable, `detail` is for people."""

    id: str | None
    conversation: str
    code: str
    detail: str


ChatInbound = ChatSend | ChatRead | ChatTyping | PresenceWatch
ChatOutbound = (
    ChatMessage
    | ChatChanged
    | ChatConversation
    | ChatGone
    | ChatReadUpTo
    | ChatSeen
    | ChatTypes
    | Presence
    | ChatReset
    | ChatReached
    | ChatSent
    | ChatRefused
)
