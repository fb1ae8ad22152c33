"""How often: per account for changes, loosely per address for strangers (a building shares one address)."""

from typing import Any, cast

from limits import RateLimitItem, RateLimitItemPerMinute, parse
from limits.aio.storage import Storage
from limits.aio.strategies import FixedWindowRateLimiter
from limits.storage import storage_from_string
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Receive, Scope, Send
from redis.exceptions import RedisError

from api.sign_in_middleware import SAFE
from backend.errors import TooMany
from backend.permissions import Actor

STRANGERS = parse("300 per 5 minutes")


def limit(changes_per_minute: int, redis_url: str | None) -> Any:
    """Middleware that raises TooMany; counts in memory, or in Redis where several processes share them."""
    limiter = FixedWindowRateLimiter(_storage(redis_url))
    changes: RateLimitItem = RateLimitItemPerMinute(changes_per_minute)

    def wrap(app: ASGIApp) -> ASGIApp:
        async def limited(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] == ScopeType.HTTP and scope["method"] not in SAFE:
                actor, item = scope.get("user"), changes
                if isinstance(actor, Actor):
                    key = actor.resident
                else:
                    item, key = STRANGERS, (scope.get("client") or ("unknown",))[0]
                if not await _hit(limiter, item, key):
                    raise TooMany(item.get_expiry() if item is STRANGERS else 60)
            await app(scope, receive, send)

        return limited

    return wrap


def _storage(redis_url: str | None) -> Storage:
    if redis_url is None:
        return cast(Storage, storage_from_string("async+memory://"))
    # The client that the live lane uses too.
    return cast(Storage, storage_from_string(f"async+{redis_url}", implementation="redispy"))


async def _hit(limiter: FixedWindowRateLimiter, item: Any, key: str) -> bool:
    try:
        return await limiter.hit(item, key)
    except (RedisError, OSError, TimeoutError):
        # A counter that is away must not close the house; guessing secrets is counted in the database.
        return True
