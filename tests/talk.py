"""Conversations in few words, for tests that tell a story with the real actions."""

from typing import Any

from backend.chat import messages, opening, sending
from backend.chat.cards import MessageView
from backend.chat.models import Conversation
from backend.chat.sending import Draft
from backend.database import fetch_one
from backend.ids import new_id
from backend.permissions import Actor
from tests.house import House


async def say(actor: Actor, conversation: str, text: str = "Hallo", **more: Any) -> MessageView:
    """This person writes; answers the message."""
    message, new = await sending.send(actor, conversation, new_id(), Draft(text=text, **more))
    assert new
    return message


async def square(actor: Actor) -> str:
    """The id of the square of this person's complex."""
    return await _by_key(actor, f"square:{actor.complex}")


async def group(actor: Actor, group: str) -> str:
    """The id of a working group's conversation."""
    return await _by_key(actor, f"group:{group}")


async def direct(house: House, one: str, other: str) -> str:
    """The conversation of these two."""
    return await opening.direct(house.people[one], house.people[other].resident)


async def made(house: House, title: str, *names: str) -> str:
    """A group made by the first of these."""
    others = [house.people[name].resident for name in names[1:]]
    return await opening.make(house.people[names[0]], title, others)


async def of_answer(answer: str) -> Conversation:
    return await Conversation.get(key=f"help:{answer}")


async def read(actor: Actor, conversation: str) -> list[MessageView]:
    return (await messages.page(actor, conversation, limit=100)).items


async def texts(actor: Actor, conversation: str) -> list[str]:
    """What somebody reads there, without the lines of what happened."""
    return [one.text for one in await read(actor, conversation) if one.author is not None]


async def lines(actor: Actor, conversation: str) -> list[str | None]:
    """What happened there."""
    return [one.what for one in await read(actor, conversation) if one.author is None and not one.withheld]


async def _by_key(actor: Actor, key: str) -> str:
    await opening.ensure(actor)
    row = await fetch_one("SELECT id FROM conversation WHERE key = $1", key)
    assert row is not None
    return str(row["id"])
