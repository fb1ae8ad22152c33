"""A small client of the live socket: what an app does to show the board as it is, and keep it so.

    async with Live(url, token) as live:
        frame = await live.until("help.posted")
        live.board[frame["help"]["id"]]["title"]

The four rules, in this order:

1. A ticket from `POST /api/v1/live/tickets` goes in the first frame, never in the address.
2. `since` is the number up to which everything is known. It comes from a fetch, moves with every frame that
   was taken in, and is what the next hello asks from.
3. `catchup` means that frames are missing: until the changes after it are fetched, `since` stands still.
   `reset`, and a first visit, mean: fetch the board.
4. A call that comes in replaces the one that is there, unless that one has a higher `seq`.
"""

import asyncio
import json
from types import TracebackType
from typing import Any, Self

import httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.realtime.described import HEARD, SAID, fits

PERSONAL = ("mine", "answers", "author", "helped")


class Live:
    """One person on one device. `board` holds the calls they see, by id."""

    def __init__(self, url: str, token: str, since: int | None = None, **options: Any) -> None:
        self.api = httpx.AsyncClient(base_url=f"{url}/api/v1", headers={"authorization": f"Bearer {token}"}, timeout=10)
        self.address = url.replace("http", "ws", 1) + "/api/v1/live"
        self.board: dict[str, dict[str, Any]] = {}
        self.since = since
        self.frames: list[dict[str, Any]] = []
        self.closed: int | None = None
        self._gone: dict[str, int] = {}
        self._options = options
        self._heard = asyncio.Event()
        self._standing_still = False
        self._socket: ClientConnection | None = None
        self._reader: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.leave()
        await self.api.aclose()

    async def open(self) -> None:
        """Connect, say hello with where we were, and fetch the board when this is the first visit."""
        answer = await self.api.post("/live/tickets")
        answer.raise_for_status()
        self.closed, self._standing_still = None, False
        self._socket = await connect(self.address, compression=None, **self._options)
        await self.say(type="hello", ticket=answer.json()["ticket"], since=self.since)
        self._reader = asyncio.create_task(self._read(self._socket))
        ready = await self.until("ready")
        if self.since is None:
            await self.fetch_board(ready["seq"])

    async def leave(self) -> None:
        """Close the socket, as when the phone goes into a pocket; `open` goes on from there."""
        if self._socket is not None:
            await self._socket.close()
        if self._reader is not None:
            await self._reader

    async def say(self, **frame: Any) -> None:
        assert self._socket is not None
        fits(SAID, frame)
        await self._socket.send(json.dumps(frame))

    async def until(self, type: str, within: float = 5, **fields: Any) -> dict[str, Any]:
        """The next frame of this type with these fields, taken from those not asked for yet. Raises TimeoutError."""
        wanted = {"type": type, **fields}
        async with asyncio.timeout(within):
            while True:
                for place, frame in enumerate(self.frames):
                    if wanted.items() <= frame.items():
                        del self.frames[: place + 1]
                        return frame
                self._heard.clear()
                await self._heard.wait()

    async def until_closed(self, within: float = 5) -> int:
        """The code with which the server closed. Raises TimeoutError."""
        async with asyncio.timeout(within):
            while self.closed is None:
                self._heard.clear()
                await self._heard.wait()
        return self.closed

    async def fetch_board(self, seq: int) -> None:
        """Everything anew; `seq` is the number the server said before we began to fetch."""
        calls: list[dict[str, Any]] = []
        cursor: dict[str, str] | None = {}
        while cursor is not None:
            page = await self._get("/help", limit=100, **cursor)
            calls += page["items"]
            cursor = {"cursor": page["next"]} if page["next"] else None
        self.board = {id: call for id, call in self.board.items() if call["seq"] > seq}
        for call in calls:
            self._take(call)
        self.since, self._standing_still = seq, False

    async def fetch_changes(self) -> None:
        """What changed after `since`; the board itself when that is too much."""
        changes = await self._get("/help/changes", since=self.since or 0)
        if changes["reset"] or self.since is None:
            await self.fetch_board(changes["seq"])
            return
        for id in changes["gone"]:
            self._drop(id, changes["seq"])
        for call in changes["changed"]:
            self._take(call)
        self.since, self._standing_still = changes["seq"], False

    async def _get(self, path: str, **query: Any) -> Any:
        answer = await self.api.get(path, params=query)
        answer.raise_for_status()
        return answer.json()

    async def _read(self, socket: ClientConnection) -> None:
        fetching: set[asyncio.Task[None]] = set()
        try:
            async for message in socket:
                frame = json.loads(message)
                fits(HEARD, frame)
                if work := self._hear(frame):
                    fetching.add(asyncio.create_task(work))
                self.frames.append(frame)
                self._heard.set()
        except ConnectionClosed:
            pass
        for task in fetching:
            task.cancel()
        self.closed = socket.close_code
        self._heard.set()

    def _hear(self, frame: dict[str, Any]) -> Any:
        """Take one frame in; answers what is to be fetched because of it."""
        match frame["type"]:
            case "help.posted" | "help.changed" | "help.mine":
                self._take(frame["help"])
            case "help.gone":
                self._drop(frame["id"], frame["seq"])
            case "catchup":
                if frame["since"] is not None and self.since is not None:
                    self.since = min(self.since, frame["since"])
                self._standing_still = True
                return self.fetch_changes()
            case "reset":
                self.since = None
                self._standing_still = True
                return self.fetch_changes()
            case _:
                return None
        if not self._standing_still and self.since is not None:
            self.since = max(self.since, frame["seq"])
        return None

    def _take(self, call: dict[str, Any]) -> None:
        known = self.board.get(call["id"], {})
        if call["seq"] < max(known.get("seq", 0), self._gone.get(call["id"], 0)):
            return
        if call["mine"] is None:
            call = call | {key: known[key] for key in PERSONAL if known.get(key) is not None}
        self.board[call["id"]] = {**known, **call}

    def _drop(self, id: str, seq: int) -> None:
        if self.board.get(id, {"seq": 0})["seq"] <= seq:
            self.board.pop(id, None)
            self._gone[id] = seq
