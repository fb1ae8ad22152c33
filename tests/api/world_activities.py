"""The agenda as the matrix finds it: see matrix_activities.py for what is what."""

from datetime import date, timedelta

from backend.activities.asked import SlotWish
from backend.activities.cards import OccurrenceDetail
from backend.clock import now
from backend.database import execute, fetch
from tests.agenda import WEEKLY, plan, the_slot
from tests.api.chatting import ok
from tests.house import House, long_ago
from tests.visits import Visits


async def agenda(house: House, at: Visits) -> dict[str, str]:
    """Plans of Fatma's, and one of the walking group; answers the ids."""
    await long_ago()
    sem, mila = at("sem"), at("mila")
    soup = await plan(house.fatma, 4, counts=True, first_on=later(10), public=True)
    full = await plan(house.fatma, 1, first_on=later(11))
    late = await plan(house.fatma, 1, first_on=later(12), sign_off_hours=14 * 24)
    running = await plan(house.fatma, 4, counts=True, first_on=later(13))
    weekly = await plan(house.fatma, slots=[SlotWish(capacity=4)], first_on=later(9), rule=WEEKLY)
    walk = await plan(house.noor, first_on=later(8), group=house.walking)
    for client, one in ((sem, soup), (mila, full), (sem, full), (sem, late), (sem, running), (mila, walk)):
        ok(await client.put(f"/activities/slots/{the_slot(one)}/sign-up", json={}))
    ok(await sem.put(f"/activities/slots/{the_slot(late)}/stand-in"))
    asked = {"resident": house.sem.resident}
    pair = ok(await mila.post(f"/activities/slots/{the_slot(weekly)}/pairs", json=asked))["pair"]
    code = await begins(running)
    return {
        "soup": soup.id, "soup_slot": the_slot(soup), "full_slot": the_slot(full), "late_slot": the_slot(late),
        "late_line": await line(late, house), "running": running.id, "running_line": await line(running, house),
        "code": code, "weekly_slot": the_slot(weekly), "pair": pair, "walk": walk.id, "walk_slot": the_slot(walk),
        "day": later(20).isoformat(),
    }  # fmt: skip


def later(days: int) -> date:
    return (now() + timedelta(days=days)).date()


async def line(card: OccurrenceDetail, house: House) -> str:
    """Sem's line on the organiser's list."""
    sql = "SELECT id FROM sign_up WHERE occurrence_id = $1 AND resident_id = $2"
    return str((await fetch(sql, card.id, house.sem.resident))[0][0])


async def begins(card: OccurrenceDetail) -> str:
    """Let it have begun a quarter of an hour ago; answers the code at its door."""
    begun = now() - timedelta(minutes=15)
    sql = "UPDATE occurrence SET starts_at = $2, ends_at = $3 WHERE id = $1"
    await execute(sql, card.id, begun, begun + timedelta(hours=2))
    return str((await fetch("SELECT door_code FROM occurrence WHERE id = $1", card.id))[0][0])
