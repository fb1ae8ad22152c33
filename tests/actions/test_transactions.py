from dataclasses import dataclass
from typing import ClassVar

import pytest

from backend import outbox
from backend.database import after_commit, fetch, transaction
from backend.events import Event
from backend.outbox_models import OutboxEvent
from tests.house import House


@dataclass(frozen=True, slots=True)
class DoorPainted(Event):
    kind: ClassVar[str] = "test.door_painted"

    door: str

    @property
    def once(self) -> str | None:
        return f"painted:{self.door}" if self.door != "any" else None


@pytest.fixture
def heard():
    """What the live lane was told."""
    events: list[Event] = []

    async def listener(event: Event) -> None:
        events.append(event)

    stop = outbox.listen(listener)
    yield events
    stop()


async def test_a_fact_is_stored_with_its_change_and_told_after_the_commit(house: House, heard: list[Event]):
    async with transaction():
        await outbox.record(DoorPainted(house.complex, "any"))
        assert heard == []
    assert heard == [DoorPainted(house.complex, "any")]
    assert await OutboxEvent.filter(kind="test.door_painted", done_at=None).count() == 1


async def test_a_fact_that_was_rolled_back_is_never_told(house: House, heard: list[Event]):
    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await outbox.record(DoorPainted(house.complex, "any"))
            raise ZeroDivisionError
    assert heard == []
    assert await OutboxEvent.filter(kind="test.door_painted").count() == 0


async def test_a_fact_outside_a_transaction_is_refused(house: House):
    with pytest.raises(RuntimeError):
        await outbox.record(DoorPainted(house.complex, "any"))


async def test_a_fact_that_may_happen_once_is_recorded_once(house: House, heard: list[Event]):
    recorded = []
    for _ in range(3):
        async with transaction():
            recorded.append(await outbox.record(DoorPainted(house.complex, "2-14")))
    assert recorded == [True, False, False]
    assert len(heard) == 1


async def test_a_part_that_failed_takes_the_whole_with_it(house: House):
    with pytest.raises(RuntimeError, match="swallowed"):
        async with transaction():
            await outbox.record(DoorPainted(house.complex, "any"))
            try:
                async with transaction():
                    raise ZeroDivisionError
            except ZeroDivisionError:
                pass
    assert await OutboxEvent.filter(kind="test.door_painted").count() == 0


async def test_a_follower_that_fails_harms_nobody(house: House, heard: list[Event]):
    async def fails() -> None:
        raise ZeroDivisionError

    async with transaction():
        after_commit(fails)
        await outbox.record(DoorPainted(house.complex, "any"))
    assert len(heard) == 1


async def test_one_way_of_writing_sql_serves_both_databases(house: House):
    rows = await fetch(
        "SELECT shown_name FROM resident WHERE complex_id = $1 AND id = $2", house.complex, house.sem.resident
    )
    assert [row["shown_name"] for row in rows] == ["Sem"]
