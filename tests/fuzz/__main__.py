"""`make fuzz`: schemathesis throws cases at a real server in every role and prints what came back.

Usage: python -m tests.fuzz [cases in all, default 12000] [only operations with this in their path]
Half of the cases meet SQLite, half PostgreSQL where there is one. Ends with 1 on any server error or schema violation.
"""

import contextlib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import copy_of, empty, migrated_sqlite, own_postgres
from tests.fuzz.throwing import ENVIRONMENT, ROLES, Found, throw
from tests.servers import moved_in, serving


def main(cases: int, only: str | None = None) -> int:
    """Split the cases over databases and roles; each role has a server and a house of its own."""
    total, wrong, signed_in = 0, [], Found()
    with tempfile.TemporaryDirectory(prefix="naober-fuzz-") as folder, _databases(Path(folder)) as databases:
        for kind, fresh in databases.items():
            for role in ROLES:
                found = _one(
                    Path(folder) / f"{kind}-{role}", fresh, role, -(-cases // len(ROLES) // len(databases)), only
                )
                total += found.cases
                wrong += [f"{kind} {role or 'anonymous'}: {line}" for line in found.wrong]
                if role:
                    signed_in.cases += found.cases
                    signed_in.statuses += found.statuses
                print(f"{kind:<9} {role or 'anonymous':<10} {found.in_words()}", flush=True)
    for line in wrong[:30]:
        print(f"!! {line}\n")
    print(f"signed in: {signed_in.in_words()}")
    print(f"{total} cases over {len(ROLES)} roles on {', '.join(databases)}: {len(wrong)} wrong")
    return 1 if wrong else 0


def _one(home: Path, fresh, role: str | None, cases: int, only: str | None) -> Found:
    home.mkdir()
    url = fresh(home)
    with serving(url, home, moved_in(url, "long-ago"), NAOBER_LOG_LEVEL="error", **ENVIRONMENT) as server:
        try:
            found = throw(server, role, cases, only, home.name)
        except Exception as error:
            # The house could not be furnished: then nothing was found out.
            found = Found(wrong=[str(error)])
        if found.wrong:
            print(server.log()[-4000:], file=sys.stderr)
        return found


@contextlib.contextmanager
def _databases(folder: Path) -> Iterator[dict]:
    """By kind: what gives the address of an empty database, given a folder."""
    template = migrated_sqlite(folder)
    found = {"sqlite": lambda home: copy_of(template, home)}
    with contextlib.ExitStack() as stack:
        try:
            url = stack.enter_context(own_postgres())
            found["postgres"] = lambda home: (empty(url), url)[1]
        except pytest.skip.Exception as why:
            print(f"!! {why}")
        yield found


if __name__ == "__main__":
    asked = dict(enumerate(sys.argv))
    raise SystemExit(main(int(asked.get(1, 12000)), asked.get(2)))
