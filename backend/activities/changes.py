"""What changed in the agenda since a number: exact catching up for who was away (docs/decisions/0002)."""

from backend.activities import rows
from backend.activities.cards import AgendaChanges
from backend.activities.visibility import had, places, require_agenda, sees
from backend.clock import now
from backend.database import fetch, fetch_one
from backend.errors import Invalid
from backend.permissions import Actor

MOST = 200


async def since(actor: Actor, seq: int) -> AgendaChanges:
    """The occurrences that changed after `seq` as they are now, and the ids of those gone for this reader.

    More than 200, or a number that this agenda has not reached, is `reset`. Raises NotAllowed, Invalid.
    """
    require_agenda(actor)
    if not 0 <= seq < 2**63:
        raise Invalid("out_of_range", "since", least=0, most=2**63 - 1)
    count = await reached(actor.complex)
    if seq > count:
        return AgendaChanges(count, True, [], [])
    sql = f"""{rows.select(sees())} WHERE o.complex_id = $2 AND o.seq > $4 AND {had()}
    ORDER BY o.seq LIMIT {MOST + 1}"""
    found = await fetch(sql, *places(actor), seq)
    if len(found) > MOST:
        return AgendaChanges(count, True, [], [])
    there = [row for row in found if row["also"]]
    return AgendaChanges(
        count, False, await rows.cards(there, actor, now()), [row["id"] for row in found if not row["also"]]
    )


async def reached(complex: str) -> int:
    """The agenda's count. Read before the rows: what is committed after it will be asked for again."""
    row = await fetch_one("SELECT seq FROM agenda_count WHERE complex_id = $1", complex)
    return 0 if row is None else int(row["seq"])
