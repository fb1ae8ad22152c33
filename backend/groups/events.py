"""What happens to working groups, in ids only."""

from dataclasses import dataclass
from typing import ClassVar

from backend.events import Event


@dataclass(frozen=True, slots=True)
class GroupEvent(Event):
    """A fact of one working group."""

    group: str


@dataclass(frozen=True, slots=True)
class GroupLostCoordinator(GroupEvent):
    """Its last coordinator (`resident`) is none any more: for the board to hear (domain.md, working groups)."""

    kind: ClassVar[str] = "groups.lost_coordinator"

    resident: str


@dataclass(frozen=True, slots=True)
class JoinAsked(GroupEvent):
    """Somebody would like to be in: for its coordinators to hear."""

    kind: ClassVar[str] = "groups.join_asked"

    resident: str


@dataclass(frozen=True, slots=True)
class JoinDecided(GroupEvent):
    """A coordinator (`by`) let somebody in, or said no: for them to hear."""

    kind: ClassVar[str] = "groups.join_decided"

    resident: str
    accepted: bool
    by: str


@dataclass(frozen=True, slots=True)
class Appointed(GroupEvent):
    """Somebody coordinates the group from now on (`here`), or no longer, because `by` said so."""

    kind: ClassVar[str] = "groups.appointed"

    resident: str
    here: bool
    by: str


@dataclass(frozen=True, slots=True)
class TurnGiven(GroupEvent):
    """The rota came to somebody: for them to hear."""

    kind: ClassVar[str] = "groups.turn_given"

    turn: str
    resident: str


@dataclass(frozen=True, slots=True)
class TurnDone(GroupEvent):
    """A turn was done, and counted for these."""

    kind: ClassVar[str] = "groups.turn_done"

    turn: str
    by: str
    residents: tuple[str, ...]
