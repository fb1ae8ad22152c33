"""What holds for every operation of a kind, said at each: headers, and the problems it may answer with."""

from http import HTTPStatus
from typing import Any

from litestar.handlers import HTTPRouteHandler

from api.problems import MEDIA

Operation = dict[str, Any]

REF = {"$ref": "#/components/schemas/Problem"}
BINARY = {"type": "string", "format": "binary"}
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
NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "The ETag you have: when nothing changed the answer is 304, without a body.",
    "schema": {"type": "string"},
}
ETAG = {"ETag": {"description": "Names this very content.", "schema": {"type": "string"}}}
REPLAYED = {
    "Idempotency-Replayed": {
        "description": "There when this is the first answer to an earlier request with the same key.",
        "schema": {"type": "string", "enum": ["true"]},
    }
}
RETRY = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 0}}}


def complete(path: str, method: str, operation: Operation, handler: HTTPRouteHandler) -> None:
    """Add to an operation what its handler need not say, because the doors before it do it for all."""
    public = bool(handler.opt.get("public"))
    keyed = not public and method != "get" and not handler.opt.get("keyless")
    versioned = method == "patch" and not handler.opt.get("unversioned")
    if public:
        operation["security"] = []
    _parameters(operation, keyed, versioned)
    _body(operation, handler)
    if path.startswith("/api/"):
        tagged = method == "get" and not handler.opt.get("untagged")
        _conditional(operation, tagged)
        own = {str(status) for status in handler.responses or {}}
        _problems(operation, own | _common(method, operation, public, keyed, versioned))
        _headers(operation, keyed, tagged)


def _parameters(operation: Operation, keyed: bool, versioned: bool) -> None:
    found = [_said_in_text(one) for one in operation.pop("parameters", [])]
    found += [MATCH] if versioned else []
    found += [KEY] if keyed else []
    if found:
        operation["parameters"] = found


def _conditional(operation: Operation, tagged: bool) -> None:
    if tagged:
        operation["parameters"] = [*operation.get("parameters", []), NONE_MATCH]


def _said_in_text(parameter: Operation) -> Operation:
    """A query has no null: what may be null in Python is simply left out of it."""
    schema = dict(parameter["schema"])
    options = [one for one in schema.pop("oneOf", []) if one != {"type": "null"}]
    for option in options:
        schema |= option
    if isinstance(schema.get("type"), list):
        schema["type"] = next(one for one in schema["type"] if one != "null")
    if "enum" in schema:
        schema["enum"] = [one for one in schema["enum"] if one is not None]
    return {**parameter, "schema": schema}


def _body(operation: Operation, handler: HTTPRouteHandler) -> None:
    """Bodies that are no JSON are named by the handler: `opt={"body": [media types]}`."""
    kinds = handler.opt.get("body")
    if kinds:
        operation["requestBody"] = {"content": {kind: {"schema": BINARY} for kind in kinds}, "required": True}


def _common(method: str, operation: Operation, public: bool, keyed: bool, versioned: bool) -> set[str]:
    places = {one["in"] for one in operation.get("parameters", ())}
    rules = {
        "400": "query" in places or "requestBody" in operation or keyed,
        "401": not public,
        "403": method != "get",
        "404": "path" in places,
        "409": keyed,
        "412": versioned,
        "413": "requestBody" in operation or keyed,
        "429": method != "get",
        "503": True,
        "507": method != "get",
    }
    return {status for status, holds in rules.items() if holds}


def _problems(operation: Operation, statuses: set[str]) -> None:
    answers = operation["responses"]
    good = {status: answer for status, answer in answers.items() if int(status) < 400}
    said = {
        status: {"description": HTTPStatus(int(status)).phrase, "content": {MEDIA: {"schema": REF}}}
        for status in sorted(statuses)
        if int(status) >= 400
    }
    operation["responses"] = good | said


def _headers(operation: Operation, keyed: bool, tagged: bool) -> None:
    answers = operation["responses"]
    for status, answer in list(answers.items()):
        answer.pop("headers", None)
        for kind, content in answer.get("content", {}).items():
            if kind.startswith("image/"):
                content["schema"] = BINARY
        if status == "204":
            answer.pop("content", None)
        if status == "200" and tagged:
            answer["headers"] = ETAG
            answers["304"] = {"description": "You have it already", "headers": ETAG}
        elif int(status) < 300 and keyed:
            answer["headers"] = REPLAYED
    if "429" in answers:
        answers["429"]["headers"] = RETRY
    operation["responses"] = dict(sorted(answers.items()))
