"""What happened in a sign-up book: whom it befell. Actions store, tell and record by these."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Came:
    """Signed up and has a place at once."""

    resident: str


@dataclass(frozen=True, slots=True)
class Waits:
    """Signed up and waits, as number `position` in the queue of people."""

    resident: str
    position: int


@dataclass(frozen=True, slots=True)
class Promoted:
    """Waited and has a place now: to be told, and may decline."""

    resident: str


@dataclass(frozen=True, slots=True)
class Left:
    """Is out, free of anything."""

    resident: str


@dataclass(frozen=True, slots=True)
class Declined:
    """Says no to the place they waited for."""

    resident: str


@dataclass(frozen=True, slots=True)
class AsksStandIn:
    """Nothing changed: it is late, so ask them whether to call for a stand-in."""

    resident: str


@dataclass(frozen=True, slots=True)
class StillExpected:
    """A stand-in is looked for; until then they are expected."""

    resident: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """Somebody took over: they are out and no longer expected."""

    resident: str
    by: str


@dataclass(frozen=True, slots=True)
class ComesAfterAll:
    """Was missing and comes: no stand-in is needed any more."""

    resident: str


Fact = Came | Waits | Promoted | Left | Declined | AsksStandIn | StillExpected | Replaced | ComesAfterAll
