"""Conversations that begin: the square, those of groups, of two people, and those residents make."""

import asyncio
from datetime import timedelta

import pytest
import time_machine

from backend.chat import blocking, lists, members, opening
from backend.chat.models import Conversation, ConversationMember
from backend.clock import now
from backend.errors import Invalid, NotAllowed, NotFound
from backend.groups import actions as groups
from backend.people.readers import neighbour
from backend.permissions import Actor
from tests.board import accepted, post
from tests.house import House, long_ago
from tests.talk import direct, lines, made, read, say, square


@pytest.fixture(autouse=True)
async def _settled(house: House) -> None:
    await long_ago()


async def kinds(actor: Actor) -> list[str]:
    return sorted(one.kind for one in (await lists.conversations(actor)).items)


async def test_every_neighbour_has_the_square_and_the_groups_they_are_in(house: House):
    assert await kinds(house.sem) == ["square"]
    assert await kinds(house.mila) == ["group", "square"]
    named = {one.kind: one.title for one in (await lists.conversations(house.mila)).items}
    assert named == {"square": "", "group": "Wandelen"}


async def test_there_is_one_square_however_many_come_at_once(house: House):
    await asyncio.gather(*(lists.conversations(actor) for actor in (house.sem, house.fatma, house.mila, house.noor)))
    assert await Conversation.filter(kind="square").count() == 1
    assert await Conversation.filter(kind="group").count() == 1


async def test_who_leaves_a_group_leaves_its_conversation(house: House):
    before = {one.kind: one.id for one in (await lists.conversations(house.mila)).items}
    await say(house.mila, before["group"], "Nog hier")
    await groups.leave(house.mila, house.walking)
    mila = await neighbour(house.mila.resident)
    assert await kinds(mila) == ["square"]
    with pytest.raises(NotFound):
        await read(mila, before["group"])


async def test_two_people_have_one_conversation_whoever_opens_it(house: House):
    ids = await asyncio.gather(*(direct(house, *pair) for pair in [("sem", "fatma"), ("fatma", "sem")] * 3))
    assert len(set(ids)) == 1
    assert await ConversationMember.filter(conversation_id=ids[0]).count() == 2


async def test_the_other_notices_nothing_before_the_first_message(house: House):
    here = await direct(house, "sem", "fatma")
    assert "direct" not in await kinds(house.fatma) + await kinds(house.sem)
    assert (await lists.one(house.sem, here)).other.shown_name == "Fatma"
    await say(house.sem, here, "Dag")
    view = next(one for one in (await lists.conversations(house.fatma)).items if one.kind == "direct")
    assert (view.other.shown_name, view.last.text, view.unread) == ("Sem", "Dag", 1)


@pytest.mark.parametrize("name", ["sem", "samir", "kees"])
async def test_one_writes_to_neighbours_only(house: House, name: str):
    with pytest.raises(Invalid, match="unknown_resident"):
        await direct(house, "sem", name)
    with pytest.raises(Invalid, match="unknown_resident"):
        await opening.direct(house.sem, "' OR 1=1")


async def test_a_newcomer_first_writes_to_those_who_are_there_for_them(house: House):
    assert await direct(house, "jonas", "noor")
    assert await direct(house, "jonas", "wim")
    with pytest.raises(NotAllowed, match="first_week"):
        await direct(house, "jonas", "sem")
    with pytest.raises(NotAllowed, match="first_week"):
        await made(house, "Mijn groep", "jonas", "noor")
    with time_machine.travel(now() + timedelta(days=7, minutes=1)):
        assert await direct(house, "jonas", "sem")
        assert await made(house, "Mijn groep", "jonas", "noor")


async def test_a_newcomer_answers_who_wrote_first(house: House):
    here = await direct(house, "sem", "jonas")
    with pytest.raises(NotAllowed, match="first_week"):
        await direct(house, "jonas", "sem")
    await say(house.sem, here, "Welkom!")
    assert await direct(house, "jonas", "sem") == here
    assert (await say(house.jonas, here, "Dank je")).seq == 2


async def test_a_newcomer_writes_to_those_they_share_something_with(house: House):
    for name in ("mila", "sem", "fatma"):
        with pytest.raises(NotAllowed):
            await direct(house, "jonas", name)
    await groups.join(house.jonas, house.walking)
    await made(house, "Trap", "sem", "jonas")
    await accepted(house.jonas, house.fatma, await post(house.jonas))
    for name in ("mila", "sem", "fatma"):
        assert await direct(house, "jonas", name)


async def test_a_newcomer_in_a_group_takes_in_only_whom_they_may_write_to(house: House):
    here = await made(house, "Trap", "sem", "jonas")
    with pytest.raises(NotAllowed, match="first_week"):
        await members.add(house.jonas, here, house.mila.resident)
    await members.add(house.jonas, here, house.noor.resident)
    assert (await lists.one(house.sem, here)).people == 3
    with time_machine.travel(now() + timedelta(days=7, minutes=1)):
        await members.add(house.jonas, here, house.mila.resident)


async def test_a_group_of_residents_begins_with_who_was_chosen(house: House):
    here = await made(house, " De  trap ", "sem", "fatma", "mila", "fatma", "sem")
    view = await lists.one(house.fatma, here)
    assert (view.kind, view.title, view.people) == ("made", "De trap", 3)
    assert [one.shown_name for one in view.members] == ["Fatma", "Mila", "Sem"]
    assert await lines(house.mila, here) == ["opened"]
    assert set(view.may) == {"write", "add", "leave", "rename"}
    with pytest.raises(NotFound):
        await lists.one(house.noor, here)


async def test_a_group_is_of_neighbours_who_did_not_shut_each_other_out(house: House):
    await blocking.block(house.fatma, house.sem.resident)
    for maker, other in (("sem", "fatma"), ("fatma", "sem"), ("sem", "samir"), ("sem", "anna")):
        with pytest.raises(Invalid, match="unknown_resident"):
            await made(house, "Trap", maker, "mila", other)
    assert await Conversation.filter(kind="made").count() == 0


async def test_a_group_has_at_most_a_hundred_people(house: House):
    with pytest.raises(Invalid, match="too_many_items"):
        await opening.make(house.sem, "Iedereen", [f"{number:026}" for number in range(100)])


async def test_an_accepted_answer_has_one_conversation(house: House):
    call = await post(house.fatma, title="Kast tillen")
    await accepted(house.fatma, house.sem, call)
    views = [one for one in (await lists.conversations(house.sem)).items if one.kind == "help"]
    assert [(one.title, one.subject) for one in views] == [("Kast tillen", call.id)]
    with pytest.raises(NotFound):
        await members.add(house.mila, views[0].id, house.mila.resident)


async def test_the_square_says_how_many_people_there_are_and_no_names(house: House):
    view = await lists.one(house.sem, await square(house.sem))
    assert (view.people, view.members) == (6, [])
