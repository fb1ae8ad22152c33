"""Messages that wait share a transaction, and yet each stands for itself."""

import asyncio
from collections.abc import Iterator

import pytest

from backend.batching import Batching
from backend.chat import pace
from backend.chat.models import Message
from backend.database import execute, fetch, plain, question_marks, transaction
from tests.house import House, long_ago
from tests.talk import say, square, texts

RENAME = "UPDATE resident SET shown_name = $2 WHERE id = $1"
Item = tuple[str, str]
writings: list[int] = []


def _one(item: Item) -> None:
    if item[1] == "nobody":
        raise ValueError(item)


def in_thread(raw, items):
    writings.append(len(items))
    for item in items:
        raw.execute(question_marks(RENAME), plain(item))
        _one(item)
    return [item[1] for item in items]


async def in_statement(items):
    writings.append(len(items))
    async with transaction():
        for item in items:
            await execute(RENAME, *item)
            _one(item)
    return [item[1] for item in items]


@pytest.fixture
def rename() -> Batching[Item, str]:
    writings.clear()
    return Batching(in_thread, in_statement, lambda item: "all")


@pytest.fixture(autouse=True)
def _fast() -> Iterator[None]:
    pace.allow(100_000)
    yield
    pace.allow(60)


async def names(house: House, *who: str) -> list[str]:
    return [
        (await fetch("SELECT shown_name FROM resident WHERE id = $1", house.people[one].resident))[0][0] for one in who
    ]


async def test_those_who_wait_are_written_together(house: House, rename: Batching[Item, str]):
    people = [actor.resident for actor in house.people.values()]
    answers = await asyncio.gather(*(rename((one, f"n{number}")) for number, one in enumerate(people)))
    assert answers == [f"n{number}" for number in range(len(people))]
    assert len(writings) <= 2
    assert sum(writings) == len(people)


async def test_one_that_fails_spoils_no_other(house: House, rename: Batching[Item, str]):
    wanted = [("sem", "Sam"), ("fatma", "nobody"), ("mila", "Milou")]
    outcomes = await asyncio.gather(
        *(rename((house.people[who].resident, name)) for who, name in wanted), return_exceptions=True
    )
    assert [type(one) for one in outcomes] == [str, ValueError, str]
    assert await names(house, "sem", "fatma", "mila") == ["Sam", "Fatma", "Milou"]


async def test_what_was_begun_is_written_also_when_the_sender_is_gone(house: House):
    await long_ago()
    here = await square(house.sem)
    sending = [asyncio.create_task(say(house.sem, here, str(number))) for number in range(4)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    sending[1].cancel()
    done = await asyncio.gather(*sending, return_exceptions=True)
    assert sum(not isinstance(one, BaseException) for one in done) == 3
    await say(house.fatma, here, "Klaar")
    rows = await Message.filter(conversation_id=here).order_by("seq")
    assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
    assert {"0", "2", "3", "Klaar"} <= set(await texts(house.mila, here))


async def test_within_a_transaction_it_is_part_of_that(house: House, rename: Batching[Item, str]):
    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await rename((house.sem.resident, "Sam"))
            assert await names(house, "sem") == ["Sam"]
            raise ZeroDivisionError
    assert await names(house, "sem") == ["Sem"]


async def test_after_a_failure_the_next_is_written_as_usual(house: House, rename: Batching[Item, str]):
    with pytest.raises(ValueError, match="nobody"):
        await rename((house.sem.resident, "nobody"))
    assert await rename((house.sem.resident, "Sam")) == "Sam"
    assert await names(house, "sem") == ["Sam"]
