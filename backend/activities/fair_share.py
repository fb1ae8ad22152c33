"""Popular places go round: so many a month for each, and some left by who always comes (peers.md, number 6).

Who is over their share is never refused: they wait, and in the last day any place still free is anybody's.
"""

from datetime import datetime, time, timedelta

from backend.clock import instant, local_date
from backend.errors import Invalid

FREE_FOR_ALL = timedelta(hours=24)
SHARE = (1, 31)
NEWCOMER_SHARE = (0, 50)


def free_for_all(now: datetime, starts_at: datetime) -> bool:
    """The last 24 hours: a place that is free goes to who wants it, share or no share."""
    return starts_at - now <= FREE_FOR_ALL


def may_take(taken: int, share: int | None, now: datetime, starts_at: datetime) -> bool:
    """Whether somebody who holds `taken` places of this activity in its month may have one more now, or waits.

    Held are the sign-ups that are in or missing, past ones too whether they came or not; waiting costs nothing.
    """
    return share is None or taken < share or free_for_all(now, starts_at)


def month_of(starts_at: datetime, zone: str) -> tuple[datetime, datetime]:
    """The calendar month, where people live, in which an occurrence falls: from and until (not included), UTC."""
    first = local_date(starts_at, zone).replace(day=1)
    after = (first + timedelta(days=31)).replace(day=1)
    return instant(first, time(), zone), instant(after, time(), zone)


def places_for_standing(capacity: int | None, newcomer_share: int) -> int | None:
    """How many places standing sign-ups may fill; None is all there are.

    What is left for others is rounded up, though never more than half: of two places one is left, of one none.
    """
    if capacity is None or newcomer_share == 0:
        return None
    left = -(-capacity * newcomer_share // 100)
    return capacity - min(left, capacity // 2)


def check_share(share: int | None) -> None:
    """Raises Invalid out_of_range."""
    if share is not None and not SHARE[0] <= share <= SHARE[1]:
        raise Invalid("out_of_range", "fair_share", least=SHARE[0], most=SHARE[1])


def check_newcomer_share(percent: int) -> None:
    """Raises Invalid out_of_range."""
    if not NEWCOMER_SHARE[0] <= percent <= NEWCOMER_SHARE[1]:
        raise Invalid("out_of_range", "newcomer_share", least=NEWCOMER_SHARE[0], most=NEWCOMER_SHARE[1])
