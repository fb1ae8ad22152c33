"""The same again on another day: the quickest way to plan what went well."""

from datetime import date

from backend.activities import planning
from backend.activities.asked import PlanActivity, SlotWish
from backend.activities.cards import OccurrenceDetail
from backend.activities.views import detail
from backend.clock import zone
from backend.permissions import Actor


async def copy(actor: Actor, occurrence: str, first_on: date, at: str | None = None) -> OccurrenceDetail:
    """Plan once more what they see, as theirs, at the same time of the day unless `at` says otherwise.

    It is one time, also of a series. Photos stay where they hang: in two places, taken away from one they would be
    gone from the other. Raises as planning.make does.
    """
    was = await detail(actor, occurrence)
    local = was.starts_at.astimezone(zone(was.zone))
    plan = PlanActivity(
        title=was.title, text=was.text, place=was.place, cost_note=was.cost_note, guests=was.guests,
        first_on=first_on, at=at or local.strftime("%H:%M"), group=was.group.id if was.group else None,
        minutes=int((was.ends_at - was.starts_at).total_seconds() // 60), public=was.public,
        sign_off_hours=was.sign_off_hours, fair_share=was.fair_share, newcomer_share=was.newcomer_share,
        slots=[
            SlotWish(
                name=one.name, capacity=one.capacity, skill=one.skill, counts=one.counts,
                minutes=one.minutes if one.counts else None,
            )
            for one in was.slots
        ],
    )  # fmt: skip
    return await planning.make(actor, plan)
