"""Idempotency-Key: a request that is sent again has one effect and gets the first answer."""

from typing import Any, cast

from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from backend.errors import Invalid, TooLarge
from backend.idempotency import Answer, claiming, fingerprint
from backend.permissions import Actor

MOST_BYTES = 128 * 1024
METHODS = frozenset({"POST", "PUT", "PATCH", "DELETE"})
KEPT_HEADERS = frozenset({b"content-type", b"etag", b"location"})


class _NotKept(Exception):
    """The request was refused: roll back, so that the key may be used again."""


def retry(app: ASGIApp) -> ASGIApp:
    """Middleware; routes with `opt["keyless"]` take no key: they count guesses, work long, or answer with a secret."""

    async def once(scope: Scope, receive: Receive, send: Send) -> None:
        actor = scope.get("user")
        key = _key(scope) if scope["type"] == ScopeType.HTTP and scope["method"] in METHODS else None
        if key is None or not isinstance(actor, Actor) or scope["route_handler"].opt.get("keyless"):
            await app(scope, receive, send)
            return
        if not 16 <= len(key) <= 64:
            raise Invalid("invalid", "Idempotency-Key")
        body = await _body(receive)
        mark = fingerprint(cast(HTTPScope, scope)["method"], scope["path"], body)
        said: list[Any] = []
        try:
            async with claiming(actor.resident, actor.complex, key, mark) as claim:
                if claim.won:
                    await app(scope, _again(body), _into(said))
                    answer = _answer(said)
                    if answer.status >= 400:
                        raise _NotKept
                    await claim.keep(answer)
                else:
                    said = _replayed(await claim.kept())
        except _NotKept:
            pass
        for message in said:
            await send(message)

    return once


def _key(scope: Scope) -> str | None:
    for name, value in scope["headers"]:
        if name == b"idempotency-key":
            return value.decode("latin-1")
    return None


async def _body(receive: Receive) -> bytes:
    parts, size = [], 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b""
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > MOST_BYTES:
            raise TooLarge
        if not message.get("more_body"):
            return b"".join(parts)


def _again(body: bytes) -> Receive:
    async def receive() -> Any:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive


def _into(said: list[Any]) -> Send:
    async def send(message: Message) -> None:
        said.append(message)

    return send


def _answer(said: list[Any]) -> Answer:
    start = said[0]
    headers = [(n.decode(), v.decode("latin-1")) for n, v in start["headers"] if n in KEPT_HEADERS]
    return Answer(start["status"], headers, b"".join(m.get("body", b"") for m in said[1:]))


def _replayed(kept: Answer) -> list[Any]:
    headers = [(n.encode(), v.encode("latin-1")) for n, v in kept.headers]
    headers += [(b"idempotency-replayed", b"true"), (b"content-length", str(len(kept.body)).encode())]
    return [
        {"type": "http.response.start", "status": kept.status, "headers": headers},
        {"type": "http.response.body", "body": kept.body, "more_body": False},
    ]
