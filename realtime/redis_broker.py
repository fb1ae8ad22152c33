"""The broker of an installation with several processes: Redis publish/subscribe, watched over here.

The client's own reconnecting is off: it would subscribe again without a word, and nobody would know that
something was missed. Here every new subscription tells `gap`.
"""

import asyncio
import contextlib

import structlog
from redis.asyncio import Redis
from redis.asyncio.client import PubSub
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from realtime.broker import Listener
from realtime.metrics import RECONNECTS, UNSENT
from realtime.supervise import pause

log = structlog.get_logger()

QUIET = 5.0  # seconds without a word before Redis is asked whether it is still there
PATIENCE = 2.0
TROUBLE = (RedisError, OSError, TimeoutError, asyncio.TimeoutError)


class RedisBroker:
    """One channel for all; `healthy` only while subscribed and able to publish."""

    alone = False

    def __init__(self, url: str) -> None:
        self.healthy = False
        self._redis = Redis.from_url(
            url,
            retry=Retry(NoBackoff(), 0),
            socket_connect_timeout=PATIENCE,
            socket_timeout=PATIENCE,
            max_connections=8,
        )
        # Publish/subscribe ignores the number of the database, so two installations in one Redis need this.
        number = self._redis.connection_pool.connection_kwargs.get("db") or 0
        self._channel = f"naober:{number}:live"
        self._listener: Listener | None = None
        self._task: asyncio.Task[None] | None = None
        self._subscription: PubSub | None = None

    async def start(self, listener: Listener) -> None:
        self._listener = listener
        first = asyncio.Event()
        self._task = asyncio.create_task(self._keep_listening(first), name="redis broker")
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(first.wait(), PATIENCE)

    async def publish(self, message: bytes) -> bool:
        """Fails at once, without waiting, while Redis is known to be away."""
        if self.healthy:
            try:
                await self._redis.publish(self._channel, message)
                return True
            except TROUBLE as error:
                log.warning("redis did not take an envelope", error=type(error).__name__)
                # The loop below finds out what is wrong, and tells `gap` when all is well again.
                self._unwell()
                if self._subscription is not None and self._subscription.connection is not None:
                    await self._subscription.connection.disconnect(nowait=True)
        UNSENT.inc()
        return False

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        self.healthy = False
        with contextlib.suppress(*TROUBLE):
            await self._redis.aclose()

    async def _keep_listening(self, first: asyncio.Event) -> None:
        failures = 0
        while True:
            try:
                async with self._redis.pubsub() as subscription:
                    await self._subscribe(subscription)
                    failures = 0
                    first.set()
                    await self._listen(subscription)
            except asyncio.CancelledError:
                raise
            except Exception as error:
                log.warning("redis is away", error=type(error).__name__, failures=failures)
            self._subscription = None
            self._unwell()
            RECONNECTS.inc()
            await asyncio.sleep(pause(failures))
            failures += 1

    async def _subscribe(self, subscription: PubSub) -> None:
        """Returns once Redis confirmed it: from then on nothing is missed. Then tells what came before was."""
        await subscription.subscribe(self._channel)
        async with asyncio.timeout(PATIENCE):
            while (await subscription.get_message(timeout=PATIENCE) or {}).get("type") != "subscribe":
                pass
            # A server that is loading or only reads lets us listen and still takes nothing.
            await self._redis.publish(self._channel, b"")
        self._subscription = subscription
        self.healthy = True
        assert self._listener is not None  # noqa: S101
        self._listener.health(True)
        self._listener.gap()

    async def _listen(self, subscription: PubSub) -> None:
        assert self._listener is not None  # noqa: S101
        asked = False
        while True:
            message = await subscription.get_message(timeout=QUIET)
            if message is None:
                if asked:
                    raise TimeoutError("redis does not answer")
                await subscription.ping()
                asked = True
                continue
            asked = False
            if message["type"] == "message" and message["data"]:
                self._listener.heard(message["data"])

    def _unwell(self) -> None:
        if self.healthy:
            self.healthy = False
            assert self._listener is not None  # noqa: S101
            self._listener.health(False)
