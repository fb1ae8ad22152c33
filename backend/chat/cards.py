"""What goes out of conversations: to one reader, or (messages) the same bytes to all who may read them."""

from typing import Literal

from msgspec import Struct

from backend.clock import Instant
from backend.people.views import Person

ConversationKind = Literal["square", "direct", "made", "group", "activity", "help"]
Involvement = Literal["everything", "mentions", "nothing", "hidden"]
ReactionName = Literal["thumb", "heart", "laugh", "wow", "sad", "thanks", "party", "clap", "coffee", "wave"]
What = Literal[
    "opened", "added", "joined", "left", "removed", "titled", "accepted", "reported", "done", "thanked",
    "withdrawn", "offered",
]  # fmt: skip
Verb = Literal["write", "add", "leave", "rename"]


class Reply(Struct, frozen=True, gc=False):
    """Which message this answers. Its words are not repeated: who came later may not read them, and they may change."""

    id: str
    seq: int


class Reacted(Struct, frozen=True, gc=False):
    """A sign under a message, and the ids of who gave it."""

    name: ReactionName
    by: list[str]


class MessageView(Struct, gc=False):
    """A message, the same for everybody who may read it.

    `author` is null for a system line, which says `what` happened and to whom (`about`). `withheld` stands in the
    place of a message from somebody whom this reader blocked; `deleted` is by whom it was taken away. Both have no
    words and are there for their number alone.
    """

    id: str
    conversation: str
    seq: int
    change: int
    client_id: str
    author: Person | None
    what: What | None
    about: Person | None
    text: str
    photos: list[str]
    mentions: list[str]
    reply_to: Reply | None
    reactions: list[Reacted]
    made_at: Instant
    edited_at: Instant | None
    deleted: Literal["author", "moderator"] | None
    withheld: bool


class ConversationView(Struct, gc=False):
    """A conversation as one reader sees it.

    `other` is the other person of a direct one. `subject` is the id of the group or call it is about. `unread` and
    `mentions` count at most 100. `from_seq`: nothing up to this number is this reader's to see. `title` is empty where
    the app has its own word (square) or shows `other`.
    """

    id: str
    kind: ConversationKind
    title: str
    other: Person | None
    subject: str | None
    last_seq: int
    last_change: int
    from_seq: int
    read_seq: int
    unread: int
    mentions: int
    involvement: Involvement
    muted_until: Instant | None
    closed: bool
    last: MessageView | None
    may: list[Verb]


class ConversationDetail(ConversationView, gc=False):
    """The whole conversation, with who is in it: by name up to 200, of the square and larger groups only how many."""

    members: list[Person]
    people: int


class ConversationPage(Struct, gc=False):
    """By newest message first. `unread` and `mentions` are over everything, muted and hidden ones left out."""

    items: list[ConversationView]
    next: str | None
    unread: int
    mentions: int


class MessagePage(Struct, gc=False):
    """Messages in the order of their numbers; `seq` and `change` are how far the conversation has counted.

    `before` and `after` say whether there is more on that side.
    """

    items: list[MessageView]
    seq: int
    change: int
    before: bool
    after: bool


class MessageChanges(Struct, gc=False):
    """What came and what changed after two numbers; `reset`: too much, fetch the conversation anew."""

    items: list[MessageView]
    seq: int
    change: int
    reset: bool


class ReadView(Struct, gc=False):
    """How far this person has read, and what that leaves here and over everything."""

    conversation: str
    read_seq: int
    unread: int
    mentions: int
    all_unread: int
    all_mentions: int


class Found(Struct, gc=False):
    """A message that has the words, and where it stands."""

    conversation: str
    title: str
    message: MessageView


class FoundPage(Struct, gc=False):
    items: list[Found]
    next: str | None


class Wishes(Struct, gc=False):
    """What neighbours may see of me, and whether this complex has 'seen by' at all."""

    shows_seen: bool
    shows_presence: bool
    shows_typing: bool
    seen_by_allowed: bool


class ReportView(Struct, gc=False):
    """A report for the moderators; `around` is the message with five before and five after, once it is opened."""

    id: str
    reason: Literal["unkind", "threat", "private", "spam", "other"]
    words: str
    made_at: Instant
    author: Person | None
    decision: Literal["removed", "kept"] | None
    message: MessageView
    around: list[MessageView]
