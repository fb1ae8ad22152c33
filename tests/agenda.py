"""Planning and signing up in the tests of activities, with what does not matter filled in."""

from datetime import date, timedelta
from typing import Any

from backend.activities import planning, signing_up, views
from backend.activities.asked import PlanActivity, SlotWish
from backend.activities.cards import OccurrenceCard, OccurrenceDetail, SlotView
from backend.clock import local_date, now
from backend.permissions import Actor

WEEKLY = "FREQ=WEEKLY"


def in_days(days: int) -> date:
    return local_date(now(), "Europe/Amsterdam") + timedelta(days=days)


async def plan(actor: Actor, capacity: int | None = None, **fields: Any) -> OccurrenceDetail:
    """A soup evening in ten days, or what is said of it."""
    slots = fields.pop("slots", [SlotWish(capacity=capacity, counts=fields.pop("counts", False))])
    given = {"title": "Samen soep", "first_on": in_days(10), "at": "18:00", "minutes": 120, "slots": slots}
    return await planning.make(actor, PlanActivity(**(given | fields)))


def the_slot(card: OccurrenceCard) -> str:
    return card.slots[0].id


async def sign_up(actor: Actor, card: OccurrenceCard, **more: Any) -> str:
    return (await signing_up.sign_up(actor, the_slot(card), **more)).outcome


async def seen(actor: Actor, card: OccurrenceCard) -> SlotView:
    return (await views.detail(actor, card.id)).slots[0]


async def state_of(actor: Actor, card: OccurrenceCard) -> str | None:
    mine = (await seen(actor, card)).mine
    return mine.state if mine else None
