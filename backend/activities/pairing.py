"""Coming together with a neighbour who said yes to that: both are in, or both wait (peers.md, number 10)."""

from typing import Any

from backend.activities import paper
from backend.activities.cards import SignUpOutcome
from backend.activities.events import PairAsked, PairDeclined
from backend.activities.signing_up import check_guests, enter
from backend.activities.taking import Taken, take_by_slot
from backend.activities.visibility import require_agenda, shaped
from backend.chat import neighbours
from backend.clock import now
from backend.database import execute, fetch, fetch_one, transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.ids import new_id
from backend.permissions import Actor

ASK = """INSERT INTO pair_ask (id, complex_id, slot_id, asker_id, partner_id, guests, shown, yes, made_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8)
ON CONFLICT (slot_id, asker_id, partner_id) DO UPDATE SET guests = EXCLUDED.guests, shown = EXCLUDED.shown,
yes = NULL, made_at = EXCLUDED.made_at WHERE pair_ask.yes IS NULL OR pair_ask.yes RETURNING id"""
ANSWERED = "UPDATE pair_ask SET yes = $2 WHERE id = $1"
IN_GROUP = "SELECT 1 FROM group_membership WHERE group_id = $1 AND resident_id = $2"


async def ask(actor: Actor, slot: str, resident: str, *, guests: int = 0, shown: bool = True) -> str:
    """Ask a neighbour to come together; nobody is signed up before they say yes. Answers the question's id.

    Raises NotAllowed, NotFound, Invalid (out_of_range, unknown_resident), Conflict (already_signed_up,
    partner_already_signed_up, already_started, activity_cancelled, pair_answered: they said no before).
    """
    async with transaction():
        taken = await take_by_slot(actor, slot)
        taken.must_be_planned()
        check_guests(guests, taken.row["guests"])
        if resident == actor.resident or not shaped(resident):
            raise Invalid("unknown_resident", "pair")
        await _must_be_able(actor, taken, resident)
        book = (await paper.read(taken, slot)).book
        book.must_be_ahead(now())
        for one, code in ((actor.resident, "already_signed_up"), (resident, "partner_already_signed_up")):
            if book.find(one):
                raise Conflict(code)
        rows = await fetch(ASK, new_id(), actor.complex, slot, actor.resident, resident, guests, shown, now())
        if not rows:
            raise Conflict("pair_answered")
        await taken.tell(PairAsked, [resident], slot=slot)
        return str(rows[0][0])


async def answer(actor: Actor, pair: str, yes: bool, *, shown: bool = True) -> SignUpOutcome:
    """With a yes both come or wait together; answers where that leaves who says it.

    Raises NotAllowed, NotFound, Conflict (pair_answered, and what signing_up.sign_up raises).
    """
    require_agenda(actor)
    asked = await _question(actor, pair)
    async with transaction():
        taken = await take_by_slot(actor, asked["slot_id"])
        # Under the lock: of two answers the first counts.
        asked = await _question(actor, pair)
        if asked["yes"] is not None:
            raise Conflict("pair_answered")
        await execute(ANSWERED, pair, yes)
        asker = asked["asker_id"]
        if not yes:
            await taken.tell(PairDeclined, [asker], slot=asked["slot_id"])
            return SignUpOutcome("out")
        await _must_be_able(actor, taken, asker)
        wishes = {asker: bool(asked["shown"]), actor.resident: shown}
        done = await enter(taken, asked["slot_id"], asker, shown=wishes, guests=asked["guests"], partner=actor.resident)
        return done[actor.resident]


async def _question(actor: Actor, pair: str) -> Any:
    row = await fetch_one("SELECT * FROM pair_ask WHERE id = $1", pair) if shaped(pair) else None
    if row is None or row["partner_id"] != actor.resident:
        raise NotFound
    return row


async def _must_be_able(actor: Actor, taken: Taken, resident: str) -> None:
    """The other lives here, is in the group, and neither shut out the other; all look alike to who asks."""
    await neighbours.must_be_addable(actor, [resident], "pair")
    group = taken.row["group_id"]
    if group is not None and await fetch_one(IN_GROUP, group, resident) is None:
        raise Invalid("unknown_resident", "pair")
