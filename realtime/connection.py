"""One socket of one person: one writer, a bounded queue, and an end when it can't keep up."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

import structlog

from backend.permissions import Actor
from realtime.metrics import DROPPED, SLOW
from realtime.supervise import aside
from realtime.wire import Frame, Wire

log = structlog.get_logger()

MOST_FRAMES = 256
MOST_BYTES = 1024 * 1024
TOO_SLOW = 1013


class Connection:
    """`hand` never waits. While nothing waits in the queue a frame goes straight onto the wire."""

    __slots__ = ("_gone", "_goodbye", "_holding", "_size", "_waiting", "_wire", "_writer", "actor", "closed")

    def __init__(self, actor: Actor, wire: Wire, gone: Callable[["Connection"], None]) -> None:
        self.actor = actor
        self.closed: int | None = None
        self._wire = wire
        self._gone = gone
        self._waiting: deque[Frame] | None = None
        self._size = 0
        self._holding = False
        self._writer: asyncio.Task[None] | None = None
        self._goodbye: asyncio.Task[Any] | None = None

    def hand(self, frames: Sequence[Frame]) -> None:
        """Send now, or after what waits already; closes a socket (1013) for which too much waits."""
        if self._waiting is None and self._wire.write(frames):
            return
        for frame in frames:
            if self.closed is None:
                self._put(frame)

    def hold(self) -> None:
        """Let everything wait until `release`: the time of a snapshot. Not while a writer is at work."""
        self._holding = True
        self._waiting = deque()

    def release(self, seen: int | None = None) -> None:
        """Hand out what waited, without the broadcasts up to `seen`: the snapshot had those."""
        if self.closed is not None:
            return
        self._holding = False
        waiting = self._waiting or deque()
        if seen is not None:
            waiting = deque(frame for frame in waiting if frame.seq is None or frame.seq > seen)
        self._size = sum(len(frame.payload) for frame in waiting)
        self._waiting = waiting or None
        self._wake()

    async def idle(self) -> None:
        """Returns when nothing waits any more."""
        while self._writer is not None:
            await asyncio.wait({self._writer})

    async def patiently(self, frame: Frame) -> None:
        """Send past the queue, at the pace of the socket: only while holding. Raises ConnectionError."""
        if self.closed is not None:
            raise ConnectionError
        await self._wire.deliver(frame)

    def broken(self) -> bool:
        """Whether there is nobody at the other end any more."""
        return self._wire.broken()

    def close(self, code: int) -> None:
        """End it now: what still waits is forgotten, for catching up repairs that."""
        if self.closed is not None:
            return
        self.closed = code
        self._waiting = deque()
        self._gone(self)
        if self._writer is not None:
            self._writer.cancel()
        self._goodbye = aside(self._say_goodbye(code))

    async def ended(self) -> None:
        """Returns when the goodbye is said."""
        if self._goodbye is not None:
            await asyncio.wait({self._goodbye})

    def _put(self, frame: Frame) -> None:
        waiting = self._waiting
        if waiting is None:
            waiting = self._waiting = deque()
        waiting.append(frame)
        self._size += len(frame.payload)
        if self._too_much() and not self._lighter():
            SLOW.inc()
            self.close(TOO_SLOW)
            return
        self._wake()

    def _too_much(self) -> bool:
        return self._waiting is not None and (len(self._waiting) > MOST_FRAMES or self._size > MOST_BYTES)

    def _lighter(self) -> bool:
        """Leave out what is ephemeral; False when even so too much waits."""
        kept = deque(frame for frame in self._waiting or () if not frame.ephemeral)
        DROPPED.inc(len(self._waiting or ()) - len(kept))
        self._size = sum(len(frame.payload) for frame in kept)
        self._waiting = kept
        return not self._too_much()

    def _wake(self) -> None:
        if self._writer is None and not self._holding and self._waiting:
            self._writer = asyncio.create_task(self._write())

    async def _write(self) -> None:
        try:
            while self._waiting:
                frame = self._waiting.popleft()
                self._size -= len(frame.payload)
                await self._wire.deliver(frame)
            self._waiting = None
        except ConnectionError:
            self._writer = None
            self.close(1006)
        except Exception:
            log.exception("a socket could not be written")
            self._writer = None
            self.close(1011)
        finally:
            self._writer = None

    async def _say_goodbye(self, code: int) -> None:
        with contextlib.suppress(Exception):
            await self._wire.close(code if code != 1006 else 1011)
