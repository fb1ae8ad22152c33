"""One occurrence taken in hand to be changed: locked, seen; then written back and told."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from backend.activities.count import next_seq
from backend.activities.events import ActivityEvent
from backend.activities.visibility import COORDINATES, places, require_agenda, runs, sees, shaped
from backend.clock import now
from backend.database import any_of, array, as_time, execute, fetch, on_postgres
from backend.errors import Conflict, NotAllowed, NotFound
from backend.outbox import record
from backend.permissions import Actor

SELECT = """SELECT o.id, o.complex_id, o.activity_id, o.state, o.starts_at, o.ends_at, o.version, o.talked, o.door_code,
o.original, o.own, o.settled_at, COALESCE(o.title, a.title) AS title, a.organiser_id, a.group_id, a.rule, a.zone,
COALESCE(o.guests, a.guests) AS guests,
COALESCE(o.sign_off_hours, a.sign_off_hours) AS sign_off_hours, a.fair_share,
a.newcomer_share, {coordinates} AS coordinates
FROM occurrence o JOIN activity a ON a.id = o.activity_id WHERE o.id = {place} AND {condition}{lock}"""
SLOT_OF = "SELECT occurrence_id FROM slot WHERE id = $1"
TOUCH = "UPDATE occurrence SET seq = $2, changed_at = $3 WHERE id = $1"
LIVE = """SELECT DISTINCT resident_id FROM sign_up WHERE occurrence_id {some}
AND state IN ('in', 'waiting', 'missing') ORDER BY resident_id"""


@dataclass(slots=True)
class Taken:
    """A locked occurrence with what its plan says; `by` is who changes it, None for the clock."""

    row: Any
    by: str | None
    runs: bool

    @property
    def id(self) -> str:
        return str(self.row["id"])

    @property
    def complex(self) -> str:
        return str(self.row["complex_id"])

    @property
    def starts_at(self) -> datetime:
        return as_time(self.row["starts_at"])

    @property
    def ends_at(self) -> datetime:
        return as_time(self.row["ends_at"])

    def must_be_planned(self) -> None:
        """Raises Conflict activity_cancelled."""
        if self.row["state"] != "planned":
            raise Conflict("activity_cancelled")

    def must_run(self) -> None:
        """Raises NotAllowed for who is neither organiser, coordinator nor board."""
        if not self.runs:
            raise NotAllowed

    async def tell(
        self, event: type[ActivityEvent], told: Iterable[str] = (), *, slot: str | None = None, **more: Any
    ) -> None:
        """Put it under the agenda's next number and record what happened; `by` is always told."""
        seq = await next_seq(self.complex)
        await execute(TOUCH, self.id, seq, now())
        people = tuple(dict.fromkeys([*([self.by] if self.by else []), *told]))
        await record(
            event(complex=self.complex, occurrence=self.id, seq=seq, by=self.by, told=people, slot=slot, **more)
        )


async def take(actor: Actor, occurrence: str) -> Taken:
    """Lock an occurrence that this person sees, within a transaction. Raises NotAllowed, NotFound."""
    require_agenda(actor)
    if not shaped(occurrence):
        raise NotFound
    lock = " FOR UPDATE OF o" if on_postgres() else ""
    sql = SELECT.format(coordinates=COORDINATES, place="$4", condition=sees(), lock=lock)
    found = await fetch(sql, *places(actor), occurrence)
    if not found:
        raise NotFound
    row = found[0]
    return Taken(row, actor.resident, runs(actor, row["organiser_id"], bool(row["coordinates"])))


async def take_by_slot(actor: Actor, slot: str) -> Taken:
    """The same, of the occurrence that has this slot. Raises NotAllowed, NotFound."""
    require_agenda(actor)
    found = await fetch(SLOT_OF, slot) if shaped(slot) else []
    if not found:
        raise NotFound
    return await take(actor, found[0][0])


async def hold(occurrence: str, *, wait: bool = False) -> Taken | None:
    """Lock a planned occurrence for the clock; None when it isn't, or (unless `wait`) when somebody else holds it."""
    lock = f" FOR UPDATE OF o{'' if wait else ' SKIP LOCKED'}" if on_postgres() else ""
    sql = SELECT.format(coordinates="FALSE", place="$1", condition="o.state = 'planned'", lock=lock)
    found = await fetch(sql, occurrence)
    return Taken(found[0], None, False) if found else None


async def signed_up(*occurrences: str) -> list[str]:
    """Who is in, waits or is missing there."""
    return [row[0] for row in await fetch(LIVE.format(some=any_of("$1")), array(occurrences))]
