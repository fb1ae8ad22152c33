"""What comes in over the socket: read strictly, refused kindly, bounded."""

import json

import pytest

from realtime.frames import Hello, Ping, Resume
from realtime.inbox import FLOOD, MOST_IN_WINDOW, Inbox, Refusal, Unreadable


def inbox(*said) -> Inbox:
    """An inbox in which these were sent: text, bytes or anything JSON can say."""
    waiting = [{"type": "websocket.disconnect", "code": 1000}]
    for what in reversed(said):
        key = "bytes" if isinstance(what, bytes) else "text"
        text = what if isinstance(what, str | bytes) else json.dumps(what)
        waiting.append({"type": "websocket.receive", key: text})

    async def receive():
        return waiting.pop()

    return Inbox(receive)


async def test_reads_what_phones_say():
    hello = {"type": "hello", "ticket": "t", "since": 3}
    one = inbox(hello, {"type": "hello", "ticket": "t"}, {"type": "ping"}, {"type": "resume", "since": 7})
    assert await one.next() == Hello("t", 3)
    assert await one.next() == Hello("t", None)
    assert await one.next() == Ping()
    assert await one.next() == Resume(7)
    assert await one.next() is None


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"type": "dance"}, "unknown_type"),
        ({"ticket": "t"}, "invalid"),
        ({"type": "ping", "extra": 1}, "invalid"),
        ({"type": "resume", "since": "7"}, "invalid"),
        ({"type": "resume", "since": -1}, "invalid"),
        ({"type": "resume", "since": 10**30}, "invalid"),
        ({"type": "hello"}, "invalid"),
        ([], "invalid"),
        (None, "invalid"),
        (7, "invalid"),
    ],
)
async def test_refuses_what_it_does_not_know(said, code):
    with pytest.raises(Refusal) as refusal:
        await inbox(said).next()
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("said", "code"),
    [("{", 4400), ("", 4400), ("hello", 4400), (b"\x00", 4400), ('{"type":"ping"}{', 4400), ("x" * 65_537, 1009)],
)
async def test_closes_on_what_it_can_not_read(said, code):
    with pytest.raises(Unreadable) as unreadable:
        await inbox(said).next()
    assert unreadable.value.code == code


async def test_deep_nesting_is_unreadable_not_an_error():
    with pytest.raises((Unreadable, Refusal)):
        await inbox("[" * 60_000).next()


async def test_who_says_too_much_is_refused_once_then_ignored_then_closed():
    one = inbox(*[{"type": "ping"}] * (FLOOD + 1))
    for _ in range(MOST_IN_WINDOW):
        assert await one.next() == Ping()
    with pytest.raises(Refusal, match="too_many"):
        await one.next()
    with pytest.raises(Unreadable) as unreadable:
        await one.next()
    assert unreadable.value.code == 1008
