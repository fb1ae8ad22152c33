"""When groups next meet."""

from datetime import datetime

from backend.database import as_time, look
from backend.groups.cards import Meeting
from backend.permissions import Actor

# Activities lie above this room, so their tables are called by name.
NEXT = """SELECT x.group_id, x.id, x.title, x.place, x.starts_at, x.ends_at, x.kind FROM (
SELECT a.group_id, o.id, COALESCE(o.title, a.title) AS title, COALESCE(o.place, a.place) AS place, o.starts_at,
o.ends_at, g.kind, ROW_NUMBER() OVER (PARTITION BY a.group_id ORDER BY o.starts_at, o.id) AS n
FROM occurrence o JOIN activity a ON a.id = o.activity_id JOIN working_group g ON g.id = a.group_id
WHERE o.complex_id = $1 AND o.starts_at > $2 AND o.state = 'planned') x WHERE x.n = 1"""


async def next_ones(actor: Actor, now: datetime) -> dict[str, Meeting]:
    """By group. Of a closed group only its members know; of others everybody knows when, and members what and where."""
    found = {}
    for group, id, title, place, starts, ends, kind in [tuple(row) for row in await look(NEXT, actor.complex, now)]:
        within = group in actor.groups
        if within or kind != "closed":
            what = (id, title, place) if within else (None, "", "")
            found[group] = Meeting(as_time(starts), as_time(ends), *what)
    return found
