"""Who was there: ticked by who runs it, or by the code at the door; credited once (attendance.py)."""

from collections.abc import Sequence
from typing import Any

from backend.activities import attendance
from backend.activities.asked import Tick
from backend.activities.cards import Attendance, Expected, OccurrenceDetail, Unrecorded
from backend.activities.events import AttendanceRecorded
from backend.activities.taking import Taken, take
from backend.activities.views import detail
from backend.activities.visibility import COORDINATES, require_agenda
from backend.clock import local_date, now
from backend.database import as_time, execute, fetch, transaction
from backend.errors import Conflict, Invalid, NotFound
from backend.hours import correcting
from backend.people.views import Person
from backend.permissions import Actor

LONGEST_CODE = 64
PEOPLE = """SELECT u.*, s.counts, s.minutes AS worth, s.position, r.shown_name, r.photo_id,
(SELECT p.resident_id FROM sign_up p WHERE p.slot_id = u.slot_id AND p.pair = u.pair AND p.id <> u.id
 AND p.state IN ('in', 'waiting', 'missing')) AS partner
FROM sign_up u JOIN slot s ON s.id = u.slot_id JOIN resident r ON r.id = u.resident_id
WHERE u.occurrence_id = $1 AND u.state IN ('in', 'waiting', 'missing') ORDER BY s.position, u.place"""
RECORD = "UPDATE sign_up SET attended = $2, minutes = minutes + $3, changed_at = $4 WHERE id = $1"
CODE = "SELECT id FROM occurrence WHERE door_code = $1 AND complex_id = $2 AND state = 'planned'"
OVER = f"""SELECT o.id, COALESCE(o.title, a.title), o.starts_at, COUNT(*) FROM occurrence o
JOIN activity a ON a.id = o.activity_id JOIN sign_up u ON u.occurrence_id = o.id
WHERE o.complex_id = $2 AND o.state = 'planned' AND o.ends_at <= $3 AND (a.organiser_id = $1 OR {COORDINATES})
AND u.state IN ('in', 'missing') AND u.attended IS NULL
GROUP BY o.id, o.title, a.title, o.starts_at ORDER BY o.starts_at LIMIT 100"""


async def page(actor: Actor, occurrence: str) -> Attendance:
    """The organiser's list: who is expected or waits, who came, who did not.

    Raises NotFound, NotAllowed for who doesn't run it.
    """
    async with transaction():
        taken = await take(actor, occurrence)
        taken.must_run()
        people = await fetch(PEOPLE, occurrence)
    return Attendance(occurrence, taken.row["version"], [_expected(row) for row in people])


async def tick(actor: Actor, occurrence: str, ticks: Sequence[Tick]) -> Attendance:
    """Record who was there; the same again changes nothing, a correction corrects what was credited.

    Raises NotFound, NotAllowed, Conflict (not_started, not_signed_up, activity_cancelled).
    """
    async with transaction():
        taken = await take(actor, occurrence)
        taken.must_run()
        taken.must_be_planned()
        attendance.check_tick(now(), taken.starts_at)
        people = {row["id"]: row for row in await fetch(PEOPLE, occurrence)}
        ticked = {one.sign_up: one.attended for one in ticks}
        if not ticked.keys() <= people.keys():
            raise Conflict("not_signed_up")
        await _record(taken, [(people[id], attended) for id, attended in ticked.items()])
    return await page(actor, occurrence)


async def scan(actor: Actor, code: str) -> OccurrenceDetail:
    """Somebody who is at the door says so themselves.

    Raises NotAllowed, Invalid door_code_wrong, Conflict (not_started, not_signed_up), Gone door_code_over.
    """
    require_agenda(actor)
    found = await fetch(CODE, code, actor.complex) if len(code) <= LONGEST_CODE and code.isascii() else []
    if not found:
        raise Invalid("door_code_wrong", "code")
    async with transaction():
        try:
            taken = await take(actor, found[0][0])
        except NotFound:
            raise Invalid("door_code_wrong", "code") from None
        attendance.check_door(code, taken.row["door_code"], now(), taken.starts_at, taken.ends_at)
        mine = [row for row in await fetch(PEOPLE, taken.id) if row["resident_id"] == actor.resident]
        if not mine:
            raise Conflict("not_signed_up")
        await _record(taken, [(row, True) for row in mine])
    return await detail(actor, taken.id)


async def door_code(actor: Actor, occurrence: str) -> str:
    """The code to hang at the door of this occurrence. Raises NotFound, NotAllowed, Conflict activity_cancelled."""
    async with transaction():
        taken = await take(actor, occurrence)
        taken.must_run()
        taken.must_be_planned()
        return str(taken.row["door_code"])


async def unrecorded(actor: Actor) -> list[Unrecorded]:
    """What is over for 14 days and not recorded, of what they organise or coordinate. Raises NotAllowed."""
    require_agenda(actor)
    rows = await fetch(OVER, actor.resident, actor.complex, now() - attendance.UNRECORDED)
    return [Unrecorded(row[0], row[1], as_time(row[2]), row[3]) for row in rows]


async def _record(taken: Taken, lines: Sequence[tuple[Any, bool]]) -> None:
    changed = []
    for row, attended in lines:
        attendance.check_record(row["state"], attended)
        if row["attended"] is not None and bool(row["attended"]) == attended:
            continue
        minutes = attendance.credit(bool(row["counts"]), row["worth"], attended, row["minutes"])
        await execute(RECORD, row["id"], attended, minutes, now())
        if minutes:
            await correcting.enter(
                row["resident_id"], taken.complex, minutes, on=local_date(taken.starts_at, taken.row["zone"]),
                source_kind="activity", source_id=row["id"], title=taken.row["title"],
            )  # fmt: skip
        changed.append(row["resident_id"])
    if changed:
        await taken.tell(AttendanceRecorded, changed)


def _expected(row: Any) -> Expected:
    attended = None if row["attended"] is None else bool(row["attended"])
    return Expected(
        sign_up=row["id"], slot=row["slot_id"], person=Person(row["resident_id"], row["shown_name"], row["photo_id"]),
        state=row["state"], guests=row["guests"], place=row["place"], partner=row["partner"], attended=attended,
        no_show=attendance.no_show(row["state"], attended), minutes=row["minutes"],
    )  # fmt: skip
