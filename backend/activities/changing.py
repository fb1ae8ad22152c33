"""What a change of a series touches (domain.md, activities): only what nobody signed up to changes by itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from backend.activities.recurrence import Start
from backend.errors import Conflict


class Reach(StrEnum):
    """How far a change goes."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """One occurrence made already. `own`: changed by itself before. `signed_up`: somebody is in, missing or waiting."""

    id: str
    original: str
    starts_at: datetime
    signed_up: bool = False
    own: bool = False
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Touched:
    """`follow` take the change; `stay` as they were for they have sign-ups; `told` have people who get the words."""

    follow: tuple[str, ...]
    stay: tuple[str, ...]
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A series with other times: `make` is new, `drop` goes, `stay` does not fit any more but has sign-ups."""

    make: tuple[Start, ...]
    drop: tuple[str, ...]
    stay: tuple[str, ...]


def touched(times: Iterable[Time], reach: Reach, this: str, now: datetime) -> Touched:
    """Which times take a change made at the one with id `this`.

    What is chosen by itself follows, sign-ups or not, and its people are told. Of a series the past, the cancelled
    and what was changed by itself (other than the chosen one) are untouched. Raises, for this one alone, Conflict
    already_started, already_cancelled.
    """
    times = sorted(times, key=lambda one: one.starts_at)
    chosen = next(one for one in times if one.id == this)
    if reach == Reach.THIS:
        if chosen.cancelled:
            raise Conflict("already_cancelled")
        if chosen.starts_at <= now:
            raise Conflict("already_started")
        return Touched((this,), (), (this,) if chosen.signed_up else ())
    within = [one for one in _open(times, now, this) if reach == Reach.ALL or one.starts_at >= chosen.starts_at]
    stay = tuple(one.id for one in within if one.signed_up)
    return Touched(tuple(one.id for one in within if not one.signed_up), stay, stay)


def moved(times: Iterable[Time], starts: Iterable[Start], now: datetime) -> Moved:
    """What other times of a series mean for those made already within the same stretch.

    A time that is in both stays as it is, also when cancelled: what was called off does not come back by itself.
    """
    times, starts = list(times), list(starts)
    known, wanted = {one.original for one in times}, {start.original for start in starts}
    misfits = [one for one in _open(times, now) if one.original not in wanted]
    return Moved(
        tuple(start for start in starts if start.original not in known and start.at > now),
        tuple(one.id for one in misfits if not one.signed_up),
        tuple(one.id for one in misfits if one.signed_up),
    )


def _open(times: Iterable[Time], now: datetime, chosen: str | None = None) -> list[Time]:
    return [one for one in times if one.starts_at > now and not one.cancelled and (not one.own or one.id == chosen)]
