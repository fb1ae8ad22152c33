"""Closed groups: asking to be let in, and a coordinator's yes or no."""

from msgspec import Struct

from backend.clock import Instant, now
from backend.database import as_time, execute, fetch, fetch_one, transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.groups import membership
from backend.groups.events import JoinAsked, JoinDecided
from backend.groups.rules import check_ask, read_words
from backend.groups.taking import must_run, take, take_to_run
from backend.ids import new_id
from backend.outbox import record
from backend.people.residents import LIVES_HERE
from backend.people.views import Person
from backend.permissions import Actor

ASK = """INSERT INTO group_join_request (id, complex_id, group_id, resident_id, words, state, asked_at)
VALUES ($1, $2, $3, $4, $5, 'waiting', $6) ON CONFLICT (group_id, resident_id)
DO UPDATE SET words = EXCLUDED.words, state = 'waiting', decided_at = NULL, decided_by = NULL,
asked_at = CASE group_join_request.state WHEN 'waiting' THEN group_join_request.asked_at ELSE EXCLUDED.asked_at END"""
MINE = "SELECT state, decided_at FROM group_join_request WHERE group_id = $1 AND resident_id = $2"
TAKE_BACK = """UPDATE group_join_request SET state = 'withdrawn', words = ''
WHERE group_id = $1 AND resident_id = $2 AND state = 'waiting'"""
ONE = "SELECT resident_id, state FROM group_join_request WHERE id = $1 AND group_id = $2"
DECIDE = "UPDATE group_join_request SET state = $2, decided_at = $3, decided_by = $4, words = '' WHERE id = $1"
WAITING = f"""SELECT q.id, q.words, q.asked_at, r.id AS resident, r.shown_name, r.photo_id FROM group_join_request q
JOIN resident r ON r.id = q.resident_id WHERE {LIVES_HERE} AND q.group_id = $2 AND q.state = 'waiting'
ORDER BY q.asked_at, q.id LIMIT 100"""


class JoinRequestView(Struct):
    """Somebody who would like to be in, and why, in their words."""

    id: str
    who: Person
    words: str
    asked_at: Instant


async def ask(actor: Actor, group_id: str, words: str = "") -> None:
    """Ask to be let into a closed group; again changes the words. A member needs not ask.

    Raises NotAllowed, NotFound, Invalid, Conflict (group_archived, group_is_open, group_said_no).
    """
    said = read_words(words)
    async with transaction():
        taken = await take(actor, group_id)
        if actor.resident in taken.members:
            return
        taken.require_open()
        if taken.group.kind != "closed":
            raise Conflict("group_is_open")
        before = await fetch_one(MINE, group_id, actor.resident)
        state = before["state"] if before else None
        decided = before["decided_at"] if before else None
        check_ask(state, as_time(decided) if decided else None, now())
        await execute(ASK, new_id(), actor.complex, group_id, actor.resident, said, now())
        if state != "waiting":
            await record(JoinAsked(actor.complex, group_id, actor.resident))


async def take_back(actor: Actor, group_id: str) -> None:
    """Never mind; not having asked is fine. Raises NotAllowed, NotFound."""
    async with transaction():
        await take(actor, group_id)
        await execute(TAKE_BACK, group_id, actor.resident)


async def waiting(actor: Actor, group_id: str) -> list[JoinRequestView]:
    """Who waits for an answer, longest first; for who runs the group. Raises NotAllowed, NotFound."""
    await must_run(actor, group_id)
    rows = await fetch(WAITING, actor.complex, group_id)
    return [
        JoinRequestView(
            row["id"], Person(row["resident"], row["shown_name"], row["photo_id"]), row["words"],
            as_time(row["asked_at"]),
        )
        for row in rows
    ]  # fmt: skip


async def decide(actor: Actor, group_id: str, request: str, accepted: bool) -> None:
    """Let somebody in, or say no; the same answer again is fine.

    Raises NotAllowed, NotFound, Invalid unknown_resident, Conflict (group_archived, request_decided).
    """
    async with transaction():
        taken = await take_to_run(actor, group_id)
        found = await fetch_one(ONE, request, group_id)
        if found is None:
            raise NotFound
        state, resident = ("accepted" if accepted else "refused"), found["resident_id"]
        if found["state"] == state:
            return
        taken.require_open()
        if found["state"] != "waiting":
            raise Conflict("request_decided")
        if not await fetch(f"SELECT 1 FROM resident r WHERE {LIVES_HERE} AND r.id = $2", actor.complex, resident):
            raise Invalid("unknown_resident")
        await execute(DECIDE, request, state, now(), actor.resident)
        if accepted:
            await membership.add(taken, resident)
        await record(JoinDecided(actor.complex, group_id, resident, accepted, actor.resident))
