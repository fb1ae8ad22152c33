"""The last line of `make test` says what ran on what."""

from types import SimpleNamespace

from tests.tally import Tally


def report(outcome: str, *met: str, when: str = "call", why: str = "") -> SimpleNamespace:
    """What pytest tells of one test, also when a worker of pytest-xdist ran it."""
    return SimpleNamespace(
        when=when, outcome=outcome, passed=outcome == "passed", failed=outcome == "failed",
        skipped=outcome == "skipped", user_properties=[("met", list(met))], longrepr=("file", 1, f"Skipped: {why}"),
    )  # fmt: skip


def test_the_figures_come_last_and_what_was_left_out_before_them():
    tally = Tally()
    for one in (
        report("passed", "on SQLite"),
        report("passed", "on PostgreSQL", "with Redis"),
        report("passed", when="setup"),
        report("failed", "on SQLite", "in Chromium"),
        report("passed"),
        report("failed", when="teardown"),
        report("skipped", when="setup", why="NOT TESTED: PostgreSQL is not available (away)"),
        report("skipped", when="setup", why="NOT TESTED: PostgreSQL is not available (away)"),
    ):
        tally.pytest_runtest_logreport(one)  # type: ignore[arg-type]
    assert tally.lines() == [
        "!! NOT TESTED: 2 tests: PostgreSQL is not available (away)",
        "1 broken around the test, 1 failed, 3 passed, 2 skipped: "
        "2 on SQLite, 1 on PostgreSQL, 1 with Redis, 1 in Chromium, 1 on none of these",
    ]
