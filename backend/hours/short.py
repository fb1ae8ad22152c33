"""Who is short of agreed hours: asked first when a stand-in is needed, and told to nobody (domain.md, agreed hours)."""

from collections.abc import Sequence


async def short_of_hours(complex: str, residents: Sequence[str]) -> frozenset[str]:
    """Those of these residents whose period is short of hours. There are no agreements yet, so nobody is."""
    return frozenset()
