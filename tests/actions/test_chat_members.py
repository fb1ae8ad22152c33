"""Groups that residents make: coming in, going out, and another name."""

import asyncio

import pytest

from backend.chat import blocking, lists, members
from backend.chat.models import Conversation, ConversationMember
from backend.clock import now
from backend.errors import Conflict, Invalid, NotAllowed, NotFound, TooMany
from backend.ids import new_id
from backend.outbox_models import OutboxEvent
from backend.people.models import Resident
from tests.house import House, long_ago
from tests.talk import direct, group, lines, made, read, say, square


@pytest.fixture(autouse=True)
async def _settled(house: House) -> None:
    await long_ago()


async def test_any_member_adds_a_neighbour(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    await members.add(house.fatma, here, house.mila.resident)
    line = (await read(house.mila, here))[0]
    assert (line.what, line.about.shown_name) == ("added", "Mila")
    view = await lists.one(house.mila, here)
    assert (view.people, view.from_seq, view.read_seq, view.unread) == (3, 1, 1, 0)


async def test_adding_who_is_there_already_does_nothing(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    await asyncio.gather(*(members.add(who, here, house.mila.resident) for who in (house.sem, house.fatma) * 2))
    assert await lines(house.sem, here) == ["opened", "added"]
    assert await ConversationMember.filter(conversation_id=here).count() == 3


@pytest.mark.parametrize("name", ["samir", "kees"])
async def test_only_neighbours_are_added(house: House, name: str):
    here = await made(house, "Trap", "sem", "fatma")
    with pytest.raises(Invalid, match="unknown_resident"):
        await members.add(house.sem, here, house.people[name].resident)


async def test_who_shut_somebody_out_is_not_to_be_found_by_them(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    await blocking.block(house.mila, house.sem.resident)
    with pytest.raises(Invalid, match="unknown_resident"):
        await members.add(house.sem, here, house.mila.resident)
    await members.add(house.fatma, here, house.mila.resident)


async def test_a_full_group_takes_nobody_in(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    for number in range(98):
        one = await Resident.create(
            id=f"{number:026}",
            complex_id=house.complex,
            shown_name=str(number),
            joined_at=now(),
            access_changed_at=now(),
        )
        await ConversationMember.create(
            id=new_id(), complex_id=house.complex, conversation_id=here, resident=one, joined_at=now()
        )
    with pytest.raises(Conflict, match="group_full"):
        await members.add(house.sem, here, house.mila.resident)


async def test_who_leaves_reads_no_more(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    assert await read(house.fatma, here)
    await members.remove(house.fatma, here, house.fatma.resident)
    for attempt in (read(house.fatma, here), lists.one(house.fatma, here), say(house.fatma, here)):
        with pytest.raises(NotFound):
            await attempt
    assert await lists.view(house.fatma.resident, here) is None
    assert await lines(house.sem, here) == ["opened", "left"]
    assert await OutboxEvent.filter(kind="chat.membership_changed", payload__contains='"here":false').count() == 1


async def test_only_who_made_a_group_takes_somebody_out(house: House):
    here = await made(house, "Trap", "sem", "fatma", "mila")
    with pytest.raises(NotAllowed):
        await members.remove(house.fatma, here, house.mila.resident)
    await members.remove(house.sem, here, house.mila.resident)
    await members.remove(house.sem, here, house.mila.resident)
    assert await lines(house.sem, here) == ["opened", "removed"]
    with pytest.raises(NotFound):
        await read(house.mila, here)


async def test_the_last_who_leaves_closes_it(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    for actor in (house.sem, house.fatma):
        await members.remove(actor, here, actor.resident)
    assert (await Conversation.get(id=here)).closed_at is not None


async def test_any_member_gives_it_another_name(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    await members.rename(house.fatma, here, "Trap 2")
    await members.rename(house.fatma, here, "Trap 2")
    assert (await lists.one(house.sem, here)).title == "Trap 2"
    line = (await read(house.sem, here))[-1]
    assert (line.what, line.text, line.about.shown_name) == ("titled", "Trap 2", "Fatma")
    assert await OutboxEvent.filter(kind="chat.place_changed").count() == 2
    with pytest.raises(NotFound):
        await members.rename(house.mila, here, "Van mij")


async def test_nobody_comes_into_or_goes_out_of_other_conversations(house: House):
    for here in (await square(house.mila), await group(house.mila, house.walking), await direct(house, "mila", "sem")):
        for attempt in (
            members.add(house.mila, here, house.fatma.resident),
            members.remove(house.mila, here, house.mila.resident),
            members.rename(house.mila, here, "Van mij"),
        ):
            with pytest.raises(NotAllowed):
                await attempt


async def test_another_name_counts_as_a_message(house: House):
    here = await made(house, "Trap", "sem", "fatma")
    for number in range(20):
        await members.rename(house.sem, here, f"Trap {number}")
    with pytest.raises(TooMany):
        await members.rename(house.sem, here, "Nog een")
    with pytest.raises(TooMany):
        await say(house.sem, here, "Dan zo")
    await members.rename(house.fatma, here, "Trap")
