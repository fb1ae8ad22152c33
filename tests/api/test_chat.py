"""Writing over HTTP: sent twice is said once, and what can't be meant is refused without losing anything."""

import asyncio
import uuid
from collections import Counter
from collections.abc import Callable

import httpx
import pytest

from backend.words import say
from tests.api.chatting import direct, made, neighbours, new, of_kind, ok, page, said, send, texts
from tests.api.worlds import photo
from tests.house import House

__all__ = ["neighbours"]
At = Callable[..., httpx.AsyncClient]
NOBODY = "0" * 26


def problem(answer: httpx.Response) -> tuple[int, str, str | None]:
    """Status, code, and the field it is about."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    said = answer.json()
    assert said["detail"]
    return answer.status_code, said["code"], said["errors"][0]["path"] if said.get("errors") else None


async def test_sent_twice_is_said_once(at: At, neighbours: House):
    fatma, id = at("fatma"), new()
    square = await of_kind(fatma, "square")
    first, again, late = [await send(fatma, square, "Goedemorgen", id) for _ in range(3)]
    assert (first.status_code, again.status_code, late.status_code) == (201, 200, 200)
    assert first.content == again.content == late.content
    assert await texts(at("sem"), square) == ["Goedemorgen"]


async def test_five_times_at_once_is_said_once(at: At, neighbours: House):
    square, id = await of_kind(at("fatma"), "square"), new()
    answers = await asyncio.gather(*(send(at("fatma"), square, "Hallo", id) for _ in range(5)))
    assert Counter(answer.status_code for answer in answers) == {201: 1, 200: 4}
    assert len({answer.content for answer in answers}) == 1
    assert await texts(at("sem"), square) == ["Hallo"]


async def test_sent_again_after_it_was_taken_away_stays_away(at: At, neighbours: House):
    fatma, id = at("fatma"), new()
    square = await of_kind(fatma, "square")
    message = ok(await send(fatma, square, "Oeps", id))
    assert (await fatma.delete(f"/chat/messages/{message['id']}")).status_code == 204
    again = await send(fatma, square, "Oeps", id)
    assert (again.status_code, again.json()["deleted"], again.json()["text"]) == (200, "author", "")
    assert (await page(at("sem"), square))["seq"] == message["seq"]


async def test_one_id_stands_for_one_message(at: At, neighbours: House):
    fatma, id = at("fatma"), new()
    square, two = await of_kind(fatma, "square"), await direct(fatma, neighbours.sem.resident)
    await said(fatma, square, "Eerst", id=id)
    for more in ({"text": "Anders"}, {"mentions": [neighbours.sem.resident]}):
        assert problem(await send(fatma, square, **{"text": "Eerst", "id": id} | more))[:2] == (
            409,
            "id_used_otherwise",
        )
    assert await texts(fatma, square) == ["Eerst"]
    # The same id of another person's, or in another conversation, is another message.
    assert (await send(at("sem"), square, "Van Sem", id)).status_code == 201
    assert (await send(fatma, two, "Onder ons", id)).status_code == 201


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
async def test_64_kilobytes_are_too_long_and_nothing_is_lost(at: At, neighbours: House, language: str):
    fatma, id = at("fatma", **{"Accept-Language": language}), new()
    square = await of_kind(fatma, "square")
    before = await said(fatma, square, "Ervoor")
    refused = await send(fatma, square, "x" * 65_536, id)
    assert problem(refused) == (400, "invalid", "text")
    sentence = say(language, "error-too-long")
    assert refused.json()["errors"] == [{"path": "text", "code": "too_long", "detail": sentence}]
    # The id is free still, and no number was used up.
    after = await said(fatma, square, "x" * 4000, id=id)
    assert after["seq"] == before["seq"] + 1
    assert await texts(at("sem"), square) == ["Ervoor", "x" * 4000]


async def test_what_is_larger_than_any_message_is_not_read_at_all(at: At, neighbours: House):
    square = await of_kind(at("fatma"), "square")
    assert problem(await send(at("fatma"), square, "x" * 1_000_000))[:2] == (413, "too_large")
    assert await texts(at("sem"), square) == []


@pytest.mark.parametrize(
    ("body", "path", "code"),
    [
        ({"text": "Hoi", "colour": "red"}, "colour", "unknown_field"),
        ({"text": 7}, "text", "wrong_type"),
        ({"text": None}, "text", "wrong_type"),
        ({}, "text", "required"),
        ({"text": " \u200b\n"}, "text", "required"),
        ({"text": "x" * 4001}, "text", "too_long"),
        ({"text": "Hoi", "photos": ["x"]}, "photos", "wrong_type"),
        ({"text": "Hoi", "photos": [NOBODY] * 7}, "photos", "too_many_items"),
        ({"text": "Hoi", "photos": [NOBODY]}, "photos", "unknown_photo"),
        ({"text": "Hoi", "mentions": [NOBODY]}, "mentions", "unknown_resident"),
        ({"text": "Hoi", "mentions": [NOBODY] * 21}, "mentions", "too_many_items"),
        ({"text": "Hoi", "reply_to": NOBODY}, "reply_to", "unknown_message"),
        ({"text": "Hoi", "reply_to": "1"}, "reply_to", "wrong_type"),
    ],
)
async def test_each_mistake_in_a_message_has_its_place_and_code(
    at: At, neighbours: House, body: dict, path: str, code: str
):
    fatma = at("fatma")
    square = await of_kind(fatma, "square")
    refused = await fatma.put(f"/chat/conversations/{square}/messages/{new()}", json=body)
    assert problem(refused)[::2] == (400, path)
    assert refused.json()["errors"][0]["code"] == code
    assert await texts(fatma, square) == []


@pytest.mark.parametrize(
    "id", ["short", "x" * 15, "x" * 65, "with space-with space", "é" * 20, "%00" * 20, "a.b.c" * 5]
)
async def test_an_id_of_another_shape_is_refused(at: At, neighbours: House, id: str):
    fatma = at("fatma")
    square = await of_kind(fatma, "square")
    assert problem(await send(fatma, square, "Hoi", id)) == (400, "invalid", "client_id")
    assert await texts(fatma, square) == []
    for good in ("x" * 16, "x" * 64, "A-z_09" * 3, str(uuid.uuid4())):
        assert (await send(fatma, square, "Hoi", good)).status_code == 201


async def test_no_answer_to_a_message_somewhere_else(at: At, neighbours: House):
    fatma, sem = at("fatma"), at("sem")
    square, two = await of_kind(fatma, "square"), await direct(fatma, neighbours.sem.resident)
    elsewhere, here = await said(fatma, two, "Onder ons"), await said(fatma, square, "Voor allen")
    for reader in (fatma, sem, at("mila")):
        refused = await send(reader, square, "Ja!", reply_to=elsewhere["id"])
        assert problem(refused) == (400, "unknown_message", "reply_to")
    answer = await said(sem, square, "Ja!", reply_to=here["id"])
    assert answer["reply_to"] == {"id": here["id"], "seq": here["seq"]}


async def test_a_photo_is_for_who_is_in_the_conversation(at: At, neighbours: House):
    fatma, sem, mila = at("fatma"), at("sem"), at("mila")
    two, picture = await direct(fatma, neighbours.sem.resident), await photo(fatma)
    assert (await sem.get(f"/photos/{picture}")).status_code == 404
    assert (await said(fatma, two, "", photos=[picture]))["photos"] == [picture]
    assert (await sem.get(f"/photos/{picture}")).headers["content-type"] == "image/webp"
    assert (await mila.get(f"/photos/{picture}")).status_code == 404
    assert problem(await send(sem, two, "Van mij", photos=[picture])) == (400, "unknown_photo", "photos")


async def test_a_thousand_messages_in_a_minute_are_slowed_down(at: At, neighbours: House):
    fatma, sem = at("fatma"), at("sem")
    square = await of_kind(fatma, "square")
    answers = [await send(fatma, square, f"Nummer {n}") for n in range(1000)]
    kept = [answer.json()["text"] for answer in answers if answer.status_code == 201]
    refused = [answer for answer in answers if answer.status_code != 201]
    assert 1 <= len(kept) <= 60
    assert {problem(one)[:2] for one in refused} == {(429, "too_many")}
    assert all(1 <= int(one.headers["retry-after"]) <= 60 for one in refused)
    # What was said stands, in its order, and nobody else waits.
    assert await texts(sem, square) == kept
    assert (await send(sem, square, "Rustig aan")).status_code == 201
    assert (await page(fatma, square))["seq"] == len(kept) + 1


async def test_edited_reacted_to_and_taken_away(at: At, neighbours: House):
    fatma, sem = at("fatma"), at("sem")
    square = await of_kind(fatma, "square")
    message = await said(fatma, square, "Kofie?")
    url = f"/chat/messages/{message['id']}"
    edited = ok(await fatma.patch(url, json={"text": "Koffie?"}))
    assert (edited["text"], edited["seq"], bool(edited["edited_at"])) == ("Koffie?", message["seq"], True)
    for _ in range(2):
        liked = ok(await sem.put(f"{url}/reactions/coffee"))
        assert liked["reactions"] == [{"name": "coffee", "by": [neighbours.sem.resident]}]
    assert ok(await sem.delete(f"{url}/reactions/coffee"))["reactions"] == []
    assert problem(await sem.put(f"{url}/reactions/knife"))[::2] == (400, "name")
    assert problem(await sem.patch(url, json={"text": "Thee?"}))[:2] == (403, "not_allowed")
    assert (await fatma.delete(url)).status_code == 204
    assert problem(await fatma.patch(url, json={"text": "Toch"}))[:2] == (409, "message_deleted")
    [stone] = (await page(sem, square))["items"]
    assert (stone["deleted"], stone["text"], stone["reactions"]) == ("author", "", [])


async def test_who_is_new_makes_no_groups_and_writes_first_to_few(at: At, neighbours: House):
    jonas = at("jonas")
    for url, body in (
        ("direct", {"resident": neighbours.sem.resident}),
        ("conversations", {"title": "x", "residents": []}),
    ):
        assert problem(await jonas.post(f"/chat/{url}", json=body))[:2] == (403, "first_week")
    # Noor coordinates, and whoever wrote to them first may be answered.
    assert await direct(jonas, neighbours.noor.resident)
    two = await direct(at("sem"), neighbours.jonas.resident)
    await said(at("sem"), two, "Welkom")
    assert (await send(jonas, two, "Dank je")).status_code == 201


async def test_a_group_made_twice_with_one_key_is_one_group(at: At, neighbours: House):
    fatma, key = at("fatma"), {"Idempotency-Key": new()}
    body = {"title": "Koffie", "residents": [neighbours.sem.resident]}
    first, again = [await fatma.post("/chat/conversations", json=body, headers=key) for _ in range(2)]
    assert (first.status_code, again.content) == (201, first.content)
    assert again.headers["idempotency-replayed"] == "true"
    items = ok(await at("sem").get("/chat/conversations"))["items"]
    assert [one["title"] for one in items if one["kind"] == "made"] == ["Koffie"]
    assert await made(fatma, "Koffie", neighbours.sem.resident) != first.json()["id"]
