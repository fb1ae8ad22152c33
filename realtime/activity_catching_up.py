"""What somebody missed of the agenda: everything that changed after the last number they know."""

from backend.activities import changes
from backend.activities.cards import AgendaChanges
from backend.database import any_of, array, look
from backend.permissions import Actor
from realtime.activity_frames import ActivityChanged, ActivityGone, ActivityOutbound, ActivityReached, ActivityReset

GONE = "SELECT id, seq FROM occurrence WHERE id {some}"


async def news(actor: Actor, since: int | None) -> tuple[int, list[ActivityOutbound]]:
    """The number from which frames follow, and what brings the phone from there to now."""
    if not actor.neighbour:
        return 0, []
    if since is None:
        return await changes.reached(actor.complex), []
    missed = await changes.since(actor, since)
    if missed.reset:
        return missed.seq, [ActivityReset(missed.seq)]
    return since, [*await _in_order(missed), ActivityReached(missed.seq)]


async def _in_order(missed: AgendaChanges) -> list[ActivityOutbound]:
    """By their numbers."""
    numbered: list[tuple[int, ActivityOutbound]] = [
        (card.seq, ActivityChanged(card.seq, card)) for card in missed.changed
    ]
    if missed.gone:
        for row in await look(GONE.format(some=any_of("$1")), array(missed.gone)):
            numbered.append((row["seq"], ActivityGone(row["seq"], row["id"])))
    return [frame for _, frame in sorted(numbered, key=lambda one: one[0])]
