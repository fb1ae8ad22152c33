"""Who is here: in memory, for sixty seconds, of those who let it be seen (trust.md §4).

Every process tells the others who of those connected to it shows that they are here, and says so again before the
minute is over. A process that dies is thereby forgotten.
"""

import asyncio
import time
from collections import defaultdict

from backend.database import any_of, array, look
from backend.ids import new_id
from backend.permissions import Actor
from realtime.broker import Broker
from realtime.chat_metrics import FLEETING
from realtime.envelope import Envelope, Here, encode
from realtime.hub import Hub
from realtime.supervise import Supervised
from realtime.watching import Watching

LASTS = 60.0
AGAIN = 20.0
TOGETHER = 0.05  # seconds in which those who come and go are asked about in one query
AT_ONCE = 500
EVERYWHERE = ""

SHOWS = "SELECT resident_id FROM chat_wishes WHERE shows_presence AND resident_id"


class Presence:
    """`_showing` are those of this process whom it told of; `_here` are all, with the processes that say so."""

    def __init__(self, hub: Hub, broker: Broker) -> None:
        self._hub = hub
        self._broker = broker
        self._process = new_id()
        self._showing: dict[str, str] = {}
        self._here: dict[tuple[str, str], dict[str, float]] = {}
        self._to_ask: dict[str, str] = {}
        self._again = 0.0
        self._wake = asyncio.Event()
        self._worker = Supervised("presence", self._work)
        self.watching = Watching(hub, self.here, self._wake)

    def start(self) -> None:
        self._worker.start()

    async def stop(self) -> None:
        await self._worker.stop()

    def here(self, complex: str, resident: str) -> bool:
        return (complex, resident) in self._here

    def stirred(self, actor: Actor) -> None:
        """A socket of theirs came or went, or they changed something: look whether they are to be seen."""
        self._to_ask[actor.resident] = actor.complex
        self._wake.set()

    async def look_again(self, complex: str, resident: str) -> None:
        """They changed what they show or to whom: every process must look."""
        said = Here(EVERYWHERE, (resident,), True)
        if not await self._broker.publish(encode(Envelope(complex, time.time(), here=said))):
            self.heard(complex, said)

    def heard(self, complex: str, said: Here) -> None:
        """What a process says, this one too."""
        until = asyncio.get_running_loop().time() + LASTS
        for resident in said.residents:
            if said.process == EVERYWHERE:
                if resident in self._hub.people:
                    self._to_ask[resident] = complex
                self.watching.look_again(complex, resident)
                self._wake.set()
                continue
            before = self.here(complex, resident)
            says = self._here.setdefault((complex, resident), {})
            says.pop(said.process, None)
            if said.here:
                says[said.process] = until
            if not says:
                del self._here[complex, resident]
            if before != self.here(complex, resident):
                self.watching.changed(complex, resident)

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout_at(max(self._again, loop.time())):
                await self._wake.wait()
                await asyncio.sleep(TOGETHER)
        except TimeoutError:
            self._say_again(loop.time())
        self._wake.clear()
        while self._to_ask:
            await self._ask()
        await self.watching.tell()

    def _say_again(self, moment: float) -> None:
        self._again = moment + AGAIN
        self._to_ask = {**self._showing, **self._to_ask}
        for (complex, resident), says in list(self._here.items()):
            for process in [process for process, until in says.items() if until <= moment]:
                del says[process]
            if not says:
                del self._here[complex, resident]
                self.watching.changed(complex, resident)
        self.watching.look_again_at_all()

    async def _ask(self) -> None:
        """Who of these is to be seen, and tell everybody."""
        some = dict(list(self._to_ask.items())[:AT_ONCE])
        for resident in some:
            del self._to_ask[resident]
        try:
            present = [resident for resident in some if _neighbour_here(self._hub, resident)]
            rows = await look(f"{SHOWS} {any_of('$1')}", array(present)) if present else ()
        except BaseException:
            self._to_ask = {**some, **self._to_ask}
            self._wake.set()
            raise
        shows = {row[0] for row in rows}
        here = {one: complex for one, complex in some.items() if one in shows}
        gone = {one: complex for one, complex in some.items() if one not in shows and one in self._showing}
        self._showing = {one: to for one, to in self._showing.items() if one not in gone} | here
        await self._say(here, True)
        await self._say(gone, False)

    async def _say(self, people: dict[str, str], here: bool) -> None:
        by_complex: defaultdict[str, list[str]] = defaultdict(list)
        for resident, complex in people.items():
            by_complex[complex].append(resident)
        for complex, residents in by_complex.items():
            FLEETING.inc()
            said = Here(self._process, tuple(residents), here)
            if not await self._broker.publish(encode(Envelope(complex, time.time(), here=said))):
                self.heard(complex, said)


def _neighbour_here(hub: Hub, resident: str) -> bool:
    return any(socket.actor.neighbour for socket in hub.of(resident))
