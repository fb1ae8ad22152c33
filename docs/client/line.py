"""The socket: opened with a ticket, opened again when it breaks, after a pause that grows and is random."""

import asyncio
import json
import random
from collections.abc import Callable
from typing import Any

import httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from docs.client.server import Problem, Server

Frame = dict[str, Any]


class Line:
    """`cursors` says what we hold when we say hello; `hear` gets every frame; `watch` sees them pass both ways."""

    def __init__(
        self,
        server: Server,
        cursors: Callable[[], list[tuple[str, int, int]]],
        hear: Callable[[Frame], None],
        pauses: tuple[float, float],
    ) -> None:
        self.watch: Callable[[str, Frame], None] = lambda direction, frame: None
        self.connects = 0
        self.open = asyncio.Event()
        self._server = server
        self._cursors = cursors
        self._hear = hear
        self._first, self._longest = pauses
        self._socket: ClientConnection | None = None

    async def stay(self) -> None:
        """Be connected, for ever."""
        pause = self._first
        while True:
            try:
                async with connect(self._server.live, compression=None, max_size=None) as socket:
                    self._socket = socket
                    await self._say_hello()
                    async for text in socket:
                        pause = self._first
                        self._take(json.loads(text))
            except (OSError, WebSocketException, httpx.TransportError, Problem, TimeoutError):
                pass
            finally:
                self._socket = None
                self.open.clear()
            await asyncio.sleep(random.uniform(0, pause))
            pause = min(self._longest, pause * 2)

    async def say(self, **frame: Any) -> None:
        """Raises OSError or a WebSocketException when the socket is not there (any more)."""
        if self._socket is None:
            raise ConnectionError
        self.watch("said", frame)
        await self._socket.send(json.dumps(frame))

    def hang_up(self) -> None:
        """Cut the connection, as a tunnel does."""
        if self._socket is not None:
            self._socket.transport.abort()

    async def _say_hello(self) -> None:
        ticket = await self._server.ticket()
        await self.say(type="hello", ticket=ticket, chat=self._cursors())

    def _take(self, frame: Frame) -> None:
        self.watch("heard", frame)
        if frame["type"] == "ready":
            self.connects += 1
            self.open.set()
        self._hear(frame)
