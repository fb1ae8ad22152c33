"""One process to a SQLite file: a second start would not hear the first, so it is refused."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO


class AlreadyRunning(Exception):
    """Another process holds the installation; the message says which and what to do."""


@contextlib.contextmanager
def only_process(data_dir: Path) -> Iterator[None]:
    """Hold the installation in `data_dir` until the end of the block. Raises AlreadyRunning, or OSError."""
    data_dir.mkdir(parents=True, exist_ok=True)
    with (data_dir / "naober.lock").open("a+") as file:
        if not _lock(file):
            file.seek(0)
            raise AlreadyRunning(
                f"naober already runs on {data_dir} (process {file.read().strip() or 'unknown'}): stop it first, "
                "or use PostgreSQL for several processes"
            )
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _lock(file: IO[str]) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
