"""The live lane behind a real uvicorn, in the process of the test: people connect over TCP, facts happen here."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import uvicorn
from litestar import Litestar, Router
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from backend import outbox
from backend.settings import load
from backend.signin import tickets
from realtime.live import Realtime
from tests.databases import free_port
from tests.house import House
from tests.realtime.described import HEARD, SAID, fits


class Lane:
    """A running server with only the socket door, and phones that connect to it."""

    def __init__(self, house: House, **environment: str) -> None:
        self.house = house
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.settings = load({"NAOBER_PORT": str(self.port), "NAOBER_DATA_DIR": "/nowhere", **environment})
        self.realtime = Realtime(self.settings)
        self._phones: list[ClientConnection] = []

    async def start(self) -> None:
        app = Litestar([Router("/api/v1", route_handlers=[self.realtime.handler])], logging_config=None)
        await self.realtime.start(outbox.listen)
        # As in naober/commands/serve.py.
        config = uvicorn.Config(
            app, port=self.port, ws="websockets-sansio", ws_max_size=64 * 1024, ws_per_message_deflate=False,
            log_config=None, lifespan="off", timeout_graceful_shutdown=2,
        )  # fmt: skip
        self.server = uvicorn.Server(config)
        self._serving = asyncio.create_task(self.server.serve([_listening(self.port)]))
        while not self.server.started:
            await asyncio.sleep(0.01)

    async def stop(self) -> None:
        for phone in self._phones:
            phone.transport.abort()
        await self.realtime.stop()
        self.server.should_exit = True
        with contextlib.suppress(asyncio.CancelledError):
            await self._serving

    async def knock(self, **options: Any) -> ClientConnection:
        """A socket that has said nothing yet."""
        phone = await connect(f"ws://127.0.0.1:{self.port}/api/v1/live", compression=None, **options)
        self._phones.append(phone)
        return phone

    async def ticket(self, name: str) -> str:
        return (await tickets.make(self.house.people[name]))[0]

    async def phone(self, name: str, since: int | None = None, **options: Any) -> ClientConnection:
        """This person's socket, hello said and ready heard."""
        phone = await self.knock(**options)
        await say(phone, type="hello", ticket=await self.ticket(name), since=since)
        assert (await hear(phone))["type"] == "ready"
        return phone


def _listening(port: int) -> Any:
    import socket

    listener = socket.create_server(("127.0.0.1", port), backlog=2048)
    return listener


async def say(phone: ClientConnection, **frame: Any) -> None:
    """One frame, as described: what is wrong on purpose goes with `phone.send`."""
    fits(SAID, frame)
    await phone.send(json.dumps(frame))


async def hear(phone: ClientConnection, within: float = 3) -> dict[str, Any]:
    """The next frame. Raises TimeoutError, or ConnectionClosed."""
    frame: dict[str, Any] = json.loads(await asyncio.wait_for(phone.recv(), within))
    fits(HEARD, frame)
    return frame


async def silence(phone: ClientConnection, during: float = 0.3) -> bool:
    """Whether nothing comes for a while."""
    try:
        await asyncio.wait_for(phone.recv(), during)
    except TimeoutError:
        return True
    return False


async def closed(phone: ClientConnection, within: float = 3) -> int | None:
    """The code with which the server closes."""
    async with asyncio.timeout(within):
        with contextlib.suppress(ConnectionClosed):
            while True:
                await phone.recv()
    return phone.close_code


@pytest.fixture
async def lane(house: House) -> AsyncIterator[Lane]:
    lane = Lane(house)
    await lane.start()
    yield lane
    await lane.stop()
