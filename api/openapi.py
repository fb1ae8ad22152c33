"""The API's description: OpenAPI 3.1 made from the routes, and 3.0 for generators that stumble over 3.1."""

from functools import lru_cache
from typing import Any, cast

import msgspec
from litestar import Litestar, Request, Response, Router, get
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.spec import Components, SecurityScheme

from api.openapi30 import down
from api.openapi_operations import complete
from api.openapi_schemas import schemas, tidied
from api.server import VERSION

ABOUT = """Neighbours in a mixed housing complex run their life together. See docs/for-app-developers.md.

Every refusal is application/problem+json. `Accept-Language` (nl, en, ar) chooses the language of its `detail`.
Unknown fields in a body are refused; unknown query parameters are ignored."""
COOKIE = "For our own pages. A change also needs the header `X-CSRF-Token`: `csrf` of the session."


class _Unserved(Router):
    """Takes none of Litestar's own pages: it only makes the description, we serve it."""

    def register(self, value: Any) -> list[Any]:
        return []


def openapi_config() -> OpenAPIConfig:
    return OpenAPIConfig(
        title="naober",
        version=VERSION,
        description=ABOUT,
        openapi_router=_Unserved("/openapi", route_handlers=[]),
        create_examples=False,
        components=Components(
            security_schemes={
                "bearer": SecurityScheme(type="http", scheme="bearer"),
                "cookie": SecurityScheme(
                    type="apiKey", name="__Host-naober", security_scheme_in="cookie", description=COOKIE
                ),
            }
        ),
        security=[{"bearer": []}, {"cookie": []}],
    )


def description(app: Litestar) -> dict[str, Any]:
    """The OpenAPI 3.1 document as plain data."""
    document: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(app.openapi_schema.to_schema()))
    handlers = _handlers(app)
    document["components"]["schemas"] = schemas(handlers.values())
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            complete(path, method, operation, handlers[operation["operationId"]])
    return cast("dict[str, Any]", tidied(document))


def _handlers(app: Litestar) -> dict[str, HTTPRouteHandler]:
    return {
        handler.operation_id: handler
        for route in app.routes
        for handler in getattr(route, "route_handlers", ())
        if isinstance(getattr(handler, "operation_id", None), str) and handler.resolve_include_in_schema()
    }


@lru_cache(maxsize=4)
def _bytes(app: Litestar, older: bool) -> bytes:
    document = description(app)
    return msgspec.json.encode(down(document) if older else document)


@get("/openapi.json", opt={"public": True}, include_in_schema=False)
async def newest(request: Request[Any, Any, Any]) -> Response[bytes]:
    return Response(_bytes(request.app, False), media_type="application/json")


@get("/openapi-3.0.json", opt={"public": True}, include_in_schema=False)
async def older(request: Request[Any, Any, Any]) -> Response[bytes]:
    return Response(_bytes(request.app, True), media_type="application/json")
