"""Every conversation of one person, kept the same as the server's: by what is told, and by fetching what lacks."""

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine
from typing import Any

from docs.client.conversation import Conversation
from docs.client.server import Server

HOLE = 0.3  # seconds that a frame may come late before we fetch
MOST_CURSORS = 200

Frame = dict[str, Any]


class Copies:
    """`aside` does something meanwhile: what fails there is repaired by the next connection."""

    def __init__(self, server: Server, aside: Callable[[Coroutine[Any, Any, None]], None]) -> None:
        self.me = ""
        self.by_id: dict[str, Conversation] = {}
        self.fresh = asyncio.Event()
        self._server = server
        self._aside = aside
        # How often each conversation was told of, so that an older answer never overwrites newer news.
        self._news: Counter[str] = Counter()
        self._mending: set[str] = set()

    def cursors(self) -> list[tuple[str, int, int]]:
        """What we have, for the hello: the server sends what came after."""
        newest = sorted(self.by_id.values(), key=lambda one: one.messages.get(one.seq, {}).get("id", ""), reverse=True)
        return [(one.id, one.seq, one.change) for one in newest[:MOST_CURSORS]]

    def hear(self, frame: Frame) -> None:
        """Take one frame in."""
        match frame["type"]:
            case "ready" | "catchup" | "reset" | "me.changed":
                self.me = frame.get("resident", self.me)
                self.fresh.clear()
                self._aside(self._refresh())
            case "chat.reset":
                for one in [one for one in self.by_id.values() if frame["conversation"] in (None, one.id)]:
                    self._aside(self._begin(one))
            case "chat.conversation":
                self._seen(frame["conversation"])
            case "chat.gone":
                self._news[frame["conversation"]] += 1
                self.by_id.pop(frame["conversation"], None)
            case "chat.message" | "chat.changed" | "chat.reached" | "chat.read":
                self._take(frame)

    async def whole(self, one: Conversation) -> None:
        """Scroll up to the first message."""
        while not one.whole:
            one.older(await self._server.page(one.id, before=one.first))

    def _seen(self, view: dict[str, Any]) -> None:
        self._news[view["id"]] += 1
        one = self.by_id.get(view["id"])
        if one is None:
            self._aside(self._look(view["id"]))
        else:
            one.look(view)
            self._mend_soon(one)

    def _take(self, frame: Frame) -> None:
        one = self.by_id.get(frame["conversation"])
        if one is None:
            self._aside(self._look(frame["conversation"]))
            return
        match frame["type"]:
            case "chat.message":
                one.told(frame["message"])
            case "chat.changed":
                one.changed(frame["change"], frame["message"])
            case "chat.reached":
                one.reached(frame["seq"], frame["change"])
            case "chat.read":
                one.read(frame["read_seq"])
        self._mend_soon(one)

    async def _refresh(self) -> None:
        """The whole list; what is not in it (hidden, or nothing written yet) is looked at by itself."""
        before = self._news.copy()
        views = {view["id"]: view for view in await self._server.conversations()}
        for id in views.keys() | self.by_id.keys():
            one = self.by_id.get(id)
            if id in views and one is not None and self._news[id] == before[id]:
                one.look(views[id])
                self._mend_soon(one)
            else:
                await self._look(id)
        self.fresh.set()

    async def _look(self, id: str) -> None:
        """One conversation by itself, again while news of it came in between."""
        before, view = None, None
        while before != self._news[id]:
            before = self._news[id]
            view = await self._server.conversation(id)
        if view is None:
            self.by_id.pop(id, None)
        elif id in self.by_id:
            self.by_id[id].look(view)
            self._mend_soon(self.by_id[id])
        else:
            self.by_id[id] = Conversation(view, self.me)
            await self._begin(self.by_id[id])

    async def _begin(self, one: Conversation) -> None:
        one.begin(await self._server.page(one.id))
        self._mend_soon(one)

    def _mend_soon(self, one: Conversation) -> None:
        if one.lacks and one.id not in self._mending:
            self._mending.add(one.id)
            self._aside(self._mend(one))

    async def _mend(self, one: Conversation) -> None:
        try:
            await asyncio.sleep(HOLE)
            while one.lacks and self.by_id.get(one.id) is one:
                changes = await self._server.changes(one.id, one.seq, one.change)
                if changes["reset"]:
                    one.begin(await self._server.page(one.id))
                elif not one.catch_up(changes):
                    return
        finally:
            self._mending.discard(one.id)
