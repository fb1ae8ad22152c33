"""Shutting somebody out: it stops what they write directly, and they never learn of it."""

import pytest

from backend.chat import blocking, changing, reacting, sending
from backend.chat.models import Message
from backend.chat.sending import Draft
from backend.errors import Conflict, Invalid, NotAllowed, NotFound
from tests.house import House, long_ago
from tests.talk import direct, made, read, say, square, texts


@pytest.fixture
async def shut(house: House) -> str:
    """The conversation of Fatma and Sem; she read one message of his, and then shut him out."""
    await long_ago()
    conversation = await direct(house, "sem", "fatma")
    await say(house.sem, conversation, "Dag Fatma")
    assert await texts(house.fatma, conversation) == ["Dag Fatma"]
    await blocking.block(house.fatma, house.sem.resident)
    return conversation


async def test_what_a_blocked_neighbour_writes_directly_is_never_read(house: House, shut: str):
    await say(house.sem, shut, "Hoor je mij?")
    seen = (await read(house.fatma, shut))[-1]
    assert (seen.withheld, seen.text, seen.author) == (True, "", None)
    assert "Hoor" not in str(await read(house.fatma, shut))


async def test_the_blocked_neighbour_sees_nothing_special(house: House, shut: str):
    sent = await say(house.sem, shut, "Hoor je mij?")
    assert (sent.withheld, sent.text) == (False, "Hoor je mij?")
    assert await texts(house.sem, shut) == ["Dag Fatma", "Hoor je mij?"]
    assert await blocking.listed(house.sem) == []


async def test_who_blocked_must_let_in_before_writing(house: House, shut: str):
    with pytest.raises(Conflict, match="you_blocked"):
        await say(house.fatma, shut, "Dag")
    await blocking.unblock(house.fatma, house.sem.resident)
    await say(house.fatma, shut, "Dag")
    assert await texts(house.sem, shut) == ["Dag Fatma", "Dag"]


async def test_what_was_written_meanwhile_stays_unread_afterwards(house: House, shut: str):
    await say(house.sem, shut, "Toen")
    await blocking.unblock(house.fatma, house.sem.resident)
    await say(house.sem, shut, "Nu")
    assert await texts(house.fatma, shut) == ["Dag Fatma", "Nu"]


async def test_nor_do_other_words_in_an_old_message_reach_who_blocked(house: House, shut: str):
    old = (await read(house.sem, shut))[0]
    edited = await changing.edit(house.sem, old.id, "Jij bent stom")
    assert (edited.text, edited.withheld) == ("Jij bent stom", False)
    assert await texts(house.sem, shut) == ["Jij bent stom"]
    assert [(one.text, one.withheld) for one in await read(house.fatma, shut)] == [("", True)]


async def test_a_sign_under_what_is_withheld_is_not_seen(house: House, shut: str):
    sent = await say(house.sem, shut, "Hoor je mij?")
    await reacting.react(house.sem, sent.id, "wave", True)
    assert (await read(house.sem, shut))[-1].reactions
    assert (await read(house.fatma, shut))[-1].reactions == []


async def test_in_the_square_and_in_groups_blocking_changes_nothing(house: House, shut: str):
    here = await square(house.fatma)
    together = await made(house, "Feest", "mila", "sem", "fatma")
    for conversation in (here, together):
        await say(house.sem, conversation, "Hallo allemaal")
        assert await texts(house.fatma, conversation) == ["Hallo allemaal"]
    assert await Message.filter(withheld_from__isnull=False).count() == 0


async def test_neither_makes_a_group_with_the_other(house: House, shut: str):
    for one, other in (("fatma", "sem"), ("sem", "fatma")):
        with pytest.raises(Invalid, match="unknown_resident"):
            await made(house, "Wij", one, other)
    await blocking.unblock(house.fatma, house.sem.resident)
    assert await made(house, "Wij", "sem", "fatma")


async def test_only_the_one_who_blocked_sees_the_list(house: House, shut: str):
    await blocking.block(house.fatma, house.sem.resident)
    assert [one.shown_name for one in await blocking.listed(house.fatma)] == ["Sem"]
    for name in ("sem", "noor", "wim", "samir"):
        assert await blocking.listed(house.people[name]) == []
    await blocking.unblock(house.fatma, house.sem.resident)
    await blocking.unblock(house.fatma, house.sem.resident)
    assert await blocking.listed(house.fatma) == []


@pytest.mark.parametrize("name", ["fatma", "samir", "anna", "lies"])
async def test_only_a_neighbour_of_here_and_never_oneself_can_be_blocked(house: House, name: str):
    with pytest.raises(NotFound):
        await blocking.block(house.fatma, house.people[name].resident)
    with pytest.raises(NotFound):
        await blocking.block(house.fatma, "x\x00")
    assert await blocking.listed(house.fatma) == []


@pytest.mark.parametrize("name", ["anna", "kees", "lies", "otto"])
async def test_who_has_no_conversations_has_nobody_to_block(house: House, name: str):
    with pytest.raises(NotAllowed):
        await blocking.block(house.people[name], house.sem.resident)


async def test_nor_does_an_answer_show_a_sign_that_is_withheld(house: House):
    await long_ago()
    here = await direct(house, "fatma", "sem")
    mine = await say(house.fatma, here, "Dag")
    await blocking.block(house.fatma, house.sem.resident)
    assert (await reacting.react(house.sem, mine.id, "wave", True)).reactions
    assert (await changing.edit(house.fatma, mine.id, "Dag Sem")).reactions == []
    assert [one.name for one in (await reacting.react(house.fatma, mine.id, "heart", True)).reactions] == ["heart"]
    again, new = await sending.send(house.fatma, here, mine.client_id, Draft("Dag"))
    assert not new
    assert [one.name for one in again.reactions] == ["heart"]
