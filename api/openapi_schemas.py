"""The shapes in the description, made by what checks and writes them, so that the two can't differ."""

import inspect
from collections.abc import Iterable
from typing import Any

import msgspec
from litestar.handlers import HTTPRouteHandler

from api.problems import Problem

REF = "#/components/schemas/{name}"
NOISE = ("deprecated", "allowEmptyValue", "allowReserved")


def schemas(handlers: Iterable[HTTPRouteHandler]) -> dict[str, Any]:
    """Every type that goes in or out, by name."""
    types = {Problem: None} | {one: None for handler in handlers for one in _types(handler)}
    _, components = msgspec.json.schema_components(types, ref_template=REF)
    return dict(sorted(components.items()))


def _types(handler: HTTPRouteHandler) -> list[type]:
    answers = handler.parsed_return_field
    given = [handler.parsed_data_field, *([answers] if not answers.inner_types else answers.inner_types)]
    return [one.annotation for one in given if one is not None and one.is_subclass_of(msgspec.Struct)]


def tidied(node: Any) -> Any:
    """Without what says nothing, and in words that every generator knows."""
    if isinstance(node, list):
        return [tidied(one) for one in node]
    if isinstance(node, float) and node.is_integer():
        return int(node)
    if not isinstance(node, dict):
        return node
    node = {key: tidied(value) for key, value in node.items() if not (key in NOISE and value is False)}
    choices = node.get("enum")
    if "type" not in node and isinstance(choices, list) and all(isinstance(one, str) for one in choices):
        node["type"] = "string"
    if isinstance(node.get("description"), str):
        node["description"] = inspect.cleandoc(node["description"])
    if isinstance(node.get("pattern"), str):
        # The end of a text is \Z in Python, where $ also stands before a last line break.
        node["pattern"] = node["pattern"].replace(r"\Z", "$")
    return node
