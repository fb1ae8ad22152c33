"""A page of the board, put together from cards that are encoded already."""

from hashlib import blake2b

from litestar import Response

from api.requests import Asked, tagged
from backend.help.board import Page
from backend.help.cards import HelpPage


def board_page(request: Asked, page: Page) -> Response[HelpPage]:
    """Answer with the page as JSON, as `reply` would."""
    end = b'],"next":null}' if page.next is None else b'],"next":"%b"}' % page.next.encode()
    body = b'{"items":[' + b",".join([card.body for card in page.items]) + end
    digest = blake2b(b"".join([card.digest for card in page.items]) + end, digest_size=9).hexdigest()
    return tagged(request, body, f'"0-{digest}"')
