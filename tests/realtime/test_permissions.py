"""Every socket action × everybody: what is not in the table fails, and so does what answers otherwise.

`live` frames are those of a call that Fatma posts for the whole complex once the action is answered.
"""

import msgspec
import pytest

from realtime import frames
from tests.realtime.calls import asked
from tests.realtime.chats import made, square, two, walkers
from tests.realtime.conftest import Lane, closed, hear, say, silence

# What each action is answered with; a resume when nothing changed needs no answer.
ACTIONS = {
    "hello": "ready", "ping": "pong", "resume": None, "chat.send": "chat.sent", "chat.read": "chat.read",
    "chat.typing": None, "presence.watch": "presence",
}  # fmt: skip
NEIGHBOURS = ("sem", "noor", "wim", "jonas", "mila")
OTHERS = ("kees", "anna", "lies", "otto", "samir", "bo")


def test_every_action_is_in_the_table():
    tags = {msgspec.inspect.type_info(one).tag for one in frames.Inbound.__subclasses__()}
    assert tags == set(ACTIONS)


@pytest.mark.parametrize("name", [*NEIGHBOURS, *OTHERS])
async def test_everybody_may_connect_and_only_neighbours_here_hear_the_board(lane: Lane, name: str):
    phone = await lane.phone(name)
    await say(phone, type="ping")
    assert (await hear(phone))["type"] == ACTIONS["ping"]
    await say(phone, type="resume", since=0)
    assert await silence(phone, 0.1)
    await asked(lane.house.fatma)
    if name in NEIGHBOURS:
        assert (await hear(phone))["type"] == "help.posted"
    else:
        assert await silence(phone)


async def chatting(lane: Lane) -> list[tuple[str, str]]:
    """Conversations of the house, and one that is none."""
    house = lane.house
    return [
        ("square", await square(house)), ("walkers", await walkers(house)), ("two", await two(house)),
        ("made", await made(house, "fatma", "sem")), ("none", "x" * 26),
    ]  # fmt: skip


# Who may send and read where; for everybody else the conversation is not there, and for who has none, not allowed.
MEMBERS = {
    "square": ("fatma", *NEIGHBOURS), "walkers": ("mila", "noor"), "two": ("fatma", "sem"), "made": ("fatma", "sem"),
    "none": (),
}  # fmt: skip
NO_CHAT = ("kees", "anna", "lies", "otto")


@pytest.mark.parametrize("name", ["fatma", *NEIGHBOURS, *OTHERS])
async def test_everybody_sends_and_reads_only_where_they_are(lane: Lane, name: str):
    places = await chatting(lane)
    phone = await lane.phone(name)
    for kind, conversation in places:
        await say(phone, type="chat.send", conversation=conversation, id=f"{kind:x<16}", text="Hoi")
        await say(phone, type="chat.read", conversation=conversation, seq=0)
        answers = [await until_one_of(phone, "chat.sent", "chat.refused"), await until_one_of(phone, *READ_ANSWERS)]
        if name in MEMBERS[kind]:
            assert [answer["type"] for answer in answers] == [ACTIONS["chat.send"], ACTIONS["chat.read"]]
        elif name in NO_CHAT:
            assert [answer["code"] for answer in answers] == ["not_allowed"] * 2
        else:
            assert answers[0]["code"] == "not_found"
            assert answers[1] == {"type": "chat.gone", "conversation": conversation}


@pytest.mark.parametrize("name", ["fatma", *NEIGHBOURS, *OTHERS])
async def test_only_neighbours_without_power_may_look_who_is_here(lane: Lane, name: str):
    phone = await lane.phone(name)
    await say(phone, type="presence.watch", residents=[lane.house.sem.resident])
    answer = await hear(phone)
    allowed = name not in (*NO_CHAT, "wim", "bo")
    assert answer["type"] == (ACTIONS["presence.watch"] if allowed else "refused")
    await say(phone, type="chat.typing", conversation="x" * 26)
    assert await silence(phone, 0.1)


READ_ANSWERS = ("chat.read", "chat.gone", "chat.refused")


async def until_one_of(phone, *types: str) -> dict:
    while (frame := await hear(phone))["type"] not in types:
        pass
    return frame


@pytest.mark.parametrize(
    "action",
    [
        {"type": "ping"},
        {"type": "resume", "since": 0},
        {"type": "chat.send", "conversation": "x", "id": "y"},
        {"type": "chat.read", "conversation": "x", "seq": 1},
        {"type": "chat.typing", "conversation": "x"},
        {"type": "presence.watch", "residents": []},
    ],
)
async def test_a_stranger_may_say_nothing_but_hello(lane: Lane, action: dict[str, object]):
    phone = await lane.knock()
    await say(phone, **action)
    assert await closed(phone) == 4401


@pytest.mark.parametrize("ticket", ["", "nothing", "x" * 43])
async def test_a_hello_without_a_ticket_of_ours_is_shown_out(lane: Lane, ticket: str):
    phone = await lane.knock()
    await say(phone, type="hello", ticket=ticket)
    assert await closed(phone) == 4401
