"""`python -m bench [--quick] [--only reading|posting|live|chat] [--on sqlite|postgres]`: see bench/README.md."""

import argparse
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import NamedTuple

from rich.console import Console

from bench import chat, live, machine, posting, reading, servers, stores
from bench.table import Row, show

PARTS = ("reading", "posting", "live", "chat")
STORES = {"sqlite": stores.sqlite, "postgres": stores.postgres}


class Length(NamedTuple):
    """How long it may take: calls stored, seconds a run, runs of each, and which parts unless told otherwise."""

    many: int
    few: int
    seconds: float
    rounds: int
    parts: tuple[str, ...]


WHOLE = Length(50_000, 500, 1.5, 3, PARTS)
QUICK = Length(10_000, 500, 0.5, 1, ("reading", "posting"))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure naober beside bare baselines.")
    parser.add_argument("--quick", action="store_true", help="one short run of reading and posting: a rough look")
    parser.add_argument("--only", choices=PARTS, action="append", help="only this part (may be repeated)")
    parser.add_argument("--on", choices=STORES, action="append", help="only on this database")
    chosen = parser.parse_args()
    console, started = Console(), time.monotonic()
    machine.describe(console)
    servers.pin(-1)
    length = QUICK if chosen.quick else WHOLE
    rows: list[Row] = []
    try:
        for name in chosen.on or STORES:
            rows += _on(console, name, chosen.only or length.parts, length)
    finally:
        # What was measured until something failed is worth seeing too.
        show(console, rows)
    console.print(f"[dim]{time.monotonic() - started:.0f} s[/]")


def _on(console: Console, name: str, parts: Sequence[str], length: Length) -> Iterator[Row]:
    """All rows of one kind of database."""
    with ExitStack() as stack, console.status(f"{name}: filling ...") as status:
        many = stack.enter_context(STORES[name](length.few if list(parts) == ["chat"] else length.many))
        if "reading" in parts:
            few = stack.enter_context(STORES[name](length.few))
            status.update(f"{name}: reading ...")
            yield from reading.measure(many, few, length.seconds, length.rounds)
        if "posting" in parts:
            status.update(f"{name}: posting ...")
            yield from posting.measure(many, length.seconds, length.rounds)
        if "live" in parts:
            status.update(f"{name}: event to frame ...")
            yield from live.measure(many, length.seconds / 2)
        if "chat" in parts:
            status.update(f"{name}: conversations ...")
            yield from chat.measure(many, length.seconds, length.rounds)


if __name__ == "__main__":
    main()
