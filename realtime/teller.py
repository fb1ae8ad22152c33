"""One worker that tells facts in the order they were committed here, beside the requests that made them.

What it can't tell, it says so: `lost`. Each kind of fact has a teller of its own, so that none waits for another.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

import structlog

from backend.events import Event
from realtime.broker import Broker
from realtime.envelope import Envelope, encode
from realtime.supervise import Supervised

log = structlog.get_logger()

MOST_WAITING = 1000
AT_ONCE = 4

Fact = TypeVar("Fact", bound=Event)
Tell = Callable[[float, Fact], Awaitable[Envelope | None]]


class Teller(Generic[Fact]):
    """`tell` makes the envelope of a fact; `here` hands it to this process alone, when the broker is away."""

    def __init__(
        self,
        name: str,
        broker: Broker,
        here: Callable[[bytes], None],
        tell: Tell[Fact],
        most: int = MOST_WAITING,
    ) -> None:
        self._broker = broker
        self._here = here
        self._tell = tell
        self._waiting: asyncio.Queue[tuple[float, Fact] | None] = asyncio.Queue(most)
        self._unsaid: set[str] = set()
        self._worker = Supervised(name, self._work)

    def start(self) -> None:
        self._worker.start()

    async def stop(self) -> None:
        await self._worker.stop()

    def take(self, event: Fact) -> bool:
        """To be told soon; False when too much waits already, which will be admitted."""
        try:
            self._waiting.put_nowait((time.time(), event))
            return True
        except asyncio.QueueFull:
            self._unsaid.add(event.complex)
            return False

    def go_on(self) -> None:
        """The broker is well (again): time to admit what could not be told."""
        if self._unsaid and self._waiting.empty():
            self._waiting.put_nowait(None)

    async def _work(self) -> None:
        items = [await self._waiting.get()]
        while len(items) < AT_ONCE and not self._waiting.empty():
            items.append(self._waiting.get_nowait())
        # Read beside each other, told one after the other.
        for envelope in await asyncio.gather(*(self._envelope(item) for item in items)):
            if envelope is not None:
                await self._publish(envelope)
        if self._unsaid and self._waiting.empty():
            await self._admit()

    async def _envelope(self, item: tuple[float, Fact] | None) -> Envelope | None:
        """What this fact is for whom; None when nobody is there to hear it. What fails is unsaid."""
        if item is None:
            return None
        at, event = item
        try:
            return await self._tell(at, event)
        except Exception:
            log.exception("a fact was not told", kind=event.kind)
            self._unsaid.add(event.complex)
        return None

    async def _publish(self, envelope: Envelope) -> None:
        message = encode(envelope)
        if not await self._broker.publish(message):
            self._unsaid.add(envelope.complex)
            self._here(message)

    async def _admit(self) -> None:
        """Tell every process which complexes were kept in the dark; what fails is tried at the next occasion."""
        for complex in list(self._unsaid):
            if not await self._broker.publish(encode(Envelope(complex, time.time(), lost=True))):
                return
            self._unsaid.discard(complex)
