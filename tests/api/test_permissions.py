"""Every route × everybody: what is not in the table fails, and so does what answers otherwise."""

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest
from tortoise.backends.base.executor import EXECUTOR_CACHE

from backend import database
from backend.photos import store
from backend.signin import actors
from tests import databases
from tests.api.matrix import COLUMNS, MATRIX, Row
from tests.api.worlds import world
from tests.house import House, move_in
from tests.visits import Visits


class Ready(NamedTuple):
    """A world kept as the bytes of its database."""

    database: bytes
    house: House
    ids: dict[str, str]


@pytest.fixture(scope="session")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the pictures of all these worlds lie."""
    return tmp_path_factory.mktemp("photos")


@pytest.fixture(autouse=True)
def open_photos(photos: Path) -> None:
    store.open_at(photos)


def operations(app: Any) -> dict[str, str]:
    """operationId → method and path of every route there is."""
    return {
        handler.operation_id or f"{sorted(handler.http_methods)} {route.path}": route.path
        for route in app.app.routes
        for handler in getattr(route, "route_handlers", [])
        if handler.include_in_schema is not False and "OPTIONS" not in handler.http_methods
    }


def test_every_route_is_in_the_table(application: Any):
    assert set(operations(application)) == {name.partition(" ")[0] for name in MATRIX}


@pytest.fixture(scope="session")
def ready() -> dict[str, Ready]:
    """Worlds made so far: each once, and copied for everybody who is let loose in it."""
    return {}


@pytest.mark.parametrize("operation", MATRIX)
async def test_who_may(
    operation: str, ready: dict[str, Ready], application: Any, sqlite_template: Path, tmp_path: Path
):
    row = MATRIX[operation]
    if row.world not in ready:
        ready[row.world] = await make(row.world, application, sqlite_template, tmp_path)
    made = ready[row.world]
    got = {}
    for name in COLUMNS:
        (folder := tmp_path / name).mkdir()
        (folder / "naober.db").write_bytes(made.database)
        async with at_home(f"sqlite://{folder / 'naober.db'}", application, made.house) as at:
            got[name] = await asked(row, made.ids, at(None if name == "stranger" else name))
    assert got == dict(zip(COLUMNS, map(int, row.statuses.split()), strict=True))


async def make(kind: str, application: Any, template: Path, folder: Path) -> Ready:
    """A world on SQLite: what actions do on both databases is tested with the actions."""
    url = databases.copy_of(template, folder)
    async with at_home(url, application) as at:
        ids = await world(kind, at.house, at)
    return Ready((folder / "naober.db").read_bytes(), at.house, ids)


@contextlib.asynccontextmanager
async def at_home(url: str, application: Any, house: House | None = None) -> AsyncIterator[Visits]:
    EXECUTOR_CACHE.clear()
    await database.connect(url)
    actors.forget_all()
    visits = Visits(application, house or await move_in())
    yield visits
    await visits.over()
    await database.close()


async def asked(row: Row, ids: dict[str, str], client: httpx.AsyncClient) -> int:
    def filled(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: filled(one) for key, one in value.items()}
        if isinstance(value, list):
            return [filled(one) for one in value]
        return value.format(**ids) if isinstance(value, str) else value

    url = filled(row.path)
    if url.startswith(("/health", "/asyncapi")):
        url = f"http://127.0.0.1:8000{url}"
    body = {"json": filled(row.body)} if row.body is not None else {}
    return (await client.request(row.method, url, **body)).status_code
