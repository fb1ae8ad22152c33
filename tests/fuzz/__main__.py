"""`make fuzz`: schemathesis throws cases at a real server in every role and prints what came back.

Usage: python -m tests.fuzz [cases in all, default 12000]. Ends with 1 on any server error or schema violation.
"""

import sys
import tempfile
from pathlib import Path

from tests.databases import copy_of, migrated_sqlite
from tests.fuzz.throwing import ROLES, throw
from tests.servers import serving


def main(cases: int) -> int:
    """Split the cases over the roles; each role has a server and a house of its own."""
    total, wrong = 0, []
    with tempfile.TemporaryDirectory(prefix="naober-fuzz-") as folder:
        template = migrated_sqlite(Path(folder))
        for number, role in enumerate(ROLES):
            home = Path(folder) / str(number)
            home.mkdir()
            with serving(copy_of(template, home), home, NAOBER_LOG_LEVEL="error") as server:
                found = throw(server, role, cases // len(ROLES))
            total += found.cases
            wrong += found.wrong
            print(f"{role or 'anonymous':<12} {found.cases:>6} cases  {found.statuses_in_words()}", flush=True)
    for line in wrong[:20]:
        print(f"!! {line}\n")
    print(f"{total} cases over {len(ROLES)} roles: {len(wrong)} server errors or schema violations")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 12000))
