"""'Seen by' is there only where the board allows it, and only among those who all show it."""

import pytest

from backend.chat import blocking, reading, seen, wishes
from backend.chat.wishes import WishesChange
from backend.errors import Invalid, NotFound
from backend.permissions import Actor
from tests.house import House, long_ago
from tests.talk import direct, made, say, square


async def names(actor: Actor, conversation: str, seq: int) -> list[str]:
    return [one.shown_name for one in await seen.by(actor, conversation, seq)]


@pytest.fixture
async def together(house: House) -> str:
    """A group of four in which Fatma wrote; the board allows it, all but Mila show it, Sem and Mila read it."""
    await long_ago()
    conversation = await made(house, "Feest", "fatma", "sem", "mila", "noor")
    await say(house.fatma, conversation, "Wie komt er?")
    for name in ("fatma", "sem", "noor"):
        await wishes.change(house.people[name], WishesChange(shows_seen=True))
    await wishes.rules_change(house.wim, True)
    for name in ("sem", "mila"):
        await reading.mark(house.people[name], conversation, 2)
    return conversation


async def test_who_read_it_and_shows_it_is_named(house: House, together: str):
    assert await names(house.fatma, together, 2) == ["Sem"]
    await reading.mark(house.noor, together, 2)
    assert await names(house.fatma, together, 2) == ["Noor", "Sem"]


async def test_who_shows_nothing_sees_nothing(house: House, together: str):
    assert await names(house.mila, together, 2) == []
    await wishes.change(house.mila, WishesChange(shows_seen=True))
    assert "Sem" in await names(house.mila, together, 2)


async def test_where_the_board_does_not_allow_it_nobody_sees_it(house: House, together: str):
    assert await names(house.fatma, together, 2) == ["Sem"]
    await wishes.rules_change(house.wim, False)
    assert await names(house.fatma, together, 2) == []


async def test_a_newer_message_is_not_seen_yet(house: House, together: str):
    await say(house.fatma, together, "En wie kookt?")
    assert await names(house.fatma, together, 3) == []


async def test_in_the_square_nobodys_reading_is_shown(house: House, together: str):
    here = await square(house.fatma)
    message = await say(house.fatma, here, "Hallo")
    await reading.mark(house.sem, here, message.seq)
    assert await names(house.fatma, here, message.seq) == []


async def test_what_was_withheld_is_never_seen(house: House, together: str):
    conversation = await direct(house, "sem", "fatma")
    first = await say(house.sem, conversation, "Dag")
    await reading.mark(house.fatma, conversation, first.seq)
    assert await names(house.sem, conversation, first.seq) == ["Fatma"]
    await blocking.block(house.fatma, house.sem.resident)
    second = await say(house.sem, conversation, "Hoor je mij?")
    await reading.mark(house.fatma, conversation, second.seq)
    assert await names(house.sem, conversation, second.seq) == []
    assert await names(house.sem, conversation, first.seq) == ["Fatma"]


async def test_who_is_not_in_it_asks_in_vain(house: House, together: str):
    for name in ("jonas", "samir"):
        with pytest.raises(NotFound):
            await seen.by(house.people[name], together, 2)
    for number in (0, 9, -1):
        with pytest.raises(Invalid):
            await seen.by(house.fatma, together, number)
