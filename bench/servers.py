"""Starting and stopping what is measured, each in a process of its own, pinned to the server's core."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.measured import Measured

# What is measured runs on the first core we may use; the load generator, this process, on the last.
CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    port: int
    pid: int

    def cpu(self) -> float:
        """CPU seconds this process used so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS


def pin(core: int) -> None:
    """Keep this process on that core: 0 is the server's, -1 the load generator's. Where the system can't, it roams."""
    if len(CORES) > 1:
        os.sched_setaffinity(0, {CORES[core]})


@contextlib.contextmanager
def naober(url: str, folder: Path, module: str = "naober") -> Iterator[Server]:
    """Our own server as people run it, except that nobody is held back for changing much."""
    port = free_port()
    settings = {
        "NAOBER_DATABASE_URL": url, "NAOBER_DATA_DIR": str(folder), "NAOBER_PORT": str(port),
        "NAOBER_CHANGES_PER_MINUTE": "1000000000",
    }  # fmt: skip
    with started(["-m", module, "serve"], port, folder, settings) as server:
        yield server


@contextlib.contextmanager
def started(command: list[str], port: int, folder: Path, settings: dict[str, str] | None = None) -> Iterator[Server]:
    """Python with this command, answering on that port until the end of the block."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("NAOBER_")}
    folder.mkdir(exist_ok=True)
    log = folder / f"{port}.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, *command],
            env=inherited | (settings or {}),
            stdout=output,
            stderr=subprocess.STDOUT,
            preexec_fn=lambda: pin(0),
        )
        try:
            _wait_for(process, port, log)
            yield Server(port, process.pid)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)


def measure_driver(what: str, url: str, seconds: float) -> Measured:
    """Run bench.bare_driver on the server's core and read what it measured."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.bare_driver", what, url, str(seconds)],
        stdout=subprocess.PIPE,
        check=True,
        preexec_fn=lambda: pin(0),
    )
    return Measured(**json.loads(done.stdout))


def _wait_for(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    for _ in range(600):
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise RuntimeError(f"the server did not start:\n{log.read_text(errors='replace')[-2000:]}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
