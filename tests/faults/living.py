"""What neighbours do in their conversations all day long, at random: everything that changes what others see."""

import asyncio
import random
import secrets
from collections import Counter
from collections.abc import Callable, Coroutine
from typing import Any

import httpx

from docs.client import Problem, Server

Do = Callable[[], Coroutine[Any, Any, Any]]
REACTIONS = ("thumb", "heart", "coffee")


class Living:
    """One person, who acts through one server process while their phones listen to others.

    What is refused is counted by its code: who left a group in between can't write in it.
    """

    def __init__(self, server: Server, me: str, others: list[str], dice: random.Random) -> None:
        self.done: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self._server = server
        self._me = me
        self._others = [other for other in others if other != me]
        self._dice = dice
        self._deeds: list[tuple[Do, int]] = [
            (self.send, 50), (self.edit, 12), (self.delete, 5), (self.react, 15), (self.read, 10),
            (self.bring_in, 3), (self.put_out, 3), (self.rename, 1), (self.place, 3), (self.open, 1),
        ]  # fmt: skip

    async def live(self, stop: asyncio.Event, pause: float) -> None:
        deeds, weights = zip(*self._deeds, strict=True)
        while not stop.is_set():
            (deed,) = self._dice.choices(deeds, weights)
            try:
                await deed()
                self.done[deed.__name__] += 1
            except Problem as problem:
                self.refused[problem.code if problem.status < 500 else f"{problem.status} {problem.code}"] += 1
            except httpx.TransportError as error:
                self.refused[type(error).__name__] += 1
            await asyncio.sleep(self._dice.random() * 2 * pause)

    async def send(self) -> None:
        one = await self._conversation()
        body: dict[str, Any] = {"text": f"{self._dice.random()} wie komt er?"}
        people = [person["id"] for person in one["members"] if person["id"] != self._me]
        if people and self._dice.random() < 0.2:
            body["mentions"] = [self._dice.choice(people)]
        if one["last"] and self._dice.random() < 0.2:
            body["reply_to"] = one["last"]["id"]
        await self._server.send(one["id"], secrets.token_urlsafe(16), body)

    async def edit(self) -> None:
        message = await self._message(mine=True)
        if message:
            await self._server.ask("PATCH", f"/chat/messages/{message}", {"text": f"Toch {self._dice.random()}"})

    async def delete(self) -> None:
        message = await self._message(mine=True)
        if message:
            await self._server.ask("DELETE", f"/chat/messages/{message}")

    async def react(self) -> None:
        message = await self._message(mine=False)
        if message:
            method, name = self._dice.choice(("PUT", "PUT", "DELETE")), self._dice.choice(REACTIONS)
            await self._server.ask(method, f"/chat/messages/{message}/reactions/{name}")

    async def read(self) -> None:
        one = await self._conversation()
        seq = self._dice.randint(one["from_seq"], one["last_seq"])
        await self._server.ask("PUT", f"/chat/conversations/{one['id']}/read", {"seq": seq})

    async def bring_in(self) -> None:
        one = await self._conversation("made")
        await self._server.ask("PUT", f"/chat/conversations/{one['id']}/members/{self._dice.choice(self._others)}")

    async def put_out(self) -> None:
        """Leave, or (who made the group) send somebody away."""
        one = await self._conversation("made")
        who = self._dice.choice([self._me, *self._others])
        await self._server.ask("DELETE", f"/chat/conversations/{one['id']}/members/{who}")

    async def rename(self) -> None:
        one = await self._conversation("made")
        await self._server.ask("PATCH", f"/chat/conversations/{one['id']}", {"title": f"Groep {self._dice.random()}"})

    async def place(self) -> None:
        one = await self._conversation()
        wish = self._dice.choice(("everything", "mentions", "nothing", "hidden"))
        await self._server.ask("PATCH", f"/chat/conversations/{one['id']}/place", {"involvement": wish})

    async def open(self) -> None:
        """Write to one person, or begin a group."""
        some = self._dice.sample(self._others, 2)
        if self._dice.random() < 0.7:
            one = await self._server.ask("POST", "/chat/direct", {"resident": some[0]})
            await self._server.send(one["id"], secrets.token_urlsafe(16), {"text": "Hoi!"})
        else:
            await self._server.ask("POST", "/chat/conversations", {"title": "Een groepje", "residents": some})

    async def _conversation(self, kind: str | None = None) -> dict[str, Any]:
        mine = [one for one in await self._server.conversations() if kind in (None, one["kind"])]
        if not mine:
            raise Problem(0, "nothing_to_do", "")
        one = await self._server.conversation(self._dice.choice(mine)["id"])
        if one is None:
            raise Problem(0, "gone_meanwhile", "")
        return one

    async def _message(self, mine: bool) -> str | None:
        one = await self._conversation()
        items = [
            item["id"]
            for item in (await self._server.page(one["id"]))["items"]
            if item["author"] and not item["deleted"] and (item["author"]["id"] == self._me) is mine
        ]
        return self._dice.choice(items) if items else None
