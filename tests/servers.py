"""A real server in a process of its own, with the cast living in its database."""

import contextlib
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from tests.databases import free_port
from tests.house import House

ROOT = Path(__file__).parent.parent


@dataclass
class Server:
    """One server process; `house` knows everybody's ids and tokens."""

    database_url: str
    data_dir: Path
    house: House
    environment: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it and wait until it is ready. Raises RuntimeError with its output when it does not come up."""
        log = (self.data_dir / f"server-{self.port}.log").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "naober", "serve"], cwd=ROOT, env=self._environment(), stdout=log, stderr=log
        )
        for _ in range(600):
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{self.url}/health/ready", timeout=2) as answer:
                if answer.status == 200:
                    return
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise RuntimeError(f"{self.process.poll()} {self.log()[-4000:]}")

    def stop(self, how: int = signal.SIGTERM) -> None:
        """Ask it to stop, or (SIGKILL) pull the plug."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(20)

    def way_in(self, name: str) -> str:
        """A link that signs this person in, made by the operator."""
        return (
            f"{self.url}/erbij#{_in_own_process('tests.way_in', self.database_url, self.house.people[name].resident)}"
        )

    def log(self) -> str:
        return (self.data_dir / f"server-{self.port}.log").read_text(errors="replace")

    def _environment(self) -> dict[str, str]:
        ours = {key: value for key, value in os.environ.items() if not key.startswith("NAOBER_")}
        return {
            **ours,
            "NAOBER_DATABASE_URL": self.database_url,
            "NAOBER_DATA_DIR": str(self.data_dir),
            "NAOBER_PORT": str(self.port),
            "NAOBER_CHANGES_PER_MINUTE": "100000",
            **self.environment,
        }


def moved_in(database_url: str, *when: str) -> House:
    """The cast, put into that (empty, migrated) database by a process of its own; "long-ago": not just now."""
    return msgspec.json.decode(_in_own_process("tests.house", database_url, *when), type=House)


def _in_own_process(module: str, *arguments: str) -> str:
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


@contextlib.contextmanager
def serving(database_url: str, data_dir: Path, house: House | None = None, **environment: str) -> Iterator[Server]:
    """A running server; give `house` for a second process on the same database."""
    server = Server(database_url, data_dir, house or moved_in(database_url), environment)
    server.start()
    try:
        yield server
    finally:
        server.stop()
