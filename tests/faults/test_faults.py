"""What `make faults` does whole, in little: killed, cut off and stalled, nothing is lost and nothing comes twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import databases
from tests.faults.__main__ import Pair, two
from tests.faults.disconnecting import disconnect_while_living
from tests.faults.killing import kill_while_writing
from tests.faults.stalling import stall
from tests.faults.world import FREE
from tests.servers import Server, serving


@pytest.fixture
def server(database_url: str, tmp_path: Path) -> Iterator[Server]:
    with serving(database_url, tmp_path, **FREE) as running:
        yield running


@pytest.fixture
def pair(postgres_url: str) -> Iterator[Pair]:
    databases.empty(postgres_url)
    with two(postgres_url) as both:
        yield both


async def test_a_server_that_is_killed_again_and_again_loses_and_doubles_nothing(server: Server):
    found = await kill_while_writing(server, "", kills=4, sends=400)
    assert (found.kills, found.sends) == (4, 400)
    assert found.tries > found.sends, "no kill met a message on its way: this proved nothing"
    assert found.good, found


async def test_phones_that_are_cut_off_show_what_somebody_sees_who_comes_in_fresh(pair: Pair):
    found = await disconnect_while_living(*pair, disconnects=40, restarts=1)
    assert (found.disconnects, found.redis_restarts) == (40, 1)
    assert found.connects > found.phones
    assert found.done["send"] > 10
    assert found.good, found.wrong[:5]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_phones_that_stop_reading_cost_little_and_keep_nobody_waiting(server: Server):
    found = await stall(server, "", stalled=100, seconds=4, a_second=100)
    assert found.messages > 200
    assert found.good, found
