"""How quiet this machine is: absolute figures of a busy one mean little, and even its fractions drift."""

import os
import time
from pathlib import Path

from rich.console import Console

BUSY = 0.15


def describe(console: Console) -> None:
    """Say what it runs on, and warn when others are at work too."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    load, busy = os.getloadavg()[0], _busy(1.0)
    console.print(f"{cores} cores, load {load:.2f}, others at work {busy:.0%} of the time", highlight=False)
    if cores < 2:
        console.print("[yellow]Only one core: server and load generator share it, so the fractions mean little.[/]")
    if busy > BUSY:
        console.print("[yellow]Others are at work on this machine: look at the fractions and at the spread alone.[/]")


def _busy(seconds: float) -> float:
    idle, total = _ticks()
    time.sleep(seconds)
    idle_after, total_after = _ticks()
    return 1 - (idle_after - idle) / max(1, total_after - total)


def _ticks() -> tuple[int, int]:
    """Idle and all clock ticks of all cores together."""
    ticks = [int(field) for field in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    return ticks[3] + ticks[4], sum(ticks)
