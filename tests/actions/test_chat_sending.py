"""A message is written once, under the next number, and read by all in one order."""

import asyncio
from collections.abc import Iterator

import pytest

from backend.chat import changing, lists, members, messages, opening, pace, sending
from backend.chat.cards import MessageView
from backend.chat.models import Conversation, Message
from backend.chat.sending import Draft
from backend.database import execute
from backend.errors import Conflict, Invalid, NotAllowed, NotFound, TooMany
from backend.ids import new_id
from backend.outbox_models import OutboxEvent
from backend.permissions import Actor
from tests.house import House, long_ago
from tests.talk import direct, group, made, read, say, square, texts

ID = "een-bericht-van-sem"


@pytest.fixture(autouse=True)
async def _settled(house: House) -> Iterator[None]:
    await long_ago()
    pace.allow(100_000)
    yield
    pace.allow(60)


async def send(actor: Actor, conversation: str, text: str = "Hoi", id: str = ID) -> tuple[MessageView, bool]:
    return await sending.send(actor, conversation, id, Draft(text))


async def test_a_message_takes_the_next_number(house: House):
    here = await square(house.sem)
    first, second = await say(house.sem, here, "Een"), await say(house.fatma, here, "Twee")
    assert (first.seq, second.seq) == (1, 2)
    assert await texts(house.mila, here) == ["Een", "Twee"]


async def test_what_the_sender_gets_back_is_what_everybody_reads(house: House):
    here = await square(house.sem)
    before = await say(house.fatma, here, "Wie komt?")
    sent = await say(house.sem, here, "Ik\r\nkom ", reply_to=before.id, mentions=[house.fatma.resident])
    assert (sent.text, sent.author.shown_name, sent.reply_to.seq) == ("Ik\nkom", "Sem", 1)
    assert (await read(house.wim, here))[-1] == sent
    assert await messages.for_frame(sent.id) == sent


async def test_sending_again_gives_the_first_message(house: House):
    here = await square(house.sem)
    first, new = await send(house.sem, here)
    assert new
    for _ in range(2):
        assert await send(house.sem, here) == (first, False)
    assert await Message.filter(conversation_id=here).count() == 1
    assert await OutboxEvent.filter(kind="chat.message_sent").count() == 1


