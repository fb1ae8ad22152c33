"""For every kind of fact: what a phone fetched, with what it heard since, is what it would fetch now."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from backend.chat import blocking, changing, lists, members, messages, moving_out, opening, places, reacting, reading
from backend.clock import now
from backend.errors import NotFound
from backend.groups import actions as groups
from backend.permissions import Actor
from backend.signin import actors
from tests.house import House
from tests.realtime.calls import accepted, asked
from tests.realtime.chats import made, square, two, walkers, write
from tests.realtime.conftest import Lane, hear
from tests.realtime.test_access import change

# What follows from the messages themselves, or counts them: phones do that on their own.
COUNTED = ("unread", "mentions", "last", "last_seq", "last_change")


def plain(value: Any) -> Any:
    return msgspec.json.decode(msgspec.json.encode(value))


class Screen:
    """What one person has on their phone: conversations and all their messages, by number."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self.views: dict[str, dict[str, Any]] = {}
        self.messages: dict[str, dict[int, dict[str, Any]]] = {}

    async def fetch(self) -> "Screen":
        self.actor = (await actors.by_session([self.actor.session]))[self.actor.session]
        page = await lists.conversations(self.actor, None, 100)
        for view in page.items:
            await self.take(view.id)
        return self

    async def take(self, id: str) -> None:
        """One conversation, anew."""
        try:
            page = await messages.page(self.actor, id, limit=100)
        except NotFound:
            # It was theirs when this was told.
            return
        self.look(plain(await lists.own(self.actor, id)))
        self.messages[id] = {one.seq: plain(one) for one in page.items}

    def look(self, view: dict[str, Any]) -> None:
        self.views[view["id"]] = {name: value for name, value in view.items() if name not in COUNTED}

    async def hear(self, frame: dict[str, Any]) -> None:
        id = frame.get("conversation")
        match frame["type"]:
            case "chat.message" | "chat.changed":
                if id not in self.messages:
                    return await self.take(id)
                message = frame["message"]
                known = self.messages[id].get(message["seq"])
                if known is None or known["change"] <= message["change"]:
                    self.messages[id][message["seq"]] = message
            case "chat.conversation":
                self.look(id)
                if id["id"] not in self.messages:
                    await self.take(id["id"])
            case "chat.gone":
                self.views.pop(id, None)
                self.messages.pop(id, None)
            case "chat.read":
                self.views[id]["read_seq"] = frame["read_seq"]
            case "me.changed" | "catchup":
                self.views, self.messages = {}, {}
                await self.fetch()
        return None


Story = Callable[[House], Awaitable[None]]


async def a_message_in_the_square(house: House) -> None:
    await write(house.fatma, await square(house), "Hoi")


async def a_message_in_a_group(house: House) -> None:
    await write(house.noor, await walkers(house), "Hoi")


async def a_first_message_of_two(house: House) -> None:
    await write(house.fatma, await two(house, "fatma", "mila"), "Hoi")


async def a_new_made_group(house: House) -> None:
    conversation = await made(house, "fatma", "mila", "sem")
    await write(house.sem, conversation, "Hoi")


async def an_edit(house: House) -> None:
    said = await write(house.fatma, await square(house), "Hoi")
    await changing.edit(house.fatma, said.id, "Hallo")
    await changing.edit(house.fatma, said.id, "Goedemorgen")


async def a_deletion(house: House) -> None:
    said = await write(house.fatma, await square(house), "Hoi")
    await changing.delete(house.fatma, said.id)


async def signs(house: House) -> None:
    said = await write(house.fatma, await square(house), "Hoi")
    for name in ("sem", "noor", "mila"):
        await reacting.react(house.people[name], said.id, "heart", True)
    await reacting.react(house.noor, said.id, "heart", False)


async def somebody_comes_in(house: House) -> None:
    conversation = await made(house, "fatma", "sem")
    await write(house.fatma, conversation, "Nog zonder Mila")
    await members.add(house.fatma, conversation, house.mila.resident)
    await write(house.fatma, conversation, "Welkom")


async def somebody_goes_out(house: House) -> None:
    conversation = await made(house, "fatma", "sem", "mila")
    await members.remove(house.sem, conversation, house.sem.resident)
    await members.remove(house.fatma, conversation, house.mila.resident)
    await write(house.fatma, conversation, "Alleen")


async def another_title(house: House) -> None:
    conversation = await made(house, "fatma", "mila")
    await members.rename(house.fatma, conversation, "Koffieclub")


async def another_place(house: House) -> None:
    conversation = await square(house)
    await write(house.fatma, conversation, "Hoi")
    await places.change(house.mila, conversation, "mentions", now() + timedelta(hours=8))


async def reading_elsewhere(house: House) -> None:
    conversation = await square(house)
    for _ in range(3):
        await write(house.fatma, conversation, "Hoi")
    await reading.mark(house.mila, conversation, 2)


async def words_from_who_is_shut_out(house: House) -> None:
    conversation = await two(house, "fatma", "mila")
    await write(house.fatma, conversation, "Hoi")
    await blocking.block(house.mila, house.fatma.resident)
    said = await write(house.fatma, conversation, "Ben je boos?")
    await changing.edit(house.fatma, said.id, "Ben je BOOS?")


async def an_answer_is_accepted(house: House) -> None:
    call = await asked(house.mila)
    await accepted(house.mila, house.sem, call)


async def joining_and_leaving_a_working_group(house: House) -> None:
    await write(house.noor, await walkers(house), "Hoi")
    await groups.leave(house.mila, house.walking)
    await write(house.noor, await walkers(house), "Niemand?")


async def somebody_moves_out(house: House) -> None:
    conversation = await made(house, "fatma", "sem", "mila")
    await change(Lane(house), "sem", "UPDATE resident SET moved_out_at = $2 WHERE id = $1", house.sem.resident, now())
    await moving_out.let_go(now())
    await write(house.fatma, conversation, "Dag Sem")


STORIES: list[Story] = [
    a_message_in_the_square, a_message_in_a_group, a_first_message_of_two, a_new_made_group, an_edit, a_deletion, signs,
    somebody_comes_in, somebody_goes_out, another_title, another_place, reading_elsewhere, words_from_who_is_shut_out,
    an_answer_is_accepted, joining_and_leaving_a_working_group, somebody_moves_out,
]  # fmt: skip


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
async def test_what_was_fetched_with_what_was_heard_is_what_would_be_fetched(lane: Lane, story: Story):
    house = lane.house
    for name in ("mila", "sem"):
        await opening.ensure(house.people[name])
    await write(house.noor, await square(house), "Al gelezen")
    # Mila is in most of it, Wim in nothing but the square.
    phones = {name: await lane.phone(name) for name in ("mila", "wim")}
    screens = {name: await Screen(house.people[name]).fetch() for name in phones}
    heard: list[str] = []
    await story(house)
    for name, phone in phones.items():
        while True:
            try:
                frame = await hear(phone, 0.5)
            except TimeoutError:
                break
            heard.append(frame["type"])
            await screens[name].hear(frame)
        fresh = await Screen(house.people[name]).fetch()
        assert plain(screens[name].messages) == plain(fresh.messages), name
        assert screens[name].views == fresh.views, name
    assert heard, "or it would mean nothing"
