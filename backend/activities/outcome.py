"""From what a rule made of a book to rows, calls that end with it, and events for those it befell."""

from collections.abc import Mapping, Sequence

from backend.activities import paper as papers
from backend.activities.book import Turn
from backend.activities.events import ComesAfterAll, Promoted, SignedOff, SignedUp, StandInFound
from backend.activities.facts import Came, Declined, Fact, Left, Replaced, Waits
from backend.activities.facts import ComesAfterAll as CameAfterAll
from backend.activities.facts import Promoted as PromotedFact
from backend.activities.paper import Paper
from backend.activities.taking import Taken
from backend.clock import now
from backend.database import any_of, array, execute, fetch

OPEN_CALLS = "SELECT id, sign_up_id FROM stand_in_call WHERE closed_at IS NULL AND sign_up_id {some}"
CLOSE = "UPDATE stand_in_call SET closed_at = $2, taken_by = $3 WHERE id = $1"
ASKED = "SELECT resident_id FROM stand_in_ask WHERE call_id = $1 ORDER BY id"


async def settle(taken: Taken, paper: Paper, turn: Turn, shown: Mapping[str, bool] | None = None) -> bool:
    """Write the book after a turn and record its facts; False when nothing changed."""
    after, facts = turn
    if after == paper.book:
        return False
    await papers.write(taken, paper, after, facts, shown)
    asked = await _close_calls(paper, facts)
    replaced = [fact for fact in facts if isinstance(fact, Replaced)]
    told = [*(fact.resident for fact in replaced), *(fact.by for fact in replaced)]
    for event, people in (
        (SignedOff, _who(facts, Left, Declined)),
        (ComesAfterAll, _who(facts, CameAfterAll)),
        (SignedUp, _who(facts, Came, Waits)),
        (StandInFound, told),
        (Promoted, _who(facts, PromotedFact)),
    ):
        if people:
            besides = asked if event in (ComesAfterAll, StandInFound, SignedOff) else []
            await taken.tell(event, [*people, *besides], slot=paper.id)
    paper.book = after
    return True


def _who(facts: Sequence[Fact], *kinds: type[Fact]) -> list[str]:
    return list(dict.fromkeys(fact.resident for fact in facts if isinstance(fact, kinds)))


async def _close_calls(paper: Paper, facts: Sequence[Fact]) -> list[str]:
    """End the calls of who is no longer missing; answers who had been asked."""
    over: dict[str, str | None] = {}
    over |= {fact.resident: None for fact in facts if isinstance(fact, (Left, Declined, CameAfterAll))}
    over |= {fact.resident: fact.by for fact in facts if isinstance(fact, Replaced)}
    lines = {paper.lines[one]: by for one, by in over.items() if one in paper.lines}
    asked: list[str] = []
    if not lines:
        return asked
    for call in await fetch(OPEN_CALLS.format(some=any_of("$1")), array(list(lines))):
        asked += [row[0] for row in await fetch(ASKED, call["id"])]
        await execute(CLOSE, call["id"], now(), lines[call["sign_up_id"]])
    return asked
