"""Changing what is planned: this time alone, or the series from here or as a whole (changing.py).

Of a series only times without sign-ups change by themselves; to the others the organiser's words are said.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from msgspec import UNSET

from backend.activities import making, retiming, roles, series, splitting
from backend.activities.asked import ChangeActivity
from backend.activities.cards import Changed
from backend.activities.changing import Reach, Time, touched
from backend.activities.drafting import read, read_slots, read_words
from backend.activities.events import ActivityChanged, SeriesChanged
from backend.activities.models import Activity
from backend.activities.planning import show
from backend.activities.recurrence import read_rule, read_wall
from backend.activities.taking import Taken, signed_up, take
from backend.clock import instant, now, zone
from backend.database import execute, transaction
from backend.errors import Conflict, Invalid
from backend.permissions import Actor
from backend.photos import actions as photos

# What one time of a series may have of its own.
OWN = ("title", "text", "place", "cost_note", "guests", "sign_off_hours")
TIMING = frozenset({"first_on", "at", "minutes"})
ALONE = frozenset({*OWN, *TIMING, "slots"})
SET = """UPDATE occurrence SET starts_at = $2, ends_at = $3, words = $4, version = version + 1, ics_seq = ics_seq + 1,
own = $5, settled_at = NULL{more} WHERE id = $1"""


async def change(
    actor: Actor, occurrence: str, wanted: ChangeActivity, *, reach: Reach | str = Reach.THIS, words: str = "",
    check: Callable[[int], None] = lambda version: None,
) -> Changed:  # fmt: skip
    """Change what is given; `check` is called with the version that is there and may raise ChangedMeanwhile.

    Raises NotFound, NotAllowed, Invalid, Conflict (already_started, already_cancelled, activity_cancelled,
    slot_in_use).
    """
    said, fields = read_words(words), _fields(wanted)
    async with transaction():
        plan = await series.plan_of(actor, occurrence)
        # All that may be touched is locked in one order before anything is counted or told.
        known = await series.times(plan.id, now())
        taken = await take(actor, occurrence)
        taken.must_run()
        check(taken.row["version"])
        taken.must_be_planned()
        if taken.starts_at <= now():
            raise Conflict("already_started")
        if not fields:
            return Changed([], [])
        if plan.rule is None or reach == Reach.THIS:
            return await _alone(actor, plan, taken, fields, said)
        return await _series(actor, plan, taken, fields, said, Reach(reach), known)


def _fields(wanted: ChangeActivity) -> dict[str, Any]:
    given = {name: getattr(wanted, name) for name in wanted.__struct_fields__}
    return {name: read(name, value) for name, value in given.items() if value is not UNSET}


async def _alone(actor: Actor, plan: Activity, taken: Taken, fields: dict[str, Any], words: str) -> Changed:
    """One time; of a single activity the plan is this time."""
    single = plan.rule is None
    if not single and (more := fields.keys() - ALONE):
        raise Invalid("unknown_choice", min(more))
    starts_at, ends_at = _moved(taken, fields)
    if single:
        await _change_plan(actor, plan, fields, starts_at)
    else:
        await _set_own(taken.id, {name: fields[name] for name in OWN if name in fields})
    await execute(SET.format(more=""), taken.id, starts_at, ends_at, words, not single)
    again = await take(actor, taken.id)
    if "slots" in fields:
        wanted = read_slots(fields["slots"], int((ends_at - starts_at).total_seconds() // 60))
        if single:
            await roles.plan(plan, wanted)
        await roles.change(again, wanted)
    people = await signed_up(taken.id)
    await again.tell(ActivityChanged, people)
    if single and plan.rule is not None:
        await making.make(plan, now(), by=actor.resident)
    return Changed([taken.id], [taken.id] if people else [])


async def _series(
    actor: Actor, plan: Activity, taken: Taken, fields: dict[str, Any], words: str, reach: Reach, known: list[Time]
) -> Changed:  # fmt: skip
    retimes = bool(fields.keys() & {"first_on", "at", "rule"})
    here = taken.row["original"]
    if reach == Reach.ALL and retimes:
        # Times that are over keep theirs: other ones begin with the next.
        here = min(one.original for one in known if one.starts_at > now())
    former = plan
    if reach == Reach.FOLLOWING or retimes:
        plan = await splitting.from_here(former, here)
        if plan is not former:
            await splitting.take_along(former, plan, here)
        known = [one for one in known if one.original >= here]
    now_at = Reach.ALL if plan is not former or reach == Reach.ALL else Reach.FOLLOWING
    touches = touched(known, now_at, taken.id, now())
    await _freeze(plan, touches.follow)
    moved = await retiming.retime(plan, fields, here, known, by=actor.resident) if retimes else None
    await _change_plan(actor, plan, fields, None)
    if "slots" in fields:
        await roles.plan(plan, read_slots(fields["slots"], plan.minutes))
    dropped = set(moved.dropped) if moved else set()
    follow = [id for id in touches.follow if id not in dropped]
    starts = {one.id: one.starts_at for one in known}
    for id in follow:
        ends_at = starts[id] + timedelta(minutes=plan.minutes)
        cleared = "".join(f", {name} = NULL" for name in OWN if name in fields)
        await execute(SET.format(more=cleared), id, starts[id], ends_at, words, False)
        if "slots" in fields:
            await roles.follow(plan, id)
    await series.seen_anew(plan.complex_id, former.id, plan.id)
    made = await moved.make() if moved else []
    for one, _ in await series.each(follow, actor.resident):
        await one.tell(ActivityChanged)
    for one, people in await series.each(touches.stay, actor.resident):
        await execute("UPDATE occurrence SET words = $2 WHERE id = $1", one.id, words)
        await one.tell(SeriesChanged, people)
    return Changed([*follow, *dropped, *made], list(touches.stay))


def _moved(taken: Taken, fields: dict[str, Any]) -> tuple[datetime, datetime]:
    """When one time begins and ends now. Raises Invalid wanted_in_past."""
    local = taken.starts_at.astimezone(zone(taken.row["zone"]))
    day: date = fields.get("first_on", local.date())
    starts_at = taken.starts_at
    if fields.keys() & {"first_on", "at"}:
        wall = read_wall(fields["at"]) if "at" in fields else local.time()
        starts_at = instant(day, wall, taken.row["zone"])
        if starts_at <= now():
            raise Invalid("wanted_in_past", "at" if "at" in fields else "first_on")
    minutes = fields.get("minutes")
    length = timedelta(minutes=minutes) if minutes else taken.ends_at - taken.starts_at
    return starts_at, (starts_at + length).astimezone(UTC)


async def _change_plan(actor: Actor, plan: Activity, fields: dict[str, Any], starts_at: datetime | None) -> None:
    if "photos" in fields:
        new = [one for one in fields["photos"] if one not in plan.photos]
        await photos.hide([one for one in plan.photos if one not in fields["photos"]])
        await show(new, actor.resident, plan.group_id)
    if starts_at is not None:
        # A single one: the plan says when, and a rule may make it a series.
        local = starts_at.astimezone(zone(plan.zone))
        plan.first_on, plan.at, plan.made_until = local.date(), local.strftime("%H:%M"), starts_at
        if "rule" in fields:
            plan.rule = read_rule(fields["rule"], plan.first_on, plan.at, plan.zone).text
    plan.update_from_dict({key: value for key, value in fields.items() if key not in _ELSEWHERE})
    plan.version, plan.ics_seq = plan.version + 1, plan.ics_seq + 1
    await plan.save()


_ELSEWHERE = frozenset({"slots", "rule", "first_on", "at"})


async def _set_own(occurrence: str, fields: dict[str, Any]) -> None:
    for name, value in fields.items():
        await execute(f"UPDATE occurrence SET {name} = $2 WHERE id = $1", occurrence, value)


async def _freeze(plan: Activity, follow: tuple[str, ...]) -> None:
    """What does not follow keeps what the plan said so far."""
    places = ", ".join(f"${n}" for n in range(len(OWN) + 2, len(OWN) + 2 + len(follow))) or "''"
    sets = ", ".join(f"{name} = COALESCE({name}, ${n})" for n, name in enumerate(OWN, 2))
    sql = f"UPDATE occurrence SET {sets} WHERE activity_id = $1 AND id NOT IN ({places})"
    await execute(sql, plan.id, *(getattr(plan, name) for name in OWN), *follow)
