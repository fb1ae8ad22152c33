"""The API's description: OpenAPI 3.1 made from the routes, and 3.0 for generators that stumble over 3.1."""

from functools import lru_cache
from typing import Any

import msgspec
from litestar import Controller, Litestar, Request, Response, get
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.spec import Components, SecurityScheme

from api.openapi30 import down
from api.problems import MEDIA
from api.server import VERSION

KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "Send the same key when you send the same request again: it has one effect and the first answer.",
    "schema": {"type": "string", "minLength": 16, "maxLength": 64},
}
MATCH = {
    "name": "If-Match",
    "in": "header",
    "required": False,
    "description": "The ETag you read: an edit made meanwhile is then not overwritten (412).",
    "schema": {"type": "string"},
}


class SchemaController(Controller):
    """Serves the description itself."""

    path = "/"
    opt = {"public": True}  # noqa: RUF012

    @get("/openapi.json", include_in_schema=False)
    async def newest(self, request: Request[Any, Any, Any]) -> Response[bytes]:
        return Response(_bytes(request.app, False), media_type="application/json")

    @get("/openapi-3.0.json", include_in_schema=False)
    async def older(self, request: Request[Any, Any, Any]) -> Response[bytes]:
        return Response(_bytes(request.app, True), media_type="application/json")


def openapi_config() -> OpenAPIConfig:
    return OpenAPIConfig(
        title="naober",
        version=VERSION,
        description="Neighbours in a mixed housing complex run their life together. See docs/for-app-developers.md.",
        openapi_controller=SchemaController,  # type: ignore[arg-type]
        create_examples=False,
        components=Components(
            security_schemes={
                "bearer": SecurityScheme(type="http", scheme="bearer"),
                "cookie": SecurityScheme(type="apiKey", name="__Host-naober", security_scheme_in="cookie"),
            }
        ),
        security=[{"bearer": []}, {"cookie": []}],
    )


def description(app: Litestar) -> dict[str, Any]:
    """The OpenAPI 3.1 document as plain data."""
    document: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(app.openapi_schema.to_schema()))
    guessing = {
        handler.operation_id for route in app.routes for handler in getattr(route, "route_handlers", ())
        if handler.opt.get("keyless")
    }  # fmt: skip
    public = {
        handler.operation_id for route in app.routes for handler in getattr(route, "route_handlers", ())
        if handler.opt.get("public")
    }  # fmt: skip
    for path in document["paths"].values():
        for method, operation in path.items():
            if isinstance(operation, dict) and "responses" in operation:
                _complete(
                    method,
                    operation,
                    operation["operationId"] in public,
                    operation["operationId"] in guessing,
                )
    return document


def _complete(method: str, operation: dict[str, Any], public: bool, guessing: bool) -> None:
    if public:
        operation["security"] = []
    elif method != "get" and not guessing:
        operation.setdefault("parameters", []).append(KEY)
    if method == "patch":
        operation["parameters"].append(MATCH)
    problem = {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for status, answer in operation["responses"].items():
        if int(status) >= 400 and not (status == "503" and operation["operationId"] == "isReady"):
            answer["content"] = problem
    if operation.get("requestBody") or operation.get("parameters"):
        operation["responses"].setdefault("400", {"description": "Can't be meant so", "content": problem})
    if method == "get" and "200" in operation["responses"] and not public:
        operation["responses"]["304"] = {"description": "You have it already"}


@lru_cache(maxsize=4)
def _bytes(app: Litestar, older: bool) -> bytes:
    document = description(app)
    return msgspec.json.encode(down(document) if older else document)
