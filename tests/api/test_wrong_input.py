"""What no well-meaning client sends: each gets a clear answer, on both databases."""

from collections.abc import Callable

import httpx
import pytest

from backend.words import say

At = Callable[..., httpx.AsyncClient]
CALL = {"kind": "ask", "category": "carry", "title": "Kast naar boven"}
ID = "0" * 26


@pytest.mark.parametrize(
    ("asked", "language"),
    [("nl", "nl"), ("en-GB,nl;q=0.5", "en"), ("ar", "ar"), ("tlh, ar-MA", "ar"), ("tlh", "nl"), ("", "nl")],
)
async def test_a_mistake_is_named_in_the_readers_language(at: At, asked: str, language: str):
    client = at("fatma", **{"Accept-Language": asked})
    for field, value, code in (("colour", 1, "unknown_field"), ("title", 7, "wrong_type")):
        answer = await client.post("/help", json=CALL | {field: value})
        assert (answer.status_code, answer.json()["detail"]) == (400, say(language, "error-invalid"))
        sentence = say(language, f"error-{code.replace('_', '-')}")
        assert answer.json()["errors"] == [{"path": field, "code": code, "detail": sentence}]


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"title": None}, "title", "wrong_type"),
        ({"title": "x" * 81}, "title", "too_long"),
        ({"title": "xy"}, "title", "too_short"),
        ({"people_needed": "2"}, "people_needed", "wrong_type"),
        ({"people_needed": 2.5}, "people_needed", "wrong_type"),
        ({"people_needed": 21}, "people_needed", "out_of_range"),
        ({"people_needed": 10**400}, "people_needed", "out_of_range"),
        ({"urgent": "true"}, "urgent", "wrong_type"),
        ({"urgent": 1}, "urgent", "wrong_type"),
        ({"kind": "beg"}, "kind", "unknown_choice"),
        ({"photos": [ID] * 5}, "photos", "too_many_items"),
        ({"photos": ["x"]}, "photos", "wrong_type"),
        ({"group": "\0" * 26}, "group", "wrong_type"),
        ({"on_behalf": {"resident": ID}}, "on_behalf.consent", "required"),
        ({"on_behalf": {"resident": ID, "consent": "spoken", "fee": 1}}, "on_behalf.fee", "unknown_field"),
        ({"wanted_at": "14:00\n"}, "wanted_at", "wrong_type"),
    ],
)
async def test_each_mistake_has_its_place_and_code(at: At, change: dict, path: str, code: str):
    problem = (await at("fatma").post("/help", json=CALL | change)).json()
    assert (problem["status"], problem["errors"][0]["path"], problem["errors"][0]["code"]) == (400, path, code)


async def test_a_whole_number_may_be_written_with_a_point(at: At):
    answer = await at("fatma").post("/help", json=CALL | {"people_needed": 2.0, "minutes_expected": 30.0})
    assert (answer.status_code, answer.json()["people_needed"]) == (201, 2)


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"[]", b"null", b'{"title": "\xff"}', b'{"title": "\xed\xa0\x80bcd"}', b'{"title": "\\ud800bcd"}',
        b"\xff\xfe", b"[" * 60_000, b'{"a":' * 20_000, b'{"kind": NaN}', b"1e999", b"kind=ask&category=carry",
    ],
)  # fmt: skip
async def test_a_body_that_is_no_text_of_ours(at: At, body: bytes):
    for kind in ("application/json", "text/plain", "application/x-www-form-urlencoded", "a/b;charset=\xff"):
        answer = await at("fatma").post("/help", content=body, headers={"content-type": kind.encode("latin-1")})
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid"), answer.text
    assert (await at("fatma").get("/help")).json()["items"] == []


async def test_signs_nobody_sees_are_taken_out(at: At):
    typed = {"title": "Kast\0 naar\u202e boven\x07", "text": "Eén\0\r\ntwee"}
    answer = (await at("fatma").post("/help", json=CALL | typed)).json()
    assert (answer["title"], answer["text"]) == ("Kast naar boven", "Eén\ntwee")


@pytest.mark.parametrize(
    "query",
    ["limit=1e3", f"limit={10**50}", "limit=-1", "limit=", "limit=1&limit=x", "cursor=%00", "cursor=%FF%FE", "cursor=",
     f"cursor={'A' * 35}", "group=%00", "urgent=2", "kind=%ED%A0%80", "scope="]
)  # fmt: skip
async def test_questions_that_can_not_be_meant(at: At, query: str):
    answer = await at("fatma").get(f"/help?{query}")
    assert answer.status_code == 400, answer.text
    assert answer.json()["errors"][0]["path"] == query.partition("=")[0]


@pytest.mark.parametrize(
    "query", ["q=%00", "q=%FF", "q=%ED%A0%80", "q='\"(*)", "unknown=1", "q=", "%00=%00", "=&&=", "q"]
)
async def test_questions_that_find_nothing(at: At, query: str):
    await at("fatma").post("/help", json=CALL)
    assert (await at("fatma").get(f"/help?{query}")).status_code == 200
    assert (await at("fatma").get(f"/residents?{query}")).status_code == 200


@pytest.mark.parametrize(
    "id", ["%00", "%FF", "%ED%A0%80", "x", "a" * 500, "%2e%2e", "A" * 26, "é" * 26, f"{ID}%0A", ID]
)
async def test_ids_of_ones_own_making(at: At, id: str):
    for path in (f"/help/{id}", f"/residents/{id}", f"/photos/{id}", f"/devices/links/{id}"):
        assert (await at("wim").get(path)).status_code == 404, path
    for path in (f"/devices/{id}", f"/invitations/{id}", f"/groups/{id}/membership", f"/help/{id}/hiding"):
        assert (await at("wim").delete(path)).status_code == 404, path


@pytest.mark.parametrize("value", ["\xff", "*", '"', 'W/"', ",,,", '"1-x", "²-y"', "-" * 7000])
async def test_headers_of_ones_own_making(at: At, value: str):
    raw = value.encode("latin-1")
    assert (await at("fatma").get("/me", headers={"Accept-Language": raw})).status_code == 200
    assert (await at("fatma").get("/me", headers={"If-None-Match": raw})).status_code in (200, 304)
    assert (await at("fatma").patch("/me", json={}, headers={"If-Match": raw})).status_code in (200, 412)
    assert (await at(None, Authorization=b"Bearer " + raw).get("/me")).status_code == 401
    assert (await at(None, cookie=b"__Host-naober=" + raw).get("/me")).status_code == 401
    assert (await at("fatma").post("/help", json=CALL, headers={"Idempotency-Key": raw})).status_code == 400
