"""What somebody missed in the conversations they know: what came and what changed, after their own numbers.

As with the board the socket hears already; what it hears waits, and follows after.
"""

from collections.abc import AsyncIterator, Iterator

from backend.chat import messages, seats
from backend.chat.cards import MessageChanges
from backend.chat.seats import Seat
from backend.errors import NotFound
from backend.permissions import Actor
from realtime import chat_frames as frames
from realtime.chat_frames import Cursors

MOST_OF_ALL = 1000

News = list[frames.ChatOutbound]


async def frames_for(actor: Actor, cursors: Cursors) -> AsyncIterator[frames.ChatOutbound]:
    """Conversation by conversation; one reset of everything when it is too much altogether."""
    known = await seats.many(actor, [id for id, _, _ in cursors]) if actor.neighbour else {}
    count = 0
    for id, seq, change in cursors:
        seat = known.get(id)
        if seat is None:
            yield frames.ChatGone(id)
            continue
        if (seat.last_seq, seat.last_change) == (seq, change):
            continue
        if count > MOST_OF_ALL:
            yield frames.ChatReset(None)
            return
        for frame in await _of(actor, seat, seq, change):
            count += 1
            yield frame


async def _of(actor: Actor, seat: Seat, seq: int, change: int) -> News:
    id = seat.id
    try:
        missed = await messages.changes(actor, id, seq, change)
    except NotFound:
        return [frames.ChatGone(id)]
    # What fits into one answer of the action, and no more.
    if missed.reset or missed.seq < seat.last_seq or missed.change < seat.last_change:
        return [frames.ChatReset(id)]
    return [*_in_order(id, missed, seq), frames.ChatReached(id, missed.seq, missed.change)]


def _in_order(id: str, missed: MessageChanges, seq: int) -> Iterator[frames.ChatOutbound]:
    """New messages by their numbers, then the others by their changes."""
    for new in sorted((one for one in missed.items if one.seq > seq), key=lambda one: one.seq):
        yield frames.ChatMessage(id, new.seq, new)
    for old in sorted((one for one in missed.items if one.seq <= seq), key=lambda one: one.change):
        yield frames.ChatChanged(id, old.change, old)
