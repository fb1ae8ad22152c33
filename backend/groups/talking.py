"""What a working group's conversation hears of the group; all of it in the transaction of the deed."""

from collections.abc import Iterable

from backend.chat import lines, opening
from backend.chat.events import PlaceChanged
from backend.clock import now
from backend.database import execute, fetch_one
from backend.groups.models import WorkingGroup
from backend.ids import new_id
from backend.outbox import record

BY_KEY = "SELECT id FROM conversation WHERE key = $1"
CLOSE = "UPDATE conversation SET closed_at = $2 WHERE id = $1"


async def conversation(group: WorkingGroup) -> str:
    """The group's conversation, made when it is not there yet."""
    key = f"group:{group.id}"
    row = await fetch_one(BY_KEY, key)
    if row is None:
        await execute(opening.INSERT, new_id(), group.complex_id, "group", key, group.id, "", None, now())
        row = await fetch_one(BY_KEY, key)
    assert row is not None  # noqa: S101
    return str(row["id"])


async def came(group: WorkingGroup, resident: str) -> None:
    """Somebody is in it from now on. In a group of everybody that is no news; who left is not talked of.

    Their own phone hears of it because their access changed: it may hear nothing before it is read anew.
    """
    id = await conversation(group)
    if group.kind != "everybody":
        await lines.say(id, group.complex_id, "joined", resident)


async def renamed(group: WorkingGroup, by: str, members: Iterable[str]) -> None:
    """It has another title: said there, and shown to each member at once."""
    id = await conversation(group)
    await lines.say(id, group.complex_id, "titled", by, group.name)
    await _changed(group, id, members)


async def archived(group: WorkingGroup, members: Iterable[str]) -> None:
    """Closed, or open again, as the group is: to read, not to write in."""
    id = await conversation(group)
    await execute(CLOSE, id, group.archived_at)
    await _changed(group, id, members)


async def _changed(group: WorkingGroup, id: str, members: Iterable[str]) -> None:
    for one in members:
        await record(PlaceChanged(group.complex_id, id, one))
