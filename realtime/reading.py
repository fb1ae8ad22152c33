"""Read markers on the live lane: to the own devices, and to those who may know that somebody read it.

They come in crowds, and only the last of one person counts: so those that wait are told once.
"""

from collections.abc import Callable

from backend.chat import reading
from backend.chat.events import ReadUpTo
from backend.database import look
from realtime import chat_audience
from realtime.broker import Broker
from realtime.chat_frames import ChatReadUpTo, ChatSeen
from realtime.envelope import Envelope, Letter
from realtime.frames import encode
from realtime.hub import Hub, nobody
from realtime.teller import Teller

MOST_WAITING = 10_000

# Both let it be seen, the complex allows it, and neither shut the other out.
SEEN_BY = """SELECT m.resident_id FROM conversation_member m
JOIN chat_wishes w ON w.resident_id = m.resident_id AND w.shows_seen
JOIN chat_wishes mine ON mine.resident_id = $2 AND mine.shows_seen
JOIN chat_rules r ON r.complex_id = m.complex_id AND r.seen_by
WHERE m.conversation_id = $1 AND m.resident_id <> $2 AND m.from_seq < $3 AND NOT EXISTS (SELECT 1 FROM block b
WHERE (b.blocker_id = m.resident_id AND b.blocked_id = $2) OR (b.blocker_id = $2 AND b.blocked_id = m.resident_id))"""


class Reading:
    """`take` a marker; `teller` tells it."""

    def __init__(self, hub: Hub, broker: Broker, here: Callable[[bytes], None]) -> None:
        self._hub = hub
        self._broker = broker
        self._latest: dict[tuple[str, str], int] = {}
        self.teller = Teller("reading", broker, here, self._envelope, MOST_WAITING)

    def take(self, event: ReadUpTo) -> None:
        key = (event.conversation, event.resident)
        waits = key in self._latest
        self._latest[key] = max(event.seq, self._latest.get(key, 0))
        if not waits and not self.teller.take(event):
            del self._latest[key]

    async def _envelope(self, at: float, event: ReadUpTo) -> Envelope | None:
        seq = self._latest.pop((event.conversation, event.resident), event.seq)
        if nobody(self._hub, self._broker, event):
            return None
        letters = [*await self._own(event), *await _seen(event, seq)]
        return Envelope(event.complex, at, letters=tuple(letters), chat=True) if letters else None

    async def _own(self, event: ReadUpTo) -> list[Letter]:
        """For the own devices, unless it is known that there are none."""
        if self._broker.alone and not self._hub.of(event.resident):
            return []
        view = await reading.view(event.resident, event.conversation)
        if view is None:
            return []
        frame = ChatReadUpTo(**{name: getattr(view, name) for name in view.__struct_fields__})
        return [Letter(encode(frame), residents=(event.resident,), neighbours=True)]


async def _seen(event: ReadUpTo, seq: int) -> list[Letter]:
    kind = await chat_audience.kind(event.conversation)
    if kind is None or kind.open:
        return []
    rows = await look(SEEN_BY, event.conversation, event.resident, seq)
    hearers = tuple(row[0] for row in rows)
    frame = encode(ChatSeen(event.conversation, event.resident, seq))
    return [Letter(frame, residents=hearers, neighbours=True)] if hearers else []
