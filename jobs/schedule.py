"""One table of all that is scheduled. Each is idempotent and safe in several processes at once."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import NamedTuple

from backend import idempotency
from backend.activities import making, settling, standing_in
from backend.activities import moving_out as activity_moving_out
from backend.chat import moving_out
from backend.groups import moving_out as group_moving_out
from backend.groups import tasks
from backend.help import clockwork, leaving
from backend.signin import cleanup, tickets


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
    Due("help: let go of who moved out", 60, leaving.let_go),
    Due("chat: take out who moved out", 60, moving_out.let_go),
    Due("groups: take out who moved out", 60, group_moving_out.let_go),
    Due("groups: hand out coming turns", 3600, tasks.hand_out_due),
    Due("groups: let go of turns nobody did", 3600, tasks.lapse),
    Due("activities: make series eight weeks ahead", 300, making.ahead),
    Due("activities: give places away for the last day", 30, settling.settle_due),
    Due("activities: ask the next to stand in", 30, standing_in.advance),
    Due("activities: let go of who moved out", 60, activity_moving_out.let_go),
    Due("retries: forget answers of yesterday", 3600, idempotency.forget_old),
    Due("signing in: forget old codes, links and sessions", 3600, cleanup.forget_old),
    Due("live: forget unused tickets", 300, tickets.forget_old),
)
