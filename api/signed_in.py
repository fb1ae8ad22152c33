"""The one guard: everybody signs in, except on routes that say they are public."""

from typing import Any

from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler

from backend.errors import SignInFirst


async def signed_in(connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler) -> None:
    """Raises SignInFirst. What somebody may is asked by the actions, never here.

    Async, though it waits for nothing: Litestar takes a plain function to a thread, at every request.
    """
    if not handler.opt.get("public") and connection.scope.get("user") is None:
        raise SignInFirst
