"""The help board in few words, for tests that tell a story with the real actions."""

from collections.abc import Callable
from typing import Any

import msgspec

from backend import outbox
from backend.help import accepting, answering, board, posting, views
from backend.help.asked import PostHelp
from backend.help.board import EVERYTHING, Filter
from backend.help.cards import Help, HelpPage
from backend.help.events import HelpEvent
from backend.permissions import Actor


async def post(actor: Actor, **more: Any) -> Help:
    """This person asks for help (or offers it, with kind="offer")."""
    given = {"kind": "ask", "category": "carry", "title": "Wie helpt tillen?"} | more
    return await posting.post(actor, PostHelp(**given))


async def answer(actor: Actor, call: Help, note: str = "Ik kom") -> str:
    """This person answers; answers the id of that."""
    await answering.answer(actor, call.id, note)
    return await own_answer(actor, call)


async def own_answer(actor: Actor, call: Help) -> str:
    mine = (await views.detail(actor, call.id)).mine
    assert mine is not None
    assert mine.answer is not None
    return mine.answer


async def accepted(author: Actor, helper: Actor, call: Help) -> str:
    """This person answers and is accepted; answers the id of the answer."""
    id = await answer(helper, call)
    await accepting.accept(author, call.id, id)
    return id


async def state(reader: Actor, call: Help) -> str:
    return (await views.detail(reader, call.id)).state


async def may(reader: Actor, call: Help) -> set[str]:
    mine = (await views.detail(reader, call.id)).mine
    assert mine is not None
    return set(mine.may)


async def newest(reader: Actor, wanted: Filter = EVERYTHING, page: str | None = None, limit: int = 20) -> HelpPage:
    """The board as this reader's phone reads it."""
    found = await board.newest(reader, wanted, page, limit)
    return HelpPage([msgspec.json.decode(card.body, type=Help) for card in found.items], found.next)


async def titles(reader: Actor, wanted: Filter = EVERYTHING) -> list[str]:
    return [one.title for one in (await newest(reader, wanted)).items]


def heard() -> tuple[list[HelpEvent], Callable[[], None]]:
    """A list that fills with what is told of the board from now on, and how to stop it."""
    events: list[HelpEvent] = []

    async def hear(event: Any) -> None:
        if isinstance(event, HelpEvent):
            events.append(event)

    return events, outbox.listen(hear)
