"""What every controller needs of a request, and how it answers: encoded once, with an ETag."""

from collections.abc import Callable
from hashlib import blake2b
from typing import Annotated, Any, TypeVar

import msgspec
from litestar import Request, Response
from litestar.datastructures import State
from litestar.params import PathParameter, QueryParameter
from litestar.response.base import ASGIResponse
from litestar.types import Receive, Scope, Send

from backend import cursors
from backend.errors import ChangedMeanwhile, SignInFirst
from backend.ids import PATTERN
from backend.permissions import Actor
from backend.words import best_language

Asked = Request[Actor | None, str | None, State]
View = TypeVar("View")
PathId = Annotated[str, PathParameter(pattern=PATTERN)]
Cursor = Annotated[str | None, QueryParameter(description="`next` of the page before.")]
Limit = Annotated[int, QueryParameter(ge=1, le=cursors.MOST)]

_encode = msgspec.json.Encoder().encode


class Json(ASGIResponse):
    """JSON that is encoded already. Litestar's own would work out for every answer what is known here."""

    def __init__(self, body: bytes, status: int, headers: dict[str, str]) -> None:
        self.body, self.status_code = body, status
        length = str(len(body)).encode()
        self._sent = [(b"content-type", b"application/json"), (b"content-length", length)]
        self._sent += [(name.encode(), value.encode()) for name, value in headers.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self._sent})
        await send({"type": "http.response.body", "body": self.body, "more_body": False})


class Ready(Response[View]):
    """An answer whose bytes are made already; Litestar only passes it on."""

    def __init__(self, ready: ASGIResponse) -> None:
        self.ready = ready
        self.background = None

    def to_asgi_response(self, *args: Any, **kwargs: Any) -> ASGIResponse:
        return self.ready


def actor_of(request: Asked) -> Actor:
    """Who asks. Raises SignInFirst."""
    actor = request.scope.get("user")
    if not isinstance(actor, Actor):
        raise SignInFirst
    return actor


def token_of(request: Asked) -> str:
    """The session token this request came with. Raises SignInFirst."""
    token = request.scope.get("auth")
    if not isinstance(token, str):
        raise SignInFirst
    return token


def picture(request: Asked, id: str, body: bytes, media_type: str) -> Response[bytes]:
    """Answer with something that never changes under its id; 304 when the reader has it."""
    tag = f'"{id}"'
    headers = {"etag": tag, "cache-control": "private, max-age=31536000, immutable"}
    if _matches(request.headers.get("if-none-match"), tag):
        return Ready(ASGIResponse(body=b"", status_code=304, headers=headers))
    return Ready(ASGIResponse(body=body, media_type=media_type, headers=headers))


def document(
    request: Asked, tag: str, write: Callable[[], bytes], media_type: str, headers: dict[str, str]
) -> Response[bytes]:
    """Answer with a document that is written only for who does not have it yet."""
    sent = {"etag": tag, "cache-control": "private, no-cache", **headers}
    if _matches(request.headers.get("if-none-match"), tag):
        return Ready(ASGIResponse(body=b"", status_code=304, headers=sent))
    return Ready(ASGIResponse(body=write(), media_type=media_type, headers=sent))


def reply(request: Asked, view: View, status: int = 200, headers: dict[str, str] | None = None) -> Response[View]:
    """Answer with the view as JSON. A GET gets an ETag, and 304 when the reader has these very bytes."""
    body = _encode(view)
    if request.method != "GET":
        return Ready(Json(body, status, headers or {}))
    return Ready(tagged(request.scope, body, _tag(view, body), status, headers))


def tagged(
    scope: Scope, body: bytes, tag: str, status: int = 200, headers: dict[str, str] | None = None
) -> ASGIResponse:
    """The answer to a GET: these bytes, or 304 when the reader has what bears this tag."""
    sent = {"etag": tag, "cache-control": "private, no-cache", **(headers or {})}
    if _matches(_header(scope, b"if-none-match"), tag):
        return ASGIResponse(body=b"", status_code=304, headers=sent)
    return Json(body, status, sent)


def nothing(status: int = 204) -> Response[None]:
    """Answer that it is done and there is nothing to say."""
    return Ready(ASGIResponse(body=b"", status_code=status))


def require_version(request: Asked, version: int) -> None:
    """With If-Match: raises ChangedMeanwhile unless the tag speaks of this version.

    A tag is `"<version>-<hash>"`; an edit is refused only when the content was edited in between, not
    when, say, somebody answered the call.
    """
    expected = request.headers.get("if-match")
    if expected and expected != "*" and _version_in(expected) != version:
        raise ChangedMeanwhile


def accept_language(request: Any) -> str:
    """The reader's language: what the request accepts, else the person's own, else Dutch."""
    user = request.scope.get("user")
    own = user.language if isinstance(user, Actor) else "nl"
    header = request.headers.get("accept-language", "")
    return best_language((part.split(";")[0] for part in header.split(",") if part), own)


def _header(scope: Scope, wanted: bytes) -> str | None:
    """One header; Litestar would first read all of them."""
    for name, value in scope["headers"]:
        if name == wanted:
            return value.decode("latin-1")
    return None


def _tag(view: object, body: bytes) -> str:
    version = getattr(view, "version", 0)
    return f'"{version}-{blake2b(body, digest_size=9).hexdigest()}"'


def _matches(header: str | None, tag: str) -> bool:
    if not header:
        return False
    return header == "*" or tag in (part.strip().removeprefix("W/") for part in header.split(","))


def _version_in(tag: str) -> int | None:
    head = tag.removeprefix("W/").strip('"').split("-")[0]
    return int(head) if head.isascii() and head.isdigit() and len(head) < 10 else None
