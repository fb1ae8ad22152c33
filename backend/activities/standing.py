"""Standing sign-ups: somebody comes each time, as far as places are not left for others (peers.md, number 6)."""

from collections.abc import Sequence

from backend.activities import book as books
from backend.activities import outcome, paper, shares
from backend.activities.events import StandingChanged
from backend.activities.models import SlotPlan
from backend.activities.taking import Taken, hold, take_by_slot
from backend.clock import now
from backend.database import any_of, array, execute, fetch, transaction
from backend.errors import Conflict, Invalid
from backend.ids import new_id
from backend.permissions import Actor

INSERT = """INSERT INTO standing_sign_up (id, complex_id, plan_id, resident_id, shown, made_at)
VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (plan_id, resident_id) DO UPDATE SET shown = EXCLUDED.shown"""
DELETE = "DELETE FROM standing_sign_up WHERE plan_id = $1 AND resident_id = $2"
# Who left the group or the house is not signed up any more.
WHO = """SELECT t.plan_id, t.resident_id, t.shown FROM standing_sign_up t JOIN slot_plan p ON p.id = t.plan_id
JOIN activity a ON a.id = p.activity_id JOIN resident r ON r.id = t.resident_id
WHERE t.plan_id {some} AND r.moved_out_at IS NULL AND (a.group_id IS NULL OR EXISTS
 (SELECT 1 FROM group_membership g WHERE g.group_id = a.group_id AND g.resident_id = t.resident_id))
ORDER BY t.made_at, t.id"""
COMING = """SELECT s.id FROM slot s JOIN occurrence o ON o.id = s.occurrence_id
WHERE s.plan_id = $1 AND o.starts_at > $2 AND o.state = 'planned' ORDER BY o.starts_at"""


async def put(actor: Actor, slot: str, *, shown: bool = True) -> None:
    """Come to this slot each time from now on, and to the times that are there already.

    Raises NotAllowed, NotFound, Invalid unknown_choice where there is no series, Conflict activity_cancelled.
    """
    async with transaction():
        taken = await take_by_slot(actor, slot)
        taken.must_be_planned()
        plan = await _plan(taken, slot)
        await execute(INSERT, new_id(), actor.complex, plan, actor.resident, shown, now())
        await taken.tell(StandingChanged, slot=slot)
        coming = [row[0] for row in await fetch(COMING, plan, now())]
    for one in coming:
        await _enter(actor, one, shown)


async def take_back(actor: Actor, slot: str) -> None:
    """No more from now on; what they signed up to already stays. Raises NotAllowed, NotFound, Invalid."""
    async with transaction():
        taken = await take_by_slot(actor, slot)
        if await execute(DELETE, await _plan(taken, slot), actor.resident):
            await taken.tell(StandingChanged, slot=slot)


async def fill(occurrence: str, plans: Sequence[SlotPlan]) -> None:
    """Sign up for a new occurrence who has a standing sign-up, in the transaction that made it."""
    people = await fetch(WHO.format(some=any_of("$1")), array([plan.id for plan in plans]))
    taken = await hold(occurrence, wait=True) if people else None
    if taken is None or taken.starts_at <= now():
        return
    for page in await paper.all_of(taken):
        for row in people:
            if row[0] == page.slot["plan_id"]:
                await _one(taken, page, row[1], bool(row[2]))


async def _enter(actor: Actor, slot: str, shown: bool) -> None:
    """Each time in a transaction of its own: two at once could wait for each other."""
    async with transaction():
        taken = await take_by_slot(actor, slot)
        page = await paper.read(taken, slot)
        if taken.row["state"] == "planned" and taken.starts_at > now() and page.book.find(actor.resident) is None:
            await _one(taken, page, actor.resident, shown)


async def _one(taken: Taken, page: paper.Paper, resident: str, shown: bool) -> None:
    over = await shares.over(taken.row, [resident])
    try:
        turn = books.sign_up(page.book, resident, now(), standing=True, over_share=bool(over))
    except Conflict:
        return
    await outcome.settle(taken, page, turn, {resident: shown})


async def _plan(taken: Taken, slot: str) -> str:
    page = await paper.read(taken, slot)
    if page.slot["plan_id"] is None or taken.row["rule"] is None:
        raise Invalid("unknown_choice", "slot")
    return str(page.slot["plan_id"])
