"""Conversations of the cast, made with the real actions: what tests of the live lane let people say."""

from websockets.asyncio.client import ClientConnection

from backend.chat import opening, sending, wishes
from backend.chat.cards import MessageView
from backend.chat.sending import Draft
from backend.chat.wishes import WishesChange
from backend.database import fetch
from backend.ids import new_id
from backend.permissions import Actor
from tests.house import House, long_ago
from tests.realtime.conftest import Lane, hear, say

ID = "0123456789abcdef"
NEIGHBOURS = ("fatma", "sem", "noor", "wim", "jonas", "mila")
STRANGERS = ("kees", "anna", "lies", "otto", "samir", "bo")


async def square(house: House) -> str:
    """The one of the whole complex."""
    await opening.ensure(house.fatma)
    return await _by_key(f"square:{house.complex}")


async def walkers(house: House) -> str:
    """The one of the walking group: Mila and Noor."""
    await opening.ensure(house.mila)
    return await _by_key(f"group:{house.walking}")


async def two(house: House, one: str = "fatma", other: str = "sem") -> str:
    """The one of two people."""
    await long_ago()
    return await opening.direct(house.people[one], house.people[other].resident)


async def made(house: House, *names: str) -> str:
    """A group that the first of these made."""
    await long_ago()
    people = [house.people[name].resident for name in names[1:]]
    return await opening.make(house.people[names[0]], "Taartenclub", people)


async def write(actor: Actor, conversation: str, text: str = "Hoi", **more: object) -> MessageView:
    """Somebody writes."""
    view, _ = await sending.send(actor, conversation, new_id(), Draft(text, **more))
    return view


async def until(phone: ClientConnection, type: str, **fields: object) -> dict:
    """The next frame of this type with these fields; others are passed over. Raises TimeoutError."""
    wanted = {"type": type, **fields}
    while True:
        frame = await hear(phone)
        if wanted.items() <= frame.items():
            return frame


async def phones(lane: Lane, *names: str) -> dict[str, ClientConnection]:
    return {name: await lane.phone(name) for name in names}


async def texts(conversation: str) -> list[str]:
    """What is kept of this conversation, in its order."""
    rows = await fetch("SELECT text FROM message WHERE conversation_id = $1 ORDER BY seq", conversation)
    return [row["text"] for row in rows]


async def shows(lane: Lane, *names: str, **what: bool) -> None:
    """These let others see that they are here, or what else is named."""
    for name in names:
        await wishes.change(lane.house.people[name], WishesChange(**(what or {"shows_presence": True})))


async def watch(phone: ClientConnection, *residents: str) -> dict[str, bool]:
    """Who of these is here, as the socket answers at once."""
    await say(phone, type="presence.watch", residents=list(residents))
    frames = [await until(phone, "presence") for _ in set(residents)]
    return {frame["resident"]: frame["here"] for frame in frames}


async def _by_key(key: str) -> str:
    return str((await fetch("SELECT id FROM conversation WHERE key = $1", key))[0]["id"])
