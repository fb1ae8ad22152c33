"""What happens in conversations, in ids only."""

from dataclasses import dataclass
from typing import ClassVar

from backend.events import Event


@dataclass(frozen=True, slots=True)
class ChatEvent(Event):
    """A fact of one conversation."""

    conversation: str


@dataclass(frozen=True, slots=True)
class MessageSent(ChatEvent):
    """A message took the next number; `by` is None for a system line."""

    kind: ClassVar[str] = "chat.message_sent"

    message: str
    seq: int
    by: str | None


@dataclass(frozen=True, slots=True)
class MessageChanged(ChatEvent):
    """Edited, deleted, or a reaction came or went; `change` is the conversation's count of that."""

    kind: ClassVar[str] = "chat.message_changed"

    message: str
    change: int
    by: str | None


@dataclass(frozen=True, slots=True)
class MembershipChanged(ChatEvent):
    """Somebody came in (also: the conversation is new for them) or went out."""

    kind: ClassVar[str] = "chat.membership_changed"

    resident: str
    here: bool


@dataclass(frozen=True, slots=True)
class PlaceChanged(ChatEvent):
    """What this person wants to hear of the conversation, or its title: their own view of it is another now."""

    kind: ClassVar[str] = "chat.place_changed"

    resident: str


@dataclass(frozen=True, slots=True)
class ReadUpTo(ChatEvent):
    """How far somebody has read."""

    kind: ClassVar[str] = "chat.read"

    resident: str
    seq: int
