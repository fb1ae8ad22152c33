"""Several processes, a real Redis, and phones that come and go: in the end everybody's screen is right."""

import asyncio
import contextlib
import random
import signal
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests import databases
from tests.client import Live
from tests.realtime.own_redis import OwnRedis
from tests.servers import Server, serving

CALL = {"kind": "ask", "category": "carry", "title": "Wie helpt even tillen?"}


@pytest.fixture
def redis() -> Iterator[OwnRedis]:
    own = OwnRedis()
    own.start()
    yield own
    own.kill()


@pytest.fixture
def pair(postgres_url: str, redis: OwnRedis, tmp_path: Path) -> Iterator[tuple[Server, Server]]:
    """Two processes of one installation."""
    databases.empty(postgres_url)
    with (
        serving(postgres_url, tmp_path, NAOBER_REDIS_URL=redis.url) as one,
        serving(postgres_url, tmp_path, one.house, NAOBER_REDIS_URL=redis.url) as two,
    ):
        yield one, two


@contextlib.asynccontextmanager
async def live(server: Server, *names: str) -> AsyncIterator[list[Live]]:
    """These people, connected there."""
    async with contextlib.AsyncExitStack() as stack:
        yield [await stack.enter_async_context(Live(server.url, server.house.tokens[name])) for name in names]


async def post(phone: Live, path: str, **body: object) -> dict:
    answer = await phone.api.post(path, json=body)
    assert answer.status_code in (200, 201, 204), answer.text
    return answer.json() if answer.content else {}


async def on_the_board(phone: Live) -> dict[str, dict]:
    """What somebody who comes in fresh would see."""
    page = (await phone.api.get("/help", params={"limit": 100})).json()
    assert page["next"] is None
    return {call["id"]: call for call in page["items"]}


async def is_right(phone: Live, within: float = 15) -> None:
    """Waits until this person's screen shows what a fresh fetch gives."""
    deadline = time.monotonic() + within
    while True:
        fresh = await on_the_board(phone)
        shown = {id: call for id, call in phone.board.items() if call["state"] in ("open", "matched")}
        if _seen(shown) == _seen(fresh):
            return
        wrong = set(_seen(shown).items()) ^ set(_seen(fresh).items())
        assert time.monotonic() < deadline, (phone.since, wrong)
        await asyncio.sleep(0.1)


def _seen(board: dict[str, dict]) -> dict[str, tuple]:
    return {id: (call["seq"], call["state"], call["title"], call["people_accepted"]) for id, call in board.items()}


async def test_what_happens_in_one_process_is_heard_in_the_other(pair):
    one, two = pair
    async with live(one, "fatma") as (fatma,), live(two, "sem", "samir") as (sem, samir):
        call = await post(fatma, "/help", **CALL)
        assert (await sem.until("help.posted"))["help"]["id"] == call["id"]
        answer = (await post(sem, f"/help/{call['id']}/answers"))["mine"]["answer"]
        assert (await fatma.until("help.mine", what="answered"))["help"]["answers"][0]["id"] == answer
        await post(fatma, f"/help/{call['id']}/answers/{answer}/acceptance")
        await sem.until("help.mine", what="accepted")
        for phone in (fatma, sem):
            await is_right(phone)
        assert [frame["type"] for frame in samir.frames] == []


async def test_signed_out_on_another_device_means_closed_in_both_processes_within_a_second(pair):
    one, two = pair
    async with live(one, "sem", "fatma") as (here, fatma), live(two, "sem") as (there,):
        session = one.house.sem.session
        started = time.monotonic()
        assert (await here.api.delete(f"/devices/{session}")).status_code == 204
        assert [await phone.until_closed() for phone in (here, there)] == [4401, 4401]
        assert time.monotonic() - started < 1
        assert (await there.api.get("/session")).status_code == 401
        assert fatma.closed is None


async def test_a_redis_that_dies_and_returns_leaves_everybody_up_to_date(pair, redis):
    one, two = pair
    async with live(one, "fatma", "mila") as (fatma, mila), live(two, "sem", "noor") as (sem, noor):
        first = await post(fatma, "/help", **CALL)
        await sem.until("help.posted")
        redis.kill()
        await asyncio.sleep(0.5)
        await post(fatma, "/help", **CALL | {"title": "Terwijl niemand het hoort"})
        await post(fatma, f"/help/{first['id']}/withdrawal")
        redis.start()
        for phone in (fatma, mila, sem, noor):
            await phone.until("catchup", 15)
        for phone in (fatma, mila, sem, noor):
            await is_right(phone)
        await post(sem, "/help", **CALL | {"title": "En verder"})
        for phone in (fatma, mila, noor):
            assert (await phone.until("help.posted", 10))["help"]["title"] == "En verder"


async def test_phones_that_come_and_go_while_everything_fails_are_right_in_the_end(pair, redis):
    one, two = pair
    dice = random.Random()
    names = ["fatma", "sem", "mila", "noor", "jonas", "wim"]
    async with live(one, *names[:3]) as left, live(two, *names[3:]) as right:
        phones = [*left, *right]
        stop = asyncio.Event()

        async def busy(phone: Live) -> None:
            mine: list[str] = []
            while not stop.is_set():
                if mine and dice.random() < 0.4:
                    await post(phone, f"/help/{mine.pop(0)}/withdrawal")
                else:
                    mine.append((await post(phone, "/help", **CALL))["id"])
                await asyncio.sleep(dice.random() * 0.1)

        async def restless(phone: Live) -> None:
            for _ in range(10):
                await asyncio.sleep(dice.random() * 0.4)
                await phone.leave()
                await asyncio.sleep(dice.random() * 0.2)
                await phone.open()

        work = [asyncio.create_task(busy(phone)) for phone in (left[0], right[0])]
        walks = [asyncio.create_task(restless(phone)) for phone in phones]
        for number in range(4):
            await asyncio.sleep(0.4)
            if number == 2:
                redis.kill()
                redis.start()
            else:
                await redis.ask("CLIENT", "KILL", "TYPE", "pubsub")
        await asyncio.gather(*walks)
        stop.set()
        await asyncio.gather(*work)
        for phone in phones:
            await is_right(phone, 20)


async def test_a_process_that_is_killed_is_left_for_the_other_without_loss(pair):
    one, two = pair
    async with live(one, "sem") as (sem,), live(two, "fatma") as (fatma,):
        await post(fatma, "/help", **CALL)
        await sem.until("help.posted")
        one.stop(signal.SIGKILL)
        await sem.until_closed()
        await post(fatma, "/help", **CALL | {"title": "Terwijl Sem zoekt"})
        moved = Live(two.url, one.house.tokens["sem"], since=sem.since)
        moved.board = sem.board
        async with moved:
            await moved.until("help.changed")
            await is_right(moved)


async def test_a_server_that_stops_tells_its_phones_to_come_back(server):
    async with live(server, "sem") as (sem,):
        await asyncio.to_thread(server.stop)
        assert await sem.until_closed() == 1012
