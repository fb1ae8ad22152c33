"""What a contribution may be (domain.md, agreed hours)."""

from backend.errors import Invalid

MOST_MINUTES = 24 * 60


def minutes(given: int, field: str = "minutes") -> int:
    """Minutes given on one day: 1 to 1440. Raises Invalid `minutes_out_of_range`."""
    if not 1 <= given <= MOST_MINUTES:
        raise Invalid("minutes_out_of_range", field)
    return given
