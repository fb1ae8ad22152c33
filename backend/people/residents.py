"""Finding a neighbour by name, and looking at their page."""

from backend.database import fetch, fetch_one
from backend.errors import NotFound
from backend.people.rules import LEAST_LETTERS, folded, name_rank, sees_house_number
from backend.people.views import Person, ResidentView, listed
from backend.permissions import Actor, Role, may_find_residents, require

MOST_FOUND = 10

LIVES_HERE = """r.complex_id = $1 AND r.moved_out_at IS NULL
AND EXISTS (SELECT 1 FROM role_grant g WHERE g.resident_id = r.id AND g.role = 'resident')"""

# The help board lies above this room, so its tables are called by name. A neighbour who asks for somebody can't open
# that person's door with it: only their own yes does, or the consent that a professional has from them.
HELP_EACH_OTHER = """EXISTS (SELECT 1 FROM help_answer a JOIN help_request q ON q.id = a.request_id
WHERE a.state IN ('accepted', 'reported') AND q.state IN ('open', 'matched')
AND (q.beneficiary_id IS NULL OR q.veiled OR a.accepted_by = q.beneficiary_id) AND (
(a.resident_id = $3 AND r.id = COALESCE(q.beneficiary_id, q.author_id))
OR (a.resident_id = r.id AND $3 = COALESCE(q.beneficiary_id, q.author_id))))"""
LOOK_AT = f"""SELECT r.*, h.label, {HELP_EACH_OTHER} AS help_each_other FROM resident r
LEFT JOIN home h ON h.id = r.home_id WHERE {LIVES_HERE} AND r.id = $2"""


async def find(actor: Actor, typed: str) -> list[Person]:
    """Up to ten people living here whose name, or a part of it, begins with what was typed (two letters at least).

    Compared in Python, since only there case and accents fold alike for both databases; a complex has some
    hundreds of people. Raises NotAllowed for who may not look for residents.
    """
    require(may_find_residents(actor), actor, *Role)
    looked_for = folded(typed.strip())
    if len(looked_for) < LEAST_LETTERS:
        return []
    rows = await fetch(f"SELECT r.id, r.shown_name, r.photo_id FROM resident r WHERE {LIVES_HERE}", actor.complex)
    found = [(name_rank(name := folded(row["shown_name"]), looked_for), name, row) for row in rows]
    fitting = sorted((rank, name, row["id"], row) for rank, name, row in found if rank is not None)
    return [Person(id, row["shown_name"], row["photo_id"]) for _, _, id, row in fitting[:MOST_FOUND]]


async def look_at(actor: Actor, id: str) -> ResidentView:
    """A neighbour's page. For neighbours of the same complex; raises NotAllowed, NotFound."""
    require(actor.neighbour, actor)
    row = await fetch_one(LOOK_AT, actor.complex, id, actor.resident)
    if row is None:
        raise NotFound
    shown = sees_house_number(
        row["house_number_to"], self=id == actor.resident, neighbour=True, help_each_other=bool(row["help_each_other"])
    )
    return ResidentView(
        id=id,
        shown_name=row["shown_name"],
        photo=row["photo_id"],
        languages=listed(row["languages"]),
        skills=listed(row["skills"]),
        home_label=row["label"] if shown else None,
    )
