"""The one map from what went wrong to problem+json (RFC 9457), in the reader's language."""

import sqlite3
from http import HTTPStatus
from typing import Any

import asyncpg
import msgspec
import structlog
from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.openapi.datastructures import ResponseSpec
from tortoise.exceptions import BaseORMException, OperationalError

from api.mistakes import Mistake, mistakes
from api.requests import accept_language
from backend.errors import Invalid, Refusal, TooMany
from backend.trouble import refusal_of
from backend.words import sentence

log = structlog.get_logger()
MEDIA = "application/problem+json"


class Problem(msgspec.Struct, omit_defaults=True):
    """What went wrong: `code` is stable, `detail` is for people."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    request_id: str
    errors: list[Mistake] | None = None


def problems(*statuses: int) -> dict[int, ResponseSpec]:
    """For a route's OpenAPI: the problems it may answer with."""
    return {
        status: ResponseSpec(Problem, media_type=MEDIA, description=HTTPStatus(status).phrase, generate_examples=False)
        for status in statuses
    }


def on_refusal(request: Request[Any, Any, Any], refusal: Refusal) -> Response[bytes]:
    """A refusal of the house, in words."""
    found = None
    if isinstance(refusal, Invalid) and refusal.field:
        detail = sentence(accept_language(request), refusal.code, refusal.params)
        found = [Mistake(refusal.field, refusal.code, detail)]
    headers = {"retry-after": str(refusal.seconds)} if isinstance(refusal, TooMany) else {}
    return _problem(request, refusal.status, refusal.code, refusal.params, found, headers)


def on_http(request: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    """What the framework refuses: unknown paths, wrong methods, bodies that can't be read."""
    codes = {
        401: "sign_in_first",
        403: "not_allowed",
        404: "not_found",
        405: "wrong_method",
        413: "too_large",
    }
    codes |= {415: "wrong_media", 429: "too_many"}
    status = error.status_code
    found = mistakes(request, error, accept_language(request)) if isinstance(error, ValidationException) else None
    code = codes.get(status, "invalid" if status < 500 else "internal")
    headers = {key: value for key, value in (error.headers or {}).items() if key.lower() == "allow"}
    return _problem(request, status, code, {}, found, headers)


def on_database(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """A database that is locked, full or away: a clear answer, and nothing was written."""
    refusal = refusal_of(error)
    if refusal is None:
        return on_anything(request, error)
    log.warning("database", code=refusal.code, error=type(error).__name__)
    return on_refusal(request, refusal)


def on_anything(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """A mistake of ours: logged whole, told without detail."""
    log.error("unhandled", exc_info=error)
    return _problem(request, 500, "internal", {}, None, {})


def _problem(
    request: Request[Any, Any, Any],
    status: int,
    code: str,
    params: dict[str, object],
    found: list[Mistake] | None,
    headers: dict[str, str],
) -> Response[bytes]:
    problem = Problem(
        type=f"urn:naober:problem:{code}",
        title=HTTPStatus(status).phrase,
        status=status,
        detail=sentence(accept_language(request), code, params),
        code=code,
        request_id=str(request.scope.get("state", {}).get("request_id", "")),
        errors=found or None,
    )
    return Response(msgspec.json.encode(problem), status_code=status, media_type=MEDIA, headers=headers)


HANDLERS: dict[Any, Any] = {
    Refusal: on_refusal,
    HTTPException: on_http,
    BaseORMException: on_database,
    OperationalError: on_database,
    sqlite3.Error: on_database,
    asyncpg.PostgresError: on_database,
    asyncpg.InterfaceError: on_database,
    OSError: on_database,
    TimeoutError: on_database,
    Exception: on_anything,
}
