"""The socket's description, AsyncAPI 3.0: made from the very structs that read and write its frames.

Seen from the server, as AsyncAPI wants it: what a phone says is received, what it hears is sent.
"""

import inspect
from collections.abc import Iterable
from functools import cache
from typing import Any, get_args

import msgspec
from litestar import Response, get

from realtime import frames

ABOUT = """Neighbours in a mixed housing complex run their life together: what happens, at once.

JSON text frames of at most 64 KB, told apart by `type`. Nothing arrives for certain: who was away, or sees a hole in
the numbers, fetches. docs/for-app-developers.md tells how, docs/client/ shows it."""
SAYS, HEARS = "phoneSays", "phoneHears"
# What is said, and what is the answer to it.
ANSWERS = {"hello": ("ready",), "ping": ("pong",), "chat.send": ("chat.sent", "chat.refused")}
REF = "#/components/schemas/{name}"


def said() -> dict[str, type[msgspec.Struct]]:
    """What a phone may say, by `type`."""
    return {_tag(one): one for one in frames.Inbound.__subclasses__()}


def heard() -> dict[str, type[msgspec.Struct]]:
    """What a phone may hear, by `type`."""
    return {_tag(one): one for one in get_args(frames.Outbound)}


@cache
def document() -> dict[str, Any]:
    """The whole description, as plain data."""
    both = [*said().values(), *heard().values()]
    shapes, components = msgspec.json.schema_components(both, ref_template=REF)
    messages = {
        one.__name__: {"name": _tag(one), "title": _tag(one), "summary": _first_line(one), "payload": shape}
        for one, shape in zip(both, shapes, strict=True)
    }
    whole = {
        "asyncapi": "3.0.0",
        "info": {"title": "naober", "version": "1", "description": ABOUT, "license": {"name": "EUPL-1.2"}},
        "defaultContentType": "application/json",
        "channels": {
            "live": {
                "address": "/api/v1/live",
                "title": "One socket of one phone",
                "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in messages},
            }
        },
        "operations": {**_asked(), HEARS: _operation("send", "What a phone hears", heard().values())},
        "components": {"messages": messages, "schemas": dict(sorted(components.items()))},
    }
    plain: dict[str, Any] = _tidied(msgspec.json.decode(msgspec.json.encode(whole)))
    return plain


@get("/asyncapi.json", operation_id="getAsyncApi", summary="The socket's description", opt={"public": True},
     tags=["live"])  # fmt: skip
async def served() -> Response[dict[str, Any]]:
    """AsyncAPI 3.0; every frame on `/live` fits it."""
    return Response(document(), media_type="application/json")


def _asked() -> dict[str, Any]:
    """One operation for each frame that has its own answer, one for all others."""
    says, hears = said(), heard()
    operations = {}
    for tag, answers in ANSWERS.items():
        reply = _operation("", "", [hears[one] for one in answers])
        operation = _operation("receive", f"{tag}, and its answer", [says[tag]])
        operations[f"{SAYS}{says[tag].__name__}"] = {
            **operation,
            "reply": {key: reply[key] for key in ("channel", "messages")},
        }
    others = [one for tag, one in says.items() if tag not in ANSWERS]
    return {**operations, SAYS: _operation("receive", "What a phone may say besides", others)}


def _operation(action: str, title: str, messages: Iterable[type[msgspec.Struct]]) -> dict[str, Any]:
    refs = [{"$ref": f"#/channels/live/messages/{one.__name__}"} for one in messages]
    return {"action": action, "channel": {"$ref": "#/channels/live"}, "title": title, "messages": refs}


def _tag(one: type[msgspec.Struct]) -> str:
    return str(one.__struct_config__.tag)


def _first_line(one: type[msgspec.Struct]) -> str:
    return inspect.cleandoc(one.__doc__ or "").partition("\n")[0]


def _tidied(node: Any) -> Any:
    if isinstance(node, list):
        return [_tidied(one) for one in node]
    if not isinstance(node, dict):
        return node
    node = {key: _tidied(value) for key, value in node.items()}
    if isinstance(node.get("description"), str):
        node["description"] = inspect.cleandoc(node["description"])
    return node
