"""Stand-ins for what is at the other end: a wire that takes frames or does not, people, envelopes."""

import asyncio
import time
from collections.abc import Sequence

from backend.permissions import Actor, Role
from realtime.connection import Connection
from realtime.envelope import Envelope, Letter
from realtime.wire import Frame


class FakeWire:
    """Remembers what it took; while `full` it takes nothing."""

    def __init__(self) -> None:
        self.got: list[bytes] = []
        self.full = False
        self.code: int | None = None
        self.dead = False

    def write(self, frames: Sequence[Frame]) -> bool:
        if self.full:
            return False
        self.got += [frame.payload for frame in frames]
        return True

    async def deliver(self, frame: Frame) -> None:
        while self.full and not self.dead:
            await asyncio.sleep(0.001)
        if self.dead:
            raise ConnectionError
        self.got.append(frame.payload)

    def broken(self) -> bool:
        return self.dead

    async def close(self, code: int) -> None:
        self.code = code


def somebody(
    name: str = "sem", complex: str = "mixit", *groups: str, roles: tuple[Role, ...] = (Role.RESIDENT,)
) -> Actor:
    return Actor(
        resident=name, complex=complex, session=f"session of {name}", language="nl", zone="Europe/Amsterdam",
        roles=frozenset(roles), groups=frozenset(groups),
    )  # fmt: skip


def connected(actor: Actor | None = None) -> tuple[Connection, FakeWire]:
    wire = FakeWire()
    return Connection(actor or somebody(), wire, lambda _: None), wire


def fact(seq: int | None, complex: str = "mixit") -> Envelope:
    return Envelope(complex, time.time(), seq, (Letter(str(seq).encode()),))


async def until(condition, within: float = 2.0) -> None:
    """Wait until it is so. Raises TimeoutError."""
    async with asyncio.timeout(within):
        while not condition():
            await asyncio.sleep(0.005)
