"""From where a socket may be opened."""

import pytest

from backend.settings import load
from realtime.handshake import Handshake

OURS = "https://mixit.example.org"
HANDSHAKE = Handshake(load({"NAOBER_PUBLIC_URL": OURS, "NAOBER_DATA_DIR": "/nowhere"}))


def scope(**headers: str) -> dict:
    return {"type": "websocket", "headers": [(name.encode(), value.encode()) for name, value in headers.items()]}


@pytest.mark.parametrize(
    ("headers", "foreign"),
    [
        ({"origin": OURS}, False),
        ({"origin": OURS, "cookie": "__Host-naober=abc"}, False),
        ({}, False),
        ({"cookie": "theme=dark"}, False),
        ({"authorization": "Bearer abc"}, False),
        ({"origin": "https://evil.example"}, True),
        ({"origin": "http://mixit.example.org"}, True),
        ({"origin": "null"}, True),
        ({"origin": ""}, True),
        ({"origin": OURS + ".evil.example"}, True),
        ({"cookie": "theme=dark; __Host-naober=abc"}, True),
    ],
)
def test_only_our_own_pages_and_apps_without_a_cookie_come_in(headers, foreign):
    assert HANDSHAKE.foreign(scope(**headers)) is foreign


def test_reads_the_session_that_came_along():
    assert HANDSHAKE.token(scope(cookie="a=b; __Host-naober=abc")) == "abc"
    assert HANDSHAKE.token(scope(authorization="Bearer xyz", cookie="__Host-naober=abc")) == "xyz"
    assert HANDSHAKE.token(scope(cookie="naober=abc")) is None
