"""Who sees which occurrence, and who runs it: one piece of SQL, used by every read (docs/decisions/0009).

It speaks of `o` (the occurrence) and `a` (its activity), and of three places: $1 the reader, $2 their complex,
$3 their groups.
"""

from functools import lru_cache

from backend.database import any_of, array, on_postgres
from backend.ids import ID_LENGTH
from backend.permissions import Actor, Role, require

# Who had a part in it; also of those who left, for they must hear that it is gone for them.
PART = "EXISTS (SELECT 1 FROM sign_up u WHERE u.occurrence_id = o.id AND u.resident_id = $1{})"
STANDS = PART.format(" AND u.state IN ('in', 'waiting', 'missing')")
# A call for a stand-in may at last go to the whole house.
ASKED = """EXISTS (SELECT 1 FROM stand_in_ask q JOIN stand_in_call k ON k.id = q.call_id
WHERE k.occurrence_id = o.id AND q.resident_id = $1{})"""
COORDINATES = """EXISTS (SELECT 1 FROM group_membership gm WHERE gm.group_id = a.group_id AND gm.resident_id = $1
AND gm.coordinates)"""


def require_agenda(actor: Actor) -> None:
    """The agenda is for neighbours. Raises NotAllowed."""
    require(actor.neighbour, actor, Role.RESIDENT)


def places(actor: Actor) -> tuple[object, object, object]:
    """The values for $1, $2 and $3."""
    return actor.resident, actor.complex, array(actor.groups)


def audience() -> str:
    """Meant for (also) this neighbour: the whole house, or a group of theirs."""
    return f"(a.group_id IS NULL OR a.group_id {any_of('$3')})"


def sees() -> str:
    """All that this reader sees: what is meant for them, what they organise, what they signed up to."""
    return _sees(on_postgres())


def had() -> str:
    """All that this reader may have seen at some time."""
    return f"""(o.complex_id = $2 AND ({audience()} OR a.organiser_id = $1 OR {PART.format("")}
OR {ASKED.format("")}))"""


def runs(actor: Actor, organiser: str, coordinates: bool) -> bool:
    """Whether they may change it, cancel it and tick who came: the organiser, the group's coordinators, the board."""
    return actor.resident == organiser or coordinates or Role.BOARD in actor.roles


def shaped(id: str) -> bool:
    """Whether this can be an id at all; what else comes in from outside never reaches the database."""
    return len(id) == ID_LENGTH and id.isascii() and id.isalnum()


@lru_cache
def _sees(postgres: bool) -> str:
    return f"""(o.complex_id = $2 AND o.state <> 'dropped'
AND ({audience()} OR a.organiser_id = $1 OR {STANDS}
OR {ASKED.format(" AND k.closed_at IS NULL")}))"""
