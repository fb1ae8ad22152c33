"""When somebody's access changes: in every process, at once, look again at what their sockets may hear.

Until that is known they hear nothing. What they missed in between they are told to fetch.
"""

import asyncio
import time
from collections.abc import Iterable

from backend.permissions import Actor
from backend.signin import actors
from realtime import frames
from realtime.broker import Broker
from realtime.connection import Connection
from realtime.envelope import Envelope, encode
from realtime.hub import Hub
from realtime.order import InOrder
from realtime.supervise import Supervised
from realtime.wire import Frame

SIGNED_OUT = 4401
AT_ONCE = 200  # sessions in one query


class Access:
    """`doubted` holds who is to be read anew, and whether they must be told that something changed."""

    def __init__(self, hub: Hub, order: InOrder, broker: Broker) -> None:
        self._hub = hub
        self._order = order
        self._broker = broker
        self._doubted: dict[str, bool] = {}
        self._silenced: dict[Connection, tuple[int | None, int]] = {}
        self._to_publish: list[Envelope] = []
        self._wake = asyncio.Event()
        self._worker = Supervised("access", self._work)

    def start(self) -> None:
        self._worker.start()

    async def stop(self) -> None:
        await self._worker.stop()

    def changed(self, complex: str, resident: str) -> None:
        """Here, after the commit: forget what we knew before the request is answered, and tell the others."""
        self.doubt(resident)
        self._to_publish.append(Envelope(complex, time.time(), look_again=resident))
        self._wake.set()

    def doubt(self, resident: str) -> None:
        """This person hears nothing until they are read anew. Doing it twice is no harm."""
        actors.forget(resident)
        sockets = self._hub.of(resident)
        for socket in sockets:
            if socket not in self._silenced:
                self._silenced[socket] = self._order.mark(socket.actor.complex)
                self._hub.leave(socket)
        if sockets:
            self._doubted[resident] = True
            self._wake.set()

    def look_again(self, residents: Iterable[str]) -> None:
        """Read these anew without a pause: the regular round, which mostly finds nothing."""
        for resident in residents:
            self._doubted.setdefault(resident, False)
        self._wake.set()

    def sure(self, socket: Connection) -> bool:
        """Whether nothing was heard that makes us doubt what this person may."""
        return socket not in self._silenced

    def gone(self, socket: Connection) -> None:
        self._silenced.pop(socket, None)

    async def renew(self, socket: Connection) -> None:
        """Read the person behind this one socket anew, now."""
        found = await actors.by_session([socket.actor.session])
        if socket.closed is None and not self._doubted.get(socket.actor.resident):
            self._settle(socket, found.get(socket.actor.session), told=False)

    async def _work(self) -> None:
        await self._wake.wait()
        self._wake.clear()
        await self._publish()
        while self._doubted:
            await self._read_some()

    async def _publish(self) -> None:
        # In a process of its own everybody was told by `changed` already.
        outgoing, self._to_publish = self._to_publish, []
        if not self._broker.alone:
            for envelope in outgoing:
                await self._broker.publish(encode(envelope))

    async def _read_some(self) -> None:
        some = dict(list(self._doubted.items())[:AT_ONCE])
        for resident in some:
            del self._doubted[resident]
        sockets = [socket for resident in some for socket in self._hub.of(resident)]
        try:
            found = await actors.by_session({socket.actor.session for socket in sockets}) if sockets else {}
        except BaseException:
            self._doubted = {**some, **self._doubted}
            self._wake.set()
            raise
        for socket in sockets:
            # Doubted again while the database answered: this answer may be the old one.
            if socket.closed is None and not self._doubted.get(socket.actor.resident):
                self._settle(socket, found.get(socket.actor.session), some[socket.actor.resident])

    def _settle(self, socket: Connection, actor: Actor | None, told: bool) -> None:
        if actor is None:
            socket.close(SIGNED_OUT)
            return
        silenced = socket in self._silenced
        changed = actor != socket.actor
        if changed and not silenced:
            self._hub.leave(socket)
        socket.actor = actor
        if changed or silenced:
            self._hub.enter(socket)
        if silenced:
            mark = self._silenced.pop(socket)
            if mark[0] is None or mark != self._order.mark(actor.complex):
                socket.hand([Frame(frames.encode(frames.Catchup(mark[0])))])
        if told:
            socket.hand([DEVICES_CHANGED])
        if changed:
            socket.hand([ME_CHANGED])


DEVICES_CHANGED = Frame(frames.encode(frames.DevicesChanged()))
ME_CHANGED = Frame(frames.encode(frames.MeChanged()))
