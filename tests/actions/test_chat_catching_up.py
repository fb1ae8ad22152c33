"""What came and what changed since two numbers, and that it leaves nothing out."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from backend.chat import blocking, changing, members, messages, pace, reacting
from backend.chat.cards import MessageView
from backend.database import execute
from backend.errors import Invalid, NotFound
from backend.permissions import Actor
from tests.house import House, long_ago
from tests.talk import direct, made, read, say, square


@pytest.fixture(autouse=True)
async def _settled(house: House):
    await long_ago()
    pace.allow(100_000)
    yield
    pace.allow(60)


async def test_only_what_came_and_changed_after_the_numbers(house: House):
    here = await square(house.sem)
    first, second = await say(house.sem, here), await say(house.sem, here)
    news = await messages.changes(house.fatma, here, 1, 0)
    assert (news.items, news.seq, news.change) == ([second], 2, 0)
    edited = await changing.edit(house.sem, first.id, "Anders")
    news = await messages.changes(house.fatma, here, 2, 0)
    assert (news.items, news.seq, news.change) == ([edited], 2, 1)
    assert (await messages.changes(house.fatma, here, 2, 1)).items == []


async def test_more_than_two_hundred_come_in_parts(house: House):
    here = await square(house.sem)
    for _ in range(5):
        await asyncio.gather(*(say(house.sem, here) for _ in range(50)))
    for one in (await messages.page(house.sem, here, after=0, limit=60)).items:
        await reacting.react(house.fatma, one.id, "thumb", True)
    phone = Phone(house.mila, here)
    phone.seq = 100
    news = await messages.changes(house.mila, here, 100, 0)
    assert (len(news.items), news.seq, news.change, news.reset) == (200, 240, 60, False)
    await phone.catch_up()
    assert (phone.seq, phone.change, len(phone.messages)) == (250, 60, 210)


async def test_too_far_behind_or_ahead_is_everything_anew(house: House):
    here = await square(house.sem)
    sent = await say(house.sem, here)
    assert (await messages.changes(house.sem, here, 2, 0)).reset
    assert (await messages.changes(house.sem, here, 1, 1)).reset
    await execute("UPDATE conversation SET last_change = 1001 WHERE id = $1", here)
    assert (await messages.changes(house.sem, here, sent.seq, 0)).reset
    assert not (await messages.changes(house.sem, here, sent.seq, 1)).reset


async def test_who_came_late_into_a_long_conversation_is_not_far_behind(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    await execute("UPDATE conversation SET last_seq = 5000 WHERE id = $1", here)
    await members.add(house.sem, here, house.mila.resident)
    news = await messages.changes(house.mila, here, 0, 0)
    assert ([one.what for one in news.items], news.seq, news.reset) == (["added"], 5001, False)


@pytest.mark.parametrize("numbers", [(-1, 0), (0, -1), (2**63, 0), (0, 2**63)])
async def test_numbers_that_can_not_be_are_refused(house: House, numbers: tuple[int, int]):
    with pytest.raises(Invalid):
        await messages.changes(house.sem, await square(house.sem), *numbers)


class Phone:
    """What an app keeps of a conversation: it fetched once and applies changes since."""

    def __init__(self, actor: Actor, conversation: str) -> None:
        self.actor, self.conversation = actor, conversation
        self.messages: dict[str, MessageView] = {}
        self.seq = self.change = 0

    async def catch_up(self) -> None:
        while True:
            news = await messages.changes(self.actor, self.conversation, self.seq, self.change)
            assert not news.reset
            self.messages |= {one.id: one for one in news.items}
            self.seq, self.change = news.seq, news.change
            if len(news.items) < messages.MOST:
                return

    async def agrees(self) -> None:
        """That its state is that of a fresh fetch."""
        await self.catch_up()
        kept = sorted(self.messages.values(), key=lambda one: one.seq)
        assert kept == await read(self.actor, self.conversation)
        page = await messages.page(self.actor, self.conversation)
        assert (self.seq, self.change) == (page.seq, page.change)


async def after_every_step(phones: list[Phone], steps: list[Callable[[], Awaitable[object]]]) -> None:
    for step in steps:
        await step()
        for phone in phones:
            await phone.agrees()


async def test_catching_up_is_the_same_as_fetching_anew_after_every_step(house: House):
    here = await made(house, "Trap", "sem", "fatma", "mila")
    phones = [Phone(house.people[name], here) for name in ("sem", "fatma", "mila")]
    first = await say(house.sem, here, "Een")
    second = await say(house.fatma, here, "Twee", reply_to=first.id)
    late = Phone(house.noor, here)
    await after_every_step(
        phones,
        [
            lambda: changing.edit(house.sem, first.id, "Eén"),
            lambda: reacting.react(house.mila, first.id, "heart", True),
            lambda: reacting.react(house.fatma, first.id, "wave", True),
            lambda: reacting.react(house.mila, first.id, "heart", False),
            lambda: members.rename(house.mila, here, "De trap"),
            lambda: members.add(house.sem, here, house.noor.resident),
        ],
    )
    await after_every_step(
        [*phones, late],
        [
            lambda: changing.edit(house.fatma, second.id, "Twéé"),
            lambda: say(house.noor, here, "Drie", mentions=[house.sem.resident]),
            lambda: changing.delete(house.fatma, second.id),
            lambda: changing.delete(house.sem, first.id),
            lambda: say(house.mila, here),
        ],
    )
    assert "Eén" not in str(late.messages)
    await members.remove(house.mila, here, house.mila.resident)
    with pytest.raises(NotFound):
        await phones[2].catch_up()
    await after_every_step([phones[0], phones[1], late], [lambda: say(house.sem, here)])


async def test_catching_up_is_exact_also_for_who_shut_somebody_out(house: House):
    here = await direct(house, "sem", "fatma")
    phones = [Phone(house.sem, here), Phone(house.fatma, here)]
    hers = await say(house.fatma, here, "Dag")
    await blocking.block(house.fatma, house.sem.resident)
    his = await say(house.sem, here, "Hallo?")
    await after_every_step(
        phones,
        [
            lambda: changing.edit(house.sem, his.id, "Hallo!"),
            lambda: reacting.react(house.sem, hers.id, "heart", True),
            lambda: changing.delete(house.sem, his.id),
            lambda: blocking.unblock(house.fatma, house.sem.resident),
            lambda: say(house.sem, here, "Fijn"),
            lambda: reacting.react(house.sem, hers.id, "wave", True),
        ],
    )
    assert "Hallo" not in str(phones[1].messages)
    assert "heart" not in str(phones[1].messages)


async def test_catching_up_while_everybody_writes_misses_nothing(house: House):
    here = await made(house, "Trap", "sem", "fatma", "mila")
    phone = Phone(house.mila, here)

    async def chatter(actor: Actor) -> None:
        for number in range(12):
            sent = await say(actor, here, str(number))
            await changing.edit(actor, sent.id, f"{number}!")

    async def follow() -> None:
        for _ in range(15):
            await phone.catch_up()

    await asyncio.gather(chatter(house.sem), chatter(house.fatma), follow())
    await phone.agrees()