async def test_five_times_at_the_same_instant_is_once(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    answers = await asyncio.gather(*(send(house.sem, here) for _ in range(5)))
    assert sorted(new for _, new in answers) == [False] * 4 + [True]
    assert len({message.seq for message, _ in answers}) == 1
    assert all(message == answers[0][0] for message, _ in answers)
    assert (await Conversation.get(id=here)).last_seq == answers[0][0].seq


async def test_the_same_id_with_other_words_is_refused(house: House):
    here = await square(house.sem)
    await send(house.sem, here)
    with pytest.raises(Conflict, match="id_used_otherwise"):
        await send(house.sem, here, "Iets anders")
    assert await texts(house.sem, here) == ["Hoi"]


async def test_an_id_is_its_makers_own_and_of_one_conversation(house: House):
    here, there = await square(house.sem), await group(house.mila, house.walking)
    for actor, conversation in ((house.mila, here), (house.mila, there), (house.sem, here)):
        assert (await send(actor, conversation))[1]


async def test_sending_again_what_was_deleted_brings_nothing_back(house: House):
    here = await square(house.sem)
    first, _ = await send(house.sem, here)
    await changing.delete(house.sem, first.id)
    again, new = await send(house.sem, here)
    assert (new, again.id, again.text, again.deleted) == (False, first.id, "", "author")
    with pytest.raises(Conflict, match="id_used_otherwise"):
        await send(house.sem, here, "Iets anders")


async def test_sending_again_where_one_may_not_write_any_more_still_says_that_it_arrived(house: House):
    here = await direct(house, "sem", "fatma")
    first, _ = await send(house.sem, here)
    await execute("UPDATE resident SET moved_out_at = $2 WHERE id = $1", house.fatma.resident, first.made_at)
    assert await send(house.sem, here) == (first, False)
    with pytest.raises(Conflict, match="moved_out"):
        await say(house.sem, here)


async def test_fifty_at_once_leave_no_hole_and_one_order(house: House):
    here = await square(house.sem)
    people = [house.sem, house.fatma, house.mila, house.noor, house.wim]
    sent = await asyncio.gather(*(say(people[i % 5], here, str(i)) for i in range(50)))
    assert sorted(one.seq for one in sent) == list(range(1, 51))
    orders = [[one.id for one in await read(reader, here)] for reader in people]
    assert all(order == orders[0] for order in orders)
    by_seq = {one.seq: one.id for one in sent}
    assert orders[0] == [by_seq[seq] for seq in range(1, 51)]


async def test_many_conversations_at_once_each_have_their_own_numbers(house: House):
    places = [await made(house, str(i), "sem", "fatma") for i in range(6)]
    await asyncio.gather(*(say(who, here) for here in places for who in (house.sem, house.fatma) for _ in range(4)))
    for here in places:
        assert [one.seq for one in await read(house.sem, here)] == list(range(1, 10))


async def test_what_is_refused_leaves_no_hole(house: House):
    here = await square(house.sem)
    await say(house.sem, here)
    drafts = [Draft("x", mentions=[house.samir.resident]), Draft("x", photos=[new_id()]), Draft("x", reply_to=new_id())]
    outcomes = await asyncio.gather(
        *(sending.send(house.sem, here, new_id(), draft) for draft in drafts),
        *(say(house.fatma, here, "Goed") for _ in range(3)),
        return_exceptions=True,
    )
    assert [one.code for one in outcomes[:3]] == ["unknown_resident", "unknown_photo", "unknown_message"]
    assert [one.seq for one in await read(house.sem, here)] == [1, 2, 3, 4]


async def test_a_fact_is_recorded_with_every_message(house: House):
    here = await square(house.sem)
    sent = await say(house.sem, here)
    event = await OutboxEvent.get(kind="chat.message_sent")
    assert f'"message":"{sent.id}","seq":1,"by":"{house.sem.resident}"' in event.payload
    assert event.done_at is None


async def test_sending_reads_up_to_the_own_message(house: House):
    here = await square(house.sem)
    await say(house.fatma, here)
    mine = await say(house.sem, here)
    view = await lists.one(house.sem, here)
    assert (view.read_seq, view.unread) == (mine.seq, 0)


async def test_only_who_is_in_it_writes(house: House):
    trap, pair = await made(house, "Trap", "sem", "fatma"), await direct(house, "sem", "fatma")
    for here in (trap, pair, await group(house.mila, house.walking), new_id(), "geen-id"):
        with pytest.raises(NotFound):
            await say(house.wim, here)
    assert await texts(house.sem, trap) == []


async def test_who_left_writes_no_more(house: House):
    trap = await made(house, "Trap", "sem", "fatma")
    await say(house.fatma, trap)
    await members.remove(house.fatma, trap, house.fatma.resident)
    with pytest.raises(NotFound):
        await say(house.fatma, trap)


async def test_another_complex_sees_nothing(house: House):
    here = await square(house.sem)
    sent = await say(house.sem, here)
    for attempt in (
        lambda: say(house.samir, here),
        lambda: read(house.samir, here),
        lambda: messages.changes(house.samir, here, 0, 0),
        lambda: lists.one(house.samir, here),
        lambda: changing.edit(house.samir, sent.id, "x"),
        lambda: changing.delete(house.samir, sent.id),
    ):
        with pytest.raises(NotFound):
            await attempt()
    assert [one.last_seq for one in (await lists.conversations(house.samir)).items] == [0]


@pytest.mark.parametrize("name", ["kees", "anna", "lies", "otto"])
async def test_who_is_no_neighbour_has_no_chat(house: House, name: str):
    here, actor = await square(house.sem), house.people[name]
    sent = await say(house.sem, here)
    for attempt in (
        lambda: say(actor, here),
        lambda: read(actor, here),
        lambda: lists.conversations(actor),
        lambda: changing.delete(actor, sent.id),
        lambda: opening.direct(actor, house.sem.resident),
    ):
        with pytest.raises(NotAllowed):
            await attempt()


async def test_an_answer_is_to_a_message_of_this_conversation_that_one_may_see(house: House):
    here, trap = await square(house.sem), await made(house, "Trap", "sem", "fatma")
    elsewhere, old = await say(house.sem, here), await say(house.sem, trap)
    await members.add(house.sem, trap, house.mila.resident)
    for actor, message in ((house.sem, elsewhere), (house.mila, old)):
        with pytest.raises(Invalid, match="unknown_message"):
            await say(actor, trap, reply_to=message.id)
    assert (await say(house.fatma, trap, reply_to=old.id)).reply_to.id == old.id


async def test_only_who_can_read_it_is_named(house: House):
    here = await group(house.mila, house.walking)
    with pytest.raises(Invalid, match="unknown_resident"):
        await say(house.mila, here, mentions=[house.sem.resident])
    assert (await say(house.mila, here, mentions=[house.noor.resident])).mentions == [house.noor.resident]


@pytest.mark.parametrize("draft", [Draft(""), Draft("x" * 4001), Draft("x", mentions=["a" * 26] * 21)])
async def test_what_can_not_be_a_message_is_refused(house: House, draft: Draft):
    with pytest.raises(Invalid):
        await sending.send(house.sem, await square(house.sem), ID, draft)


async def test_too_many_in_a_short_time_have_to_wait(house: House):
    here = await square(house.sem)
    pace.allow(60)
    for number in range(20):
        await say(house.sem, here, str(number))
    with pytest.raises(TooMany):
        await say(house.sem, here)
    assert (await say(house.fatma, here)).seq == 21
