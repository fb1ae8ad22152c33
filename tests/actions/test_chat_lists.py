"""The list of conversations, and what each wants to hear of them."""

from datetime import timedelta

import pytest

from backend.chat import blocking, lists, places, reading
from backend.clock import now
from backend.errors import Invalid, NotFound
from backend.outbox_models import OutboxEvent
from backend.permissions import Actor
from tests.house import House, long_ago
from tests.talk import direct, made, say, square


@pytest.fixture(autouse=True)
async def _settled(house: House) -> None:
    await long_ago()


async def ids(actor: Actor) -> list[str]:
    return [one.id for one in (await lists.conversations(actor)).items]


async def test_where_somebody_wrote_last_stands_first(house: House):
    here, trap, pair = (
        await square(house.sem),
        await made(house, "Trap", "sem", "fatma"),
        await direct(house, "sem", "fatma"),
    )
    for conversation in (trap, pair, here):
        await say(house.sem, conversation)
    assert await ids(house.fatma) == [here, pair, trap]
    await say(house.fatma, trap)
    assert await ids(house.sem) == [trap, here, pair]


async def test_the_list_comes_page_by_page(house: House):
    for number in range(6):
        await made(house, str(number), "sem", "fatma")
    whole, found, cursor = await ids(house.sem), [], None
    while True:
        page = await lists.conversations(house.sem, cursor, 3)
        found += [one.id for one in page.items]
        if (cursor := page.next) is None:
            break
    assert found == whole
    assert len(found) == 7
    with pytest.raises(Invalid):
        await lists.conversations(house.sem, "onzin")


async def test_a_card_shows_the_newest_message(house: House):
    here = await square(house.sem)
    sent = await say(house.sem, here, "Soep!")
    view = next(one for one in (await lists.conversations(house.fatma)).items if one.id == here)
    assert (view.last, view.last_seq, view.unread, view.may) == (sent, 1, 1, ["write"])
    assert await lists.view(house.fatma.resident, here) == view


async def test_what_is_hidden_comes_back_while_somebody_is_named(house: House):
    trap = await made(house, "Trap", "sem", "fatma")
    assert trap in await ids(house.fatma)
    await places.change(house.fatma, trap, "hidden")
    await say(house.sem, trap)
    assert trap not in await ids(house.fatma)
    named = await say(house.sem, trap, mentions=[house.fatma.resident])
    assert trap in await ids(house.fatma)
    await reading.mark(house.fatma, trap, named.seq)
    assert trap not in await ids(house.fatma)


async def test_a_hidden_conversation_of_two_comes_back_when_the_other_writes(house: House):
    pair = await direct(house, "sem", "fatma")
    await say(house.fatma, pair)
    await places.change(house.fatma, pair, "hidden")
    assert pair not in await ids(house.fatma)
    await say(house.sem, pair)
    assert (await lists.one(house.fatma, pair)).involvement == "everything"
    assert pair in await ids(house.fatma)


async def test_who_is_shut_out_brings_nothing_back_into_the_list(house: House):
    pair = await direct(house, "sem", "fatma")
    seen = await say(house.sem, pair, "Dag")
    await reading.mark(house.fatma, pair, seen.seq)
    await places.change(house.fatma, pair, "hidden")
    await blocking.block(house.fatma, house.sem.resident)
    await say(house.sem, pair, "Hallo?", mentions=[house.fatma.resident])
    assert pair not in await ids(house.fatma)
    view = await lists.one(house.fatma, pair)
    assert (view.unread, view.mentions, view.last.text, view.may) == (0, 0, "Dag", [])


async def test_a_place_keeps_what_was_not_changed(house: House):
    here, until = await square(house.sem), now() + timedelta(hours=8)
    await say(house.sem, here)
    view = await places.change(house.fatma, here, muted_until=until)
    assert (view.muted_until, view.involvement, view.unread) == (until, "everything", 1)
    view = await places.change(house.fatma, here, "mentions")
    assert (view.muted_until, view.involvement) == (until, "mentions")
    assert (await places.change(house.fatma, here, muted_until=None)).muted_until is None
    assert (await lists.one(house.sem, here)).involvement == "everything"
    assert await OutboxEvent.filter(kind="chat.place_changed").count() == 3


async def test_only_the_own_place_and_only_what_we_know(house: House):
    trap = await made(house, "Trap", "sem", "fatma")
    with pytest.raises(NotFound):
        await places.change(house.mila, trap, "nothing")
    with pytest.raises(Invalid):
        await places.change(house.sem, trap, "loud")
