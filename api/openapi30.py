"""OpenAPI 3.1 said in the words of 3.0: nullable instead of the type null, enum instead of const."""

from typing import Any


def down(document: dict[str, Any]) -> dict[str, Any]:
    """The same API for generators that know only 3.0 (Swift's and Dart's among them)."""
    older: dict[str, Any] = _schema(document)
    older["openapi"] = "3.0.3"
    return older


def _schema(node: Any) -> Any:
    if isinstance(node, list):
        return [_schema(item) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: _schema(value) for key, value in node.items() if key != "jsonSchemaDialect"}
    if isinstance(node.get("type"), list):
        node = _one_type(node)
    for word in ("oneOf", "anyOf"):
        if isinstance(node.get(word), list):
            node = _without_null(node, word)
    if "const" in node:
        node["enum"] = [node.pop("const")]
    if isinstance(node.get("examples"), list) and "type" in node:
        node["example"] = node.pop("examples")[0]
    for limit in ("Minimum", "Maximum"):
        if isinstance(node.get(f"exclusive{limit}"), (int, float)):
            node[limit.lower()] = node[f"exclusive{limit}"]
            node[f"exclusive{limit}"] = True
    return node


def _one_type(node: dict[str, Any]) -> dict[str, Any]:
    types = [name for name in node["type"] if name != "null"]
    rest = {key: value for key, value in node.items() if key != "type"}
    nullable = {"nullable": True} if "null" in node["type"] else {}
    if len(types) == 1:
        return {**rest, "type": types[0], **nullable}
    return {**rest, "anyOf": [{"type": name} for name in types], **nullable}


def _without_null(node: dict[str, Any], word: str) -> dict[str, Any]:
    options = [option for option in node[word] if option != {"type": "null"}]
    if len(options) == len(node[word]):
        return node
    rest = {key: value for key, value in node.items() if key != word}
    if len(options) == 1 and "$ref" not in options[0]:
        return {**rest, **options[0], "nullable": True}
    # A reference takes no neighbours in 3.0, so it is wrapped.
    return {**rest, "allOf" if len(options) == 1 else word: options, "nullable": True}
