"""Who is writing: nothing kept, from those who let it be seen, to those who may read along (trust.md §4)."""

import asyncio
import time

import structlog

from backend.chat import seats
from backend.database import look
from backend.permissions import Actor
from realtime import chat_audience
from realtime.broker import Broker
from realtime.chat_frames import ChatTypes
from realtime.chat_metrics import FLEETING
from realtime.envelope import Envelope, Letter, encode
from realtime.frames import encode as to_json
from realtime.supervise import aside

log = structlog.get_logger()

EVERY = 3.0  # seconds between two times that one person is said to write in one conversation
MOST_AT_ONCE = 32
MOST_REMEMBERED = 2000

SHOWS = "SELECT 1 FROM chat_wishes WHERE resident_id = $1 AND shows_typing"
SHUT_OUT = """SELECT blocked_id FROM block WHERE blocker_id = $1
UNION SELECT blocker_id FROM block WHERE blocked_id = $1"""


class Typing:
    def __init__(self, broker: Broker) -> None:
        self._broker = broker
        self._last: dict[tuple[str, str], float] = {}
        self._busy = 0

    def hear(self, actor: Actor, conversation: str) -> None:
        """This person writes there. Never waits; what comes too often or at a busy moment is left out."""
        moment = asyncio.get_running_loop().time()
        key = (actor.resident, conversation)
        # What can't be an id is not even remembered: it may be as long as a frame.
        if (
            self._busy >= MOST_AT_ONCE
            or not seats.shaped(conversation)
            or moment - self._last.get(key, -EVERY) < EVERY
            or not actor.neighbour
        ):
            return
        if len(self._last) >= MOST_REMEMBERED:
            self._last = {one: at for one, at in self._last.items() if moment - at < EVERY}
        self._last[key] = moment
        self._busy += 1
        aside(self._tell(actor, conversation))

    async def _tell(self, actor: Actor, conversation: str) -> None:
        try:
            letter = await _letter(actor, conversation)
            if letter is not None:
                FLEETING.inc()
                await self._broker.publish(encode(Envelope(actor.complex, time.time(), letters=(letter,))))
        except Exception as error:
            log.warning("nobody was told who writes", error=type(error).__name__)
        finally:
            self._busy -= 1


async def _letter(actor: Actor, conversation: str) -> Letter | None:
    """For whom it is, read anew each time; None when it is for nobody."""
    if not await look(SHOWS, actor.resident):
        return None
    seat = (await seats.many(actor, [conversation])).get(conversation)
    if seat is None or seat.closed:
        return None
    group = seat.subject if seat.kind == "group" else None
    residents = None if seat.kind in ("square", "group") else await chat_audience.members(conversation)
    shut_out = {row[0] for row in await look(SHUT_OUT, actor.resident)}
    if residents is not None:
        residents = tuple(one for one in residents if one not in shut_out and one != actor.resident)
    frame = to_json(ChatTypes(conversation, actor.resident))
    besides = (actor.resident, *shut_out)
    return Letter(frame, group, residents, besides, neighbours=True, fleeting=True)
