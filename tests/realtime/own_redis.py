"""A Redis of one test alone, to be killed, stopped and started again."""

import shutil
import signal
import subprocess

from redis.asyncio import Redis

from tests.databases import free_port, missing
from tests.tally import meets


class OwnRedis:
    """A Redis of this test alone, to be killed."""

    def __init__(self) -> None:
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/3"

    def start(self) -> None:
        binary = shutil.which("redis-server")
        if binary is None:
            missing("redis-server", "not on the PATH")
        meets("with Redis")
        command = [binary, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)

    def kill(self, how: int = signal.SIGKILL) -> None:
        if self.process is not None:
            self.process.send_signal(how)
            if how == signal.SIGKILL:
                self.process.wait()

    async def ask(self, *command: str) -> None:
        async with Redis.from_url(self.url) as client:
            await client.execute_command(*command)
