import uuid
from collections.abc import Callable

import httpx
import pytest

from tests.house import House

At = Callable[..., httpx.AsyncClient]
CALL = {"kind": "ask", "category": "carry", "title": "Kast naar boven"}


async def posted(client: httpx.AsyncClient, **more: object) -> dict:
    answer = await client.post("/help", json=CALL | more)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def test_a_call_from_posted_to_thanked(at: At):
    fatma, sem = at("fatma"), at("sem")
    call = await posted(fatma, text="Derde etage", minutes_expected=30)
    assert [one["id"] for one in (await sem.get("/help")).json()["items"]] == [call["id"]]
    url = f"/help/{call['id']}"
    answered = await sem.post(f"{url}/answers", json={"note": "Ik kom"})
    assert (answered.status_code, answered.json()["mine"]["answer_state"]) == (201, "offered")
    answer = answered.json()["mine"]["answer"]
    accepted = await fatma.post(f"{url}/answers/{answer}/acceptance", json={"note": "Fijn"})
    assert (accepted.json()["state"], accepted.json()["answers"][0]["reply"]) == ("matched", "Fijn")
    reported = await sem.post(f"{url}/answers/{answer}/completion", json={"minutes": 40})
    assert reported.json()["answers"][0]["reported_minutes"] == 40
    done = await fatma.post(f"{url}/completion", json={"helpers": [{"answer": answer, "minutes": 40}]})
    assert done.json()["state"] == "done"
    thanked = await fatma.post(f"{url}/thanks", json={"answer": answer, "text": "Dank je!"})
    assert thanked.json()["answers"][0]["thanks"] == [{"from": "asker", "text": "Dank je!"}]
    assert [one["minutes"] for one in (await sem.get("/hours/contributions")).json()["items"]] == [40]
    assert (await at("mila").get(url)).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"colour": "red"}, 400),
        ({"title": 7}, 400),
        ({"title": "ab"}, 400),
        ({"kind": "beg"}, 400),
        ({"people_needed": 1.5}, 400),
        ({"people_needed": 10**40}, 400),
        ({"wanted_on": "2026-02-30"}, 400),
        ({"wanted_at": "25:61"}, 400),
        ({"on_behalf": {"resident": "x", "consent": "shouted"}}, 400),
        ({"photos": [None]}, 400),
        ({"text": "x" * 2001}, 400),
        ({"text": "x" * 10_000_000}, 413),
    ],
)
async def test_what_can_not_be_meant_is_a_problem_with_its_field(at: At, wrong: dict, status: int):
    answer = await at("fatma").post("/help", json=CALL | wrong)
    assert answer.status_code == status
    problem = answer.json()
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert problem["detail"]
    if status == 400:
        field, mistake = next(iter(wrong)), problem["errors"][0]
        assert mistake["path"].startswith(field) or (field, mistake["code"]) == ("colour", "unknown_field")
    assert (await at("fatma").get("/help")).json()["items"] == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'"x"', b'{"kind": "ask"}', b"\xff\xfe"])
async def test_a_body_that_is_no_call_is_a_problem(at: At, body: bytes):
    answer = await at("fatma").post("/help", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["code"] == "invalid"


@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=101", "limit=x", "cursor=x", "kind=beg", "category=war", "scope=all", "urgent=maybe",
              "q=" + "x" * 101, "group=%00"]
)  # fmt: skip
async def test_a_question_about_the_board_that_can_not_be_meant(at: At, query: str):
    answer = await at("fatma").get(f"/help?{query}")
    assert answer.status_code in (400, 404)
    assert answer.json()["code"]


@pytest.mark.parametrize("query", ["", "?since=", "?since=x", "?since=-1", "?since=1.5", f"?since={2**63}"])
async def test_changes_since_what_is_no_number(at: At, query: str):
    assert (await at("fatma").get(f"/help/changes{query}")).status_code == 400


