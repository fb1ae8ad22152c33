"""One table of all that is scheduled. Each is idempotent and safe in several processes at once."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import NamedTuple

from backend import idempotency
from backend.help import clockwork
from backend.signin import tickets


class Due(NamedTuple):
    """Some work: answers how many things it did."""

    name: str
    seconds: int
    work: Callable[[datetime], Awaitable[int]]


SCHEDULE = (
    Due("help: expire what is over", 30, clockwork.expire_due),
    Due("help: remind three days before", 60, clockwork.remind_expiring),
    Due("help: tell who fits after a day of silence", 60, clockwork.suggest_unanswered),
    Due("help: urgent is for today", 60, clockwork.lapse_urgency),
    Due("retries: forget answers of yesterday", 3600, idempotency.forget_old),
    Due("live: forget unused tickets", 300, tickets.forget_old),
)
