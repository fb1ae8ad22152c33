"""Everybody signs in, except on routes that say they are public; and an id looks like one."""

import re

from litestar.types import ASGIApp, Receive, Scope, Send

from backend.errors import NotFound, SignInFirst
from backend.ids import PATTERN

_id = re.compile(PATTERN)


def signed_in(app: ASGIApp) -> ASGIApp:
    """Middleware that raises SignInFirst. What somebody may is asked by the actions, never here.

    No guard: Litestar copies the whole route for a guard, at every request.
    """

    async def known(scope: Scope, receive: Receive, send: Send) -> None:
        if scope.get("user") is None and not scope["route_handler"].opt.get("public"):
            raise SignInFirst
        await app(scope, receive, send)

    return known


def with_ids(app: ASGIApp) -> ASGIApp:
    """Middleware that raises NotFound for a path with what can't be an id, so that it never reaches a database.

    `opt["shaped"]` names what is no id but has a shape of its own, which the handler checks.
    """

    async def shaped(scope: Scope, receive: Receive, send: Send) -> None:
        given = scope["path_params"]
        if given:
            others = scope["route_handler"].opt.get("shaped", ())
            if not all(name in others or _id.fullmatch(str(id)) for name, id in given.items()):
                raise NotFound
        await app(scope, receive, send)

    return shaped
