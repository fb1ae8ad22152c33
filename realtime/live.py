"""The live lane of one process: built by the roof, started and stopped with the application."""

import asyncio
import contextlib
import time
from collections.abc import Callable

import structlog
from litestar.handlers import ASGIRouteHandler

from backend.outbox import Listener
from backend.settings import Settings
from backend.signin import actors
from realtime import catching_up, frames
from realtime.access import Access
from realtime.broker import Broker
from realtime.chat_door import ChatDoor
from realtime.chat_frames import ChatInbound, Known
from realtime.chat_metrics import LAG
from realtime.chat_typing import Typing
from realtime.connection import Connection
from realtime.delivery import Delivery
from realtime.envelope import Envelope, decode
from realtime.hub import Hub
from realtime.memory_broker import MemoryBroker
from realtime.metrics import GAPS
from realtime.order import InOrder
from realtime.presence import Presence
from realtime.redis_broker import RedisBroker
from realtime.socket import COME_BACK, Door
from realtime.supervise import aside, pause
from realtime.sweep import Sweep
from realtime.wire import Frame

log = structlog.get_logger()

# How long a process may remember who somebody is: as long as news of a change is sure to come.
TTL_ALONE, TTL_TOLD, TTL_UNTOLD = 60.0, 2.0, 0.0


class Realtime:
    """`handler` is the socket's route, `door.open` the same as bare ASGI; `broker.healthy` is for the health check."""

    def __init__(self, settings: Settings) -> None:
        self.broker: Broker = RedisBroker(settings.redis_url) if settings.redis_url else MemoryBroker()
        self.hub = Hub()
        self.order = InOrder(self._hand, self._gap)
        self.access = Access(self.hub, self.order, self.broker)
        self.presence = Presence(self.hub, self.broker)
        self.chat = ChatDoor(self.access, Typing(self.broker), self.presence)
        self.delivery = Delivery(self.hub, self.broker, self.access, self.presence, self.heard)
        self.sweep = Sweep(self.hub, self.access)
        self.door = Door(settings, self)
        self.handler: ASGIRouteHandler = self.door.handler()
        self._stop_listening = _nothing

    async def start(self, listen: Callable[[Listener], Callable[[], None]]) -> None:
        """Begin to hear facts (`listen` is the outbox's) and to tell them."""
        actors.TTL = TTL_ALONE if self.broker.alone else TTL_UNTOLD
        self.access.start()
        self.delivery.start()
        self.presence.start()
        self.sweep.start()
        await self.broker.start(self)
        self._stop_listening = listen(self.delivery.hear)

    async def stop(self) -> None:
        """Say goodbye to every socket (1012: come back) and end what runs here."""
        self._stop_listening()
        self._stop_listening = _nothing
        await self.chat.stop()
        sockets = self.hub.everyone()
        for socket in sockets:
            socket.close(COME_BACK)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(2):
                await asyncio.gather(*(socket.ended() for socket in sockets))
        await self.sweep.stop()
        await self.presence.stop()
        await self.delivery.stop()
        await self.access.stop()
        await self.broker.close()

    # What the broker says.

    def heard(self, message: bytes) -> None:
        """An envelope, from here or elsewhere. One that can't be handed out must not end the listening."""
        try:
            envelope = decode(message)
            if envelope.look_again is not None:
                self.access.doubt(envelope.look_again)
            elif envelope.lost:
                self._missed(envelope.complex)
            elif envelope.here is not None:
                self.presence.heard(envelope.complex, envelope.here)
            elif envelope.complex in self.hub.present:
                self.order.take(envelope)
        except Exception:
            log.exception("an envelope was not handed out")

    def gap(self) -> None:
        """Envelopes were missed: everyone here fetches, and everyone elsewhere what we could not tell them."""
        for complex in self.order.complexes():
            self._missed(complex)
        self.access.look_again(list(self.hub.people))
        self.delivery.go_on()

    def health(self, healthy: bool) -> None:
        if not self.broker.alone:
            actors.TTL = TTL_TOLD if healthy else TTL_UNTOLD
            actors.forget_all()

    # What the door asks.

    def enter(self, connection: Connection) -> None:
        self.order.follow(connection.actor.complex)
        self.hub.add(connection)
        self.presence.stirred(connection.actor)

    def leave(self, connection: Connection) -> None:
        self.hub.remove(connection)
        self.access.gone(connection)
        self.chat.gone(connection)
        self.presence.stirred(connection.actor)
        if connection.actor.complex not in self.hub.present:
            self.order.forget(connection.actor.complex)

    async def renew(self, connection: Connection) -> None:
        await self.access.renew(connection)

    def said(self, connection: Connection, said: ChatInbound) -> None:
        self.chat.said(connection, said)

    async def catch_up(
        self, connection: Connection, since: int | None, first: bool, chat: Known = None, agenda: int | None = None
    ) -> None:
        seq = await catching_up.send(connection, since, first, chat, agenda)
        if not self.order.begin(connection.actor.complex, seq):
            connection.hand([Frame(frames.encode(frames.Catchup(seq)))])

    # Handing out.

    def _hand(self, envelope: Envelope) -> None:
        for letter in envelope.letters:
            self.hub.deliver(envelope.complex, letter, envelope.seq)
        self.hub.handing_out.told(envelope.at)
        if envelope.chat:
            LAG.observe(max(0.0, time.time() - envelope.at))

    def _gap(self, complex: str, since: int | None) -> None:
        GAPS.inc()
        frame = Frame(frames.encode(frames.Catchup(since)))
        sockets = [socket for socket in self.hub.everyone() if socket.actor.complex == complex]
        self.hub.handing_out.add(sockets, frame)

    def _missed(self, complex: str) -> None:
        self.order.lost(complex)
        aside(self._begin_anew(complex))

    async def _begin_anew(self, complex: str) -> None:
        """Ask where the board is now; who was told to catch up asks later still."""
        failures = 0
        while not self.order.begun(complex):
            try:
                self.order.begin(complex, await catching_up.number_of(complex))
            except Exception as error:
                log.warning("the board's number can't be read", error=type(error).__name__)
                await asyncio.sleep(pause(failures))
                failures += 1


def _nothing() -> None:
    """Not listening (any more)."""
