"""Everybody crawls everything that can be fetched: nobody finds another's words in any answer."""

import re
from collections.abc import Callable
from typing import Any

import httpx

from tests.api.chatting import direct, made, neighbours, of_kind, ok, said, send
from tests.house import House
from tests.visits import Visits

__all__ = ["neighbours"]
At = Callable[..., httpx.AsyncClient]
READERS = ("fatma", "sem", "noor", "wim", "jonas", "mila", "kees", "anna", "lies", "otto", "samir", "bo", None)
OURS = {"fatma", "sem", "noor", "wim", "jonas", "mila"}
# A word nobody else would write → who may find it.
MAY_READ = {
    "kanariedirect": {"fatma", "sem"},
    "kanariegroep": {"fatma", "sem"},
    "kanarietitel": {"fatma", "sem"},
    "kanariewandeling": {"noor", "mila"},
    "kanarieplein": OURS,
    "kanariebuiten": {"sem"},
    "kanariegewist": set(),
    "kanarieeerst": set(),
    "kanariereden": {"noor", "wim"},
}
# By the parameters that a route must have for it to make sense.
QUERIES = {
    frozenset(): ("", *(f"?q={word}" for word in ("kanarie", *MAY_READ))),
    frozenset({"before", "after", "around"}): ("?before=3", "?after=0", "?around=2"),
    frozenset({"seq", "change"}): ("?seq=0&change=0",),
    frozenset({"seq"}): ("?seq=1",),
    frozenset({"since"}): ("?since=0",),
    frozenset({"part"}): ("?scope=mine",),
}


async def written(at: Visits, house: House) -> dict[str, set[str]]:
    """Words in every kind of conversation; answers the ids of everything, by the name of their place in a path."""
    fatma, sem, noor = at("fatma"), at("sem"), at("noor")
    two = await direct(fatma, house.sem.resident)
    group = await made(fatma, "Kanarietitel", house.sem.resident)
    walk, square = await of_kind(noor, "group"), await of_kind(fatma, "square")
    messages = [
        await said(fatma, two, "kanariedirect"),
        await said(sem, group, "kanariegroep"),
        await said(noor, walk, "kanariewandeling"),
        await said(fatma, square, "kanarieplein"),
    ]
    gone = await said(fatma, square, "kanariegewist")
    ok(await fatma.delete(f"/chat/messages/{gone['id']}"))
    edited = await said(fatma, square, "kanarieeerst")
    ok(await fatma.patch(f"/chat/messages/{edited['id']}", json={"text": "Daarna"}))
    # Fatma shut Sem out: what he writes now he alone sees.
    ok(await fatma.put(f"/chat/blocks/{house.sem.resident}"))
    withheld = await send(sem, two, "kanariebuiten")
    assert (withheld.status_code, withheld.json()["withheld"]) == (201, False)
    report = {"reason": "other", "words": "kanariereden"}
    ok(await sem.post(f"/chat/messages/{messages[3]['id']}/reports", json=report))
    items = ok(await noor.get("/chat/reports"))["items"]
    return {
        "conversation_id": {two, group, walk, square},
        "message_id": {one["id"] for one in [*messages, gone, edited, withheld.json()]},
        "report_id": {one["id"] for one in items},
        "id": {one.resident for one in house.people.values()},
        "group_id": {house.walking, house.secret_club},
    }


def paths(application: Any, ids: dict[str, set[str]]) -> list[str]:
    """Every path that can be fetched, with every id that fits and the questions it takes; without devices' links."""
    found = []
    for route in application.app.routes:
        handlers = [one for one in getattr(route, "route_handlers", ()) if "GET" in one.http_methods]
        if not route.path.startswith("/api/v1/") or not handlers or "links" in route.path:
            continue
        name = re.search(r"{(\w+):", route.path)
        taken = set(handlers[0].parsed_fn_signature.parameters)
        fitting = [one for needed, some in QUERIES.items() if needed <= taken for one in some]
        queries = [one for one in fitting if "?q=" not in one or "q" in taken]
        for id in ids.get(name[1], ()) if name else ("",):
            path = re.sub(r"{.*?}", id, route.path).removeprefix("/api/v1")
            found += [path + query for query in queries]
    return found


async def test_nobody_finds_anothers_words(at: Visits, application: Any, neighbours: House):
    wanted = paths(application, await written(at, neighbours))
    assert len([one for one in wanted if one.startswith("/chat/")]) > 40
    found: dict[str, set[str | None]] = {word: set() for word in MAY_READ}
    for name in READERS:
        client = at(name)
        for path in wanted:
            answer = await client.get(path)
            assert answer.status_code < 500, path
            text = answer.text.lower()
            for word in MAY_READ:
                if word in text:
                    found[word].add(name)
    assert found == MAY_READ
