"""Every socket action × everybody: what is not in the table fails, and so does what answers otherwise.

`live` frames are those of a call that Fatma posts for the whole complex once the action is answered.
"""

import msgspec
import pytest

from realtime import frames
from tests.realtime.calls import asked
from tests.realtime.conftest import Lane, closed, hear, say, silence

# What each action is answered with; a resume when nothing changed needs no answer.
ACTIONS = {"hello": "ready", "ping": "pong", "resume": None}
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


@pytest.mark.parametrize("action", [{"type": "ping"}, {"type": "resume", "since": 0}])
async def test_a_stranger_may_say_nothing_but_hello(lane: Lane, action: dict[str, object]):
    phone = await lane.knock()
    await say(phone, **action)
    assert await closed(phone) == 4401


@pytest.mark.parametrize("ticket", ["", "nothing", "x" * 43])
async def test_a_hello_without_a_ticket_of_ours_is_shown_out(lane: Lane, ticket: str):
    phone = await lane.knock()
    await say(phone, type="hello", ticket=ticket)
    assert await closed(phone) == 4401
