"""Is it alive, can it work: for probes, before anybody set anything up."""

import hmac
from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.exceptions import NotFoundException
from litestar.openapi.datastructures import ResponseSpec
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from backend.database import fetch


class Health(msgspec.Struct, omit_defaults=True):
    """`ok` is whether this process can do its work now."""

    ok: bool
    database: bool | None = None
    live: bool | None = None


@get("/health/live", operation_id="isAlive", summary="Whether the process runs", opt={"public": True}, tags=["health"])
async def alive() -> Health:
    """The process runs."""
    return Health(ok=True)


UNFIT = ResponseSpec(Health, description="The database does not answer", generate_examples=False)


@get("/health/ready", operation_id="isReady", summary="Whether it can do its work", opt={"public": True},
     tags=["health"], responses={503: UNFIT})  # fmt: skip
async def ready(request: Request[Any, Any, Any]) -> Response[Health]:
    """The database answers. A broker that is away makes live news late, not this process unfit."""
    try:
        await fetch("SELECT 1")
        database = True
    except Exception:
        database = False
    live = request.app.state.live_healthy()
    return Response(Health(ok=database, database=database, live=live), status_code=200 if database else 503)


@get("/metrics", operation_id="getMetrics", opt={"public": True}, include_in_schema=False)
async def metrics(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Prometheus metrics: for who has the token, or without a token for this machine only."""
    token = request.app.state.settings.metrics_token
    if token:
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        allowed = hmac.compare_digest(given.encode(), token.encode())
    else:
        allowed = request.client is not None and request.client.host in ("127.0.0.1", "::1")
    if not allowed:
        raise NotFoundException
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
