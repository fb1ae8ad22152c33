"""Facts about people that others must hear of at once."""

from dataclasses import dataclass
from typing import ClassVar

from backend.events import Event


@dataclass(frozen=True, slots=True)
class AccessChanged(Event):
    """Roles, groups, sessions or living here changed: look again at what this person may."""

    kind: ClassVar[str] = "people.access_changed"

    resident: str


@dataclass(frozen=True, slots=True)
class ProfileChanged(Event):
    kind: ClassVar[str] = "people.profile_changed"

    resident: str
