"""What happens on the help board."""

from dataclasses import dataclass
from typing import ClassVar

from backend.events import Event


@dataclass(frozen=True, slots=True)
class HelpEvent(Event):
    """A change of one call. `by` did it (None: the clock); `told` are those who get their own view of it.

    `seq` is the board's count at this change; `what` is the word the phone hears.
    """

    what: ClassVar[str] = "changed"

    request: str
    seq: int
    by: str | None
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HelpPosted(HelpEvent):
    kind: ClassVar[str] = "help.posted"


@dataclass(frozen=True, slots=True)
class HelpEdited(HelpEvent):
    kind: ClassVar[str] = "help.edited"


@dataclass(frozen=True, slots=True)
class HelpAnswered(HelpEvent):
    kind: ClassVar[str] = "help.answered"
    what: ClassVar[str] = "answered"


@dataclass(frozen=True, slots=True)
class AnswerWithdrawn(HelpEvent):
    kind: ClassVar[str] = "help.answer_withdrawn"
    what: ClassVar[str] = "answer_withdrawn"


@dataclass(frozen=True, slots=True)
class AnswerAccepted(HelpEvent):
    """The two now have something to talk about: chat opens a conversation on this fact."""

    kind: ClassVar[str] = "help.accepted"
    what: ClassVar[str] = "accepted"


@dataclass(frozen=True, slots=True)
class AnswerRefused(HelpEvent):
    kind: ClassVar[str] = "help.refused"
    what: ClassVar[str] = "refused"


@dataclass(frozen=True, slots=True)
class CompletionReported(HelpEvent):
    kind: ClassVar[str] = "help.reported"
    what: ClassVar[str] = "reported"


@dataclass(frozen=True, slots=True)
class AnswerDone(HelpEvent):
    """One person's help is done and its minutes are in the ledger; others may still be at it."""

    kind: ClassVar[str] = "help.answer_done"
    what: ClassVar[str] = "done"


@dataclass(frozen=True, slots=True)
class HelpDone(HelpEvent):
    kind: ClassVar[str] = "help.done"
    what: ClassVar[str] = "done"


@dataclass(frozen=True, slots=True)
class HelpThanked(HelpEvent):
    kind: ClassVar[str] = "help.thanked"
    what: ClassVar[str] = "thanked"


@dataclass(frozen=True, slots=True)
class HelpWithdrawn(HelpEvent):
    kind: ClassVar[str] = "help.withdrawn"
    what: ClassVar[str] = "withdrawn"


@dataclass(frozen=True, slots=True)
class HelpExtended(HelpEvent):
    kind: ClassVar[str] = "help.extended"


@dataclass(frozen=True, slots=True)
class HelpHidden(HelpEvent):
    kind: ClassVar[str] = "help.hidden"
    what: ClassVar[str] = "hidden"


@dataclass(frozen=True, slots=True)
class HelpShown(HelpEvent):
    kind: ClassVar[str] = "help.shown"
    what: ClassVar[str] = "shown"


@dataclass(frozen=True, slots=True)
class HelpExpiring(HelpEvent):
    """Three days before it expires; once per expiry date."""

    kind: ClassVar[str] = "help.expiring"
    what: ClassVar[str] = "expiring"

    expires: str = ""

    @property
    def once(self) -> str | None:
        return f"{self.kind}:{self.request}:{self.expires}"


@dataclass(frozen=True, slots=True)
class HelpExpired(HelpEvent):
    kind: ClassVar[str] = "help.expired"
    what: ClassVar[str] = "expired"


@dataclass(frozen=True, slots=True)
class HelpFits(HelpEvent):
    """Nobody answered for a day: told, once and quietly, to those whose skills fit and who allow it."""

    kind: ClassVar[str] = "help.fits"
    what: ClassVar[str] = "fits"
