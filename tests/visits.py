"""HTTP clients that are somebody of the cast, against the application in this process."""

from typing import Any

import httpx

from tests.house import House


class Visits:
    """`visits("sem")` is a client that is Sem, `visits(None)` a stranger's."""

    def __init__(self, app: Any, house: House) -> None:
        self.app = app
        self.house = house
        self.open: list[httpx.AsyncClient] = []

    def __call__(self, name: str | None, **headers: str) -> httpx.AsyncClient:
        if name is not None:
            headers["Authorization"] = f"Bearer {self.house.tokens[name]}"
        transport = httpx.ASGITransport(app=self.app, raise_app_exceptions=False)
        client = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000/api/v1", headers=headers)
        self.open.append(client)
        return client

    async def over(self) -> None:
        for client in self.open:
            await client.aclose()
