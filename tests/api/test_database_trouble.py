"""A locked SQLite file and a full disk: a clear answer, nothing written, and afterwards all is well."""

import contextlib
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from backend.connections import sqlite_path
from backend.database import execute, fetch_one
from tests import databases

At = Callable[..., httpx.AsyncClient]
CALL = {"kind": "ask", "category": "carry", "title": "Kast naar boven", "text": "x" * 2000}


@pytest.fixture
def database_url(sqlite_template: Path, tmp_path: Path) -> str:
    return databases.copy_of(sqlite_template, tmp_path)


@contextlib.contextmanager
def held(db: str) -> Iterator[None]:
    """Another program writes in the file and does not come to an end."""
    with contextlib.closing(sqlite3.connect(sqlite_path(db), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@pytest.mark.parametrize("key", [{}, {"Idempotency-Key": uuid.uuid4().hex}])
@pytest.mark.parametrize("more", [{}, {"urgent": True}])
async def test_a_locked_file(at: At, db: str, key: dict[str, str], more: dict[str, bool]):
    await execute("PRAGMA busy_timeout = 50")
    with held(db):
        refused = await at("fatma").post("/help", json=CALL | more, headers=key)
        assert (refused.status_code, refused.json()["code"]) == (503, "busy")
        assert refused.headers["content-type"] == "application/problem+json"
        # Reading goes on meanwhile.
        assert (await at("sem").get("/help")).json()["items"] == []
    assert (await at("fatma").post("/help", json=CALL | more, headers=key)).status_code == 201
    assert len((await at("sem").get("/help")).json()["items"]) == 1


async def test_a_full_disk(at: At):
    pages = await fetch_one("PRAGMA page_count")
    assert pages is not None
    await execute(f"PRAGMA max_page_count = {pages[0]}")
    kept = 0
    while (answer := await at("fatma").post("/help", json=CALL)).status_code == 201:
        kept += 1
        assert kept < 200
    assert (answer.status_code, answer.json()["code"]) == (507, "storage_full")
    key = {"Idempotency-Key": uuid.uuid4().hex}
    assert (await at("fatma").post("/help", json=CALL, headers=key)).status_code == 507
    assert len((await at("sem").get("/help?limit=100")).json()["items"]) == kept
    await execute("PRAGMA max_page_count = 1000000")
    assert (await at("fatma").post("/help", json=CALL, headers=key)).status_code == 201
    assert len((await at("sem").get("/help?limit=100")).json()["items"]) == kept + 1
