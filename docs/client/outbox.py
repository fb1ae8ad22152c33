"""What this person wrote and the server has not confirmed yet: sent one after the other, again until it is answered."""

import asyncio
import secrets
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

# Refusals that pass; every other one is final.
LATER = frozenset({"too_many", "busy", "storage_full"})
PAUSES = {"busy": 0.2, "too_many": 2.0, "storage_full": 10.0}
PATIENCE = 10.0


class Unsent:
    """One message on its way: `state` is queued, sent or failed; `code` says why it failed.

    The phone makes the id, once. However often the message goes out, the server keeps it once.
    """

    def __init__(self, conversation: str, body: dict[str, Any]) -> None:
        self.id = secrets.token_urlsafe(16)
        self.conversation = conversation
        self.body = body
        self.state = "queued"
        self.code = ""
        self.message: dict[str, Any] | None = None
        self.tries = 0
        self._answered = asyncio.Event()

    async def done(self) -> "Unsent":
        """Returns when it is sent or has failed for good."""
        while self.state == "queued":
            await self.answered(None)
        return self

    def sent(self, message: dict[str, Any]) -> None:
        self.state, self.message = "sent", message
        self._answered.set()

    def refused(self, code: str) -> None:
        self.code = code
        if code not in LATER:
            self.state = "failed"
        self._answered.set()

    async def answered(self, within: float | None) -> None:
        """Returns at the next answer. Raises TimeoutError."""
        async with asyncio.timeout(within):
            await self._answered.wait()
        if self.state == "queued":
            self._answered.clear()


class Outbox:
    """In order: the next one goes out when the one before it is sent or failed."""

    def __init__(self, say: Callable[[Unsent], Awaitable[bool]]) -> None:
        self._say = say
        self._queue: deque[Unsent] = deque()
        self._filled = asyncio.Event()

    def add(self, unsent: Unsent) -> None:
        self._queue.append(unsent)
        self._filled.set()

    def of(self, id: str) -> Unsent | None:
        """The one that waits under this id."""
        return next((unsent for unsent in self._queue if unsent.id == id), None)

    def again(self) -> None:
        """Connected anew: what was on its way may not have arrived, so it goes out once more."""
        if self._queue:
            self._queue[0].refused("busy")

    async def work(self) -> None:
        """Send what waits, for ever."""
        while True:
            await self._filled.wait()
            while self._queue:
                await self._send(self._queue[0])
                self._queue.popleft()
            self._filled.clear()

    async def _send(self, unsent: Unsent) -> None:
        while unsent.state == "queued":
            unsent.tries += 1
            unsent.code = ""
            try:
                if await self._say(unsent):
                    await unsent.answered(PATIENCE)
            except TimeoutError:
                continue
            if unsent.state == "queued":
                await asyncio.sleep(PAUSES.get(unsent.code, 0.05))
