"""The agenda over HTTP: what is sent twice counts once, and what can't be meant is refused in words."""

import asyncio
import uuid
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import httpx
import pytest
import time_machine

from backend.clock import now
from backend.words import say, sentence
from tests.agenda import in_days
from tests.api.chatting import new, ok, texts
from tests.house import House, long_ago

At = Callable[..., httpx.AsyncClient]
GAP = date(2027, 3, 28)


def soup(**more: object) -> dict[str, Any]:
    return {"title": "Samen soep", "first_on": str(in_days(10)), "at": "18:00", "minutes": 120} | more


async def planned(client: httpx.AsyncClient, **more: object) -> dict[str, Any]:
    return ok(await client.post("/activities", json=soup(**more)))


def slot_of(activity: dict[str, Any]) -> str:
    return f"/activities/slots/{activity['slots'][0]['id']}"


def url_of(activity: dict[str, Any]) -> str:
    return f"/activities/occurrences/{activity['id']}"


async def seen(client: httpx.AsyncClient, activity: dict[str, Any]) -> dict[str, Any]:
    return ok(await client.get(url_of(activity)))


def days(least: int, most: int) -> dict[str, str]:
    return {"from": str(in_days(least)), "until": str(in_days(most))}


def problem(answer: httpx.Response) -> tuple[int, str, str | None]:
    """Status, code, and the field it is about."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    said = answer.json()
    assert said["detail"]
    return answer.status_code, said["code"], said["errors"][0]["path"] if said.get("errors") else None


async def test_from_a_plan_to_who_came(at: At, house: House):
    fatma, sem, mila = at("fatma"), at("sem"), at("mila")
    made = await planned(fatma, slots=[{"capacity": 1, "counts": True}], place="Huiskamer")
    assert [one["id"] for one in ok(await sem.get("/activities", params=days(9, 12)))["items"]] == [made["id"]]
    assert ok(await sem.put(f"{slot_of(made)}/sign-up", json={})) == {"outcome": "in", "position": None}
    assert ok(await mila.put(f"{slot_of(made)}/sign-up", json={})) == {"outcome": "waiting", "position": 1}
    assert ok(await sem.delete(f"{slot_of(made)}/sign-up"))["outcome"] == "out"
    assert (await seen(mila, made))["slots"][0]["mine"]["state"] == "in"
    [line] = ok(await fatma.get(f"{url_of(made)}/attendance"))["people"]
    with time_machine.travel(now() + timedelta(days=10, hours=23), tick=True):
        ticks = {"people": [{"sign_up": line["sign_up"], "attended": True}]}
        await house_is_awake(fatma, mila)
        assert ok(await fatma.put(f"{url_of(made)}/attendance", json=ticks))["people"][0]["minutes"] == 120
        assert [one["minutes"] for one in ok(await mila.get("/hours/contributions"))["items"]] == [120]


async def house_is_awake(*clients: httpx.AsyncClient) -> None:
    """A session lasts longer than this; it only has to be seen again."""
    for client in clients:
        ok(await client.get("/me"))


async def test_signed_up_from_two_phones_is_one_place(at: At, house: House):
    made = await planned(at("fatma"), slots=[{"capacity": 3}])
    phones = [at("sem").put(f"{slot_of(made)}/sign-up", json={}) for _ in range(5)]
    answers = await asyncio.gather(*phones)
    assert Counter(answer.status_code for answer in answers) == {200: 1, 409: 4}
    assert {problem(one)[1] for one in answers if one.status_code == 409} == {"already_signed_up"}
    assert (await seen(at("sem"), made))["slots"][0]["taken"] == 1


async def test_a_key_makes_every_step_one_step(at: At, house: House):
    await long_ago()
    fatma, sem, mila = at("fatma"), at("sem"), at("mila")
    made = await twice(fatma, "POST", "/activities", soup(slots=[{"capacity": 1}], sign_off_hours=336))
    assert len(ok(await fatma.get("/activities", params=days(9, 12)))["items"]) == 1
    pair = await twice(fatma, "POST", f"{slot_of(made)}/pairs", {"resident": house.noor.resident})
    assert len(pair["pair"]) == 26
    assert (await twice(sem, "PUT", f"{slot_of(made)}/sign-up", {}))["outcome"] == "in"
    assert (await seen(sem, made))["slots"][0]["taken"] == 1
    assert (await twice(sem, "DELETE", f"{slot_of(made)}/sign-up"))["outcome"] == "asks_stand_in"
    assert (await twice(sem, "PUT", f"{slot_of(made)}/stand-in"))["outcome"] == "missing"
    [asked] = (await seen(mila, made))["mine"]["stand_in"]
    assert asked["person"]["id"] == house.sem.resident
    stood_in = await twice(mila, "PUT", f"/activities/sign-ups/{asked['sign_up']}/stand-in", {})
    assert stood_in["outcome"] == "in"
    assert (await seen(sem, made))["slots"][0]["mine"] is None
    again = await twice(fatma, "POST", f"{url_of(made)}/copy", {"first_on": str(in_days(20))})
    assert (again["title"], again["slots"][0]["taken"]) == ("Samen soep", 0)
    assert (await twice(fatma, "POST", f"{url_of(made)}/cancellation", {"words": "Ziek"}))["affected"] == [made["id"]]


async def twice(client: httpx.AsyncClient, method: str, url: str, body: dict | None = None) -> dict[str, Any]:
    """Sent, and sent again because the answer got lost."""
    key = {"Idempotency-Key": uuid.uuid4().hex}
    first, second = [await client.request(method, url, json=body, headers=key) for _ in range(2)]
    assert first.status_code < 300, first.text
    assert (second.content, second.headers["idempotency-replayed"]) == (first.content, "true")
    return first.json()


@pytest.mark.parametrize(
    ("wrong", "path", "code"),
    [
        # It has a length, not an end: one before the start can't be said.
        ({"minutes": -60}, "minutes", "out_of_range"),
        ({"minutes": 0}, "minutes", "out_of_range"),
        ({"minutes": 10**9}, "minutes", "out_of_range"),
        ({"ends_at": "2026-01-01T00:00:00Z"}, "ends_at", "unknown_field"),
        ({"first_on": "2020-01-01"}, "first_on", "wanted_in_past"),
        ({"first_on": "9999-12-31"}, "first_on", "wanted_too_far"),
        ({"first_on": "2027-02-30"}, "first_on", "wrong_type"),
        ({"at": "24:00"}, "at", "wrong_type"),
        ({"rule": "FREQ=SECONDLY;COUNT=1000000"}, "rule", "rule_too_often"),
        ({"rule": "FREQ=DAILY;COUNT=1000000"}, "rule", "rule_too_many"),
        ({"rule": "FREQ=DAILY;UNTIL=20360101"}, "rule", "rule_too_long"),
        ({"rule": "elke dinsdag"}, "rule", "rule_not_understood"),
        ({"slots": []}, "slots", "too_short"),
        ({"slots": [{"capacity": 0}]}, "slots.capacity", "out_of_range"),
        ({"slots": [{"skill": "magic"}]}, "slots.skill", "unknown_choice"),
        ({"guests": 6}, "guests", "out_of_range"),
        ({"photos": ["0" * 26]}, "photos", "unknown_photo"),
    ],
)
async def test_a_plan_that_can_not_be_meant(at: At, wrong: dict, path: str, code: str):
    for language in ("nl", "en", "ar"):
        fatma = at("fatma", **{"Accept-Language": language})
        answer = await fatma.post("/activities", json=soup() | wrong)
        assert problem(answer)[::2] == (400, path), answer.text
        [error] = answer.json()["errors"]
        assert (error["code"], error["detail"]) == (code, sentence(language, code, {"most": 200}))
    assert ok(await fatma.get("/activities", params=days(0, 60)))["items"] == []


async def test_a_time_that_the_clock_skips_is_the_next_there_is(at: At):
    nights = {"first_on": str(GAP - timedelta(days=1)), "at": "02:30", "rule": "FREQ=DAILY;COUNT=3"}
    if in_days(0) >= GAP:
        pytest.skip("that night is over")
    made = await planned(at("fatma"), **nights)
    assert made["starts_at"] == "2027-03-27T01:30:00Z"


async def test_fewer_places_put_nobody_out_and_let_nobody_in(at: At):
    fatma = at("fatma")
    made = await planned(fatma, slots=[{"capacity": 2}])
    for name in ("sem", "mila", "noor"):
        ok(await at(name).put(f"{slot_of(made)}/sign-up", json={}))
    change = {"change": {"slots": [{"capacity": 1, "position": 0}]}}
    assert ok(await fatma.patch(url_of(made), json=change))["touched"] == [made["id"]]
    slot = (await seen(fatma, made))["slots"][0]
    assert (slot["capacity"], slot["taken"], slot["waiting"]) == (1, 2, 1)
    ok(await at("sem").delete(f"{slot_of(made)}/sign-up"))
    assert (await seen(at("noor"), made))["slots"][0]["mine"]["state"] == "waiting"


async def test_the_code_of_another_time_opens_no_door(at: At):
    fatma, sem = at("fatma"), at("sem", **{"Accept-Language": "en"})
    made = await planned(fatma, rule="FREQ=DAILY;COUNT=2", slots=[{"counts": True}])
    items = ok(await fatma.get("/activities", params=days(9, 13)))["items"]
    codes = []
    for one in items:
        ok(await sem.put(f"{slot_of(one)}/sign-up", json={}))
        door = ok(await fatma.get(f"{url_of(one)}/door-code"))
        assert door["qr"].startswith("<svg")
        assert door["url"] == f"http://127.0.0.1:8000/deur#{door['code']}"
        codes.append(door["code"])
    assert len(set(codes)) == 2
    assert problem(await sem.post("/activities/door", json={"code": codes[0]})) == (409, "not_started", None)
    assert problem(await sem.post("/activities/door", json={"code": "x"})) == (400, "door_code_wrong", "code")
    start = items[1]["starts_at"]
    with time_machine.travel(start, tick=True):
        await house_is_awake(sem)
        last = await sem.post("/activities/door", json={"code": codes[0]})
        assert problem(last) == (410, "door_code_over", None)
        assert last.json()["detail"] == say("en", "error-door-code-over")
        here = ok(await sem.post("/activities/door", json={"code": codes[1]}))
        assert (here["id"], here["slots"][0]["mine"]["attended"]) == (items[1]["id"], True)
        assert problem(await at("mila").post("/activities/door", json={"code": codes[1]}))[1] == "not_signed_up"
    assert made["id"] == items[0]["id"]


async def test_a_change_over_somebody_elses_is_refused_a_sign_up_in_between_is_not(at: At):
    fatma, sem = at("fatma"), at("sem")
    made = await planned(fatma)
    match = {"If-Match": (await fatma.get(url_of(made))).headers["etag"]}
    ok(await sem.put(f"{slot_of(made)}/sign-up", json={}))
    first = await fatma.patch(url_of(made), json={"change": {"at": "19:00"}, "words": "Later"}, headers=match)
    assert ok(first) == {"touched": [made["id"]], "affected": [made["id"]]}
    late = await at("wim").patch(url_of(made), json={"change": {"at": "20:00"}}, headers=match)
    assert problem(late)[:2] == (412, "changed_meanwhile")
    assert ((await seen(sem, made))["at"], (await seen(sem, made))["words"]) == ("19:00", "Later")


async def test_what_did_not_change_is_not_sent_again(at: At):
    fatma, sem = at("fatma"), at("sem")
    made = await planned(fatma)
    asked = httpx.URL("/activities", params=days(0, 31))
    for url in (str(asked), url_of(made), "/activities/changes?since=0", "/activities/week", "/activities/offers"):
        tag = (await sem.get(url)).headers["etag"]
        again = await sem.get(url, headers={"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b""), url
    tag = (await sem.get(str(asked))).headers["etag"]
    ok(await at("mila").put(f"{slot_of(made)}/sign-up", json={}))
    assert (await sem.get(str(asked), headers={"If-None-Match": tag})).status_code == 200


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("until=2027-01-01", "from"),
        ("from=2027-01-01", "until"),
        ("from=x&until=2027-01-01", "from"),
        ("from=2027-01-02&until=2027-01-01", "until"),
        ("from=2027-01-01&until=2027-04-01", "until"),
        ("from=0001-01-01&until=0001-01-02", "from"),
        ("from=2027-01-01&until=9999-12-31", "until"),
        ("from=2027-01-01&until=2027-01-02&limit=101", "limit"),
        ("from=2027-01-01&until=2027-01-02&scope=theirs", "scope"),
    ],
)
async def test_a_question_about_days_that_can_not_be_meant(at: At, query: str, path: str):
    assert problem(await at("fatma").get(f"/activities?{query}"))[::2] == (400, path)


async def test_a_month_comes_in_pages_and_changes_after_a_number(at: At):
    fatma, sem = at("fatma"), at("sem")
    made = [await planned(fatma, first_on=str(in_days(day))) for day in (3, 4, 5)]
    first = ok(await sem.get("/activities", params=days(0, 31) | {"limit": "2"}))
    rest = ok(await sem.get("/activities", params=days(0, 31) | {"limit": "2", "cursor": first["next"]}))
    assert [one["id"] for one in first["items"] + rest["items"]] == [one["id"] for one in made]
    assert rest["next"] is None
    ok(await fatma.post(f"{url_of(made[1])}/cancellation", json={"words": "Ziek"}))
    changed = ok(await sem.get(f"/activities/changes?since={rest['seq']}"))
    assert [(one["id"], one["state"], one["words"]) for one in changed["changed"]] == [
        (made[1]["id"], "cancelled", "Ziek")
    ]


async def test_a_word_to_all_who_signed_up_is_said_once(at: At, house: House):
    await long_ago()
    fatma, sem, id = at("fatma"), at("sem"), new()
    made = await planned(fatma)
    ok(await sem.put(f"{slot_of(made)}/sign-up", json={}))
    url = f"{url_of(made)}/messages/{id}"
    answers = [await fatma.put(url, json={"text": "Neem een kom mee"}) for _ in range(2)]
    assert [one.status_code for one in answers] == [201, 200]
    talk = ok(await sem.put(f"{url_of(made)}/conversation"))["conversation"]
    assert await texts(sem, talk) == ["Neem een kom mee"]
    assert (await at("mila").put(f"{url_of(made)}/conversation")).status_code == 403


@pytest.mark.parametrize("id", ["x", "%00", "'", "é", "a" * 500, "0" * 26])
async def test_an_id_of_ones_own_making_is_not_found(at: At, id: str):
    fatma = at("fatma")
    for method, path in (
        ("GET", f"occurrences/{id}"), ("GET", f"occurrences/{id}/door-code"), ("PUT", f"slots/{id}/stand-in"),
        ("DELETE", f"slots/{id}/sign-up"), ("DELETE", f"slots/{id}/standing"),
    ):  # fmt: skip
        assert (await fatma.request(method, f"/activities/{path}")).status_code == 404, path
