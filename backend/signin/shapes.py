"""What people type at the door, read the way they meant it."""

import re
import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
HANDLE, SECRET = 4, 8
DIGITS = 6

_LOOKS_LIKE = str.maketrans("OIL", "011")
_ADDRESS = re.compile(r"[^\s@,;:<>\"()\\\x00-\x20\x7f]{1,64}@[^\s@,;:<>\"()\\\x00-\x20\x7f]{1,190}")


def invitation_code(typed: str) -> str | None:
    """The twelve signs of a typed invitation code, or None when it can't be one.

    Crockford's base 32: case, spaces and dashes don't matter, O is 0, I and L are 1.
    """
    signs = "".join(map(_sign, typed.upper())).translate(_LOOKS_LIKE)
    return signs if len(signs) == HANDLE + SECRET and set(signs) <= set(ALPHABET) else None


def spaced(code: str) -> str:
    """An invitation code as it is printed: ABCD-EFGH-JKMN."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def six_digits(typed: str) -> str | None:
    """The digits of a typed sign-in code in whatever script the keyboard has, or None."""
    signs = "".join(map(_sign, typed))
    return signs if len(signs) == DIGITS and signs.isascii() and signs.isdigit() else None


def address(typed: str) -> str | None:
    """An e-mail address in the one spelling that we keep (lower case), or None when it can't be one."""
    text = unicodedata.normalize("NFC", typed).strip().lower()
    return text if _ADDRESS.fullmatch(text) else None


def _sign(typed: str) -> str:
    if typed.isspace() or typed == "_" or unicodedata.category(typed) in ("Pd", "Cf", "Cc"):
        return ""
    return str(unicodedata.digit(typed, typed))
