"""What a phone says, frame by frame, and how much of it we listen to."""

import asyncio
from typing import Any

import msgspec
from litestar.types import Receive

from realtime.chat_frames import ChatRead, ChatTyping
from realtime.frames import MOST_BYTES, Said, inbound

WINDOW = 10.0
MOST_IN_WINDOW = 30
FLOOD = 120
# What costs little and is said again by itself has a count of its own; above it, it is passed over without a word.
LIGHT = (ChatRead, ChatTyping)
MOST_LIGHT, LIGHT_FLOOD = 60, 600
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
    """Reads one socket. Who says too much is refused once in ten seconds, and at four times that closed.

    `sends` is how many messages somebody may send in that time: so much is never too much.
    """

    __slots__ = ("_count", "_light", "_most", "_receive", "_since")

    def __init__(self, receive: Receive, sends: int = 0) -> None:
        self._receive = receive
        self._most = max(MOST_IN_WINDOW, sends)
        self._since = 0.0
        self._count = 0
        self._light = 0

    async def next(self) -> Said | None:
        """The next frame that is listened to, None at the end. Raises Refusal or Unreadable."""
        while True:
            message: Any = await self._receive()
            if message["type"] == "websocket.disconnect":
                return None
            if message["type"] == "websocket.receive":
                said = self._take(message.get("text"))
                if said is not None:
                    return said

    def _take(self, text: str | None) -> Said | None:
        now = asyncio.get_running_loop().time()
        if now - self._since > WINDOW:
            self._since, self._count, self._light = now, 0, 0
        try:
            said = _read(text)
        except Refusal:
            if self._listens():
                raise
            return None
        listens = self._listens_lightly() if isinstance(said, LIGHT) else self._listens()
        return said if listens else None

    def _listens(self) -> bool:
        self._count += 1
        if self._count > self._most * FLOOD // MOST_IN_WINDOW:
            raise Unreadable(FLOODED)
        if self._count == self._most + 1:
            raise Refusal("too_many")
        return self._count <= self._most

    def _listens_lightly(self) -> bool:
        self._light += 1
        if self._light > LIGHT_FLOOD:
            raise Unreadable(FLOODED)
        return self._light <= MOST_LIGHT


def _read(text: str | None) -> Said:
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
