"""What somebody says about conversations and about who is here, and to whom in the house it goes."""

import asyncio
import contextlib

from backend.permissions import may_notice
from realtime import frames
from realtime.access import Access
from realtime.chat_frames import ChatInbound, ChatTyping, PresenceWatch
from realtime.chat_saying import Talk
from realtime.chat_typing import Typing
from realtime.connection import Connection
from realtime.presence import Presence
from realtime.wire import Frame

NOT_ALLOWED = Frame(frames.encode(frames.Refused("not_allowed")))
GRACE = 2.0


class ChatDoor:
    """Only who says something costs something: a talk is made at the first word."""

    def __init__(self, access: Access, typing: Typing, presence: Presence) -> None:
        self._access = access
        self._typing = typing
        self._presence = presence
        self._talks: dict[Connection, Talk] = {}

    def said(self, connection: Connection, said: ChatInbound) -> None:
        """One frame of this socket. Never waits."""
        if isinstance(said, ChatTyping):
            if self._access.sure(connection):
                self._typing.hear(connection.actor, said.conversation)
        elif isinstance(said, PresenceWatch):
            if may_notice(connection.actor):
                self._presence.watching.watch(connection, said.residents)
            else:
                connection.hand([NOT_ALLOWED])
        else:
            talk = self._talks.get(connection)
            if talk is None:
                talk = self._talks[connection] = Talk(connection, self._access)
            talk.take(said)

    def gone(self, connection: Connection) -> None:
        """The socket is closed."""
        self._presence.watching.forget(connection)
        talk = self._talks.pop(connection, None)
        if talk is not None:
            talk.end()

    async def stop(self) -> None:
        """Returns when what was begun is done, or soon after."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(GRACE):
                await asyncio.gather(*(talk.done() for talk in list(self._talks.values())))
