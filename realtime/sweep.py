"""The net under the broker: a regular look at whose access changed, and at sockets nobody holds any more."""

import asyncio
from datetime import datetime, timedelta

from backend.clock import now
from backend.signin import actors
from realtime.access import Access
from realtime.hub import Hub
from realtime.supervise import Supervised

EVERY = 4.0
# A change is dated before its commit, and clocks of processes differ: look back further than to the last round.
OVERLAP = timedelta(seconds=30)
EVERYBODY = 75  # rounds between two looks at all who are connected: sessions also end by themselves


class Sweep:
    def __init__(self, hub: Hub, access: Access) -> None:
        self._hub = hub
        self._access = access
        self._round = 0
        self._last: datetime = now()
        self._task = Supervised("sweep", self._go_round)

    def start(self) -> None:
        self._last = now()
        self._task.start()

    async def stop(self) -> None:
        await self._task.stop()

    async def _go_round(self) -> None:
        await asyncio.sleep(EVERY)
        await self.once()

    async def once(self) -> None:
        """One round. Raises what the database raises; the next round then looks back just as far."""
        self._round += 1
        for socket in self._hub.everyone():
            if socket.broken():
                socket.close(1011)
        started = now()
        changed = await actors.changed_since(self._last - OVERLAP)
        for resident in changed:
            # Also who is not connected: the operator's commands change access from a process of their own.
            actors.forget(resident)
        everybody = self._round % EVERYBODY == 0
        self._access.look_again(list(self._hub.people) if everybody else changed & self._hub.people.keys())
        self._last = started