async def test_what_has_not_changed_is_not_sent_again(at: At):
    fatma, sem = at("fatma"), at("sem")
    call = await posted(fatma)
    for url in ("/help", f"/help/{call['id']}", "/help/changes?since=0"):
        tag = (await sem.get(url)).headers["etag"]
        again = await sem.get(url, headers={"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")
    await sem.post(f"/help/{call['id']}/answers", json={})
    assert (await sem.get(f"/help/{call['id']}", headers={"If-None-Match": tag})).status_code == 200


async def test_an_edit_over_somebody_elses_edit_is_refused_an_answer_in_between_is_not(at: At):
    fatma, sem = at("fatma"), at("sem")
    url = f"/help/{(await posted(fatma))['id']}"
    tag = (await fatma.get(url)).headers["etag"]
    await sem.post(f"{url}/answers", json={})
    assert (await fatma.patch(url, json={"title": "Eerst"}, headers={"If-Match": tag})).status_code == 200
    late = await fatma.patch(url, json={"title": "Daarna"}, headers={"If-Match": tag})
    assert (late.status_code, late.json()["code"]) == (412, "changed_meanwhile")
    assert (await fatma.patch(url, json={"title": "Zonder"})).json()["title"] == "Zonder"
    assert (await fatma.patch(url, json={"discreet": True})).status_code == 400


async def test_a_key_makes_every_step_of_a_call_one_step(at: At):
    fatma, sem = at("fatma"), at("sem")
    url = f"/help/{(await posted(fatma))['id']}"
    answer = (await twice(sem, f"{url}/answers", {"note": "Ik"}))["mine"]["answer"]
    assert (await twice(fatma, f"{url}/answers/{answer}/acceptance", {}))["people_accepted"] == 1
    assert (await twice(fatma, f"{url}/answers/{answer}/completion", {"minutes": 30}))["state"] == "done"
    assert len((await twice(sem, f"{url}/thanks", {"answer": answer}))["answers"][0]["thanks"]) == 1
    assert len((await sem.get("/hours/contributions")).json()["items"]) == 1


async def twice(client: httpx.AsyncClient, url: str, body: dict) -> dict:
    """Sent, and sent again because the answer got lost."""
    key = {"Idempotency-Key": uuid.uuid4().hex}
    first, second = [await client.post(url, json=body, headers=key) for _ in range(2)]
    assert first.status_code < 300, first.text
    assert (second.content, second.headers["idempotency-replayed"]) == (first.content, "true")
    return first.json()


async def test_hidden_with_a_reason_and_shown_again(at: At, house: House):
    call = await posted(at("fatma"))
    url = f"/help/{call['id']}"
    assert (await at("noor").post(f"{url}/hiding", json={"reason": "Reclame"})).json()["hidden_reason"] == "Reclame"
    assert (await at("sem").get(url)).status_code == 404
    assert (await at("fatma").get(url)).json()["hidden_reason"] == "Reclame"
    assert (await at("noor").delete(f"{url}/hiding")).json()["hidden_reason"] is None
    assert (await at("sem").get(url)).status_code == 200


@pytest.mark.parametrize("id", ["x", "%00", "..%2F..", "'", "é", "a" * 500])
async def test_an_id_of_ones_own_making_is_not_found(at: At, id: str):
    for path in ("", "/answers/x/acceptance", "/withdrawal"):
        client, url = at("fatma"), f"/help/{id}{path}"
        answer = await (client.post(url, json={}) if path else client.get(url))
        assert answer.status_code == 404, answer.text


async def test_the_short_way_answers_as_the_long_way_does(at: At):
    for n in range(3):
        await posted(at("fatma"), title=f"Kast {n}")
    for reader in ("fatma", "sem", "anna"):
        for short, long in (("", "?scope=board"), ("?limit=20", "?scope=board&limit=20"), ("?limit=2", "?limit=2&q=")):
            one, other = await at(reader).get(f"/help{short}"), await at(reader).get(f"/help{long}")
            assert (one.status_code, one.content, one.headers["etag"]) == (200, other.content, other.headers["etag"])
            again = await at(reader).get(f"/help{short}", headers={"If-None-Match": one.headers["etag"]})
            assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("query", "status"), [("limit=0", 400), ("limit=101", 400), ("limit=2x", 400), ("limit=100", 200)]
)
async def test_the_short_way_is_as_strict(at: At, query: str, status: int):
    assert (await at("sem").get(f"/help?{query}")).status_code == status
    assert (await at(None).get(f"/help?{query}")).status_code == 401
    assert (await at("lies").get(f"/help?{query}")).status_code in (400, 403)
