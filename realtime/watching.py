"""Who looks whether whom is here: each socket a list, told as far as that person may know, and told what changes."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence

from backend.database import any_of, array, look
from backend.permissions import may_notice
from realtime.chat_frames import Presence
from realtime.connection import Connection
from realtime.frames import encode
from realtime.hub import Hub
from realtime.wire import Frame

SHUT_OUT = "SELECT blocker_id, blocked_id FROM block WHERE"


class Watch:
    """What one socket looks at, and what it was told of that."""

    __slots__ = ("residents", "told")

    def __init__(self, residents: frozenset[str]) -> None:
        self.residents = residents
        self.told: dict[str, bool] = {}


class Watching:
    """`tell` says what changed since; the worker that calls it is woken by `wake`."""

    def __init__(self, hub: Hub, here: Callable[[str, str], bool], wake: asyncio.Event) -> None:
        self._hub = hub
        self._here = here
        self._wake = wake
        self._watches: dict[Connection, Watch] = {}
        self._watchers: defaultdict[tuple[str, str], set[Connection]] = defaultdict(set)
        self._to_tell: set[Connection] = set()

    def watch(self, socket: Connection, residents: Sequence[str]) -> None:
        """This socket wants to know of these, and of nobody else, from now on."""
        self.forget(socket)
        found = frozenset(residents)
        self._watches[socket] = Watch(found)
        for resident in found:
            self._watchers[socket.actor.complex, resident].add(socket)
        self._tell_soon({socket})

    def forget(self, socket: Connection) -> None:
        """It looks at nobody any more."""
        watch = self._watches.pop(socket, None)
        self._to_tell.discard(socket)
        for resident in watch.residents if watch else ():
            key = (socket.actor.complex, resident)
            self._watchers[key].discard(socket)
            if not self._watchers[key]:
                del self._watchers[key]

    def changed(self, complex: str, resident: str) -> None:
        """They came or went: who looks is told."""
        self._tell_soon(self._watchers.get((complex, resident), set()))

    def look_again(self, complex: str, resident: str) -> None:
        """What they show, or to whom, may have changed, and so what they may see themselves."""
        self.changed(complex, resident)
        self._tell_soon({socket for socket in self._hub.of(resident) if socket in self._watches})

    def look_again_at_all(self) -> None:
        """The net under everything: what was not told, say because somebody was in doubt, is told now."""
        self._tell_soon(set(self._watches))

    async def tell(self) -> None:
        """To everybody who looks and whose sight changed: the difference."""
        sockets, self._to_tell = self._to_tell, set()
        if not sockets:
            return
        try:
            apart = await _apart({socket.actor.resident for socket in sockets})
        except BaseException:
            self._tell_soon(sockets)
            raise
        for socket in sockets:
            watch = self._watches.get(socket)
            # Somebody in doubt is in no room, and hears nothing.
            if watch is not None and may_notice(socket.actor) and self._hub.hears(socket):
                self._tell(socket, watch, apart.get(socket.actor.resident, set()))

    def _tell(self, socket: Connection, watch: Watch, apart: set[str]) -> None:
        complex, news = socket.actor.complex, []
        for resident in watch.residents:
            here = resident not in apart and self._here(complex, resident)
            if watch.told.get(resident) is not here:
                watch.told[resident] = here
                news.append(Frame(encode(Presence(resident, here)), ephemeral=True))
        if news:
            socket.hand(news)

    def _tell_soon(self, sockets: set[Connection]) -> None:
        if sockets:
            self._to_tell |= sockets
            self._wake.set()


async def _apart(residents: set[str]) -> dict[str, set[str]]:
    """By person: whom they shut out or were shut out by."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    them = array(list(residents))
    for row in await look(f"{SHUT_OUT} blocker_id {any_of('$1')} OR blocked_id {any_of('$1')}", them):
        found[row[0]].add(row[1])
        found[row[1]].add(row[0])
    return found
