"""Who moved out is out of the conversations they were in by name; what they wrote stays."""

import pytest

from backend.chat.models import Conversation, ConversationMember
from backend.chat.moving_out import let_go
from backend.chat.safety_models import Block
from backend.clock import now
from backend.help import leaving
from backend.people.moving import move_out
from tests.board import accepted, post
from tests.house import House, long_ago
from tests.talk import direct, lines, made, of_answer, read, say, square, texts


@pytest.fixture(autouse=True)
async def _settled(house: House) -> None:
    await long_ago()


async def gone(house: House, *names: str) -> int:
    for name in names:
        await move_out(house.wim, house.people[name].resident)
    return await let_go(now())


async def test_they_leave_the_groups_that_neighbours_made(house: House):
    together = await made(house, "Feest", "fatma", "sem", "mila")
    await say(house.sem, together, "Ik neem chips mee")
    assert await ConversationMember.exists(conversation_id=together, resident_id=house.sem.resident)
    assert await gone(house, "sem") == 1
    assert not await ConversationMember.exists(conversation_id=together, resident_id=house.sem.resident)
    assert await texts(house.fatma, together) == ["Ik neem chips mee"]
    last = (await read(house.fatma, together))[-1]
    assert last.about is not None
    assert (last.what, last.about.shown_name) == ("left", "Sem")
    await say(house.fatma, together, "Dag Sem")


async def test_it_is_said_once(house: House):
    together = await made(house, "Feest", "fatma", "sem")
    assert (await gone(house, "sem"), await let_go(now())) == (1, 0)
    assert await lines(house.fatma, together) == ["opened", "left"]


async def test_what_nobody_is_left_in_is_closed(house: House):
    together = await made(house, "Feest", "fatma", "sem")
    assert await gone(house, "sem") == 1
    assert (await Conversation.get(id=together)).closed_at is None
    assert await gone(house, "fatma") == 1
    assert (await Conversation.get(id=together)).closed_at is not None


async def test_they_leave_the_conversations_about_help(house: House):
    call = await post(house.fatma)
    id = await accepted(house.fatma, house.sem, call)
    await gone(house, "sem")
    await leaving.let_go(now())
    assert set(await lines(house.fatma, (await of_answer(id)).id)) == {"accepted", "left", "withdrawn"}


async def test_what_they_wrote_to_one_person_and_to_all_stays(house: House):
    conversation = await direct(house, "sem", "fatma")
    here = await square(house.sem)
    for one in (conversation, here):
        await say(house.sem, one, "Dag")
    assert await gone(house, "sem") == 0
    for one in (conversation, here):
        assert await texts(house.fatma, one) == ["Dag"]


async def test_everybody_else_stays_where_they_are(house: House):
    together = await made(house, "Feest", "fatma", "mila")
    assert await gone(house, "sem") == 0
    assert await lines(house.mila, together) == ["opened"]
    assert await Block.all().count() == 0
