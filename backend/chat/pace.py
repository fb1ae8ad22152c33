"""How many messages somebody may send: counted in this process, in two windows, so that nobody floods a house."""

import time
from collections import OrderedDict

from backend.errors import TooMany

MINUTE, BURST = 60.0, 10.0
MOST_KNOWN = 10_000

_per_minute = 60


class _Counted:
    """How many in the minute and in the ten seconds that began then."""

    __slots__ = ("burst", "burst_at", "minute", "minute_at")

    def __init__(self, at: float) -> None:
        self.minute_at = self.burst_at = at
        self.minute = self.burst = 0


_counted: OrderedDict[str, _Counted] = OrderedDict()


def allow(per_minute: int) -> None:
    """So many a minute from now on, and a third of that within ten seconds."""
    global _per_minute
    _per_minute = per_minute


def forget_all() -> None:
    _counted.clear()


def keep(resident: str, at: float | None = None) -> None:
    """Count one message of this person. Raises TooMany, with the seconds to wait."""
    moment = time.monotonic() if at is None else at
    mine = _counted.get(resident)
    if mine is None:
        mine = _counted[resident] = _Counted(moment)
        if len(_counted) > MOST_KNOWN:
            _counted.popitem(last=False)
    if moment - mine.minute_at >= MINUTE:
        mine.minute_at, mine.minute = moment, 0
    if moment - mine.burst_at >= BURST:
        mine.burst_at, mine.burst = moment, 0
    if mine.minute >= _per_minute:
        raise TooMany(_left(mine.minute_at + MINUTE - moment))
    if mine.burst >= max(1, _per_minute // 3):
        raise TooMany(_left(mine.burst_at + BURST - moment))
    mine.minute += 1
    mine.burst += 1


def _left(seconds: float) -> int:
    return max(1, int(seconds + 0.999))
