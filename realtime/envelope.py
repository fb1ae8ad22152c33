"""What travels between processes: one envelope a fact, holding the ready-made frames and who may hear them.

Whoever publishes says *for whom*; every process decides itself who of its sockets that is, at that moment.
"""

import msgspec


class Letter(msgspec.Struct, array_like=True, frozen=True):
    """One frame, already serialised, for the neighbours of the complex or one of its groups, or for `residents`
    (those of them who are in the group now, when both are said).

    `besides` leaves people out. `moderators`: only who moderates now (True), or everybody but them (False).
    `neighbours`: of the residents only who is a neighbour now. `fleeting`: who is here and who writes, which may be
    left out, and is never for those with power over neighbours.
    """

    frame: bytes
    group: str | None = None
    residents: tuple[str, ...] | None = None
    besides: tuple[str, ...] = ()
    moderators: bool | None = None
    neighbours: bool = False
    fleeting: bool = False


class Here(msgspec.Struct, array_like=True, frozen=True):
    """These residents are here now, or (`here` false) not any more, says that process."""

    process: str
    residents: tuple[str, ...]
    here: bool


class Envelope(msgspec.Struct, array_like=True, frozen=True):
    """All that one fact gives: letters in the order they are handed out, and orders to the processes.

    `seq` is the board's count at this fact (None for what has no place in that order), `at` the moment as
    seconds since 1970. `look_again` names a person whose access changed; `lost` says that facts of this
    complex may not have been told. `chat`: a fact of a conversation, whose own numbers are inside its frames, and so
    it is with `agenda`.
    """

    complex: str
    at: float
    seq: int | None = None
    letters: tuple[Letter, ...] = ()
    look_again: str | None = None
    lost: bool = False
    chat: bool = False
    here: Here | None = None
    agenda: bool = False


encode = msgspec.msgpack.Encoder().encode
decode = msgspec.msgpack.Decoder(Envelope).decode
