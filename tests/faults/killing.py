"""The server is killed, again and again, while eight people write: nothing acknowledged is lost, nothing is doubled.

Half of the writers use the socket, half HTTP. Each sends its next message when the last one is acknowledged, and again
when it is not. In the end everything is sent a second time, as by a phone that was in a drawer for a week.
"""

import asyncio
import random
import signal
from collections import Counter
from dataclasses import dataclass, field

from docs.client import Conversation, Neighbour, Problem
from tests.faults.world import NEIGHBOURS, phone, phones, square, until
from tests.servers import Server

WRITERS = 8
PATIENCE = 900


@dataclass
class Killed:
    """What came of it. Everything below `sends` must be nothing."""

    database: str
    kills: int = 0
    sends: int = 0
    tries: int = 0
    lost: int = 0
    moved: int = 0
    doubled: int = 0
    holes: int = 0
    readers_that_differ: int = 0
    effects_of_sending_again: int = 0
    failed: Counter[str] = field(default_factory=Counter)

    @property
    def good(self) -> bool:
        wrong = (
            self.lost,
            self.moved,
            self.doubled,
            self.holes,
            self.readers_that_differ,
            self.effects_of_sending_again,
        )
        return not any(wrong) and not self.failed


Acknowledged = dict[str, tuple[str, int]]


async def kill_while_writing(server: Server, database: str, kills: int, sends: int) -> Killed:
    """The whole of it, on a running server."""
    found = Killed(database)
    people = [phone(server, NEIGHBOURS[n % len(NEIGHBOURS)], by_http=n % 2 == 1) for n in range(WRITERS)]
    readers = [*people, phone(server, "noor")]
    async with phones(*readers):
        where = await square(people[0].server)
        acknowledged: list[Acknowledged] = [{} for _ in people]
        writing = [
            asyncio.create_task(_write(one, where, sends // WRITERS, own, found))
            for one, own in zip(people, acknowledged, strict=True)
        ]
        await _kill(server, kills, sends, acknowledged, found)
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*writing)
        async with phones(phone(server, "jonas")) as (fresh,):
            await fresh.copies.whole(fresh.conversations[where])
            await _compare(readers, fresh.conversations[where], acknowledged, found)
            await _send_again(people, fresh.conversations[where], acknowledged, found)
    return found


async def _write(one: Neighbour, where: str, count: int, own: Acknowledged, found: Killed) -> None:
    for number in range(count):
        text = f"{id(one)} {number}"
        unsent = await one.send(where, text).done()
        found.tries += unsent.tries
        if unsent.message is None:
            found.failed[unsent.code] += 1
        else:
            found.sends += 1
            own[unsent.id] = (text, unsent.message["seq"])


async def _kill(server: Server, kills: int, sends: int, acknowledged: list[Acknowledged], found: Killed) -> None:
    """Spread over the run, each at a moment that nobody chose."""
    for number in range(kills):
        enough = sends * (number + 0.5) / (kills + 1)
        if not await until(lambda enough=enough: sum(map(len, acknowledged)) >= enough, PATIENCE):
            raise RuntimeError(f"the writers do not get on: {sum(map(len, acknowledged))} of {enough:.0f}")
        await asyncio.sleep(random.random() * 0.05)
        server.stop(signal.SIGKILL)
        found.kills += 1
        await asyncio.to_thread(server.start)


async def _compare(
    readers: list[Neighbour], truth: Conversation, acknowledged: list[Acknowledged], found: Killed
) -> None:
    found.doubled = len(truth.messages) - len({one["text"] or one["id"] for one in truth.in_order()})
    found.holes = truth.seq - len(truth.messages)
    kept = {one["client_id"]: one["seq"] for one in truth.in_order()}
    for own in acknowledged:
        found.lost += sum(id not in kept for id in own)
        found.moved += sum(kept.get(id, seq) != seq for id, (_, seq) in own.items())
    found.readers_that_differ = sum([not await _same(one, truth) for one in readers])


async def _send_again(
    people: list[Neighbour], truth: Conversation, acknowledged: list[Acknowledged], found: Killed
) -> None:
    async def send(one: Neighbour, own: Acknowledged) -> None:
        for id, (text, seq) in own.items():
            found.effects_of_sending_again += await _again(one, truth.id, id, text) != seq

    await asyncio.gather(*(send(one, own) for one, own in zip(people, acknowledged, strict=True)))
    found.effects_of_sending_again += (await people[0].server.page(truth.id))["seq"] - truth.seq


async def _again(one: Neighbour, where: str, id: str, text: str) -> int:
    try:
        return int((await one.server.send(where, id, {"text": text}))["seq"])
    except Problem:
        return 0


async def _same(one: Neighbour, truth: Conversation) -> bool:
    own = one.conversations[truth.id]
    await until(lambda: own.seq >= truth.seq and not own.lacks, 30)
    await one.copies.whole(own)
    return [each["id"] for each in own.in_order()] == [each["id"] for each in truth.in_order()]
