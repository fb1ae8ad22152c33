"""The live lane: from a committed fact to the broker, beside the request that made it, never in its way.

The board, the agenda, conversations and read markers are each told by a worker of their own: a busy one delays
no other.
"""

from collections.abc import Callable

from backend.activities.events import ActivityEvent
from backend.chat.events import ChatEvent, ReadUpTo
from backend.events import Event
from backend.help.events import HelpEvent
from backend.people.events import AccessChanged, ProfileChanged
from backend.signin import actors
from realtime import activity_telling, chat_telling, telling
from realtime.access import ME_CHANGED, Access
from realtime.broker import Broker
from realtime.envelope import Envelope, Letter
from realtime.hub import Hub, nobody
from realtime.presence import Presence
from realtime.reading import Reading
from realtime.supervise import aside
from realtime.teller import Teller


class Delivery:
    """`hear` is the outbox listener; `here` hands a message to this process alone, when the broker is away."""

    def __init__(
        self, hub: Hub, broker: Broker, access: Access, presence: Presence, here: Callable[[bytes], None]
    ) -> None:
        self._hub = hub
        self._broker = broker
        self._access = access
        self._presence = presence
        self.board = Teller("board", broker, here, self._of_the_board)
        self.agenda = Teller("agenda", broker, here, self._of_the_agenda)
        self.chat = Teller("chat", broker, here, self._of_a_conversation)
        self.reading = Reading(hub, broker, here)
        self._tellers = (self.board, self.agenda, self.chat, self.reading.teller)

    def start(self) -> None:
        for teller in self._tellers:
            teller.start()

    async def stop(self) -> None:
        for teller in self._tellers:
            await teller.stop()

    async def hear(self, event: Event) -> None:
        """A fact was committed: take note and return. Only what someone may no longer do counts at once."""
        if isinstance(event, AccessChanged):
            self._access.changed(event.complex, event.resident)
        elif isinstance(event, ReadUpTo):
            self.reading.take(event)
        elif isinstance(event, ChatEvent):
            self.chat.take(event)
        elif isinstance(event, ActivityEvent):
            self.agenda.take(event)
        elif isinstance(event, HelpEvent):
            self.board.take(event)
        elif isinstance(event, ProfileChanged):
            actors.forget(event.resident)
            self.board.take(event)
            aside(self._presence.look_again(event.complex, event.resident))

    def go_on(self) -> None:
        """The broker is well (again): time to admit what could not be told."""
        for teller in self._tellers:
            teller.go_on()

    async def _of_the_board(self, at: float, event: HelpEvent | ProfileChanged) -> Envelope | None:
        if nobody(self._hub, self._broker, event):
            return None
        if isinstance(event, HelpEvent):
            here = self._hub.people if self._broker.alone else None
            return Envelope(event.complex, at, event.seq, await telling.letters(event, here))
        return Envelope(event.complex, at, letters=(Letter(ME_CHANGED.payload, residents=(event.resident,)),))

    async def _of_the_agenda(self, at: float, event: ActivityEvent) -> Envelope | None:
        if nobody(self._hub, self._broker, event):
            return None
        here = self._hub.people if self._broker.alone else None
        letters = await activity_telling.letters(event, here)
        return Envelope(event.complex, at, letters=letters, agenda=True) if letters else None

    async def _of_a_conversation(self, at: float, event: ChatEvent) -> Envelope | None:
        if nobody(self._hub, self._broker, event):
            return None
        letters = await chat_telling.letters(event)
        return Envelope(event.complex, at, letters=letters, chat=True) if letters else None
