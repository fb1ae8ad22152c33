"""What goes out about a call: the card that many see, and the whole for who is involved."""

from datetime import date
from typing import Literal

from msgspec import Struct

from backend.clock import Instant
from backend.help.may import Verb
from backend.help.rules import Category
from backend.people.views import Person

Kind = Literal["ask", "offer"]
CallState = Literal["open", "matched", "done", "withdrawn", "expired"]
AnswerState = Literal["offered", "accepted", "declined", "withdrawn", "reported", "done"]


class Group(Struct, frozen=True, gc=False):
    id: str
    name: str


class Mine(Struct, frozen=True, gc=False):
    """The reader's own part in a call, and what they may do."""

    author: bool
    helped: bool
    answer: str | None
    answer_state: AnswerState | None
    expires_soon: bool
    may: tuple[Verb, ...]


class Help(Struct, gc=False):
    """A call as one reader sees it; `mine` is null where there is no reader (frames to many).

    `author` is null when the name is hidden from this reader. `helped` is the person asked for by somebody
    else, shown to the author, to themselves and to who was accepted.
    """

    id: str
    seq: int
    version: int
    kind: Kind
    state: CallState
    category: Category
    title: str
    text: str
    language: str
    wanted_on: date | None
    wanted_until: date | None
    wanted_at: str | None
    minutes_expected: int | None
    people_needed: int
    people_accepted: int
    urgent: bool
    discreet: bool
    for_someone: bool
    created_at: Instant
    changed_at: Instant
    expires_at: Instant
    hidden_reason: str | None
    withdrawn_reason: str | None
    author: Person | None
    helped: Person | None
    group: Group | None
    photos: list[str]
    mine: Mine | None


class Thanks(Struct, rename={"by": "from"}, gc=False):
    """`from` asker is who was helped, helper who helped; an empty text is thanks without words."""

    by: Literal["asker", "helper"]
    text: str


class AnswerView(Struct, gc=False):
    """One answer, to who asked (all of them) or to who gave it (their own).

    `home_label` is the other side's front door, when its owner lets this reader know it.
    """

    id: str
    person: Person
    state: AnswerState
    note: str
    reply: str
    minutes: int | None
    reported_minutes: int | None
    home_label: str | None
    thanks: list[Thanks]
    created_at: Instant


class HelpDetail(Help, gc=False):
    """The whole call, with the answers that this reader may see."""

    answers: list[AnswerView]


class HelpPage(Struct, gc=False):
    items: list[Help]
    next: str | None


class HelpChanges(Struct, gc=False):
    """What changed after a number of the board; `reset` means: too much, fetch everything anew."""

    seq: int
    reset: bool
    changed: list[Help]
    gone: list[str]
