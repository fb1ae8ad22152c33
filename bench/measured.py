"""One measurement, and the one that stands for several of the same."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Measured:
    """Answers per second, latencies in ms, CPU seconds of the measured process per 1,000 answers."""

    rate: float
    p50: float
    p99: float
    cpu: float | None = None
    spread: float = 0.0


def measured(latencies: list[float], seconds: float, cpu: float | None) -> Measured:
    """Sum up one run: latencies and CPU in seconds."""
    if not latencies:
        raise RuntimeError("nothing was answered in time: nothing to measure")
    latencies.sort()
    count = len(latencies)
    return Measured(
        rate=count / seconds,
        p50=latencies[count // 2] * 1000,
        p99=latencies[int(count * 0.99)] * 1000,
        cpu=cpu / count * 1000 if cpu is not None else None,
    )


def median(runs: Sequence[Measured]) -> Measured:
    """The median of every figure; `spread` is how far the rates lie apart, as part of the median."""
    rate = statistics.median(run.rate for run in runs)
    cpus = [run.cpu for run in runs if run.cpu is not None]
    return replace(
        runs[0],
        rate=rate,
        p50=statistics.median(run.p50 for run in runs),
        p99=statistics.median(run.p99 for run in runs),
        cpu=statistics.median(cpus) if cpus else None,
        spread=(max(run.rate for run in runs) - min(run.rate for run in runs)) / rate,
    )
