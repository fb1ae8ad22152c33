"""'I can't make it' too late to be free: somebody is looked for, and until then they are expected (domain.md).

Whom it asks, and at which stage it is, is in no view: a call looks the same to whoever gets it.
"""

from datetime import datetime

from backend.activities import asking, leaving, outcome, paper
from backend.activities.cards import SignUpOutcome
from backend.activities.entries import State
from backend.activities.events import StandInCalled, StandInOver
from backend.activities.facts import StillExpected
from backend.activities.signing_up import turned
from backend.activities.taking import hold, take, take_by_slot
from backend.activities.visibility import require_agenda, shaped
from backend.clock import now
from backend.database import fetch, transaction
from backend.errors import NotFound
from backend.permissions import Actor

ASKED_FOR = """SELECT u.occurrence_id, u.slot_id, u.resident_id, EXISTS (SELECT 1 FROM stand_in_ask q
 JOIN stand_in_call k ON k.id = q.call_id WHERE k.sign_up_id = u.id AND q.resident_id = $2) AS asked,
EXISTS (SELECT 1 FROM sign_up w WHERE w.slot_id = u.slot_id AND w.resident_id = $2 AND w.state = 'waiting') AS waits
FROM sign_up u WHERE u.id = $1 AND u.complex_id = $3"""
DUE = """SELECT id, occurrence_id FROM stand_in_call WHERE closed_at IS NULL AND stage_until <= $1
ORDER BY stage_until LIMIT 200"""


async def call(actor: Actor, slot: str) -> SignUpOutcome:
    """Ask for a stand-in: `missing`, still expected until there is one; `out` where nobody is needed after all.

    Raises NotAllowed, NotFound, Conflict (not_signed_up, already_started, activity_cancelled).
    """
    async with transaction():
        taken = await take_by_slot(actor, slot)
        taken.must_be_planned()
        page = await paper.read(taken, slot)
        turn = leaving.call_stand_in(page.book, actor.resident, now())
        if await outcome.settle(taken, page, turn) and StillExpected(actor.resident) in turn[1]:
            await taken.tell(StandInCalled, [taken.row["organiser_id"]], slot=slot)
            await asking.begin(taken, page, actor.resident)
        return SignUpOutcome("missing" if turn[0].find(actor.resident) else "out")


async def keep(actor: Actor, slot: str) -> SignUpOutcome:
    """They come after all. Raises as above, and Conflict not_missing."""
    async with transaction():
        taken = await take_by_slot(actor, slot)
        return await turned(taken, slot, actor.resident, leaving.come_after_all)


async def take_over(actor: Actor, sign_up: str, *, shown: bool = True) -> SignUpOutcome:
    """Come in somebody's stead: who was asked to, or waits there. Of two, the first is it.

    Raises NotAllowed, NotFound for who was not asked, Conflict (stand_in_found, already_signed_up,
    activity_cancelled).
    """
    require_agenda(actor)
    found = await fetch(ASKED_FOR, sign_up, actor.resident, actor.complex) if shaped(sign_up) else []
    if not found or not (found[0]["asked"] or found[0]["waits"]):
        raise NotFound
    line = found[0]
    async with transaction():
        taken = await take(actor, line["occurrence_id"])
        taken.must_be_planned()
        page = await paper.read(taken, line["slot_id"])
        turn = leaving.take_over(page.book, actor.resident, line["resident_id"], now())
        await outcome.settle(taken, page, turn, {actor.resident: shown})
        return SignUpOutcome("in")


async def advance(moment: datetime) -> int:
    """Calls whose stage is over ask the next, those of what began end. Answers how many."""
    return await asking.sweep(await fetch(DUE, moment), _next)


async def _next(call: str, occurrence: str) -> bool:
    taken = await hold(occurrence)
    row = await asking.open_call(call) if taken else None
    if taken is None or row is None or row["stage_until"] is None:
        return False
    page = await paper.read(taken, row["slot_id"])
    entry = page.book.find(row["resident_id"])
    if entry is None or entry.state != State.MISSING or taken.starts_at <= now():
        asked = await asking.close(call)
        await taken.tell(StandInOver, [row["resident_id"], *asked], slot=page.id)
        return True
    return await asking.go_on(taken, page, row)
