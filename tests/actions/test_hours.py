from datetime import date

import pytest

from backend.database import transaction
from backend.errors import Invalid
from backend.hours.actions import credit
from backend.hours.views import contributions
from tests.house import House

MONDAY = date(2026, 11, 23)


async def given(house: House, minutes: int = 60, source: str = "answer-1") -> bool:
    async with transaction():
        return await credit(
            house.sem.resident, house.complex, minutes, on=MONDAY, source_kind="help", source_id=source, title="Kast"
        )


async def test_the_same_source_never_counts_twice(house: House):
    assert [await given(house) for _ in range(5)] == [True, False, False, False, False]
    assert [one.minutes for one in (await contributions(house.sem)).items] == [60]


async def test_what_i_gave_is_for_my_eyes(house: House):
    await given(house)
    assert (await contributions(house.fatma)).items == []
    assert (await contributions(house.wim)).items == []


async def test_a_long_list_comes_in_pages(house: House):
    for number in range(5):
        await given(house, source=f"answer-{number}")
    first = await contributions(house.sem, limit=3)
    second = await contributions(house.sem, first.next, limit=3)
    assert (len(first.items), len(second.items), second.next) == (3, 2, None)
    assert len({one.id for one in [*first.items, *second.items]}) == 5


@pytest.mark.parametrize("minutes", [0, -5, 1441, 10**12])
async def test_minutes_are_those_of_a_day(house: House, minutes: int):
    with pytest.raises(Invalid, match="minutes_out_of_range"):
        await given(house, minutes)


@pytest.mark.parametrize("cursor", ["%%%", "a", "' OR 1=1", "é"])
async def test_a_cursor_of_ones_own_making_is_refused(house: House, cursor: str):
    with pytest.raises(Invalid):
        await contributions(house.sem, cursor)
