"""What holds for signing in: how long things last and how often they may be tried (trust.md §2)."""

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

LinkState = Literal["open", "claimed", "confirmed", "expired"]

CODE_LASTS = timedelta(minutes=10)
CODES_AN_HOUR = 5
CODES_A_DAY = 10
TRIES_A_CODE = 5
WRONG_A_DAY = 50
FREE_GUESSES = 3
LONGEST_WAIT = timedelta(minutes=5)

INVITATION_LASTS = timedelta(days=14)
SAME_ATTEMPT = timedelta(minutes=10)
LINK_LASTS = timedelta(minutes=2)
LINK_PICK_UP = timedelta(minutes=1)
OPERATOR_LINK_LASTS = timedelta(hours=24)
TICKET_LASTS = timedelta(seconds=30)

COOKIE_SECONDS = 180 * 86400
NEVER = timedelta(days=180)
IDLE = timedelta(days=90)
POWERS = timedelta(hours=12)
POWERS_IDLE = timedelta(minutes=30)
OPERATOR = timedelta(hours=24)
RECENT = timedelta(minutes=30)

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


class Terms(NamedTuple):
    """When a session ends, and until when its powers over others are awake."""

    ends_at: datetime
    powers_until: datetime


def terms(kind: str, neighbour: bool, created_at: datetime, last_seen_at: datetime, confirmed_at: datetime) -> Terms:
    """How long this session still lasts if nobody uses it.

    A neighbour stays signed in for 90 days idle, 180 in all, and only their powers fall asleep; for who
    is here by their work alone the session ends with the powers (30 minutes idle, 12 hours in all).
    """
    if kind == "operator":
        return Terms(created_at + OPERATOR, created_at + OPERATOR)
    powers = min(last_seen_at + POWERS_IDLE, confirmed_at + POWERS)
    return Terms(min(last_seen_at + IDLE, created_at + NEVER) if neighbour else powers, powers)


def touch_after(awake: bool) -> timedelta:
    """How old 'last seen' may grow before it is written again; finer where half an hour idle counts."""
    return timedelta(minutes=1 if awake else 10)


def recent(confirmed_at: datetime, now: datetime) -> bool:
    """Whether they proved who they are lately enough to change how they sign in."""
    return now < confirmed_at + RECENT


def seconds_before_guess(wrong: int, last_at: datetime, now: datetime) -> int:
    """How long to wait before the next guess at this secret: growing, never for ever.

    The first three wrong ones cost nothing (thumbs are thick); after fifty, tomorrow.
    """
    if wrong >= WRONG_A_DAY:
        return seconds(midnight_after(now) - now)
    if wrong < FREE_GUESSES:
        return 0
    wait = min(timedelta(seconds=2 ** (wrong - FREE_GUESSES)), LONGEST_WAIT)
    return seconds(last_at + wait - now)


def seconds_before_code(asked: Sequence[datetime], now: datetime) -> int:
    """How long before another code may be sent; `asked` are the latest requests, newest first."""
    waits = [
        asked[most - 1] + within - now
        for most, within in ((CODES_AN_HOUR, HOUR), (CODES_A_DAY, DAY))
        if len(asked) >= most
    ]
    return max((seconds(wait) for wait in waits), default=0)


def seconds(wait: timedelta) -> int:
    """Whole seconds, rounded up; 0 when it is over."""
    return max(0, -(-wait // timedelta(seconds=1)))


def midnight_after(now: datetime) -> datetime:
    return now.replace(hour=0, minute=0, second=0, microsecond=0) + DAY


def invitation_state(
    used_at: datetime | None, withdrawn_at: datetime | None, expires_at: datetime, now: datetime
) -> str:
    """used, withdrawn, expired or open."""
    if used_at:
        return "used"
    if withdrawn_at:
        return "withdrawn"
    return "expired" if now >= expires_at else "open"


def link_state(
    claimed_at: datetime | None, confirmed_at: datetime | None, expires_at: datetime, now: datetime
) -> LinkState:
    """open, claimed, confirmed or expired; one who was confirmed in the last second may still come in."""
    if now >= expires_at + (LINK_PICK_UP if confirmed_at else timedelta()):
        return "expired"
    if claimed_at is None:
        return "open"
    return "confirmed" if confirmed_at else "claimed"


def csrf(token: str) -> str:
    """What our own page must show beside its cookie: made from the session's token, which no other page sees."""
    return hashlib.sha256(f"csrf:{token}".encode()).hexdigest()[:32]
