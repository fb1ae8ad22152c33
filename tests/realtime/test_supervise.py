"""Background work fails now and then, and goes on."""

import asyncio

from realtime import supervise
from realtime.supervise import Supervised, pause
from tests.realtime.doubles import until


async def test_work_that_fails_is_started_again(monkeypatch):
    monkeypatch.setattr(supervise, "pause", lambda failures: 0.01)
    done = []

    async def work():
        done.append(1)
        if len(done) % 2:
            raise ValueError
        await asyncio.sleep(0.001)

    task = Supervised("test", work)
    task.start()
    await until(lambda: len(done) > 6)
    await task.stop()
    count = len(done)
    await asyncio.sleep(0.05)
    assert len(done) == count


def test_the_pause_grows_and_is_bounded():
    assert all(0.05 <= pause(0) <= 0.1 for _ in range(50))
    assert all(2.5 <= pause(30) <= 5 for _ in range(50))
    assert len({pause(5) for _ in range(20)}) > 10
