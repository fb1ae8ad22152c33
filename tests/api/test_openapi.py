import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.api.openapi_written import PATH

METHODS = ("get", "put", "post", "patch", "delete")


@pytest.fixture
def database_url(sqlite_template: Any) -> str:
    """The description is the same whatever the database."""
    return f"sqlite://{sqlite_template}"


async def fetched(application: Any, name: str) -> dict[str, Any]:
    transport = httpx.ASGITransport(app=application)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        answer = await client.get(name)
    assert answer.headers["content-type"] == "application/json"
    return answer.json()


@pytest.fixture
async def document(application: Any) -> dict[str, Any]:
    return await fetched(application, "/openapi.json")


def operations(document: dict[str, Any]) -> dict[str, tuple[str, dict[str, Any]]]:
    """operationId → its method and what is said of it."""
    return {
        operation["operationId"]: (method, operation)
        for methods in document["paths"].values()
        for method, operation in methods.items()
        if method in METHODS
    }


def nodes(node: Any) -> Iterator[Any]:
    yield node
    for one in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from nodes(one)


def test_what_is_written_down_is_what_is_served(document: dict[str, Any]):
    assert json.loads(PATH.read_bytes()) == document, "the API changed: `make openapi` writes it down"


def test_every_operation_has_a_name_a_summary_and_a_place(document: dict[str, Any]):
    for name, (_, operation) in operations(document).items():
        assert operation["summary"], name
        assert operation["tags"], name


def test_every_name_is_used_once(document: dict[str, Any]):
    every = [one["operationId"] for path in document["paths"].values() for one in path.values()]
    assert sorted(every) == sorted(operations(document))


def test_every_reference_leads_somewhere_and_every_shape_is_used(document: dict[str, Any]):
    names = {node["$ref"].rpartition("/")[2] for node in nodes(document) if isinstance(node, dict) and "$ref" in node}
    assert names == set(document["components"]["schemas"])


def test_every_change_of_a_signed_in_person_takes_a_key(document: dict[str, Any], application: Any):
    keyless = {
        handler.operation_id
        for route in application.app.routes
        for handler in getattr(route, "route_handlers", ())
        if handler.opt.get("keyless")
    }
    for name, (method, operation) in operations(document).items():
        taken = "Idempotency-Key" in [one["name"] for one in operation.get("parameters", ())]
        assert taken == (method != "get" and operation.get("security") != [] and name not in keyless), name


def test_every_refusal_is_a_problem(document: dict[str, Any]):
    for name, (_, operation) in operations(document).items():
        for status, answer in operation["responses"].items():
            if int(status) >= 400 and name != "isReady":
                assert set(answer["content"]) == {"application/problem+json"}, (name, status)


def test_requests_refuse_unknown_fields_and_say_so(document: dict[str, Any]):
    for name, (_, operation) in operations(document).items():
        for kind, content in operation.get("requestBody", {"content": {}})["content"].items():
            if kind == "application/json":
                shape = document["components"]["schemas"][content["schema"]["$ref"].rpartition("/")[2]]
                assert shape["additionalProperties"] is False, name


async def test_the_older_description_has_no_words_that_are_newer(application: Any, document: dict[str, Any]):
    older = await fetched(application, "/openapi-3.0.json")
    assert older["openapi"].startswith("3.0.")
    assert set(operations(older)) == set(operations(document))
    for node in nodes(older):
        if isinstance(node, dict):
            assert "const" not in node
            assert not isinstance(node.get("type"), list)
            assert node.get("type") != "null"
            assert "examples" not in node
            assert node.get("exclusiveMinimum", True) is True
            # A reference takes no neighbours there.
            assert "$ref" not in node or set(node) == {"$ref"}
