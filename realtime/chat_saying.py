"""What people say over their sockets in conversations: the very actions that HTTP calls, one socket's in their order.

The reader of a socket only puts down what was said: a database that is slow keeps nobody's ping waiting.
"""

import asyncio
import time
from collections import deque

import structlog

from backend.chat import reading, sending
from backend.chat.sending import Draft
from backend.errors import NotFound, Refusal, TooMany
from backend.permissions import Actor
from backend.signin import actors
from backend.trouble import refusal_of
from backend.words import sentence
from realtime import chat_frames as frames
from realtime.access import SIGNED_OUT, Access
from realtime.chat_metrics import REFUSED, SENDING, SENT
from realtime.connection import Connection
from realtime.frames import Outbound, encode
from realtime.supervise import aside
from realtime.wire import Frame

log = structlog.get_logger()

MOST_WAITING = 32
Work = frames.ChatSend | frames.ChatRead


class Talk:
    """One socket that says something. What it does is finished also when the socket goes: a commit is not cut off."""

    def __init__(self, connection: Connection, access: Access) -> None:
        self._connection = connection
        self._access = access
        self._waiting: deque[Work] = deque()
        self._task: asyncio.Task[None] | None = None
        self._read_at = time.time()

    def take(self, said: Work) -> None:
        """Do this after what was said before; too much at once is refused. Never waits."""
        if isinstance(said, frames.ChatRead):
            self._waiting = deque(one for one in self._waiting if not _overtaken(one, said))
        if len(self._waiting) >= MOST_WAITING:
            self._refuse(said, TooMany(10), self._connection.actor)
            return
        self._waiting.append(said)
        if self._task is None:
            self._task = aside(self._work())

    def end(self) -> None:
        """The socket is gone: what did not begin is not done, for nobody would hear that it was."""
        self._waiting.clear()

    async def done(self) -> None:
        """Returns when nothing is being done any more."""
        if self._task is not None:
            await asyncio.wait({self._task})

    async def _work(self) -> None:
        try:
            while self._waiting:
                said = self._waiting.popleft()
                try:
                    await self._do(said)
                except Exception as error:
                    self._refuse(said, error, self._connection.actor)
        finally:
            self._task = None

    async def _do(self, said: Work) -> None:
        actor = await self._now()
        if actor is None:
            return
        if isinstance(said, frames.ChatRead):
            read = await reading.mark(actor, said.conversation, said.seq)
            self._tell(frames.ChatReadUpTo(**{name: getattr(read, name) for name in read.__struct_fields__}))
            return
        started = time.perf_counter()
        draft = Draft(said.text, list(said.photos), said.reply_to, list(said.mentions))
        message, _ = await sending.send(actor, said.conversation, said.id, draft)
        SENT.inc()
        SENDING.observe(time.perf_counter() - started)
        self._tell(frames.ChatSent(said.id, said.conversation, message))

    async def _now(self) -> Actor | None:
        """The person as they stand now, as a request would find them; None when they may not be here any more."""
        connection = self._connection
        if self._access.sure(connection) and time.time() - self._read_at < actors.TTL:
            return connection.actor
        moment = time.time()
        found = await actors.by_session([connection.actor.session])
        actor = found.get(connection.actor.session)
        if actor is None:
            connection.close(SIGNED_OUT)
        else:
            self._read_at = moment
        return actor

    def _refuse(self, said: Work, error: Exception, actor: Actor) -> None:
        refusal = error if isinstance(error, Refusal) else refusal_of(error)
        if refusal is None:
            log.error("a message was not sent", exc_info=error)
        code, params = (refusal.code, refusal.params) if refusal else ("internal", {})
        REFUSED.inc()
        if isinstance(said, frames.ChatRead) and isinstance(refusal, NotFound):
            self._tell(frames.ChatGone(said.conversation))
            return
        id = said.id if isinstance(said, frames.ChatSend) else None
        self._tell(frames.ChatRefused(id, said.conversation, code, sentence(actor.language, code, params)))

    def _tell(self, frame: Outbound) -> None:
        self._connection.hand([Frame(encode(frame))])


def _overtaken(one: Work, read: frames.ChatRead) -> bool:
    """A marker that waits, of a place that is passed now."""
    return isinstance(one, frames.ChatRead) and one.conversation == read.conversation and one.seq <= read.seq
