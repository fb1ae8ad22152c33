"""Conversations over HTTP in few words, for tests that tell what a client sees."""

import uuid
from typing import Any

import httpx
import pytest

from tests.house import House, long_ago


@pytest.fixture
async def neighbours(house: House) -> House:
    """The cast, past their first week: they may write to each other."""
    await long_ago()
    return house


def new() -> str:
    """An id as an app makes one for each message."""
    return uuid.uuid4().hex


def ok(answer: httpx.Response) -> Any:
    assert answer.is_success, answer.text
    return answer.json() if answer.content else None


async def direct(client: httpx.AsyncClient, resident: str) -> str:
    """The id of this person's conversation with that one."""
    return ok(await client.post("/chat/direct", json={"resident": resident}))["id"]


async def made(client: httpx.AsyncClient, title: str, *residents: str) -> str:
    """The id of a group that this person makes."""
    return ok(await client.post("/chat/conversations", json={"title": title, "residents": residents}))["id"]


async def of_kind(client: httpx.AsyncClient, kind: str) -> str:
    """The id of this person's (first) conversation of that kind."""
    items = ok(await client.get("/chat/conversations?limit=100"))["items"]
    return next(one["id"] for one in items if one["kind"] == kind)


async def send(client: httpx.AsyncClient, conversation: str, text: str, id: str = "", **more: object) -> httpx.Response:
    path = f"/chat/conversations/{conversation}/messages/{id or new()}"
    return await client.put(path, json={"text": text} | more)


async def said(client: httpx.AsyncClient, conversation: str, text: str, **more: object) -> dict[str, Any]:
    """The message that this person wrote."""
    return ok(await send(client, conversation, text, **more))


async def page(client: httpx.AsyncClient, conversation: str, **query: int) -> dict[str, Any]:
    return ok(await client.get(f"/chat/conversations/{conversation}/messages", params=query))


async def texts(client: httpx.AsyncClient, conversation: str) -> list[str]:
    """What people wrote there, in the order of its numbers; system lines left out."""
    return [one["text"] for one in (await page(client, conversation, limit=100))["items"] if one["what"] is None]
