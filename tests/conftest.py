"""What tests borrow: both databases, the house with its cast, the app, a real server."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from tortoise.backends.base.executor import EXECUTOR_CACHE

from backend import database
from backend.chat import pace
from backend.photos import store
from backend.settings import load
from backend.signin import actors
from naober.app import build
from tests import databases
from tests.house import House, move_in
from tests.servers import Server, serving
from tests.tally import pytest_configure
from tests.visits import Visits

__all__ = ["pytest_configure"]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return databases.migrated_sqlite(tmp_path_factory.mktemp("template"))


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    with databases.own_postgres() as url:
        yield url


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    with databases.own_redis() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty, migrated database: once for each kind."""
    if request.param == "sqlite":
        return databases.copy_of(request.getfixturevalue("sqlite_template"), tmp_path)
    url: str = request.getfixturevalue("postgres_url")
    databases.empty(url)
    return url


@pytest.fixture
async def db(database_url: str) -> AsyncIterator[str]:
    """This process connected to an empty database."""
    # Tortoise remembers each table's SQL by the connection's name, whichever database it is.
    EXECUTOR_CACHE.clear()
    await database.connect(database_url)
    actors.forget_all()
    pace.forget_all()
    yield database_url
    await database.close()


@pytest.fixture
async def house(db: str) -> House:
    """The cast, moved in."""
    return await move_in()


@pytest.fixture
def server(database_url: str, tmp_path: Path) -> Iterator[Server]:
    """A real server on an own database with the cast in it: once for each kind of database."""
    with serving(database_url, tmp_path) as running:
        yield running


@pytest.fixture(scope="session")
def application(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The whole application, built once: what it knows is in the database."""
    folder = tmp_path_factory.mktemp("application")
    return build(load({"NAOBER_DATA_DIR": str(folder), "NAOBER_CHANGES_PER_MINUTE": "100000"}))


@pytest.fixture
def app(application: Any, house: House, tmp_path: Path) -> Any:
    """The application in this process, on the connected database."""
    store.open_at(tmp_path / "photos")
    return application


@pytest.fixture
async def at(app: Any, house: House) -> AsyncIterator[Visits]:
    """`at("sem")`: an HTTP client that is Sem; `at(None)`: a stranger's."""
    visits = Visits(app, house)
    yield visits
    await visits.over()
