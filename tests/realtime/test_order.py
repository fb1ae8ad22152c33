"""The order of facts: what overtakes waits a moment, what stays away is told to be missing."""

import asyncio

import pytest

from realtime import order
from realtime.order import InOrder
from tests.realtime.doubles import fact, until


class Told:
    """An order that writes down what it does."""

    def __init__(self) -> None:
        self.said: list[object] = []
        self.order = InOrder(lambda envelope: self.said.append(envelope.seq), self._gap)

    def _gap(self, complex: str, since: int | None) -> None:
        self.said.append(("gap", complex, since))

    def take(self, *numbers: int | None) -> list[object]:
        for number in numbers:
            self.order.take(fact(number))
        return self.said


def begun(seq: int) -> Told:
    told = Told()
    told.order.follow("mixit")
    told.order.begin("mixit", seq)
    return told


@pytest.fixture(autouse=True)
def short_wait(monkeypatch):
    monkeypatch.setattr(order, "WAIT", 0.05)


def test_in_order_passes_on():
    assert begun(4).take(5, 6, 7) == [5, 6, 7]


async def test_what_overtook_waits_for_what_comes_before():
    told = begun(4)
    assert told.take(6, 7) == []
    assert told.take(5) == [5, 6, 7]
    await asyncio.sleep(0.1)
    assert told.said == [5, 6, 7]


async def test_what_stays_away_is_told_to_be_missing_before_the_rest_goes_on():
    told = begun(4)
    told.take(6, 7)
    await until(lambda: told.said)
    assert told.said == [("gap", "mixit", 4), 6, 7]
    assert told.take(8, 5) == [("gap", "mixit", 4), 6, 7, 8, 5]


def test_what_has_no_number_or_an_old_one_passes():
    assert begun(4).take(None, 3, 5) == [None, 3, 5]


def test_a_complex_that_nobody_follows_passes():
    told = Told()
    assert told.take(9, 3) == [9, 3]
    assert told.order.last("mixit") is None


async def test_what_is_heard_before_the_beginning_is_known_counts():
    told = Told()
    told.order.follow("mixit")
    assert told.take(11) == [11]
    told.order.begin("mixit", 10)
    assert told.take(12) == [11, 12]


async def test_a_hole_from_before_the_beginning_was_known_is_found():
    told = Told()
    told.order.follow("mixit")
    told.take(12)
    told.order.begin("mixit", 10)
    await until(lambda: len(told.said) == 2)
    assert told.said == [12, ("gap", "mixit", 10)]
    assert told.order.last("mixit") == 12


def test_who_comes_with_an_older_snapshot_than_where_others_began_is_known():
    told = begun(10)
    assert told.order.begin("mixit", 9) is False
    assert told.order.begin("mixit", 12) is True


async def test_a_broker_that_was_away_tells_once_and_begins_anew():
    told = begun(4)
    told.take(6)
    told.order.lost("mixit")
    assert told.said == [("gap", "mixit", 4), 6]
    assert told.take(20) == [("gap", "mixit", 4), 6, 20]
    told.order.begin("mixit", 20)
    assert told.take(21)[-1] == 21
    await asyncio.sleep(0.1)
    assert told.said.count(("gap", "mixit", 4)) == 1
    assert len(told.said) == 4


def test_a_broker_that_is_away_twice_tells_from_where_everything_was_sure():
    told = begun(4)
    told.order.lost("mixit")
    told.take(8)
    told.order.lost("mixit")
    assert told.said == [("gap", "mixit", 4), 8, ("gap", "mixit", 4)]


async def test_what_is_held_is_bounded():
    told = begun(0)
    told.take(*range(2, order.MOST_HELD + 3))
    assert told.said[0] == ("gap", "mixit", 0)
    assert told.order.last("mixit") == order.MOST_HELD + 2


async def test_nobody_left_forgets_the_line():
    told = begun(4)
    told.take(6)
    told.order.forget("mixit")
    await asyncio.sleep(0.1)
    assert told.said == []
