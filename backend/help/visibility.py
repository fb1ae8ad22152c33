"""Who sees which call: one piece of SQL, used by every read (docs/decisions/0009).

It speaks of `h` (the call) and `a` (the reader's own answer to it, if any), and of three places:
$1 the reader, $2 their complex, $3 their groups.
"""

from functools import lru_cache

from backend.database import any_of, array, fetch_one, on_postgres
from backend.errors import NotFound
from backend.ids import ID_LENGTH
from backend.permissions import Actor, Role, may_moderate, may_post_help, require

LIVE = "h.state IN ('open', 'matched')"
STANDS = "a.state IN ('offered', 'accepted', 'reported', 'done')"


def places(actor: Actor) -> tuple[object, object, object]:
    """The values for $1, $2 and $3."""
    return actor.resident, actor.complex, array(actor.groups)


def require_board(actor: Actor) -> None:
    """The help board is for neighbours, and for a coach or site manager who asks for others. Raises NotAllowed."""
    require(may_post_help(actor), actor, Role.COACH, Role.SITE_MANAGER)


def own_answer() -> str:
    """The join that brings in `a`."""
    if on_postgres():
        # LATERAL: a plain join may begin with all that this reader ever answered, to show a page of twenty.
        own = "SELECT * FROM help_answer WHERE request_id = h.id AND resident_id = $1 LIMIT 1"
        return f"LEFT JOIN LATERAL ({own}) a ON TRUE"
    return "LEFT JOIN help_answer a ON a.request_id = h.id AND a.resident_id = $1"


def audience() -> str:
    """The call is meant for (also) this neighbour: the whole complex, or a group of theirs."""
    return f"(h.group_id IS NULL OR h.group_id {any_of('$3')})"


def on_board(actor: Actor) -> str:
    """What stands on the board for this reader; hidden calls only for their author and who may moderate."""
    return _on_board(actor.neighbour, may_moderate(actor), on_postgres())


def sees(actor: Actor) -> str:
    """All that this reader sees: the board, what they posted, what was posted for them, what they answered."""
    return _sees(actor.neighbour, may_moderate(actor), on_postgres())


def sees_of(actor: Actor) -> str:
    """The same, beside a list of ids: only those calls are looked at, not all of the complex."""
    return _sees(actor.neighbour, may_moderate(actor), on_postgres(), named=True)


async def must_see(actor: Actor, request: str) -> None:
    """Raises NotFound for a call that does not exist as much as for one that is not theirs to see."""
    sql = f"SELECT 1 FROM help_request h {own_answer()} WHERE h.id = $4 AND {sees(actor)}"
    if not shaped(request) or await fetch_one(sql, *places(actor), request) is None:
        raise NotFound


def shaped(id: str) -> bool:
    """Whether this can be an id at all; what else comes in from outside never reaches the database."""
    return len(id) == ID_LENGTH and id.isascii() and id.isalnum()


@lru_cache
def _on_board(neighbour: bool, moderator: bool, postgres: bool) -> str:
    who = audience() if neighbour else f"(FALSE AND {audience()})"
    hidden = "" if moderator else " AND (h.hidden_at IS NULL OR h.author_id = $1)"
    # A range of one, with the order by complex and id: so PostgreSQL takes the index made for browsing. An
    # equality lets it walk the primary key instead, past everything of the other complexes. For SQLite the
    # equality is what makes it take that index.
    ours = "BETWEEN $2 AND $2" if postgres else "= $2"
    return f"(h.complex_id {ours} AND {LIVE}{hidden} AND {who})"


@lru_cache
def _sees(neighbour: bool, moderator: bool, postgres: bool, named: bool = False) -> str:
    # The plus keeps SQLite from the index by complex.
    ours = "+h.complex_id" if named and not postgres else "h.complex_id"
    return f"""({ours} = $2 AND ({_on_board(neighbour, moderator, postgres)} OR h.author_id = $1
OR (h.hidden_at IS NULL AND (h.beneficiary_id = $1 OR {STANDS}))))"""
