"""Our server as a house with much to say runs it: in several processes' way, with Redis, when it is on PostgreSQL."""

import contextlib
import shutil
import subprocess
from collections.abc import Iterator

from bench import servers
from bench.servers import Server
from bench.stores import Store


@contextlib.contextmanager
def chatting(store: Store) -> Iterator[Server]:
    """One process; nobody is held back for writing much."""
    port = servers.free_port()
    settings = {
        "NAOBER_DATABASE_URL": store.url, "NAOBER_DATA_DIR": str(store.folder), "NAOBER_PORT": str(port),
        "NAOBER_CHANGES_PER_MINUTE": "1000000000", "NAOBER_MESSAGES_PER_MINUTE": "1000000000",
    }  # fmt: skip
    with contextlib.ExitStack() as stack:
        if store.kind == "PostgreSQL":
            settings["NAOBER_REDIS_URL"] = stack.enter_context(redis())
        yield stack.enter_context(servers.started(["-m", "naober", "serve"], port, store.folder, settings))


@contextlib.contextmanager
def redis() -> Iterator[str]:
    """A Redis of the bench's own. Raises RuntimeError where there is none to start."""
    binary = shutil.which("redis-server")
    if binary is None:
        raise RuntimeError("redis-server is not on the PATH")
    port = servers.free_port()
    command = [binary, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        process.kill()
        process.wait()
