"""Who was there: ticked by the organiser or by the code at the door, and credited once (domain.md, activities)."""

import hmac
from collections.abc import Iterable
from datetime import datetime, timedelta

from backend.activities.entries import HOLDING, LIVE
from backend.errors import Conflict, Gone, Invalid

DOOR_OPENS = timedelta(minutes=30)
DOOR_CLOSES = timedelta(minutes=60)
UNRECORDED = timedelta(days=14)


def may_tick(resident: str, organiser: str, coordinators: Iterable[str]) -> bool:
    """The organiser, or who coordinates the group it belongs to; also the one who sees who did not come."""
    return resident == organiser or resident in coordinators


def check_tick(now: datetime, starts_at: datetime) -> None:
    """From half an hour before it starts, and ever after. Raises Conflict not_started."""
    if now < starts_at - DOOR_OPENS:
        raise Conflict("not_started")


def check_door(code: str, expected: str, now: datetime, starts_at: datetime, ends_at: datetime) -> None:
    """The code of this occurrence, half an hour before the start until an hour after the end.

    Last week's is another's code, so wrong here. Raises Invalid door_code_wrong, Conflict not_started, Gone
    door_code_over.
    """
    if not expected or not hmac.compare_digest(code.encode(), expected.encode()):
        raise Invalid("door_code_wrong", "code")
    check_tick(now, starts_at)
    if now > ends_at + DOOR_CLOSES:
        raise Gone("door_code_over")


def check_record(state: str, present: bool) -> None:
    """Who is in, or missing, came or did not; who waits and came all the same is welcome.

    A missing person who did not come was expected still: nobody had taken over. Raises Conflict not_signed_up.
    """
    if state not in (LIVE if present else HOLDING):
        raise Conflict("not_signed_up")


def credit(counts: bool, minutes: int, attended: bool | None, credited: int) -> int:
    """The minutes to enter now, given those entered so far; 0 when it stands, below nought to reverse.

    So ticking, scanning and ticking again credit once, and a correction takes back what was given.
    """
    return (minutes if counts and attended else 0) - credited


def no_show(state: str, attended: bool | None) -> bool:
    """Was expected and did not come, as the organiser recorded it. Shown to who may tick, to nobody else."""
    return state in HOLDING and attended is False


def unrecorded(now: datetime, ends_at: datetime, sign_ups: Iterable[tuple[str, bool | None]]) -> bool:
    """Whether it goes on the organiser's list: over for 14 days, and of somebody expected nobody said if they came."""
    return now - ends_at >= UNRECORDED and any(state in HOLDING and attended is None for state, attended in sign_ups)
