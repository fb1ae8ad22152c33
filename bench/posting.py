"""Posting a call, with its event and its answer: beside the bare driver's one insert and commit of the same row."""

import json
from collections.abc import Iterable, Iterator

from backend.ids import token as random_key
from bench import load, servers
from bench.measured import Measured, measured, median
from bench.servers import Server
from bench.stores import Store
from bench.table import Row, fraction
from naober.demo import content

PATH = "/api/v1/help"
OF_DRIVER = 0.35


def measure(store: Store, seconds: float, rounds: int) -> Iterator[Row]:
    """Rows for the table."""
    runs: dict[str, list[Measured]] = {"ours": [], "with a key": [], "driver": []}
    with servers.naober(store.url, store.folder) as server:
        _run(server, _posts(store, keys=False), 0.5)
        for _ in range(rounds):
            runs["ours"].append(_run(server, _posts(store, keys=False), seconds))
            runs["driver"].append(servers.measure_driver("post", store.url, seconds))
            runs["with a key"].append(_run(server, _posts(store, keys=True), seconds))
    of = {name: median(some) for name, some in runs.items()}
    driver = "asyncpg" if store.kind == "PostgreSQL" else "aiosqlite"
    verdict, reached = fraction(of["ours"], of["driver"], f"bare {driver}", OF_DRIVER)
    yield Row(store.kind, "post a call", of["ours"], verdict=verdict, reached=reached)
    verdict, _ = fraction(of["with a key"], of["driver"], f"bare {driver}", OF_DRIVER)
    yield Row(store.kind, "post a call, with Idempotency-Key", of["with a key"], verdict=verdict.partition(" (")[0])
    yield Row(store.kind, f"bare {driver}, one insert + commit of such a row", of["driver"])


def _posts(store: Store, keys: bool) -> Iterable[bytes]:
    """Each neighbour in turn posts what the demo's people post; every key is new."""
    bodies = [_body(call) for call in content.calls()]
    while True:
        for n, token in enumerate(store.tokens):
            yield load.post(PATH, token, bodies[n % len(bodies)], random_key() if keys else "")


def _body(call: dict[str, object]) -> bytes:
    given = {
        "kind": call["kind"], "category": call["category"], "title": call["title"], "text": call.get("text", ""),
        "minutes_expected": call.get("minutes"), "people_needed": call.get("people_needed", 1),
    }  # fmt: skip
    return json.dumps(given).encode()


def _run(server: Server, requests: Iterable[bytes], seconds: float) -> Measured:
    cpu = server.cpu()
    latencies = load.run(server.port, requests, seconds, status=201)
    return measured(latencies, seconds, server.cpu() - cpu)
