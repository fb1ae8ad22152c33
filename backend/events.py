"""Facts: what happened, said once, in ids only (house.md, one road for facts)."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Event:
    """A fact in one complex. Subclasses set `kind`; fields are ids and numbers, never words or names."""

    kind: ClassVar[str] = ""

    complex: str

    @property
    def once(self) -> str | None:
        """A key that may exist only once, for facts that a clock brings about; None for the others."""
        return None
