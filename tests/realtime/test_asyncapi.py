"""The socket's description: written down, whole, and true of every frame that the tests' sockets see."""

import json
from typing import Any

import httpx
import pytest

from realtime.asyncapi import document
from tests.client import Live
from tests.realtime.asyncapi_written import PATH
from tests.realtime.conftest import Lane, hear, say
from tests.realtime.described import HEARD, SAID, fits

PONG = {"type": "pong"}


def refs(node: Any) -> list[str]:
    if isinstance(node, list):
        return [ref for one in node for ref in refs(one)]
    if not isinstance(node, dict):
        return []
    own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
    return own + [ref for one in node.values() for ref in refs(one)]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_everybody_may_read_it(app: Any):
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        answer = await client.get("/asyncapi.json")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    assert answer.json() == document()


def test_what_is_written_down_is_what_is_served():
    assert json.loads(PATH.read_bytes()) == document(), "the socket changed: `make openapi` writes it down"


def test_every_reference_leads_somewhere():
    found = refs(document())
    assert len(found) > 50
    for ref in found:
        node = document()
        for step in ref.removeprefix("#/").split("/"):
            node = node[step]


def test_every_frame_is_in_one_operation_and_says_what_it_is_for():
    named = [ref for one in document()["operations"].values() for ref in refs(one["messages"])]
    messages = document()["components"]["messages"]
    assert sorted(named) == sorted(f"#/channels/live/messages/{name}" for name in messages)
    assert all(len(one["summary"]) > 5 for one in messages.values())


@pytest.mark.parametrize(
    ("direction", "frame"),
    [
        (HEARD, PONG | {"extra": 1}),
        (HEARD, {"type": "chat.gone"}),
        (HEARD, {"type": "chat.seen", "conversation": "x", "resident": "y", "seq": "1"}),
        (SAID, PONG),
        (HEARD, {"type": "ping"}),
        (HEARD, {}),
    ],
)
def test_a_frame_that_is_otherwise_than_described_is_noticed(direction: str, frame: dict[str, Any]):
    with pytest.raises(AssertionError):
        fits(direction, frame)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_tests_sockets_look_at_every_frame(lane: Lane, monkeypatch: pytest.MonkeyPatch):
    seen: list[tuple[str, str]] = []
    look = "tests.realtime.conftest.fits"
    monkeypatch.setattr(look, lambda direction, frame: seen.append((direction, frame["type"])))
    phone = await lane.phone("sem")
    await say(phone, type="ping")
    assert await hear(phone) == PONG
    assert seen == [(SAID, "hello"), (HEARD, "ready"), (SAID, "ping"), (HEARD, "pong")]


def test_so_does_the_client_of_the_board():
    assert "fits" in Live.say.__code__.co_names
    assert "fits" in Live._read.__code__.co_names
