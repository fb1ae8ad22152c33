"""The two guards: everybody signs in, except on routes that say they are public; and an id looks like one."""

import re
from typing import Any

from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler

from backend.errors import NotFound, SignInFirst
from backend.ids import PATTERN

_id = re.compile(PATTERN)


async def signed_in(connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler) -> None:
    """Raises SignInFirst. What somebody may is asked by the actions, never here.

    Async, though it waits for nothing: Litestar takes a plain function to a thread, at every request.
    """
    if not handler.opt.get("public") and connection.scope.get("user") is None:
        raise SignInFirst


async def with_ids(connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler) -> None:
    """Raises NotFound for a path with what can't be an id, so that it never reaches a database."""
    for id in connection.scope["path_params"].values():
        if not _id.fullmatch(str(id)):
            raise NotFound
