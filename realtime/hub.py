"""Who is connected to this process, and who of them may hear a frame now.

Rooms are kept by what gives the right to hear: a complex (its neighbours), a group (those of its members
who are neighbours), a person. Handing out costs what the audience costs: no query, nothing serialised.
"""

from collections import defaultdict
from collections.abc import Collection

from backend.events import Event
from backend.permissions import Actor, may_moderate, may_notice, may_see_board
from realtime.broker import Broker
from realtime.connection import TOO_SLOW, Connection
from realtime.envelope import Letter
from realtime.handing_out import HandingOut
from realtime.metrics import SOCKETS
from realtime.wire import Frame

MOST_OF_ONE_PERSON = 30
NOBODY: set[Connection] = set()


class Hub:
    """`people` are all who are connected; `rooms` who may hear. Somebody in doubt is in no room."""

    def __init__(self) -> None:
        self.people: defaultdict[str, dict[Connection, None]] = defaultdict(dict)
        self.present: defaultdict[str, int] = defaultdict(int)
        self.rooms: defaultdict[str, set[Connection]] = defaultdict(set)
        self.handing_out = HandingOut()

    def add(self, connection: Connection) -> None:
        """From now on it hears. One person's oldest socket goes when there are too many."""
        own = self.people[connection.actor.resident]
        if len(own) >= MOST_OF_ONE_PERSON:
            next(iter(own)).close(TOO_SLOW)
            own = self.people[connection.actor.resident]
        own[connection] = None
        self.present[connection.actor.complex] += 1
        SOCKETS.inc()
        self.enter(connection)

    def remove(self, connection: Connection) -> None:
        """It is closed. Doing this twice is no harm."""
        actor = connection.actor
        own = self.people.get(actor.resident, {})
        if connection not in own:
            return
        del own[connection]
        if not own:
            del self.people[actor.resident]
        self.present[actor.complex] -= 1
        if not self.present[actor.complex]:
            del self.present[actor.complex]
        SOCKETS.dec()
        self.handing_out.forget(connection)
        self.leave(connection)

    def enter(self, connection: Connection) -> None:
        """Into every room its actor may hear."""
        for room in _rooms(connection.actor):
            self.rooms[room].add(connection)

    def leave(self, connection: Connection) -> None:
        """Out of every room, with what was said there until now."""
        self.handing_out.now(connection)
        for room in _rooms(connection.actor):
            members = self.rooms.get(room)
            if members is not None:
                members.discard(connection)
                if not members:
                    del self.rooms[room]

    def of(self, resident: str) -> tuple[Connection, ...]:
        """The sockets of this person here."""
        return tuple(self.people.get(resident, ()))

    def hears(self, connection: Connection) -> bool:
        """Whether it is in its rooms: not while what its person may is in doubt."""
        return connection in self.rooms.get(f"{connection.actor.complex}:{connection.actor.resident}", NOBODY)

    def everyone(self) -> list[Connection]:
        return [connection for own in self.people.values() for connection in own]

    def deliver(self, complex: str, letter: Letter, seq: int | None) -> None:
        """Hand the letter to whoever may hear it now."""
        if letter.residents is None:
            room = complex if letter.group is None else f"{complex}/{letter.group}"
            frame = Frame(letter.frame, seq, letter.fleeting)
            self.handing_out.add(_meant(self.rooms.get(room, NOBODY), letter), frame)
            return
        frame = Frame(letter.frame, None, letter.fleeting)
        for resident in letter.residents:
            own = self.rooms.get(f"{complex}:{resident}", NOBODY)
            if letter.group is not None:
                own = own & self.rooms.get(f"{complex}/{letter.group}", NOBODY)
            if own:
                self.handing_out.add(_meant(own, letter), frame)


def nobody(hub: Hub, broker: Broker, event: Event) -> bool:
    """Whether it is known that no socket anywhere is to hear this."""
    return broker.alone and event.complex not in hub.present


def _meant(room: set[Connection], letter: Letter) -> Collection[Connection]:
    """Those in the room whom this letter is for."""
    if letter.moderators is not None:
        room = {socket for socket in room if may_moderate(socket.actor) is letter.moderators}
    if letter.neighbours:
        room = {socket for socket in room if may_see_board(socket.actor)}
    if letter.fleeting:
        room = {socket for socket in room if may_notice(socket.actor)}
    if letter.besides:
        return [socket for socket in room if socket.actor.resident not in letter.besides]
    return room


def _rooms(actor: Actor) -> list[str]:
    own = f"{actor.complex}:{actor.resident}"
    if not may_see_board(actor):
        return [own]
    return [own, actor.complex, *(f"{actor.complex}/{group}" for group in actor.groups)]
