"""What goes out of working groups."""

from datetime import date
from typing import Literal

from msgspec import Struct

from backend.clock import Instant
from backend.groups.rules import Every, GroupKind
from backend.people.views import Person

Verb = Literal["join", "ask", "take_back", "leave", "change", "archive", "restore"]
TurnVerb = Literal["take", "give_back", "done"]


class Meeting(Struct):
    """When a group next meets. What and where is for members: for others `occurrence` is null, the words are empty."""

    starts_at: Instant
    ends_at: Instant
    occurrence: str | None
    title: str
    place: str


class GroupView(Struct, kw_only=True):
    """A working group; `member` says whether the reader is in it, `coordinates` whether they coordinate it.

    `asked` is what became of the reader's wish to be let in. `lacks_coordinator`: nobody coordinates it now, which
    is for the board to mend.
    """

    id: str
    name: str
    purpose: str
    kind: GroupKind
    photo: str | None
    member: bool
    coordinates: bool
    asked: Literal["waiting", "refused"] | None
    people: int
    coordinators: list[Person]
    lacks_coordinator: bool
    next_meeting: Meeting | None
    archived: bool
    may: list[Verb]


class TurnView(Struct, kw_only=True):
    """One time that a task is to be done, who does it, and whether the reader does."""

    id: str
    due_on: date | None
    done: bool
    mine: bool
    who: list[Person]
    may: list[TurnVerb]


class TaskView(Struct, kw_only=True):
    """What there is to do in a group: `minutes` count for each who did it; `every` is null for what is done once."""

    id: str
    title: str
    text: str
    minutes: int
    people: int
    every: Every | None
    turns: list[TurnView]


class MyTurn(Struct, kw_only=True):
    """A turn of the reader's, with what it is of."""

    group: str
    group_name: str
    task: str
    title: str
    minutes: int
    turn: TurnView


class GroupDetail(GroupView, kw_only=True):
    """The group's page. Names of members, the conversation and the tasks are for members; `members` is empty above 200.

    `requests` counts who waits to be let in, for who runs the group.
    """

    members: list[Person]
    conversation: str | None
    tasks: list[TaskView]
    requests: int
    version: int
