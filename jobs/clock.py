"""The clock: one tick that asks the house what is due. What is due stands in rows, not here."""

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from prometheus_client import Counter

from backend.clock import now
from jobs.schedule import SCHEDULE, Due

log = structlog.get_logger("clock")
FAILED = Counter("naober_jobs_failed_total", "Scheduled work that failed, by name.", ["job"])


class Clock:
    """Ticks every so many seconds per piece of work; several processes may tick at once without harm."""

    def __init__(self, schedule: tuple[Due, ...] = SCHEDULE) -> None:
        # A tick that comes late still counts (the default drops what is a second late); two late ones are one.
        self.scheduler = AsyncIOScheduler(job_defaults={"misfire_grace_time": 300, "coalesce": True})
        for due in schedule:
            self.scheduler.add_job(
                run,
                "interval",
                args=[due],
                seconds=due.seconds,
                jitter=max(1, due.seconds // 10),
                max_instances=1,
            )

    def start(self) -> None:
        self.scheduler.start()

    def stop(self) -> None:
        self.scheduler.shutdown(wait=False)


async def run(due: Due) -> None:
    """Do it once; a failure is logged and counted, and tried again at the next tick."""
    try:
        done = await due.work(now())
    except Exception:
        FAILED.labels(due.name).inc()
        log.exception("failed", job=due.name)
        return
    if done:
        log.info("done", job=due.name, count=done)
