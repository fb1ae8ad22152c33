"""Every frame on the socket, both ways: JSON text, told apart by `type`, at most 64 KB.

Nothing arrives for certain: who was away says hello with the last number it knows, and gets what it missed.
"""

from collections.abc import Callable
from datetime import datetime

import msgspec

from backend.help.cards import Help, HelpDetail
from realtime.activity_frames import ActivityOutbound
from realtime.chat_frames import ChatInbound, ChatOutbound, Cursors
from realtime.said import Inbound as Inbound
from realtime.said import Number

MOST_BYTES = 64 * 1024


class Hello(Inbound, frozen=True, tag="hello"):
    """The first frame, within five seconds. `since`: the board's number up to which the phone knows everything.

    `chat` says the same of conversations: each with the numbers of the last message and the last change known.
    `agenda`: the agenda's number up to which the phone knows everything.
    """

    ticket: str
    since: Number | None = None
    chat: Cursors = msgspec.field(default_factory=list)
    agenda: Number | None = None


class Ping(Inbound, frozen=True, tag="ping"):
    """Is anybody there? Gets a pong."""


class Resume(Inbound, frozen=True, tag="resume"):
    """Send what changed after this number, as after a hello."""

    since: Number


class Ready(msgspec.Struct, tag="ready"):
    """The hello was good: what is fetched from now on, with the frames that follow, misses nothing.

    `seq` is the number from which frames follow: the phone's own `since` when that could be caught up with.
    `agenda` is the same of the agenda.
    """

    seq: int
    resident: str
    now: datetime
    agenda: int


class Pong(msgspec.Struct, tag="pong"):
    """Here I am."""


class HelpPosted(msgspec.Struct, tag="help.posted"):
    """A new call, as every neighbour of its audience sees it."""

    seq: int
    help: Help


class HelpChanged(msgspec.Struct, tag="help.changed"):
    """A call changed; `help.mine` is filled only in what is sent to catch up."""

    seq: int
    help: Help


class HelpGone(msgspec.Struct, tag="help.gone"):
    """This call is no longer to be seen."""

    seq: int
    id: str


class HelpMine(msgspec.Struct, tag="help.mine"):
    """Something happened to a call that concerns this person; `what` is the word for it."""

    seq: int
    what: str
    help: HelpDetail


class MeChanged(msgspec.Struct, tag="me.changed"):
    """Own profile, roles or groups changed: fetch them, and the board, anew."""


class DevicesChanged(msgspec.Struct, tag="devices.changed"):
    """A device came or went."""


class Catchup(msgspec.Struct, tag="catchup"):
    """Frames may have been missed: fetch what changed after `since`, or after the own number; and of conversations and
    the agenda what changed after their own."""

    since: int | None = None


class Reset(msgspec.Struct, tag="reset"):
    """Too much was missed to send it: fetch everything anew."""


class Refused(msgspec.Struct, tag="refused"):
    """What was asked is not done; `code` is stable. The socket stays open."""

    code: str


Outbound = (
    Ready
    | Pong
    | HelpPosted
    | HelpChanged
    | HelpGone
    | HelpMine
    | MeChanged
    | DevicesChanged
    | Catchup
    | Reset
    | Refused
    | ChatOutbound
    | ActivityOutbound
)

Said = Hello | Ping | Resume | ChatInbound

inbound: Callable[[str], Said] = msgspec.json.Decoder(Said).decode
encode = msgspec.json.Encoder().encode
