"""A phone with the agenda in it: it fetched once, and keeps what it has by frames as the documentation says."""

import asyncio
from datetime import timedelta
from typing import Any

import msgspec
from websockets.asyncio.client import ClientConnection

from backend.activities import agenda, changes
from backend.clock import now
from backend.permissions import Actor
from tests.realtime.conftest import Lane, hear

FAR = timedelta(days=61)
CARD = ("coming", "conversation", "text", "first_on", "at", "minutes", "newcomer_share", "standing")


class Phone:
    """`seen` are the kinds of frames it heard since last asked."""

    def __init__(self, actor: Actor, socket: ClientConnection) -> None:
        self.actor, self.socket = actor, socket
        self.cards: dict[str, dict[str, Any]] = {}
        self.seq = 0
        self.seen: list[str] = []

    async def fetch(self) -> None:
        """Everything that changed after the own number."""
        news = plain(await changes.since(self.actor, self.seq))
        assert not news["reset"]
        self.cards |= {one["id"]: one for one in news["changed"]}
        for id in news["gone"]:
            self.cards.pop(id, None)
        self.seq = news["seq"]

    async def listen(self, during: float = 0.25) -> None:
        """Take in all that comes until it is quiet."""
        try:
            while True:
                await self.take(await hear(self.socket, during))
        except TimeoutError:
            pass

    async def take(self, frame: dict[str, Any]) -> None:
        self.seen.append(frame["type"])
        match frame["type"]:
            case "activity.changed" | "activity.mine":
                self.keep({name: value for name, value in frame["activity"].items() if name not in CARD})
            case "activity.gone":
                self.cards.pop(frame["id"], None)
            case "activity.catchup" | "catchup" | "me.changed":
                await self.fetch()

    def keep(self, card: dict[str, Any]) -> None:
        """The own part stays as it was when the frame is for many."""
        old = self.cards.get(card["id"])
        if old is not None and card["seq"] < old["seq"]:
            return
        if card["mine"] is None:
            card["mine"] = old["mine"] if old else {"runs": False, "may": ["copy"], "stand_in": [], "pairs": []}
            own = {one["id"]: one for one in old["slots"] if one["mine"]} if old else {}
            for slot in card["slots"]:
                if slot["id"] in own:
                    slot["mine"] = own[slot["id"]]["mine"]
                    slot["may"] = own[slot["id"]]["may"]
            if card["state"] == "cancelled":
                card["mine"]["may"] = ["copy"]
        self.cards[card["id"]] = card

    async def wrong(self) -> list[Any]:
        """What differs from what a fresh fetch gives; whose seq it has is nobody's concern."""
        fresh = (await agenda.agenda(self.actor, now() - timedelta(hours=1), now() + FAR)).items
        there = {one["id"]: one | {"seq": 0} for one in map(plain, fresh)}
        here = {id: one | {"seq": 0} for id, one in self.cards.items()}
        return [(here.get(id), there.get(id)) for id in here.keys() | there.keys() if here.get(id) != there.get(id)]


async def phones(lane: Lane, *names: str) -> dict[str, Phone]:
    """Their phones, each with all there is by now."""
    opened = {name: Phone(lane.house.people[name], await lane.phone(name)) for name in names}
    await asyncio.gather(*(phone.fetch() for phone in opened.values()))
    return opened


def plain(view: Any) -> Any:
    return msgspec.json.decode(msgspec.json.encode(view))


async def until(socket: ClientConnection, type: str, **fields: Any) -> dict[str, Any]:
    """The next frame of this type with these fields. Raises TimeoutError."""
    wanted = {"type": type, **fields}
    while True:
        frame = await hear(socket)
        if wanted.items() <= frame.items():
            return frame


async def quiet(socket: ClientConnection, during: float = 0.3) -> bool:
    """Whether nothing of the agenda comes for a while; other news may."""
    try:
        async with asyncio.timeout(during):
            while not (await hear(socket, during))["type"].startswith("activity."):
                pass
    except TimeoutError:
        return True
    return False
