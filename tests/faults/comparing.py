"""Whether a phone shows what the server has: everything that somebody would see who comes in fresh."""

import asyncio
import time
from typing import Any

from docs.client import Neighbour, Server

SAME = ("kind", "title", "other", "subject", "last_seq", "last_change", "from_seq", "read_seq", "unread", "mentions",
        "involvement", "muted_until", "closed", "may", "last")  # fmt: skip

Fresh = dict[str, tuple[dict[str, Any], list[dict[str, Any]]]]


async def fetched(one: Neighbour) -> Fresh:
    """View and messages of each conversation, fetched anew; also of those that are hidden from the list."""
    views = {view["id"]: view for view in await one.server.conversations()}
    for id in one.conversations.keys() - views.keys():
        if view := await one.server.conversation(id):
            views[id] = view
    return {id: (view, await _messages(one.server, id)) for id, view in views.items()}


async def settled(one: Neighbour, within: float = 30) -> tuple[list[str], Fresh]:
    """What is otherwise on this phone than on the server, when it had time to become the same; and what is there."""
    deadline = time.monotonic() + within
    await one.ready(within)
    while True:
        fresh = await fetched(one)
        wrong = await _differences(one, fresh)
        if not wrong or time.monotonic() > deadline:
            return wrong, fresh
        await asyncio.sleep(0.2)


async def _messages(server: Server, id: str) -> list[dict[str, Any]]:
    page = await server.page(id, limit=100)
    items: list[dict[str, Any]] = page["items"]
    while page["before"]:
        page = await server.page(id, before=items[0]["seq"], limit=100)
        items = page["items"] + items
    return items


async def _differences(one: Neighbour, fresh: Fresh) -> list[str]:
    wrong = [f"{id} is shown to one of them only" for id in fresh.keys() ^ one.conversations.keys()]
    for id, (view, messages) in fresh.items():
        own = one.conversations.get(id)
        if own is None:
            continue
        await one.copies.whole(own)
        shown = own.shown()
        if view["from_seq"]:
            # What happens to messages from before one came is not told, so its count is known only when fetched.
            shown["last_change"] = view["last_change"]
        wrong += [f"{view['kind']} {id} {key}: {shown[key]} ≠ {view[key]}" for key in SAME if shown[key] != view[key]]
        if own.in_order() != messages:
            odd = [(a, b) for a, b in zip(own.in_order(), messages, strict=False) if a != b][:1]
            wrong.append(f"{view['kind']} {id}: {len(own.messages)} messages ≠ {len(messages)}, {odd}")
    return wrong
