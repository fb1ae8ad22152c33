"""What somebody missed: everything that changed after the last number they know (trust.md §4).

The socket hears already while this is fetched; what it hears waits, and follows after.
"""

from backend.clock import now
from backend.database import any_of, array, look
from backend.help import changes
from backend.help.cards import HelpChanges
from backend.permissions import may_post_help
from realtime import activity_catching_up, chat_catching_up, frames
from realtime.chat_frames import Known
from realtime.connection import Connection
from realtime.metrics import FRAMES
from realtime.wire import Frame


async def send(
    connection: Connection, since: int | None, first: bool, chat: Known = None, agenda: int | None = None
) -> int:
    """Ready (at the first time), what changed after `since`, then what waited. Answers the number now reached.

    `chat` and `agenda`: what of those the phone knows. Raises ConnectionError when the socket is gone.
    """
    actor = connection.actor
    news: list[frames.Outbound] = []
    known = since
    if since is None or not may_post_help(actor):
        seq = await number_of(actor.complex)
        # How busy the board is, is for those who take part in it.
        known = seq if may_post_help(actor) else 0
    else:
        missed = await changes.since(actor, since)
        seq = missed.seq
        if missed.reset:
            known = seq
            news.append(frames.Reset())
        news += await _in_order(missed)
    if first:
        begins, missing = await activity_catching_up.news(actor, agenda)
        news = [frames.Ready(known or 0, actor.resident, now(), begins), *news, *missing]
    for frame in news:
        await connection.patiently(Frame(frames.encode(frame)))
    FRAMES.inc(len(news))
    if chat:
        async for told in chat_catching_up.frames_for(actor, chat):
            await connection.patiently(Frame(frames.encode(told)))
            FRAMES.inc()
    connection.release(seq)
    return seq


async def _in_order(missed: HelpChanges) -> list[frames.Outbound]:
    """By their numbers, so that each is true when it arrives, wherever the line breaks."""
    numbered: list[tuple[int, frames.Outbound]] = [
        (card.seq, frames.HelpChanged(card.seq, card)) for card in missed.changed
    ]
    if missed.gone:
        # What changed again since we looked comes by itself, under its new number.
        highest = max([missed.seq, *(card.seq for card in missed.changed)])
        rows = await look(f"SELECT id, seq FROM help_request WHERE id {any_of('$1')}", array(missed.gone))
        for row in rows:
            seq = min(row["seq"], highest)
            numbered.append((seq, frames.HelpGone(seq, row["id"])))
    return [frame for _, frame in sorted(numbered, key=lambda one: one[0])]


async def number_of(complex: str) -> int:
    """How far this board has counted."""
    rows = await look("SELECT seq FROM help_board WHERE complex_id = $1", complex)
    return int(rows[0]["seq"]) if rows else 0
