import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from backend.settings import load
from backend.signin.rules import csrf
from naober.app import build
from tests.house import House

At = Callable[..., httpx.AsyncClient]
HOME = "http://127.0.0.1:8000"
CALL = {"kind": "ask", "category": "carry", "title": "Kast naar boven"}
SAFE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


def problem(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), answer.text
    said = answer.json()
    assert {key: said[key] for key in ("status", "code", "type")} == {
        "status": status, "code": code, "type": f"urn:naober:problem:{code}",
    }  # fmt: skip
    assert said["detail"]
    assert said["title"]
    assert said["request_id"] == answer.headers["x-request-id"]
    return said


@pytest.mark.parametrize(
    "path", ["/api/v1/nowhere", "/api/v1/help/x/y/z", "/web/nothing.js", "/x.php", "/openapi.yaml"]
)
async def test_what_is_not_there(at: At, path: str):
    problem(await at("fatma").get(HOME + path), 404, "not_found")
    problem(await at(None).get(HOME + path), 404, "not_found")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("DELETE", "/api/v1/help"),
        ("POST", "/api/v1/me"),
        ("PUT", "/"),
        ("POST", "/metrics"),
        ("PATCH", "/openapi.json"),
    ],
)
async def test_what_can_not_be_done_there(at: At, method: str, path: str):
    answer = await at("fatma").request(method, HOME + path)
    problem(answer, 405, "wrong_method")
    assert "GET" in answer.headers["allow"]


@pytest.mark.parametrize(
    "path",
    ["/", "/web/app.js", "/sw.js", "/hulp/nieuw", "/api/v1/server", "/api/v1/me", "/nothing.js", "/health/live",
     "/openapi.json", "/metrics"],
)  # fmt: skip
async def test_every_answer_is_safe_and_has_a_number(at: At, path: str):
    answers = [await at(None).get(HOME + path) for _ in range(2)]
    for answer in answers:
        assert {name: answer.headers[name] for name in SAFE} == SAFE
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert "unsafe-inline" not in answer.headers["content-security-policy"]
        assert "camera=(self)" in answer.headers["permissions-policy"]
        assert answer.headers["cache-control"]
    assert answers[0].headers["x-request-id"] != answers[1].headers["x-request-id"]


@pytest.mark.parametrize("path", ["/help", "/me", "/session", "/help/changes?since=0", "/server", "/groups"])
async def test_what_one_has_already_is_not_sent_again(at: At, path: str):
    first = await at("fatma").get(path)
    again = await at("fatma").get(path, headers={"If-None-Match": f'"other", W/{first.headers["etag"]}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert (await at("fatma").get(path, headers={"If-None-Match": '"other"'})).status_code == 200


async def test_a_change_over_somebody_elses_is_refused(at: At):
    tag = (await at("fatma").get("/me")).headers["etag"]
    assert (await at("fatma").patch("/me", json={"shown_name": "Eerst"}, headers={"If-Match": tag})).is_success
    late = await at("fatma").patch("/me", json={"shown_name": "Te laat"}, headers={"If-Match": tag})
    problem(late, 412, "changed_meanwhile")
    assert (await at("fatma").get("/me")).json()["shown_name"] == "Eerst"


@pytest.mark.parametrize("key", [{}, {"Idempotency-Key": "k" * 20}])
async def test_ten_megabytes_of_text(at: At, key: dict[str, str]):
    body = json.dumps(CALL | {"text": "x" * 10_000_000}).encode()
    problem(await at("fatma").post("/help", content=body, headers=key), 413, "too_large")
    assert (await at("fatma").get("/help")).json()["items"] == []


async def test_ten_megabytes_of_text_in_pieces_of_unknown_length(at: At):
    async def pieces():
        for _ in range(100):
            yield b"x" * 100_000

    problem(await at("fatma").post("/help", content=pieces()), 413, "too_large")


async def test_a_cookie_needs_proof_that_our_own_page_asks(at: At, house: House):
    token = house.tokens["fatma"]
    page = at(None, cookie=f"__Host-naober={token}")
    assert (await page.get("/me")).status_code == 200
    problem(await page.post("/help", json=CALL), 403, "csrf")
    problem(await page.post("/help", json=CALL, headers={"X-CSRF-Token": "0" * 32}), 403, "csrf")
    proof = {"X-CSRF-Token": csrf(token)}
    for origin in ("https://evil.example", "null", "http://127.0.0.1:8001"):
        problem(await page.post("/help", json=CALL, headers=proof | {"Origin": origin}), 403, "csrf")
    assert (await page.get("/help")).json()["items"] == []
    for origin in ({}, {"Origin": HOME}):
        assert (await page.post("/help", json=CALL, headers=proof | origin)).status_code == 201


async def test_a_token_in_the_header_needs_no_proof_and_goes_before_a_cookie(at: At, house: House):
    client = at("sem", cookie=f"__Host-naober={house.tokens['fatma']}", Origin="https://an.app.example")
    assert (await client.post("/help", json=CALL)).json()["author"]["shown_name"] == "Sem"
    problem(await at(None, Authorization="Bearer nonsense").get("/me"), 401, "sign_in_first")
    problem(await at(None, Authorization="Basic x", cookie=f"__Host-naober={house.tokens['sem']}").get("/me"), 401,
            "sign_in_first")  # fmt: skip


@pytest.mark.parametrize(
    ("settings", "client", "header", "status"),
    [
        ({}, "127.0.0.1", None, 200),
        ({}, "::1", None, 200),
        ({}, "10.0.0.7", None, 404),
        ({"NAOBER_METRICS_TOKEN": "s3cret"}, "127.0.0.1", None, 404),
        ({"NAOBER_METRICS_TOKEN": "s3cret"}, "10.0.0.7", "Bearer wrong", 404),
        ({"NAOBER_METRICS_TOKEN": "s3cret"}, "10.0.0.7", "Bearer s3crét", 404),
        ({"NAOBER_METRICS_TOKEN": "s3cret"}, "10.0.0.7", "Bearer s3cret", 200),
    ],
)
async def test_who_sees_the_figures(tmp_path: Any, settings: dict, client: str, header: str | None, status: int):
    app: Any = build(load({"NAOBER_DATA_DIR": str(tmp_path), **settings}))
    transport = httpx.ASGITransport(app=app, client=(client, 40000))
    headers = {"Authorization": header.encode()} if header else {}
    async with httpx.AsyncClient(transport=transport, base_url=HOME) as stranger:
        answer = await stranger.get("/metrics", headers=headers)
    assert answer.status_code == status
    assert ("naober_answers_total" in answer.text) == (status == 200)
