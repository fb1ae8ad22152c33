"""Says at the end what was tested on what: how many tests met each database, Redis and Chromium, and what met none.

A worker of pytest-xdist writes what a test met into its report; whoever holds the terminal adds the reports up.
"""

import sys
from collections import Counter
from typing import Any

import pytest

KINDS = ("on SQLite", "on PostgreSQL", "with Redis", "in Chromium")
# The fixtures behind which each of them stands; what a test opens without a fixture says so with `meets`.
FIXTURES = {
    "sqlite_template": "on SQLite",
    "demo": "on SQLite",
    "postgres_url": "on PostgreSQL",
    "redis_url": "with Redis",
    "browser": "in Chromium",
}
PARAMETERS = {"sqlite": "on SQLite", "postgres": "on PostgreSQL"}
LACKING = "NOT TESTED: "

_met: set[str] = set()


def meets(kind: str) -> None:
    """The test that runs now has to do with this one of KINDS."""
    _met.add(kind)


def _hear(event: str, _: object) -> None:
    if event == "sqlite3.connect":
        meets("on SQLite")


class Tally:
    """The plugin: in workers it notes, at the terminal it counts."""

    def __init__(self) -> None:
        self.ran: Counter[str] = Counter()
        self.ended: Counter[str] = Counter()
        self.lacking: Counter[str] = Counter()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Any:
        _met.clear()
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Any:
        try:
            return (yield)
        finally:
            item.user_properties.append(("met", sorted(_met | _by_fixtures(item))))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" and not report.skipped:
            self.ended[report.outcome] += 1
            self.ran.update(dict(report.user_properties).get("met") or ["on none of these"])
        elif report.failed:
            self.ended["broken around the test"] += 1
        elif report.skipped and isinstance(report.longrepr, tuple | list):
            self.ended["skipped"] += 1
            self.lacking[str(report.longrepr[2]).removeprefix("Skipped: ").removeprefix(LACKING)] += 1

    def pytest_unconfigure(self, config: pytest.Config) -> None:
        terminal = config.pluginmanager.get_plugin("terminalreporter")
        if terminal is None or hasattr(config, "workerinput") or not self.ended:
            return
        for line in self.lines():
            terminal.write_line(line)

    def lines(self) -> list[str]:
        """What was left out, loudly, and last the one line with all figures."""
        ended = ", ".join(f"{number} {outcome}" for outcome, number in sorted(self.ended.items()))
        ran = ", ".join(f"{self.ran[kind]} {kind}" for kind in (*KINDS, "on none of these"))
        left_out = [f"!! {LACKING}{number} tests: {why}" for why, number in sorted(self.lacking.items())]
        return [*left_out, f"{ended}: {ran}"]


def _by_fixtures(item: pytest.Item) -> set[str]:
    found = {FIXTURES[name] for name in getattr(item, "fixturenames", ()) if name in FIXTURES}
    parameters = item.callspec.params if hasattr(item, "callspec") else {}
    return found | {PARAMETERS[one] for one in parameters.values() if isinstance(one, str) and one in PARAMETERS}


def pytest_configure(config: pytest.Config) -> None:
    """Called from conftest.py, in every process that tests."""
    sys.addaudithook(_hear)
    config.pluginmanager.register(Tally(), "tally")
