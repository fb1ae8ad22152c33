"""`python -m bench [--quick] [--only reading|posting|live] [--on sqlite|postgres]`: everything in bench/README.md."""

import argparse
import time
from collections.abc import Iterator
from contextlib import ExitStack

from rich.console import Console

from bench import live, machine, posting, reading, servers, stores
from bench.table import Row, show

MANY, FEW = 50_000, 500
PARTS = ("reading", "posting", "live")
STORES = {"sqlite": stores.sqlite, "postgres": stores.postgres}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure naober beside bare baselines.")
    parser.add_argument("--quick", action="store_true", help="one short run of each instead of the median of three")
    parser.add_argument("--only", choices=PARTS, action="append", help="only this part (may be repeated)")
    parser.add_argument("--on", choices=STORES, action="append", help="only on this database")
    chosen = parser.parse_args()
    console, started = Console(), time.monotonic()
    machine.describe(console)
    servers.pin(-1)
    rows: list[Row] = []
    for name in chosen.on or STORES:
        for row in _on(console, name, chosen.only or PARTS, chosen.quick):
            rows.append(row)
    show(console, rows)
    console.print(f"[dim]{time.monotonic() - started:.0f} s[/]")


def _on(console: Console, name: str, parts: list[str] | tuple[str, ...], quick: bool) -> Iterator[Row]:
    """All rows of one kind of database."""
    seconds, rounds = (1.0, 1) if quick else (2.0, 3)
    with ExitStack() as stack, console.status(f"{name}: filling ...") as status:
        many = stack.enter_context(STORES[name](MANY))
        if "reading" in parts:
            few = stack.enter_context(STORES[name](FEW))
            status.update(f"{name}: reading ...")
            yield from reading.measure(many, few, seconds, rounds)
        if "posting" in parts:
            status.update(f"{name}: posting ...")
            yield from posting.measure(many, seconds, rounds)
        if "live" in parts:
            status.update(f"{name}: event to frame ...")
            yield from live.measure(many, seconds / 2)


if __name__ == "__main__":
    main()
