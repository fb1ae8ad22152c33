"""The session's cookie, and the answer to everyone who just came in."""

from typing import Literal

from litestar import Response
from litestar.response.base import ASGIResponse

from api.requests import Asked, Ready, reply
from backend.errors import NotAllowed, SignInFirst
from backend.settings import Settings
from backend.signin.actors import authenticate
from backend.signin.rules import COOKIE_SECONDS
from backend.signin.views import SessionView, session_view

Kind = Literal["cookie", "bearer"]


def own_page(request: Asked, kind: Kind) -> str:
    """The kind, unless a foreign page wants to sign this browser in under an account of its choice (NotAllowed)."""
    origin = request.headers.get("origin")
    if kind == "cookie" and origin and origin not in _settings(request).origins:
        raise NotAllowed("csrf")
    return kind


async def opened(request: Asked, token: str, kind: Kind) -> Response[SessionView]:
    """The new session: its token in a cookie that no script can read, or once in the answer, never both."""
    actor = await authenticate(token)
    if actor is None:
        raise SignInFirst
    view = await session_view(actor, token, shown=kind == "bearer")
    return reply(request, view, 201, _cookie(request, token, COOKIE_SECONDS) if kind == "cookie" else None)


def left(request: Asked) -> Response[None]:
    """Signed out: the cookie is taken back, and so are photos that the browser kept."""
    headers = {**_cookie(request, "", 0), "clear-site-data": '"cache"'}
    return Ready(ASGIResponse(body=b"", status_code=204, headers=headers))


def _cookie(request: Asked, value: str, seconds: int) -> dict[str, str]:
    name = _settings(request).cookie_name
    secure = "; Secure" if name.startswith("__Host-") else ""
    return {"set-cookie": f"{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}"}


def _settings(request: Asked) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


def public_url(request: Asked) -> str:
    """The address under which people reach this house."""
    return _settings(request).public_url
