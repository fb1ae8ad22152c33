"""Redis may die, restart, be cut or hang: the broker notices, comes back, and says that something was missed."""

import asyncio
import contextlib
import signal

import pytest

from realtime import redis_broker
from realtime.redis_broker import RedisBroker
from tests.realtime.doubles import until
from tests.realtime.own_redis import OwnRedis


class Ear:
    """Writes down what a broker tells."""

    def __init__(self) -> None:
        self.got: list[bytes] = []
        self.gaps = 0
        self.well: list[bool] = []

    def heard(self, message: bytes) -> None:
        self.got.append(message)

    def gap(self) -> None:
        self.gaps += 1

    def health(self, healthy: bool) -> None:
        self.well.append(healthy)


@pytest.fixture
def redis():
    own = OwnRedis()
    own.start()
    yield own
    own.kill(signal.SIGCONT)
    own.kill()


@contextlib.asynccontextmanager
async def broker(redis):
    ear, one = Ear(), RedisBroker(redis.url)
    await one.start(ear)
    await until(lambda: one.healthy, 5)
    yield one, ear
    await one.close()


async def test_every_process_hears_in_order_this_one_too(redis):
    async with broker(redis) as (one, ear), broker(redis) as (_, other):
        for number in range(50):
            assert await one.publish(b"%d" % number)
        await until(lambda: len(ear.got) == len(other.got) == 50)
        assert ear.got == other.got == [b"%d" % number for number in range(50)]


async def test_a_cut_connection_is_made_again_and_the_gap_told(redis):
    async with broker(redis) as (one, ear):
        before = ear.gaps
        await redis.ask("CLIENT", "KILL", "TYPE", "pubsub")
        await until(lambda: ear.gaps > before, 5)
        assert await one.publish(b"again")
        await until(lambda: ear.got == [b"again"])


async def test_a_redis_that_dies_and_returns_is_survived(redis):
    async with broker(redis) as (one, ear):
        before = ear.gaps
        redis.kill()
        await until(lambda: not one.healthy, 5)
        assert not await one.publish(b"lost")
        redis.start()
        await until(lambda: ear.gaps > before, 10)
        assert ear.well[-2:] == [False, True]
        assert await one.publish(b"again")
        await until(lambda: ear.got == [b"again"])


async def test_a_redis_that_hangs_is_noticed(redis, monkeypatch):
    monkeypatch.setattr(redis_broker, "QUIET", 0.3)
    async with broker(redis) as (one, _):
        redis.kill(signal.SIGSTOP)
        await until(lambda: not one.healthy, 5)
        redis.kill(signal.SIGCONT)
        await until(lambda: one.healthy, 10)
        assert await one.publish(b"again")


async def test_a_redis_that_takes_nothing_is_not_healthy_and_the_gap_is_told_afterwards(redis):
    async with broker(redis) as (one, ear):
        await redis.ask("ACL", "SETUSER", "default", "-publish")
        before = ear.gaps
        assert not await one.publish(b"refused")
        assert not one.healthy
        await asyncio.sleep(0.5)
        assert not one.healthy
        await redis.ask("ACL", "SETUSER", "default", "+publish")
        await until(lambda: ear.gaps > before, 10)
        assert await one.publish(b"again")


async def test_a_process_may_start_before_its_redis():
    redis, ear = OwnRedis(), Ear()
    one = RedisBroker(redis.url)
    await one.start(ear)
    assert not one.healthy
    assert not await one.publish(b"nobody there")
    redis.start()
    await until(lambda: one.healthy, 10)
    assert ear.gaps == 1
    await one.close()
    redis.kill()
