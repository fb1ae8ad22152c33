"""What every process of an installation hears: the same envelopes, or the news that some were lost."""

from typing import Protocol


class Listener(Protocol):
    """Who listens to a broker. None of these may block or raise."""

    def heard(self, message: bytes) -> None:
        """An envelope of this process or another."""

    def gap(self) -> None:
        """Envelopes may have been missed, here or (when publishing failed) everywhere."""

    def health(self, healthy: bool) -> None:
        """The broker can be reached again, or no longer."""


class Broker(Protocol):
    """Best effort, at most once: what is lost is told by `gap`, never silently."""

    alone: bool
    healthy: bool

    async def start(self, listener: Listener) -> None:
        """Begin to listen; returns when it does, or when trying goes on in the background."""

    async def publish(self, message: bytes) -> bool:
        """Give the message to every process, this one too; False when it could not be given."""

    async def close(self) -> None: ...
