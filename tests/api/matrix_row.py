"""One row of the matrix of permissions."""

from typing import NamedTuple

COLUMNS = ("stranger", "fatma", "sem", "noor", "wim", "kees", "anna", "lies", "otto", "samir", "bo")


class Row(NamedTuple):
    """One operation: how it is asked, in which world (see worlds.py), and what each of COLUMNS gets."""

    method: str
    path: str
    statuses: str
    body: dict[str, object] | None = None
    world: str = "answered"
