"""What goes with the ends of a transaction on PostgreSQL: all of it or nothing, and only with its own."""

import pytest
from asyncpg import PostgresError

from backend.breath import breath, data, text
from backend.database import execute, fetch_one, on_postgres, transaction
from tests.house import House

NOTE = "UPDATE working_group SET purpose = purpose || {} WHERE id = '{}'"


@pytest.fixture
async def club(house: House) -> str:
    """The group in which is noted what was done."""
    return house.walking


async def purpose(club: str) -> str:
    row = await fetch_one("SELECT purpose FROM working_group WHERE id = $1", club)
    assert row is not None
    return str(row["purpose"])


async def test_first_and_last_are_part_of_the_transaction(club: str):
    with breath(NOTE.format(text("a"), club)) as one:
        async with transaction():
            await execute("UPDATE working_group SET purpose = purpose || 'b' WHERE id = $1", club)
            one.last = NOTE.format(text("c"), club)
        # Another transaction in the same block has no share in it.
        async with transaction():
            await execute("UPDATE working_group SET purpose = purpose || 'd' WHERE id = $1", club)
    assert await purpose(club) == ("abcd" if on_postgres() else "bd")


async def test_undone_together(club: str):
    with pytest.raises(ZeroDivisionError), breath(NOTE.format(text("a"), club)) as one:
        async with transaction():
            one.last = NOTE.format(text("c"), club)
            raise ZeroDivisionError
    assert await purpose(club) == ""


async def test_a_last_statement_that_fails_undoes_all_and_leaves_the_connections_well(club: str):
    if not on_postgres():
        return
    for _ in range(12):
        with pytest.raises(PostgresError), breath(NOTE.format(text("a"), club)) as one:
            async with transaction():
                one.last = "UPDATE nonsense SET x = 1"
    async with transaction():
        assert await purpose(club) == ""


@pytest.mark.parametrize("odd", ["'", "\\", "'; DROP TABLE outbox; --", "é$1", "\n", "{}", "😀"])
async def test_text_stays_text(db: str, odd: str):
    if not on_postgres():
        return
    row = await fetch_one(f"SELECT {text(odd)} AS words, {data(odd.encode())} AS bytes")
    assert row is not None
    assert (row["words"], row["bytes"]) == (odd, odd.encode())
