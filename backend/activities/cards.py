"""What goes out about an occurrence: the card that many see, and the whole for who opens it."""

from datetime import date
from typing import Literal

from msgspec import Struct

from backend.activities.may import SlotVerb, Verb
from backend.clock import Instant
from backend.people.rules import Skill
from backend.people.views import Person

OccurrenceState = Literal["planned", "cancelled"]
SignUpState = Literal["in", "waiting", "missing"]


class Group(Struct, frozen=True, gc=False):
    id: str
    name: str


class SlotMine(Struct, frozen=True, gc=False):
    """The reader's own sign-up. `position` in the queue of people while waiting; `promoted`: may still decline."""

    sign_up: str
    state: SignUpState
    position: int | None
    guests: int
    partner: str | None
    standing: bool
    shown: bool
    promoted: bool
    attended: bool | None


class SlotView(Struct, gc=False):
    """A role. `taken` counts places held, guests included, `waiting` people. `mine` and `may` are the reader's."""

    id: str
    position: int
    name: str
    capacity: int | None
    skill: Skill | None
    counts: bool
    minutes: int
    taken: int
    waiting: int
    mine: SlotMine | None = None
    may: tuple[SlotVerb, ...] = ()


class StandInWish(Struct, frozen=True, gc=False):
    """The reader is asked to stand in; `person` null when they don't show their name."""

    sign_up: str
    slot: str
    person: Person | None


class PairWish(Struct, frozen=True, gc=False):
    """A neighbour would like to come together with the reader."""

    id: str
    slot: str
    person: Person
    guests: int


class Mine(Struct, gc=False):
    """The reader's part."""

    runs: bool
    may: tuple[Verb, ...]
    stand_in: list[StandInWish]
    pairs: list[PairWish]


class OccurrenceCard(Struct, gc=False):
    """One time of an activity as one reader sees it; `mine` is null where there is no reader (frames to many)."""

    id: str
    activity: str
    seq: int
    version: int
    state: OccurrenceState
    title: str
    place: str
    starts_at: Instant
    ends_at: Instant
    zone: str
    rule: str | None
    cost_note: str
    guests: int
    sign_off_hours: int
    fair_share: int | None
    public: bool
    words: str
    photos: list[str]
    group: Group | None
    organiser: Person
    slots: list[SlotView]
    mine: Mine | None


class Comes(Struct, gc=False):
    """Somebody who comes; `person` null is a neighbour who doesn't show their name."""

    slot: str
    person: Person | None
    guests: int


class OccurrenceDetail(OccurrenceCard, gc=False):
    """The whole. `first_on`, `at` and `minutes` are the plan's; `conversation` is there for who is in it.

    `standing`: the slots that the reader is signed up to for each time.
    """

    text: str
    first_on: date
    at: str
    minutes: int
    newcomer_share: int
    conversation: str | None
    coming: list[Comes]
    standing: list[str]


class AgendaPage(Struct, gc=False):
    """`seq` is where to catch up from: read before the items."""

    items: list[OccurrenceCard]
    seq: int
    next: str | None


class AgendaChanges(Struct, gc=False):
    """What changed after a number of the agenda; `reset` means: too much, fetch everything anew."""

    seq: int
    reset: bool
    changed: list[OccurrenceCard]
    gone: list[str]


class Expected(Struct, gc=False):
    """One line of the organiser's list; `state` as in entries.py, `no_show` is for who runs it only."""

    sign_up: str
    slot: str
    person: Person
    state: SignUpState
    guests: int
    place: int
    partner: str | None
    attended: bool | None
    no_show: bool
    minutes: int


class Attendance(Struct, gc=False):
    occurrence: str
    version: int
    people: list[Expected]


class Unrecorded(Struct, gc=False):
    """Over for 14 days, and of somebody expected nobody said whether they came."""

    id: str
    title: str
    starts_at: Instant
    expected: int


class Changed(Struct, gc=False):
    """What a change did: the occurrences that took it, and those left as they were since people signed up."""

    touched: list[str]
    affected: list[str]


class SignUpOutcome(Struct, gc=False):
    """`outcome` in words of facts.py; `asks_stand_in` changed nothing yet: ask them whether to call for one."""

    outcome: Literal["in", "waiting", "out", "asks_stand_in", "missing"]
    position: int | None = None
