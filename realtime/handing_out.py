"""Handing out, together what comes together: of several frames for one socket its transport hears once.

A write costs much more than a frame. So frames are collected until the loop comes round, and after handing
out for a while at least as long is left for everything else: under load frames come in fewer, larger writes,
and requests are answered in between. When it is quiet nothing waits.
"""

import asyncio
import time
from collections.abc import Collection

import structlog

from realtime.connection import Connection
from realtime.metrics import FRAMES, LAG
from realtime.wire import Frame

log = structlog.get_logger()

# Collected facts; beyond this nobody is asked to wait any longer.
MOST = 64


class HandingOut:
    """Frames by socket, in order, until `flush`."""

    def __init__(self) -> None:
        self._waiting: dict[Connection, list[Frame]] = {}
        self._since: list[float] = []
        self._timer: asyncio.Handle | None = None
        self._not_before = 0.0

    def add(self, sockets: Collection[Connection], frame: Frame) -> None:
        """Every one of these gets the frame soon."""
        waiting = self._waiting
        for socket in sockets:
            frames = waiting.get(socket)
            if frames is None:
                waiting[socket] = [frame]
            else:
                frames.append(frame)
        FRAMES.inc(len(sockets))
        if self._timer is None:
            loop = asyncio.get_running_loop()
            self._timer = (
                loop.call_at(self._not_before, self.flush)
                if self._not_before > loop.time()
                else loop.call_soon(self.flush)
            )

    def told(self, at: float) -> None:
        """A fact of that moment has been added: for the measuring, and so that not too many are collected."""
        self._since.append(at)
        if len(self._since) >= MOST:
            self.flush()

    def now(self, socket: Connection) -> None:
        """Hand this one out at once: it was theirs to hear, and what follows may not be."""
        frames = self._waiting.pop(socket, None)
        if frames:
            socket.hand(frames)

    def forget(self, socket: Connection) -> None:
        self._waiting.pop(socket, None)

    def flush(self) -> None:
        """Hand out everything; a slow socket never keeps the next waiting."""
        loop = asyncio.get_running_loop()
        started = loop.time()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        waiting, self._waiting = self._waiting, {}
        for socket, frames in waiting.items():
            try:
                socket.hand(frames)
            except Exception:
                log.exception("a socket could not be handed a frame")
                socket.close(1011)
        ended, moment = loop.time(), time.time()
        self._not_before = 2 * ended - started
        for at in self._since:
            LAG.observe(max(0.0, moment - at))
        self._since.clear()
