"""Reads a JSON body strictly, straight into the type that its handler asks for, and says where it is wrong."""

import re
from functools import lru_cache
from typing import Any

import msgspec
from litestar import Request
from litestar.exceptions import ValidationException

AT = re.compile(r" - at `(?P<key>key in )?\$\.?(?P<path>.*)`$")
ITEM = re.compile(r"\[.*?\]")


class StrictRequest(Request[Any, Any, Any]):
    """Litestar would take "5" for 5 and "true" for true; a typing error must never pass silently."""

    async def json(self) -> Any:
        """The body as the handler's type. Raises ValidationException, with the place, for what is none."""
        field = self.route_handler.parsed_data_field
        asked = field.annotation if field else Any
        body = await self.body()
        try:
            return _read(body, asked)
        except msgspec.ValidationError as error:
            raise ValidationException(extra=[where(str(error))]) from None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise ValidationException(extra=[{"key": "", "message": "not JSON"}]) from None


def _read(body: bytes, asked: Any) -> Any:
    try:
        return _decoder(asked).decode(body)
    except msgspec.ValidationError as error:
        if "got `float`" not in str(error):
            raise
    # To JSON 3.0 is the same whole number as 3; only some languages' writers write it so.
    return msgspec.convert(_with_whole_numbers.decode(body), asked)


def _number(text: str) -> float:
    number = float(text)
    return int(number) if number.is_integer() else number


_with_whole_numbers = msgspec.json.Decoder(float_hook=_number)


def where(message: str) -> dict[str, str]:
    """msgspec's message, with the place in it taken apart: 'helpers.minutes', without numbers of items."""
    at = AT.search(message)
    parts = [ITEM.sub("", at["path"])] if at else []
    field = re.search(r"(?:unknown|required) field `(.*?)`", message)
    if field:
        parts.append(field[1])
    return {"key": ".".join(filter(None, parts)), "message": AT.sub("", message)}


@lru_cache(maxsize=256)
def _decoder(asked: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(asked)
