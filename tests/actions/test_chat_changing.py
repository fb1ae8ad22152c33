"""Other words, a stone, and signs under what was said."""

import asyncio
from datetime import timedelta

import pytest
import time_machine

from backend.chat import changing, lists, reacting
from backend.chat.models import Conversation, Mention, Reaction
from backend.clock import now
from backend.errors import Conflict, Invalid, NotAllowed, NotFound
from backend.outbox_models import OutboxEvent
from tests.house import House, long_ago
from tests.talk import made, read, say, square


@pytest.fixture(autouse=True)
async def _settled(house: House) -> None:
    await long_ago()


async def test_other_words_are_seen_by_all_and_say_that_they_are_other(house: House):
    here = await square(house.sem)
    first = await say(house.sem, here, "Om dire uur")
    edited = await changing.edit(house.sem, first.id, "Om drie uur")
    assert (edited.text, edited.change, edited.seq, edited.edited_at is None) == ("Om drie uur", 1, first.seq, False)
    assert (await read(house.fatma, here))[-1] == edited
    assert await OutboxEvent.filter(kind="chat.message_changed").count() == 1


async def test_for_two_days_and_by_its_author_only(house: House):
    here = await square(house.sem)
    sent = await say(house.sem, here)
    with pytest.raises(NotAllowed):
        await changing.edit(house.fatma, sent.id, "Iets anders")
    with time_machine.travel(now() + timedelta(days=2, minutes=-1)):
        await changing.edit(house.sem, sent.id, "Nog net")
    with time_machine.travel(now() + timedelta(days=2, minutes=1)), pytest.raises(Conflict, match="edit_too_late"):
        await changing.edit(house.sem, sent.id, "Te laat")
    assert (await read(house.mila, here))[-1].text == "Nog net"


async def test_words_can_not_be_edited_away(house: House):
    sent = await say(house.sem, await square(house.sem))
    with pytest.raises(Invalid, match="required"):
        await changing.edit(house.sem, sent.id, " ")


async def test_what_was_refused_counts_for_nothing(house: House):
    here = await square(house.sem)
    sent = await say(house.sem, here)
    with pytest.raises(NotAllowed):
        await changing.edit(house.fatma, sent.id, "x")
    assert (await Conversation.get(id=here)).last_change == 0


async def test_a_stone_keeps_the_number_and_nothing_else(house: House):
    here = await square(house.sem)
    first = await say(house.fatma, here)
    sent = await say(house.sem, here, "Geheim", reply_to=first.id, mentions=[house.fatma.resident])
    await changing.edit(house.sem, sent.id, "Ook geheim")
    await reacting.react(house.fatma, sent.id, "heart", True)
    await changing.delete(house.sem, sent.id)
    stone = (await read(house.fatma, here))[-1]
    assert (stone.id, stone.seq, stone.deleted, stone.author.id) == (sent.id, 2, "author", house.sem.resident)
    assert (stone.text, stone.mentions, stone.reactions, stone.reply_to, stone.edited_at) == ("", [], [], None, None)
    assert (await Mention.all().count(), await Reaction.all().count()) == (0, 0)
    assert (await lists.one(house.fatma, here)).last == stone


async def test_deleting_twice_is_once_and_only_by_the_author(house: House):
    here = await square(house.sem)
    sent = await say(house.sem, here)
    for actor in (house.fatma, house.noor, house.wim):
        with pytest.raises(NotAllowed):
            await changing.delete(actor, sent.id)
    await changing.delete(house.sem, sent.id)
    await changing.delete(house.sem, sent.id)
    assert (await Conversation.get(id=here)).last_change == 1


async def test_a_year_later_one_may_still_take_it_away(house: House):
    here = await square(house.sem)
    sent = await say(house.sem, here)
    with time_machine.travel(now() + timedelta(days=365)):
        await changing.delete(house.sem, sent.id)
    assert (await read(house.sem, here))[-1].deleted == "author"


async def test_what_is_gone_is_not_edited_and_gets_no_sign(house: House):
    sent = await say(house.sem, await square(house.sem))
    await changing.delete(house.sem, sent.id)
    for attempt in (changing.edit(house.sem, sent.id, "x"), reacting.react(house.fatma, sent.id, "heart", True)):
        with pytest.raises(Conflict, match="message_deleted"):
            await attempt


async def test_what_the_house_said_is_nobodys_to_change(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    line = (await read(house.sem, here))[0]
    assert line.what == "opened"
    with pytest.raises(NotAllowed):
        await changing.edit(house.sem, line.id, "x")
    with pytest.raises(NotAllowed):
        await changing.delete(house.sem, line.id)


async def test_signs_say_who_gave_them_in_the_order_they_came(house: House):
    here = await square(house.sem)
    sent = await say(house.sem, here)
    await reacting.react(house.fatma, sent.id, "heart", True)
    await reacting.react(house.mila, sent.id, "thumb", True)
    view = await reacting.react(house.noor, sent.id, "heart", True)
    assert [(one.name, one.by) for one in view.reactions] == [
        ("heart", [house.fatma.resident, house.noor.resident]),
        ("thumb", [house.mila.resident]),
    ]
    view = await reacting.react(house.fatma, sent.id, "heart", False)
    assert [(one.name, one.by) for one in view.reactions] == [
        ("thumb", [house.mila.resident]),
        ("heart", [house.noor.resident]),
    ]
    assert (await read(house.wim, here))[-1] == view


async def test_the_same_sign_twice_is_one(house: House):
    here = await square(house.sem)
    sent = await say(house.sem, here)
    await asyncio.gather(*(reacting.react(house.fatma, sent.id, "heart", True) for _ in range(5)))
    assert [one.by for one in (await read(house.sem, here))[-1].reactions] == [[house.fatma.resident]]
    change = (await Conversation.get(id=here)).last_change
    await reacting.react(house.fatma, sent.id, "heart", True)
    await reacting.react(house.mila, sent.id, "heart", False)
    assert (await Conversation.get(id=here)).last_change == change


async def test_only_who_can_read_it_gives_a_sign_and_only_signs_we_know(house: House):
    trap = await made(house, "Trap", "sem", "fatma")
    sent = await say(house.sem, trap)
    with pytest.raises(NotFound):
        await reacting.react(house.mila, sent.id, "heart", True)
    with pytest.raises(Invalid):
        await reacting.react(house.fatma, sent.id, "skull", True)


async def test_changes_at_the_same_time_each_have_a_number(house: House):
    here = await square(house.sem)
    sent = [await say(house.sem, here, str(number)) for number in range(5)]
    people = [house.fatma, house.mila, house.noor, house.wim]
    await asyncio.gather(*(reacting.react(who, one.id, "heart", True) for one in sent for who in people))
    assert (await Conversation.get(id=here)).last_change == 20
    assert len({one.change for one in await read(house.sem, here)}) == 5
    assert all(len(one.reactions[0].by) == 4 for one in await read(house.sem, here))
