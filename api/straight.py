"""The short way for the reads that everybody makes: past the framework's reading of parameters."""

from collections.abc import Awaitable, Callable
from typing import Any, cast

from litestar.types import ASGIApp, HTTPScope, Receive, Scope, Send

from api.requests import tagged
from backend.permissions import Actor

# The body and its tag for this reader, query string and what is named in the path; None for what the route must
# answer itself.
Straight = Callable[[Actor, bytes, dict[str, Any]], Awaitable[tuple[bytes, str] | None]]


def straight(app: ASGIApp) -> ASGIApp:
    """Middleware, the innermost: asks the Straight in a route's `opt["straight"]` first."""

    async def answered(scope: Scope, receive: Receive, send: Send) -> None:
        short: Straight | None = scope["route_handler"].opt.get("straight")
        actor: Any = scope.get("user")
        if short is not None and isinstance(actor, Actor) and cast(HTTPScope, scope)["method"] == "GET":
            found = await short(actor, scope["query_string"], scope["path_params"])
            if found is not None:
                await tagged(scope, *found)(scope, receive, send)
                return
        await app(scope, receive, send)

    return answered
