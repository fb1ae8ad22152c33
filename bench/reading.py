"""Reading the newest 20 calls, signed in: beside a bare Litestar, beside the bare driver, and with few calls stored."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import NamedTuple

from bench import load, servers
from bench.measured import Measured, measured, median
from bench.servers import Server
from bench.stores import Store
from bench.table import Row, fraction

PATH = "/api/v1/help?limit=20"
OF_LITESTAR = 0.33
P99_BELOW = 10
OF_FEW = 0.90


class Asked(NamedTuple):
    """One server, asked for one path in turn by the holders of these tokens."""

    server: Server
    path: str
    tokens: list[str]

    def run(self, seconds: float) -> Measured:
        requests = [load.get(self.path, token) for token in self.tokens]
        cpu = self.server.cpu()
        latencies = load.run(self.server.port, requests, seconds)
        return measured(latencies, seconds, self.server.cpu() - cpu)


def measure(many: Store, few: Store, seconds: float, rounds: int) -> Iterator[Row]:
    """Rows for the table. `many` and `few` differ only in how much is stored."""
    with ExitStack() as stack:
        ours = stack.enter_context(servers.naober(many.url, many.folder))
        with_few = stack.enter_context(servers.naober(few.url, few.folder))
        cold = stack.enter_context(servers.naober(many.url, many.folder / "cold", "bench.cold"))
        page = many.folder / "page.json"
        page.write_bytes(load.first(ours.port, load.get(PATH, many.tokens[0])))
        port = servers.free_port()
        command = ["-m", "bench.bare_litestar", str(port), str(page)]
        litestar = stack.enter_context(servers.started(command, port, many.folder))
        each = {
            "ours": Asked(ours, PATH, many.tokens),
            "structs": Asked(litestar, "/structs", many.tokens),
            "bytes": Asked(litestar, "/bytes", many.tokens),
            "cold": Asked(cold, PATH, many.tokens),
            "few": Asked(with_few, PATH, few.tokens),
        }
        runs: dict[str, list[Measured]] = {name: [] for name in (*each, "driver")}
        for asked in each.values():
            asked.run(0.5)
        for _ in range(rounds):
            for name, asked in each.items():
                runs[name].append(asked.run(seconds))
            runs["driver"].append(servers.measure_driver("read", many.url, seconds))
    yield from _rows(many, few, {name: median(of) for name, of in runs.items()}, len(page.read_bytes()))


def _rows(many: Store, few: Store, of: dict[str, Measured], size: int) -> Iterator[Row]:
    ours, kind = of["ours"], many.kind
    driver = "asyncpg" if kind == "PostgreSQL" else "aiosqlite"
    verdict, reached = fraction(ours, of["structs"], "bare Litestar", OF_LITESTAR)
    tail = ours.p99 / ours.p50
    also = [f"{ours.rate / of[name].rate:.2f} of {what}" for name, what in (("bytes", "its bytes"), ("driver", driver))]
    verdict = f"{verdict}, {', '.join(also)}; p99 {tail:.1f} × p50 (aim < {P99_BELOW})"
    yield Row(kind, f"newest 20 of {many.calls:,}", ours, verdict=verdict, reached=reached and tail < P99_BELOW)
    verdict, _ = fraction(of["cold"], of["structs"], "bare Litestar", OF_LITESTAR)
    yield Row(kind, "the same, with no card ever at hand", of["cold"], verdict=verdict.partition(" (")[0])
    yield Row(kind, f"bare Litestar, the same 20 structs ({size:,} bytes)", of["structs"])
    yield Row(kind, "bare Litestar, the same bytes ready made", of["bytes"])
    yield Row(kind, f"bare {driver}, the same query", of["driver"])
    part = ours.rate / of["few"].rate
    verdict = f"with {many.calls:,} it goes at {part:.2f} of this (aim ≥ {OF_FEW:.2f})"
    yield Row(kind, f"newest 20 of {few.calls:,}", of["few"], verdict=verdict, reached=part >= OF_FEW)
