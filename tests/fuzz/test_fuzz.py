"""A short run of what `make fuzz` does at length: other operations in every role, on SQLite."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.databases import copy_of
from tests.fuzz.throwing import ENVIRONMENT, ROLES, described, throw
from tests.servers import Server, moved_in, serving

CASES = 67


@pytest.fixture(scope="session")
def fuzzed(sqlite_template: Path, tmp_path_factory: Any) -> Iterator[Server]:
    home = tmp_path_factory.mktemp("fuzzed")
    url = copy_of(sqlite_template, home)
    with serving(url, home, moved_in(url, "long-ago"), **ENVIRONMENT) as server:
        yield server


@pytest.mark.parametrize("role", ROLES)
def test_every_answer_is_as_described(fuzzed: Server, role: str | None):
    found = throw(fuzzed, role, CASES)
    assert found.cases >= CASES
    assert found.wrong == []


def test_an_answer_that_is_not_as_described_is_noticed(fuzzed: Server):
    document = described(fuzzed)
    answers = document["paths"]["/api/v1/server"]["get"]["responses"]
    document["components"]["schemas"]["Server"]["properties"]["version"] = {"type": "integer"}
    assert throw(fuzzed, None, 1, "api/v1/server", document=document).wrong
    del answers["200"]
    assert throw(fuzzed, None, 1, "api/v1/server", document=document).wrong
    assert not throw(fuzzed, None, 1, "api/v1/server").wrong
