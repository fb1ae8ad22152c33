"""PostgreSQL and Redis for the tests: those we are told of, those on the standard ports, or our own."""

import contextlib
import glob
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Found:
    """What the tests are told in their environment, and what could not be had."""

    environment: dict[str, str] = field(default_factory=dict)
    lacking: list[str] = field(default_factory=list)


@contextlib.contextmanager
def running() -> Iterator[Found]:
    """Both services for the length of the block; what was started here is stopped again."""
    found = Found()
    with contextlib.ExitStack() as stack:
        for variable, port, url, start in (
            ("NAOBER_TEST_DATABASE_URL", 5432, "postgres://postgres@127.0.0.1:{port}/postgres", _postgres),
            ("NAOBER_TEST_REDIS_URL", 6379, "redis://127.0.0.1:{port}/0", _redis),
        ):
            if os.environ.get(variable):
                continue
            if _answers(port):
                found.environment[variable] = url.format(port=port)
            elif own := start(stack):
                found.environment[variable] = url.format(port=own)
            else:
                found.lacking.append(
                    f"{variable[12:-4].lower()}: no server on port {port} and no binaries to start one"
                )
        yield found


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _postgres(stack: contextlib.ExitStack) -> int | None:
    binaries = os.pathsep.join([os.environ.get("PATH", ""), *glob.glob("/usr/lib/postgresql/*/bin")])
    initdb, server = shutil.which("initdb", path=binaries), shutil.which("postgres", path=binaries)
    if not initdb or not server:
        return None
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="naober-pg-", ignore_cleanup_errors=True)))
    user = _unprivileged()
    if user:
        shutil.chown(folder, user)
    data, port = folder / "data", _free_port()
    subprocess.run([initdb, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8"], check=True, user=user,
                   stdout=subprocess.DEVNULL)  # fmt: skip
    command = [server, "-D", data, "-p", str(port), "-k", folder, "-c", "listen_addresses=127.0.0.1"]
    _start(stack, command, user)
    return port if _waits_for(port) else None


def _redis(stack: contextlib.ExitStack) -> int | None:
    server = shutil.which("redis-server")
    if not server:
        return None
    port = _free_port()
    _start(stack, [server, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"], None)
    return port if _waits_for(port) else None


def _start(stack: contextlib.ExitStack, command: list[object], user: str | None) -> None:
    process = subprocess.Popen(command, user=user, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stack.callback(process.wait)
    stack.callback(process.terminate)


def _unprivileged() -> str | None:
    # PostgreSQL refuses to run as root.
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _waits_for(port: int) -> bool:
    for _ in range(100):
        if _answers(port):
            return True
        time.sleep(0.1)
    return False
