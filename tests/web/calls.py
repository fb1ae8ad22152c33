"""Things that happen on the board without a screen: straight through the API, as another device would."""

from typing import Any

import httpx

from tests.servers import Server


async def post(server: Server, name: str, title: str, **call: Any) -> str:
    """A call by that person; its id."""
    async with as_device(server, name) as client:
        answer = await client.post("/api/v1/help", json={"kind": "ask", "category": "other", "title": title, **call})
        answer.raise_for_status()
        return str(answer.json()["id"])


async def titles(server: Server, name: str) -> list[str]:
    """What the server has on the board for that person, newest first."""
    async with as_device(server, name) as client:
        answer = await client.get("/api/v1/help", params={"limit": 100})
        return [one["title"] for one in answer.json()["items"]]


def as_device(server: Server, name: str) -> httpx.AsyncClient:
    """A device of that person's, without a screen."""
    headers = {"Authorization": f"Bearer {server.house.tokens[name]}"}
    return httpx.AsyncClient(base_url=server.url, headers=headers)
