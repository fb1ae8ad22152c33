"""Who is asked to stand in, and when: first those short of hours, then the group, then all (domain.md, activities).

Why somebody is asked is never told, to them or others: a call looks the same at every stage.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from enum import StrEnum

ALL_AT_ONCE = timedelta(hours=3)
LONGEST_STAGE = timedelta(hours=24)


class Stage(StrEnum):
    SHORT = "short"
    GROUP = "group"
    ALL = "all"


def opening(now: datetime, starts_at: datetime) -> Stage:
    """Where a call begins: with less than three hours left, everybody at once."""
    return Stage.ALL if starts_at - now < ALL_AT_ONCE else Stage.SHORT


def following(stage: Stage, *, grouped: bool) -> Stage | None:
    """Whom to ask next, None when all were; what the whole house does has no group to ask."""
    if stage == Stage.ALL:
        return None
    return Stage.GROUP if stage == Stage.SHORT and grouped else Stage.ALL


def stage_ends(stage: Stage, begun: datetime, opened_at: datetime, starts_at: datetime) -> datetime:
    """When the next may be asked: after a third of the time there was, a day at most; the last has no next."""
    if stage == Stage.ALL:
        return starts_at
    return min(begun + min((starts_at - opened_at) / 3, LONGEST_STAGE), starts_at)


def asked(
    stage: Stage, neighbours: Iterable[str], *, short: Callable[[str], bool], group: frozenset[str] | None,
    passed: frozenset[str],
) -> list[str]:  # fmt: skip
    """Whom to ask now, in the order given. When it is nobody, go on to the following stage at once.

    `group` is who is in it, None for the whole house: a group's own activity asks outside it only at the last stage.
    `passed` are those not to ask: the missing person, who is in already, was asked before, lacks the skill, or has
    a breather. `short` is asked of nobody else.
    """
    free = [one for one in neighbours if one not in passed]
    if stage == Stage.ALL:
        return free
    if stage == Stage.GROUP:
        return [one for one in free if group is None or one in group]
    return [one for one in free if short(one)]
