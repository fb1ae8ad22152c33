"""Conversations over HTTP: sending beside the bare driver's insert and commit, reading beside a bare Litestar."""

import itertools
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack

from backend.ids import token as random_key
from bench import load, servers
from bench.chat_server import chatting
from bench.measured import Measured, measured, median
from bench.servers import Server
from bench.table import Row, fraction
from bench.town import CONVERSATIONS, READERS, SAID, WORDS, Town

OF_DRIVER, OF_LITESTAR = 0.35, 0.33
P99_BELOW = 10
LISTED = "/api/v1/chat/conversations?limit=50"


def measure(town: Town, seconds: float, rounds: int) -> Iterator[Row]:
    """Rows for the table."""
    newest = f"/api/v1/chat/conversations/{town.rooms[100]}/messages?limit=50"
    tokens, folder = town.tokens[:READERS], town.store.folder
    with ExitStack() as stack:
        ours = stack.enter_context(chatting(town.store))
        for name, path in (("messages", newest), ("conversations", LISTED)):
            (folder / f"{name}.json").write_bytes(load.first(ours.port, load.get(path, tokens[0])))
        port = servers.free_port()
        bare = stack.enter_context(servers.started(["-m", "bench.bare_pages", str(port), str(folder)], port, folder))
        asked = {
            "messages": (ours, newest), "conversations": (ours, LISTED), "bare messages": (bare, "/messages"),
            "bare conversations": (bare, "/conversations"),
        }  # fmt: skip
        runs: dict[str, list[Measured]] = {name: [] for name in (*asked, "send", "driver")}
        for name in asked:
            _read(*asked[name], tokens, 0.4)
        _send(ours, town, 0.4)
        for _ in range(rounds):
            for name in asked:
                runs[name].append(_read(*asked[name], tokens, seconds))
            runs["send"].append(_send(ours, town, seconds))
            runs["driver"].append(_driver(town, seconds))
    of = {name: median(some) for name, some in runs.items()}
    yield from _rows(town, of)


def _rows(town: Town, of: dict[str, Measured]) -> Iterator[Row]:
    kind = town.store.kind
    driver = "asyncpg" if kind == "PostgreSQL" else "aiosqlite"
    verdict, reached = fraction(of["send"], of["driver"], f"bare {driver}", OF_DRIVER)
    yield Row(kind, "send a message over HTTP", of["send"], verdict=verdict, reached=reached)
    yield Row(kind, f"bare {driver}, one insert + commit of such a row", of["driver"])
    for name, what in (
        ("messages", f"newest 50 messages of {SAID:,}"),
        ("conversations", f"the list of {CONVERSATIONS} conversations"),
    ):
        verdict, reached = fraction(of[name], of[f"bare {name}"], "bare Litestar", OF_LITESTAR)
        tail = of[name].p99 / of[name].p50
        verdict += f"; p99 {tail:.1f} × p50 (aim < {P99_BELOW})"
        yield Row(kind, what, of[name], verdict=verdict, reached=reached and tail < P99_BELOW)
        size = len((town.store.folder / f"{name}.json").read_bytes())
        yield Row(kind, f"bare Litestar, the same structs ({size:,} bytes)", of[f"bare {name}"])


def _read(server: Server, path: str, tokens: list[str], seconds: float) -> Measured:
    cpu = server.cpu()
    latencies = load.run(server.port, [load.get(path, token) for token in tokens], seconds)
    return measured(latencies, seconds, server.cpu() - cpu)


def _send(server: Server, town: Town, seconds: float) -> Measured:
    cpu = server.cpu()
    latencies = load.run(server.port, _sends(town), seconds, status=201)
    return measured(latencies, seconds, server.cpu() - cpu)


def _sends(town: Town) -> Iterator[bytes]:
    for token, words in zip(itertools.cycle(town.tokens[:READERS]), itertools.cycle(WORDS), strict=False):
        path = f"/api/v1/chat/conversations/{town.rooms[1000]}/messages/{random_key()}"
        yield load.post(path, token, json.dumps({"text": words}).encode()).replace(b"POST", b"PUT", 1)


def _driver(town: Town, seconds: float) -> Measured:
    """On the server's core, as ours."""
    values = [town.store.url, str(seconds), town.spare, town.complex, town.residents[0]]
    done = subprocess.run(
        [sys.executable, "-m", "bench.bare_message", *values],
        stdout=subprocess.PIPE,
        check=True,
        preexec_fn=lambda: servers.pin(0),
    )
    return Measured(**json.loads(done.stdout))
