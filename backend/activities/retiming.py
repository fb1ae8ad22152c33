"""Other times for a series from somewhere on: some stay, some are dropped, some are new (changing.py)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from backend.activities import making, series
from backend.activities.changing import Time, moved
from backend.activities.drafting import check_times
from backend.activities.events import ActivityDropped
from backend.activities.models import Activity
from backend.activities.recurrence import AHEAD, Start, read_wall, starts
from backend.activities.rule_text import rule_from
from backend.clock import instant, local_date, now
from backend.database import as_time, fetch_one
from backend.errors import Invalid

BEFORE = "SELECT MAX(starts_at) AS last FROM occurrence WHERE complex_id = $1 AND activity_id = $2 AND original < $3"


@dataclass(slots=True)
class Retimed:
    """What came of it: `dropped` are gone, `make` makes the new ones once the plan is as it will be."""

    plan: Activity
    new: Sequence[Start]
    dropped: tuple[str, ...]
    by: str

    async def make(self) -> list[str]:
        for one, _ in await series.each(self.dropped, self.by):
            await one.tell(ActivityDropped)
        return await making.make_times(self.plan, self.new, by=self.by)


async def retime(plan: Activity, fields: dict[str, Any], here: str, known: Sequence[Time], *, by: str) -> Retimed:
    """Give the plan its other rule, day or time from the one named `here` on.

    Without a first day of its own the rule must fit the day of `here`. Raises Invalid.
    """
    moment = now()
    first_on: date = fields.get("first_on", datetime.fromisoformat(here).date())
    at = fields.get("at", plan.at)
    plan.rule = check_times(fields.get("rule", plan.rule), first_on, at, plan.zone, moment)
    plan.first_on, plan.at = first_on, at
    first = instant(first_on, read_wall(at), plan.zone)
    before = await fetch_one(BEFORE, plan.complex_id, plan.id, here)
    if before is not None and before["last"] is not None and first <= as_time(before["last"]):
        raise Invalid("out_of_range", "first_on", least=local_date(as_time(before["last"]), plan.zone).isoformat())
    plan.made_until = max(moment + AHEAD, first)
    rule = rule_from(plan.rule, plan.zone) if plan.rule else None
    result = moved(known, list(starts(rule, first_on, at, plan.zone, moment, plan.made_until)), moment)
    await series.drop(result.drop)
    return Retimed(plan, result.make, result.drop, by)
