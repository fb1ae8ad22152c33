"""A page of the board, put together from cards that are encoded already."""

import re
from hashlib import blake2b
from typing import Any

from backend.help import board
from backend.help.board import Page
from backend.permissions import Actor

_plain = re.compile(rb"(?:limit=([1-9][0-9]?))?")


def encoded(page: Page) -> tuple[bytes, str]:
    """The page as JSON, and its ETag."""
    end = b'],"next":null}' if page.next is None else b'],"next":"%b"}' % page.next.encode()
    body = b'{"items":[' + b",".join([card.body for card in page.items]) + end
    digest = blake2b(b"".join([card.digest for card in page.items]) + end, digest_size=9).hexdigest()
    return body, f'"0-{digest}"'


async def straight(actor: Actor, query: bytes, named: dict[str, Any]) -> tuple[bytes, str] | None:
    """The board as every opening of the app asks for it; None for what asks for more."""
    plain = _plain.fullmatch(query)
    return encoded(await board.newest(actor, limit=int(plain[1] or 20))) if plain else None
