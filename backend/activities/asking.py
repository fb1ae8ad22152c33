"""Whom a call for a stand-in asks, stage by stage (stand_in.py)."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

import structlog

from backend.activities.events import StandInAsked
from backend.activities.paper import Paper, held
from backend.activities.stand_in import Stage, asked, following, opening, stage_ends
from backend.activities.taking import Taken
from backend.clock import now
from backend.database import as_time, execute, fetch, fetch_one, transaction
from backend.hours.short import short_of_hours
from backend.ids import new_id
from backend.people.residents import LIVES_HERE
from backend.people.views import listed

log = structlog.get_logger()
INSERT = """INSERT INTO stand_in_call (id, complex_id, sign_up_id, occurrence_id, opened_at, stage, stage_until)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING"""
ASK = """INSERT INTO stand_in_ask (id, complex_id, call_id, resident_id) VALUES ($1, $2, $3, $4)
ON CONFLICT DO NOTHING"""
OPEN = """SELECT k.*, u.slot_id, u.resident_id FROM stand_in_call k JOIN sign_up u ON u.id = k.sign_up_id
WHERE k.id = $1 AND k.closed_at IS NULL"""
MOVE = "UPDATE stand_in_call SET stage = $2, stage_until = $3 WHERE id = $1"
CLOSE = "UPDATE stand_in_call SET closed_at = $2 WHERE id = $1"
BEFORE = "SELECT resident_id FROM stand_in_ask WHERE call_id = $1 ORDER BY id"
NEIGHBOURS = f"SELECT r.id, r.skills FROM resident r WHERE {LIVES_HERE} ORDER BY r.id"
MEMBERS = "SELECT resident_id FROM group_membership WHERE group_id = $1"


async def begin(taken: Taken, page: Paper, resident: str) -> None:
    """A new call for this person's place, and who is asked first."""
    id, moment = new_id(), now()
    stage = opening(moment, taken.starts_at)
    values = (page.lines[resident], taken.id, moment, stage, taken.starts_at)
    if await execute(INSERT, id, taken.complex, *values):
        await _ask(taken, page, id, resident, stage, moment)


async def go_on(taken: Taken, page: Paper, call: Any) -> bool:
    """The next stage, if there is one."""
    stage = following(Stage(call["stage"]), grouped=taken.row["group_id"] is not None)
    if stage is None or as_time(call["stage_until"]) > now():
        return False
    await _ask(taken, page, call["id"], call["resident_id"], stage, as_time(call["opened_at"]))
    return True


async def open_call(call: str) -> Any | None:
    """The call with whom it is for, while it is open."""
    return await fetch_one(OPEN, call)


async def close(call: str) -> list[str]:
    """No more; answers who had been asked."""
    await execute(CLOSE, call, now())
    return [row[0] for row in await fetch(BEFORE, call)]


async def sweep(calls: Sequence[Any], touch: Callable[[str, str], Awaitable[bool]]) -> int:
    """Do this to each call, in a transaction of its own, so that one that fails keeps no other waiting."""
    done = 0
    for row in calls:
        try:
            async with transaction():
                done += await touch(row[0], row[1])
        except Exception:
            log.exception("a call for a stand-in", call=row[0])
    return done


async def _ask(taken: Taken, page: Paper, call: str, resident: str, stage: Stage, opened_at: datetime) -> None:
    """Ask whoever is to be asked now; when that is nobody, go on at once."""
    people = {row[0]: listed(row[1]) for row in await fetch(NEIGHBOURS, taken.complex)}
    before = {row[0] for row in await fetch(BEFORE, call)}
    skill = page.slot["skill"]
    lacking = {one for one, skills in people.items() if skill is not None and skill not in skills}
    passed = frozenset({resident, *held(page.book), *before, *lacking})
    group = taken.row["group_id"]
    members = frozenset(row[0] for row in await fetch(MEMBERS, group)) if group else None
    short = await short_of_hours(taken.complex, [one for one in people if one not in passed])
    now_at: Stage | None = stage
    who: list[str] = []
    while now_at is not None and not who:
        stage = now_at
        who = asked(stage, people, short=short.__contains__, group=members, passed=passed)
        now_at = following(stage, grouped=group is not None)
    await execute(MOVE, call, stage, stage_ends(stage, now(), opened_at, taken.starts_at))
    for one in who:
        await execute(ASK, new_id(), taken.complex, call, one)
    if who:
        by, taken.by = taken.by, None
        await taken.tell(StandInAsked, who, slot=page.id)
        taken.by = by
