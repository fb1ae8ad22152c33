"""Whom a neighbour may write to: who lives here, who shut whom out, and who already shares something with them."""

from collections.abc import Sequence
from datetime import datetime

from backend.chat.seats import shaped
from backend.database import any_of, array, as_time, fetch, look
from backend.errors import Invalid, SignInFirst
from backend.people.residents import LIVES_HERE
from backend.permissions import Actor

BETWEEN = """SELECT 1 FROM block b WHERE (b.blocker_id = $1 AND b.blocked_id {some})
OR (b.blocked_id = $1 AND b.blocker_id {some})"""
# With whom a newcomer may begin: who is there for them, and whom they already met here.
NEAR = """SELECT 1 WHERE EXISTS (SELECT 1 FROM role_grant WHERE resident_id = $2 AND role IN ('coordinator', 'board'))
OR EXISTS (SELECT 1 FROM group_membership a JOIN group_membership b ON b.group_id = a.group_id
 WHERE a.resident_id = $1 AND b.resident_id = $2)
OR EXISTS (SELECT 1 FROM conversation_member a JOIN conversation_member b ON b.conversation_id = a.conversation_id
 JOIN conversation c ON c.id = a.conversation_id
 WHERE a.resident_id = $1 AND b.resident_id = $2 AND c.kind IN ('made', 'help'))"""


async def living(complex: str, residents: Sequence[str]) -> set[str]:
    """Those of these people who live in this complex."""
    if not all(map(shaped, residents)):
        return set()
    sql = f"SELECT r.id FROM resident r WHERE {LIVES_HERE} AND r.id {any_of('$2')}"
    return {row[0] for row in await fetch(sql, complex, array(residents))}


async def must_be_addable(actor: Actor, residents: Sequence[str], field: str) -> None:
    """Raises Invalid `unknown_resident` for who doesn't live here, and just so for who shut the other out."""
    if not residents:
        return
    if await living(actor.complex, residents) != set(residents):
        raise Invalid("unknown_resident", field)
    if await fetch(BETWEEN.format(some=any_of("$2")), actor.resident, array(residents)):
        raise Invalid("unknown_resident", field)


async def near(actor: Actor, resident: str) -> bool:
    """Whether these two share something, so that also a newcomer may write first."""
    return bool(await fetch(NEAR, actor.resident, resident))


async def joined_at(resident: str) -> datetime:
    """When this person came to live here. Raises SignInFirst for who is not there."""
    rows = await look("SELECT joined_at FROM resident WHERE id = $1", resident)
    if not rows:
        raise SignInFirst
    return as_time(rows[0][0])
