"""Who is at the door: by bearer token or by cookie, the cookie only with proof that our own page asks."""

from typing import Any, cast

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Receive, Scope, Send

from backend.errors import NotAllowed
from backend.settings import Settings
from backend.signin.actors import authenticate
from backend.signin.rules import csrf

WANTED = frozenset({b"authorization", b"cookie", b"origin", b"x-csrf-token"})
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def sign_in(settings: Settings) -> Any:
    """Middleware that puts the Actor, or None, in `scope["user"]` and the token in `scope["auth"]`.

    Raises NotAllowed `csrf` for a change that comes with our cookie but not from our own page.
    """
    cookie = settings.cookie_name.encode() + b"="
    origins = frozenset(origin.encode() for origin in settings.origins)

    def wrap(app: ASGIApp) -> ASGIApp:
        async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != ScopeType.HTTP:
                await app(scope, receive, send)
                return
            seen = _read(cast("list[tuple[bytes, bytes]]", scope["headers"]))
            by_cookie = b"authorization" not in seen
            token = _in_cookie(seen.get(b"cookie", b""), cookie) if by_cookie else _bearer(seen[b"authorization"])
            actor = await authenticate(token) if token else None
            scope["user"], scope["auth"] = actor, token if actor else None
            if actor and token and by_cookie and scope["method"] not in SAFE:
                origin, proof = seen.get(b"origin"), seen.get(b"x-csrf-token", b"")
                if (origin and origin not in origins) or proof.decode("latin-1") != csrf(token):
                    raise NotAllowed("csrf")
            await app(scope, receive, send)

        return guarded

    return wrap


def _read(headers: list[tuple[bytes, bytes]]) -> dict[bytes, bytes]:
    return {name: value for name, value in headers if name in WANTED}


def _bearer(header: bytes) -> str | None:
    return header[7:].strip().decode("latin-1") if header[:7].lower() == b"bearer " else None


def _in_cookie(header: bytes, start: bytes) -> str | None:
    for part in header.split(b";"):
        part = part.strip()
        if part.startswith(start):
            return part[len(start) :].decode("latin-1")
    return None
