"""The live lane: from a committed fact to the broker, beside the request that made it, never in its way.

One worker tells facts in the order they were committed here. What it can't tell, it says so: `lost`.
"""

import asyncio
import time
from collections.abc import Callable

import structlog

from backend.events import Event
from backend.help.events import HelpEvent
from backend.people.events import AccessChanged, ProfileChanged
from backend.signin import actors
from realtime import telling
from realtime.access import ME_CHANGED, Access
from realtime.broker import Broker
from realtime.envelope import Envelope, Letter, encode
from realtime.hub import Hub
from realtime.supervise import Supervised

log = structlog.get_logger()

MOST_WAITING = 1000
AT_ONCE = 4


class Delivery:
    """`hear` is the outbox listener; `here` hands a message to this process alone, when the broker is away."""

    def __init__(self, hub: Hub, broker: Broker, access: Access, here: Callable[[bytes], None]) -> None:
        self._hub = hub
        self._broker = broker
        self._access = access
        self._here = here
        self._waiting: asyncio.Queue[tuple[float, Event] | None] = asyncio.Queue(MOST_WAITING)
        self._unsaid: set[str] = set()
        self._worker = Supervised("delivery", self._work)

    def start(self) -> None:
        self._worker.start()

    async def stop(self) -> None:
        await self._worker.stop()

    async def hear(self, event: Event) -> None:
        """A fact was committed: take note and return. Only what someone may no longer do counts at once."""
        if isinstance(event, AccessChanged):
            self._access.changed(event.complex, event.resident)
            return
        if isinstance(event, ProfileChanged):
            actors.forget(event.resident)
        elif not isinstance(event, HelpEvent):
            return
        try:
            self._waiting.put_nowait((time.time(), event))
        except asyncio.QueueFull:
            self._unsaid.add(event.complex)

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

    async def _envelope(self, item: tuple[float, Event] | None) -> Envelope | None:
        """What this fact is for whom; None when nobody is there to hear it. What fails is unsaid."""
        if item is None:
            return None
        at, event = item
        if self._broker.alone and event.complex not in self._hub.present:
            return None
        try:
            if isinstance(event, HelpEvent):
                here = self._hub.people if self._broker.alone else None
                return Envelope(event.complex, at, event.seq, await telling.letters(event, here))
            if isinstance(event, ProfileChanged):
                return Envelope(event.complex, at, letters=(Letter(ME_CHANGED.payload, residents=(event.resident,)),))
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
