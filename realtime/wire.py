"""The last step to the phone: how bytes get onto one socket.

Serialising and framing happens once per frame, not once per socket: what a server sends is not masked, so
the bytes on every wire are the same. Under uvicorn they go straight to the transport; under another
server through ASGI.
"""

import asyncio
from collections.abc import Sequence
from typing import Any, Protocol

from litestar.types import Receive, Send
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

GRACE = 5.0  # seconds that a socket gets to take its closing frame


class Frame:
    """One message, ready for any number of sockets.

    `seq` is the board's count when the frame is for a whole audience; `ephemeral` means that it may be
    left out for a socket that lags.
    """

    __slots__ = ("ephemeral", "framed", "payload", "seq")

    def __init__(self, payload: bytes, seq: int | None = None, ephemeral: bool = False) -> None:
        self.payload = payload
        self.framed = _header(len(payload)) + payload
        self.seq = seq
        self.ephemeral = ephemeral


def _header(length: int) -> bytes:
    """RFC 6455 §5.2: a final, unmasked text frame."""
    if length < 126:
        return bytes((0x81, length))
    if length < 65536:
        return b"\x81\x7e" + length.to_bytes(2, "big")
    return b"\x81\x7f" + length.to_bytes(8, "big")


class Wire(Protocol):
    """One open socket."""

    def write(self, frames: Sequence[Frame]) -> bool:
        """Send at once; False when the socket can't take them now. Never waits."""

    async def deliver(self, frame: Frame) -> None:
        """Send as soon as the socket takes it. Raises ConnectionError when it never will."""

    def broken(self) -> bool:
        """Whether the server gave it up already, say because a ping stayed without answer."""

    async def close(self, code: int) -> None:
        """Say goodbye; a socket that does not take even that is cut off after a while."""


def wire_of(receive: Receive, send: Send) -> Wire:
    """The shortest way to this socket."""
    protocol = getattr(receive, "__self__", None)
    if isinstance(protocol, WebSocketsSansIOProtocol) and not protocol.conn.extensions:
        return DirectWire(protocol, send)
    return AsgiWire(send)


class DirectWire:
    """Past ASGI, straight to uvicorn's transport: a third less work per socket, and it can be cut off."""

    __slots__ = ("_send", "_transport", "_writable")

    def __init__(self, protocol: WebSocketsSansIOProtocol, send: Send) -> None:
        self._transport = protocol.transport
        self._writable = protocol.writable
        self._send = send

    def write(self, frames: Sequence[Frame]) -> bool:
        # Not writable: more than the high-water mark (64 KiB) waits in the transport already.
        if not self._writable.is_set() or self._transport.is_closing():
            return False
        self._transport.write(frames[0].framed if len(frames) == 1 else b"".join([frame.framed for frame in frames]))
        return True

    async def deliver(self, frame: Frame) -> None:
        await self._writable.wait()
        if self._transport.is_closing():
            raise ConnectionError
        self._transport.write(frame.framed)

    def broken(self) -> bool:
        return self._transport.is_closing()

    async def close(self, code: int) -> None:
        # uvicorn waits until the socket takes data before it closes; a socket that never reads would stay.
        self._writable.set()
        asyncio.get_running_loop().call_later(GRACE, self._transport.abort)
        if not self._transport.is_closing():
            await self._send({"type": "websocket.close", "code": code, "reason": ""})


class AsgiWire:
    """By the book, for any server: every frame waits its turn in the queue."""

    __slots__ = ("_send",)

    def __init__(self, send: Send) -> None:
        self._send = send

    def write(self, frames: Sequence[Frame]) -> bool:
        return False

    async def deliver(self, frame: Frame) -> None:
        message: Any = {"type": "websocket.send", "text": frame.payload.decode(), "bytes": None}
        try:
            await self._send(message)
        except (RuntimeError, OSError) as error:
            raise ConnectionError from error

    def broken(self) -> bool:
        return False

    async def close(self, code: int) -> None:
        async with asyncio.timeout(GRACE):
            await self._send({"type": "websocket.close", "code": code, "reason": ""})
