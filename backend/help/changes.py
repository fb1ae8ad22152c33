"""What changed on the board since a number: exact catching up for who was away (docs/decisions/0002)."""

from backend.clock import now
from backend.database import fetch_one
from backend.errors import Invalid
from backend.help.cards import HelpChanges
from backend.help.rows import cards, read, select
from backend.help.visibility import audience, places, require_board, sees
from backend.permissions import Actor

MOST = 200


async def since(actor: Actor, seq: int) -> HelpChanges:
    """The calls that changed after `seq` as they are now, and the ids of those that are gone for this reader.

    More than 200, or a number that this board has not reached, is `reset`. Raises NotAllowed, Invalid.
    """
    require_board(actor)
    if not 0 <= seq < 2**63:
        raise Invalid("out_of_range", "since", least=0, most=2**63 - 1)
    reached = await _reached(actor.complex)
    if seq > reached:
        return HelpChanges(reached, True, [], [])
    seen = sees(actor)
    # Only ids of calls that this reader could have had: those meant for them, and those they had a part in.
    had = f"({audience()} OR a.id IS NOT NULL)" if actor.neighbour else "FALSE"
    sql = f"""{select(actor, seen)} WHERE h.complex_id = $2 AND h.seq > $4 AND ({seen} OR {had})
    ORDER BY h.seq LIMIT $5"""
    rows = await read(sql, *places(actor), seq, MOST + 1)
    if len(rows) > MOST:
        return HelpChanges(reached, True, [], [])
    there = [row for row in rows if row[-1]]
    return HelpChanges(reached, False, cards(there, actor, now()), [row[0] for row in rows if not row[-1]])


async def _reached(complex: str) -> int:
    """The board's count. Read before the rows: what is committed after it will be asked for again."""
    row = await fetch_one("SELECT seq FROM help_board WHERE complex_id = $1", complex)
    return 0 if row is None else int(row["seq"])
