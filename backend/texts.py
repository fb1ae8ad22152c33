"""What people type, made safe to keep: one spelling, no invisible tricks."""

import re
import unicodedata

from backend.errors import Invalid

# A letter carries at most so many marks, as Unicode advises (UAX #15, stream-safe): putting them in their one order
# takes the square of their number, and 60,000 under one letter keep a whole house waiting for six seconds.
MOST_MARKS = 30
# They count as letters, and come apart into marks.
_HIDDEN_MARKS = "\u0f73\u0f75\u0f81"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def line(text: str, field: str, *, least: int = 0, most: int) -> str:
    """One line of `least` to `most` characters; raises Invalid too_short or too_long for `field`."""
    return _measured(" ".join(_clean(text).split()), field, least, most)


def paragraph(text: str, field: str, *, least: int = 0, most: int) -> str:
    """Text with line breaks, `least` to `most` characters; raises Invalid too_short or too_long for `field`."""
    return _measured(_clean(text.replace("\r\n", "\n")).strip(), field, least, most)


def _clean(text: str) -> str:
    # Characters that turn the reading direction of what follows could disguise a name or a link.
    return unicodedata.normalize("NFC", _lightened(_CONTROL.sub("", text)))


def _lightened(text: str) -> str:
    if text.isascii():
        return text
    kept, marks = [], 0
    for sign in text:
        marks = marks + 1 if unicodedata.combining(sign) or sign in _HIDDEN_MARKS else 0
        if marks <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


def _measured(text: str, field: str, least: int, most: int) -> str:
    if len(text) > most:
        raise Invalid("too_long", field, most=most)
    if len(text) < least:
        raise Invalid("required" if not text else "too_short", field, least=least)
    if least and not any(_seen(sign) for sign in text):
        raise Invalid("required", field, least=least)
    return text


def _seen(sign: str) -> bool:
    # Signs of width nothing, and the Hangul fillers, which count as letters and show as blanks.
    return unicodedata.category(sign)[0] not in "CZM" and sign not in "\u115f\u1160\u3164\uffa0\u2800"
