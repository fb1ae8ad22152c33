"""What the framework found wrong with a request, as the fields it is about and codes that clients can count on."""

import re
from typing import Any

import msgspec
from litestar import Request
from litestar.exceptions import ValidationException

from backend.words import sentence


class Mistake(msgspec.Struct, omit_defaults=True):
    """One thing that is wrong with what was sent; `path` is empty where it is about the whole."""

    path: str
    code: str
    detail: str


SIGNS = (
    ("unknown field", "unknown_field"),
    ("missing required", "required"),
    ("Missing required", "required"),
    ("`array` of length <=", "too_many_items"),
    ("of length <=", "too_long"),
    ("of length >=", "too_short"),
    ("`int` <=", "out_of_range"),
    ("`int` >=", "out_of_range"),
    ("enum value", "unknown_choice"),
    ("Expected `", "wrong_type"),
    ("Invalid", "wrong_type"),
)
MISSING = re.compile(r"Missing required \w+ parameter '(.+?)'")


def mistakes(request: Request[Any, Any, Any], error: ValidationException, language: str) -> list[Mistake]:
    """One for each field, in the reader's language."""
    names = _names(request)
    missing = MISSING.search(error.detail)
    found = [(missing[1], "required")] if missing else []
    for item in error.extra if isinstance(error.extra, list) else []:
        message = str(item.get("message", ""))
        found.append((str(item.get("key", "")), _code(message)))
    found = [(names.get(path, path), code) for path, code in found]
    return [Mistake(path, code, sentence(language, code, {})) for path, code in found]


def _names(request: Request[Any, Any, Any]) -> dict[str, str]:
    """What a parameter is called in the address, where Python calls it otherwise."""
    parameters = request.route_handler.parsed_fn_signature.parameters
    named = {key: getattr(field.kwarg_definition, "name", None) for key, field in parameters.items()}
    return {key: name for key, name in named.items() if name}


def _code(message: str) -> str:
    return next((code for sign, code in SIGNS if sign in message), "invalid")
