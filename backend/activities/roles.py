"""The slots of occurrences after a change of the roles; who is in them is asked of the book."""

from collections.abc import Sequence
from typing import Any

from backend.activities import book as books
from backend.activities import outcome, paper
from backend.activities.fair_share import places_for_standing
from backend.activities.making import slot_of
from backend.activities.models import Activity, Occurrence, Slot, SlotPlan
from backend.activities.taking import Taken
from backend.clock import now
from backend.database import execute, fetch
from backend.errors import Conflict, Invalid
from backend.ids import new_id

FIELDS = ("name", "capacity", "skill", "counts", "minutes")
# What is left of a role that nobody is in: those who went out of it, and questions about it.
REMAINS = (
    "DELETE FROM pair_ask WHERE slot_id = $1",
    """DELETE FROM stand_in_ask WHERE call_id IN (SELECT k.id FROM stand_in_call k
       JOIN sign_up u ON u.id = k.sign_up_id WHERE u.slot_id = $1)""",
    "DELETE FROM stand_in_call WHERE sign_up_id IN (SELECT id FROM sign_up WHERE slot_id = $1)",
    "DELETE FROM sign_up WHERE slot_id = $1",
    "DELETE FROM slot WHERE id = $1",
)


async def plan(activity: Activity, wanted: Sequence[dict[str, Any]]) -> None:
    """Bring the roles of the plan to what is wanted. Raises Invalid unknown_choice for a position that is not there."""
    there = {one.position: one for one in await SlotPlan.filter(activity_id=activity.id)}
    for fields in _numbered(wanted, there):
        one = there.pop(fields["position"], None)
        if one is None:
            await SlotPlan.create(id=new_id(), complex_id=activity.complex_id, activity_id=activity.id, **fields)
        else:
            await one.update_from_dict(fields).save()
    for one in there.values():
        await execute("DELETE FROM standing_sign_up WHERE plan_id = $1", one.id)
        await execute("UPDATE slot SET plan_id = NULL WHERE plan_id = $1", one.id)
        await one.delete()


async def follow(activity: Activity, occurrence: str) -> None:
    """The slots of an occurrence that nobody signed up to, as the plan says."""
    plans = await SlotPlan.filter(activity_id=activity.id).order_by("position")
    slots = {one.position: one for one in await Slot.filter(occurrence_id=occurrence)}
    for one in plans:
        slot = slots.pop(one.position, None)
        if slot is None:
            await slot_of(one, Occurrence(id=occurrence)).save(force_create=True)
        else:
            values = {name: getattr(one, name) for name in FIELDS} | {"plan_id": one.id}
            await slot.update_from_dict(values).save(update_fields=[*values])
    for slot in slots.values():
        await _remove(slot.id)


async def change(taken: Taken, wanted: Sequence[dict[str, Any]]) -> None:
    """The slots of one occurrence, whoever is in them: fewer places put nobody out, more let in who waits.

    Raises Invalid unknown_choice, Conflict slot_in_use for a role to be taken away that people signed up to.
    """
    slots = {one.position: one for one in await Slot.filter(occurrence_id=taken.id)}
    for fields in _numbered(wanted, slots):
        slot = slots.pop(fields["position"], None)
        if slot is None:
            values = {**fields, "complex_id": taken.complex, "occurrence_id": taken.id}
            await Slot.create(id=new_id(), **values)
            continue
        values = {name: fields[name] for name in FIELDS if name != "capacity"}
        await slot.update_from_dict(values).save(update_fields=[*values])
        if slot.capacity != fields["capacity"]:
            page = await paper.read(taken, slot.id)
            standing = places_for_standing(fields["capacity"], taken.row["newcomer_share"])
            turn = books.resize(page.book, fields["capacity"], now(), for_standing=standing)
            await outcome.settle(taken, page, turn)
    for slot in slots.values():
        if await fetch("SELECT 1 FROM sign_up WHERE slot_id = $1 AND state IN ('in', 'waiting', 'missing')", slot.id):
            raise Conflict("slot_in_use")
        await _remove(slot.id)


def _numbered(wanted: Sequence[dict[str, Any]], there: dict[int, Any]) -> list[dict[str, Any]]:
    """Each with its position: those named keep theirs, new ones come after all there are."""
    if not {one["position"] for one in wanted if one["position"] is not None} <= there.keys():
        raise Invalid("unknown_choice", "slots")
    free = max(there, default=-1) + 1
    numbered = []
    for fields in wanted:
        position = fields["position"]
        if position is None:
            position, free = free, free + 1
        numbered.append({**fields, "position": position})
    return numbered


async def _remove(slot: str) -> None:
    for statement in REMAINS:
        await execute(statement, slot)
