"""What happens in the agenda."""

from dataclasses import dataclass
from typing import ClassVar

from backend.events import Event


@dataclass(frozen=True, slots=True)
class ActivityEvent(Event):
    """A change of one occurrence. `by` did it (None: the clock), `told` are those who get their own view of it.

    `seq` is the agenda's count at this change, `what` the word the phone hears. `slot` where it is about one.
    """

    what: ClassVar[str] = "changed"

    occurrence: str
    seq: int
    by: str | None
    told: tuple[str, ...] = ()
    slot: str | None = None


@dataclass(frozen=True, slots=True)
class ActivityPlanned(ActivityEvent):
    """A time was made; `first` for the one that stands for a plan somebody just made: one notice is enough."""

    kind: ClassVar[str] = "activity.planned"
    what: ClassVar[str] = "planned"

    first: bool = False


@dataclass(frozen=True, slots=True)
class ActivityChanged(ActivityEvent):
    """`told` besides who did it: those signed up, who get the organiser's words."""

    kind: ClassVar[str] = "activity.changed"


@dataclass(frozen=True, slots=True)
class SeriesChanged(ActivityEvent):
    """The series changed but this occurrence stays as it was, for it has sign-ups: they get the words."""

    kind: ClassVar[str] = "activity.series_changed"
    what: ClassVar[str] = "series_changed"


@dataclass(frozen=True, slots=True)
class SeriesSeenAnew(ActivityEvent):
    """All times of a series went under this one number, for what their plan says shows in each; this is one of them."""

    kind: ClassVar[str] = "activity.series_seen_anew"
    what: ClassVar[str] = "series_seen_anew"


@dataclass(frozen=True, slots=True)
class ActivityCancelled(ActivityEvent):
    kind: ClassVar[str] = "activity.cancelled"
    what: ClassVar[str] = "cancelled"


@dataclass(frozen=True, slots=True)
class ActivityDropped(ActivityEvent):
    """A time of a series that moved, which nobody had signed up to: it is gone."""

    kind: ClassVar[str] = "activity.dropped"
    what: ClassVar[str] = "gone"


@dataclass(frozen=True, slots=True)
class SignedUp(ActivityEvent):
    """Also those who wait now."""

    kind: ClassVar[str] = "activity.signed_up"
    what: ClassVar[str] = "signed_up"


@dataclass(frozen=True, slots=True)
class SignedOff(ActivityEvent):
    """Left, declined, or moved out."""

    kind: ClassVar[str] = "activity.signed_off"
    what: ClassVar[str] = "signed_off"


@dataclass(frozen=True, slots=True)
class Promoted(ActivityEvent):
    """A place fell free for those `told`, who may decline."""

    kind: ClassVar[str] = "activity.promoted"
    what: ClassVar[str] = "promoted"


@dataclass(frozen=True, slots=True)
class StandInCalled(ActivityEvent):
    """Somebody can't make it; the organiser and they themselves know, those asked get StandInAsked."""

    kind: ClassVar[str] = "activity.stand_in_called"
    what: ClassVar[str] = "stand_in_called"


@dataclass(frozen=True, slots=True)
class StandInAsked(ActivityEvent):
    """These are asked to stand in; why just they is not told, and it reads the same at every stage."""

    kind: ClassVar[str] = "activity.stand_in_asked"
    what: ClassVar[str] = "stand_in_asked"


@dataclass(frozen=True, slots=True)
class StandInFound(ActivityEvent):
    """`told` are who is replaced, who takes over, and who had been asked."""

    kind: ClassVar[str] = "activity.stand_in_found"
    what: ClassVar[str] = "stand_in_found"


@dataclass(frozen=True, slots=True)
class StandInOver(ActivityEvent):
    """Nobody was found before it began: `told` are who was expected and who had been asked."""

    kind: ClassVar[str] = "activity.stand_in_over"
    what: ClassVar[str] = "stand_in_over"


@dataclass(frozen=True, slots=True)
class ComesAfterAll(ActivityEvent):
    """No stand-in is needed any more: `told` are they and who had been asked."""

    kind: ClassVar[str] = "activity.comes_after_all"
    what: ClassVar[str] = "comes_after_all"


@dataclass(frozen=True, slots=True)
class PairAsked(ActivityEvent):
    kind: ClassVar[str] = "activity.pair_asked"
    what: ClassVar[str] = "pair_asked"


@dataclass(frozen=True, slots=True)
class PairDeclined(ActivityEvent):
    kind: ClassVar[str] = "activity.pair_declined"
    what: ClassVar[str] = "pair_declined"


@dataclass(frozen=True, slots=True)
class StandingChanged(ActivityEvent):
    kind: ClassVar[str] = "activity.standing_changed"
    what: ClassVar[str] = "standing_changed"


@dataclass(frozen=True, slots=True)
class AttendanceRecorded(ActivityEvent):
    """Who was there, as far as `told`: each hears only of themselves."""

    kind: ClassVar[str] = "activity.attendance"
    what: ClassVar[str] = "attendance"


@dataclass(frozen=True, slots=True)
class OrganiserWrote(ActivityEvent):
    """There is a message for all who signed up; once for each id that a client made."""

    kind: ClassVar[str] = "activity.organiser_wrote"
    what: ClassVar[str] = "organiser_wrote"

    message: str = ""

    @property
    def once(self) -> str | None:
        return f"{self.kind}:{self.occurrence}:{self.message[:64]}"
