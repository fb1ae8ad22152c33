"""What somebody missed: everything that changed after the last number they know (trust.md §4).

The socket hears already while this is fetched; what it hears waits, and follows after.
"""

from backend.clock import now
from backend.database import fetch_one
from backend.help import changes
from backend.permissions import may_see_board
from realtime import frames
from realtime.connection import Connection
from realtime.metrics import FRAMES
from realtime.wire import Frame


async def send(connection: Connection, since: int | None, first: bool) -> int:
    """Ready (at the first time), what changed after `since`, then what waited. Answers the number now reached.

    Raises ConnectionError when the socket is gone.
    """
    actor = connection.actor
    news: list[object] = []
    known = since
    if since is None or not may_see_board(actor):
        seq = known = await number_of(actor.complex)
    else:
        missed = await changes.since(actor, since)
        seq = missed.seq
        if missed.reset:
            known = seq
            news.append(frames.Reset())
        # In this order every number is true when it arrives, wherever the line breaks.
        news += [frames.HelpGone(since, id) for id in missed.gone]
        news += [frames.HelpChanged(card.seq, card) for card in sorted(missed.changed, key=lambda card: card.seq)]
    if first:
        news.insert(0, frames.Ready(known or 0, actor.resident, now()))
    for frame in news:
        await connection.patiently(Frame(frames.encode(frame)))
    FRAMES.inc(len(news))
    connection.release(seq)
    return seq


async def number_of(complex: str) -> int:
    """How far this board has counted."""
    row = await fetch_one("SELECT seq FROM help_board WHERE complex_id = $1", complex)
    return int(row["seq"]) if row else 0
