"""Who changes things too often is asked to wait; a counter that is away closes nobody out."""

from pathlib import Path

import pytest

from backend.settings import load
from naober.app import build
from tests.databases import copy_of, free_port
from tests.house import House
from tests.visits import Visits


def application(folder: Path, redis_url: str = "") -> object:
    environment = {"NAOBER_DATA_DIR": str(folder), "NAOBER_CHANGES_PER_MINUTE": "3", "NAOBER_REDIS_URL": redis_url}
    return build(load(environment))


async def five_changes(visits: Visits, name: str) -> list[int]:
    client = visits(name)
    return [(await client.patch("/me", json={"told_of_fitting": True})).status_code for _ in range(5)]


async def test_too_often_is_refused_with_how_long_to_wait(house: House, tmp_path: Path):
    visits = Visits(application(tmp_path), house)
    assert await five_changes(visits, "fatma") == [200, 200, 200, 429, 429]
    refused = await visits("fatma").patch("/me", json={})
    assert refused.json()["code"] == "too_many"
    assert int(refused.headers["retry-after"]) <= 60
    assert await five_changes(visits, "sem") == [200, 200, 200, 429, 429]
    assert (await visits("fatma").get("/me")).status_code == 200
    await visits.over()


@pytest.fixture
def database_url(sqlite_template: Path, tmp_path: Path) -> str:
    return copy_of(sqlite_template, tmp_path)


async def test_several_processes_count_together(house: House, tmp_path: Path, redis_url: str):
    first, second = (Visits(application(tmp_path, redis_url), house) for _ in range(2))
    statuses = [(await one("mila").patch("/me", json={})).status_code for one in (first, second, first, second)]
    assert statuses == [200, 200, 200, 429]


async def test_a_counter_that_is_away_closes_nobody_out(house: House, tmp_path: Path):
    visits = Visits(application(tmp_path, f"redis://127.0.0.1:{free_port()}/0"), house)
    assert await five_changes(visits, "fatma") == [200] * 5
