"""What a phone says, frame by frame, and how much of it we listen to."""

import asyncio
from typing import Any

import msgspec
from litestar.types import Receive

from realtime.frames import MOST_BYTES, Hello, Ping, Resume, inbound

WINDOW = 10.0
MOST_IN_WINDOW = 30
FLOOD = 120
UNREADABLE, TOO_LARGE, FLOODED = 4400, 1009, 1008


class Unreadable(Exception):
    """The socket must close with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Refusal(Exception):
    """This one frame is not answered, but refused."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Inbox:
    """Reads one socket. Who says too much is refused once in ten seconds, and at four times that closed."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._since = 0.0
        self._count = 0

    async def next(self) -> Hello | Ping | Resume | None:
        """The next frame, None at the end. Raises Refusal or Unreadable."""
        while True:
            message: Any = await self._receive()
            if message["type"] == "websocket.disconnect":
                return None
            if message["type"] == "websocket.receive" and self._listens():
                return _read(message.get("text"))

    def _listens(self) -> bool:
        now = asyncio.get_running_loop().time()
        if now - self._since > WINDOW:
            self._since, self._count = now, 0
        self._count += 1
        if self._count > FLOOD:
            raise Unreadable(FLOODED)
        if self._count == MOST_IN_WINDOW + 1:
            raise Refusal("too_many")
        return self._count <= MOST_IN_WINDOW


def _read(text: str | None) -> Hello | Ping | Resume:
    if text is None:
        raise Unreadable(UNREADABLE)
    if len(text) > MOST_BYTES:
        raise Unreadable(TOO_LARGE)
    try:
        return inbound(text)
    except msgspec.ValidationError as error:
        raise Refusal("unknown_type" if "`$.type`" in str(error) else "invalid") from None
    except msgspec.DecodeError:
        raise Unreadable(UNREADABLE) from None
