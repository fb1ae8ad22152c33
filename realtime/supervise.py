"""Work that goes on as long as the process: it may fail, it may not die."""

import asyncio
import contextlib
import random
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import structlog

log = structlog.get_logger()

LONGEST = 5.0


def pause(failures: int, first: float = 0.1) -> float:
    """Seconds to wait after so many failures in a row: doubling, at most 5, with jitter."""
    return random.uniform(0.5, 1) * min(LONGEST, first * 2.0 ** min(failures, 20))


class Supervised:
    """One background task that starts again, later each time, when it fails."""

    def __init__(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        self.name = name
        self._work = work
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run(), name=self.name)

    async def stop(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        failures = 0
        while True:
            started = loop.time()
            try:
                await self._work()
                failures = 0
            except Exception:
                failures = 0 if loop.time() - started > LONGEST else failures + 1
                log.exception("background work failed", work=self.name, failures=failures)
                await asyncio.sleep(pause(failures))


_asides: set[asyncio.Task[Any]] = set()


def aside(work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
    """Do this beside what is going on; the task is held until it ends."""
    task = asyncio.create_task(work)
    _asides.add(task)
    task.add_done_callback(_asides.discard)
    return task
