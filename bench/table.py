"""What the bench says in the end: one table, our rows in bold with the fraction reached and its aim."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from bench.measured import Measured


@dataclass(frozen=True)
class Row:
    """One thing measured. Ours carry a verdict ('0.41 of bare Litestar, aim ≥ 0.33') and whether it is reached.

    A baseline has neither. `unit` is what the rate counts.
    """

    database: str
    what: str
    measured: Measured
    unit: str = "requests"
    verdict: str = ""
    reached: bool | None = None


def fraction(ours: Measured, bare: Measured, of: str, aim: float) -> tuple[str, bool]:
    """Verdict and whether it is reached, for a rate that must be at least `aim` of the baseline's."""
    part = ours.rate / bare.rate
    return f"{part:.2f} of {of} (aim ≥ {aim:.2f})", part >= aim


def show(console: Console, rows: Iterable[Row]) -> None:
    table = Table(title="naober beside its bare baselines", title_justify="left", header_style="dim")
    table.add_column("")
    table.add_column("what", overflow="fold", ratio=3)
    for name in ("per second", "p50 ms", "p99 ms", "CPU s per 1,000", "spread"):
        table.add_column(name, justify="right")
    table.add_column("verdict", overflow="fold", ratio=3)
    before = None
    for row in rows:
        if before not in (None, row.database):
            table.add_section()
        table.add_row(row.database if row.database != before else "", *_cells(row))
        before = row.database
    console.print(table)


def _cells(row: Row) -> list[str]:
    m = row.measured
    rate = f"{m.rate:,.0f}" + (f" {row.unit}" if row.unit != "requests" else "")
    what = f"[bold]{row.what}[/]" if row.verdict else f"  [dim]{row.what}[/]"
    mark = {True: "[green]✓[/] ", False: "[red]✗[/] ", None: ""}[row.reached]
    cpu = f"{m.cpu:.3f}" if m.cpu is not None else ""
    return [what, rate, f"{m.p50:.2f}", f"{m.p99:.2f}", cpu, f"{m.spread:.0%}", mark + row.verdict]
