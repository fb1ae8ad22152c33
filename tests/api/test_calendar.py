"""Calendars as calendar programs fetch them: by address alone, read back with icalendar."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
from icalendar import Calendar

from backend.activities import cancelling, signing_up
from backend.calendar.models import CalendarAddress
from backend.clock import now
from backend.database import execute
from backend.groups.actions import leave
from backend.ids import digest
from backend.people.moving import move_out
from tests.agenda import plan, sign_up, the_slot
from tests.api.chatting import ok
from tests.house import House
from tests.visits import Visits


async def address(at: Visits, name: str, kind: str = "own") -> str:
    """A new address for this person's calendar program, as a path."""
    answer = ok(await at(name).post(f"/me/calendar/{kind}"))
    assert answer["kind"] == kind
    return answer["url"].partition("/api/v1")[2]


async def events(at: Visits, path: str) -> dict[str, Any]:
    """What a program without a session reads there, by title."""
    answer = await at(None).get(path)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("text/calendar")
    return {str(one["summary"]): one for one in Calendar.from_ical(answer.content).walk("VEVENT")}


def status(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def test_what_i_signed_up_to_stands_in_my_calendar(at: Visits, house: House):
    soup = await plan(house.mila, title="Soep koken", place="Huiskamer")
    await plan(house.mila, title="Vissen")
    await sign_up(house.sem, soup)
    found = await events(at, await address(at, "sem"))
    assert list(found) == ["Soep koken"]
    event = found["Soep koken"]
    assert (str(event["uid"]), str(event["status"]), str(event["location"])) == (
        f"{soup.id}@naober", "CONFIRMED", "Huiskamer",
    )  # fmt: skip
    assert event["dtstart"].dt == soup.starts_at
    assert event["dtstart"].params["TZID"] == "Europe/Amsterdam"


async def test_who_waits_sees_that_it_is_not_certain_and_who_left_sees_nothing(at: Visits, house: House):
    soup = await plan(house.mila, 1, title="Soep koken")
    await sign_up(house.fatma, soup)
    await sign_up(house.sem, soup)
    path = await address(at, "sem")
    found = await events(at, path)
    assert str(found["Wachtlijst: Soep koken"]["status"]) == "TENTATIVE"
    await signing_up.cancel(house.fatma, the_slot(soup))
    assert str((await events(at, path))["Soep koken"]["status"]) == "CONFIRMED"
    assert await events(at, await address(at, "fatma")) == {}


async def test_what_is_off_is_shown_as_off_under_the_same_name(at: Visits, house: House):
    soup = await plan(house.mila, title="Soep koken")
    await sign_up(house.sem, soup)
    path = await address(at, "sem")
    before = (await events(at, path))["Soep koken"]
    await cancelling.cancel(house.mila, soup.id, "De keuken is dicht")
    after = (await events(at, path))["Soep koken"]
    assert (str(before["status"]), str(after["status"])) == ("CONFIRMED", "CANCELLED")
    assert before["uid"] == after["uid"]
    assert after["sequence"] > before["sequence"]
    assert "De keuken is dicht" in str(after["description"])


async def test_no_years_of_history(at: Visits, house: House):
    soup, fish = await plan(house.mila, title="Soep koken"), await plan(house.mila, title="Vissen")
    for one in (soup, fish):
        await sign_up(house.sem, one)
    for one, days in ((soup, 29), (fish, 31)):
        past = now() - timedelta(days=days)
        await execute("UPDATE occurrence SET starts_at = $2, ends_at = $2 WHERE id = $1", one.id, past)
    assert list(await events(at, await address(at, "sem"))) == ["Soep koken"]


async def test_no_neighbour_is_named_in_it(at: Visits, house: House):
    soup = await plan(house.mila, title="Soep koken", public=True)
    for name in ("sem", "fatma", "jonas"):
        await sign_up(house.people[name], soup)
    for kind in ("own", "house"):
        text = (await at(None).get(await address(at, "sem", kind))).text
        assert "Soep koken" in text
        for name, actor in house.people.items():
            assert name.capitalize() not in text
            assert actor.resident not in text


async def test_a_new_address_ends_the_old_one_which_is_as_if_it_never_was(at: Visits, house: House):
    old = await address(at, "sem")
    assert (await at(None).get(old)).status_code == 200
    new = await address(at, "sem")
    wrong = old.replace(old.split("/")[2], "x" * 43)
    assert old != new
    answers = [status(await at(None).get(path)) for path in (old, wrong, "/calendar/short/agenda.ics")]
    assert answers == [(404, "not_found")] * 3
    assert (await at(None).get(new)).status_code == 200
    ok(await at("sem").delete("/me/calendar/own"))
    assert status(await at(None).get(new)) == (404, "not_found")


async def test_the_address_is_kept_as_its_digest_only_and_never_logged(
    at: Visits, house: House, capfd: pytest.CaptureFixture[str]
):
    path = await address(at, "sem")
    secret = path.split("/")[2]
    await events(at, path)
    await at(None).get(path.replace("calendar/", "calendar/x"))
    said = "".join(capfd.readouterr())
    assert "/calendar/{token" in said
    assert secret not in said
    assert len(secret) == 43
    assert await CalendarAddress.filter(sha256=digest(secret)).count() == 1
    [shown] = ok(await at("sem").get("/me/calendar"))["items"]
    assert set(shown) == {"kind", "made_at"}


async def test_what_did_not_change_is_not_sent_again(at: Visits, house: House):
    soup = await plan(house.mila, title="Soep koken")
    await sign_up(house.sem, soup)
    path = await address(at, "sem")
    first = await at(None).get(path)
    again = await at(None, **{"If-None-Match": first.headers["etag"]}).get(path)
    assert (again.status_code, again.content) == (304, b"")
    await cancelling.cancel(house.mila, soup.id)
    changed = await at(None, **{"If-None-Match": first.headers["etag"]}).get(path)
    assert changed.status_code == 200
    assert first.headers["cache-control"] == "private, no-cache"


async def test_the_calendar_of_the_house_holds_what_is_public_and_nothing_else(at: Visits, house: House):
    await plan(house.mila, title="Burendag", public=True)
    await plan(house.mila, title="Soep koken")
    assert list(await events(at, await address(at, "sem", "house"))) == ["Burendag"]


async def test_whoever_moved_out_has_no_calendar_any_more(at: Visits, house: House):
    path = await address(at, "sem")
    assert (await at(None).get(path)).status_code == 200
    await move_out(house.wim, house.sem.resident)
    assert status(await at(None).get(path)) == (404, "not_found")


async def test_who_left_a_group_reads_no_more_of_it(at: Visits, house: House):
    walk = await plan(house.noor, title="Wandelen", group=house.walking)
    await sign_up(house.mila, walk)
    path = await address(at, "mila")
    assert list(await events(at, path)) == ["Wandelen"]
    await leave(house.mila, house.walking)
    assert await events(at, path) == {}


async def test_one_activity_can_be_added_to_a_calendar_by_whom_it_is_for(at: Visits, house: House):
    walk = await plan(house.noor, title="Wandelen", group=house.walking)
    answer = await at("mila").get(f"/activities/occurrences/{walk.id}/agenda.ics")
    [event] = Calendar.from_ical(answer.content).walk("VEVENT")
    assert (str(event["summary"]), str(event["uid"])) == ("Wandelen", f"{walk.id}@naober")
    assert "attachment" in answer.headers["content-disposition"]
    assert (await at("sem").get(f"/activities/occurrences/{walk.id}/agenda.ics")).status_code == 404
    assert (await at(None).get(f"/activities/occurrences/{walk.id}/agenda.ics")).status_code == 401


@pytest.mark.parametrize("name", ["anna", "kees", "lies"])
async def test_who_does_not_live_here_has_no_calendar_here(at: Visits, name: str):
    assert (await at(name).post("/me/calendar/own")).status_code == 403
