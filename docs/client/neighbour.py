"""One person on one phone: connects, catches up, sends, and keeps every conversation as the server has it.

    async with Neighbour("http://127.0.0.1:8000", token) as sem:
        await sem.ready()
        square = next(one for one in sem.conversations.values() if one.view["kind"] == "square")
        await sem.send(square.id, "Wie heeft een boormachine?").done()
        print(square.in_order()[-1]["text"])

The rules, in this order:

1. A ticket goes in the first frame. So do the two numbers of each conversation we hold: what we missed is sent.
2. After `ready` fetch the list as well: a conversation that is new to us is in nobody's numbers.
3. Frames may come out of order, twice, or not at all. A hole that stays 300 ms is filled by `/changes`.
4. What is written gets its id once, here, and goes out until it is answered.
5. Reconnect after a random pause between nothing and 1, 2, 4, ... 60 seconds.
"""

import asyncio
from collections.abc import Coroutine
from types import TracebackType
from typing import Any, Self

import httpx
from websockets.exceptions import WebSocketException

from docs.client.conversation import Conversation
from docs.client.copies import Copies
from docs.client.line import Line
from docs.client.outbox import Outbox, Unsent
from docs.client.server import Problem, Server


class Neighbour:
    """`pauses` are the first and the longest pause before reconnecting; `by_http` sends past the socket."""

    def __init__(
        self, url: str, token: str, *, by_http: bool = False, pauses: tuple[float, float] = (1.0, 60.0)
    ) -> None:
        self.by_http = by_http
        self.server = Server(url, token)
        self.copies = Copies(self.server, self._aside)
        self.line = Line(self.server, self.copies.cursors, self._hear, pauses)
        self.outbox = Outbox(self._say)
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._aside(self.line.stay())
        self._aside(self.outbox.work())
        return self

    async def __aexit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.server.close()

    @property
    def conversations(self) -> dict[str, Conversation]:
        return self.copies.by_id

    async def ready(self, within: float = 30) -> None:
        """Returns when connected and everything is fetched. Raises TimeoutError."""
        async with asyncio.timeout(within):
            await self.line.open.wait()
            await self.copies.fresh.wait()

    def send(self, conversation: str, text: str, **more: Any) -> Unsent:
        """Write something: await its `done()`, or look at its `state`. Without a connection it waits."""
        unsent = Unsent(conversation, {"text": text, **more})
        self.outbox.add(unsent)
        return unsent

    def _hear(self, frame: dict[str, Any]) -> None:
        self.copies.hear(frame)
        if frame["type"] == "ready":
            self.outbox.again()
        if frame["type"] in ("chat.sent", "chat.refused") and (unsent := self.outbox.of(frame["id"])):
            if frame["type"] == "chat.sent":
                unsent.sent(frame["message"])
            else:
                unsent.refused(frame["code"])

    async def _say(self, unsent: Unsent) -> bool:
        """Whether it is on its way now, and the answer will come as a frame."""
        if self.by_http:
            try:
                unsent.sent(await self.server.send(unsent.conversation, unsent.id, unsent.body))
            except Problem as problem:
                unsent.refused("busy" if problem.status >= 500 else problem.code)
            except httpx.TransportError:
                unsent.refused("busy")
            return False
        await self.line.open.wait()
        try:
            await self.line.say(type="chat.send", conversation=unsent.conversation, id=unsent.id, **unsent.body)
        except (OSError, WebSocketException):
            return False
        return True

    def _aside(self, work: Coroutine[Any, Any, None]) -> None:
        """Do this meanwhile. When the server can't be reached, the next connection fetches everything again."""

        async def patiently() -> None:
            try:
                await work
            except (httpx.TransportError, Problem):
                self.line.hang_up()

        task = asyncio.create_task(patiently())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
