"""Cursors of pages: opaque to clients, here the id of the last item shown."""

import base64
import binascii

from backend.errors import Invalid
from backend.ids import ID_LENGTH

MOST = 100


def cursor(last: str) -> str:
    """The cursor to go on after this id."""
    return base64.urlsafe_b64encode(last.encode()).decode().rstrip("=")


def after(cursor: str) -> str:
    """The id a cursor stands for. Raises Invalid bad_cursor for what we never gave out."""
    try:
        id = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode("ascii")
    except (binascii.Error, ValueError):
        raise Invalid("bad_cursor", "cursor") from None
    if len(id) != ID_LENGTH or not id.isalnum():
        raise Invalid("bad_cursor", "cursor")
    return id


def check_limit(limit: int) -> int:
    """How many items a page may have. Raises Invalid."""
    if not 1 <= limit <= MOST:
        raise Invalid("out_of_range", "limit", least=1, most=MOST)
    return limit
