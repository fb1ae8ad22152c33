"""Conversations that begin: those that are simply there, those of two people, those of a call, those residents make."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from backend.chat import lines, neighbours
from backend.chat.events import MembershipChanged
from backend.chat.rules import LONGEST_TITLE, MOST_MEMBERS, direct_key, in_first_week, read_title
from backend.chat.seats import require_chat, shaped
from backend.clock import now
from backend.database import any_of, array, execute, fetch, fetch_one, look, transaction
from backend.errors import Invalid, NotAllowed
from backend.ids import new_id
from backend.outbox import record
from backend.permissions import Actor

INSERT = """INSERT INTO conversation (id, complex_id, kind, key, subject_id, title, last_seq, last_change, activity,
made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $1, $7, $8) ON CONFLICT (key) DO NOTHING"""
MEMBER = """INSERT INTO conversation_member (id, complex_id, conversation_id, resident_id, from_seq, read_seq,
involvement, joined_at) VALUES ($1, $2, $3, $4, $5, $6, 'everything', $7)
ON CONFLICT (conversation_id, resident_id) DO NOTHING"""
BY_KEY = "SELECT id, last_seq FROM conversation WHERE key = $1"
MOST_KNOWN = 20_000

# Keys of conversations that are there: they never go.
_there: set[str] = set()


async def ensure(actor: Actor) -> None:
    """See that the square and the conversations of this person's groups are there. Raises NotAllowed."""
    require_chat(actor)
    wanted: dict[str, tuple[str, str | None]] = {f"square:{actor.complex}": ("square", None)}
    wanted |= {f"group:{group}": ("group", group) for group in actor.groups}
    missing = wanted.keys() - _there
    if not missing:
        return
    rows = await look(f"SELECT key FROM conversation WHERE key {any_of('$1')}", array(list(missing)))
    there = {row[0] for row in rows}
    for key in missing - there:
        kind, group = wanted[key]
        await execute(INSERT, new_id(), actor.complex, kind, key, group, "", None, now())
    if len(_there) > MOST_KNOWN:
        _there.clear()
    # What a transaction made may yet be undone.
    _there.update(there)


async def direct(actor: Actor, resident: str) -> str:
    """The conversation of these two, made when there is none yet; the other notices nothing before a message.

    Raises NotAllowed (`first_week`), Invalid `unknown_resident`.
    """
    require_chat(actor)
    if resident == actor.resident or not shaped(resident):
        raise Invalid("unknown_resident", "resident")
    key = direct_key(actor.resident, resident)
    there = await fetch_one(BY_KEY, key)
    if there is not None and there["last_seq"] > 0:
        return str(there["id"])
    if not await neighbours.living(actor.complex, [resident]):
        raise Invalid("unknown_resident", "resident")
    if await new_here(actor) and not await neighbours.near(actor, resident):
        raise NotAllowed("first_week")
    if there is not None:
        return str(there["id"])
    async with transaction():
        return (await _begin(actor.complex, "direct", key, None, "", (actor.resident, resident)))[0]


async def make(actor: Actor, title: str, residents: Sequence[str]) -> str:
    """A group of residents, with its maker in it. Raises NotAllowed (`first_week`), Invalid (`unknown_resident`)."""
    require_chat(actor)
    name = read_title(title)
    others = [one for one in dict.fromkeys(residents) if one != actor.resident]
    if len(others) >= MOST_MEMBERS:
        raise Invalid("too_many_items", "residents", most=MOST_MEMBERS - 1)
    if await new_here(actor):
        raise NotAllowed("first_week")
    await neighbours.must_be_addable(actor, others, "residents")
    async with transaction():
        id, moment = new_id(), now()
        await execute(INSERT, id, actor.complex, "made", None, None, name, actor.resident, moment)
        await _seat(actor.complex, id, (actor.resident, *others), moment)
        await lines.say(id, actor.complex, "opened", actor.resident, name)
        for one in (actor.resident, *others):
            await record(MembershipChanged(actor.complex, id, one, True))
    return id


async def for_help(complex: str, answer: str, call: str, title: str, members: Sequence[str]) -> str:
    """The conversation of an accepted answer, once for each; part of the caller's transaction, which says the lines."""
    key = f"help:{answer}"
    id, new = await _begin(complex, "help", key, call, title[:LONGEST_TITLE], members)
    if new:
        for one in dict.fromkeys(members):
            await record(MembershipChanged(complex, id, one, True))
    return id


async def _begin(
    complex: str, kind: str, key: str, subject: str | None, title: str, members: Sequence[str]
) -> tuple[str, bool]:
    """The conversation with this key, and whether it is new; who comes second waits and gets the first one."""
    moment = now()
    new = await execute(INSERT, new_id(), complex, kind, key, subject, title, None, moment) > 0
    id = str((await fetch(BY_KEY, key))[0]["id"])
    if new:
        await _seat(complex, id, members, moment)
    return id, new


async def _seat(complex: str, conversation: str, members: Iterable[str], moment: datetime) -> None:
    for one in dict.fromkeys(members):
        await execute(MEMBER, new_id(), complex, conversation, one, 0, 0, moment)


async def new_here(actor: Actor) -> bool:
    """Whether this person is in their first week."""
    return in_first_week(await neighbours.joined_at(actor.resident), now())
