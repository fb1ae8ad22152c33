"""Who may hear: neighbours of the complex, members of the group, the person; and nobody else."""

from backend.permissions import Role
from realtime.connection import Connection
from realtime.envelope import Letter
from realtime.hub import MOST_OF_ONE_PERSON, Hub
from tests.realtime.doubles import FakeWire, somebody


class Listening:
    """A hub with people connected, by name."""

    def __init__(self, *people) -> None:
        self.hub = Hub()
        self.wires: dict[str, FakeWire] = {}
        self.sockets: dict[str, Connection] = {}
        for actor in people:
            self.connect(actor)

    def connect(self, actor, name: str | None = None) -> Connection:
        wire = FakeWire()
        socket = Connection(actor, wire, self.hub.remove)
        self.hub.add(socket)
        self.wires[name or actor.resident] = wire
        self.sockets[name or actor.resident] = socket
        return socket

    def heard(self, letter: Letter) -> set[str]:
        for wire in self.wires.values():
            wire.got.clear()
        self.hub.deliver("mixit", letter, 1)
        self.hub.handing_out.flush()
        return {name for name, wire in self.wires.items() if wire.got == [letter.frame]}


def house() -> Listening:
    return Listening(
        somebody("fatma"),
        somebody("sem"),
        somebody("mila", "mixit", "walking"),
        somebody("samir", "majella", "walking"),
        somebody("anna", "mixit", "walking", roles=(Role.COACH,)),
    )


async def test_a_call_for_everyone_reaches_the_neighbours_of_that_complex():
    assert house().heard(Letter(b"all")) == {"fatma", "sem", "mila"}


async def test_a_call_for_a_group_reaches_its_members_who_are_neighbours_here():
    assert house().heard(Letter(b"walk", group="walking")) == {"mila"}


async def test_what_is_for_one_person_reaches_all_their_devices_and_no_others():
    listening = house()
    listening.connect(somebody("sem"), "sem's tablet")
    assert listening.heard(Letter(b"you", residents=("sem", "anna"))) == {"sem", "sem's tablet", "anna"}


async def test_a_person_of_another_complex_is_not_reached_by_their_id():
    assert house().heard(Letter(b"you", residents=("samir",))) == set()


async def test_who_gets_their_own_view_is_left_out():
    assert house().heard(Letter(b"all", besides=("sem",))) == {"fatma", "mila"}


async def test_what_is_hidden_is_told_to_moderators_in_another_way():
    listening = house()
    listening.connect(somebody("noor", roles=(Role.RESIDENT, Role.COORDINATOR)))
    assert listening.heard(Letter(b"gone", moderators=False)) == {"fatma", "sem", "mila"}
    assert listening.heard(Letter(b"look", moderators=True)) == {"noor"}
    assert listening.heard(Letter(b"all")) == {"fatma", "sem", "mila", "noor"}


async def test_who_left_every_room_hears_nothing_until_they_enter_again():
    listening = house()
    socket = listening.sockets["mila"]
    listening.hub.leave(socket)
    assert listening.heard(Letter(b"all")) == {"fatma", "sem"}
    assert listening.heard(Letter(b"you", residents=("mila",))) == set()
    socket.actor = somebody("mila")
    listening.hub.enter(socket)
    assert listening.heard(Letter(b"all")) == {"fatma", "sem", "mila"}
    assert listening.heard(Letter(b"walk", group="walking")) == set()


async def test_the_hub_forgets_who_is_gone():
    listening = house()
    for socket in listening.sockets.values():
        socket.actor = socket.actor
        listening.hub.remove(socket)
        listening.hub.remove(socket)
    assert (listening.hub.people, listening.hub.rooms, listening.hub.present) == ({}, {}, {})


async def test_one_slow_socket_does_not_keep_the_others_waiting():
    listening = house()
    listening.wires["sem"].full = True
    for _ in range(400):
        listening.hub.deliver("mixit", Letter(b"x"), None)
    listening.hub.handing_out.flush()
    assert len(listening.wires["fatma"].got) == 400
    assert listening.sockets["sem"].closed == 1013
    assert listening.heard(Letter(b"all")) == {"fatma", "mila"}


async def test_one_person_can_not_open_sockets_without_end():
    listening = Listening()
    sockets = [listening.connect(somebody("sem"), str(number)) for number in range(MOST_OF_ONE_PERSON + 1)]
    assert [socket.closed for socket in sockets[:2]] == [1013, None]
    assert len(listening.hub.of("sem")) == MOST_OF_ONE_PERSON
