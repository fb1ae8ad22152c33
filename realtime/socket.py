"""The socket door: who comes in, what they may ask, and when they are out."""

import asyncio
import contextlib
from collections.abc import Awaitable
from typing import Any, Protocol

import structlog
from litestar.enums import ScopeType
from litestar.handlers import ASGIRouteHandler, asgi
from litestar.types import Receive, Scope, Send

from backend.errors import NotFound
from backend.permissions import Actor
from backend.settings import Settings
from backend.signin import actors, tickets
from realtime import frames
from realtime.access import SIGNED_OUT
from realtime.chat_frames import ChatInbound, Known
from realtime.connection import Connection
from realtime.handshake import Handshake
from realtime.inbox import UNREADABLE, Inbox, Refusal, Unreadable
from realtime.wire import Frame, wire_of

log = structlog.get_logger()

PATIENCE = 5.0  # seconds until the first frame
FOREIGN = 4403
FAILED = 1011
COME_BACK = 1012

PONG = Frame(frames.encode(frames.Pong()), ephemeral=True)
SAID_HELLO = Frame(frames.encode(frames.Refused("said_hello")))


class House(Protocol):
    """What the door needs of who is inside."""

    def enter(self, connection: Connection) -> None:
        """From now on this socket is among those who hear."""

    def leave(self, connection: Connection) -> None:
        """It is closed."""

    async def renew(self, connection: Connection) -> None:
        """Read its person anew, and close it when they may not be here any more."""

    def said(self, connection: Connection, said: ChatInbound) -> None:
        """Something about conversations or about who is here: take note. Never waits."""

    async def catch_up(
        self, connection: Connection, since: int | None, first: bool, chat: Known = None, agenda: int | None = None
    ) -> None:
        """Send what changed after `since`, `chat` and `agenda`, then what came meanwhile. Raises ConnectionError."""


class Door:
    def __init__(self, settings: Settings, house: House) -> None:
        self._handshake = Handshake(settings)
        self._house = house
        # As backend/chat/pace.py allows in ten seconds.
        self._sends = settings.messages_per_minute // 3

    def handler(self) -> ASGIRouteHandler:
        """The route. Raw ASGI: nothing of the framework stands between a socket and its reader."""

        @asgi("/live", opt={"public": True}, copy_scope=False)
        async def live(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != ScopeType.WEBSOCKET:
                raise NotFound
            await self.open(scope, receive, send)

        return live

    async def open(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One socket from its first to its last word."""
        await receive()
        accepted: Any = {"type": "websocket.accept", "subprotocol": None, "headers": []}
        await send(accepted)
        wire = wire_of(receive, send)
        inbox = Inbox(receive, self._sends)
        if self._handshake.foreign(scope):
            await _end(wire.close(FOREIGN))
            return
        try:
            hello, actor = await self._greet(scope, inbox)
        except Unreadable as unreadable:
            await _end(wire.close(unreadable.code))
            return
        if hello is None:
            return
        if actor is None:
            await _end(wire.close(SIGNED_OUT))
            return
        await self._stay(Connection(actor, wire, self._house.leave), hello, inbox)

    async def _greet(self, scope: Scope, inbox: Inbox) -> tuple[frames.Hello | None, Actor | None]:
        """The hello and whose it is. Raises Unreadable, also when it comes too late or says something else."""
        try:
            async with asyncio.timeout(PATIENCE):
                hello = await inbox.next()
        except TimeoutError:
            raise Unreadable(SIGNED_OUT) from None
        except Refusal:
            raise Unreadable(UNREADABLE) from None
        if hello is None:
            return None, None
        if not isinstance(hello, frames.Hello):
            raise Unreadable(SIGNED_OUT)
        actor = await tickets.redeem(hello.ticket)
        token = self._handshake.token(scope)
        if actor is not None and token is not None:
            # A ticket of somebody else in this person's browser would let them speak in another's name.
            owner = await actors.authenticate(token)
            if owner is not None and owner.session != actor.session:
                return hello, None
        return hello, actor

    async def _stay(self, connection: Connection, hello: frames.Hello, inbox: Inbox) -> None:
        connection.hold()
        self._house.enter(connection)
        try:
            # Only now is a change of access sure to find this socket, so only now the answer counts.
            now = await actors.by_session([connection.actor.session])
            if now.get(connection.actor.session) != connection.actor:
                connection.close(COME_BACK)
                return
            await self._house.catch_up(connection, hello.since, True, hello.chat, hello.agenda)
            # Else it would be kept as long as the socket.
            hello.chat.clear()
            await self._converse(connection, inbox)
        except ConnectionError:
            pass
        except Unreadable as unreadable:
            connection.close(unreadable.code)
        except Exception:
            log.exception("a socket failed")
            connection.close(FAILED)
        finally:
            connection.close(FAILED)
            # The server hangs up when we return.
            await connection.ended()

    async def _converse(self, connection: Connection, inbox: Inbox) -> None:
        while True:
            try:
                said = await inbox.next()
            except Refusal as refusal:
                connection.hand([Frame(frames.encode(frames.Refused(refusal.code)))])
                continue
            if said is None or connection.closed is not None:
                return
            if isinstance(said, frames.Ping):
                connection.hand([PONG])
            elif isinstance(said, frames.Resume):
                await self._resume(connection, said.since)
            elif isinstance(said, frames.Hello):
                connection.hand([SAID_HELLO])
            else:
                self._house.said(connection, said)

    async def _resume(self, connection: Connection, since: int) -> None:
        await self._house.renew(connection)
        await connection.idle()
        if connection.closed is None:
            connection.hold()
            await self._house.catch_up(connection, since, first=False)


async def _end(goodbye: Awaitable[None]) -> None:
    with contextlib.suppress(Exception):
        await goodbye
