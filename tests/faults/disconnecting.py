"""Phones lose their connection a thousand times while everything changes and Redis dies: in the end each is right.

Two server processes share PostgreSQL and Redis. Everybody has a phone on each; what they do goes through one, so that
half of all frames come from the other process. Right means: exactly what somebody would see who comes in fresh.
"""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field

from docs.client import Neighbour, Server
from tests.faults.comparing import settled
from tests.faults.living import Living
from tests.faults.world import NEIGHBOURS, phone, phones
from tests.realtime.own_redis import OwnRedis
from tests.servers import Server as Process


@dataclass
class Disconnected:
    """What came of it. `wrong` names what is otherwise on a phone than on the server."""

    disconnects: int = 0
    connects: int = 0
    redis_restarts: int = 0
    phones: int = 0
    conversations: int = 0
    messages: int = 0
    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    phones_that_differ: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        failed = any(code.startswith("500") for code in self.refused)
        return not self.phones_that_differ and not failed and self.messages > 0


async def disconnect_while_living(
    pair: tuple[Process, Process], redis: OwnRedis, disconnects: int, restarts: int, pace: float = 0.08
) -> Disconnected:
    """The whole of it, on two running servers."""
    found, dice, stop = Disconnected(), random.Random(), asyncio.Event()
    some = [phone(process, name) for name in NEIGHBOURS for process in pair]
    async with phones(*some) as people:
        ids = [people[2 * n].copies.me for n in range(len(NEIGHBOURS))]
        servers = [Server(pair[n % 2].url, pair[0].house.tokens[name]) for n, name in enumerate(NEIGHBOURS)]
        await _furnish(servers, ids)
        lives = [Living(server, me, ids, dice) for server, me in zip(servers, ids, strict=True)]
        living = [asyncio.create_task(one.live(stop, pace)) for one in lives]
        await _trouble(people, redis, disconnects, restarts, dice, found)
        stop.set()
        await asyncio.gather(*living)
        for one in lives:
            found.done += one.done
            found.refused += one.refused
        await _look(people, found)
        for server in servers:
            await server.close()
    found.connects = sum(one.line.connects for one in people)
    return found


async def _furnish(servers: list[Server], ids: list[str]) -> None:
    """A group that residents made and a talk between two, so that there are all kinds from the beginning."""
    made = await servers[0].ask("POST", "/chat/conversations", {"title": "Soep", "residents": ids[1:4]})
    await servers[0].send(made["id"], "furnishing-the-group", {"text": "Woensdag soep?"})
    direct = await servers[1].ask("POST", "/chat/direct", {"resident": ids[0]})
    await servers[1].send(direct["id"], "furnishing-the-direct", {"text": "Mag ik je trap lenen?"})


async def _trouble(
    people: list[Neighbour], redis: OwnRedis, disconnects: int, restarts: int, dice: random.Random, found: Disconnected
) -> None:
    at = {(number + 1) * disconnects // (restarts + 1) for number in range(restarts)}
    found.phones = len(people)
    while found.disconnects < disconnects:
        one = dice.choice(people)
        if one.line.open.is_set():
            one.line.hang_up()
            found.disconnects += 1
            if found.disconnects in at:
                await _restart(redis, dice)
                found.redis_restarts += 1
        await asyncio.sleep(dice.random() * 0.1)


async def _restart(redis: OwnRedis, dice: random.Random) -> None:
    """Dead for up to two seconds, or cut off for a moment."""
    if dice.random() < 0.3:
        await redis.ask("CLIENT", "KILL", "TYPE", "pubsub")
        return
    redis.kill()
    await asyncio.sleep(dice.random() * 2)
    redis.start()


async def _look(people: list[Neighbour], found: Disconnected) -> None:
    for one in people:
        wrong, fresh = await settled(one, 60)
        found.phones_that_differ += bool(wrong)
        found.wrong += wrong
        found.conversations += len(fresh)
        found.messages += sum(len(messages) for _, messages in fresh.values())
