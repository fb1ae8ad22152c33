"""The answer got lost, so the phone sends it again: one effect, whatever happens at the same moment."""

import asyncio
import uuid
from collections import Counter
from collections.abc import Callable

import httpx
import pytest

At = Callable[..., httpx.AsyncClient]
CALL = {"kind": "ask", "category": "carry", "title": "Kast naar boven"}


def key() -> dict[str, str]:
    return {"Idempotency-Key": uuid.uuid4().hex}


async def at_once(at: At, name: str, url: str, same: dict[str, str], *bodies: dict) -> list[httpx.Response]:
    return list(await asyncio.gather(*(at(name).post(url, json=body, headers=same) for body in bodies)))


async def board(at: At) -> list[str]:
    return [one["title"] for one in (await at("jonas").get("/help")).json()["items"]]


async def test_five_times_at_once_is_one_effect_and_one_answer(at: At):
    answers = await at_once(at, "fatma", "/help", key(), *[CALL] * 5)
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert Counter(answer.headers.get("idempotency-replayed") for answer in answers) == {"true": 4, None: 1}
    assert await board(at) == ["Kast naar boven"]


async def test_five_answers_at_once_are_one_answer(at: At):
    url = f"/help/{(await at('fatma').post('/help', json=CALL)).json()['id']}/answers"
    answers = await at_once(at, "sem", url, key(), *[{"note": "Ik kom"}] * 5)
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert len((await at("fatma").get(url.removesuffix("/answers"))).json()["answers"]) == 1


async def test_the_same_key_with_something_else_is_refused(at: At):
    same = key()
    first = (await at("fatma").post("/help", json=CALL, headers=same)).json()
    other = [
        await at("fatma").post("/help", json=CALL | {"title": "Iets anders"}, headers=same),
        await at("fatma").post(f"/help/{first['id']}/withdrawal", json={}, headers=same),
        await at("fatma").patch(f"/help/{first['id']}", json=CALL, headers=same),
    ]
    assert [(one.status_code, one.json()["code"]) for one in other] == [(409, "key_used_otherwise")] * 3
    assert await board(at) == ["Kast naar boven"]


async def test_two_different_requests_at_once_with_one_key_leave_one(at: At):
    answers = await at_once(at, "fatma", "/help", key(), *[CALL | {"title": f"Kast {n}"} for n in range(4)])
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert len(await board(at)) == 1


async def test_what_was_refused_may_be_tried_again_with_its_key(at: At):
    urgent, same = CALL | {"urgent": True}, key()
    first = (await at("fatma").post("/help", json=urgent)).json()
    refused = await at("fatma").post("/help", json=urgent, headers=same)
    assert (refused.status_code, refused.json()["code"]) == (409, "urgent_already")
    assert (await at("fatma").post("/help", json=CALL | {"kind": "beg"}, headers=same)).status_code == 400
    await at("fatma").post(f"/help/{first['id']}/withdrawal", json={})
    again = await at("fatma").post("/help", json=urgent, headers=same)
    assert (again.status_code, again.headers.get("idempotency-replayed")) == (201, None)
    assert len(await board(at)) == 1


async def test_somebody_elses_key_is_another_key(at: At):
    same = key()
    for name in ("fatma", "sem"):
        answer = await at(name).post("/help", json=CALL, headers=same)
        assert answer.json()["author"]["shown_name"] == name.capitalize()
    assert len(await board(at)) == 2


async def test_an_answer_without_words_is_kept_too(at: At, house):
    same, url = key(), f"/groups/{house.walking}/membership"
    first, again = [await at("fatma").put(url, headers=same) for _ in range(2)]
    assert (first.status_code, again.status_code, again.content) == (204, 204, b"")
    assert again.headers["idempotency-replayed"] == "true"


@pytest.mark.parametrize("wrong", ["", "short", "k" * 65])
async def test_a_key_that_is_none(at: At, wrong: str):
    answer = await at("fatma").post("/help", json=CALL, headers={"Idempotency-Key": wrong})
    assert (answer.status_code, answer.json()["errors"][0]["path"]) == (400, "Idempotency-Key")
    assert await board(at) == []
