"""Whether a frame is as the socket's description says: no field more, none less, nothing of another kind.

Every frame that passes the tests' sockets is looked at here. The description itself allows fields that come later,
since phones must pass over them; here a field that is not described is a mistake.
"""

from functools import cache
from typing import Any

from jsonschema_rs import Draft202012Validator, ValidationError

from realtime.asyncapi import document, heard, said

SAID, HEARD = "said", "heard"


def fits(direction: str, frame: dict[str, Any]) -> None:
    """Raises AssertionError when it does not."""
    checker = _checkers().get((direction, frame.get("type", "")))
    assert checker is not None, f"{frame.get('type')!r} is not described as {direction}"
    try:
        checker.validate(frame)
    except ValidationError as error:
        raise AssertionError(f"{direction} {frame['type']}: {error.message} at {error.instance_path}") from None


@cache
def _checkers() -> dict[tuple[str, str], Any]:
    components = {"components": {"schemas": _strict(document()["components"]["schemas"])}}
    return {
        (direction, tag): Draft202012Validator({"$ref": f"#/components/schemas/{one.__name__}", **components})
        for direction, types in ((SAID, said()), (HEARD, heard()))
        for tag, one in types.items()
    }


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(one) for one in node]
    if not isinstance(node, dict):
        return node
    node = {key: _strict(value) for key, value in node.items()}
    return {**node, "additionalProperties": False} if isinstance(node.get("properties"), dict) else node
