"""One socket: frames in order, never waiting for a slow one, and a bound on what waits."""

import asyncio

from realtime.connection import MOST_BYTES, MOST_FRAMES
from realtime.wire import Frame
from tests.realtime.doubles import connected, until


async def test_a_frame_goes_straight_onto_a_wire_that_takes_it():
    connection, wire = connected()
    connection.hand([Frame(b"1")])
    assert wire.got == [b"1"]


async def test_what_had_to_wait_keeps_its_order():
    connection, wire = connected()
    wire.full = True
    for number in range(5):
        connection.hand([Frame(b"%d" % number)])
    await asyncio.sleep(0.01)
    assert wire.got == []
    wire.full = False
    connection.hand([Frame(b"5")])
    await until(lambda: len(wire.got) == 6)
    connection.hand([Frame(b"6")])
    await connection.idle()
    assert wire.got == [b"0", b"1", b"2", b"3", b"4", b"5", b"6"]


async def test_a_socket_for_which_too_many_frames_wait_is_closed_as_too_slow():
    connection, wire = connected()
    wire.full = True
    for _ in range(MOST_FRAMES):
        connection.hand([Frame(b"x")])
    assert connection.closed is None
    for _ in range(2):
        connection.hand([Frame(b"x")])
    assert connection.closed == 1013
    await until(lambda: wire.code == 1013)


async def test_a_socket_for_which_too_many_bytes_wait_is_closed_as_too_slow():
    connection, wire = connected()
    wire.full = True
    for _ in range(17):
        connection.hand([Frame(b"x" * (MOST_BYTES // 16))])
    assert connection.closed == 1013


async def test_ephemeral_frames_are_left_out_before_a_socket_is_given_up():
    connection, wire = connected()
    wire.full = True
    for number in range(MOST_FRAMES):
        connection.hand([Frame(b"%d" % number, ephemeral=number % 2 == 0)])
    connection.hand([Frame(b"last")])
    connection.hand([Frame(b"very last")])
    assert connection.closed is None
    wire.full = False
    await connection.idle()
    assert wire.got[-2:] == [b"last", b"very last"]
    assert len(wire.got) < MOST_FRAMES


async def test_a_closed_socket_gets_nothing_more():
    connection, wire = connected()
    wire.full = True
    connection.hand([Frame(b"waits")])
    connection.close(4401)
    wire.full = False
    connection.hand([Frame(b"late")])
    await until(lambda: wire.code == 4401)
    assert wire.got == []
    connection.close(1013)
    assert connection.closed == 4401


async def test_what_comes_during_a_snapshot_follows_it_without_what_the_snapshot_had():
    connection, wire = connected()
    connection.hold()
    connection.hand([Frame(b"old news", seq=4)])
    connection.hand([Frame(b"news", seq=6)])
    connection.hand([Frame(b"for me", seq=None)])
    await connection.patiently(Frame(b"snapshot up to 5"))
    assert wire.got == [b"snapshot up to 5"]
    connection.release(5)
    await connection.idle()
    assert wire.got == [b"snapshot up to 5", b"news", b"for me"]


async def test_a_snapshot_during_which_too_much_happens_ends_in_a_close():
    connection, _ = connected()
    connection.hold()
    for number in range(MOST_FRAMES + 2):
        connection.hand([Frame(b"x", seq=number)])
    assert connection.closed == 1013


async def test_a_wire_that_breaks_closes_the_socket():
    connection, wire = connected()
    wire.full = True
    connection.hand([Frame(b"1")])
    wire.dead = True
    await until(lambda: connection.closed is not None)
