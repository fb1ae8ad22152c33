import asyncio
import sqlite3
from pathlib import Path

import pytest
from tortoise.backends.base.executor import EXECUTOR_CACHE
from tortoise.connection import get_connection
from tortoise.migrations.executor import MigrationTarget

from backend import database
from backend.connections import MODELS, sqlite_path
from backend.migrate import MigrationError, migrate, pending
from backend.migrate import _nothing_lost as nothing_lost
from backend.migrate import _opened as opened
from tests.house import move_in

BACKEND = Path(database.__file__).parent


async def test_from_empty_to_this_version(database_url: str):
    assert await pending(database_url) == 0
    assert await migrate(database_url) == 0


async def test_what_was_there_is_there_after_migrating_again(database_url: str):
    EXECUTOR_CACHE.clear()
    await database.connect(database_url)
    await move_in()
    await database.close()
    assert await migrate(database_url) == 0
    await database.connect(database_url)
    row = await database.fetch_one("SELECT COUNT(*) AS n FROM resident")
    await database.close()
    assert row is not None
    assert row["n"] == 12


async def test_an_empty_sqlite_file_is_made_where_it_should_be(tmp_path: Path):
    url = f"sqlite://{tmp_path / 'deep' / 'naober.db'}"
    assert await migrate(url) == 7
    assert sqlite_path(url).exists()


async def test_with_data_a_snapshot_comes_first(tmp_path: Path):
    path = tmp_path / "naober.db"
    url = f"sqlite://{path}"
    await migrate(url)
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM tortoise_migrations WHERE name = '0007_groups'")
    said: list[str] = []
    with pytest.raises(Exception, match="already exists"):
        await migrate(url, said.append)
    assert "snapshot" in said[0]
    assert len(list((tmp_path / "snapshots").iterdir())) == 1


async def test_a_database_of_a_newer_version_is_refused(tmp_path: Path):
    path = tmp_path / "naober.db"
    await migrate(f"sqlite://{path}")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE tortoise_migrations SET name = '0999_from_the_future' WHERE name = '0002_search'")
    with pytest.raises(MigrationError, match="newer naober"):
        await pending(f"sqlite://{path}")


async def test_rows_that_vanish_are_noticed(tmp_path: Path):
    url = f"sqlite://{tmp_path / 'naober.db'}"
    await migrate(url)
    await database.connect(url)
    with pytest.raises(MigrationError, match="home"):
        await nothing_lost({"home": 1, "complex": 0}, url)
    await database.close()


async def test_four_at_once_on_an_empty_postgres_all_succeed(postgres_url: str):
    import asyncpg

    server, _, name = postgres_url.rpartition("/")
    connection = await asyncpg.connect(postgres_url)
    await connection.execute(f"CREATE DATABASE {name}_four")
    try:
        ran = await asyncio.gather(*(_in_own_process(f"{server}/{name}_four") for _ in range(4)))
    finally:
        await connection.execute(f"DROP DATABASE {name}_four WITH (FORCE)")
        await connection.close()
    assert sorted(ran) == [0, 0, 0, 7]


async def _in_own_process(url: str) -> int:
    import sys

    code = f"import asyncio; from backend.migrate import migrate; print(asyncio.run(migrate({url!r})))"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    assert process.returncode == 0
    return int(out)


def test_no_module_with_models_is_forgotten():
    written = {
        "backend." + path.relative_to(BACKEND).with_suffix("").as_posix().replace("/", ".")
        for path in BACKEND.rglob("*models.py")
    }
    assert written == set(MODELS)


async def test_a_house_that_had_groups_keeps_them_and_each_has_a_first_version(database_url: str, tmp_path: Path):
    """From the version before groups could be changed, with a group in it."""
    url = f"sqlite://{tmp_path / 'old.db'}" if database_url.startswith("sqlite") else database_url
    EXECUTOR_CACHE.clear()
    async with opened(url) as executor:
        if not url.startswith("sqlite"):
            await run("DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
        await executor.migrate([MigrationTarget("models", "0006_activity_indexes")])
        at = "2026-11-24 12:00:00+00:00"
        await run(
            f"INSERT INTO complex (id, slug, name, zone, profile, created_at) VALUES ('c', 'x', 'X', 'Z', 'x', '{at}')",
            "INSERT INTO working_group (id, complex_id, name, purpose, kind, made_at)"
            f" VALUES ('w', 'c', 'Wandelen', '', 'open', '{at}')",
        )
    assert await migrate(url) == 1
    await database.connect(url)
    rows = await database.fetch("SELECT name, version, archived_at FROM working_group")
    await database.close()
    assert [tuple(row) for row in rows] == [("Wandelen", 1, None)]


async def run(*statements: str) -> None:
    """Run statements on the connection that is open for migrating."""
    for statement in statements:
        await get_connection("default").execute_query(statement)
