"""Frames that come together go out together, in order, and leave room for everything else."""

import asyncio

from realtime.handing_out import MOST, HandingOut
from realtime.wire import Frame
from tests.realtime.doubles import connected


async def test_what_comes_together_is_written_once_and_in_order():
    out, (connection, wire) = HandingOut(), connected()
    writes = []
    wire.write = lambda frames: writes.append([frame.payload for frame in frames]) or True
    for number in range(3):
        out.add([connection], Frame(b"%d" % number))
    assert writes == []
    await asyncio.sleep(0)
    assert writes == [[b"0", b"1", b"2"]]


async def test_after_handing_out_others_get_as_much_time():
    out, (connection, wire) = HandingOut(), connected()
    loop = asyncio.get_running_loop()
    out.add([connection], Frame(b"1"))
    out._not_before = loop.time() + 0.05
    out.flush()
    out._not_before = loop.time() + 0.05
    out.add([connection], Frame(b"2"))
    await asyncio.sleep(0.01)
    assert wire.got == [b"1"]
    await asyncio.sleep(0.06)
    assert wire.got == [b"1", b"2"]


async def test_who_leaves_a_room_gets_what_was_said_there_until_then():
    out, (connection, wire) = HandingOut(), connected()
    out.add([connection], Frame(b"before"))
    out.now(connection)
    assert wire.got == [b"before"]
    await asyncio.sleep(0)
    assert wire.got == [b"before"]


async def test_who_is_closed_gets_nothing():
    out, (connection, wire) = HandingOut(), connected()
    out.add([connection], Frame(b"before"))
    out.forget(connection)
    out.flush()
    assert wire.got == []


async def test_not_too_many_facts_wait_for_each_other():
    out, (connection, wire) = HandingOut(), connected()
    out._not_before = asyncio.get_running_loop().time() + 10
    for number in range(MOST):
        out.add([connection], Frame(b"%d" % number))
        out.told(0.0)
    assert len(wire.got) == MOST


async def test_a_socket_that_fails_does_not_keep_the_next_from_hearing():
    out, (broken, wire), (other, heard) = HandingOut(), connected(), connected()
    wire.write = None
    out.add([broken, other], Frame(b"1"))
    out.flush()
    assert heard.got == [b"1"]
    assert broken.closed == 1011
