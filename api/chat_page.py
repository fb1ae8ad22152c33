"""The newest messages as every opening of a conversation asks for them, from bytes that are made already."""

import re
from typing import Any

from backend.chat import ready
from backend.permissions import Actor

MANY = 50
_plain = re.compile(rb"(?:limit=([1-9][0-9]?))?")


async def straight(actor: Actor, query: bytes, named: dict[str, Any]) -> tuple[bytes, str] | None:
    """None for what asks for more."""
    plain = _plain.fullmatch(query)
    if plain is None:
        return None
    body, digest = await ready.newest(actor, named["conversation_id"], int(plain[1] or MANY))
    return body, f'"0-{digest}"'
